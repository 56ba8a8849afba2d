"""A store whose process does not outlive a certain write."""

import os
import signal
from collections.abc import Iterator
from contextlib import contextmanager
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
