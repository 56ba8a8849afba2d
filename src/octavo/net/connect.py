"""Connections that ask the guard: every address that a name means is checked, and a checked one is connected to."""

import contextlib
import math
import socket
import ssl
from functools import cache
from typing import Any, ClassVar

import certifi
from urllib3 import HTTPConnectionPool, HTTPSConnectionPool, PoolManager
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.exceptions import ConnectTimeoutError, NameResolutionError, NewConnectionError
from urllib3.util import Timeout
from urllib3.util.connection import create_connection

from octavo.net.deadline import running
from octavo.net.guard import Guard

#: Connections to one host at a time.
CONNECTIONS = 2


class _Guarded(HTTPConnection):
    """What both of urllib3's connections have before their own; ``guard`` and ``scheme`` are set by a subclass."""

    guard: ClassVar[Guard]
    scheme: ClassVar[str]
    _handle: socket.socket | None = None

    def _new_conn(self) -> socket.socket:
        addresses = self._addresses()
        self.guard.check(self.scheme, self.host, self.port, addresses)
        sock = self._connected(addresses)
        # TLS takes the socket over and hides it while it shakes hands: a duplicate can still cut it.
        self._handle = sock.dup()
        self._watch()
        return sock

    def request(self, *args: Any, **kwargs: Any) -> None:
        self._watch()
        super().request(*args, **kwargs)

    def close(self) -> None:
        super().close()
        if self._handle is not None:
            self._handle.close()
            self._handle = None

    def _watch(self) -> None:
        deadline = running()
        if deadline is not None and self._handle is not None:
            deadline.watch(self._handle)

    def _addresses(self) -> list[str]:
        try:
            found = socket.getaddrinfo(self.host.strip("[]"), self.port, type=socket.SOCK_STREAM)
        except (OSError, UnicodeError) as error:
            reason = error if isinstance(error, socket.gaierror) else socket.gaierror(str(error))
            raise NameResolutionError(self.host, self, reason) from error
        return list(dict.fromkeys(str(each[4][0]) for each in found))

    def _connected(self, addresses: list[str]) -> socket.socket:
        failure: OSError | None = None
        deadline = running()
        for address in addresses:
            left = deadline.left() if deadline is not None else math.inf
            # A name may mean a hundred addresses at which nobody answers.
            if left <= 0:
                break
            timeout = left if self.timeout is None else min(self.timeout, left)
            try:
                return create_connection((address, self.port), timeout, socket_options=self.socket_options)
            except OSError as error:
                failure = error
        if isinstance(failure, TimeoutError):
            raise ConnectTimeoutError(self, f"Connection to {self.host} timed out.") from failure
        raise NewConnectionError(self, f"Failed to connect: {failure}") from failure


def pools(guard: Guard, timeout: Timeout) -> PoolManager:
    """A pool manager whose every connection asks ``guard``; two connections to an origin, no proxy, no retry."""

    class Plain(_Guarded):
        scheme: ClassVar[str] = "http"

    class Secure(_Guarded, HTTPSConnection):
        scheme: ClassVar[str] = "https"

    Plain.guard = Secure.guard = guard

    class PlainPool(HTTPConnectionPool):
        ConnectionCls = Plain

    class SecurePool(HTTPSConnectionPool):
        ConnectionCls = Secure

    manager = PoolManager(
        num_pools=50, maxsize=CONNECTIONS, block=True, timeout=timeout, retries=False, ssl_context=trust()
    )
    manager.pool_classes_by_scheme = {"http": PlainPool, "https": SecurePool}
    return manager


@cache
def trust() -> ssl.SSLContext:
    """Certificates are checked against the machine's own store and Mozilla's list, read once: it takes a while."""
    context = ssl.create_default_context()
    with contextlib.suppress(OSError, ssl.SSLError):
        context.load_verify_locations(certifi.where())
    return context
