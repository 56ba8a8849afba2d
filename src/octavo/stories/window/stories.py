"""The stories of a window: the sums of each, and which of them may tell what an article tells.

rare stems -> the stories that use them       } -> candidates
vectors    -> the stories nearest in meaning  }
"""

import heapq
from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable

from octavo.stories.features import Item
from octavo.stories.window.profile import Profile, Weights
from octavo.stories.window.vector_groups import Levels

#: Stems of an article by which stories are looked up, rarest first.
LOOKED_UP = 24
#: Stories that are met on the way, at most: a large window must not cost more than a small one.
VISITED = 2000


class Stories:
    """One Profile a story. Not safe in several threads."""

    def __init__(self) -> None:
        self._profiles: dict[Hashable, Profile] = {}
        self._by_number: dict[int, Profile] = {}
        self._by_stem: defaultdict[str, Counter[Hashable]] = defaultdict(Counter)

    def __len__(self) -> int:
        return len(self._profiles)

    def add(self, item: Item, weights: Weights, story: Hashable) -> Profile:
        """Counts an article into its story; the story's sums."""
        profile = self._profiles.get(story)
        if profile is None:
            profile = self._profiles[story] = Profile(story)
            self._by_number[profile.number] = profile
        profile.add(item, weights)
        for stem in item.terms:
            self._by_stem[stem][story] += 1
        return profile

    def remove(self, item: Item, weights: Weights, story: Hashable) -> None:
        """Counts it out again, with the weights it was counted in with."""
        for stem in item.terms:
            holders = self._by_stem[stem]
            holders[story] -= 1
            if not holders[story]:
                del holders[story]
            if not holders:
                del self._by_stem[stem]
        profile = self._profiles[story]
        profile.remove(item, weights)
        if not profile.size:
            del self._profiles[story], self._by_number[profile.number]

    def profile(self, story: Hashable) -> Profile | None:
        """The sums of that story."""
        return self._profiles.get(story)

    def profiles(self) -> Iterable[Profile]:
        """The sums of every story."""
        return self._profiles.values()

    def tellers(self, stem: str, *, without: Hashable) -> int:
        """How many stories use a stem, one left out."""
        stories = self._by_stem[stem] if stem in self._by_stem else Counter[Hashable]()
        return len(stories) - (without in stories)

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
