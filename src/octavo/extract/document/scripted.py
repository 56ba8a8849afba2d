"""The data that a page carries for its scripts, read as JSON and never run: state objects, and streamed parts of pages.

<script id="__NEXT_DATA__" type="application/json">{…}</script>        Next.js, and any other of that type
<script>window.__INITIAL_STATE__ = {…};</script>                       Redux, Apollo, Nuxt, Fusion
<script>self.__next_f.push([1, "5:T4d2,<p>…</p>"])</script>            React's flight format
<script type="text/template"><p>…</p></script>                         markup that a script puts in place
"""

import json
import re
from collections.abc import Iterator
from typing import Any

from octavo.extract.document.tree import Node, attribute

_LARGEST = 4_000_000
#: A smaller script holds no article.
_LEAST = 400
_OPENING = 200
#: Markup that a page's script puts in place.
_TEMPLATES = frozenset({"text/template", "text/html", "text/x-template"})
#: So many scripts and assignments are tried on a page.
_MOST_SCRIPTS = 200
_MOST_TRIES = 8
_ASSIGNED = re.compile(
    r"(?:^|[;\s{(,])(?:window|self|globalThis|this)(?:\.[\w$]+|\[\s*[\"'][^\"'\]]{1,80}[\"']\s*\])+\s*=\s*(?:JSON\.parse\(\s*(?=[\"])|(?=[\[{]))"
    r"|\b(?:var|let|const)\s+[\w$]+\s*=\s*(?=[\[{])"
)
_FLIGHT = re.compile(r"__next_f\s*(?:=\s*[^;]{0,60})?\)?\.push\(\s*(?=\[)")
_CHUNK = re.compile(r"(?:^|\n)[0-9a-f]{1,6}:", re.MULTILINE)
_TEXT = re.compile(r"(?:^|\n)[0-9a-f]{1,6}:T([0-9a-f]{1,8}),")
_DECODER = json.JSONDecoder(strict=False)


def script_values(root: Node) -> Iterator[Any]:
    """The JSON values in a page's scripts, JSON-LD left out; those that are no JSON are passed over."""
    streamed: list[str] = []
    for script in _scripts(root):
        text = script.text()
        kind = attribute(script, "type").lower()
        if attribute(script, "id") == "__NUXT_DATA__":
            yield _resolved(_loaded(text))
        elif "json" in kind or attribute(script, "id") == "__NEXT_DATA__":
            yield _loaded(text)
        elif kind in _TEMPLATES:
            # One with fields to be filled in holds no text yet.
            yield {} if "{{" in text else {"html": text}
        elif "__next_f" in text[:_OPENING]:
            streamed += _pushed(text)
        else:
            yield from _assigned(text)
    if streamed:
        yield from _flight("".join(streamed))


def _scripts(root: Node) -> Iterator[Node]:
    found = 0
    for script in root.css("script"):
        text = script.text()
        large = _LEAST <= len(text) <= _LARGEST or "__next_f" in text[:_OPENING]
        if large and not attribute(script, "src") and "ld+json" not in attribute(script, "type").lower():
            yield script
            found += 1
        if found == _MOST_SCRIPTS:
            return


def _loaded(text: str) -> Any:
    try:
        return json.loads(text, strict=False)
    except (ValueError, RecursionError):
        return None


def _resolved(values: Any) -> list[dict[str, str]]:
    """The objects of Nuxt's flat payload with the strings that their fields point at by number."""
    if not isinstance(values, list):
        return []
    texts = {at: value for at, value in enumerate(values) if isinstance(value, str)}
    objects = (value for value in values if isinstance(value, dict))
    return [{key: texts[at] for key, at in each.items() if isinstance(at, int) and at in texts} for each in objects]


def _decoded(text: str, at: int) -> Any:
    """The JSON value that begins there."""
    try:
        return _DECODER.raw_decode(text, at)[0]
    except (ValueError, RecursionError):
        return None


def _assigned(text: str) -> Iterator[Any]:
    for tried, found in enumerate(_ASSIGNED.finditer(text)):
        if tried == _MOST_TRIES:
            return
        value = _decoded(text, found.end())
        yield _loaded(value) if isinstance(value, str) else value


def streamed_text(text: str) -> str:
    """A script's text; of one that streams parts of a page what it streams."""
    return "".join(_pushed(text)) if "__next_f" in text[:_OPENING] else text


def _pushed(text: str) -> Iterator[str]:
    """The strings of a page's streamed parts."""
    for found in _FLIGHT.finditer(text):
        value = _decoded(text, found.end())
        if isinstance(value, list) and len(value) > 1 and isinstance(value[1], str):
            yield value[1]


def _flight(stream: str) -> Iterator[Any]:
    """The values of a flight stream: rows of JSON, and texts of a stated length in bytes of UTF-8."""
    for found in _TEXT.finditer(stream):
        size = int(found[1], 16)
        text = stream[found.end() : found.end() + size].encode("utf-8", errors="replace")[:size]
        yield {"text": text.decode("utf-8", errors="ignore")}
    for found in _CHUNK.finditer(stream):
        if stream[found.end() : found.end() + 1] in {"{", "["}:
            yield _decoded(stream, found.end())
