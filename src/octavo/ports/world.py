"""What the desk needs of the world outside: the time, the network, a place to run what may go wrong.

The docstrings are the contract.
"""

from collections.abc import Callable
from datetime import datetime
from typing import ParamSpec, Protocol, TypeVar

from octavo.news.feed import Validators
from octavo.news.fetched import Fetched

P = ParamSpec("P")
T = TypeVar("T")


class Clock(Protocol):
    """The time."""

    def now(self) -> datetime:
        """The time now, aware, in UTC."""


class Fetcher(Protocol):
    """Polite HTTP behind a guard. May be called from many threads at once."""

    def fetch(
        self,
        url: str,
        *,
        validators: Validators | None = None,
        accept: str = ...,
        max_bytes: int = ...,
        robots: bool = False,
    ) -> Fetched:
        """A 200 or a 304. Raises FetchFailed, in one of its kinds, for everything else.

        ``robots``: ask the host's robots.txt first; Blocked where it says no.
        """


class Sandbox(Protocol):
    """Runs a pure function on hostile bytes where it can do no harm. May be called from many threads at once."""

    def run(self, fn: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> T:
        """What ``fn`` gives; an OctavoError that it raises comes back as itself. Raises OverBudget past its budget."""
