"""A desk whose network is a table, whose clock stands still, and whose database is a real file."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from octavo.ai.plain import PlainEmbedder
from octavo.desk.desk import Desk
from octavo.desk.memory import PlacementMemory
from octavo.desk.throttle import Throttle
from octavo.errors import SourceError, StatusError
from octavo.jobs.schedule import queue_due
from octavo.jobs.worker import run_one
from octavo.news.feed import Validators
from octavo.news.fetched import Fetched
from octavo.news.job import Step
from octavo.ports.store import Store
from octavo.sandbox.pool import InlineSandbox
from octavo.settings import Settings
from octavo.store.sql import open_store
from support.libraries import library_at

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)


@dataclass
class TableFetcher:
    """Answers from a table of address to body, or to the error to raise."""

    pages: dict[str, tuple[str, bytes] | SourceError] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)
    #: Where an address leads to for the moment.
    passing: dict[str, str] = field(default_factory=dict)

    def fetch(
        self,
        url: str,
        *,
        validators: Validators | None = None,
        accept: str = "",
        max_bytes: int = 0,
        robots: bool = False,
    ) -> Fetched:
        self.asked.append(url)
        url = self.passing.get(url, url)
        found = self.pages.get(url, StatusError("There is no such page (404).", status=404))
        if isinstance(found, SourceError):
            raise found
        return Fetched(url=url, status=200, body=found[1], content_type=found[0])


@dataclass
class StillClock:
    """A clock that moves when it is told to."""

    at: datetime = NOW

    def now(self) -> datetime:
        return self.at

    def forward(self, **by: float) -> None:
        self.at += timedelta(**by)


@dataclass
class World:
    """A desk and the world it looks at."""

    desk: Desk
    net: TableFetcher
    clock: StillClock

    def feed(self, url: str, *entries: tuple[str, str, datetime], title: str = "The Landing") -> None:
        """Serves an RSS feed whose entries have (link, title, published) and a page each."""
        items = "".join(
            f"<item><guid>{link}</guid><link>{link}</link><title>{name}</title>"
            f"<pubDate>{at:%a, %d %b %Y %H:%M:%S +0000}</pubDate></item>"
            for link, name, at in entries
        )
        rss = f'<rss version="2.0"><channel><title>{title}</title>{items}</channel></rss>'
        self.net.pages[url] = ("application/rss+xml", rss.encode())

    def page(self, url: str, title: str, *paragraphs: str) -> None:
        """Serves an article page."""
        text = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
        html = (
            f"<!doctype html><html lang='en'><head><title>{title}</title></head>"
            f"<body><main><article><h1>{title}</h1>{text}</article></main></body></html>"
        )
        self.net.pages[url] = ("text/html; charset=utf-8", html.encode())

    def work(self, *, most: int = 500) -> int:
        """Runs what is due until nothing is; how many jobs that took."""
        for done in range(most):
            queue_due(self.desk)
            if not run_one(self.desk, "test", tuple(Step)):
                return done
        raise AssertionError(f"still work to do after {most} jobs")


def build_world(folder: Path, *, store: Store | None = None) -> World:
    net, clock, embedder = TableFetcher(), StillClock(), PlainEmbedder()
    desk = Desk(
        store=store or open_store(library_at(folder / "octavo.sqlite3")),
        fetcher=net,
        embedder=embedder,
        sandbox=InlineSandbox(),
        clock=clock,
        settings=Settings(home=folder, zone="UTC", demo=False),
        memory=PlacementMemory(embedder),
        throttle=Throttle(),
    )
    return World(desk=desk, net=net, clock=clock)


@pytest.fixture
def make_world() -> Callable[..., World]:
    return build_world


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    made = build_world(tmp_path)
    yield made
    made.desk.store.close()


@pytest.fixture
def world_on_both(tmp_path: Path, fresh_url: Callable[[], str]) -> Iterator[World]:
    """A world whose library is a file of SQLite, then one of PostgreSQL."""
    made = build_world(tmp_path, store=open_store(fresh_url()))
    yield made
    made.desk.store.close()
