"""The desk's placement where the encoder that reads leads closely is there, came late, or went."""

from dataclasses import replace
from typing import Any

import numpy as np
import pytest

import octavo.desk.brief as brief_room
from octavo.desk.memory import PlacementMemory
from octavo.desk.place import place_article
from octavo.desk.regroup.mend import mend_stories
from octavo.news.article import Article, Fill
from octavo.news.ids import ArticleId


class Encoder:
    """Two directions: what tells of the flood, and all else."""

    name, dimensions = "pointer", 2

    def queries(self, texts: Any) -> Any:
        raise AssertionError("Articles are no questions.")

    def passages(self, texts: Any) -> Any:
        return np.array([[1, 0] if "Medlow" in text else [0, 1] for text in texts], dtype=np.float32)


def place(desk: Any, title: str, text: str) -> ArticleId:
    """Adds an article and places it."""
    at = desk.clock.now()
    article = Article(
        id=ArticleId(0),
        feed_id=None,
        key=title,
        url=None,
        source="Post",
        title=title,
        language="en",
        fetched_at=at,
        shown_at=at,
        fill=Fill.FULL,
    )
    with desk.store.begin() as tx:
        article_id = tx.articles.add(article)
        if text:
            tx.revisions.add(article_id, title=title, text=text, captions=(), now=at)
    place_article(desk, article_id)
    return article_id


@pytest.fixture
def desks(world_on_both: Any) -> tuple[Any, Any]:
    """Without the encoder, and with it, over one library."""
    without = world_on_both.desk
    return without, begun(replace(without, encoder=Encoder()))


def begun(desk: Any) -> Any:
    """The desk as a process has it that has just begun."""
    return replace(desk, memory=PlacementMemory(desk.embedder, desk.encoder))


def window(desk: Any) -> Any:
    """What placement remembers, read anew from the library."""
    with desk.store.read() as tx:
        return begun(desk).memory.recent(tx).window


def test_leads_are_kept_beside_vectors(desks: Any) -> None:
    """Each under its encoder's name, so that a restart finds both; a headline alone has none."""
    _, desk = desks
    told = place(desk, "Arle floods Medlow", "The Arle burst its banks in Medlow on Tuesday.")
    brief = place(desk, "Hive lost", "")
    with desk.store.read() as tx:
        assert tx.vectors.of([told, brief], desk.embedder.name).keys() == {told, brief}
        assert {key: each.tolist() for key, each in tx.vectors.of([told, brief], "pointer").items()} == {told: [1, 0]}
    assert window(desk).item(told).lead is not None
    assert window(desk).item(brief).lead is None


def test_a_library_of_before_goes_on(desks: Any) -> None:
    """Articles without a lead are compared by the rest; when the encoder goes, leads are not missed."""
    before, after = desks
    first = place(before, "Arle floods Medlow", "The Arle burst its banks in Medlow on Tuesday, Mayor Reyes said.")
    second = place(after, "Medlow under water", "The Arle burst its banks in Medlow, Mayor Reyes said on Tuesday.")
    third = place(before, "Army in Medlow", "Mayor Reyes of Medlow asked for boats: the Arle burst its banks.")
    mend_stories(after)
    assert [window(after).item(each).lead is not None for each in (first, second, third)] == [False, True, False]
    assert [window(before).item(each).lead for each in (first, second, third)] == [None, None, None]
    assert all(window(before).item(each).vector is not None for each in (first, second, third))
    with after.store.read() as tx:
        assert tx.stories.placement(first).story_id == tx.stories.placement(second).story_id


def test_a_process_that_begins_with_a_briefing_remembers_leads(desks: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is placed there afterwards is compared by them."""
    _, desk = desks
    told = place(desk, "Arle floods Medlow", "The Arle burst its banks in Medlow on Tuesday.")
    with desk.store.read() as tx:
        story = tx.stories.placement(told).story_id
    # Two directions are too few to choose sentences by, and what they would be is not asked here.
    monkeypatch.setattr(brief_room, "_chosen", lambda *_: None)
    monkeypatch.setattr(brief_room, "heading", lambda *_: "Arle floods Medlow")
    other = begun(desk)
    brief_room.brief_story(other, story)
    with other.store.read() as tx:
        assert other.memory.recent(tx).window.item(told).lead is not None
