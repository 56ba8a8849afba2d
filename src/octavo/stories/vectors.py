"""The vectors of a window's articles in one growing matrix, and how alike unrelated ones are.

All texts of one embedder and one day share a direction (they are all news, and much of it is of one subject), so what
they share, the mean of the stories, is taken off before two are compared: Mu and Viswanath, "All-but-the-top", 2018.
"""

import math
from collections.abc import Hashable, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from octavo.stories.vector_groups import Groups, Levels, Vector

#: Articles whose background counts as seen.
PRIOR_BACKGROUND = 30
#: The share of a window that is taken to be unrelated to any article.
UNRELATED = 0.9
_SAMPLE = 512
#: Additions after which the projections on the mean are worked out anew.
_REFRESH = 16


class Rows:
    """Vectors by id, each in a group (a story). Not safe in several threads."""

    def __init__(self) -> None:
        self.ids: list[Hashable] = []
        self._row_of: dict[Hashable, int] = {}
        self._matrix: Vector = np.zeros((0, 0), dtype=np.float32)
        self._groups = Groups()
        #: The slot of each row's group.
        self._slots: NDArray[np.intp] = np.zeros(0, dtype=np.intp)
        self._mean: Vector = np.zeros(0, dtype=np.float32)
        self._shares: Vector = self._mean
        self._stale = 0
        self._background = (0.0, 0)

    def __len__(self) -> int:
        return len(self.ids)

    def add(self, key: Hashable, vector: Vector, group: int) -> None:
        """Adds a vector of length 1; the key must be new."""
        n = len(self.ids)
        if n == len(self._matrix):
            self._grow(len(vector))
        self._matrix[n] = vector
        self._slots[n] = self._groups.add(group, key, vector)
        self._row_of[key] = n
        self.ids.append(key)
        self._shares[n] = vector @ self._mean
        self._stale += 1

    def remove(self, key: Hashable) -> None:
        """Removes it; nothing where it is not there."""
        row = self._row_of.pop(key, None)
        if row is None:
            return
        self._groups.remove(int(self._slots[row]), key, self._matrix[row])
        self._stale += 1
        last = len(self.ids) - 1
        if row != last:
            for column in (self._matrix, self._slots, self._shares):
                column[row] = column[last]
            self.ids[row] = self.ids[last]
            self._row_of[self.ids[row]] = row
        self.ids.pop()

    def cosines(self, vector: Vector) -> Vector:
        """Cosine of the vector with every row, in the order of ``ids``, after the mean is taken off both."""
        n = len(self.ids)
        if self._stale >= _REFRESH:
            self._refresh()
        mean = self._mean
        own, square = float(vector @ mean), float(mean @ mean)
        shares = self._shares[:n]
        products = self._matrix[:n] @ vector - shares - (own - square)
        lengths = np.sqrt(np.maximum(1 - 2 * shares + square, 1e-6)) * math.sqrt(max(1 - 2 * own + square, 1e-6))
        cosines: Vector = products / lengths.astype(np.float32)
        return cosines

    def means(self, cosines: Vector) -> Levels:
        """Each group's mean of these cosines."""
        return self._groups.means(self._slots[: len(cosines)], cosines)

    def of(self, cosines: Vector, key: Hashable) -> float | None:
        """The article's own among these cosines; None where it has no vector."""
        row = self._row_of.get(key)
        return None if row is None or row >= len(cosines) else float(cosines[row])

    def background(self, cosines: Vector) -> float:
        """The spread of cosines between unrelated articles of these days, these cosines of one article counted in."""
        if len(cosines) >= 8:
            some = cosines[:: max(1, len(cosines) // _SAMPLE)]
            low = np.sort(some)[: max(4, int(UNRELATED * len(some)))]
            spread, seen = self._background
            # Old days weigh less and less.
            kept = min(seen, 2000)
            self._background = ((spread * kept + float(np.sqrt(np.mean(low**2)))) / (kept + 1), kept + 1)
        return self.spread()

    def spread(self) -> float:
        """The spread of cosines between unrelated articles, as seen so far."""
        spread, seen = self._background
        prior = 2.0 / math.sqrt(self._matrix.shape[1]) if self._matrix.size else 0.1
        return (spread * seen + prior * PRIOR_BACKGROUND) / (seen + PRIOR_BACKGROUND)

    def between(self, one: int, other: int) -> tuple[float, float] | None:
        """The mean cosine between the vectors of two groups and that of their centroids; None where one has none."""
        ours, theirs = self._groups.centroid(one), self._groups.centroid(other)
        return None if ours is None or theirs is None else self._both(ours, theirs)

    def among(self, some: Sequence[Hashable], others: Sequence[Hashable]) -> tuple[float, float] | None:
        """The same for two sets of articles."""
        rows = [[self._row_of[key] for key in keys if key in self._row_of] for keys in (some, others)]
        if not rows[0] or not rows[1]:
            return None
        return self._both(self._matrix[rows[0]].mean(axis=0), self._matrix[rows[1]].mean(axis=0))

    def centroids(self, groups: Sequence[int]) -> dict[int, Levels]:
        """For each of these groups, the cosine of its centroid with that of every group."""
        centres = {group: centre for group in groups if (centre := self._groups.centroid(group)) is not None}
        if not centres:
            return {}
        table = _turned(self._groups.centroids(), self._mean)
        cosines = _turned(np.vstack(list(centres.values())), self._mean) @ table.T
        return {group: self._groups.levels(row) for group, row in zip(centres, cosines, strict=True)}

    def holds(self, key: Hashable) -> bool:
        """Whether the article has a vector."""
        return key in self._row_of

    def table(self, keys: Sequence[Hashable]) -> Vector:
        """The cosines of articles with one another; each must have a vector."""
        some = _turned(self._matrix[[self._row_of[key] for key in keys]], self._mean)
        return np.asarray(some @ some.T, dtype=np.float32)

    def towards(self, vector: Vector, group: int) -> float:
        """The cosine of a vector with a group's centroid; 0 where the group has none."""
        centre = self._groups.centroid(group)
        return 0.0 if centre is None else self._both(vector, centre)[1]

    def nearest(self, cosines: Vector, group: int, *, limit: int) -> list[tuple[float, Hashable]]:
        """The ``limit`` vectors of a group of the highest cosines, with their ids, best first."""
        rows = np.array([self._row_of[key] for key in self._groups.keys(group)], dtype=np.intp)
        best = rows[np.argsort(-cosines[rows], kind="stable")[:limit]]
        return [(float(cosines[row]), self.ids[row]) for row in best]

    def pairs(self, some: Sequence[Hashable], others: Sequence[Hashable]) -> list[tuple[float, Hashable, Hashable]]:
        """The cosines between some articles and some others, highest first; those without a vector are left out."""
        one = [key for key in some if key in self._row_of]
        two = [key for key in others if key in self._row_of]
        if not one or not two:
            return []
        left, right = (self._matrix[[self._row_of[key] for key in keys]] - self._mean for keys in (one, two))
        lengths = np.outer(np.linalg.norm(left, axis=1), np.linalg.norm(right, axis=1))
        cosines = (left @ right.T) / np.maximum(lengths, 1e-3)
        order = np.argsort(-cosines, axis=None, kind="stable")
        return [(float(cosines.flat[at]), one[at // len(two)], two[at % len(two)]) for at in order.tolist()]

    def _both(self, u: NDArray[Any], v: NDArray[Any]) -> tuple[float, float]:
        """Of two means of unit vectors: the mean cosine between those, and the cosine of the two means."""
        mean, square = self._mean, float(self._mean @ self._mean)
        p, q = u - mean, v - mean
        product = float(p @ q)
        lengths = (1 - 2 * float(u @ mean) + square) * (1 - 2 * float(v @ mean) + square)
        own = float(p @ p) * float(q @ q)
        return product / math.sqrt(max(lengths, 1e-6)), product / math.sqrt(max(own, 1e-6))

    def _refresh(self) -> None:
        self._mean = self._groups.mean
        self._shares[: len(self.ids)] = self._matrix[: len(self.ids)] @ self._mean
        self._stale = 0

    def _grow(self, width: int) -> None:
        rows = max(256, 2 * len(self._matrix))
        matrix = np.zeros((rows, width), dtype=np.float32)
        slots = np.zeros(rows, dtype=np.intp)
        shares = np.zeros(rows, dtype=np.float32)
        n = len(self.ids)
        if n:
            matrix[:n], slots[:n], shares[:n] = self._matrix[:n], self._slots[:n], self._shares[:n]
        else:
            self._mean = np.zeros(width, dtype=np.float32)
        self._matrix, self._slots, self._shares = matrix, slots, shares


def _turned(vectors: Vector, mean: Vector) -> Vector:
    """The vectors without the mean, at length 1; what is next to the mean stays short."""
    some = vectors - mean
    return np.asarray(some / np.maximum(np.linalg.norm(some, axis=1, keepdims=True), 1e-3), dtype=np.float32)
