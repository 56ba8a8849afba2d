"""robots.txt (RFC 9309): what a host asks programs not to read."""

import threading
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from urllib.parse import urlsplit

from protego import Protego

from octavo.errors import StatusError, TooLarge

#: The name by which a robots.txt can speak to us.
AGENT = "Octavo"
#: RFC 9309 asks for at least 500 KiB.
MOST_BYTES = 512 * 1024
_KEPT_FOR = timedelta(hours=24)
_MOST_ORIGINS = 1000
_MOST_LINES = 10_000
# A rule with many wildcards takes the matcher very long.
_LONGEST_LINE, _MOST_WILDCARDS = 500, 8
_LONGEST_DELAY = 10.0


@dataclass(frozen=True, slots=True)
class _Rules:
    rules: Protego
    read_at: datetime


class Robots:
    """Remembers each origin's rules for a day. May be asked from many threads at once.

    ``read`` fetches a URL's body with the fetcher's own care; ``now`` gives the time, aware.
    """

    def __init__(self, read: Callable[[str], bytes], now: Callable[[], datetime]) -> None:
        self._read = read
        self._now = now
        self._lock = threading.Lock()
        self._known: OrderedDict[str, _Rules] = OrderedDict()

    def allow(self, url: str) -> bool:
        """Whether the page may be read.

        A host without the file (4xx) allows all. FetchFailed: it cannot be reached now, so nothing is known.
        """
        return bool(self._rules(url).can_fetch(url, AGENT))

    def pause(self, url: str) -> float | None:
        """The crawl delay that the host asks for, seconds, at most 10; None where it asks for none."""
        delay = self._rules(url).crawl_delay(AGENT)
        return min(float(delay), _LONGEST_DELAY) if delay else None

    def _rules(self, url: str) -> Protego:
        parts = urlsplit(url)
        origin = f"{parts.scheme}://{parts.netloc.rpartition('@')[2]}"
        with self._lock:
            known = self._known.get(origin)
        if known is not None and self._now() - known.read_at < _KEPT_FOR:
            return known.rules
        try:
            text = self._read(f"{origin}/robots.txt").decode("utf-8", "replace")
        except StatusError as error:
            if error.status >= 500:
                raise
            text = ""
        except TooLarge:
            text = ""
        rules = Protego.parse(_tame(text))
        with self._lock:
            self._known[origin] = _Rules(rules=rules, read_at=self._now())
            while len(self._known) > _MOST_ORIGINS:
                self._known.popitem(last=False)
        return rules


def _tame(text: str) -> str:
    lines = text.splitlines()[:_MOST_LINES]
    return "\n".join(line for line in lines if len(line) <= _LONGEST_LINE and line.count("*") <= _MOST_WILDCARDS)
