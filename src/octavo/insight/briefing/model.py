"""What a line is worth in a briefing: two logistic models, learned by scripts/train_brief.py.

features of lines -> chance to state what an editor would miss, chance to state what no longer holds -> score
                 -> whether a briefing may tell it at all
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from octavo.insight.briefing.features import COLUMNS, aged
from octavo.insight.briefing.open import OLD

Floats = NDArray[np.float64]
Flags = NDArray[np.bool_]

_FILE = Path(__file__).with_name("model.json")
_AGE, _PRESENT, _AGAIN = (COLUMNS.index(name) for name in ("age", "present", "same figure later"))
#: From this likeness on a later line that gives the same figure tells the same.
_TOLD_AGAIN = 0.15
#: The chances from which on, and up to which, a line stands though its report begins in doubt.
_LIKELY, _HARDLY = 0.5, 0.04


@dataclass(frozen=True, slots=True)
class Model:
    """Two logistic models, and how both chances count."""

    wanted: Floats
    wanted_bias: float
    stale: Floats
    stale_bias: float
    #: The powers with which both chances count.
    want: float
    doubt: float
    #: The least chance that it is wanted and the greatest that it no longer holds, for a line to be told; the greatest
    #: of what was told long before the last report.
    least: float
    most: float
    most_of_old: float


def scores(rows: Floats, settled: Flags) -> Floats:
    """The score of each row of features: above 0, the higher the better. ``settled`` are past doubt."""
    wanted, stale = _chances(rows)
    found: Floats = wanted ** _model().want * (1 - np.where(settled, 0.0, stale)) ** _model().doubt
    return found


def missed(rows: Floats, least: float | None = None) -> Flags:
    """Which rows' lines an editor might miss, with that chance at least, whether they hold still or not."""
    wanted: Flags = _chances(rows)[0] >= (_model().least if least is None else least)
    return wanted


def steady(rows: Floats) -> Flags:
    """Which rows' lines are likely to hold still: one left out costs little, one that no longer holds costs trust."""
    bounds = np.where(rows[:, _AGE] >= aged(OLD), _model().most_of_old, _model().most)
    holds: Flags = _chances(rows)[1] <= bounds
    return holds


def confirmed(rows: Floats) -> Flags:
    """Which rows' lines another origin tells later with the same figure; what was so just then it does not confirm."""
    again: Flags = (rows[:, _AGAIN] >= _TOLD_AGAIN) & (rows[:, _PRESENT] == 0)
    return again


def firm(rows: Floats) -> Flags:
    """Which rows' lines are more likely wanted than not, and hardly likely to hold no longer."""
    wanted, stale = _chances(rows)
    holds: Flags = (wanted >= _LIKELY) & (stale <= _HARDLY)
    return holds


def _chances(rows: Floats) -> tuple[Floats, Floats]:
    model = _model()
    return chance(rows @ model.wanted + model.wanted_bias), chance(rows @ model.stale + model.stale_bias)


def chance(logits: Floats) -> Floats:
    """Logits as chances between 0 and 1."""
    chances: Floats = 1 / (1 + np.exp(-np.clip(logits, -30, 30)))
    return chances


@lru_cache(maxsize=1)
def _model() -> Model:
    return model_of(json.loads(_FILE.read_text(encoding="utf-8")))


def model_of(told: Mapping[str, Any]) -> Model:
    """The models as scripts/train_brief.py writes them."""

    def weights(name: str) -> Floats:
        return np.array([told[name][column] for column in COLUMNS])

    return Model(
        weights("wanted"),
        told["wanted_bias"],
        weights("stale"),
        told["stale_bias"],
        *(told[name] for name in ("want", "doubt", "least", "most", "most_of_old")),
    )
