"""Writing that is under way: the same thing is written once, whoever asks for it meanwhile."""

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from threading import Barrier, Event

import pytest

from octavo.desk.generation.single_flight import Flights
from octavo.errors import EndpointFailed, OverSpent
from octavo.news.writing import Written

WHOLE = Written(value="one two", model="m", requests=1, tokens_in=1, tokens_out=1)


def read(reading):
    """The pieces and the whole."""
    pieces = []
    while True:
        try:
            pieces.append(next(reading))
        except StopIteration as end:
            return pieces, end.value


class Begun:
    """Counts beginnings and ends; ``work`` is what comes."""

    def __init__(self, work=None):
        self.times, self.ended, self.work = 0, 0, work

    def __call__(self):
        self.times += 1
        return self._write()

    def _write(self):
        try:
            yield "one "
            if self.work:
                self.work()
            yield "two"
            return WHOLE
        finally:
            self.ended += 1


def test_many_at_one_moment_get_one_writing():
    """Eight threads, one beginning, and each has every piece and the whole."""
    flights, begun, start = Flights(), Begun(), Barrier(8)

    def ask(_):
        reading = flights.read("a", begun)
        start.wait(10)
        return read(reading)

    with ThreadPoolExecutor(8) as pool:
        # The first piece keeps the writing under way until all have joined.
        first = flights.read("a", begun)
        next(first)
        got = list(pool.map(ask, range(8)))
    assert got == [(["one ", "two"], WHOLE)] * 8
    assert read(first) == (["two"], WHOLE)
    assert (begun.times, begun.ended) == (1, 1)
    assert "a" not in flights


def test_another_thing_is_written_beside_it():
    """Each key has its own."""
    flights, begun = Flights(), Begun()
    first, second = flights.read("a", begun), flights.read("b", begun)
    next(first)
    next(second)
    assert begun.times == 2


def test_one_who_leaves_ends_nothing_for_the_others():
    """The first who asked may go; the last who goes ends the work."""
    flights, begun = Flights(), Begun()
    first, second = flights.read("a", begun), flights.read("a", begun)
    next(first)
    next(second)
    first.close()
    assert begun.ended == 0
    assert next(second) == "two"
    second.close()
    assert begun.ended == 1
    assert "a" not in flights
    read(flights.read("a", begun))
    assert begun.times == 2


def test_all_meet_a_failure_and_the_next_one_begins_anew():
    """What came before it was given to all."""

    def fails():
        raise EndpointFailed("It broke off.")

    flights, begun = Flights(), Begun(fails)
    first, second = flights.read("a", begun), flights.read("a", begun)
    assert next(first) == next(second) == "one "
    for reading in (first, second):
        with pytest.raises(EndpointFailed, match="broke off"):
            next(reading)
    begun.work = None
    assert read(flights.read("a", begun)) == (["one ", "two"], WHOLE)


def test_another_s_empty_purse_stops_nobody():
    """Where the first had no budget left, the second begins for itself."""
    fetching, joined = Event(), Event()

    def broke():
        fetching.set()
        joined.wait(10)
        raise OverSpent("Nothing is left.", until=datetime(2026, 11, 28, tzinfo=UTC))
        yield

    flights, begun = Flights(), Begun()
    with ThreadPoolExecutor(2) as pool:
        first = pool.submit(read, flights.read("a", broke))
        fetching.wait(10)
        reading = flights.read("a", begun)
        flights_join = flights._join

        def noted(key, begin):
            made = flights_join(key, begin)
            joined.set()
            return made

        flights._join = noted
        second = pool.submit(read, reading)
        with pytest.raises(OverSpent):
            first.result(10)
        assert second.result(10) == (["one ", "two"], WHOLE)
    assert begun.times == 1
