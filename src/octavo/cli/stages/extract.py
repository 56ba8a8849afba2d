"""``octavo extract``: a page to an article, one line at a time."""

import gzip
import zlib
from datetime import datetime
from pathlib import Path
from typing import Any

from octavo.cli.stages.fields import fetched_at_of, iso, text_of, unreadable
from octavo.errors import Invalid
from octavo.extract.document.decode import LARGEST_PAGE
from octavo.extract.page import read_page
from octavo.extract.plain import read_plain
from octavo.news.extracted import Extracted, Note, PageComment, RelatedItem


def answer(line: dict[str, Any], base: Path) -> dict[str, Any]:
    """The article of a page given as ``path`` (may end in ``.gz``), ``html`` or flattened ``text``.

    Invalid: none of the three is given, or a value is of the wrong kind. Unreadable: the file is missing or holds no
    page.
    """
    fetched_at = fetched_at_of(line)
    url = text_of(line, "url")
    text, html, path = (text_of(line, key) for key in ("text", "html", "path"))
    if text is not None:
        extracted = read_plain(text, fetched_at=fetched_at)
    elif html is not None:
        extracted = read_page(html, url=url, fetched_at=fetched_at)
    elif path is not None:
        extracted = _read_file(base / path, url, fetched_at)
    else:
        raise Invalid('The line has no page: give "path", "html" or "text".')
    return {"id": line["id"], **_fields(extracted), "error": None}


def _read_file(path: Path, url: str | None, fetched_at: datetime | None) -> Extracted:
    body = bytes_of(path)
    if path.name.removesuffix(".gz").endswith(".txt"):
        return read_plain(body.decode("utf-8", errors="replace"), fetched_at=fetched_at)
    return read_page(body, url=url, fetched_at=fetched_at)


def bytes_of(path: Path) -> bytes:
    """A file's content, unpacked where it is packed; of a file over the cap just one byte more than a page may have."""
    try:
        if path.name.endswith(".gz"):
            body = _unpacked(path.read_bytes()) if 0 < path.stat().st_size <= LARGEST_PAGE else None
            if body is not None:
                return body
            with gzip.open(path) as packed:
                return packed.read(LARGEST_PAGE + 1)
        with path.open("rb") as plain:
            return plain.read(LARGEST_PAGE + 1)
    except (OSError, EOFError, zlib.error, ValueError) as error:
        raise unreadable(path, error) from error


def _unpacked(packed: bytes) -> bytes | None:
    """The content of a file of one gzip member (RFC 1952), at once; None where it is another, a broken or a large one.

    The standard reader, which takes a third longer, goes through it by 8 kB.
    """
    reader = zlib.decompressobj(wbits=zlib.MAX_WBITS | 16)
    try:
        body = reader.decompress(packed, LARGEST_PAGE)
    except zlib.error:
        return None
    return body if reader.eof and not reader.unused_data else None


def _fields(extracted: Extracted) -> dict[str, Any]:
    return {
        "title": extracted.title,
        "authors": list(extracted.authors),
        "published": iso(extracted.published),
        "modified": iso(extracted.modified),
        "language": extracted.language,
        "canonical_url": extracted.canonical_url,
        "site_name": extracted.site_name,
        "section": extracted.section,
        "kind": extracted.kind,
        "image": extracted.image,
        "text": extracted.text or None,
        "captions": list(extracted.captions),
        "hashtags": list(extracted.hashtags),
        "comments": [_comment(comment) for comment in extracted.comments],
        "related": [_related(item) for item in extracted.related],
        "paywalled": extracted.paywalled,
        "truncated": extracted.truncated,
        "confidence": extracted.confidence,
        "notes": _notes(extracted.notes),
        "image_size": list(extracted.image_size) if extracted.image_size else None,
        "provenance": dict(extracted.provenance),
    }


def _related(item: RelatedItem) -> dict[str, Any]:
    return {
        "source": item.source,
        "age": item.age,
        "published": iso(item.published),
        "title": item.title,
        "authors": list(item.authors),
        "kind": item.kind,
        "text": item.text or None,
        "captions": list(item.captions),
        "truncated": item.truncated,
        "notes": _notes(item.notes),
        "url": item.url,
    }


def _comment(comment: PageComment) -> dict[str, Any]:
    return {"author": comment.author, "age": comment.age, "text": comment.text}


def _notes(notes: tuple[Note, ...]) -> list[dict[str, str]]:
    return [{"code": note.code, "sentence": note.sentence} for note in notes]
