"""What cannot be seen in titles and names."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from octavo.text.unseen import seen


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Ferry \u202egnp.exe", "Ferry gnp.exe"),
        ("\u2067Ferry\u2069 and \u202bbarge\u202c", "Ferry and barge"),
        ("Fer\u200bry, bar\u00adge, til\u2060ler\ufeff", "Ferry, barge, tiller"),
        ("ភូមិ \u200bLindau", "ភូមិ Lindau"),
        ("Fer\u200cry bar\u200dge", "Ferry barge"),
        ("\u202e\u200b", ""),
    ],
)
def test_what_turns_or_hides_words_goes(text, left):
    """Overrides, embeddings, isolates and spaces of no width say nothing, and turn or hide what does."""
    assert seen(text) == left


@pytest.mark.parametrize(
    "text",
    [
        "می\u200cخواهم",
        "क्\u200dष",
        "👩\u200d🚀 lands",
        "שלום\u200f!",
        "C\u200e++ في المدينة",
        "Fähre nach Ærøskøbing",
        "ฝนตกหนัก",
        "ភូមិ\u200bព្រែក",
    ],
)
def test_what_spells_words_stays(text):
    """Joiners of Persian, Hindi and emoji, marks that turn nothing and spaces of Khmer are part of how one writes."""
    assert seen(text) == text


@given(st.text())
def test_nothing_is_left_to_take(text):
    """Once is enough, and what can be seen is never touched."""
    assert seen(seen(text)) == seen(text)
    assert [char for char in seen(text) if char.isalnum()] == [char for char in text if char.isalnum()]
