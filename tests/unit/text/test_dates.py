"""Any spelling of a date."""

from datetime import UTC, datetime

import pytest

from octavo.news.moment import Moment, Precision
from octavo.text.dates import not_future, parse_moment

NOW = datetime(2026, 1, 10, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("Thu, 01 Jan 2004 19:48:21 GMT", "2004-01-01T19:48:21+00:00"),
        ("Thu, 1 Jan 04 19:48 EST", "2004-01-02T00:48:00+00:00"),
        ("Tue, 26 Sept 2023 07:00:00 +0200", "2023-09-26T05:00:00+00:00"),
        ("Thu Jan  1 19:48:21 2004", "2004-01-01T19:48:21+00:00"),
        ("Thu Jan 01 19:48:21 EST 2004", "2004-01-02T00:48:21+00:00"),
        ("Sun, 31 Dec 1995 24:00:00 GMT", "1996-01-01T00:00:00+00:00"),
        ("Thu, 01 Jan 2004 00:00:00 GMT+1", "2003-12-31T23:00:00+00:00"),
        ("2003-12-31T10:14:55.123+05:30", "2003-12-31T04:44:55+00:00"),
        ("2003-12-31T10:14:55:684Z", "2003-12-31T10:14:55+00:00"),
        ("20031231T101455Z", "2003-12-31T10:14:55+00:00"),
        ("2003-12-31 10:14", "2003-12-31T10:14:00+00:00"),
        ("2003-W01-1", "2002-12-30"),
        ("2003-335", "2003-12-01"),
        ("2003-12", "2003-12"),
        ("20030624", "2003-06-24"),
        ("8. Juli 2025, 14:30 Uhr", "2025-07-08T14:30:00+00:00"),
        ("8 juillet 2025 à 14h30", "2025-07-08T14:30:00+00:00"),
        ("3 августа 2025 г., 10:00", "2025-08-03T10:00:00+00:00"),
        ("July 8, 2025 at 3:04 PM EDT", "2025-07-08T19:04:00+00:00"),
        ("Updated 3:15 p.m. EDT, Mon April 7, 2025", "2025-04-07T19:15:00+00:00"),
        ("Jul 8th, 2025 3 pm", "2025-07-08T15:00:00+00:00"),
        ("12/31/2003 11:59:59 PM", "2003-12-31T23:59:59+00:00"),
        ("08.07.2025 14.30", "2025-07-08T14:30:00+00:00"),
        ("2025/07/08", "2025-07-08"),
        ("2025年7月8日 10時20分", "2025-07-08T10:20:00+00:00"),
        ("2025년 7월 8일 오후 3:04", "2025-07-08T15:04:00+00:00"),
        ("1751970000", "2025-07-08T10:20:00+00:00"),
        ("July 2025", "2025-07"),
        ("۲۲ آبان ۱۴۰۵ - ۰۹:۳۵", "2026-11-13T09:35:00+00:00"),
        ("جمعه ۲۲ آبان‌ماه ۱۴۰۵", "2026-11-13"),
        ("1404/01/01", "2025-03-21"),
        ("۳۰ اسفند ۱۳۹۹", "2021-03-20"),
        ("١٤٤٨/٠٥/٢٣ - 2026/11/12", "2026-11-12"),
        ("Ngày 12 tháng 11 năm 2026", "2026-11-12"),
        ("Tháng Mười Một 12, 2026", "2026-11-12"),
        ("12 Ноем. 2026, 10:20", "2026-11-12T10:20:00+00:00"),
        ("2026(e)ko azaroaren 12", "2026-11-12"),
        ("2099-01-01", "2099-01-01"),
    ],
)
def test_a_date_is_read_as_exactly_as_it_is_given(text, iso):
    """Mail, ISO and written dates of many languages come out in UTC, a day as a day and a month as a month."""
    moment = parse_moment(text)
    assert moment is not None
    assert moment.iso() == iso


@pytest.mark.parametrize(
    "text",
    [
        "",
        "yesterday evening",
        "2025-02-30",
        "3000-01-01",
        "1492-10-12",
        "25 October 1415",
        "۲۲ ۱۴۰۵",
        "Mon",
        "99/99/9999",
        "8 July",
        "+1 555 123 4567",
        "9" * 400,
    ],
)
def test_what_names_no_day_is_nothing(text):
    """A time is never guessed."""
    assert parse_moment(text) is None


def test_a_day_without_a_year_is_the_nearest_one():
    """Around New Year "30 December" is last year's."""
    assert parse_moment("30 December", now=NOW) == Moment(
        at=datetime(2025, 12, 30, tzinfo=UTC), precision=Precision.DAY
    )


def test_the_future_is_now():
    """A time after now becomes now; an earlier one stays."""
    early = Moment(at=datetime(2025, 1, 1, tzinfo=UTC))
    assert not_future(early, NOW) is early
    assert not_future(Moment(at=datetime(2099, 1, 1, tzinfo=UTC)), NOW).at == NOW
