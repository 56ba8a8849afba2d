"""Sentences of any text whatever."""

from hypothesis import given, settings
from hypothesis import strategies as st

from octavo.text.sentences import sentences

ALPHABET = st.sampled_from([*'aB1 .!?…"“”«»()「」。।\n\n\t-ไ中。,', "Dr. ", "U.S. ", "z. B. ", '." ', "\n\n"])


@settings(max_examples=150)
@given(st.one_of(st.text(max_size=200), st.lists(ALPHABET, max_size=60).map("".join)))
def test_sentences_keep_every_character(text):
    """Sentences lie in order, do not overlap, are trimmed, and only white space lies outside them."""
    last = 0
    for start, end in sentences(text):
        assert last <= start < end <= len(text)
        assert text[start:end] == text[start:end].strip()
        assert not text[last:start].strip()
        last = end
    assert not text[last:].strip()
