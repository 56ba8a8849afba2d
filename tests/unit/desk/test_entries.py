"""Entries of feeds as the library first keeps them."""

import pytest

from octavo.desk.entries import stated_kind
from octavo.news.extracted import Kind
from octavo.news.feed import Entry


@pytest.mark.parametrize(
    ("entry", "kind"),
    [
        (Entry(id="1", title="Count less, plant more", categories=("Bees", "Opinion")), Kind.OPINION),
        (Entry(id="2", title="Kommentar: Wer zählt hier wen?"), Kind.OPINION),
        (Entry(id="3", title="Ferry late", link="https://tide.example/opinion/2026/ferry"), Kind.OPINION),
        (Entry(id="4", title="Ferry late", link="https://tide.example/harbour/ferry", categories=("Harbour",)), None),
        (Entry(id="5", title="The Brackets at the Rex", categories=("Live", "Music")), None),
    ],
)
def test_an_entry_is_of_the_kind_that_its_feed_files_it_under(entry: Entry, kind: Kind | None) -> None:
    """A category, a label in the title or a part of the address names opinion; what names no kind says nothing."""
    assert stated_kind(entry) is kind
