"""A visitor's connection, which nobody holds by saying too much, or too little, before a request is whole.

connected, or its next request begun --HEAD_SECONDS, MOST_HEAD--> head read --BODY_SECONDS--> body read

uvicorn alone waits for ever, and keeps a head of any size in memory. How large a body may be is the gate's business.
"""

import asyncio

from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

#: Seconds from a connection's first moment, or a request's first byte, until its headers have come.
HEAD_SECONDS = 20.0
#: Seconds from then on until its body has.
BODY_SECONDS = 600.0
#: Bytes of a request line with its headers; what comes with them in one piece is not counted.
MOST_HEAD = 1 << 16


class Connection(HttpToolsProtocol):
    """One connection of uvicorn's, with these limits."""

    head_seconds = HEAD_SECONDS
    body_seconds = BODY_SECONDS

    _head = 0
    _waiting: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]  # as uvicorn's own
        """A browser opens connections before it needs them."""
        super().connection_made(transport)
        self._wait(self.head_seconds)

    def connection_lost(self, exc: Exception | None) -> None:
        """Nothing more is waited for."""
        self._wait(None)
        super().connection_lost(exc)

    def data_received(self, data: bytes) -> None:
        """Counts what belongs to no whole head yet."""
        if self._waiting is None and self._is_free():
            self._wait(self.head_seconds)
        self._head += len(data)
        super().data_received(data)
        if self._head > MOST_HEAD and not self.transport.is_closing():
            if self._is_free():
                self.transport.write(b"HTTP/1.1 431 Request Header Fields Too Large\r\nconnection: close\r\n\r\n")
            self.transport.close()

    def on_headers_complete(self) -> None:
        """The request is begun; its body may take longer."""
        self._wait(self.body_seconds)
        super().on_headers_complete()

    def on_body(self, body: bytes) -> None:
        """A body is not a head."""
        self._head = 0
        super().on_body(body)

    def on_message_complete(self) -> None:
        """From here on the desk takes its time, not the visitor."""
        self._wait(None)
        self._head = 0
        super().on_message_complete()

    def _is_free(self) -> bool:
        """Whether no answer is under way."""
        return self.cycle is None or self.cycle.response_complete  # type: ignore[redundant-expr]  # None at first

    def _wait(self, seconds: float | None) -> None:
        """Closes the connection after that time, unless it is called again before; None: never."""
        if self._waiting is not None:
            self._waiting.cancel()
        self._waiting = None if seconds is None else self.loop.call_later(seconds, self.transport.abort)
