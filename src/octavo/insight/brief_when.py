"""Which of two reports is the later one: hours apart. Nearer ones tell of one state of things, and may differ."""

from datetime import timedelta

from octavo.insight.lines import Line

#: A report is a later one by so much.
LATER = timedelta(hours=3)


def later(one: Line, other: Line) -> bool:
    """Whether ``one`` stands in a later report than ``other``; no where either has no date."""
    mine, theirs = one.reading.published, other.reading.published
    return mine is not None and theirs is not None and mine - theirs >= LATER


def together(one: Line, other: Line) -> bool:
    """Whether both stand in reports of about the same time."""
    mine, theirs = one.reading.published, other.reading.published
    return mine is not None and theirs is not None and abs(mine - theirs) < LATER
