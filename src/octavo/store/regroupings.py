"""What people decided about stories: groups that are held together or apart, and the record of who decided."""

from collections.abc import Collection
from dataclasses import dataclass, fields
from typing import Any

from sqlalchemy import Connection, Row, delete, func, insert, or_, select, update

from octavo.errors import NotFound
from octavo.news.held import Held, Regrouping
from octavo.news.ids import ArticleId, RegroupingId, StoryId
from octavo.store.batches import batches
from octavo.store.tables import held, held_apart, regroupings

_FIELDS = tuple(field.name for field in fields(Regrouping))
_COLUMNS = tuple(regroupings.c[name] for name in _FIELDS)


@dataclass(frozen=True, slots=True)
class SqlRegroupings:
    """ports.Regroupings."""

    connection: Connection

    def held(self, article_ids: Collection[ArticleId] | None = None) -> Held:
        """Their groups, and all that these stand apart from."""
        rows, pairs = select(held.c.article_id, held.c.group_id), select(held_apart.c.one, held_apart.c.other)
        if article_ids is None:
            groups = {ArticleId(article): number for article, number in self.connection.execute(rows)}
            return Held(groups=groups, apart=frozenset((a, b) for a, b in self.connection.execute(pairs)))
        groups = {}
        for batch in batches(article_ids):
            found = self.connection.execute(rows.where(held.c.article_id.in_(batch)))
            groups |= {ArticleId(article): number for article, number in found}
        apart: set[tuple[int, int]] = set()
        for batch in batches(set(groups.values())):
            touching = pairs.where(or_(held_apart.c.one.in_(batch), held_apart.c.other.in_(batch)))
            apart |= {(a, b) for a, b in self.connection.execute(touching)}
        return Held(groups=groups, apart=frozenset(apart))

    def hold(self, before: Held, after: Held) -> None:
        """Writes what differs."""
        gone = [article for article, number in before.groups.items() if after.groups.get(article) != number]
        for batch in batches(gone):
            self.connection.execute(delete(held).where(held.c.article_id.in_(batch)))
        come = [(article, number) for article, number in after.groups.items() if before.groups.get(article) != number]
        if come:
            self.connection.execute(insert(held), [{"article_id": a, "group_id": number} for a, number in come])
        for one, other in before.apart - after.apart:
            pair = (held_apart.c.one == one) & (held_apart.c.other == other)
            self.connection.execute(delete(held_apart).where(pair))
        if parted := after.apart - before.apart:
            self.connection.execute(insert(held_apart), [{"one": one, "other": other} for one, other in sorted(parted)])

    def add(self, regrouping: Regrouping) -> RegroupingId:
        """Its number."""
        values = {name: getattr(regrouping, name) for name in _FIELDS if name != "id"}
        made = insert(regroupings).values(values).returning(regroupings.c.id)
        return RegroupingId(self.connection.execute(made).scalar_one())

    def get(self, regrouping_id: RegroupingId) -> Regrouping:
        """Raises NotFound."""
        asked = select(*_COLUMNS).where(regroupings.c.id == regrouping_id)
        row = self.connection.execute(asked).one_or_none()
        if row is None:
            raise NotFound(f"There is no regrouping {regrouping_id}.")
        return _from_row(row)

    def undone(self, regrouping_id: RegroupingId, by: RegroupingId) -> None:
        """Notes the line that took it back."""
        noted = update(regroupings).where(regroupings.c.id == regrouping_id).values(undone_by=by)
        self.connection.execute(noted)

    def of_story(self, story_id: StoryId, *, limit: int = 20) -> tuple[Regrouping, ...]:
        """Newest first."""
        either = or_(regroupings.c.from_id == story_id, regroupings.c.to_id == story_id)
        asked = select(*_COLUMNS).where(either).order_by(regroupings.c.id.desc()).limit(limit)
        return tuple(_from_row(row) for row in self.connection.execute(asked))

    def last(self) -> RegroupingId:
        """0 where there is none."""
        return RegroupingId(self.connection.scalar(select(func.max(regroupings.c.id))) or 0)


def _from_row(row: Row[Any]) -> Regrouping:
    return Regrouping(**row._asdict())
