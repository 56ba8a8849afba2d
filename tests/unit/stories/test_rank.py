"""The order of an edition."""

from datetime import timedelta

import numpy as np
import pytest

from octavo.news.article import Kind
from octavo.news.ids import StoryId
from octavo.stories.rank import Candidate, rank

from .conftest import NOON


def candidate(number, **rest):
    fields = {
        "story": StoryId(number),
        "headline": f"Story {number}",
        "at": NOON - timedelta(hours=2),
        "first_at": NOON - timedelta(hours=5),
        "origins": 1,
        "sources": 1,
        "articles": 1,
        "new_articles": 1,
    }
    return Candidate(**{**fields, **rest})


def order(*candidates, limit=8):
    return [each.story for each in rank(candidates, now=NOON, limit=limit)]


@pytest.mark.parametrize(
    "better",
    [
        {"origins": 4, "sources": 4, "articles": 4},
        {"new_articles": 3, "articles": 3},
        {"at": NOON},
        {"sources": 5, "articles": 5},
    ],
)
def test_origins_growth_recency_and_reach_lift_a_story(better):
    """More independent origins, more that is new, newer news and more sources each put a story above its like."""
    assert order(candidate(1), candidate(2, **better)) == [2, 1]


def test_reprints_do_not_outweigh_origins():
    """One report in nine papers weighs less than four reports."""
    reprinted = candidate(1, sources=9, articles=9, new_articles=4)
    assert order(reprinted, candidate(2, origins=4, sources=4, articles=4, new_articles=4)) == [2, 1]


def test_a_story_without_news_is_out_and_opinion_stands_low():
    """What has no new article is left out; what opinion alone tells comes after what news tells."""
    opinion = candidate(1, origins=3, sources=3, articles=3, new_articles=3, kinds=(Kind.OPINION,) * 3)
    found = rank([opinion, candidate(2, new_articles=0, origins=9), candidate(3, kinds=(Kind.NEWS,))], now=NOON)
    assert [each.story for each in found] == [3, 1]
    assert "opinion only" in found[1].why


@pytest.mark.parametrize(
    "subject",
    [{"hashtags": ("#Tarn", "#Bridge", "#Rust")}, {"vector": np.array([1.0, 0.0], dtype=np.float32)}],
)
def test_subjects_differ(subject):
    """A second story on the leading one's subject gives way to one on another, though it weighs a little more."""
    first, second = (candidate(n, origins=n_origins, sources=n_origins, **subject) for n, n_origins in ((1, 6), (2, 3)))
    other = candidate(3, origins=2, sources=2, vector=np.array([0.0, 1.0], dtype=np.float32))
    assert order(first, second, other) == [1, 3, 2]


def test_reasons_are_plain_words():
    """Each place is explained by origins and by what is new."""
    grown = candidate(1, origins=7, sources=9, new_articles=2, first_at=NOON - timedelta(days=2))
    single = candidate(2)
    found = {each.story: each.why for each in rank([grown, single], now=NOON)}
    assert found[1] == ("7 independent origins", "2 new articles since yesterday")
    assert found[2] == ("one source so far", "first told today")


def test_at_most_limit():
    """No more stories than an edition has leaves, and none from nothing."""
    assert len(order(*(candidate(n) for n in range(12)))) == 8
    assert order() == []
