"""Editions as published."""

from dataclasses import dataclass, fields
from datetime import date
from typing import Any

from sqlalchemy import Connection, Row, select

from octavo.news.edition import Edition
from octavo.news.ids import EditionId
from octavo.store.tables import editions
from octavo.store.upsert import insert

_FIELDS = tuple(field.name for field in fields(Edition))
_COLUMNS = tuple(editions.c[name] for name in _FIELDS)


def from_row(row: Row[Any]) -> Edition:
    """An Edition from its row."""
    return Edition(**row._asdict())


@dataclass(frozen=True, slots=True)
class SqlEditions:
    """ports.Editions."""

    connection: Connection

    def add(self, edition: Edition) -> EditionId | None:
        """None where the day has one."""
        values = {name: getattr(edition, name) for name in _FIELDS if name != "id"}
        made = insert(self.connection, editions).values(values).on_conflict_do_nothing(index_elements=["day"])
        number = self.connection.scalar(made.returning(editions.c.id))
        return None if number is None else EditionId(number)

    def of_day(self, day: date) -> Edition | None:
        """That day's."""
        row = self.connection.execute(select(*_COLUMNS).where(editions.c.day == day)).one_or_none()
        return None if row is None else from_row(row)

    def latest(self) -> Edition | None:
        """The newest."""
        row = self.connection.execute(select(*_COLUMNS).order_by(editions.c.day.desc()).limit(1)).one_or_none()
        return None if row is None else from_row(row)

    def days(self, *, before: date | None = None, limit: int = 30) -> tuple[date, ...]:
        """Newest first."""
        asked = select(editions.c.day).order_by(editions.c.day.desc()).limit(limit)
        if before is not None:
            asked = asked.where(editions.c.day < before)
        return tuple(self.connection.scalars(asked))
