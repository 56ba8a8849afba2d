"""The queue under trouble: nothing is lost, nothing is asked for over and over, nothing stays in hand for ever."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from structlog.testing import capture_logs

from octavo.desk.edition.publish import BEGAN, CLOSED, publish
from octavo.desk.failures import put_back
from octavo.desk.refresh import queue_look
from octavo.desk.subscribe import refresh_now, subscribe
from octavo.errors import FetchFailed, RateLimited, SandboxClosed, StoreBusy, StoreError, StoreFull, Unreadable
from octavo.jobs import worker as worker_module
from octavo.jobs.leases import LEASE, InHand, renew
from octavo.jobs.schedule import Scheduler, queue_due
from octavo.jobs.steps import shares
from octavo.jobs.worker import TRIES, Workers, run_one
from octavo.news.article import Fill
from octavo.news.feed import FeedState
from octavo.news.ids import OWNER, ArticleId, FeedId, JobId
from octavo.news.job import Step
from octavo.ports.store import Store, Tx
from octavo.sandbox.pool import InlineSandbox

FEED = "https://landing.example/feed"
PAGE = "https://landing.example/river"
RIVER = "Barges under foreign flags may use the Lower Tesso from the first of May, the transport ministry said. "
ALL = tuple(Step)


class BusyStore:
    """A store whose next writes find the database held by another, once it is told so."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self.busy = 0
        self.error: Callable[[], Exception] = lambda: StoreBusy("Another writer held the database for too long.")

    @contextmanager
    def begin(self) -> Iterator[Tx]:
        if self.busy:
            self.busy -= 1
            raise self.error()
        with self._store.begin() as tx:
            yield tx

    def read(self) -> Any:
        return self._store.read()

    def close(self) -> None:
        self._store.close()


def with_store(world: Any, make: Callable[[Store], Any]) -> Any:
    store = make(world.desk.store)
    world.desk = replace(world.desk, store=store)
    return store


def landing(world: Any) -> FeedId:
    """A subscribed feed of one entry with a page."""
    world.feed(FEED, (PAGE, "Foreign barges may use the river", world.clock.now() - timedelta(hours=2)))
    world.page(PAGE, "Foreign barges may use the river", RIVER * 8)
    return subscribe(world.desk, OWNER, FEED).feed.id


def running(world: Any) -> int:
    with world.desk.store.read() as tx:
        return len(tx.queue.running())


def failed(world: Any) -> int:
    with world.desk.store.read() as tx:
        return tx.views.progress().failed


def test_a_job_whose_end_cannot_be_recorded_comes_back(world: Any) -> None:
    """The database was held when the job ended: its lease runs out and the job is redone."""
    landing(world)
    store = with_store(world, BusyStore)
    hand = InHand()

    def fail_to_record(*_: Any) -> None:
        store.busy = 100

    with pytest.MonkeyPatch.context() as patch:
        patch.setitem(worker_module.STEPS, Step.FILL, fail_to_record)
        with pytest.raises(StoreBusy):
            run_one(world.desk, "w", ALL, hand)
    store.busy = 0
    assert running(world) == 1
    world.clock.forward(seconds=LEASE.total_seconds() - 1)
    renew(world.desk, "w", hand)
    world.clock.forward(seconds=2)
    world.work()
    assert running(world) == 0
    with world.desk.store.read() as tx:
        (article,) = tx.articles.following(ArticleId(0), limit=9)
        assert article.fill is Fill.FULL


def test_a_moment_of_a_busy_database_does_not_cost_a_finished_job(world: Any) -> None:
    """Recording the end is tried again at once, so that nothing is fetched twice for it."""
    landing(world)
    store = with_store(world, BusyStore)

    def finish_at_a_bad_moment(*_: Any) -> None:
        store.busy = 1

    with pytest.MonkeyPatch.context() as patch:
        patch.setitem(worker_module.STEPS, Step.FILL, finish_at_a_bad_moment)
        assert run_one(world.desk, "w", ALL, InHand())
    assert running(world) == 0


def test_a_job_in_hand_keeps_its_lease_but_not_for_ever(world: Any) -> None:
    """A slow job is prolonged; one that hangs is left to another worker in the end."""
    landing(world)
    hand = InHand(most=0.0)
    for each, kept in ((InHand(), 1), (hand, 0)):
        with world.desk.store.begin() as tx:
            job = tx.queue.lease("w", now=world.clock.now(), until=world.clock.now() + LEASE, steps=ALL)
        with each.holding(job.id):
            assert len(each.fresh()) == kept
        assert each.fresh() == ()
        with world.desk.store.begin() as tx:
            tx.queue.again(job.id, due_at=world.clock.now(), error="")


def test_a_job_that_two_threads_have_in_hand_is_in_hand_until_both_end() -> None:
    """A machine that slept longer than a lease takes its own job over while the first thread is still at it."""
    hand, job_id = InHand(), JobId(1)
    with hand.holding(job_id):
        with hand.holding(job_id):
            assert set(hand.fresh()) == {job_id}
        assert hand.fresh() == (job_id,)
    assert hand.fresh() == ()


@pytest.mark.parametrize("error", [FetchFailed("The host is away."), Unreadable("It is no feed."), None])
def test_who_lost_a_job_has_no_say_in_how_it_ends(world: Any, error: Exception | None) -> None:
    """While another worker is at it, the job's own failure or end changes nothing: no third worker begins it."""
    feed_id = landing(world)
    clock = world.clock

    def lose(*_: Any) -> None:
        clock.forward(seconds=LEASE.total_seconds())
        with world.desk.store.begin() as tx:
            assert tx.queue.lease("other", now=clock.now(), until=clock.now() + LEASE, steps=[Step.REFRESH])
        if error is not None:
            raise error

    with world.desk.store.begin() as tx:
        queue_look(tx, feed_id, due_at=clock.now())
    with pytest.MonkeyPatch.context() as patch:
        patch.setitem(worker_module.STEPS, Step.REFRESH, lose)
        assert run_one(world.desk, "slow", [Step.REFRESH])
    with world.desk.store.read() as tx:
        assert [(job.leased_by, job.attempts) for job in tx.queue.running()] == [("other", 2)]
        assert tx.queue.next_due([Step.REFRESH]) is None
        assert tx.feeds.get(feed_id).state is FeedState.FINE
    assert failed(world) == 0


def test_a_feed_whose_look_breaks_is_put_off(world: Any) -> None:
    """A fault of ours must not ask the host once a second: the feed is in trouble, in words, and due in an hour."""
    feed_id = landing(world)
    world.work()
    world.clock.forward(days=1)
    world.net.pages[FEED] = ("application/rss+xml", b"")

    def broken(*_: Any, **__: Any) -> None:
        raise KeyError("a fault of ours")

    world.desk = replace(world.desk, sandbox=type("Broken", (), {"run": broken})())
    asked = world.net.asked.count(FEED)
    for _ in range(5):
        world.work()
        world.clock.forward(minutes=1)
    assert world.net.asked.count(FEED) == asked + 1
    assert failed(world) == 1
    with world.desk.store.read() as tx:
        feed = tx.feeds.get(feed_id)
    assert feed.state is FeedState.UNREACHABLE
    assert feed.detail
    assert feed.due_at >= world.clock.now() + timedelta(minutes=50)


def test_an_article_whose_reading_breaks_still_reaches_the_river(world: Any) -> None:
    """A fault of ours on one page leaves what the feed sent, placed in a story, and says so."""
    landing(world)

    def broken(*_: Any, **__: Any) -> None:
        raise KeyError("a fault of ours")

    world.desk = replace(world.desk, sandbox=type("Broken", (), {"run": broken})())
    world.work()
    with world.desk.store.read() as tx:
        (article,) = tx.articles.following(ArticleId(0), limit=9)
        assert article.fill is Fill.FAILED
        assert article.detail
        assert len(tx.views.river(user_id=OWNER).rows) == 1
    assert failed(world) == 1

    # The fault is mended, and the owner asks for another try.
    world.desk = replace(world.desk, sandbox=InlineSandbox())
    assert put_back(world.desk) == 1
    world.work()
    assert failed(world) == 0
    with world.desk.store.read() as tx:
        assert tx.articles.get(article.id).fill is Fill.FULL


def test_an_article_whose_placing_breaks_has_a_story_of_its_own(world: Any) -> None:
    """A fault of ours in comparing it must not keep it from the river."""
    landing(world)

    def broken(*_: Any) -> None:
        raise KeyError("a fault of ours")

    with pytest.MonkeyPatch.context() as patch:
        patch.setitem(worker_module.STEPS, Step.PLACE, broken)
        world.work()
    with world.desk.store.read() as tx:
        (card,) = tx.views.river(user_id=OWNER).rows
        assert card.story.articles == 1
    assert failed(world) == 1


def test_an_edition_that_cannot_be_made_is_tried_once_and_kept_as_failed(world: Any) -> None:
    """A fault of ours in one day's edition adds one failed job, not one a second, and the next day's is made."""
    landing(world)
    world.work()
    world.clock.forward(days=1)

    def broken(*_: Any) -> None:
        raise KeyError("a fault of ours")

    with pytest.MonkeyPatch.context() as patch:
        patch.setitem(worker_module.STEPS, Step.PUBLISH, broken)
        world.work()
        world.work()
    assert failed(world) == 1


def test_editions_published_out_of_order_leave_nothing_owed(world: Any) -> None:
    """An older day that is published last does not open the newer one again."""
    landing(world)
    world.work()
    world.clock.forward(days=1)
    today = world.clock.now().date()
    with world.desk.store.begin() as tx:
        tx.notebook.put(BEGAN, (today - timedelta(days=1)).isoformat())
    assert publish(world.desk, today) is not None
    publish(world.desk, today - timedelta(days=1))
    with world.desk.store.begin() as tx:
        assert tx.notebook.get(CLOSED) == today.isoformat()
        tx.notebook.put(CLOSED, (today - timedelta(days=1)).isoformat())
    assert publish(world.desk, today) is None
    with world.desk.store.read() as tx:
        assert tx.notebook.get(CLOSED) == today.isoformat()


@pytest.mark.parametrize("earlier", [0, 1, 50])
def test_a_job_that_ends_its_process_every_time_is_given_up(world: Any, earlier: int) -> None:
    """After five workers died at it, it is kept as failed instead of killing a sixth, whatever was told before."""
    landing(world)
    for _ in range(earlier):
        with world.desk.store.begin() as tx:
            job = tx.queue.lease("w", now=world.clock.now(), until=world.clock.now() + LEASE, steps=ALL)
            tx.queue.again(job.id, due_at=world.clock.now(), error="The disk was full.")
    for _ in range(TRIES):
        with world.desk.store.read() as tx:
            assert tx.views.progress().failed == 0
        with world.desk.store.begin() as tx:
            assert tx.queue.lease("dead", now=world.clock.now(), until=world.clock.now() + LEASE, steps=ALL)
            tx.queue.release("dead")
    asked = len(world.net.asked)
    assert run_one(world.desk, "w", ALL)
    assert len(world.net.asked) == asked
    assert failed(world) == 1


def test_one_death_after_a_long_trouble_of_the_disk_gives_no_job_up(world: Any) -> None:
    """The owner restarts Octavo while the disk is full: the job had fifty tries by then, and loses nothing by it."""
    landing(world)
    with world.desk.store.begin() as tx:
        for _ in range(50):
            job = tx.queue.lease("w", now=world.clock.now(), until=world.clock.now() + LEASE, steps=ALL)
            tx.queue.again(job.id, due_at=world.clock.now(), error="The disk was full.")
        assert tx.queue.lease("w", now=world.clock.now(), until=world.clock.now() + LEASE, steps=ALL)
        tx.queue.release("w")
    world.work()
    assert failed(world) == 0


def test_a_full_disk_costs_no_job_however_often_it_is_met(world: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is no fault of the job's: that is tried many more times than another, and done once there is room again."""
    landing(world)
    fill = worker_module.STEPS[Step.FILL]

    def full(*_: Any) -> None:
        raise StoreFull("The disk is full.")

    monkeypatch.setitem(worker_module.STEPS, Step.FILL, full)
    for _ in range(3 * TRIES):
        world.clock.forward(hours=1)
        assert run_one(world.desk, "w", (Step.FILL,))
    assert failed(world) == 0
    monkeypatch.setitem(worker_module.STEPS, Step.FILL, fill)
    world.clock.forward(hours=1)
    assert run_one(world.desk, "w", (Step.FILL,))
    with world.desk.store.read() as tx:
        (article,) = tx.articles.following(ArticleId(0), limit=9)
    assert article.fill is Fill.FULL


def test_work_that_a_stop_cut_short_waits_for_the_next_start(world: Any) -> None:
    """The sandbox was closed under a page: the job waits as before, and is no failure."""
    landing(world)

    def closed(*_: Any, **__: Any) -> None:
        raise SandboxClosed("The sandbox is closed.")

    world.desk = replace(world.desk, sandbox=type("Closed", (), {"run": closed})())
    assert run_one(world.desk, "w", ALL)
    with world.desk.store.read() as tx:
        assert (tx.views.progress().failed, tx.queue.running()) == (0, ())
        assert tx.queue.next_due(ALL) == world.clock.now()


def test_a_busy_database_is_tried_at_once_and_then_less_and_less_often(world: Any) -> None:
    """The first tries come at once; a database that stays busy is not worth a request to the host each time."""
    busy, now = StoreBusy("busy"), world.clock.now()
    assert worker_module.next_try(busy, 1, now) == now
    assert worker_module.next_try(busy, 10, now) > now + timedelta(minutes=5)
    late = RateLimited("later", until=now + timedelta(days=300))
    assert worker_module.next_try(late, 1, now) <= now + timedelta(days=7)


def test_no_feed_is_looked_at_twice_at_once(world: Any) -> None:
    """A person's wish and the schedule's come together: the second look waits for the first, and is not taken."""
    feed_id = landing(world)
    world.work()
    world.clock.forward(days=1)
    queue_due(world.desk)
    with world.desk.store.begin() as tx:
        first = tx.queue.lease("w", now=world.clock.now(), until=world.clock.now() + LEASE, steps=[Step.REFRESH])
        assert first is not None
    refresh_now(world.desk, feed_id)
    with world.desk.store.begin() as tx:
        later = world.clock.now() + timedelta(minutes=2)
        assert tx.queue.lease("w", now=later - timedelta(seconds=61), until=later, steps=[Step.REFRESH]) is None
        assert tx.queue.next_due([Step.REFRESH]) is None


def test_a_persons_wish_does_not_break_a_hosts_silence(world: Any) -> None:
    """The host asked for two hours: "refresh now" waits for them, also after a restart."""
    feed_id = landing(world)
    world.work()
    world.clock.forward(days=1)
    until = world.clock.now() + timedelta(hours=2)
    world.net.pages[FEED] = RateLimited("Slow down.", until=until)
    world.work()
    world.clock.forward(minutes=5)
    refresh_now(world.desk, feed_id)
    with world.desk.store.read() as tx:
        assert tx.queue.next_due([Step.REFRESH]) >= until


def test_refresh_now_is_once_a_minute_at_most(world: Any) -> None:
    """However often a person asks, one look is queued, and not within a minute of the last."""
    feed_id = landing(world)
    for _ in range(3):
        refresh_now(world.desk, feed_id)
    with world.desk.store.read() as tx:
        assert tx.queue.next_due([Step.REFRESH]) == world.clock.now() + timedelta(minutes=1)
        assert dict(tx.views.progress().waiting)[Step.REFRESH] == 1


@pytest.mark.parametrize("error", [StoreError("refused"), FetchFailed("odd"), ValueError("a fault of ours")])
def test_the_scheduler_and_the_workers_outlive_what_nobody_foresaw(world: Any, error: Exception) -> None:
    """An error where none was expected is logged; the threads go on and do the work once it has passed."""
    landing(world)
    store = with_store(world, BusyStore)
    store.error = lambda: error
    store.busy = 3
    done = threading.Event()

    def read(*_: Any) -> None:
        done.set()

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(worker_module, "IDLE", 0.01)
        patch.setattr(worker_module, "release_dead", lambda _: None)
        patch.setattr("octavo.jobs.schedule.TICK", 0.01)
        patch.setitem(worker_module.STEPS, Step.FILL, read)
        workers, scheduler = Workers(world.desk, [ALL]), Scheduler(world.desk)
        workers.start()
        scheduler.start()
        assert done.wait(20)
        assert scheduler.is_alive()
        scheduler.stop(seconds=5)
        workers.stop(seconds=5)


def test_leases_are_prolonged_after_what_nobody_foresaw(world: Any) -> None:
    """Without that thread every job in hand would be taken over, and done twice, while it goes on."""
    broken, prolonged = [RuntimeError("can't start new thread")], threading.Event()

    def renew_or_break(*_: Any) -> None:
        if broken:
            raise broken.pop()
        prolonged.set()

    with pytest.MonkeyPatch.context() as patch, capture_logs() as told:
        patch.setattr(worker_module, "LEASE", timedelta(seconds=0.04))
        patch.setattr(worker_module, "renew", renew_or_break)
        workers = Workers(world.desk, [])
        workers.start()
        assert prolonged.wait(20)
        workers.stop(seconds=5)
    assert [line["event"] for line in told] == ["lease thread broke"]


def test_a_queue_out_of_reach_is_told_once(world: Any) -> None:
    """However long the database is away and however many threads ask it, one line says so, and one the next time."""
    store = with_store(world, BusyStore)
    store.error = lambda: StoreError("away")
    workers = Workers(world.desk, [ALL])
    with capture_logs() as told:
        for busy in (3, 2):
            store.busy = busy
            assert [workers._run_safely(ALL) for _ in range(busy + 1)] == [False] * (busy + 1)
    assert [line["event"] for line in told] == ["queue out of reach"] * 2


def test_pages_that_hang_do_not_keep_feeds_waiting(world: Any) -> None:
    """One thread looks at feeds alone, whatever the others wait for."""
    landing(world)
    hung, looked = threading.Event(), threading.Event()
    with world.desk.store.begin() as tx:
        for number in range(9):
            tx.queue.put(Step.FILL, 100 + number, due_at=world.clock.now())
        tx.queue.put(Step.REFRESH, 1, due_at=world.clock.now())
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(worker_module, "IDLE", 0.01)
        patch.setitem(worker_module.STEPS, Step.FILL, lambda *_: hung.wait(20))
        patch.setitem(worker_module.STEPS, Step.REFRESH, lambda *_: looked.set())
        workers = Workers(world.desk, shares(3))
        workers.start()
        assert looked.wait(20)
        hung.set()
        workers.stop(seconds=5)
