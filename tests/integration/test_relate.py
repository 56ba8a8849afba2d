"""Related lists after stories were merged or parted."""

from datetime import timedelta
from typing import Any

import pytest

import octavo.desk.regroup.mend as mend_room
import octavo.desk.relate as relate_room
from octavo.desk.regroup.by_hand import join_stories, split_story, undo
from octavo.desk.regroup.mend import mend_stories
from octavo.desk.relate import relate_story
from octavo.desk.subscribe import subscribe
from octavo.news.ids import OWNER, ArticleId, StoryId
from octavo.news.reason import Ground, Reason
from octavo.stories.mend import Mended, Merge, Split

SITE = "https://landing.example"
TOLD = {
    "Lock at Harn shut until Friday": (
        "The lock at Harn is shut for repairs until Friday, the Tesso Water Board said, and forty barges wait below.",
        "Skippers moor at the old quay of Harn, where the Tesso Water Board found a crack in the lower gate.",
    ),
    "Tesso Water Board to rebuild the lock at Harn": (
        "The Tesso Water Board will rebuild the lock at Harn, it said, after a crack was found in its lower gate.",
        "Barges below the lock at Harn would have to wait or unload at the old quay, skippers told the board.",
    ),
    "Village beats the champions": (
        "A chess club from a village of ninety people beat the champions of the valley on the last board.",
    ),
    "Bees stolen at Lom": ("Eleven hives were taken from an orchard at Lom in the night; a lorry was heard at three.",),
}


@pytest.fixture
def told(world_on_both: Any) -> Any:
    """Two articles near one another, and two near nothing, on both databases."""
    world = world_on_both
    at = world.clock.now() - timedelta(hours=2)
    world.feed(f"{SITE}/feed", *[(f"{SITE}/{n}", title, at) for n, title in enumerate(TOLD)])
    for n, (title, paragraphs) in enumerate(TOLD.items()):
        world.page(f"{SITE}/{n}", title, *paragraphs)
    subscribe(world.desk, OWNER, f"{SITE}/feed")
    world.work()
    return world


def home(world: Any, article: int) -> StoryId:
    with world.desk.store.read() as tx:
        return tx.stories.placement(ArticleId(article)).story_id


def beside(world: Any, article: int) -> set[int]:
    with world.desk.store.read() as tx:
        return {row.article.id for row in tx.views.article(ArticleId(article), user_id=OWNER).related}


def mended(world: Any, monkeypatch: Any, **found: tuple) -> None:
    """A pass over the stories that finds this, and what follows from it."""
    monkeypatch.setattr(mend_room, "mend", lambda *_, **__: Mended(**{"merges": (), "splits": ()} | found))
    mend_stories(world.desk)
    world.work()


def test_articles_that_a_person_moves_apart_are_told_beside_one_another(told: Any) -> None:
    """They were coverage of one event; apart they are related, and together again coverage, with no new article."""
    one = home(told, 1)
    assert (home(told, 2), beside(told, 1), beside(told, 2)) == (one, set(), set())
    line = split_story(told.desk, OWNER, one, [ArticleId(2)])
    told.work()
    assert (beside(told, 1), beside(told, 2)) == ({2}, {1})
    undo(told.desk, OWNER, line.id)
    told.work()
    assert (beside(told, 1), beside(told, 2)) == (set(), set())


def test_an_article_moved_to_a_story_is_told_beside_what_that_story_is_near(told: Any) -> None:
    """A merge draws up the lists of both stories' articles again: 3 has come to where 2 is related."""
    split_story(told.desk, OWNER, home(told, 1), [ArticleId(2)])
    told.work()
    join_stories(told.desk, OWNER, home(told, 1), home(told, 3))
    told.work()
    assert beside(told, 3) == {2}


def test_a_pass_over_the_stories_draws_lists_up_again(told: Any, monkeypatch: Any) -> None:
    """What it parts is related, what it merges no longer."""
    one = home(told, 1)
    mended(told, monkeypatch, splits=(Split(story=one, ids=(2,), score=0.9, why=(Reason(ground=Ground.PARTED),)),))
    assert (beside(told, 1), beside(told, 2)) == ({2}, {1})
    merge = Merge(kept=one, gone=home(told, 2), score=0.9, why=(Reason(ground=Ground.SAME_EVENT),))
    mended(told, monkeypatch, merges=(merge,))
    assert (beside(told, 1), beside(told, 2)) == (set(), set())


def test_a_list_that_names_an_article_is_drawn_up_again_when_its_story_changes(told: Any, monkeypatch: Any) -> None:
    """1 names 2, whose story takes in another: why it was named may hold no longer."""
    split_story(told.desk, OWNER, home(told, 1), [ArticleId(2)])
    told.work()
    drawn: list[int] = []
    monkeypatch.setattr(relate_room, "beside", lambda thing, *_, **__: drawn.append(thing.id) or ())
    join_stories(told.desk, OWNER, home(told, 2), home(told, 3))
    told.work()
    assert sorted(drawn) == [1, 2, 3]


def test_only_the_newest_articles_of_a_story_are_drawn_up_again(told: Any, monkeypatch: Any) -> None:
    """However long the story is; and a story that is gone, or empty by now, is nothing to do."""
    drawn: list[int] = []
    monkeypatch.setattr(relate_room, "REDRAWN", 2)
    monkeypatch.setattr(relate_room, "beside", lambda thing, *_, **__: drawn.append(thing.id) or ())
    join_stories(told.desk, OWNER, home(told, 1), home(told, 3))
    gone = home(told, 4)
    join_stories(told.desk, OWNER, home(told, 1), gone)
    told.work()
    assert len(drawn) == 2
    relate_story(told.desk, gone)
    relate_story(told.desk, StoryId(99))
    assert len(drawn) == 2
