"""Reads the labelled heads: ``=== name address``, three lines of what is wanted, then the page.

``{text}`` in a page stands for paragraphs of its language, which ``prose.txt`` has.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

HERE = Path(__file__).parent
FETCHED = datetime(2026, 11, 20, 12, tzinfo=UTC)


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """A page, and what it says of its article."""

    name: str
    url: str
    title: str
    authors: tuple[str, ...]
    #: The day of publication where it was published, as ISO 8601.
    published: str
    html: str


def heads(sheet: str) -> Iterator[Head]:
    """The pages of one sheet (``first`` or ``second``)."""
    prose = _prose()
    for entry in (HERE / f"{sheet}.txt").read_text(encoding="utf-8").split("=== ")[1:]:
        opening, title, authors, published, html = entry.split("\n", 4)
        name, url = opening.split()
        paragraphs = "\n".join(f"<p>{each}</p>" for each in prose[name.split("-")[0]])
        names = authors.removeprefix("authors:").split("|")
        yield Head(
            name=name,
            url=url,
            title=title.removeprefix("title: "),
            authors=tuple(each.strip() for each in names if each.strip()),
            published=published.removeprefix("published: "),
            html=html.replace("{text}", paragraphs),
        )


def _prose() -> dict[str, list[str]]:
    """Language to three paragraphs."""
    sheets = (HERE / "prose.txt").read_text(encoding="utf-8").split("* ")[1:]
    prose = {language: text.strip().split("\n") for language, text in (sheet.split("\n", 1) for sheet in sheets)}
    return prose | {"at": prose["de"]}
