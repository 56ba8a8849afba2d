"""Numbers in words, in every language and in any order, are read to the end."""

from hypothesis import example, given
from hypothesis import strategies as st

from octavo.insight.claims.claim import Passage
from octavo.insight.claims.figures import figures

LANGUAGES = ("en", "de", "es", "fr", "it", "pt", "nl", "sv", "pl", "ru", "tr", "da")
#: Words that are a number, join two, mean "about", or are counted; "en" is one in Swedish, and joins in Portuguese.
WORDS = (
    "en ett två hundra och e et y und and twenty one hundred thousand half a few zwei mil un une vingt bir iki okolo "
    "jeden dwa один два een twee mezzo cento om björn bears days Tage per cent pour por in the place twice first"
)


@given(
    code=st.sampled_from(LANGUAGES),
    words=st.lists(st.sampled_from(WORDS.split()), max_size=14),
    joint=st.sampled_from(" -,"),
)
@example(code="sv", words=["kört", "på", "en", "björn"], joint=" ")
def test_words_of_numbers_are_read_to_the_end(code, words, joint):
    """Each figure found lies in the text and begins after the one before, whatever follows whatever."""
    text = joint.join(words)
    found = figures(Passage(text=text, language=code))
    assert all(0 <= each.start < each.end <= len(text) for each in found)
    assert [each.start for each in found] == sorted({each.start for each in found})
