"""What a word's ending tells of it: how likely it is a noun, and how common such words are.

    "evacuation"  ->  ends in "ation"  ->  a noun (0.99), rather rare (3.7)

A tree over the last letters of the words of nine languages, learned from public word lists by ``make train-tags``.
"""

import json
from functools import cache, lru_cache
from importlib.resources import files
from typing import NamedTuple

#: The file beside the code; the longest ending in it.
_FILE, _LONGEST = "words.json", 8


class Told(NamedTuple):
    """What an ending tells."""

    #: 0 to 1.
    noun: float
    #: Zipf frequency, the base-10 logarithm of the times in a billion words: 0 to 8.
    zipf: float


#: What is assumed of words in other languages.
UNKNOWN = Told(0.5, 3.5)


@lru_cache(maxsize=1 << 15)
def told(word: str, language: str) -> Told:
    """Of a word, casefolded, by its longest known ending; UNKNOWN in a language that was not learned."""
    known = _endings().get(language)
    if known is None:
        return UNKNOWN
    marked = f"^{word}"
    for start in range(max(0, len(marked) - _LONGEST), len(marked) + 1):
        found = known.get(marked[start:])
        if found is not None:
            return Told(*found)
    return UNKNOWN


@cache
def _endings() -> dict[str, dict[str, list[float]]]:
    stored: dict[str, dict[str, list[float]]] = json.loads((files(__package__) / _FILE).read_text("utf-8"))
    return stored
