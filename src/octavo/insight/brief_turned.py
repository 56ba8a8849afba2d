"""What a later report has turned round: an offer withdrawn, a vote put off, a suspect released, the missing found.

lines -> later lines that undo something -> earlier ones that told of it as still to come, or as still so

Monday "Orvano offers 48 crowns a share for Kessler" / Friday "Orvano has withdrawn its bid for Kessler"
"""

import re
from collections.abc import Sequence
from datetime import UTC, date, datetime

from octavo.insight.brief_cues import DONE, TURNS, Turn
from octavo.insight.brief_when import later
from octavo.insight.claim import Passage
from octavo.insight.claim_polarity import EVERY, held_back
from octavo.insight.claim_times import moments
from octavo.insight.lines import Line, language_of
from octavo.insight.quantities import quantities
from octavo.insight.stems import stem

_LONG_AGO = datetime(1970, 1, 1, tzinfo=UTC)
#: Where so many stems must be the same, they must be this share of those of the shorter line.
_SAME, _SHARE = 2, 0.3
#: Figures up to this are in too many lines to say that both speak of one thing.
_SMALL = 12
_CLAUSE = re.compile(r"[,;:–—]\s")


def turned(lines: Sequence[Line]) -> dict[int, list[Line]]:
    """By ``id`` of a line that told of what a later report undid, the lines of the first such report that undo it."""
    said = {id(line): frozenset(stem(word) for word in line.content) for line in lines}
    gone: dict[int, list[Line]] = {}
    for turn in TURNS:
        undoing = [line for line in lines if _undoes(line, turn)]
        for old in lines if undoing else ():
            if _undoes(old, turn):
                continue
            near = [new for new in undoing if later(new, old) and _near(said[id(old)], said[id(new)], turn.shared)]
            news = near if near and _may_be_undone(old, turn) else [new for new in near if _takes_back(new, old, turn)]
            if news:
                first = min(new.reading.published or _LONG_AGO for new in news)
                gone.setdefault(id(old), []).extend(new for new in news if new.reading.published == first)
    return gone


def _undoes(line: Line, turn: Turn) -> bool:
    """Whether it says so, or opens an article whose title does."""
    return turn.undoes.search(line.text) is not None or (
        line.order == 0 and turn.undoes.search(line.reading.title) is not None
    )


def _takes_back(new: Line, old: Line, turn: Turn) -> bool:
    """Whether it names the figure that the older line gave: "withdrawing its estimate of 4 million crowns"."""
    if turn.undone is not None:
        return False
    values = {each.value for each in quantities(old.text) if each.value > _SMALL}
    return any(each.value in values for each in quantities(new.text))


def _near(old: frozenset[str], new: frozenset[str], shared: int) -> bool:
    both = len(old & new)
    return both >= shared and (shared < _SAME or both >= _SHARE * min(len(old), len(new)))


def _may_be_undone(line: Line, turn: Turn) -> bool:
    return turn.undone.search(line.text) is not None if turn.undone else _is_to_come(line)


def _is_to_come(line: Line) -> bool:
    """Whether it tells what is meant or due: by its words, or by a day that follows its report."""
    code, published = language_of(line.reading) or "en", line.reading.published
    if held_back(line.text, code, EVERY):
        return True
    if published is None:
        return False
    day = published.date()
    return any(
        _follows(days, day)
        for each in moments(Passage(text=line.text, language=code, published=day))
        for days in each.days
        if each.weekday is None or not _done_by(line.text[: each.start])
    )


def _done_by(before: str) -> bool:
    """Whether the clause that a weekday ends tells of what was done: "the council voted on", and so last Tuesday."""
    return DONE.search(_CLAUSE.split(before)[-1]) is not None


def _follows(days: tuple[int, int], day: date) -> bool:
    return day.toordinal() < days[0] <= day.toordinal() + 60
