"""A page that lists articles, read as a feed: for sites that have none.

page | headlines | the box of each: all that stands round it and no other | date and opening in it -> entries
"""

import re
from collections.abc import Sequence
from datetime import datetime
from html import escape
from urllib.parse import urlsplit

from lxml import etree

from octavo.collect.decode import decoded
from octavo.collect.entries import language_tag, one_line, past_moment
from octavo.collect.headlines import LEAST, Link, headlines, text_of
from octavo.collect.sniff import Sort, sniffed
from octavo.errors import Unreadable
from octavo.news.feed import Entry, ParsedFeed
from octavo.news.moment import Moment
from octavo.text.urls import bare_host

#: A page lists no more that is news.
MOST = 100
_MOST_PAGE = 3_000_000
_URL_DAY = re.compile(r"/((?:19|20)\d\d)[/-](0?[1-9]|1[0-2])[/-](0?[1-9]|[12]\d|3[01])(?=[/-])")
_LEAST_SUMMARY = 40


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
    links = headlines(root, url) if root is not None else ()
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


def _boxes(links: Sequence[Link]) -> dict[str, etree._Element]:
    """For each link the largest part of the page that names no other of them."""
    first: dict[etree._Element, Link] = {}
    shared: set[etree._Element] = set()
    for link in links:
        for above in link.element.iterancestors():
            # What stands round a part that several share is shared as well.
            if above in shared:
                break
            if first.setdefault(above, link) is not link:
                shared.add(above)
    boxes: dict[str, etree._Element] = {}
    for link in links:
        box = link.element
        for above in link.element.iterancestors():
            if above in shared:
                break
            box = above
        boxes[link.href] = box
    return boxes


def _entry(link: Link, box: etree._Element, now: datetime) -> Entry:
    return Entry(
        id=link.href,
        title=link.words,
        link=link.href,
        published=_published(link, box, now),
        summary_html=_summary(link, box),
    )


def _published(link: Link, box: etree._Element, now: datetime) -> Moment | None:
    for each in box.iter("time"):
        moment = past_moment(each.get("datetime"), now)
        if moment is not None:
            return moment
    day = _URL_DAY.search(urlsplit(link.href).path)
    return past_moment(f"{day[1]}-{int(day[2]):02}-{int(day[3]):02}", now) if day else None


def _summary(link: Link, box: etree._Element) -> str | None:
    """The longest paragraph beside the link, as HTML."""
    texts = [text for each in box.iter("p") if (text := text_of(each)) != link.words]
    best = max(texts, key=len, default="")
    return escape(best, quote=False) if len(best) >= _LEAST_SUMMARY else None


def _site_name(root: etree._Element) -> str | None:
    for each in root.iter("meta"):
        if each.get("property") == "og:site_name" and (name := one_line(each.get("content"))):
            return name
    title = next(root.iter("title"), None)
    return one_line("".join(title.itertext())) if title is not None else None
