"""ports.Queue, on both databases and from many threads."""

from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import timedelta
from threading import Lock

import pytest

from octavo.errors import NotFound
from octavo.news.job import JobState, Step

ALL = list(Step)


def test_longest_due_goes_first(store, now):
    """Of the asked steps the job that is due longest is leased; what is not yet due is not."""
    with store.begin() as tx:
        tx.queue.put(Step.FILL, 1, due_at=now - timedelta(minutes=1))
        tx.queue.put(Step.FILL, 2, due_at=now - timedelta(minutes=2))
        tx.queue.put(Step.PLACE, 3, due_at=now - timedelta(minutes=3))
        tx.queue.put(Step.FILL, 4, due_at=now + timedelta(seconds=1))
        until = now + timedelta(minutes=5)
        job = tx.queue.lease("w", now=now, until=until, steps=[Step.FILL])
        assert (job.step, job.subject, job.state, job.attempts) == (Step.FILL, 2, JobState.LEASED, 1)
        assert (job.leased_by, job.leased_until) == ("w", until)
        assert tx.queue.lease("w", now=now, until=until, steps=[Step.FILL, Step.BRIEF]).subject == 1
        assert tx.queue.lease("w", now=now, until=until, steps=[Step.FILL]) is None
        assert tx.queue.next_due([Step.FILL]) == now + timedelta(seconds=1)
        assert tx.queue.next_due(ALL) == now - timedelta(minutes=3)
        assert tx.queue.next_due([Step.PUBLISH]) is None


def test_only_some_subjects_are_leased_and_counted(store, now):
    """Who waits for some articles takes none of what else is due, however long; what runs is counted as due."""
    with store.begin() as tx:
        for subject in range(1, 5):
            tx.queue.put(Step.FILL, subject, due_at=now - timedelta(minutes=9 - subject))
        tx.queue.put(Step.PLACE, 3, due_at=now)
        tx.queue.put(Step.PLACE, 4, due_at=now + timedelta(seconds=1))
        ours = {3, 4}
        assert tx.queue.due(now, (Step.FILL, Step.PLACE), ours) == {Step.FILL: 2, Step.PLACE: 1}
        until = now + timedelta(minutes=5)
        leased = [tx.queue.lease("w", now=now, until=until, steps=[Step.FILL], subjects=ours) for _ in range(3)]
        assert [job and job.subject for job in leased] == [3, 4, None]
        assert tx.queue.due(now, (Step.FILL, Step.PLACE), ours) == {Step.FILL: 2, Step.PLACE: 1}
        tx.queue.done(leased[0].id)
        assert tx.queue.due(now, (Step.FILL,), ours) == {Step.FILL: 1}
        assert tx.queue.due(now, (Step.FILL,), ()) == {}
        assert tx.queue.lease("w", now=now, until=until, steps=ALL, subjects=()) is None


def test_job_is_written_with_its_work(store, now):
    """A job of a transaction that fails was never there."""

    def fail_halfway() -> None:
        with store.begin() as tx:
            tx.queue.put(Step.FILL, 1, due_at=now)
            tx.articles.get(99)

    with pytest.raises(NotFound):
        fail_halfway()
    with store.begin() as tx:
        assert tx.queue.lease("w", now=now, until=now, steps=ALL) is None


def test_queueing_lock_waits_once(store, now):
    """One job of a queueing lock waits, at the earlier due time; while it is leased the next one may wait."""
    with store.begin() as tx:
        for minutes in (5, 1, 9):
            tx.queue.put(Step.REFRESH, 1, due_at=now + timedelta(minutes=minutes), queueing_lock="refresh:1")
        assert tx.queue.next_due(ALL) == now + timedelta(minutes=1)
        later = now + timedelta(minutes=10)
        job = tx.queue.lease("w", now=later, until=later + timedelta(1), steps=ALL)
        assert tx.queue.lease("w", now=later, until=later, steps=ALL) is None
        tx.queue.put(Step.REFRESH, 1, due_at=later, queueing_lock="refresh:1")
        tx.queue.done(job.id)
        assert tx.queue.lease("w", now=later, until=later + timedelta(1), steps=ALL)


def test_many_jobs_wait_once_each(store, now):
    """Each as by itself: the earlier due time wins, and what is not yet due waits."""
    soon = now + timedelta(minutes=1)
    with store.begin() as tx:
        tx.queue.put(Step.FILL, 2, due_at=soon, queueing_lock="fill:2")
        tx.queue.put(Step.FILL, 3, due_at=now, queueing_lock="fill:3")
        tx.queue.put_all(Step.FILL, {1: now, 2: now, 3: soon, 4: soon})
        tx.queue.put_all(Step.FILL, {})
        assert {n: tx.queue.of(Step.FILL, n).due_at for n in range(1, 5)} == {1: now, 2: now, 3: now, 4: soon}
        assert tx.queue.due(soon, ALL, range(9)) == {Step.FILL: 4}


def test_job_that_waits_again_finds_its_successor(store, now):
    """Put back while another of its queueing lock waits, the two become one, sooner due, with the tries it had."""
    with store.begin() as tx:
        tx.queue.put(Step.REFRESH, 1, due_at=now, queueing_lock="refresh:1")
        job = tx.queue.lease("w", now=now, until=now + timedelta(1), steps=ALL)
        tx.queue.put(Step.REFRESH, 1, due_at=now + timedelta(minutes=30), queueing_lock="refresh:1")
        tx.queue.again(job.id, due_at=now + timedelta(minutes=5), error="Slow.")
        assert tx.queue.next_due(ALL) == now + timedelta(minutes=5)
        again = tx.queue.lease("w", now=now + timedelta(hours=1), until=now + timedelta(hours=2), steps=ALL)
        assert (again.attempts, again.error) == (2, "Slow.")
        assert tx.queue.lease("w", now=now + timedelta(hours=1), until=now, steps=ALL) is None


def test_lock_is_held_by_one(store, now):
    """While a leased job holds a lock no other of it is leased; others go on; it is free when the lease runs out."""
    with store.begin() as tx:
        for subject, lock in ((1, "place"), (2, "place"), (3, "other"), (4, None)):
            tx.queue.put(Step.PLACE, subject, due_at=now, lock=lock)
        until = now + timedelta(minutes=1)

        def lease(at=now):
            job = tx.queue.lease("w", now=at, until=until, steps=ALL)
            return job and job.subject

        assert [lease(), lease(), lease(), lease()] == [1, 3, 4, None]
        # The lock's holder, whose lease has run out, comes back before the one that waited for it.
        until = now + timedelta(minutes=9)
        assert lease(at=now + timedelta(minutes=1)) == 1


def test_expired_lease_comes_back(store, now):
    """A job whose lease ran out is leased to the next who asks, and counts one try more."""
    with store.begin() as tx:
        tx.queue.put(Step.FILL, 1, due_at=now)
        job = tx.queue.lease("dead", now=now, until=now + timedelta(minutes=1), steps=ALL)
        assert tx.queue.lease("w", now=now + timedelta(seconds=59), until=now, steps=ALL) is None
        again = tx.queue.lease("w", now=now + timedelta(minutes=1), until=now + timedelta(minutes=9), steps=ALL)
        assert (again.id, again.attempts, again.leased_by) == (job.id, 2, "w")
        assert tx.queue.workers() == ("w",)


def test_renewed_and_released(store, now):
    """renew() prolongs the named leases of the worker alone; release() gives all of its back at once."""
    with store.begin() as tx:
        leased = []
        for subject, worker in ((1, "a"), (2, "a"), (3, "b"), (4, "a")):
            tx.queue.put(Step.FILL, subject, due_at=now - timedelta(minutes=9 - subject))
            leased.append(tx.queue.lease(worker, now=now, until=now + timedelta(minutes=1), steps=ALL).id)
        assert tx.queue.workers() == ("a", "b")
        tx.queue.renew("a", leased[:3], until=now + timedelta(hours=1))
        later = now + timedelta(minutes=2)
        assert [tx.queue.lease("c", now=later, until=later + timedelta(1), steps=ALL).subject for _ in "34"] == [3, 4]
        assert tx.queue.lease("c", now=later, until=later + timedelta(1), steps=ALL) is None
        tx.queue.release("a")
        assert tx.queue.workers() == ("c",)
        assert tx.queue.lease("c", now=later, until=later + timedelta(1), steps=ALL).subject == 1


def test_leases_lost_in_a_row_are_counted(store, now):
    """One that runs out or is released is lost; once somebody says how one ended, the count begins anew."""
    with store.begin() as tx:

        def lost():
            return tx.queue.lease("w", now=now, until=now, steps=ALL).lost

        tx.queue.put(Step.REFRESH, 1, due_at=now, queueing_lock="refresh:1")
        assert [lost(), lost()] == [0, 1]
        tx.queue.release("w")
        assert lost() == 2
        # The one that waits meanwhile takes the count over.
        tx.queue.put(Step.REFRESH, 1, due_at=now, queueing_lock="refresh:1")
        tx.queue.release("w")
        assert lost() == 3
        (job,) = tx.queue.running()
        tx.queue.note(job.id, error="The disk was full.")
        assert lost() == 1
        tx.queue.again(job.id, due_at=now, error="Slow.")
        assert lost() == 0


def test_a_note_changes_nothing_but_the_error(store, now):
    """A job that is noted stays leased; one that is gone is passed over."""
    with store.begin() as tx:
        tx.queue.put(Step.FILL, 1, due_at=now)
        job = tx.queue.lease("w", now=now, until=now + timedelta(1), steps=ALL)
        tx.queue.note(job.id, error="The disk was full.")
        assert tx.queue.running() == (replace(job, error="The disk was full."),)
        tx.queue.done(job.id)
        tx.queue.note(job.id, error="gone")


def test_failed_job_stays_failed(store, now):
    """A failed job is kept and counted but never leased; a finished one is gone; both may be ended twice."""
    with store.begin() as tx:
        for subject in (1, 2):
            tx.queue.put(Step.FILL, subject, due_at=now, queueing_lock=f"fill:{subject}")
        one, two = (tx.queue.lease("w", now=now, until=now + timedelta(1), steps=ALL) for _ in range(2))
        tx.queue.fail(one.id, error="No article.")
        tx.queue.done(two.id)
        tx.queue.done(two.id)
        tx.queue.again(two.id, due_at=now, error="gone")
        progress = tx.views.progress()
        assert (progress.waiting, progress.failed) == ((), 1)
        assert tx.queue.lease("w", now=now + timedelta(9), until=now, steps=ALL) is None
        tx.queue.put(Step.FILL, 1, due_at=now, queueing_lock="fill:1")
        assert tx.queue.next_due(ALL) == now


def test_of_one_failing_thing_the_last_failure_is_kept(store, now):
    """failed() lists what failed, newest first, once for each step and subject; one of them can be put back."""
    with store.begin() as tx:
        for step, subject in ((Step.FILL, 1), (Step.PLACE, 1), (Step.FILL, 1)):
            tx.queue.put(step, subject, due_at=now)
            job = tx.queue.lease("w", now=now, until=now + timedelta(1), steps=ALL)
            tx.queue.fail(job.id, error=f"No {step}.")
        found = tx.queue.failed(limit=9)
        assert [(each.step, each.error) for each in found] == [(Step.FILL, "No fill."), (Step.PLACE, "No place.")]
        assert len(tx.queue.failed(limit=1)) == 1
        tx.queue.again(found[0].id, due_at=now, error="No fill.")
        assert len(tx.queue.failed(limit=9)) == 1
        assert tx.queue.next_due(ALL) == now


def test_no_job_is_done_twice(store, now):
    """Six threads empty the queue together: each job is done once, and no two of one lock at the same time."""
    with store.begin() as tx:
        for subject in range(60):
            tx.queue.put(Step.FILL, subject, due_at=now, lock=f"host-{subject % 4}" if subject % 2 else None)
    done, held, guard = Counter(), set(), Lock()

    def work(name: str) -> None:
        while True:
            with store.begin() as tx:
                job = tx.queue.lease(name, now=now, until=now + timedelta(minutes=1), steps=ALL)
            if job is None:
                with store.read() as tx:
                    if tx.queue.next_due(ALL) is None:
                        return
                continue
            with guard:
                assert job.lock is None or job.lock not in held
                held.add(job.lock)
                done[job.subject] += 1
            with guard:
                held.discard(job.lock)
            with store.begin() as tx:
                tx.queue.done(job.id)

    with ThreadPoolExecutor(6) as pool:
        for finished in [pool.submit(work, f"w{n}") for n in range(6)]:
            finished.result()
    assert done == Counter(range(60))


def test_a_job_is_found_by_what_it_is_about(store, now):
    """The newest job of a step and subject, whatever its state; None where there is none."""
    with store.begin() as tx:
        tx.queue.put(Step.BRIEF, 7, due_at=now)
        assert tx.queue.of(Step.BRIEF, 8) is None
        assert tx.queue.of(Step.FILL, 7) is None
        found = tx.queue.of(Step.BRIEF, 7)
    assert found is not None
    with store.begin() as tx:
        tx.queue.fail(found.id, error="It broke.")
        failed = tx.queue.of(Step.BRIEF, 7)
        tx.queue.put(Step.BRIEF, 7, due_at=now)
        newest = tx.queue.of(Step.BRIEF, 7)
    assert failed is not None
    assert failed.error == "It broke."
    assert newest is not None
    assert newest.id > found.id


def test_what_waits_too_long_is_hastened(store, now):
    """Jobs put off past a time are due at another; sooner ones and failed ones stay as they are."""
    with store.begin() as tx:
        for days in (3, 40, 400):
            tx.queue.put(Step.FILL, days, due_at=now + timedelta(days=days))
        tx.queue.put(Step.FILL, 900, due_at=now + timedelta(days=900))
        failed = tx.queue.of(Step.FILL, 900)
        tx.queue.fail(failed.id, error="It broke.")
        assert tx.queue.hasten(now + timedelta(days=8), due_at=now) == 2
        assert [tx.queue.of(Step.FILL, days).due_at for days in (3, 40, 400)] == [now + timedelta(days=3), now, now]
        assert tx.queue.of(Step.FILL, 900).due_at == now + timedelta(days=900)


@pytest.mark.parametrize(("waits_for", "put_back_for"), [(5, 60), (60, 5)])
def test_of_a_job_put_back_and_its_twin_the_earlier_time_counts(store, now, waits_for, put_back_for):
    """One came to wait while the job was in hand: the two are one, and neither makes the other later."""
    with store.begin() as tx:
        tx.queue.put(Step.REFRESH, 7, due_at=now, queueing_lock="refresh:7")
        job = tx.queue.lease("w", now=now, until=now + timedelta(minutes=1), steps=[Step.REFRESH])
        tx.queue.put(Step.REFRESH, 7, due_at=now + timedelta(minutes=waits_for), queueing_lock="refresh:7")
        tx.queue.again(job.id, due_at=now + timedelta(minutes=put_back_for), error="It broke.")
        assert tx.queue.next_due([Step.REFRESH]) == now + timedelta(minutes=5)
        assert tx.queue.of(Step.REFRESH, 7).attempts == job.attempts
        assert tx.queue.running() == ()
