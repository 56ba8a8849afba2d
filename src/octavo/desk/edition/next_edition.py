"""The edition in the making, held for a while: pages that wait for it ask again and again."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from threading import Lock

from octavo.news.edition import Edition

#: It is held this many times as long as it took, so that looking on costs the work at most a tenth of the time.
HELD = 10
#: And never longer than this.
LONGEST = timedelta(minutes=1)
_NEVER = datetime(1, 1, 1, tzinfo=UTC)


class NextEdition:
    """The last one composed. May be asked from many threads: one composes, the others have what was there before."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._held: tuple[Edition | None, datetime] = (None, _NEVER)

    def edition(self, day: date, now: Callable[[], datetime], compose: Callable[[], Edition]) -> Edition:
        """That day's edition as ``compose`` gave it a moment ago, or gives it now."""
        held = self._of(day)
        if held is not None and now() < self._held[1]:
            return held
        if not self._lock.acquire(blocking=held is None):
            assert held is not None
            return held
        try:
            begun = now()
            made = compose()
            ended = now()
            self._held = made, ended + min(HELD * (ended - begun), LONGEST)
            return made
        finally:
            self._lock.release()

    def _of(self, day: date) -> Edition | None:
        held = self._held[0]
        return held if held is not None and held.day == day else None
