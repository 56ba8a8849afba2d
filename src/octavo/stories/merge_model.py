"""The learned decision: how likely it is that two articles tell one event, and which kinds of evidence said so.

measures (merge_measures.py) -> oblivious trees -> log-odds

``make train-stories`` learns the trees (``trees.py``).
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np

from octavo.stories.merge_measures import KINDS, MEASURES
from octavo.stories.trees import Column, Ensemble

_FILE = Path(__file__).with_name("merge_model.json")
#: Log-odds beyond which one pair says no more: a mean must not hang on one of many.
SURE = 6.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Model(Ensemble):
    """Boosted trees over ``MEASURES``."""

    #: What each measure is between articles of different events: what evidence is told from.
    neutral: Column

    @classmethod
    def of(cls, stored: Mapping[str, Any]) -> "Model":
        """From its stored form. ValueError: it was learned from other measures than are taken now."""
        if stored["measures"] != list(MEASURES):
            raise ValueError("The merge decision was learned from other measures: run make train-stories.")
        plain = Ensemble.of(stored)
        return cls(
            columns=plain.columns,
            borders=plain.borders,
            leaves=plain.leaves,
            bias=plain.bias,
            neutral=np.array([stored["neutral"][name] for name in MEASURES], dtype=np.float32),
        )

    def odds(self, table: Column) -> Column:
        """The log-odds of each row of measures that the two tell one event; 0 is as likely as not."""
        return np.clip(self.ask(table), -SURE, SURE)

    def parts(self, row: Column) -> dict[str, float]:
        """What each kind of evidence brings: by how much the log-odds fall where it is as between two events."""
        table = np.tile(row, (len(KINDS) + 1, 1))
        for at, names in enumerate(KINDS.values()):
            columns = [MEASURES.index(name) for name in names]
            table[at, columns] = self.neutral[columns]
        odds = self.ask(table)
        return {kind: float(odds[-1] - odds[at]) for at, kind in enumerate(KINDS)}


@cache
def model() -> Model:
    """The decision that the package carries."""
    return Model.of(json.loads(_FILE.read_text(encoding="utf-8")))
