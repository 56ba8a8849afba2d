"""A question answered by rules, where no embedder knows meanings: the answer must share the question's words.

readings -> lines -> support (words, names, times, likeness) -> can it answer -> best lines, or none
"""

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from octavo.insight.embedding import Embed
from octavo.insight.lines import Line, language_of, lines
from octavo.insight.questions.evidence import can_answer, explains, fits
from octavo.insight.questions.kinds import QuestionKind
from octavo.insight.questions.question import Question, names_in
from octavo.insight.reading import Reading
from octavo.insight.stems import stems
from octavo.news.ids import ArticleId
from octavo.text.words import tokens

#: Lines whose meaning is looked at.
_CANDIDATES = 80
#: Lines that score this share of the best line's score are shown beside it.
_NEAR_BEST = 0.85
#: What a word is worth that stands in the line before, in the title, or elsewhere in the article.
_BEFORE, _TITLE, _ELSEWHERE = 0.5, 0.45, 0.15
#: How much more a word of the question weighs that the article has nowhere.
_LACKING = 1.4
#: What just that is worth.
_FITS = 0.3
#: Support from which a line answers: share of the question's weight, with words of one language, and by meaning alone.
#: Kinds of question whose answer must stand beside the name it is asked of.
_STRICT = frozenset(
    {QuestionKind.HOW_MANY, QuestionKind.HOW_OLD, QuestionKind.HOW_LONG, QuestionKind.WHEN, QuestionKind.YES_NO}
)
_ENOUGH = 0.51
_ENOUGH_ABROAD = 0.45


@dataclass(frozen=True, slots=True)
class _Support:
    """How well a line bears on a question."""

    line: Line
    #: 0 to 1: the share of the question's words, by weight, that the line and what stands around it hold.
    words: float
    #: Every name is there.
    named: bool
    #: They are in the line itself or in the one it leans on, not only in the title or further up.
    close: bool
    #: Every time and number of the question is in the line.
    fixed: bool
    #: It has just what is asked for: a figure of the very thing, a name.
    fits: bool
    #: Cosine of meanings; 0 without an embedder.
    meaning: float = 0.0

    def score(self) -> float:
        """What lines are ranked by."""
        placed = 0.2 * self.named + 0.1 * self.close + 0.1 * self.fixed - 0.001 * min(self.line.order, 50)
        return self.words + 0.6 * self.meaning + _FITS * self.fits + placed


def answers(
    question: Question, readings: Sequence[Reading[ArticleId]], *, embed: Embed | None = None
) -> tuple[list[Line], list[tuple[Line, float]]]:
    """The lines that answer the question, best first; and the lines that bear on it, with their scores.

    A line answers where it and what stands around it hold the question's names, times and most of its words, and
    where it has what the kind of question asks for.
    ``embed`` (texts to rows of length 1) finds answers in other words.
    """
    corpus = _Corpus(readings)
    found = [corpus.support(question, at) for at in range(len(corpus.lines))]
    ranked = sorted(found, key=lambda support: -support.score())[:_CANDIDATES]
    if embed is not None and ranked:
        ranked = _with_meaning(question, ranked, embed)
    answering = [support for support in ranked if _answers(question, support)]
    if question.of_somebody and answering and answering[0].close:
        answering = [support for support in answering if support.close]
    chosen = [support.line for support in answering if support.score() >= _NEAR_BEST * answering[0].score()]
    return chosen, [(support.line, support.score()) for support in ranked]


class _Corpus:
    """The lines of all articles, and what each of their words is worth."""

    def __init__(self, readings: Sequence[Reading[ArticleId]]) -> None:
        self.lines = [line for reading in readings for line in lines(reading)]
        self._own = [own for reading in readings for own in _stems(reading)]
        self._titles = {reading.article_id: stems(tokens(reading.title)) for reading in readings}
        self._articles = {r.article_id: frozenset().union(*_stems(r)) for r in readings}
        self._spread = Counter(word for own in self._own for word in own)

    def support(self, question: Question, at: int) -> _Support:
        """How well one line bears on the question by its words."""
        line, own = self.lines[at], self._own[at]
        article = line.reading.article_id
        before = self._own[at - 1] if line.order > 0 else frozenset()
        # A reason is often given without saying again what it is the reason of.
        near = 1.6 if question.kind is QuestionKind.WHY and explains(line.text) else 1.0
        around = (
            (own, 1.0),
            (before, near * (_BEFORE if line.leans else _BEFORE / 2)),
            (self._titles[article], near * _TITLE),
            (self._articles[article], near * _ELSEWHERE),
        )
        # A word that the whole article lacks says that it tells of something else.
        asked = {
            term: self._weight(term) * (1.0 if term in self._articles[article] else _LACKING) for term in question.terms
        }
        met = sum(
            weight * max((c for held, c in around if term in held), default=0.0) for term, weight in asked.items()
        )
        names = own | self._titles[article] | self._inherited(question, at)
        return _Support(
            line=line,
            words=met / sum(asked.values()) if asked else 1.0,
            close=all(_holds(own | (before if line.leans else frozenset()), name) for name in question.names),
            named=all(_holds(names, name) for name in question.names),
            fits=fits(question, line.text),
            fixed=all(token in line.words for token in question.fixed),
        )

    def _inherited(self, question: Question, at: int) -> frozenset[str]:
        """The words whose names hold for a line though they stand before it.

        A line that leans has those of the line before; one without any name those of its article's beginning and of
        the three lines before; any line those of the beginning and the line before, unless a figure or a date is
        asked for, which in the next sentence may be somebody else's.
        """
        line = self.lines[at]
        if not question.names or line.order == 0:
            return frozenset()
        first = at - line.order
        if _nameless(line.reading)[line.order]:
            return frozenset().union(*self._own[first : min(first + 2, at)], *self._own[max(first, at - 3) : at])
        if question.kind in _STRICT:
            return self._own[at - 1] if line.leans else frozenset()
        return frozenset().union(*self._own[first : min(first + 2, at)], self._own[at - 1])

    def _weight(self, term: str) -> float:
        """Rare words weigh more; one that no line holds weighs most."""
        return math.log(1 + (len(self.lines) + 1) / (self._spread[term] + 0.5))


@lru_cache(maxsize=512)
def _stems(reading: Reading[ArticleId]) -> tuple[frozenset[str], ...]:
    return tuple(stems(line.words) for line in lines(reading))


@lru_cache(maxsize=512)
def _nameless(reading: Reading[ArticleId]) -> tuple[bool, ...]:
    """For each line of a reading whether no name stands in it."""
    code = language_of(reading)
    return tuple(not names_in(_inner(line.text), code) for line in lines(reading))


def _inner(sentence: str) -> str:
    """The sentence without its first word, whose capital says nothing."""
    first, _, rest = sentence.partition(" ")
    return rest if rest[:1].islower() else f"{first} {rest}"


def _holds(near: frozenset[str], name: tuple[str, ...]) -> bool:
    """Whether a name is there: its last part, or most of its parts."""
    if name[-1] in near or sum(part in near for part in name) * 2 > len(name):
        return True
    # Japan and Japanese: the one begins with the other.
    last = name[-1]
    return len(last) >= 5 and any(
        len(word) >= 5 and abs(len(word) - len(last)) <= 3 and (word.startswith(last) or last.startswith(word))
        for word in near
    )


def _with_meaning(question: Question, ranked: Sequence[_Support], embed: Embed) -> list[_Support]:
    vectors = embed([question.text, *(_in_context(support.line, question) for support in ranked)])
    likeness = (vectors[1:] @ vectors[0]).tolist()
    near = [replace(support, meaning=max(0.0, like)) for support, like in zip(ranked, likeness, strict=True)]
    return sorted(near, key=lambda support: -support.score())


def _in_context(line: Line, question: Question) -> str:
    """The line, with its article's title where it is in another language: names alone can hardly tell there."""
    abroad = question.language and language_of(line.reading) not in {None, question.language}
    return f"{line.reading.title}. {line.text}" if abroad else line.text


def _answers(question: Question, support: _Support) -> bool:
    """Whether the line answers the question, rather than only bearing on it."""
    if (
        not support.named
        or not support.fixed
        or not can_answer(question, support.line.text, support.line.reading.published)
    ):
        return False
    if question.language and language_of(support.line.reading) not in {None, question.language}:
        return support.meaning >= _ENOUGH_ABROAD
    return support.words + 0.4 * max(0.0, support.meaning - 0.3) >= _ENOUGH
