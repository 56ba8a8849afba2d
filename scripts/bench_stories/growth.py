"""What a placement costs, and what memory holds, after 10,000, 100,000 and more articles.

usage: PYTHONPATH=scripts/train_stories python scripts/bench_stories/growth.py [ARTICLES]

Articles are made up: so many stories a day, each with words, names and a direction of its own. The window forgets
after seven days, so a day's articles are what cost depends on: 1,400 a day here.
"""

import random
import resource
import sys
import time
from datetime import UTC, datetime, timedelta

import numpy as np

from octavo.stories.features import item
from octavo.stories.mend import mend
from octavo.stories.place import place
from octavo.stories.window import Window

_A_DAY, _STORY_SIZE, _DAYS = 1400, 7, 7
_REPORT, _TIDY, _MEND = 10_000, 500, 20


def main(articles: int) -> None:
    """Prints a line every 10,000 articles."""
    chance, rng = random.Random(1), np.random.default_rng(1)  # noqa: S311 -- repeatable
    words = [
        f"{a}{b}{c}" for a in ("ba", "ke", "lo", "mi", "nu") for b in ("rt", "sk", "ld", "mp") for c in range(1500)
    ]
    window, stories, changed, started = Window(days=_DAYS), 0, set(), time.process_time()
    running: list[tuple[list[str], np.ndarray]] = []
    begin = datetime(2026, 1, 1, tzinfo=UTC)
    for number in range(1, articles + 1):
        at = begin + timedelta(days=number / _A_DAY)
        if not running or chance.random() < 1 / _STORY_SIZE:
            running = [*running[-150:], (chance.sample(words, 60), rng.standard_normal(512))]
        subject, direction = chance.choice(running)
        vector = (direction + 0.7 * rng.standard_normal(512)).astype(np.float32)
        told = chance.sample(subject, 30) + chance.sample(words, 30)
        thing = item(
            id=number,
            title=" ".join(told[:8]),
            text=" ".join(word.title() if at % 6 == 0 else word for at, word in enumerate(told)),
            at=at,
            language="en",
            vector=vector / np.linalg.norm(vector),
        )
        decision = place(thing, window)
        stories += decision.story is None
        window.add(thing, decision.story or stories)
        for kept, gone in decision.merges:
            window.merge(kept, gone)
        changed.add(window.story(thing.id))
        if number % _MEND == 0:
            for each in mend(window, changed=changed).merges:
                window.merge(each.kept, each.gone)
            changed = set()
        if number % _TIDY == 0:
            window.forget_before(at - timedelta(days=_DAYS))
        if number % _REPORT == 0:
            spent, started = time.process_time() - started, time.process_time()
            memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
            sys.stdout.write(
                f"{number:9} articles: {1000 * spent / _REPORT:6.2f} ms each of the last {_REPORT}, "
                f"{len(window)} in the window, at most {memory:.0f} MiB\n"
            )
            sys.stdout.flush()


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 100_000)
