"""How rare the stems, names and numbers of a window's articles are, and what an article weighs by that."""

import math
from collections import Counter
from collections.abc import Iterator

from octavo.stories.features import Item, stem_of
from octavo.stories.window.profile import Weights
from octavo.stories.words.frequent import users

#: Articles that a window is taken to have seen before its first: rare words stay rare in a window of ten.
PRIOR = 1000


class Rarity:
    """Counts the articles that have a stem, ``@name`` or ``#number``. Not safe in several threads."""

    def __init__(self) -> None:
        self._articles = 0
        self._holders: Counter[str] = Counter()

    def add(self, item: Item) -> Weights:
        """Counts an article in; what it weighs among those that were there."""
        self._holders.update(_keys(item))
        weights = self.weigh(item)
        self._articles += 1
        return weights

    def remove(self, item: Item) -> list[str]:
        """Counts it out again; what nobody has any more."""
        self._articles -= 1
        gone = []
        for key in _keys(item):
            self._holders[key] -= 1
            if self._holders[key] <= 0:
                del self._holders[key]
                gone.append(key)
        return gone

    def holders(self, key: str) -> int:
        """How many articles have it."""
        return self._holders.get(key, 0)

    def of(self, key: str) -> float:
        """Inverse document frequency: ln((N + 1000 + 1) / (holders + 1))."""
        return math.log((self._articles + PRIOR + 1) / (self._holders.get(key, 0) + 1))

    def uncommon(self, key: str, stem: str) -> float:
        """The same, where words that are common in the language are taken to have been seen by then."""
        return math.log((self._articles + PRIOR + 1) / (self._holders.get(key, 0) + users(stem) + 1))

    def weigh(self, item: Item) -> Weights:
        """The article's features by rarity, each group of length 1."""
        return Weights(
            terms=_unit({stem: weight * self.uncommon(stem, stem) for stem, weight in item.terms.items()}),
            title=_unit({stem: self.uncommon(stem, stem) for stem in item.title_terms}),
            names=_unit({name: self.uncommon(f"@{name}", stem_of(name)) for name in item.names}),
        )


def _keys(item: Item) -> Iterator[str]:
    yield from item.terms
    for name in item.names:
        yield f"@{name}"
    for number in item.numbers:
        yield f"#{number}"


def _unit(weights: dict[str, float]) -> dict[str, float]:
    length = math.sqrt(sum(weight * weight for weight in weights.values()))
    return {key: weight / length for key, weight in weights.items()} if length else {}
