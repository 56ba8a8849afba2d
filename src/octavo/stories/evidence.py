"""What speaks for two articles telling one event: a newcomer beside those near it, or any two of the window."""

from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from itertools import islice

import numpy as np

from octavo.stories.features import Item
from octavo.stories.merge_measures import Likeness, measures
from octavo.stories.profile import Profile, Weights
from octavo.stories.vector_groups import Vector
from octavo.stories.vectors import highest, with_one
from octavo.stories.window import Window

#: Stories looked at closely, of those near by stems and of those near by vector each.
CANDIDATES = 10
#: Articles of a story with which a newcomer is compared.
NEAREST = 8


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Evidence:
    """How alike an article and some of a story are."""

    profile: Profile
    #: The articles of the story that it was compared with, the nearest first.
    keys: tuple[Hashable, ...]
    #: A row of measures for each.
    table: Vector


def gather(item: Item, weights: Weights, window: Window) -> tuple[Evidence, ...]:
    """What speaks for each story near the article."""
    rows = window.rows
    cosines = rows.cosines(item.vector) if item.vector is not None and len(rows) else np.zeros(0, dtype=np.float32)
    means = rows.means(cosines) if len(cosines) else None
    rows.background(cosines)
    looked = [
        (profile, rows.nearest(cosines, profile.number, limit=NEAREST) if len(cosines) else [])
        for profile in window.near(weights, means, limit=CANDIDATES)
        if max(item.at - profile.newest, profile.oldest - item.at) <= window.span
    ]
    near = [found or [(np.nan, key) for key in newest(profile, NEAREST)] for profile, found in looked]
    levels = np.array([level for each in near for level, _ in each], dtype=np.float32)
    keys = [key for each in near for _, key in each]
    # Either counts among what the other has met.
    theirs = with_one(rows.tops(keys), np.nan_to_num(levels))
    table = _table(item, weights, keys, (levels, highest(cosines), theirs), window)
    found, start = [], 0
    for (profile, _), each in zip(looked, near, strict=True):
        part = slice(start, start + len(each))
        found.append(Evidence(profile=profile, keys=tuple(keys[part]), table=table[part]))
        start = part.stop
    return tuple(found)


def compared(key: Hashable, others: Sequence[Hashable], window: Window) -> Vector:
    """The measures of an article of the window and each of some others of it. Raises KeyError."""
    item = window.item(key)
    if item is None:
        raise KeyError(key)
    levels, own = window.rows.beside(key, others), window.rows.tops([key])[0]
    return _table(item, window.weights(key), others, (levels, own, window.rows.tops(others)), window)


def _table(
    item: Item, weights: Weights, keys: Sequence[Hashable], dense: tuple[Vector, Vector, Vector], window: Window
) -> Vector:
    """``dense``: cosines with each, the item's highest ones, and each one's."""
    others = [other for key in keys if (other := window.item(key)) is not None]
    words, title, names = window.packer.products(weights, [window.packed(key) for key in keys])
    spread = window.rows.spread()
    levels, own, theirs = (each / spread for each in dense)
    own = np.broadcast_to(own, theirs.shape)
    like = Likeness(cosines=levels, own=own, theirs=theirs, words=words, title=title, names=names)
    return measures(item, others, like)


def newest(profile: Profile, limit: int) -> list[Hashable]:
    """The articles that came to the story last."""
    return list(islice(reversed(profile.articles), limit))
