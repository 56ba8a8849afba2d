"""What speaks for a line as the answer to a question, as a row of numbers.

The words, names and times it shares with the question, its meaning, and whether it has the kind of thing asked for.
"""

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from octavo.insight.agree import Embed
from octavo.insight.evidence import can_answer, explains, figures, fits, speaks
from octavo.insight.lines import Line, language_of, lines
from octavo.insight.question import Question, QuestionKind, asked_words
from octavo.insight.reading import Reading
from octavo.insight.stems import stem, stems
from octavo.news.ids import ArticleId
from octavo.text.words import content_words, tokens

Floats = NDArray[np.float64]
Vectors = NDArray[np.float32]

#: The columns by which lines are judged: those of ``_Desk.row``, then those of ``_meanings``.
_BY_WORDS = (
    "words", "own", "named", "names here", "names near", "names in article", "times here", "times in article",
    "figure", "date", "reason", "person", "speech", "other", "fits", "fits not", "abroad", "first", "leans", "late",
    "words missing", "short",
)  # fmt: skip
COLUMNS = (
    *_BY_WORDS, "meaning", "in context", "article", "abroad meaning", "near words", "least near word",
    "near around", "least near around", "figure of it", "nearest article",
)  # fmt: skip

#: What a word is worth that stands in the line before, in the title, or elsewhere in the article.
_BEFORE, _TITLE, _ELSEWHERE = 0.5, 0.45, 0.15
#: How much more a word of the question weighs that the article has nowhere.
_LACKING = 1.4
#: Code points of an article that its vector is made from.
_BEGINNING = 400
#: Lines looked at for their meaning, those of them judged, and those looked at for the meaning of their words.
_IN_ALL, _KEPT, _CLOSELY = 400, 120, 30
#: Lines looked at for their words.
_CANDIDATES = 60
_FIGURES = frozenset({QuestionKind.HOW_MANY, QuestionKind.HOW_OLD, QuestionKind.HOW_LONG})
_KINDS = (
    _FIGURES,
    frozenset({QuestionKind.WHEN}),
    frozenset({QuestionKind.WHY}),
    frozenset({QuestionKind.WHO, QuestionKind.WHERE}),
    frozenset({QuestionKind.SAID}),
)


@dataclass(frozen=True, slots=True)
class Judged:
    """Lines with a row of features each."""

    lines: tuple[Line, ...]
    #: Shape (lines, COLUMNS).
    rows: Floats


def judged(question: Question, readings: Sequence[Reading[ArticleId]], embed: Embed) -> Judged:
    """The lines that may answer the question, and what speaks for each; ``embed`` must know meanings."""
    desk = _Desk(question, readings)
    matrix = np.array([desk.row(at) for at in range(len(desk.lines))], dtype=float).reshape(-1, len(_BY_WORDS))
    if not desk.lines:
        return Judged((), np.zeros((0, len(COLUMNS))))
    asked = embed([question.text])[0]
    rough = matrix[:, 0] + 0.5 * matrix[:, 2] + 0.3 * matrix[:, 3]
    by_words = np.argsort(-rough, kind="stable")
    near = dict(zip((each.article_id for each in readings), _nearness(asked, readings, embed), strict=True))
    article = np.array([near[line.reading.article_id] for line in desk.lines])
    nearest = np.argsort(-(rough + 2 * article), kind="stable")
    read = np.array(sorted({*by_words[:_CANDIDATES].tolist(), *nearest[:_IN_ALL].tolist()}))
    alone = embed([desk.lines[at].text for at in read]) @ asked
    kept = np.sort(np.argsort(-(rough[read] + 2 * alone + 2 * article[read]), kind="stable")[:_KEPT])
    found = [desk.lines[at] for at in read[kept]]
    meanings = _meanings(
        question, found, embed, rough=rough[read[kept]], alone=alone[kept], article=article[read[kept]]
    )
    return Judged(tuple(found), np.hstack([matrix[read[kept]], meanings]))


def _nearness(asked: Vectors, readings: Sequence[Reading[ArticleId]], embed: Embed) -> list[float]:
    """How near each article is to the question, by its title and beginning."""
    beginnings = [f"{reading.title}. {reading.text[:_BEGINNING]}" for reading in readings]
    near: list[float] = (embed(beginnings) @ asked).tolist()
    return near


def _meanings(
    question: Question, found: Sequence[Line], embed: Embed, *, rough: Floats, alone: Floats, article: Floats
) -> Floats:
    context = embed([f"{line.reading.title}. {line.text}" for line in found]) @ embed([question.text])[0]
    abroad = np.array([_abroad(question, line) for line in found], dtype=float)
    words = np.zeros((len(found), 5))
    promising = np.argsort(-(rough + 2 * alone + 2 * context + article), kind="stable")[:_CLOSELY]
    for at, likeness in zip(
        promising.tolist(), _by_word(question, [found[at] for at in promising], embed), strict=True
    ):
        words[at] = likeness
    nearest = (article >= article.max() - 1e-6).astype(float)
    return np.column_stack([alone, context, article, abroad * alone, words, nearest])


def _by_word(question: Question, found: Sequence[Line], embed: Embed) -> list[tuple[float, ...]]:
    """How near the question's words are to those of each line.

    The mean and the least, over the question's words, of the likeness to the nearest word of the line; the same with
    the line before and the title; and of the thing counted to the words after a figure (1 where nothing is counted).
    """
    asked = asked_words(question)
    if not asked:
        return [(1.0,) * 5] * len(found)
    theirs = embed(list(asked))
    likeness: list[tuple[float, ...]] = []
    for line in found:
        around = [*line.content, *_content_before(line), *_title_words(line.reading)]
        here = _nearest(asked, theirs, line.content, embed)
        there = _nearest(asked, theirs, around, embed)
        counted = _counted(question, line, embed)
        likeness.append((sum(here) / len(here), min(here), sum(there) / len(there), min(there), counted))
    return likeness


def _nearest(asked: Sequence[str], theirs: Vectors, words: Sequence[str], embed: Embed) -> list[float]:
    """For each word asked the likeness of the nearest of the words: 1 for one of the same stem."""
    told = list(dict.fromkeys(word for word in words if len(word) > 1 or not word.isascii())) or ["-"]
    best = (embed(told) @ theirs.T).max(axis=0).tolist()
    held = stems(told)
    return [1.0 if stem(word) in held else min(1.0, like) for word, like in zip(asked, best, strict=True)]


def _counted(question: Question, line: Line, embed: Embed) -> float:
    if question.counted_word is None:
        return 1.0
    text = line.text
    after = [word for each in figures(text) for word in tokens(text[each.end : each.end + 40])[:3] if len(word) > 2]
    return float((embed(after) @ embed([question.counted_word])[0]).max()) if after else 0.0


def _content_before(line: Line) -> tuple[str, ...]:
    return lines(line.reading)[line.order - 1].content if line.order else ()


@lru_cache(maxsize=512)
def _title_words(reading: Reading[ArticleId]) -> tuple[str, ...]:
    return tuple(content_words(reading.title, language_of(reading)))


class _Desk:
    """The lines of all articles, and what each of their words is worth."""

    def __init__(self, question: Question, readings: Sequence[Reading[ArticleId]]) -> None:
        self._question = question
        self.lines = [line for reading in readings for line in lines(reading)]
        self._own = [own for reading in readings for own in _stems(reading)]
        self._titles = {reading.article_id: stems(tokens(reading.title)) for reading in readings}
        self._articles = {r.article_id: frozenset().union(*_stems(r), self._titles[r.article_id]) for r in readings}
        self._spread = Counter(word for own in self._own for word in own)
        order = sorted(readings, key=lambda reading: (reading.published is not None, reading.published or 0))
        self._late = {reading.article_id: at / max(1, len(order) - 1) for at, reading in enumerate(order)}

    def row(self, at: int) -> list[float]:
        """The features of a line that need no embedder."""
        question, line, own = self._question, self.lines[at], self._own[at]
        article = self._articles[line.reading.article_id]
        before = self._own[at - 1] if line.order > 0 else frozenset()
        near = own | before | self._titles[line.reading.article_id]
        words, alone, missing = self._met(at, before)
        fitting = fits(question, line.text)
        names = [_share(question, place) for place in (own, near, article)]
        able = can_answer(question, line.text, line.reading.published)
        told = own | stems(tokens(str(line.reading.published.year))) if line.reading.published else own
        return [
            words, alone, float(names[1] == 1), *names,
            float(all(token in line.words for token in question.fixed)),
            float(all(token in article | told for token in question.fixed)),
            *_by_kind(question, line, able=able),
            float(fitting), float(question.counted is not None and not fitting), float(_abroad(question, line)),
            math.exp(-line.order / 3), float(line.leans), self._late[line.reading.article_id], missing,
            float(len(line.words) < 6),
        ]  # fmt: skip

    def _met(self, at: int, before: frozenset[str]) -> tuple[float, float, float]:
        """Of the question's words by weight: what the line and what stands around it hold, it alone, nothing near."""
        question, line, own = self._question, self.lines[at], self._own[at]
        article = line.reading.article_id
        asked = {
            term: self._weight(term) * (1.0 if term in self._articles[article] else _LACKING) for term in question.terms
        }
        total = sum(asked.values())
        if not total:
            return 1.0, 1.0, 0.0
        boost = 1.6 if question.kind is QuestionKind.WHY and explains(line.text) else 1.0
        around = (
            (own, 1.0),
            (before, boost * (_BEFORE if line.leans else _BEFORE / 2)),
            (self._titles[article], boost * _TITLE),
            (self._articles[article], boost * _ELSEWHERE),
        )
        met = sum(w * max((worth for held, worth in around if term in held), default=0.0) for term, w in asked.items())
        lacking = sum(weight for term, weight in asked.items() if term not in self._articles[article])
        return met / total, sum(w for term, w in asked.items() if term in own) / total, lacking / total

    def _weight(self, term: str) -> float:
        """Rare words weigh more; one that no line holds weighs most."""
        return math.log(1 + (len(self.lines) + 1) / (self._spread[term] + 0.5))


def _by_kind(question: Question, line: Line, *, able: bool) -> list[float]:
    """For figures, dates, reasons, persons and places, speech, and the rest: 1 has it, -1 has not, 0 not asked for."""
    if question.kind is QuestionKind.SAID:
        able = speaks(line.text)
    sign = 1.0 if able else -1.0
    marks = [sign * (question.kind in kinds) for kinds in _KINDS]
    return [*marks, sign * (not any(marks))]


def _share(question: Question, held: frozenset[str]) -> float:
    if not question.names:
        return 1.0
    return sum(_holds(held, name) for name in question.names) / len(question.names)


def _holds(near: frozenset[str], name: tuple[str, ...]) -> bool:
    """Whether a name is there: its last part, or most of its parts."""
    if name[-1] in near or sum(part in near for part in name) * 2 > len(name):
        return True
    # Japan and Japanese: the one begins with the other.
    last = name[-1]
    return len(last) >= 5 and any(
        len(word) >= 5 and abs(len(word) - len(last)) <= 3 and (word[:5] == last[:5] or word.startswith(last))
        for word in near
    )


def _abroad(question: Question, line: Line) -> bool:
    return bool(question.language) and language_of(line.reading) not in {None, question.language}


@lru_cache(maxsize=512)
def _stems(reading: Reading[ArticleId]) -> tuple[frozenset[str], ...]:
    return tuple(stems(line.words) for line in lines(reading))
