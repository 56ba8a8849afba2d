"""Which lines together tell the most of a text: words are weighed, and a few lines are chosen that cover the weight.

    lines -> worth of every word -> beam search over sets of lines

The worth of a word is the chance that a person's own summary of the text would hold it, by a logistic model of a
few features (how often, how early, how widely). A set of lines is then scored by the ROUGE-1 and ROUGE-2 F that it may
expect: the words that it covers, and what its lines are expected to lend word for word (octavo.insight.line_model),
against how long it is. What a chosen line says already is worth nothing a second time. The weights were fitted on news
in English, and hold no word of it. Compare Nenkova and Vanderwende, "The impact of frequency on summarization", 2005,
and Lin and Bilmes, "A class of submodular functions for document summarization", 2011.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from octavo.insight.lines import Line

Pair = tuple[str, str]
Part = TypeVar("Part", str, Pair)
Floats = NDArray[np.float64]

#: Sets of lines kept at each step of the search.
_BEAM = 12
#: Tokens that a person uses for what one line says; where words are cut to bigrams, twice as many.
_WANTED = 11.0
_UNSPACED = frozenset({"zh", "ja", "ko", "th", "lo", "km", "my"})
#: What a two-word run repeated counts beside a word covered.
_LENT = 1.5
#: See ``word_features`` and ``pair_features``, in their order.
_WORD_WEIGHTS = np.array([-3.88, 0.49, 0.36, 4.18, 1.34, -0.19, 0.63, 0.55, 0.50])
_PAIR_WEIGHTS = np.array([-2.67, 0.89, 0.73, 0.91, 0.32, -0.64, -0.71])


@dataclass(frozen=True, slots=True)
class Worth:
    """What it is worth to say a word, and two words in a row: chances between 0 and 1."""

    words: dict[str, float]
    pairs: dict[Pair, float]


def pairs(words: Sequence[str]) -> list[Pair]:
    """Every two words in a row."""
    return list(pairwise(words))


def worth(lines: Sequence[Line], stop_words: Collection[str], title: Collection[str] = ()) -> Worth:
    """The worth of all words and pairs of the lines, given in the order of the text."""
    chances = word_worth(lines, stop_words, title)
    both, features = pair_features(lines, chances)
    return Worth(chances, dict(zip(both, _chance(features @ _PAIR_WEIGHTS), strict=True)))


def word_worth(lines: Sequence[Line], stop_words: Collection[str], title: Collection[str] = ()) -> dict[str, float]:
    """The worth of all words of the lines, given in the order of the text."""
    words, features = word_features(lines, stop_words, title)
    return dict(zip(words, _chance(features @ _WORD_WEIGHTS), strict=True))


def word_features(
    lines: Sequence[Line], stop_words: Collection[str], title: Collection[str] = ()
) -> tuple[list[str], Floats]:
    """The words, and a row of features for each.

    They are: 1; no stop word; log of its count; share of lines with it; how early it comes first; weight of the lines
    with it (early ones weigh more); that weight and the log of the count again where it is no stop word; number.
    A word of the title weighs as in two lines more.
    """
    counts = Counter(word for line in lines for word in line.words)
    spread, first, weight = _spread([line.words for line in lines])
    for word in set(title) & set(counts):
        weight[word] += 2
    rows = []
    for word, count in counts.items():
        says = word not in stop_words and (len(word) > 1 or not word.isascii())
        early = first[word]
        row = [1, not says, math.log(count), spread[word] / len(lines), early, weight[word], says * weight[word]]
        rows.append([*row, says * math.log(count), word.isdigit()])
    return list(counts), np.array(rows, dtype=float).reshape(len(rows), len(_WORD_WEIGHTS))


def pair_features(lines: Sequence[Line], chances: dict[str, float]) -> tuple[list[Pair], Floats]:
    """The pairs, and a row of features for each.

    They are: 1; log of its count; how early it comes first; weight of the lines with it; log of the product of its
    words' chances; both chances.
    """
    counts = Counter(pair for line in lines for pair in pairs(line.words))
    _, first, weight = _spread([pairs(line.words) for line in lines])
    rows = []
    for pair, count in counts.items():
        left, right = chances[pair[0]], chances[pair[1]]
        rows.append([1, math.log(count), first[pair], weight[pair], math.log(left * right), left, right])
    return list(counts), np.array(rows, dtype=float).reshape(len(rows), len(_PAIR_WEIGHTS))


def _spread(told: Sequence[Sequence[Part]]) -> tuple[dict[Part, int], dict[Part, float], dict[Part, float]]:
    """Of the words or pairs told line by line: the lines with each, how early it comes first, and their weight."""
    spread: defaultdict[Part, int] = defaultdict(int)
    first: dict[Part, float] = {}
    weight: defaultdict[Part, float] = defaultdict(float)
    for at, parts in enumerate(told):
        early, near = math.exp(-at / 3), math.exp(-at / 4)
        for part in set(parts):
            spread[part] += 1
            first.setdefault(part, early)
            weight[part] += near
    return spread, first, weight


def best_lines(
    lines: Sequence[Line], value: Worth, *, count: int, wanted: float, lent: Floats | None = None
) -> list[Line]:
    """The ``count`` lines (fewer where there are not so many) that together tell most, in the order given.

    ``wanted``: the tokens that a person would use for it; the larger, the less length counts against a line.
    ``lent``: for each line, the two-word runs of it that a person is expected to repeat.
    A line that leans on the one before it in its article is chosen only together with it.
    """
    count = min(count, len(lines))
    scorer = _Scorer(lines, value, wanted=wanted, lent=np.zeros(len(lines)) if lent is None else lent)
    beam: list[frozenset[int]] = [frozenset()]
    ranked: list[frozenset[int]] = beam
    for _ in range(count):
        grown: dict[frozenset[int], float] = {}
        for chosen in beam:
            scores = scorer.grown(chosen)
            grown.update((chosen | {i}, score) for i, score in enumerate(scores.tolist()) if i not in chosen)
        ranked = sorted(grown, key=lambda chosen: (-grown[chosen], sorted(chosen)))
        beam = ranked[:_BEAM]
    needs = _needs(lines)
    best = next((chosen for chosen in ranked if all(needs[i] in chosen for i in chosen)), ranked[0])
    return [lines[i] for i in sorted(best)]


def wanted_tokens(count: int, language: str | None) -> float:
    """The tokens that a person uses to say what so many lines say."""
    return _WANTED * count * (1 if spaced(language) else 2)


def spaced(language: str | None) -> bool:
    """Whether the language sets words apart; where it does not, they are cut to bigrams."""
    return language not in _UNSPACED


def _needs(lines: Sequence[Line]) -> list[int]:
    """For each line which must stand with it: itself where it leans on none, -1 where that one is not among them."""
    at = {(line.reading.article_id, line.order): i for i, line in enumerate(lines)}
    return [at.get((x.reading.article_id, x.order - 1), -1) if x.leans else i for i, x in enumerate(lines)]


class _Scorer:
    """What sets of lines are expected to score."""

    def __init__(self, lines: Sequence[Line], value: Worth, *, wanted: float, lent: Floats) -> None:
        self._wanted = wanted
        self._lent = _LENT * lent
        self._lengths = np.array([len(line.words) for line in lines], dtype=float)
        self._words = _incidence([set(line.words) for line in lines], value.words)

    def grown(self, chosen: Collection[int]) -> Floats:
        """The expected ROUGE-1 and ROUGE-2 F, added and weighed, of the chosen lines together with each other line."""
        rows = sorted(chosen)
        length = self._lengths[rows].sum() + self._lengths
        told = _covered(self._words, rows) + self._lent[rows].sum() + self._lent
        score: Floats = 2 * told / (length + self._wanted)
        return score


def _incidence(held: Sequence[Collection[str]], value: Mapping[str, float]) -> Floats:
    """A row a line: the worth of every word that it holds, 0 elsewhere."""
    column = {word: i for i, word in enumerate(value)}
    matrix = np.zeros((len(held), len(column)))
    for row, words in enumerate(held):
        for word in words:
            if word in column:
                matrix[row, column[word]] = value[word]
    return matrix


def _covered(matrix: Floats, rows: Sequence[int]) -> Floats:
    """The worth that the given rows cover together with each other row."""
    if not rows:
        total: Floats = matrix.sum(axis=1)
        return total
    cover = matrix[rows].max(axis=0)
    both: Floats = np.maximum(matrix, cover).sum(axis=1)
    return both


def _chance(logits: Floats) -> list[float]:
    chances: list[float] = (1 / (1 + np.exp(-logits))).tolist()
    return chances
