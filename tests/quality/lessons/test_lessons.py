"""What teaches the readers is whole, for a slip in a line would teach what is not so."""

import json
from pathlib import Path

HERE = Path(__file__).parent
KINDS = {
    "+": {"paraphrased", "shortened", "joined", "translated", "dated", "worked", "rounded", "spelled"},
    "-": {
        *("negation", "role", "modality", "number", "speaker", "degree", "content", "merged", "order", "cause"),
        *("unit", "subject", "date", "name", "quote"),
    },
}


def load(pattern):
    return [
        json.loads(line)
        for path in sorted(HERE.glob(pattern))
        for line in path.read_text(encoding="utf-8").splitlines()
    ]


def test_claims_are_whole():
    """No text stands twice, every claim has a sign and a kind of that sign, and about half are borne out."""
    texts = load("claims.jsonl")
    assert len({each["evidence"] for each in texts}) == len(texts) >= 3_000
    claims = [claim for each in texts for claim in each["claims"]]
    assert all(kind in KINDS[sign] and sentence.strip() for sign, kind, sentence, *_ in claims)
    borne_out = sum(sign == "+" for sign, *_ in claims)
    assert 0.45 < borne_out / len(claims) < 0.55


def test_questions_are_whole():
    """Every place that answers is of one of the article's lines, and a third to a half of the questions have none."""
    asked = [(each, places) for each in load("questions-*.jsonl") for _, places, *_ in each["questions"]]
    assert all(0 <= place < len(each["lines"]) for each, places in asked for place in places)
    assert 0.33 < sum(not places for _, places in asked) / len(asked) < 0.5
