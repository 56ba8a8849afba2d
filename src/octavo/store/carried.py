"""One article that several feeds carry: the same address and the same title, in feeds that are not one."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import ColumnElement, Connection, and_, func, select

from octavo.news.ids import ArticleId, UserId
from octavo.news.views import ArticleRow
from octavo.store.batches import batches
from octavo.store.tables import articles, feeds, subscriptions


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
