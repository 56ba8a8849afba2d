"""Threads for what may wait for a language model or for another host: it takes none from what does not.

The faces serve in the server's few common threads; a model may take minutes, and a host half a minute.
"""

from collections.abc import Callable
from typing import TypeVar

from anyio import CapacityLimiter, to_thread
from anyio.lowlevel import RunVar

T = TypeVar("T")

#: Such pieces of work at a time; the others wait their turn.
AT_ONCE = 16
_limiter: RunVar[CapacityLimiter] = RunVar("octavo_slow_work")


async def run_slow(work: Callable[[], T]) -> T:
    """What ``work`` gives, run in one of these threads."""
    return await to_thread.run_sync(work, limiter=_own())


def _own() -> CapacityLimiter:
    try:
        return _limiter.get()
    except LookupError:
        made = CapacityLimiter(AT_ONCE)
        _limiter.set(made)
        return made
