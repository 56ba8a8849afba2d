"""What a host's headers say about time: when to come again, and how long an answer stays fresh."""

import re
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime

# Nobody means more.
_LONGEST = timedelta(days=366)
_MAX_AGE = re.compile(r"""(?:^|[,\s])max-age\s*=\s*"?(\d{1,10})""", re.IGNORECASE)
_NO_STORE = re.compile(r"(?:^|[,\s])no-(?:store|cache)\b", re.IGNORECASE)


def retry_after(headers: Mapping[str, str], now: datetime) -> datetime | None:
    """The time that Retry-After names, in seconds or as a date (RFC 9110, 10.2.3), at most a year after ``now``."""
    value = (headers.get("Retry-After") or "").strip()
    if re.fullmatch(r"\d{1,10}", value):
        wait = timedelta(seconds=int(value))
    else:
        date = http_date(value)
        if date is None:
            return None
        wait = date - now
    return now + min(wait, _LONGEST) if wait > timedelta() else None


def as_minute(at: datetime) -> str:
    """A time as the first whole minute that is not before it: ``2026-11-28 10:31 UTC``."""
    return f"{at + timedelta(minutes=1) - timedelta(microseconds=1):%Y-%m-%d %H:%M} UTC"


def fresh_for(headers: Mapping[str, str]) -> int | None:
    """Seconds for which the answer stays fresh, at most a year: max-age or Expires, less Age (RFC 9111, 4.2.1)."""
    control = headers.get("Cache-Control") or ""
    if _NO_STORE.search(control):
        return None
    age = (headers.get("Age") or "").strip()
    match = _MAX_AGE.search(control)
    if match:
        seconds = int(match[1])
    else:
        expires, date = http_date(headers.get("Expires") or ""), http_date(headers.get("Date") or "")
        if expires is None or date is None:
            return None
        seconds = int((expires - date).total_seconds())
    seconds -= int(age) if re.fullmatch(r"\d{1,10}", age) else 0
    return min(seconds, int(_LONGEST.total_seconds())) if seconds > 0 else None


def http_date(value: str) -> datetime | None:
    """A date of HTTP (RFC 9110, 5.6.7), aware; None where it is none."""
    try:
        date = parsedate_to_datetime(value)
    except (ValueError, IndexError, TypeError, OverflowError):
        return None
    return date if date.tzinfo else date.replace(tzinfo=UTC)
