"""Stores for a process that dies at a write: it dies there, or what its death would leave is kept."""

import os
import shutil
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from octavo.ports.store import Store, Tx


class MortalStore:
    """A store that kills its own process (SIGKILL) before or after its n-th write is committed."""

    def __init__(self, store: Store, *, at: int, after: bool) -> None:
        self._store, self._left, self._after = store, at, after

    @contextmanager
    def begin(self) -> Iterator[Tx]:
        self._left -= 1
        with self._store.begin() as tx:
            yield tx
            if self._left == 0 and not self._after:
                os.kill(os.getpid(), signal.SIGKILL)
        if self._left == 0:
            os.kill(os.getpid(), signal.SIGKILL)

    def read(self) -> Any:
        return self._store.read()

    def close(self) -> None:
        self._store.close()


class WatchedStore:
    """A store that copies its folder before and after each write is committed, to ``to/{before,after}-{number}``.

    A process that is killed leaves its files as they are at that moment: a copy made then is what it would leave.
    """

    def __init__(self, store: Store, folder: Path, *, to: Path) -> None:
        self._store, self._folder, self._to, self.writes = store, folder, to, 0

    @contextmanager
    def begin(self) -> Iterator[Tx]:
        self.writes += 1
        number = self.writes
        with self._store.begin() as tx:
            yield tx
            shutil.copytree(self._folder, self._to / f"before-{number}")
        shutil.copytree(self._folder, self._to / f"after-{number}")

    def read(self) -> Any:
        return self._store.read()

    def close(self) -> None:
        self._store.close()
