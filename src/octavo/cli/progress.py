"""How far the work has come, told on the terminal."""

import sys
import threading
import time
from collections import Counter
from collections.abc import Collection, Iterable
from datetime import timedelta
from types import TracebackType
from typing import Self

import click

from octavo.desk.desk import Desk
from octavo.desk.under_way import under_way
from octavo.errors import StoreError
from octavo.news.edition import LEAVES, Edition
from octavo.news.ids import ArticleId
from octavo.news.job import STEP_WORDS, Step
from octavo.news.views import UnderWay
from octavo.text.counts import plural

#: Seconds between looks, while there is work and when there is none.
TICK, IDLE = 0.5, 2.0
#: Seconds between lines where nobody looks on: a log, a pipe.
LINE = 30.0
#: Feeds that are counted, and how soon they are due.
SOON = timedelta(minutes=2)
MOST_FEEDS = 10_000
#: Looks in a row that find nothing to do before it counts as done: one step's work may still become another's.
QUIET = 4


def in_words(waiting: Iterable[tuple[str, int]]) -> str:
    """What waits by step: "3 pages to read, 1 article to place in a story"; empty where nothing does."""
    return ", ".join(plural(count, *STEP_WORDS[step]) for step, count in waiting if count)


def due_words(desk: Desk) -> str:
    """All that is to be done now, feeds and what is older with it; empty where nothing is."""
    with desk.store.read() as tx:
        working = under_way(tx, desk)
        # The feeds of a list are due one after another.
        feeds = len(tx.feeds.due(desk.clock.now() + SOON, limit=MOST_FEEDS))
    news = Counter({str(Step.REFRESH): feeds})
    news.update(dict(working.news))
    return _due(tuple(news.items()), working)


def _due(news: Iterable[tuple[str, int]], working: UnderWay) -> str:
    articles = plural(working.older_due, "older article") + " to read or place" if working.older_due else ""
    # Without them an import of older pages stands still on its line for as long as it briefs.
    of_stories = ", ".join(
        plural(count, *(f"older {words}" for words in STEP_WORDS[step])) for step, count in working.older_stories
    )
    return ", ".join(filter(None, (in_words(news), articles, of_stories)))


def wait_for(desk: Desk, article_ids: Collection[ArticleId]) -> None:
    """Until these articles are read and placed, as far as that can be done now; tells how far that is."""
    shown = 0
    while True:
        with desk.store.read() as tx:
            due = tx.queue.due(desk.clock.now(), (Step.FILL, Step.PLACE), article_ids)
        shown = show(f"  {in_words(due.items())} …" if due else "", over=shown)
        if not due:
            return
        time.sleep(TICK)


def show(text: str, *, over: int) -> int:
    """Writes a line over one of ``over`` characters where somebody looks on; how long that one is now."""
    if not sys.stderr.isatty() or not (text or over):
        return over
    click.echo(f"\r{text:<{over}}\r" if not text else f"\r{text:<{over}}", err=True, nl=False)
    return len(text)


class Reporter:
    """A thread that tells what is being done, and each edition when it is ready."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._stop = threading.Event()
        self._idle = threading.Event()
        self._thread = threading.Thread(target=self._run, name="progress", daemon=True)
        self._told: set[str] = set()
        self._line = 0
        self._waited_for = False
        self._said = time.monotonic()

    def __enter__(self) -> Self:
        with self._desk.store.read() as tx:
            # What stood before this start is not news.
            self._told = {day.isoformat() for day in tx.editions.days(limit=100)}
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._stop.set()
        self._thread.join(2)
        self._show("")

    def wait(self, *, until_idle: bool) -> None:
        """Until nothing waits, or else until a signal interrupts it."""
        self._waited_for = until_idle
        (self._idle if until_idle else threading.Event()).wait()

    def _run(self) -> None:
        try:
            self._look_on()
        finally:
            # However it ends, nobody is left waiting for what no one looks at.
            self._idle.set()

    def _look_on(self) -> None:
        quiet = 0
        while not self._stop.wait(TICK if quiet < QUIET else IDLE):
            try:
                quiet = 0 if self._look() else quiet + 1
            except StoreError:
                continue
            if quiet >= QUIET:
                self._idle.set()

    def _look(self) -> bool:
        with self._desk.store.read() as tx:
            working = under_way(tx, self._desk)
            due_at = tx.queue.next_due(tuple(Step))
            busy = bool(tx.queue.running()) or (due_at is not None and due_at <= self._desk.clock.now())
            days = [day for day in tx.editions.days(limit=10) if day.isoformat() not in self._told]
            editions = [tx.editions.of_day(day) for day in reversed(days)]
        waiting = _due(working.news, working)
        self._show(f"  {waiting} …" if waiting else "")
        self._log(waiting)
        for edition in editions:
            if edition is not None:
                self._told.add(edition.day.isoformat())
                self._say(edition)
        return busy

    def _say(self, edition: Edition) -> None:
        count = len(edition.leaves)
        stories = plural(count, "story", "stories") if count < LEAVES else "eight stories"
        articles = plural(edition.articles, "article")
        self._show("")
        click.echo(f"  The edition of {edition.day:%A, %-d %B %Y} is ready: {stories} from {articles}.")

    def _log(self, waiting: str) -> None:
        """A line now and then for whoever waits for the end behind a pipe."""
        if self._waited_for and waiting and not sys.stderr.isatty() and time.monotonic() > self._said + LINE:
            self._said = time.monotonic()
            click.echo(f"  {waiting} …", err=True)

    def _show(self, text: str) -> None:
        self._line = show(text, over=self._line)
