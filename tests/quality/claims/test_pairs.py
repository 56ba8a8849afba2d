"""What ``octavo check`` lets through and refuses on the labelled pairs; a drop fails."""

import json
from pathlib import Path

import pytest

from octavo.cli.stages.check import checker

HERE = Path(__file__).parent
PAIRS = [json.loads(line) for line in (HERE / "pairs.jsonl").read_text(encoding="utf-8").splitlines()]


@pytest.fixture(scope="module")
def articles():
    """The articles of the stream by id."""
    lines = (HERE.parent / "stream" / "articles.jsonl").read_text(encoding="utf-8").splitlines()
    return {article["id"]: article for article in map(json.loads, lines)}


def held(pair):
    """Whether the pair's story is kept aside."""
    return int(pair["story"][2:]) % 3 == 0


def test_the_pairs_are_whole(articles):
    """At least 420 pairs, half of them supported, a third kept aside; every cite is of an article's text."""
    assert len(PAIRS) >= 420
    assert sum(pair["supported"] for pair in PAIRS) * 2 >= len(PAIRS)
    assert sum(map(held, PAIRS)) * 3 >= len(PAIRS)
    assert len({pair["id"] for pair in PAIRS}) == len({pair["text"] for pair in PAIRS}) == len(PAIRS)
    for pair in PAIRS:
        for cite in pair["cites"]:
            assert 0 <= cite["start"] < cite["end"] <= len(articles[cite["id"]]["text"])


@pytest.mark.parametrize(
    ("aside", "let_through", "refused"),
    [(False, 9, 14), (True, 9, 22)],
)
def test_words_alone_decide_as_well_as_before(articles, aside, let_through, refused):
    """Without a model, no more unsupported sentences pass and no more supported ones are refused than were pinned."""
    answer = checker(None)
    wrong = {True: 0, False: 0}
    for pair in PAIRS:
        if held(pair) == aside:
            names = dict.fromkeys(cite["id"] for cite in pair["cites"])
            found = answer({**pair, "articles": [articles[name] for name in names]}, Path())
            wrong[pair["supported"]] += found["supported"] != pair["supported"]
    assert wrong[False] <= let_through
    assert wrong[True] <= refused
