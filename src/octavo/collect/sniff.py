"""What sort of document some text is, by its first element."""

import re
from dataclasses import dataclass
from enum import StrEnum


class Sort(StrEnum):
    """Sorts of document that come where a feed was asked for."""

    XML = "xml"
    JSON = "json"
    PAGE = "page"
    EMPTY = "empty"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sniffed:
    """What a text is, and where it begins to be it."""

    sort: Sort
    #: The root element's local name, in lower case; None where there is none.
    root: str | None = None
    #: Where the root's tag begins.
    start: int = 0
    #: The internal subset of the document type declaration: entities live there.
    subset: str = ""


_NAME = re.compile(r"<([A-Za-z_][\w.-]*:)?([A-Za-z_][\w.-]*)")
# Warnings of a program may stand before a feed.
_LATE_ROOT = re.compile(r"<(?:rss|feed|(?:\w{1,20}:)?RDF)[\s>]", re.IGNORECASE)
_LATE_WITHIN = 10_000
_FEED_ROOTS = frozenset(("rss", "feed", "rdf", "channel"))
_PAGE_ROOTS = frozenset(("html", "head", "body"))


def sniffed(text: str) -> Sniffed:
    """The sort of the document ``text``. Looks at its beginning only, in time that grows with its length."""
    start, subset = _prolog(text)
    if start >= len(text):
        return Sniffed(sort=Sort.EMPTY)
    if text[start] in "{[":
        return Sniffed(sort=Sort.JSON, start=start)
    match = _NAME.match(text, start)
    root = match[2].lower() if match else None
    if root in _FEED_ROOTS:
        return Sniffed(sort=Sort.XML, root=root, start=start, subset=subset)
    if root in _PAGE_ROOTS or "<!doctype html" in text[:start].lower():
        return Sniffed(sort=Sort.PAGE, root=root, start=start)
    late = _LATE_ROOT.search(text, start, start + _LATE_WITHIN)
    if late:
        return Sniffed(sort=Sort.XML, root=late[0].strip("<> \t\r\n").lower().rpartition(":")[2], start=late.start())
    return Sniffed(sort=Sort.OTHER, root=root, start=start)


def _prolog(text: str) -> tuple[int, str]:
    """Where the first element or other character is, past declarations and comments; and the internal subset."""
    position, subset = 0, ""
    while True:
        while position < len(text) and (text[position].isspace() or text[position] == "\ufeff"):
            position += 1
        if text.startswith("<!--", position):
            position = _past(text, "-->", position + 4)
        elif text.startswith("<?", position):
            position = _past(text, "?>", position + 2)
        elif text[position : position + 9].lower() == "<!doctype":
            close = _past(text, ">", position)
            # Not looked for beyond: a thousand declarations would each be followed by a look at all the rest.
            bracket = text.find("[", position, close)
            if bracket >= 0:
                end = _past(text, "]", bracket)
                subset, close = text[bracket + 1 : end - 1], _past(text, ">", end)
            position = close
        else:
            return position, subset


def _past(text: str, mark: str, start: int) -> int:
    found = text.find(mark, start)
    return found + len(mark) if found >= 0 else len(text)
