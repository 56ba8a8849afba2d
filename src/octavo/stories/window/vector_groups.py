"""The sums of a window's vectors by group (a story), in one matrix whose rows are used again when a group is gone."""

from collections.abc import Hashable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Vector = NDArray[np.float32]

#: Groups that the mean is taken to have seen at the origin: before a few dozen are there it is mostly noise.
PRIOR_GROUPS = 30


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Levels:
    """One number for each group; of use until the groups change."""

    #: By slot; -inf where no group is.
    values: NDArray[np.float64]
    slots: dict[int, int]
    numbers: NDArray[np.int64]

    def get(self, group: int) -> float | None:
        """The group's number; None where it has none."""
        slot = self.slots.get(group)
        return None if slot is None else float(self.values[slot])

    def over(self, unit: float) -> "Levels":
        """The same in other units."""
        return Levels(values=self.values / unit, slots=self.slots, numbers=self.numbers)

    def best(self, limit: int, *, without: int | None = None) -> list[int]:
        """The ``limit`` groups of the highest numbers, best first."""
        wanted = limit + (without is not None)
        some = np.arange(len(self.values))
        if wanted < len(some):
            some = np.argpartition(self.values, -wanted)[-wanted:]
        order = some[np.lexsort((self.numbers[some], -self.values[some]))]
        found = [int(self.numbers[slot]) for slot in order if self.values[slot] > -np.inf]
        return [number for number in found if number != without][:limit]


class Groups:
    """Sums of vectors of length 1 by group. Not safe in several threads."""

    def __init__(self) -> None:
        self._slots: dict[int, int] = {}
        self._free: list[int] = []
        self._numbers: NDArray[np.int64] = np.zeros(0, dtype=np.int64)
        self._counts: NDArray[np.int64] = np.zeros(0, dtype=np.int64)
        self._sums: Vector = np.zeros((0, 0), dtype=np.float32)
        self._members: list[dict[Hashable, None]] = []
        # In doubles: a million additions and removals must not leave their rounding in it.
        self._total: NDArray[np.float64] = np.zeros(0)

    def __len__(self) -> int:
        return len(self._slots)

    def __contains__(self, group: object) -> bool:
        return group in self._slots

    @property
    def mean(self) -> Vector:
        """The mean of the groups' means, held back while they are few."""
        return (self._total / (len(self._slots) + PRIOR_GROUPS)).astype(np.float32)

    def add(self, group: int, key: Hashable, vector: Vector) -> int:
        """Counts a vector in; the slot of its group."""
        slot = self._slots.get(group)
        if slot is None:
            slot = self._slots[group] = self._open(group, len(vector))
        self._members[slot][key] = None
        self._move(slot, vector, 1)
        return slot

    def remove(self, slot: int, key: Hashable, vector: Vector) -> None:
        """Counts it out of the group in that slot; the slot of one that is empty is given away again."""
        del self._members[slot][key]
        self._move(slot, vector, -1)
        if not self._counts[slot]:
            del self._slots[int(self._numbers[slot])]
            self._sums[slot] = 0.0
            self._free.append(slot)

    def keys(self, group: int) -> Sequence[Hashable]:
        """Those that have a vector in the group."""
        slot = self._slots.get(group)
        return () if slot is None else tuple(self._members[slot])

    def centroid(self, group: int) -> Vector | None:
        """The mean of its vectors; None where it has none."""
        slot = self._slots.get(group)
        return None if slot is None else np.asarray(self._sums[slot] / np.float32(self._counts[slot]))

    def centroids(self) -> Vector:
        """Every group's mean, by slot; zeros where no group is."""
        return np.asarray(self._sums / np.maximum(self._counts, 1)[:, None].astype(np.float32))

    def means(self, slots: NDArray[np.intp], values: Vector) -> Levels:
        """Each group's mean of the values; ``slots``: each value's group."""
        sums = np.bincount(slots, weights=values, minlength=len(self._counts))
        return self.levels(sums / np.maximum(self._counts, 1))

    def levels(self, values: NDArray[np.float64]) -> Levels:
        """The values by slot as the groups' levels."""
        told = np.where(self._counts > 0, values, -np.inf)
        return Levels(values=told, slots=self._slots, numbers=self._numbers)

    def _open(self, group: int, width: int) -> int:
        if not self._free:
            self._grow(width)
        slot = self._free.pop()
        self._numbers[slot] = group
        return slot

    def _move(self, slot: int, vector: Vector, by: int) -> None:
        count = int(self._counts[slot])
        if count:
            self._total -= self._sums[slot] / np.float32(count)
        self._sums[slot] += np.float32(by) * vector
        self._counts[slot] = count + by
        if count + by:
            self._total += self._sums[slot] / np.float32(count + by)

    def _grow(self, width: int) -> None:
        before = len(self._counts)
        after = max(256, 2 * before)
        sums = np.zeros((after, width), dtype=np.float32)
        if before:
            sums[:before] = self._sums
        else:
            self._total = np.zeros(width)
        self._sums = sums
        self._counts, self._numbers = (np.resize(each, after) for each in (self._counts, self._numbers))
        self._counts[before:] = self._numbers[before:] = 0
        self._members += [{} for _ in range(after - before)]
        self._free = list(range(after - 1, before - 1, -1))
