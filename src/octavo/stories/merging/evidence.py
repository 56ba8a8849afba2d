"""What speaks for two articles telling one event: a newcomer beside those near it, or any two of the window."""

from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from itertools import islice

import numpy as np

from octavo.stories.features import Item
from octavo.stories.merging.measures import Beside, Likeness, measures
from octavo.stories.window.packed import Packed
from octavo.stories.window.profile import Profile, Weights
from octavo.stories.window.vector_groups import Vector
from octavo.stories.window.vectors import Rows, highest, with_one
from octavo.stories.window.window import Window

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
    cosines, leads = _cosines(rows, item.vector), _cosines(window.leads, item.lead)
    means = rows.means(cosines) if len(cosines) else None
    looked = [
        (profile, rows.nearest(cosines, profile.number, limit=NEAREST) if len(cosines) else [])
        for profile in window.stories.near(weights, means, limit=CANDIDATES)
        if profile.pause(item.at, item.at) <= window.span
    ]
    near = [found or newest(profile, NEAREST) for profile, found in looked]
    keys = [key for each in near for key in each]
    likeness = (_met(rows, cosines, keys), _met(window.leads, leads, keys))
    table = _table(item, window.packer.known(weights), keys, likeness, window)
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
    likeness = (_beside(window.rows, key, others), _beside(window.leads, key, others))
    return _table(item, window.packed(key), others, likeness, window)


def _cosines(rows: Rows, vector: Vector | None) -> Vector:
    """A newcomer's cosines with every row, counted among those by which the spread is told."""
    cosines = rows.cosines(vector) if vector is not None and len(rows) else np.zeros(0, dtype=np.float32)
    rows.background(cosines)
    return cosines


def _met(rows: Rows, cosines: Vector, keys: Sequence[Hashable]) -> Beside:
    """A newcomer of these cosines and some articles: either counts among what the other has met."""
    levels = rows.levels(cosines, keys)
    return _in_spreads(rows, levels, highest(cosines), with_one(rows.tops(keys), np.nan_to_num(levels)))


def _beside(rows: Rows, key: Hashable, others: Sequence[Hashable]) -> Beside:
    return _in_spreads(rows, rows.beside(key, others), rows.tops([key])[0], rows.tops(others))


def _in_spreads(rows: Rows, levels: Vector, own: Vector, theirs: Vector) -> Beside:
    spread = rows.spread()
    return Beside(levels / spread, np.broadcast_to(own / spread, theirs.shape), theirs / spread)


def _table(
    item: Item, own: Packed, keys: Sequence[Hashable], likeness: tuple[Beside, Beside], window: Window
) -> Vector:
    """``likeness``: of the vectors, and of the leads."""
    others = [other for key in keys if (other := window.item(key)) is not None]
    words, title, names = window.packer.products(own, [window.packed(key) for key in keys])
    vectors, leads = likeness
    like = Likeness(vectors=vectors, leads=leads, words=words, title=title, names=names)
    return measures(item, others, like)


def newest(profile: Profile, limit: int) -> list[Hashable]:
    """The articles that came to the story last."""
    return list(islice(reversed(profile.articles), limit))
