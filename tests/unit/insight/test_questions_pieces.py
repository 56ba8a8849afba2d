"""The pieces of a question meet those of a line in a small space of their own."""

from dataclasses import replace

import numpy as np
import pytest

from octavo.insight.questions.pieces import LINE_PIECES, QUESTION_PIECES, Maps, loaded, met, stored


@pytest.fixture
def maps():
    """Pieces of four dimensions meet where they are alike in the first two; all weigh the same."""
    flat = np.eye(4, 2)
    return Maps(
        asked=flat,
        asked_shift=np.zeros(2),
        told=flat,
        told_shift=np.zeros(2),
        heed=np.zeros(4),
        heed_shift=0.5,
        worth=3.0,
    )


def test_a_line_that_has_what_each_piece_asks_for_meets_it_best(maps):
    """Both pieces, one of them, none; of worth 3 where all are met fully."""
    asked = np.eye(2, 4)
    both, one, none = met(asked, [np.eye(2, 4), np.eye(1, 4), np.eye(4)[2:]], maps)
    assert both == pytest.approx(3.0, abs=0.05)
    assert both > one > none
    assert one == pytest.approx(1.5, abs=0.05)


def test_pieces_weigh_what_is_heeded(maps):
    """A piece that does not matter may be lacking."""
    heeding = replace(maps, heed=np.array([0.0, -20.0, 0.0, 0.0]))
    (lacking,) = met(np.eye(2, 4), [np.eye(1, 4)], heeding)
    assert lacking == pytest.approx(3.0, abs=0.05)


def test_nothing_asked_or_told_is_worth_nothing(maps):
    """No pieces: no odds, either way."""
    assert met(np.zeros((0, 4)), [np.eye(4)], maps).tolist() == [0.0]
    assert met(np.eye(4), [np.zeros((0, 4))], maps).tolist() == [0.0]
    assert met(np.eye(4), [], maps).shape == (0,)


def test_only_so_many_pieces_are_looked_at(maps):
    """A long text costs no more, and its end changes nothing."""
    line = np.tile(np.eye(4)[2], (LINE_PIECES, 1))
    (short,) = met(np.eye(2, 4), [line], maps)
    (long,) = met(np.eye(2, 4), [np.vstack([line, np.eye(4)])], maps)
    assert long == short
    asked = np.tile(np.eye(4)[0], (QUESTION_PIECES, 1))
    (few,) = met(asked, [np.eye(4)], maps)
    (many,) = met(np.vstack([asked, np.eye(4)[2:]]), [np.eye(4)], maps)
    assert many == few


def test_maps_are_kept_in_eight_bits():
    """What is read back says what was learned, to some hundredths."""
    draw = np.random.default_rng(1)
    asked, told, heed = draw.normal(size=(384, 64)), draw.normal(size=(384, 64)), draw.normal(size=384)
    whole = Maps(asked, draw.normal(size=64), told, draw.normal(size=64), heed, 0.3, 2.5)
    back = loaded(stored(whole))
    assert np.abs(back.asked - whole.asked).max() < 0.03
    pieces = draw.normal(size=(9, 384)) / 20
    lines = [draw.normal(size=(30, 384)) / 20 for _ in range(5)]
    assert np.allclose(met(pieces, lines, back), met(pieces, lines, whole), rtol=0.03)
