"""Subscribe to feeds, and let go of them; lists of feeds in and out as OPML.

subscribe(address)   fetcher.fetch | discover | feeds.add | save_first   queue FILL, REFRESH for the rest
import_opml          read_opml | feeds.add                              due at once
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from urllib.parse import urlsplit

from octavo.collect.decide import after_failure
from octavo.collect.discover import Candidate, discover
from octavo.collect.opml import Outline, read_opml, write_opml
from octavo.collect.parse import parse_feed
from octavo.desk.backlog import forget_backlog
from octavo.desk.demo import leave_demo
from octavo.desk.desk import Desk
from octavo.desk.edition.publish import begin_editions
from octavo.desk.refresh import ACCEPT, articles_on, ask_list, queue_look, save_first
from octavo.desk.same_feed import twin_of
from octavo.errors import (
    Blocked,
    FetchFailed,
    Invalid,
    NoFeed,
    RateLimited,
    Retry,
    SourceError,
    StatusError,
    TooSlow,
)
from octavo.news.feed import Feed, FeedState, ParsedFeed, Subscription
from octavo.news.fetched import Fetched
from octavo.news.ids import FeedId, UserId
from octavo.news.job import Step
from octavo.ports.store import Tx
from octavo.text.urls import normal_url, typed

#: Feeds of one import are first looked at this far apart, so that a long list does not begin as a burst.
SPREAD = timedelta(seconds=0.2)
#: Feeds of one import that are saved in one transaction.
BATCH = 50
#: A person asking again and again must not hammer a host.
REFRESH_AT_MOST = timedelta(minutes=1)
#: A page and the feed it names is one hop; a page that names pages is not followed further.
HOPS = 2

#: A normal address, when it is first looked at, and what the list says of it.
_DueOutline = tuple[str, datetime, Outline]


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A feed that an address led to."""

    #: The address asked for or the one that the page there names, unless the host said that it has moved for good.
    url: str
    #: What the host answered for it.
    fetched: Fetched
    parsed: ParsedFeed
    #: The other feeds that the page names; not looked at.
    others: tuple[Candidate, ...] = ()
    #: It is a page that lists articles.
    watched: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Imported:
    """What came of an OPML file."""

    added: int
    known: int
    #: What could not be used, in plain English.
    problems: tuple[str, ...]


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
        known = _known(tx, url) or tx.feeds.moving_to(url)
    if known is not None:
        with desk.store.begin() as tx:
            new = _link(tx, user_id, known, folder)
        return Subscribed(feed=known, new=new, there=True, entries=0)

    try:
        found = _either_way(desk, url) if guessed else find_feed(desk, url)
    except NoFeed as error:
        if not (watch and error.lists):
            raise
        found = _watched(desk, error.page)
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


def may_pass(error: Exception) -> bool:
    """Whether nothing is known of what is at an address, because its host is in trouble now or wants silence."""
    return isinstance(error, FetchFailed) and error.retry is Retry.LATER


def host_in_trouble(error: Exception) -> bool:
    """Whether a host was reached that cannot show now what it has: the address is no slip of the hand."""
    return may_pass(error) and isinstance(error, RateLimited | StatusError | TooSlow)


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
        there = _known(tx, url) or tx.feeds.moving_to(url) or (_same(tx, url, found) if found else None)
        # Not due by itself before we have saved what we hold already.
        feed = there or tx.feeds.add(url, due_at=desk.clock.now() + timedelta(hours=1), title=title, watched=watched)
        new = _link(tx, user_id, feed, folder)
        begin_editions(tx, desk)
    return there is not None, feed, new


def _same(tx: Tx, url: str, found: Found) -> Feed | None:
    """The feed under another spelling of its address, or where the host led for the moment to one that is here."""
    # What is behind a name and a password may be more than what all may have.
    led = None if urlsplit(url).username else _known(tx, found.fetched.url)
    return _twin(tx, url, found.parsed) or led


def _twin(tx: Tx, url: str, parsed: ParsedFeed) -> Feed | None:
    """The feed under another spelling of its address, while that one is in order: else it gives way to this one."""
    twin = twin_of(tx, url, parsed)
    return twin if twin is not None and not twin.failures else None


def _either_way(desk: Desk, url: str) -> Found:
    """``find_feed`` by https, or by http where no connection came about. A bad certificate is no reason for that."""
    try:
        return find_feed(desk, url)
    except FetchFailed as error:
        if type(error) not in {FetchFailed, Blocked}:
            raise
        try:
            return find_feed(desk, "http://" + url.removeprefix("https://"))
        except Blocked:
            # Of the two addresses that the owner may open, this is the one that such a server has.
            raise
        except SourceError:
            raise error from None


def find_feed(desk: Desk, url: str) -> Found:
    """The feed there, or the first that the page there names.

    A passing redirect is followed anew each time, and a name and password in an address are kept.
    """
    asked = url
    others: tuple[Candidate, ...] = ()
    for _ in range(HOPS):
        fetched = desk.fetcher.fetch(url, accept=ACCEPT)
        body = fetched.body or b""
        found = desk.sandbox.run(discover, body, url=fetched.url, content_type=fetched.content_type)
        if found.is_feed:
            return as_found(desk, url, fetched, others=others)
        if not found.candidates:
            break
        url, others = found.candidates[0].url, found.candidates[1:]
    raise NoFeed(
        f"{asked} is not a feed, and the page there names none. "
        "Look for a link called RSS or Feed on the site and paste that.",
        page=fetched.url,
        lists=_listed(desk, fetched),
    )


def _listed(desk: Desk, page: Fetched) -> tuple[str, ...]:
    """Titles of the articles that a page lists; none where it lists none."""
    try:
        return tuple(entry.title or "" for entry in articles_on(desk, page).entries)
    except SourceError:
        return ()


def _watched(desk: Desk, url: str) -> Found:
    """The page there as what is read in a feed's place. Raises SourceError: also where robots.txt keeps programs out.

    It is asked for once more, in the way that it will be from now on.
    """
    fetched = ask_list(desk, url)
    return Found(url=fetched.moved_to or url, fetched=fetched, parsed=articles_on(desk, fetched), watched=True)


def as_found(desk: Desk, url: str, fetched: Fetched, *, others: tuple[Candidate, ...] = ()) -> Found:
    """The feed that the host of ``url`` answered with. Raises Unreadable."""
    parsed = desk.sandbox.run(
        parse_feed, fetched.body or b"", url=fetched.url, content_type=fetched.content_type, now=desk.clock.now()
    )
    return Found(url=fetched.moved_to or url, fetched=fetched, parsed=parsed, others=others)


def _not_had(tx: Tx, user_id: UserId, candidates: tuple[Candidate, ...]) -> tuple[Candidate, ...]:
    """Those of a page's feeds that the user has not subscribed to."""
    mine = {s.feed_id for s in tx.readers.subscriptions(user_id)}
    known = ((candidate, _known(tx, normal_url(candidate.url))) for candidate in candidates)
    return tuple(candidate for candidate, feed in known if feed is None or feed.id not in mine)


def _known(tx: Tx, url: str) -> Feed | None:
    """The feed of that address, or of the same address in the other scheme while that one is in order.

    Lists keep the http that a site has long left.
    """
    scheme, _, rest = url.partition("://")
    twin = tx.feeds.by_url(f"{'http' if scheme == 'https' else 'https'}://{rest}")
    return tx.feeds.by_url(url) or (twin if twin is not None and not twin.failures else None)


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
    """Gives the user's own title and folder to a feed. Raises Invalid where it is not theirs."""
    with desk.store.begin() as tx:
        feed = tx.feeds.get(feed_id)
        if feed.id not in {s.feed_id for s in tx.readers.subscriptions(user_id)}:
            raise Invalid("You have not subscribed to this feed.")
        tx.readers.subscribe(Subscription(user_id=user_id, feed_id=feed_id, title=title, folder=folder))


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


def import_opml(desk: Desk, user_id: UserId, body: bytes) -> Imported:
    """Subscribes to every feed of an OPML file; each is first looked at soon, by the worker. Raises Unreadable."""
    file = desk.sandbox.run(read_opml, body)
    return subscribe_all(desk, user_id, file.outlines, problems=file.problems)


def subscribe_all(
    desk: Desk, user_id: UserId, outlines: Iterable[Outline], *, problems: tuple[str, ...] = ()
) -> Imported:
    """Subscribes to every outline's feed without asking the hosts now."""
    outlines = tuple(outlines)
    if outlines:
        leave_demo(desk)
    wanted, refused = _due_outlines(outlines, desk.clock.now())
    with desk.store.read() as tx:
        mine = {s.feed_id for s in tx.readers.subscriptions(user_id)}
    added = 0
    # A long list is many writes, so that nobody waits for it long; one that breaks off may be imported again.
    for start in range(0, len(wanted), BATCH):
        with desk.store.begin() as tx:
            added += _subscribe_new(tx, user_id, wanted[start : start + BATCH], mine)
            begin_editions(tx, desk)
    return Imported(added=added, known=len(outlines) - len(refused) - added, problems=(*problems, *refused))


def _due_outlines(outlines: Iterable[Outline], now: datetime) -> tuple[list[_DueOutline], list[str]]:
    """Each address once, with when it is first looked at; and what is wrong with addresses that cannot be used."""
    wanted: dict[str, _DueOutline] = {}
    refused: list[str] = []
    for number, outline in enumerate(outlines):
        try:
            url = normal_url(outline.url)
        except Invalid as error:
            refused.append(str(error))
        else:
            wanted.setdefault(url, (url, now + number * SPREAD, outline))
    return list(wanted.values()), refused


def _subscribe_new(tx: Tx, user_id: UserId, wanted: Iterable[_DueOutline], mine: set[FeedId]) -> int:
    """Subscribes to those feeds that are not ``mine``, to which they are added; how many there were."""
    before = len(mine)
    for url, due_at, outline in wanted:
        feed = _known(tx, url) or tx.feeds.add(url, due_at=due_at, title=outline.title, watched=outline.watched)
        if feed.id not in mine:
            mine.add(feed.id)
            tx.readers.subscribe(Subscription(user_id=user_id, feed_id=feed.id, folder=outline.folder))
    return len(mine) - before


def export_opml(desk: Desk, user_id: UserId) -> bytes:
    """The user's subscriptions as an OPML 2.0 file."""
    with desk.store.read() as tx:
        rows = tx.views.feeds(user_id)
    outlines = [
        Outline(
            url=row.feed.url, title=row.title, site_url=row.feed.site_url, folder=row.folder, watched=row.feed.watched
        )
        for row in rows
    ]
    return write_opml("Octavo subscriptions", outlines, desk.clock.now())
