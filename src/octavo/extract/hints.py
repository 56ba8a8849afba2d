"""What the words in an element's name, class, id and role hint at: whether the text in it is the article's.

"div entry-content"  ->  div -0.1, entry 1.9, content 1.4
"""

import re
from collections.abc import Mapping
from typing import NamedTuple

#: "entryContent", "entry-content" and "entry_content" are two words; the hashes of style compilers are mostly none.
_WORD = re.compile(r"[A-Z]?[a-z]{2,}|[A-Z]{3,}")
#: Names kept read; pages of one site share them.
_MOST_KEPT = 20_000


class Hint(NamedTuple):
    """The least and the most that a word of a name says, their sum, and the sum of what speaks against."""

    least: float
    most: float
    whole: float
    against: float


def words_of(name: str) -> tuple[str, ...]:
    """The words in a name, in lower case, each once."""
    return tuple(dict.fromkeys(word.lower() for word in _WORD.findall(name)))


class Hints:
    """Log-odds by word: above 0 speaks for the article's text, below 0 against it."""

    def __init__(self, odds: Mapping[str, float]) -> None:
        self._odds = odds
        self._read: dict[str, Hint] = {}

    def of(self, name: str) -> Hint:
        """What the words in an element's name hint at together; all 0 where none is known."""
        found = self._read.get(name)
        if found is None:
            if len(self._read) >= _MOST_KEPT:
                self._read.clear()
            said = [self._odds[word] for word in words_of(name) if word in self._odds] or [0.0]
            found = Hint(min(said), max(said), sum(said), sum(value for value in said if value < 0))
            self._read[name] = found
        return found
