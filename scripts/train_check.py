"""Learns when a sentence says more than its evidence, from tests/quality/claims.

    python scripts/train_check.py

Kernel logistic models (of words, with the embedder, with the encoder beside it), by Newton's method, over the sentences
that no final rule of the check refuses; the chance that is enough is set on stories left out in turn. Every set but one
teaches; that one stays unseen. Writes src/octavo/insight/claims/model.npz.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import bench_check
import numpy as np
from numpy.typing import NDArray

from octavo.ai.choice import choose_embedder, choose_encoder
from octavo.cli.stages.check import evidence_of
from octavo.insight.check import FINAL, VOTES, rules, votes
from octavo.insight.claims.aligned import Close
from octavo.insight.claims.claim import claim
from octavo.insight.claims.content import cover
from octavo.insight.claims.model import LIKELY, STEP, likeness, placed
from octavo.insight.claims.signals import signals
from octavo.insight.embedding import Embed
from octavo.settings import load_settings

OUT = Path(__file__).parent.parent / "src" / "octavo" / "insight" / "claims" / "model.npz"
#: The pairs that teach nothing, so that they tell how the check does on what a stranger writes.
_UNSEEN = "digest"
#: How much more than the least is as good.
_ABOUT = 1.05
_STANCE = ("held ours", "held theirs", "said ours", "said theirs", "not ours", "not theirs")
_WORDS = ("lost", "first", "abroad", "run", "run lost", "predicate", "length", "shorter", *_STANCE, *VOTES)
_EMBEDDER = (*_WORDS, "whole", "titled", "least word", "least lost")
#: The signals that are weighed, by what there is to know meanings from.
COLUMNS = {
    "words": (*_WORDS, "share", "elsewhere", "spliced"),
    "embedder": _EMBEDDER,
    "both": (*_EMBEDDER, "met", "uneven", "worst met", "taken up", "read", "worked"),
}
Floats = NDArray[np.float64]
Flags = NDArray[np.bool_]
Labelled = tuple[bench_check.Pair, bench_check.Articles]
#: Wrong cites that each supported sentence is given, and how much one such pair weighs.
_WRONGLY, _WEIGHT = 2, 0.3
_STEPS, _FOLDS = 7, 10
#: What being wrong costs beside a weight's cost: left out, words alone do as well with more, and less is refused.
_COST = {"words": 12.0, "embedder": 5.0, "both": 5.0}
#: Shares let through, and refused, that are meant of all pairs, of which the stream's are the easiest. Words alone
#: cannot know a paraphrase; a sentence let through is the greater harm, for one refused is told in the source's own
#: words instead.
_LET_THROUGH, _REFUSED = 0.06, {"words": 0.45, "embedder": 0.2, "both": 0.2}


@dataclass(frozen=True)
class Row:
    """The signals of a pair, whether a final rule refuses it anyway, and whether it has the benefit of the doubt."""

    signals: Mapping[str, float]
    ruled_out: bool
    all_told: bool = False


@dataclass(frozen=True)
class Meanings:
    """What tells meanings: an embedder, an encoder, and the mean of its pieces."""

    embed: Embed
    close: Close
    middle: Floats


@dataclass(frozen=True, kw_only=True)
class Pairs:
    """What is known of the rows of a table beside their signals."""

    truth: Floats
    ruled_out: Flags
    #: No word speaks against it.
    all_told: Flags
    #: A person labelled it; else it is a supported sentence with a wrong cite.
    labelled: Flags
    fold: NDArray[np.int64]
    #: The set of each.
    sets: NDArray[np.str_]


def main() -> None:
    """Learns the weights, prints how they do on stories left out, and writes them down."""
    settings = load_settings()
    embedder, encoder = choose_embedder(settings), choose_encoder(settings)
    if encoder is None or embedder.name == "plain":
        raise SystemExit("The embedder's and the encoder's files are needed: octavo models fetch")
    told, sets = _told()
    middle = _middle(told, encoder)
    meanings = Meanings(embedder.embed, encoder, middle)
    every = [*told, *_cited_wrongly(told)]
    rows = [_rows(pair, articles, meanings) for pair, articles in every]
    stored: dict[str, Any] = {"centre": middle.astype(np.float16)}
    for name, columns in COLUMNS.items():
        table = np.array([[row[name].signals[column] for column in columns] for row in rows])
        pairs = Pairs(
            truth=np.array([pair["supported"] for pair, _ in every], dtype=float),
            ruled_out=np.array([row[name].ruled_out for row in rows]),
            all_told=np.array([row[name].all_told for row in rows]),
            labelled=np.arange(len(rows)) < len(told),
            fold=_folds([pair["story"] for pair, _ in every]),
            sets=np.array([*sets, *[""] * (len(rows) - len(told))]),
        )
        enough = _tried(name, table, pairs)
        learned = _fit(table, pairs, ~pairs.ruled_out, _COST[name])
        stored |= {f"{name} {part}": value for part, value in learned.stored().items()}
        stored |= {f"{name} columns": np.array(columns), f"{name} enough": np.float64(round(enough, 2))}
    np.savez_compressed(OUT, **stored)


def _told() -> tuple[list[Labelled], list[str]]:
    """The pairs that teach, and the set of each."""
    told: list[Labelled] = []
    sets: list[str] = []
    for name in bench_check.SETS:
        if name != _UNSEEN:
            found = [each for aside in (False, True) for each in bench_check.pairs(aside=aside, only=name)]
            told += found
            sets += [name] * len(found)
    return told, sets


@dataclass(frozen=True, kw_only=True)
class Learned:
    """A model before it is written down."""

    middle: Floats
    spread: Floats
    points: Floats
    weights: Floats
    bias: float

    def chances(self, table: Floats) -> Floats:
        """How likely each row is borne out."""
        odds = likeness(placed((table - self.middle) / self.spread), self.points) @ self.weights + self.bias
        return np.asarray(1 / (1 + np.exp(-odds)))

    def stored(self) -> dict[str, Any]:
        """Its parts, points as whole numbers of 8 bits."""
        return {
            "middle": self.middle.astype(np.float32),
            "spread": self.spread.astype(np.float32),
            "points": np.round(self.points / STEP).astype(np.int8),
            "weights": self.weights.astype(np.float32),
            "bias": np.float64(self.bias),
        }


def _cited_wrongly(told: Sequence[Labelled]) -> Iterator[Labelled]:
    """The supported sentences, each with the next cites of its articles that are not its own: nothing bears it out.

    Without them the model learns of our pairs that a sentence with many words of its own is a paraphrase.
    """
    for at, (pair, articles) in enumerate(told):
        if not pair["supported"]:
            continue
        own = pair["cites"]
        others = {
            (cite["id"], cite["start"], cite["end"]): cite
            for other, _ in [*told[at:], *told[:at]]
            for cite in other["cites"]
            if any(cite["id"] == each["id"] for each in own) and not any(_overlap(cite, each) for each in own)
        }
        for cite in list(others.values())[:_WRONGLY]:
            yield {**pair, "cites": [cite], "supported": False}, articles


def _overlap(one: Mapping[str, Any], other: Mapping[str, Any]) -> bool:
    return bool(one["id"] == other["id"] and one["start"] < other["end"] and other["start"] < one["end"])


def _tried(name: str, table: Floats, pairs: Pairs) -> float:
    """The chance that is enough, by stories left out in turn."""
    chances = np.zeros(len(table))
    for at in range(_FOLDS):
        left_out = pairs.fold == at
        chances[left_out] = _fit(table, pairs, ~left_out & ~pairs.ruled_out, _COST[name]).chances(table[left_out])
    chances[pairs.ruled_out] = 0
    # Whatever the chance that is enough of the others.
    chances[pairs.all_told] = chances[pairs.all_told] >= LIKELY
    seen, truth = chances[pairs.labelled], pairs.truth[pairs.labelled]
    enough = _enough(seen, truth, _REFUSED[name])
    sets = pairs.sets[pairs.labelled]
    for each in dict.fromkeys(sets):
        print(f"  {each}: {_told_of(seen[sets == each], truth[sets == each], enough)}")
    wrongly = (chances[~pairs.labelled] >= enough).mean()
    print(
        f"{name}, stories left out: {_told_of(seen, truth, enough)}, from {enough:.2f};"
        f" of {(~pairs.labelled).sum()} cited wrongly {wrongly:.1%} let through"
    )
    return enough


def _told_of(chances: Floats, truth: Floats, enough: float) -> str:
    supported, others = chances[truth == 1], chances[truth == 0]
    ahead = (supported[:, None] > others).mean() + (supported[:, None] == others).mean() / 2
    let, lost = (others >= enough).mean(), (supported < enough).mean()
    return f"{len(truth)} pairs, {let:.1%} let through, {lost:.1%} refused, AUC {ahead:.4f}"


def _middle(told: Sequence[Labelled], close: Close) -> Floats:
    """The mean of the pieces of all that is cited."""
    texts = {each.text for pair, articles in told for each in evidence_of(bench_check.asked(pair, articles))}
    return np.asarray(np.concatenate([close.query_pieces(text) for text in sorted(texts)]).mean(axis=0), dtype=float)


def _rows(pair: bench_check.Pair, articles: bench_check.Articles, known: Meanings) -> dict[str, Row]:
    """The row of a pair for each model: without the embedder some rules say otherwise."""
    evidence = evidence_of(bench_check.asked(pair, articles))
    said = claim(pair["text"], tuple(evidence))
    covered = cover(said, evidence)
    found = signals(said, evidence, covered, known.embed, known.close, known.middle)
    failed, by_words = rules(said, evidence, known.embed), rules(said, evidence)
    meant = Row(found | votes(failed), bool(failed & FINAL))
    worded = Row(found | votes(by_words), bool(by_words & FINAL), not by_words and not covered.lost)
    return {"words": worded, "embedder": meant, "both": meant}


def _folds(stories: Sequence[str]) -> NDArray[np.int64]:
    """The fold of each story, so that all pairs of one are left out together."""
    order = sorted(set(stories), key=lambda each: (each[2:], each))
    return np.array([order.index(story) % _FOLDS for story in stories])


def _enough(chances: Floats, truth: Floats, refused: float) -> float:
    """The chance with most room to both bars; the middle of those that have about as much, for the rest is luck."""
    tried = np.arange(0.2, 0.9, 0.01)
    worst = np.array([_worst(chances >= each, truth, refused) for each in tried])
    return float(tried[worst <= _ABOUT * worst.min()].mean())


def _worst(taken: Flags, truth: Floats, refused: float) -> float:
    """How much of a bar is used up by what is let through or refused, of the two the worse."""
    return float(max(taken[truth == 0].mean() / _LET_THROUGH, (~taken[truth == 1]).mean() / refused))


def _fit(table: Floats, pairs: Pairs, which: Flags, cost: float) -> Learned:
    """The weights of the pairs and the bias, by reweighted least squares; a pair's weight costs by its likeness."""
    given, truth = table[which], pairs.truth[which]
    count = np.where(pairs.labelled[which], 1.0, _WEIGHT)
    middle, spread = given.mean(axis=0), given.std(axis=0) + 1e-9
    points = placed((given - middle) / spread)
    alike = likeness(points, points)
    weights, bias = np.zeros(len(given)), 0.0
    for _ in range(_STEPS):
        odds = alike @ weights + bias
        chance = 1 / (1 + np.exp(-np.clip(odds, -30, 30)))
        curve = np.maximum(count * chance * (1 - chance), 1e-6)
        aim = odds + count * (truth - chance) / curve
        sides = np.stack([aim, np.ones(len(given))], axis=1)
        solved = np.linalg.solve(alike + np.diag(1 / (cost * curve)), sides)
        bias = float(solved[:, 0].sum() / solved[:, 1].sum())
        weights = solved[:, 0] - bias * solved[:, 1]
    return Learned(middle=middle, spread=spread, points=points, weights=weights, bias=bias)


if __name__ == "__main__":
    main()
