"""The links of a page that are headlines, told from its menus.

links within the site, no menus | grouped by the shape of their place | shapes of headlines

A site's list repeats one shape: a heading or a long line that leads to an article, in boxes that look alike. Menus
repeat shapes too, of one or two words. So a shape counts by the length of what it says, and by whether it is a heading.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from statistics import median
from urllib.parse import urlsplit

from lxml import etree

from octavo.collect.entries import one_line
from octavo.errors import Invalid
from octavo.text.urls import absolute, bare_host, normal_url

#: Lines that are no headings make a list where there are so many of them.
LEAST = 3
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
# What stands there leads round the site, or is another's.
_ASIDE = frozenset(("nav", "footer", "aside", "form", "dialog", "noscript", "template", "button", "select"))
_ASIDE_ROLES = frozenset(("navigation", "contentinfo", "complementary", "search", "menu", "menubar", "dialog"))
_WITHIN_LIST = frozenset(("article", "li", "main", "section"))
_FILE = re.compile(
    r"\.(?:jpe?g|png|gif|webp|avif|svg|mp[34]|m4a|ogg|webm|pdf|zip|gz|epub|docx?|xlsx?|pptx?|ics|xml|rss|atom|json)$",
    re.IGNORECASE,
)
_DIGITS = re.compile(r"\d+")
# Scripts that write no spaces: two characters say as much as a word.
_UNSPACED = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff]")
_LONGEST_TITLE = 300

Shape = tuple[str, ...]


@dataclass(slots=True)
class Link:
    """An address of the site, and the best that the page says of it."""

    href: str
    words: str
    heading: bool
    shape: Shape
    #: Where it stands.
    element: etree._Element


def headlines(root: etree._Element, url: str) -> tuple[Link, ...]:
    """The page's links within the site of ``url`` that stand in a shape which holds headlines, in the page's order."""
    links = _links(root, url)
    shapes: dict[tuple[Shape, bool], list[Link]] = defaultdict(list)
    for link in links.values():
        shapes[link.shape, link.heading].append(link)
    kept = {
        link.href
        for (_, heading), some in shapes.items()
        if _holds_headlines([_weight(link.words) for link in some], heading=heading)
        for link in some
        if _weight(link.words) >= 2 and len(link.words) <= _LONGEST_TITLE
    }
    return tuple(link for link in links.values() if link.href in kept)


def _links(root: etree._Element, url: str) -> dict[str, Link]:
    """The site's addresses that the page's own part names, in its order, each with the best words for it."""
    base = next((absolute(url, href) for each in root.iter("base") if (href := each.get("href"))), None) or url
    site, here = bare_host(url), _normal(url)
    found: dict[str, Link] = {}
    for element, shape in _anchors(root):
        address = absolute(base, element.get("href") or "")
        href = _normal(address.partition("#")[0]) if address else None
        if href is None or href == here or not _of_site(href, site):
            continue
        words, heading = _words(element)
        known = found.get(href)
        if known is None or (heading, len(words)) > (known.heading, len(known.words)):
            found[href] = Link(href=href, words=words, heading=heading, shape=shape, element=element)
    return {href: link for href, link in found.items() if link.words}


def _anchors(root: etree._Element) -> Iterator[tuple[etree._Element, Shape]]:
    """The links of the page's own part, each with the shape of its place."""
    path: list[str] = []
    outside = 0
    for event, element in etree.iterwalk(root, events=("start", "end")):
        if not isinstance(element.tag, str):
            continue
        aside = _is_aside(element, path)
        if event == "end":
            path.pop()
            outside -= aside
            continue
        if element.tag == "a" and element.get("href") and not outside:
            yield element, (*path, _look(element))
        path.append(_look(element))
        outside += aside


def _is_aside(element: etree._Element, path: list[str]) -> bool:
    """Whether it leads round the site. ``path`` may end in the element itself."""
    if (
        element.tag in _ASIDE
        or (element.get("role") or "").lower() in _ASIDE_ROLES
        or element.get("hidden") is not None
    ):
        return True
    # An article's own header has its headline; the page's has its menu.
    within = path[:-1] if path and path[-1] == _look(element) else path
    return element.tag == "header" and not any(each.partition(".")[0] in _WITHIN_LIST for each in within)


def _look(element: etree._Element) -> str:
    """A tag with its classes; numbers in these tell one box from the next, not one shape from another."""
    classes = sorted(_DIGITS.sub("0", each) for each in (element.get("class") or "").split()[:6])
    return ".".join((str(element.tag), *classes))


def _words(element: etree._Element) -> tuple[str, bool]:
    """What a link says, and whether that is a heading: the heading in it or around it, else all its text."""
    inner = next((each for each in element.iter(*_HEADINGS) if text_of(each)), None)
    if inner is not None:
        return text_of(inner), True
    said = text_of(element) or one_line(element.get("title") or element.get("aria-label")) or ""
    above = element.getparent()
    around = any(
        above is not None and (at := above if step == 0 else above.getparent()) is not None and at.tag in _HEADINGS
        for step in (0, 1)
    )
    return said, around


def text_of(element: etree._Element) -> str:
    """All that an element says, on one line."""
    return one_line(" ".join("".join(element.itertext())[: 4 * _LONGEST_TITLE].split())) or ""


def _of_site(href: str, site: str) -> bool:
    parts = urlsplit(href)
    name = bare_host(href)
    own = name == site or name.endswith(f".{site}") or site.endswith(f".{name}")
    return own and (parts.path not in {"", "/"} or bool(parts.query)) and not _FILE.search(parts.path)


def _holds_headlines(weights: Sequence[float], *, heading: bool) -> bool:
    """A heading alone may be one; lines without are told from a menu by their number and their length."""
    return median(weights) >= 4 if heading else len(weights) >= LEAST and median(weights) >= 5


def _weight(words: str) -> float:
    """How much a line says, in words."""
    unspaced = len(_UNSPACED.findall(words))
    return unspaced / 2 + len(_UNSPACED.sub(" ", words).split())


def _normal(url: str) -> str | None:
    try:
        return normal_url(url)
    except Invalid:
        return None
