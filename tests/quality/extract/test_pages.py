"""Pinned scores of taking aggregators' pages, lists and walls apart; a rise is pinned anew on purpose."""

import importlib
import importlib.util
import sys
from pathlib import Path
from statistics import fmean

import pytest

from octavo.extract.page import read_page

_PACKAGE = Path(__file__).parent / "pages"
#: The least that each part of the score may be, as a mean over all pages.
_PINNED = {"kept": 1.0, "clean": 1.0, "listed": 0.995, "bare": 1.0, "mean": 0.995}


@pytest.fixture(scope="module")
def labelled():
    """The modules of the labelled pages by name."""
    spec = importlib.util.spec_from_file_location(
        "labelled_pages", _PACKAGE / "__init__.py", submodule_search_locations=[str(_PACKAGE)]
    )
    package = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = package
    spec.loader.exec_module(package)
    yield {name: importlib.import_module(f"labelled_pages.{name}") for name in ("pages", "score", "told")}
    for name in [name for name in sys.modules if name.split(".")[0] == spec.name]:
        del sys.modules[name]


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
