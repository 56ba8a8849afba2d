"""Hostile servers on loopback, and a desk that meets them with its real fetcher, sandbox and database."""

import importlib.util
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from ssl import PROTOCOL_TLS_SERVER, SSLContext
from typing import Any

import pytest

from octavo.collect.opml import Outline
from octavo.desk.desk import Desk
from octavo.desk.feed_lists import subscribe_all
from octavo.errors import StoreError
from octavo.jobs.leases import InHand
from octavo.jobs.schedule import queue_due
from octavo.jobs.worker import run_one
from octavo.net.fetch import HttpFetcher
from octavo.net.guard import Guard
from octavo.news.article import Article
from octavo.news.feed import Feed
from octavo.news.ids import OWNER, ArticleId
from octavo.news.job import Step
from octavo.sandbox.pool import Sandbox

DATE = "Tue, 24 Nov 2026 08:00:00 +0000"
PROSE = (
    "<p>Barges under foreign flags may use the Lower Tesso from the first of May, the ministry said on Tuesday.</p>"
    "<p>The order ends a rule that kept the river to domestic boats for forty years; pilots speak the language.</p>"
    "<p>Jorun Pell of the boatmen's union in Harn called it an eviction with a date on it, and asked for talks.</p>"
)


def article_page(title: str = "Foreign barges may use the Lower Tesso", body: str = PROSE) -> bytes:
    head = f"<meta charset='utf-8'><title>{title}</title>"
    main = f"<article><h1>{title}</h1>{body}</article>"
    return f"<!doctype html><html lang='en'><head>{head}</head><body>{main}</body></html>".encode()


def rss_of(*items: str, title: str = "The Landing") -> bytes:
    channel = f"<channel><title>{title}</title>{''.join(items)}</channel>"
    return f'<?xml version="1.0"?><rss version="2.0">{channel}</rss>'.encode()


def item_of(
    link: str = "", title: str = "The ferry sails", *, guid: str = "a", date: str = DATE, more: str = ""
) -> str:
    named = f"<link>{link}</link>" if link else ""
    ids = f"<guid isPermaLink='false'>{link or guid}</guid><pubDate>{date}</pubDate>"
    return f"<item>{ids}{named}<title>{title}</title>{more}</item>"


def drip_of(handler, *, head):
    """A body, or headers, that never end: a byte now and then."""
    handler.wfile.write(b"HTTP/1.1 200 OK\r\n" if head else b"HTTP/1.1 200 OK\r\n\r\n<rss>")
    handler.close_connection = True
    while not handler.server.enough.wait(0.05):
        handler.wfile.write(b"x")


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    timeout = 5
    disable_nagle_algorithm = True

    def do_GET(self):
        self.server.asked.append(self.path)
        try:
            self.server.pages.get(self.path, lambda handler: handler.answer(404))(self)
        except OSError:
            # The client went away, as it should from most of these.
            self.close_connection = True

    def answer(self, status=200, body=b"", **headers):
        self.send_response_only(status)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *args):
        pass


class Quiet(ThreadingHTTPServer):
    daemon_threads = True
    block_on_close = False
    scheme = "http"

    def handle_error(self, request, client_address):
        pass


@dataclass
class Web:
    """A server whose every path is a function of its handler."""

    server: Quiet
    pages: dict[str, Callable] = field(default_factory=dict)
    #: Paths in the order in which they were asked for.
    asked: list[str] = field(default_factory=list)

    @property
    def origin(self) -> str:
        return f"{self.server.scheme}://127.0.0.1:{self.server.server_port}"

    def page(self, path: str, **answer) -> str:
        return self.serve(path, lambda handler: handler.answer(**answer))

    def serve(self, path: str, handle: Callable) -> str:
        self.pages[path] = handle
        return self.origin + path


@contextmanager
def serving(server: Quiet) -> Iterator[Web]:
    made = Web(server)
    server.pages, server.asked, server.enough = made.pages, made.asked, threading.Event()
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    try:
        yield made
    finally:
        server.enough.set()
        server.shutdown()
        server.server_close()
        thread.join(5)


@pytest.fixture
def web() -> Iterator[Web]:
    """The server that the guard is opened for."""
    with serving(Quiet(("127.0.0.1", 0), Handler)) as made:
        yield made


@pytest.fixture
def inside() -> Iterator[Web]:
    """Another server on loopback, which nobody may reach."""
    with serving(Quiet(("127.0.0.1", 0), Handler)) as made:
        made.page("/feed", body=rss_of(item_of()))
        made.page("/", body=article_page())
        yield made


@pytest.fixture(scope="session")
def certificate(tmp_path_factory) -> SSLContext:
    """A certificate that nobody vouches for."""
    folder = tmp_path_factory.mktemp("tls")
    kind = ("req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "2")
    where = ("-subj", "/CN=127.0.0.1", "-keyout", folder / "key.pem", "-out", folder / "certificate.pem")
    subprocess.run(["openssl", *kind, *where], check=True, capture_output=True)
    context = SSLContext(PROTOCOL_TLS_SERVER)
    context.load_cert_chain(folder / "certificate.pem", folder / "key.pem")
    return context


@pytest.fixture
def insecure(certificate) -> Iterator[Web]:
    """A server behind that certificate, its origin open."""

    class Tls(Quiet):
        scheme = "https"

        def finish_request(self, request, client_address):
            with certificate.wrap_socket(request, server_side=True) as wrapped:
                super().finish_request(wrapped, client_address)

    with serving(Tls(("127.0.0.1", 0), Handler)) as made:
        yield made


@dataclass
class House:
    """A desk in the hostile world."""

    desk: Desk
    guard: Guard
    clock: object
    #: Told when the store refused.
    on_refusal: Callable[[StoreError], None] = print
    hand: InHand = field(default_factory=InHand)

    def subscribe(self, *urls: str) -> None:
        """As a list of feeds would: nothing is asked of the hosts yet."""
        subscribe_all(self.desk, OWNER, [Outline(url=url) for url in urls])
        self.clock.forward(seconds=len(urls))

    def work(self, *, most: int = 500) -> int:
        """Runs what is due until nothing is; how many jobs that took. A store that refuses ends it."""
        for done in range(most):
            try:
                queue_due(self.desk)
                if not run_one(self.desk, "test", tuple(Step), self.hand):
                    return done
            except StoreError as error:
                self.on_refusal(error)
                return done
        raise AssertionError(f"still work to do after {most} jobs")

    def feeds(self) -> tuple[Feed, ...]:
        with self.desk.store.read() as tx:
            return tx.feeds.all()

    def feed(self, url: str) -> Feed:
        with self.desk.store.read() as tx:
            found = tx.feeds.by_url(url)
        assert found is not None, url
        return found

    def articles(self, feed: Feed | None = None) -> list[Article]:
        with self.desk.store.read() as tx:
            found = tx.articles.following(ArticleId(0), limit=1000)
        return [one for one in found if feed is None or one.feed_id == feed.id]

    def text(self, article: Article) -> str | None:
        with self.desk.store.read() as tx:
            revision = tx.revisions.of(article.id)
        return revision.text if revision else None

    def failed(self) -> int:
        with self.desk.store.read() as tx:
            return tx.views.progress().failed


@pytest.fixture(scope="session")
def sandbox() -> Iterator[Sandbox]:
    """The real one, its children kept warm for all tests."""
    made = Sandbox(1)
    yield made
    made.close()


@pytest.fixture
def house(world, web, sandbox) -> Iterator[House]:
    """A desk that may reach ``web`` and nothing else on this machine."""
    guard = Guard([web.origin])
    fetcher = HttpFetcher(guard, contact="desk@example.org", now=world.clock.now, connect=3, read=3, total=10, pause=0)
    yield House(desk=replace(world.desk, fetcher=fetcher, sandbox=sandbox), guard=guard, clock=world.clock)
    fetcher.close()


@pytest.fixture
def good(house) -> Iterator[str]:
    """A feed in order, in the same library, on a host of its own; its address."""
    with serving(Quiet(("127.0.0.1", 0), Handler)) as paper:
        origin = paper.origin.replace("127.0.0.1", "localhost")
        house.guard.allow(origin)
        paper.page("/page", body=article_page(), Content_Type="text/html")
        paper.page("/feed", body=rss_of(item_of(f"{origin}/page")), Content_Type="application/rss+xml")
        yield f"{origin}/feed"


@pytest.fixture
def rss() -> Callable[..., bytes]:
    """An RSS document of some items."""
    return rss_of


@pytest.fixture
def item() -> Callable[..., str]:
    """An item of an RSS document."""
    return item_of


@pytest.fixture
def drip() -> Callable[..., None]:
    """An answer that never ends."""
    return drip_of


@pytest.fixture
def page() -> Callable[..., bytes]:
    """An article's page."""
    return article_page


_spec = importlib.util.spec_from_file_location("web_browser", Path(__file__).parents[1] / "web" / "conftest.py")
_web = importlib.util.module_from_spec(_spec)
# A dataclass looks its module up by name.
sys.modules["web_browser"] = _web
_spec.loader.exec_module(_web)


@pytest.fixture
def browse() -> Callable[[Desk], Any]:
    """Opens a browser at a desk: it asks the whole application without a network."""
    return _web.Browser
