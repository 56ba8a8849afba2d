"""The recent articles that matter for placement, in memory: an index that grows and forgets, never rebuilt.

add(item, story) -> rows of vectors       nearest articles, every story's mean cosine; and of leads
                 -> stories by stem       candidates without a vector
                 -> signatures            near-duplicates
                 -> one Profile a story   sums, so that a story's mean likeness costs the same at any size
"""

import heapq
import math
from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from octavo.stories.features import Item, item, stem_of, to_embed, to_lead
from octavo.stories.near_duplicates.duplicates import Copies
from octavo.stories.window.packed import Packed, Packer
from octavo.stories.window.profile import Profile, Weights
from octavo.stories.window.vector_groups import Levels
from octavo.stories.window.vectors import Rows
from octavo.stories.words.frequent import users

__all__ = ["DAYS", "Item", "Window", "item", "to_embed", "to_lead"]

#: Days between two articles, at most, that likeness alone may tell as one event; so long a window remembers.
DAYS = 10
#: Articles that a window is taken to have seen before its first: rare words stay rare in a window of ten.
PRIOR = 1000
#: Stems of an article by which stories are looked up, rarest first.
LOOKED_UP = 24
#: Stories that are met on the way, at most: a large window must not cost more than a small one.
VISITED = 2000


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class _Kept:
    item: Item
    story: Hashable
    weights: Weights
    packed: Packed


class Window:
    """Articles of the last ``days`` with their stories. Not safe in several threads.

    Ids and stories are any hashables. All vectors must come from one embedder, all leads from one encoder. Nothing is
    forgotten unless ``forget_before`` is called.
    """

    def __init__(self, days: float = DAYS) -> None:
        self.span = timedelta(days=days)
        self.copies = Copies()
        self.rows = Rows()
        self.leads = Rows()
        self.packer = Packer()
        self._kept: dict[Hashable, _Kept] = {}
        self._profiles: dict[Hashable, Profile] = {}
        self._by_number: dict[int, Profile] = {}
        self._frequency: Counter[str] = Counter()
        self._by_stem: defaultdict[str, Counter[Hashable]] = defaultdict(Counter)

    def __len__(self) -> int:
        return len(self._kept)

    def __contains__(self, article_id: object) -> bool:
        return article_id in self._kept

    def __iter__(self) -> Iterator[Item]:
        return (kept.item for kept in self._kept.values())

    def add(self, item: Item, story: Hashable) -> None:
        """Adds an article to a story; one that is there already is replaced and moved."""
        known = self._kept.get(item.id)
        if known is not None and known.item is item:
            self._move(known, story)
            return
        self.remove(item.id)
        self._frequency.update(_keys(item))
        weights = self.weigh(item)
        packed = self.packer.pack(weights)
        profile = self._join(_Kept(item=item, story=story, weights=weights, packed=packed))
        self.copies.add(item.id, item.signature)
        if item.vector is not None:
            self.rows.add(item.id, item.vector, profile.number)
        if item.lead is not None:
            self.leads.add(item.id, item.lead, profile.number)

    def _join(self, kept: _Kept) -> Profile:
        """Counts an article into its story; the story's sums."""
        self._kept[kept.item.id] = kept
        profile = self._profiles.get(kept.story)
        if profile is None:
            profile = self._profiles[kept.story] = Profile(kept.story)
            self._by_number[profile.number] = profile
        profile.add(kept.item, kept.weights)
        for stem in kept.item.terms:
            self._by_stem[stem][kept.story] += 1
        return profile

    def _leave(self, kept: _Kept) -> None:
        """Counts it out again."""
        for stem in kept.item.terms:
            _take(self._by_stem[stem], kept.story)
            if not self._by_stem[stem]:
                del self._by_stem[stem]
        profile = self._profiles[kept.story]
        profile.remove(kept.item, kept.weights)
        if not profile.size:
            del self._profiles[kept.story], self._by_number[profile.number]

    def _move(self, kept: _Kept, story: Hashable) -> None:
        if kept.story != story:
            self._leave(kept)
            number = self._join(replace(kept, story=story)).number
            for rows in (self.rows, self.leads):
                rows.move(kept.item.id, number)

    def remove(self, article_id: Hashable) -> None:
        """Removes an article; nothing where it is not there."""
        kept = self._kept.pop(article_id, None)
        if kept is None:
            return
        for key in _keys(kept.item):
            _take(self._frequency, key)
            if key not in self._frequency:
                self.packer.drop(key)
        self._leave(kept)
        self.copies.remove(article_id)
        for rows in (self.rows, self.leads):
            rows.remove(article_id)

    def forget_before(self, time: datetime) -> None:
        """Removes every article of before that time."""
        for article_id in [key for key, kept in self._kept.items() if kept.item.at < time]:
            self.remove(article_id)

    def merge(self, kept: Hashable, gone: Hashable) -> None:
        """Moves every article of the story ``gone`` into ``kept``."""
        for article in [self._kept[key].item for key in self._profiles[gone].articles]:
            self.add(article, kept)

    def item(self, article_id: Hashable) -> Item | None:
        """The article of that id."""
        kept = self._kept.get(article_id)
        return kept.item if kept else None

    def story(self, article_id: Hashable) -> Hashable | None:
        """The story of that article."""
        kept = self._kept.get(article_id)
        return kept.story if kept else None

    def profile(self, story: Hashable) -> Profile | None:
        """The sums of that story."""
        return self._profiles.get(story)

    @property
    def story_size(self) -> float:
        """Articles of a story, on the mean; 0 where there is none."""
        return len(self._kept) / max(1, len(self._profiles))

    def profiles(self) -> Iterable[Profile]:
        """The sums of every story."""
        return self._profiles.values()

    def written(self, name: str, profile: Profile) -> str | None:
        """A name as the newest article of the story that has it writes it."""
        for key in reversed(profile.articles):
            if found := self._kept[key].item.names.get(name):
                return found
        return None

    def members(self, story: Hashable) -> tuple[Item, ...]:
        """The story's articles, in order of arrival."""
        profile = self._profiles.get(story)
        return tuple(self._kept[key].item for key in profile.articles) if profile else ()

    def tellers(self, stem: str, *, without: Hashable) -> int:
        """How many stories use a stem, one left out."""
        stories = self._by_stem[stem] if stem in self._by_stem else Counter[Hashable]()
        return len(stories) - (without in stories)

    def rarity(self, key: str) -> float:
        """Inverse document frequency of a stem, ``@name`` or ``#number``: ln((N + 1000) / (df + 1))."""
        return math.log((len(self._kept) + PRIOR + 1) / (self._frequency.get(key, 0) + 1))

    def uncommon(self, key: str, stem: str) -> float:
        """The same, where words that are common in the language are taken to have been seen by then."""
        return math.log((len(self._kept) + PRIOR + 1) / (self._frequency.get(key, 0) + users(stem) + 1))

    def weigh(self, item: Item) -> Weights:
        """The article's features by rarity, each group of length 1."""
        return Weights(
            terms=_unit({stem: weight * self.uncommon(stem, stem) for stem, weight in item.terms.items()}),
            title=_unit({stem: self.uncommon(stem, stem) for stem in item.title_terms}),
            names=_unit({name: self.uncommon(f"@{name}", stem_of(name)) for name in item.names}),
        )

    def weights(self, article_id: Hashable) -> Weights:
        """The weights that an article was added with. Raises KeyError."""
        return self._kept[article_id].weights

    def packed(self, article_id: Hashable) -> Packed:
        """The same as arrays. Raises KeyError."""
        return self._kept[article_id].packed

    def near(
        self, weights: Weights, means: Levels | None, *, limit: int, without: Profile | None = None
    ) -> tuple[Profile, ...]:
        """At most ``limit`` stories by rare stems in common, and as many by their mean cosine (``Rows.means``)."""
        votes = self._votes(weights)
        if without is not None:
            votes.pop(without.story, None)
        chosen = dict.fromkeys(heapq.nlargest(limit, votes, key=votes.__getitem__))
        if means is not None:
            best = means.best(limit, without=without.number if without else None)
            chosen.update((self._by_number[number].story, None) for number in best)
        return tuple(self._profiles[story] for story in chosen)

    def _votes(self, weights: Weights) -> dict[Hashable, float]:
        """Stories by the weight of the stems that they share with the article, on the mean of their articles."""
        votes: dict[Hashable, float] = {}
        # A word that half the stories use brings nobody nearer.
        common, visited = max(50, len(self._profiles) // 5), 0
        for stem in heapq.nlargest(LOOKED_UP, weights.terms, key=weights.terms.__getitem__):
            holders = self._by_stem.get(stem)
            if holders is None or len(holders) > common or visited + len(holders) > VISITED:
                continue
            visited += len(holders)
            weight = weights.terms[stem]
            for story, times in holders.items():
                votes[story] = votes.get(story, 0.0) + weight * times / len(self._profiles[story].articles)
        return votes


def _keys(item: Item) -> Iterable[str]:
    yield from item.terms
    for name in item.names:
        yield f"@{name}"
    for number in item.numbers:
        yield f"#{number}"


def _take(counter: Counter[Any], key: Hashable) -> None:
    counter[key] -= 1
    if counter[key] <= 0:
        del counter[key]


def _unit(weights: dict[str, float]) -> dict[str, float]:
    length = math.sqrt(sum(weight * weight for weight in weights.values()))
    return {key: weight / length for key, weight in weights.items()} if length else {}
