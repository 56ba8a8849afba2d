"""The demo wire as the library sees it: begun once, marked throughout, removed whole."""

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from octavo.desk.desk import Desk
from octavo.desk.edition.closing import closing, last_day
from octavo.desk.edition.publish import BEGAN, CLOSED
from octavo.desk.memory import REMOVED
from octavo.news.feed import FeedState, Subscription
from octavo.news.ids import OWNER
from octavo.ports.store import Tx

#: Notebook: when the demo's newest edition closed, and the ports its papers are served on.
DEMO = "demo"
#: Notebook: when the demo was left; it does not come back by itself.
LEFT = "demo left"
#: Editions that stand published in a demo library.
EDITIONS = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Demo:
    """What must stay the same over restarts for the demo wire to be the same."""

    #: ISO 8601, UTC.
    closing: str
    ports: tuple[int, ...] = ()

    @property
    def closed_at(self) -> datetime:
        """The closing as a time."""
        return datetime.fromisoformat(self.closing)


def demo_of(tx: Tx) -> Demo | None:
    """The running demo; None in a library of one's own."""
    kept = tx.notebook.get(DEMO)
    if kept is None:
        return None
    fields = json.loads(kept)
    return Demo(closing=fields["closing"], ports=tuple(fields["ports"]))


def is_demo(desk: Desk) -> bool:
    """Whether this library shows the demo wire."""
    with desk.store.read() as tx:
        return demo_of(tx) is not None


def wanted_demo(desk: Desk) -> Demo | None:
    """The demo to run: the one begun before, a new one in an empty library, or None.

    A demo of another day is removed and begun anew, so that its newest edition is always today's.
    """
    at, zone = desk.settings.edition_at, ZoneInfo(desk.settings.zone)
    today = Demo(closing=closing(last_day(desk.clock.now(), at, zone), at, zone).isoformat())
    with desk.store.read() as tx:
        kept = demo_of(tx)
        empty = not tx.feeds.all() and not tx.views.progress().articles
        untouched = tx.notebook.get(LEFT) is None
    if kept is not None and kept.closing == today.closing:
        return kept
    if kept is not None:
        remove_demo(desk)
        return today
    return today if desk.settings.demo and empty and untouched else None


def begin_demo(desk: Desk, demo: Demo, feeds: Sequence[tuple[str, str, str | None]]) -> None:
    """Subscribes the owner to the demo's feeds (address, title, folder); the editions before now are owed.

    May run at every start: nothing is added twice.
    """
    now = desk.clock.now()
    last = last_day(demo.closed_at, desk.settings.edition_at, ZoneInfo(desk.settings.zone))
    with desk.store.begin() as tx:
        tx.notebook.put(DEMO, json.dumps(asdict(demo)))
        if tx.notebook.get(BEGAN) is None:
            tx.notebook.put(BEGAN, (last - timedelta(days=EDITIONS - 1)).isoformat())
        for url, title, folder in feeds:
            feed = tx.feeds.add(url, due_at=now, title=title, demo=True)
            if feed.failures:
                # A command beside us looked at it while nobody served it.
                tx.feeds.save(replace(feed, state=FeedState.NEW, detail=None, failures=0, due_at=now))
            tx.readers.subscribe(Subscription(user_id=OWNER, feed_id=feed.id, folder=folder))


def leave_demo(desk: Desk) -> None:
    """Removes the demo wire whole; nothing where there is none. Octavo stays empty until feeds are added."""
    if is_demo(desk):
        remove_demo(desk, left=True)


def remove_demo(desk: Desk, *, left: bool = False) -> None:
    """Removes every row that came of the demo wire, and what was noted of it; nothing where there is none.

    ``left``: by one with feeds of their own, so that it does not come back.
    """
    with desk.memory.lock:
        with desk.store.begin() as tx:
            # Asked again: another may have left it meanwhile and begun editions of their own, which are noted alike.
            if demo_of(tx) is None:
                return
            tx.remove_demo()
            if left:
                tx.notebook.put(LEFT, desk.clock.now().isoformat())
            for name in (DEMO, BEGAN, CLOSED):
                tx.notebook.put(name, None)
            # Another process may be placing: it must not remember what is gone.
            tx.notebook.put(REMOVED, desk.clock.now().isoformat())
        desk.memory.forget()
