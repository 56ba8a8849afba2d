"""The merge decision fitted: boosted oblivious trees (Prokhorenkova et al. 2018, CatBoost), and their stored form."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from boosted import stored
from catboost import CatBoostClassifier
from collect import Case, Cases, met, taught
from streams import Labelled

from octavo.stories.merge_measures import MEASURES
from octavo.stories.merge_model import Column, Model, Trees

#: How much each form of each set counts.
COUNTS = {
    "ecbplus": 3.0,
    "ecbplus, dated": 2.0,
    "stream": 3.0,
    "uci": 1.5,
    "ecbplus, headlines": 0.7,
    "ecbplus, plain": 0.7,
    "uci, plain": 0.3,
}
#: Rounds: in each but the last the decision meets its own mistakes, with odds made uncertain by so much.
ROUNDS, NOISE = 3, 1.0
_TREES = {"join": (150, 4), "merge": (100, 4)}
_MORE = frozenset(
    [
        "mean",
        "nearest",
        "centroid",
        "words",
        "words_nearest",
        "words_centroid",
        "title",
        "names",
        "names_nearest",
        "names_centroid",
        "numbers",
        "lead",
        "lead_words",
    ]
)
_LESS = frozenset(["days_clash", "numbers_clash", "silence"])


@dataclass(frozen=True, slots=True, kw_only=True)
class Noisy(Trees):
    """Trees whose answers waver, so that what is met has mistakes of many kinds."""

    seed: int

    def odds(self, rows: Sequence[Mapping[str, float]]) -> Column:
        """The odds, with noise."""
        exact = Trees.odds(self, rows)
        # One seed for all rows would move them alike; the rows' own values make it differ.
        chance = np.random.default_rng([self.seed, int(1000 * abs(float(exact.sum())))])
        return np.asarray(exact + chance.normal(0, NOISE, len(exact)), dtype=np.float32)


def fitted(streams: Mapping[str, Sequence[Labelled]], *, rounds: int = ROUNDS) -> dict[str, Any]:
    """A decision learned from these streams, as the package keeps it."""
    cases = {name: Cases([], []) for name in streams}
    for name, stream in streams.items():
        for seed in (1, 2):
            _take(cases[name], taught(stream, seed=seed))
    kept = _fit(cases)
    for number in range(1, rounds):
        model = Model.of(kept)
        wavering = Model(join=_noisy(model.join, number), merge=_noisy(model.merge, number))
        for name, stream in streams.items():
            _take(cases[name], met(stream, wavering))
        kept = _fit(cases)
    return kept


def _noisy(trees: Trees, seed: int) -> Noisy:
    names = ("columns", "borders", "leaves", "bias", "neutral")
    return Noisy(**{name: getattr(trees, name) for name in names}, seed=seed)


def _take(into: Cases, more: Cases) -> None:
    into.join.extend(more.join)
    into.merge.extend(more.merge)


def _fit(cases: Mapping[str, Cases]) -> dict[str, Any]:
    return {
        "measures": list(MEASURES),
        "join": _trees({name: each.join for name, each in cases.items()}, *_TREES["join"]),
        "merge": _trees({name: each.merge for name, each in cases.items()}, *_TREES["merge"]),
    }


def _trees(cases: Mapping[str, Sequence[Case]], trees: int, depth: int) -> dict[str, Any]:
    told = {name: some for name, some in cases.items() if some}
    rows = np.array([case.values for some in told.values() for case in some])
    right = np.array([case.right for some in told.values() for case in some])
    weights = np.concatenate([_weights(some, COUNTS.get(name, 1.0)) for name, some in told.items()])
    model = CatBoostClassifier(
        iterations=trees,
        depth=depth,
        learning_rate=0.1,
        l2_leaf_reg=5,
        random_seed=1,
        thread_count=1,
        verbose=0,
        allow_writing_files=False,
        # More likeness never speaks against, and a clash never for.
        monotone_constraints=[(name in _MORE) - (name in _LESS) for name in MEASURES],
    )
    both = np.concatenate([weights * right, weights * (1 - right)])
    kept = both > 1e-9
    labels = np.repeat([1, 0], len(rows))
    model.fit(np.vstack([rows, rows])[kept], labels[kept], sample_weight=both[kept])
    neutral = np.median(rows[right < 0.1], axis=0)
    return {
        **stored(model),
        "neutral": {name: round(float(at), 4) for name, at in zip(MEASURES, neutral, strict=True)},
    }


def _weights(cases: Sequence[Case], count: float) -> Any:
    weights = np.array([case.weight for case in cases])
    return 600 * count * weights / weights.sum()
