"""Polite HTTP behind a guard: conditional, capped in time and size, gentle with hosts.

url | turn at its host | guarded connection | redirects, one by one | unpack under a cap -> Fetched
"""

import base64
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import partial
from http import HTTPStatus
from http.client import HTTPException, RemoteDisconnected
from importlib.metadata import PackageNotFoundError, version
from urllib.parse import unquote, urlsplit, urlunsplit

from urllib3 import BaseHTTPResponse
from urllib3.exceptions import HTTPError, ProtocolError
from urllib3.util import Timeout

from octavo.errors import Blocked, FetchFailed, Invalid, RateLimited, RedirectLoop, StatusError, TooLarge
from octavo.net.connect import pools
from octavo.net.deadline import Deadline
from octavo.net.failures import failure, in_words
from octavo.net.guard import Guard, origin_of
from octavo.net.headers import as_minute, fresh_for, retry_after
from octavo.net.hosts import Hosts
from octavo.net.robots import AGENT, Robots
from octavo.net.robots import MOST_BYTES as ROBOTS_BYTES
from octavo.net.unpack import ACCEPTED, Unpacker, too_large
from octavo.news.feed import Validators
from octavo.news.fetched import Fetched
from octavo.text.urls import absolute, askable

ANYTHING = "*/*"
#: Bytes that a body may have, packed or unpacked, unless another number is given.
MOST_BODY = 10_000_000
_MOST_REDIRECTS = 10
_FOR_GOOD = frozenset((HTTPStatus.MOVED_PERMANENTLY, HTTPStatus.PERMANENT_REDIRECT))
_REDIRECTS = _FOR_GOOD | {HTTPStatus.FOUND, HTTPStatus.SEE_OTHER, HTTPStatus.TEMPORARY_REDIRECT}
_CHUNK = 1 << 16
# A validator longer than this is not worth its way.
_LONGEST_VALIDATOR = 1000


def _now() -> datetime:
    return datetime.now(UTC)


@dataclass(slots=True, kw_only=True)
class _Fetch:
    """A fetch under way."""

    headers: dict[str, str]
    #: Sent to the first origin alone.
    secret: dict[str, str]
    most: int
    robots: bool
    #: Seconds that it may still take; waiting for a turn is not counted.
    left: float
    #: Of a body over ``most`` bytes its beginning will do.
    cut: bool = False


class HttpFetcher:
    """Fetches with manners; may be used from many threads at once. ``close`` it at the end.

    ``guard`` decides which addresses may be reached; ``contact`` (an address or a page) stands in the User-Agent;
    ``now`` gives the time, aware. Seconds: ``connect`` and ``read`` for one wait, ``total`` for a whole fetch but for
    its waits for a turn, ``pause`` between two requests to one host (none for origins that the guard was opened for).
    """

    def __init__(
        self,
        guard: Guard,
        *,
        contact: str = "",
        now: Callable[[], datetime] = _now,
        connect: float = 10.0,
        read: float = 20.0,
        total: float = 60.0,
        pause: float = 1.0,
    ) -> None:
        self._guard = guard
        self._agent = _agent(contact)
        self._now = now
        self._total = total
        self._hosts = Hosts(pause=pause, now=now)
        self._pools = pools(guard, Timeout(connect=connect, read=read))
        self._robots = Robots(now)

    def fetch(
        self,
        url: str,
        *,
        validators: Validators | None = None,
        accept: str = ANYTHING,
        max_bytes: int = MOST_BODY,
        robots: bool = False,
    ) -> Fetched:
        """The answer at ``url``: a body, or None where it is as the ``validators`` know it (304).

        A name and password in ``url`` are sent to its own origin alone, and stand in ``moved_to`` where that is there.

        ``robots`` asks each host on the way whether the page may be read. Raises only FetchFailed and its kinds:
        Blocked for an address or a scheme that is refused or a page that robots.txt keeps out, StatusError for an error
        of the host's, RateLimited for 429, and 503 with a time to come again (the host is then left alone),
        BadCertificate, RedirectLoop, TooLarge for more than ``max_bytes`` packed or unpacked, TooSlow past the time
        for the whole.
        """
        try:
            here, secret = _without_secret(askable(url))
        except Invalid as error:
            raise Blocked(str(error)) from error
        headers = {**self._headers(accept), **_conditions(validators)}
        under_way = _Fetch(headers=headers, secret=secret, most=max_bytes, robots=robots, left=self._total)
        fetched = self._follow(here, under_way)
        if fetched.moved_to is None or not under_way.secret:
            return fetched
        # It moved on its own host: the name and password it was asked with go along.
        return replace(fetched, moved_to=_with_secret_of(url, fetched.moved_to))

    def close(self) -> None:
        """Closes every connection."""
        self._hosts.close()
        self._pools.clear()

    def _follow(self, url: str, under_way: _Fetch) -> Fetched:
        """Asks, and follows redirects ourselves, so that each hop passes the guard, its host's turn and robots.txt."""
        here, first = url, _origin(url)
        seen: set[str] = set()
        for_good = True
        while here not in seen and len(seen) <= _MOST_REDIRECTS:
            seen.add(here)
            if _origin(here) != first:
                under_way.secret = {}
            answer = self._ask(here, under_way)
            if isinstance(answer, Fetched):
                return replace(answer, moved_to=answer.url) if for_good and len(seen) > 1 else answer
            status, here = answer
            for_good = for_good and status in _FOR_GOOD
        raise RedirectLoop(f"{urlsplit(url).hostname} sends us round in circles.")

    def _ask(self, url: str, under_way: _Fetch) -> Fetched | tuple[int, str]:
        """One answer; or the status of a redirect and where it leads to."""
        scheme, host, port = origin_of(url)
        pause = 0.0 if self._guard.allows(scheme, host, port) else None
        if under_way.robots:
            rules = self._robots.rules(url, partial(self._read_robots, under_way))
            if not rules.allow(url):
                raise Blocked(f"{host} asks programs not to read this page (robots.txt).")
            pause = rules.pause() or pause
        with self._hosts.turn(host, pause=pause), Deadline(under_way.left) as deadline:
            response = None
            try:
                response = self._opened(url, under_way)
                try:
                    return self._read(url, response, under_way, deadline)
                except BaseException:
                    _drop(response)
                    raise
            except (HTTPError, HTTPException, OSError, ValueError) as error:
                deadline.check()
                raise failure(error, host, begun=response is not None) from error
            finally:
                under_way.left = deadline.left()

    def _opened(self, url: str, under_way: _Fetch) -> BaseHTTPResponse:
        """The response, its body unread. A kept connection may turn out to be dead: then once more on a new one."""
        asked = partial(
            self._pools.urlopen,
            "GET",
            url,
            headers={**under_way.headers, **under_way.secret},
            redirect=False,
            retries=False,
            preload_content=False,
            decode_content=False,
        )
        try:
            return asked()
        except ProtocolError as error:
            if not any(
                isinstance(cause, RemoteDisconnected | ConnectionResetError | BrokenPipeError) for cause in error.args
            ):
                raise
            return asked()

    def _read(
        self, url: str, response: BaseHTTPResponse, under_way: _Fetch, deadline: Deadline
    ) -> Fetched | tuple[int, str]:
        # Headers that the deadline cut off look like a whole answer.
        deadline.check()
        status, headers = response.status, response.headers
        if status in _REDIRECTS and headers.get("Location"):
            _drop(response)
            return status, _target(url, headers["Location"])
        if status == HTTPStatus.NOT_MODIFIED:
            response.release_conn()
            return self._fetched(url, response, None)
        if not HTTPStatus.OK <= status < HTTPStatus.MULTIPLE_CHOICES:
            raise self._refusal(url, status, headers)
        body = _body(response, under_way.most, deadline, cut=under_way.cut)
        response.release_conn()
        return self._fetched(url, response, body)

    def _fetched(self, url: str, response: BaseHTTPResponse, body: bytes | None) -> Fetched:
        headers = response.headers
        return Fetched(
            url=url,
            status=response.status,
            body=body,
            content_type=headers.get("Content-Type"),
            validators=Validators(etag=_short(headers.get("ETag")), last_modified=_short(headers.get("Last-Modified"))),
            fresh_for=fresh_for(headers),
            not_before=retry_after(headers, self._now()),
        )

    def _refusal(self, url: str, status: int, headers: Mapping[str, str]) -> FetchFailed:
        host = urlsplit(url).hostname or ""
        until = retry_after(headers, self._now())
        if status == HTTPStatus.TOO_MANY_REQUESTS or (status == HTTPStatus.SERVICE_UNAVAILABLE and until is not None):
            until = self._hosts.silence(host, until)
            when = as_minute(until)
            return RateLimited(f"{host} asks us not to come again before {when} ({status}).", until=until)
        if status == HTTPStatus.SERVICE_UNAVAILABLE:
            self._hosts.silence(host, None)
        return StatusError(f"{host} {in_words(status)} ({status}).", status=status)

    def _headers(self, accept: str) -> dict[str, str]:
        return {"User-Agent": self._agent, "Accept": accept, "Accept-Encoding": ACCEPTED}

    def _read_robots(self, page: _Fetch, url: str) -> bytes:
        """The beginning of a robots.txt, in the time that the page's fetch has left."""
        headers = self._headers("text/plain, */*;q=0.1")
        under_way = _Fetch(headers=headers, secret={}, most=ROBOTS_BYTES, robots=False, left=page.left, cut=True)
        try:
            return self._follow(url, under_way).body or b""
        finally:
            page.left = under_way.left


def _body(response: BaseHTTPResponse, most: int, deadline: Deadline, *, cut: bool) -> bytes:
    """The body, unpacked; stops as soon as it is too large."""
    length = response.headers.get("Content-Length") or ""
    if not cut and length.isascii() and length.isdecimal() and int(length[:19]) > most:
        raise too_large(most)
    unpacker = Unpacker(response.headers.get("Content-Encoding") or "", most=most)
    try:
        while chunk := response.read1(_CHUNK, decode_content=False):
            deadline.check()
            unpacker.feed(chunk)
    except TooLarge:
        if not cut:
            raise
        # The rest is not wanted, so the connection cannot be used again.
        response.close()
        return unpacker.start()
    deadline.check()
    return unpacker.body()


def _drop(response: BaseHTTPResponse) -> None:
    """Closes the connection and gives its place in the pool back."""
    response.close()
    response.release_conn()


def _target(here: str, location: str) -> str:
    """Where a redirect leads to. Blocked: to no web address."""
    with suppress(UnicodeError):
        # HTTP's headers are read as Latin-1; servers write UTF-8.
        location = location.encode("latin-1").decode("utf-8")
    target = absolute(here, location)
    try:
        return _without_secret(askable(target or ""))[0]
    except Invalid as error:
        raise Blocked(
            f"{urlsplit(here).hostname} redirects to “{location[:200]}”, which is not a web address."
        ) from error


def _without_secret(url: str) -> tuple[str, dict[str, str]]:
    """``url`` without its name and password, and those as a header (RFC 7617)."""
    parts = urlsplit(url)
    secret, at, netloc = parts.netloc.rpartition("@")
    if not at:
        return url, {}
    coded = base64.b64encode(unquote(secret).encode()).decode("ascii")
    return urlunsplit(parts._replace(netloc=netloc)), {"Authorization": f"Basic {coded}"}


def _with_secret_of(url: str, other: str) -> str:
    """``other`` with the name and password of ``url``."""
    secret = urlsplit(askable(url)).netloc.rpartition("@")[0]
    parts = urlsplit(other)
    return urlunsplit(parts._replace(netloc=f"{secret}@{parts.netloc}"))


def _origin(url: str) -> tuple[str, str]:
    parts = urlsplit(url)
    return parts.scheme, parts.netloc


def _conditions(validators: Validators | None) -> dict[str, str]:
    """The validators as they were sent; nothing is parsed, and nothing made up (RFC 9110, 13.1)."""
    headers: dict[str, str] = {}
    if validators is not None and validators.etag is not None:
        headers["If-None-Match"] = validators.etag
    if validators is not None and validators.last_modified is not None:
        headers["If-Modified-Since"] = validators.last_modified
    return headers


def _short(value: str | None) -> str | None:
    return value if value and len(value) <= _LONGEST_VALIDATOR else None


def _agent(contact: str) -> str:
    try:
        number = version("octavo")
    except PackageNotFoundError:
        number = "0"
    words = "".join(char for char in contact if " " <= char <= "~" and char not in "()")[:200].strip()
    return f"{AGENT}/{number} (+{words})" if words else f"{AGENT}/{number} (self-hosted news reader)"
