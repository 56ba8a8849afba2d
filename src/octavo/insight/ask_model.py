"""Which line answers a question, and whether any does: two logistic models, learned by scripts/train_ask.py.

features of lines -> conditional logit over the lines and "none" -> chances
chances, features of the best lines -> logistic model -> sure enough to answer, or not stated
"""

import json
import math
from collections.abc import Collection
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from octavo.insight.ask_features import COLUMNS, Judged
from octavo.news.ids import ArticleId

Floats = NDArray[np.float64]

_FILE = Path(__file__).with_name("ask_model.json")
#: Lines whose features say whether the question is answered at all.
_BEST = 3
#: The columns that say it.
_TELLING = (
    "names near", "names in article", "near around", "least near around", "figure", "date", "reason", "person",
    "speech", "figure of it", "meaning", "article", "abroad", "words missing", "times in article",
)  # fmt: skip
_SMALL = 1e-12


@dataclass(frozen=True, slots=True)
class Verdict:
    """The lines by their chance to be the answer (place among those judged, chance), best first."""

    ranked: tuple[tuple[int, float], ...]
    #: The best ones may be shown as the answer.
    sure: bool


@dataclass(frozen=True, slots=True)
class _Model:
    weights: Floats
    none: float
    sure_weights: Floats
    sure_bias: float
    enough: float


def judge(found: Judged, by_words: Collection[tuple[ArticleId, int]] = ()) -> Verdict:
    """The verdict on lines; ``by_words`` are those (article, order) that answer by the rules of words alone."""
    model = _model()
    if not found.lines:
        return Verdict((), sure=False)
    likely = chances(found.rows, model.weights, model.none)
    order = np.argsort(-likely, kind="stable").tolist()
    held = [(found.lines[at].reading.article_id, found.lines[at].order) in by_words for at in order[:_BEST]]
    told = sure_features(found.rows, likely, held, answered=bool(by_words)) @ model.sure_weights + model.sure_bias
    ranked = tuple((at, float(likely[at])) for at in order)
    return Verdict(ranked, sure=1 / (1 + math.exp(-float(told))) >= model.enough)


def chances(rows: Floats, weights: Floats, none: float) -> Floats:
    """The chance of each row to be the answer, beside that of none."""
    scores = rows @ weights
    top = max(float(scores.max(initial=none)), none)
    powers = np.exp(scores - top)
    likely: Floats = powers / (powers.sum() + np.exp(none - top))
    return likely


def sure_features(rows: Floats, likely: Floats, held: list[bool], *, answered: bool) -> Floats:
    """What says whether any of the lines answers: how the chances fall, and what the best lines have.

    ``held``: whether each of the best lines answers by the rules of words; ``answered``: whether any line does.
    """
    best = np.argsort(-likely, kind="stable")[:_BEST]
    some = float(likely.sum())
    columns = [COLUMNS.index(name) for name in _TELLING]
    falls = [
        math.log(float(likely[best[0]]) + _SMALL),
        math.log((some + _SMALL) / (1 - some + _SMALL)),
        math.log(float(likely[best].sum()) + _SMALL),
        float(held[0]),
        float(any(held)),
        float(answered),
    ]
    return np.concatenate([falls, rows[best[0]][columns], rows[best][:, columns].max(axis=0)])


@lru_cache(maxsize=1)
def _model() -> _Model:
    told = json.loads(_FILE.read_text(encoding="utf-8"))
    weights = np.array([told["weights"][name] for name in COLUMNS])
    return _Model(weights, told["none"], np.array(told["sure"]), told["sure_bias"], told["enough"])
