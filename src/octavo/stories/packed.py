"""Articles' weights as arrays, so that one article is compared with a hundred others in one go.

Every stem and name of the window has a number, which is given to another when nobody has it any more: however long
the news goes on, numbers stay below what the window holds at a time.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from octavo.stories.profile import Weights

Numbers = NDArray[np.int64]
Values = NDArray[np.float64]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Packed:
    """An article's stems, the title's stems and names: of each the numbers, and how much each weighs.

    Each begins with one that weighs nothing, so that none is empty.
    """

    terms: tuple[Numbers, Values]
    title: tuple[Numbers, Values]
    names: tuple[Numbers, Values]


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
        return Packed(
            terms=self._packed(weights.terms.items()),
            title=self._packed(weights.title.items()),
            names=self._packed((f"@{name}", weight) for name, weight in weights.names.items()),
        )

    def drop(self, key: str) -> None:
        """Takes the number of a stem or ``@name`` back; nothing where it has none."""
        number = self._numbers.pop(key, None)
        if number is not None:
            self._free.append(number)

    def products(self, weights: Weights, others: Sequence[Packed]) -> tuple[Values, Values, Values]:
        """The scalar products of the article's stems, title and names with those of each of some others."""
        named = {f"@{name}": weight for name, weight in weights.names.items()}
        return (
            self._products(weights.terms, [each.terms for each in others]),
            self._products(weights.title, [each.title for each in others]),
            self._products(named, [each.names for each in others]),
        )

    def _products(self, weights: Mapping[str, float], others: Sequence[tuple[Numbers, Values]]) -> Values:
        known = [(number, weight) for key, weight in weights.items() if (number := self._numbers.get(key)) is not None]
        if not known or not others:
            return np.zeros(len(others))
        own = np.array([number for number, _ in known])
        self._dense[own] = [weight for _, weight in known]
        found = self._dense[np.concatenate([numbers for numbers, _ in others])]
        found *= np.concatenate([values for _, values in others])
        self._dense[own] = 0.0
        ends = np.cumsum([len(numbers) for numbers, _ in others])
        return np.add.reduceat(found, np.concatenate([[0], ends[:-1]]))

    def _packed(self, weights: Iterable[tuple[str, float]]) -> tuple[Numbers, Values]:
        told = [(self._number(key), weight) for key, weight in weights]
        numbers = np.array([0, *(number for number, _ in told)], dtype=np.int64)
        return numbers, np.array([0.0, *(weight for _, weight in told)])

    def _number(self, key: str) -> int:
        number = self._numbers.get(key)
        if number is None:
            number = self._free.pop() if self._free else len(self._numbers) + 1
            self._numbers[key] = number
            if number >= len(self._dense):
                self._dense = np.zeros(2 * len(self._dense))
        return number
