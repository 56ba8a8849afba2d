"""Lines read closely by an encoder, and put in its order."""

import numpy as np
import pytest

from octavo.insight.lines import lines
from octavo.insight.questions.close_reading import CLOSE_COLUMNS, Encode, closeness, remembering
from octavo.insight.questions.features import COLUMNS, Judged
from octavo.insight.questions.model import CLOSELY, judge
from octavo.insight.questions.question import plan

TEXT = (
    "The bridge in Brennick will be closed on Monday. It was built in 1962. The mayor said the works would cost much."
)


@pytest.fixture
def found(read):
    """The lines of a text, all alike but for their place."""
    every = lines(read(TEXT, title="Bridge to close"))
    return Judged(every, np.ones((len(every), len(COLUMNS))))


def test_a_line_is_read_alone_under_its_title_and_after_the_line_before(found):
    """The encoder is given two texts a line, and the question once; and the line among its neighbours."""
    given, together = [], []

    def passages(texts):
        given.append(list(texts))
        return np.full((len(texts), 2), 0.5, dtype=np.float32)

    def queries(texts):
        return np.array([[1.0, 0.0]] * len(texts), dtype=np.float32)

    def answers(question, title, some):
        together.append((question, title, some))
        return [0.5, 1.5, 2.5]

    encode = Encode(queries, passages, answers)
    close = closeness(plan("When was the bridge built?"), found.lines[1:2], encode)
    assert given == [
        ["It was built in 1962."],
        ["Bridge to close: The bridge in Brennick will be closed on Monday. It was built in 1962."],
    ]
    around = tuple(line.text for line in found.lines)
    assert together == [("When was the bridge built?", "Bridge to close", around)]
    assert dict(zip(CLOSE_COLUMNS, close[0], strict=True))["read together"] == 1.5
    assert close[0, :-1].tolist() == [0.5, 0.5]


def test_what_is_remembered_is_read_once(found):
    """The same question of the same lines again costs no call."""
    calls = []

    def rows(texts):
        calls.extend(texts)
        return np.full((len(texts), 2), 0.5, dtype=np.float32)

    def answers(question, title, some):
        calls.append((question, title, some))
        return [0.0] * len(some)

    encode = remembering(Encode(rows, rows, answers))
    question = plan("When was the bridge built?")
    first = closeness(question, found.lines, encode)
    before = len(calls)
    assert np.array_equal(closeness(question, found.lines, encode), first)
    assert len(calls) == before


@pytest.mark.parametrize("nearest", [0, 1, 2])
def test_of_lines_that_are_alike_the_closest_comes_first(found, nearest):
    """What the words cannot tell apart, close reading does."""

    def near(asked):
        return np.array([[float(line is found.lines[nearest])] * len(CLOSE_COLUMNS) for line in asked])

    assert judge(found, near).ranked[0][0] == nearest


def test_a_line_that_answers_when_read_together_makes_sure(found):
    """Close reading says whether any line answers, too."""

    def met(worth):
        return lambda asked: np.array([[0.8, 0.8, worth]] * len(asked))

    assert judge(found, met(60.0)).sure
    assert not judge(found, met(-60.0)).sure


def test_only_the_best_lines_are_read_closely(read):
    """However many lines there are, so many are read again."""
    every = lines(read(" ".join(f"Boat number {at} left the harbour early." for at in range(100, 130))))
    asked = []

    def near(some):
        asked.extend(some)
        return np.zeros((len(some), len(CLOSE_COLUMNS)))

    judge(Judged(every, np.ones((len(every), len(COLUMNS)))), near)
    assert len(asked) == CLOSELY
