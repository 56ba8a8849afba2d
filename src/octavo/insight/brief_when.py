"""When a line was told, and of when it tells.

Reports hours apart: the later one knows more. Nearer ones tell of one state of things, and may differ.
A past year: "In 1987 the ferry Kestrel went down" tells of another ferry.
"""

import re
from datetime import timedelta

from octavo.insight.lines import Line

#: A report is a later one by so much.
LATER = timedelta(hours=3)
_YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\b")


def later(one: Line, other: Line) -> bool:
    """Whether ``one`` stands in a later report than ``other``; no where either has no date."""
    mine, theirs = one.reading.published, other.reading.published
    return mine is not None and theirs is not None and mine - theirs >= LATER


def together(one: Line, other: Line) -> bool:
    """Whether both stand in reports of about the same time."""
    mine, theirs = one.reading.published, other.reading.published
    return mine is not None and theirs is not None and abs(mine - theirs) < LATER


def years(text: str) -> dict[int, int]:
    """The years that a text gives in digits, each with where it stands last."""
    return {int(match[0]): match.start() for match in _YEAR.finditer(text)}
