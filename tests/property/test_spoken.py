"""Whatever text comes, a voice is given all of its words and none of its tricks."""

import re

from hypothesis import given
from hypothesis import strategies as st

from octavo.insight.speech.script import MOST, spoken, told_chapter, utterances
from octavo.insight.speech.transcript import vtt
from octavo.news.speech import Cue

HOSTILE = st.lists(
    st.sampled_from(
        ["[[", "]]", "[", "]", "[ ", "()", "\x01", "\x00", "https://a.example/b", "www.x.example", "[1]", "#Tag", "##",
         "--help", "-v en", "<break time='9s'/>", "$(id)", "`id`", "; rm", "10\u202f000", "\n\n", "\u200b",
         "Holm said. ", "\ud800", "。", "word " * 60, "w" * 1500]
    )
    | st.text(max_size=20),
    max_size=30,
).map("".join)  # fmt: skip


@given(HOSTILE)
def test_nothing_that_a_speech_program_takes_for_an_order_is_left(text):
    """No phoneme brackets, no control characters, no second line, no address."""
    said = spoken(text)
    assert "[[" not in said
    assert "]]" not in said
    assert "://" not in said
    assert not re.search(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff]", said)
    assert spoken(said) == said


@given(st.lists(st.text(alphabet="abcdefghij .!?\n", max_size=40), max_size=12).map("\n\n".join))
def test_every_word_is_read_once_and_in_order(text):
    """Cutting to pieces loses no word, doubles none and turns none round."""
    pieces = utterances(text, "en")
    said = [word for piece in pieces for word in re.findall(r"\w+", piece.text)]
    assert said == re.findall(r"\w+", text)


@given(HOSTILE)
def test_no_piece_is_empty_or_longer_than_a_service_takes(text):
    """Each piece has words, and at most MOST code points."""
    for piece in utterances(text, None):
        assert 0 < len(piece.text) <= MOST


@given(st.lists(st.tuples(st.text(alphabet="abc. ", min_size=1, max_size=9), st.sampled_from(["en", "de", None]))))
def test_a_sentence_is_read_in_its_own_language(told):
    """What is read together has one language, and languages come in the order of the sentences."""
    chapter = told_chapter("", None, told)
    wanted = [(word, language) for text, language in told for word in re.findall(r"\w+", text)]
    got = [(word, each.language) for each in chapter.utterances for word in re.findall(r"\w+", each.text)]
    assert got == wanted


@given(st.text(max_size=60), st.none() | st.text(max_size=8))
def test_no_text_breaks_out_of_its_cue(text, language):
    """A transcript has one cue whatever stands in it."""
    made = vtt([Cue(start=0, end=1.5, text=text, language=language)])
    assert made.count("-->") == made.count("\n\n") == bool(text.split())
