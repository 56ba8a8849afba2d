"""Answers that may wait for a language model or another host take no thread from those that do not."""

from collections.abc import Awaitable, Callable
from functools import partial, wraps
from typing import ParamSpec, TypeVar

from octavo.desk.slow_work import run_slow

P = ParamSpec("P")
T = TypeVar("T")


def slow(handler: Callable[P, T]) -> Callable[P, Awaitable[T]]:
    """The handler in one of the threads for such work."""

    @wraps(handler)
    async def run(*args: P.args, **kwargs: P.kwargs) -> T:
        return await run_slow(partial(handler, *args, **kwargs))

    return run
