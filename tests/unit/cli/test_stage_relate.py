"""The filter ``octavo relate``."""

from octavo.ai.plain import PlainEmbedder
from octavo.cli.stages.relate import answer_all
from support.reports import AGAIN, BRIDGE, CHEESE


def lines():
    return [
        {"id": "late", "title": "Rust closes bridge at Tarn", "text": AGAIN, "published": "2026-05-03T14:00:00Z"},
        {"id": "bad"},
        {
            "id": "early",
            "title": "Bridge at Tarn closed over rust",
            "text": BRIDGE,
            "published": "2026-05-03T09:00:00Z",
        },
        {"id": "other", "title": "Goat cheese wins at Kolm", "text": CHEESE},
    ]


def test_each_line_is_answered_in_its_place():
    """Answers come in the order of the lines; a line that cannot be read gives an error and stops nothing."""
    found = list(answer_all(lines(), embedder=PlainEmbedder()))
    assert [each["id"] for each in found] == ["late", "bad", "early", "other"]
    assert found[1]["error"]["class"] == "Invalid"
    assert found[3]["related"] == []


def test_the_story_is_found_and_marked():
    """Two reports of one event are each other's coverage, with a score and a reason."""
    first, _, third, _ = answer_all(lines(), embedder=PlainEmbedder())
    (row,) = first["related"]
    assert (row["id"], row["same_story"]) == ("early", True)
    assert 0 < row["score"] <= 1
    assert "Ilse Brandt" in row["why"]
    assert [each["id"] for each in third["related"]] == ["late"]


def test_nothing_in_nothing_out():
    """No lines give no answers."""
    assert list(answer_all([], embedder=PlainEmbedder())) == []
