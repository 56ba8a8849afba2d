"""RSS, RDF and Atom to a ParsedFeed: feedparser reads, its sanitiser and resolver off, ours on."""

import io
import re
import xml.sax
from collections.abc import Iterator, Mapping
from datetime import datetime
from functools import partial
from html import escape
from typing import Any
from xml.sax.handler import feature_external_ges, feature_external_pes, feature_namespaces
from xml.sax.xmlreader import InputSource

import feedparser.api

from octavo.collect.entries import entry_id, language_tag, one_an_id, one_line, past_moment, without_repeats
from octavo.collect.mend import mended
from octavo.collect.sniff import Sniffed
from octavo.errors import Unreadable
from octavo.news.feed import Enclosure, Entry, ParsedFeed
from octavo.text.html import plain, sanitise
from octavo.text.urls import absolute

_Node = dict[str, Any]

# What feedparser raises on rubbish besides SAX's own: its loose parser trusts its input.
_STUMBLES = (ValueError, LookupError, AttributeError, TypeError, AssertionError, RecursionError, OverflowError)
# The loose parser's time can grow with the square of a broken document.
_MOST_LOOSE = 3_000_000
_PERIODS = {"hourly": 60, "daily": 1440, "weekly": 10_080, "monthly": 43_200, "yearly": 525_600}
_MOST_MINUTES = 525_600
_LONGEST_AUTHOR = 200
_MOST_CATEGORIES = 200
_MOST_NAMESPACES = 100
_MOST_TAGS = 2_000_000
# Boxes within boxes below that are left out, their words kept: each costs feedparser some 25 microseconds.
_MOST_DEEP = 1000
# A title that closes one of these is no text that speaks of tags.
_CLOSED_TAG = re.compile(
    r"</(?:a|b|big|code|div|em|font|i|p|s|script|small|span|strong|style|su[bp]|u)>", re.IGNORECASE
)
_NAMES_ALONE = re.compile(r"(?:&[A-Za-z][\w.-]{0,40};\s*)+")
_HTML = frozenset(("text/html", "application/xhtml+xml"))

# An author as RSS 2.0 writes one: ``mara@example.org (Mara Holt)``.
_MAIL_AND_NAME = re.compile(r"\s*[^\s@()]+@[^\s@()]+\s+\(([^()]+)\)\s*")


class _Ours:
    """What differs from feedparser's own parsers; it carries no types, so mypy is told to take its methods on trust."""

    resolve_relative_uris = False
    sanitize_html = False
    # An id stays as sent: it must not change with the address that a feed is read from.
    can_be_relative_uri = feedparser.api.StrictFeedParser.can_be_relative_uri - {"id"}

    def _sync_author_detail(self, key: str = "author") -> None:
        # Its search for a mail address takes the square of the name's length, and knows no ending of over four letters.
        context = self._get_context()  # type: ignore[attr-defined]
        if named := _MAIL_AND_NAME.fullmatch(context.get(key) or ""):
            context[key] = named[1]
        if len(context.get(key) or "") <= _LONGEST_AUTHOR:
            super()._sync_author_detail(key)  # type: ignore[misc]

    def _add_tag(self, term: str | None, scheme: str | None, label: str | None) -> None:
        # It looks each new one up among all others.
        if len(self._get_context().get("tags") or ()) < _MOST_CATEGORIES:  # type: ignore[attr-defined]
            super()._add_tag(term, scheme, label)  # type: ignore[misc]

    def track_namespace(self, prefix: str | None, uri: str) -> None:
        # It walks through all of them for every element of a strange one.
        if len(self.namespaces_in_use) < _MOST_NAMESPACES:  # type: ignore[attr-defined]
            super().track_namespace(prefix, uri)  # type: ignore[misc]


class _Strict(_Ours, feedparser.api.StrictFeedParser):  # type: ignore[misc]
    _depth = 0

    def startElementNS(self, *given: Any) -> None:  # noqa: N802 -- SAX's name
        self._depth += 1
        if self._depth <= _MOST_DEEP:
            super().startElementNS(*given)

    def endElementNS(self, *given: Any) -> None:  # noqa: N802 -- SAX's name
        if self._depth <= _MOST_DEEP:
            super().endElementNS(*given)
        self._depth -= 1


class _Loose(_Ours, feedparser.api.LooseFeedParser):  # type: ignore[misc]
    pass


def read_xml(text: str, sniff: Sniffed, *, url: str, damaged: bool, now: datetime) -> ParsedFeed:
    """The feed in ``text``, whose root element was sniffed to be a feed's.

    Unreadable: it holds neither a feed nor entries.
    """
    if text.count("<") > _MOST_TAGS:
        raise Unreadable("The document has millions of elements; no feed has.")
    found, broken = _parsed(text[sniff.start :], sniff.subset)
    if not found.version and not found.entries and not found.feeddata:
        raise Unreadable("The document is XML, but no feed: it has no channel and no entries.")
    head: _Node = dict(found.feeddata)
    atom = str(found.version).startswith("atom")
    entry = partial(_entry, url=url, now=now, atom=atom, inherited=_authors(head) if atom else ())
    entries = one_an_id(entry(dict(node)) for node in found.entries)
    return ParsedFeed(
        title=_title(head, atom=atom),
        link=_link(head, url),
        description=_text(head, "subtitle"),
        language=language_tag(head.get("language")),
        updated=past_moment(_own(head, "updated") or _own(head, "published"), now),
        hub=next((href for href in _links(head, "hub", url)), None),
        ttl_minutes=_ttl(head),
        entries=entries,
        error=_complaint(broken=broken, damaged=damaged),
    )


def _complaint(*, broken: bool, damaged: bool) -> str | None:
    if broken:
        return "The feed is not well-formed XML; it was read as far as it can be understood."
    if damaged:
        return "Some bytes of the feed are not text in its encoding; they were replaced."
    return None


def _parsed(text: str, subset: str) -> tuple[Any, bool]:
    """What feedparser found in ``text``, and whether the document is broken."""
    if subset:
        text = mended(text, subset)
    try:
        return _strictly(text), False
    except (xml.sax.SAXException, *_STUMBLES):
        pass
    repaired = mended(text, subset)
    try:
        return _strictly(repaired), True
    except (xml.sax.SAXException, *_STUMBLES):
        pass
    if len(text) > _MOST_LOOSE:
        raise Unreadable("The feed is broken XML, and too large to be guessed at.")
    try:
        loose = _Loose("", None, "utf-8", {})
        loose.feed(text)
    except _STUMBLES as error:
        raise Unreadable("The feed is broken XML that nothing can be made of.") from error
    return loose, True


def _strictly(text: str) -> _Strict:
    """What feedparser's strict parser finds; a document type, and with it every entity, is gone by now."""
    # Without a base it joins links with xml:base alone, and spares two joins an element; we complete them.
    handler = _Strict("", None, "utf-8")
    # Safe without defusedxml: the document type is cut off, so there is nothing to expand or to load.
    reader = xml.sax.make_parser()  # noqa: S317 -- for the reason above
    reader.setFeature(feature_namespaces, True)
    reader.setFeature(feature_external_ges, False)
    reader.setFeature(feature_external_pes, False)
    reader.setContentHandler(handler)
    reader.setErrorHandler(handler)
    source = InputSource()
    source.setByteStream(io.BytesIO(text.encode("utf-8", "replace")))
    source.setEncoding("utf-8")
    reader.parse(source)
    return handler


def _entry(node: _Node, *, url: str, now: datetime, atom: bool, inherited: tuple[str, ...]) -> Entry:
    title, link = _title(node, atom=atom), _link(node, url)
    summary, content = _html(node.get("summary_detail") or node.get("summary"), url), _content(node, url)
    dated = _own(node, "published") or _own(node, "created")
    return without_repeats(
        Entry(
            id=entry_id(_own(node, "id"), link, title, dated, None if title else summary or content),
            title=title,
            link=link,
            published=past_moment(dated, now),
            updated=past_moment(_own(node, "updated"), now),
            authors=_authors(node) or inherited,
            summary_html=summary,
            content_html=content,
            categories=tuple(_categories(node)),
            enclosures=tuple(_enclosures(node, url)),
            thread_url=_thread(node, url),
        )
    )


def _own(node: _Node, key: str) -> str | None:
    """A value as the feed gives it; feedparser's dictionaries would answer with another's in its place."""
    value = dict.get(node, key)
    return value if isinstance(value, str) and value else None


def _title(node: _Node, *, atom: bool) -> str | None:
    """The title as text. Atom says whether it is HTML; elsewhere HTML is what feedparser takes for it, or has tags.

    Names of entities that nobody declared are no title: the page has a better one.
    """
    value = _own(node, "title")
    detail = node.get("title_detail")
    is_html = isinstance(detail, Mapping) and (
        detail.get("type") != "text/plain" or (not atom and _CLOSED_TAG.search(value or "") is not None)
    )
    line = one_line(plain(value) if value and is_html else value)
    return None if line and _NAMES_ALONE.fullmatch(line) else line


def _text(node: _Node, key: str) -> str | None:
    value = _own(node, key)
    return plain(value) or None if value else None


def _html(detail: Any, url: str) -> str | None:
    """Sanitised HTML of one of feedparser's details, by its type and its base."""
    if isinstance(detail, str):
        return sanitise(detail, url) or None
    value = detail.get("value") if isinstance(detail, Mapping) else None
    if not isinstance(value, str) or not value.strip():
        return None
    if detail.get("type") == "text/plain":
        return "<br>".join(escape(line, quote=False) for line in value.strip().splitlines())
    return sanitise(value, absolute(url, detail.get("base") or "") or url) or None


def _content(node: _Node, url: str) -> str | None:
    """The longest content, HTML before text."""
    details = [detail for detail in node.get("content") or () if str(detail.get("value") or "").strip()]
    if not details:
        return None
    best = max(details, key=lambda detail: (detail.get("type") in _HTML, len(detail["value"])))
    return _html(best, url)


def _links(node: _Node, rel: str, url: str) -> Iterator[str]:
    for link in node.get("links") or ():
        if rel in str(link.get("rel") or "").split() and link.get("href"):
            href = absolute(url, str(link["href"]))
            if href:
                yield href


def _link(node: _Node, url: str) -> str | None:
    value = _own(node, "link")
    found = absolute(url, value) if value else None
    return found or next(_links(node, "alternate", url), None)


def _authors(node: _Node) -> tuple[str, ...]:
    names: list[str] = []
    for author in node.get("authors") or ():
        name = one_line(str(author.get("name") or "")) or one_line(str(author.get("email") or ""))
        if name and len(name) <= _LONGEST_AUTHOR:
            names.append(name)
    return tuple(names)


def _categories(node: _Node) -> Iterator[str]:
    for tag in node.get("tags") or ():
        words = one_line(plain(str(tag.get("label") or tag.get("term") or "")))
        if words and len(words) <= 200:
            yield words


def _enclosures(node: _Node, url: str) -> Iterator[Enclosure]:
    seen: set[str] = set()
    media = [
        item for item in node.get("media_content") or () if str(item.get("type") or "").startswith(("audio/", "video/"))
    ]
    linked = [link for link in node.get("links") or () if link.get("rel") == "enclosure"]
    for item in (*linked, *media):
        href = absolute(url, str(item.get("href") or item.get("url") or ""))
        if href and (item.get("href") or item.get("url")) and href not in seen:
            seen.add(href)
            length = str(item.get("length") or item.get("filesize") or "")
            size = int(length) if re.fullmatch(r"[0-9]{1,15}", length) else None
            yield Enclosure(url=href, type=one_line(str(item.get("type") or "")), length=size or None)


def _thread(node: _Node, url: str) -> str | None:
    """Where people talk about it: RSS's comments, or Atom's link to replies (RFC 4685), a page before a feed."""
    comments = _own(node, "comments")
    if comments:
        return absolute(url, comments)
    replies = [link for link in node.get("links") or () if link.get("rel") == "replies" and link.get("href")]
    replies.sort(key=lambda link: link.get("type") not in _HTML)
    return absolute(url, str(replies[0]["href"])) if replies else None


def _ttl(node: _Node) -> int | None:
    """Minutes for which the feed says it need not be asked again: RSS's ttl, or the syndication module's period."""
    given = _own(node, "ttl") or ""
    if re.fullmatch(r"\s*[0-9]{1,9}\s*", given):
        return min(int(given), _MOST_MINUTES) or None
    period = _PERIODS.get((_own(node, "sy_updateperiod") or "").strip().lower())
    if period is None:
        return None
    times = _own(node, "sy_updatefrequency") or ""
    often = int(times) if re.fullmatch(r"\s*[0-9]{1,4}\s*", times) else 1
    return max(period // max(often, 1), 1)
