"""Boosted trees are read as they were learned."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from octavo.learned.trees import Ensemble

_VALUES = st.floats(-2, 2, width=32)


@st.composite
def _trees(draw, columns=3):
    depth = draw(st.integers(1, 6))
    return {
        "columns": draw(st.lists(st.integers(0, columns - 1), min_size=depth, max_size=depth)),
        "borders": draw(st.lists(_VALUES, min_size=depth, max_size=depth)),
        "leaves": draw(st.lists(_VALUES, min_size=2**depth, max_size=2**depth)),
    }


def _walked(tree, row):
    questions = enumerate(zip(tree["columns"], tree["borders"], strict=True))
    return tree["leaves"][sum((row[column] > border) << bit for bit, (column, border) in questions)]


@given(st.lists(_trees(), min_size=1, max_size=5), st.lists(st.lists(_VALUES, min_size=3, max_size=3), min_size=1))
def test_reading_all_trees_at_once_gives_what_walking_each_question_by_question_gives(trees, rows):
    """Trees of different depths over any rows add up to the same log-odds either way."""
    asked = Ensemble.of({"bias": 0.25, "trees": trees}).ask(np.array(rows, dtype=np.float32))
    assert asked == pytest.approx([0.25 + sum(_walked(tree, row) for tree in trees) for row in rows], abs=1e-4)


def test_a_tree_of_nine_questions_is_refused():
    """The answers of a row are one byte's bits: more would be read wrongly, so they are an error."""
    tree = {"columns": [0] * 9, "borders": [0.0] * 9, "leaves": [0.0] * 512}
    with pytest.raises(ValueError, match="9 questions"):
        Ensemble.of({"bias": 0.0, "trees": [tree]})
