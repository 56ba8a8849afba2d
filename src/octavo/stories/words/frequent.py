"""How common a word is before the first article came: "president" is no rare name in a window of ten.

    users("presid")  ->  100, of 1,000 articles
    users("wendle")  ->  0

frequentwords.txt has a line for each number, with the stems that so many articles use; ``make train-frequent`` writes
it from the word frequencies of eleven languages.
"""

from functools import cache
from importlib.resources import files

_FILE = "frequentwords.txt"


def users(stem: str) -> float:
    """How many of 1,000 articles of a language that has the stem use it, about; 0 for all but common ones."""
    return _users().get(stem, 0.0)


@cache
def _users() -> dict[str, float]:
    lines = (files(__package__) / _FILE).read_text("utf-8").splitlines()
    return {stem: float(number) for number, *stems in map(str.split, lines) for stem in stems}
