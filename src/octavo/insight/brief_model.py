"""What a line is worth in a briefing: two logistic models, learned by scripts/train_brief.py.

features of lines -> chance to state what an editor would miss, chance to state what no longer holds -> score
"""

import json
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from octavo.insight.brief_features import COLUMNS

Floats = NDArray[np.float64]

_FILE = Path(__file__).with_name("brief_model.json")


@dataclass(frozen=True, slots=True)
class _Model:
    wanted: Floats
    wanted_bias: float
    stale: Floats
    stale_bias: float
    #: The powers with which both chances count.
    want: float
    doubt: float


def scores(rows: Floats) -> Floats:
    """The score of each row of features: above 0, the higher the better."""
    model = _model()
    wanted = chance(rows @ model.wanted + model.wanted_bias)
    stale = chance(rows @ model.stale + model.stale_bias)
    found: Floats = wanted**model.want * (1 - stale) ** model.doubt
    return found


def chance(logits: Floats) -> Floats:
    """Logits as chances between 0 and 1."""
    chances: Floats = 1 / (1 + np.exp(-np.clip(logits, -30, 30)))
    return chances


@lru_cache(maxsize=1)
def _model() -> _Model:
    told = json.loads(_FILE.read_text(encoding="utf-8"))

    def weights(name: str) -> Floats:
        return np.array([told[name][column] for column in COLUMNS])

    return _Model(
        weights("wanted"), told["wanted_bias"], weights("stale"), told["stale_bias"], told["want"], told["doubt"]
    )
