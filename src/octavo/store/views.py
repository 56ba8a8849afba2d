"""Read models for pages and programs, gathered from river.py and reading.py."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, func, select

from octavo.news.ids import ArticleId, StoryId, UserId
from octavo.news.job import JobState
from octavo.news.story import Story
from octavo.news.views import (
    ArticleRow,
    ArticleView,
    EntryFilter,
    FeedRow,
    Key,
    Progress,
    Slice,
    SourceRow,
    StoryCard,
    StoryView,
    UnderWay,
)
from octavo.store import reading, river, under_way
from octavo.store.batches import batches
from octavo.store.rows import rows_of
from octavo.store.tables import articles, feeds, jobs, stories


@dataclass(frozen=True, slots=True)
class SqlViews:
    """ports.Views."""

    connection: Connection

    def river(self, *, after: Key | None = None, limit: int = 30, user_id: UserId) -> Slice[StoryCard]:
        """Newest first."""
        return river.river(self.connection, after=after, limit=limit, user_id=user_id)

    def story(self, story_id: StoryId, *, user_id: UserId) -> StoryView:
        """Raises NotFound."""
        return river.story(self.connection, story_id, user_id=user_id)

    def article(self, article_id: ArticleId, *, revision: int | None = None, user_id: UserId) -> ArticleView:
        """Raises NotFound."""
        return reading.article(self.connection, article_id, revision=revision, user_id=user_id)

    def feeds(self, user_id: UserId) -> tuple[FeedRow, ...]:
        """By folder and title."""
        return reading.feed_rows(self.connection, user_id)

    def entries(
        self,
        user_id: UserId,
        choice: EntryFilter,
        *,
        after: Key | None = None,
        limit: int = 50,
        oldest_first: bool = False,
    ) -> Slice[ArticleRow]:
        """Newest first, or the other way round."""
        return reading.entries(self.connection, user_id, choice, after=after, limit=limit, oldest_first=oldest_first)

    def sources(self, user_id: UserId) -> tuple[SourceRow, ...]:
        """Those in trouble first."""
        return reading.source_rows(self.connection, user_id)

    def hashtag(self, tag: str, *, after: Key | None = None, limit: int = 30, user_id: UserId) -> Slice[StoryCard]:
        """Newest first."""
        return river.hashtag(self.connection, tag, after=after, limit=limit, user_id=user_id)

    def rows(self, article_ids: Collection[ArticleId], *, user_id: UserId) -> Mapping[ArticleId, ArticleRow]:
        """Those that exist."""
        return rows_of(self.connection, user_id, article_ids)

    def stories(self, story_ids: Collection[StoryId]) -> Mapping[StoryId, Story]:
        """Those that exist."""
        found: dict[StoryId, Story] = {}
        for batch in batches(story_ids):
            found |= river.stories_of(self.connection, batch)
        return found

    def progress(self) -> Progress:
        """What waits (leased jobs are still work to do) and what is there."""
        counted = select(jobs.c.step, func.count()).where(jobs.c.state != JobState.FAILED).group_by(jobs.c.step)
        waiting = sorted((str(step), count) for step, count in self.connection.execute(counted))
        failed = self.connection.scalar(select(func.count()).where(jobs.c.state == JobState.FAILED))
        return Progress(
            waiting=tuple(waiting),
            failed=failed or 0,
            articles=self.connection.scalar(select(func.count(articles.c.id))) or 0,
            stories=self.connection.scalar(select(func.count(stories.c.id))) or 0,
            feeds=self.connection.scalar(select(func.count(feeds.c.id))) or 0,
        )

    def under_way(self, now: datetime, *, since: datetime) -> UnderWay:
        """Counted anew each time: as a rule nothing waits."""
        return under_way.under_way(self.connection, now, since)
