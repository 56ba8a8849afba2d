"""Learns which line answers a question, and when none does, from tests/quality/questions.

    python scripts/train_ask.py

A conditional logit (McFadden, 1974) over a question's lines and "not stated", with a penalty on the weights;
the chance that is enough is set on questions of stories left out in turn. Writes src/octavo/insight/ask_model.json.
"""

import json
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

import bench_questions
import numpy as np
from numpy.typing import NDArray

from octavo.ai.local import OnnxEmbedder
from octavo.cli.stages.ask import READ, Remembered
from octavo.insight.agree import Embed
from octavo.insight.ask_features import COLUMNS, judged
from octavo.insight.ask_model import chances, sure_features
from octavo.insight.ask_words import answers
from octavo.insight.question import plan
from octavo.insight.reading import Reading
from octavo.insight.shelf import Shelf
from octavo.news.ids import ArticleId
from octavo.settings import load_settings

OUT = Path(__file__).parent.parent / "src" / "octavo" / "insight" / "ask_model.json"
OLDER = Path(__file__).parent.parent / "tests" / "quality" / "insight"
Floats = NDArray[np.float64]
_PENALTY = 0.03
_SURE_PENALTY = 0.1
_STEPS, _RATE = 1500, 0.03
_FOLDS = 6


@dataclass
class Example:
    """A question's lines, and which of them answer it."""

    group: str
    rows: Floats
    right: NDArray[np.bool_]
    answerable: bool
    #: Which lines answer by the rules of words.
    by_words: NDArray[np.bool_]
    answered: bool


def main() -> None:
    """Learns both models and writes them."""
    embed = Remembered(OnnxEmbedder(load_settings().model_dir / f"{OnnxEmbedder.name}.onnx").embed)
    OUT.write_text(json.dumps(learn(examples(embed)), indent=1) + "\n", encoding="utf-8")


def examples(embed: Embed) -> list[Example]:
    """The questions of the tune and learn parts and the older ones, with the features of their lines."""
    articles, stories = bench_questions.load()
    found = [
        _example(story["story"], question["question"], question["answered_by"], rows, embed)
        for rows in [_Articles(articles, embed)]
        for story in stories
        if story["half"] in {"tune", "learn"}
        for question in story["questions"]
    ]
    older = _Articles(_lines(OLDER / "articles.jsonl"), embed)
    for number, line in enumerate(_lines(OLDER / "questions.jsonl")):
        spans = [span for part in line["answered_by"] or () for span in older.spans(part)]
        found.append(_example(f"older-{number % 8}", line["question"], spans, older, embed))
    return found


class _Articles:
    def __init__(self, articles: Sequence[dict[str, Any]], embed: Embed) -> None:
        self.articles = articles
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
    group: str, text: str, spans: Sequence[dict[str, Any]], articles: _Articles, embed: Embed | None
) -> Example:
    question = plan(text)
    readings = articles.shelf.bearing_on(question, limit=READ)
    found = judged(question, readings, embed)
    chosen = answers(question, readings, embed=embed)[0]
    right = [
        any(
            span["id"] == articles.ids[line.reading.article_id]
            and 2 * (min(line.end, span["end"]) - max(line.start, span["start"])) >= span["end"] - span["start"]
            for span in spans
        )
        for line in found.lines
    ]
    by_words = np.array([line in chosen for line in found.lines], dtype=bool)
    return Example(group, found.rows, np.array(right, dtype=bool), bool(spans), by_words, bool(chosen))


def learn(found: Sequence[Example]) -> dict[str, Any]:
    """Both models; the chance that is enough is set on stories that neither has seen."""
    groups = sorted({example.group for example in found})
    folds = [set(groups[fold::_FOLDS]) for fold in range(_FOLDS)]
    seen: list[tuple[Example, Floats, bool]] = []
    for out in folds:
        weights, none = fit([example for example in found if example.group not in out])
        seen.extend((example, *_best(example, weights, none)) for example in found if example.group in out)
    best: list[tuple[float, bool, bool]] = []
    for out in folds:
        sure, bias = fit_sure([(rows, e.answerable) for e, rows, _ in seen if e.group not in out])
        best.extend(
            (float(1 / (1 + np.exp(-(rows @ sure + bias)))), right, e.answerable)
            for e, rows, right in seen
            if e.group in out
        )
    enough = threshold(best)
    hits = [right and chance >= enough for chance, right, answerable in best if answerable]
    still = [chance < enough for chance, _, answerable in best if not answerable]
    print(f"of stories left out {np.mean(hits):.3f} answered, {np.mean(still):.3f} not stated", file=sys.stderr)
    weights, none = fit(found)
    sure, bias = fit_sure([(rows, example.answerable) for example, rows, _ in seen])
    return {
        "weights": {name: round(float(w), 4) for name, w in zip(COLUMNS, weights, strict=True)},
        "none": round(float(none), 4),
        "sure": [round(float(w), 4) for w in sure],
        "sure_bias": round(bias, 4),
        "enough": round(enough, 3),
    }


def _best(example: Example, weights: Floats, none: float) -> tuple[Floats, bool]:
    """What says whether the question is answered, and whether one of the best three lines does."""
    likely = chances(example.rows, weights, none)
    top = np.argsort(-likely, kind="stable")[:3]
    held = [bool(example.by_words[at]) for at in top]
    rows = sure_features(example.rows, likely, held, answered=example.answered)
    return rows, bool(example.right[top].any())


def fit_sure(told: Sequence[tuple[Floats, bool]]) -> tuple[Floats, float]:
    """A logistic model, both classes weighing the same."""
    rows, right = np.array([row for row, _ in told]), np.array([each for _, each in told], dtype=float)
    mean, scale = rows.mean(axis=0), rows.std(axis=0) + 1e-6
    scaled = (rows - mean) / scale
    share = np.where(right > 0, 0.5 / right.mean(), 0.5 / (1 - right.mean()))
    weights, bias = np.zeros(rows.shape[1]), 0.0
    for _ in range(_STEPS):
        gap = share * (1 / (1 + np.exp(-(scaled @ weights + bias))) - right) / len(right)
        weights = weights - 0.5 * (scaled.T @ gap + _SURE_PENALTY * weights)
        bias -= 0.5 * float(gap.sum())
    return weights / scale, bias - float(mean @ (weights / scale))


def fit(found: Sequence[Example]) -> tuple[Floats, float]:
    """Weights and what none scores, by Adam on the log likelihood."""
    width = found[0].rows.shape[1]
    stacked = np.vstack([example.rows for example in found])
    mean, scale = stacked.mean(axis=0), stacked.std(axis=0) + 1e-6
    rows = [np.vstack([(example.rows - mean) / scale, np.zeros(width)]) for example in found]
    value, first, second = np.zeros(width + 1), np.zeros(width + 1), np.zeros(width + 1)
    usable = [(row, e.right) for row, e in zip(rows, found, strict=True) if e.right.any() or not e.answerable]
    for step in range(1, _STEPS + 1):
        slope = 2 * _PENALTY * np.append(value[:-1], 0.0)
        for row, right in usable:
            scores = row @ value[:-1]
            scores[-1] = value[-1]
            share = np.exp(scores - scores.max())
            share /= share.sum()
            good = np.append(right, not right.any())
            want = share * good / max(1e-12, float((share * good).sum()))
            gap = (share - want) / len(usable)
            slope[:-1] += gap @ row
            slope[-1] += gap[-1]
        first, second = 0.9 * first + 0.1 * slope, 0.999 * second + 0.001 * slope**2
        value = value - _RATE * first / (1 - 0.9**step) / (np.sqrt(second / (1 - 0.999**step)) + 1e-8)
    weights = value[:-1] / scale
    return weights, float(value[-1] + mean @ weights)


def threshold(best: Sequence[tuple[float, bool, bool]]) -> float:
    """The chance that serves both best, silence first: what is not stated must not be answered."""

    def worth(enough: float) -> float:
        hits = np.mean([right and chance >= enough for chance, right, answerable in best if answerable])
        still = np.mean([chance < enough for chance, _, answerable in best if not answerable])
        return float(min(hits / 0.7, still / 0.9) + 0.1 * (hits + still))

    return max((round(0.01 * step, 2) for step in range(2, 90)), key=worth)


def _lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


if __name__ == "__main__":
    main()
