"""An article's own words for itself."""

import pytest

from octavo.news.article import called


def test_a_note_without_a_title_is_called_by_how_it_begins():
    """Short notes have none; a long one is cut between two words."""
    assert called("Fog", "Fog over Lower Sedge") == "Fog"
    assert called(None, "Fog over Lower Sedge this morning.") == "Fog over Lower Sedge this morning."
    long = called(None, "fog over Lower Sedge and " * 20)
    assert long.endswith("fog over Lower …")
    assert len(long) <= 120
    assert called("", "") == "Without a title"


@pytest.mark.parametrize(
    ("excerpt", "name"),
    [
        (
            "The lights on the east pier went out at four and nobody knows why. The harbour master said",
            "The lights on the east pier went out at four and nobody knows why.",
        ),
        (
            "Mr. Holm of Lower Sedge said “no boat comes home before noon.” Then he",
            "Mr. Holm of Lower Sedge said “no boat comes home before noon.”",
        ),
        ("码头的灯在星期五凌晨四点熄灭。港务长说电缆被切断了。", "码头的灯在星期五凌晨四点熄灭。"),
        (
            "The guild of the boatmen of Harn meets again on 3 Dec. 2026 at nine",
            "The guild of the boatmen of Harn meets again on 3 Dec. 2026 at nine",
        ),
    ],
)
def test_a_note_is_called_by_its_first_sentence_where_that_is_one(excerpt, name):
    """Neither an abbreviation near its beginning nor one before a number ends it."""
    assert called(None, excerpt) == name
