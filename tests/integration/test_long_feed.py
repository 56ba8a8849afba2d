"""A feed that sends its whole past when it is added: nobody waits for more than the newest of it."""

from datetime import timedelta

import pytest

from octavo.desk import refresh
from octavo.desk.backlog import backlog_of
from octavo.desk.edition.publish import BEGAN
from octavo.desk.subscribe import subscribe, unsubscribe
from octavo.desk.under_way import under_way
from octavo.errors import OverBudget
from octavo.jobs.schedule import queue_due
from octavo.jobs.worker import run_one
from octavo.news.ids import OWNER
from octavo.news.job import Step
from octavo.web.words import subscribed_words

URL = "https://landing.example/feed"
MANY = 230


@pytest.fixture
def long_feed(world):
    """A feed of 230 entries, an hour apart, the newest first."""
    start = world.clock.now()
    world.feed(URL, *((f"https://landing.example/{n}", f"Piece {n}", start - timedelta(hours=n)) for n in range(MANY)))
    return world


def keys_of(world, feed_id):
    with world.desk.store.read() as tx:
        return set(tx.articles.fingerprints(feed_id, [f"https://landing.example/{n}" for n in range(MANY)]))


def test_the_newest_entries_are_there_at_once_and_the_older_ones_soon(long_feed):
    """Both are told, the host is asked once, and a second look at what it sent finds nothing new."""
    made = subscribe(long_feed.desk, OWNER, URL)
    assert (made.entries, made.later) == (200, 30)
    assert subscribed_words(made).endswith("200 entries so far, and 30 older ones on the way.")
    assert made.feed.detail == "Its newest 200 entries are here; 30 older ones are on their way."
    assert keys_of(long_feed, made.feed.id) == {f"https://landing.example/{n}" for n in range(200)}

    assert run_one(long_feed.desk, "test", (Step.REFRESH,))
    assert len(keys_of(long_feed, made.feed.id)) == MANY
    assert long_feed.net.asked == [URL]
    with long_feed.desk.store.read() as tx:
        assert tx.feeds.get(made.feed.id).detail is None
        assert backlog_of(tx, made.feed.id) is None
    assert not run_one(long_feed.desk, "test", (Step.REFRESH,))
    long_feed.clock.forward(days=2)
    assert refresh.refresh_feed(long_feed.desk, made.feed.id) == 0


def test_the_past_of_a_feed_keeps_no_edition_waiting(long_feed):
    """While old pages are due, what is under way names the news alone, and a closed day's edition is published."""
    made = subscribe(long_feed.desk, OWNER, URL)
    assert run_one(long_feed.desk, "test", (Step.REFRESH,))
    yesterday = (long_feed.clock.now() - timedelta(days=1)).date().isoformat()
    with long_feed.desk.store.begin() as tx:
        told = under_way(tx, long_feed.desk)
        young = [tx.articles.by_key(made.feed.id, f"https://landing.example/{n}").id for n in range(49)]
        tx.notebook.put(BEGAN, yesterday)
    assert told.news == ((Step.FILL, len(young)),)
    assert (told.older, told.until) == (MANY - len(young), long_feed.clock.now() + 30 * refresh.BETWEEN)
    assert queue_due(long_feed.desk)

    with long_feed.desk.store.begin() as tx:
        for article_id in young:
            tx.queue.done(tx.queue.of(Step.FILL, article_id).id)
        assert under_way(tx, long_feed.desk).news == ()
    assert not queue_due(long_feed.desk)
    with long_feed.desk.store.read() as tx:
        assert dict(tx.views.progress().waiting) == {Step.FILL: MANY - len(young), Step.PUBLISH: 2}


def test_news_are_read_before_the_pages_of_last_month(long_feed):
    """Of what is read at once the last week's goes first, in the order in which it was told; then what is older."""
    made = subscribe(long_feed.desk, OWNER, URL)
    now = long_feed.clock.now()
    with long_feed.desk.store.begin() as tx:
        soon, until = now + refresh.LATER, now + timedelta(hours=1)
        leased = [tx.queue.lease("test", now=soon, until=until, steps=[Step.FILL]).subject for _ in range(200)]
        by_hour = [tx.articles.by_key(made.feed.id, f"https://landing.example/{n}").id for n in range(200)]
    week = 7 * 24
    assert leased == [*reversed(by_hour[: week + 1]), *reversed(by_hour[week + 1 :])]


def test_who_dies_while_a_long_feed_is_added_loses_none_of_it(long_feed, monkeypatch):
    """What was put aside is taken up by the feed's next look, whose host is not asked again."""

    def die(*_):
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(refresh, "save_feed", die)
        with pytest.raises(KeyboardInterrupt):
            subscribe(long_feed.desk, OWNER, URL)
    with long_feed.desk.store.read() as tx:
        feed = tx.feeds.by_url(URL)
    assert refresh.refresh_feed(long_feed.desk, feed.id) == MANY
    assert len(keys_of(long_feed, feed.id)) == MANY
    assert long_feed.net.asked == [URL]


def test_what_was_put_aside_and_cannot_be_read_is_asked_for_again(long_feed, monkeypatch):
    """It is a state of the feed, and the next look brings what was missing from its host."""
    made = subscribe(long_feed.desk, OWNER, URL)

    def too_long(*_, **__):
        raise OverBudget("Reading it took longer than 20 seconds.")

    with monkeypatch.context() as patched:
        patched.setattr(refresh, "parsed_feed", too_long)
        assert refresh.refresh_feed(long_feed.desk, made.feed.id) == 0
    with long_feed.desk.store.read() as tx:
        assert "longer than 20 seconds" in tx.feeds.get(made.feed.id).detail
    long_feed.clock.forward(days=2)
    assert refresh.refresh_feed(long_feed.desk, made.feed.id) == MANY - 200
    assert len(keys_of(long_feed, made.feed.id)) == MANY
    assert long_feed.net.asked == [URL, URL]


def test_a_feed_that_is_let_go_of_at_once_brings_no_more(long_feed):
    """Its older entries are forgotten with it."""
    made = subscribe(long_feed.desk, OWNER, URL)
    unsubscribe(long_feed.desk, OWNER, made.feed.id)
    with long_feed.desk.store.read() as tx:
        assert backlog_of(tx, made.feed.id) is None
    run_one(long_feed.desk, "test", (Step.REFRESH,))
    assert len(keys_of(long_feed, made.feed.id)) == 200
