"""Whether a sentence says more than the cited characters do: kernel logistic regression (scripts/train_check.py).

signals, each as far from its middle as it spreads -> likeness to the pairs learned from -> a chance -> enough?

There is one model for words alone, one with the embedder, and one with the encoder beside it. Zhu and Hastie, "Kernel
Logistic Regression and the Import Vector Machine", 2005.
"""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]

_FILE = Path(__file__).with_name("model.npz")
#: How fast likeness falls off, for a mean squared distance of 1 a column.
WIDTH = 1.0
#: The chance that is enough where words alone are known and all of a sentence's are told.
LIKELY = 0.4
#: What a whole number of 8 bits stands for in points.
STEP = 0.05


@dataclass(frozen=True, slots=True, kw_only=True)
class Model:
    """What was learned from pairs."""

    #: The signals, in the order of the columns.
    columns: tuple[str, ...]
    middle: Floats
    spread: Floats
    #: The pairs, (pairs, columns), and what each says for a sentence, or against it.
    points: Floats
    weights: Floats
    bias: float
    #: The chance from which a sentence is taken as borne out.
    enough: float


def says_more(signals: Mapping[str, float], *, all_told: bool = False) -> bool:
    """Whether the sentence most likely says more than the evidence, by the signals of ``signals``.

    ``all_told``: no word speaks against it, so that it has the benefit of the doubt.
    """
    model = _models()["both" if "met" in signals else "embedder" if "whole" in signals else "words"]
    row = np.array([signals[name] for name in model.columns])
    here = placed((row - model.middle) / model.spread)
    odds = float(likeness(here[None], model.points)[0] @ model.weights) + model.bias
    return 1 / (1 + math.exp(-odds)) < (LIKELY if all_told else model.enough)


def placed(rows: Floats) -> Floats:
    """Rows in spreads from the middle, as the file can hold them."""
    return np.clip(np.round(rows / STEP), -127, 127) * STEP


def likeness(left: Floats, right: Floats) -> Floats:
    """The likeness of each row with each, 1 for the same; shape (len(left), len(right))."""
    apart = (left**2).sum(axis=1)[:, None] + (right**2).sum(axis=1) - 2 * left @ right.T
    alike: Floats = np.exp(-WIDTH * np.maximum(apart, 0) / left.shape[1])
    return alike


@lru_cache(maxsize=1)
def centre() -> Floats:
    """The mean of the encoder's pieces, shape (dimensions,)."""
    with np.load(_FILE) as told:
        return np.asarray(told["centre"], dtype=np.float64)


@lru_cache(maxsize=1)
def _models() -> Mapping[str, Model]:
    with np.load(_FILE) as told:
        return {
            name: Model(
                columns=tuple(str(each) for each in told[f"{name} columns"]),
                middle=told[f"{name} middle"].astype(np.float64),
                spread=told[f"{name} spread"].astype(np.float64),
                points=told[f"{name} points"] * STEP,
                weights=told[f"{name} weights"].astype(np.float64),
                bias=float(told[f"{name} bias"]),
                enough=float(told[f"{name} enough"]),
            )
            for name in ("words", "embedder", "both")
        }
