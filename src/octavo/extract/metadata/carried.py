"""Who wrote an article as the page's scripts carry it for themselves, where its markup names nobody.

{"title": the page's, "author": {"name": "Mara Feldt"}}        the state of Next, Nuxt and the like
dataLayer.push({"article_author": "Mara Feldt"})               what is told to those who count visits
"""

import json
import re
from collections.abc import Iterable, Iterator
from html import unescape
from typing import Any

from octavo.extract.byline.joint import is_whole
from octavo.extract.byline.no_names import says_something
from octavo.extract.byline.people import is_spelled_as_one, people
from octavo.extract.document.scripted import streamed_text
from octavo.extract.document.tree import Node
from octavo.text.letters import letters

#: Larger ones are of apps that show all there is, and cost as much as the page.
_LARGEST = 300_000
#: All keys of authors have one of these.
_SIGNS = ("uthor", "yline")
#: How they are written in JSON, and in JSON within a string.
_KEYS = ('"author', '"byline', 'Author"', "_author", '"credits"', 'author\\"', 'authors\\"')
#: Keys of whoever wrote, in lower case and without signs; of a name; of a title.
_AUTHORS = frozenset(
    {
        *("author", "authors", "authorname", "authornames", "byline", "bylines", "articleauthor", "articleauthors"),
        *("postauthor", "contentauthor", "pageauthor", "newsauthor", "storyauthor", "authorslist", "authordata"),
    }
)
_NAMES = ("name", "fullName", "full_name", "displayName", "display_name", "authorName", "author_name", "title", "node")
_TITLES = ("headline", "title", "heading", "name", "headlines")
_SIGNS_OF_KEYS = str.maketrans("", "", "_-. :")
#: The same in a script that is no state object, without the first letter, and their value where that is a string or a
#: list of one. A pattern that begins with letters of one case is sooner tried than one of any.
_VALUE = r"""["']?\s*:\s*(?:\[\s*)?(?:"([^"\\<>{}]{4,100})"|'([^'\\<>{}]{4,100})'|(?P<other>[^\s"']))?"""
_TOLD = tuple(re.compile(rf"{sign}s?(?:[_.-]?[Nn]ames?)?{_VALUE}") for sign in _SIGNS)
#: What such a key may have before it.
_AHEAD = re.compile(r"(?:^|[^\w.$-]|(?:article|page|content|post|story|news)[_.-]?)[aAbB]$")
_LONGEST_AHEAD = 10
_MOST_AUTHORS = 6
#: Places of the title in a script, and objects that may hold one, going back.
_MOST_PLACES, _MOST_OBJECTS, _MOST_HOLDING = 2, 16, 2
#: Letters from one such object to the next.
_FARTHEST = 20_000
_DECODER = json.JSONDecoder(strict=False)


def carried_authors(scripts: Iterable[Node], title: str | None, *, site: str) -> tuple[str, ...]:
    """The people whom an object with the page's ``title`` names as authors, else the only ones of its scripts.

    ``site``: what is nobody's name. Nothing is run.
    """
    texts = [text for text in map(_told_in, scripts) if text]
    for node in _titled(texts, title) if title else ():
        if names := _people(_of_node(node), site):
            return names
    told = {names for text in texts for names in _told(text, site)} - {()}
    return told.pop() if len(told) == 1 else ()


def _told_in(script: Node) -> str:
    """A script's text where it may tell of authors."""
    text = script.text()
    return text if len(text) <= _LARGEST and any(map(text.__contains__, _SIGNS)) else ""


def _titled(texts: Iterable[str], title: str) -> Iterator[dict[str, Any]]:
    """The objects in these scripts that have the title."""
    wanted = letters(title)
    # The longest stretch of it without signs, which may be escaped.
    words = max(re.split(r"[^\w ]+", title), key=len).strip()
    for text in texts if words else ():
        state = streamed_text(text) if any(map(text.__contains__, _KEYS)) else ""
        for at in _places(words, state) or _places(json.dumps(words)[1:-1], state):
            yield from (node for node in _around(state, at) if _is_titled(node, wanted))


def _places(words: str, text: str) -> list[int]:
    """The first places of words in a text."""
    found: list[int] = []
    while len(found) < _MOST_PLACES and (at := text.find(words, found[-1] + len(words) if found else 0)) >= 0:
        found.append(at)
    return found


def _around(text: str, at: int) -> Iterator[dict[str, Any]]:
    """The two objects that hold a place of a text, the inner one first: {"title": {"rendered": …}}."""
    start, held = at, 0
    for _ in range(_MOST_OBJECTS):
        start = text.rfind("{", max(start - _FARTHEST, 0), start)
        if start < 0 or held == _MOST_HOLDING:
            return
        try:
            node, end = _DECODER.raw_decode(text, start)
        except (ValueError, RecursionError):
            continue
        if end > at and isinstance(node, dict):
            held += 1
            yield node


def _told(text: str, site: str) -> Iterator[tuple[str, ...]]:
    """Whom each key of authors in a script names; nobody where one of them holds an object: then it is of many."""
    found = [each for pattern in _TOLD for each in pattern.finditer(text) if _is_key(text, each.start())]
    if not any(each["other"] for each in found):
        yield from (_people([unescape(each[1] or each[2] or "")], site) for each in found)


def _is_key(text: str, at: int) -> bool:
    return _AHEAD.search(text[max(at - _LONGEST_AHEAD, 0) : at]) is not None


def _people(texts: list[str], site: str) -> tuple[str, ...]:
    names = people(texts, site=site)
    kept = tuple(name for name in names if is_whole(name) and is_spelled_as_one(name) and not says_something(name))
    return kept if len(kept) <= _MOST_AUTHORS else ()


def _is_titled(node: dict[str, Any], title: str) -> bool:
    for key in _TITLES:
        value = node.get(key)
        # {"rendered": …} and {"basic": …} are WordPress's and Arc's.
        for each in value.values() if isinstance(value, dict) else (value,):
            if isinstance(each, str) and letters(each) == title:
                return True
    return False


def _of_node(node: dict[str, Any]) -> list[str]:
    """The names under the keys of authors in an article's own object."""
    credited = node.get("credits")
    told = [credited["by"]] if isinstance(credited, dict) and "by" in credited else []
    told += [value for key, value in node.items() if key.translate(_SIGNS_OF_KEYS).lower() in _AUTHORS]
    return [name for each in told for name in _named(each, 0)]


def _named(value: Any, depth: int) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, list) and depth < _MOST_AUTHORS:
        for each in value:
            yield from _named(each, depth + 1)
    elif isinstance(value, dict) and depth < _MOST_AUTHORS:
        named = next((value[key] for key in _NAMES if value.get(key)), None)
        yield from _named(named, depth + 1)
