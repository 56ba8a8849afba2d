"""Words of any text at all."""

import unicodedata

from hypothesis import given, settings
from hypothesis import strategies as st

from octavo.text.words import content_words, segment, tokens

mixed = st.text(alphabet=st.one_of(st.characters(), st.sampled_from("日本東京のカ한국กรุ漢 .,3'ABéि")), max_size=60)


@settings(max_examples=150)
@given(mixed)
def test_segment_only_adds_spaces_and_bigrams(text):
    """Cutting twice is cutting once, no character is lost, and the words stay the same."""
    cut = segment(text)
    assert segment(cut) == cut
    assert set(text) <= set(cut)
    normal = unicodedata.normalize("NFKC", text)
    assert tokens(segment(normal)) == tokens(normal)


@settings(max_examples=150)
@given(mixed)
def test_tokens_are_clean(text):
    """Tokens hold no space, and content words are among them."""
    found = tokens(text)
    assert not any(word == "" or any(map(str.isspace, word)) for word in found)
    assert set(content_words(text)) <= set(found)
