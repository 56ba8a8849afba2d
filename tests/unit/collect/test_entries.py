"""What both kinds of feed have in common."""

from datetime import UTC, datetime

import pytest

from octavo.collect.entries import one_an_id, past_moment
from octavo.news.feed import Entry

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


def test_links_tell_entries_of_one_id_apart() -> None:
    """Entries with one id and different links are several, each under its link; another spelling is no other link."""
    sent = [("g", "https://a.test/1"), ("g", "http://www.a.test/1/"), ("g", "https://a.test/2"), ("g", None)]
    told = one_an_id(Entry(id=key, link=link) for key, link in sent)
    assert [(entry.id, entry.shared_id) for entry in told] == [
        ("https://a.test/1", "g"),
        ("https://a.test/2", "g"),
        ("g", None),
    ]


def test_one_link_of_one_id_is_one_entry() -> None:
    """The same id and link twice is one entry, and so are entries of one id that have no link."""
    assert len(one_an_id([Entry(id="g", link="https://a.test/1"), Entry(id="g", link="http://www.a.test/1")])) == 1
    assert len(one_an_id([Entry(id="g", title="One"), Entry(id="g", title="Two")])) == 1
    assert len(one_an_id([Entry(id="g", link="https://a.test/#1"), Entry(id="g", link="https://a.test/#2")])) == 2
