"""Who wrote an article, as its page shows it: bylines in the markup, the likeliest first."""

import re
from collections.abc import Iterator

from lxml import etree

from octavo.extract.people import people
from octavo.extract.titles import tidy

_LONGEST = 120
_AUTHOR = re.compile(r"author|byline|by-line|written-?by|contributor|writer|autor|redakteur|journalist", re.IGNORECASE)
#: Parts of an author's box that are no name.
_NOT_NAME = re.compile(
    r"bio|desc|avatar|image|img|photo|social|title|role|position|job|date|time|about|list|related|comment|twitter|follow|count",
    re.IGNORECASE,
)
_PAGE = re.compile(
    r"/(?:authors?|contributors?|profiles?|people|staff|team|by|writers?|autor(?:en|es)?|auteurs?|reporters?|producers?)/[^/?#]{3,}",
    re.IGNORECASE,
)
_MOST_LOOKED_AT = 40


def visible_authors(root: etree._Element, site: str | None) -> tuple[str, ...]:
    """The people of the page's bylines: by microdata or ``rel``, else by class, else by a link to a profile."""
    marked: list[str] = []
    classed: list[str] = []
    linked: list[str] = []
    for element in root.iter("a", "span", "div", "p", "address", "li", "h3", "h4", "h5", "strong", "b", "cite", "em"):
        names = f"{element.get('class') or ''} {element.get('data-testid') or ''}"
        if element.get("itemprop") == "author" or "author" in (element.get("rel") or "").split():
            marked += _text(element)
        elif _AUTHOR.search(names) and not _NOT_NAME.search(names):
            classed += _text(element)
        elif element.tag == "a" and _PAGE.search(element.get("href") or ""):
            linked += _text(element)
        if len(classed) + len(linked) > _MOST_LOOKED_AT:
            break
    return next(_found((marked, classed, linked), site), ())


def _text(element: etree._Element) -> list[str]:
    text = tidy(" ".join(element.itertext()))
    return [text] if text and len(text) <= _LONGEST else []


def _found(groups: tuple[list[str], ...], site: str | None) -> Iterator[tuple[str, ...]]:
    """For each group the people of its first line that names some: later ones are other articles' authors."""
    for group in groups:
        for line in group:
            names = tuple(name for name in people([line], site=site) if " " in name or not name.isascii())
            if names:
                yield names
                break
