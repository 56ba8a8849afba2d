"""Learns when a sentence says more than its evidence, from tests/quality/claims.

    python scripts/train_check.py

A logistic model with a penalty on the weights, by Newton's method, over the sentences that no rule of the check
refuses; the chance that is enough is set on stories left out in turn. The pairs kept aside
are not read. Writes src/octavo/insight/claim_model.json.
"""

import json
from collections.abc import Sequence
from pathlib import Path

import bench_check
import numpy as np
from numpy.typing import NDArray

from octavo.bootstrap import choose_embedder
from octavo.cli.stages.check import evidence_of
from octavo.insight.check import rules
from octavo.insight.claim import claim
from octavo.insight.claim_content import Embed, cover
from octavo.insight.claim_signals import signals
from octavo.settings import load_settings

OUT = Path(__file__).parent.parent / "src" / "octavo" / "insight" / "claim_model.json"
#: How much more than the least is as good.
_ABOUT = 1.05
#: The signals that are weighed.
COLUMNS = (
    "share", "elsewhere", "lost", "first", "abroad", "run", "run lost", "spliced", "whole", "best", "nameless",
    "nameless clause", "least clause", "least word", "least lost",
)  # fmt: skip
Floats = NDArray[np.float64]
_PENALTY, _STEPS, _FOLDS = 1.0, 30, 10
#: Shares let through, and refused, that are meant. A sentence let through is the greater harm: one refused is told in
#: the source's own words instead. Half of these pairs are paraphrases harder than a model's sentences, hence a quarter.
_LET_THROUGH, _REFUSED = 0.03, 0.25


def main() -> None:
    """Learns the weights, prints how they do on stories left out, and writes them down."""
    embedder = choose_embedder(load_settings())
    found = [_row(pair, articles, embedder.embed) for pair, articles in bench_check.pairs(aside=False)]
    table = np.array([[row[name] for name in COLUMNS] for row, _ in found])
    ruled_out = np.array([out for _, out in found])
    told = [pair for pair, _ in bench_check.pairs(aside=False)]
    truth = np.array([pair["supported"] for pair in told], dtype=float)
    chances = np.zeros(len(truth))
    fold = _folds([pair["story"] for pair in told])
    for at in range(_FOLDS):
        learning = (fold != at) & ~ruled_out
        chances[fold == at] = _chances(table[fold == at], *_fit(table[learning], truth[learning]))
    chances[ruled_out] = 0
    enough = _enough(chances, truth)
    let, lost = (chances[truth == 0] >= enough).mean(), (chances[truth == 1] < enough).mean()
    print(f"{len(truth)} pairs, left out by story: {let:.1%} let through, {lost:.1%} refused, from {enough:.2f} on")
    weights, bias = _fit(table[~ruled_out], truth[~ruled_out])
    stored = {
        "bias": round(bias, 4),
        "weights": {name: round(float(weight), 4) for name, weight in zip(COLUMNS, weights, strict=True)},
        "enough": round(enough, 2),
    }
    OUT.write_text(json.dumps(stored, indent=1) + "\n", encoding="utf-8")


def _row(pair: bench_check.Pair, articles: bench_check.Articles, embed: Embed) -> tuple[dict[str, float], bool]:
    """The signals of a pair, and whether a rule refuses it anyway."""
    evidence = evidence_of(bench_check.asked(pair, articles))
    said = claim(pair["text"], tuple(evidence))
    return signals(said, evidence, cover(said, evidence), embed), bool(rules(said, evidence, embed))


def _folds(stories: Sequence[str]) -> NDArray[np.int64]:
    """The fold of each story, so that all pairs of one are left out together."""
    order = sorted(set(stories), key=lambda each: (each[2:], each))
    return np.array([order.index(story) % _FOLDS for story in stories])


def _enough(chances: Floats, truth: Floats) -> float:
    """The chance with most room to both bars; the middle of those that have about as much, for the rest is luck."""
    tried = np.arange(0.2, 0.9, 0.01)
    worst = np.array([_worst(chances >= each, truth) for each in tried])
    return float(tried[worst <= _ABOUT * worst.min()].mean())


def _worst(taken: NDArray[np.bool_], truth: Floats) -> float:
    """How much of a bar is used up by what is let through or refused, of the two the worse."""
    return float(max(taken[truth == 0].mean() / _LET_THROUGH, (~taken[truth == 1]).mean() / _REFUSED))


def _fit(table: Floats, truth: Floats) -> tuple[Floats, float]:
    """Weights for the columns as they are, and the bias; the penalty bears on columns of unit spread."""
    middle, spread = table.mean(axis=0), table.std(axis=0) + 1e-9
    rows = np.hstack([(table - middle) / spread, np.ones((len(table), 1))])
    penalty = np.diag([_PENALTY] * table.shape[1] + [0.0])
    weights = np.zeros(rows.shape[1])
    for _ in range(_STEPS):
        chance = 1 / (1 + np.exp(-rows @ weights))
        slope = rows.T @ (chance - truth) + penalty @ weights
        weights -= np.linalg.solve((rows.T * (chance * (1 - chance))) @ rows + penalty, slope)
    own = weights[:-1] / spread
    return own, float(weights[-1] - own @ middle)


def _chances(table: Floats, weights: Floats, bias: float) -> Floats:
    return np.asarray(1 / (1 + np.exp(-(table @ weights + bias))))


if __name__ == "__main__":
    main()
