"""The learned decision: how likely it is that two stories are one, and which kinds of evidence said so.

measures (merge_measures.py) -> oblivious trees -> log-odds

``make train-stories`` learns the trees (``trees.py``), for articles ("join") and for whole stories ("merge").
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np

from octavo.stories.merge_measures import KINDS, MEASURES
from octavo.stories.trees import Column, Ensemble

_FILE = Path(__file__).with_name("merge_model.json")


@dataclass(frozen=True, slots=True, kw_only=True)
class Trees(Ensemble):
    """Boosted trees over ``MEASURES``."""

    #: What each measure is between unrelated stories: what evidence is told from.
    neutral: Column

    @classmethod
    def of(cls, stored: Mapping[str, Any]) -> "Trees":
        """From their stored form."""
        plain = Ensemble.of(stored)
        return cls(
            columns=plain.columns,
            borders=plain.borders,
            leaves=plain.leaves,
            bias=plain.bias,
            neutral=np.array([stored["neutral"][name] for name in MEASURES], dtype=np.float32),
        )

    def odds(self, rows: Sequence[Mapping[str, float]]) -> Column:
        """The log-odds of each row of measures that the two are one; 0 is as likely as not."""
        return self.ask(np.array([[row[name] for name in MEASURES] for row in rows], dtype=np.float32))

    def parts(self, row: Mapping[str, float]) -> dict[str, float]:
        """What each kind of evidence brings: by how much the log-odds fall where it is as between unrelated stories."""
        told = np.array([row[name] for name in MEASURES], dtype=np.float32)
        table = np.tile(told, (len(KINDS) + 1, 1))
        for at, names in enumerate(KINDS.values()):
            columns = [MEASURES.index(name) for name in names]
            table[at, columns] = self.neutral[columns]
        odds = self.ask(table)
        return {kind: float(odds[-1] - odds[at]) for at, kind in enumerate(KINDS)}


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
