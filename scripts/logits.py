"""The two logistic models that scripts/train_ask.py and scripts/train_related.py learn, by numpy alone."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
_STEPS, _RATE = 400, 0.05


def conditional_logit(
    every: Sequence[Floats],
    right: Sequence[NDArray[np.bool_]],
    penalty: float,
    counts: Sequence[float] | None = None,
) -> tuple[Floats, float]:
    """Weights of the columns of rows, and what "none" scores (McFadden, 1974).

    An entry is one choice: one of its right rows, or none where no row is right. By Adam on the log likelihood.
    ``counts``: how much each choice counts; all the same where none are given.
    """
    stacked = np.vstack(every)
    mean, scale = stacked.mean(axis=0), stacked.std(axis=0) + 1e-6
    rows, sizes = (stacked - mean) / scale, [len(each) for each in every]
    begins, of = np.cumsum([0, *sizes[:-1]]), np.repeat(np.arange(len(every)), sizes)
    told = np.ones(len(every)) if counts is None else np.array(counts, dtype=float)
    wanted = np.concatenate(right).astype(float)
    stated = np.add.reduceat(wanted, begins) > 0
    width = rows.shape[1]
    value, first, second = np.zeros(width + 1), np.zeros(width + 1), np.zeros(width + 1)
    for step in range(1, _STEPS + 1):
        scores = rows @ value[:-1]
        top = np.maximum(np.maximum.reduceat(scores, begins), value[-1])
        powers, none = np.exp(scores - top[of]), np.exp(value[-1] - top)
        total = np.add.reduceat(powers, begins) + none
        share, share_none = powers / total[of], none / total
        good = share * wanted
        hit = np.add.reduceat(good, begins)
        gap = (share - good / np.maximum(hit, 1e-12)[of] * stated[of]) * told[of]
        gap_none = (share_none - ~stated) * told
        slope = np.append(rows.T @ gap, gap_none.sum()) / told.sum()
        slope[:-1] += 2 * penalty * value[:-1]
        first, second = 0.9 * first + 0.1 * slope, 0.999 * second + 0.001 * slope**2
        value = value - _RATE * first / (1 - 0.9**step) / (np.sqrt(second / (1 - 0.999**step)) + 1e-8)
    weights = value[:-1] / scale
    return weights, float(value[-1] + mean @ weights)


def balanced_logit(
    rows: Floats, right: NDArray[np.bool_], penalty: float, counts: Floats | None = None
) -> tuple[Floats, float]:
    """Weights and bias of a logistic model to which both classes weigh the same, by Newton's method.

    ``counts``: how much each row counts within its class; all the same where none are given.
    """
    mean, scale = rows.mean(axis=0), rows.std(axis=0) + 1e-6
    scaled = np.hstack([(rows - mean) / scale, np.ones((len(rows), 1))])
    told = np.ones(len(rows)) if counts is None else counts
    share = np.where(right, 0.5 * told / told[right].sum(), 0.5 * told / told[~right].sum())
    penalties = penalty * np.eye(scaled.shape[1])
    penalties[-1, -1] = 1e-6
    value = np.zeros(scaled.shape[1])
    for _ in range(30):
        odds = 1 / (1 + np.exp(-(scaled @ value)))
        slope = scaled.T @ (share * (odds - right)) + penalties @ value
        value -= np.linalg.solve((scaled * (share * odds * (1 - odds))[:, None]).T @ scaled + penalties, slope)
    weights = value[:-1] / scale
    return weights, float(value[-1] - mean @ weights)
