"""Boosted oblivious trees (Prokhorenkova et al. 2018, "CatBoost"), read from JSON and asked with numpy alone.

Such a tree asks the same question on each level, so a row's leaf is the number that its answers spell in binary, and
one numpy expression reads all trees.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

Column = NDArray[np.float32]
#: The answers of a row are the bits of one byte.
_DEEPEST = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Ensemble:
    """Trees whose leaves add up."""

    #: By level, then by tree: which column is asked for, and from where on the answer is yes.
    columns: NDArray[np.int64]
    borders: Column
    leaves: Column
    bias: float

    @classmethod
    def of(cls, stored: Mapping[str, Any]) -> "Ensemble":
        """From ``bias`` and ``trees``, each of ``columns``, ``borders`` and the 2 ** depth ``leaves``.

        ValueError: a tree asks more than eight questions.
        """
        trees = stored["trees"]
        depth = max(len(tree["columns"]) for tree in trees)
        if depth > _DEEPEST:
            raise ValueError(f"A tree asks {depth} questions; {_DEEPEST} can be read.")
        return cls(
            columns=np.array([_filled(tree["columns"], 0, depth) for tree in trees]).T,
            borders=np.array([_filled(tree["borders"], np.inf, depth) for tree in trees], dtype=np.float32).T,
            leaves=np.array([_filled(tree["leaves"], 0.0, 2**depth) for tree in trees], dtype=np.float32),
            bias=float(stored["bias"]),
        )

    def ask(self, table: Column) -> Column:
        """The log-odds of each row of a table; 0 is as likely as not. Fastest where its columns lie together."""
        asked = table.T
        leaf = np.zeros((len(self.leaves), len(table)), dtype=np.uint8)
        # From the highest bit down: doubling a byte takes numpy a tenth of the time that shifting it does.
        for columns, borders in zip(self.columns[::-1], self.borders[::-1], strict=True):
            leaf += leaf
            leaf |= (asked.take(columns, axis=0) > borders[:, None]).view(np.uint8)
        first = np.arange(len(self.leaves))[:, None] * self.leaves.shape[1]
        return np.asarray(self.leaves.ravel().take(leaf + first).sum(axis=0) + self.bias, dtype=np.float32)


def _filled(values: Sequence[float], blank: float, length: int) -> list[float]:
    """The values of a tree that needed fewer questions, as if it had asked more that are never answered yes."""
    return [*values, *[blank] * (length - len(values))]
