"""Two texts read together by the encoder's network, with what it was taught of such pairs (scripts/train_reader).

a question and a line, a sentence and what it cites -> one row of pieces -> twelve layers -> mean and first -> log odds

What was taught is small: to each matrix a product of two narrow ones is added (Hu et al., "LoRA", 2021), and a head of
two layers reads the outcome. The file holds them in 8 bits.
"""

import threading
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from octavo.ai.e5_file import BEGIN, END, E5File
from octavo.ai.e5_network import LAST, e5_file, found, network

Floats = NDArray[np.float32]
#: Pieces of the first text, and of both: what it was taught with.
FIRST, BOTH = 80, 150
#: What it was taught.
TASKS = ("answers", "bears out")
#: Code points of a text that are looked at.
_LONGEST_TEXT = 2000
#: What it was taught, each in a file of its own.
ANSWERS = "answers"


class E5Reader:
    """One task of two texts; safe in many threads, each using one core.

    It costs .14 ms of processor time a piece, as the encoder does. Its weights are made by the first call (half a
    second, 100 MB meanwhile); the file of the encoder is shared with it.
    """

    def __init__(self, path: Path, task: str) -> None:
        """``path``: the encoder's file. Raises ModelMissing where it is not there."""
        found(path)
        self._path, self._task = path, task
        self._network: Callable[[str, Floats], Floats] | None = None
        self._loading = threading.Lock()

    def odds(self, first: str, second: str) -> float:
        """Log odds that the second text does what the task asks of it. Raises ModelMissing, ModelError."""
        file, run = self._loaded()
        taught = _taught(self._task)
        last = run(LAST, _together(file, first, second, taught.sides))
        return taught.head(np.concatenate([last.mean(axis=0), last[0]]))

    def _loaded(self) -> tuple[E5File, Callable[[str, Floats], Floats]]:
        with self._loading:
            file = e5_file(self._path)
            if self._network is None:
                self._network = network(file, _taught(self._task).added)
            return file, self._network


def _together(file: E5File, first: str, second: str, sides: Floats) -> Floats:
    """What the network reads for both, the second text after two ends, as its makers parted pairs."""
    ours = file.tokenizer.encode(f"query: {first.strip()[:_LONGEST_TEXT]}")[:FIRST]
    theirs = file.tokenizer.encode(f"passage: {second.strip()[:_LONGEST_TEXT]}")
    pieces = [BEGIN, *ours, END, END, *theirs, END][:BOTH]
    side = (np.arange(len(pieces)) >= len(ours) + 2).astype(int)
    read: Floats = file.inputs(pieces) + sides[side]
    return read


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
    #: What is added to each matrix of the network.
    added: dict[str, Floats]
    #: What tells the first text's pieces from the second's, shape (2, 384).
    sides: Floats
    head: _Head


@lru_cache(maxsize=2)
def _taught(task: str) -> _Taught:
    with np.load(Path(__file__).with_name(f"{task}.npz")) as told:
        names = [name.removesuffix(" up") for name in told.files if name.endswith(" up")]
        return _Taught(
            added={
                name: (told[f"{name} up"] * told[f"{name} up scale"])
                @ (told[f"{name} down"] * told[f"{name} down scale"])
                for name in names
            },
            sides=told["sides"].astype(np.float32),
            head=_Head(
                inner=told["inner"].astype(np.float32),
                inner_bias=told["inner bias"].astype(np.float32),
                outer=told["outer"].astype(np.float32),
                outer_bias=float(told["outer bias"]),
            ),
        )
