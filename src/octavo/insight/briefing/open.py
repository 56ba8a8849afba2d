"""What was open, only meant or hearsay when it was written: days later what came of it stands in later reports.

Monday "the police are looking for a third man", "a tank blew up, according to a worker"  -> gone by Wednesday
"""

from collections.abc import Sequence
from datetime import date, timedelta

from octavo.insight.briefing.cues import (
    HAPPENED,
    LOWERED,
    NO_FUTURE,
    OPEN,
    PRESS_TIME,
    SETS_RIGHT,
    THEN,
    UNTIL,
)
from octavo.insight.briefing.denied import denied
from octavo.insight.briefing.hearsay import NEXT, NO_PROOF, is_denied_next, is_hearsay
from octavo.insight.briefing.when import days_ahead
from octavo.insight.claims.polarity import EVERY, attributes, held_back, negations
from octavo.insight.lines import Line, language_of
from octavo.news.ids import ArticleId

#: After so long what was open then may be settled, and what somebody meant to do, denied or said of it.
SETTLED, OLD = timedelta(hours=10), timedelta(hours=30)
_WEEK = 7


def tells_of_open(text: str) -> bool:
    """Whether the text says in so many words that something is not settled yet."""
    return OPEN.search(text) is not None


def outlived(lines: Sequence[Line]) -> set[int]:
    """The ids (``id``) of lines that tell of what was open, possible, hearsay or meant long before the last report.

    What came of it stands in the later reports; a guess of the first day is no news on the third. Nor is what somebody
    denied, unless an earlier report had told it.
    """
    last = max((when for line in lines if (when := line.reading.published) is not None), default=None)
    answers = {id(answer) for _, answer in denied(lines)}
    early = _before_the_end(lines)
    return {
        id(line)
        for line in lines
        if last is not None
        and (when := line.reading.published) is not None
        and (
            (last - when >= SETTLED and last - when >= _holds_for(line, answers=id(line) in answers))
            or (last.date() > when.date() and _came(line, when.date(), last.date()))
            or _ended(line)
            or (last > when and line.reading.article_id in early)
        )
    }


def _ended(line: Line) -> bool:
    """Whether it tells how things were until a time, and the next sentence what came then."""
    return UNTIL.match(line.text) is not None and THEN.match(line.reading.text, line.end) is not None


def _before_the_end(lines: Sequence[Line]) -> set[ArticleId]:
    """The reports that say they went to press before the thing was over: "Rovasco won", still on the pitch."""
    told = {line.reading.article_id: line.reading.text for line in lines}
    return {key for key, text in told.items() if PRESS_TIME.search(text) is not None}


def _came(line: Line, written: date, today: date) -> bool:
    """Whether the day has come that lay ahead when the line was written: "The road opens again tomorrow"."""
    # "On Monday", written on a Monday, is today rather than in a week.
    return any(first <= today.toordinal() and first - written.toordinal() != _WEEK for first, _ in days_ahead(line))


def _holds_for(line: Line, *, answers: bool) -> timedelta:
    if SETS_RIGHT.search(line.text) is not None:
        # "46 million, and not 60, as the mayor said" knows of what was said, and is no rumour or denial itself.
        return timedelta.max
    if tells_of_open(line.text) or _is_unproved(line) or is_hearsay(line.text) or _is_denied(line):
        return SETTLED
    text = NO_FUTURE.sub("", HAPPENED.sub("", line.text))
    held = held_back(text, language_of(line.reading) or "en", EVERY)
    if held > 1:
        return SETTLED
    return OLD if held or (not answers and _is_a_denial(line)) else timedelta.max


def _is_a_denial(line: Line) -> bool:
    """Whether it is somebody's word that something is not so: "Schrader is not for sale, its owner said".

    A figure corrected, "not as many as first given", is none.
    """
    code = language_of(line.reading) or "en"
    return negations(line.text, code) > 0 and attributes(line.text, code) and LOWERED.search(line.text) is None


def _is_denied(line: Line) -> bool:
    """Whether the next sentence denies it; a charge or an arrest happened all the same."""
    return HAPPENED.search(line.text) is None and is_denied_next(line)


def _is_unproved(line: Line) -> bool:
    return NO_PROOF.search(line.reading.text[line.start : line.end + NEXT]) is not None
