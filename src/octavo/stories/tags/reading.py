"""An article as a row of words, and where in it a phrase stands: its sentences, its neighbours, its company.

"Dockers in Tarnhaven walked out. The dockers ..."
 0       1  2         3      4    5   6             "docker" stands at 0 and 6, in two sentences
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from octavo.stories.tags.seen import POSSESSIVE, Key, key_of

# Vowel signs and accents that Unicode does not count as letters but that stand inside words.
MARKS = "\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u0900-\u0963\u0980-\u09fb\u0a01-\u0df3\u200c\u200d"
#: A word, a row of initials or a number.
WORD = re.compile(
    rf"(?:[A-Z]\.){{2,}}|[^\W\d_](?:[^\W_]|[{MARKS}])*(?:[’'\-–][^\W\d_](?:[^\W_]|[{MARKS}])*)*|\d[\d.,]*"
)
_ENDS = re.compile(r"[.!?…:;\n]")


@dataclass(frozen=True, slots=True)
class Word:
    """A word of an article."""

    #: As written, without a possessive's end.
    form: str
    folded: str
    key: str
    #: Number of its sentence; the title is the first.
    sentence: int
    #: It follows the word before it with nothing but a space between.
    joined: bool


@dataclass(frozen=True, slots=True)
class Reading:
    """The words of an article's title and text."""

    words: tuple[Word, ...]
    #: How many of them are the title's.
    titled: int
    keys: tuple[str, ...] = field(repr=False)
    #: Key of a word to its places.
    index: Mapping[str, Sequence[int]] = field(repr=False)

    @classmethod
    def of(cls, title: str, body: str) -> "Reading":
        """From what is written."""
        words = list(_words(title, 0))
        titled = len(words)
        words += _words(body, words[-1].sentence + 1 if words else 0)
        index: dict[str, list[int]] = {}
        for at, word in enumerate(words):
            index.setdefault(word.key, []).append(at)
        return cls(tuple(words), titled, tuple(word.key for word in words), index)

    def places(self, key: Key) -> list[int]:
        """Where these words stand side by side: the number of the first."""
        size = len(key)
        return [at for at in self.index.get(key[0], ()) if size == 1 or self.keys[at : at + size] == key]

    def covered(self, keys: Iterable[Key]) -> dict[int, tuple[int, int]]:
        """Of each place in a phrase of several words, the longest such phrase: where it begins and ends."""
        spans: dict[int, tuple[int, int]] = {}
        for key in sorted({key for key in keys if len(key) > 1}, key=len):
            for at in self.places(key):
                spans.update(dict.fromkeys(range(at, at + len(key)), (at, at + len(key))))
        return spans


def _words(text: str, sentence: int) -> Iterator[Word]:
    last = 0
    for match in WORD.finditer(text):
        gap = text[last : match.start()]
        if last and _ENDS.search(gap):
            sentence += 1
        form = POSSESSIVE.sub("", match[0])
        yield Word(form, form.casefold(), key_of(form), sentence, bool(last) and not gap.strip() and "\n" not in gap)
        last = match.end()
