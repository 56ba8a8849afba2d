"""An article's own words for itself."""

from octavo.news.article import called


def test_a_note_without_a_title_is_called_by_how_it_begins():
    """Short notes have none; a long one is cut between two words."""
    assert called("Fog", "Fog over Lower Sedge") == "Fog"
    assert called(None, "Fog over Lower Sedge this morning.") == "Fog over Lower Sedge this morning."
    long = called(None, "Fog over Lower Sedge. " * 20)
    assert long.endswith("Fog over …")
    assert len(long) <= 120
    assert called("", "") == "Without a title"
