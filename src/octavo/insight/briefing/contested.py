"""Figures that do not hold against the other reports: told otherwise later, or by one report against all others.

lines -> what each counts or measures -> another figure for the same, in a later line or in those of two other origins

Monday "Nineteen passengers were lifted off" / Tuesday "Helicopters had lifted 57 passengers"  -> Monday's is contested
"sentenced to six years" / two others "sentenced to four years"                                -> so is the first
"""

import math
from collections import defaultdict
from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass

from octavo.insight.briefing.when import later
from octavo.insight.claims.claim import passage
from octavo.insight.claims.figures import figures
from octavo.insight.claims.times import moments
from octavo.insight.lines import Line
from octavo.insight.stems import stem

#: The share of the weight of the shorter line's words that both must have to be about one thing: one that is counted,
#: and one that is only measured, for there are many prices in crowns.
_ALIKE, _MEASURED = 0.15, 0.3
#: Figures further apart than by this factor are of two things.
_MOST = 4.0
#: Letters by which two names of things counted are the same.
_LETTERS = 6
#: Origins that must agree against one.
_AGAINST = 2


#: What is counted, or the unit, and how alike two lines must be that are about one such thing.
_Thing = tuple[str, float]


@dataclass(frozen=True, slots=True)
class _Counted:
    """A line with its stems and its figures by what they count or measure."""

    line: Line
    stems: frozenset[str]
    given: Mapping[_Thing, frozenset[float]]


def contested(lines: Sequence[Line]) -> set[int]:
    """The ids (``id``) of lines with a figure that a later line, or two other origins in one voice, give otherwise."""
    told = [_counted(line) for line in lines]
    weights = _weights(told)
    givers: defaultdict[_Thing, list[_Counted]] = defaultdict(list)
    for one in told:
        for thing in one.given:
            givers[thing].append(one)
    return {id(one.line) for one in told if one.given and _is_contested(one, _about(one, givers, weights))}


def _is_contested(one: _Counted, about: Sequence[tuple[Line, _Thing, frozenset[float]]]) -> bool:
    against: defaultdict[tuple[_Thing, float], set[Hashable]] = defaultdict(set)
    for line, thing, values in about:
        mine = one.given[thing]
        if mine.isdisjoint(values) and any(_near(this, that) for this in mine for that in values):
            if later(line, one.line):
                return True
            for value in values:
                against[thing, value].add(line.reading.origin_key())
    backed = {thing for _, thing, values in about if values & one.given[thing]}
    return any(len(origins) >= _AGAINST for (thing, _), origins in against.items() if thing not in backed)


def _about(
    one: _Counted, givers: Mapping[_Thing, Sequence[_Counted]], weights: Mapping[str, float]
) -> list[tuple[Line, _Thing, frozenset[float]]]:
    """The lines of other articles that give figures for the same thing, with that and the figures."""
    return [
        (other.line, thing, other.given[thing])
        for thing in one.given
        for other in givers[thing]
        if other.line.reading.article_id != one.line.reading.article_id and _likeness(one, other, weights) >= thing[1]
    ]


def _near(one: float, other: float) -> bool:
    return max(one, other) <= _MOST * min(one, other)


def _counted(line: Line) -> _Counted:
    told = passage(line)
    given: defaultdict[_Thing, set[float]] = defaultdict(set)
    # To find times is dear, and most lines have no figure at all.
    for figure in figures(told, moments(told)) if figures(told) else ():
        noun = stem(figure.noun.casefold())[:_LETTERS]
        if not figure.weak and (figure.unit or noun):
            given[(figure.unit, _MEASURED) if figure.unit else (noun, _ALIKE)].add(round(figure.value, 3))
    stems = frozenset(each for each in line.stems if not each[0].isdigit())
    return _Counted(line, stems, {thing: frozenset(values) for thing, values in given.items()})


def _weights(told: Sequence[_Counted]) -> dict[str, float]:
    """The rarer a stem is among the articles, the more it weighs."""
    users: defaultdict[str, set[Hashable]] = defaultdict(set)
    for one in told:
        for word in one.stems:
            users[word].add(one.line.reading.article_id)
    count = len({one.line.reading.article_id for one in told})
    return {word: math.log((count + 1) / len(each)) + 0.2 for word, each in users.items()}


def _likeness(one: _Counted, other: _Counted, weights: Mapping[str, float]) -> float:
    """The weight of the stems that both have, as a share of that of the shorter line's."""
    both, mine, theirs = (
        sum(weights[word] for word in each) for each in (one.stems & other.stems, one.stems, other.stems)
    )
    return both / max(1e-9, min(mine, theirs))
