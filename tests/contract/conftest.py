"""One store for every test of the contract, on SQLite first and on PostgreSQL second."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path
from types import SimpleNamespace

import psycopg
import pytest
from sqlalchemy import event

from octavo.news.article import Article
from octavo.news.edition import Edition
from octavo.news.ids import ArticleId, CommentId, EditionId, StoryId
from octavo.news.reader import Comment
from octavo.news.story import Placement, Story
from octavo.store.sql import SqlStore, open_store
from support.postgres import small_disk

NOW = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)


@pytest.fixture
def url(fresh_url) -> str:
    return fresh_url()


@pytest.fixture
def store(url) -> Iterator[SqlStore]:
    store = open_store(url)
    yield store
    store.close()


@pytest.fixture
def now() -> datetime:
    return NOW


@pytest.fixture
def make() -> SimpleNamespace:
    """Nouns with all that a test does not care about filled in; times are minutes after NOW."""
    number = count(1)

    def article(*, at: float = 0, **given) -> Article:
        n = next(number)
        shown = NOW + timedelta(minutes=at)
        values = {
            "id": ArticleId(0),
            "feed_id": None,
            "key": f"key-{n}",
            "url": f"http://paper.test/{n}",
            "source": "The Aldermouth Post",
            "title": f"Title {n}",
            "fetched_at": max(shown, NOW),
            "shown_at": shown,
        }
        return Article(**values | given)

    def story(*, at: float = 0, **given) -> Story:
        shown = NOW + timedelta(minutes=at)
        values = {"id": StoryId(0), "headline": "A story", "first_at": shown, "shown_at": shown, "articles": 1}
        return Story(**values | given)

    def placement(article_id: int, story_id: int, **given) -> Placement:
        values = {"article_id": article_id, "story_id": story_id, "score": 0.75, "placed_at": NOW}
        return Placement(**values | given)

    def edition(day, **given) -> Edition:
        values = {"id": EditionId(0), "day": day, "closed_at": NOW, "zone": "UTC", "published_at": NOW, "leaves": ()}
        return Edition(**values | given)

    def comment(*, at: float = 0, **given) -> Comment:
        values = {
            "id": CommentId(0),
            "article_id": None,
            "story_id": None,
            "parent_id": None,
            "user_id": 1,
            "author": "owner",
            "text": "Well said.",
            "made_at": NOW + timedelta(minutes=at),
        }
        return Comment(**values | given)

    return SimpleNamespace(article=article, story=story, placement=placement, edition=edition, comment=comment)


@pytest.fixture
def small_store(request, fresh_url) -> Iterator[SqlStore]:
    """A store with room for a few megabytes and no more: a small disk of its own, where one can be mounted."""
    on_sqlite = fresh_url.__name__ == "copy_file"
    with small_disk(3 if on_sqlite else 20) as disk:
        if on_sqlite:
            yield from small_file(disk, fresh_url())
        elif disk is None:
            pytest.skip("no small disk can be mounted here (that takes root)")
        else:
            yield from small_database(disk, request.getfixturevalue("postgres"))


def small_file(disk: Path | None, url: str) -> Iterator[SqlStore]:
    store = open_store(f"sqlite:///{disk / 'octavo.sqlite3'}" if disk else url)

    @event.listens_for(store.engine, "checkout")
    def limit(connection, _record, _proxy):
        if disk is None:
            connection.execute("PRAGMA max_page_count = 700")

    yield store
    store.close()


def small_database(disk: Path, address: str) -> Iterator[SqlStore]:
    with psycopg.connect(f"{address}/postgres", autocommit=True) as admin:
        admin.execute(f"CREATE TABLESPACE small LOCATION '{disk}'")
        admin.execute("CREATE DATABASE small TEMPLATE model TABLESPACE small")
        store = open_store(f"{address}/small")
        yield store
        store.close()
        admin.execute("DROP DATABASE small")
        admin.execute("DROP TABLESPACE small")
