"""A page that lists articles, read as a feed: for sites that have none.

page | links within the site, no menus | grouped by the shape of their place | shapes of headlines -> entries

A site's list repeats one shape: a heading or a long line that leads to an article, in boxes that look alike. Menus
repeat shapes too, of one or two words. So a shape counts by the length of what it says, and by whether it is a heading.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from html import escape
from statistics import median
from urllib.parse import urlsplit

from lxml import etree

from octavo.collect.decode import decoded
from octavo.collect.entries import language_tag, one_line, past_moment
from octavo.collect.sniff import Sort, sniffed
from octavo.errors import Invalid, Unreadable
from octavo.news.feed import Entry, ParsedFeed
from octavo.news.moment import Moment
from octavo.text.urls import absolute, bare_host, normal_url

#: Fewer are no list.
LEAST = 3
#: A page lists no more that is news.
MOST = 100
_MOST_PAGE = 3_000_000
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
# What stands there leads round the site, or is another's.
_ASIDE = frozenset(("nav", "footer", "aside", "form", "dialog", "noscript", "template", "button", "select"))
_ASIDE_ROLES = frozenset(("navigation", "contentinfo", "complementary", "search", "menu", "menubar", "dialog"))
_WITHIN_LIST = frozenset(("article", "li", "main", "section"))
_FILE = re.compile(
    r"\.(?:jpe?g|png|gif|webp|avif|svg|mp[34]|m4a|ogg|webm|pdf|zip|gz|epub|docx?|xlsx?|pptx?|ics|xml|rss|atom|json)$",
    re.IGNORECASE,
)
_URL_DAY = re.compile(r"/((?:19|20)\d\d)[/-](0?[1-9]|1[0-2])[/-](0?[1-9]|[12]\d|3[01])(?=[/-])")
_DIGITS = re.compile(r"\d+")
# Scripts that write no spaces: two characters say as much as a word.
_UNSPACED = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff]")
_LONGEST_TITLE = 300
_LEAST_SUMMARY = 40

Shape = tuple[str, ...]


@dataclass(slots=True)
class _Link:
    """An address of the site, and the best that the page says of it."""

    href: str
    words: str
    heading: bool
    shape: Shape
    #: Where it stands.
    element: etree._Element


def watch_page(body: bytes, *, url: str, content_type: str | None = None, now: datetime) -> ParsedFeed:
    """The articles that the page ``body`` lists, as entries in its order; their ids are their addresses.

    ``url`` is where it came from, after redirects. Only links within the site count. An entry's date is the ``time``
    beside its link, else the day in its address; most have none, and their own page tells it. Unreadable: it is no
    page, or lists fewer than three articles.
    """
    text = decoded(body, content_type).text
    if sniffed(text).sort in {Sort.EMPTY, Sort.JSON}:
        raise Unreadable("There is no page at this address, so no list of articles.")
    root = _tree(text[:_MOST_PAGE])
    links = _headlines(_links(root, url)) if root is not None else ()
    if root is None or len(links) < LEAST:
        raise Unreadable("The page lists no articles that Octavo can tell from its menus.")
    boxes = _boxes(links)
    return ParsedFeed(
        title=_site_name(root) or bare_host(url),
        link=url,
        language=language_tag(root.get("lang")),
        entries=tuple(_entry(link, boxes[link.href], now) for link in links[:MOST]),
    )


def _tree(page: str) -> etree._Element | None:
    parser = etree.HTMLParser(encoding="utf-8", no_network=True, huge_tree=False)
    try:
        return etree.fromstring(page.encode("utf-8", "replace"), parser)
    except etree.XMLSyntaxError:
        return None


def _links(root: etree._Element, url: str) -> dict[str, _Link]:
    """The site's addresses that the page's own part names, in its order, each with the best words for it."""
    base = next((absolute(url, href) for each in root.iter("base") if (href := each.get("href"))), None) or url
    site, here = bare_host(url), _normal(url)
    found: dict[str, _Link] = {}
    for element, shape in _anchors(root):
        address = absolute(base, element.get("href") or "")
        href = _normal(address.partition("#")[0]) if address else None
        if href is None or href == here or not _of_site(href, site):
            continue
        words, heading = _words(element)
        known = found.get(href)
        if known is None or (heading, len(words)) > (known.heading, len(known.words)):
            found[href] = _Link(href=href, words=words, heading=heading, shape=shape, element=element)
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
    inner = next((each for each in element.iter(*_HEADINGS) if _text(each)), None)
    if inner is not None:
        return _text(inner), True
    said = _text(element) or one_line(element.get("title") or element.get("aria-label")) or ""
    above = element.getparent()
    around = any(
        above is not None and (at := above if step == 0 else above.getparent()) is not None and at.tag in _HEADINGS
        for step in (0, 1)
    )
    return said, around


def _text(element: etree._Element) -> str:
    return one_line(" ".join("".join(element.itertext())[: 4 * _LONGEST_TITLE].split())) or ""


def _of_site(href: str, site: str) -> bool:
    parts = urlsplit(href)
    name = bare_host(href)
    own = name == site or name.endswith(f".{site}") or site.endswith(f".{name}")
    return own and (parts.path not in {"", "/"} or bool(parts.query)) and not _FILE.search(parts.path)


def _headlines(links: dict[str, _Link]) -> tuple[_Link, ...]:
    """Those that stand in a shape which holds headlines, in the page's order."""
    shapes: dict[tuple[Shape, bool], list[_Link]] = defaultdict(list)
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


def _holds_headlines(weights: Sequence[float], *, heading: bool) -> bool:
    """A heading alone may be one; lines without are told from a menu by their number and their length."""
    return median(weights) >= 4 if heading else len(weights) >= LEAST and median(weights) >= 5


def _weight(words: str) -> float:
    """How much a line says, in words."""
    unspaced = len(_UNSPACED.findall(words))
    return unspaced / 2 + len(_UNSPACED.sub(" ", words).split())


def _boxes(links: Sequence[_Link]) -> dict[str, etree._Element]:
    """For each link the largest part of the page that names no other of them."""
    named: dict[etree._Element, set[str]] = defaultdict(set)
    for link in links:
        for above in link.element.iterancestors():
            named[above].add(link.href)
    boxes: dict[str, etree._Element] = {}
    for link in links:
        box = link.element
        for above in link.element.iterancestors():
            if len(named[above]) > 1:
                break
            box = above
        boxes[link.href] = box
    return boxes


def _entry(link: _Link, box: etree._Element, now: datetime) -> Entry:
    return Entry(
        id=link.href,
        title=link.words,
        link=link.href,
        published=_published(link, box, now),
        summary_html=_summary(link, box),
    )


def _published(link: _Link, box: etree._Element, now: datetime) -> Moment | None:
    for each in box.iter("time"):
        moment = past_moment(each.get("datetime"), now)
        if moment is not None:
            return moment
    day = _URL_DAY.search(urlsplit(link.href).path)
    return past_moment(f"{day[1]}-{int(day[2]):02}-{int(day[3]):02}", now) if day else None


def _summary(link: _Link, box: etree._Element) -> str | None:
    """The longest paragraph beside the link, as HTML."""
    texts = [text for each in box.iter("p") if (text := _text(each)) != link.words]
    best = max(texts, key=len, default="")
    return escape(best, quote=False) if len(best) >= _LEAST_SUMMARY else None


def _site_name(root: etree._Element) -> str | None:
    for each in root.iter("meta"):
        if each.get("property") == "og:site_name" and (name := one_line(each.get("content"))):
            return name
    title = next(root.iter("title"), None)
    return one_line("".join(title.itertext())) if title is not None else None


def _normal(url: str) -> str | None:
    try:
        return normal_url(url)
    except Invalid:
        return None
