"""Who wrote an article, as its page shows it: bylines in the markup, the likeliest first."""

import re
from collections.abc import Iterator
from urllib.parse import unquote, urlsplit

from lxml import etree

from octavo.extract.gathered import Gathered, is_beside, shown
from octavo.extract.people import people

_LONGEST = 120
#: Parts of an author's box that are no name.
_NOT_NAME = re.compile(
    r"bio|desc|avatar|image|img|photo|social|title|role|position|job|date|time|about|list|related|comment|twitter|follow|count"
    r"|email|icon|more|archive|tooltip"
)
_PAGE = re.compile(
    r"/(?:authors?|contributors?|profiles?|profil|people|staff|team|by|writers?|autor(?:en|es|in|i)?|auteurs?|autore|autori"
    r"|reporters?|producers?|journalists?|journaliste|redaktion|redakteure|redacteur|columnists?|colunistas?|firmas?|forfatter"
    r"|avtor|avtory|yazar|yazarlar|penulis|kirjoittaja)/([^/?#]{3,})",
    re.IGNORECASE,
)
_SLUG = re.compile(r"^(?:[a-z]{2,}-){1,3}[a-z]{2,}$")
_MOST_LOOKED_AT = 40


def visible_authors(root: etree._Element, found: Gathered, site: str | None) -> tuple[tuple[str, ...], str] | None:
    """The people of the page's bylines: by microdata or ``rel``, else by class, else by a link to a profile."""
    groups = ((_marked(found), "microdata"), (_classed(found), "byline"), (_linked(root, found), "profile link"))
    for lines, source in groups:
        for line in lines:
            # The first line that names people: later ones are other articles' authors.
            names = tuple(name for name in people([line], site=site) if " " in name or not name.isascii())
            if names:
                return names, source
    return None


def of_profile(url: str, host: str | None) -> str | None:
    """The name in the address of an author's page on the same site (/author/mara-feldt); None where it is unsure."""
    page = _PAGE.search(urlsplit(url).path)
    if page is None or (host and host.removeprefix("www.") not in (urlsplit(url).hostname or "")):
        return None
    slug = unquote(page[1]).lower()
    return slug.replace("-", " ").title() if _SLUG.match(slug) else None


def _marked(found: Gathered) -> Iterator[str]:
    elements = [element for _, element in found.props.get("author", ()) if not is_beside(element)]
    for element in elements:
        names = [each for each in element.iter() if each is not element and each.get("itemprop") == "name"]
        yield from _text(names[0] if names else element)
    # Several authors, each marked, are one byline.


def _classed(found: Gathered) -> Iterator[str]:
    for _, element in found.signed:
        names = f"{element.get('class') or ''} {element.get('data-testid') or ''}".lower()
        if not _NOT_NAME.search(names) and not is_beside(element):
            yield from _text(element)


def _linked(root: etree._Element, found: Gathered) -> Iterator[str]:
    heading = found.heading_at() or 0
    count = 0
    for at, element in enumerate(root.iter()):
        if element.tag == "a" and at >= heading and _PAGE.search(element.get("href") or "") and not is_beside(element):
            yield from _text(element)
            count += 1
            if count > _MOST_LOOKED_AT:
                return


def _text(element: etree._Element) -> Iterator[str]:
    text = element.get("content") or shown(element)
    if text and len(text) <= _LONGEST:
        yield text
