"""Put an article into its story.

place_article   articles.get | embedder.embed, encoder.passages | window | place | stories.place   queue BRIEF
"""

from collections import Counter
from dataclasses import replace
from datetime import datetime
from typing import cast

import numpy as np
import structlog
from numpy.typing import NDArray

from octavo.desk.desk import Desk
from octavo.desk.regroup.living import living
from octavo.desk.regroup.origins import name_origin
from octavo.desk.relate import queue_relate, relate
from octavo.desk.voices import voice
from octavo.news.article import Article
from octavo.news.ids import ArticleId, StoryId
from octavo.news.job import Step
from octavo.news.origins import origins
from octavo.news.reason import Ground, Reason, began
from octavo.news.story import Placement, Story
from octavo.ports.store import Tx
from octavo.stories.near_duplicates.marks import agency
from octavo.stories.place import Decision, place
from octavo.stories.tags.story import together
from octavo.stories.window.window import Item, item, to_embed, to_lead

log = structlog.get_logger()

_NOT_COMPARED = Decision(story=None, score=0.0, why=(Reason(ground=Ground.NOT_COMPARED),))


def place_article(desk: Desk, article_id: ArticleId) -> None:
    """Places an article that is not placed yet; one whose text was revised keeps its story."""
    with desk.store.read() as tx:
        article = tx.articles.get(article_id)
        revision = tx.revisions.of(article_id)
    if revision is None and not article.title:
        return

    # All that is costly is worked out before the lock is taken and before the write begins.
    text, title = revision.text if revision else "", article.title or ""
    vector = desk.embedder.embed([to_embed(title, text or article.excerpt)])[0]
    lead, lead_model = _lead(desk, title, text), desk.encoder.name if desk.encoder else None
    thing = _item(article, text, (vector, desk.embedder.name), (lead, lead_model))
    (own,) = together([voice(thing.text, title, article.language, article.source)])
    tags = tuple(each.tag for each in own)
    with desk.memory.lock:
        with desk.store.read() as tx:
            placed = tx.stories.placement(article_id)
            around = desk.memory.around(tx, article.shown_at)
            held = desk.memory.held(tx)
        decision = place(thing, around.window, held) if placed is None else None
        with desk.store.begin() as tx:
            tx.vectors.put(article_id, desk.embedder.name, vector)
            if lead is not None and lead_model is not None:
                tx.vectors.put(article_id, lead_model, lead)
            # Read again: the owner may have changed the article, another process merged its story, since the job began.
            tx.articles.save(replace(tx.articles.get(article_id), hashtags=tags))
            placed = tx.stories.placement(article_id)
            story_id = (
                placed.story_id
                if placed
                else _carry_out(tx, article, text, decision or _NOT_COMPARED, now=desk.clock.now())
            )
            count_story(tx, story_id)
            queue_brief(tx, story_id, now=desk.clock.now())
        with desk.store.read() as tx:
            around = desk.memory.around(tx, article.shown_at, made=thing)
        relate(desk, around, thing)
    log.info("article placed", article_id=article_id, story_id=story_id)


def place_alone(tx: Tx, article_id: ArticleId, *, now: datetime) -> None:
    """Gives an article that could not be placed by a fault of ours a story of its own, so that it can be read."""
    article = tx.articles.get(article_id)
    if tx.stories.placement(article_id) is not None or not (article.title or article.excerpt):
        return
    story_id = _save_placement(tx, article, None, _NOT_COMPARED, now=now)
    count_story(tx, story_id)
    queue_brief(tx, story_id, now=now)


def _carry_out(tx: Tx, article: Article, text: str, decision: Decision, *, now: datetime) -> StoryId:
    """Saves what was decided; the story that the article is in after that."""
    story_id = _save_placement(tx, article, agency(text), decision, now=now)
    for kept, gone in decision.merges:
        one, two = living(tx, cast("StoryId", kept)), living(tx, cast("StoryId", gone))
        if one is not None and two is not None and one != two and may_merge(tx, one, two):
            merge_stories(tx, one, two)
            queue_relate(tx, one, now=now)
            story_id = one if story_id == two else story_id
    return story_id


def may_merge(tx: Tx, one: StoryId, other: StoryId) -> bool:
    """Whether no person decided that the two stories stand apart."""
    ours, theirs = ([p.article_id for p in tx.stories.placements(story)] for story in (one, other))
    return tx.regroupings.held([*ours, *theirs]).may_join(ours, theirs)


def _lead(desk: Desk, title: str, text: str) -> NDArray[np.float32] | None:
    """The vector of title and lead; None without a text, or without what reads them."""
    lead = to_lead(title, text)
    return desk.encoder.passages([lead])[0] if desk.encoder and lead else None


def _item(
    article: Article,
    text: str,
    vector: tuple[NDArray[np.float32], str],
    lead: tuple[NDArray[np.float32] | None, str | None],
) -> Item:
    """``vector``, ``lead``: each with the name of its model."""
    return item(
        id=article.id,
        title=article.title or "",
        text=text,
        at=article.shown_at,
        source=article.source,
        language=article.language,
        kind=article.kind,
        vector=vector[0],
        model=vector[1],
        lead=lead[0],
        lead_model=lead[1],
    )


def _save_placement(tx: Tx, article: Article, credit: str | None, decision: Decision, *, now: datetime) -> StoryId:
    original = cast("ArticleId | None", decision.duplicate_of)
    copied = tx.stories.placement(original) if original is not None else None
    copied_from = (copied.duplicate_of or copied.article_id) if copied else None
    # A person may have moved what it is a copy of, or its story, since it was decided.
    story_id = copied.story_id if copied else living(tx, cast("StoryId", decision.story)) if decision.story else None
    if story_id is None:
        story_id = tx.stories.add(
            Story(
                id=StoryId(0),
                headline=article.name,
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
            duplicate_of=copied_from,
            placed_at=now,
            credit=credit,
        )
    )
    if copied_from is not None:
        name_origin(tx, _copies(tx, story_id, copied_from))
    return story_id


def _copies(tx: Tx, story_id: StoryId, of: ArticleId) -> list[Placement]:
    """The places of the article and its copies in the story, the oldest first."""
    return [p for p in tx.stories.placements(story_id) if of in {p.article_id, p.duplicate_of}]


def merge_stories(tx: Tx, kept: StoryId, gone: StoryId) -> None:
    """Makes two stories one: the articles and what was said move, and the address of the other leads there."""
    for placement in tx.stories.placements(gone):
        # The story that it began is no more; of this one its page would tell a falsehood.
        why = (Reason(ground=Ground.MERGED),) if began(placement.why) else placement.why
        tx.stories.place(replace(placement, story_id=kept, why=why))
    tx.comments.move(gone, kept)
    tx.stories.save(replace(tx.stories.get(gone), articles=0, origins=0, sources=0, hashtags=(), merged_into=kept))
    log.info("stories merged", kept=kept, gone=gone)


def queue_brief(tx: Tx, story_id: StoryId, *, now: datetime) -> None:
    """Queues the story's briefing; many changes in a row make one."""
    tx.queue.put(Step.BRIEF, story_id, due_at=now, lock=f"story:{story_id}", queueing_lock=f"brief:{story_id}")


def count_story(tx: Tx, story_id: StoryId) -> None:
    """Brings a story's kept counts and times in line with its placements; it has at least one."""
    story, placements = tx.stories.get(story_id), tx.stories.placements(story_id)
    articles = tx.articles.many([placement.article_id for placement in placements]).values()
    languages = Counter(article.language for article in articles if article.language)
    tx.stories.save(
        replace(
            story,
            first_at=min(article.shown_at for article in articles),
            shown_at=max(article.shown_at for article in articles),
            articles=len(placements),
            # What they are copies of may be in another story, by a person's word.
            origins=len(
                origins(
                    [(placement.article_id, placement.duplicate_of) for placement in placements],
                    {article.id: article.source for article in articles},
                )
            ),
            sources=len({article.source for article in articles}),
            languages=tuple(code for code, _ in languages.most_common()),
            # A demo's story with an article of one's own outlives the demo.
            demo=story.demo and all(article.demo for article in articles),
        )
    )
