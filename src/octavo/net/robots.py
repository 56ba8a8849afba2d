"""robots.txt (RFC 9309): what a host asks programs not to read."""

import re
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
# Rules of all origins together; one takes about a quarter of a kilobyte once it is parsed.
_MOST_RULES = 200_000
_AGENT_LINE = re.compile(r"user[- ]?agent\b\s*:?\s*(\*|[a-z_-]*)", re.IGNORECASE)
# Misspelt as they are, the matcher understands them.
_RULE = re.compile(r"(?:allow|di[asl]+[ao]w|crawl[- ]delay)\b", re.IGNORECASE)
# A rule with many wildcards takes the matcher very long.
_LONGEST_LINE, _MOST_WILDCARDS = 500, 8
_LONGEST_DELAY = 10.0


@dataclass(frozen=True, slots=True)
class Rules:
    """What one origin asks for."""

    parsed: Protego
    #: How many rules there are.
    count: int
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
        lines = _for_us(_whole_lines(body))
        rules = Rules(parsed=Protego.parse("\n".join(("User-agent: *", *lines))), count=len(lines), read_at=self._now())
        self._remember(origin, rules)
        return rules

    def _remember(self, origin: str, rules: Rules) -> None:
        with self._lock:
            self._known.pop(origin, None)
            self._known[origin] = rules
            while len(self._known) > _MOST_ORIGINS or sum(each.count for each in self._known.values()) > _MOST_RULES:
                self._known.popitem(last=False)


def _whole_lines(body: bytes) -> str:
    """The text; where it was cut, without its last line, half of which may forbid more than the whole."""
    if len(body) >= MOST_BYTES:
        body = body[: max(body.rfind(b"\n"), body.rfind(b"\r")) + 1]
    return body.decode("utf-8-sig", "replace")


def _for_us(text: str) -> list[str]:
    """The rules of the groups that name us, or of those for every program where none does (RFC 9309, 2.2.1)."""
    # A group without a rule counts, too: it allows all.
    rules: dict[str, list[str]] = {}
    agents: set[str] = set()
    naming = False
    for whole in text.splitlines():
        line = whole.partition("#")[0].strip()
        if named := _AGENT_LINE.match(line):
            agents = {*(agents if naming else ()), named[1].lower()} & {AGENT.lower(), "*"}
            rules.update({agent: [] for agent in agents if agent not in rules})
            naming = True
        elif _RULE.match(line):
            naming = False
            for agent in agents if _tame(line) else ():
                rules[agent].append(line)
    return rules.get(AGENT.lower(), rules.get("*", []))


def _tame(line: str) -> bool:
    return len(line) <= _LONGEST_LINE and line.count("*") <= _MOST_WILDCARDS
