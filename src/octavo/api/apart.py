"""Answers that may wait for a language model take no thread from those that do not."""

from collections.abc import Awaitable, Callable
from functools import partial, wraps
from typing import ParamSpec, TypeVar

from anyio import CapacityLimiter, to_thread
from anyio.lowlevel import RunVar

P = ParamSpec("P")
T = TypeVar("T")

#: Such answers at a time; the others wait their turn.
AT_ONCE = 16
_limiter: RunVar[CapacityLimiter] = RunVar("octavo_apart")


def apart(handler: Callable[P, T]) -> Callable[P, Awaitable[T]]:
    """The handler in a thread of a pool of its own."""

    @wraps(handler)
    async def run(*args: P.args, **kwargs: P.kwargs) -> T:
        return await to_thread.run_sync(partial(handler, *args, **kwargs), limiter=_own())

    return run


def _own() -> CapacityLimiter:
    try:
        return _limiter.get()
    except LookupError:
        made = CapacityLimiter(AT_ONCE)
        _limiter.set(made)
        return made
