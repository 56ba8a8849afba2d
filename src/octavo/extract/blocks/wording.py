"""Words of many languages as one regular expression, written a few alternatives a line to be read by people."""

import re
from functools import cache


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    """A pattern that few texts need, compiled when the first one does.

    A range of 28,000 letters takes ``re`` a millisecond, each time that it stands in a pattern.
    """
    return re.compile(pattern)


def alternatives(text: str) -> str:
    """The lines of a text as the alternatives of a pattern; a line that begins with "+" goes on with the one above."""
    return "|".join(line.strip() for line in text.strip().replace("\n+", "").splitlines())


def uncased(text: str) -> str:
    """A text in lower case, each letter's forms as one (ı as i, ς as σ), for a pattern made by ``in_any_case``.

    Letters that ``re`` need not compare in either case are told apart twice as fast.
    """
    if text.isascii():
        return text.lower()
    return _one_form(text.replace("İ", "i").lower())


def in_any_case(pattern: str) -> re.Pattern[str]:
    """A pattern, in lower case but for its escapes, for texts as ``uncased`` gives them."""
    return re.compile(_one_form(pattern))


def _one_form(text: str) -> str:
    return text.replace("ı", "i").replace("ς", "σ").replace("ſ", "s")


def words(text: str) -> frozenset[str]:
    """The words of a text, once each."""
    return frozenset(text.split())
