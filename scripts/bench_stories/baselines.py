"""Two plain ways to place articles: into the story of the nearest recent one, where it is near enough.

TF-IDF alone, and the mean of that and of the vectors' cosine. The bar is chosen on other stories than are judged.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Hashable, Mapping, Sequence
from typing import NamedTuple

import numpy as np
from scores import score
from streams import Labelled

_DAYS = 7
_BARS = [at / 50 for at in range(2, 46)]


class Near(NamedTuple):
    """An article's nearest earlier one."""

    key: Hashable
    other: Hashable | None
    likeness: float


def nearest(stream: Sequence[Labelled], *, share: float) -> list[Near]:
    """Each article's nearest one of the days before; ``share``: how much the vectors count beside TF-IDF."""
    holders: defaultdict[str, list[tuple[int, float]]] = defaultdict(list)
    frequency, found = Counter[str](), list[Near]()
    vectors = np.array([each.item.vector for each in stream])
    times = np.array([each.item.at.timestamp() for each in stream])
    for at, (thing, *_) in enumerate(stream):
        frequency.update(thing.terms)
        weights = {term: weight * math.log((at + 2) / frequency[term] + 1e-9) for term, weight in thing.terms.items()}
        length = math.sqrt(sum(weight * weight for weight in weights.values())) or 1.0
        likeness = np.zeros(at)
        for term, weight in weights.items():
            for row, other in holders[term]:
                likeness[row] += weight * other / length
            holders[term].append((at, weight / length))
        if share:
            likeness = (1 - share) * likeness + share * np.maximum(vectors[:at] @ vectors[at], 0.0)
        likeness[times[:at] < times[at] - _DAYS * 86400] = 0.0
        best = int(likeness.argmax()) if at else None
        found.append(
            Near(thing.id, None if best is None else stream[best].item.id, 0.0 if best is None else likeness[best])
        )
    return found


def grouped(near: Sequence[Near], bars: Mapping[Hashable, float]) -> dict[Hashable, Hashable]:
    """Article to story; ``bars``: each article's."""
    story: dict[Hashable, Hashable] = {}
    for key, other, likeness in near:
        story[key] = story[other] if likeness > bars[key] else key
    return story


def best_bar(stream: Sequence[Labelled], *, share: float) -> float:
    """The bar at which F1 is best on a stream."""
    near = nearest(stream, share=share)
    truth = {each.item.id: each.story for each in stream}
    return max(_BARS, key=lambda bar: score(truth, grouped(near, dict.fromkeys(truth, bar))).f1)
