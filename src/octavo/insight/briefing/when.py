"""When a line was told, and of when it tells.

Reports hours apart: the later one knows more. Nearer ones tell of one state of things, and may differ.
A past year: "In 1987 the ferry Kestrel went down" tells of another ferry. A day ahead: "The road opens on Friday".
"""

import re
from datetime import timedelta

from octavo.insight.briefing.cues import DONE
from octavo.insight.claims.claim import passage
from octavo.insight.claims.times import moments
from octavo.insight.lines import Line

#: A report is a later one by so much.
LATER = timedelta(hours=3)
#: Days after its report in which a day lies that a line announces; further ones are guesses at what it means.
_AHEAD = 60
_SINCE = re.compile(r"\b(?:since|seit|depuis|desde|dal(?:la)?|sinds|sedan|siden|od)\s$", re.IGNORECASE)
#: What is compared with was told: "four times as many as on Monday", "viermaal zoveel als maandag gemeld".
_THAN = re.compile(
    r"""\b(?:than|(?<=as\smany\s)as|als|wie|que|de\sl[oa]s?\sque|do\sque|di\squant[oaie]|zoals|som|end|enn|än|niż|jak)\s
    (?:(?:on|am|op|el|la|le|på|i|em|na|w|we)\s|il\s)?$""",
    re.IGNORECASE | re.VERBOSE,
)
#: … and said then: "wie am Montag gemeldet".
_TOLD = re.compile(
    r"""\W*(?:reported|announced|said|thought|feared|given|stated|gemeldet|berichtet|angegeben|angekündigt|vermutet|annoncée?s?
    |indiquée?s?|estimée?s?|anunciad[oa]s?|informad[oa]s?|annunciat[oaie]|riportat[oaie]|noticiad[oa]s?|gemeld|bericht|aangekondigd
    |uppgavs|rapporterade\w*|meddelades|oplyst|meldt|podano|podawano|informowano)\b""",
    re.IGNORECASE | re.VERBOSE,
)
_CLAUSE = re.compile(r"[,;:–—]\s")
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


def days_ahead(line: Line) -> list[tuple[int, int]]:
    """The days, first and last as ordinals, that a line names and that follow its report."""
    published = line.reading.published
    if published is None:
        return []
    today = published.date().toordinal()
    return [
        days
        for each in moments(passage(line))
        if each.weekday is None or not _is_over(line.text[: each.start], line.text[each.end :])
        for days in each.days
        if today < days[0] <= today + _AHEAD
    ]


def days_of(line: Line) -> list[tuple[int, int]]:
    """The days, first and last as ordinals, that a line names or may mean."""
    return [days for each in moments(passage(line)) for days in each.days]


def _is_over(before: str, after: str) -> bool:
    """Whether a weekday between them is the last one: "the council voted on Tuesday", "closed since Monday"."""
    clause = _CLAUSE.split(before)[-1]
    return (
        DONE.search(clause) is not None
        or _SINCE.search(clause) is not None
        or (_THAN.search(clause) is not None and _TOLD.match(after) is not None)
    )
