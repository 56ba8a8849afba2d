"""Answers that take their time: in threads of their own, and sentence by sentence where the page's script asks so.

The one async file of the pages. A visitor who leaves ends the work that was done for him.
"""

from collections.abc import AsyncIterator, Callable, Generator
from functools import partial
from typing import ParamSpec, TypeVar

import structlog
from anyio import CancelScope, CapacityLimiter, to_thread
from anyio.lowlevel import RunVar
from starlette.requests import Request
from starlette.responses import Response, StreamingResponse

from octavo.desk.desk import Desk
from octavo.errors import OctavoError

P = ParamSpec("P")
T = TypeVar("T")

log = structlog.get_logger()

#: Such answers at a time; the others wait their turn, and pages that need no model wait for none.
AT_ONCE = 16
#: Fields of an address that ask for something which a language model may write.
_MAY_WAIT = frozenset({"show", "ask", "answer", "q"})
_limiter: RunVar[CapacityLimiter] = RunVar("octavo_live")


async def in_a_thread(desk: Desk, request: Request, work: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
    """What ``work`` gives: in the common threads, or apart from them where a model may be asked."""
    slow = desk.writer is not None and not _MAY_WAIT.isdisjoint(request.query_params)
    return await to_thread.run_sync(partial(work, *args, **kwargs), limiter=_own() if slow else None)


def line_by_line(lines: Generator[str, None, None]) -> Response:
    """Each line as soon as it is there; a line holds one piece of HTML and no line end."""
    # A proxy that waits for the whole would take away the sense of it.
    headers = {"Cache-Control": "no-store", "X-Accel-Buffering": "no"}
    return StreamingResponse(_sent(lines), media_type="text/html", headers=headers)


async def _sent(lines: Generator[str, None, None]) -> AsyncIterator[str]:
    try:
        while (line := await to_thread.run_sync(_next, lines, limiter=_own())) is not None:
            yield f"{line}\n"
    finally:
        with CancelScope(shield=True):
            await to_thread.run_sync(lines.close, limiter=_own())


def _next(lines: Generator[str, None, None]) -> str | None:
    try:
        return next(lines, None)
    except OctavoError as error:
        # The head of the answer is sent: all that is left is to end it, and the page says that it broke off.
        log.warning("answer broke off", error=str(error))
        return None


def _own() -> CapacityLimiter:
    try:
        return _limiter.get()
    except LookupError:
        made = CapacityLimiter(AT_ONCE)
        _limiter.set(made)
        return made
