"""Slows down whoever guesses passwords."""

import math
import threading
from collections import OrderedDict
from datetime import datetime, timedelta

from octavo.errors import Denied

#: Failed sign-ins that are let by before a pause, from one address or for one name.
FREE_TRIES, PAUSE = 5, timedelta(minutes=5)


class Throttle:
    """Counts failed sign-ins by name and by address; a bounded memory, safe in many threads."""

    def __init__(self, size: int = 10_000) -> None:
        self._size = size
        self._failed: OrderedDict[str, tuple[int, datetime]] = OrderedDict()
        self._lock = threading.Lock()

    def check(self, keys: tuple[str, ...], now: datetime) -> None:
        """Raises Denied while one of the keys has to wait."""
        with self._lock:
            for key in keys:
                count, last = self._failed.get(key, (0, now))
                if count >= FREE_TRIES and now < last + PAUSE:
                    minutes = math.ceil((last + PAUSE - now) / timedelta(minutes=1))
                    wait = "a minute" if minutes == 1 else f"{minutes} minutes"
                    raise Denied(f"Too many failed tries. Wait {wait}, then try again.")

    def failed(self, keys: tuple[str, ...], now: datetime) -> None:
        """Remembers a failure; one after the pause begins a new count."""
        with self._lock:
            for key in keys:
                count, last = self._failed.pop(key, (0, now))
                self._failed[key] = (1 if now >= last + PAUSE else count + 1, now)
            while len(self._failed) > self._size:
                self._failed.popitem(last=False)

    def passed(self, keys: tuple[str, ...]) -> None:
        """Forgets the failures."""
        with self._lock:
            for key in keys:
                self._failed.pop(key, None)
