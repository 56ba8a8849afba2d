"""Look again at the stories that articles came to lately: merge those that are one, part those glued together.

mend_stories   window | mend | stories.place, a transaction a change   queue BRIEF, RELATE

Any worker may mend what the others placed: which stories changed is told by the numbers of their placements.
What a person decided is asked twice: of what placement remembers, and of the database when a change is carried out.
"""

from collections.abc import Collection
from dataclasses import replace
from datetime import datetime, timedelta
from typing import cast

import structlog

from octavo.desk.desk import Desk
from octavo.desk.place import count_story, may_merge, merge_stories, queue_brief
from octavo.desk.regroup.living import living
from octavo.desk.relate import queue_relate
from octavo.news.ids import ArticleId, StoryId
from octavo.news.job import Step
from octavo.news.story import Story
from octavo.ports.store import Tx
from octavo.stories.mend import Split, mend

log = structlog.get_logger()

#: Notebook: the newest placement that the last pass saw, and when that was.
MENDED = "mended"
#: Between two passes while articles come; after so many placements one is due as soon as nothing waits to be placed.
EVERY, MANY = timedelta(minutes=15), 20


def mending_due(tx: Tx, now: datetime) -> bool:
    """Whether a pass is due: something was placed since the last one, and that is long enough ago or much."""
    placed, (before, at) = tx.stories.newest(), _last(tx)
    if placed == before:
        return False
    waiting = tx.queue.next_due((Step.PLACE,)) is not None
    return (at is None or abs(now - at) >= EVERY) if waiting or placed - before < MANY else True


def mend_stories(desk: Desk) -> None:
    """One pass over the stories that changed since the last one, in whichever process either was made."""
    with desk.memory.lock:
        with desk.store.read() as tx:
            around = desk.memory.recent(tx)
            held = desk.memory.held(tx)
            before, seen = _last(tx)[0], tx.stories.newest()
        found = mend(around.window, held, changed=around.changed(before))
        for merge in found.merges:
            with desk.store.begin() as tx:
                _merge(tx, cast("StoryId", merge.kept), cast("StoryId", merge.gone), now=desk.clock.now())
        for split in found.splits:
            with desk.store.begin() as tx:
                _split(tx, split, now=desk.clock.now())
        with desk.store.begin() as tx:
            # Not the newest by now: stories that this pass changed may be near others that they were not near before.
            tx.notebook.put(MENDED, f"{seen} {desk.clock.now().isoformat()}")
    log.info("stories mended", merges=len(found.merges), splits=len(found.splits))


def _last(tx: Tx) -> tuple[int, datetime | None]:
    number, _, at = (tx.notebook.get(MENDED) or "0").partition(" ")
    return int(number), datetime.fromisoformat(at) if at else None


def _merge(tx: Tx, kept: StoryId, gone: StoryId, *, now: datetime) -> None:
    one, other = living(tx, kept), living(tx, gone)
    if one is None or other is None or one == other or not may_merge(tx, one, other):
        return
    merge_stories(tx, one, other)
    count_story(tx, one)
    queue_brief(tx, one, now=now)
    queue_relate(tx, one, now=now)


def _split(tx: Tx, split: Split, *, now: datetime) -> None:
    story_id, moved = cast("StoryId", split.story), [cast("ArticleId", each) for each in split.ids]
    placed = {placement.article_id: placement for placement in tx.stories.placements(story_id)}
    left = [article for article in placed if article not in moved]
    if not left or not set(moved) <= set(placed) or _parts_copies(tx, moved, left):
        return
    if not tx.regroupings.held(list(placed)).may_part(moved, left):
        return
    made = tx.stories.add(_opened(tx, tx.stories.get(story_id), moved))
    for article in moved:
        tx.stories.place(replace(placed[article], story_id=made, score=split.score, why=split.why, placed_at=now))
    for changed in (story_id, made):
        count_story(tx, changed)
        queue_brief(tx, changed, now=now)
        queue_relate(tx, changed, now=now)


def _parts_copies(tx: Tx, moved: Collection[ArticleId], left: Collection[ArticleId]) -> bool:
    """Whether copies of one report would come into two stories."""

    def origins(articles: Collection[ArticleId]) -> set[ArticleId]:
        found = [placement for each in articles if (placement := tx.stories.placement(each))]
        return {placement.duplicate_of or placement.article_id for placement in found}

    return not origins(moved).isdisjoint(origins(left))


def _opened(tx: Tx, old: Story, moved: Collection[ArticleId]) -> Story:
    first = min(tx.articles.many(moved).values(), key=lambda article: (article.shown_at, article.id))
    return Story(
        id=StoryId(0),
        headline=first.name,
        first_at=first.shown_at,
        shown_at=first.shown_at,
        demo=old.demo,
    )
