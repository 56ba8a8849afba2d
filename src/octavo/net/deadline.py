"""The time that a whole fetch may take, kept by cutting its connection: a drip of headers fools every read timeout."""

import contextlib
import socket
import threading
import time
from types import TracebackType
from typing import Self

from octavo.errors import TooSlow

_running = threading.local()


class Deadline:
    """A context: the sockets that its thread uses inside are shut when ``seconds`` have passed."""

    def __init__(self, seconds: float) -> None:
        self._seconds = seconds
        self._ends = time.monotonic() + seconds
        self._lock = threading.Lock()
        self._socket: socket.socket | None = None
        self._outer: Deadline | None = None
        self._timer = threading.Timer(seconds, self._cut)
        self._timer.daemon = True

    def __enter__(self) -> Self:
        self._outer = running()
        _running.deadline = self
        self._timer.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        _running.deadline = self._outer
        self._timer.cancel()
        # From here on the connection may be somebody else's.
        with self._lock:
            self._socket = None

    def check(self) -> None:
        """TooSlow: the time is over. Ask after every read, for a cut connection looks like the end of a body."""
        if self.left() <= 0:
            raise TooSlow(f"The whole answer had not come after {self._seconds:.0f} seconds.")

    def left(self) -> float:
        """Seconds that are left; negative when it is over."""
        return self._ends - time.monotonic()

    def watch(self, handle: socket.socket) -> None:
        """Takes over ``handle``, a duplicate of the socket in use, as what to cut."""
        with self._lock:
            self._socket = handle
        if self.left() <= 0:
            self._cut()

    def _cut(self) -> None:
        with self._lock:
            if self._socket is not None:
                with contextlib.suppress(OSError):
                    self._socket.shutdown(socket.SHUT_RDWR)


def running() -> Deadline | None:
    """The deadline that this thread is inside of."""
    return getattr(_running, "deadline", None)
