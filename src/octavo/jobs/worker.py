"""Claims jobs, runs them, and tries again by the error's class.

lease -> STEPS[step] -> done
                     -> NotFound: done (what it was about is gone)
                     -> retry NOW or LATER, tries left: again, further and further off
                     -> else: failed, kept for `octavo doctor` to show, and what it was about is told so
"""

import threading
import time
from collections.abc import Callable, Collection
from dataclasses import replace
from datetime import datetime, timedelta

import structlog

from octavo.desk.desk import Desk
from octavo.errors import NotFound, OctavoError, RateLimited, Retry, StoreBusy, StoreError
from octavo.jobs.leases import LEASE, InHand, release_dead, renew, worker_name
from octavo.jobs.steps import COMPUTING_STEPS, GIVE_UP, STEPS, Try
from octavo.news.job import Job, Step
from octavo.ports.store import Tx

log = structlog.get_logger()

#: Tries of one job.
TRIES = 5
#: A full disk or a busy database is no fault of the job's: it is tried for this much longer.
STORE_TRIES = 200
#: Tries to record how a job ended; each waits its turn at the database by itself.
RECORDINGS = 3
#: Tries of a busy database that come at once.
AT_ONCE = 3
#: The longest that a job is put off, whatever a host says.
PUT_OFF = timedelta(days=7)
#: Seconds between looks at an empty queue; a job put by this process wakes its workers at once.
IDLE = 1.0


def run_one(
    desk: Desk,
    worker: str,
    steps: Collection[Step],
    hand: InHand | None = None,
    *,
    subjects: Collection[int] | None = None,
) -> bool:
    """Runs the job of those steps (and of those subjects alone) that is due longest; False where none is due.

    Raises StoreError where the queue cannot be read or written; the job then comes back when its lease runs out.
    """
    now, hand = desk.clock.now(), hand or InHand()
    with desk.store.begin() as tx:
        job = tx.queue.lease(worker, now=now, until=now + LEASE, steps=steps, subjects=subjects)
        if job is not None and (why := hand.refusal(job.id)) is not None:
            # Without it the job would count as one that ends its process each time.
            tx.queue.note(job.id, error=why)
            job = replace(job, error=why, lost=0)
    if job is None:
        return False
    hand.forget(job.id)
    bound = structlog.contextvars.bound_contextvars(job_id=job.id, step=job.step.value, subject=job.subject)
    with bound, hand.holding(job.id):
        try:
            _run(desk, job)
        except StoreError as error:
            hand.refuse(job.id, str(error))
            raise
    return True


def _run(desk: Desk, job: Job) -> None:
    if job.lost >= TRIES or job.attempts > STORE_TRIES:
        log.error("job given up", attempts=job.attempts)
        _give_up(desk, job, OctavoError("The process ended in the middle of it, each time it was tried."))
        return
    try:
        STEPS[job.step](desk, Try(subject=job.subject, last=job.attempts >= TRIES))
    except NotFound as error:
        log.info("job's subject was gone", error=str(error))
        _finish(desk, job)
    except OctavoError as error:
        _try_again(desk, job, error)
    except Exception as error:
        # The job rim: a bug is logged with its traceback and must not end the worker.
        log.exception("job broke")
        _give_up(desk, job, OctavoError(f"Octavo met something unforeseen ({error.__class__.__name__}: {error})."))
    else:
        _finish(desk, job)


def _finish(desk: Desk, job: Job) -> None:
    _record(desk, job, lambda tx: tx.queue.done(job.id))


def _give_up(desk: Desk, job: Job, error: OctavoError) -> None:
    """Keeps the job as failed; what it was about must not ask for the same work again at once."""

    def record(tx: Tx) -> None:
        tx.queue.fail(job.id, error=str(error))
        GIVE_UP[job.step](desk, tx, job.subject, error)

    try:
        _record(desk, job, record)
    except NotFound:
        _finish(desk, job)


def _record(desk: Desk, job: Job, write: Callable[[Tx], None]) -> None:
    """Records how the job ended, unless its lease ran out meanwhile and another took it over: that one will tell."""
    for left in reversed(range(RECORDINGS)):
        try:
            with desk.store.begin() as tx:
                if any((each.id, each.attempts) == (job.id, job.attempts) for each in tx.queue.running()):
                    write(tx)
                else:
                    log.warning("job had been taken over", attempts=job.attempts)
        except StoreBusy:
            if not left:
                raise
        else:
            return


def _try_again(desk: Desk, job: Job, error: OctavoError) -> None:
    tries = STORE_TRIES if isinstance(error, StoreError) else TRIES
    last = error.retry is Retry.NEVER or job.attempts >= tries
    # A host that asks for silence has hundreds of pages waiting: nothing is amiss with any of them.
    tell = log.info if isinstance(error, RateLimited) and not last else log.warning
    tell("job failed", error=str(error), attempts=job.attempts)
    if last:
        _give_up(desk, job, error)
        return
    due_at = next_try(error, job.attempts, desk.clock.now())
    _record(desk, job, lambda tx: tx.queue.again(job.id, due_at=due_at, error=str(error)))


def next_try(error: OctavoError, attempts: int, now: datetime) -> datetime:
    """When to try again: at once at first, when the host said, or after 10 s, 20 s, 40 s … one hour."""
    if error.retry is Retry.NOW and attempts <= AT_ONCE:
        return now
    if isinstance(error, RateLimited) and error.until is not None:
        return min(max(error.until, now), now + PUT_OFF)
    return now + min(timedelta(seconds=10 * 2 ** min(attempts - 1, 10)), timedelta(hours=1))


class Workers:
    """Threads that run jobs, or those of some subjects alone, until they are stopped; one more renews their leases."""

    def __init__(
        self, desk: Desk, threads: Collection[Collection[Step]], *, subjects: Collection[int] | None = None
    ) -> None:
        self._desk = desk
        self._subjects = subjects
        self._name = worker_name()
        self._hand = InHand()
        self._stop = threading.Event()
        self._wake = threading.Condition()
        #: Why the queue is out of reach, as it was last told; each thread meets it once a second.
        self._told: str | None = None
        self._threads = [
            threading.Thread(target=self._work, args=(tuple(steps),), name=f"worker-{number}", daemon=True)
            for number, steps in enumerate(threads)
        ]
        self._threads.append(threading.Thread(target=self._renew, name="lease", daemon=True))

    def start(self) -> None:
        """Starts the threads, after giving back what a killed process had in hand."""
        release_dead(self._desk)
        for thread in self._threads:
            thread.start()

    def stop(self, *, seconds: float) -> None:
        """Lets each thread finish its job, for that long at most; what is left is leased until it runs out."""
        self._stop.set()
        with self._wake:
            self._wake.notify_all()
        deadline = time.monotonic() + seconds
        for thread in self._threads:
            thread.join(max(0.0, deadline - time.monotonic()))

    def _work(self, steps: Collection[Step]) -> None:
        while not self._stop.is_set():
            if self._run_safely(steps):
                if not set(steps) <= set(COMPUTING_STEPS):
                    # What was read is to be placed. What was placed brings no work for those who wait for the network,
                    # and each of them would ask the queue for nothing.
                    with self._wake:
                        self._wake.notify_all()
            else:
                with self._wake:
                    self._wake.wait(IDLE)

    def _run_safely(self, steps: Collection[Step]) -> bool:
        try:
            ran = run_one(self._desk, self._name, steps, self._hand, subjects=self._subjects)
        except OctavoError as error:
            # Not even the queue could be read or written: wait, the disk may have room again.
            if self._told != (why := str(error)):
                log.warning("queue out of reach", error=why)
            self._told = why
        except Exception:
            # The rim of the thread: without it the work would stand still, and nobody would know why.
            log.exception("queue broke")
        else:
            self._told = None
            return ran
        return False

    def _renew(self) -> None:
        while not self._stop.wait(LEASE.total_seconds() / 4):
            try:
                renew(self._desk, self._name, self._hand)
            except OctavoError as error:
                log.warning("leases not renewed", error=str(error))
            except Exception:
                # The rim of the thread: without it every job in hand would be taken over while it goes on.
                log.exception("lease thread broke")
