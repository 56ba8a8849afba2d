"""The vectors of a window's articles in one growing matrix, and how alike unrelated ones are.

All texts of one embedder and one day share a direction (they are all news, and much of it is of one subject), so what
they share, the mean of the stories, is taken off before two are compared: Mu and Viswanath, "All-but-the-top", 2018.
"""

import math
from collections.abc import Hashable, Sequence

import numpy as np
from numpy.typing import NDArray

from octavo.stories.window.vector_groups import Groups, Levels, Vector

#: Articles whose background counts as seen.
PRIOR_BACKGROUND = 30
#: The share of a window that is taken to be unrelated to any article.
UNRELATED = 0.9
_SAMPLE = 512
#: Of so many of its nearest the cosines are kept for each article.
KEPT = 5
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
        #: Each row's highest cosines so far, best first; 0 where there were fewer rows.
        self._tops: Vector = np.zeros((0, KEPT), dtype=np.float32)
        self._stale = 0
        self._background = (0.0, 0)

    def __len__(self) -> int:
        return len(self.ids)

    def add(self, key: Hashable, vector: Vector, group: int) -> None:
        """Adds a vector of length 1; the key must be new."""
        n = len(self.ids)
        if n == len(self._matrix):
            self._grow(len(vector))
        self._tops[n] = self._met(self.cosines(vector))
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
            for column in (self._matrix, self._slots, self._shares, self._tops):
                column[row] = column[last]
            self.ids[row] = self.ids[last]
            self._row_of[self.ids[row]] = row
        self.ids.pop()

    def move(self, key: Hashable, group: int) -> None:
        """Moves it to another group; nothing where it is not there."""
        row = self._row_of.get(key)
        if row is not None:
            self._groups.remove(int(self._slots[row]), key, self._matrix[row])
            self._slots[row] = self._groups.add(group, key, self._matrix[row])
            self._stale += 1

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

    def levels(self, cosines: Vector, keys: Sequence[Hashable]) -> Vector:
        """Some articles' own among these cosines; nan where one has no vector."""
        # The last row is nobody's.
        told = np.append(cosines, np.float32(np.nan))
        return np.asarray(told[[self._row_of.get(key, -1) if len(cosines) else -1 for key in keys]], dtype=np.float32)

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

    def tops(self, keys: Sequence[Hashable]) -> Vector:
        """The KEPT highest cosines that each article ever had with another, best first: (len(keys), KEPT).

        They are as they were when the later of the two came. 0 where there are fewer, and without a vector.
        """
        rows = [self._row_of.get(key, -1) for key in keys]
        found: Vector = self._tops[rows] if len(self._tops) else np.zeros((len(keys), KEPT), dtype=np.float32)
        found[[row < 0 for row in rows]] = 0.0
        return found

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

    def beside(self, key: Hashable, others: Sequence[Hashable]) -> Vector:
        """The cosines of an article with some others; nan where one of the two has no vector."""
        rows = [self._row_of.get(other, -1) for other in (key, *others)]
        if rows[0] < 0 or not others:
            return np.full(len(others), np.nan, dtype=np.float32)
        some = _turned(self._matrix[rows], self._mean)
        cosines = some[1:] @ some[0]
        cosines[[row < 0 for row in rows[1:]]] = np.nan
        return np.asarray(cosines, dtype=np.float32)

    def nearest(self, cosines: Vector, group: int, *, limit: int) -> list[Hashable]:
        """The ids of the ``limit`` vectors of a group that have the highest cosines, best first."""
        rows = np.array([self._row_of[key] for key in self._groups.keys(group)], dtype=np.intp)
        return [self.ids[row] for row in rows[np.argsort(-cosines[rows], kind="stable")[:limit]]]

    def _met(self, cosines: Vector) -> Vector:
        """The highest of a newcomer's cosines with the rows, whose own highest they may be, too."""
        tops = self._tops[: len(cosines)]
        higher = np.flatnonzero(cosines > tops[:, -1])
        tops[higher] = with_one(tops[higher], cosines[higher])
        return highest(cosines)

    def _refresh(self) -> None:
        self._mean = self._groups.mean
        self._shares[: len(self.ids)] = self._matrix[: len(self.ids)] @ self._mean
        self._stale = 0

    def _grow(self, width: int) -> None:
        rows = max(256, 2 * len(self._matrix))
        matrix = np.zeros((rows, width), dtype=np.float32)
        slots = np.zeros(rows, dtype=np.intp)
        shares = np.zeros(rows, dtype=np.float32)
        tops = np.zeros((rows, KEPT), dtype=np.float32)
        n = len(self.ids)
        if n:
            matrix[:n], slots[:n] = self._matrix[:n], self._slots[:n]
            shares[:n], tops[:n] = self._shares[:n], self._tops[:n]
        else:
            self._mean = np.zeros(width, dtype=np.float32)
        self._matrix, self._slots, self._shares, self._tops = matrix, slots, shares, tops


def highest(cosines: Vector) -> Vector:
    """The KEPT highest of some cosines, best first; 0 where there are fewer."""
    found = np.zeros(KEPT, dtype=np.float32)
    some = cosines if len(cosines) <= KEPT else np.partition(cosines, -KEPT)[-KEPT:]
    found[: len(some)] = -np.sort(-some)
    return found


def with_one(tops: Vector, cosines: Vector) -> Vector:
    """The highest cosines of some rows (``tops``), each once one more came."""
    return np.asarray(-np.sort(-np.column_stack([tops, cosines]), axis=1)[:, :KEPT], dtype=np.float32)


def _turned(vectors: Vector, mean: Vector) -> Vector:
    """The vectors without the mean, at length 1; what is next to the mean stays short."""
    some = vectors - mean
    return np.asarray(some / np.maximum(np.linalg.norm(some, axis=1, keepdims=True), 1e-3), dtype=np.float32)
