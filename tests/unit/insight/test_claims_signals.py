"""What is measured of a sentence beside its evidence, before it is judged."""

import numpy as np
import pytest

from octavo.insight.claims.aligned import aligned
from octavo.insight.claims.claim import Cited, Passage
from octavo.insight.claims.content import cover
from octavo.insight.claims.derived import derived
from octavo.insight.claims.figures import figures
from octavo.insight.claims.signals import signals
from octavo.insight.claims.stance import stance

#: A word's vector; any other word has one of its own.
MEANINGS = {"rose": 0, "climbed": 0, "fell": 1, "prices": 2, "sharply": 3}


class Words:
    """An encoder of whole words."""

    def query_pieces(self, text):
        """A piece a word: the same vector for the same meaning."""
        rows = np.zeros((len(text.split()), 16), dtype=np.float32)
        for row, word in zip(rows, text.casefold().split(), strict=True):
            row[MEANINGS.get(word, 4 + len(word))] = 1
        return rows


def cited(text):
    return Cited(text=text, language="en", article=text)


def said(text):
    return Passage(text=text, language="en")


def test_a_sentence_whose_every_piece_has_its_like_meets_the_evidence_evenly():
    """Other words of the same meaning leave nothing unmet; one contrary word shows as the worst piece."""
    told, middle = [cited("Prices rose sharply")], np.zeros(16)
    same = aligned(said("Prices climbed sharply"), told, Words(), middle)
    other = aligned(said("Prices fell sharply"), told, Words(), middle)
    assert same["met"] == same["worst met"] == same["taken up"] == pytest.approx(1)
    assert same["uneven"] == pytest.approx(0)
    assert other["met"] < 1
    assert other["worst met"] == pytest.approx(0)
    assert other["uneven"] > same["uneven"]


def test_a_text_without_pieces_meets_nothing():
    """An empty text is no error."""
    assert set(aligned(said(""), [cited("Prices rose")], Words(), np.zeros(16)).values()) == {0.0}


@pytest.mark.parametrize(
    ("text", "worked_out"),
    [
        ("It rose from 310,000 to 372,000.", 62_000),
        ("They skipped 41 of 60 tests.", 100 * 41 / 60),
        ("Of 3,600 people 25 % are women.", 900),
        ("Inflation slowed from 3.4% to 2.9%.", 0.5),
    ],
)
def test_figures_are_worked_out_of_two_that_are_told(text, worked_out):
    """A difference, a share, a part of a whole, points between percentages."""
    found = [each.value for each in derived(figures(said(text)))]
    assert any(value == pytest.approx(worked_out) for value in found)


def test_of_a_table_nothing_is_worked_out():
    """From many figures any other could be had."""
    assert derived(figures(said("There were 11, 23, 35, 47, 59, 61 and 73 of them."))) == []


def test_a_sentence_and_its_evidence_say_how_sure_they_are():
    """What may be, who says so and what is not are told of both."""
    found = stance(said("The plant will close."), [cited("The plant may not close, the union said.")])
    assert (found["held ours"], found["held theirs"]) == (1, 2)
    assert (found["said ours"], found["said theirs"]) == (0, 1)
    assert (found["not ours"], found["not theirs"]) == (0, 1)


@pytest.mark.parametrize(
    ("text", "worked"),
    [("Sixty workers stay.", 1), ("Of 240 workers 180 leave.", 0), ("The works will close.", 0)],
)
def test_a_figure_that_stands_nowhere_was_reckoned(text, worked):
    """240 less 180 is sixty; a figure that is told, and none, are no reckoning."""
    told = [cited("180 of its 240 workers are to leave when the works close.")]
    assert signals(said(text), told, cover(said(text), told))["worked"] == worked
