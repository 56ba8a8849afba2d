"""Each block's probability of being the article's text, by boosted trees that were learned from labelled pages.

measures (features.py) -> trees -> odds of a first look
                                -> measures of these (second_look.py) -> trees -> probability

``make train-extract`` learns the trees.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np

from octavo.extract.document.hints import Hints
from octavo.extract.main_text.features import MEASURES, Column, Matrix, measures
from octavo.extract.main_text.groups import Groups, groups_of
from octavo.extract.main_text.second_look import SECOND_MEASURES, second_measures
from octavo.extract.segments.segment import Segments
from octavo.learned.trees import Ensemble

_FILE = Path(__file__).with_name("classifier.json")
#: A block is the article's from this probability on; chosen on the development pages by F1.
KEPT = 0.4


@dataclass(frozen=True, slots=True, kw_only=True)
class FirstLook:
    """Trees over what is measured of a block, and what the names of elements hint at."""

    trees: Ensemble
    hints: Hints

    @classmethod
    def of(cls, stored: Mapping[str, Any]) -> "FirstLook":
        """From its stored form. ValueError: it was learned from other measures than are taken now."""
        _must_measure(stored, MEASURES)
        return cls(trees=Ensemble.of(stored), hints=Hints(stored["hints"]))

    def odds(self, segments: Segments, groups: Groups, *, stated: str | None) -> Column:
        """The probability of each block, 0 to 1, whatever the others' is."""
        return _probabilities(self.trees, measures(segments, groups, stated=stated, hints=self.hints))


@dataclass(frozen=True, slots=True, kw_only=True)
class SecondLook:
    """Trees over what the odds of all blocks say of each."""

    trees: Ensemble

    @classmethod
    def of(cls, stored: Mapping[str, Any]) -> "SecondLook":
        """From its stored form. ValueError: it was learned from other measures than are taken now."""
        _must_measure(stored, SECOND_MEASURES)
        return cls(trees=Ensemble.of(stored))

    def odds(self, odds: Column, groups: Groups) -> Column:
        """The probability of each block, 0 to 1; ``odds``: by the first look."""
        return _probabilities(self.trees, second_measures(odds, groups))


@dataclass(frozen=True, slots=True, kw_only=True)
class Classifier:
    """Both looks, and how sure their answers proved to be."""

    first: FirstLook
    second: SecondLook
    #: Expected against true F1 on pages not learned from, both rising.
    calibration: tuple[tuple[float, float], ...] = ()

    @classmethod
    def of(cls, stored: Mapping[str, Any]) -> "Classifier":
        """From its stored form. ValueError: it was learned from other measures than are taken now."""
        return cls(
            first=FirstLook.of(stored["first"]),
            second=SecondLook.of(stored["second"]),
            calibration=tuple((float(one), float(other)) for one, other in stored["calibration"]),
        )

    def odds(self, segments: Segments, *, stated: str | None) -> Column:
        """The probability of each block, 0 to 1. ``stated``: the text as the page's data state it."""
        if not segments.lines:
            return np.zeros(0, dtype=np.float32)
        groups = groups_of(segments.lines)
        return self.second.odds(self.first.odds(segments, groups, stated=stated), groups)

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


def _probabilities(trees: Ensemble, seen: Matrix) -> Column:
    return np.asarray(1.0 / (1.0 + np.exp(-trees.ask(seen.T))), dtype=np.float32)


def _must_measure(stored: Mapping[str, Any], names: Sequence[str]) -> None:
    if stored["measures"] != list(names):
        raise ValueError("The classifier was learned from other measures: run make train-extract.")


@cache
def classifier() -> Classifier:
    """The classifier that the package carries."""
    return Classifier.of(json.loads(_FILE.read_text(encoding="utf-8")))
