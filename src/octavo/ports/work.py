"""The parts of the store that keep the work: jobs, what was written for whom, and notes.

The docstrings are the contract.
"""

from collections.abc import Collection, Mapping
from datetime import date, datetime
from typing import Protocol

from octavo.news.ids import FeedId, JobId, UserId
from octavo.news.job import Job, Step
from octavo.news.writing import Feature, Spent, Written


class Queue(Protocol):
    """Jobs, written in the transaction that makes the work. A finished job's row is gone."""

    def put(
        self,
        step: Step,
        subject: int,
        *,
        due_at: datetime,
        lock: str | None = None,
        queueing_lock: str | None = None,
    ) -> None:
        """Adds a job; nothing where one with that ``queueing_lock`` waits already (then the earlier due time wins)."""

    def put_all(self, step: Step, due: Mapping[int, datetime]) -> None:
        """Adds a job for each subject as ``put`` does, with ``step:subject`` for its ``queueing_lock``."""

    def lease(
        self,
        worker: str,
        *,
        now: datetime,
        until: datetime,
        steps: Collection[Step],
        subjects: Collection[int] | None = None,
    ) -> Job | None:
        """The job that is due longest of those steps, and of those subjects alone, now the worker's until then.

        Jobs whose lease ran out count as waiting. No job whose ``lock`` a leased job holds.
        ``attempts`` counts leases, ``lost`` those in a row that ran out or were released.
        """

    def renew(self, worker: str, job_ids: Collection[JobId], *, until: datetime) -> None:
        """Prolongs the worker's leases of those jobs; nothing for one that another has taken over."""

    def note(self, job_id: JobId, *, error: str) -> None:
        """Keeps an error with a job that goes on, of which nothing counts as lost; nothing where it is gone."""

    def release(self, worker: str) -> None:
        """Gives the worker's leased jobs back at once: it is known to be dead."""

    def workers(self) -> tuple[str, ...]:
        """Names of workers that hold a lease."""

    def running(self) -> tuple[Job, ...]:
        """Jobs that are leased, also those whose lease ran out and that no one has taken over yet."""

    def done(self, job_id: JobId) -> None:
        """Removes it."""

    def again(self, job_id: JobId, *, due_at: datetime, error: str) -> None:
        """Puts it back to wait."""

    def fail(self, job_id: JobId, *, error: str) -> None:
        """Keeps it as failed for good."""

    def failed(self, *, limit: int) -> tuple[Job, ...]:
        """Jobs that failed for good, newest first; of one step and subject the last one alone is kept."""

    def of(self, step: Step, subject: int) -> Job | None:
        """The newest job of that step and subject, in whatever state; None where there is none."""

    def hasten(self, late: datetime, *, due_at: datetime) -> int:
        """Jobs that wait for a time after ``late`` are due then; how many those were."""

    def next_due(self, steps: Collection[Step]) -> datetime | None:
        """When the next waiting job of those steps is due."""

    def due(self, now: datetime, steps: Collection[Step], subjects: Collection[int]) -> Mapping[Step, int]:
        """How many jobs of those steps and subjects are due or running."""


class Writings(Protocol):
    """What models wrote, what that used up, and which feeds are kept from them."""

    def get(self, key: str) -> Written | None:
        """What was written for that key, its ``kept`` true; None where nothing was."""

    def keep(self, key: str, written: Written, *, now: datetime) -> None:
        """Saves or replaces it, and forgets what is too old."""

    def spend(
        self,
        day: date,
        feature: Feature,
        user_id: UserId | None,
        *,
        requests: int = 0,
        tokens_in: int = 0,
        tokens_out: int = 0,
    ) -> None:
        """Adds to the day's use; numbers below 0 take back what was set aside."""

    def spent(self, day: date) -> tuple[Spent, ...]:
        """The day's use, by feature and user."""

    def spent_between(self, first: date, last: date) -> Mapping[date, tuple[Spent, ...]]:
        """The use of each of those days on which there was any."""

    def kept_out(self) -> frozenset[FeedId]:
        """Feeds of which nothing is given to a model."""

    def keep_out(self, feed_id: FeedId, *, out: bool) -> None:
        """Sets or lifts that. Raises NotFound where there is no such feed."""


class Notebook(Protocol):
    """Small facts of the library itself: when the demo began, which zone it was read in."""

    def get(self, name: str) -> str | None:
        """The fact of that name."""

    def put(self, name: str, value: str | None) -> None:
        """Writes it; None removes it."""
