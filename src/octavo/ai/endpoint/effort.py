"""What one order costs at an endpoint: its time, which ends, its requests and its tokens."""

import socket
import time
from collections.abc import Mapping
from contextlib import suppress
from threading import Lock, Timer
from typing import Any, Self

from octavo.ai.endpoint.reply import Reply
from octavo.errors import EndpointFailed
from octavo.news.writing import tokens_of


class Effort:
    """Counts for one order, all tries together. As a context it cuts the connection in use when the time is over."""

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds
        self.requests = self.tokens_in = self.tokens_out = 0
        self._ends = time.monotonic() + seconds
        self._lock = Lock()
        self._stream: Any = None
        self._timer = Timer(seconds, self._cut)
        self._timer.daemon = True

    def __enter__(self) -> Self:
        self._timer.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._timer.cancel()
        self.watch(None)

    def left(self) -> float:
        """Seconds that are left; negative when it is over."""
        return self._ends - time.monotonic()

    def check(self) -> None:
        """Raises EndpointFailed when the time is over. To be asked after every read: a cut looks like an end."""
        if self.left() <= 0:
            raise self.failed(
                f"The language model took longer than {self.seconds:.0f} seconds. Try again, or allow it more time: "
                "endpoint_timeout."
            )

    def watch(self, stream: Any) -> None:
        """Takes over the network stream in use, of which the HTTP client tells, as what to cut."""
        with self._lock:
            self._stream = stream
        if stream is not None and self.left() <= 0:
            self._cut()

    def trace(self, event: str, info: Mapping[str, Any]) -> None:
        """Told by the HTTP client of all that it does."""
        if event in {"connection.connect_tcp.complete", "connection.start_tls.complete"}:
            self.watch(info.get("return_value"))

    def count(self, sent: str, reply: Reply) -> None:
        """Adds what a reply took: as the endpoint counts it, estimated where it does not."""
        self.tokens_in += tokens_of(sent) if reply.tokens_in is None else reply.tokens_in
        self.tokens_out += tokens_of(reply.text) if reply.tokens_out is None else reply.tokens_out

    def failed(self, message: str) -> EndpointFailed:
        """The error, with what was used up all the same."""
        return EndpointFailed(message, tokens_in=self.tokens_in, tokens_out=self.tokens_out, requests=self.requests)

    def _cut(self) -> None:
        with self._lock, suppress(OSError):
            handle = self._stream.get_extra_info("socket") if self._stream is not None else None
            if handle is not None:
                handle.shutdown(socket.SHUT_RDWR)
