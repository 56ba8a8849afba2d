"""What the words in an element's name, class, id and role hint at: whether the text in it is the article's.

"div entry-content"  ->  div -0.1, entry 1.9, content 1.4
"""

import re
from collections.abc import Mapping
from string import ascii_lowercase
from typing import NamedTuple

#: "entryContent", "entry-content" and "entry_content" are two words; the hashes of style compilers are mostly none.
_WORD = re.compile(r"[A-Z]?[a-z]{2,}|[A-Z]{3,}")
#: A blank for every byte but a small letter.
_LETTERS_ALONE = bytes(byte if chr(byte) in ascii_lowercase else 0x20 for byte in range(256))
#: Words kept read.
_MOST_KEPT = 20_000


class Hint(NamedTuple):
    """The least and the most that a word of a name says, their sum, and the sum of what speaks against."""

    least: float
    most: float
    whole: float
    against: float


_NOTHING = Hint(0.0, 0.0, 0.0, 0.0)


def words_of(name: str) -> tuple[str, ...]:
    """The words in a name, in lower case, each once."""
    return tuple(dict.fromkeys(word.lower() for word in _WORD.findall(name)))


def _written(name: str) -> list[str]:
    """The words in a name as it writes them, each as often as it does; in small letters alone some may be of one."""
    # Most names: parted by a table of bytes in a fifth of the time.
    if name.isascii() and name.islower():
        return name.encode("ascii").translate(_LETTERS_ALONE).decode("ascii").split()
    found: list[str] = _WORD.findall(name)
    return found


class Hints:
    """Log-odds by word: above 0 speaks for the article's text, below 0 against it."""

    def __init__(self, odds: Mapping[str, float]) -> None:
        self._odds = odds
        #: Names, and words as names write it, to its log-odds under its own spelling; None: nothing is known of it.
        self._read: dict[str, Hint] = {}
        self._known: dict[str, tuple[str, float] | None] = {}

    def of(self, name: str) -> Hint:
        """What the words in an element's name hint at together, each once; all 0 where none is known."""
        hint = self._read.get(name)
        if hint is None:
            if len(self._read) >= _MOST_KEPT:
                self._read.clear()
            hint = self._read[name] = self._together(name)
        return hint

    def _together(self, name: str) -> Hint:
        said: dict[str, float] = {}
        known = self._known
        for written in _written(name):
            found = known[written] if written in known else self._learned(written)
            if found:
                said[found[0]] = found[1]
        if not said:
            return _NOTHING
        if len(said) == 1:
            (value,) = said.values()
            return Hint(value, value, value, min(value, 0.0))
        values = said.values()
        return Hint(min(values), max(values), sum(values), sum([value for value in values if value < 0]))

    def _learned(self, written: str) -> tuple[str, float] | None:
        if len(self._known) >= _MOST_KEPT:
            self._known.clear()
        word = written.lower()
        self._known[written] = found = (word, self._odds[word]) if word in self._odds else None
        return found
