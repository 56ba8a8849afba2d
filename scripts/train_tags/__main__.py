"""Learn what a hashtag is: the endings of nouns, and the two models of what editors and readers choose.

usage: python scripts/train_tags PHRASES STREAM [--judge-only]

PHRASES is kpcrowd.jsonl.gz, STREAM a folder with articles.jsonl and stories.jsonl. Two thirds of the articles of the
first and half of the stories of the second teach; the rest is for scripts/bench_labels.py alone.
Writes tagwords.json and tagmodel.json beside src/octavo/stories/tagmodel.py.
"""

import json
import sys
from pathlib import Path

import numpy as np
from bench_labels import Labelled, labelled_phrases, labelled_stream
from endings import LANGUAGES, endings
from numpy.typing import NDArray

from octavo.stories import tagwords
from octavo.stories.hashtags import camel_case
from octavo.stories.subjects import phrases
from octavo.stories.tagmodel import FEATURES, features

_FOLDER = Path(__file__).parents[2] / "src" / "octavo" / "stories"
#: How much an article of each set counts for the editors' and for the readers' model: (phrases, stream).
_SHARES = {"editors": (0.03, 3.0), "readers": (1.0, 0.2)}
_RIDGE = 3.0
_FOLDS = 5
Array = NDArray[np.float64]


def main(marked: Path, stream: Path, *, judge_only: bool) -> None:
    """Learns, judges by folds of articles, writes."""
    if not judge_only:
        _write("tagwords.json", {language: endings(language) for language in LANGUAGES})
        tagwords._endings.cache_clear()  # noqa: SLF001 -- the file has just changed
        tagwords.told.cache_clear()
    sets = [
        [_rows(each) for each in labelled_phrases(marked) if each.teaches],
        [_rows(each) for each in labelled_stream(stream) if each.teaches],
    ]
    sys.stdout.write(f"{len(sets[0])} articles with phrases, {len(sets[1])} of the stream\n")
    for who, shares in _SHARES.items():
        own = 0 if who == "readers" else 1
        sys.stdout.write(f"{who}: {_judged(sets, shares, own):.3f} of the first five chosen, by {_FOLDS} folds\n")
    if not judge_only:
        models = {who: _fitted(sets, shares) for who, shares in _SHARES.items()}
        _write("tagmodel.json", {who: dict(zip(FEATURES, weights, strict=True)) for who, weights in models.items()})


def _rows(article: Labelled) -> tuple[Array, Array]:
    words = len(article.text.split())
    found = phrases(article.title, article.text, article.language)
    rows = [features(each, article.language, words) for each in found]
    wanted = [article.wants(camel_case(each.label), each.label) for each in found]
    return np.array(rows, dtype=float).reshape(-1, len(FEATURES)), np.array(wanted, dtype=float)


def _fitted(sets: list[list[tuple[Array, Array]]], shares: tuple[float, float]) -> list[float]:
    """Weights of a ridge logistic regression, by Newton's method."""
    x = np.vstack([rows for part in sets for rows, _ in part])
    y = np.concatenate([wanted for part in sets for _, wanted in part])
    each = np.concatenate(
        [np.full(len(wanted), share) for part, share in zip(sets, shares, strict=True) for _, wanted in part]
    )
    ridge = np.full(x.shape[1], _RIDGE)
    ridge[0] = 0.01
    weights = np.zeros(x.shape[1])
    for _ in range(30):
        chance = 1 / (1 + np.exp(-x @ weights))
        slope = x.T @ (each * (y - chance)) - ridge * weights
        curve = (x * (each * chance * (1 - chance))[:, None]).T @ x + np.diag(ridge)
        weights += np.linalg.solve(curve, slope)
    return [round(float(weight), 3) for weight in weights]


def _judged(sets: list[list[tuple[Array, Array]]], shares: tuple[float, float], own: int) -> float:
    """The share of wanted ones among the first five of articles that did not teach."""
    hits = []
    for fold in range(_FOLDS):
        teach = [[each for at, each in enumerate(part) if at % _FOLDS != fold] for part in sets]
        weights = np.array(_fitted(teach, shares))
        for at, (rows, wanted) in enumerate(sets[own]):
            if at % _FOLDS == fold and len(wanted):
                hits.append(wanted[np.argsort(-(rows @ weights))[:5]].mean())
    return float(np.mean(hits))


def _write(name: str, stored: dict[str, dict[str, object]]) -> None:
    """A part a line, so that a new learning is a readable change."""
    lines = [f"{json.dumps(key)}: {json.dumps(value, ensure_ascii=False)}" for key, value in stored.items()]
    (_FOLDER / name).write_text("{\n" + ",\n".join(lines) + "\n}\n", encoding="utf-8")


if __name__ == "__main__":
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    main(Path(sys.argv[1]), Path(sys.argv[2]), judge_only="--judge-only" in sys.argv)
