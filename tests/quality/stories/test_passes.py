"""Eight days of a wire in five languages that nothing was learned from (passes/README.md): pinned, a drop fails."""

from pathlib import Path

import pytest

from support.stream import bcubed, beside, load, named_beside, never_worn, placed, share_met, share_taken, worn

PASSES = Path(__file__).parent / "passes"
ROWS, STORIES, ASKED = (load(f"{name}.jsonl", PASSES) for name in ("articles", "stories", "related"))
STORY = {row["id"]: row["story"] for row in ROWS}

pytestmark = pytest.mark.model


def test_events_come_into_their_stories(readers):
    """BCubed F1 is .924 and .898 by half, as at first sight, and no two events are one story."""
    found = placed(ROWS, **readers)
    for half, least in (("open", 0.92), ("sealed", 0.89)):
        precision, _, score = bcubed([row for row in ROWS if row["half"] == half], found)
        assert score >= least
        assert precision == 1.0
    assert abs(len(set(found.values())) / len(set(STORY.values())) - 1) <= 0.2


def test_what_an_editor_names_is_listed_and_nothing_that_must_never_be(readers):
    """Of those named .62 are among the first as many (.536 at first sight).

    Of what must never stand there nothing does in 67 lists (23 at first sight, 58 by TF-IDF: a mine of salt and one
    of the sea, told across languages by meaning alone).
    """
    listed = beside(ROWS, ASKED, **readers)
    assert share_met(named_beside(ROWS, ASKED), listed) >= 0.62
    wrong = [(row["id"], key) for row in ASKED for key in listed[row["id"]][:5] if STORY[key] in row["never"]]
    assert wrong == []


def test_an_editor_takes_most_tags(readers):
    """Of all tags .85 or more stand in the lists of their stories (.801 at first sight), and none is a must-not."""
    tags = worn(ROWS, **readers)
    assert share_taken(tags, ROWS, STORIES) >= 0.85
    assert not never_worn(tags, ROWS, load("never_tags.jsonl", PASSES))
