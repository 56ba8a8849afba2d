"""What is measured of two articles that may tell one event.

vectors          their cosine, in spreads between unrelated articles of these days
relative         by how much that falls short of the nearest, and of the fifth, that either of them ever had
words, names     cosines by rarity
numbers, days    shared ones, and ones that clash
the rest         hours between them, languages, publishers, how much text there is
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

import numpy as np

from octavo.stories.features import Item
from octavo.stories.packed import Values
from octavo.stories.vector_groups import Vector

#: What is measured, in the order of the columns; "newer" and "older" by time.
MEASURES = (
    "cosine",
    "nearest_newer",
    "fifth_newer",
    "nearest_older",
    "fifth_older",
    "words",
    "title",
    "names",
    "numbers",
    "numbers_clash",
    "days",
    "days_clash",
    "hours",
    "abroad",
    "same_source",
    "rich",
)
#: Kinds of evidence, to the measures that tell of each.
KINDS = {
    "meaning": ("cosine", "nearest_newer", "fifth_newer", "nearest_older", "fifth_older"),
    "words": ("words", "title"),
    "names": ("names",),
    "numbers": ("numbers", "numbers_clash"),
    "days": ("days", "days_clash"),
}
#: What a cosine is taken to be, in spreads, where one has no vector: neither for nor against.
NO_VECTOR = 2.0
_HOUR = timedelta(hours=1)
#: Hours beyond which more say nothing more.
_LONG = 24 * 14


@dataclass(frozen=True, slots=True, kw_only=True)
class Likeness:
    """What an article has in common with each of some others; a row or a number for each."""

    #: Cosines, in spreads; nan where one of the two has no vector.
    cosines: Vector
    #: The highest cosines (``vectors.KEPT`` of them, in spreads) of the article, beside each, and of each.
    own: Vector
    theirs: Vector
    words: Values
    title: Values
    names: Values


def measures(thing: Item, others: Sequence[Item], like: Likeness) -> Vector:
    """The measures of an article and each of some others: (len(others), len(MEASURES))."""
    table = np.zeros((len(others), len(MEASURES)), dtype=np.float32)
    if not others:
        return table
    later = np.array([thing.at >= other.at for other in others])
    newer = np.where(later[:, None], like.own, like.theirs)
    older = np.where(later[:, None], like.theirs, like.own)
    table[:, 0] = like.cosines
    for at, tops in ((1, newer), (3, older)):
        table[:, at] = like.cosines - tops[:, 0]
        table[:, at + 1] = like.cosines - tops[:, -1]
    table[np.isnan(like.cosines), :5] = (NO_VECTOR, 0.0, 0.0, 0.0, 0.0)
    table[:, 5], table[:, 6], table[:, 7] = like.words, like.title, like.names
    table[:, 8:] = [_told(thing, other) for other in others]
    return table


def _told(one: Item, other: Item) -> tuple[float, ...]:
    numbers, days = len(one.numbers & other.numbers), len(one.days & other.days)
    return (
        numbers,
        not numbers and bool(one.numbers) and bool(other.numbers),
        days,
        not days and bool(one.days) and bool(other.days),
        min(abs(one.at - other.at) / _HOUR, _LONG),
        one.language != other.language,
        one.source is not None and one.source == other.source,
        min(one.richness, other.richness),
    )
