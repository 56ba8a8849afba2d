"""A sentence and what it cites, read together by the encoder's network, as it was taught (scripts/train_reader).

title and cited text: look at one another only; the sentence: at itself and at all of them -> twelve layers
the sentence's mean, beginning and highest, the cited text's mean -> a layer of 128 -> log odds that it is borne out

The cited text does not look back, so that many sentences can be taught beside one text at the price of one.
"""

from functools import lru_cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from octavo.ai.e5_file import BEGIN, END, LONGEST, PASSAGE, QUERY
from octavo.ai.e5_lora import Taught, added, taught
from octavo.ai.e5_network import APART, LAST, E5Network
from octavo.ai.unigram import Unigram

Floats = NDArray[np.float32]
#: The place at which the cited text begins, as it was taught with.
OFFSET = 40
#: Pieces of the sentence and of the cited text, and code points of a text that are looked at.
_LONGEST_SENTENCE, _LONGEST_TOLD, _LONGEST_TEXT = 80, 300, 2000
_FILE = Path(__file__).with_name("borne_out.npz")


class E5Judge:
    """Whether a text bears a sentence out; safe in many threads, each using one core.

    It costs .14 ms of processor time a piece, as the encoder does. Its weights are made by the first call (half a
    second, 100 MB meanwhile); the file of the encoder is shared with it.
    """

    def __init__(self, path: Path) -> None:
        """``path``: the encoder's file. Raises ModelMissing where it is not there."""
        self._network = E5Network(path, lambda: added(_FILE), APART)

    def odds(self, sentence: str, title: str, told: str) -> float:
        """Log odds that the sentence is borne out by what is told. Raises ModelMissing, ModelError."""
        file = self._network.file
        text, ours = told_pieces(file.tokenizer, title, told), sentence_pieces(file.tokenizer, sentence)
        # Places count for each text from where it was taught to begin.
        inputs = np.concatenate([file.inputs([END] * OFFSET + text)[OFFSET:], file.inputs(ours)])
        is_ours = np.arange(len(inputs)) >= len(text)
        inputs += _taught().sides[np.where(is_ours, 0, 1)]
        last = self._network.run(LAST, inputs, is_ours[None] & ~is_ours[:, None])
        said, theirs = last[is_ours], last[~is_ours]
        row = np.concatenate([said.mean(axis=0), said[0], said.max(axis=0), theirs.mean(axis=0)])
        return float(_taught().head(row[None])[0])


def told_pieces(tokenizer: Unigram, title: str, told: str) -> list[int]:
    """The pieces of a title and a text."""
    text = f"{title.strip()[:_LONGEST_TEXT]}. {told.strip()}" if title.strip() else told.strip()
    return [BEGIN, *tokenizer.encode(PASSAGE + text[:_LONGEST_TEXT])[:_LONGEST_TOLD], END][: LONGEST - OFFSET]


def sentence_pieces(tokenizer: Unigram, sentence: str) -> list[int]:
    """The pieces of a sentence."""
    return [BEGIN, *tokenizer.encode(QUERY + sentence.strip()[:_LONGEST_TEXT])[:_LONGEST_SENTENCE], END]


@lru_cache(maxsize=1)
def _taught() -> Taught:
    return taught(_FILE)
