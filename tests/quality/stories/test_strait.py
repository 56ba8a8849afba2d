"""A week of a wire in five languages that nothing was learned from (strait/README.md): pinned, a drop fails."""

from pathlib import Path

import pytest

from support.stream import bcubed, beside, load, named_beside, placed, share_met

STRAIT = Path(__file__).parent / "strait"
ROWS, ASKED = load("articles.jsonl", STRAIT), load("related.jsonl", STRAIT)
STORY = {row["id"]: row["story"] for row in ROWS}

pytestmark = pytest.mark.model


def test_events_come_into_their_stories(readers):
    """BCubed F1 is 1.0 in both halves (1.0 and .958 at first sight)."""
    found = placed(ROWS, **readers)
    for half, least in (("open", 1.0), ("sealed", 1.0)):
        assert bcubed([row for row in ROWS if row["half"] == half], found)[2] >= least


def test_what_an_editor_names_is_listed_and_little_that_must_never_be(readers):
    """Of those named .74 are among the first as many (.489 at first sight; .309 by TF-IDF, .606 by the cosine alone).

    Of what must never stand there 33 do in 61 lists, as they do with the stories as labelled (23 at first sight; 25 by
    TF-IDF, 69 by the cosine): a hospital without power and one in which a series is filmed.
    """
    listed = beside(ROWS, ASKED, **readers)
    assert share_met(named_beside(ROWS, ASKED), listed) >= 0.74
    wrong = [(row["id"], key) for row in ASKED for key in listed[row["id"]][:5] if STORY[key] in row["never"]]
    assert len(wrong) <= 33, wrong
