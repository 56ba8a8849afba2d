"""Each block's probability of being the article's text, by boosted trees that were learned from labelled pages.

measures (features.py) -> 200 oblivious trees of depth 6 -> log-odds -> probability

The trees (Prokhorenkova et al. 2018, "CatBoost") ask the same question on each level, so a row's leaf is the number
that its six answers spell in binary, and one numpy expression reads them all. ``make train-extract`` learns them.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from octavo.extract.document.hints import Hints
from octavo.extract.main_text.features import MEASURES, Column, measures
from octavo.extract.segments.segment import Segments

_FILE = Path(__file__).with_name("classifier.json")
_DEPTH = 6
#: A block is the article's from this probability on; chosen on the development pages by F1.
KEPT = 0.4


@dataclass(frozen=True, slots=True, kw_only=True)
class Classifier:
    """Trees, hints, and how sure their answers proved to be."""

    #: By depth, then by tree: which measure is asked for, and from where on the answer is yes.
    columns: NDArray[np.int64]
    borders: Column
    leaves: Column
    bias: float
    hints: Hints
    #: Expected against true F1 on pages not learned from, both rising.
    calibration: tuple[tuple[float, float], ...] = ()

    @classmethod
    def of(cls, stored: dict[str, Any]) -> "Classifier":
        """A classifier from its stored form. ValueError: it was learned from other measures than are taken now."""
        if stored["measures"] != list(MEASURES):
            raise ValueError("The classifier was learned from other measures: run make train-extract.")
        trees = stored["trees"]
        return cls(
            columns=np.array([_filled(tree["columns"], 0) for tree in trees]).T,
            borders=np.array([_filled(tree["borders"], np.inf) for tree in trees], dtype=np.float32).T,
            leaves=np.array([_filled(tree["leaves"], 0.0, 2**_DEPTH) for tree in trees], dtype=np.float32),
            bias=float(stored["bias"]),
            hints=Hints(stored["hints"]),
            calibration=tuple((float(one), float(other)) for one, other in stored.get("calibration", ())),
        )

    def odds(self, segments: Segments, *, stated: str | None) -> Column:
        """The probability of each block, 0 to 1. ``stated``: the text as the page's data state it."""
        if not segments.lines:
            return np.zeros(0, dtype=np.float32)
        rows = measures(segments, stated=stated, hints=self.hints)
        leaf = np.zeros((len(self.leaves), rows.shape[1]), dtype=np.uint8)
        # From the highest bit down: doubling a byte takes numpy a tenth of the time that shifting it does.
        for columns, borders in zip(self.columns[::-1], self.borders[::-1], strict=True):
            leaf += leaf
            leaf |= (rows.take(columns, axis=0) > borders[:, None]).view(np.uint8)
        first = np.arange(len(self.leaves))[:, None] * self.leaves.shape[1]
        total = self.leaves.ravel().take(leaf + first).sum(axis=0) + self.bias
        return np.asarray(1.0 / (1.0 + np.exp(-total)), dtype=np.float32)

    def sureness(self, sizes: Sequence[int], odds: Column) -> float:
        """0 to 1: the F1 that the kept blocks are expected to have, as it proved on pages not learned from.

        With p the odds and w the sizes, 2 Σ_kept p·w / (Σ_kept w + Σ p·w) is the F1 to expect if the odds are true;
        ``calibration`` corrects it to what was seen.
        """
        expected = expected_f1(np.asarray(sizes, dtype=np.float32), odds)
        if not self.calibration:
            return expected
        seen, true = zip(*self.calibration, strict=True)
        return float(np.interp(expected, seen, true))


def expected_f1(sizes: Column, odds: Column) -> float:
    """0 to 1: the F1 of the blocks kept, were each block the article's as often as its odds say."""
    kept = odds >= KEPT
    likely = float((odds * sizes).sum())
    whole = float(sizes[kept].sum()) + likely
    return 2 * float((odds * sizes)[kept].sum()) / whole if whole > 0 else 0.0


def _filled(values: Sequence[float], blank: float, length: int = _DEPTH) -> list[float]:
    """The values of a tree that needed fewer questions, as if it had asked more that are never answered yes."""
    return [*values, *[blank] * (length - len(values))]


@cache
def classifier() -> Classifier:
    """The classifier that the package carries."""
    return Classifier.of(json.loads(_FILE.read_text(encoding="utf-8")))
