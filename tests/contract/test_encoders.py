"""Every encoder keeps the contract of ports.PassageEncoder."""

import os
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from octavo.ai.e5 import E5Encoder
from octavo.ai.e5_file import LONGEST, E5File
from octavo.ai.models import ENCODER
from octavo.errors import ModelError, ModelMissing
from octavo.settings import load_settings

pytestmark = pytest.mark.model
FILE = ENCODER.path(Path(os.environ.get("OCTAVO_MODEL_DIR") or load_settings().model_dir))
LINES = [
    "Flood in Brackwell: The Orrin burst its banks at four in the morning, the fire brigade said.",
    "Flood in Brackwell: Two hundred people spent the night in the sports hall.",
    "Hochwasser in Brackwell: Die Orrin trat um vier Uhr morgens über die Ufer.",
    "Concert in Tallow: The choir sang for three hours.",
    "布拉克韦尔洪水：两百人在体育馆过夜。",
]
#: Titles, and the lines of their articles.
ARTICLES = [
    (
        "Flood in Brackwell",
        [
            "The Orrin burst its banks at four in the morning, the fire brigade said.",
            "Two hundred people spent the night in the sports hall.",
            "The bridge to Tallow is closed until Friday.",
        ],
    ),
    (
        "Hochwasser in Brackwell",
        [
            "Die Orrin trat um vier Uhr morgens über die Ufer, teilte die Feuerwehr mit.",
            "Zweihundert Menschen verbrachten die Nacht in der Sporthalle.",
            "Die Brücke nach Tallow bleibt bis Freitag gesperrt.",
        ],
    ),
]


@pytest.fixture(scope="module")
def encoder() -> E5Encoder:
    return E5Encoder(FILE)


def test_rows_have_length_one_and_empty_texts_none(encoder):
    """Both kinds of text are float32 rows of the said length, or zeros where there is nothing to read."""
    for rows in (encoder.queries([*LINES, " \n"]), encoder.passages([*LINES, " \n"])):
        assert rows.shape == (len(LINES) + 1, encoder.dimensions)
        assert rows.dtype == np.float32
        assert np.allclose(np.linalg.norm(rows[:-1], axis=1), 1, atol=1e-4)
        assert not rows[-1].any()
    assert encoder.queries([]).shape == (0, encoder.dimensions)


def test_a_question_is_near_the_line_that_answers_it(encoder):
    """The line that answers comes first, and the same line in another language second."""
    when, how_many = encoder.queries(["At what time did the Orrin burst its banks?", "How many slept in the hall?"])
    passages = encoder.passages(LINES)
    assert list(np.argsort(passages @ when)[::-1][:2]) == [0, 2]
    assert np.argmax(passages @ how_many) == 1


def test_pieces_have_length_one_in_their_order_and_an_empty_text_none(encoder):
    """A text has a row a piece; what stands before and after the text itself has none."""
    one, two = encoder.query_pieces("flood"), encoder.query_pieces("flood flood")
    assert one.shape[1] == encoder.dimensions
    assert len(two) == 2 * len(one)
    assert np.allclose(np.linalg.norm(two, axis=1), 1, atol=1e-4)
    assert encoder.query_pieces(" \n").shape == (0, encoder.dimensions)


def test_a_piece_is_meant_as_its_place_has_it(encoder):
    """The same word in another place is near, and not the same."""
    (bank, other), money = encoder.query_pieces("bank bank")[[0, -1]], encoder.query_pieces("The Bank lent money.")
    assert not np.array_equal(bank, other)
    assert bank @ other > (money @ bank).min()


def test_read_together_the_line_that_answers_is_told_from_a_near_miss(encoder):
    """Of an article's lines the one that says what is asked is likeliest to answer, in another language, too."""
    for title, lines in ARTICLES:
        for question, right in (("At what time did the Orrin burst its banks?", 0), ("How many slept in the hall?", 1)):
            odds = encoder.answers(question, title, lines)
            assert len(odds) == len(lines)
            assert int(np.argmax(odds)) == right


def test_a_line_that_answers_in_so_many_words_is_likelier_than_none(encoder):
    """Asked in the article's own language, what a line says has odds above one."""
    title, lines = ARTICLES[0]
    assert encoder.answers("At what time did the Orrin burst its banks?", title, lines)[0] > 0
    assert encoder.answers("How many slept in the hall?", title, lines)[1] > 0


def test_what_no_line_says_no_line_answers(encoder):
    """Each line is likelier not to answer a question on the same event that the article leaves open."""
    for title, lines in ARTICLES:
        assert max(encoder.answers("What was the name of the mayor's dog?", title, lines)) < 0


def test_what_is_told_bears_a_free_retelling_out_rather_than_a_contrary(encoder):
    """Of two sentences in other words about a line the one that it bears out has the higher odds."""
    told = (
        "The council voted on Monday to close the swimming pool in Tallow, because repairs would cost 2 million euros."
    )
    for right, wrong in (
        ("Tallow is to lose its pool.", "The council has kept the pool in Tallow open."),
        ("Repairing the pool was too dear.", "The pool in Tallow has been repaired for 2 million euros."),
    ):
        odds = [encoder.borne_out(sentence, "Tallow pool to close", told) for sentence in (right, wrong)]
        assert odds[0] > odds[1]


def test_a_hostile_sentence_has_odds_too(encoder):
    """NUL, half a surrogate pair, no text and one without end give a number, the same one each time."""
    for sentence, told in (("a\0b", "half \ud800 pair"), ("", ""), ("x" * 100_000, "word " * 100_000)):
        odds = encoder.borne_out(sentence, told, told)
        assert np.isfinite(odds)
        assert encoder.borne_out(sentence, told, told) == odds


def test_texts_read_together_are_hostile_too(encoder):
    """NUL, half a surrogate pair, no text and ones without end give a number a line, the same one each time."""
    for question, lines in (
        ("a\0b", ["half \ud800 pair", "", "\u200b"]),
        ("", [""]),
        ("x" * 100_000, ["word " * 100_000] * 30),
        ("?", []),
    ):
        odds = encoder.answers(question, lines[0] if lines else "", lines)
        assert len(odds) == len(lines)
        assert np.isfinite(odds).all()
        assert encoder.answers(question, lines[0] if lines else "", lines) == odds


def test_a_vector_depends_on_its_text_alone(encoder):
    """The same text gives the same bits, whatever stands beside it and however many threads ask."""
    expected = encoder.passages(LINES)
    assert np.array_equal(expected, encoder.passages(LINES[::-1])[::-1])
    with ThreadPoolExecutor(4) as pool:
        for rows in pool.map(encoder.passages, [LINES] * 8):
            assert np.array_equal(rows, expected)


def test_hostile_text_is_text(encoder):
    """NUL, half a surrogate pair, a word without end and a text without end are read, not raised over."""
    rows = encoder.passages(["a\0b", "half \ud800 pair", "x" * 100_000, "word " * 100_000, "\u200b"])
    assert np.allclose(np.linalg.norm(rows, axis=1), 1, atol=1e-4)


def test_a_missing_model_is_told(tmp_path):
    """Without its file the encoder says so at once; with another one at the first text."""
    with pytest.raises(ModelMissing, match="octavo models fetch"):
        E5Encoder(tmp_path / "none.bin")
    other = tmp_path / "other.bin"
    for content in (b"", b"no model", b"E5S1" + bytes(60)):
        other.write_bytes(content)
        with pytest.raises(ModelError, match="octavo models fetch --again"):
            E5Encoder(other).queries(["text"])


@settings(max_examples=8, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(length=st.integers(0, 6_000_000))
def test_half_a_file_is_told(tmp_path: Path, length):
    """A file that ends anywhere before its tensors is refused in words."""
    half = tmp_path / "half.bin"
    with FILE.open("rb") as whole:
        half.write_bytes(whole.read(length))
    with pytest.raises(ModelError):
        E5File(half)


def test_long_texts_are_cut_to_what_the_network_reads(encoder):
    """The longest text costs no more than 512 pieces."""
    assert LONGEST == 512
    long = "a b c d e " * 200
    assert np.array_equal(encoder.passages([long]), encoder.passages([long + "z z z"]))
