"""The demo wire on loopback: one small web server for each paper, since each is a publisher of its own."""

import selectors
import socket
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, tzinfo
from email.utils import format_datetime, parsedate_to_datetime
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from types import TracebackType
from typing import Self
from urllib.parse import urlsplit

from octavo.cli.demo.papers import PAPERS
from octavo.cli.demo.site import Resource, build_site
from octavo.cli.demo.stand import open_stand
from octavo.errors import Conflict, Invalid

_HOST = "127.0.0.1"


class DemoWire:
    """The papers of the demo wire, served until ``close()``.

    ``closing`` is the latest edition's closing hour, aware and not in the future: the newest report is
    older still. ``zone`` is the reader's: bylines and weekdays follow it. ``ports``, one a paper in the
    order of ``origins``, bring a wire back where it was: with the same three arguments every byte is the same.
    Without them free ports are found. Raises Invalid for a naive closing or a wrong count of ports,
    Conflict where a port is taken.
    """

    def __init__(self, closing: datetime, *, zone: tzinfo = UTC, ports: Sequence[int] = ()) -> None:
        if closing.tzinfo is None:
            raise Invalid("the closing of the demo wire needs an aware time")
        if len(ports) not in {0, len(PAPERS)}:
            raise Invalid(f"the demo wire has {len(PAPERS)} papers and needs as many ports, not {len(ports)}")
        self._servers = _bound(ports or [0] * len(PAPERS))
        self.ports: tuple[int, ...] = tuple(each.server_port for each in self._servers)
        self.origins: tuple[str, ...] = tuple(f"http://{_HOST}:{port}" for port in self.ports)
        #: Address, title and folder of every paper's feed.
        self.feeds: tuple[tuple[str, str, str], ...] = tuple(
            (origin + paper.feed, paper.name, paper.folder) for origin, paper in zip(self.origins, PAPERS, strict=True)
        )
        origins = {paper.key: origin for paper, origin in zip(PAPERS, self.origins, strict=True)}
        stand = open_stand(closing, zone, origins)
        for server, paper in zip(self._servers, PAPERS, strict=True):
            server.site = build_site(stand, paper)
        # A byte through this pair ends the waiting at once, so nothing has to poll.
        self._bell, self._ringer = socket.socketpair()
        self._thread = Thread(target=_serve, args=(self._servers, self._bell), name="demo wire", daemon=True)
        self._thread.start()

    def close(self) -> None:
        """Stops serving and frees the ports; a second call does nothing."""
        if self._thread.is_alive():
            self._ringer.send(b".")
            self._thread.join()
        for server in self._servers:
            server.server_close()
        self._bell.close()
        self._ringer.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


class _PaperServer(ThreadingHTTPServer):
    daemon_threads = True
    #: ``handle_request`` must not wait: the selector has said that somebody is there.
    timeout = 0
    site: Mapping[str, Resource] = {}


def _bound(ports: Sequence[int]) -> tuple[_PaperServer, ...]:
    servers: list[_PaperServer] = []
    for port in ports:
        try:
            servers.append(_PaperServer((_HOST, port), _Reader))
        except OSError as error:
            for each in servers:
                each.server_close()
            raise Conflict(f"port {port} is in use, and the demo wire's papers are bound to theirs") from error
    return tuple(servers)


def _serve(servers: Sequence[_PaperServer], bell: socket.socket) -> None:
    """Waits on all the papers at once, without polling, until the bell rings."""
    with selectors.DefaultSelector() as selector:
        selector.register(bell, selectors.EVENT_READ)
        for server in servers:
            selector.register(server, selectors.EVENT_READ)
        while True:
            ready = [key.fileobj for key, _ in selector.select()]
            if bell in ready:
                return
            for each in ready:
                if isinstance(each, _PaperServer):
                    each.handle_request()


class _Reader(BaseHTTPRequestHandler):
    """Answers one reader of one paper: GET and HEAD of known paths, with conditions, and nothing else."""

    server: _PaperServer
    server_version = "DemoWire"
    sys_version = ""
    protocol_version = "HTTP/1.1"
    # Head and body go out as two packets: with Nagle's algorithm each page would wait 40 ms for an acknowledgement.
    disable_nagle_algorithm = True
    #: Seconds that a silent client may hold a thread.
    timeout = 10

    def do_GET(self) -> None:
        self._answer(with_body=True)

    def do_HEAD(self) -> None:
        self._answer(with_body=False)

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:  # noqa: ARG002 -- the base class's signature
        """A plain sentence; a method we do not know is "not allowed" (RFC 9110, 15.5.6), not "not implemented"."""
        refused = code == HTTPStatus.NOT_IMPLEMENTED
        status = HTTPStatus.METHOD_NOT_ALLOWED if refused else HTTPStatus(code)
        body = f"{status.phrase}.\n".encode()
        self.send_response(status)
        if refused:
            self.send_header("Allow", "GET, HEAD")
        self._finish("text/plain; charset=utf-8", body, with_body=getattr(self, "command", "") != "HEAD")

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 -- the base class's own name
        """Says nothing: the terminal belongs to ``octavo run``."""

    def _answer(self, *, with_body: bool) -> None:
        resource = self.server.site.get(urlsplit(self.path).path)
        if resource is None:
            self.send_error(HTTPStatus.NOT_FOUND)
            return
        unchanged = _unchanged(resource, self.headers.get("If-None-Match"), self.headers.get("If-Modified-Since"))
        self.send_response(HTTPStatus.NOT_MODIFIED if unchanged else HTTPStatus.OK)
        self.send_header("ETag", resource.etag)
        self.send_header("Last-Modified", format_datetime(resource.modified, usegmt=True))
        if unchanged:
            self.send_header("Connection", "close")
            self.end_headers()
        else:
            self._finish(resource.media_type, resource.body, with_body=with_body)

    def _finish(self, media_type: str, body: bytes, *, with_body: bool) -> None:
        self.send_header("Content-Type", media_type)
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Connection", "close")
        self.end_headers()
        if with_body:
            self.wfile.write(body)


def _unchanged(resource: Resource, etags: str | None, since: str | None) -> bool:
    """Whether what the client holds is still good; entity tags outweigh dates (RFC 9110, 13.2.2)."""
    if etags is not None:
        held = {each.strip().removeprefix("W/") for each in etags.split(",")}
        return "*" in held or resource.etag in held
    if since is None:
        return False
    try:
        return resource.modified <= parsedate_to_datetime(since)
    except (TypeError, ValueError):
        return False
