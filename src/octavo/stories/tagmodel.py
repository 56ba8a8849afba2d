"""How likely a candidate is a hashtag that editors or readers would choose: two learned sets of trees.

    a report           ->  the editors': its place, its event, who it is about
    a long article     ->  the readers': what comes again and again

``make train-tags`` learns them, the one from the tags of a labelled stream in four languages, the other from phrases
that readers of English articles marked; so in other languages only the editors are asked.
"""

import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from octavo.stories.subjectseen import Phrase
from octavo.stories.tagcandidates import Candidates
from octavo.stories.tagfeatures import FEATURES, features
from octavo.stories.trees import Ensemble

_FILE = "tagmodel.json"
#: Words of a text below which there is a headline and no more.
HEADLINE = 15
#: Words of a text up to which the editors alone are asked, and from which on the readers.
SHORT, LONG = 200, 300
_READ = "en"


class Chances(NamedTuple):
    """How likely each candidate is a hashtag."""

    #: Of the article by itself.
    alone: Sequence[float]
    #: Of its story, which editors name however long its reports are.
    together: Sequence[float]


@dataclass(frozen=True, slots=True, kw_only=True)
class TagModel:
    """The two judges."""

    editors: Ensemble
    readers: Ensemble

    @classmethod
    def of(cls, stored: Mapping[str, Any]) -> "TagModel":
        """From its stored form. ValueError: it was learned from other features than are taken now."""
        if stored["features"] != list(FEATURES):
            raise ValueError("The choice of hashtags was learned from other features: run make train-tags.")
        return cls(editors=Ensemble.of(stored["editors"]), readers=Ensemble.of(stored["readers"]))

    def chances(self, found: Candidates) -> Chances:
        """Of each candidate, 0 to 1."""
        if not any(map(_cased, found.phrases)):
            plain = [_plainly(each) for each in found.phrases]
            return Chances(plain, plain)
        table = np.array(features(found), dtype=np.float32)
        editors = self.editors.ask(table)
        share = readers_share(found)
        alone = (1 - share) * editors + share * self.readers.ask(table) if share else editors
        return Chances(_likely(alone), _likely(editors))


def _likely(odds: NDArray[np.float32]) -> Sequence[float]:
    return [1 / (1 + math.exp(-each)) for each in odds.tolist()]


def _cased(phrase: Phrase) -> bool:
    return phrase.label != phrase.label.upper()


def _plainly(phrase: Phrase) -> float:
    """In scripts without capitals, where nothing was learned: what comes again and stands in the title."""
    return 1 - 1 / (phrase.count + 0.8 * phrase.in_title + 0.2 * len(phrase.key) + 0.01 * min(9, len(phrase.label)))


def readers_share(found: Candidates) -> float:
    """0 for a report of SHORT words or fewer and in languages that were not read, 1 for a headline and from LONG on."""
    if found.language != _READ:
        return 0.0
    words = len(found.reading.words) - found.reading.titled
    return 1.0 if words < HEADLINE else min(1.0, max(0.0, (words - SHORT) / (LONG - SHORT)))


@cache
def tag_model() -> TagModel:
    """The model that the package carries."""
    return TagModel.of(json.loads((files(__package__) / _FILE).read_text("utf-8")))
