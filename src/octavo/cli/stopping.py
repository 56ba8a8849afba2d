"""Ends a command that runs on and on when a signal asks it to."""

import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType

import click

_SIGNALS = (signal.SIGINT, signal.SIGTERM)


@contextmanager
def until_stopped() -> Iterator[None]:
    """The block runs until it ends, or until Ctrl+C or SIGTERM ends it: then its own exits run first, as ever.

    A second signal cuts the exits short; what was in hand then is taken up at the next start.
    """
    before = signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        yield
    except KeyboardInterrupt:
        pass
    finally:
        signal.signal(signal.SIGTERM, before)
    click.echo("Octavo has stopped.")


@contextmanager
def heeded_by(stop: Callable[[int, FrameType | None], None]) -> Iterator[None]:
    """While the block runs both signals call ``stop``, and raise nothing.

    An exception that a signal raises while Python takes away an object is lost, and the signal with it.
    """
    before = {each: signal.signal(each, stop) for each in _SIGNALS}
    try:
        yield
    finally:
        for each, handler in before.items():
            signal.signal(each, handler)
