"""Draw up what else there is to read beside an article.

relate         window | related | stories.set_related   when an article is placed
relate_story   the same for a story's articles,         when stories were merged or parted
               and for those whose lists name them
"""

from collections.abc import Iterable
from datetime import datetime
from typing import cast

from octavo.desk.desk import Desk
from octavo.desk.memory import Around
from octavo.news.ids import ArticleId, StoryId
from octavo.news.job import Step
from octavo.news.story import Related
from octavo.ports.store import Tx
from octavo.stories.related.related import beside
from octavo.stories.window.window import Item

#: Of the articles a new one is related to, those whose own list is drawn up again.
RENEWED = 4
#: Of a story that was merged or parted, the newest articles whose lists are drawn up again, and of the articles whose
#: lists name one of these: what told why may be in another story by now.
REDRAWN, NAMING = 12, 24


def relate(desk: Desk, around: Around, thing: Item) -> None:
    """Draws up the article's related list, and again the lists of those it is nearest to."""
    rows = _related(around, thing)
    renewed = [row.id for row in rows if not row.same_story][:RENEWED]
    lists = {cast("ArticleId", thing.id): rows}
    lists.update({cast("ArticleId", other.id): _related(around, other) for other in _items(around, renewed)})
    _keep(desk, lists)


def queue_relate(tx: Tx, story_id: StoryId, *, now: datetime) -> None:
    """Queues new lists for a story that was merged or parted; many changes in a row make one."""
    tx.queue.put(Step.RELATE, story_id, due_at=now, lock=f"story:{story_id}", queueing_lock=f"relate:{story_id}")


def relate_story(desk: Desk, story_id: StoryId) -> None:
    """Draws up again the lists of the story's newest articles, and those that name them; nothing where it has none."""
    with desk.memory.lock:
        with desk.store.read() as tx:
            newest = [placement.article_id for placement in tx.stories.placements(story_id)][-REDRAWN:]
            if not newest:
                return
            around = desk.memory.around(tx, tx.articles.get(newest[-1]).shown_at)
            drawn = dict.fromkeys((*newest, *tx.stories.naming(newest, limit=NAMING)))
        _keep(desk, {cast("ArticleId", each.id): _related(around, each) for each in _items(around, drawn)})


def _items(around: Around, article_ids: Iterable[ArticleId]) -> list[Item]:
    """Those of them that placement remembers."""
    found = (around.window.item(article_id) for article_id in article_ids)
    return [each for each in found if each is not None]


def _related(around: Around, thing: Item) -> tuple[Related, ...]:
    rows = beside(thing, around.window, story_of=around.story_of)
    return tuple(Related(id=row.id, score=row.score, same_story=row.same_story, why=row.why) for row in rows)


def _keep(desk: Desk, lists: dict[ArticleId, tuple[Related, ...]]) -> None:
    with desk.store.begin() as tx:
        for article_id, found in lists.items():
            tx.stories.set_related(article_id, [row for row in found if not row.same_story])
