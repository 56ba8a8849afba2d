"""What placement remembers, whatever the order that articles come in."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

import octavo.desk.memory as memory_room
from octavo.desk.memory import PlacementMemory
from octavo.desk.place import place_article
from octavo.news.article import Article, Fill
from octavo.news.ids import ArticleId


@pytest.fixture
def world(world_on_both: Any) -> Any:
    """On both databases."""
    return world_on_both


def article(world: Any, number: int, *, days: float) -> ArticleId:
    """One of an event of its own, shown so many days ago."""
    at = world.clock.now() - timedelta(days=days)
    title = f"Lock {number} at Harn is shut"
    made = Article(
        id=ArticleId(0), feed_id=None, key=str(number), url=None, source=f"Paper {number}", title=title,
        fetched_at=world.clock.now(), shown_at=at, fill=Fill.FULL,
    )  # fmt: skip
    with world.desk.store.begin() as tx:
        article_id = tx.articles.add(made)
        assert article_id is not None
        tx.revisions.add(article_id, title=title, text=f"{title} for {number} days.", captions=(), now=at)
    return article_id


def remembered(desk: Any, at: Any) -> set[ArticleId]:
    with desk.store.read() as tx:
        return set(desk.memory.around(tx, at).story_of)


def test_a_first_import_that_comes_newest_first_is_not_read_again(world: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each article is a few hours older than the one before; none that was placed is read from the store anew."""
    read: list[ArticleId] = []
    reading = memory_room._item

    def noted(placed: Any, *how: Any) -> Any:
        read.append(placed.article_id)
        return reading(placed, *how)

    monkeypatch.setattr(memory_room, "_item", noted)
    placed = [article(world, number, days=number / 3) for number in range(6)]
    for each in placed:
        place_article(world.desk, each)
    assert remembered(world.desk, world.clock.now()) == set(placed)
    assert read == []


def test_what_another_process_placed_meanwhile_is_remembered_when_the_memory_reaches_back(world: Any) -> None:
    """Placed later than what is new before the old beginning, or earlier: it is there."""
    there = replace(world.desk, memory=PlacementMemory(world.desk.embedder))
    first = article(world, 0, days=0)
    place_article(world.desk, first)
    others = [article(world, number, days=days) for number, days in enumerate((11, 1, 12, 0), 1)]
    for each in others:
        place_article(there, each)
    assert remembered(world.desk, world.clock.now() - timedelta(days=3)) == {first, *others}


def test_an_article_of_long_ago_brings_no_archive_into_memory(world: Any) -> None:
    """It is placed among those of its own time, and what is remembered of now is as it was."""
    now, old = article(world, 0, days=0), article(world, 1, days=200)
    place_article(world.desk, now)
    place_article(world.desk, old)
    assert remembered(world.desk, world.clock.now() - timedelta(days=200)) == {old}
    assert remembered(world.desk, world.clock.now()) == {now}
