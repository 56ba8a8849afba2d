"""A machine starts with its clock decades ahead, and has it set right while Octavo runs or between two starts."""

import threading
from datetime import timedelta

import pytest

from octavo.desk.clock_reset import catch_up
from octavo.desk.subscribe import subscribe
from octavo.jobs import schedule
from octavo.jobs.schedule import Scheduler
from octavo.news.ids import OWNER
from octavo.news.job import Step

FEED = "https://landing.example/feed.xml"
DECADES = timedelta(days=365 * 40)
WORDS = "The ferry across the Orle stands still since Monday, the harbour office of Brennick said. Its engine is old."


@pytest.fixture
def set_right(world_on_both):
    """The world after a day of the wrong time, in which an article came and another's page could not be read."""
    world = world_on_both
    world.clock.at += DECADES
    at = world.clock.now() - timedelta(hours=2)
    world.feed(FEED, ("https://landing.example/a", "Ferry at Brennick stands still", at))
    world.page("https://landing.example/a", "Ferry at Brennick stands still", *[WORDS] * 3)
    subscribe(world.desk, OWNER, FEED)
    world.work()
    world.clock.forward(days=1)
    world.work()
    with world.desk.store.begin() as tx:
        tx.queue.put(Step.PLACE, 1, due_at=world.clock.now(), queueing_lock="place:1")
    world.clock.at -= DECADES
    return world


def test_feeds_jobs_and_editions_go_on(set_right):
    """What was put off is done now, and the editions of the days to come are published."""
    world = set_right
    assert world.work() == 0
    catch_up(world.desk)
    at = world.clock.now() + timedelta(hours=2)
    title = "Beekeepers count their hives"
    world.feed(FEED, ("https://landing.example/b", title, at))
    world.page("https://landing.example/b", title, *["One hive in three is empty, the beekeepers of Harn say."] * 4)
    assert world.work() >= 2
    world.clock.forward(hours=25)
    world.work()
    with world.desk.store.read() as tx:
        assert tx.queue.of(Step.PLACE, 1) is None
        today = max(day for day in tx.editions.days(limit=9) if day <= world.clock.now().date())
        assert [leaf.headline for leaf in tx.editions.of_day(today).leaves] == [title]


def test_a_right_clock_changes_nothing(world_on_both):
    """Each start looks: a feed that is due in an hour stays so, and no day is opened again."""
    world = world_on_both
    world.feed(FEED, ("https://landing.example/a", "Ferry", world.clock.now()))
    subscribe(world.desk, OWNER, FEED)
    world.clock.forward(days=1)
    world.work()

    def kept():
        with world.desk.store.read() as tx:
            return tx.feeds.all(), tx.notebook.get("began"), tx.notebook.get("closed"), tx.queue.next_due(tuple(Step))

    before = kept()
    catch_up(world.desk)
    assert kept() == before


def test_the_schedule_notices(world, monkeypatch):
    """It catches up when the clock is turned back, and not for the second that keeps a clock right."""
    caught = threading.Semaphore(0)
    looked = threading.Semaphore(0)
    monkeypatch.setattr(schedule, "TICK", 0.001)
    monkeypatch.setattr(schedule, "catch_up", lambda desk: caught.release())
    monkeypatch.setattr(schedule, "queue_due", lambda desk, patient: looked.release())
    scheduler = Scheduler(world.desk)
    scheduler.start()
    try:
        assert caught.acquire(timeout=10)
        world.clock.forward(seconds=-1)
        assert all(looked.acquire(timeout=10) for _ in range(3))
        assert not caught.acquire(blocking=False)
        world.clock.at -= DECADES
        assert caught.acquire(timeout=10)
    finally:
        scheduler.stop(seconds=10)
