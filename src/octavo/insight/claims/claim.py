"""A sentence that names what it rests on: the claim, and the cited characters it is held against."""

import re
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from octavo.insight.dangling import leans_back
from octavo.insight.lines import Line, language_of, stop_words_of
from octavo.insight.reading import Reading
from octavo.news.ids import ArticleId
from octavo.text.sentences import sentences
from octavo.text.stopwords import STOP_WORDS
from octavo.text.words import tokens

#: Languages whose numbers, dates and cues are known, and so the ones between which a short claim's is guessed.
KNOWN = ("en", "de", "es", "fr", "it", "pt", "nl")
_CLAUSE = re.compile(
    r"[;:.!?—–]\s|\s[—–]\s|,\s|\s(?=(?:but|while|whereas|although|sondern|während|pero|mientras|mais|tandis|ma|mas|maar)\s)"
)
#: Words that a clause needs to stand for itself; a shorter one goes with the clause before it.
_CLAUSE_WORDS = 3
#: Words of a text in a language without a list that are small words of another.
_BY_CHANCE, _OF_ALL = 2, 3
#: "A battu" is French as well: of "a" as a small word that list knows nothing.
_SMALL_WORDS = {code: words | {"a"} if code == "fr" else words for code, words in STOP_WORDS.items()}
#: Code points before a cite in which its two preceding sentences are looked for.
_BEFORE = 800


@dataclass(frozen=True, kw_only=True)
class Passage:
    """Some characters with their language and the day from which their times count."""

    text: str
    language: str
    published: date | None = None

    @cached_property
    def words(self) -> tuple[str, ...]:
        """All tokens in order."""
        return tuple(tokens(self.text))

    @cached_property
    def content(self) -> tuple[str, ...]:
        """The tokens that are no stop words, in order."""
        stop = stop_words_of(self.language)
        return tuple(word for word in self.words if word not in stop)

    @cached_property
    def clauses(self) -> tuple["Passage", ...]:
        """Its clauses as commas, stops and conjunctions part them, none shorter than three words."""
        pieces: list[str] = []
        start = 0
        for match in [*_CLAUSE.finditer(self.text), None]:
            piece = self.text[start : match.end() if match else None]
            start = match.end() if match else start
            if pieces and (len(tokens(piece)) < _CLAUSE_WORDS or len(tokens(pieces[-1])) < _CLAUSE_WORDS):
                pieces[-1] += piece
            else:
                pieces.append(piece)
        return tuple(Passage(text=each, language=self.language, published=self.published) for each in pieces)


@dataclass(frozen=True, kw_only=True)
class Cited(Passage):
    """The cited characters of one article; the rest of the article tells whom a surname or an "it" means."""

    article: str = field(repr=False)
    title: str = ""
    #: The text before the cited characters, up to two sentences.
    before: str = ""

    @cached_property
    def leans(self) -> bool:
        """Whether it needs the text before it to be understood: "He …", "The statement …"."""
        return leans_back(self.text, self.before or None, self.language)


def passage(line: Line) -> Passage:
    """A line as a passage."""
    published = line.reading.published
    return Passage(
        text=line.text,
        language=language_of(line.reading) or "en",
        published=published.date() if published is not None else None,
    )


def cited(reading: Reading[ArticleId], start: int, end: int) -> Cited:
    """The characters ``start`` to ``end`` of a reading."""
    first = max(0, start - _BEFORE)
    earlier = sentences(reading.text[first:start])[-2:]
    return Cited(
        text=reading.text[start:end],
        language=language_of(reading) or "en",
        published=reading.published.date() if reading.published else None,
        article=reading.text,
        title=reading.title,
        before=reading.text[first + earlier[0].start : start] if earlier else "",
    )


def claim(text: str, evidence: tuple[Cited, ...]) -> Passage:
    """The sentence as a passage; its language is guessed from its small words, else the evidence's."""
    first = evidence[0].language if evidence else "en"
    words = tokens(text)
    counts = {code: sum(word in _SMALL_WORDS[code] for word in words) for code in {*KNOWN, first} & STOP_WORDS.keys()}
    best = max(sorted(counts), key=lambda code: (counts[code], code == first))
    days = [each.published for each in evidence if each.published]
    return Passage(
        text=text,
        # Of a language without a list a small word or two of another is no proof, nor is one word in three.
        language=first if counts[best] <= counts.get(first, max(_BY_CHANCE, len(words) // _OF_ALL)) else best,
        published=max(days) if days else None,
    )
