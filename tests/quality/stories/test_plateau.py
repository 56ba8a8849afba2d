"""Twelve days of a wire in five languages that nothing was learned from (plateau/README.md): pinned, a drop fails."""

from pathlib import Path

import pytest

from support.stream import bcubed, beside, load, named_beside, never_worn, placed, share_met, share_taken, worn

PLATEAU = Path(__file__).parent / "plateau"
ROWS, STORIES, ASKED = (load(f"{name}.jsonl", PLATEAU) for name in ("articles", "stories", "related"))
STORY = {row["id"]: row["story"] for row in ROWS}

pytestmark = pytest.mark.model


def test_events_come_into_their_stories(readers):
    """BCubed F1 of either half is .94 or more (.950 and .949 at first sight), 17 of 20 stories and 18 of 17."""
    found = placed(ROWS, **readers)
    for half in ("open", "sealed"):
        rows = [row for row in ROWS if row["half"] == half]
        assert bcubed(rows, found)[2] >= 0.94
        assert abs(len({found[row["id"]] for row in rows}) / len({row["story"] for row in rows}) - 1) <= 0.151


def test_what_an_editor_names_is_listed_and_little_that_must_never_be(readers):
    """Of those named .68 are among the first as many (.525 at first sight; .336 by TF-IDF, .471 by the cosine alone).

    Of what must never stand there four do in 98 lists, as at first sight (50 by TF-IDF, 40 by the cosine).
    """
    listed = beside(ROWS, ASKED, **readers)
    assert share_met(named_beside(ROWS, ASKED), listed) >= 0.68
    wrong = [(row["id"], key) for row in ASKED for key in listed[row["id"]][:5] if STORY[key] in row["never"]]
    assert len(wrong) <= 4, wrong


def test_an_editor_takes_most_tags(readers):
    """Of all tags .82 or more stand in the lists of their stories, none is a must-not (.766, two at first sight)."""
    tags = worn(ROWS, **readers)
    assert share_taken(tags, ROWS, STORIES) >= 0.82
    assert not never_worn(tags, ROWS, load("never_tags.jsonl", PLATEAU))
