"""Which line answers a question, and whether any does: logistic models, learned by scripts/train_ask.py.

features of lines -> conditional logit over the lines and "none" -> chances
chances, features of the best lines -> logistic model -> log odds that any answers
the best lines, read closely by an encoder where there is one -> conditional logit -> their order, and odds to add
odds -> sure enough to answer, or not stated
"""

import json
import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from octavo.insight.lines import Line
from octavo.insight.questions.close_reading import CLOSE_COLUMNS
from octavo.insight.questions.features import COLUMNS, Judged

Floats = NDArray[np.float64]
#: Lines to their closeness, shape (lines, CLOSE_COLUMNS).
Closeness = Callable[[Sequence[Line]], Floats]

#: Lines that are read closely: a line costs 20 ms of processor time, and more of them find no more answers.
CLOSELY = 12

_FILE = Path(__file__).with_name("model.json")
#: Lines whose chances together say whether the question is answered at all.
_BEST = 3
#: The columns that say it.
_TELLING = (
    "words", "words around", "words in article", "own around", "own in article", "names around", "names in article",
    "least around", "least in article", "meaning", "in context", "article", "near", "own near", "figure fit",
    "person fit", "figure", "date", "reason", "person", "place", "speech", "times", "abroad",
)  # fmt: skip
_SMALL = 1e-6


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
    #: The same for lines read closely.
    close_weights: Floats
    close_none: float
    sure_weights: Floats
    sure_bias: float
    #: The log odds from which the best lines are shown; and those that close reading adds to.
    enough: float
    enough_closely: float


def judge(found: Judged, closeness: Closeness | None = None) -> Verdict:
    """The verdict on lines; with ``closeness`` the best of them are read again, and it is known better."""
    model = _model()
    if not found.lines:
        return Verdict((), sure=False)
    likely = chances(found.rows, model.weights, model.none)
    order, enough = best_first(likely), model.enough
    told = float(sure_features(found.rows, likely) @ model.sure_weights) + model.sure_bias
    if closeness is not None:
        best = order[:CLOSELY]
        rows = np.hstack([found.rows[best], closeness([found.lines[at] for at in best])])
        likely[best] = chances(rows, model.close_weights, model.close_none)
        order, enough = best[best_first(likely[best])], model.enough_closely
        told += log_odds(float(likely[best].sum()))
    return Verdict(tuple((int(at), float(likely[at])) for at in order), sure=told >= enough)


def best_first(likely: Floats) -> NDArray[np.intp]:
    """The places of chances, the highest first."""
    return np.argsort(-likely, kind="stable")


def chances(rows: Floats, weights: Floats, none: float) -> Floats:
    """The chance of each row to be the answer, beside that of none."""
    scores = rows @ weights
    top = max(float(scores.max(initial=none)), none)
    powers = np.exp(scores - top)
    likely: Floats = powers / (powers.sum() + np.exp(none - top))
    return likely


def sure_features(rows: Floats, likely: Floats) -> Floats:
    """What says whether any of the lines answers: how the chances fall, and what the likely lines have."""
    best = np.sort(likely)[::-1][:_BEST]
    some = float(likely.sum())
    falls = [
        math.log(float(best[0]) + _SMALL),
        log_odds(some),
        math.log(float(best.sum()) + _SMALL),
        math.log((float(best[0]) + _SMALL) / (float(best[1:2].sum()) + _SMALL)),
    ]
    columns = [COLUMNS.index(name) for name in _TELLING]
    return np.concatenate([falls, likely @ rows[:, columns] / (some + _SMALL)])


def log_odds(chance: float) -> float:
    """The logarithm of a chance's odds; finite for 0 and 1."""
    return math.log((chance + _SMALL) / (1 - chance + _SMALL))


@lru_cache(maxsize=1)
def _model() -> _Model:
    told = json.loads(_FILE.read_text(encoding="utf-8"))
    return _Model(
        weights=_array(told["weights"], COLUMNS),
        none=told["none"],
        close_weights=_array(told["close_weights"], (*COLUMNS, *CLOSE_COLUMNS)),
        close_none=told["close_none"],
        sure_weights=np.array(told["sure"]),
        sure_bias=told["sure_bias"],
        enough=told["enough"],
        enough_closely=told["enough_closely"],
    )


def _array(weights: Mapping[str, float], columns: Sequence[str]) -> Floats:
    return np.array([weights[name] for name in columns])
