"""One process at a time does the work of a library on this machine."""

import fcntl
from pathlib import Path
from types import TracebackType
from typing import IO, Self

from octavo.errors import ConfigError, Conflict


class WorkLock:
    """A lock on the library's folder; the system gives it back when the process ends, however it ends."""

    def __init__(self, home: Path) -> None:
        self._path = home / "work.lock"
        self._file: IO[str] | None = None

    def __enter__(self) -> Self:
        """Raises Conflict where another process has it."""
        if not self.take():
            raise Conflict(
                f"Another Octavo is at work on the library in {self._path.parent}. "
                "Stop it first, or name another folder in OCTAVO_HOME."
            )
        return self

    def take(self) -> bool:
        """Takes the lock where it is free. Raises ConfigError where the folder cannot be made, written or locked."""
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            file = self._path.open("w", encoding="utf-8")
        except OSError as error:
            raise ConfigError(
                f"The folder {self._path.parent} cannot be written: {error.strerror}. Name another in OCTAVO_HOME."
            ) from error
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            file.close()
            return False
        except OSError as error:
            file.close()
            raise ConfigError(
                f"The folder {self._path.parent} cannot be locked: {error.strerror}. Some network disks know no locks; "
                "name a folder on a disk of this machine in OCTAVO_HOME."
            ) from error
        self._file = file
        return True

    def release(self) -> None:
        """Gives it back; nothing where it was not taken."""
        if self._file is not None:
            self._file.close()
            self._file = None

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.release()
