"""The shapes that stories come in, on the labelled stream: gaps and drift, recaps, columns, live pages, any order.

No model, so that every machine gives the same; the bounds leave some room for another decision.
"""

import random
from collections import Counter, defaultdict
from datetime import datetime, timedelta

import pytest

from support.stream import bcubed, load, placed

ROWS = load("articles.jsonl")
KINDS = {row["story"]: row["kind"] for row in load("stories.jsonl")}


@pytest.fixture(scope="module")
def told():
    """Each labelled story to the stories found for its articles, and each of those to the labelled ones in it."""
    found = placed(ROWS)
    forth, back = defaultdict(Counter), defaultdict(Counter)
    for row in ROWS:
        forth[row["story"]][found[row["id"]]] += 1
        back[found[row["id"]]][row["story"]] += 1
    return found, forth, back


def test_a_recap_or_a_column_glues_no_events_together(told):
    """A week in review names five events; at most one of them shares a story with it."""
    _, forth, back = told
    for story, kind in KINDS.items():
        if kind != "event":
            for found in forth[story]:
                assert len([other for other in back[found] if KINDS[other] == "event"]) <= 1, (story, back[found])


def test_two_issues_of_a_weekly_column_are_two_stories(told):
    """The same title, voice and author a week later is no follow-up; of three columns one at most is taken for it."""
    _, forth, _ = told
    issues = [("a-017", "a-018"), ("b-020", "b-021"), ("c-020", "c-021")]
    assert len([pair for pair in issues if not forth[pair[0]].keys().isdisjoint(forth[pair[1]])]) <= 1


def test_a_live_page_lies_with_its_event(told):
    """A page that grows by the hour is full of asides; half of them at least lie with reports of their event."""
    found, _, back = told
    live = [row for row in ROWS if row["title"].startswith(("LIVE", "Directo"))]
    assert len(live) == 4
    assert len([row for row in live if back[found[row["id"]]][row["story"]] > 1]) >= 2


def test_a_long_story_that_drifts_stays_mostly_one(told):
    """Of an event of six days and more, from alarm to inquiry, most articles lie in one story."""
    _, forth, _ = told
    times = defaultdict(list)
    for row in ROWS:
        times[row["story"]].append(datetime.fromisoformat(row["published"]))
    long = [story for story, at in times.items() if max(at) - min(at) >= timedelta(days=6)]
    shares = [max(forth[story].values()) / sum(forth[story].values()) for story in long]
    assert len(long) >= 10
    assert sum(shares) / len(shares) >= 0.65, dict(zip(long, shares, strict=True))


@pytest.mark.parametrize("seed", [1, 2])
def test_the_order_of_arrival_matters_little(seed):
    """Sixty articles in a random order lose none of them, and come into about as good stories as in order of time."""
    rows = ROWS[:60]
    shuffled = random.Random(seed).sample(rows, len(rows))
    found = placed(shuffled)
    assert found.keys() == {row["id"] for row in rows}
    assert bcubed(rows, found)[2] >= bcubed(rows, placed(rows))[2] - 0.08
