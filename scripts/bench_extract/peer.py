"""Another extractor as a filter like ``octavo extract``: JSON Lines of pages in, JSON Lines of articles out.

usage: python peer.py NAME < pages.jsonl      python peer.py versions

A line in has ``id``, ``path`` (gzipped HTML) and ``url``; a line out ``id``, ``text`` and, where the extractor has
them, ``title``, ``published`` and ``authors``. Run by the interpreter of the environment that has the extractors; an
extractor is imported only when it is asked for, so that a process costs what it costs its users.
"""

import gzip
import json
import logging
import re
import sys
from collections.abc import Callable
from importlib import metadata
from pathlib import Path
from typing import Any

Read = Callable[[bytes, str | None], dict[str, Any]]

#: Whose versions are told.
PACKAGES = ("trafilatura", "htmldate", "resiliparse", "readability-lxml", "newspaper4k", "lxml")
_CHARSET = re.compile(rb"""charset\s*=\s*["']?([\w.:-]+)""", re.IGNORECASE)


def trafilatura_standard() -> Read:
    """Its usual settings, comments left out, with metadata."""
    from trafilatura import bare_extraction

    def read(body: bytes, url: str | None) -> dict[str, Any]:
        found = bare_extraction(body, url=url, include_comments=False, with_metadata=True)
        if found is None:
            return {}
        names = [name.strip() for name in (found.author or "").split(";")]
        return {"text": found.text, "title": found.title, "published": found.date, "authors": list(filter(None, names))}

    return read


def trafilatura_fast() -> Read:
    """Its fast mode: the body alone, no second opinion."""
    from trafilatura import extract

    return lambda body, url: {"text": extract(body, url=url, include_comments=False, fast=True)}


def resiliparse() -> Read:
    """Main content, without pictures' texts."""
    from resiliparse.extract.html2text import extract_plain_text
    from resiliparse.parse.encoding import detect_encoding
    from resiliparse.parse.html import HTMLTree

    def read(body: bytes, _: str | None) -> dict[str, Any]:
        tree = HTMLTree.parse_from_bytes(body, detect_encoding(body))
        return {"text": extract_plain_text(tree, main_content=True, alt_texts=False), "title": tree.title}

    return read


def readability() -> Read:
    """Its summary as text, a line a block."""
    from lxml import html
    from readability import Document

    def read(body: bytes, url: str | None) -> dict[str, Any]:
        document = Document(decoded(body), url=url)
        tree = html.fromstring(document.summary(html_partial=True))
        for block in tree.iter("p", "div", "li", "h1", "h2", "h3", "h4", "h5", "h6", "br", "td", "blockquote", "pre"):
            block.tail = "\n" + (block.tail or "")
        return {"text": tree.text_content(), "title": document.short_title()}

    return read


def newspaper4k() -> Read:
    """Its article as parsed."""
    import newspaper

    def read(body: bytes, url: str | None) -> dict[str, Any]:
        found = newspaper.Article(url or "https://page.example/", fetch_images=False)
        found.download(input_html=decoded(body))
        found.parse()
        date = found.publish_date
        published = date.isoformat() if date else None
        return {"text": found.text, "title": found.title, "published": published, "authors": found.authors}

    return read


READERS: dict[str, Callable[[], Read]] = {
    "trafilatura": trafilatura_standard,
    "trafilatura fast": trafilatura_fast,
    "resiliparse": resiliparse,
    "readability-lxml": readability,
    "newspaper4k": newspaper4k,
}


def decoded(body: bytes) -> str:
    """The bytes as UTF-8 or as they say they are, for those that want text."""
    stated = _CHARSET.search(body[:4096])
    for name in ("utf-8", stated[1].decode() if stated else "cp1252"):
        try:
            return body.decode(name)
        except (UnicodeDecodeError, LookupError):
            continue
    return body.decode("utf-8", errors="replace")


def main(name: str) -> None:
    """Answers standard input line by line; a page at which the extractor fails has no text, and the error's name."""
    logging.disable(logging.CRITICAL)
    read = READERS[name]()
    for raw in sys.stdin.buffer:
        asked = json.loads(raw)
        body = gzip.decompress(Path(asked["path"]).read_bytes())
        try:
            found = read(body, asked.get("url"))
        except Exception as error:  # noqa: BLE001 -- whatever another's code raises is its answer
            found = {"error": type(error).__name__}
        sys.stdout.write(json.dumps({"id": asked["id"], **found}) + "\n")


def versions() -> dict[str, str]:
    """Package to version, for those that are installed."""
    return {one.name.lower(): one.version for one in metadata.distributions() if one.name.lower() in PACKAGES}


if __name__ == "__main__":
    if sys.argv[1] == "versions":
        sys.stdout.write(json.dumps(versions()))
    else:
        main(sys.argv[1])
