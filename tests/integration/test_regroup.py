"""What a person decided about stories, against what comes later."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

import octavo.desk.place as place_room
from octavo.desk.place import may_merge, place_article
from octavo.desk.regroup.by_hand import join_stories, split_story, undo
from octavo.desk.subscribe import subscribe
from octavo.errors import Conflict, Denied
from octavo.news.ids import OWNER, ArticleId, StoryId, UserId
from octavo.news.story import Placement

SITE = "https://landing.example"
LOCK = (
    "The lock at Harn is shut for repairs until Friday, the water board said, and forty barges wait below it.",
    "Skippers were told to moor at the old quay, where the town has put up a kitchen for the crews.",
    "The board found a crack in the lower gate on Monday and will weld it in the dry for three nights.",
)
CHESS = (
    "A chess club from a village of ninety people beat the champions of the valley on the last board at one o'clock.",
    "Its youngest player, who is eleven, gave up a rook and won in nineteen moves, to the applause of the hall.",
)


@pytest.fixture
def world(world_on_both: Any) -> Any:
    """On both databases."""
    return world_on_both


def serve(world: Any, *told: tuple[str, str, tuple[str, ...]], feed: str = "a", title: str = "The Landing") -> None:
    """A paper's feed with a page for each (key, title, paragraphs), read and placed."""
    address = f"{SITE}/{feed}"
    at = world.clock.now() - timedelta(hours=2)
    world.feed(address, *[(f"{SITE}/{feed}/{key}", name, at) for key, name, _ in told], title=title)
    for key, name, paragraphs in told:
        world.page(f"{SITE}/{feed}/{key}", name, *paragraphs)
    subscribe(world.desk, OWNER, address)
    world.work()


def homes(world: Any) -> dict[str, tuple[StoryId, ArticleId | None]]:
    """Each article's story and what it is a copy of, by paper and title."""
    with world.desk.store.read() as tx:
        found = tx.articles.many(range(1, 50)).values()
        placed = {article.id: tx.stories.placement(article.id) for article in found}
        return {f"{a.source}: {a.title}": (placed[a.id].story_id, placed[a.id].duplicate_of) for a in found}


@pytest.fixture
def copied(world: Any) -> Any:
    """A report, its copy in another paper, and a story of its own."""
    serve(world, ("1", "Lock at Harn shut until Friday", LOCK), ("2", "Village beats the champions", CHESS))
    serve(world, ("1", "Barges wait at Harn", LOCK), feed="b", title="Downriver Daily")
    return world


def test_copies_are_one_origin_and_move_together(copied: Any) -> None:
    """A story counts a report and its copy as one origin; moved out, the report takes its copy along."""
    (lock, _), (chess, _), (daily, of) = homes(copied).values()
    assert (daily, of) == (lock, 1)
    with copied.desk.store.read() as tx:
        assert (tx.stories.get(lock).articles, tx.stories.get(lock).origins) == (2, 1)
    join_stories(copied.desk, OWNER, chess, lock)
    line = split_story(copied.desk, OWNER, chess, [ArticleId(1)])
    assert line.articles == (1, 3)
    with copied.desk.store.read() as tx:
        assert (tx.stories.get(line.to_id).articles, tx.stories.get(line.to_id).origins) == (2, 1)
        assert tx.stories.get(chess).origins == 1


def test_the_origin_is_the_agency_that_copies_name_even_when_it_comes_last(world: Any) -> None:
    """Two papers print an agency's report; when the agency's own arrives, they are copies of that."""
    marked = (f"HARN (Harbour Wire) - {LOCK[0]}", *LOCK[1:])
    serve(world, ("1", "Lock at Harn shut until Friday", marked))
    serve(world, ("1", "Barges wait at Harn", marked), feed="b", title="Downriver Daily")
    with world.desk.store.read() as tx:
        assert [tx.stories.placement(n).credit for n in (1, 2)] == ["Harbour Wire"] * 2
        assert tx.stories.placement(2).duplicate_of == 1
    serve(world, ("1", "Harn lock closed for repairs", LOCK), feed="c", title="Harbour Wire")
    with world.desk.store.read() as tx:
        assert [tx.stories.placement(n).duplicate_of for n in (1, 2, 3)] == [3, 3, None]
        assert tx.stories.get(tx.stories.placement(3).story_id).origins == 1
        rows = tx.views.story(tx.stories.placement(3).story_id, user_id=OWNER).articles
        assert {row.credit for row in rows} == {"Harbour Wire", None}


def test_a_copy_moved_out_is_an_origin_where_it_went(copied: Any) -> None:
    """A person's word stands over likeness: moved out, the copy counts for itself; back home it is a copy again."""
    (lock, _), *_ = homes(copied).values()
    line = split_story(copied.desk, OWNER, lock, [ArticleId(3)])
    with copied.desk.store.read() as tx:
        assert tx.stories.placement(3).duplicate_of is None
        assert (tx.stories.get(lock).origins, tx.stories.get(line.to_id).origins) == (1, 1)
        assert not may_merge(tx, lock, line.to_id)
    undo(copied.desk, OWNER, line.id)
    with copied.desk.store.read() as tx:
        assert tx.stories.placement(3) == replace(tx.stories.placement(3), story_id=lock, duplicate_of=1)
        assert tx.stories.get(line.to_id).merged_into == lock


def test_a_report_that_comes_later_joins_no_two_that_were_parted(copied: Any) -> None:
    """The third copy of a report goes to one of the parted stories and leaves them two."""
    (lock, _), *_ = homes(copied).values()
    line = split_story(copied.desk, OWNER, lock, [ArticleId(3)])
    serve(copied, ("1", "Forty barges at Harn", LOCK), feed="c", title="Harn Sheet")
    with copied.desk.store.read() as tx:
        assert tx.stories.placement(4).story_id in {lock, line.to_id}
        assert tx.stories.get(lock).merged_into is None
        assert tx.stories.get(line.to_id).merged_into is None


def test_an_article_placed_beside_a_merge_finds_the_story_that_is_left(copied: Any, monkeypatch: Any) -> None:
    """A placement decided before a merge and saved after it goes where the story went."""
    (lock, _), (chess, _), _ = homes(copied).values()
    with copied.desk.store.begin() as tx:
        article = tx.articles.get(ArticleId(1))
        number = tx.articles.add(replace(article, key="late", title="Lock at Harn: a new gate", url=None))
        tx.revisions.add(
            number, title="Lock at Harn: a new gate", text=" ".join(LOCK[:2]), captions=(), now=article.shown_at
        )
    decide = place_room.place

    def late(*given: Any, **more: Any) -> Any:
        made = decide(*given, **more)
        with copied.desk.store.begin() as tx:
            place_room.merge_stories(tx, chess, lock)
            place_room.count_story(tx, chess)
        return made

    monkeypatch.setattr(place_room, "place", late)
    place_article(copied.desk, number)
    with copied.desk.store.read() as tx:
        assert tx.stories.placement(number).story_id == chess
        assert tx.stories.get(lock).articles == 0


def test_a_merge_can_be_taken_back_after_another(copied: Any) -> None:
    """A story merged twice over comes back whole, with its own address; what has gone different ways does not."""
    (lock, _), (chess, _), _ = homes(copied).values()
    first = join_stories(copied.desk, OWNER, chess, lock)
    serve(copied, ("1", "Bees stolen by night", ("Eleven hives went from the orchard at Lom.",) * 3), feed="d")
    bees = homes(copied)["The Landing: Bees stolen by night"][0]
    join_stories(copied.desk, OWNER, bees, chess)
    undo(copied.desk, OWNER, first.id)
    with copied.desk.store.read() as tx:
        assert [p.article_id for p in tx.stories.placements(lock)] == [1, 3]
        assert tx.stories.get(lock).merged_into is None
        tx.stories.get(chess)
    second = join_stories(copied.desk, OWNER, bees, lock)
    with copied.desk.store.begin() as tx:
        stray = tx.stories.add(replace(tx.stories.get(bees), id=StoryId(0)))
        tx.stories.place(Placement(article_id=ArticleId(1), story_id=stray, score=1.0, placed_at=copied.clock.now()))
    with pytest.raises(Conflict, match="different ways"):
        undo(copied.desk, OWNER, second.id)


def test_only_the_owner_decides(copied: Any) -> None:
    """Nobody else's word is taken, whatever they ask."""
    (lock, _), (chess, _), _ = homes(copied).values()
    with pytest.raises(Denied):
        split_story(copied.desk, UserId(2), lock, [ArticleId(3)])
    with pytest.raises(Denied):
        join_stories(copied.desk, UserId(2), lock, chess)
    with pytest.raises(Denied):
        undo(copied.desk, UserId(2), 1)
