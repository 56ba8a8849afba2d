"""Subscribe to feeds, and let go of them.

subscribe(address)   find_feed | feeds.add | save_first   queue FILL, REFRESH for the rest
unsubscribe          readers.unsubscribe | feeds.remove
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import timedelta
from urllib.parse import urlsplit

from octavo.collect.decide import after_failure
from octavo.collect.discover import Candidate
from octavo.desk.backlog import forget_backlog
from octavo.desk.demo import leave_demo
from octavo.desk.desk import Desk
from octavo.desk.edition.publish import begin_editions
from octavo.desk.find_feed import Found, find_either_way, find_feed, watched_page
from octavo.desk.passing import may_pass
from octavo.desk.refresh import queue_look, save_first
from octavo.desk.same_feed import known_feed, twin_of
from octavo.errors import FetchFailed, Invalid, NoFeed
from octavo.news.feed import Feed, FeedState, ParsedFeed, Subscription
from octavo.news.ids import FeedId, UserId
from octavo.news.job import Step
from octavo.ports.store import Tx
from octavo.text.urls import normal_url, typed

#: A person asking again and again must not hammer a host.
REFRESH_AT_MOST = timedelta(minutes=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Subscribed:
    """What came of subscribing."""

    feed: Feed
    #: False: the user had it already.
    new: bool
    #: The desk had it, for this user or for another.
    there: bool = False
    #: Articles that came with the first look.
    entries: int
    #: Older ones that the worker saves.
    later: int = 0
    #: What else the page at the address names, where it was a page, and the user has not.
    others: tuple[Candidate, ...] = ()


def subscribe(
    desk: Desk,
    user_id: UserId,
    address: str,
    *,
    folder: str | None = None,
    anyway: bool = False,
    watch: bool = False,
) -> Subscribed:
    """Subscribes to the feed at an address, or to the first feed that the page there names.

    The feed is asked for once; what it sends is saved at once, or the newest of it where that is much. Without a scheme
    https is meant, and http where nothing answers to that: servers at home have no certificate. ``anyway``: a failure
    that ``may_pass`` is the feed's state, and the address is looked at again later. ``watch``: a page that names no
    feed is watched itself, where it lists articles. Raises Invalid for no address, SourceError where nothing is there,
    NoFeed for a page without one, which tells whether it can be watched.
    """
    url = normal_url(typed(address))
    guessed = url.startswith("https:") and "https:" not in address.lower()
    with desk.store.read() as tx:
        known = known_feed(tx, url) or tx.feeds.moving_to(url)
    if known is not None:
        with desk.store.begin() as tx:
            new = _link(tx, user_id, known, folder)
        return Subscribed(feed=known, new=new, there=True, entries=0)

    try:
        found = find_either_way(desk, url) if guessed else find_feed(desk, url)
    except NoFeed as error:
        if not (watch and error.lists):
            raise
        found = watched_page(desk, error.page)
    except FetchFailed as error:
        if not (anyway and may_pass(error)):
            raise
        return subscribe_later(desk, user_id, url, error, folder=folder)
    return subscribe_to(desk, user_id, found, folder=folder)


def subscribe_to(desk: Desk, user_id: UserId, found: Found, *, folder: str | None = None) -> Subscribed:
    """Subscribes to a feed that was fetched just now, and saves what it sent, or the newest of it."""
    there, feed, new = _taken(desk, user_id, found.url, folder, found=found)
    entries, later = (0, 0) if there else save_first(desk, feed, found.fetched, found.parsed)
    with desk.store.read() as tx:
        others = _not_had(tx, user_id, found.others)
        kept = tx.feeds.get(feed.id)
    return Subscribed(feed=kept, new=new, there=there, entries=entries, later=later, others=others)


def subscribe_later(
    desk: Desk, user_id: UserId, address: str, error: FetchFailed, *, folder: str | None = None
) -> Subscribed:
    """Subscribes to what will be found at an address whose host did not show it now; asks for nothing."""
    url = normal_url(typed(address))
    there, feed, new = _taken(desk, user_id, url, folder)
    if not there:
        feed = after_failure(feed, error, now=desk.clock.now())
        with desk.store.begin() as tx:
            tx.feeds.save(feed)
    return Subscribed(feed=feed, new=new, entries=0)


def _taken(
    desk: Desk,
    user_id: UserId,
    url: str,
    folder: str | None,
    *,
    found: Found | None = None,
) -> tuple[bool, Feed, bool]:
    """Whether the feed was there already, the feed, and whether the user had not subscribed to it."""
    leave_demo(desk)
    title, watched = (found.parsed.title, found.watched) if found else (None, False)
    with desk.store.begin() as tx:
        there = known_feed(tx, url) or tx.feeds.moving_to(url) or (_same(tx, url, found) if found else None)
        # Not due by itself before we have saved what we hold already.
        feed = there or tx.feeds.add(url, due_at=desk.clock.now() + timedelta(hours=1), title=title, watched=watched)
        new = _link(tx, user_id, feed, folder)
        begin_editions(tx, desk)
    return there is not None, feed, new


def _same(tx: Tx, url: str, found: Found) -> Feed | None:
    """The feed under another spelling of its address, or where the host led for the moment to one that is here."""
    # What is behind a name and a password may be more than what all may have.
    led = None if urlsplit(url).username else known_feed(tx, found.fetched.url)
    return _twin(tx, url, found.parsed) or led


def _twin(tx: Tx, url: str, parsed: ParsedFeed) -> Feed | None:
    """The feed under another spelling of its address, while that one is in order: else it gives way to this one."""
    twin = twin_of(tx, url, parsed)
    return twin if twin is not None and not twin.failures else None


def _not_had(tx: Tx, user_id: UserId, candidates: tuple[Candidate, ...]) -> tuple[Candidate, ...]:
    """Those of a page's feeds that the user has not subscribed to."""
    mine = {s.feed_id for s in tx.readers.subscriptions(user_id)}
    known = ((candidate, known_feed(tx, normal_url(candidate.url))) for candidate in candidates)
    return tuple(candidate for candidate, feed in known if feed is None or feed.id not in mine)


def _link(tx: Tx, user_id: UserId, feed: Feed, folder: str | None) -> bool:
    """Subscribes; whether that is new. A title and a folder that the user gave before stay."""
    mine = {s.feed_id: s for s in tx.readers.subscriptions(user_id)}
    before = mine.get(feed.id) or Subscription(user_id=user_id, feed_id=feed.id)
    tx.readers.subscribe(replace(before, folder=folder or before.folder))
    return feed.id not in mine


def unsubscribe(desk: Desk, user_id: UserId, feed_id: FeedId) -> None:
    """Lets go of a feed; without a subscriber it is read no more. Its articles stay."""
    with desk.store.begin() as tx:
        let_go(tx, user_id, feed_id)


def let_go(tx: Tx, user_id: UserId, feed_id: FeedId) -> None:
    """Ends a subscription, and with the last one the feed."""
    tx.readers.unsubscribe(user_id, feed_id)
    if not tx.readers.subscribers(feed_id):
        tx.feeds.remove(feed_id)
        forget_backlog(tx, feed_id)


def edit_subscription(desk: Desk, user_id: UserId, feed_id: FeedId, *, title: str | None, folder: str | None) -> None:
    """Gives the user's own title and folder to a feed. Raises NotFound; Invalid where it is not theirs."""
    change_subscription(desk, user_id, feed_id, lambda mine: replace(mine, title=title, folder=folder))


def change_subscription(
    desk: Desk, user_id: UserId, feed_id: FeedId, change: Callable[[Subscription], Subscription]
) -> None:
    """Makes of the user's subscription what ``change`` makes of it. Raises NotFound; Invalid where it is not theirs."""
    with desk.store.begin() as tx:
        feed = tx.feeds.get(feed_id)
        mine = next((one for one in tx.readers.subscriptions(user_id) if one.feed_id == feed.id), None)
        if mine is None:
            raise Invalid("You have not subscribed to this feed.")
        tx.readers.subscribe(change(mine))


def rename_folder(desk: Desk, user_id: UserId, old: str, new: str | None) -> None:
    """Puts the feeds of one of the user's folders into another, or into none; nothing where there is no such folder."""
    with desk.store.begin() as tx:
        for mine in tx.readers.subscriptions(user_id):
            if mine.folder == old:
                tx.readers.subscribe(replace(mine, folder=new))


def refresh_now(desk: Desk, feed_id: FeedId) -> None:
    """Queues a look at a feed, at once but never within a minute of the last one, nor while its host wants silence.

    Nothing where it is being looked at. Raises NotFound.
    """
    now = desk.clock.now()
    with desk.store.begin() as tx:
        feed = tx.feeds.get(feed_id)
        if any(job.step is Step.REFRESH and job.subject == feed_id for job in tx.queue.running()):
            return
        not_before = [now]
        if feed.checked_at is not None:
            not_before.append(feed.checked_at + REFRESH_AT_MOST)
        if feed.state is FeedState.RATE_LIMITED and feed.due_at is not None:
            not_before.append(feed.due_at)
        queue_look(tx, feed_id, due_at=max(not_before))
