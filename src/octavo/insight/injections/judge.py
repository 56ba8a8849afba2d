"""Which sentences are orders to the program that reads them: told by their meaning, or by lists of words.

sentence -> vector, projected + signs -> likeness to sentences that were learned from -> above the limit: an order

A support vector machine with a Gaussian kernel (Boser, Guyon and Vapnik, 1992), learned by scripts/train_orders.py.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from octavo.insight.embedding import Embed
from octavo.insight.injections.addressed import plain, speaks_to_a_machine
from octavo.insight.injections.signs import signs

Floats = NDArray[np.float64]
#: Whether each of the sentences is addressed to a machine.
Addressed = Callable[[Sequence[str]], Sequence[bool]]

_FILE = Path(__file__).with_name("judge.npz")


@dataclass(frozen=True, slots=True, kw_only=True)
class Model:
    """What was learned."""

    #: The mean of ordinary sentences' vectors, and the directions on which vectors are projected: (384, n).
    mean: Floats
    basis: Floats
    #: How much a sign counts beside them.
    scale: float
    #: Sentences learned from, as points, (m, n + signs), and what each says for an order, or against it.
    points: Floats
    weights: Floats
    gamma: float
    #: From which sum on it is an order.
    limit: float


def by_words(sentences: Sequence[str]) -> list[bool]:
    """Judged by lists of words, without an encoder: wordings that they do not have pass."""
    return [speaks_to_a_machine(sentence) for sentence in sentences]


def by_meaning(encode: Embed) -> Addressed:
    """A judge by meaning; ``encode``: vectors of queries, from the encoder that reads closely."""

    def judge(sentences: Sequence[str]) -> list[bool]:
        if not sentences:
            return []
        found: list[bool] = (scores(sentences, encode([plain(each) for each in sentences])) > 0).tolist()
        return found

    return judge


def scores(sentences: Sequence[str], vectors: NDArray[np.float32], model: Model | None = None) -> Floats:
    """How far each sentence is above the limit, from its vector of length 1."""
    model = model or _model()
    here = points(sentences, vectors, model.mean, model.basis, model.scale)
    found: Floats = kernel(here, model.points, model.gamma) @ model.weights - model.limit
    return found


def points(sentences: Sequence[str], vectors: NDArray[np.float32], mean: Floats, basis: Floats, scale: float) -> Floats:
    """The sentences as points: what the encoder says of them, projected, beside their signs."""
    return np.hstack([(vectors.astype(np.float64) - mean) @ basis, scale * signs(sentences)])


def kernel(left: Floats, right: Floats, gamma: float) -> Floats:
    """The likeness of each point with each, 1 for the same; shape (len(left), len(right))."""
    apart = (left**2).sum(axis=1)[:, None] + (right**2).sum(axis=1) - 2 * left @ right.T
    alike: Floats = np.exp(-gamma * np.maximum(apart, 0))
    return alike


@lru_cache(maxsize=1)
def _model() -> Model:
    """The model as the script wrote it: points and directions in bytes, each with its scale."""
    with np.load(_FILE) as told:
        return Model(
            mean=told["mean"].astype(np.float64),
            basis=told["basis"] * float(told["basis_step"]),
            scale=float(told["scale"]),
            points=told["points"] * told["points_step"].astype(np.float64),
            weights=told["weights"].astype(np.float64),
            gamma=float(told["gamma"]),
            limit=float(told["limit"]),
        )
