"""The recent articles that matter for placement, in memory: an index that grows and forgets, never rebuilt.

add(item, story) -> rarity    how rare each word is, and what the article weighs by that
                 -> stories   one Profile each: sums, so that a story's mean likeness costs the same at any size
                 -> rows      of vectors: nearest articles, every story's mean cosine; leads: the same of leads
                 -> copies    signatures of near-duplicates
                 -> packer    weights as arrays
"""

from collections.abc import Hashable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from octavo.stories.features import Item, item, to_embed, to_lead
from octavo.stories.near_duplicates.duplicates import Copies
from octavo.stories.window.packed import Packed, Packer
from octavo.stories.window.profile import Profile, Weights
from octavo.stories.window.rarity import Rarity
from octavo.stories.window.stories import Stories
from octavo.stories.window.vectors import Rows

__all__ = ["DAYS", "Item", "Window", "item", "to_embed", "to_lead"]

#: Days between two articles, at most, that likeness alone may tell as one event; so long a window remembers.
DAYS = 10


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
        self.rarity = Rarity()
        self.stories = Stories()
        self._kept: dict[Hashable, _Kept] = {}

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
        weights = self.rarity.add(item)
        self._kept[item.id] = _Kept(item=item, story=story, weights=weights, packed=self.packer.pack(weights))
        profile = self.stories.add(item, weights, story)
        self.copies.add(item.id, item.signature)
        if item.vector is not None:
            self.rows.add(item.id, item.vector, profile.number)
        if item.lead is not None:
            self.leads.add(item.id, item.lead, profile.number)

    def _move(self, kept: _Kept, story: Hashable) -> None:
        if kept.story != story:
            self.stories.remove(kept.item, kept.weights, kept.story)
            self._kept[kept.item.id] = replace(kept, story=story)
            number = self.stories.add(kept.item, kept.weights, story).number
            for rows in (self.rows, self.leads):
                rows.move(kept.item.id, number)

    def remove(self, article_id: Hashable) -> None:
        """Removes an article; nothing where it is not there."""
        kept = self._kept.pop(article_id, None)
        if kept is None:
            return
        for key in self.rarity.remove(kept.item):
            self.packer.drop(key)
        self.stories.remove(kept.item, kept.weights, kept.story)
        self.copies.remove(article_id)
        for rows in (self.rows, self.leads):
            rows.remove(article_id)

    def forget_before(self, time: datetime) -> None:
        """Removes every article of before that time."""
        for article_id in [key for key, kept in self._kept.items() if kept.item.at < time]:
            self.remove(article_id)

    def merge(self, kept: Hashable, gone: Hashable) -> None:
        """Moves every article of the story ``gone`` into ``kept``."""
        for article in self.members(gone):
            self.add(article, kept)

    def item(self, article_id: Hashable) -> Item | None:
        """The article of that id."""
        kept = self._kept.get(article_id)
        return kept.item if kept else None

    def story(self, article_id: Hashable) -> Hashable | None:
        """The story of that article."""
        kept = self._kept.get(article_id)
        return kept.story if kept else None

    def written(self, name: str, profile: Profile) -> str | None:
        """A name as the newest article of the story that has it writes it."""
        for key in reversed(profile.articles):
            if found := self._kept[key].item.names.get(name):
                return found
        return None

    def members(self, story: Hashable) -> tuple[Item, ...]:
        """The story's articles, in order of arrival."""
        profile = self.stories.profile(story)
        return tuple(self._kept[key].item for key in profile.articles) if profile else ()

    def weights(self, article_id: Hashable) -> Weights:
        """The weights that an article was added with. Raises KeyError."""
        return self._kept[article_id].weights

    def packed(self, article_id: Hashable) -> Packed:
        """The same as arrays. Raises KeyError."""
        return self._kept[article_id].packed
