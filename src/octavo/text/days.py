"""Whole days of a place, as a search is given them, in the time that everything is kept in."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from octavo.errors import Invalid


def days_in_utc(since: str | None, until: str | None, zone: str) -> tuple[datetime | None, datetime | None]:
    """When the first day begins and the last one ends (the midnight after it) in the zone, in UTC.

    A day is written as ISO 8601 has it, 2026-11-24; for one that is None or empty there is None. Raises Invalid for
    what is no day, and for a last day before the first: nothing lies between them.
    """
    begins, ends = _midnight(since, zone), _midnight(until, zone, days=1)
    if begins is not None and ends is not None and ends <= begins:
        raise Invalid(f"The last day, {until}, is before the first, {since}.")
    return begins, ends


def _midnight(day: str | None, zone: str, *, days: int = 0) -> datetime | None:
    if not day:
        return None
    try:
        start = date.fromisoformat(day) + timedelta(days=days)
        return datetime.combine(start, time(), ZoneInfo(zone)).astimezone(UTC)
    except (ValueError, OverflowError) as error:
        raise Invalid(f"{day} is not a date. Write it as 2026-11-24.") from error
