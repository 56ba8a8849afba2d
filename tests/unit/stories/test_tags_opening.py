"""What stands before the first sentence."""

import pytest

from octavo.stories.hashtags import hashtags
from octavo.stories.tags.opening import first_sentence_on

TEXT = "The museum of clocks in Perrin Vale opened a hall on Monday. Curator Anna Kroll said the museum had waited."


@pytest.mark.parametrize(
    "opening",
    [
        "TARNHAVEN, March 3 (Harbour Wire) - ",
        "LINDHOLT (HW) — ",
        "MONTELUZ.- ",
        "AHLSTADT, 3. März (nop) – ",
        "Valmont, le 3 mars (Agence Ambre) — ",
        "Tarnhaven (Harbour Wire): ",
        "(Nordpress) ",
        "By Lena Moss, Harbour Wire\n\nOSMERE - ",
        "Monteluz, 4 mar (Agencia Alda).- ",
        "MONTELUZ (EA) ",
        "",
    ],
)
def test_datelines_and_bylines_are_left_out(opening):
    """Neither the place nor the agency, the date or the reporter before the first sentence is a hashtag."""
    assert first_sentence_on(opening + TEXT) == TEXT
    named = [each.tag for each in hashtags(opening + TEXT, "Clock museum opens new hall", "en")]
    assert named == [each.tag for each in hashtags(TEXT, "Clock museum opens new hall", "en")]
    assert "#AnnaKroll" in named


@pytest.mark.parametrize(
    "text",
    [
        "Ann O’Dell of the Union (UGT) said so.",
        "NATO: what comes next?",
        "UNICEF said so.",
        "By noon it rained.\n\nIt did.",
    ],
)
def test_a_first_sentence_stays_whole(text):
    """Brackets, capitals and a colon alone make no dateline."""
    assert first_sentence_on(text) == text


@pytest.mark.parametrize("text", ["W" * 3000, "WW, " * 3000, "W " * 3000])
def test_an_endless_word_is_looked_at_once(text):
    """A text of capitals comes back at once: tried in all ways, it would have held the desk for hours."""
    assert first_sentence_on(text) == text.strip()
