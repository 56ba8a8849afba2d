"""Pinned score of pages of many sorts: blogs, a thread, a manual, a recipe, a notice, a law, tables, questions."""

import re
from collections import Counter
from pathlib import Path
from statistics import fmean

import pytest

from octavo.extract.page import read_page
from support.labelled import modules

_PACKAGE = Path(__file__).parent / "publishers"
#: By sheet, how many pages it has and the text's F1 of 4-grams as a mean of them; the later one was written when the
#: extractor knew the first.
_PINNED = {"varied": (16, 0.93), "varied_later": (7, 0.98)}


@pytest.fixture(scope="module")
def cases():
    """The module that reads the labelled pages."""
    with modules(_PACKAGE, "labelled_varied", ("cases",)) as found:
        yield found["cases"]


@pytest.mark.parametrize("sheet", _PINNED)
def test_pages_of_many_sorts_are_read_as_pinned(cases, sheet):
    """The whole text with little else, whatever sort of page it stands on."""
    scores = {}
    for page in cases.pages(sheet):
        read = read_page(page.html, url=page.url, fetched_at=cases.FETCHED)
        optional = [_words(each) for each in page.optional]
        kept = [each for each in read.text.split("\n\n") if _words(each) not in optional]
        scores[page.name] = _f1(" ".join(kept), " ".join(page.wanted))
    count, least = _PINNED[sheet]
    assert len(scores) == count
    assert fmean(scores.values()) >= least, scores


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text.casefold())


def _f1(found: str, wanted: str) -> float:
    one, other = _grams(found), _grams(wanted)
    return 2 * (one & other).total() / (one.total() + other.total())


def _grams(text: str) -> Counter[tuple[str, ...]]:
    words = _words(text)
    return Counter(tuple(words[at : at + 4]) for at in range(max(len(words) - 3, 1)))
