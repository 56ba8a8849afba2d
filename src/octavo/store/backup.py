"""SQLite only: a copy of the library that is whole even while it is being written to."""

import sqlite3
from contextlib import closing
from pathlib import Path

from octavo.errors import ConfigError, Conflict, NotFound, StoreError
from octavo.store.engine import address_of


def back_up(url: str, target: Path) -> int:
    """Copies the library at ``url`` to the file ``target``; its size in bytes.

    By SQLite's own online backup: a plain copy of the file misses what is still in the journal beside it.
    Raises ConfigError for a library that is no file, NotFound where it is not there, Conflict where ``target``
    exists, StoreError where it cannot be written or does not hold what it should.
    """
    parsed = address_of(url)
    if parsed.get_backend_name() != "sqlite" or not parsed.database:
        raise ConfigError("This library is not a file. Use the database's own tool: pg_dump for PostgreSQL.")
    source = Path(parsed.database)
    if not source.is_file():
        raise NotFound(f"There is no library at {source} yet.")
    if target.exists():
        raise Conflict(f"{target} is there already. Name another file, or remove it first.")
    part = target.with_name(f"{target.name}.part")
    try:
        # No more open to others than the library, from its first byte on; we write it, also where that is read-only.
        part.unlink(missing_ok=True)
        part.touch(mode=source.stat().st_mode & 0o777 | 0o600)
        with closing(sqlite3.connect(source)) as here, closing(sqlite3.connect(part)) as there:
            # In one step: it reads a snapshot, which keeps no writer waiting. Step by step it would begin anew at every
            # write that comes between two, and never end beside a busy desk.
            here.backup(there)
            # One file to carry away: without this it would ask for a journal beside it.
            there.execute("PRAGMA journal_mode = DELETE")
            found = there.execute("PRAGMA quick_check").fetchone()[0]
        if found != "ok":
            raise StoreError(f"The copy does not hold together: {found}. The library itself may be damaged.")
        part.replace(target)
    except OSError as error:
        raise StoreError(f"The library cannot be copied to {target}: {error.strerror}.") from error
    except sqlite3.Error as error:
        raise StoreError(f"The library {source} cannot be copied to {target}: {error}.") from error
    finally:
        part.unlink(missing_ok=True)
    return target.stat().st_size
