"""Dates found in running text."""

import pytest

from octavo.text.date_spans import dates_in


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Von Mara Feldt, 8. Juli 2025, 14:30 Uhr", ["2025-07-08T14:30:00+00:00"]),
        ("Publicado el 8 de julio de 2025", ["2025-07-08"]),
        ("08.07.25 | Politik", ["2025-07-08"]),
        ("2025년 7월 8일", ["2025-07-08"]),
        ("8 كانون الثاني 2025", ["2025-01-08"]),
        ("from 8 to 9 July 2025 or July 10th, 2025", ["2025-07-09", "2025-07-10"]),
        ("address 10.12.20.25, call 030/12/2020 12", []),
        ("summer of 2025", []),
    ],
)
def test_dates_with_their_day(text: str, found: list[str]) -> None:
    """Dates of many spellings are found with their clock; numbers that only look like one are not."""
    assert [moment.iso() for _, _, moment in dates_in(text)] == found


def test_american_dates_where_the_page_is_american() -> None:
    """Two small numbers are day and month, or month and day where the caller knows."""
    assert [moment.iso() for _, _, moment in dates_in("7/8/2025", month_first=True)] == ["2025-07-08"]
