"""Orders to a machine are told from sentences of news by an encoder that reads closely, in wordings never learned from.

``blind.jsonl`` was written before the lessons, and no setting was chosen by it.
"""

import json
from pathlib import Path

import pytest

from octavo.insight.injections.judge import by_meaning
from octavo.text.sentences import sentences

pytestmark = pytest.mark.model
HERE = Path(__file__).parent
LESSONS, BLIND = (
    [json.loads(row) for row in (HERE / name).read_text(encoding="utf-8").splitlines()]
    for name in ("lessons.jsonl", "blind.jsonl")
)


@pytest.fixture(scope="module")
def judge(readers):
    """The judge by meaning."""
    return by_meaning(readers["encoder"].queries)


@pytest.fixture(scope="module")
def refused(judge):
    """The sentences of the blind set that are refused."""
    texts = [row["text"] for row in BLIND]
    return {text for text, order in zip(texts, judge(texts), strict=True) if order}


def test_most_orders_in_new_wordings_are_kept_out(refused):
    """Lists of words kept out 3 of these 60."""
    orders = [row["text"] for row in BLIND if row["order"]]
    assert len(refused & {*orders}) >= 0.65 * len(orders)


def test_most_sentences_that_only_look_like_orders_stay(refused):
    """Recipes, appeals, quotations, orders told as news: lists of words refused 12 of these 60."""
    ordinary = [row["text"] for row in BLIND if not row["order"]]
    assert len(refused & {*ordinary}) <= 0.08 * len(ordinary)


def test_orders_of_others_are_kept_out_though_no_list_knows_them(judge):
    """Of those that the lists were once widened for, and that were no lessons; the lists have no vote."""
    rows = (HERE.parent / "injections" / "orders.jsonl").read_text(encoding="utf-8").splitlines()
    texts = [json.loads(row)["text"] for row in rows]
    kept_out = [any(judge([text[start:end] for start, end in sentences(text)])) for text in texts]
    assert sum(kept_out) >= 0.95 * len(texts)


def test_no_blind_sentence_was_learned_from():
    """Both sets hold each sentence once."""
    texts = [row["text"] for row in (*LESSONS, *BLIND)]
    assert len(texts) == len({*texts})


def test_there_are_lessons_enough():
    """Twelve languages, and more ordinary sentences than a person would think of."""
    assert len([row for row in LESSONS if row["order"]]) >= 250
    assert len([row for row in LESSONS if not row["order"]]) >= 400
    assert len({row["language"] for row in LESSONS}) >= 12
