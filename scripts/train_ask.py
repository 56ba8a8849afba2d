"""Learns which line answers a question, and when none does, from tests/quality/questions.

    python scripts/train_ask.py [--dry]

A conditional logit (McFadden, 1974) over a question's lines and "not stated" ranks the lines; a logistic model over the
best of them says whether to answer. The odds that are enough are set on questions of stories that neither has seen.
A second conditional logit orders the best lines once the encoder has read them closely.
Writes src/octavo/insight/ask_model.json. The parts "judge" and "held" of the questions are never learned from.
"""

import argparse
import json
import random
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Any

import bench_questions
import numpy as np
from numpy.typing import NDArray

from octavo.ai.e5 import E5Encoder
from octavo.ai.local import OnnxEmbedder
from octavo.ai.models import ENCODER
from octavo.cli.stages.ask import READ
from octavo.insight.agree import Embed
from octavo.insight.ask_close import CLOSE_COLUMNS, Encode, closeness
from octavo.insight.ask_features import COLUMNS, judged
from octavo.insight.ask_model import CLOSELY, best_first, chances, sure_features
from octavo.insight.question import plan
from octavo.insight.reading import Reading
from octavo.insight.remembered import Remembered
from octavo.insight.shelf import Shelf
from octavo.news.ids import ArticleId
from octavo.settings import load_settings

OUT = Path(__file__).parent.parent / "src" / "octavo" / "insight" / "ask_model.json"
OLDER = Path(__file__).parent.parent / "tests" / "quality" / "insight"
LEARNED = frozenset({"tune", "learn", "asked"})
Floats = NDArray[np.float64]
_PENALTY, _SURE_PENALTY = 0.005, 0.1
_STEPS, _RATE = 400, 0.05
_FOLDS = 6
#: The share of unanswerable questions, of stories of the stream left out, that must not be answered.
_STILL = 0.87
_SHOWN = 3


@dataclass
class Example:
    """A question's lines, and which of them answer it."""

    group: str
    half: str
    rows: Floats
    #: How close each line comes, shape (lines, CLOSE_COLUMNS).
    close: Floats
    right: NDArray[np.bool_]
    answerable: bool

    def closely(self, likely: Floats) -> "Example":
        """The best lines, with what close reading says of them."""
        best = best_first(likely)[:CLOSELY]
        return replace(self, rows=np.hstack([self.rows, self.close])[best], right=self.right[best])


@dataclass
class Models:
    """The weights of lines and what none scores, before and after close reading."""

    weights: Floats
    none: float
    close_weights: Floats
    close_none: float


@dataclass
class Guess:
    """What models that have not seen an example's story say of it."""

    example: Example
    #: What says whether it is answered.
    rows: Floats
    #: Whether the first of the best lines answers it, and whether any of them does.
    first: bool
    any: bool
    #: Whether the first does without close reading.
    first_before: bool
    odds: float = 0.0


def main() -> None:
    """Learns both models and writes them; dry: prints only what they would do."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--dry", action="store_true", help="judge by stories left out, and write nothing")
    dry = parser.parse_args().dry
    folder = load_settings().model_dir
    embed = Remembered(OnnxEmbedder(folder / f"{OnnxEmbedder.name}.onnx").embed, most=200_000)
    encoder = E5Encoder(ENCODER.path(folder))
    found = examples(embed, Encode(Remembered(encoder.queries), Remembered(encoder.passages)))
    seen, enough = left_out(found)
    tell(seen, enough)
    if not dry:
        OUT.write_text(json.dumps(learn(found, seen, enough), indent=1) + "\n", encoding="utf-8")


def examples(embed: Embed, encode: Encode) -> list[Example]:
    """The questions that are learned from, the older ones too, with the features of their lines."""
    articles, stories = bench_questions.load()
    rows = _Articles(articles, embed)
    found = [
        _example(story["story"], story["half"], question["question"], question["answered_by"], rows, encode)
        for story in stories
        if story["half"] in LEARNED
        for question in story["questions"]
    ]
    older = _Articles(_lines(OLDER / "articles.jsonl"), embed)
    for number, line in enumerate(_lines(OLDER / "questions.jsonl")):
        spans = [span for part in line["answered_by"] or () for span in older.spans(part)]
        found.append(_example(f"older-{number % 8}", "older", line["question"], spans, older, encode))
    return found


class _Articles:
    def __init__(self, articles: Sequence[dict[str, Any]], embed: Embed) -> None:
        self.articles, self.embed = articles, embed
        self.ids = {ArticleId(number): article["id"] for number, article in enumerate(articles)}
        self.readings = [_reading(number, article) for number, article in enumerate(articles)]
        self.shelf = Shelf(self.readings, embed=embed)

    def spans(self, part: str) -> list[dict[str, Any]]:
        """Where a text stands."""
        places = ((article, article["text"].find(part)) for article in self.articles)
        return [{"id": a["id"], "start": at, "end": at + len(part)} for a, at in places if at >= 0]


def _reading(number: int, article: dict[str, Any]) -> Reading[ArticleId]:
    return Reading(
        article_id=ArticleId(number),
        title=article["title"],
        text=article["text"],
        published=datetime.fromisoformat(article["published"]),
        language=article.get("language"),
    )


def _example(
    group: str, half: str, text: str, spans: Sequence[dict[str, Any]], articles: _Articles, encode: Encode
) -> Example:
    question = plan(text)
    found = judged(question, articles.shelf.bearing_on(question, limit=READ), articles.embed)
    right = [
        any(
            span["id"] == articles.ids[line.reading.article_id]
            and 2 * (min(line.end, span["end"]) - max(line.start, span["start"])) >= span["end"] - span["start"]
            for span in spans
        )
        for line in found.lines
    ]
    close = closeness(question, found.lines, encode)
    return Example(group, half, found.rows, close, np.array(right, dtype=bool), bool(spans))


def left_out(found: Sequence[Example]) -> tuple[list[Guess], float]:
    """What models say of the stories that they have not seen, and the odds that are enough to answer."""
    groups = sorted({example.group for example in found})
    random.Random(0).shuffle(groups)  # noqa: S311 -- folds, no secret
    folds = [set(groups[fold::_FOLDS]) for fold in range(_FOLDS)]
    seen: list[Guess] = []
    for out in folds:
        models = fit_both([example for example in found if example.group not in out])
        seen.extend(_guess(example, models) for example in found if example.group in out)
    for out in folds:
        sure, bias = fit_sure([guess for guess in seen if guess.example.group not in out])
        for guess in seen:
            if guess.example.group in out:
                guess.odds = float(guess.rows @ sure) + bias
    still = [guess.odds for guess in seen if not guess.example.answerable and guess.example.half in LEARNED]
    return seen, float(np.quantile(still, _STILL))


def learn(found: Sequence[Example], seen: Sequence[Guess], enough: float) -> dict[str, Any]:
    """All models, learned from all examples."""
    models = fit_both(found)
    sure, bias = fit_sure(seen)
    return {
        "weights": _named(models.weights, COLUMNS),
        "none": round(models.none, 4),
        "close_weights": _named(models.close_weights, (*COLUMNS, *CLOSE_COLUMNS)),
        "close_none": round(models.close_none, 4),
        "sure": [round(float(w), 4) for w in sure],
        "sure_bias": round(bias, 4),
        "enough": round(enough, 3),
    }


def _named(weights: Floats, columns: Sequence[str]) -> dict[str, float]:
    return {name: round(float(weight), 4) for name, weight in zip(columns, weights, strict=True)}


def tell(seen: Sequence[Guess], enough: float) -> None:
    """Prints what is answered and what is not stated, by part."""
    for half in ("all", *sorted({guess.example.half for guess in seen})):
        part = [guess for guess in seen if half in {"all", guess.example.half}]
        asked = [guess for guess in part if guess.example.answerable]
        other = [guess for guess in part if not guess.example.answerable]
        beats = np.mean([[one.odds > two.odds for two in other] for one in asked])
        print(
            f"{half:6} {len(asked)}+{len(other)}: best line right {np.mean([g.first for g in asked]):.3f} "
            f"(without close reading {np.mean([g.first_before for g in asked]):.3f}), "
            f"of three {np.mean([g.any for g in asked]):.3f}; answered {_share(asked, enough, 'first'):.3f} "
            f"({_share(asked, enough, 'first_before'):.3f}), "
            f"by any of three {_share(asked, enough, 'any'):.3f}; "
            f"not stated {np.mean([g.odds < enough for g in other]):.3f}; AUC {beats:.3f}"
        )


def _share(asked: Sequence[Guess], enough: float, name: str) -> float:
    return float(np.mean([getattr(guess, name) and guess.odds >= enough for guess in asked]))


def _guess(example: Example, models: Models) -> Guess:
    likely = chances(example.rows, models.weights, models.none)
    close = example.closely(likely)
    right = close.right[best_first(chances(close.rows, models.close_weights, models.close_none))[:_SHOWN]]
    before = example.right[best_first(likely)[0]]
    return Guess(example, sure_features(example.rows, likely), bool(right[0]), bool(right.any()), bool(before))


def fit_both(found: Sequence[Example]) -> Models:
    """The weights of all lines, then those of the best ones read closely."""
    weights, none = fit(found)
    close = [example.closely(chances(example.rows, weights, none)) for example in found]
    return Models(weights, none, *fit(close))


def fit_sure(seen: Sequence[Guess]) -> tuple[Floats, float]:
    """A logistic model with a penalty, both classes weighing the same, by Newton's method."""
    rows = np.array([guess.rows for guess in seen])
    right = np.array([guess.example.answerable for guess in seen], dtype=float)
    mean, scale = rows.mean(axis=0), rows.std(axis=0) + 1e-6
    scaled = np.hstack([(rows - mean) / scale, np.ones((len(rows), 1))])
    share = np.where(right > 0, 0.5 / right.sum(), 0.5 / (1 - right).sum())
    penalty = _SURE_PENALTY * np.eye(scaled.shape[1])
    penalty[-1, -1] = 1e-6
    value = np.zeros(scaled.shape[1])
    for _ in range(30):
        odds = 1 / (1 + np.exp(-(scaled @ value)))
        slope = scaled.T @ (share * (odds - right)) + penalty @ value
        value -= np.linalg.solve((scaled * (share * odds * (1 - odds))[:, None]).T @ scaled + penalty, slope)
    weights = value[:-1] / scale
    return weights, float(value[-1] - mean @ weights)


def fit(found: Sequence[Example]) -> tuple[Floats, float]:
    """Weights and what none scores, by Adam on the log likelihood."""
    usable = [example for example in found if example.right.any() or not example.answerable]
    stacked = np.vstack([example.rows for example in usable])
    mean, scale = stacked.mean(axis=0), stacked.std(axis=0) + 1e-6
    rows, sizes = (stacked - mean) / scale, [len(example.rows) for example in usable]
    begins, of = np.cumsum([0, *sizes[:-1]]), np.repeat(np.arange(len(usable)), sizes)
    right = np.concatenate([example.right for example in usable]).astype(float)
    stated = np.add.reduceat(right, begins) > 0
    width = rows.shape[1]
    value, first, second = np.zeros(width + 1), np.zeros(width + 1), np.zeros(width + 1)
    for step in range(1, _STEPS + 1):
        scores = rows @ value[:-1]
        top = np.maximum(np.maximum.reduceat(scores, begins), value[-1])
        powers, none = np.exp(scores - top[of]), np.exp(value[-1] - top)
        total = np.add.reduceat(powers, begins) + none
        share, share_none = powers / total[of], none / total
        good = share * right
        hit = np.add.reduceat(good, begins)
        gap = share - good / np.maximum(hit, 1e-12)[of] * stated[of]
        gap_none = share_none - ~stated
        slope = np.append(rows.T @ gap / len(usable) + 2 * _PENALTY * value[:-1], gap_none.mean())
        first, second = 0.9 * first + 0.1 * slope, 0.999 * second + 0.001 * slope**2
        value = value - _RATE * first / (1 - 0.9**step) / (np.sqrt(second / (1 - 0.999**step)) + 1e-8)
    weights = value[:-1] / scale
    return weights, float(value[-1] + mean @ weights)


def _lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


if __name__ == "__main__":
    main()
