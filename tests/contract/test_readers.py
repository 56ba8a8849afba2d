"""ports.Readers, on both databases; unread counts are held against a count of the rows."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import timedelta
from threading import Event

import pytest
from sqlalchemy import event

from octavo.news.feed import Subscription
from octavo.news.ids import OWNER
from octavo.news.views import EntryFilter


def test_a_saved_search_is_its_users_alone(store, now):
    """Saved searches are their user's alone, by name."""
    with store.begin() as tx:
        rain = tx.readers.add_search(OWNER, "rain", "q=rain", now=now)
        ice = tx.readers.add_search(OWNER, "Ice", "q=ice", now=now)
        ada = tx.accounts.add_user("Ada", "hash", now=now)
        assert tx.readers.searches(OWNER) == (ice, rain)
        assert tx.readers.searches(ada.id) == ()
        tx.readers.end_search(ada.id, rain.id)
        tx.readers.end_search(OWNER, ice.id)
        assert tx.readers.searches(OWNER) == (rain,)


def test_subscribing_and_unsubscribing_twice_is_harmless(store, now):
    """Subscribing again changes title and folder and keeps the count; unsubscribing twice is harmless."""
    with store.begin() as tx:
        feed = tx.feeds.add("http://a.test/feed", due_at=now, title="A")
        own = Subscription(user_id=OWNER, feed_id=feed.id)
        tx.readers.subscribe(own)
        tx.readers.subscribe(replace(own, title="Mine", folder="News"))
        assert tx.readers.subscriptions(OWNER) == (replace(own, title="Mine", folder="News"),)
        assert tx.readers.subscribers(feed.id) == 1
        (row,) = tx.views.feeds(OWNER)
        assert (row.feed, row.title, row.folder, row.unread) == (feed, "Mine", "News", 0)
        tx.readers.unsubscribe(OWNER, feed.id)
        tx.readers.unsubscribe(OWNER, feed.id)
        assert tx.readers.subscribers(feed.id) == 0


def test_unread_counts_are_right(store, now, make):
    """Whatever is added, marked, marked again or unmarked, the kept count is the number of unread articles."""
    with store.begin() as tx:
        feed, other = (tx.feeds.add(f"http://{n}.test/feed", due_at=now) for n in "ab")
        early = tx.articles.add(make.article(feed_id=feed.id, at=-60))
        ada = tx.accounts.add_user("Ada", "hash", now=now)
        for user in (OWNER, ada.id):
            for of in (feed, other):
                tx.readers.subscribe(Subscription(user_id=user, feed_id=of.id))
        ids = [tx.articles.add(make.article(feed_id=feed.id, at=n)) for n in range(4)]
        lone = tx.articles.add(make.article())
        known = tx.articles.get(ids[0])
        assert tx.articles.add(known) is None

        def unread(user=OWNER):
            counts = {row.feed.id: row.unread for row in tx.views.feeds(user)}
            for of in (feed, other):
                listed = tx.views.entries(user, EntryFilter(feed_id=of.id, unread=True)).rows
                assert counts[of.id] == len(listed)
            return counts[feed.id], counts[other.id]

        assert unread() == (5, 0)
        tx.readers.mark(OWNER, [ids[0], ids[0], lone, 999], read=True)
        assert unread() == (4, 0)
        tx.readers.mark(OWNER, ids[:2], read=True, starred=True)
        assert unread() == (3, 0)
        tx.readers.mark(OWNER, ids, starred=False)
        assert unread() == (3, 0)
        tx.readers.mark(OWNER, [ids[1], ids[2]], read=False)
        assert unread() == (4, 0)
        assert len(tx.readers.mark_feed_read(OWNER, feed.id, before=now + timedelta(minutes=1))) == 2
        assert unread() == (2, 0)
        assert tx.readers.mark_feed_read(OWNER, feed.id, before=now + timedelta(minutes=1)) == ()
        assert unread() == (2, 0)
        assert unread(ada.id) == (5, 0)
        # Moving an article to another feed moves what is unread of it.
        tx.articles.save(replace(tx.articles.get(ids[3]), feed_id=other.id))
        assert unread() == (1, 1)
        tx.readers.unsubscribe(OWNER, feed.id)
        tx.readers.subscribe(Subscription(user_id=OWNER, feed_id=feed.id))
        assert unread() == (1, 1)
        assert tx.views.rows([early], user_id=OWNER)[early].read


def test_marks_are_the_users_own(store, now, make):
    """What one user reads and stars is neither read nor starred for another."""
    with store.begin() as tx:
        ada = tx.accounts.add_user("Ada", "hash", now=now)
        number = tx.articles.add(make.article())
        tx.readers.mark(OWNER, [number], read=True, starred=True)
        mine, theirs = (tx.views.rows([number], user_id=user)[number] for user in (OWNER, ada.id))
        assert (mine.read, mine.starred, theirs.read, theirs.starred) == (True, True, False, False)
        assert tx.views.article(number, user_id=OWNER).starred
        assert not tx.views.article(number, user_id=ada.id).read


def at_once(store, first, second, *, writes):
    """Two transactions side by side: the first ends when the other is about to send a statement that begins so.

    Or when that waits for the first already, on SQLite for its turn.
    """
    about_to_write = Event()

    @event.listens_for(store.engine, "before_cursor_execute")
    def note(_connection, _cursor, statement, *_):
        if statement.startswith(writes):
            about_to_write.set()

    def beside():
        with store.begin() as tx:
            second(tx)

    with ThreadPoolExecutor(1) as pool:
        with store.begin() as tx:
            first(tx)
            about_to_write.clear()
            other = pool.submit(beside)
            about_to_write.wait(0.5)
        other.result()
    event.remove(store.engine, "before_cursor_execute", note)


def unread(store):
    """The owner's unread counts, feed by feed."""
    with store.read() as tx:
        return [row.unread for row in tx.views.feeds(OWNER)]


def test_what_two_ask_to_be_marked_at_once_is_counted_once(store, make, now):
    """A reading app sends the same marks from two connections: the unread count is that of the rows, not below it."""
    with store.begin() as tx:
        feed = tx.feeds.add("https://paper.test/feed", due_at=now)
        tx.readers.subscribe(Subscription(user_id=OWNER, feed_id=feed.id))
        ids = [tx.articles.add(make.article(feed_id=feed.id)) for _ in range(3)]

    def some(tx):
        tx.readers.mark(OWNER, ids[:2], read=True)

    def all_of_it(tx):
        tx.readers.mark_feed_read(OWNER, feed.id, before=now)

    at_once(store, some, some, writes="INSERT INTO marks")
    assert unread(store) == [1]
    at_once(store, all_of_it, all_of_it, writes="INSERT INTO marks")
    assert unread(store) == [0]


@pytest.mark.parametrize("subscribes_first", [True, False])
def test_an_article_that_comes_while_one_subscribes_is_counted(store, make, now, subscribes_first):
    """Whichever of the two ends first, the new article is unread, and counted once."""
    with store.begin() as tx:
        feed = tx.feeds.add("https://paper.test/feed", due_at=now)
        tx.articles.add(make.article(feed_id=feed.id))

    def subscribe(tx):
        tx.readers.subscribe(Subscription(user_id=OWNER, feed_id=feed.id))

    def add(tx):
        tx.articles.add(make.article(feed_id=feed.id))

    if subscribes_first:
        at_once(store, subscribe, add, writes="UPDATE feeds")
    else:
        at_once(store, add, subscribe, writes="UPDATE subscriptions")
    assert unread(store) == [2]
