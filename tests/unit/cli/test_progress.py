"""What tells how far the work has come."""

from contextlib import contextmanager
from types import SimpleNamespace

import pytest

from octavo.cli.progress import Reporter


@pytest.mark.filterwarnings("ignore::pytest.PytestUnhandledThreadExceptionWarning")
def test_who_waits_for_the_work_is_let_go_when_nobody_looks_any_more() -> None:
    """Standard output is a pipe that was closed, say: a command that waits for the end does not wait for ever."""
    reads = [SimpleNamespace(editions=SimpleNamespace(days=lambda **_: ()))]

    @contextmanager
    def read():
        if not reads:
            raise BrokenPipeError
        yield reads.pop()

    reporter = Reporter(SimpleNamespace(store=SimpleNamespace(read=read)))
    with reporter:
        reporter._thread.join(5)
        assert not reporter._thread.is_alive()
        assert reporter._idle.is_set()
