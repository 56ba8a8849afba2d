"""Whole pages of sixteen sorts in as many languages: what each says that it is, and whether its text is given."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from octavo.extract.page import read_page
from octavo.extract.state.notes import NO_TEXT


@dataclass(kw_only=True)
class Sort:
    """A page, the notes that it must have and no others, and lines that must and must not be in its text."""

    name: str
    html: str
    codes: list[str] = field(default_factory=list)
    kind: str | None = None
    wanted: list[str] = field(default_factory=list)
    unwanted: list[str] = field(default_factory=list)


def _sorts() -> Iterator[Sort]:
    told = (Path(__file__).parent / "sorts.txt").read_text("utf-8")
    for part in re.split(r"^=== ", told, flags=re.MULTILINE)[1:]:
        name, _, rest = part.partition("\n")
        head, opened, html = rest.partition("<html")
        sort = Sort(name=name, html=opened + html)
        for line in head.splitlines():
            key, _, value = line.partition(":")
            _take(sort, key, value.strip())
        yield sort


def _take(sort: Sort, key: str, value: str) -> None:
    if key == "codes":
        sort.codes = value.split()
    elif key == "kind":
        sort.kind = value
    else:
        (sort.wanted if key == "with" else sort.unwanted).append(value)


@pytest.mark.parametrize("sort", tuple(_sorts()), ids=lambda sort: sort.name)
def test_a_page_says_what_it_is(sort: Sort) -> None:
    """Its notes are those that a human gave it, and it has text only where that is an article's."""
    read = read_page(sort.html, url="https://newsfold.example/a/1")
    assert [note.code for note in read.notes if note.code != "first_paragraph_missing"] == sort.codes
    assert sort.kind is None or read.kind == sort.kind
    assert all(line in read.text for line in sort.wanted), read.text
    assert not any(line in read.text for line in sort.unwanted), read.text
    if NO_TEXT & set(sort.codes):
        assert not read.text
