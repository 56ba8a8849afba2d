"""What all texts of an embedder share, taken off before any two are compared: a small window cannot know it.

Headlines share one direction and full texts another; an article lies between them by how much text there is.
``make train-stories`` writes the file: means over labelled stories (Mu and Viswanath, "All-but-the-top", 2018).
"""

import json
from functools import cache
from importlib.resources import files

import numpy as np
from numpy.typing import NDArray

_FILE = "centres.json"

Vector = NDArray[np.float32]


def centred(vector: Vector, model: str, *, richness: float) -> Vector:
    """The vector of that embedder without what its texts share, of length 1; as it is where that is not known.

    ``richness``: 0 (a headline alone) to 1 (a full text).
    """
    known = _centres().get(model)
    if known is None:
        return vector
    headlines, texts = known
    rest = vector - ((1 - richness) * headlines + richness * texts)
    return np.asarray(rest / max(float(np.linalg.norm(rest)), 1e-9), dtype=np.float32)


@cache
def _centres() -> dict[str, tuple[Vector, Vector]]:
    """By the embedder's name: the mean of headlines, and of full texts."""
    stored = json.loads((files(__package__) / _FILE).read_text("utf-8"))
    return {
        model: (np.array(told["headlines"], dtype=np.float32), np.array(told["texts"], dtype=np.float32))
        for model, told in stored.items()
    }
