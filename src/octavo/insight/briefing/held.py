"""The reports of a story, and those of their lines that no rule takes out: what a briefing is chosen from.

readings -> reports (opinion only if there is nothing else, none of another event)
         -> lines that tell something, slight ones of the last hours alone, with a figure of the last day and a quarter
         -> not taken back, overtaken, undone, contested or outlived
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from octavo.insight.boilerplate import is_supposed
from octavo.insight.briefing.contested import contested
from octavo.insight.briefing.dismissed import dismissed
from octavo.insight.briefing.doubt import tells_nothing
from octavo.insight.briefing.features import QUOTES
from octavo.insight.briefing.latest import overtaken, tallies
from octavo.insight.briefing.open import OLD, SETTLED, outlived
from octavo.insight.briefing.strays import bygone, strays
from octavo.insight.briefing.turned import turned
from octavo.insight.corrections import standing, withdrawn
from octavo.insight.dangling import means_back
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
    late = {id(line) for line in of_late(every, SETTLED)}
    # "The turnout was 36 percent" is no state that passes.
    counted = {id(line) for line in of_late(every, OLD) if line.counts}
    found = (line if tells(line) else _slight(line) if id(line) in late | counted else None for line in every)
    telling = [line for line in found if line is not None] or every
    past = bygone(telling)
    held = [line for line in standing(telling, withdrawn(told)) if id(line) not in past] or telling
    gone = overtaken(tallies(held)) | outlived(held) | turned(held) | contested(held) | dismissed(held)
    return [line for line in held if id(line) not in gone] or held


def of_late(lines: Sequence[Line], within: timedelta) -> list[Line]:
    """The lines of the last report, and of those before it by less than so much."""
    last = max((when for line in lines if (when := line.reading.published) is not None), default=None)
    return [
        line
        for line in lines
        if last is not None and (when := line.reading.published) is not None and last - when < within
    ]


def tells(line: Line) -> bool:
    """Whether a line is a whole sentence that says something of what happened, whoever is told it."""
    return _is_news(line) and len(line.words) >= _SHORTEST and not tells_nothing(line)


def _is_news(line: Line) -> bool:
    return line.tells and not (is_supposed(line.text) or is_reflexive(line.text, language_of(line.reading)))


def _slight(line: Line) -> Line | None:
    """A line that is short, or names, counts and dates nothing, marked as such; none if it is no news or a quotation.

    "The road is open again" is news in the last report; of one that others came after it is a state of things then.
    A figure lasts longer.
    It leans on the line before wherever its pronoun stands: "The coastguard found them on Saturday".
    """
    if not _is_news(line) or QUOTES.search(line.text):
        return None
    leans = line.leans or means_back(line.text, language_of(line.reading))
    return replace(line, slight=True, leans=leans)
