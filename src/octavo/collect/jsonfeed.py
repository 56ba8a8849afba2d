"""JSON Feed 1.0 and 1.1 (jsonfeed.org) to a ParsedFeed; every value is a stranger's."""

import json
from collections.abc import Iterator
from datetime import datetime
from html import escape
from typing import Any

from octavo.collect.entries import entry_id, language_tag, one_an_id, one_line, past_moment, without_repeats
from octavo.errors import Unreadable
from octavo.news.feed import Enclosure, Entry, ParsedFeed
from octavo.text.html import plain, sanitise
from octavo.text.urls import absolute


def read_json(text: str, *, url: str, now: datetime) -> ParsedFeed:
    """The feed in ``text``.

    Unreadable: it is no JSON, or JSON that is no feed.
    """
    try:
        # NaN and the like are no JSON; a number of endless digits is a ValueError, endless depth a RecursionError.
        document = json.loads(text, parse_constant=lambda _: None)
    except (ValueError, RecursionError) as error:
        raise Unreadable("The document begins like JSON, but it cannot be read as JSON.") from error
    items = document.get("items") if isinstance(document, dict) else None
    if not isinstance(items, list) or not (
        "jsonfeed.org" in str(document.get("version")) or _string(document, "title")
    ):
        raise Unreadable("The document is JSON, but no JSON Feed: it needs “version” and “items”.")
    inherited = tuple(_authors(document))
    entries = one_an_id(_entry(item, url, inherited, now) for item in items if isinstance(item, dict))
    return ParsedFeed(
        title=_line(document, "title"),
        link=_link(document, "home_page_url", url),
        description=_string(document, "description"),
        language=language_tag(_string(document, "language")),
        hub=next(_hubs(document, url), None),
        entries=entries,
    )


def _entry(item: dict[str, Any], url: str, inherited: tuple[str, ...], now: datetime) -> Entry:
    link = _link(item, "url", url) or _link(item, "external_url", url)
    title, dated = _line(item, "title"), _string(item, "date_published")
    summary, content = _string(item, "summary"), _content(item, link or url)
    return without_repeats(
        Entry(
            id=entry_id(_id(item), link, title, dated, None if title else summary or content),
            title=title,
            link=link,
            published=past_moment(dated, now),
            updated=past_moment(_string(item, "date_modified"), now),
            authors=tuple(_authors(item)) or inherited,
            summary_html=_as_html(summary),
            content_html=content,
            categories=tuple(_tags(item)),
            enclosures=tuple(_attachments(item, url)),
        )
    )


def _string(node: dict[str, Any], key: str) -> str | None:
    value = node.get(key)
    return value if isinstance(value, str) and value.strip() else None


def _line(node: dict[str, Any], key: str) -> str | None:
    """A text on one line. A title is plain text by the standard; an entity in it is a habit of generators."""
    value = one_line(_string(node, key))
    return one_line(plain(value)) if value and "&" in value and "<" not in value else value


def _link(node: dict[str, Any], key: str, url: str) -> str | None:
    value = _string(node, key)
    return absolute(url, value) if value else None


def _id(item: dict[str, Any]) -> str | None:
    """The id as a string; the standard (1.1) asks for numbers to be taken as strings."""
    value = item.get("id")
    if isinstance(value, int | float) and not isinstance(value, bool):
        return str(value)
    return value if isinstance(value, str) else None


def _content(item: dict[str, Any], url: str) -> str | None:
    html = _string(item, "content_html")
    if html:
        return sanitise(html, url) or None
    return _as_html(_string(item, "content_text"))


def _as_html(text: str | None) -> str | None:
    """Plain text as HTML: a blank line parts paragraphs."""
    if text is None:
        return None
    paragraphs = (" ".join(part.split()) for part in text.split("\n\n"))
    return "".join(f"<p>{sanitise(escape(part, quote=False), None)}</p>" for part in paragraphs if part) or None


def _dicts(node: dict[str, Any], key: str) -> Iterator[dict[str, Any]]:
    value = node.get(key)
    if isinstance(value, list):
        yield from (each for each in value if isinstance(each, dict))


def _authors(node: dict[str, Any]) -> Iterator[str]:
    author = node.get("author")
    both = [*_dicts(node, "authors"), *([author] if isinstance(author, dict) else [])]
    for each in both:
        name = _line(each, "name")
        if name and len(name) <= 200:
            yield name


def _tags(item: dict[str, Any]) -> Iterator[str]:
    tags = item.get("tags")
    for tag in tags if isinstance(tags, list) else ():
        words = one_line(tag) if isinstance(tag, str) else None
        if words and len(words) <= 200:
            yield words


def _attachments(item: dict[str, Any], url: str) -> Iterator[Enclosure]:
    for each in _dicts(item, "attachments"):
        href = _link(each, "url", url)
        if href:
            yield Enclosure(
                url=href, type=one_line(_string(each, "mime_type")), length=_size(each.get("size_in_bytes"))
            )


def _size(value: Any) -> int | None:
    counts = isinstance(value, int | float) and not isinstance(value, bool) and 0 < value < 10**15
    return int(value) if counts else None


def _hubs(document: dict[str, Any], url: str) -> Iterator[str]:
    for each in _dicts(document, "hubs"):
        href = _link(each, "url", url)
        if href and str(each.get("type")).lower() == "websub":
            yield href
