"""How near the words of a question are to other words."""

import zlib

import numpy as np
import pytest

from octavo.insight.questions.question import plan
from octavo.insight.questions.word_match import WordMatch
from octavo.insight.stems import stems


def embed(texts):
    """An embedder to which "lawyer" and "anwalt" are alike, and all else is apart."""
    known = {"lawyer": 0, "anwalt": 0}
    rows = np.zeros((len(texts), 1024), dtype=np.float32)
    for row, text in zip(rows, texts, strict=True):
        row[known.get(text, 1 + zlib.crc32(text.encode()) % 1023)] = 1
    return rows


@pytest.fixture
def match():
    """Of the question who the lawyer of the Calder foundation is."""
    return WordMatch(plan("Who is the lawyer of the foundation of Calder?"), embed)


def test_names_come_first_and_are_marked(match):
    """Words of asking are left out."""
    assert dict(zip(match.words, match.named.tolist(), strict=True)) == {
        "calder": True,
        "lawyer": False,
        "foundation": False,
    }


@pytest.mark.parametrize(
    ("word", "column", "worth"),
    [
        ("lawyers", "lawyer", 1.0),
        ("anwalt", "lawyer", 1.0),
        ("kalderwerk", "calder", 0.0),
        ("calderwerk", "calder", 0.8),
        ("bridge", "lawyer", 0.0),
    ],
)
def test_a_word_is_met_by_its_stem_its_meaning_or_its_letters(match, word, column, worth):
    """The same stem, a word of another language, a compound; and nothing else."""
    assert match.of([word])[0, match.words.index(column)] == pytest.approx(worth)


def test_the_nearest_word_counts_and_so_does_a_stem_held(match):
    """Of all words the best for each; a held stem meets fully."""
    met = match.met(["bridge", "anwalt"], stems(["calder"]))
    assert dict(zip(match.words, met.tolist(), strict=True)) == {"calder": 1.0, "lawyer": 1.0, "foundation": 0.0}
    assert match.met([]).tolist() == [0, 0, 0]


def test_a_question_of_asking_words_alone_has_words_all_the_same():
    """There is always something to meet."""
    assert WordMatch(plan("What?"), embed).words == ("what",)
    assert len(WordMatch(plan("?"), embed).words) == 1
