"""Articles as the stage commands are given them: one JSON object to one value, checked.

An answer of ``octavo extract`` is such an object too: what it calls the site is who published it.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from octavo.cli.stages.fields import text_of
from octavo.cli.stages.pipe import Line, error_line
from octavo.errors import Invalid, OctavoError
from octavo.news.extracted import Kind
from octavo.text.dates import parse_moment


@dataclass(frozen=True, slots=True, kw_only=True)
class StreamArticle:
    """An article of a stream; it has a title or a text."""

    #: As given.
    id: Any
    title: str
    text: str
    #: Aware, UTC; a day or a month is its first instant.
    published: datetime | None
    source: str | None
    language: str | None
    url: str | None
    kind: Kind | None
    authors: tuple[str, ...]


def read_article(line: Line) -> StreamArticle:
    """The article of one input line. Raises Invalid: no title and no text, or a value of the wrong kind."""
    title, text = _text(line, "title") or "", _text(line, "text") or ""
    if not title and not text:
        raise Invalid('The article has neither "title" nor "text".')
    return StreamArticle(
        id=line["id"],
        title=title,
        text=text,
        published=_published(line),
        source=_text(line, "source") or _text(line, "site_name"),
        language=_text(line, "language"),
        url=_text(line, "url") or _text(line, "canonical_url"),
        kind=_kind(line),
        authors=_authors(line),
    )


def read_line(line: Line) -> StreamArticle | Line:
    """The line's article, or the error that answers it."""
    try:
        return read_article(line)
    except OctavoError as error:
        return error_line(line.get("id"), error)


def _text(line: dict[str, Any], key: str) -> str | None:
    """As it stands there; what is blank tells nothing."""
    value = text_of(line, key)
    return value if value and value.strip() else None


def _published(line: dict[str, Any]) -> datetime | None:
    written = _text(line, "published")
    if written is None:
        return None
    moment = parse_moment(written)
    if moment is None:
        raise Invalid(f'"published" must be a time as in 2026-05-12T19:30:00Z; {written!r} is none.')
    return moment.at


def _kind(line: dict[str, Any]) -> Kind | None:
    written = _text(line, "kind")
    # A kind that Octavo does not know says nothing to it; it is no fault of the article's.
    return Kind(written) if written in set(Kind) else None


def _authors(line: dict[str, Any]) -> tuple[str, ...]:
    value = line.get("authors")
    if value is None:
        return ()
    if isinstance(value, list) and all(isinstance(each, str) for each in value):
        return tuple(value)
    raise Invalid('"authors" must be a list of strings.')
