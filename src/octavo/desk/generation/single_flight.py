"""Writing that is under way (single flight): who asks for the same thing meanwhile reads along, and it is paid once.

read    joins the writing of that key, or begins it | pieces, as they come | the last to leave ends it

Nobody owns the work: whoever needs the next piece and finds nobody fetching it fetches it for all. So one who leaves
or dawdles holds up no other, and no thread is needed but those of the askers. Between processes there is only what is
kept in the library: two that begin at the same moment both pay.
"""

from collections.abc import Callable, Generator
from threading import Lock

from octavo.errors import OverSpent
from octavo.news.writing import Written

Writing = Generator[str, None, Written]


class Flights:
    """What is being written, by its key. May be used from many threads at once."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._under_way: dict[str, _Flight] = {}

    def __contains__(self, key: str) -> bool:
        """Whether it is being written."""
        return key in self._under_way

    def read(self, key: str, begin: Callable[[], Writing]) -> Writing:
        """All pieces of the writing of that key, which ``begin`` gives where nobody has begun it.

        Raises what the writing raises, to all who read it; but one whose own budget is not the spent one begins anew.
        """
        while True:
            flight, first = self._join(key, begin)
            try:
                return (yield from flight.read())
            except OverSpent:
                if first:
                    raise
            finally:
                self._leave(key, flight)

    def _join(self, key: str, begin: Callable[[], Writing]) -> tuple["_Flight", bool]:
        with self._lock:
            flight = self._under_way.get(key)
            first = flight is None or flight.failed
            if flight is None or flight.failed:
                flight = self._under_way[key] = _Flight(begin())
            flight.readers += 1
            return flight, first

    def _leave(self, key: str, flight: "_Flight") -> None:
        with self._lock:
            flight.readers -= 1
            last = not flight.readers
            if last and self._under_way.get(key) is flight:
                del self._under_way[key]
        if last:
            flight.close()


class _Flight:
    """One writing and what came of it so far."""

    def __init__(self, writing: Writing) -> None:
        self._writing = writing
        #: Held by the one who fetches a piece.
        self._fetching = Lock()
        self._pieces: list[str] = []
        self._written: Written | None = None
        self._failed: BaseException | None = None
        #: Guarded by the lock of all flights.
        self.readers = 0

    @property
    def failed(self) -> bool:
        """It broke off: who comes now begins anew."""
        return self._failed is not None

    def read(self) -> Writing:
        """From the first piece on."""
        at = 0
        while True:
            while at < len(self._pieces):
                yield self._pieces[at]
                at += 1
            with self._fetching:
                if at == len(self._pieces) and self._written is None and self._failed is None:
                    self._fetch()
            if at == len(self._pieces):
                break
        if self._failed is not None:
            raise self._failed
        assert self._written is not None
        return self._written

    def close(self) -> None:
        """Ends the writing where it stands."""
        with self._fetching:
            self._writing.close()

    def _fetch(self) -> None:
        try:
            self._pieces.append(next(self._writing))
        except StopIteration as end:
            self._written = end.value
        except BaseException as error:
            # The others meet it too: the work that failed is theirs as well.
            self._failed = error
            raise
