"""What a page says of itself as JSON-LD (schema.org): its article, found and read."""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import UTC, datetime
from html import unescape
from typing import Any

from octavo.extract.document.loose_json import loaded

_ARTICLES = re.compile(r"(?:Article|BlogPosting|Report|LiveBlogPosting|Blog|Review|CreativeWork|VideoObject)$")
_BETTER = re.compile(r"(?:Article|BlogPosting|Report|LiveBlogPosting)$")
_MOST_NODES = 2_000
_DEEPEST = 12
_LARGEST_NUMBER = 1_000_000
_WORD_COUNT = '"wordCount"'
_COUNT = re.compile(r'\s*:\s*"?(\d{1,6})\b')
#: Types of authors who are no people.
_FIRMS = ("Organization", "Corporation", "WebSite", "Brand")
_NO_PEOPLE = (*_FIRMS, "Place")

#: Seconds since 1970: a date of an article is later than the first (1991), and what is beyond the second is finer.
_EARLIEST, _MILLISECONDS = 662_688_000, 100_000_000_000
#: How years of the Buddhist calendar begin (2500 is 1957), and by how much they are ahead.
_BUDDHIST, _BUDDHA = ("25", "26"), 543

Node = dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Stated:
    """An article as JSON-LD states it; None and () for what it does not."""

    types: tuple[str, ...] = ()
    headline: str | None = None
    #: As written: a name may hold several people. Organisations are left out.
    authors: tuple[str, ...] = ()
    #: Organisations that it names as its authors.
    firms: tuple[str, ...] = ()
    #: Addresses of its authors' own pages, where it gives no name.
    author_pages: tuple[str, ...] = ()
    published: str | None = None
    created: str | None = None
    modified: str | None = None
    section: str | None = None
    site: str | None = None
    image: str | None = None
    #: Width and height in pixels.
    image_size: tuple[int, int] | None = None
    language: str | None = None
    free: bool | None = None
    body: str | None = None
    words: int | None = None
    #: The same where the whole page, broken scripts and all, states one number only.
    only_words: int | None = None

    @property
    def news(self) -> bool:
        """Whether it is stated to be news: a newspaper's article, not just anybody's."""
        return any("News" in kind or kind == "LiveBlogPosting" for kind in self.types)


def stated_article(scripts: Sequence[str], *, addresses: Collection[str] = (), titles: Sequence[str] = ()) -> Stated:
    """The page's own article among the nodes of its JSON-LD scripts.

    ``addresses``: the page's own, as known; the node that names one of them is the page's. Else one whose headline is
    among its ``titles`` or in one of them, else the first of a news type, else of any type of article.
    """
    nodes = list(_nodes(scripts))
    articles = [node for node in nodes if any(_ARTICLES.search(kind) for kind in _types(node))]
    if not articles:
        return _without_article(nodes, scripts)
    own = {_bare(address) for address in addresses}
    called = "\n".join(titles).casefold() if len(articles) > 1 else ""
    return _of_article(max(articles, key=lambda each: _rank(each, own, called)), articles, nodes, scripts)


def _without_article(nodes: list[Node], scripts: Sequence[str]) -> Stated:
    """What is stated of a page none of whose nodes is an article."""
    return Stated(
        site=_site(nodes),
        published=_moment(_of_others("datePublished", nodes)),
        modified=_moment(_of_others("dateModified", nodes)),
        authors=tuple(_authors(_of_others("author", nodes), nodes)),
        free=_free_of_all(nodes),
        language=_language_of_all(nodes),
        only_words=_only_words(scripts),
    )


def _of_article(node: Node, articles: list[Node], nodes: list[Node], scripts: Sequence[str]) -> Stated:
    """What a node states of its article, and where it says nothing, the other nodes."""
    written_by = node.get("author") or node.get("creator") or node.get("contributor") or _of_others("author", articles)
    # Ghost names the first as author and those beside as contributors.
    people = tuple(_authors([*_each(written_by), *_each(node.get("contributor"))], nodes))
    creators = () if people else _creators(node, nodes)
    image = _resolved(_first(node.get("image") or node.get("thumbnailUrl") or _of_others("image", articles)), nodes)
    return Stated(
        types=_types(node),
        headline=_text(node.get("headline")) or _text(node.get("name")) or _text(node.get("title")),
        authors=people or creators,
        firms=() if creators else tuple(_authors(written_by, nodes, firms=True)),
        author_pages=tuple(_author_pages(written_by)),
        published=_moment(node.get("datePublished")) or _moment(_of_others("datePublished", nodes)),
        created=_moment(node.get("dateCreated")) or _text(node.get("uploadDate")),
        modified=_moment(node.get("dateModified")) or _moment(_of_others("dateModified", nodes)),
        section=_text(_first(node.get("articleSection"))),
        site=_name(_first(node.get("publisher")), nodes) or _site(nodes),
        image=_image(image),
        image_size=_size(image),
        language=_text(_first(node.get("inLanguage"))),
        free=_free_of_all([node, *nodes]),
        body=_text(node.get("articleBody")),
        words=_number(node.get("wordCount")),
        only_words=_only_words(scripts),
    )


def _creators(node: Node, nodes: list[Node]) -> tuple[str, ...]:
    """The people who are stated to be creators: a broadcaster may be the author; who shares a word with it is none."""
    house = (_name(_first(node.get("publisher")), nodes) or "").casefold().split()
    names = _authors(node.get("creator"), nodes)
    return tuple(name for name in names if not any(map(name.casefold().split().count, house)))


def _only_words(scripts: Sequence[str]) -> int | None:
    counts = (_COUNT.match(rest) for text in scripts for rest in text.split(_WORD_COUNT)[1:])
    stated = {int(found[1]) for found in counts if found}
    return stated.pop() if len(stated) == 1 else None


def _rank(node: Node, own: AbstractSet[str], called: str) -> tuple[bool, bool, bool, bool, bool]:
    return (
        any(_BETTER.search(kind) for kind in _types(node)),
        bool(own) and not own.isdisjoint(map(_bare, _addresses(node))),
        bool(called) and len(headline := (_text(node.get("headline")) or "").casefold()) > 1 and headline in called,
        bool(node.get("datePublished")),
        bool(node.get("headline")),
    )


def _addresses(node: Node) -> Iterator[str]:
    for key in ("url", "mainEntityOfPage", "@id"):
        value = node.get(key)
        if isinstance(value, dict):
            value = value.get("@id") or value.get("url")
        if isinstance(value, str) and value:
            yield value


def _bare(address: str) -> str:
    """An address for comparing: no scheme, query, fragment or last slash."""
    return re.sub(r"^https?://(?:www\.)?|[?#].*$", "", address).rstrip("/")


def _of_others(key: str, nodes: list[Node]) -> Any:
    """What the other nodes say of the page: their value where they agree on one, that of the page's own node else."""
    values = [node[key] for node in nodes if node.get(key)]
    if all(value == values[0] for value in values):
        return values[0] if values else None
    own = (node[key] for node in nodes if node.get(key) and any(kind.endswith("WebPage") for kind in _types(node)))
    return next(own, None)


def _nodes(scripts: Iterable[str]) -> Iterator[Node]:
    count = 0
    for script in scripts:
        for node in _flat(loaded(script), 0):
            count += 1
            if count > _MOST_NODES:
                return
            yield node


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
    """Its types by their bare names, without schema.org's address or prefix."""
    kinds = node.get("@type")
    each = kinds if isinstance(kinds, list) else [kinds]
    return tuple(kind.rsplit("/", 1)[-1].rsplit(":", 1)[-1] for kind in each if isinstance(kind, str))


def _first(value: Any) -> Any:
    return value[0] if isinstance(value, list) and value else value


def _text(value: Any) -> str | None:
    if isinstance(value, dict):
        value = value.get("name") or value.get("@value")
    if not isinstance(value, str):
        return None
    plain = unescape(value)
    # Some systems escape what is escaped: "O&amp;#039;Dowd".
    return (unescape(plain) if ";" in plain and "&" in plain else plain).strip() or None


def _moment(value: Any) -> str | None:
    """A date as it is written, or as ISO 8601 where it is written in seconds or milliseconds, or in Buddhist years."""
    value = _first(value)
    if isinstance(value, int | float) and not isinstance(value, bool):
        seconds = value / 1000 if value >= _MILLISECONDS else value
        return datetime.fromtimestamp(seconds, UTC).isoformat() if _EARLIEST <= seconds < _MILLISECONDS else None
    text = _text(value)
    if text and text.startswith(_BUDDHIST) and text[4:5] == "-" and text[:4].isdecimal():
        return f"{int(text[:4]) - _BUDDHA}{text[4:]}"
    return text


def _authors(value: Any, nodes: list[Node], *, firms: bool = False) -> Iterator[str]:
    """The names of the people among the authors, or of the ``firms``; a bare name is a person's."""
    for each in _each(value):
        node = _resolved(each, nodes)
        if not isinstance(node, dict):
            yield from filter(None, (None if firms else _text(node),))
            continue
        kinds = " ".join(_types(node))
        if not any(map(kinds.__contains__, _FIRMS)) if firms else any(map(kinds.__contains__, _NO_PEOPLE)):
            continue
        names = node.get("name") or " ".join(filter(None, map(_text, (node.get("givenName"), node.get("familyName")))))
        for name in names if isinstance(names, list) else [names]:
            yield from filter(None, (_text(name),))


def _each(value: Any) -> Iterator[Any]:
    """The items of a value, and of the lists in it; for a role ({"@type": "Role", "author": …}) whoever has it."""
    if isinstance(value, dict) and isinstance(value.get("@list"), list):
        value = value["@list"]
    for each in value if isinstance(value, list) else [value]:
        for one in each if isinstance(each, list) else [each]:
            holder = one.get("author") if isinstance(one, dict) and not one.get("name") else None
            yield from (holder if isinstance(holder, list) else [holder or one])


def _author_pages(value: Any) -> Iterator[str]:
    for each in value if isinstance(value, list) else [value]:
        url = each.get("url") or each.get("@id") if isinstance(each, dict) and not each.get("name") else each
        if isinstance(url, str) and url.startswith("http"):
            yield url


def _resolved(value: Any, nodes: list[Node]) -> Any:
    """A reference ({"@id": …}, or its address alone) followed to its node."""
    if isinstance(value, str) and value.startswith(("#", "http")):
        return next((node for node in nodes if node.get("@id") == value and "name" in node), value)
    if isinstance(value, dict) and "@id" in value and "name" not in value and "url" not in value:
        wanted = value["@id"]
        return next((node for node in nodes if node.get("@id") == wanted and ("name" in node or "url" in node)), value)
    return value


def _name(value: Any, nodes: list[Node]) -> str | None:
    node = _resolved(value, nodes)
    return _text(node.get("name")) if isinstance(node, dict) else _text(node)


def _site(nodes: list[Node]) -> str | None:
    return next((name for node in nodes if "WebSite" in _types(node) and (name := _text(node.get("name")))), None)


def _image(node: Any) -> str | None:
    if isinstance(node, dict):
        node = _first(node.get("url") or node.get("contentUrl") or node.get("@id"))
    return node.strip() if isinstance(node, str) and node.strip() else None


def _size(node: Any) -> tuple[int, int] | None:
    if not isinstance(node, dict):
        return None
    width, height = _number(node.get("width")), _number(node.get("height"))
    return (width, height) if width and height else None


def _number(value: Any) -> int | None:
    """A number as JSON-LD writes it: 1200, "1200", "1200px", {"value": 1200}; None for anything else."""
    if isinstance(value, dict):
        value = value.get("value")
    if isinstance(value, int | float) and not isinstance(value, bool) and 0 < value < _LARGEST_NUMBER:
        return int(value)
    found = re.match(r"\s*(\d{1,6})", value) if isinstance(value, str) else None
    return int(found[1]) or None if found else None


def _language_of_all(nodes: list[Node]) -> str | None:
    return next((text for node in nodes if (text := _text(_first(node.get("inLanguage"))))), None)


def _free_of_all(nodes: list[Node]) -> bool | None:
    """Whether the piece is free, by the first node that says so; a part that is not free makes the whole not free."""
    said = [free for node in nodes if (free := _free(node.get("isAccessibleForFree"))) is not None]
    return said[0] if said else None


def _free(value: Any) -> bool | None:
    if isinstance(value, bool):
        return value
    if isinstance(value, int):
        return bool(value)
    if not isinstance(value, str):
        return None
    word = value.strip().lower().removeprefix("http://schema.org/").removeprefix("https://schema.org/")
    return {"true": True, "false": False, "yes": True, "no": False, "1": True, "0": False}.get(word)
