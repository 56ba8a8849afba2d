"""How much of a line a person's own summary of the article would repeat: a small net, learned by scripts/train_summary.

features of lines -> layer of tanh -> two-word runs of the line that the summary is expected to hold
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from octavo.insight.line_features import COLUMNS

Floats = NDArray[np.float64]

_FILE = Path(__file__).with_name("line_model.json")
#: A feature counts up to so many standard deviations: what was learned of news in English holds near to it.
_FAR = 4.0


@dataclass(frozen=True, slots=True, kw_only=True)
class LineModel:
    """One layer of hidden units over standardised features."""

    #: Of shape (COLUMNS,).
    mean: Floats
    scale: Floats
    #: Of shapes (COLUMNS, units), (units,), (units,), ().
    weights: Floats
    shift: Floats
    out: Floats
    bias: float

    @classmethod
    def of(cls, stored: Mapping[str, Any]) -> "LineModel":
        """From its stored form. ValueError: it was learned from other features than are taken now."""
        if stored["columns"] != list(COLUMNS):
            raise ValueError("The choice of summaries was learned from other features: run make train-summary.")
        held = {name: np.array(stored[name], dtype=float) for name in ("mean", "scale", "weights", "shift", "out")}
        return cls(**held, bias=float(stored["bias"]))

    def ask(self, rows: Floats) -> Floats:
        """The two-word runs expected of each row of features, at least 0; shape (rows,)."""
        near = np.clip((rows - self.mean) / self.scale, -_FAR, _FAR)
        found: Floats = np.maximum(np.tanh(near @ self.weights + self.shift) @ self.out + self.bias, 0.0)
        return found


@lru_cache(maxsize=1)
def line_model() -> LineModel:
    """The package's own."""
    return LineModel.of(json.loads(_FILE.read_text(encoding="utf-8")))
