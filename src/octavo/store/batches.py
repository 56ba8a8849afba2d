"""Many ids, a few at a time: a statement takes only so many parameters (32,766 on SQLite)."""

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TypeVar

T = TypeVar("T")

#: Ids in one statement.
BATCH = 1000


def batches(values: Iterable[T], size: int = BATCH) -> Iterator[list[T]]:
    """The distinct values in order of first appearance, in lists of at most ``size``."""
    rest = iter(dict.fromkeys(values))
    while batch := list(islice(rest, size)):
        yield batch
