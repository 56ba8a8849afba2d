"""Sentences are found in whatever a model sends, whole or in pieces."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from octavo.insight.generation.pieces import Generated, Pieces, generated

ROWS = [{"text": 'She said "{no}" \\ twice.', "cites": [1, 1, 2]}, {"text": "Zwei — ö", "cites": []}]
WANTED = [Generated('She said "{no}" \\ twice.', (1, 2)), Generated("Zwei — ö", ())]


@pytest.mark.parametrize("size", [1, 2, 7, 1000])
@pytest.mark.parametrize("around", ["{}", "```json\n{}\n```", 'Here it is, "as asked": {} I hope it helps.'])
def test_a_sentence_comes_as_soon_as_it_is_whole(size, around):
    """However the pieces are cut, and whatever stands around them."""
    text = around.replace("{}", json.dumps({"sentences": ROWS}))
    pieces = Pieces()
    found = [one for at in range(0, len(text), size) for one in pieces.take(text[at : at + size])]
    assert found == WANTED
    assert list(generated({"sentences": ROWS})) == WANTED


def test_half_a_stream_gives_what_was_whole():
    """The rest is nothing."""
    text = json.dumps({"sentences": ROWS})
    assert list(Pieces().take(text[:-20])) == WANTED[:1]


@pytest.mark.parametrize(
    "value", [None, "text", 7, [], {}, {"sentences": "x"}, {"sentences": [1, {"text": 2}, {"cites": [1]}]}]
)
def test_what_is_no_answer_has_no_sentences(value):
    """Nothing fails on it."""
    assert generated(value) == ()


def test_numbers_that_are_none_are_no_cites():
    """true is 1 to Python, not to a reader."""
    assert generated([{"text": "a", "cites": [True, "1", 2.0, None, 3]}]) == (Generated("a", (3,)),)


@given(st.text(), st.integers(1, 9))
def test_any_text_is_read_without_a_fault(text, size):
    """A model may send anything."""
    pieces = Pieces()
    for at in range(0, len(text), size):
        list(pieces.take(text[at : at + size]))


def test_a_flood_is_not_read_to_its_end():
    """Braces without end cost no more than the cap."""
    assert list(Pieces().take("{" * 300_000)) == []
    assert len(list(Pieces().take('{"text": "a", "cites": [1]}' * 5000))) <= 60
