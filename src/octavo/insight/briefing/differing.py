"""Reports that do not agree: two tolls of one thing, told at about the same time by sources of their own.

tallies that stand -> of one thing, whole -> too far apart to be one number rounded -> of no other day or place
"""

import re
from collections.abc import Sequence

from octavo.insight.briefing.latest import Tally, overtaken
from octavo.insight.briefing.when import days_of, together
from octavo.insight.lines import Line, language_of

#: How far apart exact figures, and rough or round ones, are at least; further than by a factor of two they are of two
#: things.
_EXACT, _ROUGH, _MOST = 1.04, 1.25, 2.0
#: Figures from this on with one digit and zeros are round.
_ROUND = 100
#: "The three men who were killed" are some of whom the report has told.
_KNOWN = {
    "en": "the|these|those", "de": "die|der|den|diese", "fr": "les|ces", "es": "los|las|estos|estas", "it": "i|gli|le",
    "pt": "os|as|estes|estas", "nl": "de|deze",
}  # fmt: skip
_KNOWNS = {code: re.compile(rf"\b(?:{words})\s$", re.IGNORECASE) for code, words in _KNOWN.items()}
#: What stands before a place: "in the southern town of Torrin", "près de Torrin".
_WHERE = {
    "en": "in|at|near|outside", "de": "in|im|bei|nahe", "fr": r"à|dans|près\sde", "es": r"en|cerca\sde",
    "it": "a|in|nel|nella", "pt": "em|no|na", "nl": "in|bij|te",
}  # fmt: skip
_NAME = r"(?P<name>[A-ZÀ-Þ][\w’'-]+(?:\s[A-ZÀ-Þ][\w’'-]+)*)"
_PLACES = {code: re.compile(rf"\b(?:{words})\s(?:[a-zß-ÿ]+\s){{0,4}}?{_NAME}") for code, words in _WHERE.items()}


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
    figure, known = tally.count.figure, _KNOWNS.get(language_of(tally.line.reading) or "en")
    if known is not None and known.search(tally.line.text, 0, figure.start):
        return False
    return tally.value == figure.value and not figure.weak


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
    here, there = _places(one), _places(other)
    if here and there and here.isdisjoint(there):
        return True
    mine, theirs = days_of(one), days_of(other)
    return bool(mine and theirs) and not any(
        first <= until and since <= last for first, last in mine for since, until in theirs
    )


def _places(line: Line) -> set[str]:
    pattern = _PLACES.get(language_of(line.reading) or "en")
    found = pattern.finditer(line.text) if pattern is not None else ()
    return {word for match in found for word in match["name"].casefold().split()}
