"""The texts of articles: one revision after another, none ever changed."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, fields
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, and_, insert, select, update

from octavo.errors import NotFound
from octavo.news.article import Revision
from octavo.news.ids import ArticleId
from octavo.store.batches import batches
from octavo.store.codec import storable
from octavo.store.excerpts import excerpt
from octavo.store.index import learn, segmented, unlike
from octavo.store.tables import articles, revisions

_REVISION = tuple(revisions.c[field.name] for field in fields(Revision))


def _revision(row: Row[Any]) -> Revision:
    """A Revision from its row."""
    return Revision(**row._asdict())


@dataclass(frozen=True, slots=True)
class SqlRevisions:
    """ports.Revisions."""

    connection: Connection

    def add(
        self, article_id: ArticleId, *, title: str | None, text: str, captions: tuple[str, ...], now: datetime
    ) -> int:
        """Its number; a new one where title or text differ. Raises NotFound."""
        title, text = storable(title) if title is not None else None, storable(text)
        newest = self.of(article_id)
        if newest is not None and (newest.title, newest.text) == (title, text):
            return newest.number
        number = newest.number + 1 if newest else 1
        if newest is None and self.connection.scalar(select(articles.c.id).where(articles.c.id == article_id)) is None:
            raise NotFound(f"There is no article {article_id}.")
        title_seg, text_seg = segmented(title or ""), segmented(text)
        values = {
            "article_id": article_id,
            "number": number,
            "title": title,
            "text": text,
            "captions": captions,
            "made_at": now,
            "title_seg": unlike(title, title_seg),
            "text_seg": unlike(text, text_seg),
        }
        self.connection.execute(insert(revisions), values)
        newer = update(articles).where(articles.c.id == article_id).values(revision=number, excerpt=excerpt(text))
        self.connection.execute(newer)
        learn(self.connection, article_id, title_seg, text_seg)
        return number

    def of(self, article_id: ArticleId, number: int | None = None) -> Revision | None:
        """That revision, or the newest."""
        asked = select(*_REVISION).where(revisions.c.article_id == article_id)
        if number is not None:
            asked = asked.where(revisions.c.number == number)
        row = self.connection.execute(asked.order_by(revisions.c.number.desc()).limit(1)).one_or_none()
        return None if row is None else _revision(row)

    def newest(self, article_ids: Collection[ArticleId]) -> Mapping[ArticleId, Revision]:
        """The newest of each, in order of the articles' ids."""
        current = and_(revisions.c.article_id == articles.c.id, revisions.c.number == articles.c.revision)
        asked = select(*_REVISION).join(articles, current).order_by(articles.c.id)
        found: dict[ArticleId, Revision] = {}
        for batch in batches(sorted(article_ids)):
            for row in self.connection.execute(asked.where(articles.c.id.in_(batch))):
                found[ArticleId(row.article_id)] = _revision(row)
        return found
