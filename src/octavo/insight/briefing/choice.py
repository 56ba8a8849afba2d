"""Which lines make a briefing: what tells most, is news, and says something not yet said, from all the reports.

lines, scores -> likeness -> one after another: the best that is unlike those chosen, no report speaking too often
"""

import math
from collections import Counter
from collections.abc import Collection, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from octavo.insight.embedding import Embed
from octavo.insight.lines import Line
from octavo.insight.redundancy import word_likeness
from octavo.news.ids import ArticleId

Floats = NDArray[np.float64]

#: What likeness to a line already chosen costs, as a share of the score, and the power it rises with.
_REPEATS = 0.8
#: How much less the next line of one report counts.
_AGAIN = 0.9
#: The power with which the unsaid share of a line counts.
_FRESH = 0.5


def choose(
    lines: Sequence[Line],
    scores: Sequence[float],
    value: Mapping[str, float],
    *,
    count: int,
    embed: Embed | None = None,
) -> list[Line]:
    """At most ``count`` lines, in the order given; ``value`` is what each word is worth the first time.

    A line that leans on the one before comes only with it, or not at all. ``embed`` finds likeness across languages.
    """
    if not lines:
        return []
    at = {(line.reading.article_id, line.order): i for i, line in enumerate(lines)}
    so_far = _SoFar(lines, scores, value, likeness(lines, embed))
    left = set(range(len(lines)))
    while left and len(so_far.chosen) < count:
        best = max(sorted(left), key=so_far.worth)
        left.discard(best)
        group = _with_needs(lines, best, at, so_far.chosen)
        if group is None or len(so_far.chosen) + len(group) > count:
            continue
        so_far.take(best, group)
        left.difference_update(group)
    return [lines[i] for i in sorted(so_far.chosen)]


class _SoFar:
    """The lines chosen so far, and what another is worth beside them."""

    def __init__(
        self, lines: Sequence[Line], scores: Sequence[float], value: Mapping[str, float], like: Floats
    ) -> None:
        self._lines, self._scores, self._like = lines, scores, like
        self._told = [{word: value[word] for word in set(line.words) if word in value} for line in lines]
        self._nearest = np.zeros(len(lines))
        self._said: set[str] = set()
        self._spoken: Counter[object] = Counter()
        self.chosen: list[int] = []

    def worth(self, at: int) -> float:
        """Its score, as far as neither its words nor its meaning nor its report has been heard."""
        again = _AGAIN ** self._spoken[self._lines[at].reading.origin_key()]
        unlike = max(0.0, 1 - _REPEATS * float(self._nearest[at]))
        worth: float = self._scores[at] * again * unlike * _unsaid(self._told[at], self._said) ** _FRESH
        return worth

    def take(self, best: int, group: Sequence[int]) -> None:
        """Chooses a line with those that it leans on."""
        self.chosen.extend(group)
        self._nearest = np.maximum(self._nearest, self._like[:, group].max(axis=1))
        self._said.update(word for i in group for word in self._lines[i].words)
        self._spoken[self._lines[best].reading.origin_key()] += len(group)


def likeness(lines: Sequence[Line], embed: Embed | None) -> Floats:
    """How alike the lines are, by words or by meaning, whichever finds more; 0 to 1, shape (lines, lines)."""
    by_words = word_likeness(lines)
    if embed is None:
        return by_words
    vectors = embed([line.text for line in lines])
    # Two lines on one subject have meanings of .4 alike though they tell other things.
    by_meaning: Floats = np.clip((vectors @ vectors.T - 0.35) / 0.5, 0.0, 1.0).astype(float)
    both: Floats = np.maximum(by_words, by_meaning)
    return both


def _unsaid(told: Mapping[str, float], said: Collection[str]) -> float:
    """The share of the worth of a line's words that is not said yet."""
    total = sum(told.values())
    return sum(worth for word, worth in told.items() if word not in said) / total if total else 1.0


def _with_needs(
    lines: Sequence[Line], at: int, places: Mapping[tuple[ArticleId, int], int], chosen: Sequence[int]
) -> list[int] | None:
    """The line with those that it leans on and that are not chosen yet; None where one is not to be had."""
    group = [at]
    while lines[group[0]].leans:
        line = lines[group[0]]
        before = places.get((line.reading.article_id, line.order - 1))
        if before is None:
            return None
        if before in chosen:
            break
        group.insert(0, before)
        if len(group) > math.ceil(len(lines) / 4) + 1:
            return None
    return group
