"""Atom (RFC 4287), written so that no text of a stranger's can break it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from html import escape
from xml.etree import ElementTree as ET

NAMESPACE = "http://www.w3.org/2005/Atom"
MEDIA_TYPE = "application/atom+xml; charset=utf-8"

# What no XML 1.0 document may contain, escaped or not (XML 1.0, 2.2).
_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

ET.register_namespace("", NAMESPACE)


@dataclass(frozen=True, slots=True, kw_only=True)
class AtomEntry:
    """One entry. Times are aware, addresses absolute."""

    id: str
    title: str
    link: str
    published: datetime
    updated: datetime
    author: str
    #: HTML of our own making, its texts escaped already.
    html: str
    categories: tuple[str, ...] = ()
    language: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AtomFeed:
    """A feed. ``updated`` counts where there are no entries."""

    id: str
    title: str
    #: Its own address, and that of the page it belongs to.
    address: str
    page: str
    updated: datetime
    entries: Sequence[AtomEntry]


def atom(feed: AtomFeed) -> bytes:
    """The feed as a document in UTF-8."""
    root = ET.Element(_name("feed"))
    _text(root, "id", feed.id)
    _text(root, "title", feed.title)
    _text(root, "updated", _stamp(max((entry.updated for entry in feed.entries), default=feed.updated)))
    _element(root, "link", rel="self", type="application/atom+xml", href=feed.address)
    _element(root, "link", rel="alternate", type="text/html", href=feed.page)
    _text(_element(root, "author"), "name", "Octavo")
    _text(root, "generator", "Octavo")
    for entry in feed.entries:
        _entry(_element(root, "entry"), entry)
    body: bytes = ET.tostring(root, encoding="utf-8", xml_declaration=True)
    return body


def paragraph(*parts: str) -> str:
    """A paragraph of HTML made of parts that are HTML already."""
    return f"<p>{' '.join(parts)}</p>"


def link(href: str, text: str) -> str:
    """A link as HTML; the text is escaped here."""
    return f'<a href="{escape(href)}">{escape(text)}</a>'


def _entry(element: ET.Element, entry: AtomEntry) -> None:
    if entry.language:
        element.set("{http://www.w3.org/XML/1998/namespace}lang", clean(entry.language))
    _text(element, "id", entry.id)
    _text(element, "title", entry.title)
    _text(element, "published", _stamp(entry.published))
    _text(element, "updated", _stamp(entry.updated))
    _element(element, "link", rel="alternate", type="text/html", href=entry.link)
    _text(_element(element, "author"), "name", entry.author)
    for category in entry.categories:
        _element(element, "category", term=category)
    _text(element, "content", entry.html).set("type", "html")


def _name(tag: str) -> str:
    return f"{{{NAMESPACE}}}{tag}"


def _element(parent: ET.Element, tag: str, **attributes: str) -> ET.Element:
    return ET.SubElement(parent, _name(tag), {name: clean(value) for name, value in attributes.items()})


def _text(parent: ET.Element, tag: str, text: str) -> ET.Element:
    element = _element(parent, tag)
    element.text = clean(text)
    return element


def clean(text: str) -> str:
    """``text`` without what no XML document may contain."""
    return _NOT_XML.sub("\N{REPLACEMENT CHARACTER}", text)


def _stamp(at: datetime) -> str:
    """RFC 3339, as RFC 4287 section 3.3 asks."""
    return at.isoformat(timespec="seconds")
