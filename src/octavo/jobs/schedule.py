"""What is due now: feeds to look at, editions to publish."""

import threading
from datetime import timedelta

import structlog

from octavo.desk.desk import Desk
from octavo.desk.publish import owed
from octavo.errors import StoreError
from octavo.jobs.steps import day_number
from octavo.news.job import Step
from octavo.ports import Tx

log = structlog.get_logger()

#: Seconds between looks at the clock.
TICK = 1.0
#: Feeds queued at one look; the rest is due at the next one.
AT_ONCE = 50
#: An edition waits for work that is under way, but not for ever.
PATIENCE = timedelta(minutes=10)
_BEFORE_AN_EDITION = (Step.REFRESH, Step.FILL, Step.PLACE, Step.BRIEF)


def queue_due(desk: Desk) -> int:
    """Queues a job for each feed and edition that is due; how many feeds."""
    now = desk.clock.now()
    with desk.store.read() as tx:
        feeds = tx.feeds.due(now, limit=AT_ONCE)
        days = owed(tx, desk)
        if not feeds and not days:
            return 0
        busy = _is_busy(tx, desk)
    with desk.store.begin() as tx:
        for feed in feeds:
            tx.queue.put(Step.REFRESH, feed.id, due_at=now, queueing_lock=f"refresh:{feed.id}")
        for day in days:
            # An edition tells what has come: while the day's articles are still being read, it waits.
            due_at = now + PATIENCE if busy or feeds else now
            tx.queue.put(
                Step.PUBLISH, day_number(day), due_at=due_at, lock="publish", queueing_lock=f"publish:{day_number(day)}"
            )
    return len(feeds)


def _is_busy(tx: Tx, desk: Desk) -> bool:
    next_due = tx.queue.next_due(_BEFORE_AN_EDITION)
    waiting = next_due is not None and next_due <= desk.clock.now()
    return waiting or bool(tx.queue.workers())


class Scheduler:
    """A thread that looks at the clock."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._run, name="schedule", daemon=True)

    def start(self) -> None:
        """Starts looking."""
        self._thread.start()

    def stop(self, *, seconds: float) -> None:
        """Stops, waiting that long at most."""
        self._stop.set()
        self._thread.join(seconds)

    def _run(self) -> None:
        while not self._stop.is_set():
            try:
                queue_due(self._desk)
            except StoreError as error:
                log.warning("schedule out of reach", error=str(error))
            self._stop.wait(TICK)
