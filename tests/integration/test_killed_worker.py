"""A worker killed with SIGKILL loses nothing and doubles nothing that is seen, whichever step it was in."""

import os
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import timedelta
from itertools import product
from pathlib import Path
from typing import Any

import pytest

from octavo.desk.edition.publish import BEGAN
from octavo.desk.subscribe import subscribe
from octavo.errors import NotFound
from octavo.jobs.leases import LEASE
from octavo.news.ids import OWNER
from octavo.news.job import Step
from octavo.ports.store import Store
from octavo.store.sql import open_store
from support.mortal import MortalStore, WatchedStore

FEED = "https://landing.example/feed"
RIVER = (
    "Barges under foreign flags may use the Lower Tesso from the first of May, the transport ministry said on Tuesday.",
    "The order ends a rule that kept the river to domestic boats for forty years, and pilots must speak the language.",
    "Jorun Pell of the boatmen's union in Harn called the order an eviction with a date on it, and asked for talks.",
)
BEES = (
    "One hive in three did not survive the winter, the beekeepers' union said after asking 2,400 of its members.",
    "The ministry visits a fixed set of 300 hives and found a loss of one in ten, which the union does not believe.",
    "Orchards in the south have begun to rent hives from abroad, at prices that have doubled since last spring.",
)
#: Where a write is when its process dies: not yet committed, or committed and nothing done since.
BOTH = ("before", "after")


def serve(world: Any) -> None:
    """The feed and its pages: two articles of one event and one of another."""
    at = world.clock.now() - timedelta(hours=8)
    links = [f"https://landing.example/{name}" for name in ("river", "river-again", "bees")]
    titles = [
        "Foreign barges may use the Lower Tesso",
        "Lower Tesso opens to foreign barges",
        "A third of the bees gone",
    ]
    world.feed(
        FEED,
        *[(link, title, at + timedelta(minutes=n)) for n, (link, title) in enumerate(zip(links, titles, strict=True))],
    )
    for link, title, text in zip(links, titles, (RIVER, RIVER[::-1], BEES), strict=True):
        world.page(link, title, *text)


def seen(store: Store) -> dict[str, Any]:
    """All that a reader could see of the library, without ids and times that a retry may change."""
    with store.read() as tx:
        articles = tx.articles.following(0, limit=100)  # type: ignore[arg-type]
        stories = {}
        for article in articles:
            placement = tx.stories.placement(article.id)
            assert placement is not None
            story = tx.stories.get(placement.story_id)
            briefing = tx.stories.briefing(story.id)
            stories.setdefault(story.headline, (story.articles, story.origins, briefing and len(briefing.summary)))
        edition = tx.editions.latest()
        return {
            "articles": sorted((a.key, a.title, a.fill, a.revision, a.hashtags) for a in articles),
            "texts": sorted(r.text for r in tx.revisions.newest([a.id for a in articles]).values()),
            "stories": stories,
            "river": len(tx.views.river(user_id=OWNER).rows),
            "unread": [row.unread for row in tx.views.feeds(OWNER)],
            "leaves": edition and sorted((leaf.headline, len(leaf.briefing), leaf.articles) for leaf in edition.leaves),
            "editions": tx.editions.days(),
            "waiting": tx.views.progress().waiting,
            "failed": tx.views.progress().failed,
        }


@pytest.fixture
def begun(tmp_path: Path, make_world: Callable[..., Any]) -> Path:
    """A library with one feed subscribed, an edition owed, and nothing worked off yet."""
    folder = tmp_path / "begun"
    folder.mkdir()
    world = make_world(folder)
    world.feed(FEED)
    subscribe(world.desk, OWNER, FEED)
    with world.desk.store.begin() as tx:
        tx.notebook.put(BEGAN, world.clock.now().date().isoformat())
        for feed in tx.feeds.all():
            tx.queue.put(Step.REFRESH, feed.id, due_at=world.clock.now(), queueing_lock=f"refresh:{feed.id}")
    world.desk.store.close()
    return folder


def work_in_child(make_world: Callable[..., Any], folder: Path, *, at: int, after: bool) -> int:
    """Works the queue off in a forked child that dies at its n-th write; the child's wait status."""
    child = os.fork()
    if child == 0:
        status = 1
        try:
            store = open_store(f"sqlite:///{folder / 'octavo.sqlite3'}")
            world = make_world(folder, store=MortalStore(store, at=at, after=after))
            serve(world)
            world.work()
            status = 0
        finally:
            # Nothing of pytest's may run in the child.
            os._exit(status)
    return os.waitpid(child, 0)[1]


def work_watched(make_world: Callable[..., Any], begun: Path, folder: Path, *, left: Path) -> int:
    """Works the queue off and keeps what a death at each write would leave; the number of writes."""
    shutil.copytree(begun, folder)
    store = WatchedStore(open_store(f"sqlite:///{folder / 'octavo.sqlite3'}"), folder, to=left)
    world = make_world(folder, store=store)
    serve(world)
    world.work()
    store.close()
    return store.writes


def finish(make_world: Callable[..., Any], folder: Path) -> dict[str, Any]:
    """What is seen after a worker came back, once the dead one's leases have run out."""
    world = make_world(folder)
    serve(world)
    world.clock.at += LEASE + timedelta(minutes=15)
    world.work()
    found = seen(world.desk.store)
    world.desk.store.close()
    return found


def contents(folder: Path) -> tuple[Any, ...]:
    """All that a library holds: every row of its database, and every other file."""
    database = folder / "octavo.sqlite3"
    with closing(sqlite3.connect(database)) as connection:
        rows = tuple(connection.iterdump())
    others = (path for path in folder.rglob("*") if path.is_file() and not path.name.startswith(database.name))
    return rows, tuple(sorted((str(path.relative_to(folder)), path.read_bytes()) for path in others))


# Some two dozen libraries are worked off, which a busy machine takes minutes for.
@pytest.mark.timeout(400)
def test_a_worker_killed_at_any_write_changes_nothing_in_the_end(
    tmp_path: Path, begun: Path, make_world: Callable[..., Any]
) -> None:
    """Killed at each write of every step in turn, and started again, the library is as if nothing had happened."""
    calm, left = tmp_path / "calm", tmp_path / "left"
    shutil.copytree(begun, calm)
    wanted = finish(make_world, calm)
    assert wanted["leaves"]
    assert not any(count for _, count in wanted["waiting"])

    writes = work_watched(make_world, begun, tmp_path / "watched", left=left)
    # Refresh, three fills, three placements, the briefings and the edition each write more than once.
    assert writes > 20
    dead = {f"{when}-{at}": contents(left / f"{when}-{at}") for at in range(1, writes + 1) for when in BOTH}
    # What a copy holds is what a death leaves: at the first, the last and two writes between.
    for at, when in product((1, writes // 3, 2 * writes // 3, writes), BOTH):
        folder = tmp_path / f"killed-{when}-{at}"
        shutil.copytree(begun, folder)
        assert os.WIFSIGNALED(work_in_child(make_world, folder, at=at, after=when == "after")), f"{when} {at}"
        assert contents(folder) == dead[f"{when}-{at}"], f"{when} {at}"
    # A worker that comes back knows nothing but what was left: the same is looked at once.
    for name in {found: name for name, found in dead.items()}.values():
        assert finish(make_world, left / name) == wanted, f"killed {name}"


def test_a_job_about_something_that_is_gone_is_simply_done(world: Any) -> None:
    """A job for an article that was removed leaves no failure behind."""
    with world.desk.store.begin() as tx:
        tx.queue.put(Step.FILL, 4711, due_at=world.clock.now())
    assert world.work() == 1
    with world.desk.store.read() as tx:
        assert tx.views.progress().failed == 0
        with pytest.raises(NotFound):
            tx.articles.get(4711)
