"""Manners towards a host: two requests at a time, a pause between them, and silence when it asks for it."""

import threading
import time
from collections import OrderedDict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from octavo.errors import FetchFailed, RateLimited
from octavo.net.headers import as_minute

#: Requests to one host at a time.
AT_A_TIME = 2
#: A host that asks for silence without saying how long.
SILENCE = timedelta(minutes=15)
# The longest that a request waits for its turn, seconds, before it is put off.
_PATIENCE = 60.0
_MOST_HOSTS = 5000


@dataclass(slots=True)
class _Host:
    slots: threading.Semaphore = field(default_factory=lambda: threading.Semaphore(AT_A_TIME))
    #: Requests that wait for this host or talk to it.
    users: int = 0
    #: The monotonic time before which no request begins.
    free_at: float = 0.0
    #: The host asked not to be asked before.
    silent_until: datetime | None = None


class Hosts:
    """What is known of every host. May be used from many threads at once.

    ``pause`` is the time between the beginnings of two requests, seconds; ``now`` gives the time, aware.
    """

    def __init__(self, *, pause: float, now: Callable[[], datetime]) -> None:
        self._pause = pause
        self._now = now
        self._lock = threading.Lock()
        self._hosts: OrderedDict[str, _Host] = OrderedDict()
        self._closed = threading.Event()

    @contextmanager
    def turn(self, name: str, *, pause: float | None = None) -> Iterator[None]:
        """A context in which one request to the host may be made; waits until it may.

        ``pause`` is another than the usual. RateLimited: the host asked for silence. FetchFailed: its line is too long.
        """
        host = self._entered(name)
        try:
            self._check_silence(name, host)
            if not host.slots.acquire(timeout=_PATIENCE):
                raise FetchFailed(f"Too many requests wait for {name}; this one is made later.")
            try:
                self._wait(host, self._pause if pause is None else pause)
                self._check_silence(name, host)
                yield
            finally:
                host.slots.release()
        finally:
            with self._lock:
                host.users -= 1

    def silence(self, name: str, until: datetime | None) -> datetime:
        """Nothing more is asked of the host before ``until``; without it, for a quarter of an hour. When that is."""
        quiet = until or self._now() + SILENCE
        host = self._entered(name)
        with self._lock:
            host.users -= 1
            host.silent_until = max(quiet, host.silent_until or quiet)
        return quiet

    def close(self) -> None:
        """Those who wait for their turn go at once, to fail on a closed pool."""
        self._closed.set()

    def _entered(self, name: str) -> _Host:
        with self._lock:
            host = self._hosts.setdefault(name, _Host())
            host.users += 1
            self._hosts.move_to_end(name)
            if len(self._hosts) > _MOST_HOSTS:
                self._drop_idle()
            return host

    def _drop_idle(self) -> None:
        now, moment = time.monotonic(), self._now()
        for name, host in list(self._hosts.items())[: _MOST_HOSTS // 2]:
            silent = host.silent_until is not None and host.silent_until > moment
            if not host.users and host.free_at < now and not silent:
                del self._hosts[name]

    def _check_silence(self, name: str, host: _Host) -> None:
        until = host.silent_until
        if until is not None and until > self._now():
            raise RateLimited(f"{name} asked not to be asked again before {as_minute(until)}.", until=until)

    def _wait(self, host: _Host, pause: float) -> None:
        with self._lock:
            begins = max(time.monotonic(), host.free_at)
            host.free_at = begins + pause
        self._closed.wait(max(begins - time.monotonic(), 0))
