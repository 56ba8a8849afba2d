"""What a page says of itself as JSON-LD (schema.org): its article, found and read."""

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import unescape
from typing import Any

from lxml import etree

_ARTICLES = re.compile(r"(?:Article|BlogPosting|Report|LiveBlogPosting|Blog|Review|CreativeWork|VideoObject)$")
_BETTER = re.compile(r"(?:Article|BlogPosting|Report|LiveBlogPosting)$")
_WRAPPING = re.compile(
    r"^\s*(?:<!--|//\s*<!\[CDATA\[|/\*\s*<!\[CDATA\[\s*\*/|<!\[CDATA\[)?|(?:-->|//\s*\]\]>|/\*\s*\]\]>\s*\*/"
    r"|\]\]>)?\s*;?\s*$"
)
_LARGEST = 2_000_000
_MOST_NODES = 2_000
_DEEPEST = 12

Node = dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Stated:
    """An article as JSON-LD states it; None and () for what it does not."""

    types: tuple[str, ...] = ()
    headline: str | None = None
    authors: tuple[str, ...] = ()
    published: str | None = None
    modified: str | None = None
    section: str | None = None
    site: str | None = None
    image: str | None = None
    language: str | None = None
    free: bool | None = None
    body: str | None = None


def stated_article(root: etree._Element) -> Stated:
    """The page's own article among its JSON-LD nodes: the first of a news type, else of any type of article."""
    nodes = list(_nodes(root))
    articles = [node for node in nodes if any(_ARTICLES.search(kind) for kind in _types(node))]
    if not articles:
        return Stated(site=_site(nodes))
    node = max(articles, key=_rank)
    return Stated(
        types=_types(node),
        headline=_text(node.get("headline")) or _text(node.get("name")),
        authors=tuple(_authors(node.get("author") or node.get("creator"), nodes)),
        published=_text(node.get("datePublished")) or _text(node.get("dateCreated")) or _text(node.get("uploadDate")),
        modified=_text(node.get("dateModified")),
        section=_text(_first(node.get("articleSection"))),
        site=_name(_first(node.get("publisher")), nodes) or _site(nodes),
        image=_image(node.get("image") or node.get("thumbnailUrl"), nodes),
        language=_text(_first(node.get("inLanguage"))),
        free=_free(node.get("isAccessibleForFree")),
        body=_text(node.get("articleBody")),
    )


def _rank(node: Node) -> tuple[bool, bool, bool]:
    return (
        any(_BETTER.search(kind) for kind in _types(node)),
        bool(node.get("datePublished")),
        bool(node.get("headline")),
    )


def _nodes(root: etree._Element) -> Iterator[Node]:
    count = 0
    for script in root.iter("script"):
        if "ld+json" not in (script.get("type") or "").lower():
            continue
        for node in _flat(_loaded("".join(script.itertext())), 0):
            count += 1
            if count > _MOST_NODES:
                return
            yield node


def _loaded(text: str) -> Any:
    text = _WRAPPING.sub("", text)
    if not text or len(text) > _LARGEST:
        return None
    # Publishers leave raw newlines in strings, and commas before a bracket.
    for attempt in (text, re.sub(r",\s*([}\]])", r"\1", text), unescape(text)):
        try:
            return json.loads(attempt, strict=False)
        except (ValueError, RecursionError):
            continue
    return None


def _flat(value: Any, depth: int) -> Iterator[Node]:
    """The nodes of a document: those of lists and graphs, and what a page calls its main entity."""
    if depth > _DEEPEST:
        return
    if isinstance(value, list):
        for each in value:
            yield from _flat(each, depth + 1)
    elif isinstance(value, dict):
        yield value
        for key in ("@graph", "mainEntity", "hasPart", "mainEntityOfPage"):
            if isinstance(value.get(key), list | dict):
                yield from _flat(value[key], depth + 1)


def _types(node: Node) -> tuple[str, ...]:
    kinds = node.get("@type")
    return tuple(str(kind) for kind in (kinds if isinstance(kinds, list) else [kinds]) if isinstance(kind, str))


def _first(value: Any) -> Any:
    return value[0] if isinstance(value, list) and value else value


def _text(value: Any) -> str | None:
    if isinstance(value, dict):
        value = value.get("name") or value.get("@value")
    if not isinstance(value, str):
        return None
    return unescape(value).strip() or None


def _authors(value: Any, nodes: list[Node]) -> Iterable[str]:
    for each in value if isinstance(value, list) else [value]:
        node = _resolved(each, nodes)
        if isinstance(node, dict) and "Organization" in " ".join(_types(node)):
            continue
        names = node.get("name") if isinstance(node, dict) else node
        for name in names if isinstance(names, list) else [names]:
            text = _text(name)
            if text:
                yield text


def _resolved(value: Any, nodes: list[Node]) -> Any:
    """A reference ({"@id": …}) followed to its node."""
    if isinstance(value, dict) and "@id" in value and "name" not in value and "url" not in value:
        return next((node for node in nodes if node.get("@id") == value["@id"] and "name" in node), value)
    return value


def _name(value: Any, nodes: list[Node]) -> str | None:
    node = _resolved(value, nodes)
    return _text(node.get("name")) if isinstance(node, dict) else _text(node)


def _site(nodes: list[Node]) -> str | None:
    return next((name for node in nodes if "WebSite" in _types(node) and (name := _text(node.get("name")))), None)


def _image(value: Any, nodes: list[Node]) -> str | None:
    node = _resolved(_first(value), nodes)
    if isinstance(node, dict):
        node = _first(node.get("url") or node.get("contentUrl") or node.get("@id"))
    return node.strip() if isinstance(node, str) and node.strip() else None


def _free(value: Any) -> bool | None:
    if isinstance(value, bool):
        return value
    return {"true": True, "false": False}.get(str(value).strip().lower()) if isinstance(value, str) else None
