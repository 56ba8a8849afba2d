"""How well each piece of a sentence finds its like in what is cited, each as it is meant where it stands.

pieces of the sentence x pieces of the evidence -> cosines -> of each piece the best -> their mean, spread and worst

One piece without its like tells more than the nearness of the wholes: "fell" in place of "rose". Zhang et al.,
"BERTScore: Evaluating Text Generation with BERT", 2020.
"""

from collections.abc import Sequence
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from octavo.insight.claims.claim import Cited, Passage

Floats = NDArray[np.float64]


class Close(Protocol):
    """An encoder that reads closely."""

    def query_pieces(self, text: str) -> NDArray[np.float32]:
        """The vectors of a text's pieces, of length 1, shape (pieces, dimensions)."""

    def borne_out(self, sentence: str, title: str, told: str) -> float:
        """Log odds that what is told under the title bears the sentence out, by reading both at once."""


#: Code points of a text that are read.
_LONGEST = 2000


def aligned(claimed: Passage, evidence: Sequence[Cited], close: Close, centre: Floats) -> dict[str, float]:
    """``met``: the mean over the sentence's pieces; ``uneven``: how they spread; ``worst met``: the mean of the worst
    quarter; ``taken up``: the mean over the evidence's pieces, which says how much of it is retold.

    ``centre``: the mean of all pieces of many texts, which is taken off: all vectors have it in common.
    """  # noqa: D205 -- four columns, a clause each
    ours = _apart(close.query_pieces(claimed.text[:_LONGEST]), centre)
    theirs = _apart(close.query_pieces(" ".join(each.text for each in evidence)[:_LONGEST]), centre)
    if not len(ours) or not len(theirs):
        return {"met": 0.0, "uneven": 0.0, "worst met": 0.0, "taken up": 0.0}
    alike = ours @ theirs.T
    best = np.sort(alike.max(axis=1))
    return {
        "met": float(best.mean()),
        "uneven": float(best.std()),
        "worst met": float(best[: max(1, len(best) // 4)].mean()),
        "taken up": float(alike.max(axis=0).mean()),
    }


def _apart(rows: NDArray[np.float32], centre: Floats) -> Floats:
    moved = rows - centre
    return np.asarray(moved / np.maximum(np.linalg.norm(moved, axis=-1, keepdims=True), 1e-9))
