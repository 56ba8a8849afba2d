"""What speaks for a line in a summary of its article, as a row of numbers that hold no word of any language.

lines, worth of words -> what a line is by itself -> the same beside the other lines of its text
"""

import math
import re
from collections import Counter
from collections.abc import Collection, Sequence
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from octavo.insight.coverage import Worth
from octavo.insight.lines import Line
from octavo.insight.redundancy import word_likeness
from octavo.text.words import tokens

Floats = NDArray[np.float64]

#: The columns: what a line is by itself, then what it is beside the others (in standard deviations from their mean).
_ALONE = (
    "place", "share", "first", "length", "content", "figure", "quoted", "commas", "leans", "leant on", "lines",
    "like others", "like lead", "shared with lead", "shared with next", "shared with last", "echoed later", "fresh",
    "worth", "pairs", "frequent",
)  # fmt: skip
_BESIDE = (
    "worth", "pairs", "frequent", "common", "like others", "length", "length before", "length after", "capitals",
    "names", "lead's names", "digits",
)  # fmt: skip
COLUMNS = (*_ALONE, *(f"{name}, beside" for name in _BESIDE))

#: Lines that lead a text.
_LEAD = 3
#: Words of a text that count as its most frequent ones.
_FREQUENT = 10
#: Lines after one that may take it up again.
_AFTER = 5
#: A length counts up to so many tokens; tokens added to it, so that it counts less against a line.
_LONG, _PATIENCE = 60, 12.0
_QUOTED = re.compile(r'“[^“”]*”|"[^"]*"|«[^«»]*»|„[^„“”]*[“”]|「[^「」]*」')
_COMMA = re.compile(r"[,、，]")
_DIGIT = re.compile(r"\d")


def rows(lines: Sequence[Line], value: Worth) -> Floats:
    """A row for each of an article's lines, in its order, of shape (lines, COLUMNS)."""
    if not lines:
        return np.zeros((0, len(COLUMNS)))
    found = {**_form(lines), **_neighbours(lines), **_weight(lines, value), **_names(lines)}
    alone = [found[name] for name in _ALONE]
    beside = [_standard(found[name]) for name in _BESIDE]
    return np.column_stack([*alone, *beside])


def _form(lines: Sequence[Line]) -> dict[str, Floats]:
    """Where each line stands, and how it looks."""
    at = np.arange(len(lines), dtype=float)
    lengths = np.array([len(line.words) for line in lines], dtype=float)
    leans = np.array([line.leans for line in lines], dtype=float)
    texts = [line.text for line in lines]
    return {
        "place": np.log1p(at),
        "share": at / len(lines),
        "first": at == 0,
        "lines": np.full(len(lines), math.log(len(lines))),
        "length": np.minimum(lengths, _LONG) / 20,
        "length before": np.concatenate([[0.0], lengths[:-1]]),
        "length after": np.concatenate([lengths[1:], [0.0]]),
        "content": np.array([len(line.content) for line in lines]) / lengths,
        "leans": leans,
        "leant on": np.concatenate([leans[1:], [0.0]]),
        "figure": np.array([bool(line.numbers) for line in lines], dtype=float),
        "digits": np.array([len(_DIGIT.findall(text)) / len(text) for text in texts]),
        "quoted": np.array([sum(map(len, _QUOTED.findall(text))) / len(text) for text in texts]),
        "commas": np.array([len(_COMMA.findall(text)) / 4 for text in texts]),
    }


def _neighbours(lines: Sequence[Line]) -> dict[str, Floats]:
    """How much each line shares with the others, with the lead, and with those around it."""
    like = word_likeness(lines)
    np.fill_diagonal(like, 0.0)
    held = [set(line.content) for line in lines]
    lead = [set[str]().union(*(each for k, each in enumerate(held[:_LEAD]) if k != at)) for at in range(len(held))]
    seen: set[str] = set()
    fresh = []
    for words in held:
        fresh.append(_share(words - seen, words))
        seen |= words
    nothing: set[str] = set()
    return {
        "like others": like.mean(axis=1) / max(float(like.mean(axis=1).max()), 1e-9),
        "like lead": like[:, :_LEAD].max(axis=1),
        "shared with lead": np.array([_share(one & two, one) for one, two in zip(held, lead, strict=True)]),
        "shared with next": np.array([_share(a & b, a) for a, b in pairwise([*held, nothing])]),
        "shared with last": np.array([_share(b & a, b) for a, b in pairwise([nothing, *held])]),
        "echoed later": np.array(
            [sum(_share(one & two, one) for two in held[at + 1 : at + 1 + _AFTER]) for at, one in enumerate(held)]
        ),
        "fresh": np.array(fresh),
    }


def _weight(lines: Sequence[Line], value: Worth) -> dict[str, Floats]:
    """What the words of each line are worth for its length, and how frequent they are in the text."""
    counts = Counter(word for line in lines for word in line.content)
    frequent = {word for word, _ in counts.most_common(_FREQUENT)}
    held = [set(line.content) for line in lines]
    patient = np.array([len(line.words) for line in lines]) + _PATIENCE
    return {
        "worth": np.array([sum(value.words.get(w, 0.0) for w in set(line.words)) for line in lines]) / patient,
        "pairs": np.array([sum(value.pairs.get(p, 0.0) for p in set(pairwise(line.words))) for line in lines])
        / patient,
        "frequent": np.array([len(words & frequent) / _FREQUENT for words in held]),
        "common": np.array([sum(counts[word] for word in words) / max(1, len(words)) for words in held]),
    }


def _names(lines: Sequence[Line]) -> dict[str, Floats]:
    """How much of each line is written with a capital, how often the text names that, and whether the lead did."""
    capital = [[word for part in line.text.split() if part[:1].isupper() for word in tokens(part)] for line in lines]
    # The first word of a sentence is no name for its capital alone.
    counts = Counter(word for line in lines for word in line.names)
    known = [[word for word in words if word in counts] for words in capital]
    most = max(counts.values(), default=1)
    lead = set[str]().union(*map(set, known[:_LEAD]))
    return {
        "capitals": np.array([len(words) / len(line.words) for words, line in zip(capital, lines, strict=True)]),
        "names": np.array([sum(counts[w] for w in words) / most / max(1, len(words)) for words in known]),
        "lead's names": np.array([len(set(words) & lead) for words in known], dtype=float),
    }


def _share(part: Collection[str], whole: Collection[str]) -> float:
    return len(part) / max(1, len(whole))


def _standard(column: Floats) -> Floats:
    spread: Floats = (column - column.mean()) / (column.std() + 1e-6)
    return spread
