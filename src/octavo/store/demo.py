"""Takes the demo wire out again, and leaves all else whole.

An article of one's own that stood in a story of the demo loses its placement and gets a PLACE job. A story of one's
own that had articles of the demo is counted anew, loses its briefing and gets a BRIEF job; without an article of its
own it goes too. Editions that were published with both stay as they were published.
"""

from dataclasses import replace
from datetime import datetime

from sqlalchemy import Connection, FromClause, Select, and_, delete, or_, select, update

from octavo.news.ids import FeedId, StoryId
from octavo.news.job import Step, day_number
from octavo.news.origins import origins
from octavo.store.articles import recount
from octavo.store.counters import take
from octavo.store.queue import SqlQueue
from octavo.store.stories import SqlStories
from octavo.store.tables import articles, briefings, editions, feeds, jobs, placements, stories

#: Steps by what their subject is.
_OF_ARTICLES = (Step.FILL, Step.PLACE, Step.SPEAK_ARTICLE)
_OF_STORIES = (Step.RELATE, Step.BRIEF, Step.WRITE, Step.SPEAK_STORY)
_OF_EDITIONS = (Step.PUBLISH, Step.SPEAK_EDITION)
_COUNTED = tuple(articles.c[name] for name in ("id", "title", "source", "language", "shown_at", "fetched_at"))


def remove_demo(connection: Connection) -> None:
    """Removes every row that came of the demo wire; rows that hang on another go with it, by their foreign keys."""
    _own_up(connection)
    mixed = _mixed_stories(connection)
    homeless = _homeless_articles(connection)
    counted = _own_feeds_with_demo_articles(connection)
    _forget_jobs(connection)
    for table in (editions, stories, articles, feeds):
        connection.execute(delete(table).where(table.c.demo))
    take(connection, "vectors_gone")
    for feed_id in counted:
        recount(connection, feed_id)
    for story_id in mixed:
        _count_anew(connection, story_id)
    queue = SqlQueue(connection)
    for article_id, fetched_at in homeless:
        queue.put(Step.PLACE, article_id, due_at=fetched_at, lock="place", queueing_lock=f"place:{article_id}")


def _demo(table: FromClause) -> Select[tuple[int]]:
    return select(table.c.id).where(table.c.demo)


def _own_up(connection: Connection) -> None:
    """Marks as demo what came of it unmarked: entries of its feeds, and what was found on its pages."""
    for column, table in ((articles.c.feed_id, feeds), (articles.c.found_on, articles.alias("page"))):
        connection.execute(update(articles).where(~articles.c.demo, column.in_(_demo(table))).values(demo=True))


def _mixed_stories(connection: Connection) -> list[StoryId]:
    """Stories of one's own with articles of the demo."""
    asked = (
        select(stories.c.id)
        .join(placements, placements.c.story_id == stories.c.id)
        .join(articles, articles.c.id == placements.c.article_id)
        .where(~stories.c.demo, articles.c.demo)
        .distinct()
        .order_by(stories.c.id)
    )
    return [StoryId(number) for number in connection.scalars(asked)]


def _homeless_articles(connection: Connection) -> list[tuple[int, datetime]]:
    """Articles of one's own in stories of the demo, with the time they were fetched."""
    asked = (
        select(articles.c.id, articles.c.fetched_at)
        .join(placements, placements.c.article_id == articles.c.id)
        .join(stories, stories.c.id == placements.c.story_id)
        .where(stories.c.demo, ~articles.c.demo)
        .order_by(articles.c.shown_at, articles.c.id)
    )
    return list(connection.execute(asked))


def _own_feeds_with_demo_articles(connection: Connection) -> list[FeedId]:
    asked = (
        select(articles.c.feed_id).join(feeds, feeds.c.id == articles.c.feed_id).where(articles.c.demo, ~feeds.c.demo)
    )
    return [FeedId(number) for number in connection.scalars(asked.distinct())]


def _forget_jobs(connection: Connection) -> None:
    """Leased ones too: a worker that ends such a job finds nothing to end."""
    days = [day_number(day) for day in connection.scalars(select(editions.c.day).where(editions.c.demo))]
    about = or_(
        and_(jobs.c.step == Step.REFRESH, jobs.c.subject.in_(_demo(feeds))),
        and_(jobs.c.step.in_(_OF_ARTICLES), jobs.c.subject.in_(_demo(articles))),
        and_(jobs.c.step.in_(_OF_STORIES), jobs.c.subject.in_(_demo(stories))),
        and_(jobs.c.step.in_(_OF_EDITIONS), jobs.c.subject.in_(days)),
    )
    connection.execute(delete(jobs).where(about))


def _count_anew(connection: Connection, story_id: StoryId) -> None:
    left = connection.execute(
        select(*_COUNTED, placements.c.duplicate_of)
        .join(placements, placements.c.article_id == articles.c.id)
        .where(placements.c.story_id == story_id)
        .order_by(articles.c.shown_at, articles.c.id)
    ).all()
    if not left:
        connection.execute(delete(stories).where(stories.c.id == story_id))
        return
    group = SqlStories(connection)
    story = group.get(story_id)
    titles = [row.title for row in left if row.title]
    group.save(
        replace(
            story,
            headline=story.headline if story.headline in titles or not titles else titles[-1],
            first_at=left[0].shown_at,
            shown_at=left[-1].shown_at,
            articles=len(left),
            origins=len(origins([(row.id, row.duplicate_of) for row in left], {row.id: row.source for row in left})),
            sources=len({row.source for row in left if row.source}),
            languages=tuple(dict.fromkeys(row.language for row in left if row.language)),
        )
    )
    connection.execute(delete(briefings).where(briefings.c.story_id == story_id))
    SqlQueue(connection).put(
        Step.BRIEF, story_id, due_at=left[-1].fetched_at, lock=f"story:{story_id}", queueing_lock=f"brief:{story_id}"
    )
