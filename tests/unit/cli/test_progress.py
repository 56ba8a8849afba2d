"""What tells how far the work has come."""

from contextlib import contextmanager
from types import SimpleNamespace

import pytest

from octavo.cli.progress import Reporter, _due, in_words
from octavo.news.job import Step
from octavo.news.views import UnderWay


def test_every_step_that_waits_is_told_in_words() -> None:
    """A step that was added has a name for people too."""
    for step in Step:
        one, many = (in_words(((step, count),)) for count in (1, 2))
        assert one.startswith("1 ")
        assert many.startswith("2 ")
        assert one[2:] != many[2:]
    waiting = ((Step.FILL, 3), (Step.PLACE, 1), (Step.BRIEF, 0))
    assert in_words(waiting) == "3 pages to read, 1 article to place in a story"


def test_what_is_older_is_told_too() -> None:
    """A feed's past that is due is work like any other, though no edition waits for it."""
    working = UnderWay(news=(), older=1200, older_due=1200, older_stories=((Step.BRIEF, 470), (Step.RELATE, 1)))
    assert _due(((Step.FILL, 3),), working) == (
        "3 pages to read, 1,200 older articles to read or place, 470 older stories to brief, "
        "1 older story to find related articles for"
    )
    assert _due((), UnderWay(news=(), older=1, older_due=1)) == "1 older article to read or place"
    assert _due((), UnderWay(news=(), older=0)) == ""


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
