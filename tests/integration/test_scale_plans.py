"""What placing and the pages of stories cost must not grow with the archive: no statement of theirs walks a table."""

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime, timedelta
from itertools import count
from typing import Any

import pytest
from sqlalchemy import event

from octavo.desk.memory import PlacementMemory
from octavo.desk.place import place_article
from octavo.desk.regroup.mend import mend_stories, mending_due
from octavo.desk.subscribe import subscribe
from octavo.news.article import Article
from octavo.news.ids import OWNER, ArticleId, FeedId
from octavo.news.views import Key
from octavo.store.carried import twins_in

SITE = "https://tide.example"
TOLD = (
    (
        "Ferry aground off Skarn",
        "A ferry with forty people ran aground off Skarn on Monday; a tug from Nerrin freed it",
    ),
    ("Tug frees ferry at Skarn", "The tug Alder from Nerrin freed a ferry that had run aground off Skarn on Monday."),
    ("Bees stolen at Lom", "Eleven hives were taken from an orchard at Lom in the night; a lorry was heard at three."),
    (
        "Old mill reopens",
        "After nine years of works the paper mill on the Tesso turns again, and visitors may come in.",
    ),
)
#: A list in the order of its index is read row by row until the page is full.
_IN_ORDER = re.compile(r"SCAN stories USING INDEX ix_stories_shown_at_id")
#: Rows that another part of the same statement found.
_FOUND = re.compile(r"SCAN (CONSTANT ROW|\(subquery-\d+\)|anon_\d+)")


@contextmanager
def recorded(world: Any) -> Iterator[list[tuple[str, Any]]]:
    """Every statement that is sent to the database, with its parameters."""
    sent: list[tuple[str, Any]] = []

    def note(connection: Any, cursor: Any, statement: str, parameters: Any, context: Any, many: bool) -> None:
        sent.append((statement, parameters[0] if many else parameters))

    engine = world.desk.store.engine
    event.listen(engine, "before_cursor_execute", note)
    try:
        yield sent
    finally:
        event.remove(engine, "before_cursor_execute", note)


def walked(world: Any, sent: list[tuple[str, Any]]) -> list[str]:
    """The steps of SQLite's plans that read a whole table, each with its statement."""
    found = []
    with world.desk.store.read() as tx:
        for statement, parameters in {statement: (statement, p) for statement, p in sent}.values():
            if not re.match(r"\s*(SELECT|WITH|INSERT|UPDATE|DELETE)\b", statement):
                continue
            for row in tx.stories.connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", parameters):
                step = row[3]
                if step.startswith("SCAN") and not _FOUND.match(step) and not _IN_ORDER.match(step):
                    found.append(f"{step}: {statement}")
    return found


@pytest.fixture
def told(world: Any) -> Any:
    """Four articles that are filled and wait to be placed."""
    at = world.clock.now() - timedelta(hours=3)
    world.feed(f"{SITE}/feed", *[(f"{SITE}/{n}", title, at) for n, (title, _) in enumerate(TOLD)])
    for n, (title, text) in enumerate(TOLD):
        world.page(f"{SITE}/{n}", title, *[text] * 3)
    subscribe(world.desk, OWNER, f"{SITE}/feed")
    world.work()
    return world


def test_placing_and_mending_walk_no_table(told: Any) -> None:
    """A worker that begins anew reads its window, places an article and mends, all by index."""
    with told.desk.store.begin() as tx:
        at = told.clock.now() - timedelta(hours=1)
        article_id = tx.articles.add(replace(tx.articles.get(ArticleId(1)), key="again", url=None, shown_at=at))
        tx.revisions.add(article_id, title=TOLD[1][0], text=TOLD[1][1] * 3, captions=(), now=at)
    desk = replace(told.desk, memory=PlacementMemory(told.desk.embedder))
    with recorded(told) as sent:
        place_article(desk, article_id)
        place_article(desk, ArticleId(1))
        mend_stories(replace(desk, memory=PlacementMemory(desk.embedder)))
        with desk.store.read() as tx:
            mending_due(tx, desk.clock.now())
    assert sum("placements" in statement for statement, _ in sent) > 10
    assert walked(told, sent) == []


@pytest.mark.parametrize(
    "page",
    [
        lambda tx, _: tx.views.river(user_id=OWNER),
        lambda tx, at: tx.views.river(after=Key(at=at, id=9), user_id=OWNER),
        lambda tx, _: tx.views.story(tx.stories.placement(ArticleId(1)).story_id, user_id=OWNER),
        lambda tx, _: tx.views.article(ArticleId(1), user_id=OWNER),
        lambda tx, at: tx.stories.between(at - timedelta(days=1), at),
        lambda tx, at: tx.stories.placed(since=at - timedelta(days=7), after=0, model="plain"),
        lambda tx, at: tx.stories.placed(since=at - timedelta(days=7), after=3, model="plain"),
    ],
    ids=["river", "further down the river", "story", "article", "a day's edition", "a window", "what is new in it"],
)
def test_the_pages_of_stories_walk_no_table(told: Any, page: Callable[..., object]) -> None:
    """The river, a story, an article with its related ones and an edition are read by index."""
    with recorded(told) as sent, told.desk.store.read() as tx:
        page(tx, told.clock.now())
    assert sent
    assert walked(told, sent) == []


def test_what_is_new_is_found_by_number(told: Any) -> None:
    """A worker that follows reads the few placements after the last one that it saw, not the window again."""
    with recorded(told) as sent, told.desk.store.read() as tx:
        tx.stories.placed(since=told.clock.now() - timedelta(days=7), after=2, model="plain")
    statement, parameters = next(each for each in sent if "revisions" in each[0])
    with told.desk.store.read() as tx:
        plan = [row[3] for row in tx.stories.connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", parameters)]
    assert re.match(r"SEARCH placements USING INDEX \S+ \(number>\?\)", plan[0])


def test_two_long_feeds_are_made_one_without_comparing_all_their_articles(world: Any) -> None:
    """Ten times the articles cost ten times the work: the library's one writer is held meanwhile."""
    few, many = (_joining(world, articles) for articles in (100, 1000))
    assert many < 15 * few


def _joining(world: Any, articles: int) -> int:
    """How many hundred steps of SQLite's it takes to make two feeds of so many articles one."""
    steps = count()
    now = world.clock.now()
    with world.desk.store.begin() as tx:
        gone, kept = (tx.feeds.add(f"{SITE}/{articles}/{n}", due_at=now).id for n in range(2))
        for feed in (gone, kept):
            for n in range(articles):
                tx.articles.add(_sent(feed, f"{feed}-{n}", f"{SITE}/{articles}/{n + feed}", now))
        connection = tx.articles.connection.connection.driver_connection
        connection.set_progress_handler(lambda: next(steps) < 0, 100)
        twins_in(tx.articles.connection, gone, kept)
        connection.set_progress_handler(None, 0)
    return next(steps)


def _sent(feed: FeedId, key: str, url: str, at: datetime) -> Article:
    values = {"feed_id": feed, "key": key, "url": url, "title": "A title", "source": "The Tide", "fetched_at": at}
    return Article(id=ArticleId(0), shown_at=at, **values)
