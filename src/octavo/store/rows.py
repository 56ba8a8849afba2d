"""Articles in a list, for one user: one query, no body."""

from collections.abc import Collection
from dataclasses import fields
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, and_, bindparam, func, select

from octavo.news.ids import ArticleId, UserId
from octavo.news.views import ArticleRow
from octavo.store.batches import batches
from octavo.store.tables import articles, marks, placements

_FIELDS = tuple(field.name for field in fields(ArticleRow) if field.name != "also")

_ASKED = (
    select(
        articles.c.id,
        articles.c.feed_id,
        articles.c.title,
        articles.c.source,
        articles.c.url,
        articles.c.shown_at,
        articles.c.language,
        articles.c.kind,
        articles.c.excerpt,
        articles.c.paywalled,
        articles.c.truncated,
        placements.c.story_id,
        placements.c.duplicate_of,
        func.coalesce(marks.c.read, False).label("read"),
        func.coalesce(marks.c.starred, False).label("starred"),
        placements.c.credit,
    )
    .select_from(articles)
    .outerjoin(placements, placements.c.article_id == articles.c.id)
    .outerjoin(marks, and_(marks.c.article_id == articles.c.id, marks.c.user_id == bindparam("user_id")))
)


def article_rows(user_id: UserId) -> Select[Any]:
    """Asks for ArticleRows, whose fields its columns are in order; add a WHERE and an ORDER BY."""
    return _ASKED.params(user_id=user_id)


def from_row(row: Any) -> ArticleRow:
    """An ArticleRow from a row of ``article_rows`` (more columns may follow)."""
    return ArticleRow(**dict(zip(_FIELDS, row, strict=False)))


def rows_where(connection: Connection, user_id: UserId, which: ColumnElement[bool]) -> tuple[ArticleRow, ...]:
    """Those articles, newest first."""
    asked = article_rows(user_id).where(which).order_by(articles.c.shown_at.desc(), articles.c.id.desc())
    return tuple(from_row(row) for row in connection.execute(asked))


def rows_of(connection: Connection, user_id: UserId, ids: Collection[ArticleId]) -> dict[ArticleId, ArticleRow]:
    """Those of them that exist."""
    found: dict[ArticleId, ArticleRow] = {}
    for batch in batches(ids):
        for row in connection.execute(article_rows(user_id).where(articles.c.id.in_(batch))):
            found[ArticleId(row.id)] = from_row(row)
    return found
