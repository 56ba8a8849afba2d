"""A question and an article's lines read together by the encoder's network, as it was taught (scripts/train_reader).

question, title, lines -> one row of pieces -> twelve layers
each line's mean and the first piece -> a layer of 128 -> log odds, one a line
"""

from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from octavo.ai.e5_file import BEGIN, END, PASSAGE, QUERY
from octavo.ai.e5_lora import Taught, added, taught
from octavo.ai.e5_network import LAST, E5Network
from octavo.ai.unigram import Unigram

Floats = NDArray[np.float32]
#: Pieces of the question, of the title, of a line, and of all: what it was taught with.
_LONGEST_QUESTION, _LONGEST_TITLE, _LONGEST_LINE, _LONGEST = 64, 40, 120, 400
#: Code points of a text that are looked at.
_LONGEST_TEXT = 2000
#: Whose a piece is that is of no line.
_ASKED, _TITLE = -2, -1
_FILE = Path(__file__).with_name("answers.npz")


class E5Reader:
    """Whether a line answers a question; safe in many threads, each using one core.

    It costs .14 ms of processor time a piece, as the encoder does. Its weights are made by the first call (half a
    second, 100 MB meanwhile); the file of the encoder is shared with it.
    """

    def __init__(self, path: Path) -> None:
        """``path``: the encoder's file. Raises ModelMissing where it is not there."""
        self._network = E5Network(path, lambda: added(_FILE))

    def odds(self, question: str, title: str, lines: Sequence[str]) -> list[float]:
        """Log odds that each line answers the question rather than none. Raises ModelMissing, ModelError."""
        file, ours = self._network.file, _taught()
        given = together(file.tokenizer, question, title, lines)
        last = self._network.run(LAST, file.inputs(given.pieces) + ours.sides[given.sides])
        owners = np.array(given.owners)
        rows = [np.concatenate([_mean(last, owners == at), last[0]]) for at in range(len(lines))]
        return ours.head(np.array(rows)).tolist() if rows else []


class Together(NamedTuple):
    """The pieces of a question and an article, and what each is of."""

    pieces: list[int]
    #: The line's place, or less than 0.
    owners: list[int]

    @property
    def sides(self) -> list[int]:
        """0 for the question's pieces, 1 for the article's."""
        return [int(owner > _ASKED) for owner in self.owners]


def together(tokenizer: Unigram, question: str, title: str, lines: Sequence[str]) -> Together:
    """One row of pieces, the article after two ends as the model's makers parted pairs; a line too many has none."""
    ours = tokenizer.encode(QUERY + question.strip()[:_LONGEST_TEXT])[:_LONGEST_QUESTION]
    theirs = tokenizer.encode(PASSAGE + title.strip()[:_LONGEST_TEXT])[:_LONGEST_TITLE]
    pieces = [BEGIN, *ours, END, END, *theirs, END]
    owners = [_ASKED] * (len(ours) + 2) + [_TITLE] * (len(theirs) + 2)
    for at, line in enumerate(lines):
        found = tokenizer.encode(line.strip()[:_LONGEST_TEXT])[:_LONGEST_LINE]
        pieces += found
        owners += [at] * len(found)
    return Together([*pieces[: _LONGEST - 1], END], [*owners[: _LONGEST - 1], _TITLE])


def _mean(last: Floats, own: NDArray[np.bool_]) -> Floats:
    """Of a line's pieces; the text's beginning where it has none."""
    mean: Floats = last[own].mean(axis=0) if own.any() else last[0]
    return mean


@lru_cache(maxsize=1)
def _taught() -> Taught:
    return taught(_FILE)
