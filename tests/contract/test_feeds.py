"""ports.Feeds, on both databases."""

from dataclasses import replace
from datetime import timedelta

import pytest

from octavo.errors import Conflict, NotFound
from octavo.news.feed import FeedState, Subscription, Validators
from octavo.news.job import Step


def test_every_field_comes_back(store, now):
    """What save() wrote is what get(), by_url() and all() give."""
    with store.begin() as tx:
        feed = replace(
            tx.feeds.add("http://a.test/feed", due_at=now, title="A", demo=True),
            site_url="http://a.test/",
            description="Of A",
            language="en",
            hub="http://hub.test/",
            validators=Validators(etag='W/"1"', last_modified="Tue, 24 Nov 2026 12:00:00 GMT"),
            state=FeedState.RATE_LIMITED,
            detail="Slow down.",
            failures=3,
            checked_at=now,
            full_at=now - timedelta(hours=1, microseconds=7),
            succeeded_at=now - timedelta(days=1),
            due_at=None,
            interval=7200,
            moving_to="http://b.test/feed",
            moved_times=2,
        )
        tx.feeds.save(feed)
    with store.read() as tx:
        assert tx.feeds.get(feed.id) == feed == tx.feeds.by_url("http://a.test/feed")
        assert tx.feeds.all() == (feed,)


def test_one_address_is_one_feed(store, now):
    """Adding an address again gives the feed that is there, unchanged; moving onto another's address is a Conflict."""
    with store.begin() as tx:
        first = tx.feeds.add("http://a.test/feed", due_at=now, title="A")
        assert tx.feeds.add("http://a.test/feed", due_at=now + timedelta(1), title="B") == first
        other = tx.feeds.add("http://b.test/feed", due_at=now)
        with pytest.raises(Conflict):
            tx.feeds.save(replace(other, url=first.url))
        tx.feeds.save(replace(other, url="http://c.test/feed"))
        assert tx.feeds.by_url("http://b.test/feed") is None
        with pytest.raises(NotFound):
            tx.feeds.get(99)


def test_feeds_are_due_longest_overdue_first_but_for_those_with_a_job(store, now):
    """Due are those whose time has come, longest overdue first, but none that a job looks after already."""
    with store.begin() as tx:
        late, later, latest, waiting, leased = (
            tx.feeds.add(f"http://{n}.test/feed", due_at=now - timedelta(minutes=n)) for n in range(5)
        )
        tx.feeds.add("http://future.test/feed", due_at=now + timedelta(seconds=1))
        tx.feeds.save(replace(tx.feeds.add("http://gone.test/feed", due_at=now), due_at=None))
        tx.queue.put(Step.REFRESH, leased.id, due_at=now)
        assert tx.queue.lease("w", now=now, until=now + timedelta(1), steps=[Step.REFRESH])
        tx.queue.put(Step.REFRESH, waiting.id, due_at=now)
        tx.queue.put(Step.FILL, later.id, due_at=now)
        assert tx.feeds.due(now, limit=9) == (latest, later, late)
        assert tx.feeds.due(now, limit=1) == (latest,)


def test_failed_job_does_not_stop_a_feed(store, now):
    """A REFRESH job that failed for good does not keep its feed from being looked at again."""
    with store.begin() as tx:
        feed = tx.feeds.add("http://a.test/feed", due_at=now)
        tx.queue.put(Step.REFRESH, feed.id, due_at=now)
        job = tx.queue.lease("w", now=now, until=now, steps=[Step.REFRESH])
        tx.queue.fail(job.id, error="No.")
        assert tx.feeds.due(now, limit=9) == (feed,)


def test_a_removed_feed_takes_its_looks_along_but_for_the_one_in_hand(store, now):
    """What a worker is at ends by itself: it finds nothing to look at."""
    with store.begin() as tx:
        feeds = [tx.feeds.add(f"http://{n}.test/feed", due_at=now).id for n in range(2)]
        tx.queue.put(Step.REFRESH, feeds[0], due_at=now)
        tx.queue.lease("w", now=now, until=now + timedelta(minutes=1), steps=[Step.REFRESH])
        tx.queue.put(Step.REFRESH, feeds[1], due_at=now)
        for feed_id in feeds:
            tx.feeds.remove(feed_id)
        assert [job.subject for job in tx.queue.running()] == [feeds[0]]
        assert tx.queue.next_due([Step.REFRESH]) is None


def test_removed_feed_leaves_its_articles(store, now, make):
    """Its subscriptions and its job go; its articles stay, and those without a source keep the feed's name."""
    with store.begin() as tx:
        feed = tx.feeds.add("http://a.test/feed", due_at=now, title="The A")
        tx.readers.subscribe(Subscription(user_id=1, feed_id=feed.id))
        named = tx.articles.add(make.article(feed_id=feed.id, source="Own"))
        nameless = tx.articles.add(make.article(feed_id=feed.id, source=None, key="k"))
        tx.queue.put(Step.REFRESH, feed.id, due_at=now)
        tx.feeds.remove(feed.id)
        assert tx.feeds.all() == ()
        assert tx.readers.subscriptions(1) == ()
        assert tx.queue.next_due([Step.REFRESH]) is None
        assert tx.articles.get(named).source == "Own"
        assert tx.articles.get(nameless).source == "The A"
        assert tx.articles.get(nameless).feed_id is None
        # Another feed with the same key, and an article without a feed, are not taken for it.
        assert tx.articles.add(make.article(key="k"))
        again = tx.feeds.add("http://a.test/feed", due_at=now)
        assert again.id != feed.id
        assert tx.articles.add(make.article(key="k", feed_id=again.id))
