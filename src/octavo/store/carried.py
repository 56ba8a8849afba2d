"""One article that several feeds carry: the same address and the same title, in feeds that are not one."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import ColumnElement, Connection, and_, func, or_, select, union, update

from octavo.news.ids import ArticleId, FeedId, UserId
from octavo.news.views import ArticleRow
from octavo.store.batches import batches
from octavo.store.tables import articles, feeds, marks, subscriptions
from octavo.store.upsert import insert


def same_piece(one: Any, other: Any) -> ColumnElement[bool]:
    """Whether two rows of ``articles`` are one article in two feeds.

    An address alone is not enough: a feed of notices may send all of its entries to one page.
    """
    return and_(
        other.c.url == one.c.url,
        func.coalesce(other.c.title, "") == func.coalesce(one.c.title, ""),
        other.c.feed_id != one.c.feed_id,
    )


def with_the_same(connection: Connection, article_ids: Collection[ArticleId]) -> list[ArticleId]:
    """Those of the articles that exist, and the same pieces in other feeds, in order of their ids."""
    other = articles.alias("other")
    found: set[int] = set()
    for batch in batches(article_ids):
        among = articles.c.id.in_(batch)
        found.update(connection.scalars(select(articles.c.id).where(among)))
        found.update(connection.scalars(select(other.c.id).join(articles, same_piece(articles, other)).where(among)))
    return [ArticleId(number) for number in sorted(found)]


def twins_in(connection: Connection, gone: FeedId, kept: FeedId) -> dict[ArticleId, ArticleId]:
    """The one feed's articles that the other has, too: by their key, or as the same piece."""
    other = articles.alias("other")
    pairs = select(articles.c.id.label("one"), other.c.id.label("twin")).where(articles.c.feed_id == gone)
    # Asked apart, each by an index of its own: together every article of the one would meet every one of the other.
    by_key = pairs.join(other, and_(other.c.home == kept, other.c.key == articles.c.key, other.c.feed_id == kept))
    # The sum keeps SQLite from looking through the other feed for each address.
    as_piece = pairs.join(other, and_(same_piece(articles, other), other.c.feed_id + 0 == kept))
    both = union(by_key, as_piece).subquery()
    asked = select(both.c.one, both.c.twin).order_by(both.c.one, both.c.twin)
    found: dict[ArticleId, ArticleId] = {}
    for one, twin in connection.execute(asked):
        found.setdefault(ArticleId(one), ArticleId(twin))
    return found


def join_marks(connection: Connection, gone: ArticleId, kept: ArticleId) -> None:
    """What users read or starred of the one article counts for the other; the star is the other's alone."""
    for user_id, read, starred in connection.execute(
        select(marks.c.user_id, marks.c.read, marks.c.starred).where(marks.c.article_id == gone)
    ).all():
        made = insert(connection, marks).values(user_id=user_id, article_id=kept, read=read, starred=starred)
        either = {"read": or_(marks.c.read, made.excluded.read), "starred": or_(marks.c.starred, made.excluded.starred)}
        connection.execute(made.on_conflict_do_update(index_elements=["user_id", "article_id"], set_=either))
    connection.execute(update(marks).where(marks.c.article_id == gone).values(starred=False))


def with_feeds(connection: Connection, user_id: UserId, rows: Sequence[ArticleRow]) -> tuple[ArticleRow, ...]:
    """The rows, each with the user's other feeds that carry it."""
    other = articles.alias("other")
    name = func.coalesce(subscriptions.c.title, feeds.c.title, feeds.c.url)
    asked = (
        select(articles.c.id, name)
        .join(other, same_piece(articles, other))
        .join(subscriptions, and_(subscriptions.c.feed_id == other.c.feed_id, subscriptions.c.user_id == user_id))
        .join(feeds, feeds.c.id == other.c.feed_id)
        .where(articles.c.id.in_([row.id for row in rows]))
        .order_by(articles.c.id, other.c.id)
    )
    also: dict[int, dict[str, None]] = {}
    for number, feed in connection.execute(asked):
        also.setdefault(number, {})[feed] = None
    return tuple(replace(row, also=tuple(also[row.id])) if row.id in also else row for row in rows)
