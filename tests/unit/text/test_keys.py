"""Places in a long list as text."""

from datetime import UTC, datetime

import pytest

from octavo.errors import Invalid
from octavo.news.views import Key
from octavo.text.keys import key_text, read_key


def test_a_place_is_read_as_it_was_written():
    """Also where a "+" typed by hand came as a space, and in whatever zone; the time is in UTC."""
    key = Key(at=datetime(2026, 11, 24, 6, tzinfo=UTC), id=17)
    assert read_key(key_text(key)) == key
    assert read_key("2026-11-24T06:00:00 00:00_17") == key
    read = read_key("2026-11-24T07:00:00+01:00_17")
    assert (read, read and read.at.tzinfo) == (key, UTC)
    assert read_key(None) is None


@pytest.mark.parametrize(
    "text",
    [
        "",
        "17",
        "yesterday_17",
        "2026-11-24T06:00:00_17",
        "2026-11-24T06:00:00+00:00_x",
        "2026-11-24T06:00:00+00:00_-1",
        "2026-11-24T06:00:00+00:00_9223372036854775808",
        # Before the first year and after the last, in UTC.
        "0001-01-01T00:00:00+14:00_17",
        "9999-12-31T23:00:00-12:00_17",
    ],
)
def test_what_is_no_place_is_refused(text):
    """An address is anybody's to type: it is told, not broken on."""
    with pytest.raises(Invalid):
        read_key(text)
