"""Text that was UTF-8, read as Windows-1252 and written as UTF-8 again ("donâ€™t", "cafÃ©"), mended."""

import re

#: What two or more bytes of UTF-8 look like in Windows-1252: a character, and those that then stand after it.
_SIGNS = {
    **dict.fromkeys("\u00c2\u00c3", frozenset(map(chr, (*range(0x80, 0xC0), *range(0x152, 0x2123))))),
    "\u00e2": frozenset("\u20ac\u2020\u201a\u0080\u0081\u0082\u0083\u0084"),
    "\u00f0": frozenset("\u0178"),
    "\u00ef": frozenset("\u00bb"),
}
#: What every such sign begins with.
FIRSTS = "".join(_SIGNS)
_RUN = re.compile(r"[^<>\x00-\x7f]+")
#: Fewer signs on a page may be meant: an article about such text.
_FEWEST = 3
#: Text may have been through the mistake twice.
_MOST_ROUNDS = 2


def mended(text: str) -> str:
    """The text with each run of such characters read rightly, where there are several and the run then makes sense."""
    for _ in range(_MOST_ROUNDS):
        count = _count(text)
        if count < _FEWEST:
            return text
        better = _RUN.sub(_read_again, text)
        if _count(better) >= count:
            return text
        text = better
    return text


def _count(text: str) -> int:
    """How many signs stand in it. Cutting at the few that can begin one is ten times as fast as a search."""
    if text.isascii():
        return 0
    return sum(rest[:1] in after for first, after in _SIGNS.items() if first in text for rest in text.split(first)[1:])


def _read_again(run: re.Match[str]) -> str:
    try:
        return _bytes(run.group()).decode("utf-8")
    except ValueError:
        return run.group()


def _bytes(text: str) -> bytes:
    try:
        return text.encode("cp1252")
    except UnicodeEncodeError:
        return b"".join(map(_byte, text))


def _byte(char: str) -> bytes:
    """The character's byte; five bytes that Windows-1252 leaves open stand for themselves (WHATWG Encoding)."""
    return bytes((ord(char),)) if "\u0080" <= char <= "\u009f" else char.encode("cp1252")
