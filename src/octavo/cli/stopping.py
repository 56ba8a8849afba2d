"""Ends a command that runs on and on when a signal asks it to."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager

import click


@contextmanager
def until_stopped() -> Iterator[None]:
    """The block runs until it ends, or until Ctrl+C or SIGTERM ends it: then its own exits run first, as ever.

    The server takes both signals over while it serves, and raises them anew when it has closed its connections.
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
