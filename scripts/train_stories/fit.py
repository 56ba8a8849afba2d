"""The merge decision fitted: boosted oblivious trees (Prokhorenkova et al. 2018, CatBoost), and their stored form."""

from collections.abc import Hashable, Mapping, Sequence
from typing import Any

import numpy as np
from boosted import stored
from catboost import CatBoostClassifier
from collect import Pairs, arrivals, joined, remaining
from small import windows
from streams import FOLDS, Labelled

from octavo.stories.merge_measures import MEASURES

#: How much each form of each set counts.
COUNTS = {
    "ecbplus": 3.0,
    "ecbplus, small": 0.4,
    "ecbplus, dated": 3.0,
    "ecbplus, dated, small": 0.4,
    "ecbplus, headlines": 1.5,
    "ecbplus, plain": 1.0,
    "stream": 4.0,
    "stream, small": 0.4,
    "stream, headlines": 1.5,
    "stream, plain": 1.0,
    "uci": 1.5,
    "uci, small": 0.1,
    "uci, thin": 1.5,
}
_TREES, _DEPTH = 300, 4
# More of these never speaks against, and never for.
_MORE = frozenset(["words", "title", "names", "numbers", "days"])
_LESS = frozenset(["numbers_clash", "days_clash", "hours"])


def learned(
    streams: Mapping[str, Sequence[Labelled]], fold: Mapping[Hashable, int]
) -> tuple[dict[int, dict[str, Any]], dict[str, Any]]:
    """A decision for each part, learned from the others, and one learned from all; as the package keeps them."""
    pairs = {name: (arrivals(stream, fold), remaining(stream, fold)) for name, stream in streams.items()}
    for name, stream in streams.items():
        if f"{name}, small" in COUNTS:
            drawn = list(windows(stream))
            pairs[f"{name}, small"] = (
                joined([arrivals(each, fold) for each in drawn]),
                joined([remaining(each, fold) for each in drawn]),
            )
    return {number: fitted(pairs, without=number) for number in FOLDS}, fitted(pairs)


def fitted(pairs: Mapping[str, Sequence[Pairs]], *, without: int | None = None) -> dict[str, Any]:
    """A decision learned from the pairs neither article of which is of one part."""
    rows, same, weights = [], [], []
    for name, each in pairs.items():
        for some in each:
            kept = np.ones(len(some.same), dtype=bool) if without is None else some.parts & (1 << without) == 0
            rows.append(some.table[kept])
            same.append(some.same[kept])
            weights.append(np.full(kept.sum(), 3000 * COUNTS[name] / len(each) / max(1, kept.sum())))
    table, told = np.vstack(rows), np.concatenate(same)
    model = CatBoostClassifier(
        iterations=_TREES,
        depth=_DEPTH,
        learning_rate=0.1,
        l2_leaf_reg=5,
        random_seed=1,
        thread_count=1,
        verbose=0,
        allow_writing_files=False,
        monotone_constraints=[(name in _MORE) - (name in _LESS) for name in MEASURES],
    )
    model.fit(table, told.astype(int), sample_weight=np.concatenate(weights))
    neutral = np.median(table[~told], axis=0)
    return {
        "measures": list(MEASURES),
        **stored(model),
        "neutral": {name: round(float(at), 4) for name, at in zip(MEASURES, neutral, strict=True)},
    }
