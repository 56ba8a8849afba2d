"""How well a grouping agrees with the true one.

BCubed: Amigó et al., "A comparison of extrinsic clustering evaluation metrics", 2009. Intervals: Efron's bootstrap, by
story, since articles of one story stand and fall together.
"""

import random
from collections import Counter, defaultdict
from collections.abc import Hashable, Mapping
from typing import NamedTuple

_DRAWS = 500

Grouping = Mapping[Hashable, Hashable]


class Score(NamedTuple):
    """BCubed of a grouping."""

    precision: float
    recall: float
    f1: float
    #: Between which F1 lies in 95 of 100 draws of the stories.
    low: float
    high: float
    stories: int
    true_stories: int


def score(truth: Grouping, found: Grouping) -> Score:
    """Precision, recall and F1 with its interval."""
    wanted, given = Counter(truth.values()), Counter(found.values())
    shared = Counter((truth[key], found[key]) for key in truth)
    sums: defaultdict[Hashable, list[float]] = defaultdict(lambda: [0.0, 0.0, 0.0])
    for (story, group), count in shared.items():
        total = sums[story]
        total[0] += count
        total[1] += count * count / given[group]
        total[2] += count * count / wanted[story]
    stories = list(sums.values())
    chance = random.Random(1)  # noqa: S311 -- the same draws every time
    drawn = sorted(_f1(chance.choices(stories, k=len(stories)))[2] for _ in range(_DRAWS))
    low, high = drawn[int(0.025 * _DRAWS)], drawn[int(0.975 * _DRAWS)]
    return Score(*_f1(stories), low, high, len(given), len(wanted))


def _f1(stories: list[list[float]]) -> tuple[float, float, float]:
    articles, precise, recalled = (sum(each[at] for each in stories) for at in range(3))
    precision, recall = precise / articles, recalled / articles
    return precision, recall, 2 * precision * recall / (precision + recall)
