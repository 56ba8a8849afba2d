"""robots.txt (RFC 9309): what a host asks programs not to read."""

import threading
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from urllib.parse import urlsplit

from protego import Protego

from octavo.errors import StatusError

#: The name by which a robots.txt can speak to us.
AGENT = "Octavo"
#: What of the file counts; RFC 9309 asks for at least 500 KiB.
MOST_BYTES = 512 * 1024
_KEPT_FOR = timedelta(hours=24)
_MOST_ORIGINS = 1000
_MOST_LINES = 10_000
# A rule with many wildcards takes the matcher very long.
_LONGEST_LINE, _MOST_WILDCARDS = 500, 8
_LONGEST_DELAY = 10.0


@dataclass(frozen=True, slots=True)
class Rules:
    """What one origin asks for."""

    parsed: Protego
    read_at: datetime

    def allow(self, url: str) -> bool:
        """Whether the page, one of the origin's, may be read."""
        return bool(self.parsed.can_fetch(url, AGENT))

    def pause(self) -> float | None:
        """The crawl delay that the host asks for, seconds, at most 10; None where it asks for none."""
        delay = self.parsed.crawl_delay(AGENT)
        return min(float(delay), _LONGEST_DELAY) if delay else None


class Robots:
    """Remembers each origin's rules for a day. May be asked from many threads at once.

    ``now`` gives the time, aware.
    """

    def __init__(self, now: Callable[[], datetime]) -> None:
        self._now = now
        self._lock = threading.Lock()
        self._known: OrderedDict[str, Rules] = OrderedDict()

    def rules(self, url: str, read: Callable[[str], bytes]) -> Rules:
        """The rules of the page's origin; ``read`` gives the first MOST_BYTES of a body where they are not known.

        A host without the file (4xx) allows all. FetchFailed: it cannot be reached now, so nothing is known.
        """
        parts = urlsplit(url)
        origin = f"{parts.scheme}://{parts.netloc.rpartition('@')[2]}"
        with self._lock:
            known = self._known.get(origin)
        if known is not None and self._now() - known.read_at < _KEPT_FOR:
            return known
        try:
            body = read(f"{origin}/robots.txt")
        except StatusError as error:
            if error.status >= 500:
                raise
            body = b""
        rules = Rules(parsed=Protego.parse(_tame(_whole_lines(body))), read_at=self._now())
        with self._lock:
            self._known[origin] = rules
            while len(self._known) > _MOST_ORIGINS:
                self._known.popitem(last=False)
        return rules


def _whole_lines(body: bytes) -> str:
    """The text; where it was cut, without its last line, half of which may forbid more than the whole."""
    if len(body) >= MOST_BYTES:
        body = body[: max(body.rfind(b"\n"), body.rfind(b"\r")) + 1]
    return body.decode("utf-8", "replace")


def _tame(text: str) -> str:
    lines = text.splitlines()[:_MOST_LINES]
    return "\n".join(line for line in lines if len(line) <= _LONGEST_LINE and line.count("*") <= _MOST_WILDCARDS)
