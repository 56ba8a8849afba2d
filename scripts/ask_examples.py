"""Labelled questions with the lines that may answer them, as scripts/train_ask.py learns from them."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

import bench_questions
import numpy as np
from numpy.typing import NDArray

from octavo.cli.stages.ask import READ
from octavo.insight.embedding import Embed
from octavo.insight.lines import Line
from octavo.insight.questions.close_reading import Encode, whole
from octavo.insight.questions.features import judged
from octavo.insight.questions.index import ArticleIndex
from octavo.insight.questions.question import plan
from octavo.insight.reading import Reading
from octavo.news.ids import ArticleId

OLDER = Path(__file__).parent.parent / "tests" / "quality" / "insight"
#: The parts of the questions that are learned from, the older ones aside.
LEARNED = frozenset({"tune", "learn", "asked", "fresh", "natural", bench_questions.WIRES})
Floats = NDArray[np.float64]


@dataclass
class Example:
    """A question's lines, and which of them answer it."""

    group: str
    half: str
    rows: Floats
    #: How close each line comes as a whole, shape (lines, WHOLE_COLUMNS).
    whole: Floats
    asked: str
    lines: Sequence[Line]
    right: NDArray[np.bool_]
    answerable: bool


def examples(embed: Embed, encode: Encode) -> list[Example]:
    """The questions that are learned from, the older ones too, with the features of their lines."""
    found = [
        example
        for part in (None, bench_questions.WIRES)
        for example in _of_stories(*bench_questions.load(part), embed, encode)
    ]
    older = _Articles(_lines(OLDER / "articles.jsonl"), embed)
    for number, line in enumerate(_lines(OLDER / "questions.jsonl")):
        spans = [span for part in line["answered_by"] or () for span in older.spans(part)]
        found.append(_example(f"older-{number % 8}", "older", line["question"], spans, older, encode))
    return found


def _of_stories(
    articles: Sequence[dict[str, Any]], stories: Sequence[dict[str, Any]], embed: Embed, encode: Encode
) -> list[Example]:
    rows = _Articles(articles, embed)
    return [
        _example(story["story"], story["half"], question["question"], question["answered_by"], rows, encode)
        for story in stories
        if story["half"] in LEARNED
        for question in story["questions"]
    ]


class _Articles:
    def __init__(self, articles: Sequence[dict[str, Any]], embed: Embed) -> None:
        self.articles, self.embed = articles, embed
        self.ids = {ArticleId(number): article["id"] for number, article in enumerate(articles)}
        self.readings = [_reading(number, article) for number, article in enumerate(articles)]
        self.index = ArticleIndex(self.readings, embed=embed)

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
    found = judged(question, articles.index.bearing_on(question, limit=READ), articles.embed)
    right = [
        any(
            span["id"] == articles.ids[line.reading.article_id]
            and 2 * (min(line.end, span["end"]) - max(line.start, span["start"])) >= span["end"] - span["start"]
            for span in spans
        )
        for line in found.lines
    ]
    return Example(
        group=group,
        half=half,
        rows=found.rows,
        whole=whole(question, found.lines, encode),
        asked=text,
        lines=found.lines,
        right=np.array(right, dtype=bool),
        answerable=bool(spans),
    )


def _lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
