"""Many articles, and the few of them that bear on a question: what a store's search is to a library, in memory.

readings -> stems of title and text -> BM25; title and beginning -> vectors -> both ranks folded into one
"""

import math
from collections import Counter, defaultdict
from collections.abc import Sequence

import numpy as np

from octavo.insight.embedding import Embed
from octavo.insight.questions.question import Question
from octavo.insight.reading import Reading
from octavo.insight.stems import stem
from octavo.news.ids import ArticleId
from octavo.text.words import tokens

#: BM25's usual constants (Robertson and Zaragoza, "The probabilistic relevance framework", 2009).
_K1, _B = 1.2, 0.75
#: Code points of an article that its vector is made from.
_BEGINNING = 400
#: Reciprocal rank fusion's constant (Cormack et al., 2009).
_FUSION = 60


class ArticleIndex:
    """Articles by their words, and by meaning where there is an embedder. Safe to read from many threads."""

    def __init__(self, readings: Sequence[Reading[ArticleId]], *, embed: Embed | None = None) -> None:
        self._readings = list(readings)
        self._embed = embed
        self._lengths: list[int] = []
        self._holders: defaultdict[str, dict[int, int]] = defaultdict(dict)
        for at, reading in enumerate(readings):
            counts = Counter(stem(word) for word in tokens(f"{reading.title}\n{reading.text}"))
            self._lengths.append(sum(counts.values()))
            for word, count in counts.items():
                self._holders[word][at] = count
        beginnings = [f"{reading.title}. {reading.text[:_BEGINNING]}" for reading in readings]
        self._vectors = embed(beginnings) if embed is not None and beginnings else None

    def bearing_on(self, question: Question, *, limit: int) -> list[Reading[ArticleId]]:
        """At most so many articles, those that bear on the question most first."""
        if len(self._readings) <= limit:
            return self._readings
        fused: Counter[int] = Counter()
        for ranking in (self._by_words(question), self._by_meaning(question)):
            for rank, at in enumerate(ranking[: 2 * limit]):
                fused[at] += 1000 // (_FUSION + rank)
        return [self._readings[at] for at, _ in fused.most_common(limit)]

    def _by_words(self, question: Question) -> list[int]:
        mean = sum(self._lengths) / len(self._lengths)
        scores: defaultdict[int, float] = defaultdict(float)
        asked = (*question.terms, *(part for name in question.names for part in name), *question.fixed)
        for word in dict.fromkeys(asked):
            holders = self._holders.get(word, {})
            weight = math.log(1 + (len(self._readings) - len(holders) + 0.5) / (len(holders) + 0.5))
            for at, count in holders.items():
                norm = _K1 * (1 - _B + _B * self._lengths[at] / mean)
                scores[at] += weight * count * (_K1 + 1) / (count + norm)
        return sorted(scores, key=lambda at: -scores[at])

    def _by_meaning(self, question: Question) -> list[int]:
        if self._vectors is None or self._embed is None:
            return []
        likeness = self._vectors @ self._embed([question.text])[0]
        return [int(at) for at in np.argsort(-likeness, kind="stable")]
