"""Reports that do not agree: two tolls of one thing, told at about the same time by sources of their own.

tallies that stand -> of one thing, whole -> too far apart to be one number rounded -> of no other day or place
"""

import re
from collections.abc import Sequence

from octavo.insight.briefing.latest import Tally, overtaken
from octavo.insight.briefing.when import days_of, together
from octavo.insight.lines import Line

#: How far apart exact figures, and rough or round ones, are at least; further than by a factor of two they are of two
#: things.
_EXACT, _ROUGH, _MOST = 1.04, 1.25, 2.0
#: Figures from this on with one digit and zeros are round.
_ROUND = 100
#: "The three men who were killed" are some of whom the report has told.
_KNOWN = re.compile(r"\b(?:the|these|those|die|der|den|les|ces|los|las|estos|estas|gli|le|os|as|de)\s$", re.IGNORECASE)
#: Where it happened: "in the southern town of Torrin", "près de Torrin".
_PLACE = re.compile(
    r"""\b(?:in|at|near|outside|from|im|bei|à|dans|près\sde|en|cerca\sde|a|nel|nella|em|no|na|te)\s
    (?:[a-zß-ÿ]+\s){0,4}?(?P<name>[A-ZÀ-Þ][\w’'-]+(?:\s[A-ZÀ-Þ][\w’'-]+)*)""",
    re.VERBOSE,
)


def differing(found: Sequence[Tally]) -> list[tuple[Tally, Tally]]:
    """Pairs of tallies of one thing, from independent reports of about the same time, that do not agree."""
    gone = overtaken(found)
    standing = [each for each in found if id(each.line) not in gone and _is_whole(each)]
    return [
        (one, other)
        for at, one in enumerate(standing)
        for other in standing[at + 1 :]
        if one.what == other.what
        and one.line.reading.origin_key() != other.line.reading.origin_key()
        and together(one.line, other.line)
        and _disagree(*sorted((one, other), key=lambda each: each.value))
        and not _elsewhere(one.line, other.line)
    ]


def _is_whole(tally: Tally) -> bool:
    """Whether it says plainly how many there are, not how many of some kind or of those known already."""
    figure = tally.count.figure
    return tally.value == figure.value and not figure.weak and _KNOWN.search(tally.line.text, 0, figure.start) is None


def _disagree(low: Tally, high: Tally) -> bool:
    """Whether no number is both: "at least eleven" are thirteen as well, and "some 200" may be 213."""
    if low.count.figure.bound > 0 or high.count.figure.bound < 0:
        return False
    apart = _ROUGH if _is_rough(low) or _is_rough(high) else _EXACT
    return apart * low.value < high.value < _MOST * low.value


def _is_rough(tally: Tally) -> bool:
    return tally.count.figure.about or (tally.value >= _ROUND and not f"{tally.value:.0f}"[1:].strip("0"))


def _elsewhere(one: Line, other: Line) -> bool:
    """Whether both name a place, or a day, and none is the same."""
    here, there = _places(one.text), _places(other.text)
    if here and there and here.isdisjoint(there):
        return True
    mine, theirs = days_of(one), days_of(other)
    return bool(mine and theirs) and not any(
        first <= until and since <= last for first, last in mine for since, until in theirs
    )


def _places(text: str) -> set[str]:
    return {word for match in _PLACE.finditer(text) for word in match["name"].casefold().split()}
