"""The choice of hashtags fitted: boosted oblivious trees (Prokhorenkova et al. 2018, "CatBoost")."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

import numpy as np
from bench_labels import KEYWORDS, Labelled
from boosted import stored
from catboost import CatBoostClassifier
from numpy.typing import NDArray

from octavo.stories.tags.candidates import candidates
from octavo.stories.tags.choice import tag_of
from octavo.stories.tags.features import FEATURES, features
from octavo.stories.tags.marks import marked


class Size(NamedTuple):
    """How a set of trees grows."""

    trees: int
    depth: int
    rate: float
    #: Share of the features that are looked at for a split.
    seen: float


#: 66 stories teach the editors' model, 265 articles of 48 phrases each the readers'.
SIZES = {"editors": Size(300, 2, 0.07, 1.0), "readers": Size(250, 3, 0.08, 0.5)}


@dataclass(frozen=True, slots=True)
class Rows:
    """An article's candidates."""

    article: Labelled
    table: NDArray[np.float64]
    wanted: NDArray[np.bool_]


def rows_of(article: Labelled) -> Rows:
    """What the trees see of an article's candidates, and which of them its labels want."""
    found = candidates(article.title, article.text, article.language)
    if article.phrases:
        found = marked(found)
    table = np.array(features(found), dtype=float).reshape(-1, len(FEATURES))
    return Rows(article, table, np.array([article.wants(tag_of(each), each.label) for each in found.phrases], bool))


def fitted(editors: Sequence[Rows], readers: Sequence[Rows]) -> dict[str, Any]:
    """Both models, as the package keeps them."""
    return {
        "features": list(FEATURES),
        "editors": _trees(editors, SIZES["editors"], [1.0] * len(editors)),
        # Each article counts as much as one phrase more of it would gain.
        "readers": _trees(readers, SIZES["readers"], [1 / (KEYWORDS + len(row.article.phrases)) for row in readers]),
    }


def _trees(rows: Sequence[Rows], size: Size, weights: Sequence[float]) -> dict[str, Any]:
    model = CatBoostClassifier(
        iterations=size.trees,
        depth=size.depth,
        learning_rate=size.rate,
        rsm=size.seen,
        l2_leaf_reg=8,
        random_seed=1,
        thread_count=1,
        verbose=0,
        allow_writing_files=False,
    )
    counts = [len(row.wanted) for row in rows]
    mean = np.average(weights, weights=counts)
    model.fit(
        np.vstack([each.table for each in rows]),
        np.concatenate([each.wanted for each in rows]),
        sample_weight=np.repeat(np.array(weights) / mean, counts),
    )
    kept = stored(model)
    return {**kept, "bias": round(kept["bias"], 4)}
