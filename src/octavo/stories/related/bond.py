"""How two stories hang together: by meaning, by their leads, by words of a subject, and by names that are no places.

What one article says by chance its story's other articles do not say, so two articles are compared as parts of their
stories: means over all pairs of articles of the two, worked out from sums. A place alone binds nothing: a town has
floods, bank raids and weddings in one week. A name of two bearers parts.
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from octavo.stories.related.common import Side, kind_in_common, names_in_common, words_in_common
from octavo.stories.window.window import Window

#: Pairs of articles that every two stories are taken to have beside their own, as alike as unrelated ones are: two
#: single articles prove less than two stories of ten. Their mean cosine, in spreads, and their mean product of words.
PRIOR, PRIOR_MEANING, PRIOR_WORDS = 2, 0.3, 0.025
#: Rarity that names in common bring in all, at most; and namesakes, who may be kin or one ship in two languages.
ALL_NAMES, ALL_NAMESAKES = 12.0, 3.0
#: Rarity of the names in common from which on a name ties two stories at all.
TIED = 0.5


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
    namesakes: float
    lead: float
    bias: float


#: With the leads, and with the plain embedder, as ``make train-related`` prints them: 0 is as likely as not where
#: stories that belong beside one another are as many as those that do not.
CLOSE = Odds(meaning=1.175, words=104.8, names=0.421, namesakes=-1.516, lead=0.324, bias=-4.812)
PLAIN = Odds(meaning=1.375, words=131.0, names=0.540, namesakes=-0.628, lead=0.0, bias=-4.804)


@dataclass(frozen=True, slots=True, kw_only=True)
class Bond:
    """What two stories have in common."""

    #: Mean cosine over the pairs of their articles, in units of the spread between unrelated ones.
    meaning: float
    #: The same of their leads; None where they were not read.
    lead: float | None
    #: Mean product of the words of a subject, over the pairs in one language.
    words: float
    #: How rare the names are that both have and that are no places, summed; and names of two bearers.
    names: float
    namesakes: float
    #: Those names, and the places, the rarest first; and each language's stems in common, the weightiest first.
    shared: tuple[str, ...]
    places: tuple[str, ...]
    stems: Mapping[str | None, tuple[str, ...]]
    #: The kind of event that most articles of both tell.
    kind: str | None = None

    @property
    def odds(self) -> float:
        """Log-odds that a reader of the one wants the other beside it."""
        unit = PLAIN if self.lead is None else CLOSE
        named = unit.names * self.names + unit.namesakes * self.namesakes
        return self.likeness + unit.words * self.words + named + unit.bias

    @property
    def likeness(self) -> float:
        """What of the log-odds comes of meaning, which no words need tell."""
        if self.lead is None:
            return PLAIN.meaning * self.meaning
        return CLOSE.meaning * self.meaning + CLOSE.lead * self.lead

    @property
    def nameless(self) -> bool:
        """Whether no name ties the two, but what encoders read in them: of one scene there are many matters."""
        return self.lead is not None and self.names < TIED


def bond(one: Side, other: Side, like: Likeness, window: Window) -> Bond:
    """What the two have in common."""
    pairs = one.size * other.size
    words, names = words_in_common(one, other), names_in_common(one, other, window)
    # Two single articles prove less.
    proven = math.sqrt(pairs / (pairs + PRIOR))
    mean = PRIOR_MEANING if like.meaning is None else like.meaning
    return Bond(
        meaning=(mean * pairs + PRIOR * PRIOR_MEANING) / (pairs + PRIOR),
        lead=like.lead,
        words=(words.total + PRIOR * PRIOR_WORDS) / (words.pairs + PRIOR),
        names=_rarity(names.told, ALL_NAMES) * proven,
        namesakes=_rarity(names.namesakes, ALL_NAMESAKES) * proven,
        shared=tuple(word for _, word in names.told),
        places=names.places,
        stems=words.stems,
        kind=kind_in_common(one, other),
    )


def _rarity(names: Sequence[tuple[float, str]], most: float) -> float:
    return min(most, sum(weight for weight, _ in names))
