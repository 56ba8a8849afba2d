"""The main text of a page's tree as paragraphs, by trafilatura (https://aclanthology.org/2021.acl-demo.15/)."""

import re
from functools import cache
from typing import Any

_EDGES = frozenset(
    {"p", "head", "item", "row", "quote", "code", "list", "table", "lb", "ab", "div", "section", "li", "td", "tr"}
    | {"h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre"}
)
_SPACE = re.compile(r"\s+")


def engine_paragraphs(page: str, *, fast: bool = False) -> tuple[str, ...]:
    """The paragraphs, headings, list items, quotations and table rows of the main text, in order.

    None where nothing is found. ``fast`` leaves out the engine's second opinions.
    """
    # Hardly a page needs it, and its imports take longer than ten pages.
    import trafilatura
    from lxml import etree

    try:
        # Given a tree it does not fall back on all the text there is.
        tree = etree.fromstring(page.encode(), etree.HTMLParser(encoding="utf-8"))
        document = trafilatura.bare_extraction(tree, options=_options(fast))
    # What an engine that is not ours may raise on markup it did not expect; then it found nothing.
    except (etree.LxmlError, RecursionError, AttributeError, IndexError, KeyError, TypeError, ValueError):
        return ()
    body = getattr(document, "body", None)
    return paragraphs_of(body) if body is not None else ()


@cache
def _options(fast: bool) -> Any:  # noqa: FBT001 -- a cache keeps apart what is given by position
    from trafilatura.settings import Extractor

    return Extractor(output_format="python", fast=fast, comments=False, tables=True, formatting=False)


def paragraphs_of(body: Any) -> tuple[str, ...]:
    """The texts between block boundaries of the engine's tree."""
    from lxml import etree

    paragraphs: list[str] = []
    parts: list[str] = []

    def flush() -> None:
        text = _SPACE.sub(" ", "".join(parts)).strip()
        parts.clear()
        if text:
            paragraphs.append(text)

    for event, element in etree.iterwalk(body, events=("start", "end")):
        edge = element.tag in _EDGES
        if edge:
            flush()
        if element.tag == "cell" and event == "start":
            parts.append(" ")
        text = element.text if event == "start" else element.tail
        if text:
            parts.append(text)
    flush()
    return tuple(paragraphs)
