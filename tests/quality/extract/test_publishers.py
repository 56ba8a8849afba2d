"""Pinned scores of whole pages in publishers' markup: text and what the page is; a rise is pinned anew on purpose."""

from datetime import datetime
from pathlib import Path
from statistics import fmean

import pytest

from octavo.extract.page import read_page
from support.grams import f1, words
from support.labelled import modules

_PACKAGE = Path(__file__).parent / "publishers"
#: Sheets, how many pages they have, and the least: the text's F1 of 4-grams as a mean of the pages; the share of them
#: on which the other fields are right.
_PINNED = (
    (
        ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"),
        282,
        {"text": 0.994, "title": 1.0, "authors": 0.985, "published": 1.0},
    ),
    (
        ("eleventh", "twelfth", "thirteenth"),
        46,
        {"text": 0.983, "title": 0.978, "authors": 0.913, "published": 0.956},
    ),
    (
        ("fourteenth", "fifteenth", "sixteenth"),
        40,
        {"text": 0.98, "title": 1.0, "authors": 0.94, "published": 0.97},
    ),
    (
        ("seventeenth", "eighteenth"),
        26,
        {"text": 0.985, "title": 0.96, "authors": 1.0, "published": 1.0},
    ),
    (
        ("nineteenth", "twentieth", "twentyfirst"),
        54,
        {"text": 0.99, "title": 0.98, "authors": 0.96, "published": 0.98, "site": 0.85, "kind": 1.0},
    ),
    (
        ("twentysecond", "twentythird", "twentyfourth", "twentyfifth"),
        54,
        {"text": 0.996, "title": 1.0, "authors": 0.97, "published": 1.0, "site": 0.96, "kind": 1.0},
    ),
    (
        ("twentysixth", "twentyseventh"),
        45,
        {"text": 0.988, "title": 1.0, "authors": 1.0, "published": 0.97, "site": 0.95, "kind": 1.0},
    ),
    (
        ("twentyeighth", "twentyninth", "thirtieth"),
        21,
        {"text": 0.995, "title": 1.0, "authors": 1.0, "published": 1.0, "site": 1.0, "kind": 1.0},
    ),
    (
        ("thirtyfirst", "thirtysecond", "thirtythird"),
        33,
        {"text": 1.0, "title": 1.0, "authors": 0.96, "published": 1.0, "site": 0.9, "kind": 1.0},
    ),
    (
        ("thirtyfourth",),
        12,
        {"text": 0.996, "title": 1.0, "authors": 0.91, "published": 0.91, "site": 0.91, "kind": 1.0},
    ),
    (
        ("thirtyfifth", "thirtysixth"),
        24,
        {"text": 0.997, "title": 1.0, "authors": 1.0, "published": 1.0, "site": 0.83, "kind": 0.95},
    ),
)


@pytest.fixture(scope="module")
def cases():
    """The module that reads the labelled pages."""
    with modules(_PACKAGE, "labelled_publishers", ("cases",)) as found:
        yield found["cases"]


@pytest.mark.parametrize(("sheets", "count", "pinned"), _PINNED)
def test_publishers_pages_are_read_as_pinned(cases, sheets, count, pinned):
    """Over systems of many publishers in 30 languages: the whole text with little else, and what the page is."""
    scores = {name: {} for name in pinned}
    for page in (page for sheet in sheets for page in cases.pages(sheet)):
        read = read_page(page.html, url=page.url, fetched_at=cases.FETCHED)
        optional = [words(each) for each in page.optional]
        kept = [each for each in read.text.split("\n\n") if words(each) not in optional]
        scores["text"][page.name] = f1(" ".join(kept), " ".join(page.wanted))
        scores["title"][page.name] = words(read.title or "") == words(page.title)
        scores["authors"][page.name] = read.authors == page.authors
        if "site" in pinned:
            scores["site"][page.name] = words(read.site_name or "") == words(page.site or "")
            scores["kind"][page.name] = page.kind is None or read.kind == page.kind
        scores["published"][page.name] = read.published is not None and _is_said(read.published.iso(), page.published)
    means = {name: fmean(found.values()) for name, found in scores.items()}
    faulty = {name: [page for page, score in found.items() if score < 0.95] for name, found in scores.items()}
    assert len(scores["text"]) == count
    assert all(means[name] >= least for name, least in pinned.items()), (means, faulty)


def _is_said(read: str, told: str) -> bool:
    """Whether a time as it is read is the instant that is told, or on the day."""
    return datetime.fromisoformat(read) == datetime.fromisoformat(told) if "T" in told else read[:10] == told
