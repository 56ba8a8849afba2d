"""Signals that ask a command to stop."""

import os
import signal

from octavo.cli.stopping import heeded_by, until_stopped


class Dropped:
    """Raises a signal while Python takes it away, where what a handler raises is lost."""

    def __init__(self, number):
        self.number = number

    def __del__(self):
        os.kill(os.getpid(), self.number)


def test_a_signal_is_heeded_even_where_an_exception_would_be_lost():
    """SIGTERM and SIGINT that come while an object is taken away both reach what stops, and raise nothing."""
    heard = []
    with heeded_by(lambda number, _: heard.append(number)):
        Dropped(signal.SIGTERM)
        Dropped(signal.SIGINT)
    assert heard == [signal.SIGTERM, signal.SIGINT]


def test_signals_end_the_block_again_once_nobody_heeds_them(capsys):
    """Inside the block that runs until it is stopped, a signal after the one that heeds it ends that block."""
    with until_stopped():
        with heeded_by(lambda *_: None):
            pass
        signal.raise_signal(signal.SIGTERM)
        raise AssertionError("the signal was not heeded")
    assert capsys.readouterr().out == "Octavo has stopped.\n"
