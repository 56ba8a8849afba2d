"""What is new, what changed, and when to look again."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from octavo.collect.decide import after_failure, decide, fingerprint
from octavo.collect.parse import EMPTY_ANSWER
from octavo.errors import (
    BadCertificate,
    Blocked,
    FetchFailed,
    OverBudget,
    RateLimited,
    RedirectLoop,
    StatusError,
    TooLarge,
    TooSlow,
    Unreadable,
)
from octavo.news.feed import Enclosure, Entry, Feed, FeedState, ParsedFeed, Validators
from octavo.news.fetched import Fetched
from octavo.news.ids import FeedId
from octavo.news.moment import Moment

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)
HOUR, DAY = timedelta(hours=1), timedelta(days=1)
TAGGED = Validators(etag='"1"')
FEED = Feed(id=FeedId(1), url="https://bay.example/feed", validators=TAGGED)


def entry(number, hours_ago=1.0, **given):
    return Entry(id=str(number), title=f"Title {number}", published=Moment(at=NOW - hours_ago * HOUR), **given)


def parsed(*entries, **given):
    return ParsedFeed(title="Bay", entries=entries, **given)


def answer(**given):
    return Fetched(**{"url": FEED.url, "status": 200, "body": b"x", "validators": TAGGED, **given})


def look(feed=FEED, fetched=None, document=None, known=()):
    return decide(feed, fetched or answer(), document, known=dict(known), now=NOW)


def test_unknown_entries_are_fresh_oldest_first():
    """What is not known is new; the oldest is taken in first."""
    plan = look(document=parsed(entry(1, 1), entry(2, 3), entry(3, 2)), known={"1": fingerprint(entry(1))})
    assert [each.id for each in plan.fresh] == ["2", "3"]
    assert plan.changed == ()


def test_an_entry_with_nothing_in_it_is_no_news():
    """Without title, words, link and file there is nothing to read; any one of them is enough."""
    bare = Entry(id="1", published=Moment(at=NOW), authors=("Ada",))
    file = Enclosure(url="https://bay.example/a.mp3")
    kept = (
        replace(bare, id="2", title="Title"),
        replace(bare, id="3", summary_html="<p>Words.</p>"),
        replace(bare, id="4", content_html="<p>Words.</p>"),
        replace(bare, id="5", link="https://bay.example/5"),
        replace(bare, id="6", enclosures=(file,)),
    )
    assert look(document=parsed(bare, *kept)).fresh == kept


def test_an_entry_changes_with_its_words_alone():
    """New markup, dates or links are no change; new words are."""
    old = entry(1, content_html="<p>The ferry  sails.</p>")
    known = {"1": fingerprint(old)}
    same = replace(
        old, content_html="<div>The ferry sails.</div>", link="https://bay.example/?session=2", published=None
    )
    assert look(document=parsed(same), known=known).changed == ()
    new = replace(old, content_html="<p>The ferry stays.</p>")
    assert look(document=parsed(new), known=known).changed == (new,)


def test_an_entry_known_without_a_fingerprint_has_not_changed():
    """Nothing is read again for want of a fingerprint."""
    plan = look(document=parsed(entry(1)), known={"1": ""})
    assert plan.fresh == plan.changed == ()


def test_the_feed_keeps_what_the_answer_says():
    """Title, site, validators as sent and times of success are kept; failures are forgotten."""
    before = replace(FEED, failures=3, state=FeedState.UNREACHABLE, detail="Oh.")
    document = parsed(entry(1), link="https://bay.example/", hub="https://hub.example/")
    feed = look(before, answer(validators=Validators(etag='W/"2"')), document).feed
    assert (feed.title, feed.site_url, feed.hub, feed.failures, feed.state, feed.detail) == (
        *("Bay", "https://bay.example/", "https://hub.example/", 0),
        *(FeedState.FINE, None),
    )
    assert feed.validators == Validators(etag='W/"2"')
    assert feed.full_at == feed.succeeded_at == feed.checked_at == NOW


def test_not_modified_keeps_the_validators():
    """A 304 that names no validators leaves those we have."""
    feed = look(fetched=answer(status=304, body=None, validators=Validators())).feed
    assert (feed.validators, feed.state, feed.full_at) == (TAGGED, FeedState.FINE, None)


def test_a_feed_without_entries_is_empty_but_in_order():
    """No entries is a state of its own."""
    assert look(document=parsed()).feed.state is FeedState.EMPTY


@pytest.mark.parametrize(
    ("fetched", "document", "wait"),
    [
        (answer(), parsed(entry(1, 0.1)), HOUR),
        (answer(), parsed(*(entry(n, 4.0 * n) for n in range(1, 11))), 4 * HOUR),
        (answer(), parsed(entry(1, 5000)), DAY),
        (answer(), parsed(entry(1, 0.1), ttl_minutes=180), 3 * HOUR),
        (answer(), parsed(entry(1, 0.1), ttl_minutes=500_000), DAY),
        (answer(fresh_for=7200), parsed(entry(1, 0.1)), 2 * HOUR),
        (answer(fresh_for=10**7), parsed(entry(1, 0.1)), DAY),
        (answer(not_before=NOW + 5 * HOUR), parsed(entry(1, 0.1)), 5 * HOUR),
        (answer(not_before=NOW + 300 * DAY), parsed(entry(1, 0.1)), 7 * DAY),
        (answer(validators=Validators()), parsed(entry(1, 0.1)), DAY),
        (answer(status=304, body=None), None, 1.25 * HOUR),
    ],
)
def test_the_next_look_is_the_longest_of_what_is_asked(fetched, document, wait):
    """Pace, ttl, freshness and Retry-After; hourly with validators, daily without, and capped."""
    assert look(fetched=fetched, document=document).feed.due_at == NOW + wait


def test_a_silent_feed_is_looked_at_less_and_less():
    """The interval grows to a day while nothing comes, and follows the pace again when something does."""
    feed = FEED
    for _ in range(30):
        feed = look(feed, answer(status=304, body=None)).feed
    assert feed.interval == DAY.total_seconds()
    assert look(feed, document=parsed(entry(1, 0.1))).feed.interval == HOUR.total_seconds()


def test_a_feed_moves_when_it_is_sent_there_three_times_running():
    """One other answer in between, or another target, and the count begins anew."""
    there = answer(url="https://new.example/feed", moved_to="https://new.example/feed")
    elsewhere = answer(url="https://odd.example/feed", moved_to="https://odd.example/feed")
    feed = FEED
    for step in (there, there, answer(), there, elsewhere, there, there):
        feed = look(feed, step, parsed(entry(1))).feed
        assert feed.url == FEED.url
    feed = look(feed, there, parsed(entry(1))).feed
    assert (feed.url, feed.moving_to, feed.moved_times) == ("https://new.example/feed", None, 0)


def test_a_failure_breaks_the_row_of_redirects():
    """A target that is no feed does not count."""
    feed = after_failure(replace(FEED, moving_to="https://new.example/", moved_times=2), Unreadable("No."), now=NOW)
    assert (feed.moving_to, feed.moved_times) == (None, 0)


@pytest.mark.parametrize(
    ("error", "state", "wait"),
    [
        (FetchFailed("Nobody there"), FeedState.UNREACHABLE, HOUR),
        (TooSlow("Slow."), FeedState.UNREACHABLE, HOUR),
        (StatusError("x", status=500), FeedState.SERVER_ERROR, HOUR),
        (StatusError("x", status=400), FeedState.UNREACHABLE, HOUR),
        (StatusError("x", status=404), FeedState.NOT_FOUND, HOUR),
        (StatusError("x", status=401), FeedState.NEEDS_LOGIN, DAY),
        (StatusError("x", status=403), FeedState.FORBIDDEN, DAY),
        (StatusError("x", status=410), FeedState.GONE, None),
        (RateLimited("x", until=NOW + 5 * HOUR), FeedState.RATE_LIMITED, 5 * HOUR),
        (RateLimited("x", until=NOW + 90 * DAY), FeedState.RATE_LIMITED, 7 * DAY),
        (RateLimited("x"), FeedState.RATE_LIMITED, HOUR),
        (BadCertificate("x"), FeedState.BAD_CERTIFICATE, DAY),
        (RedirectLoop("x"), FeedState.REDIRECT_LOOP, DAY),
        (Blocked("x"), FeedState.ADDRESS_REFUSED, DAY),
        (TooLarge("x"), FeedState.TOO_LARGE, DAY),
        (OverBudget("x"), FeedState.TOO_LARGE, DAY),
        (Unreadable("x"), FeedState.NOT_A_FEED, HOUR),
        (Unreadable(EMPTY_ANSWER), FeedState.EMPTY, HOUR),
    ],
)
def test_each_failure_has_its_state_and_its_patience(error, state, wait):
    """Those in trouble are asked again soon, those that refuse us late, and what is gone never."""
    feed = after_failure(FEED, error, now=NOW)
    assert (feed.state, feed.failures, feed.checked_at) == (state, 1, NOW)
    assert feed.due_at == (None if wait is None else NOW + wait)
    assert feed.detail
    assert feed.detail.endswith(".")
    assert feed.validators == TAGGED


@pytest.mark.parametrize("status", [403, 410])
def test_what_the_state_says_is_not_said_again(status):
    """Of a feed that is gone or turns us away the detail is the host's answer alone."""
    assert after_failure(FEED, StatusError("It is gone (410)", status=status), now=NOW).detail == "It is gone (410)."


def test_failures_in_a_row_are_tried_less_and_less_but_at_least_daily():
    """1, 2, 4 … hours, then a day; a refusal at most a week."""
    waits = []
    feed = FEED
    for _ in range(8):
        feed = after_failure(feed, FetchFailed("x"), now=NOW)
        waits.append((feed.due_at - NOW) / HOUR)
    assert waits == [1, 2, 4, 8, 16, 24, 24, 24]
    for _ in range(8):
        feed = after_failure(feed, StatusError("x", status=403), now=NOW)
    assert feed.due_at == NOW + 7 * DAY


def test_what_was_no_feed_for_a_month_is_let_go():
    """After thirty looks nobody looks by himself; an unreachable host is never given up."""
    worn = replace(FEED, failures=29)
    assert after_failure(worn, Unreadable("x"), now=NOW).due_at is None
    assert after_failure(worn, FetchFailed("x"), now=NOW).due_at is not None
