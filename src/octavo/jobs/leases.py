"""Leases: for how long a job is whose, and what happens to those of a worker that is gone.

A lease is prolonged for as long as the job is in hand, and no longer: a job whose end could not be recorded, or that
hangs, comes back when its lease runs out. Any step may run twice.
"""

import os
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta

import structlog

from octavo.desk.desk import Desk
from octavo.news.ids import JobId

log = structlog.get_logger()

#: How long a worker that says nothing keeps its jobs.
LEASE = timedelta(seconds=60)
#: Seconds that a job may be in hand; after that it is left to whoever takes it over.
LONGEST = 900.0


def worker_name() -> str:
    """Names this process so that its leases can be given back when it is known to be dead."""
    return f"{socket.gethostname()}:{os.getpid()}"


def is_dead(worker: str) -> bool:
    """Whether a worker of this machine is gone; of another machine we cannot say."""
    host, _, pid = worker.rpartition(":")
    if host != socket.gethostname() or not pid.isdigit():
        return False
    if int(pid) == os.getpid():
        # A job leased under our own number before we leased any: an earlier process had it.
        return True
    try:
        os.kill(int(pid), 0)
    except ProcessLookupError:
        return True
    except PermissionError:
        return False
    return False


def release_dead(desk: Desk) -> None:
    """Gives back what workers that were killed on this machine had in hand. Run before the first lease."""
    with desk.store.begin() as tx:
        for worker in tx.queue.workers():
            if is_dead(worker):
                tx.queue.release(worker)
                log.info("dead worker's jobs released", worker=worker)


class InHand:
    """The jobs that are being worked at, each since when, and those whose end was refused; safe in many threads."""

    def __init__(self, *, most: float = LONGEST) -> None:
        self._most = most
        #: A job is in it twice where its lease ran out, while the machine slept say, and another thread took it over.
        self._held: list[tuple[JobId, float]] = []
        self._refused: dict[JobId, str] = {}
        self._lock = threading.Lock()

    @contextmanager
    def holding(self, job_id: JobId) -> Iterator[None]:
        """The job is in hand during the block."""
        held = (job_id, time.monotonic())
        with self._lock:
            self._held.append(held)
        try:
            yield
        finally:
            with self._lock:
                self._held.remove(held)

    def refuse(self, job_id: JobId, why: str) -> None:
        """Remembers that the database took no note of how the job ended."""
        with self._lock:
            self._refused[job_id] = why

    def refusal(self, job_id: JobId) -> str | None:
        """Why the job's last end was not recorded."""
        with self._lock:
            return self._refused.get(job_id)

    def forget(self, job_id: JobId) -> None:
        """The refusal has been noted."""
        with self._lock:
            self._refused.pop(job_id, None)

    def fresh(self) -> tuple[JobId, ...]:
        """Those that have not been in hand for too long."""
        with self._lock:
            now = time.monotonic()
            return tuple(job_id for job_id, since in self._held if now - since < self._most)


def renew(desk: Desk, worker: str, hand: InHand) -> None:
    """Prolongs the leases of what is in hand."""
    held = hand.fresh()
    if held:
        with desk.store.begin() as tx:
            tx.queue.renew(worker, held, until=desk.clock.now() + LEASE)
