"""Feeds due, and their fetch state."""

from dataclasses import dataclass, fields, replace
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Select, and_, bindparam, delete, exists, func, or_, select, update

from octavo.errors import Conflict, NotFound
from octavo.news.feed import Feed, Validators
from octavo.news.ids import FeedId
from octavo.news.job import JobState, Step
from octavo.store.tables import articles, feeds, jobs
from octavo.store.upsert import insert

_PLAIN = tuple(field.name for field in fields(Feed) if field.name not in {"id", "validators"})
#: What a Feed is made of; the columns that are kept for the sources page are not.
COLUMNS = tuple(feeds.c[name] for name in ("id", "etag", "last_modified", *_PLAIN))
# Made once: a list of feeds asks them thousands of times, and putting one together takes longer than all that it does.
_BY_ID = select(*COLUMNS).where(feeds.c.id == bindparam("value"))
_BY_URL = select(*COLUMNS).where(feeds.c.url == bindparam("value"))
_MOVING_TO = select(*COLUMNS).where(feeds.c.moving_to == bindparam("value")).order_by(feeds.c.id).limit(1)
_ON_ITS_WAY = exists().where(
    and_(
        jobs.c.step == Step.REFRESH,
        jobs.c.subject == feeds.c.id,
        or_(jobs.c.state == JobState.WAITING, jobs.c.state == JobState.LEASED),
    )
)
_DUE = (
    select(*COLUMNS)
    .where(feeds.c.due_at <= bindparam("now"), ~_ON_ITS_WAY)
    .order_by(feeds.c.due_at, feeds.c.id)
    .limit(bindparam("most"))
)


def from_row(row: Any) -> Feed:
    """A Feed from a row that begins with its COLUMNS."""
    number, etag, last_modified, *plain = row[: len(COLUMNS)]
    validators = Validators(etag=etag, last_modified=last_modified)
    return Feed(id=FeedId(number), validators=validators, **dict(zip(_PLAIN, plain, strict=True)))


def _values(feed: Feed) -> dict[str, Any]:
    validators = {"etag": feed.validators.etag, "last_modified": feed.validators.last_modified}
    return {name: getattr(feed, name) for name in _PLAIN} | validators


@dataclass(frozen=True, slots=True)
class SqlFeeds:
    """ports.Feeds."""

    connection: Connection

    def add(
        self, url: str, *, due_at: datetime, title: str | None = None, demo: bool = False, watched: bool = False
    ) -> Feed:
        """The feed of that address, new or not."""
        feed = Feed(id=FeedId(0), url=url, title=title, due_at=due_at, demo=demo, watched=watched)
        made = insert(self.connection, feeds).on_conflict_do_nothing(index_elements=["url"])
        number = self.connection.scalar(made.returning(feeds.c.id), _values(feed))
        if number is not None:
            return replace(feed, id=FeedId(number))
        known = self.by_url(url)
        if known is None:
            raise NotFound(f"The feed {url} was removed at this moment.")
        return known

    def get(self, feed_id: FeedId) -> Feed:
        """Raises NotFound."""
        found = self._one(_BY_ID, feed_id)
        if found is None:
            raise NotFound(f"There is no feed {feed_id}.")
        return found

    def by_url(self, url: str) -> Feed | None:
        """The feed of exactly that address."""
        return self._one(_BY_URL, url)

    def moving_to(self, url: str) -> Feed | None:
        """The oldest."""
        return self._one(_MOVING_TO, url)

    def all(self) -> tuple[Feed, ...]:
        """By title."""
        found = (from_row(row) for row in self.connection.execute(select(*COLUMNS)))
        return tuple(sorted(found, key=lambda feed: (feed.name.casefold(), feed.id)))

    def due(self, now: datetime, *, limit: int) -> tuple[Feed, ...]:
        """Longest overdue first."""
        rows = self.connection.execute(_DUE, {"now": now, "most": limit})
        return tuple(from_row(row) for row in rows)

    def save(self, feed: Feed) -> None:
        """Raises NotFound, Conflict."""
        other = self.connection.scalar(select(feeds.c.id).where(feeds.c.url == feed.url, feeds.c.id != feed.id))
        if other is not None:
            raise Conflict(f"Another feed ({other}) has the address {feed.url}.")
        done = self.connection.execute(update(feeds).where(feeds.c.id == feed.id), _values(feed))
        if not done.rowcount:
            raise NotFound(f"There is no feed {feed.id}.")

    def remove(self, feed_id: FeedId) -> None:
        """Its articles stay, with the feed's name where they had no source; nothing where it is gone."""
        name = select(func.coalesce(feeds.c.title, feeds.c.url)).where(feeds.c.id == feed_id).scalar_subquery()
        nameless = and_(articles.c.feed_id == feed_id, articles.c.source.is_(None))
        self.connection.execute(update(articles).where(nameless).values(source=name))
        # One that is in hand ends by itself: it finds nothing to look at.
        looks = and_(jobs.c.step == Step.REFRESH, jobs.c.subject == feed_id, jobs.c.state != JobState.LEASED)
        self.connection.execute(delete(jobs).where(looks))
        self.connection.execute(delete(feeds).where(feeds.c.id == feed_id))

    def _one(self, asked: Select[Any], value: FeedId | str) -> Feed | None:
        row = self.connection.execute(asked, {"value": value}).one_or_none()
        return None if row is None else from_row(row)
