"""How two stories hang together: by meaning, by their leads, by words of a subject, and by names that are no places.

What one article says by chance its story's other articles do not say, so two articles are compared as parts of their
stories: means over all pairs of articles of the two, worked out from sums. A place alone binds nothing: a town has
floods, bank raids and weddings in one week.
"""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from octavo.stories.related_common import Side, names_in_common, words_in_common
from octavo.stories.window import Window

#: Pairs of articles that every two stories are taken to have beside their own, as alike as unrelated ones are: two
#: single articles prove less than two stories of ten. Their mean cosine, in spreads, and their mean product of words.
PRIOR, PRIOR_MEANING, PRIOR_WORDS = 2, 0.3, 0.025
#: Rarity that names in common bring in all, at most.
ALL_NAMES = 12.0


class Likeness(NamedTuple):
    """Mean cosines over the pairs of two stories' articles, in units of the spread between unrelated ones."""

    #: None without vectors.
    meaning: float | None
    #: Of their leads; None without the encoder that reads them.
    lead: float | None


class Odds(NamedTuple):
    """Log-odds that one unit of each kind of tie brings, and what they bring in all where there is none."""

    meaning: float
    words: float
    names: float
    lead: float
    bias: float


#: With the leads, and with the plain embedder, as ``make train-related`` prints them: 0 is as likely as not where
#: stories that belong beside one another are as many as those that do not.
CLOSE = Odds(meaning=0.928, words=102.6, names=0.295, lead=0.272, bias=-4.434)
PLAIN = Odds(meaning=1.575, words=119.5, names=0.359, lead=0.0, bias=-4.526)


@dataclass(frozen=True, slots=True, kw_only=True)
class Bond:
    """What two stories have in common."""

    #: Mean cosine over the pairs of their articles, in units of the spread between unrelated ones.
    meaning: float
    #: The same of their leads; None where they were not read.
    lead: float | None
    #: Mean product of the words of a subject, over the pairs in one language.
    words: float
    #: How rare the names are that both have and that are no places, summed.
    names: float
    #: Those names, and the places, the rarest first; and each language's stems in common, the weightiest first.
    shared: tuple[str, ...]
    places: tuple[str, ...]
    stems: Mapping[str | None, tuple[str, ...]]

    @property
    def odds(self) -> float:
        """Log-odds that a reader of the one wants the other beside it."""
        unit = PLAIN if self.lead is None else CLOSE
        return self.likeness + unit.words * self.words + unit.names * self.names + unit.bias

    @property
    def likeness(self) -> float:
        """What of the log-odds comes of meaning, which no words need tell."""
        if self.lead is None:
            return PLAIN.meaning * self.meaning
        return CLOSE.meaning * self.meaning + CLOSE.lead * self.lead


def bond(one: Side, other: Side, like: Likeness, window: Window) -> Bond:
    """What the two have in common."""
    pairs = one.size * other.size
    words, names = words_in_common(one, other), names_in_common(one, other, window)
    mean = PRIOR_MEANING if like.meaning is None else like.meaning
    return Bond(
        meaning=(mean * pairs + PRIOR * PRIOR_MEANING) / (pairs + PRIOR),
        lead=like.lead,
        words=(words.total + PRIOR * PRIOR_WORDS) / (words.pairs + PRIOR),
        names=min(ALL_NAMES, sum(weight for weight, _ in names.told)) * math.sqrt(pairs / (pairs + PRIOR)),
        shared=tuple(word for _, word in names.told),
        places=names.places,
        stems=words.stems,
    )
