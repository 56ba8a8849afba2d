"""Durable jobs, written in the transaction that makes the work.

Dialects part in ``lease``: PostgreSQL's writers run side by side, so leasing takes an advisory lock there; SQLite has
one writer at a time.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import Connection, Insert, Row, and_, bindparam, case, delete, exists, func, or_, select, text, update
from sqlalchemy.sql.dml import ReturningUpdate

from octavo.news.ids import JobId
from octavo.news.job import Job, JobState, Step
from octavo.store.tables import jobs
from octavo.store.upsert import insert_in

#: Any number that is ours alone: PostgreSQL's advisory lock while a job is leased.
_LEASING = 0x0C7A_0002


def from_row(row: Row[Any]) -> Job:
    """A Job from its row."""
    found = row._asdict()
    found.pop("queueing_lock")
    return Job(**found)


@cache
def _put(dialect: str) -> Insert:
    made = insert_in(dialect, jobs)
    earlier = case((made.excluded.due_at < jobs.c.due_at, made.excluded.due_at), else_=jobs.c.due_at)
    # The index holds waiting jobs alone, and a NULL equals no other.
    waiting = text("state = 'waiting'")
    return made.on_conflict_do_update(index_elements=["queueing_lock"], index_where=waiting, set_={"due_at": earlier})


def _new_row(step: Step, subject: int, *, due_at: datetime, queueing_lock: str | None, lock: str | None = None) -> Any:
    """A job that waits."""
    row = {"step": step, "subject": subject, "state": JobState.WAITING, "due_at": due_at, "attempts": 0}
    return row | {"lock": lock, "queueing_lock": queueing_lock}


def _lease(*, of_subjects: bool = False) -> ReturningUpdate[Any]:
    """Leases to ``:worker`` ``:until`` then, of those ``:steps`` (and ``:subjects``), what is due ``:now``.

    A job whose lease ran out goes before those that wait: it was due before it was leased.
    """
    job, held = jobs.alias("job"), jobs.alias("held")
    now = bindparam("now", type_=jobs.c.due_at.type)
    is_held = exists().where(held.c.lock == job.c.lock, held.c.state == JobState.LEASED, held.c.leased_until > now)
    steps = job.c.step.in_(bindparam("steps", expanding=True))
    free = and_(steps, job.c.due_at <= now, or_(job.c.lock.is_(None), ~is_held))
    if of_subjects:
        free = and_(free, job.c.subject.in_(bindparam("subjects", expanding=True)))
    candidate = select(job.c.id).where(free).order_by(job.c.due_at, job.c.id).limit(1)
    candidate = candidate.with_for_update(skip_locked=True)
    expired = candidate.where(job.c.state == JobState.LEASED, job.c.leased_until <= now)
    waiting = candidate.where(job.c.state == JobState.WAITING)
    chosen = func.coalesce(expired.scalar_subquery(), waiting.scalar_subquery())
    return (
        update(jobs)
        .where(jobs.c.id == chosen)
        .values(
            state=JobState.LEASED,
            leased_by=bindparam("worker"),
            leased_until=bindparam("until"),
            attempts=jobs.c.attempts + 1,
            lost=case((jobs.c.state == JobState.LEASED, jobs.c.lost + 1), else_=jobs.c.lost),
        )
        .returning(*jobs.c)
    )


# Made once: putting it together takes longer than all that it does, and every job is leased.
_LEASE, _LEASE_OF_SUBJECTS = _lease(), _lease(of_subjects=True)


@dataclass(frozen=True, slots=True)
class SqlQueue:
    """ports.Queue."""

    connection: Connection

    def put(
        self,
        step: Step,
        subject: int,
        *,
        due_at: datetime,
        lock: str | None = None,
        queueing_lock: str | None = None,
    ) -> None:
        """The earlier due time wins where one waits already."""
        self._put([_new_row(step, subject, due_at=due_at, lock=lock, queueing_lock=queueing_lock)])

    def put_all(self, step: Step, due: Mapping[int, datetime]) -> None:
        """By one statement."""
        locks = {subject: f"{step}:{subject}" for subject in due}
        self._put([_new_row(step, each, due_at=at, queueing_lock=locks[each]) for each, at in due.items()])

    def lease(
        self,
        worker: str,
        *,
        now: datetime,
        until: datetime,
        steps: Collection[Step],
        subjects: Collection[int] | None = None,
    ) -> Job | None:
        """By one statement."""
        if self.connection.dialect.name == "postgresql":
            self.connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _LEASING})
        given = {"worker": worker, "now": now, "until": until, "steps": list(steps)}
        if subjects is None:
            row = self.connection.execute(_LEASE, given).one_or_none()
        else:
            row = self.connection.execute(_LEASE_OF_SUBJECTS, given | {"subjects": list(subjects)}).one_or_none()
        return None if row is None else from_row(row)

    def renew(self, worker: str, job_ids: Collection[JobId], *, until: datetime) -> None:
        """Only what is still leased by the worker."""
        held = and_(self._of(worker), jobs.c.id.in_(job_ids))
        self.connection.execute(update(jobs).where(held).values(leased_until=until))

    def note(self, job_id: JobId, *, error: str) -> None:
        """Nothing where it is gone."""
        self.connection.execute(update(jobs).where(jobs.c.id == job_id).values(error=error, lost=0))

    def release(self, worker: str) -> None:
        """Its jobs wait again."""
        for job_id in self.connection.scalars(select(jobs.c.id).where(self._of(worker))).all():
            self._wait(JobId(job_id), due_at=None, error=None)

    def workers(self) -> tuple[str, ...]:
        """By name."""
        asked = select(jobs.c.leased_by).where(jobs.c.state == JobState.LEASED).distinct().order_by(jobs.c.leased_by)
        return tuple(name for name in self.connection.scalars(asked) if name is not None)

    def running(self) -> tuple[Job, ...]:
        """By id."""
        asked = select(*jobs.c).where(jobs.c.state == JobState.LEASED).order_by(jobs.c.id)
        return tuple(from_row(row) for row in self.connection.execute(asked))

    def done(self, job_id: JobId) -> None:
        """Nothing where it is gone."""
        self.connection.execute(delete(jobs).where(jobs.c.id == job_id))

    def again(self, job_id: JobId, *, due_at: datetime, error: str) -> None:
        """Nothing where it is gone."""
        self._wait(job_id, due_at=due_at, error=error)

    def fail(self, job_id: JobId, *, error: str) -> None:
        """Nothing where it is gone."""
        failed = {"state": JobState.FAILED, "error": error, "leased_by": None, "leased_until": None}
        made = update(jobs).where(jobs.c.id == job_id).values(failed).returning(jobs.c.step, jobs.c.subject)
        row = self.connection.execute(made).one_or_none()
        if row is not None:
            earlier = and_(jobs.c.step == row.step, jobs.c.subject == row.subject, jobs.c.id != job_id)
            self.connection.execute(delete(jobs).where(earlier, jobs.c.state == JobState.FAILED))

    def failed(self, *, limit: int) -> tuple[Job, ...]:
        """By number, the last first."""
        asked = select(*jobs.c).where(jobs.c.state == JobState.FAILED).order_by(jobs.c.id.desc()).limit(limit)
        return tuple(from_row(row) for row in self.connection.execute(asked))

    def of(self, step: Step, subject: int) -> Job | None:
        """By number, the last."""
        asked = (
            select(*jobs.c).where(jobs.c.step == step, jobs.c.subject == subject).order_by(jobs.c.id.desc()).limit(1)
        )
        row = self.connection.execute(asked).one_or_none()
        return None if row is None else from_row(row)

    def hasten(self, late: datetime, *, due_at: datetime) -> int:
        """By one statement."""
        waiting = and_(jobs.c.state == JobState.WAITING, jobs.c.due_at > late)
        return self.connection.execute(update(jobs).where(waiting).values(due_at=due_at)).rowcount

    def next_due(self, steps: Collection[Step]) -> datetime | None:
        """None where nothing waits."""
        waiting = and_(jobs.c.state == JobState.WAITING, jobs.c.step.in_(steps))
        due: datetime | None = self.connection.scalar(
            select(jobs.c.due_at).where(waiting).order_by(jobs.c.due_at, jobs.c.id).limit(1)
        )
        return due

    def due(self, now: datetime, steps: Collection[Step], subjects: Collection[int]) -> Mapping[Step, int]:
        """By one statement."""
        due = or_(jobs.c.state == JobState.LEASED, and_(jobs.c.state == JobState.WAITING, jobs.c.due_at <= now))
        ours = and_(due, jobs.c.step.in_(steps), jobs.c.subject.in_(subjects))
        counted = select(jobs.c.step, func.count()).where(ours).group_by(jobs.c.step)
        return {Step(step): count for step, count in self.connection.execute(counted)}

    def _put(self, rows: Sequence[Mapping[str, Any]]) -> None:
        if rows:
            self.connection.execute(_put(self.connection.dialect.name), rows)

    def _of(self, worker: str) -> Any:
        return and_(jobs.c.state == JobState.LEASED, jobs.c.leased_by == worker)

    def _wait(self, job_id: JobId, *, due_at: datetime | None, error: str | None) -> None:
        """Puts a job back. Where one with its queueing lock came to wait meanwhile, the two become one."""
        job = self.connection.execute(select(jobs).where(jobs.c.id == job_id)).one_or_none()
        if job is None:
            return
        lost = 0 if error else job.lost + 1
        due_at, error = due_at or job.due_at, error or job.error
        twin = and_(jobs.c.queueing_lock == job.queueing_lock, jobs.c.state == JobState.WAITING, jobs.c.id != job_id)
        if job.queueing_lock is not None:
            tried = case((jobs.c.attempts < job.attempts, job.attempts), else_=jobs.c.attempts)
            sooner = case((jobs.c.due_at > due_at, due_at), else_=jobs.c.due_at)
            merged = update(jobs).where(twin).values(attempts=tried, lost=lost, error=error, due_at=sooner)
            if self.connection.execute(merged).rowcount:
                self.done(job_id)
                return
        back = {"state": JobState.WAITING, "due_at": due_at, "error": error, "lost": lost}
        free = {"leased_by": None, "leased_until": None}
        self.connection.execute(update(jobs).where(jobs.c.id == job_id).values(back | free))
