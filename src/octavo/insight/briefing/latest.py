"""What a later report has overtaken: a toll that has grown since.

lines -> tallies (how many dead, hurt, missing, ill, moved out, without power; how much burned)
      -> the last of each stands
"""

from collections.abc import Sequence
from dataclasses import dataclass

from octavo.insight.briefing.counted import Count, counted
from octavo.insight.briefing.cues import LOWERED
from octavo.insight.briefing.when import later, years
from octavo.insight.claims.claim import passage
from octavo.insight.embedding import Embed
from octavo.insight.lines import Line

#: What falls as a story goes on; all else grows.
_FALLING = frozenset({"missing", "dark"})
#: A tally that has grown more than this is another thing.
_MOST = 40.0
#: Likeness of meanings from which two lines with figures are about the same: other things, and the same things counted,
#: named by a word of so many letters.
_SAME, _SAME_THINGS, _THING = 0.58, 0.4, 4


@dataclass(frozen=True, slots=True)
class Tally:
    """How many of what a line says."""

    line: Line
    what: str
    count: Count

    @property
    def value(self) -> float:
        """The number."""
        return self.count.value


def tallies(lines: Sequence[Line]) -> list[Tally]:
    """The tallies of lines: for each line and thing counted the largest number. Lines about other years have none."""
    return [
        Tally(line, what, max(counts, key=lambda each: each.value))
        for line in lines
        if not _of_another_year(line)
        for what, counts in counted(passage(line)).items()
    ]


def overtaken(found: Sequence[Tally]) -> set[int]:
    """The ids (``id``) of lines whose tally a later report gives higher; of the missing, lower."""
    return {id(old.line) for old in found for new in found if _overtakes(new, old)}


def restated(lines: Sequence[Line], embed: Embed) -> set[int]:
    """The ids of lines with figures that a later report tells again with none of them: other figures for the same.

    Not where one later yet, or beside it, still gives one of them.
    """
    told = [line for line in lines if line.numbers]
    if len(told) < 2:
        return set()
    vectors = embed([line.text for line in told])
    like = vectors @ vectors.T
    counted = [line.quantities for line in told]
    figures = [{each.value for each in found} for found in counted]
    things = [{each.unit for each in found if len(each.unit) >= _THING} for found in counted]
    return {
        id(old)
        for i, old in enumerate(told)
        for j, new in enumerate(told)
        if like[i, j] >= (_SAME_THINGS if things[i] & things[j] else _SAME)
        and later(new, old)
        and figures[i]
        and figures[j]
        and not figures[i] & figures[j]
        and not any(figures[i] & figures[k] and later(again, old) for k, again in enumerate(told))
    }


def _overtakes(new: Tally, old: Tally) -> bool:
    if new.what != old.what or not later(new.line, old.line):
        return False
    if new.what in _FALLING:
        return new.value < old.value
    if new.value < old.value:
        return LOWERED.search(new.line.reading.text) is not None
    return old.value < new.value <= _MOST * old.value


def _of_another_year(line: Line) -> bool:
    published = line.reading.published
    return published is not None and bool(years(line.text).keys() - {published.year})
