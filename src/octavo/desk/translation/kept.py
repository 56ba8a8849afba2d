"""Translations under way and those made lately, in memory.

A translation may take minutes, which no page's thread may wait for: it runs in a thread of its own, and a page shows
what there is of it. What a model wrote is kept in the library by its content, so a translation that a restart cut off
is there again at once as far as it had come.
"""

import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable, Iterator
from dataclasses import replace

import structlog

from octavo.errors import OctavoError
from octavo.news.translation import Translation

log = structlog.get_logger()

#: Translations at a time; others wait.
AT_ONCE = 2
#: Those that are remembered.
_KEPT = 60


class Translations:
    """What is being translated. May be used from many threads at once."""

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._made: OrderedDict[Hashable, Translation] = OrderedDict()
        self._slots = threading.BoundedSemaphore(AT_ONCE)

    def get(self, key: Hashable) -> Translation | None:
        """What there is of it."""
        with self._changed:
            if key in self._made:
                self._made.move_to_end(key)
            return self._made.get(key)

    def start(self, key: Hashable, first: Translation, steps: Callable[[], Iterator[Translation]]) -> None:
        """Runs the steps in a thread, each of which is what there is by then; nothing where they run already."""
        with self._changed:
            known = self._made.get(key)
            if known is not None and not known.failed:
                return
            self._made[key] = first
            while len(self._made) > _KEPT:
                self._made.popitem(last=False)
        threading.Thread(target=self._run, args=(key, first, steps), name="translation", daemon=True).start()

    def wait(self, key: Hashable, *, seconds: float) -> Translation | None:
        """What there is of it once it is done, or after that time."""
        with self._changed:
            self._changed.wait_for(lambda: key not in self._made or _is_over(self._made[key]), seconds)
            return self._made.get(key)

    def _run(self, key: Hashable, first: Translation, steps: Callable[[], Iterator[Translation]]) -> None:
        last = first
        with self._slots:
            try:
                for last in steps():
                    self._put(key, last)
            except OctavoError as error:
                self._put(key, replace(last, failed=str(error)))
            except Exception:
                # The rim of the thread: without it the page would look again for ever.
                log.exception("translation broke")
                self._put(key, replace(last, failed="Octavo met something unforeseen; its log says what."))

    def _put(self, key: Hashable, made: Translation) -> None:
        with self._changed:
            if key in self._made:
                self._made[key] = made
            self._changed.notify_all()


def _is_over(made: Translation) -> bool:
    return made.done or made.failed is not None
