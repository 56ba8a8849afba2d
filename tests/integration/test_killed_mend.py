"""A worker killed with SIGKILL in the middle of the second look at stories loses nothing, on both databases."""

import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

import octavo.desk.regroup.mend as mend_room
from octavo.desk.comment import say
from octavo.desk.memory import PlacementMemory
from octavo.desk.place import count_story, place_article
from octavo.desk.regroup.by_hand import join_stories, split_story
from octavo.desk.regroup.mend import MENDED, mend_stories
from octavo.news.article import Article, Fill
from octavo.news.ids import OWNER, ArticleId, StoryId
from octavo.news.reason import Ground, Reason
from octavo.store.sql import open_store
from octavo.stories.mend import Mended, Merge, Split
from support.mortal import MortalStore

TOLD = (
    "The lock at Harn is shut for repairs until Friday, the water board said on Monday, and barges wait below it.",
    "Forty barges wait at Harn, where welders work in the dry lock by night and the town feeds the crews by day.",
    "A chess club from a village of ninety people beat the champions of the valley on the last board at one o'clock.",
    "Eleven hives were taken from an orchard at Lom in the night; a lorry was heard on the lower road at three.",
    "After nine years of works the paper mill on the Tesso turns again, and visitors may see how a sheet is made.",
)


def library(make_world: Callable[..., Any], folder: Path, url: str) -> Any:
    """Five articles: two glued into one story, three alone, the third parted by a person from the fourth."""
    world = make_world(folder, store=open_store(url))
    for number, text in enumerate(TOLD):
        article = Article(
            id=ArticleId(0), feed_id=None, key=str(number), url=None, source=f"Paper {number}", title=text[:40],
            fetched_at=world.clock.now(), shown_at=world.clock.now(), fill=Fill.FULL,
        )  # fmt: skip
        with world.desk.store.begin() as tx:
            article_id = tx.articles.add(article)
            tx.revisions.add(article_id, title=text[:40], text=text, captions=(), now=world.clock.now())
            tx.readers.mark(OWNER, [article_id], starred=True)
        place_article(world.desk, article_id)
    one, two = home(world, 1), home(world, 2)
    if one != two:
        with world.desk.store.begin() as tx:
            mend_room.merge_stories(tx, one, two)
            count_story(tx, one)
    join_stories(world.desk, OWNER, home(world, 4), home(world, 3))
    split_story(world.desk, OWNER, home(world, 3), [ArticleId(3)])
    for number in (1, 4, 5):
        say(world.desk, OWNER, f"On {number}.", story_id=home(world, number))
    return world


def home(world: Any, article: int) -> StoryId:
    with world.desk.store.read() as tx:
        return tx.stories.placement(ArticleId(article)).story_id


def seen(store: Any) -> dict[str, Any]:
    """What a reader finds: who is with whom, the kept counts, what was said, starred and decided."""
    with store.read() as tx:
        homes = {n: tx.stories.placement(ArticleId(n)).story_id for n in range(1, len(TOLD) + 1)}
        # The number of a story that a split opens is not the same after a retry.
        named = {story: min(n for n, each in homes.items() if each == story) for story in homes.values()}
        views = {name: tx.views.story(story, user_id=OWNER) for story, name in named.items()}
        held = tx.regroupings.held(list(homes))
        return {
            "homes": {number: named[story] for number, story in homes.items()},
            "counts": {name: (view.story.articles, view.story.origins) for name, view in views.items()},
            "said": {name: [each.text for each in view.comments] for name, view in views.items()},
            "starred": all(row.starred for view in views.values() for row in view.articles),
            "apart": held.apart,
            "river": sorted(named[card.story.id] for card in tx.views.river(user_id=OWNER).rows),
        }


def found(world: Any) -> Mended:
    """One merge that is right, one that a person forbade, and one split."""
    lock, hives, mill = (home(world, number) for number in (1, 4, 5))
    merges = ((hives, mill), (hives, home(world, 3)))
    return Mended(
        merges=tuple(
            Merge(kept=kept, gone=gone, score=0.9, why=(Reason(ground=Ground.SAME_EVENT),)) for kept, gone in merges
        ),
        splits=(Split(story=lock, ids=(ArticleId(2),), score=0.9, why=(Reason(ground=Ground.PARTED),)),),
    )


@pytest.mark.parametrize("after", [False, True], ids=["before the commit", "after the commit"])
def test_a_pass_killed_at_any_write_changes_nothing_in_the_end(
    tmp_path: Path,
    fresh_url: Callable[[], str],
    make_world: Callable[..., Any],
    monkeypatch: Any,
    after: bool,
) -> None:
    """Killed at each write of the pass in turn and looked at again, the library is as if nothing had happened."""
    outcomes = []
    for at in range(99):
        url = fresh_url()
        world = library(make_world, tmp_path, url)
        planned = found(world)
        monkeypatch.setattr(mend_room, "mend", lambda *_, planned=planned, **__: planned)
        world.desk.store.close()
        died = at and killed(world, url, at=at, after=after)
        again = replace(world.desk, store=open_store(url), memory=PlacementMemory(world.desk.embedder))
        mend_stories(again)
        outcomes.append(seen(again.store))
        with again.store.read() as tx:
            assert tx.notebook.get(MENDED) is not None
        again.store.close()
        if at and not died:
            break
    assert outcomes[0]["homes"] == {1: 1, 2: 2, 3: 3, 4: 4, 5: 4}
    assert outcomes[0]["said"] == {1: ["On 1."], 2: [], 3: [], 4: ["On 4.", "On 5."]}
    assert outcomes[0]["starred"]
    assert all(outcome == outcomes[0] for outcome in outcomes)
    # A merge, one that is refused, a split, and the note that they are done.
    assert len(outcomes) == 6


def killed(world: Any, url: str, *, at: int, after: bool) -> bool:
    """Whether a forked child that looks at the stories died at its n-th write."""
    child = os.fork()
    if child == 0:
        status = 1
        try:
            store = MortalStore(open_store(url), at=at, after=after)
            mend_stories(replace(world.desk, store=store, memory=PlacementMemory(world.desk.embedder)))
            status = 0
        finally:
            # Nothing of pytest's may run in the child.
            os._exit(status)
    status = os.waitpid(child, 0)[1]
    assert os.WIFSIGNALED(status) or os.WEXITSTATUS(status) == 0, "the child broke instead of being killed"
    return os.WIFSIGNALED(status)
