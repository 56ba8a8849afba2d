"""Brings the schema up to date with Alembic, and refuses one that is newer than this Octavo."""

from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, inspect, text

from octavo.errors import SchemaTooNew
from octavo.store.engine import transaction

#: The newest revision; a test holds it against the files.
HEAD = "0008"
#: All that this Octavo knows, oldest first.
KNOWN = ("0001", "0002", "0003", "0004", "0005", "0006", "0007", "0008")

#: Any number that is ours alone: PostgreSQL's advisory lock while the schema changes.
_LOCK = 0x0C7A_0001


def migrate(engine: Engine) -> None:
    """Runs the missing steps, all in one transaction; two processes may try at once. Raises SchemaTooNew."""
    with transaction(engine, write=False) as connection:
        if _version(connection) == HEAD:
            return
    # Looked at again under the write lock: another process may have been quicker.
    with transaction(engine, write=True) as connection:
        if connection.dialect.name == "postgresql":
            connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _LOCK})
        if _version(connection) != HEAD:
            _upgrade(connection)


def ours(thing: Any, name: str | None, kind: str, reflected: bool, _other: Any) -> bool:  # noqa: FBT001 -- Alembic's
    """Whether autogenerate compares it: not what FTS5 keeps for itself; PostgreSQL's own table a test looks at."""
    if kind != "table":
        return True
    if reflected:
        return name is not None and name != "search" and not name.startswith("search_")
    return "only" not in thing.info


def _version(connection: Connection) -> str | None:
    if not inspect(connection).has_table("alembic_version"):
        return None
    version: str | None = connection.scalar(text("SELECT version_num FROM alembic_version"))
    if version is not None and version not in KNOWN:
        raise SchemaTooNew(
            f"This library was written by a newer Octavo (schema {version}, this one knows {HEAD}); "
            "bring Octavo up to date, or name another database."
        )
    return version


def _upgrade(connection: Connection) -> None:
    # Imported late: Alembic takes a tenth of a second, and most starts find the schema up to date.
    from alembic import command
    from alembic.config import Config

    config = Config()
    # A percent sign would be read as a reference by the configuration's parser.
    config.set_main_option("script_location", str(Path(__file__).parent / "revisions").replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
