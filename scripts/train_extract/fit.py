"""The classifier fitted: boosted oblivious trees (Prokhorenkova et al. 2018, CatBoost), and its form in the package."""

from collections.abc import Sequence
from typing import Any, NamedTuple

import numpy as np
from boosted import stored
from catboost import CatBoostClassifier
from labels import Labelled
from numpy.typing import NDArray
from odds import Odds, shares

from octavo.extract.document.hints import Hints
from octavo.extract.main_text.classifier import Classifier
from octavo.extract.main_text.features import MEASURES, measures

TREES = 200
_DEPTH = 6
_RATE = 0.1
#: One page in so many is seen without names too, and counts so much there.
_EVERY = 3
_NAMELESS = 0.5


class _Taught(NamedTuple):
    page: Labelled
    hints: Hints
    weight: float


def fitted(pages: Sequence[Labelled], *, trees: int = TREES) -> dict[str, Any]:
    """A classifier learned from these pages, as the package keeps it."""
    told = [shares(page) for page in pages]
    odds = Odds(told)
    taught = [_Taught(page, Hints(odds.without(own)), 1.0) for page, own in zip(pages, told, strict=True)]
    # Names that a compiler made say nothing: a part of the pages is seen a second time without any.
    taught += [_Taught(page, Hints({}), _NAMELESS) for page in pages[::_EVERY]]
    rows = np.hstack([measures(each.page.segments, stated=each.page.stated, hints=each.hints) for each in taught]).T
    model = CatBoostClassifier(
        iterations=trees,
        depth=_DEPTH,
        learning_rate=_RATE,
        l2_leaf_reg=5,
        border_count=64,
        random_seed=1,
        thread_count=2,
        verbose=0,
        allow_writing_files=False,
    )
    model.fit(
        rows,
        np.concatenate([each.page.labels for each in taught]),
        sample_weight=np.concatenate([each.page.weights * each.weight for each in taught]),
    )
    return {"measures": list(MEASURES), **stored(model, digits=6), "hints": dict(sorted(odds.all().items()))}


def odds_of(kept: dict[str, Any], page: Labelled) -> NDArray[np.float32]:
    """The probability of each of a page's blocks by a classifier as the package keeps it."""
    return Classifier.of(kept).odds(page.segments, stated=page.stated)
