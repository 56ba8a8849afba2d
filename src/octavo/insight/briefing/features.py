"""What speaks for a line in a briefing, and what says that it may no longer hold, as a row of numbers.

Its worth, how many origins back it, where and when it stands, whether it tells of what was open then, and whether a
later report tells the same with other figures.
"""

import math
import re
from collections.abc import Sequence
from datetime import datetime, timedelta

import numpy as np
from numpy.typing import NDArray

from octavo.insight.briefing.cues import PRESENT
from octavo.insight.briefing.open import SETTLED
from octavo.insight.briefing.when import LATER
from octavo.insight.claims.polarity import EVERY, held_back, negations
from octavo.insight.coverage import Worth
from octavo.insight.lines import Line, language_of
from octavo.text.words import tokens

Floats = NDArray[np.float64]

#: The columns: what a line is by itself, the same where later reports may have settled it, and beside other lines.
_ALONE = (
    "worth", "top", "early", "leans", "figure", "abroad", "quoted", "length", "short", "title", "negated", "names",
    "held back", "present",
)  # fmt: skip
_WHEN = ("rank", "newest", "settled", "age")
_SETTLED = (
    "meant, settled", "quoted, settled", "figure, settled", "negated, settled", "short, settled", "present, settled",
)  # fmt: skip
_BESIDE = ("backed", "told later", "told earlier", "other figure later", "same figure later")
COLUMNS = (*_ALONE, *_WHEN, *_SETTLED, *_BESIDE)

#: Quotation marks, and the dash that opens what somebody says in Polish, Spanish or French.
QUOTES = re.compile(r"""[“"»«„‘]|^[–—-]\s""")
#: Tokens added to a line's length, so that it counts less against it.
_PATIENCE = 30.0
#: Fewer tokens make a short line; a length counts up to so many; so do names.
_SHORT, _LONG, _MANY_NAMES = 10, 50, 4
#: Shorter words of a title say little.
_TITLE_WORD = 4


def rows(lines: Sequence[Line], value: Worth, language: str | None, like: Floats) -> Floats:
    """A row for each line, of shape (lines, COLUMNS).

    ``value`` is what the story's words are worth, ``language`` the story's, ``like`` the likeness of the lines.
    """
    if not lines:
        return np.zeros((0, len(COLUMNS)))
    found = [_alone(line, language) for line in lines]
    alone = np.array([each for each, _ in found], dtype=float)
    worth = np.array([density(line, value) for line in lines])
    alone = np.column_stack([np.log(worth / max(float(worth.max()), 1e-9) + 1e-3), alone])
    when = _when(lines)
    # What was open a week ago is settled more surely than what was open yesterday.
    settled = when[:, _WHEN.index("settled")] * when[:, _WHEN.index("age")]
    marks = np.array([each for _, each in found], dtype=float) * settled[:, None]
    return np.column_stack([alone, when, marks, _beside(lines, like)])


def density(line: Line, value: Worth) -> float:
    """What a line's words are worth for its length."""
    return sum(value.words.get(word, 0.0) for word in set(line.words)) / (len(line.words) + _PATIENCE)


def _alone(line: Line, language: str | None) -> tuple[list[float], list[float]]:
    """What a line is by itself, and what of that counts otherwise where later reports may have settled it."""
    text, code = line.text, language_of(line.reading)
    title = {word for word in tokens(line.reading.title) if len(word) >= _TITLE_WORD}
    names = sum(word[:1].isupper() for word in text.split()[1:])
    figure, quoted, short = bool(line.numbers), QUOTES.search(text) is not None, len(line.words) < _SHORT
    negated, present = negations(text, code or "en") > 0, PRESENT.search(text) is not None
    held = held_back(text, code or "en", EVERY)
    alone = [
        line.order == 0,
        math.exp(-line.order / 3),
        line.leans,
        figure,
        code != language,
        quoted,
        min(len(line.words), _LONG) / 25,
        short,
        len(title & set(line.words)) / max(1, len(title)),
        negated,
        min(_MANY_NAMES, names) / _MANY_NAMES,
        held > 0,
        present,
    ]
    return alone, [held == 1, quoted, figure, negated, short, present]


def _when(lines: Sequence[Line]) -> Floats:
    """How late each line's report is among all, whether it is the last, and how long before the last it was."""
    order = sorted({when for line in lines if (when := line.reading.published) is not None})
    found = []
    for line in lines:
        when = line.reading.published
        if when is None:
            found.append([0.0] * len(_WHEN))
            continue
        age = order[-1] - when
        rank = order.index(when) / max(1, len(order) - 1)
        found.append([rank, when == order[-1], age >= SETTLED, aged(age)])
    return np.array(found, dtype=float)


def aged(age: timedelta) -> float:
    """The column ``age`` of a line whose report is so much older than the last."""
    return math.log1p(age.total_seconds() / 3600) / 5


def _beside(lines: Sequence[Line], like: Floats) -> Floats:
    """How much other origins back each line; the likeness of the nearest line of a later and of an earlier one.

    Then that of the nearest later line whose figures are all others, and of one that shares a figure.
    """
    stamps = np.array([_seconds(line.reading.published) for line in lines])
    keys = [line.reading.origin_key() for line in lines]
    number = {key: at for at, key in enumerate(dict.fromkeys(keys))}
    origin = np.array([number[key] for key in keys])
    other = origin[:, None] != origin[None, :]
    later = stamps[None, :] - stamps[:, None] > LATER.total_seconds()
    figures = [{each.value for each in line.quantities} for line in lines]
    shared = np.array([[bool(one & two) for two in figures] for one in figures])
    both = np.array([[bool(one) and bool(two) for two in figures] for one in figures])

    def nearest(where: NDArray[np.bool_]) -> Floats:
        best: Floats = np.where(where, like, 0.0).max(axis=1)
        return best

    return np.column_stack(
        [
            _backed(origin, like),
            nearest(later & other),
            nearest(later.T & other),
            nearest(later & both & ~shared),
            nearest(later & other & shared),
        ]
    )


def _backed(origin: NDArray[np.int_], like: Floats) -> Floats:
    """The likeness of each other origin's nearest line, on average; 0 for all where there is one origin."""
    count = int(origin.max()) + 1
    if count < 2:
        return np.zeros(len(origin))
    nearest = np.column_stack([like[:, origin == one].max(axis=1) for one in range(count)])
    nearest[np.arange(len(origin)), origin] = 0.0
    mean: Floats = nearest.sum(axis=1) / (count - 1)
    return mean


def _seconds(when: datetime | None) -> float:
    return when.timestamp() if when is not None else 0.0
