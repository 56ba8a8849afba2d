"""Whether a sentence says more than the cited characters do: a logistic model, learned by scripts/train_check.py.

There is one for words alone, one with the embedder, and one with the encoder beside it.
"""

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

_FILE = Path(__file__).with_name("claim_model.json")


@dataclass(frozen=True, slots=True)
class _Model:
    bias: float
    weights: Mapping[str, float]
    #: The chance from which a sentence is taken as borne out.
    enough: float


def says_more(signals: Mapping[str, float]) -> bool:
    """Whether the sentence most likely says more than the evidence, by the signals of ``claim_signals``."""
    model = _models()["both" if "close titled" in signals else "embedder" if "whole" in signals else "words"]
    odds = model.bias + sum(weight * signals[name] for name, weight in model.weights.items())
    return 1 / (1 + math.exp(-odds)) < model.enough


@lru_cache(maxsize=1)
def _models() -> Mapping[str, _Model]:
    return {name: _Model(**written) for name, written in json.loads(_FILE.read_text(encoding="utf-8")).items()}
