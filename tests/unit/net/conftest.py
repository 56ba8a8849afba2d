"""A web server on loopback whose every path is a small function, and a fetcher that may reach it."""

import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from octavo.net.fetch import HttpFetcher
from octavo.net.guard import Guard


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    timeout = 5
    disable_nagle_algorithm = True

    def do_GET(self):
        self.server.asked.append((self.path, dict(self.headers)))
        try:
            self.server.pages.get(self.path, missing)(self)
        except (BrokenPipeError, ConnectionResetError):
            self.close_connection = True

    def answer(self, status=200, body=b"", **headers):
        self.send_response_only(status)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        if status != 304:
            self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *args):
        pass


def missing(handler):
    handler.answer(404)


class Quiet(ThreadingHTTPServer):
    daemon_threads = True
    block_on_close = False

    def handle_error(self, request, client_address):
        pass  # a client that goes away is what is being tested


@dataclass
class Web:
    server: Quiet
    pages: dict[str, Callable] = field(default_factory=dict)

    @property
    def origin(self):
        return f"http://127.0.0.1:{self.server.server_port}"

    @property
    def asked(self):
        return self.server.asked

    def page(self, path, **answer):
        self.pages[path] = lambda handler: handler.answer(**answer)
        return self.origin + path


@pytest.fixture
def web():
    server = Quiet(("127.0.0.1", 0), Handler)
    server.asked = []
    made = Web(server)
    server.pages = made.pages
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    yield made
    server.shutdown()
    server.server_close()


@pytest.fixture
def guard(web):
    return Guard([web.origin])


@pytest.fixture
def fetcher(guard):
    made = HttpFetcher(guard, contact="desk@example.org", connect=2, read=2, total=3, pause=0)
    yield made
    made.close()
