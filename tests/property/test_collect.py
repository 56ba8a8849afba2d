"""Rubbish thrown at the readers of feeds, pages and OPML."""

import contextlib
import json
from datetime import UTC, datetime, timedelta

from hypothesis import example, given, settings
from hypothesis import strategies as st

from octavo.collect.decide import after_failure, decide, fingerprint
from octavo.collect.discover import discover
from octavo.collect.opml import Outline, read_opml, write_opml
from octavo.collect.parse import parse_feed
from octavo.errors import FetchFailed, RateLimited, StatusError, Unreadable
from octavo.news.feed import Entry, Feed, ParsedFeed, Validators
from octavo.news.fetched import Fetched
from octavo.news.ids import FeedId
from octavo.news.moment import Moment

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)
URL = "https://bay.example/feed"
PIECES = st.sampled_from(
    [
        *(
            "<rss>",
            "<channel>",
            "<item>",
            "</item>",
            "<title>",
            "</title>",
            "<link>",
            "</link>",
            "<guid>",
            "<pubDate>",
            "</pubDate>",
        ),
        *(
            "<feed xmlns='http://www.w3.org/2005/Atom'>",
            "<entry>",
            "<id>",
            "<content type='xhtml'>",
            "<author><name>",
            "<image>",
        ),
        *(
            "<![CDATA[",
            "]]>",
            "<!--",
            "-->",
            "<!DOCTYPE x [<!ENTITY a 'b'>]>",
            "&a;",
            "&#xD800;",
            "&#0;",
            "&amp;lt;",
            "<?xml",
            "?>",
            "<link href=",
        ),
        *(
            "<outline text='a'>",
            "<outline xmlUrl='http://a.example/'>",
            "<opml>",
            "<html>",
            "<a href='/feed'>",
            "</",
            ">",
            "'",
            '"',
        ),
    ]
)
DOCUMENTS = st.one_of(
    st.binary(max_size=80),
    st.lists(st.one_of(PIECES, st.text(max_size=6)), max_size=25).map(
        lambda parts: "".join(parts).encode("utf-8", "replace")
    ),
)
JSONS = st.recursive(
    st.one_of(st.none(), st.booleans(), st.floats(), st.integers(), st.text(max_size=8), st.just("2099-01-01")),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3),
        st.dictionaries(
            st.sampled_from(
                [
                    "id",
                    "url",
                    "title",
                    "items",
                    "tags",
                    "authors",
                    "name",
                    "attachments",
                    "content_html",
                    "date_published",
                ]
            ),
            inner,
            max_size=5,
        ),
    ),
    max_leaves=12,
)


def is_clean(parsed):
    for entry in parsed.entries:
        assert entry.id
        assert entry.published is None or entry.published.at <= NOW
        assert entry.link is None or entry.link.lower().startswith("http")
        assert "<script" not in (entry.content_html or "") + (entry.summary_html or "")
        repr(entry).encode()
    assert len({entry.id for entry in parsed.entries}) == len(parsed.entries)


@settings(max_examples=250)
@given(DOCUMENTS, st.sampled_from([None, "text/xml", "text/html; charset=utf-16", "application/json"]))
def test_any_bytes_are_a_feed_or_unreadable(body, content_type):
    """No document makes the reader fail in another way, and what comes out is clean."""
    with contextlib.suppress(Unreadable):
        is_clean(parse_feed(body, url=URL, content_type=content_type, now=NOW))


@settings(max_examples=100)
@given(st.lists(JSONS, max_size=4), JSONS)
def test_any_json_is_a_feed_or_unreadable(items, author):
    """Values of any kind in any place are left out, not believed."""
    document = {"version": "https://jsonfeed.org/version/1.1", "items": items, "authors": author, "author": author}
    is_clean(parse_feed(json.dumps(document).encode(), url=URL, now=NOW))


@settings(max_examples=100)
@given(DOCUMENTS)
def test_any_bytes_can_be_searched_for_feeds(body):
    """Discovery never fails, and every candidate leads to the web."""
    found = discover(body, url=URL, content_type=None)
    assert all(each.url.lower().startswith("http") for each in found.candidates)


@settings(max_examples=100)
@given(DOCUMENTS)
@example(b"<:")
def test_any_bytes_are_opml_or_unreadable(body):
    """An OPML reader gives a list or says that there is none."""
    with contextlib.suppress(Unreadable):
        read_opml(b"<opml><body>" + body)


NAMES = st.text(st.characters(codec="utf-8", exclude_categories=["C", "Z"]), min_size=1, max_size=12)


@settings(max_examples=100)
@given(st.lists(st.tuples(NAMES, st.none() | NAMES, st.none() | st.just("https://site.example/")), max_size=6))
def test_what_is_written_as_opml_is_read_again(feeds):
    """Titles, sites and folders come back whatever characters they hold."""
    outlines = [
        Outline(url=f"https://a.example/{number}", title=title, folder=folder, site_url=site)
        for number, (title, folder, site) in enumerate(feeds)
    ]
    read = read_opml(write_opml("Mine", outlines, NOW))
    assert read.problems == ()
    assert set(read.outlines) == set(outlines)


ENTRIES = st.lists(
    st.builds(
        lambda number, hours: Entry(
            id=str(number), title=f"T{number}", published=Moment(at=NOW - timedelta(hours=hours))
        ),
        st.integers(0, 20),
        st.floats(0, 10_000),
    ),
    max_size=12,
    unique_by=lambda entry: entry.id,
)


@settings(max_examples=150)
@given(
    ENTRIES,
    st.sets(st.integers(0, 20)),
    st.integers(0, 10**9),
    st.none() | st.integers(1, 10**6),
    st.none() | st.integers(1, 10**9),
    st.booleans(),
)
def test_no_order_of_events_loses_an_entry_or_hammers_a_host(entries, known, interval, ttl, fresh_for, conditional):
    """Every entry is known, fresh or both never; the next look is an hour to a day off, a day without validators."""
    feed = Feed(id=FeedId(1), url=URL, interval=interval)
    validators = Validators(etag="x") if conditional else Validators()
    fetched = Fetched(url=URL, status=200, body=b"x", validators=validators, fresh_for=fresh_for)
    document = ParsedFeed(entries=tuple(entries), ttl_minutes=ttl)
    plan = decide(feed, fetched, document, known={str(number): "" for number in known}, now=NOW)
    assert {entry.id for entry in plan.fresh} == {entry.id for entry in entries} - {str(number) for number in known}
    assert timedelta(hours=1 if conditional else 24) <= plan.feed.due_at - NOW <= timedelta(hours=24)
    assert all(fingerprint(entry) == fingerprint(entry) for entry in entries)


@settings(max_examples=100)
@given(
    st.lists(
        st.sampled_from([FetchFailed("x"), StatusError("x", status=403), RateLimited("x"), Unreadable("x")]),
        min_size=1,
        max_size=40,
    )
)
def test_failures_never_hammer_and_always_tell(errors):
    """After any row of failures the next look is at least an hour off, or nobody looks."""
    feed = Feed(id=FeedId(1), url=URL)
    for error in errors:
        feed = after_failure(feed, error, now=NOW)
        assert feed.due_at is None or timedelta(hours=1) <= feed.due_at - NOW <= timedelta(days=7)
        assert feed.detail
    assert feed.failures == len(errors)
