"""How large the blocks of a page are, and which lie together: in one element, or in elements that are named alike."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Any

import numpy as np
from numpy.typing import NDArray

from octavo.extract.blocks.lines import Line, weight

#: The elements round a block that are looked at, its own being the first.
LEVELS = (1, 2, 3, 4)
#: So many of the innermost elements must be named alike.
REACHES = (1, 2, 3)
_PAGE = (0,)
Places = NDArray[np.int64]


@dataclass(frozen=True, slots=True, kw_only=True)
class Groups:
    """The blocks of a page by their elements and by their elements' names; siblings share both."""

    #: The weight of each block's text, in letters of an alphabet.
    sizes: NDArray[np.float32]
    #: Of each element that a block lies in, its number, block by block; and of which block.
    elements: Places
    rows: Places
    #: One row a block: the numbers of its elements, the innermost first; -1 beyond the outermost.
    upward: Places
    #: One row for each of ``LEVELS``, one column a block: the number of the element so many up, or of its outermost.
    levels: Places
    #: The names of elements as blocks have them, each once, and for each block the place of its own.
    names: Sequence[tuple[str, ...]]
    named: Places
    #: For each of ``REACHES`` a number for each block: the same where so many elements are named alike.
    alike: tuple[Places, ...]

    def sums(self, values: NDArray[np.floating]) -> NDArray[Any]:
        """By element: the sum of its blocks' values."""
        return np.bincount(self.elements, values[self.rows])


def groups_of(lines: Sequence[Line]) -> Groups:
    """The groups of a page's blocks, of which there is one at least; a line of plain text lies in the page alone."""
    paths = [line.block.path or _PAGE for line in lines]
    lengths = np.fromiter(map(len, paths), dtype=np.int64, count=len(paths))
    elements = np.fromiter(chain.from_iterable(paths), dtype=np.int64)
    rows = np.repeat(np.arange(len(lines)), lengths)
    upward = np.full((len(lines), max(int(lengths.max()), *LEVELS)), -1)
    ends = np.repeat(np.cumsum(lengths), lengths)
    upward[rows, ends - 1 - np.arange(len(elements))] = elements
    outermost = upward[np.arange(len(lines)), lengths - 1]
    inner = upward.T[: len(LEVELS)]
    levels = np.where(inner >= 0, inner, outermost)
    numbers: dict[tuple[str, ...], int] = {}
    named = np.array([numbers.setdefault(line.block.names, len(numbers)) for line in lines])
    names = tuple(numbers)
    alike = tuple(_numbered([each[-reach:] for each in names])[named] for reach in REACHES)
    return Groups(
        sizes=np.array([weight(line.block.text) for line in lines], dtype=np.float32),
        elements=elements,
        rows=rows,
        upward=upward,
        levels=levels,
        names=names,
        named=named,
        alike=alike,
    )


def _numbered(names: Sequence[tuple[str, ...]]) -> Places:
    """A number for each, the same for the same."""
    numbers: dict[tuple[str, ...], int] = {}
    return np.array([numbers.setdefault(each, len(numbers)) for each in names])
