"""Learns what an editor would miss in a briefing, and what no longer holds, from tests/quality/questions.

    python scripts/train_brief.py

Two logistic models over the lines of the stories of the tune and learn parts and of tests/quality/insight: the chance
that a line states one of the story's facts, and that it states one of the wrong statements. Prints how well each tells
the lines of stories left out in turn apart (area under the curve). Writes src/octavo/insight/brief_model.json.
"""

import json
import sys
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import bench_questions
import numpy as np
from numpy.typing import NDArray

from octavo.cli.stages.articles import read_article
from octavo.cli.stages.brief import with_origins
from octavo.cli.stages.readings import reading
from octavo.insight.brief import weighed
from octavo.insight.brief_features import COLUMNS
from octavo.news.ids import ArticleId

OLDER = Path(__file__).parent.parent / "tests" / "quality" / "insight" / "stories.jsonl"
OUT = Path(__file__).parent.parent / "src" / "octavo" / "insight" / "brief_model.json"
Floats = NDArray[np.float64]
_PENALTY = 0.06
_STEPS, _RATE = 800, 0.8
_FOLDS = 6
#: The powers with which both chances count, set on stories left out: facts covered, and few wrong statements made.
_WANT, _DOUBT = 1.5, 30.0


@dataclass
class Example:
    """A story's lines: their features, which state a fact, and which a wrong statement."""

    story: str
    rows: Floats
    wanted: Floats
    stale: Floats


def main() -> None:
    """Learns both models and writes them."""
    articles, stories = bench_questions.load()
    of = defaultdict(list)
    for article in articles:
        of[article["story"]].append(article)
    seen = [story for story in stories if story["half"] in {"tune", "learn"}]
    found = [example(story, of[story["story"]]) for story in seen]
    found += [older(json.loads(line)) for line in OLDER.read_text(encoding="utf-8").splitlines()]
    OUT.write_text(json.dumps(learn(found), indent=1) + "\n", encoding="utf-8")


def older(story: dict[str, Any]) -> Example:
    """The lines of a story whose facts are given as the words that state them."""
    read = [
        reading(article, ArticleId(number), line.get("origin", number))
        for number, line in enumerate(story["articles"])
        for article in [read_article({**line, "id": number})]
    ]
    found = weighed(read)

    def labels(ways: Sequence[str]) -> Floats:
        return np.array([any(way in line.text for way in ways) for line in found.lines], dtype=float)

    wanted = labels([way for fact in story["facts"] for way in fact])
    return Example(story["story"], found.rows, wanted, labels(story["wrong"]))


def example(story: dict[str, Any], articles: Sequence[dict[str, Any]]) -> Example:
    """The lines of a story with their labels."""
    read = [
        reading(article, ArticleId(number), origin)
        for number, (article, origin) in enumerate(with_origins([read_article(each) for each in articles]))
    ]
    found = weighed(read)
    cites = [{"id": articles[x.reading.article_id]["id"], "start": x.start, "end": x.end} for x in found.lines]

    def labels(name: str) -> Floats:
        said = [span for each in story[name] for span in each["said"]]
        return np.array([any(bench_questions.holds(cite, span) for span in said) for cite in cites], dtype=float)

    return Example(story["story"], found.rows, labels("facts"), labels("wrong"))


def learn(found: Sequence[Example]) -> dict[str, Any]:
    """Both models as they are written."""
    told: dict[str, Any] = {}
    for name in ("wanted", "stale"):
        print(f"{name}: {left_out(found, name):.3f} of stories left out", file=sys.stderr)
        weights, bias = fit(found, name)
        told[name] = {column: round(float(w), 4) for column, w in zip(COLUMNS, weights, strict=True)}
        told[f"{name}_bias"] = round(bias, 4)
    return {**told, "want": _WANT, "doubt": _DOUBT}


def fit(found: Sequence[Example], name: str) -> tuple[Floats, float]:
    """A logistic model by gradient descent, with a penalty on its weights."""
    rows = np.vstack([each.rows for each in found])
    right = np.concatenate([getattr(each, name) for each in found])
    mean, scale = rows.mean(axis=0), rows.std(axis=0) + 1e-6
    scaled = (rows - mean) / scale
    weights, bias = np.zeros(rows.shape[1]), float(np.log((right.mean() + 1e-3) / (1 - right.mean())))
    for _ in range(_STEPS):
        gap = 1 / (1 + np.exp(-(scaled @ weights + bias))) - right
        weights = weights - _RATE * (scaled.T @ gap / len(right) + _PENALTY * weights)
        bias -= _RATE * float(gap.mean())
    return weights / scale, bias - float(mean @ (weights / scale))


def left_out(found: Sequence[Example], name: str) -> float:
    """The area under the curve on stories left out in turn."""
    stories = sorted({each.story for each in found})
    scores, right = [], []
    for fold in range(_FOLDS):
        out = set(stories[fold::_FOLDS])
        weights, bias = fit([each for each in found if each.story not in out], name)
        for each in found:
            if each.story in out:
                scores.append(each.rows @ weights + bias)
                right.append(getattr(each, name))
    return area(np.concatenate(scores), np.concatenate(right))


def area(scores: Floats, right: Floats) -> float:
    """The chance that a right one scores above a wrong one."""
    ranks = np.empty(len(scores))
    ranks[np.argsort(scores)] = np.arange(len(scores))
    count = right.sum()
    return float((ranks[right > 0].sum() - count * (count - 1) / 2) / (count * (len(right) - count)))


if __name__ == "__main__":
    main()
