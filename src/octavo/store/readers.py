"""Accounts, and what is theirs but for subscriptions and marks, which marks.py keeps."""

from dataclasses import dataclass, fields
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Row, Table, delete, exists, func, insert, select, update

from octavo.errors import Conflict, NotFound
from octavo.news.ids import UserId
from octavo.news.reader import Holdings, SavedSearch, Session, Token, User
from octavo.store import upsert
from octavo.store.marks import SqlMarks
from octavo.store.tables import comments, marks, searches, sessions, subscriptions, tokens, users
from octavo.text.letters import spelled_alike

_USER = tuple(users.c[field.name] for field in fields(User))
_SESSION = tuple(sessions.c[field.name] for field in fields(Session))
_TOKEN = tuple(tokens.c[field.name] for field in fields(Token))
_SEARCH = tuple(searches.c[field.name] for field in fields(SavedSearch))


def _user(row: Row[Any]) -> User:
    return User(**row._asdict())


@dataclass(frozen=True, slots=True)
class SqlReaders(SqlMarks):
    """ports.Readers."""

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

    def add_session(self, session: Session) -> None:
        """Saves it, and clears away those that ended before it began."""
        self.connection.execute(delete(sessions).where(sessions.c.expires_at <= session.created_at))
        values = {field.name: getattr(session, field.name) for field in fields(Session)}
        self.connection.execute(insert(sessions).values(values))

    def session(self, secret_hash: str, *, now: datetime) -> Session | None:
        """Where it has not ended."""
        which = select(*_SESSION).where(sessions.c.secret_hash == secret_hash, sessions.c.expires_at > now)
        row = self.connection.execute(which).one_or_none()
        return None if row is None else Session(**row._asdict())

    def end_session(self, secret_hash: str) -> None:
        """Nothing where it is gone."""
        self.connection.execute(delete(sessions).where(sessions.c.secret_hash == secret_hash))

    def end_sessions(self, user_id: UserId, *, but: str | None = None) -> None:
        """All but that one."""
        others = delete(sessions).where(sessions.c.user_id == user_id)
        self.connection.execute(others if but is None else others.where(sessions.c.secret_hash != but))

    def add_token(self, user_id: UserId, name: str, secret_hash: str, *, now: datetime) -> Token:
        """With its number."""
        values = {"user_id": user_id, "name": name, "secret_hash": secret_hash, "created_at": now}
        row = self.connection.execute(insert(tokens).values(values).returning(*_TOKEN)).one()
        return Token(**row._asdict())

    def token(self, secret_hash: str) -> Token | None:
        """The token of that hash."""
        row = self.connection.execute(select(*_TOKEN).where(tokens.c.secret_hash == secret_hash)).one_or_none()
        return None if row is None else Token(**row._asdict())

    def tokens(self, user_id: UserId) -> tuple[Token, ...]:
        """Oldest first."""
        asked = select(*_TOKEN).where(tokens.c.user_id == user_id).order_by(tokens.c.id)
        return tuple(Token(**row._asdict()) for row in self.connection.execute(asked))

    def end_token(self, user_id: UserId, token_id: int) -> None:
        """Nothing where it is not theirs."""
        self.connection.execute(delete(tokens).where(tokens.c.id == token_id, tokens.c.user_id == user_id))

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
