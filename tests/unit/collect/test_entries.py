"""What both kinds of feed have in common."""

from datetime import UTC, datetime

import pytest

from octavo.collect.entries import past_moment

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    "text",
    ["Thu, 01 Jan 1970 00:00:00 GMT", "1970-01-01T01:00:00+01:00", "1970-01-01", "Wed, 31 Dec 1969 19:00:00 -0500"],
)
def test_the_zero_of_unix_is_no_date(text: str) -> None:
    """A program that knows no date writes it, and no entry is 56 years old for that."""
    assert past_moment(text, NOW) is None


def test_a_second_later_is_one() -> None:
    """An archive may well have told something on that day."""
    moment = past_moment("Thu, 01 Jan 1970 09:30:00 GMT", NOW)
    assert moment is not None
    assert moment.at == datetime(1970, 1, 1, 9, 30, tzinfo=UTC)
