"""What is due now: feeds to look at, stories to mend, editions to publish."""

import threading
import time
from datetime import datetime, timedelta

import structlog

from octavo.desk.clock_reset import catch_up
from octavo.desk.desk import Desk
from octavo.desk.edition.publish import owed
from octavo.desk.refresh import queue_look
from octavo.desk.regroup.mend import mending_due
from octavo.desk.under_way import under_way
from octavo.errors import OctavoError
from octavo.news.job import Step, day_number
from octavo.ports.store import Tx

log = structlog.get_logger()

#: Seconds between looks at the clock.
TICK = 1.0
#: A clock that steps back by more than this was wrong; less is what keeps it right.
STEP_BACK = timedelta(minutes=1)
#: Feeds queued at one look; the rest is due at the next one.
AT_ONCE = 50
#: Seconds that an edition waits for work that is under way.
PATIENCE = 600.0
_BEFORE_AN_EDITION = (Step.REFRESH, Step.FILL, Step.PLACE, Step.MEND, Step.BRIEF)


def queue_due(desk: Desk, *, patient: bool = True) -> bool:
    """Queues a job for each feed and edition that is due; whether an edition is held back.

    An edition tells what has come: while feeds and pages are being read it is held back, unless we are not ``patient``.
    It waits for no feed's past.
    """
    now = desk.clock.now()
    with desk.store.read() as tx:
        feeds = tx.feeds.due(now, limit=AT_ONCE)
        running = tx.queue.running()
        publishing = {job.subject for job in running if job.step is Step.PUBLISH}
        days = [day for day in owed(tx, desk) if day_number(day) not in publishing]
        mending = mending_due(tx, now) and not any(job.step is Step.MEND for job in running)
        held = bool(days) and patient and (bool(feeds) or mending or _news_is_coming(tx, desk))
    if not feeds and not mending and (not days or held):
        return held
    with desk.store.begin() as tx:
        for feed in feeds:
            queue_look(tx, feed.id, due_at=now)
        if mending:
            tx.queue.put(Step.MEND, 0, due_at=now, lock="place", queueing_lock="mend")
        for day in days if not held else ():
            number = day_number(day)
            tx.queue.put(Step.PUBLISH, number, due_at=now, lock="publish", queueing_lock=f"publish:{number}")
    return held


def _news_is_coming(tx: Tx, desk: Desk) -> bool:
    return any(step in _BEFORE_AN_EDITION for step, _ in under_way(tx, desk).news)


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

    def is_alive(self) -> bool:
        """Whether it looks."""
        return self._thread.is_alive()

    def _run(self) -> None:
        held_since: float | None = None
        looked_at: datetime | None = None
        told: str | None = None
        while not self._stop.is_set():
            patient = held_since is None or time.monotonic() - held_since < PATIENCE
            try:
                now = self._desk.clock.now()
                # At the start, too: nobody knows what the clock was before.
                if looked_at is None or looked_at - now > STEP_BACK:
                    catch_up(self._desk)
                looked_at = now
                held = queue_due(self._desk, patient=patient)
                held_since = (held_since or time.monotonic()) if held else None
                told = None
            except OctavoError as error:
                # Told once, not every second until the database is back.
                if told != (why := str(error)):
                    log.warning("schedule out of reach", error=why)
                told = why
            except Exception:
                # The rim of the thread: without it no feed would be looked at any more, and nobody would know why.
                log.exception("schedule broke")
            self._stop.wait(TICK)
