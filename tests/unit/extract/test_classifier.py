"""The classifier of blocks: its trees read rightly, its measures whole, its sureness honest."""

import json
from importlib.resources import files

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from octavo.extract.blocks.blocks import page_blocks
from octavo.extract.document.hints import Hints, words_of
from octavo.extract.document.tree import tree_of
from octavo.extract.main_text.classifier import Classifier, classifier, expected_f1
from octavo.extract.main_text.features import MEASURES, measures
from octavo.extract.main_text.groups import groups_of
from octavo.extract.main_text.second_look import SECOND_MEASURES, second_measures
from octavo.extract.segments.segment import segment

_PARAGRAPH = (
    "<p>The ferry to Osmere left the quay at noon with two hundred people on board, the harbour master said.</p>"
)
_PAGE = f"""
<html><body><nav><a href="/">Home</a> <a href="/sport">Sport</a></nav>
<div class="wrapper"><h1>Ferry leaves Osmere</h1><div class="article-body">{_PARAGRAPH * 2}
<p>Nobody was hurt, and the next boat is due on Monday, weather permitting, according to the timetable.</p></div>
<div class="sidebar-promo"><p><a href="/a">Ten harbours you should see before the summer ends this year</a></p></div>
</div><footer><p>Newsfold is published in Osmere by Newsfold Press, all rights reserved.</p></footer></body></html>
"""


def _segments(page):
    return segment(page_blocks(tree_of(page.encode())), title=None)


@pytest.fixture(scope="module")
def stored():
    """The classifier as the package keeps it."""
    return json.loads(files("octavo.extract.main_text").joinpath("classifier.json").read_text(encoding="utf-8"))


def test_the_stored_classifier_was_learned_from_the_measures_that_are_taken(stored):
    """A change of the measures without a new learning cannot go unseen."""
    segments = _segments(_PAGE)
    groups = groups_of(segments.lines)
    assert stored["first"]["measures"] == list(MEASURES)
    assert measures(segments, groups, stated=None, hints=Hints({})).shape[0] == len(MEASURES)
    assert stored["second"]["measures"] == list(SECOND_MEASURES)
    assert second_measures(np.full_like(groups.sizes, 0.5), groups).shape[0] == len(SECOND_MEASURES)
    for look in ("first", "second"):
        with pytest.raises(ValueError, match="other measures"):
            Classifier.of({**stored, look: {**stored[look], "measures": ["weight"]}})


def test_a_second_look_sees_what_the_blocks_named_alike_are():
    """Of three blocks named alike, one of other odds knows its likes' mean; a block alone has none."""
    segments = _segments('<body><p class="a">One line</p><p class="a">Two lines</p><p class="a">And three</p><h2>Alone')
    groups = groups_of(segments.lines)
    rows = second_measures(np.array([0.8, 0.8, 0.2, 0.5], dtype=np.float32), groups)
    others = rows[SECOND_MEASURES.index("alike_1_others")]
    assert others == pytest.approx([0.5, 0.5, 0.8, -1.0], abs=0.02)


def test_the_article_is_told_from_what_stands_round_it():
    """Paragraphs of the article are likelier than a promotion beside it and the imprint below."""
    segments = _segments(_PAGE)
    odds = dict(
        zip((line.block.text[:8] for line in segments.lines), classifier().odds(segments, stated=None), strict=True)
    )
    assert min(odds["The ferr"], odds["Nobody w"]) > 0.5 > max(odds["Ten harb"], odds["Newsfold"], odds["Home Spo"])


def test_expected_f1_is_one_where_all_is_sure_and_none_where_nothing_is_kept():
    """Sure odds give 1, odds that keep nothing give 0, and doubt lies between."""
    sizes = np.array([100.0, 50.0], dtype=np.float32)
    assert expected_f1(sizes, np.array([1.0, 0.0], dtype=np.float32)) == pytest.approx(1.0)
    assert expected_f1(sizes, np.array([0.1, 0.1], dtype=np.float32)) == 0.0
    assert 0.5 < expected_f1(sizes, np.array([0.8, 0.3], dtype=np.float32)) < 1.0


def test_sureness_rises_with_what_is_expected(stored):
    """The calibration never turns a surer page into a less sure one, and stays within 0 and 1."""
    seen, true = zip(*stored["calibration"], strict=True)
    assert list(seen) == sorted(seen)
    assert list(true) == sorted(true)
    assert 0 <= min(true) <= max(true) <= 1


def test_names_are_cut_to_words():
    """Camel case, dashes and underscores part words; a compiler's hash is none."""
    assert words_of("div articleBody entry_content x7f-9 NAV") == ("div", "article", "body", "entry", "content", "nav")


_TAGS = st.sampled_from(["div", "p", "ul", "li", "span", "td", "h2", "aside", "br", "pre"])


@settings(max_examples=60)
@given(st.lists(st.tuples(_TAGS, st.text(max_size=40), st.sampled_from(["", "article-body", "share", "x" * 500]))))
def test_any_page_has_one_probability_a_block(pieces):
    """However odd the markup, each block gets one probability from 0 to 1, and nothing is infinite or no number."""
    page = "<html><body>" + "".join(f'<{tag} class="{name}">{text}' for tag, text, name in pieces) + "<p>End"
    segments = _segments(page)
    odds = classifier().odds(segments, stated=None)
    assert len(odds) == len(segments.lines)
    assert np.isfinite(odds).all()
    assert ((odds >= 0) & (odds <= 1)).all()
