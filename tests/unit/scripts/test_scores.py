"""The measures of scripts/bench_extract: figures in the docs are only as good as they are."""

import importlib.util
import sys
from pathlib import Path

import pytest

_FILE = Path(__file__).parents[3] / "scripts" / "bench_extract" / "scores.py"
GOLD = {
    "paragraphs": ["The pier of Lindau will be long.", "Nobody knows what it is for."],
    "related": [{"source": "Harbour Post", "age": "3 hours ago", "title": "A tide", "text": "It rose.\n\nIt fell."}],
    "junk": ["Summarize", "No comments yet on this story"],
}
RELATED = [{"source": "Harbour Post", "age": "3 hours ago", "title": "A tide", "text": "It rose. It fell."}]


@pytest.fixture(scope="module")
def scores():
    """The module, which is a script's and no package's."""
    spec = importlib.util.spec_from_file_location("bench_scores", _FILE)
    module = importlib.util.module_from_spec(spec)
    with pytest.MonkeyPatch.context() as patch:
        # A dataclass looks its module up.
        patch.setitem(sys.modules, spec.name, module)
        spec.loader.exec_module(module)
        yield module


def test_f1_counts_runs_of_words(scores):
    """Equal texts give 1, foreign ones 0, and a half text two thirds, whatever the case; repeats count each time."""
    assert scores.f1("A b c d e", "a B, c d e!", 4) == 1
    assert scores.f1("x y z w", "a b c d", 4) == 0
    assert scores.f1("a b", "a b c d", 1) == pytest.approx(2 / 3)
    assert scores.f1("a a a", "a", 1) == pytest.approx(0.5)
    assert scores.f1("", "a b c d", 4) == 0


def test_snippets_add_up(scores):
    """Snippets of several pages are counted together; white space does not matter."""
    total = scores.snippets("one  two\nthree", ["one two", "four"], ["three"]) + scores.snippets("a", ["a"], ["b"])
    assert (total.right, total.wrong, total.missed) == (2, 1, 1)
    assert total.f1 == total.precision == total.recall == pytest.approx(2 / 3)


@pytest.mark.parametrize(
    ("found", "wanted", "worth"),
    [
        (["Mara Feldt"], "Mara Feldt", 1),
        (["Mara Feldt", "Jonas Berg"], "mara feldt and Jonas Berg", 1),
        (["Mara Feldt", "Staff"], "Mara Feldt", 2 / 3),
        ([], "Mara Feldt", 0),
        (["Jonas Berg"], "Mara Feldt", 0),
    ],
)
def test_authors_are_compared_by_name(scores, found, wanted, worth):
    """Names too many and names missed both cost; the gold may be one line."""
    assert scores.authors(found, wanted) == pytest.approx(worth)


def test_titles_and_dates(scores):
    """A title may differ in punctuation, a date in its hour."""
    assert scores.title("The pier – why?", "The Pier: Why") == 1
    assert scores.title(None, "The Pier") == 0
    assert scores.date("2026-05-12T19:30:00+00:00", "2026-05-12") == 1
    assert scores.date(None, "2026-05-12") == 0


def test_an_aggregator_page_is_the_mean_of_four_shares(scores):
    """A leak of the related text costs its shares; an empty text earns nothing for being clean."""
    text = "\n\n".join(GOLD["paragraphs"])
    assert scores.aggregator({"text": text, "related": RELATED}, GOLD) == 1
    assert scores.aggregator({"text": text, "related": []}, GOLD) == 0.75
    assert scores.aggregator({"text": text + "\nSummarize", "related": RELATED}, GOLD) == 0.75
    assert scores.aggregator({"text": text + "\nIt rose.", "related": RELATED}, GOLD) == pytest.approx(1 - 1 / 12)
    assert scores.aggregator({"text": None, "error": "x"}, GOLD) == 0


def test_the_interval_holds_the_mean(scores):
    """The same draw every time; equal values give an interval of no width."""
    ours, theirs = [0.9, 0.8, 1.0, 0.7] * 25, [0.8] * 100
    mean, low, high = scores.interval(ours, theirs)
    assert mean == pytest.approx(0.05)
    assert low < mean < high
    assert (mean, low, high) == scores.interval(ours, theirs)
    assert scores.interval(theirs, theirs) == (0, 0, 0)
