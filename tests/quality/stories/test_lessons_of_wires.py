"""The small wires that related articles are learned from (lessons/README.md) hold together."""

from pathlib import Path

import pytest

from support.stream import load

LESSONS = Path(__file__).parent / "lessons"


@pytest.mark.parametrize("wire", ["valley", "islands", "plain", "delta", "hills"])
def test_what_is_named_and_what_must_never_be_are_other_stories_of_the_wire(wire):
    """No story stands on both lists or beside itself, and what must never stand beside one is so both ways."""
    articles, stories, asked = (load(f"{name}.jsonl", LESSONS / wire) for name in ("articles", "stories", "related"))
    never = {row["story"]: set(row["never"]) for row in stories}
    for row in stories:
        assert never.keys() >= {*row["named"], *row["never"]} - {row["story"]}
        assert row["story"] not in {*row["named"], *row["never"]}
        assert not never[row["story"]].intersection(row["named"])
        assert all(row["story"] in never[other] for other in row["never"])
    assert [row["id"] for row in asked] == [row["id"] for row in articles]
    assert {row["story"] for row in articles} == never.keys()
