"""Patterns that take no notice of case."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from octavo.text.caseless import caseless, small

WORDS = r"\b(?:is|said|straße|é\w+|in (?P<what>\d+) ways?)\b"


@given(st.text(alphabet="aiIıİsSſ sdDtTeEßÉéσΣ 1nwyK", max_size=30))
def test_finds_what_ignoring_case_finds(text):
    """The spans are those of ``re.IGNORECASE``, whatever the letters."""
    expected = [match.span() for match in re.compile(WORDS, re.IGNORECASE).finditer(text)]
    assert [match.span() for match in caseless(WORDS).finditer(text)] == expected


@given(st.text(max_size=30))
def test_small_letters_stand_where_the_capitals_stood(text):
    """A text in small letters is as long as the text, letter by letter."""
    assert len(small(text)) == len(text)


def test_a_match_is_told_in_small_letters_at_its_place_in_the_text():
    """The groups are folded, the spans are not."""
    match = caseless(r"\bin (?P<what>\w+)").search("Seen IN OSLO")
    assert match is not None
    assert (match["what"], match.span("what")) == ("oslo", (8, 12))


@pytest.mark.parametrize("put", ["_", lambda match: "_" * len(match[0])])
def test_what_is_not_replaced_keeps_its_case(put):
    """Only the matches change."""
    assert caseless("[aeiou]").sub(put, "Anna OWNS it") == "_nn_ _WNS _t"


def test_is_asked_of_a_part_of_a_text_like_a_pattern():
    """Start and end are offsets into the text."""
    pattern = caseless(r"\bno\b")
    assert pattern.search("NO, no", 1).span() == (4, 6)
    assert pattern.match("NO, no", 4) is not None
    assert pattern.fullmatch("NO, no", 0, 2) is not None
    assert [match.start() for match in pattern.finditer("NO, no", 0, 3)] == [0]
