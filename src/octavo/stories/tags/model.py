"""How likely a candidate is a hashtag that editors or readers would choose: two learned sets of trees.

    the editors'  ->  of a report: its place, its event, who it is about
    the readers'  ->  of a text by itself: what comes again and again, and what was done

``make train-tags`` learns them, the one from the tags of a labelled stream in four languages, the other from phrases
that readers of English articles marked.
"""

import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

import numpy as np

from octavo.learned.trees import Ensemble
from octavo.stories.tags.candidates import Candidates
from octavo.stories.tags.features import FEATURES, features
from octavo.stories.tags.seen import Phrase

_FILE = "model.json"


@dataclass(frozen=True, slots=True, kw_only=True)
class TagModel:
    """The two judges. What they answer is each candidate's chance, 0 to 1."""

    editors: Ensemble
    readers: Ensemble

    @classmethod
    def of(cls, stored: Mapping[str, Any]) -> "TagModel":
        """From its stored form. ValueError: it was learned from other features than are taken now."""
        if stored["features"] != list(FEATURES):
            raise ValueError("The choice of hashtags was learned from other features: run make train-tags.")
        return cls(editors=Ensemble.of(stored["editors"]), readers=Ensemble.of(stored["readers"]))

    def accepted(self, found: Candidates) -> Sequence[float]:
        """That an editor accepts it."""
        if not any(map(_cased, found.phrases)):
            return [_plainly(each) for each in found.phrases]
        return _chances(self.editors, found)

    def marked(self, found: Candidates) -> Sequence[float]:
        """That a reader marks it."""
        return _chances(self.readers, found)


def _chances(judge: Ensemble, found: Candidates) -> Sequence[float]:
    if not found.phrases:
        return []
    odds = judge.ask(np.array(features(found), dtype=np.float32))
    return [1 / (1 + math.exp(-each)) for each in odds.tolist()]


def _cased(phrase: Phrase) -> bool:
    return phrase.label != phrase.label.upper()


def _plainly(phrase: Phrase) -> float:
    """In scripts without capitals, where nothing was learned: what comes again and stands in the title."""
    longer = 1.2 * (len(phrase.key) - 1)
    return 1 - 1 / (phrase.count + 0.8 * phrase.in_title + longer + 0.2 + 0.01 * min(9, len(phrase.label)))


@cache
def tag_model() -> TagModel:
    """The model that the package carries."""
    return TagModel.of(json.loads((files(__package__) / _FILE).read_text("utf-8")))
