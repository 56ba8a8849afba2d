"""What is measured of two articles that may tell one event.

vectors          their cosine, in spreads between unrelated articles of these days; and that of their leads
relative         by how much that falls short of the nearest, and of the fifth, that either of them ever had
words, names     cosines by rarity
numbers, days    shared ones, and ones that clash; and years that do
the rest         hours between them, languages, publishers, how much text there is
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from octavo.stories.features import Item
from octavo.stories.window.packed import Values
from octavo.stories.window.vector_groups import Vector

#: What is measured, in the order of the columns; "newer" and "older" by time.
MEASURES = (
    "cosine",
    "nearest_newer",
    "fifth_newer",
    "nearest_older",
    "fifth_older",
    "lead",
    "lead_nearest_newer",
    "lead_nearest_older",
    "words",
    "title",
    "names",
    "numbers",
    "numbers_clash",
    "years_clash",
    "days",
    "days_clash",
    "hours",
    "abroad",
    "same_source",
    "rich",
)
#: The column that tells whether both have a lead: those of leads are nan where one has none.
LEAD = MEASURES.index("lead")
#: Kinds of evidence, to the measures that tell of each.
KINDS = {
    "meaning": MEASURES[:8],
    "words": ("words", "title"),
    "names": ("names",),
    "numbers": ("numbers", "numbers_clash", "years_clash"),
    "days": ("days", "days_clash"),
}
#: What a cosine is taken to be, in spreads, where one has no vector: neither for nor against.
NO_VECTOR = 2.0
_HOUR = timedelta(hours=1)
#: Hours beyond which more say nothing more.
_LONG = 24 * 14


class Beside(NamedTuple):
    """The cosines of an article's vector with those of some others; a row or a number for each."""

    #: In spreads; nan where one of the two has no vector.
    cosines: Vector
    #: The highest cosines (``vectors.KEPT`` of them, in spreads) of the article, beside each, and of each.
    own: Vector
    theirs: Vector


@dataclass(frozen=True, slots=True, kw_only=True)
class Likeness:
    """What an article has in common with each of some others; a row or a number for each."""

    vectors: Beside
    leads: Beside
    words: Values
    title: Values
    names: Values


def measures(thing: Item, others: Sequence[Item], like: Likeness) -> Vector:
    """The measures of an article and each of some others: (len(others), len(MEASURES))."""
    table = np.zeros((len(others), len(MEASURES)), dtype=np.float32)
    if not others:
        return table
    later = np.array([thing.at >= other.at for other in others])
    table[:, :5], table[:, 5:8] = _relative(like.vectors, later, (0, -1)), _relative(like.leads, later, (0,))
    table[np.isnan(like.vectors.cosines), :5] = (NO_VECTOR, 0.0, 0.0, 0.0, 0.0)
    table[:, 8], table[:, 9], table[:, 10] = like.words, like.title, like.names
    table[:, 11:] = [_told(thing, other) for other in others]
    return table


def _relative(beside: Beside, later: NDArray[np.bool_], ranks: tuple[int, ...]) -> Vector:
    """The cosines, and by how much they fall short of the highest of these ranks; nan where there is none."""
    newer = np.where(later[:, None], beside.own, beside.theirs)
    older = np.where(later[:, None], beside.theirs, beside.own)
    short = [beside.cosines - tops[:, at] for tops in (newer, older) for at in ranks]
    return np.column_stack([beside.cosines, *short])


def _told(one: Item, other: Item) -> tuple[float, ...]:
    return (
        len(one.numbers & other.numbers),
        _clash(one.numbers, other.numbers),
        _clash(one.years, other.years),
        len(one.days & other.days),
        _clash(one.days, other.days),
        min(abs(one.at - other.at) / _HOUR, _LONG),
        one.language != other.language,
        one.source is not None and one.source == other.source,
        min(one.richness, other.richness),
    )


def _clash(some: frozenset[Any], others: frozenset[Any]) -> bool:
    """Whether both state something, and nothing alike."""
    return bool(some) and bool(others) and some.isdisjoint(others)
