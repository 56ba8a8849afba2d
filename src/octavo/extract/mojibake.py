"""Text that was UTF-8, read as Windows-1252 and written as UTF-8 again ("donâ€™t", "cafÃ©"), mended."""

import re

#: What two or more bytes of UTF-8 look like in Windows-1252.
_SIGN = re.compile(
    "[\u00c2-\u00c3][\u0080-\u00bf\u0152-\u2122]|\u00e2[\u20ac\u2020\u201a\u0080-\u0084]|\u00f0\u0178|\u00ef\u00bb\u00bf"
)
#: What every such sign begins with: finding none of them is quicker than looking for signs.
FIRSTS = "\u00c2\u00c3\u00e2\u00f0\u00ef"
_RUN = re.compile(r"[^<>\x00-\x7f]+")
#: Fewer signs on a page may be meant: an article about such text.
_FEWEST = 3
#: Text may have been through the mistake twice.
_MOST_ROUNDS = 2


def mended(text: str) -> str:
    """The text with each run of such characters read rightly, where there are several and the run then makes sense."""
    if text.isascii() or not any(first in text for first in FIRSTS):
        return text
    for _ in range(_MOST_ROUNDS):
        count = len(_SIGN.findall(text))
        if count < _FEWEST:
            return text
        better = _RUN.sub(_read_again, text)
        if len(_SIGN.findall(better)) >= count:
            return text
        text = better
    return text


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
