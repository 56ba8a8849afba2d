"""An article that a page carries as data for its script, for pages whose markup shows (almost) nothing of it."""

import json
import re
from collections.abc import Iterator, Sequence
from typing import Any

from octavo.extract.blocks.lines import is_prose, weight
from octavo.extract.blocks.wording import words
from octavo.extract.document.scripted import script_values
from octavo.extract.document.tree import Node
from octavo.text.letters import letters

_LARGEST = 4_000_000
_MOST_NODES = 50_000
#: Less is a description and no article.
_LEAST = 400
#: What publishers call an article's text in their data, in lower case and without signs.
_KEYS = words("""
    articlebody body content contents html bodyhtml contenthtml htmlcontent htmlbody text bodytext fulltext
    contentelements articletext articlecontent storybody storyhtml maincontent postcontent richtext
    document blocks paragraphs markup
    """)
_TITLES = ("headline", "title", "name", "heading")
#: Where a part of an article's text keeps its words, or its own parts.
_WORDS = ("text", "content", "html", "value", "body", "children", "spans", "items", "markup")
#: Parts that are no text.
_NO_TEXT = re.compile(
    r"image|photo|picture|video|embed|advert|^ad$|related|promo|newsletter|gallery|caption|audio|script", re.IGNORECASE
)
_INLINE = re.compile(r"^(?:text|span|link|hyperlink|a|strong|em|b|i|bold|italic|underline|mark|leaf)$", re.IGNORECASE)
_PARAGRAPH = re.compile(r"\s*\n\s*\n?\s*")
_MARKUP = re.compile(r"<(?:p|div|br|h\d|ul|ol|blockquote|strong|em|a)\b", re.IGNORECASE)
_ESCAPED = re.compile(r"&lt;/?(?:p|div|br|h\d)\b", re.IGNORECASE)
#: A sentence's end with the next one's beginning glued to it: paragraphs whose break was lost.
_GLUED = re.compile(r"(?<=[^\W\d_]{2}[.!?…])(?=[\"“„«'‘]?[^\W\d_a-zà-öø-ÿ])|(?<=[.!?…][\"”»])(?=[\"“„«]?[A-ZÀ-Þ])")
_FEWEST_GLUED = 3
#: Words of English prose have 5 letters on the average; a text whose words are longer than this is none.
_LONGEST_WORD = 20
_DEEPEST = 12


def embedded_paragraphs(root: Node, stated: str | None, *, title: str | None = None) -> tuple[str, ...]:
    """The paragraphs of ``stated`` (JSON-LD's articleBody), else those of the page's other data; else none.

    Of several texts in the data the longest is taken, first of all among those that stand beside the page's ``title``.
    Nothing is run: only what is JSON is read.
    """
    paragraphs = _article(stated)
    return paragraphs or _article("\n\n".join(_updates(root))) or _article(_longest(root, title))


def more_whole(shown: Sequence[str], stated: str | None) -> tuple[str, ...]:
    """The paragraphs of ``stated`` where it is the same text as the one shown and at least twice as long; else none."""
    size = sum(map(weight, shown)) if stated else 0
    if not stated or weight(stated) < 2 * size:
        return ()
    paragraphs = _article(stated)
    held = "".join(re.findall(r"\w", " ".join(paragraphs))).casefold()
    openings = ["".join(re.findall(r"\w", paragraph)).casefold()[:24] for paragraph in shown if is_prose(paragraph)]
    same = sum(opening in held for opening in openings)
    whole = sum(map(weight, paragraphs)) >= 2 * size
    return paragraphs if whole and same and same * 2 >= len(openings) else ()


def _article(text: str | None) -> tuple[str, ...]:
    """The paragraphs of a text that is long enough for an article."""
    paragraphs = _paragraphs(text) if text and weight(text) >= _LEAST else ()
    told = any(map(_is_told, paragraphs)) and sum(map(weight, paragraphs)) >= _LEAST
    return paragraphs if told else ()


def _is_told(paragraph: str) -> bool:
    """Whether a paragraph is running text, and no code or key: in an alphabet it has blanks."""
    return is_prose(paragraph) and (not paragraph.isascii() or paragraph.count(" ") * _LONGEST_WORD >= len(paragraph))


def _paragraphs(text: str) -> tuple[str, ...]:
    if _ESCAPED.search(text):
        text = text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", '"').replace("&amp;", "&")
    told = _plain(text) if _MARKUP.search(text) else text
    pieces = _PARAGRAPH.split(told)
    if len(pieces) == 1 and len(_GLUED.findall(told)) >= _FEWEST_GLUED:
        pieces = _GLUED.split(told)
    return tuple(line for each in pieces if (line := " ".join(each.split())))


def _updates(root: Node) -> Iterator[str]:
    """The texts of a live blog's updates as JSON-LD states them, in its order."""
    for script in root.css("script"):
        text = script.text()
        if "liveBlogUpdate" not in text or len(text) > _LARGEST:
            continue
        try:
            values = [json.loads(text, strict=False)]
        except (ValueError, RecursionError):
            continue
        for node in _nodes(values):
            updates = node.get("liveBlogUpdate") if isinstance(node, dict) else None
            for update in updates if isinstance(updates, list) else ():
                if isinstance(update, dict):
                    told = (update.get(key) for key in ("headline", "articleBody"))
                    yield from (each for each in told if isinstance(each, str))


def _longest(root: Node, title: str | None) -> str | None:
    wanted = letters(title or "")
    texts = [found for value in script_values(root) for found in _texts(value, wanted)]
    return max(texts, key=lambda found: (found[0], len(found[1])), default=(False, None))[1]


def _texts(value: Any, title: str) -> Iterator[tuple[bool, str]]:
    """The strings under keys that name an article's text, each with whether the page's title stands beside it."""
    for node in _nodes([value]):
        if not isinstance(node, dict):
            continue
        titled = bool(title) and any(letters(node[key]) == title for key in _TITLES if isinstance(node.get(key), str))
        for key, each in node.items():
            if key.replace("_", "").replace("-", "").lower() in _KEYS:
                yield from ((titled, text) for text in _text_of(each) if weight(text) >= _LEAST)


def _nodes(waiting: list[Any]) -> Iterator[Any]:
    """Everything in a value, lists and objects; no more than a bounded number."""
    for _ in range(_MOST_NODES):
        if not waiting:
            return
        node = waiting.pop()
        yield node
        if isinstance(node, list):
            waiting += (each for each in node if isinstance(each, list | dict))
        elif isinstance(node, dict):
            waiting += (each for each in node.values() if isinstance(each, list | dict))


def _text_of(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        yield from (
            text for key in ("html", "content", "text", "value", "rendered") if (text := _part(value.get(key), 0))
        )
    elif isinstance(value, list):
        yield "\n\n".join(text for each in value if (text := _part(each, 0)))


def _part(value: Any, depth: int) -> str:
    """The words of a part of a text: its own, else those of its parts, inline ones in one line."""
    if isinstance(value, str):
        return value
    if depth > _DEEPEST:
        return ""
    if isinstance(value, list):
        inline = all(isinstance(each, str) or (isinstance(each, dict) and _INLINE.match(_sort(each))) for each in value)
        return ("" if inline else "\n\n").join(text for each in value if (text := _part(each, depth + 1)))
    if not isinstance(value, dict) or _NO_TEXT.search(_sort(value)):
        return ""
    return next((text for key in _WORDS if key in value and (text := _part(value[key], depth + 1))), "")


def _sort(node: dict[str, Any]) -> str:
    """What a part calls itself: "paragraph"; a part with nothing but words is a stretch of a line."""
    named = next(
        (node[key] for key in ("type", "_type", "nodeType", "kind", "tag", "name") if isinstance(node.get(key), str)),
        None,
    )
    return (
        named if named is not None else "text" if set(node) <= {"text", "bold", "italic", "underline", "code"} else ""
    )


def _plain(html: str) -> str:
    # Imported late: few pages carry markup as data.
    from octavo.text.html import plain

    return plain(html)
