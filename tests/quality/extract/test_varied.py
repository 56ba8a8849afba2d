"""Pinned score of pages of many sorts: blogs, a thread, a manual, a recipe, a notice, a law, tables, questions."""

from pathlib import Path
from statistics import fmean

import pytest

from octavo.extract.page import read_page
from support.grams import f1, words
from support.labelled import modules

_PACKAGE = Path(__file__).parent / "publishers"
#: By sheet, how many pages it has and the text's F1 of 4-grams as a mean of them; the later ones were written when
#: the extractor knew those before.
_PINNED = {
    "varied": (16, 0.963),
    "varied_later": (7, 0.996),
    "varied_third": (24, 0.968),
    "varied_fourth": (14, 0.99),
    "varied_fifth": (12, 0.99),
    "varied_sixth": (20, 0.971),
    "varied_seventh": (22, 0.969),
    "varied_eighth": (16, 0.967),
    "varied_ninth": (24, 0.980),
    "varied_tenth": (12, 0.937),
    "varied_eleventh": (16, 0.966),
    "varied_twelfth": (4, 0.966),
    "varied_thirteenth": (6, 0.989),
    "varied_fourteenth": (12, 0.975),
    "varied_fifteenth": (14, 0.94),
}


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
        optional = [words(each) for each in page.optional]
        kept = [each for each in read.text.split("\n\n") if words(each) not in optional]
        scores[page.name] = f1(" ".join(kept), " ".join(page.wanted))
    count, least = _PINNED[sheet]
    assert len(scores) == count
    assert fmean(scores.values()) >= least, scores
