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
    """An article's stems, names and numbers by rarity, each of length 1 (or empty)."""

    terms: Mapping[str, float]
    #: The stems of the title alone.
    title: Mapping[str, float]
    names: Mapping[str, float]
    numbers: Mapping[str, float]


class Profile:
    """The sums of one story."""

    __slots__ = (
        "articles",
        "by_language",
        "days",
        "names",
        "number",
        "numbers",
        "richness",
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
        self.numbers = Sums()
        #: Days that its articles speak of, and how many do.
        self.days: Counter[int] = Counter()
        self.richness = 0.0
        self.times: dict[Hashable, datetime] = {}

    @classmethod
    def of(cls, item: Item, weights: Weights) -> "Profile":
        """A story of one article, in no window."""
        alone = cls(None)
        alone.add(item, weights)
        return alone

    @property
    def size(self) -> int:
        """Its articles in the window."""
        return len(self.articles)

    @property
    def mean_richness(self) -> float:
        """0 (headlines alone) to 1 (full texts)."""
        return max(0.0, self.richness) / self.size

    @property
    def newest(self) -> datetime:
        """The time of its newest article."""
        return max(self.times.values())

    @property
    def oldest(self) -> datetime:
        """The time of its oldest article in the window."""
        return min(self.times.values())

    @property
    def middle(self) -> datetime:
        """The mean time of its articles."""
        first = self.oldest
        return first + sum((at - first for at in self.times.values()), timedelta()) / self.size

    def core(self) -> dict[str, float]:
        """Its stems of all languages by the weight they have in it."""
        return {key: weight for sums in self.terms.values() for key, weight in sums.totals.items()}

    def add(self, item: Item, weights: Weights) -> None:
        """Counts an article in."""
        self.articles[item.id] = None
        self.times[item.id] = item.at
        self.by_language[item.language] += 1
        self.richness += item.richness
        self.terms.setdefault(item.language, Sums()).add(weights.terms, 1)
        self.names.add(weights.names, 1)
        self.numbers.add(weights.numbers, 1)
        self.days.update(item.days)

    def remove(self, item: Item, weights: Weights) -> None:
        """Counts it out again, with the weights it was counted in with."""
        del self.articles[item.id]
        del self.times[item.id]
        self.by_language[item.language] -= 1
        self.richness -= item.richness
        self.terms[item.language].add(weights.terms, -1)
        self.names.add(weights.names, -1)
        self.numbers.add(weights.numbers, -1)
        self.days -= Counter(item.days)
        if not self.by_language[item.language]:
            del self.by_language[item.language], self.terms[item.language]


class Sums:
    """A sum of sparse vectors that knows its own length."""

    __slots__ = ("square", "totals")

    def __init__(self) -> None:
        self.totals: dict[str, float] = {}
        #: The sum's scalar product with itself.
        self.square = 0.0

    def add(self, weights: Mapping[str, float], sign: int) -> None:
        """Adds a vector, or takes it off again."""
        for key, weight in weights.items():
            before = self.totals.get(key, 0.0)
            after = before + sign * weight
            self.square += after * after - before * before
            # What is left after the last holder has gone is rounding.
            if after > 1e-9:
                self.totals[key] = after
            else:
                self.totals.pop(key, None)

    def product(self, weights: Mapping[str, float]) -> float:
        """The scalar product with another sparse vector."""
        few, many = (weights, self.totals) if len(weights) < len(self.totals) else (self.totals, weights)
        return sum(weight * many[key] for key, weight in few.items() if key in many)
