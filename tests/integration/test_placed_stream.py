"""Two days of the labelled stream, placed and looked at again by the desk."""

import json
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

import octavo.desk.place as place_room
from octavo.desk.place import place_article
from octavo.desk.regroup.by_hand import split_story
from octavo.desk.regroup.mend import MENDED, mend_stories
from octavo.news.article import Article, Fill
from octavo.news.ids import OWNER, ArticleId
from octavo.news.reason import Ground, Reason
from octavo.stories.mend import Mended, Merge

STREAM = Path(__file__).parents[1] / "quality" / "stream" / "articles.jsonl"
ROWS = [json.loads(line) for line in STREAM.read_text(encoding="utf-8").splitlines()][:36]


def place(world: Any, row: dict[str, Any]) -> ArticleId:
    """Adds the article and places it, at its time."""
    world.clock.at = datetime.fromisoformat(row["published"])
    article = Article(
        id=ArticleId(0),
        feed_id=None,
        key=row["id"],
        url=None,
        source=row["source"],
        title=row["title"],
        language=row["language"],
        fetched_at=world.clock.at,
        shown_at=world.clock.at,
        fill=Fill.FULL,
    )
    with world.desk.store.begin() as tx:
        article_id = tx.articles.add(article)
        tx.revisions.add(article_id, title=row["title"], text=row["text"], captions=(), now=world.clock.at)
    place_article(world.desk, article_id)
    return article_id


def placed(world: Any, rows: list[dict[str, Any]]) -> dict[str, tuple[Any, ...]]:
    """All rows placed, a second look after each dozen; each article's placement, counts and related list."""
    ids = {}
    for number, row in enumerate(rows, 1):
        ids[row["id"]] = place(world, row)
        if number % 12 == 0:
            mend_stories(world.desk)
    with world.desk.store.read() as tx:
        found = {}
        for key, article_id in ids.items():
            placement = tx.stories.placement(article_id)
            story = tx.stories.get(placement.story_id)
            view = tx.views.article(article_id, user_id=OWNER)
            found[key] = (
                placement.story_id,
                placement.duplicate_of,
                placement.why,
                (story.articles, story.origins, story.sources, story.languages, story.headline),
                tuple((each.article.id, each.why) for each in view.related),
            )
        return found


def test_both_databases_place_alike(world_on_both: Any, make_world: Callable[..., Any], tmp_path: Path) -> None:
    """Stories, copies, reasons, counts and related lists are the same on PostgreSQL as in a file of SQLite."""
    folder = tmp_path / "file"
    folder.mkdir()
    file = make_world(folder)
    wanted = placed(file, ROWS[:24])
    file.desk.store.close()
    assert placed(world_on_both, ROWS[:24]) == wanted


def test_a_persons_split_outlives_every_later_pass(world_on_both: Any, monkeypatch: Any) -> None:
    """Parted from a story, an article stays away from all of it while more comes and pass after pass would merge."""
    world = world_on_both
    placed(world, ROWS[:24])
    with world.desk.store.read() as tx:
        large = max((card.story for card in tx.views.river(user_id=OWNER).rows), key=lambda story: story.articles)
        last = tx.stories.placements(large.id)[-1].article_id
    line = split_story(world.desk, OWNER, large.id, [last])

    def greedy(window: Any, held: Any, **_: Any) -> Mended:
        return Mended(
            merges=(Merge(kept=large.id, gone=line.to_id, score=1.0, why=(Reason(ground=Ground.SAME_EVENT),)),)
        )

    monkeypatch.setattr("octavo.desk.regroup.mend.mend", greedy)
    for row in ROWS[24:36]:
        place(world, row)
        mend_stories(world.desk)
    with world.desk.store.read() as tx:
        assert tx.notebook.get(MENDED) is not None
        assert tx.stories.placement(last).story_id != large.id
        assert not place_room.may_merge(tx, large.id, tx.stories.placement(last).story_id)
