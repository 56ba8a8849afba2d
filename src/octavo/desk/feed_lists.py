"""Lists of feeds in and out, as OPML.

import_opml   read_opml | feeds.add                 due at once
export_opml   views.feeds | write_opml
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from octavo.collect.opml import Outline, read_opml, write_opml
from octavo.desk.demo import leave_demo
from octavo.desk.desk import Desk
from octavo.desk.edition.publish import begin_editions
from octavo.desk.same_feed import known_feed
from octavo.errors import Invalid
from octavo.news.feed import Subscription
from octavo.news.ids import FeedId, UserId
from octavo.ports.store import Tx
from octavo.text.urls import normal_url

#: Feeds of one import are first looked at this far apart, so that a long list does not begin as a burst.
SPREAD = timedelta(seconds=0.2)
#: Feeds of one import that are saved in one transaction.
BATCH = 50

#: What is said of feeds that were added unseen.
SOON = "They are looked at one after another; one that leads to a feed you have becomes that one."

#: A normal address, when it is first looked at, and what the list says of it.
_DueOutline = tuple[str, datetime, Outline]


@dataclass(frozen=True, slots=True, kw_only=True)
class Imported:
    """What came of an OPML file."""

    added: int
    known: int
    #: What could not be used, in plain English.
    problems: tuple[str, ...]


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
        feed = known_feed(tx, url) or tx.feeds.add(url, due_at=due_at, title=outline.title, watched=outline.watched)
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
