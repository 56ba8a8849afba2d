"""What the odds of all blocks say of each: those of its neighbours, of its element's blocks, of blocks named alike.

A first look at a block cannot tell what was made of the others; a second one can (Wolpert 1992, "Stacked
generalization"): a paragraph among furniture is hardly the article's, and a short line among paragraphs is.
"""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from octavo.extract.main_text.features import Column, Matrix
from octavo.extract.main_text.groups import LEVELS, REACHES, Groups

#: The log-odds beyond the page's ends.
_NONE = -9.0
_BY = (-3, -2, -1, 1)
_REACH = 12
#: A block of these odds is surely the article's.
_SURE = 0.6
_FAR = 40
_SIBLINGS = 3
#: Log-odds beyond these are as sure as can be.
_LEAST = 1e-4

#: The names of the columns, in order.
SECOND_MEASURES = (
    "odds",
    *(f"odds{by:+d}" for by in _BY),
    f"odds_within_{_REACH}",
    *("read", "read_before", "likely", "likely_share", "from_first", "from_last"),
    *(f"siblings_{level}" for level in LEVELS[:_SIBLINGS]),
    *(f"element_{level}_{name}" for level in LEVELS for name in ("odds", "share")),
    *(f"alike_{reach}_{name}" for reach in REACHES for name in ("odds", "others")),
)


def second_measures(odds: Column, groups: Groups) -> Matrix:
    """One row for each of ``SECOND_MEASURES``, one column for each block; ``odds``: 0 to 1, by the first look."""
    sizes = groups.sizes + 1
    likely = odds * sizes
    whole = max(float(likely.sum()), 1.0)
    return np.vstack(
        [
            *_near(odds),
            _within(likely, sizes),
            *_along(odds, likely, sizes, whole),
            *(_mean(at, likely, sizes) for at in groups.levels[:_SIBLINGS]),
            *_elements(groups, likely, sizes, whole),
            *_named_alike(groups, likely, sizes),
        ],
        dtype=np.float32,
        casting="same_kind",
    )


def _near(odds: Column) -> list[NDArray[Any]]:
    """The log-odds of each block, and of those round it."""
    sure = np.minimum(np.maximum(odds.astype(np.float64), _LEAST), 1 - _LEAST)
    told = np.log(sure / (1 - sure))
    far = max(map(abs, _BY))
    padded = np.full(len(told) + 2 * far, _NONE)
    padded[far:-far] = told
    return [told, *(padded[far + by : far + by + len(told)] for by in _BY)]


def _within(likely: Column, sizes: Column) -> NDArray[Any]:
    """The mean odds of a window round each block."""
    places = np.arange(len(sizes))
    low, high = np.maximum(places - _REACH, 0), np.minimum(places + _REACH + 1, len(sizes))
    run, size = _summed(likely), _summed(sizes)
    return (run[high] - run[low]) / (size[high] - size[low])


def _summed(values: Column) -> NDArray[np.float64]:
    """The sums of what stands before each place, and of all."""
    return np.concatenate(([0.0], np.cumsum(values, dtype=np.float64)))


def _along(odds: Column, likely: Column, sizes: Column, whole: float) -> list[NDArray[Any]]:
    """Where a block stands in what is likely the text, how much that is, and how far its first and last blocks are."""
    count = len(odds)
    run = _summed(likely)
    sure = np.flatnonzero(odds > _SURE)
    first, last = (sure[0], sure[-1]) if len(sure) else (0, count - 1)
    places = np.arange(count)
    return [
        run[1:] / whole,
        run[:-1] / whole,
        np.full(count, np.log1p(whole)),
        np.full(count, whole / float(sizes.sum())),
        *(np.minimum(np.maximum(places - end, -_FAR), _FAR) for end in (first, last)),
    ]


def _mean(groups: NDArray[np.int64], likely: Column, sizes: Column) -> NDArray[Any]:
    """The mean odds of the blocks of each block's group."""
    return (np.bincount(groups, likely) / np.maximum(np.bincount(groups, sizes), 1))[groups]


def _elements(groups: Groups, likely: Column, sizes: Column, whole: float) -> list[NDArray[Any]]:
    """Of the elements round each block: the mean odds in it, and how much of what is likely the text it holds."""
    good = groups.sums(likely)
    odds = good / np.maximum(groups.sums(sizes), 1)
    return [each[at] for at in groups.levels for each in (odds, good / whole)]


def _named_alike(groups: Groups, likely: Column, sizes: Column) -> list[NDArray[Any]]:
    """The mean odds of the blocks whose elements are named alike, with the block and without; -1: there is no other."""
    found: list[NDArray[Any]] = []
    for at in groups.alike:
        good, size, count = np.bincount(at, likely)[at], np.bincount(at, sizes)[at], np.bincount(at)[at]
        others = np.where(count > 1, (good - likely) / np.maximum(size - sizes, 1), -1.0)
        found += [good / size, others]
    return found
