"""What ``octavo check`` lets through and refuses on the labelled pairs; a drop fails."""

import json
from pathlib import Path

import pytest

from octavo.cli.stages.check import checker

HERE = Path(__file__).parent


def load(path):
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


#: Pairs, their articles, and which stories are kept aside, by their number.
SETS = {
    "stream": (load(HERE / "pairs.jsonl"), load(HERE.parent / "stream" / "articles.jsonl"), lambda at: at % 3 == 0),
    "varied": (load(HERE / "varied.jsonl"), load(HERE / "varied-articles.jsonl"), lambda at: at % 2 == 0),
    "summaries": (load(HERE / "summaries.jsonl"), load(HERE / "summaries-articles.jsonl"), lambda at: at >= 200),
    "retold": (
        load(HERE / "retold.jsonl"),
        load(HERE / "retold-articles.jsonl"),
        lambda at: at < 100 and at % 2 == 0,
    ),
    "ordinary": (load(HERE / "ordinary.jsonl"), load(HERE / "ordinary-articles.jsonl"), lambda at: at % 2 == 0),
    "fresh": (load(HERE / "fresh.jsonl"), load(HERE / "fresh-articles.jsonl"), lambda at: at % 2 == 0),
    "brief": (load(HERE / "brief.jsonl"), load(HERE / "brief-articles.jsonl"), lambda at: at % 2 == 0),
    "digest": (load(HERE / "digest.jsonl"), load(HERE / "digest-articles.jsonl"), lambda _: True),
}


@pytest.mark.parametrize(
    ("name", "most"),
    [
        ("stream", 420),
        ("varied", 560),
        ("summaries", 480),
        ("retold", 320),
        ("ordinary", 128),
        ("fresh", 152),
        ("brief", 256),
        ("digest", 64),
    ],
)
def test_the_pairs_are_whole(name, most):
    """There are many, a third of them supported, a fifth kept aside; every cite is of an article's text."""
    pairs, written, is_aside = SETS[name]
    articles = {article["id"]: article for article in written}
    assert len(pairs) >= most
    assert sum(pair["supported"] for pair in pairs) * 3 >= len(pairs)
    assert sum(is_aside(int(pair["story"][2:])) for pair in pairs) * 5 >= len(pairs)
    assert len({pair["id"] for pair in pairs}) == len({pair["text"] for pair in pairs}) == len(pairs)
    for pair in pairs:
        for cite in pair["cites"]:
            assert 0 <= cite["start"] < cite["end"] <= len(articles[cite["id"]]["text"])


@pytest.mark.parametrize(
    ("name", "aside", "let_through", "refused"),
    [("stream", False, 3, 19), ("stream", True, 4, 18), ("varied", False, 2, 101), ("summaries", False, 3, 85)],
)
def test_words_alone_decide_as_well_as_before(name, aside, let_through, refused):
    """Without a model, no more unsupported sentences pass and no more supported ones are refused than were pinned."""
    pairs, written, is_aside = SETS[name]
    articles = {article["id"]: article for article in written}
    answer = checker(None)
    wrong = {True: 0, False: 0}
    for pair in pairs:
        if is_aside(int(pair["story"][2:])) == aside:
            names = dict.fromkeys(cite["id"] for cite in pair["cites"])
            found = answer({**pair, "articles": [articles[name] for name in names]}, Path())
            wrong[pair["supported"]] += found["supported"] != pair["supported"]
    assert wrong[False] <= let_through
    assert wrong[True] <= refused
