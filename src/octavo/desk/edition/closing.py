"""When editions close: once a day, at a set hour of a zone."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo


def closing(day: date, at: time, zone: ZoneInfo) -> datetime:
    """The moment, in UTC, at which that day's edition closes.

    An hour that a clock change skips or repeats is taken by the offset before the change (PEP 495, fold 0).
    """
    return datetime.combine(day, at, tzinfo=zone).astimezone(UTC)


def last_day(now: datetime, at: time, zone: ZoneInfo) -> date:
    """The newest day whose edition has closed by ``now``."""
    today = now.astimezone(zone).date()
    return today if closing(today, at, zone) <= now else today - timedelta(days=1)


def days_between(first: date, last: date) -> Iterator[date]:
    """Every day from the first to the last, both included."""
    for number in range((last - first).days + 1):
        yield first + timedelta(days=number)
