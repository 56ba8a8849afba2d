"""The main text of a page's tree as paragraphs, by trafilatura (https://aclanthology.org/2021.acl-demo.15/)."""

import re
from functools import cache
from typing import Any

from lxml import etree

_EDGES = frozenset(
    {"p", "head", "item", "row", "quote", "code", "list", "table", "lb", "ab", "div", "section", "li", "td", "tr"}
    | {"h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre"}
)
#: What an engine that is not ours may raise on markup it did not expect; then it found nothing.
_ENGINE_ERRORS = (etree.LxmlError, RecursionError, AttributeError, IndexError, KeyError, TypeError, ValueError)
_SPACE = re.compile(r"\s+")


def engine_paragraphs(root: etree._Element, *, fast: bool = False) -> tuple[str, ...]:
    """The paragraphs, headings, list items, quotations and table rows of the main text, in order.

    None where nothing is found. ``fast`` leaves out the engine's second opinions. The tree is not changed.
    """
    import trafilatura

    try:
        # It works on a copy of a tree that it is given.
        document = trafilatura.bare_extraction(root, options=_options(fast))
    except _ENGINE_ERRORS:
        return ()
    body = getattr(document, "body", None)
    return paragraphs_of(body) if body is not None else ()


@cache
def _options(fast: bool) -> Any:  # noqa: FBT001 -- a cache keeps apart what is given by position
    from trafilatura.settings import Extractor

    return Extractor(output_format="python", fast=fast, comments=False, tables=True, formatting=False)


def paragraphs_of(body: etree._Element) -> tuple[str, ...]:
    """The texts between block boundaries of the engine's tree."""
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
