"""Two weeks of a wire in five languages that nothing was learned from (coast/README.md): pinned, a drop fails."""

from pathlib import Path

import pytest

from support.stream import bcubed, beside, load, named_beside, placed, share_met, share_taken, worn

COAST = Path(__file__).parent / "coast"
ROWS, STORIES, ASKED = (load(f"{name}.jsonl", COAST) for name in ("articles", "stories", "related"))
STORY = {row["id"]: row["story"] for row in ROWS}

pytestmark = pytest.mark.model


def test_events_come_into_their_stories(readers):
    """BCubed F1 of either half is .93 or more (.957 and 1.0 when pinned), and the number of stories within a tenth."""
    found = placed(ROWS, **readers)
    for half in ("open", "sealed"):
        rows = [row for row in ROWS if row["half"] == half]
        assert bcubed(rows, found)[2] >= 0.93
        assert abs(len({found[row["id"]] for row in rows}) / len({row["story"] for row in rows}) - 1) <= 0.1


def test_what_an_editor_names_is_listed_and_little_that_must_never_be(readers):
    """Of those named .62 are among the first as many (.283 at first sight, .525 when pinned).

    Of what must never stand beside an article, in its story or among the first five of its list, four do: of eight that
    stood in its story before there are left a seal on the steps and the town's seal, which now are two stories.
    """
    listed, found = beside(ROWS, ASKED, **readers), placed(ROWS, **readers)
    assert share_met(named_beside(ROWS, ASKED), listed) >= 0.62
    wrong = [
        (row["id"], key)
        for row in ASKED
        for key, story in STORY.items()
        if story in row["never"] and (found[key] == found[row["id"]] or key in listed[row["id"]][:5])
    ]
    assert len(wrong) <= 4, wrong


def test_an_editor_takes_most_tags(readers):
    """Of all tags .87 or more stand in the lists of their stories (.859 at first sight)."""
    tags = worn(ROWS, **readers)
    assert share_taken(tags, ROWS, STORIES) >= 0.87
