"""What the words in elements' names say, learned from labelled pages: the log-odds of each word."""

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping

from labels import Labelled

from octavo.extract.document.hints import words_of

#: Pages that a word must have been seen on.
_FEWEST = 4
#: So many pages of the average are mixed into each word's own.
_PRIOR = 4.0
_LONGEST = 400


def shares(page: Labelled) -> dict[str, float]:
    """By word: how much of the text in elements so named is the article's, on one page."""
    inside: dict[str, float] = defaultdict(float)
    whole: dict[str, float] = defaultdict(float)
    for line, label in zip(page.segments.lines, page.labels, strict=True):
        size = min(len(line.block.text), _LONGEST)
        for word in {word for name in line.block.names for word in words_of(name)}:
            inside[word] += size * (label >= 0.5)
            whole[word] += size
    return {word: inside[word] / whole[word] for word in whole if whole[word]}


class Odds:
    """The shares of many pages by word; each page counts once, however long it is."""

    def __init__(self, pages: Iterable[Mapping[str, float]]) -> None:
        self._sums: dict[str, float] = defaultdict(float)
        self._pages: dict[str, int] = defaultdict(int)
        for page in pages:
            for word, share in page.items():
                self._sums[word] += share
                self._pages[word] += 1
        self._mean = sum(self._sums.values()) / max(sum(self._pages.values()), 1)

    def all(self) -> dict[str, float]:
        """The log-odds of every word seen on enough pages."""
        return self._odds(self._pages, {})

    def without(self, page: Mapping[str, float]) -> dict[str, float]:
        """The log-odds of a page's words as the other pages have them, so that no page teaches itself."""
        return self._odds(page, page)

    def _odds(self, asked: Iterable[str], minus: Mapping[str, float]) -> dict[str, float]:
        found = {}
        for word in asked:
            less = 1 if word in minus else 0
            pages, total = self._pages[word] - less, self._sums[word] - minus.get(word, 0.0)
            if pages >= _FEWEST:
                share = min(max((total + _PRIOR * self._mean) / (pages + _PRIOR), 0.01), 0.99)
                found[word] = round(math.log(share / (1 - share)), 3)
        return found
