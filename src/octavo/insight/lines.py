"""A reading's lines: its sentences that may be cited, with the words and marks the choosing needs.

text -> sentences -> without furniture and headings -> without clock marks and datelines -> lines
"""

import re
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache

from octavo.insight.boilerplate import dateline, is_boilerplate, is_no_comment, is_spaced_out, is_torn, is_whole
from octavo.insight.dangling import leans_back
from octavo.insight.quantities import Quantity, numbers_of, quantities
from octavo.insight.reading import Reading
from octavo.insight.stems import stem
from octavo.news.briefing import Cite, Sentence
from octavo.news.ids import ArticleId
from octavo.text.clock_lines import clock_mark
from octavo.text.languages import language
from octavo.text.sentences import sentences
from octavo.text.stopwords import STOP_WORDS
from octavo.text.words import content_of, tokens

#: Code points of a text that are looked at; news says what it tells long before.
_LONGEST_TEXT = 60_000
#: Sentences shorter or longer than this (tokens) are no good alone: an exclamation, a list run together.
_SHORTEST, _LONGEST = 4, 90
#: Languages without articles say in three words what others say in four: "Ředitel úřadu rezignoval".
_NO_ARTICLES = frozenset({"cs", "sk", "pl", "ru", "uk", "tr", "fi", "et", "lv", "lt", "hr", "sr", "sl", "la"})
#: The mark of seconds quotes nothing: "won in 6"41".
_TIMED = re.compile(r"""(?<=\d)"(?=\d)""")


@dataclass(frozen=True, kw_only=True)
class Line:
    """One sentence of a reading. What many rules ask of it is worked out once."""

    reading: Reading[ArticleId]
    start: int
    end: int
    #: All tokens, and those that are not stop words.
    words: tuple[str, ...]
    content: tuple[str, ...]
    #: 0, 1, 2 … in its article.
    order: int
    #: It leans on the line before it.
    leans: bool = False
    #: It can stand in a summary: a whole sentence that says something.
    tells: bool = True
    #: It is short or tells nothing that could be checked: a briefing has it only where room is left.
    slight: bool = False

    @cached_property
    def text(self) -> str:
        """The very characters."""
        return self.reading.text[self.start : self.end]

    @cached_property
    def stems(self) -> frozenset[str]:
        """The stems of its content."""
        return frozenset(map(stem, self.content))

    @cached_property
    def numbers(self) -> frozenset[str]:
        """Its tokens that are numbers, in digits or words."""
        return numbers_of(self.words)

    @cached_property
    def counts(self) -> bool:
        """Whether it has a number, in digits or words of its own language too."""
        return bool(numbers_of(self.words, language_of(self.reading)))

    @cached_property
    def quantities(self) -> tuple[Quantity, ...]:
        """Its numbers and what they count, in order."""
        return quantities(self.text)

    @cached_property
    def names(self) -> frozenset[str]:
        """The tokens of what has a capital within it; its first word has one in any case."""
        return frozenset(tokens(" ".join(part for part in self.text.split()[1:] if part[:1].isupper())))

    def cite(self) -> Cite:
        """Where it stands."""
        return Cite(article_id=self.reading.article_id, revision=self.reading.revision, start=self.start, end=self.end)

    def sentence(self) -> Sentence:
        """The line as Octavo shows it."""
        return Sentence(text=self.text, cites=(self.cite(),))


def language_of(reading: Reading[ArticleId]) -> str | None:
    """The reading's language as given, else as its text looks: a bare code such as ``en``."""
    return _bare(reading.language) if reading.language else _guessed(reading.text)


@lru_cache(maxsize=512)
def _guessed(text: str) -> str | None:
    code = language(text)
    return _bare(code) if code else None


@lru_cache(maxsize=512)
def _bare(code: str) -> str:
    return code.casefold().replace("_", "-").split("-")[0]


def stop_words_of(code: str | None) -> frozenset[str]:
    """The stop words of a language; English ones where there is no list."""
    return STOP_WORDS.get(code or "en", STOP_WORDS["en"])


@lru_cache(maxsize=512)
def lines(reading: Reading[ArticleId]) -> tuple[Line, ...]:
    """The lines of a reading in its order, furniture and repeats left out."""
    text, code = reading.text[:_LONGEST_TEXT], language_of(reading)
    found: list[Line] = []
    seen: set[str] = set()
    before: str | None = None
    spaced = is_spaced_out(text)
    for start, end in sentences(text):
        sentence = text[start:end]
        if is_boilerplate(sentence) or sentence in seen:
            continue
        seen.add(sentence)
        if any(start < end_of and first < end for first, end_of in reading.struck):
            before = None
            continue
        begins = start + clock_mark(sentence)
        line = _line(reading, begins + dateline(text[begins:end]), end, order=len(found), before=before, code=code)
        if line.words:
            # A stop by itself is a torn sentence's, where not every stop of the text is.
            found.append(replace(line, tells=False) if not spaced and is_torn(sentence) else line)
            before = line.text
    return tuple(found)


def _line(
    reading: Reading[ArticleId], start: int, end: int, *, order: int, before: str | None, code: str | None
) -> Line:
    sentence = reading.text[start:end]
    words = tuple(tokens(sentence))
    tells = (
        _SHORTEST - (code in _NO_ARTICLES) <= len(words) <= _LONGEST
        and is_whole(sentence)
        and not sentence.endswith("?")
        and not is_no_comment(sentence)
        and balanced(sentence)
    )
    return Line(
        reading=reading,
        start=start,
        end=end,
        words=words,
        content=tuple(content_of(words, code)),
        order=order,
        leans=leans_back(sentence, before, code),
        tells=tells,
    )


def balanced(sentence: str) -> bool:
    """Whether every quotation in it is whole."""
    count = _TIMED.sub("", sentence).count
    if "„" in sentence:
        return count("„") == count("“") + count("”")
    return count('"') % 2 == 0 and count("“") == count("”") and count("«") == count("»") and count("「") == count("」")
