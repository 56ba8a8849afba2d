"""Articles' weights as arrays, so that one article is compared with a hundred others in one go.

Every stem and name of the window has a number, which is given to another when nobody has it any more: however long
the news goes on, numbers stay below what the window holds at a time.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from octavo.stories.window.profile import Weights

Numbers = NDArray[np.int64]
Values = NDArray[np.float64]
#: Numbers, each once, and what each weighs.
Weighed = tuple[Numbers, Values]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Packed:
    """An article's stems, the title's stems and names: of each the numbers, and how much each weighs.

    Each begins with one that weighs nothing, so that none is empty.
    """

    terms: Weighed
    title: Weighed
    names: Weighed


class Packer:
    """Gives numbers and takes them back. Not safe in several threads."""

    def __init__(self) -> None:
        # 0 is nobody's.
        self._numbers: dict[str, int] = {}
        self._free: list[int] = []
        self._dense: Values = np.zeros(1024)

    def __len__(self) -> int:
        return len(self._numbers)

    def pack(self, weights: Weights) -> Packed:
        """The article's weights; a key that has no number yet is given one."""
        return _packed(weights, self._number)

    def known(self, weights: Weights) -> Packed:
        """The same of those keys that have a number, for a newcomer that may never be packed."""
        return _packed(weights, self._numbers.get)

    def drop(self, key: str) -> None:
        """Takes the number of a stem or ``@name`` back; nothing where it has none."""
        number = self._numbers.pop(key, None)
        if number is not None:
            self._free.append(number)

    def products(self, one: Packed, others: Sequence[Packed]) -> tuple[Values, Values, Values]:
        """The scalar products of the article's stems, title and names with those of each of some others."""
        return (
            self._products(one.terms, [each.terms for each in others]),
            self._products(one.title, [each.title for each in others]),
            self._products(one.names, [each.names for each in others]),
        )

    def _products(self, one: Weighed, others: Sequence[Weighed]) -> Values:
        if not others:
            return np.zeros(0)
        own, weights = one
        self._dense[own] = weights
        found = self._dense[np.concatenate([numbers for numbers, _ in others])]
        found *= np.concatenate([values for _, values in others])
        self._dense[own] = 0.0
        ends = np.cumsum([len(numbers) for numbers, _ in others])
        return np.add.reduceat(found, np.concatenate([[0], ends[:-1]]))

    def _number(self, key: str) -> int:
        number = self._numbers.get(key)
        if number is None:
            number = self._free.pop() if self._free else len(self._numbers) + 1
            self._numbers[key] = number
            if number >= len(self._dense):
                self._dense = np.zeros(2 * len(self._dense))
        return number


def _packed(weights: Weights, number_of: Callable[[str], int | None]) -> Packed:
    return Packed(
        terms=_weighed(weights.terms.items(), number_of),
        title=_weighed(weights.title.items(), number_of),
        names=_weighed(((f"@{name}", weight) for name, weight in weights.names.items()), number_of),
    )


def _weighed(weights: Iterable[tuple[str, float]], number_of: Callable[[str], int | None]) -> Weighed:
    told = [(number, weight) for key, weight in weights if (number := number_of(key)) is not None]
    numbers = np.array([0, *(number for number, _ in told)], dtype=np.int64)
    return numbers, np.array([0.0, *(weight for _, weight in told)])
