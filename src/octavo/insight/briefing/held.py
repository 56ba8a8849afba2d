"""The reports of a story, and those of their lines that no rule takes out: what a briefing is chosen from.

readings -> reports (opinion only if there is nothing else, none of another event)
         -> lines that tell something -> not taken back, overtaken, undone, contested or outlived
"""

from collections.abc import Sequence
from datetime import UTC, datetime

from octavo.insight.briefing.contested import contested
from octavo.insight.briefing.dismissed import dismissed
from octavo.insight.briefing.doubt import tells_nothing
from octavo.insight.briefing.latest import overtaken, tallies
from octavo.insight.briefing.open import outlived
from octavo.insight.briefing.strays import bygone, strays
from octavo.insight.briefing.turned import turned
from octavo.insight.corrections import standing, withdrawn
from octavo.insight.furniture import is_supposed
from octavo.insight.injections.reflexive import is_reflexive
from octavo.insight.lines import Line, language_of, lines
from octavo.insight.opinion import is_opinion
from octavo.insight.reading import Reading
from octavo.news.ids import ArticleId

Readings = Sequence[Reading[ArticleId]]

#: Lines of one article that are looked at.
OF_ONE = 30
#: Shorter lines (tokens) say too little for a briefing.
_SHORTEST = 7
_LONG_AGO = datetime(1970, 1, 1, tzinfo=UTC)


def reports(readings: Readings) -> list[Reading[ArticleId]]:
    """The reports, oldest first; opinion only if there is nothing else, and none of another event."""
    told = [reading for reading in readings if not is_opinion(reading)] or list(readings)
    astray = strays(told)
    kept = [reading for reading in told if reading.article_id not in astray]
    return sorted(kept, key=lambda reading: (reading.published or _LONG_AGO, reading.article_id))


def holding(told: Readings) -> list[Line]:
    """The lines that tell something and still hold, oldest article first."""
    every = [line for reading in told for line in lines(reading)[:OF_ONE]]
    telling = [line for line in every if tells(line)] or every
    past = bygone(telling)
    held = [line for line in standing(telling, withdrawn(told)) if id(line) not in past] or telling
    gone = overtaken(tallies(held)) | outlived(held) | turned(held) | contested(held) | dismissed(held)
    return [line for line in held if id(line) not in gone] or held


def tells(line: Line) -> bool:
    """Whether a line is a whole sentence that says something of what happened, whoever is told it."""
    told = line.tells and len(line.words) >= _SHORTEST
    return told and not (
        is_supposed(line.text) or tells_nothing(line) or is_reflexive(line.text, language_of(line.reading))
    )
