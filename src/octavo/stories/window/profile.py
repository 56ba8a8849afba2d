"""A story as a window sees it: sums over its articles, from which their mean likeness to any article follows."""

from collections import Counter
from collections.abc import Hashable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import count

from octavo.stories.features import Item

_numbers = count()


@dataclass(frozen=True, slots=True, kw_only=True)
class Weights:
    """An article's stems and names by rarity, each of length 1 (or empty)."""

    terms: Mapping[str, float]
    #: The stems of the title alone.
    title: Mapping[str, float]
    names: Mapping[str, float]


class Profile:
    """The sums of one story."""

    __slots__ = (
        "articles",
        "by_language",
        "names",
        "number",
        "story",
        "terms",
        "times",
    )

    def __init__(self, story: Hashable) -> None:
        self.story = story
        #: Its number among the groups of the window's vectors.
        self.number = next(_numbers)
        self.articles: dict[Hashable, None] = {}
        #: Language to the sums of its articles' stems: stems of two languages tell nothing of one another.
        self.terms: dict[str | None, Sums] = {}
        self.by_language: Counter[str | None] = Counter()
        self.names = Sums()
        self.times: dict[Hashable, datetime] = {}

    @property
    def size(self) -> int:
        """Its articles in the window."""
        return len(self.articles)

    @property
    def newest(self) -> datetime:
        """The time of its newest article."""
        return max(self.times.values())

    @property
    def oldest(self) -> datetime:
        """The time of its oldest article in the window."""
        return min(self.times.values())

    def pause(self, first: datetime, last: datetime) -> timedelta:
        """How long nothing was told between it and what was told from the one time to the other; below 0 for none."""
        return max(first - self.newest, self.oldest - last)

    def core(self) -> dict[str, float]:
        """Its stems of all languages by the weight they have in it."""
        return {key: weight for sums in self.terms.values() for key, weight in sums.totals.items()}

    def add(self, item: Item, weights: Weights) -> None:
        """Counts an article in."""
        self.articles[item.id] = None
        self.times[item.id] = item.at
        self.by_language[item.language] += 1
        self.terms.setdefault(item.language, Sums()).add(weights.terms, 1)
        self.names.add(weights.names, 1)

    def remove(self, item: Item, weights: Weights) -> None:
        """Counts it out again, with the weights it was counted in with."""
        del self.articles[item.id]
        del self.times[item.id]
        self.by_language[item.language] -= 1
        self.terms[item.language].add(weights.terms, -1)
        self.names.add(weights.names, -1)
        if not self.by_language[item.language]:
            del self.by_language[item.language], self.terms[item.language]


class Sums:
    """A sum of sparse vectors."""

    __slots__ = ("totals",)

    def __init__(self) -> None:
        self.totals: dict[str, float] = {}

    def add(self, weights: Mapping[str, float], sign: int) -> None:
        """Adds a vector, or takes it off again."""
        for key, weight in weights.items():
            after = self.totals.get(key, 0.0) + sign * weight
            # What is left after the last holder has gone is rounding.
            if after > 1e-9:
                self.totals[key] = after
            else:
                self.totals.pop(key, None)
