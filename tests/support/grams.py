"""How alike two texts are: F1 of their runs of four words, as the extraction benchmarks score them."""

import re
from collections import Counter

_RUN = 4


def words(text: str) -> list[str]:
    """The words of a text, casefolded."""
    return re.findall(r"\w+", text.casefold())


def f1(found: str, wanted: str) -> float:
    """0 to 1."""
    one, other = _grams(found), _grams(wanted)
    return 2 * (one & other).total() / (one.total() + other.total())


def _grams(text: str) -> Counter[tuple[str, ...]]:
    every = words(text)
    return Counter(tuple(every[at : at + _RUN]) for at in range(max(len(every) - _RUN + 1, 1)))
