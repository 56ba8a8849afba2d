"""How well the pieces of a question meet those of a line, as an encoder has them where they stand: late interaction.

pieces of a question -> their weights -> the like of each among a line's pieces -> weighed mean

Khattab and Zaharia, "ColBERT", 2020. What "like" means is learned by scripts/train_pieces.py: two maps into a small
space, one of questions and one of lines, in which "how many" lies near a number of the things that are asked about.
"""

import base64
import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
#: The pieces of a text in their order, a row each.
Pieces = NDArray[np.floating]

#: Pieces of a line that are looked at, its title's among them, and of a question.
LINE_PIECES, QUESTION_PIECES = 110, 28
#: How sharply the best of a line's pieces counts before the others.
SHARPNESS = 10.0

_FILE = Path(__file__).with_name("pieces.json")


@dataclass(frozen=True, slots=True)
class Maps:
    """What is learned. A piece's place in the small space is ``piece @ map + shift``."""

    #: Shape (dimensions of a piece, of the small space), and (of the small space,).
    asked: Floats
    asked_shift: Floats
    told: Floats
    told_shift: Floats
    #: A question's piece weighs ``softplus(piece @ heed + heed_shift)``.
    heed: Floats
    heed_shift: float
    #: What a weighed mean of 1 is worth in log odds.
    worth: float


def met(asked: Pieces, told: Sequence[Pieces], maps: Maps | None = None) -> Floats:
    """For each line how much its pieces speak for it as the answer, in log odds; 0 of no pieces."""
    maps = maps or _learned()
    asked, odds = asked[:QUESTION_PIECES].astype(float), np.zeros(len(told))
    read = [at for at, line in enumerate(told) if len(line)]
    if not len(asked) or not read:
        return odds
    heed = np.logaddexp(0, asked @ maps.heed + maps.heed_shift)
    nearest = _nearest(asked @ maps.asked + maps.asked_shift, [told[at][:LINE_PIECES] for at in read], maps)
    odds[read] = maps.worth * (heed @ nearest) / heed.sum()
    return odds


def _nearest(places: Floats, told: Sequence[Pieces], maps: Maps) -> Floats:
    """How near each place (rows) is to the nearest piece of each line (columns), as a soft maximum."""
    sizes = [len(line) for line in told]
    begins, of = np.cumsum([0, *sizes[:-1]]), np.repeat(np.arange(len(told)), sizes)
    like = SHARPNESS * (places @ (np.vstack(told).astype(float) @ maps.told + maps.told_shift).T)
    top = np.maximum.reduceat(like, begins, axis=1)
    nearest: Floats = (top + np.log(np.add.reduceat(np.exp(like - top[:, of]), begins, axis=1))) / SHARPNESS
    return nearest


def stored(maps: Maps) -> str:
    """The maps as JSON: matrices in whole numbers of 8 bits with a scale for each column."""
    told = {
        "asked": _packed(maps.asked),
        "asked_shift": _rounded(maps.asked_shift),
        "told": _packed(maps.told),
        "told_shift": _rounded(maps.told_shift),
        "heed": _rounded(maps.heed),
        "heed_shift": round(maps.heed_shift, 4),
        "worth": round(maps.worth, 4),
    }
    return json.dumps(told, indent=1) + "\n"


def loaded(text: str) -> Maps:
    """The maps from JSON."""
    told = json.loads(text)
    return Maps(
        asked=_unpacked(told["asked"]),
        asked_shift=np.array(told["asked_shift"]),
        told=_unpacked(told["told"]),
        told_shift=np.array(told["told_shift"]),
        heed=np.array(told["heed"]),
        heed_shift=told["heed_shift"],
        worth=told["worth"],
    )


@lru_cache(maxsize=1)
def _learned() -> Maps:
    return loaded(_FILE.read_text(encoding="utf-8"))


def _rounded(row: Floats) -> list[float]:
    return [round(float(each), 4) for each in row]


def _packed(matrix: Floats) -> dict[str, object]:
    scale = np.maximum(np.abs(matrix).max(axis=0) / 127, 1e-9)
    whole = np.round(matrix / scale).astype(np.int8)
    return {"scale": [float(f"{each:.4g}") for each in scale], "rows": base64.b64encode(whole.tobytes()).decode()}


def _unpacked(told: dict[str, object]) -> Floats:
    scale = np.array(told["scale"], dtype=float)
    whole = np.frombuffer(base64.b64decode(str(told["rows"])), dtype=np.int8)
    matrix: Floats = whole.reshape(-1, len(scale)) * scale
    return matrix
