"""The gate before every page and every call.

Host        only names this desk goes by          DNS rebinding
Origin      only our own pages may change things  cross-site request forgery
body        at most MOST_BYTES
answer      a strict Content-Security-Policy, and no guessing of types
"""

from collections.abc import Callable, Mapping
from ipaddress import ip_address
from urllib.parse import urlsplit

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import HTTPConnection, Request
from starlette.responses import PlainTextResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from octavo.errors import StoreError
from octavo.settings import Settings

#: The largest body taken: an added file, an OPML list.
MOST_BYTES = 20 * 1024 * 1024

SAFE_METHODS = frozenset({"GET", "HEAD", "OPTIONS"})

SECURITY_HEADERS: Mapping[str, str] = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; media-src 'self'; "
        "connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    # Nothing is told to other sites. Not "no-referrer": under that a browser names our own forms' origin "null"
    # (Fetch standard, "append a request Origin header"), and no form could be told from a stranger's.
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
}

_LOOPBACK_NAMES = frozenset({"localhost", "127.0.0.1", "::1"})


def host_allowed(host: str, settings: Settings, *, server: tuple[str, int | None] | None) -> bool:
    """Whether the desk goes by the name in a Host header.

    It does by its own address and by loopback names, at its own port, and by every name in ``settings.hosts``.
    ``server`` is the address and port the connection came in at.
    """
    name, port = _split(host)
    if not name:
        return False
    if any(name == allowed.lower() or host.lower() == allowed.lower() for allowed in settings.hosts):
        return True
    bound_host, bound_port = server or (settings.host, settings.port)
    # On a socket of both families an IPv4 address comes as ::ffff:192.168.1.4.
    bound_host = bound_host.lower().removeprefix("::ffff:")
    return port == bound_port and name in (_LOOPBACK_NAMES | {settings.host.lower(), bound_host})


def origin_allowed(headers: Mapping[str, str], settings: Settings) -> bool:
    """Whether a request that changes something comes from one of our own pages, or from no browser at all.

    ``headers`` has lower-case names. A browser names the page's site (Sec-Fetch-Site) or its origin (Origin).
    """
    site = headers.get("sec-fetch-site")
    if site is not None and site != "same-origin":
        return False
    origin = headers.get("origin")
    if origin is None:
        return True
    if origin == "null":
        return site == "same-origin"
    try:
        netloc = urlsplit(origin).netloc.lower()
    except ValueError:
        return False
    return netloc == headers.get("host", "").lower() or _split(netloc)[0] in {name.lower() for name in settings.hosts}


def is_loopback(client: tuple[str, int] | None) -> bool:
    """Whether the one who asks is on this machine."""
    try:
        return client is not None and ip_address(client[0]).is_loopback
    except ValueError:
        return False


def _split(netloc: str) -> tuple[str, int | None]:
    """The name and port of ``name:port``; port 80 where none is named, an empty name where it is no host."""
    try:
        parts = urlsplit(f"//{netloc}")
        name, port = parts.hostname or "", parts.port
    except ValueError:
        return "", None
    if parts.username is not None or parts.path or parts.query or parts.fragment:
        return "", None
    return name.lower(), port or 80


class _BodyTooLarge(Exception):
    """More came than the gate lets in."""


class Gate:
    """The middleware that stands before everything."""

    def __init__(
        self,
        app: ASGIApp,
        *,
        settings: Settings,
        has_accounts: Callable[[], bool],
        too_large: Callable[[Request], Response],
    ) -> None:
        """``has_accounts`` and ``too_large``, the answer to more than the desk takes, are called in a thread."""
        self._app = app
        self._settings = settings
        self._has_accounts = has_accounts
        self._too_large = too_large

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answers itself where the request may not pass."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        refusal = self._refusal(scope) or await self._stranger(scope) or await self._measured(scope)
        if refusal is not None:
            await refusal(scope, receive, _with_headers(send))
            return
        try:
            await self._app(scope, _counted(receive), _with_headers(send))
        except _BodyTooLarge:
            refusal = await run_in_threadpool(self._too_large, Request(scope))
            await refusal(scope, receive, _with_headers(send))

    def _refusal(self, scope: Scope) -> Response | None:
        headers = Headers(scope=scope)
        if len(headers.getlist("host")) != 1 or not host_allowed(
            headers["host"], self._settings, server=scope.get("server")
        ):
            return PlainTextResponse(
                "This desk does not go by that name. Open it by the address it printed when it started,"
                " or add the name to the setting `hosts`.\n",
                status_code=421,
            )
        if scope["method"] not in SAFE_METHODS and not origin_allowed(headers, self._settings):
            return PlainTextResponse(
                "This was sent from a page that is not the desk's own, so nothing was changed.\n", status_code=403
            )
        return None

    async def _measured(self, scope: Scope) -> Response | None:
        """By what a body says of itself; one that comes to more is met while it comes."""
        length = Headers(scope=scope).get("content-length", "0")
        if length.isdecimal() and int(length) <= MOST_BYTES:
            return None
        return await run_in_threadpool(self._too_large, Request(scope))

    async def _stranger(self, scope: Scope) -> Response | None:
        """Without an account there is one visitor: the owner, at this machine."""
        try:
            if is_loopback(HTTPConnection(scope).client) or await run_in_threadpool(self._has_accounts):
                return None
        except StoreError:
            return PlainTextResponse("The library does not answer. Try again in a moment.\n", status_code=503)
        return PlainTextResponse(
            "This desk has no account yet, so it answers only at its own machine."
            " Make one there first: octavo user add NAME\n",
            status_code=403,
        )


def _counted(receive: Receive) -> Receive:
    taken = 0

    async def counted() -> Message:
        nonlocal taken
        message = await receive()
        taken += len(message.get("body", b""))
        if taken > MOST_BYTES:
            raise _BodyTooLarge
        return message

    return counted


def _with_headers(send: Send) -> Send:
    async def sent(message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = MutableHeaders(scope=message)
            for name, value in SECURITY_HEADERS.items():
                headers[name] = value
        await send(message)

    return sent
