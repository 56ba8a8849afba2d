"""The second look at stories, in its own time."""

from datetime import timedelta
from typing import Any

import pytest

import octavo.desk.regroup.mend as mend_room
from octavo.desk.regroup.by_hand import join_stories, split_story
from octavo.desk.regroup.mend import EVERY, MANY, MENDED, mend_stories, mending_due
from octavo.desk.subscribe import subscribe
from octavo.news.ids import OWNER, ArticleId
from octavo.news.job import Step
from octavo.news.reason import Ground, Reason, began
from octavo.stories.mend import Mended, Merge, Split

SITE = "https://landing.example"
TOLD = {
    "Lock at Harn shut": "The lock at Harn is shut for repairs until Friday, the water board said on Monday morning.",
    "Village beats the champions": "A chess club from a village of ninety people beat the champions of the valley.",
    "Bees stolen at Lom": "Eleven hives were taken from an orchard at Lom in the night; a lorry was heard at three.",
}


@pytest.fixture
def world(world_on_both: Any) -> Any:
    """On both databases."""
    return world_on_both


@pytest.fixture
def told(world: Any) -> Any:
    """Three stories of one article each."""
    at = world.clock.now() - timedelta(hours=2)
    world.feed(f"{SITE}/feed", *[(f"{SITE}/{n}", title, at) for n, title in enumerate(TOLD)])
    for n, (title, text) in enumerate(TOLD.items()):
        world.page(f"{SITE}/{n}", title, *[text] * 3)
    subscribe(world.desk, OWNER, f"{SITE}/feed")
    world.work()
    return world


def homes(world: Any) -> list[int]:
    with world.desk.store.read() as tx:
        return [tx.stories.placement(number).story_id for number in (1, 2, 3)]


def found(monkeypatch: Any, *, merges: tuple = (), splits: tuple = ()) -> None:
    """What the pass will find."""
    made = Mended(
        merges=tuple(
            Merge(kept=kept, gone=gone, score=0.9, why=(Reason(ground=Ground.SAME_EVENT),)) for kept, gone in merges
        ),
        splits=tuple(
            Split(story=story, ids=ids, score=0.9, why=(Reason(ground=Ground.PARTED),)) for story, ids in splits
        ),
    )
    monkeypatch.setattr(mend_room, "mend", lambda *_, **__: made)


def test_stories_that_are_one_are_merged_and_parted_again(told: Any, monkeypatch: Any) -> None:
    """A pass carries out what it finds; articles that come into a story, or leave one, have the reason kept."""
    one, two, three = homes(told)
    found(monkeypatch, merges=((one, two),))
    mend_stories(told.desk)
    assert homes(told) == [one, one, three]
    with told.desk.store.read() as tx:
        assert began(tx.stories.placement(1).why)
        assert tx.stories.placement(2).why == (Reason(ground=Ground.MERGED),)
    found(monkeypatch, splits=((one, (2,)),))
    mend_stories(told.desk)
    _, back, _ = homes(told)
    assert back not in {one, two, three}
    with told.desk.store.read() as tx:
        assert tx.stories.placement(2).why == (Reason(ground=Ground.PARTED),)
        assert (tx.stories.get(one).articles, tx.stories.get(back).articles) == (1, 1)
        assert tx.stories.get(two).merged_into == one


def test_no_pass_breaks_a_persons_word(told: Any, monkeypatch: Any) -> None:
    """What was parted is not merged and what was put together is not parted, whatever the pass finds."""
    one, two, three = homes(told)
    join_stories(told.desk, OWNER, one, two)
    line = split_story(told.desk, OWNER, one, [ArticleId(2)], to_id=three)
    before = homes(told)
    assert before == [one, three, three]
    found(monkeypatch, merges=((one, three),), splits=((three, (2,)),))
    mend_stories(told.desk)
    assert homes(told) == before
    assert line.to_id == three


def test_a_pass_that_comes_late_changes_nothing(told: Any, monkeypatch: Any) -> None:
    """Stories that were merged or emptied since it looked, and a split that would leave nothing, are passed over."""
    one, two, three = homes(told)
    join_stories(told.desk, OWNER, one, two)
    found(monkeypatch, merges=((one, two),), splits=((two, (2,)), (three, (3,)), (one, (3,))))
    mend_stories(told.desk)
    assert homes(told) == [one, one, three]


def test_a_pass_is_due_while_articles_come(told: Any) -> None:
    """Not when nothing was placed; a while after a few placements; at once after many, when none waits."""
    desk, clock = told.desk, told.clock

    def due() -> bool:
        with desk.store.read() as tx:
            return mending_due(tx, clock.now())

    def note(ago: int) -> None:
        with desk.store.begin() as tx:
            tx.notebook.put(MENDED, f"{tx.stories.newest() - ago} {clock.now().isoformat()}")

    mend_stories(desk)
    clock.forward(days=1)
    assert not due()
    note(1)
    assert not due()
    clock.at += EVERY
    assert due()
    note(MANY)
    assert due()
    with desk.store.begin() as tx:
        tx.queue.put(Step.PLACE, 9, due_at=clock.now())
    assert not due()


def test_the_worker_mends_by_itself(told: Any) -> None:
    """The first articles were looked at again without anyone asking, and no job is left of it."""
    with told.desk.store.read() as tx:
        assert tx.notebook.get(MENDED) is not None
        assert Step.MEND not in dict(tx.views.progress().waiting)
