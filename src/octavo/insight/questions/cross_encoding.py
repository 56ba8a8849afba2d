"""The best lines read together with the question, each article's at once and with the lines around them.

lines -> windows of an article -> question and window, read as one -> log odds, one a line

A line by itself often leaves open whom "she" or "the match" means, and whether its neighbour answers better: a
cross-encoder (Nogueira and Cho, "Passage re-ranking with BERT", 2019) reads both in place.
"""

from collections.abc import Callable, Iterable, Sequence
from itertools import groupby

import numpy as np
from numpy.typing import NDArray

from octavo.insight.lines import Line, lines

#: A question, a title and some of its article's lines in order, to the log odds that each answers rather than none.
Answers = Callable[[str, str, tuple[str, ...]], Sequence[float]]
Floats = NDArray[np.float64]

#: Bytes (UTF-8) of the lines that are read at once: a piece of a word has four or more of them, and the network reads
#: 400 pieces.
_MOST = 1200


def read_together(asked: str, found: Sequence[Line], answers: Answers) -> Floats:
    """Log odds that each of the lines answers what is asked, shape (lines,)."""
    told: dict[tuple[int, int], float] = {}
    for article, group in groupby(sorted(found, key=_place), key=lambda line: line.reading.article_id):
        wanted = list(group)
        reading = wanted[0].reading
        every = lines(reading)
        for window in _windows([line.order for line in wanted], every):
            odds = answers(asked, reading.title, tuple(every[at].text for at in window))
            # Of a line in two windows the first one holds the line before it, on which it may lean.
            told = {(article, at): value for at, value in zip(window, odds, strict=True)} | told
    return np.array([told[_place(line)] for line in found], dtype=np.float64)


def _place(line: Line) -> tuple[int, int]:
    return line.reading.article_id, line.order


def _windows(wanted: Iterable[int], every: Sequence[Line]) -> list[list[int]]:
    """The places of lines that are read at once: wanted ones, in order, with the lines beside them."""
    windows: list[set[int]] = []
    for at in wanted:
        around = {each for each in (at - 1, at, at + 1) if 0 <= each < len(every)}
        if windows and _bytes(every[each] for each in windows[-1] | around) <= _MOST:
            windows[-1] |= around
        else:
            windows.append(around)
    return [sorted(window) for window in windows]


def _bytes(some: Iterable[Line]) -> int:
    return sum(len(line.text.encode("utf-8", "replace")) for line in some)
