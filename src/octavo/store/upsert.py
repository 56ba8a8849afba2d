"""INSERT … ON CONFLICT, which both databases have and SQLAlchemy keeps apart."""

from sqlalchemy import Connection, Table
from sqlalchemy.dialects import postgresql, sqlite


def insert(connection: Connection, table: Table) -> sqlite.Insert | postgresql.Insert:
    """The dialect's own insert, which knows ``on_conflict_do_nothing`` and ``on_conflict_do_update``."""
    return insert_in(connection.dialect.name, table)


def insert_in(dialect: str, table: Table) -> sqlite.Insert | postgresql.Insert:
    """The same by the dialect's name, for a statement that is made once and kept: making takes longer than running."""
    return sqlite.insert(table) if dialect == "sqlite" else postgresql.insert(table)
