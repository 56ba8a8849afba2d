"""Who has an account, and how much is theirs."""

from dataclasses import dataclass, fields
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, Table, delete, exists, func, select, update

from octavo.errors import Conflict, NotFound
from octavo.news.ids import UserId
from octavo.news.reader import Holdings, User
from octavo.store import upsert
from octavo.store.tables import comments, marks, searches, subscriptions, tokens, users
from octavo.text.letters import spelled_alike

_USER = tuple(users.c[field.name] for field in fields(User))


def _user(row: Row[Any]) -> User:
    return User(**row._asdict())


@dataclass(frozen=True, slots=True)
class SqlAccounts:
    """ports.Accounts."""

    connection: Connection

    def user(self, user_id: UserId) -> User:
        """Raises NotFound."""
        row = self.connection.execute(select(*_USER).where(users.c.id == user_id)).one_or_none()
        if row is None:
            raise NotFound(f"There is no account {user_id}.")
        return _user(row)

    def by_name(self, name: str) -> User | None:
        """Whatever its case."""
        row = self.connection.execute(select(*_USER).where(users.c.name_key == spelled_alike(name))).one_or_none()
        return None if row is None else _user(row)

    def users(self) -> tuple[User, ...]:
        """The owner first."""
        return tuple(_user(row) for row in self.connection.execute(select(*_USER).order_by(users.c.id)))

    def add_user(self, name: str, password_hash: str, *, now: datetime) -> User:
        """Raises Conflict."""
        values = {"name": name, "name_key": spelled_alike(name), "password_hash": password_hash, "created_at": now}
        made = upsert.insert(self.connection, users).values(values)
        made = made.on_conflict_do_nothing(index_elements=["name_key"])
        number = self.connection.scalar(made.returning(users.c.id))
        if number is None:
            raise Conflict(f"There is an account named {name} already.")
        return self.user(UserId(number))

    def save_user(self, user: User) -> None:
        """Raises NotFound; Conflict where another account has the name."""
        other = self.by_name(user.name)
        if other is not None and other.id != user.id:
            raise Conflict(f"There is an account named {user.name} already.")
        values = {field.name: getattr(user, field.name) for field in fields(User) if field.name != "id"}
        values["name_key"] = spelled_alike(user.name)
        if not self.connection.execute(update(users).where(users.c.id == user.id).values(values)).rowcount:
            raise NotFound(f"There is no account {user.id}.")

    def remove_user(self, user_id: UserId) -> None:
        """By their foreign keys all rows of the user's go, too."""
        self.connection.execute(delete(users).where(users.c.id == user_id))

    def holdings(self, user_id: UserId) -> Holdings:
        """Counted now."""
        theirs = subscriptions.alias("theirs")
        elsewhere = exists().where(theirs.c.feed_id == subscriptions.c.feed_id, theirs.c.user_id != user_id)
        return Holdings(
            comments=self._count(comments, user_id),
            starred=self._count(marks, user_id, marks.c.starred),
            read=self._count(marks, user_id, marks.c.read),
            feeds=self._count(subscriptions, user_id),
            alone=self._count(subscriptions, user_id, ~elsewhere),
            searches=self._count(searches, user_id),
            tokens=self._count(tokens, user_id),
        )

    def _count(self, rows: Table, user_id: UserId, *which: ColumnElement[bool]) -> int:
        asked = select(func.count()).select_from(rows).where(rows.c.user_id == user_id, *which)
        return self.connection.execute(asked).scalar_one()
