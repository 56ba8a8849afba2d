"""A text is cut for a translator so that nothing is lost, and no answer breaks what puts it together again."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from octavo.insight.translation.check import doubt
from octavo.insight.translation.order import LONGEST, MOST, aligned, joined, line, order_for, pieces, sourced
from octavo.news.ids import ArticleId

PARTS = (
    "Holm said. ", "“No.” ", "\n\n", "\n", "Dr. ", "3.5% ", "1 500 ", "。", "川は", "!? ", "[[", "1. ", "\x00", "٣٤ ",
    "³ ", "XIX ", "Ida Holm ", "\u202e", "", "w" * 1000, "word " * 300, "9" * 30 + " ",
)  # fmt: skip
TEXT = st.lists(st.sampled_from(PARTS) | st.text(max_size=15), max_size=25).map("".join)


def cut(text):
    return pieces([[(sentence, "en") for sentence in paragraph] for paragraph in sourced(text, ArticleId(1), 2)])


@given(TEXT)
def test_nothing_is_lost_and_the_order_is_kept(text):
    """The cited characters of all pieces, in their order, are the text but for white space; none is cited twice."""
    cites = [cite for piece in cut(text) for sentence in piece.sentences for cite in sentence.cites]
    assert all(one.end <= two.start for one, two in pairwise(cites))
    assert "".join("".join(text[cite.start : cite.end] for cite in cites).split()) == "".join(text.split())


@given(TEXT)
def test_a_sentence_is_the_characters_it_cites(text):
    """Each sentence is verbatim, of one revision, and a joined piece cites from its first to its last character."""
    for piece in cut(text):
        for sentence in piece.sentences:
            (cite,) = sentence.cites
            assert text[cite.start : cite.end] == sentence.text
        (whole,) = joined(piece).cites
        assert (whole.start, whole.end) == (piece.sentences[0].cites[0].start, piece.sentences[-1].cites[0].end)


@given(TEXT)
def test_pieces_are_of_bounded_size(text):
    """No piece is longer than a model can hold, whatever the text."""
    for piece in cut(text):
        assert all(0 < len(sentence.text) <= LONGEST for sentence in piece.sentences)
        assert len(piece.sentences) == 1 or sum(len(sentence.text) for sentence in piece.sentences) <= MOST
        assert order_for(piece, source="English", to="German").material.count("\n") == len(piece.sentences) - 1


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["sentences", "number", "text"]), inner, max_size=3)
    ),
    max_leaves=8,
)


@given(TEXT, JSON)
def test_any_answer_is_aligned_or_none(text, value):
    """What a model answers is a translation for each sentence in order, or nothing."""
    for piece in cut(text)[:1]:
        found = aligned(piece, value)
        assert found is None or len(found) == len(piece.sentences)
        echo = [{"number": number, "text": "x"} for number in range(1, len(piece.sentences) + 1)]
        assert aligned(piece, {"sentences": echo}) == ("x",) * len(piece.sentences)
        assert aligned(piece, {"sentences": echo[:-1]}) is None
        assert aligned(piece, {"sentences": [*echo, echo[-1]]}) is None
        assert "\n" not in line(piece.sentences[0])


@given(TEXT, TEXT, st.sampled_from(["en", "de", "ja", "xx", None]))
def test_any_two_texts_can_be_compared(source, translated, language):
    """The check gives a reason or none for whatever stands there."""
    assert doubt(source, translated, language=language, to="es") is None or True
