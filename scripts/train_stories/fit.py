"""The merge decision fitted: boosted oblivious trees (Prokhorenkova et al. 2018, CatBoost), and their stored form."""

from collections.abc import Hashable, Mapping, Sequence
from typing import Any

import numpy as np
from boosted import stored
from catboost import CatBoostClassifier
from collect import Pairs, arrivals, joined, only, remaining
from numpy.typing import NDArray
from pages import PAGES
from small import windows
from streams import CLOSE, FOLDS, LESSONS, Labelled

from octavo.stories.merging.measures import MEASURES
from octavo.stories.merging.merge_model import read_closely

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
    **dict.fromkeys(LESSONS, 0.5),
    **dict.fromkeys((f"{name}, small" for name in LESSONS), 0.1),
    PAGES: 2.0,
    f"{PAGES}, small": 0.4,
}
#: How much more a pair of one story counts in the wires, which have two or three reports of each: else all that they
#: taught is that articles seldom belong together.
FEW = 3.0
_TREES, _DEPTH = 300, 4
#: What the judge of pairs without leads is not told: years cost it more than they brought (.910 to .894 on ecbplus).
_CLOSE = frozenset(["lead", "lead_nearest_newer", "lead_nearest_older", "years_clash"])
# More of these never speaks against, and never for.
_MORE = frozenset(["words", "title", "names", "numbers", "days"])
_LESS = frozenset(["numbers_clash", "years_clash", "days_clash", "hours"])


def learned(
    streams: Mapping[str, Sequence[Labelled]], fold: Mapping[Hashable, int]
) -> tuple[dict[int, dict[str, Any]], dict[str, Any]]:
    """A decision for each part, learned from the others, and one learned from all; as the package keeps them."""
    taught = {name: stream for name, stream in streams.items() if name in COUNTS}
    pairs = {name: (arrivals(stream, fold), remaining(stream, fold)) for name, stream in taught.items()}
    for name, stream in taught.items():
        if f"{name}, small" in COUNTS:
            drawn = list(windows(stream))
            pairs[f"{name}, small"] = (
                joined([arrivals(each, fold) for each in drawn]),
                joined([remaining(each, fold) for each in drawn]),
            )
    return {number: fitted(pairs, without=number) for number in FOLDS}, fitted(pairs)


def fitted(pairs: Mapping[str, Sequence[Pairs]], *, without: int | None = None) -> dict[str, Any]:
    """A decision learned from the pairs neither article of which is of one part.

    Pairs with leads teach both of its judges; the one for all others does not see the leads. The wires and the pages
    teach the first: without leads our stream lost more by the wires (.825 to .798) than they are worth.
    """
    taught = {name: [_kept(some, without) for some in each] for name, each in pairs.items()}
    leads = {name: [_with_leads(some) for some in each] for name, each in taught.items()}
    told = {
        "close": _judge({name: each for name, each in leads.items() if any(len(some.same) for some in each)}),
        "plain": _judge(
            {name: [_without_leads(some) for some in each] for name, each in taught.items() if _set(name) not in CLOSE}
        ),
    }
    return {"measures": list(MEASURES), **told}


def _kept(some: Pairs, without: int | None) -> Pairs:
    return some if without is None else only(some, some.parts & (1 << without) == 0)


def _with_leads(some: Pairs) -> Pairs:
    return only(some, read_closely(some.table))


def _without_leads(some: Pairs) -> Pairs:
    table = some.table.copy()
    table[:, [name in _CLOSE for name in MEASURES]] = np.nan
    return some._replace(table=table)


def _judge(taught: Mapping[str, Sequence[Pairs]]) -> dict[str, Any]:
    """Trees, and what is neutral to them; each form of each set counts as COUNTS says."""
    rows = [some.table for each in taught.values() for some in each]
    same = [some.same for each in taught.values() for some in each]
    weights = [_weights(name, some, forms=len(each)) for name, each in taught.items() for some in each]
    table, told = np.nan_to_num(np.vstack(rows)), np.concatenate(same)
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
        **stored(model),
        "neutral": {name: round(float(at), 4) for name, at in zip(MEASURES, neutral, strict=True)},
    }


def _set(form: str) -> str:
    return form.partition(",")[0]


def _weights(name: str, some: Pairs, *, forms: int) -> NDArray[np.float64]:
    """What each pair of a form of a set counts: in all as COUNTS says."""
    each = np.where(some.same, FEW if _set(name) in LESSONS else 1.0, 1.0)
    return each * (3000 * COUNTS[name] / forms / max(1.0, each.sum()))
