"""Two stories that turn out to be one."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from octavo.desk.comment import say
from octavo.desk.place import count_story, merge_stories
from octavo.desk.subscribe import subscribe
from octavo.news.ids import OWNER, StoryId

FEED = "https://landing.example/feed"
WORDS = "The lock at Harn is shut for repairs until Friday, the water board said, and forty barges wait below it."
OTHER = (
    "A chess club from a village of ninety people beat the champions of the valley on the last board at one o'clock."
)


@pytest.fixture
def world(world_on_both: Any) -> Any:
    """On both databases."""
    return world_on_both


def two_stories(world: Any) -> tuple[StoryId, StoryId]:
    at = world.clock.now() - timedelta(hours=2)
    world.feed(FEED, ("https://landing.example/a", "Lock shut", at), ("https://landing.example/b", "Chess", at))
    world.page("https://landing.example/a", "Lock at Harn shut until Friday", *[WORDS] * 3)
    world.page("https://landing.example/b", "Village chess club beats the champions", *[OTHER] * 3)
    subscribe(world.desk, OWNER, FEED)
    world.work()
    with world.desk.store.read() as tx:
        first, second = (card.story.id for card in tx.views.river(user_id=OWNER).rows)
    return first, second


def test_a_merged_story_keeps_its_address_and_what_was_said(world: Any) -> None:
    """Articles and comments are in the story that stays, the other one is no longer listed and says where it went."""
    kept, gone = two_stories(world)
    said = say(world.desk, OWNER, "Forty barges is a long queue.", story_id=gone)
    with world.desk.store.begin() as tx:
        merge_stories(tx, kept, gone)
        count_story(tx, kept)
    with world.desk.store.read() as tx:
        assert [card.story.id for card in tx.views.river(user_id=OWNER).rows] == [kept]
        view = tx.views.story(kept, user_id=OWNER)
        assert (view.story.articles, len(view.articles)) == (2, 2)
        assert view.comments == (replace(said, story_id=kept),)
        assert tx.views.story(gone, user_id=OWNER).story.merged_into == kept


def test_a_story_of_yesterdays_edition_is_known_again_after_it_was_merged(world: Any) -> None:
    """The next edition marks the merged story as changed, though yesterday's leaf has the old number."""
    kept, gone = two_stories(world)
    world.clock.forward(days=1)
    world.work()
    with world.desk.store.begin() as tx:
        merge_stories(tx, kept, gone)
        count_story(tx, kept)
    at = world.clock.now() + timedelta(hours=2)
    world.clock.forward(hours=3)
    world.feed(FEED, ("https://landing.example/c", "Lock at Harn opens again after repairs", at))
    world.page("https://landing.example/c", "Lock at Harn opens again after repairs", *[WORDS] * 3)
    world.clock.forward(hours=22)
    world.work()
    with world.desk.store.read() as tx:
        edition = tx.editions.latest()
        assert [(leaf.story_id, leaf.changed) for leaf in edition.leaves] == [(kept, True)]
