"""A question and a line read together by the encoder's network, with what it was taught of them (scripts/train_reader).

question, line -> one row of pieces -> twelve layers -> mean and first piece -> a layer of 128 -> log odds

What was taught is small: to each matrix a product of two narrow ones is added (Hu et al., "LoRA", 2021). The file holds
them in 8 bits.
"""

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from octavo.ai.e5_file import BEGIN, END, PASSAGE, QUERY
from octavo.ai.e5_network import LAST, E5Network
from octavo.ai.unigram import Unigram

Floats = NDArray[np.float32]
#: Pieces of the question, and of both texts: what it was taught with.
_LONGEST_QUESTION, _LONGEST = 80, 150
#: Code points of a text that are looked at.
_LONGEST_TEXT = 2000
_FILE = Path(__file__).with_name("answers.npz")


class E5Reader:
    """Whether a line answers a question; safe in many threads, each using one core.

    It costs .14 ms of processor time a piece, as the encoder does. Its weights are made by the first call (half a
    second, 100 MB meanwhile); the file of the encoder is shared with it.
    """

    def __init__(self, path: Path) -> None:
        """``path``: the encoder's file. Raises ModelMissing where it is not there."""
        self._network = E5Network(path, _added)

    def odds(self, question: str, line: str) -> float:
        """Log odds that the line answers the question. Raises ModelMissing, ModelError."""
        file, taught = self._network.file, _taught()
        pieces, sides = together(file.tokenizer, question, line)
        last = self._network.run(LAST, file.inputs(pieces) + taught.sides[sides])
        return taught.head(np.concatenate([last.mean(axis=0), last[0]]))


def together(tokenizer: Unigram, question: str, line: str) -> tuple[list[int], list[int]]:
    """The pieces of both, the line after two ends as the model's makers parted pairs; and whose each is, 0 or 1."""
    ours = tokenizer.encode(QUERY + question.strip()[:_LONGEST_TEXT])[:_LONGEST_QUESTION]
    theirs = tokenizer.encode(PASSAGE + line.strip()[:_LONGEST_TEXT])
    pieces = [BEGIN, *ours, END, END, *theirs, END][:_LONGEST]
    return pieces, [int(at >= len(ours) + 2) for at in range(len(pieces))]


@dataclass(frozen=True, slots=True)
class _Head:
    """A hidden layer and a number."""

    inner: Floats
    inner_bias: Floats
    outer: Floats
    outer_bias: float

    def __call__(self, row: Floats) -> float:
        return float(np.tanh(self.inner @ row + self.inner_bias) @ self.outer) + self.outer_bias


@dataclass(frozen=True, slots=True)
class _Taught:
    #: What tells the question's pieces from the line's, shape (2, 384).
    sides: Floats
    head: _Head


def _added() -> dict[str, Floats]:
    """What is added to each matrix of the network: as large as these, so nobody keeps it."""
    with np.load(_FILE) as told:
        return {
            name: (told[f"{name} up"] * told[f"{name} up scale"]) @ (told[f"{name} down"] * told[f"{name} down scale"])
            for name in (each.removesuffix(" up") for each in told.files if each.endswith(" up"))
        }


@lru_cache(maxsize=1)
def _taught() -> _Taught:
    with np.load(_FILE) as told:
        return _Taught(
            sides=told["sides"].astype(np.float32),
            head=_Head(
                inner=told["inner"].astype(np.float32),
                inner_bias=told["inner bias"].astype(np.float32),
                outer=told["outer"].astype(np.float32),
                outer_bias=float(told["outer bias"]),
            ),
        )
