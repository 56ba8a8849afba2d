"""When editions close."""

from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from octavo.desk.edition.closing import closing, days_between, last_day

BERLIN = ZoneInfo("Europe/Berlin")
SIX = time(6, 0)


def test_an_edition_closes_at_the_local_hour_in_summer_and_in_winter() -> None:
    """Six in Berlin is four UTC in summer and five in winter."""
    assert closing(date(2026, 7, 1), SIX, BERLIN) == datetime(2026, 7, 1, 4, tzinfo=UTC)
    assert closing(date(2026, 12, 1), SIX, BERLIN) == datetime(2026, 12, 1, 5, tzinfo=UTC)


def test_an_hour_that_the_clocks_skip_still_closes_once_that_day() -> None:
    """Half past two does not exist on the night of the change, and the edition closes all the same."""
    night = closing(date(2026, 3, 29), time(2, 30), BERLIN)
    assert closing(date(2026, 3, 28), time(2, 30), BERLIN) < night < closing(date(2026, 3, 30), time(2, 30), BERLIN)


def test_the_last_day_is_yesterday_until_the_hour_has_come() -> None:
    """One second before six the newest closed edition is yesterday's."""
    assert last_day(datetime(2026, 11, 24, 5, 59, 59, tzinfo=UTC), SIX, ZoneInfo("UTC")) == date(2026, 11, 23)
    assert last_day(datetime(2026, 11, 24, 6, 0, tzinfo=UTC), SIX, ZoneInfo("UTC")) == date(2026, 11, 24)


@given(
    st.integers(946684800, 4102444800).map(lambda seconds: datetime.fromtimestamp(seconds, UTC)),
    st.times(),
    st.sampled_from(["UTC", "Europe/Berlin", "America/New_York", "Pacific/Apia", "Asia/Kathmandu"]),
)
def test_the_last_closing_is_never_ahead_and_less_than_two_days_ago(now: datetime, at: time, zone: str) -> None:
    """Whatever the zone and the hour, the newest closed edition closed before now, and not long before."""
    at = at.replace(tzinfo=None, fold=0)
    closed = closing(last_day(now, at, ZoneInfo(zone)), at, ZoneInfo(zone))
    assert closed <= now
    assert (now - closed).total_seconds() < 2 * 86400


def test_days_between_includes_both_ends() -> None:
    """From a day to itself is one day; backwards is none."""
    day = date(2026, 2, 28)
    assert list(days_between(day, day)) == [day]
    assert list(days_between(day, date(2026, 3, 2))) == [day, date(2026, 3, 1), date(2026, 3, 2)]
    assert list(days_between(day, date(2026, 2, 27))) == []
