"""Answers that take their time: in threads of their own, and sentence by sentence where the page's script asks so.

The one async file of the pages. A visitor who leaves ends the work that was done for him.
"""

from collections.abc import AsyncIterator, Callable, Generator
from functools import partial
from typing import TypeVar

import structlog
from anyio import CancelScope, to_thread
from starlette.requests import Request
from starlette.responses import Response, StreamingResponse

from octavo.desk.desk import Desk
from octavo.desk.slow_work import run_slow
from octavo.errors import OctavoError

T = TypeVar("T")

log = structlog.get_logger()

#: Fields of an address that ask for something which a language model may write.
_MAY_WAIT = frozenset({"show", "ask", "answer", "q"})


def may_write(desk: Desk, request: Request) -> bool:
    """Whether the answer may be waiting for a language model."""
    return desk.writer is not None and not _MAY_WAIT.isdisjoint(request.query_params)


async def in_a_thread(work: Callable[[], T], *, waits: bool) -> T:
    """What ``work`` gives: in the common threads, or apart from them where it ``waits`` for a model or another host."""
    return await (run_slow(work) if waits else to_thread.run_sync(work))


def line_by_line(lines: Generator[str, None, None]) -> Response:
    """Each line as soon as it is there; a line holds one piece of HTML and no line end."""
    # A proxy that waits for the whole would take away the sense of it.
    headers = {"Cache-Control": "no-store", "X-Accel-Buffering": "no"}
    return StreamingResponse(_sent(lines), media_type="text/html", headers=headers)


async def _sent(lines: Generator[str, None, None]) -> AsyncIterator[str]:
    try:
        while (line := await run_slow(partial(_next, lines))) is not None:
            yield f"{line}\n"
    finally:
        with CancelScope(shield=True):
            await run_slow(lines.close)


def _next(lines: Generator[str, None, None]) -> str | None:
    try:
        return next(lines, None)
    except OctavoError as error:
        # The head of the answer is sent: all that is left is to end it, and the page says that it broke off.
        log.warning("answer broke off", error=str(error))
        return None
