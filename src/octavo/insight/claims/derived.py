"""Figures that a reader works out of two that the source tells: how much more, what share, by how many percent.

"from 310,000 to 372,000" -> 62,000 more, up 20 %; "41 of 60" -> 68 %; "3,600 people, two thirds in Estvale" -> 2,400
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import combinations

from octavo.insight.claims.measures import Figure

#: Figures of one passage beyond which it is a table, of which anything could be worked out.
_MOST = 6
_WHOLE = 100


def derived(told: Sequence[Figure]) -> list[Figure]:
    """What the figures of one passage, two at a time, come to: differences, shares, changes in percent, and parts."""
    plain = [each for each in told if not each.weak and each.value > 0 and each.unit != "ordinal" and not each.age]
    if {each.unit for each in plain} == {"", "%"} and not any(each.noun for each in plain if not each.unit):
        # Who asks for 6 % and is offered 2.5 is offered percent, too.
        plain = [replace(each, unit="%") for each in plain]
    if len(plain) > _MOST:
        return []
    return [found for one, other in combinations(plain, 2) for found in _of(one, other)]


def _alike(one: Figure, other: Figure) -> bool:
    """Whether both count the same: "900 million euros, of them 210 million in aid"."""
    return one.unit == other.unit or (one.scaled and other.scaled and "" in (one.unit, other.unit))


def _of(one: Figure, other: Figure) -> Iterator[Figure]:
    if _alike(one, other):
        yield from _compared(one, other)
    elif one.unit == "%" and one.value < _WHOLE:
        yield from _parts(other, one.value / _WHOLE)
    elif other.unit == "%" and other.value < _WHOLE:
        yield from _parts(one, other.value / _WHOLE)


def _parts(whole: Figure, share: float) -> Iterator[Figure]:
    """The part that is told as a share, and the rest."""
    for each in (share, 1 - share):
        yield replace(whole, value=each * whole.value, bare=each * whole.value, bound=0)


def _compared(one: Figure, other: Figure) -> Iterator[Figure]:
    apart = abs(other.value - one.value)
    if not apart:
        return
    unit = "point" if one.unit == "%" else one.unit
    for value in (apart, one.value + other.value):
        yield replace(other, value=value, bare=value, unit=unit, rate="", bound=0)
    low, high = sorted((one.value, other.value))
    for part, whole in ((low, high), (apart, one.value)):
        yield replace(other, value=_WHOLE * part / whole, bare=_WHOLE * part / whole, unit="%", rate="", bound=0)
