"""The two looks of the classifier fitted: boosted oblivious trees (Prokhorenkova et al. 2018, CatBoost), as stored."""

from collections.abc import Sequence
from typing import Any, NamedTuple

import numpy as np
from boosted import stored
from catboost import CatBoostClassifier
from labels import Labelled
from numpy.typing import NDArray
from odds import Odds, shares

from octavo.extract.document.hints import Hints
from octavo.extract.main_text.classifier import FirstLook, SecondLook
from octavo.extract.main_text.features import MEASURES, measures
from octavo.extract.main_text.groups import groups_of
from octavo.extract.main_text.second_look import SECOND_MEASURES, second_measures

_RATE = 0.1
#: One page in so many is seen without names too, and counts so much there.
_EVERY = 3
_NAMELESS = 0.5
Table = NDArray[np.float32]


class _Taught(NamedTuple):
    page: Labelled
    hints: Hints
    weight: float


def first_look(pages: Sequence[Labelled]) -> dict[str, Any]:
    """The first look learned from these pages, as the package keeps it."""
    told = [shares(page) for page in pages]
    odds = Odds(told)
    taught = [_Taught(page, Hints(odds.without(own)), 1.0) for page, own in zip(pages, told, strict=True)]
    # Names that a compiler made say nothing: a part of the pages is seen a second time without any.
    taught += [_Taught(page, Hints({}), _NAMELESS) for page in pages[::_EVERY]]
    rows = [
        measures(page.segments, groups_of(page.segments.lines), stated=page.stated, hints=hints)
        for page, hints, _ in taught
    ]
    model = _model(trees=150, depth=6)
    _fit(model, rows, [each.page for each in taught], [each.weight for each in taught])
    return {"measures": list(MEASURES), **stored(model, digits=6), "hints": dict(sorted(odds.all().items()))}


def second_look(pages: Sequence[Labelled], odds: Sequence[Table]) -> dict[str, Any]:
    """The second look learned from these pages; ``odds``: each page's by first looks that did not learn from it."""
    rows = [second_measures(each, groups_of(page.segments.lines)) for page, each in zip(pages, odds, strict=True)]
    model = _model(trees=100, depth=5)
    _fit(model, rows, pages, [1.0] * len(pages))
    return {"measures": list(SECOND_MEASURES), **stored(model, digits=6)}


def first_odds(look: dict[str, Any], page: Labelled) -> Table:
    """The probability of each of a page's blocks by a first look as the package keeps it."""
    return FirstLook.of(look).odds(page.segments, groups_of(page.segments.lines), stated=page.stated)


def second_odds(look: dict[str, Any], page: Labelled, odds: Table) -> Table:
    """The same by a second look; ``odds``: by the first."""
    return SecondLook.of(look).odds(odds, groups_of(page.segments.lines))


def _model(*, trees: int, depth: int) -> CatBoostClassifier:
    return CatBoostClassifier(
        iterations=trees,
        depth=depth,
        learning_rate=_RATE,
        l2_leaf_reg=5,
        border_count=64,
        random_seed=1,
        thread_count=2,
        verbose=0,
        allow_writing_files=False,
    )


def _fit(model: CatBoostClassifier, rows: Sequence[Table], pages: Sequence[Labelled], weights: Sequence[float]) -> None:
    model.fit(
        np.hstack(rows).T,
        np.concatenate([page.labels for page in pages]),
        sample_weight=np.concatenate([page.weights * weight for page, weight in zip(pages, weights, strict=True)]),
    )
