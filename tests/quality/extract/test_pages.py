"""Pinned scores of taking aggregators' pages, lists and walls apart; a rise is pinned anew on purpose."""

from pathlib import Path
from statistics import fmean

import pytest

from octavo.extract.page import read_page
from support.labelled import modules

_PACKAGE = Path(__file__).parent / "pages"
#: The least that each part of the score may be, as a mean over all pages.
_PINNED = {"kept": 1.0, "clean": 1.0, "listed": 0.995, "bare": 1.0, "mean": 0.995}
#: Layouts thrown together, and the least mean of their scores.
_THROWN, _PINNED_THROWN = 100, 0.99
#: The same of those that draw more, and of those that draw from a third grammar.
_PINNED_WIDE, _PINNED_STREWN = 0.98, 0.92


@pytest.fixture(scope="module")
def labelled():
    """The modules of the labelled pages by name."""
    with modules(_PACKAGE, "labelled_pages", ("pages", "score", "told", "dice", "strewn")) as found:
        yield found


def test_aggregators_pages_come_apart_as_pinned(labelled):
    """Over all layouts and languages: text kept, nobody else's in it, related articles listed, no furniture."""
    scores = {}
    for gold in labelled["pages"].labelled():
        read = read_page(gold.html, url="https://newsfold.example/a/1", fetched_at=labelled["told"].FETCHED)
        scores[gold.name] = labelled["score"].score(read, gold)
    means = {part: fmean(getattr(score, part) for score in scores.values()) for part in _PINNED}
    faulty = {name: score for name, score in scores.items() if score.mean < 1}
    assert len(scores) > 150
    assert all(means[part] >= least for part, least in _PINNED.items()), (means, faulty)


@pytest.mark.parametrize(
    ("grammar", "least"),
    [("narrow", _PINNED_THROWN), ("wide", _PINNED_WIDE), ("strewn", _PINNED_STREWN)],
)
def test_layouts_that_nobody_wrote_come_apart_as_pinned(labelled, grammar, least):
    """Over layouts thrown together by chance, a part of which no rule was made for."""
    seeds, dice = range(_THROWN), labelled["dice"]
    scores = {}
    for gold in {
        "narrow": dice.thrown_pages(seeds),
        "wide": dice.thrown_pages(seeds, wide=True),
        "strewn": labelled["strewn"].strewn_pages(seeds),
    }[grammar]:
        read = read_page(gold.html, url="https://newsfold.example/a/1", fetched_at=labelled["told"].FETCHED)
        scores[gold.name] = labelled["score"].score(read, gold).mean
    faulty = {name: score for name, score in scores.items() if score < 1}
    assert len(scores) == _THROWN
    assert fmean(scores.values()) >= least, faulty
