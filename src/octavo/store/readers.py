"""Subscriptions, marks and saved searches.

``subscriptions.unread`` is kept in the transaction that changes it, never counted.
PostgreSQL's writers run side by side: who counts something in order to change a number by it holds a row meanwhile, of
the user or of the feed. SQLite has one writer at a time, and asks for that row in vain.
"""

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass, fields
from datetime import datetime
from typing import Any

from sqlalchemy import Column, Connection, and_, delete, func, insert, literal, or_, select, true, update

from octavo.news.feed import Subscription
from octavo.news.ids import ArticleId, FeedId, UserId
from octavo.news.reader import SavedSearch
from octavo.store import upsert
from octavo.store.batches import batches
from octavo.store.tables import articles, feeds, marks, searches, subscriptions, users

_SUBSCRIPTION = tuple(subscriptions.c[field.name] for field in fields(Subscription))
_SEARCH = tuple(searches.c[field.name] for field in fields(SavedSearch))


@dataclass(frozen=True, slots=True)
class SqlReaders:
    """ports.Readers."""

    connection: Connection

    def subscribe(self, subscription: Subscription) -> None:
        """What the feed has already and the user has not read begins as unread."""
        user_id, feed_id = subscription.user_id, subscription.feed_id
        # Of an article that comes at this moment either we count it, or the one who adds it counts us.
        self._hold(feeds.c.id, feed_id)
        values = {field.name: getattr(subscription, field.name) for field in fields(Subscription)}
        made = upsert.insert(self.connection, subscriptions).values(values | {"unread": 0})
        made = made.on_conflict_do_nothing(index_elements=["user_id", "feed_id"])
        if self.connection.scalar(made.returning(subscriptions.c.feed_id)) is None:
            ours = self._subscription(user_id, feed_id)
            names = {"title": subscription.title, "folder": subscription.folder}
            self.connection.execute(update(subscriptions).where(ours).values(names))
            return
        unread = self.connection.scalar(self._unread(user_id, articles.c.feed_id == feed_id, func.count()))
        counted = update(subscriptions).where(self._subscription(user_id, feed_id)).values(unread=unread)
        self.connection.execute(counted)

    def unsubscribe(self, user_id: UserId, feed_id: FeedId) -> None:
        """Nothing where there is none."""
        self.connection.execute(delete(subscriptions).where(self._subscription(user_id, feed_id)))

    def subscriptions(self, user_id: UserId) -> tuple[Subscription, ...]:
        """In the order of their feeds."""
        asked = select(*_SUBSCRIPTION).where(subscriptions.c.user_id == user_id).order_by(subscriptions.c.feed_id)
        return tuple(Subscription(**row._asdict()) for row in self.connection.execute(asked))

    def subscribers(self, feed_id: FeedId) -> int:
        """How many users have it."""
        return self.connection.execute(
            select(func.count()).select_from(subscriptions).where(subscriptions.c.feed_id == feed_id)
        ).scalar_one()

    def mark(
        self,
        user_id: UserId,
        article_ids: Collection[ArticleId],
        *,
        read: bool | None = None,
        starred: bool | None = None,
    ) -> None:
        """Articles that are not there are passed over."""
        wanted = {name: value for name, value in (("read", read), ("starred", starred)) if value is not None}
        if not wanted:
            return
        self._hold(users.c.id, user_id)
        for batch in batches(article_ids):
            self._mark(user_id, batch, wanted)

    def mark_feed_read(self, user_id: UserId, feed_id: FeedId, *, before: datetime) -> tuple[ArticleId, ...]:
        """All of the feed shown up to then; the ids of those that were not read before."""
        self._hold(users.c.id, user_id)
        which = and_(articles.c.feed_id == feed_id, articles.c.shown_at <= before)
        new = tuple(self.connection.scalars(self._unread(user_id, which, articles.c.id)))
        if not new:
            return ()
        source = select(literal(user_id), articles.c.id, true()).where(which)
        made = upsert.insert(self.connection, marks).from_select(["user_id", "article_id", "read"], source)
        self.connection.execute(
            made.on_conflict_do_update(index_elements=["user_id", "article_id"], set_={"read": True})
        )
        self._add_unread(user_id, feed_id, -len(new))
        return new

    def add_search(self, user_id: UserId, name: str, query: str, *, now: datetime) -> SavedSearch:
        """With its number."""
        values = {"user_id": user_id, "name": name, "query": query, "created_at": now}
        row = self.connection.execute(insert(searches).values(values).returning(*_SEARCH)).one()
        return SavedSearch(**row._asdict())

    def searches(self, user_id: UserId) -> tuple[SavedSearch, ...]:
        """By name."""
        asked = select(*_SEARCH).where(searches.c.user_id == user_id)
        found = (SavedSearch(**row._asdict()) for row in self.connection.execute(asked))
        return tuple(sorted(found, key=lambda saved: (saved.name.casefold(), saved.id)))

    def end_search(self, user_id: UserId, search_id: int) -> None:
        """Nothing where it is not theirs."""
        self.connection.execute(delete(searches).where(searches.c.id == search_id, searches.c.user_id == user_id))

    def _mark(self, user_id: UserId, article_ids: list[ArticleId], wanted: dict[str, bool]) -> None:
        ours = and_(marks.c.article_id == articles.c.id, marks.c.user_id == user_id)
        asked = select(articles.c.id, articles.c.feed_id, func.coalesce(marks.c.read, False)).outerjoin(marks, ours)
        before = self.connection.execute(asked.where(articles.c.id.in_(article_ids))).all()
        if not before:
            return
        made = upsert.insert(self.connection, marks)
        made = made.on_conflict_do_update(
            index_elements=["user_id", "article_id"], set_={name: made.excluded[name] for name in wanted}
        )
        self.connection.execute(made, [{"user_id": user_id, "article_id": number} | wanted for number, _, _ in before])
        if "read" not in wanted:
            return
        change = -1 if wanted["read"] else 1
        changed = Counter(feed_id for _, feed_id, was in before if bool(was) != wanted["read"])
        for feed_id, count in changed.items():
            if feed_id is not None:
                self._add_unread(user_id, feed_id, change * count)

    def _hold(self, key: Column[Any], number: int) -> None:
        """Keeps others who would hold that row waiting until we are done; rows that refer to it may be written."""
        self.connection.execute(select(key).where(key == number).with_for_update(key_share=True))

    def _unread(self, user_id: UserId, which: Any, what: Any) -> Any:
        """Asks for ``what`` of those articles that the user has not read."""
        ours = and_(marks.c.article_id == articles.c.id, marks.c.user_id == user_id)
        not_read = or_(marks.c.read.is_(None), ~marks.c.read)
        return select(what).select_from(articles.outerjoin(marks, ours)).where(which, not_read)

    def _add_unread(self, user_id: UserId, feed_id: FeedId, count: int) -> None:
        ours = self._subscription(user_id, feed_id)
        more = update(subscriptions).where(ours).values(unread=subscriptions.c.unread + count)
        self.connection.execute(more)

    def _subscription(self, user_id: UserId, feed_id: FeedId) -> Any:
        return and_(subscriptions.c.user_id == user_id, subscriptions.c.feed_id == feed_id)
