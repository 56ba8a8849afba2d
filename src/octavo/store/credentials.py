"""By what an account's owner is known again: sessions of a browser, tokens of programs. Only their hashes are kept."""

from dataclasses import dataclass, fields
from datetime import datetime

from sqlalchemy import Connection, delete, insert, select

from octavo.news.ids import UserId
from octavo.news.reader import Session, Token
from octavo.store.tables import sessions, tokens

_SESSION = tuple(sessions.c[field.name] for field in fields(Session))
_TOKEN = tuple(tokens.c[field.name] for field in fields(Token))


@dataclass(frozen=True, slots=True)
class SqlCredentials:
    """ports.Credentials."""

    connection: Connection

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
