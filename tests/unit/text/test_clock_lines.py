"""Marks that say when a text was published or changed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from octavo.text.clock_lines import clock_mark


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Updated 14:20 CET: The bridge is open.", "The bridge is open."),
        ("Published: March 12, 2026 at 9 a.m.", ""),
        ("Updated 14:20: 40 people died.", "40 people died."),
        ("Stand: 12.03.2026, 14:20 Uhr Die Brücke ist zu.", "Die Brücke ist zu."),
        ("Aktualisiert am 3. März 2026, 12:00 Uhr", ""),
        ("Publié le 3 mars 2026 à 14h20, mis à jour le 4 mars 2026 à 9h", ""),
        ("Actualizado: 12/03/2026 14:20 h. El puente abrió.", "El puente abrió."),
        ("Published 3 May 2026 The bridge is open.", "The bridge is open."),
        ("Last updated: Mon 12 May 2026 09.15 BST", ""),
        ("Gepubliceerd op 3 mei 2026 om 12:00", ""),
    ],
)
def test_a_clock_mark_ends_where_the_news_begins(text, left):
    """In several languages, with a day, a clock or both."""
    assert text[clock_mark(text) :] == left


@pytest.mark.parametrize(
    "text",
    [
        "Published in 2019, the book sold well.",
        "Updated rules came into force on 3 May.",
        "Updated on Monday 12 May, the plan foresees 40 homes.",
        "Updated 1,200 pages of rules were printed.",
        "Stand 3. Mai waren 40 Häuser leer.",
        "The bridge is open.",
    ],
)
def test_a_sentence_with_such_a_word_is_no_mark(text):
    """It tells something of what was published."""
    assert clock_mark(text) == 0


@given(st.text(alphabet="Updated Stand:1234567890.:/ -,Maychapmü\n", max_size=400))
def test_any_text_has_a_mark_within_itself(text):
    """From none of it to all of it, and what follows a mark does not begin with blanks."""
    assert 0 <= clock_mark(text) <= len(text)
