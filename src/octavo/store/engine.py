"""Connections, transactions, and their errors as our own.

SQLite: WAL, one writer; a write begins IMMEDIATE and waits its turn for 5 s, since a plain BEGIN that reads and then
writes fails at once where another has written in between. A read is query_only, as PostgreSQL's is READ ONLY.
"""

import errno
import os
import shutil
import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError, NoSuchModuleError, OperationalError, SQLAlchemyError
from sqlalchemy.exc import TimeoutError as PoolTimeout

from octavo.errors import ConfigError, Conflict, NotFound, OctavoError, StoreAway, StoreBusy, StoreError, StoreFull

#: Seconds a writer waits for the one before it.
BUSY_TIMEOUT = 5
#: Handler threads of the server and the worker's threads share the pool.
CONNECTIONS = 8

_READ = {"octavo_write": False}
_WRITE = {"octavo_write": True}
#: Less than this, bytes, and a failed write is the disk's fault.
_ROOM = 1 << 20


def connect(url: str) -> Engine:
    """An engine for that address; a file's folder is made. Raises ConfigError, StoreError, StoreFull."""
    parsed = address_of(url)
    try:
        if parsed.get_backend_name() == "sqlite":
            return _sqlite(parsed)
        # The short name is what many hosts write.
        if parsed.get_backend_name() in {"postgresql", "postgres"}:
            return _postgresql(parsed)
    except (ArgumentError, NoSuchModuleError, ImportError) as error:
        raise ConfigError(f"The database address cannot be used: {error}") from error
    raise ConfigError(f"Octavo keeps its library in SQLite or PostgreSQL, not in {parsed.get_backend_name()}.")


def address_of(url: str) -> URL:
    """The parts of a database's address. Raises ConfigError, which tells nothing of it: it may hold a password."""
    try:
        return make_url(url)
    except ArgumentError:
        raise ConfigError(
            "The database address cannot be used. It should look like sqlite:////home/ada/octavo.sqlite3 or "
            "postgresql://ada@localhost/octavo"
        ) from None
    except ValueError:
        raise ConfigError(
            "The database address cannot be used: its port is no number. In a name or password write “@” as %40, "
            "“:” as %3A and “/” as %2F."
        ) from None


@contextmanager
def transaction(engine: Engine, *, write: bool) -> Iterator[Connection]:
    """A connection in one transaction: committed at the end, rolled back by any exception.

    Raises StoreBusy, StoreFull, StoreAway or StoreError for every failure of the database; NotFound where a row refers
    to one that is gone, and Conflict where another writer was quicker to take what may be there once.
    """
    with errors(engine):
        connection = engine.connect()
        try:
            connection = connection.execution_options(**_options(engine, write=write))
            with connection.begin():
                yield connection
        finally:
            connection.close()


@contextmanager
def errors(engine: Engine) -> Iterator[None]:
    """Turns SQLAlchemy's errors into ours."""
    try:
        yield
    except PoolTimeout as error:
        raise StoreBusy("All connections to the database are in use; try again in a moment.") from error
    except DBAPIError as error:
        raise _ours(error, engine) from error
    except sqlite3.Error as error:
        # Raised while a connection is being made ready, where SQLAlchemy does not look.
        raise _sqlite_error(error, engine) from error
    except SQLAlchemyError as error:
        raise StoreError(f"The database refused: {error}") from error


def _sqlite(url: URL) -> Engine:
    if url.database is None or url.database in {"", ":memory:"} or url.database.startswith("file:"):
        raise ConfigError("Octavo's SQLite library is a file; name its path, as in sqlite:////home/ada/octavo.sqlite3.")
    path = Path(url.database)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        kind = StoreFull if error.errno == errno.ENOSPC else StoreError
        raise kind(f"The folder {path.parent} cannot be made: {error.strerror}.") from error
    engine = create_engine(
        url.set(drivername="sqlite+pysqlite"),
        pool_size=CONNECTIONS,
        max_overflow=CONNECTIONS,
        pool_timeout=BUSY_TIMEOUT,
        connect_args={"timeout": BUSY_TIMEOUT, "check_same_thread": False},
    )
    event.listen(engine, "connect", _prepare)
    event.listen(engine, "begin", _begin)
    with errors(engine):
        _write_ahead(engine)
    return engine


def _postgresql(url: URL) -> Engine:
    return create_engine(
        url.set(drivername="postgresql+psycopg"),
        pool_size=CONNECTIONS,
        max_overflow=CONNECTIONS,
        pool_timeout=BUSY_TIMEOUT,
        pool_pre_ping=True,
        connect_args={"options": "-c timezone=utc -c lock_timeout=5s -c jit=off"},
    )


def _options(engine: Engine, *, write: bool) -> dict[str, Any]:
    if engine.dialect.name == "sqlite":
        return _WRITE if write else _READ
    if write:
        return {"isolation_level": "READ COMMITTED", "postgresql_readonly": False}
    return {"isolation_level": "REPEATABLE READ", "postgresql_readonly": True}


def _prepare(connection: sqlite3.Connection, _record: object) -> None:
    # We begin our transactions ourselves; the driver would begin them plainly, and only before a write.
    connection.isolation_level = None
    for pragma in (
        f"busy_timeout = {BUSY_TIMEOUT * 1000}",
        "foreign_keys = ON",
        "synchronous = NORMAL",
        "temp_store = MEMORY",
        "cache_size = -8000",
        "journal_size_limit = 67108864",
    ):
        connection.execute(f"PRAGMA {pragma}")


def _begin(connection: Connection) -> None:
    write = connection.get_execution_options().get("octavo_write", True)
    connection.exec_driver_sql(f"PRAGMA query_only = {'OFF' if write else 'ON'}")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if write else "BEGIN")


def _write_ahead(engine: Engine) -> None:
    """Puts the file into WAL mode, which it then keeps. Two processes may try at once; SQLite does not wait here."""
    until = time.monotonic() + BUSY_TIMEOUT
    raw = engine.raw_connection()
    try:
        cursor = raw.cursor()
        while True:
            try:
                cursor.execute("PRAGMA journal_mode = WAL")
            except sqlite3.OperationalError as error:
                if _code(error) not in _BUSY or time.monotonic() > until:
                    raise _sqlite_error(error, engine) from error
                time.sleep(0.02)
            except sqlite3.DatabaseError as error:
                raise _sqlite_error(error, engine) from error
            else:
                return
    finally:
        raw.close()


def _gone() -> OctavoError:
    return NotFound("What this is about is not there any more.")


def _there() -> OctavoError:
    return Conflict("It is there already: another was quicker.")


def _busy() -> OctavoError:
    return StoreBusy("The library is being written to, and that has not ended yet; try again in a moment.")


#: By extended or primary result code.
_KNOWN: dict[int, Callable[[], OctavoError]] = {
    sqlite3.SQLITE_BUSY: _busy,
    sqlite3.SQLITE_LOCKED: _busy,
    sqlite3.SQLITE_CONSTRAINT_FOREIGNKEY: _gone,
    sqlite3.SQLITE_CONSTRAINT_UNIQUE: _there,
    sqlite3.SQLITE_CONSTRAINT_PRIMARYKEY: _there,
}
_BUSY = {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}
_DISK = {sqlite3.SQLITE_IOERR, sqlite3.SQLITE_CANTOPEN}
_KEPT_OUT = {sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN}


def _ours(error: DBAPIError, engine: Engine) -> OctavoError:
    if isinstance(error.orig, sqlite3.Error):
        return _sqlite_error(error.orig, engine)
    return _postgresql_error(error)


def _postgresql_error(error: DBAPIError) -> OctavoError:
    state = str(getattr(error.orig, "sqlstate", None) or "")
    if _is_away(error, state):
        return StoreAway(f"The database cannot be reached, or broke the connection off: {error.orig}")
    match state:
        case "53100":
            return StoreFull("The database's disk is full; make room, and the work goes on.")
        # Serialisation failure, deadlock, lock not available, too many connections.
        case "40001" | "40P01" | "55P03" | "53300":
            return _busy()
        case "23503":
            return _gone()
        case "23505":
            return _there()
        case _:
            return StoreError(f"The database refused: {error.orig}")


def _is_away(error: DBAPIError, state: str) -> bool:
    """Whether there is no server, or none any more: it is being started or stopped, or what leads there is broken."""
    # A server that never answered has given no state.
    no_answer = isinstance(error, OperationalError) and not state
    return error.connection_invalidated or no_answer or state.startswith(("08", "57P"))


def _sqlite_error(error: sqlite3.Error, engine: Engine) -> OctavoError:
    code = _code(error)
    path = Path(engine.url.database or ".")
    known = _KNOWN.get(getattr(error, "sqlite_errorcode", None) or 0) or _KNOWN.get(code)
    if known is not None:
        return known()
    if code == sqlite3.SQLITE_FULL or (code in _DISK and _no_room(path)):
        return StoreFull(f"The disk that holds {path} is full; make room, and the work goes on.")
    if code == sqlite3.SQLITE_NOTADB:
        return StoreError(f"{path} is not a database; name another file, or move this one away.")
    if code in _KEPT_OUT and (kept_out := _kept_out(path)):
        return StoreError(kept_out)
    if code == sqlite3.SQLITE_CORRUPT:
        return StoreError(f"{path} is damaged ({error}); put your last backup in its place.")
    return StoreError(f"The database {path} refused: {error}")


def _kept_out(path: Path) -> str | None:
    """What may not be written, in words; None where both the library and its folder may."""
    if not os.access(path.parent, os.W_OK):
        # Also for a library that is only read SQLite keeps files of its own beside it.
        return (
            f"The folder {path.parent} may not be written, which SQLite needs even to read {path.name}; "
            "look at its owner and permissions, and whether the disk is mounted read-only."
        )
    if path.exists() and not os.access(path, os.W_OK):
        return f"{path} may not be written; look at its owner and permissions."
    return None


def _code(error: sqlite3.Error) -> int:
    """The primary result code (extended codes carry more in their upper bytes)."""
    return (getattr(error, "sqlite_errorcode", None) or 0) & 0xFF


def _no_room(path: Path) -> bool:
    try:
        return shutil.disk_usage(path.parent).free < _ROOM
    except OSError:
        return False
