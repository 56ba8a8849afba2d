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


@dataclass(frozen=True, slots=True)
class _Counted:
    """A line with its stems and, by the thing counted or the unit, its figures."""

    line: Line
    stems: frozenset[str]
    counts: Mapping[str, frozenset[float]]
    measures: Mapping[str, frozenset[float]]


def contested(lines: Sequence[Line]) -> set[int]:
    """The ids (``id``) of lines with a figure that a later line, or two other origins in one voice, give otherwise."""
    counted = [each for each in map(_counted, lines) if each.counts or each.measures]
    weights = _weights(lines)
    return {id(one.line) for one in counted if _is_contested(one, _about(one, counted, weights))}


def _is_contested(one: _Counted, about: Sequence[tuple[Line, str, frozenset[float]]]) -> bool:
    against: defaultdict[tuple[str, float], set[Hashable]] = defaultdict(set)
    for line, thing, values in about:
        mine = one.counts.get(thing) or one.measures[thing]
        if mine.isdisjoint(values) and any(_near(this, that) for this in mine for that in values):
            if later(line, one.line):
                return True
            for value in values:
                against[thing, value].add(line.reading.origin_key())
    backed = {thing for _, thing, values in about if values & (one.counts.get(thing) or one.measures[thing])}
    return any(len(origins) >= _AGAINST for (thing, _), origins in against.items() if thing not in backed)


def _about(
    one: _Counted, counted: Sequence[_Counted], weights: Mapping[str, float]
) -> list[tuple[Line, str, frozenset[float]]]:
    """The lines of other articles that give figures for the same thing, with that and the figures."""
    found: list[tuple[Line, str, frozenset[float]]] = []
    for other in counted:
        if other.line.reading.article_id != one.line.reading.article_id:
            for mine, theirs, least in ((one.counts, other.counts, _ALIKE), (one.measures, other.measures, _MEASURED)):
                both = mine.keys() & theirs.keys()
                if both and _likeness(one, other, weights) >= least:
                    found.extend((other.line, thing, theirs[thing]) for thing in both)
    return found


def _near(one: float, other: float) -> bool:
    return max(one, other) <= _MOST * min(one, other)


def _counted(line: Line) -> _Counted:
    told = passage(line)
    counts: defaultdict[str, set[float]] = defaultdict(set)
    measures: defaultdict[str, set[float]] = defaultdict(set)
    # To find times is dear, and most lines have no figure at all.
    for figure in figures(told, moments(told)) if figures(told) else ():
        noun = stem(figure.noun.casefold())[:_LETTERS]
        if not figure.weak and (figure.unit or noun):
            (measures if figure.unit else counts)[figure.unit or noun].add(round(figure.value, 3))
    return _Counted(line, _stems(line), _frozen(counts), _frozen(measures))


def _frozen(values: Mapping[str, set[float]]) -> dict[str, frozenset[float]]:
    return {thing: frozenset(each) for thing, each in values.items()}


def _stems(line: Line) -> frozenset[str]:
    return frozenset(stem(word) for word in line.content if not word[0].isdigit())


def _weights(lines: Sequence[Line]) -> dict[str, float]:
    """The rarer a stem is among the articles, the more it weighs."""
    users: defaultdict[str, set[Hashable]] = defaultdict(set)
    for line in lines:
        for word in _stems(line):
            users[word].add(line.reading.article_id)
    count = len({line.reading.article_id for line in lines})
    return {word: math.log((count + 1) / len(each)) + 0.2 for word, each in users.items()}


def _likeness(one: _Counted, other: _Counted, weights: Mapping[str, float]) -> float:
    """The weight of the stems that both have, as a share of that of the shorter line's."""
    both, mine, theirs = (
        sum(weights[word] for word in each) for each in (one.stems & other.stems, one.stems, other.stems)
    )
    return both / max(1e-9, min(mine, theirs))
