"""An article that a page carries as data for its script, for pages whose markup shows (almost) nothing of it."""

import json
import re
from collections.abc import Iterator
from typing import Any

from lxml import etree

from octavo.extract.lines import is_prose, weight
from octavo.text.html import plain

_LARGEST = 4_000_000
_MOST_NODES = 50_000
#: Less is a description and no article.
_LEAST = 400
#: What publishers call an article's text in their data.
_KEYS = frozenset({"articlebody", "body", "content", "html", "bodyhtml", "contenthtml", "text", "bodytext", "fulltext"})
_PARAGRAPH = re.compile(r"\s*\n\s*\n?\s*")
_MARKUP = re.compile(r"<(?:p|div|br|h\d|ul|ol|blockquote)\b", re.IGNORECASE)


def embedded_paragraphs(root: etree._Element, stated: str | None) -> tuple[str, ...]:
    """The paragraphs of ``stated`` (JSON-LD's articleBody), else of Next.js data's longest article text; else none."""
    for text in (stated, _longest(root)):
        paragraphs = _paragraphs(text) if text and len(text) >= _LEAST else ()
        if any(map(is_prose, paragraphs)) and sum(map(weight, paragraphs)) >= _LEAST:
            return paragraphs
    return ()


def _paragraphs(text: str) -> tuple[str, ...]:
    told = plain(text) if _MARKUP.search(text) else text
    return tuple(line for each in _PARAGRAPH.split(told) if (line := " ".join(each.split())))


def _longest(root: etree._Element) -> str | None:
    texts: list[str] = []
    for script in root.iter("script"):
        if script.get("id") == "__NEXT_DATA__":
            texts += _texts(_loaded("".join(script.itertext())))
    return max(texts, key=len, default=None)


def _loaded(text: str) -> Any:
    if len(text) > _LARGEST:
        return None
    try:
        return json.loads(text, strict=False)
    except (ValueError, RecursionError):
        return None


def _texts(value: Any) -> Iterator[str]:
    """The strings under keys that name an article's text, and lists of paragraphs under them as one string."""
    waiting: list[Any] = [value]
    for _ in range(_MOST_NODES):
        if not waiting:
            return
        node = waiting.pop()
        if isinstance(node, list):
            waiting += node
        elif isinstance(node, dict):
            waiting += node.values()
            for key, each in node.items():
                if key.lower() in _KEYS:
                    yield from _text_of(each)


def _text_of(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        parts = (part for each in value if isinstance(part := _part(each), str))
        yield "\n\n".join(parts)


def _part(value: Any) -> Any:
    if isinstance(value, dict):
        return next(
            (value[key] for key in ("text", "content", "html", "value") if isinstance(value.get(key), str)), None
        )
    return value
