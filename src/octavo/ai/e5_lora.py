"""What the encoder's network was taught beside its own weights, as a file of ours holds it.

What was taught is small: to each matrix a product of two narrow ones is added (Hu et al., "LoRA", 2021), in 8 bits; two
vectors tell which of two texts a piece is of; a hidden layer makes a number of what the network says.
"""

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Head:
    """A hidden layer and a number."""

    inner: Floats
    inner_bias: Floats
    outer: Floats
    outer_bias: float

    def __call__(self, rows: Floats) -> Floats:
        """A number for each row."""
        odds: Floats = np.tanh(rows @ self.inner.T + self.inner_bias) @ self.outer + self.outer_bias
        return odds


@dataclass(frozen=True, slots=True)
class Taught:
    """What is used beside the network."""

    #: What tells one text's pieces from the other's, shape (2, 384).
    sides: Floats
    head: Head


def added(path: Path) -> dict[str, Floats]:
    """What is added to each matrix of the network: as large as these, so nobody keeps it."""
    with np.load(path) as told:
        return {
            name: (told[f"{name} up"] * told[f"{name} up scale"]) @ (told[f"{name} down"] * told[f"{name} down scale"])
            for name in (each.removesuffix(" up") for each in told.files if each.endswith(" up"))
        }


def taught(path: Path) -> Taught:
    """The rest of the file."""
    with np.load(path) as told:
        return Taught(
            sides=told["sides"].astype(np.float32),
            head=Head(
                inner=told["inner"].astype(np.float32),
                inner_bias=told["inner bias"].astype(np.float32),
                outer=told["outer"].astype(np.float32),
                outer_bias=float(told["outer bias"]),
            ),
        )
