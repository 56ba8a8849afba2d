"""Atom that no text can break."""

from datetime import UTC, datetime

import feedparser
from hypothesis import given, settings
from hypothesis import strategies as st

from octavo.api.atom import AtomEntry, AtomFeed, atom, link, paragraph

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)


def made(title: str, html: str = "<p>x</p>") -> bytes:
    entry = AtomEntry(
        id="tag:a.example,2026:/1", title=title, link="http://a.example/1?a=1&b=2", published=NOW, updated=NOW,
        author=title, html=html, categories=(title,), language="en",
    )  # fmt: skip
    feed = AtomFeed(
        id="tag:a.example,2026:/", title=title, address="http://a.example/f", page="http://a.example/", updated=NOW,
        entries=[entry],
    )  # fmt: skip
    return atom(feed)


@given(title=st.text(max_size=40))
@settings(max_examples=100)
def test_no_title_breaks_a_feed(title):
    """Control characters, half surrogates and markup: the document stays well-formed and the title is one."""
    read = feedparser.parse(made(title, paragraph(link("http://a.example/?x=<&y", title))))
    assert not read.bozo
    assert len(read.entries) == 1
    assert read.entries[0].link == "http://a.example/1?a=1&b=2"


def test_markup_in_a_title_stays_text():
    """A script in a title is told as text."""
    body = made("<script>alert(1)</script>").decode()
    assert "<script" not in body
    assert "&lt;script&gt;" in body


def test_an_empty_feed_is_a_feed():
    """Nothing published yet is no error."""
    feed = AtomFeed(
        id="tag:a.example,2026:/", title="Octavo", address="http://a.example/f", page="http://a.example/", updated=NOW,
        entries=(),
    )  # fmt: skip
    read = feedparser.parse(atom(feed))
    assert (read.bozo, read.entries, read.feed.updated) == (False, [], "2026-11-24T12:00:00+00:00")
