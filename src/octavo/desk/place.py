"""Put an article into its story.

place_article   articles.get | embedder.embed | window | place | stories.place   queue BRIEF
"""

from collections import Counter
from dataclasses import replace
from datetime import datetime

import numpy as np
import structlog
from numpy.typing import NDArray

from octavo.desk.desk import Desk
from octavo.news.article import Article, Revision
from octavo.news.ids import ArticleId, StoryId
from octavo.news.job import Step
from octavo.news.story import Placement, Related, Story
from octavo.ports import Tx
from octavo.stories.label import hashtags
from octavo.stories.place import Decision, place
from octavo.stories.related import related
from octavo.stories.window import Item, Window, item

log = structlog.get_logger()

#: Words of the opening that are embedded with the title: what an event is, is said there.
OPENING_WORDS = 60
#: Related articles kept for one article.
RELATED = 12
#: Of the articles a new one is related to, those whose own list is drawn up again.
RENEWED = 4


def place_article(desk: Desk, article_id: ArticleId) -> None:
    """Places an article that is not placed yet; one whose text was revised keeps its story."""
    with desk.store.read() as tx:
        article = tx.articles.get(article_id)
        revision = tx.articles.revision(article_id)
        placed = tx.stories.placement(article_id)
    if revision is None and not article.title:
        return
    vector = desk.embedder.embed([_opening(article, revision)])[0]

    with desk.memory.lock:
        # Read before the write begins: the write stays short, and the lock keeps other placements out.
        with desk.store.read() as tx:
            window = desk.memory.follow(tx, around=article.shown_at, model=desk.embedder.name)
        thing = _item(article, revision, vector)
        decision = place(thing, window) if placed is None else None
        with desk.store.begin() as tx:
            tx.vectors.put(article_id, desk.embedder.name, vector)
            _save_hashtags(tx, article, revision)
            if placed is None:
                assert decision is not None
                story_id = _save_placement(tx, article, decision, now=desk.clock.now())
            else:
                story_id = placed.story_id
            count_story(tx, story_id)
            tx.queue.put(
                Step.BRIEF,
                story_id,
                due_at=desk.clock.now(),
                lock=f"story:{story_id}",
                queueing_lock=f"brief:{story_id}",
            )
        with desk.store.read() as tx:
            desk.memory.follow(tx, around=article.shown_at, model=desk.embedder.name)
        _relate(desk, window, thing)
    log.info(
        "article placed", article_id=article_id, story_id=story_id, opened=placed is None and decision.story is None
    )


def _opening(article: Article, revision: Revision | None) -> str:
    text = revision.text if revision else article.excerpt
    return f"{article.title or ''}. {' '.join(text.split()[:OPENING_WORDS])}"


def _item(article: Article, revision: Revision | None, vector: NDArray[np.float32]) -> Item:
    return item(
        id=article.id,
        title=article.title or "",
        text=revision.text if revision else "",
        at=article.shown_at,
        source=article.source,
        language=article.language,
        kind=article.kind,
        vector=vector,
    )


def _save_hashtags(tx: Tx, article: Article, revision: Revision | None) -> None:
    found = hashtags(revision.text if revision else "", article.title or "", article.language, source=article.source)
    # Read again: the owner may have changed the article since the job began.
    tx.articles.save(replace(tx.articles.get(article.id), hashtags=tuple(each.tag for each in found)))


def _save_placement(tx: Tx, article: Article, decision: Decision, *, now: datetime) -> StoryId:
    story_id = decision.story
    if story_id is None:
        story_id = tx.stories.add(
            Story(
                id=StoryId(0),
                headline=article.title or article.excerpt,
                first_at=article.shown_at,
                shown_at=article.shown_at,
                demo=article.demo,
            )
        )
    tx.stories.place(
        Placement(
            article_id=article.id,
            story_id=story_id,
            score=decision.score,
            why=decision.why,
            duplicate_of=_origin(tx, decision.duplicate_of),
            placed_at=now,
        )
    )
    return StoryId(story_id)


def _origin(tx: Tx, copied: ArticleId | None) -> ArticleId | None:
    """A copy of a copy is a copy of the first."""
    if copied is None:
        return None
    placement = tx.stories.placement(copied)
    return placement.duplicate_of or copied if placement else copied


def count_story(tx: Tx, story_id: StoryId) -> None:
    """Brings a story's kept counts and times in line with its placements."""
    placements = tx.stories.placements(story_id)
    articles = tx.articles.many([placement.article_id for placement in placements]).values()
    languages = Counter(article.language for article in articles if article.language)
    tx.stories.save(
        replace(
            tx.stories.get(story_id),
            first_at=min(article.shown_at for article in articles),
            shown_at=max(article.shown_at for article in articles),
            articles=len(placements),
            origins=sum(placement.duplicate_of is None for placement in placements),
            sources=len({article.source for article in articles}),
            languages=tuple(code for code, _ in languages.most_common()),
        )
    )


def _relate(desk: Desk, window: Window, thing: Item) -> None:
    """Draws up the article's related list, and again the lists of those it is nearest to."""
    rows = _related(desk, window, thing)
    renewed = [window.item(row.id) for row in rows if not row.same_story][:RENEWED]
    again = {other.id: _related(desk, window, other) for other in renewed if other is not None}
    with desk.store.begin() as tx:
        for article_id, found in {thing.id: rows, **again}.items():
            tx.stories.set_related(article_id, [row for row in found if not row.same_story][:RELATED])


def _related(desk: Desk, window: Window, thing: Item) -> tuple[Related, ...]:
    rows = related(thing, window, story_of=desk.memory.story_of, limit=RELATED)
    return tuple(Related(id=i, score=score, same_story=same, why=why) for i, score, same, why in rows)
