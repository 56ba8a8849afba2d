"""Lines that say the same: from each group of them one is kept.

lines -> likeness (weighed words; meanings too, where there is an embedder) -> groups -> one line each
"""

import math
from collections import Counter
from collections.abc import Sequence
from collections.abc import Set as AbstractSet

import numpy as np
from numpy.typing import NDArray

from octavo.insight.embedding import Embed
from octavo.insight.lines import Line, language_of

#: Likeness from which two lines say the same: by their words, by meaning in one language, in two, and in two where the
#: figures of the one stand in the other.
_SAME_WORDS = 0.46
_SAME_MEANING = 0.86
_SAME_ABROAD = 0.74
_SAME_FIGURES_ABROAD = 0.58

#: The fewest stems of a line that are enough to tell whether it says another over again.
_ENOUGH = 6


def distinct(lines: Sequence[Line], rank: Sequence[float], embed: Embed | None = None) -> list[Line]:
    """One line of each group that says the same: the best by ``rank``, in the order given.

    A line on which a kept one leans is kept too, then in the place of those that say the same as it.
    """
    same = _same(lines, embed)
    gone: set[int] = set()
    for i in sorted(range(len(lines)), key=lambda i: (-rank[i], i)):
        if i not in gone:
            gone.update(j for j in np.flatnonzero(same[i]).tolist() if j != i)
    kept = {i for i in range(len(lines)) if i not in gone}
    at = {(line.reading.article_id, line.order): i for i, line in enumerate(lines)}
    for i in sorted(kept, reverse=True):
        line = lines[i]
        while line.leans and (before := at.get((line.reading.article_id, line.order - 1))) is not None:
            if before not in kept:
                kept.add(before)
                kept -= _told_again(before, kept, same, lines)
            line = lines[before]
    return [lines[i] for i in sorted(kept)]


def once(lines: Sequence[Line], *, share: float) -> list[Line]:
    """The lines but those that say over again what an earlier one says: a standfirst and the lead after it.

    ``share``: of the shorter line's stems those that the other has, from which it does.
    """
    kept: list[Line] = []
    for line in lines:
        told = (other.stems for other in kept if len(other.stems) >= _ENOUGH)
        if line.leans or len(line.stems) < _ENOUGH or not any(_overlap(line.stems, other) >= share for other in told):
            kept.append(line)
    return kept


def _overlap(one: AbstractSet[str], other: AbstractSet[str]) -> float:
    return len(one & other) / min(len(one), len(other))


def _told_again(at: int, kept: AbstractSet[int], same: NDArray[np.bool_], lines: Sequence[Line]) -> set[int]:
    """The kept lines that say the same as the one ``at``, but for those on which another kept one leans."""
    needed = {(lines[i].reading.article_id, lines[i].order - 1) for i in kept if lines[i].leans}
    return {
        i
        for i in kept
        if i != at
        and same[at, i]
        and not lines[i].leans
        and (lines[i].reading.article_id, lines[i].order) not in needed
    }


def _same(lines: Sequence[Line], embed: Embed | None) -> NDArray[np.bool_]:
    same: NDArray[np.bool_] = word_likeness(lines) >= _SAME_WORDS
    figures = [line.numbers for line in lines]
    # Two that give different figures tell different things, however alike they sound.
    agree = [[not one or not other or bool(one & other) for other in figures] for one in figures]
    same &= np.array(agree, dtype=np.bool_).reshape(same.shape)
    if embed is None or len(lines) < 2:
        return same
    vectors = embed([line.text for line in lines])
    likeness = vectors @ vectors.T
    codes = [language_of(line.reading) for line in lines]
    abroad = np.array([[one != other for other in codes] for one in codes])
    values = [{each.value for each in line.quantities} for line in lines]
    within = np.array([[bool(one & other) and (one <= other or other <= one) for other in values] for one in values])
    told_abroad = np.where(within, _SAME_FIGURES_ABROAD, _SAME_ABROAD)
    near: NDArray[np.bool_] = likeness >= np.where(abroad, told_abroad, _SAME_MEANING)
    return same | near


def word_likeness(lines: Sequence[Line]) -> NDArray[np.float64]:
    """Cosine of the lines' content words, rare ones weighing more; shape (lines, lines), but for the diagonal."""
    held = [set(line.content) for line in lines]
    spread = Counter(word for words in held for word in words)
    weights = {word: math.log((len(lines) + 1) / count) for word, count in spread.items()}
    # A word of one line alone makes it longer, and like no other.
    shared = [word for word, count in spread.items() if count > 1]
    column = {word: at for at, word in enumerate(shared)}
    matrix = np.zeros((len(lines), len(shared)))
    for row, words in enumerate(held):
        for word in words & column.keys():
            matrix[row, column[word]] = weights[word]
    lengths = np.array([math.hypot(*(weights[word] for word in words)) for words in held])
    matrix /= np.maximum(lengths, 1e-9)[:, None]
    likeness: NDArray[np.float64] = matrix @ matrix.T
    return likeness
