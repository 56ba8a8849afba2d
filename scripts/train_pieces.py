"""Learns when the pieces of a question meet those of a line (octavo.insight.questions.pieces); called by train_ask.py.

Two maps into a small space and the weights of a question's pieces, by Adam on the log likelihood that train_ask.fit
has for whole lines: what close reading says of a line is given, and the maps say what it lacks.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from octavo.insight.questions.pieces import LINE_PIECES, QUESTION_PIECES, SHARPNESS, Maps

Array = NDArray[np.float32]
#: Directions in which pieces differ most, of which the maps are made, and of the small space.
_KEPT, _SMALL = 128, 64
_EPOCHS, _BATCH = 10, 32
#: What draws the maps to where they began, and how far a step goes.
_PENALTY, _RATE, _RATE_WORTH = 0.0004, 0.003, 0.05


@dataclass(frozen=True)
class Lesson:
    """A question's pieces, those of its best lines, and what is known of these by other signs."""

    asked: Array
    told: Sequence[Array]
    scores: NDArray[np.float64]
    none: float
    right: NDArray[np.bool_]
    answerable: bool


@dataclass
class _Space:
    """Where pieces lie by the directions in which they differ most, each direction as wide as the others."""

    middle: Array
    directions: Array

    def __call__(self, pieces: Array) -> Array:
        return ((pieces.astype(np.float32) - self.middle) @ self.directions).astype(np.float32)


def learn_maps(lessons: Sequence[Lesson]) -> tuple[Maps, float]:
    """The maps, and what to add to what "none" scores."""
    space = _space(lessons)
    made = [
        replace(
            lesson,
            asked=space(lesson.asked[:QUESTION_PIECES]),
            told=[space(line[:LINE_PIECES]) for line in lesson.told],
        )
        for lesson in lessons
        if lesson.told and (lesson.right.any() or not lesson.answerable)
    ]
    begun = _begun()
    values = {name: value.copy() for name, value in begun.items()}
    first = {name: np.zeros_like(value) for name, value in begun.items()}
    second = {name: np.zeros_like(value) for name, value in begun.items()}
    draw, step = np.random.default_rng(0), 0
    for _ in range(_EPOCHS):
        order = draw.permutation(len(made))
        for at in range(0, len(made) - _BATCH + 1, _BATCH):
            step += 1
            slopes = {name: 2 * _PENALTY * (values[name] - begun[name]) for name in ("asked", "told", "heed")}
            for lesson in order[at : at + _BATCH]:
                for name, slope in _slopes(made[lesson], values).items():
                    slopes[name] = slopes.get(name, 0) + slope / _BATCH
            for name, slope in slopes.items():
                first[name] = 0.9 * first[name] + 0.1 * slope
                second[name] = 0.999 * second[name] + 0.001 * slope**2
                rate = _RATE if name in {"asked", "told"} else _RATE_WORTH
                away = first[name] / (1 - 0.9**step) / (np.sqrt(second[name] / (1 - 0.999**step)) + 1e-8)
                values[name] = values[name] - rate * away
    return _maps(space, values), float(values["none"][0])


def _begun() -> dict[str, Array]:
    """Before anything is learned pieces meet that are alike, and all weigh the same."""
    return {
        "asked": np.eye(_KEPT, _SMALL, dtype=np.float32),
        "told": np.eye(_KEPT, _SMALL, dtype=np.float32),
        "heed": np.zeros(_KEPT, dtype=np.float32),
        "heed_shift": np.full(1, 0.5, dtype=np.float32),
        "worth": np.ones(1, dtype=np.float32),
        "none": np.zeros(1, dtype=np.float32),
    }


def _space(lessons: Sequence[Lesson]) -> _Space:
    pieces = np.vstack([line[::3] for lesson in lessons for line in lesson.told[:4]]).astype(np.float32)
    middle = pieces.mean(axis=0)
    spread, directions = np.linalg.eigh(np.cov((pieces - middle).T))
    spread, directions = spread[::-1], directions[:, ::-1]
    width = np.sqrt((spread[:_KEPT] + spread[_KEPT]) * _KEPT)
    return _Space(middle.astype(np.float32), (directions[:, :_KEPT] / width).astype(np.float32))


def _slopes(lesson: Lesson, values: dict[str, Array]) -> dict[str, Array]:
    """How the loss of one lesson rises with each value."""
    asked, told, worth = lesson.asked, np.vstack(lesson.told), float(values["worth"][0])
    begins = np.cumsum([0, *(len(line) for line in lesson.told[:-1])])
    of = np.repeat(np.arange(len(lesson.told)), [len(line) for line in lesson.told])
    places, lines = asked @ values["asked"], told @ values["told"]
    like = SHARPNESS * (places @ lines.T)
    top = np.maximum.reduceat(like, begins, axis=1)
    powers = np.exp(like - top[:, of])
    total = np.add.reduceat(powers, begins, axis=1)
    nearest = (top + np.log(total)) / SHARPNESS
    raw = asked @ values["heed"] + values["heed_shift"]
    heed = np.logaddexp(0, raw)
    share = heed / heed.sum()
    gap, gap_none = _gaps(lesson, lesson.scores + worth * (share @ nearest), lesson.none + float(values["none"][0]))
    to_like = (powers / total[:, of]) * (worth * share[:, None] * gap[None, :])[:, of]
    to_share = worth * (nearest @ gap)
    to_raw = (to_share - share @ to_share) / heed.sum() / (1 + np.exp(-raw))
    return {
        "asked": asked.T @ (to_like @ lines),
        "told": told.T @ (to_like.T @ places),
        "heed": asked.T @ to_raw,
        "heed_shift": np.array([to_raw.sum()]),
        "worth": np.array([share @ nearest @ gap]),
        "none": np.array([gap_none]),
    }


def _gaps(lesson: Lesson, scores: NDArray[np.float64], none: float) -> tuple[NDArray[np.float64], float]:
    """Each line's chance less what it should be, and that of "none"."""
    top = max(float(scores.max()), none)
    powers, power_none = np.exp(scores - top), float(np.exp(none - top))
    total = float(powers.sum()) + power_none
    good = powers * lesson.right
    wanted = good / good.sum() if good.sum() > 0 else np.zeros_like(good)
    return powers / total - wanted, power_none / total - (not lesson.right.any())


def _maps(space: _Space, values: dict[str, Array]) -> Maps:
    """The way from a piece to the small space in one step."""
    middle, ways = space.middle.astype(float), space.directions.astype(float)
    asked, told, heed = (ways @ values[name].astype(float) for name in ("asked", "told", "heed"))
    return Maps(
        asked=asked,
        asked_shift=-middle @ asked,
        told=told,
        told_shift=-middle @ told,
        heed=heed,
        heed_shift=float(values["heed_shift"][0] - middle @ heed),
        worth=float(values["worth"][0]),
    )
