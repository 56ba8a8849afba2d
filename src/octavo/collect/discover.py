"""A page to the feeds that it names."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain
from urllib.parse import urlsplit

from lxml import etree

from octavo.collect.decode import decoded
from octavo.collect.entries import one_line
from octavo.collect.sniff import Sort, sniffed
from octavo.errors import Invalid
from octavo.text.urls import absolute, normal_url

_TYPES = {
    "application/rss+xml": "rss",
    "application/atom+xml": "atom",
    "application/feed+json": "json",
    "application/rdf+xml": "rdf",
    "text/xml": "xml",
    "application/xml": "xml",
    "application/x.atom+xml": "atom",
    "application/x-atom+xml": "atom",
}
# JSON beside a page is more often an interface for programs than a feed.
_JSON_FEED = re.compile(r"feed", re.IGNORECASE)
# How addresses of feeds end.
_FEED_PATH = re.compile(
    r"/(?:feeds?|rss|atom|rdf)/?$ | /(?:feed|rss2?|atom|index|news)\.(?:xml|rss|atom|rdf|json)$ | \.(?:rss|atom|rdf)$",
    re.VERBOSE | re.IGNORECASE,
)
_FEED_QUERY = re.compile(r"(?:^|&)(?:feed|format|type|alt)=(?:rss2?|atom|rdf|feed)(?:&|$)", re.IGNORECASE)
_COMMENTS = re.compile(r"\bcomments?\b|kommentare|commentaires|comentarios|commenti", re.IGNORECASE)
# Readers' "follow us here" links carry a feed's address but are pages.
_NO_FEED = re.compile(r"(?:^|\.)(?:feedly|inoreader|newsblur|theoldreader|facebook|twitter|x)\.com$", re.IGNORECASE)
_MOST = 20
_MOST_PAGE = 3_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A feed that a page names; not looked at yet."""

    url: str
    title: str | None = None
    #: "rss", "atom", "rdf", "json" or "xml", as the page has it; None where it does not say.
    type: str | None = None

    @property
    def of_comments(self) -> bool:
        """Whether it is of what readers say, not of the site's own."""
        return _COMMENTS.search(self.title or "") is not None or "/comments/" in self.url


@dataclass(frozen=True, slots=True, kw_only=True)
class Discovery:
    """What an address gave."""

    #: The document is itself a feed, by its look; the candidates are empty then.
    is_feed: bool
    #: Best first: those that the page declares, in its order, then those it merely links to.
    candidates: tuple[Candidate, ...] = ()


def is_feed(body: bytes, content_type: str | None) -> bool:
    """Whether a document is itself a feed, by its look."""
    return _is_feed(decoded(body, content_type).text)


def discover(body: bytes, *, url: str, content_type: str | None) -> Discovery:
    """What feeds ``body``, fetched from ``url``, is or names. Nothing is fetched, and nothing fails.

    Declared feeds are the page's ``link rel="alternate"`` (RSS autodiscovery, WHATWG HTML 4.6.6.1), those of comments
    last; after them come plain links whose address looks like a feed's. At most 20.
    """
    text = decoded(body, content_type).text
    if _is_feed(text):
        return Discovery(is_feed=True)
    if sniffed(text).sort in {Sort.EMPTY, Sort.JSON}:
        return Discovery(is_feed=False)
    return Discovery(is_feed=False, candidates=_named(text[:_MOST_PAGE], url))


def _is_feed(text: str) -> bool:
    sort = sniffed(text).sort
    return sort is Sort.XML or (sort is Sort.JSON and "jsonfeed.org/version" in text[:2000])


def _named(page: str, url: str) -> tuple[Candidate, ...]:
    parser = etree.HTMLParser(encoding="utf-8", no_network=True, huge_tree=False)
    try:
        root = etree.fromstring(page.encode("utf-8", "replace"), parser)
    except etree.XMLSyntaxError:
        root = None
    if root is None:
        return ()
    base = next((absolute(url, href) for each in root.iter("base") if (href := each.get("href"))), None) or url
    kept: dict[str, Candidate] = {}
    declared = sorted(_declared(root, base), key=lambda candidate: candidate.of_comments)
    for candidate in chain(declared, _linked(root, base)):
        try:
            key = normal_url(candidate.url)
        except Invalid:
            continue
        kept.setdefault(key, candidate)
        if len(kept) == _MOST:
            break
    return tuple(kept.values())


def _declared(root: etree._Element, base: str) -> Iterator[Candidate]:
    for link in root.iter("link"):
        rels = (link.get("rel") or "").lower().split()
        kind = (link.get("type") or "").lower().partition(";")[0].strip()
        href = absolute(base, link.get("href") or "") if link.get("href") else None
        if href is None or "stylesheet" in rels or not {"alternate", "feed"} & set(rels):
            continue
        if kind == "application/json" and _JSON_FEED.search(href) and "/wp-json/" not in href:
            yield Candidate(url=href, title=one_line(link.get("title")), type="json")
        elif kind in _TYPES or ("feed" in rels and not kind):
            yield Candidate(url=href, title=one_line(link.get("title")), type=_TYPES.get(kind))


def _linked(root: etree._Element, base: str) -> Iterator[Candidate]:
    for link in root.iter("a"):
        href = absolute(base, link.get("href") or "") if link.get("href") else None
        if href is None:
            continue
        parts = urlsplit(href)
        if (_FEED_PATH.search(parts.path) or _FEED_QUERY.search(parts.query)) and not _NO_FEED.search(parts.netloc):
            words = one_line("".join(link.itertext())[:200])
            yield Candidate(url=href, title=one_line(link.get("title")) or words)
