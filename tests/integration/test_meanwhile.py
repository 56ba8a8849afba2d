"""What changes while a step waits, for the network or for its turn, is not written over."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import delete

from octavo.desk import brief
from octavo.desk.brief import brief_story
from octavo.desk.memory import PlacementMemory
from octavo.desk.place import count_story, merge_stories, place_article
from octavo.desk.refresh import refresh_feed
from octavo.desk.subscribe import subscribe, unsubscribe
from octavo.news.article import Article, Fill
from octavo.news.ids import OWNER, ArticleId, StoryId
from octavo.store.tables import placements

FEED = "https://landing.example/feed"
PAGE = "https://landing.example/lock"
SHUT = (
    "The lock at Harn is shut for repairs until Friday, the water board said, and forty barges wait below it.",
    "Skippers were told to moor at the old quay, where the town has put up a kitchen for the crews.",
)
OPEN = (
    "The lock at Harn is open again since noon, the water board said, and the first ten barges have passed it.",
    "The old quay is empty, and the kitchen that the town had put up for the crews was taken down by evening.",
)


@pytest.fixture
def world(world_on_both: Any) -> Any:
    """On both databases."""
    return world_on_both


def serve(world: Any, title: str, *paragraphs: str) -> None:
    """A feed of one entry, and its page."""
    world.feed(FEED, (PAGE, title, world.clock.now() - timedelta(hours=2)))
    world.page(PAGE, title, *paragraphs)


def while_loading(world: Any, monkeypatch: pytest.MonkeyPatch, happens: Callable[[], object]) -> None:
    """Lets something happen once, while the page is on its way."""
    fetch, left = world.net.fetch, [happens]

    def late(url: str, **how: Any) -> Any:
        try:
            return fetch(url, **how)
        finally:
            if url == PAGE and left:
                left.pop()()

    monkeypatch.setattr(world.net, "fetch", late)


def only_article(world: Any) -> Article:
    with world.desk.store.read() as tx:
        (article,) = tx.articles.following(ArticleId(0), limit=10)
        return article


def test_a_page_is_kept_whose_feed_was_let_go_meanwhile(world: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """The article has its text and its story, as every other that the feed had brought."""
    serve(world, "Lock at Harn shut", *SHUT)
    feed = subscribe(world.desk, OWNER, FEED).feed
    while_loading(world, monkeypatch, lambda: unsubscribe(world.desk, OWNER, feed.id))
    world.work()
    article = only_article(world)
    assert (article.fill, article.feed_id) == (Fill.FULL, None)
    with world.desk.store.read() as tx:
        assert tx.stories.placement(article.id) is not None


@pytest.mark.parametrize("gone", [False, True], ids=["the page is there", "the old page is gone"])
def test_an_entry_edited_meanwhile_is_read_as_it_is_now(
    world: Any, monkeypatch: pytest.MonkeyPatch, gone: bool
) -> None:
    """The page that was asked for before the edit takes nothing from it, and the page of after it is read."""
    serve(world, "Lock at Harn shut", *SHUT)
    feed = subscribe(world.desk, OWNER, FEED).feed
    if gone:
        world.net.pages.pop(PAGE)

    def edited() -> None:
        serve(world, "Lock at Harn open again", *OPEN)
        refresh_feed(world.desk, feed.id)

    while_loading(world, monkeypatch, edited)
    world.work()
    article = only_article(world)
    assert (article.title, article.fill) == ("Lock at Harn open again", Fill.FULL)
    with world.desk.store.read() as tx:
        assert tx.revisions.of(article.id).text.splitlines()[0] == OPEN[0]


def test_an_article_placed_again_beside_a_merge_stays_where_that_brought_it(
    world: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Another process merges its story while its revised text waits to be compared."""
    serve(world, "Lock at Harn shut", *SHUT)
    subscribe(world.desk, OWNER, FEED)
    world.work()
    article = only_article(world)
    with world.desk.store.begin() as tx:
        before = tx.stories.placement(article.id).story_id
        made = tx.stories.get(before)
        other = tx.stories.add(made)
    around = PlacementMemory.around

    def merged(memory: PlacementMemory, *given: Any, **more: Any) -> Any:
        found = around(memory, *given, **more)
        with world.desk.store.begin() as tx:
            if tx.stories.get(before).merged_into is None:
                merge_stories(tx, other, before)
                count_story(tx, other)
        return found

    monkeypatch.setattr(PlacementMemory, "around", merged)
    place_article(world.desk, article.id)
    with world.desk.store.read() as tx:
        assert tx.stories.placement(article.id).story_id == other
        assert tx.stories.get(other).articles == 1
        assert tx.stories.get(StoryId(before)).articles == 0


def test_a_story_that_was_merged_while_it_was_briefed_says_nothing_more(
    world: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its articles are another's by now: neither its own hashtags nor theirs are those of before the merge."""
    serve(world, "Lock at Harn shut", *SHUT)
    subscribe(world.desk, OWNER, FEED)
    world.work()
    article = only_article(world)
    with world.desk.store.begin() as tx:
        before = tx.stories.placement(article.id).story_id
        other = tx.stories.add(tx.stories.get(before))
    shared = brief._shared

    def merged(*given: Any) -> Any:
        shared(*given)
        with world.desk.store.begin() as tx:
            merge_stories(tx, other, before)
            count_story(tx, other)
        return {article.id: ("#BeforeTheMerge",)}

    monkeypatch.setattr(brief, "_shared", merged)
    brief_story(world.desk, before)
    with world.desk.store.read() as tx:
        assert tx.stories.get(before).hashtags == ()
        assert tx.articles.get(article.id).hashtags == article.hashtags


def test_an_article_whose_place_was_lost_meanwhile_has_a_story(world: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """A library mended from outside while a job runs leaves an article in a story of its own, not a job that failed."""
    serve(world, "Lock at Harn shut", *SHUT)
    subscribe(world.desk, OWNER, FEED)
    world.work()
    article, held = only_article(world), PlacementMemory.held

    def lost(memory: PlacementMemory, tx: Any) -> Any:
        with world.desk.store.engine.begin() as connection:
            connection.execute(delete(placements))
        return held(memory, tx)

    monkeypatch.setattr(PlacementMemory, "held", lost)
    place_article(world.desk, article.id)
    with world.desk.store.read() as tx:
        assert tx.stories.placement(article.id) is not None
