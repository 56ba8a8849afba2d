"""Whether a sentence says more than the cited characters do: a logistic model, learned by scripts/train_check.py.

Without an embedder there is only a bound on the share of its words that stand there, which refuses more than it must.
"""

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

_FILE = Path(__file__).with_name("claim_model.json")
#: Share of the words from which a sentence is borne out where nothing knows what words mean.
_LEAST = 0.75


@dataclass(frozen=True, slots=True)
class _Model:
    bias: float
    weights: Mapping[str, float]
    #: The chance from which a sentence is taken as borne out.
    enough: float


def says_more(signals: Mapping[str, float]) -> bool:
    """Whether the sentence most likely says more than the evidence, by the signals of ``claim_signals``."""
    if "whole" not in signals:
        # Words say nothing across languages: then figures, times and names decide.
        told = signals["predicate"] > 0 and signals["share"] - signals["elsewhere"] >= _LEAST
        return not told and not signals["abroad"]
    model = _model()
    odds = model.bias + sum(weight * signals[name] for name, weight in model.weights.items())
    return 1 / (1 + math.exp(-odds)) < model.enough


@lru_cache(maxsize=1)
def _model() -> _Model:
    return _Model(**json.loads(_FILE.read_text(encoding="utf-8")))
