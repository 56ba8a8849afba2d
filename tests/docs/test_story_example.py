"""The worked example of how a story is made is what the code answers."""

import importlib.util
import json
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def example():
    """The script that writes the example, which is no package's."""
    spec = importlib.util.spec_from_file_location("story_example", ROOT / "scripts" / "story_example.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_page_shows_what_the_code_answers(example):
    """docs/explanation/stories.md has today's numbers; after a change run: python scripts/story_example.py --write"""
    page = example.PAGE.read_text(encoding="utf-8")
    assert example.written(page) == page, "run: .venv/bin/python scripts/story_example.py --write"


def test_the_page_tells_of_the_stories_that_come_out(example):
    """What the text says of the six articles holds, whatever the numbers: a copy, two that join, two that do not."""
    answers = [json.loads(line) for line in example.answers()]
    placed = {answer["id"]: answer for answer in answers if "id" in answer}
    assert {key for key, answer in placed.items() if answer["story"] == placed["1"]["story"]} == {"1", "2", "3", "6"}
    assert placed["4"]["story"] != placed["5"]["story"]
    assert placed["2"]["duplicate_of"] == "1"
