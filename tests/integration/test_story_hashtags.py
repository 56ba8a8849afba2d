"""The hashtags that the articles of a story have in the library."""

from datetime import timedelta
from typing import Any

import pytest

from octavo.desk.regroup.by_hand import join_stories, split_story
from octavo.desk.subscribe import subscribe
from octavo.news.ids import OWNER, ArticleId

FEED = "https://landing.example/feed"
LOCK = "The lock at Harn is shut for repairs until Friday, the water board of Harn said, and forty barges wait below."
CHESS = "A chess club from Wendry beat the champions of the valley, and in Wendry the chess went on until one o'clock."


@pytest.fixture
def world(world_on_both: Any) -> Any:
    """On both databases."""
    return world_on_both


def hashtags(world: Any) -> list[tuple[str, ...]]:
    """The articles' hashtags, in order of their numbers."""
    world.work()
    with world.desk.store.read() as tx:
        found = tx.articles.many(range(1, 5))
    return [found[i].hashtags for i in sorted(found)]


def test_they_are_shared_while_the_articles_are_of_one_story(world: Any) -> None:
    """Two articles that a person puts together have the same hashtags, and each its own again once they are apart."""
    at = world.clock.now() - timedelta(hours=2)
    world.feed(FEED, ("https://landing.example/a", "Lock shut", at), ("https://landing.example/b", "Chess", at))
    world.page("https://landing.example/a", "Lock at Harn shut until Friday", *[LOCK] * 3)
    world.page("https://landing.example/b", "Chess club of Wendry beats the champions", *[CHESS] * 3)
    subscribe(world.desk, OWNER, FEED)
    alone = hashtags(world)
    assert set(alone[0]).isdisjoint(alone[1])
    with world.desk.store.read() as tx:
        stories = [tx.stories.placement(ArticleId(number)).story_id for number in (1, 2)]

    join_stories(world.desk, OWNER, *stories)
    one, other = hashtags(world)
    assert one == other

    split_story(world.desk, OWNER, stories[1], [ArticleId(1)])
    assert hashtags(world) == alone
