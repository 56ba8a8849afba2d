"""The learned decision: how likely it is that two articles tell one event, and which kinds of evidence said so.

measures (merge_measures.py) -> oblivious trees -> log-odds        leads of both read closely: trees of their own

``make train-stories`` learns the trees.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from octavo.learned.trees import Column, Ensemble
from octavo.stories.merging.measures import KINDS, LEAD, MEASURES

_FILE = Path(__file__).with_name("merge_model.json")
#: Log-odds beyond which one pair says no more: a mean must not hang on one of many.
SURE = 6.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Judge(Ensemble):
    """Boosted trees over ``MEASURES``."""

    #: What each measure is between articles of different events: what evidence is told from.
    neutral: Column

    @classmethod
    def of(cls, stored: Mapping[str, Any]) -> "Judge":
        """From its stored form."""
        plain = Ensemble.of(stored)
        return cls(
            columns=plain.columns,
            borders=plain.borders,
            leaves=plain.leaves,
            bias=plain.bias,
            neutral=np.array([stored["neutral"].get(name, 0.0) for name in MEASURES], dtype=np.float32),
        )

    def parts(self, row: Column) -> dict[str, float]:
        """What each kind of evidence brings: by how much the log-odds fall where it is as between two events."""
        table = np.tile(row, (len(KINDS) + 1, 1))
        for at, names in enumerate(KINDS.values()):
            columns = [MEASURES.index(name) for name in names]
            table[at, columns] = self.neutral[columns]
        odds = self.ask(table)
        return {kind: float(odds[-1] - odds[at]) for at, kind in enumerate(KINDS)}


@dataclass(frozen=True, slots=True, kw_only=True)
class Model:
    """Two judges: one of pairs whose leads were both read closely, one of all others."""

    close: Judge
    plain: Judge

    @classmethod
    def of(cls, stored: Mapping[str, Any]) -> "Model":
        """From its stored form. ValueError: it was learned from other measures than are taken now."""
        if stored["measures"] != list(MEASURES):
            raise ValueError("The merge decision was learned from other measures: run make train-stories.")
        return cls(close=Judge.of(stored["close"]), plain=Judge.of(stored["plain"]))

    def odds(self, table: Column) -> Column:
        """The log-odds of each row of measures that the two tell one event; 0 is as likely as not."""
        odds, close = np.zeros(len(table), dtype=np.float32), read_closely(table)
        for judge, rows in ((self.close, close), (self.plain, ~close)):
            if rows.any():
                odds[rows] = np.clip(judge.ask(table[rows]), -SURE, SURE)
        return odds

    def parts(self, row: Column) -> dict[str, float]:
        """What each kind of evidence brings to the log-odds of a row of measures."""
        return (self.close if read_closely(row[None])[0] else self.plain).parts(row)


def read_closely(table: Column) -> NDArray[np.bool_]:
    """Of which rows of measures both articles have a lead."""
    return np.asarray(np.isfinite(table[:, LEAD]))


@cache
def model() -> Model:
    """The decision that the package carries."""
    return Model.of(json.loads(_FILE.read_text(encoding="utf-8")))
