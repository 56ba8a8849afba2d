"""A search for some days finds those of the place where it is asked."""

from datetime import UTC, datetime

import pytest

from octavo.errors import Invalid
from octavo.text.days import days_in_utc


def test_days_begin_and_end_at_the_zones_own_midnights():
    """Also where the clocks are changed on that day; what is not given has no bound."""
    assert days_in_utc("2026-03-29", "2026-03-29", "Europe/Berlin") == (
        datetime(2026, 3, 28, 23, tzinfo=UTC),
        datetime(2026, 3, 29, 22, tzinfo=UTC),
    )
    assert days_in_utc(None, "", "UTC") == (None, None)


@pytest.mark.parametrize("day", ["yesterday", "2026-02-30", "9999-12-31", "0001-01-01"])
def test_what_is_no_day_is_told_in_words(day):
    """Nor is one on the edge of the calendar, whose midnight may fall off it in UTC."""
    with pytest.raises(Invalid, match=f"{day} is not a date"):
        days_in_utc(day, day, "Asia/Tokyo")


def test_a_last_day_before_the_first_is_told_in_words():
    """Nothing lies between them, and to look for it would say that nothing was found."""
    with pytest.raises(Invalid, match="The last day, 2026-11-01, is before the first, 2026-12-01"):
        days_in_utc("2026-12-01", "2026-11-01", "UTC")
