"""Reads the labelled pages: ``=== name address``, what is wanted, the paragraphs, and from ``html:`` on the page.

A line ``p:`` is a paragraph, ``h:`` a heading, ``text:`` all paragraphs of an article of the labelled stream,
``prose:`` those that the labelled heads have in a language; ``o:`` is what may be in the text or not (a standfirst, a
box of facts, a correction). In the page ``{2-4}`` stands for the paragraphs 2 to 4, each in a ``<p>`` or ``<h2>``,
``{2-}`` for all from 2, ``{2-4 <div><p class="x">}`` for them in such elements, ``{=2}`` for the bare text, ``{*2}``
for one that the page writes out itself, ``{text}`` for all in JSON.
Links without an address get one.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import cache
from html import escape
from itertools import count
from pathlib import Path

HERE = Path(__file__).parent
FETCHED = datetime(2026, 11, 20, 12, tzinfo=UTC)
_STREAM = HERE.parents[1] / "stream" / "articles.jsonl"
_MARK = re.compile(r"\{([=*]?)(\d+)(-?)(\d*)((?: <[^}]*>)?)\}")
_LINK = re.compile(r"<a(?=[ >])(?![^>]*href=)")


@dataclass(kw_only=True)
class Page:
    """A page, and what should be read out of it."""

    name: str
    url: str
    title: str
    authors: tuple[str, ...]
    #: The day of publication as ISO 8601, or the instant where the page tells its zone.
    published: str
    #: What the site is called, and what kind of piece it is, where the sheet tells.
    site: str | None = None
    kind: str | None = None
    #: Paragraphs and headings of the text, in the order in which the page has them.
    wanted: list[str] = field(default_factory=list)
    #: What the text may have too.
    optional: list[str] = field(default_factory=list)
    html: str = ""


def pages(sheet: str) -> Iterator[Page]:
    """The pages of one sheet (``first`` to ``thirtysixth``)."""
    for entry in re.split(r"^=== ", (HERE / f"{sheet}.txt").read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]:
        told, html = entry.split("\nhtml:\n", 1)
        opening, *lines = told.split("\n")
        name, url = opening.split()
        given = [tuple(line.split(":", 1)) for line in lines]
        values = {key: value.strip() for key, value in given}
        page = Page(
            name=name,
            url=url,
            title=values["title"],
            authors=tuple(each.strip() for each in values["authors"].split("|") if each.strip()),
            published=values["published"],
            site=values.get("site"),
            kind=values.get("kind"),
            optional=[value.strip() for key, value in given if key == "o"],
        )
        page.html = _filled(html, page, list(_parts(given)))
        yield page


def _parts(given: list[tuple[str, ...]]) -> Iterator[tuple[str, str]]:
    for key, value in given:
        if key in {"p", "h"}:
            yield key, value.strip()
        elif key == "text":
            yield from (("p", each) for each in _articles()[value.strip()].split("\n\n"))
        elif key == "prose":
            yield from (("p", each) for each in _prose()[value.strip()])


@cache
def _articles() -> dict[str, str]:
    lines = _STREAM.read_text(encoding="utf-8").splitlines()
    return {article["id"]: article["text"] for article in map(json.loads, lines)}


@cache
def _prose() -> dict[str, list[str]]:
    """Language to three paragraphs."""
    sheets = (HERE.parent / "heads" / "prose.txt").read_text(encoding="utf-8").split("* ")[1:]
    return {language: text.strip().split("\n") for language, text in (sheet.split("\n", 1) for sheet in sheets)}


def _filled(html: str, page: Page, parts: list[tuple[str, str]]) -> str:
    def put(found: re.Match[str]) -> str:
        kind, first, dash, last, around = found.groups()
        chosen = parts[int(first) - 1 : int(last) if last else len(parts) if dash else int(first)]
        page.wanted += [text for _, text in chosen]
        return "" if kind == "*" else "".join(_wrapped(text, key, kind, around.strip()) for key, text in chosen)

    whole = json.dumps(" ".join(text for _, text in parts), ensure_ascii=False)[1:-1]
    filled = _MARK.sub(put, html.replace("{text}", whole))
    numbers = count(1)
    return _LINK.sub(lambda _: f'<a href="/more/{next(numbers)}-page.html"', filled)


def _wrapped(text: str, key: str, kind: str, around: str) -> str:
    if kind == "=":
        return escape(text, quote=False)
    opened = around or ("<p>" if key == "p" else "<h2>")
    closed = "".join(f"</{tag}>" for tag in reversed(re.findall(r"<(\w+)", opened)))
    return f"{opened}{escape(text, quote=False)}{closed}"
