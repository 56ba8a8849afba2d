"""Lines read closely by an encoder, and put in its order."""

import numpy as np
import pytest

from octavo.insight.ask_close import CLOSE_COLUMNS, Encode, closeness
from octavo.insight.ask_features import COLUMNS, Judged
from octavo.insight.ask_model import CLOSELY, judge
from octavo.insight.lines import lines
from octavo.insight.question import plan

TEXT = (
    "The bridge in Brennick will be closed on Monday. It was built in 1962. The mayor said the works would cost much."
)


@pytest.fixture
def found(read):
    """The lines of a text, all alike but for their place."""
    every = lines(read(TEXT, title="Bridge to close"))
    return Judged(every, np.ones((len(every), len(COLUMNS))))


def test_a_line_is_read_alone_under_its_title_and_after_the_line_before(found):
    """The encoder is given three texts a line, and the question once."""
    given = []

    def passages(texts):
        given.append(list(texts))
        return np.full((len(texts), 2), 0.5, dtype=np.float32)

    def queries(texts):
        return np.array([[1.0, 0.0]] * len(texts), dtype=np.float32)

    close = closeness(plan("When was the bridge built?"), found.lines[1:2], Encode(queries, passages))
    assert given == [
        ["It was built in 1962."],
        ["Bridge to close: It was built in 1962."],
        ["Bridge to close: The bridge in Brennick will be closed on Monday. It was built in 1962."],
    ]
    assert close.shape == (1, len(CLOSE_COLUMNS))
    assert close.tolist() == [[0.5, 0.5, 0.5]]


@pytest.mark.parametrize("nearest", [0, 1, 2])
def test_of_lines_that_are_alike_the_closest_comes_first(found, nearest):
    """What the words cannot tell apart, close reading does; whether any answers is not changed by it."""

    def near(asked):
        return np.array([[float(line is found.lines[nearest])] * len(CLOSE_COLUMNS) for line in asked])

    verdict = judge(found, near)
    assert verdict.ranked[0][0] == nearest
    assert verdict.sure == judge(found).sure


def test_only_the_best_lines_are_read_closely(read):
    """However many lines there are, so many are read again."""
    every = lines(read(" ".join(f"Boat number {at} left the harbour early." for at in range(100, 130))))
    asked = []

    def near(some):
        asked.extend(some)
        return np.zeros((len(some), len(CLOSE_COLUMNS)))

    judge(Judged(every, np.ones((len(every), len(COLUMNS)))), near)
    assert len(asked) == CLOSELY
