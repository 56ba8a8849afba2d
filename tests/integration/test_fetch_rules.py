"""The manners of DESIGN, section 6, as a host sees them: the real fetcher, the schedule and the database together."""

import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from octavo.desk.feed_lists import import_opml
from octavo.desk.subscribe import subscribe
from octavo.net.fetch import HttpFetcher
from octavo.net.guard import Guard
from octavo.news.feed import FeedState
from octavo.news.ids import OWNER

RSS = (
    b"<rss version='2.0'><channel><title>Landing</title>"
    b"<item><guid isPermaLink='false'>1</guid><title>One</title></item></channel></rss>"
)
Answer = tuple[int, dict[str, str], bytes]


@dataclass
class Host:
    """A host whose answers are written by the test, and what it was asked, and when."""

    now: Callable[[], datetime]
    origin: str = ""
    pages: dict[str, Callable[[], Answer]] = field(default_factory=dict)
    asked: list[tuple[datetime, str, bool]] = field(default_factory=list)

    def answer(self, path: str, conditional: bool, tag: str | None) -> Answer:
        self.asked.append((self.now(), path, conditional))
        status, headers, body = self.pages.get(path, lambda: (404, {}, b""))()
        return (304, headers, b"") if tag is not None and tag == headers.get("ETag") else (status, headers, body)

    def times(self, path: str, *, conditional: bool | None = None) -> list[datetime]:
        return [at for at, where, how in self.asked if where == path and conditional in {None, how}]


@pytest.fixture
def host(world: Any) -> Iterator[Host]:
    made = Host(now=world.clock.now)

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            tag = self.headers.get("If-None-Match")
            conditional = tag is not None or self.headers.get("If-Modified-Since") is not None
            status, headers, body = made.answer(self.path, conditional, tag)
            self.send_response(status)
            for name, value in headers.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: Any) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        made.origin = f"http://127.0.0.1:{server.server_port}"
        online(world, made)
        yield made
        world.desk.fetcher.close()
        server.shutdown()
        thread.join()


def online(world: Any, host: Host) -> None:
    """Gives the world the real fetcher, which knows nothing of an earlier one."""
    fetcher = HttpFetcher(Guard([host.origin]), now=world.clock.now)
    world.desk = replace(world.desk, fetcher=fetcher)


def pass_time(world: Any, *, hours: float, step: float = 10) -> None:
    """Works off what is due every few minutes."""
    for _ in range(int(hours * 60 / step)):
        world.clock.forward(minutes=step)
        world.work()


def gaps(times: list[datetime]) -> list[timedelta]:
    return [after - before for before, after in pairwise(times)]


def feed_of(world: Any) -> Any:
    with world.desk.store.read() as tx:
        (feed,) = tx.feeds.all()
        return feed


def test_a_feed_with_a_validator_is_asked_once_an_hour_at_most_and_always_with_it(world: Any, host: Host) -> None:
    """After the first look every request is conditional, the tag goes back as it came, and an hour lies between two."""
    host.pages["/feed"] = lambda: (200, {"ETag": '"a b"'}, RSS)
    subscribe(world.desk, OWNER, f"{host.origin}/feed")
    pass_time(world, hours=30)
    assert len(host.times("/feed", conditional=False)) == 1
    assert len(host.times("/feed")) > 3
    assert min(gaps(host.times("/feed"))) >= timedelta(hours=1)


@pytest.mark.parametrize("body", [RSS, b"<html><body>We are moving.</body></html>"], ids=["a feed", "no feed"])
def test_a_feed_without_a_validator_is_asked_once_a_day_at_most(world: Any, host: Host, body: bytes) -> None:
    """What can only be sent whole is asked for once a day, also while it is not a feed."""
    host.pages["/feed"] = lambda: (200, {}, RSS)
    subscribe(world.desk, OWNER, f"{host.origin}/feed")
    host.pages["/feed"] = lambda: (200, {}, body)
    pass_time(world, hours=80, step=30)
    assert len(host.times("/feed")) >= 3
    assert min(gaps(host.times("/feed"))) >= timedelta(days=1)


def test_the_schedule_survives_a_restart(world: Any, host: Host, make_world: Any) -> None:
    """A new process on the same library asks nothing before its time."""
    host.pages["/feed"] = lambda: (200, {"ETag": '"1"'}, RSS)
    subscribe(world.desk, OWNER, f"{host.origin}/feed")
    due_at = feed_of(world).due_at
    for _ in range(5):
        world.clock.forward(minutes=10)
        again = make_world(Path(world.desk.settings.home))
        again.clock.at = world.clock.at
        online(again, host)
        again.work()
        again.desk.fetcher.close()
        again.desk.store.close()
    assert world.clock.now() < due_at
    assert len(host.asked) == 1


@pytest.mark.parametrize("status", [429, 503])
def test_a_host_that_asks_for_time_gets_it_for_all_of_its_feeds(world: Any, host: Host, status: int) -> None:
    """Retry-After is kept to the minute, and the other feed of the host waits too."""
    for name in ("/one", "/two"):
        host.pages[name] = lambda: (200, {"ETag": '"1"'}, RSS)
        subscribe(world.desk, OWNER, host.origin + name)
    for name in ("/one", "/two"):
        host.pages[name] = lambda: (status, {"Retry-After": "36000"}, b"")
    asked = len(host.asked)
    pass_time(world, hours=30)
    (first, *_), later = host.asked[asked:], host.asked[asked + 1 :]
    assert all(at - first[0] >= timedelta(hours=10) for at, _, _ in later)
    assert later


def test_a_feed_that_is_gone_is_asked_no_more(world: Any, host: Host) -> None:
    """410 ends it, and the reader is told; 404 does not."""
    host.pages["/feed"] = lambda: (200, {"ETag": '"1"'}, RSS)
    subscribe(world.desk, OWNER, f"{host.origin}/feed")
    host.pages["/feed"] = lambda: (410, {}, b"")
    pass_time(world, hours=100, step=60)
    assert len(host.times("/feed")) == 2
    feed = feed_of(world)
    assert (feed.state, feed.due_at) == (FeedState.GONE, None)
    assert "gone for good (410)" in feed.detail


def test_a_feed_moves_when_it_was_sent_on_for_good_three_times_running(world: Any, host: Host) -> None:
    """Twice and back is no move; three times running is, and from then on the new address alone is asked."""
    host.pages["/feed"] = host.pages["/new"] = lambda: (200, {"ETag": '"1"'}, RSS)
    subscribe(world.desk, OWNER, f"{host.origin}/feed")
    moved: Answer = (301, {"Location": "/new"}, b"")
    answers = [moved, moved, (200, {"ETag": '"1"'}, RSS), moved, moved]
    host.pages["/feed"] = lambda: answers.pop(0) if answers else moved
    looks = 1
    while feed_of(world).url.endswith("/feed"):
        pass_time(world, hours=1, step=30)
        looks = len(host.times("/feed"))
        assert looks < 9
    assert looks == 1 + 6
    pass_time(world, hours=48, step=60)
    assert len(host.times("/feed")) == looks


def test_a_long_list_of_feeds_does_not_begin_as_a_burst(world: Any, host: Host) -> None:
    """Five hundred feeds are asked for nothing while they are imported, and come due one after another."""
    lines = "".join(f'<outline type="rss" text="{n}" xmlUrl="{host.origin}/{n}"/>' for n in range(500))
    assert import_opml(world.desk, OWNER, f'<opml version="2.0"><body>{lines}</body></opml>'.encode()).added == 500
    assert host.asked == []
    with world.desk.store.read() as tx:
        dues = sorted(feed.due_at for feed in tx.feeds.all())
        assert len(tx.feeds.due(world.clock.now() + timedelta(seconds=10), limit=500)) <= 60
    assert dues[-1] - dues[0] >= timedelta(seconds=90)
