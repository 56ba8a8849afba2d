"""Answers that take their time: in threads of their own, and sentence by sentence where the page's script asks so.

The one async file of the pages. A visitor who leaves ends the work that was done for him.
"""

from collections.abc import AsyncIterator, Callable, Generator
from functools import partial
from typing import ParamSpec, TypeVar

import structlog
from anyio import CancelScope, to_thread
from starlette.requests import Request
from starlette.responses import Response, StreamingResponse

from octavo.desk.apart import apart
from octavo.desk.desk import Desk
from octavo.errors import OctavoError

P = ParamSpec("P")
T = TypeVar("T")

log = structlog.get_logger()

#: Fields of an address that ask for something which a language model may write.
_MAY_WAIT = frozenset({"show", "ask", "answer", "q"})
#: Where a form asks another host, which may answer late or never.
_ASKS_A_HOST = frozenset({"/sources", "/add"})


async def in_a_thread(desk: Desk, request: Request, work: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
    """What ``work`` gives: in the common threads, or apart from them where a model or another host may be asked."""
    bound = partial(work, *args, **kwargs)
    slow = desk.writer is not None and not _MAY_WAIT.isdisjoint(request.query_params)
    slow = slow or (request.method == "POST" and request.url.path in _ASKS_A_HOST)
    return await (apart(bound) if slow else to_thread.run_sync(bound))


def line_by_line(lines: Generator[str, None, None]) -> Response:
    """Each line as soon as it is there; a line holds one piece of HTML and no line end."""
    # A proxy that waits for the whole would take away the sense of it.
    headers = {"Cache-Control": "no-store", "X-Accel-Buffering": "no"}
    return StreamingResponse(_sent(lines), media_type="text/html", headers=headers)


async def _sent(lines: Generator[str, None, None]) -> AsyncIterator[str]:
    try:
        while (line := await apart(partial(_next, lines))) is not None:
            yield f"{line}\n"
    finally:
        with CancelScope(shield=True):
            await apart(lines.close)


def _next(lines: Generator[str, None, None]) -> str | None:
    try:
        return next(lines, None)
    except OctavoError as error:
        # The head of the answer is sent: all that is left is to end it, and the page says that it broke off.
        log.warning("answer broke off", error=str(error))
        return None
