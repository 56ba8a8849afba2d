"""Pinned scores of what publishers' pages say of themselves; a rise is pinned anew on purpose."""

import re
from pathlib import Path
from statistics import fmean

import pytest

from octavo.extract.page import read_page
from support.labelled import modules

_PACKAGE = Path(__file__).parent / "heads"
#: The least that each field may be right, as a share of the 98 pages.
_PINNED = {"title": 0.98, "authors": 0.95, "published": 1.0}


@pytest.fixture(scope="module")
def cases():
    """The module that reads the labelled heads."""
    with modules(_PACKAGE, "labelled_heads", ("cases",)) as found:
        yield found["cases"]


def test_heads_are_read_as_pinned(cases):
    """Over systems of many publishers and 31 languages: title, every author and nobody else, and the day."""
    right = {name: [] for name in _PINNED}
    faulty = []
    for head in (*cases.heads("first"), *cases.heads("second")):
        read = read_page(head.html, url=head.url, fetched_at=cases.FETCHED)
        found = {
            "title": _words(read.title or "") == _words(head.title),
            "authors": read.authors == head.authors,
            "published": read.published is not None and read.published.iso()[:10] == head.published,
        }
        faulty += [(head.name, field) for field, well in found.items() if not well]
        for field, well in found.items():
            right[field].append(well)
    scores = {field: fmean(each) for field, each in right.items()}
    assert len(right["title"]) == 98
    assert all(scores[field] >= least for field, least in _PINNED.items()), (scores, faulty)


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text.casefold())
