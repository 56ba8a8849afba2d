"""What all texts of an embedder share, taken off before any two are compared: a small window cannot know it.

Headlines share one direction and full texts another; an article lies between them by how much text there is.
``make train-stories`` writes the file: means over labelled stories (Mu and Viswanath, "All-but-the-top", 2018).
Where texts lie by their language rather than by what they tell, the directions in which languages differ are taken
off, too (Yang et al., "A simple and effective method to eliminate the self language bias", 2021).
"""

import json
from functools import cache
from importlib.resources import files
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

_CENTRES, _LANGUAGES = "centres.json", "languages.json"

Vector = NDArray[np.float32]


class _Shared(NamedTuple):
    """What the texts of one embedder share."""

    headlines: Vector
    texts: Vector
    #: Directions of length 1 in which its languages differ, square to one another: (directions, dimensions).
    languages: Vector


def centred(vector: Vector, model: str, *, richness: float) -> Vector:
    """The vector of that embedder without what its texts share, of length 1; as it is where that is not known.

    ``richness``: 0 (a headline alone) to 1 (a full text).
    """
    known = _known().get(model)
    if known is None:
        return vector
    rest = vector - ((1 - richness) * known.headlines + richness * known.texts)
    rest -= (rest @ known.languages.T) @ known.languages
    return np.asarray(rest / max(float(np.linalg.norm(rest)), 1e-9), dtype=np.float32)


@cache
def _known() -> dict[str, _Shared]:
    """By the embedder's name."""
    centres, languages = (json.loads((files(__package__) / name).read_text("utf-8")) for name in (_CENTRES, _LANGUAGES))
    return {
        model: _Shared(
            headlines=np.array(told["headlines"], dtype=np.float32),
            texts=np.array(told["texts"], dtype=np.float32),
            languages=np.array(languages.get(model, []), dtype=np.float32).reshape(-1, len(told["texts"])),
        )
        for model, told in centres.items()
    }
