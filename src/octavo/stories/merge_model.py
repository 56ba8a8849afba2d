"""The learned decision: how likely it is that two stories are one, and which kinds of evidence said so.

measures (merge_measures.py) -> oblivious trees -> log-odds

The trees (Prokhorenkova et al. 2018, "CatBoost") ask the same question on each level, so a row's leaf is the number
that its answers spell in binary. ``make train-stories`` learns them, for articles ("join") and for whole stories
("merge").
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from octavo.stories.merge_measures import KINDS, MEASURES

_FILE = Path(__file__).with_name("merge_model.json")
Column = NDArray[np.float32]


@dataclass(frozen=True, slots=True, kw_only=True)
class Trees:
    """Boosted trees over ``MEASURES``."""

    #: By level, then by tree: which measure is asked for, and from where on the answer is yes.
    columns: NDArray[np.int64]
    borders: Column
    leaves: Column
    bias: float
    #: What each measure is between unrelated stories: what evidence is told from.
    neutral: Column

    @classmethod
    def of(cls, stored: Mapping[str, Any]) -> "Trees":
        """From their stored form."""
        trees = stored["trees"]
        depth = max(len(tree["columns"]) for tree in trees)
        return cls(
            columns=np.array([_filled(tree["columns"], 0, depth) for tree in trees]).T,
            borders=np.array([_filled(tree["borders"], np.inf, depth) for tree in trees], dtype=np.float32).T,
            leaves=np.array([_filled(tree["leaves"], 0.0, 2**depth) for tree in trees], dtype=np.float32),
            bias=float(stored["bias"]),
            neutral=np.array([stored["neutral"][name] for name in MEASURES], dtype=np.float32),
        )

    def odds(self, rows: Sequence[Mapping[str, float]]) -> Column:
        """The log-odds of each row of measures that the two are one; 0 is as likely as not."""
        return self._of(np.array([[row[name] for name in MEASURES] for row in rows], dtype=np.float32))

    def parts(self, row: Mapping[str, float]) -> dict[str, float]:
        """What each kind of evidence brings: by how much the log-odds fall where it is as between unrelated stories."""
        told = np.array([row[name] for name in MEASURES], dtype=np.float32)
        table = np.tile(told, (len(KINDS) + 1, 1))
        for at, names in enumerate(KINDS.values()):
            columns = [MEASURES.index(name) for name in names]
            table[at, columns] = self.neutral[columns]
        odds = self._of(table)
        return {kind: float(odds[-1] - odds[at]) for at, kind in enumerate(KINDS)}

    def _of(self, table: Column) -> Column:
        turned = table.T
        leaf = np.zeros((len(self.leaves), table.shape[0]), dtype=np.int64)
        for bit, (columns, borders) in enumerate(zip(self.columns, self.borders, strict=True)):
            leaf |= (turned[columns] > borders[:, None]).astype(np.int64) << bit
        first = np.arange(len(self.leaves))[:, None] * self.leaves.shape[1]
        return np.asarray(self.leaves.ravel().take(leaf + first).sum(axis=0) + self.bias, dtype=np.float32)


@dataclass(frozen=True, slots=True, kw_only=True)
class Model:
    """The two decisions."""

    #: An article and a story.
    join: Trees
    #: Two stories.
    merge: Trees

    @classmethod
    def of(cls, stored: Mapping[str, Any]) -> "Model":
        """From its stored form. ValueError: it was learned from other measures than are taken now."""
        if stored["measures"] != list(MEASURES):
            raise ValueError("The merge decision was learned from other measures: run make train-stories.")
        return cls(join=Trees.of(stored["join"]), merge=Trees.of(stored["merge"]))


@cache
def model() -> Model:
    """The decision that the package carries."""
    return Model.of(json.loads(_FILE.read_text(encoding="utf-8")))


def _filled(values: Sequence[float], blank: float, length: int) -> list[float]:
    """The values of a tree that needed fewer questions, as if it had asked more that are never answered yes."""
    return [*values, *[blank] * (length - len(values))]
