"""The choice of hashtags fitted: boosted oblivious trees (Prokhorenkova et al. 2018, "CatBoost")."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from bench_labels import Labelled
from boosted import stored
from catboost import CatBoostClassifier
from numpy.typing import NDArray

from octavo.stories.tagcandidates import candidates
from octavo.stories.tagchoice import tag_of
from octavo.stories.tagfeatures import FEATURES, features

#: Trees and their depth: 66 stories teach the editors' model, 265 articles of 48 phrases each the readers'.
SIZES = {"editors": (300, 2), "readers": (200, 5)}


@dataclass(frozen=True, slots=True)
class Rows:
    """An article's candidates."""

    article: Labelled
    table: NDArray[np.float64]
    wanted: NDArray[np.bool_]


def rows_of(article: Labelled) -> Rows:
    """What the trees see of an article's candidates, and which of them its labels want."""
    found = candidates(article.title, article.text, article.language)
    table = np.array(features(found), dtype=float).reshape(-1, len(FEATURES))
    return Rows(article, table, np.array([article.wants(tag_of(each), each.label) for each in found.phrases], bool))


def fitted(editors: Sequence[Rows], readers: Sequence[Rows]) -> dict[str, Any]:
    """Both models, as the package keeps them."""
    return {
        "features": list(FEATURES),
        "editors": _trees(editors, *SIZES["editors"]),
        "readers": _trees(readers, *SIZES["readers"]),
    }


def _trees(rows: Sequence[Rows], trees: int, depth: int) -> dict[str, Any]:
    model = CatBoostClassifier(
        iterations=trees,
        depth=depth,
        learning_rate=0.07,
        l2_leaf_reg=8,
        random_seed=1,
        thread_count=1,
        verbose=0,
        allow_writing_files=False,
    )
    model.fit(np.vstack([each.table for each in rows]), np.concatenate([each.wanted for each in rows]))
    kept = stored(model)
    return {**kept, "bias": round(kept["bias"], 4)}
