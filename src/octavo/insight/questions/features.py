"""What speaks for a line as the answer to a question, as a row of numbers.

readings -> lines -> the promising ones, by words and nearness -> words met, spans of the kind asked for, meaning
"""

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from octavo.insight.embedding import Embed
from octavo.insight.lines import Line, language_of, lines
from octavo.insight.questions.evidence import can_answer, explains, speaks
from octavo.insight.questions.kinds import QuestionKind
from octavo.insight.questions.question import Question
from octavo.insight.questions.spans import FIGURES, OPEN, Span, answer_spans, has_spans, line_figures, line_times
from octavo.insight.questions.word_match import Floats, WordMatch, telling
from octavo.insight.reading import Reading
from octavo.insight.stems import stem, stems
from octavo.news.ids import ArticleId
from octavo.text.words import content_words, tokens

Vectors = NDArray[np.float32]

#: How well the question's words are met, by weight: all of them, those of no name, those of names; and the least met.
#: "around": also by the two lines before, the title and the article's beginning.
_BY_WORDS = (
    "words", "words around", "words in article", "own", "own around", "own in article", "names", "names around",
    "names in article", "least", "least around", "least in article", "title",
)  # fmt: skip
_BY_MEANING = ("meaning", "in context", "article")
#: "near": how well the words stand near what may be the answer. "fit": how well that fits the kind asked for.
_BY_KIND = (
    "near", "own near", "figure fit", "person fit", "place fit", "figure", "date", "reason", "person", "place",
    "speech", "says why", "figure for yes",
)  # fmt: skip
_BY_FORM = ("times", "abroad", "late", "length", "short", "new", "asks")
COLUMNS = (*_BY_WORDS, *_BY_MEANING, *_BY_KIND, *_BY_FORM)

#: What a word is worth that stands in the line before, two lines before, in the title, or in the first two lines.
_BEFORE, _TWO_BEFORE, _TITLE, _BEGUN = 0.9, 0.8, 0.8, 0.7
#: The same for words near what may be the answer; the line before is worth less to one that does not lean on it.
_LEANT_ON, _NOT_LEANT_ON, _TITLE_NEAR, _BEGUN_NEAR = 0.6, 0.36, 0.5, 0.35
#: Tokens over which nearness falls to a third.
_REACH = 7
#: Code points of an article that its vector is made from.
_BEGINNING = 400
#: Lines looked at for their meaning, and those of them judged.
_LOOKED_AT, _KEPT = 150, 50


@dataclass(frozen=True, slots=True)
class Judged:
    """Lines with a row of features each."""

    lines: tuple[Line, ...]
    #: Shape (lines, COLUMNS).
    rows: Floats


def judged(question: Question, readings: Sequence[Reading[ArticleId]], embed: Embed) -> Judged:
    """The lines that may answer the question, and what speaks for each; ``embed`` must know meanings."""
    every = [line for reading in readings for line in lines(reading)]
    if not every:
        return Judged((), np.zeros((0, len(COLUMNS))))
    asked = embed([question.text])[0]
    nearness = _nearness(asked, readings, embed)
    article = np.array([nearness[line.reading.article_id] for line in every])
    rough = _roughly(question, readings) + 2 * article
    looked_at = np.sort(np.argsort(-rough, kind="stable")[:_LOOKED_AT])
    alone = embed([every[at].text for at in looked_at]) @ asked
    kept = np.sort(np.argsort(-(rough[looked_at] + 2 * alone), kind="stable")[:_KEPT])
    found = [every[at] for at in looked_at[kept]]
    context = embed([f"{line.reading.title}. {line.text}" for line in found]) @ asked
    meanings = np.column_stack([alone[kept], context, article[looked_at[kept]]])
    around = _Around(question, readings, found, embed)
    late = _lateness(readings)
    by_kind = [_by_kind(question, line, around, at) for at, line in enumerate(found)]
    by_form = [_by_form(question, line, late[line.reading.article_id]) for line in found]
    return Judged(tuple(found), np.hstack([around.by_words(), meanings, np.array(by_kind), np.array(by_form)]))


def _nearness(asked: Vectors, readings: Sequence[Reading[ArticleId]], embed: Embed) -> dict[ArticleId, float]:
    """How near each article is to the question, by its title and beginning."""
    beginnings = [f"{reading.title}. {reading.text[:_BEGINNING]}" for reading in readings]
    near = (embed(beginnings) @ asked).tolist()
    return dict(zip((reading.article_id for reading in readings), near, strict=True))


def _lateness(readings: Sequence[Reading[ArticleId]]) -> dict[ArticleId, float]:
    """0 for the oldest article to 1 for the newest."""
    order = sorted(readings, key=lambda reading: (reading.published is not None, reading.published or 0))
    return {reading.article_id: at / max(1, len(order) - 1) for at, reading in enumerate(order)}


def _roughly(question: Question, readings: Sequence[Reading[ArticleId]]) -> Floats:
    """For each line how many of the question's words it and what stands around it hold, rare ones weighing more."""
    asked = dict.fromkeys((*question.terms, *(part for name in question.names for part in name), *question.fixed))
    spread = Counter(word for reading in readings for own in _stems(reading) for word in own)
    count = sum(len(_stems(reading)) for reading in readings)
    weights = {word: _weight(spread[word], count) for word in asked}
    total = sum(weights.values()) or 1.0
    rough = []
    for reading in readings:
        title, whole = stems(tokens(reading.title)), frozenset().union(*_stems(reading))
        before: frozenset[str] = frozenset()
        for own in _stems(reading):
            worth = ((own, 1.0), (before, 0.5), (title, 0.45), (whole, 0.15))
            met = (w * max((x for held, x in worth if word in held), default=0.0) for word, w in weights.items())
            rough.append(sum(met) / total)
            before = own
    return np.array(rough)


def _weight(spread: float, count: int) -> float:
    """Rare words weigh more; one that no line holds weighs most."""
    return math.log(1 + (count + 1) / (spread + 0.5))


class _Around:
    """How well the found lines, and what stands around them, meet the words of the question."""

    def __init__(
        self, question: Question, readings: Sequence[Reading[ArticleId]], found: Sequence[Line], embed: Embed
    ) -> None:
        self.match = WordMatch(question, embed)
        near = {(line.reading.article_id, each.order): each for line in found for each in _surroundings(line)}
        read = {reading.article_id: reading for reading in readings}
        told = {line.reading.article_id for line in found}
        titles = {article: _title_words(read[article]) for article in told}
        self.match.read(word for words in (*map(telling, near.values()), *titles.values()) for word in words)
        own = {key: self.match.met(telling(line), _stems(line.reading)[line.order]) for key, line in near.items()}
        self.title = {article: self.match.met(words) for article, words in titles.items()}
        nothing = np.zeros(len(self.match.words))

        def rows(back: int) -> Floats:
            return np.stack([own.get((line.reading.article_id, line.order - back), nothing) for line in found])

        def first(article: ArticleId) -> Floats:
            return np.maximum(own[article, 0], own.get((article, 1), nothing))

        self.own, self.before = rows(0), rows(1)
        self.titles = np.stack([self.title[line.reading.article_id] for line in found])
        self.begun = np.stack([first(line.reading.article_id) for line in found])
        self.around = np.maximum.reduce(
            [self.own, _BEFORE * self.before, _TWO_BEFORE * rows(2), _TITLE * self.titles, _BEGUN * self.begun]
        )
        whole = {article: self._whole(read[article], own) for article in told}
        self.article = np.stack([whole[line.reading.article_id] for line in found])
        self.weights = self._weights(readings)

    def _whole(self, reading: Reading[ArticleId], own: dict[tuple[ArticleId, int], Floats]) -> Floats:
        """How well an article as a whole meets the words."""
        held = self.match.same(frozenset().union(*_stems(reading)))
        read = [row for (article, _), row in own.items() if article == reading.article_id]
        best: Floats = np.maximum.reduce([held, self.title[reading.article_id], *read])
        return best

    def _weights(self, readings: Sequence[Reading[ArticleId]]) -> Floats:
        """The weight of each word of the question: of those that are met seldom more."""
        every = [own for reading in readings for own in _stems(reading)]
        spread = sum((self.match.same(own) for own in every), np.zeros(len(self.match.words)))
        spread = spread + np.where(self.own < 1, self.own, 0).sum(axis=0)
        return np.array([_weight(float(each), len(every)) for each in spread])

    def by_words(self) -> Floats:
        """The columns of _BY_WORDS."""
        own, named = np.where(self.match.named, 0, self.weights), np.where(self.match.named, self.weights, 0)
        parts = [
            _share(each, by) for by in (self.weights, own, named) for each in (self.own, self.around, self.article)
        ]
        least = [each.min(axis=1) for each in (self.own, self.around, self.article)]
        return np.column_stack([*parts, *least, _share(self.titles, self.weights)])

    def near(self, at: int, line: Line, spans: Sequence[Span]) -> tuple[float, float]:
        """How well the words of the question stand near the best of the spans: all of them, and those of no name."""
        own = np.where(self.match.named, 0, self.weights)
        places = _places(line)
        words = self.match.of([word for word, _, _ in places])
        begins, ends = np.array([a for _, a, _ in places]), np.array([b for _, _, b in places])
        leant_on = _LEANT_ON if line.leans else _NOT_LEANT_ON
        further = np.maximum.reduce(
            [leant_on * self.before[at], _TITLE_NEAR * self.titles[at], _BEGUN_NEAR * self.begun[at]]
        )
        best = (0.0, 0.0)
        for span in spans:
            met = further
            if places:
                # The distance in tokens.
                first, last = np.searchsorted(begins, span.start), np.searchsorted(ends, span.end)
                here = np.arange(len(places))
                away = np.maximum(np.maximum(first - here, here - np.maximum(first, last)), 0)
                met = np.maximum(further, (words * np.exp(-away / _REACH)[:, None]).max(axis=0))
            whole, alone = (float(_share(met[None], by)[0]) for by in (self.weights, own))
            best = max(best[0], span.fit * whole), max(best[1], span.fit * alone)
        return best


def _share(met: Floats, weights: Floats) -> Floats:
    """The weighed share that is met, a row each; 1 where there is nothing to meet."""
    total = float(weights.sum())
    return met @ weights / total if total else np.ones(len(met))


def _by_kind(question: Question, line: Line, around: _Around, at: int) -> list[float]:
    """The columns of _BY_KIND: 1 it has what is asked for, -1 it has not, 0 it is not asked for."""
    kind, text = question.kind, line.text
    spans = answer_spans(question, line)
    if has_spans(question):
        near = around.near(at, line, spans)
        fit = 2 * max((span.fit for span in spans), default=0.0) - 1
    else:
        own = np.where(around.match.named, 0, around.weights)
        near = float(_share(around.own[at][None], around.weights)[0]), float(_share(around.own[at][None], own)[0])
        fit = 0.0
    sign = 1.0 if _able(question, line, spans) else -1.0
    return [
        *near,
        fit * (kind in FIGURES), fit * (kind is QuestionKind.WHO), fit * (kind is QuestionKind.WHERE),
        sign * (kind in FIGURES), sign * (kind is QuestionKind.WHEN), sign * (kind is QuestionKind.WHY),
        sign * (kind is QuestionKind.WHO), sign * (kind is QuestionKind.WHERE), sign * (kind is QuestionKind.SAID),
        (2.0 * explains(text) - 1) * (kind is QuestionKind.WHY),
        (2.0 * bool(line_figures(line)) - 1) * (kind is QuestionKind.YES_NO),
    ]  # fmt: skip


def _able(question: Question, line: Line, spans: Sequence[Span]) -> bool:
    """Whether a line has what the kind of question asks for; figures in words count in any language."""
    if question.kind is QuestionKind.SAID:
        return speaks(line.text)
    if can_answer(question, line.text, line.reading.published):
        return True
    if question.fixed or question.kind not in {*FIGURES, QuestionKind.WHEN}:
        return False
    if question.kind is QuestionKind.WHEN and question.future and line_times(line):
        # They are all past.
        return False
    return any(span.fit >= OPEN for span in spans)


def _by_form(question: Question, line: Line, late: float) -> list[float]:
    """The columns of _BY_FORM."""
    words = telling(line)
    asked = {*question.terms, *(part for name in question.names for part in name)}
    abroad = bool(question.language) and language_of(line.reading) not in {None, question.language}
    return [
        float(all(token in line.words for token in question.fixed)),
        float(abroad),
        late,
        min(len(words), 25) / 25,
        float(len(line.words) < 6),
        sum(stem(word) not in asked for word in words) / max(1, len(words)),
        float(line.text.endswith("?")),
    ]


def _surroundings(line: Line) -> list[Line]:
    """The line, the two before it, and the first two of its article."""
    every = lines(line.reading)
    return [*every[max(0, line.order - 2) : line.order + 1], *every[:2]]


@lru_cache(maxsize=8192)
def _places(line: Line) -> tuple[tuple[str, int, int], ...]:
    """The telling words of a line with where they stand in its characters."""
    text, known, found, at = line.text.casefold(), set(telling(line)), [], 0
    if len(text) != len(line.text):
        text = line.text
    for word in line.words:
        start = text.find(word, at)
        if start < 0:
            continue
        at = start + len(word) if word.isascii() else start + 1
        if word in known:
            found.append((word, start, start + len(word)))
    return tuple(found)


@lru_cache(maxsize=512)
def _title_words(reading: Reading[ArticleId]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(content_words(reading.title, language_of(reading))))


@lru_cache(maxsize=512)
def _stems(reading: Reading[ArticleId]) -> tuple[frozenset[str], ...]:
    return tuple(stems(line.words) for line in lines(reading))
