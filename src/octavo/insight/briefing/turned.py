"""What a later report has turned round: an offer withdrawn, a vote put off, a suspect released, the missing found.

lines -> later lines that undo something -> earlier ones that told of it as still to come, or as still so

Monday "Orvano offers 48 crowns a share for Kessler" / Friday "Orvano has withdrawn its bid for Kessler"
"""

from collections.abc import Sequence

from octavo.insight.briefing.cues import ANNOUNCED, SETTLEMENT, TURNS, VOTED_DOWN, Turn
from octavo.insight.briefing.when import days_ahead, later
from octavo.insight.claims.polarity import EVERY, held_back
from octavo.insight.lines import Line, language_of

#: Where so many stems must be the same, they must be this share of those of the shorter line.
_SAME, _SHARE = 2, 0.3
#: So many must be where both tell of one day; its name is one of them.
_ANEW = 3
#: A report says in its title or by this line, counted from 0, what it is about.
_BEGINS = 1
#: Figures up to this are in too many lines to say that both speak of one thing.
_SMALL = 12


def turned(lines: Sequence[Line]) -> set[int]:
    """The ids (``id``) of lines that told of what a later report undid."""
    gone: set[int] = set()
    for turn in TURNS:
        undoing = {id(line): line for line in lines if _undoes(line, turn)}
        for old in lines if undoing else ():
            if id(old) in undoing:
                continue
            near = [new for new in undoing.values() if later(new, old) and _near(old.stems, new.stems, turn.shared)]
            if (near and _may_be_undone(old, turn)) or any(_takes_back(new, old, turn) for new in near):
                gone.add(id(old))
    return gone | _planned_anew(lines) | _voted_down(lines)


def _voted_down(lines: Sequence[Line]) -> set[int]:
    """The ids (``id``) of the lines of reports on a settlement to which those whom it was for said no later.

    All that such a report tells was to come of it: "Drivers get twelve percent" / "Drivers reject the deal"
    """
    refused = [line for line in lines if VOTED_DOWN.search(line.text)]
    if not refused:
        return set()
    settled = {
        line.reading.article_id
        for line in lines
        if SETTLEMENT.search(f"{line.reading.title}. {line.reading.text[: line.end] if line.order <= _BEGINS else ''}")
        and not VOTED_DOWN.search(line.reading.text)
    }
    return {id(old) for old in lines if old.reading.article_id in settled and any(later(new, old) for new in refused)}


def _planned_anew(lines: Sequence[Line]) -> set[int]:
    """The ids (``id``) of lines that told how a day would be of which a later report tells the same thing anew.

    "One train in three will run on Friday" / "Trains will run as usual on Friday"
    """
    ahead = [(line, frozenset(first for first, _ in days_ahead(line))) for line in lines]
    planned = [(line, days) for line, days in ahead if days]
    return {
        id(old)
        for old, days in planned
        for new, others in planned
        if days & others and later(new, old) and _near(old.stems, new.stems, _ANEW) and _may_be(old)
    }


def _undoes(line: Line, turn: Turn) -> bool:
    """Whether it says so, or opens an article whose title does."""
    return turn.undoes.search(line.text) is not None or (
        line.order == 0 and turn.undoes.search(line.reading.title) is not None
    )


def _takes_back(new: Line, old: Line, turn: Turn) -> bool:
    """Whether it names the figure that the older line gave: "withdrawing its estimate of 4 million crowns"."""
    if turn.undone is not None:
        return False
    values = {each.value for each in old.quantities if each.value > _SMALL}
    return any(each.value in values for each in new.quantities)


def _near(old: frozenset[str], new: frozenset[str], shared: int) -> bool:
    both = len(old & new)
    return both >= shared and (shared < _SAME or both >= _SHARE * min(len(old), len(new)))


def _may_be_undone(line: Line, turn: Turn) -> bool:
    return turn.undone.search(line.text) is not None if turn.undone else _is_to_come(line)


def _is_to_come(line: Line) -> bool:
    """Whether it tells what is meant or due: by its words, or by a day that follows its report."""
    return held_back(line.text, language_of(line.reading) or "en", EVERY) > 0 or bool(days_ahead(line))


def _may_be(line: Line) -> bool:
    """Whether any clause of it tells what is meant: "mardi" beside none of them is the day that it was."""
    return held_back(ANNOUNCED.sub("", line.text), language_of(line.reading) or "en") > 0
