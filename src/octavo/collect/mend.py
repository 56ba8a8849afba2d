"""Small repairs of a broken XML document: entities that nobody declared, and ampersands that stand alone."""

import re
from html import unescape
from html.entities import html5
from xml.sax.saxutils import escape

_ENTITY = re.compile(
    r"""<!ENTITY\s{1,9}([\w.-]{1,40})\s{1,9}(?:"([^"&%<]{0,200})"|'([^'&%<]{0,200})'|"(&\#x?\w{1,8};)")\s{0,9}>"""
)
_DECLARED = re.compile(r"<!ENTITY\s{1,9}([\w.-]{1,40})\s")
# What an ampersand must not be touched in comes first; each runs to the end of the text where it is never closed.
_AMPERSAND = re.compile(
    r"<!\[CDATA\[.*?(?:\]\]>|\Z)|<!--.*?(?:-->|\Z)|<\?.*?(?:\?>|\Z)|&(?:(\#\d{1,7}|\#[xX][0-9a-fA-F]{1,6}|[A-Za-z][\w.-]{0,40});)?",
    re.DOTALL,
)
_OF_XML = frozenset(("amp", "lt", "gt", "quot", "apos"))
_MOST_ENTITIES = 500
# Characters that declared entities may add in all: one short text can be named millions of times.
_MOST_GROWTH = 200_000


def mended(text: str, subset: str) -> str:
    """``text`` with every entity reference one that XML knows by itself; an ampersand alone is escaped.

    Entities that the internal ``subset`` declares are put in when they are short and hold no other, and only so often:
    nothing can grow. Else they are left out, for their names were never meant to be read.
    """
    declared = {
        match[1]: match[2] or match[3] or unescape(match[4] or "")
        for _, match in zip(range(_MOST_ENTITIES), _ENTITY.finditer(subset), strict=False)
    }

    left_out = {match[1] for match in _DECLARED.finditer(subset)}
    room = _MOST_GROWTH

    def replaced(match: re.Match[str]) -> str:
        nonlocal room
        name = match[1]
        if match[0][0] == "<" or name in _OF_XML:
            return match[0]
        if name is None:
            return "&amp;"
        if name in declared and room > 0:
            room -= len(declared[name])
            return escape(declared[name])
        if name in left_out:
            return ""
        if (known := html5.get(f"{name};")) is not None:
            return escape(known)
        return escape(_character(name)) if name[0] == "#" else f"&amp;{name};"

    return _AMPERSAND.sub(replaced, text)


def _character(name: str) -> str:
    """The character that ``#38`` or ``#x26`` stands for; one that XML forbids is left out."""
    code = int(f"0{name[1:]}", 16) if name[1] in "xX" else int(name[1:])
    if code < 0x20 and code not in {9, 10, 13}:
        return ""
    # Windows-1252 in a character reference means what its writer saw (HTML, 13.2.5.80): unescape knows.
    shown = unescape(f"&#{code};")
    return "" if shown in {"\ufffd", "\ufffe", "\uffff"} else shown
