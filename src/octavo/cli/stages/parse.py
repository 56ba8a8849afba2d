"""``octavo parse``: a feed document to its entries, one line at a time."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from octavo.cli.stages.fields import iso, text_of, unreadable
from octavo.collect.parse import parse_feed
from octavo.errors import Invalid, Unreadable
from octavo.news.feed import Enclosure, Entry, ParsedFeed

# A feed larger than this is not fetched either.
_MOST_BYTES = 10_000_000


def answer(line: dict[str, Any], base: Path) -> dict[str, Any]:
    """The feed of a document given as ``body`` or as a file's ``path``, in the shape of ``octavo parse``.

    Invalid: neither is given, or a value is of the wrong kind. Unreadable: the file cannot be read, or holds no feed.
    """
    url, content_type = text_of(line, "url") or "", text_of(line, "content_type")
    parsed = parse_feed(_document(line, base), url=url, content_type=content_type, now=datetime.now(UTC))
    return {
        "id": line["id"],
        "feed": _feed(parsed),
        "entries": [_entry(entry) for entry in parsed.entries],
        "error": None,
    }


def _document(line: dict[str, Any], base: Path) -> bytes:
    body, path = text_of(line, "body"), text_of(line, "path")
    if body is not None:
        # A byte order mark says that it is UTF-8 now, whatever the document's own declaration says.
        return b"\xef\xbb\xbf" + body.encode("utf-8", "replace")
    if path is None:
        raise Invalid('The line has no feed: give "path" or "body".')
    try:
        with (base / path).open("rb") as file:
            document = file.read(_MOST_BYTES + 1)
    except (OSError, ValueError) as error:
        raise unreadable(path, error) from error
    if len(document) > _MOST_BYTES:
        raise Unreadable(f"The file {path} is larger than {_MOST_BYTES // 1_000_000} MB; no feed is.")
    return document


def _feed(parsed: ParsedFeed) -> dict[str, Any]:
    return {
        "title": parsed.title,
        "link": parsed.link,
        "description": parsed.description,
        "language": parsed.language,
        "updated": iso(parsed.updated),
        "hub": parsed.hub,
        "ttl_minutes": parsed.ttl_minutes,
    }


def _entry(entry: Entry) -> dict[str, Any]:
    return {
        "id": entry.id,
        "title": entry.title,
        "link": entry.link,
        "published": iso(entry.published),
        "updated": iso(entry.updated),
        "authors": list(entry.authors),
        "summary_html": entry.summary_html,
        "content_html": entry.content_html,
        "categories": list(entry.categories),
        "enclosures": [_enclosure(enclosure) for enclosure in entry.enclosures],
        "thread_url": entry.thread_url,
    }


def _enclosure(enclosure: Enclosure) -> dict[str, Any]:
    return {"url": enclosure.url, "type": enclosure.type, "length": enclosure.length}
