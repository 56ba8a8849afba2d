"""What a placement costs, and what memory holds, after 10,000, 100,000 and a million articles.

usage: python scripts/bench_stories/growth.py [ARTICLES] [--a-day N] [--words N] [--each N]

Articles are made up, so many a day without end: words by Zipf's law, and each story with words, names, numbers and a
direction of its own, names that no story had before among them. The window forgets after ten days, so that what a
placement costs depends on the articles of those, and not on those of before. Vectors are drawn, of articles and of
their leads: no model is asked.
With ``--each 25`` every article still goes into the window and out again, but only each 25th is placed (and looked at
again), the others go to the story that they were made for: so a million can be waited for.
Run it with OPENBLAS_NUM_THREADS=1; processor time is printed, by what it was spent on.
"""

import argparse
import statistics
import sys
import time
from collections.abc import Hashable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from octavo.stories.features import Item, item
from octavo.stories.mend import Merge, mend
from octavo.stories.place import place
from octavo.stories.window.window import DAYS, Window

_TIDY, _MEND = 500, 20
#: Articles of a story, on the mean; stories that are told at a time; words of a language.
_STORY_SIZE, _RUNNING, _VOCABULARY = 7, 150, 30_000
_SYLLABLES = [a + b for a in "bdfgklmnprstvz" for b in "aeiou"]
#: Of an article's vector, and of its lead's.
_DIMENSIONS, _LEAD = 512, 384


@dataclass(frozen=True, slots=True, eq=False)
class Told:
    """A story of the made-up news."""

    words: NDArray[np.str_]
    names: NDArray[np.str_]
    number: int
    direction: NDArray[np.float32]
    lead: NDArray[np.float32]


class Wire:
    """Made-up news without end."""

    def __init__(self, *, a_day: int, words: int) -> None:
        self._step, self._length = timedelta(days=1) / a_day, words
        self._rng = np.random.default_rng(1)
        self._words = np.array([_word(number, 3) for number in range(_VOCABULARY)])
        ranks = np.arange(1, _VOCABULARY + 1)
        self._zipf = np.cumsum(1 / ranks) / np.sum(1 / ranks)
        self._named = 0

    def __iter__(self) -> Iterator[tuple[Item, Told]]:
        at, running, number = datetime(2026, 1, 1, tzinfo=UTC), list[Told](), 0
        while True:
            number, at = number + 1, at + self._step
            if not running or self._rng.random() < 1 / _STORY_SIZE:
                running = [*running[-_RUNNING:], self._story()]
            told = running[int(self._rng.integers(len(running)))]
            yield self._article(number, at, told), told

    def _story(self) -> Told:
        self._named += 8
        return Told(
            words=self._drawn(40),
            names=np.array([_word(self._named - n, 5).title() for n in range(8)]),
            number=int(self._rng.integers(10, 90_000)),
            direction=self._rng.standard_normal(_DIMENSIONS).astype(np.float32),
            lead=self._rng.standard_normal(_LEAD).astype(np.float32),
        )

    def _article(self, number: int, at: datetime, told: Told) -> Item:
        own = self._rng.choice(told.words, self._length // 4)
        names = self._rng.choice(told.names, max(2, self._length // 12))
        words = np.concatenate([own, names, self._drawn(self._length * 2 // 3)])
        self._rng.shuffle(words)
        return item(
            id=number,
            title=" ".join([*own[:5], *names[:2]]),
            text=f"{' '.join(words)} {told.number}.",
            at=at,
            source=f"Paper {self._rng.integers(60)}",
            language="en",
            vector=self._near(told.direction),
            lead=self._near(told.lead),
        )

    def _near(self, direction: NDArray[np.float32]) -> NDArray[np.float32]:
        vector = direction + 0.7 * self._rng.standard_normal(len(direction)).astype(np.float32)
        return vector / np.linalg.norm(vector)

    def _drawn(self, count: int) -> NDArray[np.str_]:
        return self._words[np.searchsorted(self._zipf, self._rng.random(count))]


def _word(number: int, syllables: int) -> str:
    """The number as a word, unlike every other number's in its first six letters."""
    parts = []
    for _ in range(syllables):
        number, at = divmod(number, len(_SYLLABLES))
        parts.append(_SYLLABLES[at])
    return "".join(parts)


class Placed:
    """A window that news comes to, as ``octavo place`` keeps it."""

    def __init__(self) -> None:
        self.window = Window()
        self._stories = 0
        self._changed: set[Hashable] = set()

    def __call__(self, thing: Item, number: int) -> None:
        """Places an article; now and then looks again."""
        decision = place(thing, self.window)
        self._stories += decision.story is None
        self.window.add(thing, decision.story or self._stories)
        for kept, gone in decision.merges:
            self.window.merge(kept, gone)
        self._changed.add(self.window.story(thing.id))
        if number % _MEND == 0:
            for each in self._mended():
                self.window.merge(each.kept, each.gone)

    def sampled(self, thing: Item, told: Told, number: int) -> None:
        """Decides on an article as if it were placed, and puts it into the story that it was made for."""
        place(thing, self.window)
        self.window.add(thing, told)
        self._changed.add(told)
        if number % _MEND == 0:
            self._mended()

    def _mended(self) -> tuple[Merge, ...]:
        found = mend(self.window, changed=self._changed).merges
        self._changed = set()
        return found


def main() -> None:
    """Prints a line for each tenth of the articles."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("articles", type=int, nargs="?", default=100_000)
    parser.add_argument("--a-day", type=int, default=1400)
    parser.add_argument("--words", type=int, default=120, help="of an article, its headline left out")
    parser.add_argument("--each", type=int, default=1, help="place each so manieth article")
    arguments = parser.parse_args()
    placed, wire = Placed(), iter(Wire(a_day=arguments.a_day, words=arguments.words))
    tenth, costs = arguments.articles // 10, list[float]()
    for number in range(1, arguments.articles + 1):
        thing, told = next(wire)
        if number % arguments.each:
            placed.window.add(thing, told)
        else:
            started = time.process_time()
            if arguments.each == 1:
                placed(thing, number)
            else:
                placed.sampled(thing, told, number // arguments.each)
            costs.append(1000 * (time.process_time() - started))
        if number % _TIDY == 0:
            placed.window.forget_before(thing.at - timedelta(days=DAYS))
        if number % tenth == 0:
            high = statistics.quantiles(costs, n=100)[98]
            sys.stdout.write(
                f"{number:9} articles: {statistics.fmean(costs):5.2f} ms each of the last {len(costs)}, median "
                f"{statistics.median(costs):5.2f}, 99% below {high:5.2f}; {len(placed.window)} in the window of "
                f"{len(list(placed.window.stories.profiles()))} stories, {resident():.0f} MiB\n"
            )
            sys.stdout.flush()
            costs.clear()


def resident() -> float:
    """Memory of this process now, in MiB."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * 4096 / 2**20


if __name__ == "__main__":
    main()
