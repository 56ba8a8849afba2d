"""Windows of a few articles, as a desk has them on its first evening: of one subject, or what came in one hour."""

import random
from collections.abc import Iterator, Sequence

import numpy as np
from streams import Labelled

#: Windows made of a stream, the fewest and the most articles of one.
COUNT, FEWEST, MOST = 200, 4, 32
#: How many of the windows are of one subject: articles among those nearest to one of them.
ALIKE = 0.3


def windows(
    stream: Sequence[Labelled], *, count: int = COUNT, most: int = MOST, seed: int = 1
) -> Iterator[list[Labelled]]:
    """Windows drawn from a stream, each in its order; small ones are as frequent as large ones."""
    chance = random.Random(seed)  # noqa: S311 -- the same draws every time
    vectors = np.array([each.item.vector for each in stream])
    for _ in range(count):
        size = round(FEWEST * (most / FEWEST) ** chance.random())
        wide = min(len(stream), chance.choice((1, 2, 4)) * size)
        if chance.random() < ALIKE:
            pool = np.argsort(-(vectors @ vectors[chance.randrange(len(stream))]), kind="stable")[:wide].tolist()
        else:
            first = chance.randrange(len(stream) - wide + 1)
            pool = list(range(first, first + wide))
        yield [stream[at] for at in sorted(chance.sample(pool, min(size, len(pool))))]
