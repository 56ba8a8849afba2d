"""The second look at stories where several processes place and mend."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

import octavo.desk.regroup.mend as mend_room
from octavo.desk.memory import PlacementMemory
from octavo.desk.place import place_article
from octavo.desk.regroup.mend import mend_stories
from octavo.news.article import Article, Fill
from octavo.news.ids import ArticleId
from octavo.stories.mend import Mended

TOLD = (
    ("Lock at Harn shut", "The lock at Harn is shut for repairs until Friday, the water board said on Monday morning."),
    ("Village beats the champions", "A chess club from a village of ninety beat the champions of the whole valley."),
    ("Bees stolen at Lom", "Eleven hives were taken from an orchard at Lom in the night; a lorry was heard at three."),
    (
        "Old mill reopens",
        "After nine years of works the paper mill on the Tesso turns again, and visitors may come in.",
    ),
)


@pytest.fixture
def world(world_on_both: Any) -> Any:
    """On both databases."""
    return world_on_both


@pytest.fixture
def looked(monkeypatch: Any) -> list[tuple[set, set]]:
    """What each pass is given: the articles of the window, and the stories that changed."""
    seen: list[tuple[set, set]] = []

    def noted(window: Any, held: Any, *, changed: Any) -> Mended:
        seen.append(({thing.id for thing in window}, set(changed)))
        return Mended()

    monkeypatch.setattr(mend_room, "mend", noted)
    return seen


def another(world: Any) -> Any:
    """The desk of another process on the same database."""
    return replace(world.desk, memory=PlacementMemory(world.desk.embedder))


def article(world: Any, number: int, *, days: float = 0.0) -> ArticleId:
    """One of four articles, each of an event of its own."""
    at = world.clock.now() + timedelta(days=days)
    title, text = TOLD[number]
    made = Article(
        id=ArticleId(0),
        feed_id=None,
        key=str(number),
        url=None,
        source=f"Paper {number}",
        title=title,
        fetched_at=at,
        shown_at=at,
        fill=Fill.FULL,
    )
    with world.desk.store.begin() as tx:
        article_id = tx.articles.add(made)
        assert article_id is not None
        tx.revisions.add(article_id, title=title, text=text, captions=(), now=at)
    return article_id


def home(world: Any, article_id: ArticleId) -> int:
    with world.desk.store.read() as tx:
        return tx.stories.placement(article_id).story_id


def test_a_process_that_placed_nothing_sees_all_of_the_window(world: Any, looked: Any) -> None:
    """A worker whose first job is to mend looks at what the other workers placed."""
    placed = [article(world, number) for number in range(3)]
    for each in placed:
        place_article(world.desk, each)
    mend_stories(another(world))
    assert looked == [(set(placed), {home(world, each) for each in placed})]


def test_each_change_is_looked_at_once_by_whoever_mends(world: Any, looked: Any) -> None:
    """Two workers that place and mend by turns look at each story once after it changed, and both see all of it."""
    here, there = world.desk, another(world)
    one, two, three = (article(world, number) for number in range(3))
    place_article(here, one)
    mend_stories(there)
    place_article(there, two)
    mend_stories(here)
    place_article(here, three)
    mend_stories(there)
    mend_stories(here)
    assert [changed for _, changed in looked] == [{home(world, one)}, {home(world, two)}, {home(world, three)}, set()]
    assert [articles for articles, _ in looked[1:]] == [{one, two}, {one, two, three}, {one, two, three}]


def test_what_another_process_merged_is_known_here(world: Any, monkeypatch: Any) -> None:
    """A story that another worker merged is remembered where it went."""
    here, there = world.desk, another(world)
    one, two = article(world, 1), article(world, 2)
    place_article(here, one)
    place_article(there, two)
    kept, gone = home(world, one), home(world, two)
    assert kept != gone
    with here.store.begin() as tx:
        mend_room.merge_stories(tx, kept, gone)
    with here.store.read() as tx:
        for memory in (here.memory, there.memory):
            around = memory.recent(tx)
            assert around.story_of == {one: kept, two: kept}
            assert around.window.story(two) == kept


def test_memory_follows_the_newest_article(world: Any, looked: Any) -> None:
    """A worker that only mends forgets the old days as one that places does; an old back-fill moves nothing."""
    here, there = world.desk, another(world)
    first = article(world, 0)
    place_article(here, first)
    mend_stories(there)
    late = [article(world, number, days=16) for number in (1, 2)]
    for each in late:
        place_article(here, each)
    mend_stories(there)
    place_article(here, article(world, 3, days=-300))
    mend_stories(there)
    assert [articles for articles, _ in looked] == [{first}, set(late), set(late)]
