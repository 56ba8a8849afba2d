"""A time that a sentence names, and whether another sentence names the same one.

2026-03-03 is told by "on Tuesday" of 2026-03-06; "early March" by 2026-03-04; 85 minutes past twelve by "1.25am".
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Moment:
    """One time that is named: candidates for its days (ordinals, first to last), or minutes past twelve o'clock."""

    kind: str
    days: tuple[tuple[int, int], ...]
    start: int
    end: int
    minutes: int | None = None
    weekday: int | None = None


def supports(claimed: Moment, told: Sequence[Moment], published: date | None) -> bool:
    """Whether one of the times told is the one claimed, or lies within it."""
    if claimed.kind == "clock":
        return any(each.kind == "clock" and each.minutes == claimed.minutes for each in told)
    dated = [each for each in told if each.kind != "clock"]
    if any(_same(claimed, each) for each in dated):
        return True
    # News that names no day tells of the day it is published.
    return (
        claimed.kind in {"day", "weekday", "near", "period"}
        and not any(each.days for each in dated)
        and any(published is not None and low <= published.toordinal() <= high for low, high in claimed.days)
    )


def _same(claimed: Moment, told: Moment) -> bool:
    if claimed.weekday is not None and told.weekday is not None:
        return claimed.weekday == told.weekday
    if not claimed.days or not told.days:
        return claimed.kind == told.kind
    return any(low <= at and until <= high for low, high in claimed.days for at, until in told.days)


#: Days that reach back before all calendars.
_FAR = 365 * 1900


def away(days: float, published: date | None, *, slack: float = 0) -> tuple[Moment, ...]:
    """The two times so many days before and after the day of publication, give or take ``slack`` days."""
    if published is None or not 0 < days < _FAR:
        return ()
    slack = round(slack)
    return tuple(
        Moment("ago", ((at - slack, at + slack),), 0, 0)
        for at in (published.toordinal() - round(days), published.toordinal() + round(days))
    )


def masked(text: str, times: Sequence[Moment]) -> str:
    """The text with the times blanked out, so that their numbers are not read as counts."""
    return blanked(text, [(each.start, each.end) for each in times])


def blanked(text: str, spans: Sequence[tuple[int, int]]) -> str:
    """The text with these spans, in order, blanked out; every other character stays at its place."""
    return "".join(_blanked(text, spans))


def _blanked(text: str, spans: Sequence[tuple[int, int]]) -> Iterator[str]:
    at = 0
    for start, end in spans:
        if start >= at:
            yield text[at:start]
            yield "\x00" * (end - start)
            at = end
    yield text[at:]
