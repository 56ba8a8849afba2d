"""The encoder that reads closely: multilingual-e5-small on this machine, through ONNX Runtime.

text -> pieces -> their vectors -> e5.onnx, twelve layers -> the mean over the pieces -> length 1
"""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from octavo.ai.e5_file import BEGIN, DIMENSIONS, END, LONGEST, PASSAGE, QUERY
from octavo.ai.e5_judge import E5Judge
from octavo.ai.e5_network import WITHIN, E5Network
from octavo.ai.e5_reader import E5Reader

#: Code points of a text that are read: a line with its headline is far shorter.
LONGEST_TEXT = 2000
Floats = NDArray[np.float32]


class E5Encoder:
    """A hundred languages in one space of 384 dimensions; safe in many threads, each using one core.

    Wang et al., "Multilingual E5 Text Embeddings", 2024. A question and the passage that answers it lie close, which
    the embedder of stories was not taught. It costs .14 ms of processor time a piece (a word has 1.3 of them), so it is
    for lines, not for articles. The file is loaded by the first call (half a second, 150 MB).
    """

    name = "multilingual-e5-small-int8"
    dimensions = DIMENSIONS

    def __init__(self, path: Path) -> None:
        """Raises ModelMissing where the file is not there."""
        self._network, self._reader, self._judge = E5Network(path), E5Reader(path), E5Judge(path)

    def queries(self, texts: Sequence[str]) -> Floats:
        """Vectors of questions: ports.PassageEncoder. Raises ModelMissing, ModelError."""
        return self._encode(QUERY, texts)

    def passages(self, texts: Sequence[str]) -> Floats:
        """Vectors of what may answer them: ports.PassageEncoder. Raises ModelMissing, ModelError."""
        return self._encode(PASSAGE, texts)

    def query_pieces(self, text: str) -> Floats:
        """The pieces of a question in their places: ports.PassageEncoder. Raises ModelMissing, ModelError."""
        if not (readable := text.strip()[:LONGEST_TEXT]):
            return np.zeros((0, DIMENSIONS), dtype=np.float32)
        before = len(self._network.file.tokenizer.encode(QUERY))
        # Of words in their places the pieces two layers below the last tell most.
        return _of_length_one(self._run(WITHIN, QUERY + readable)[1 + before : -1])

    def answers(self, question: str, title: str, lines: Sequence[str]) -> list[float]:
        """Log odds that each line answers the question: ports.PassageEncoder. Raises ModelMissing, ModelError."""
        return self._reader.odds(question, title, lines)

    def borne_out(self, sentence: str, title: str, told: str) -> float:
        """Log odds that what is told bears the sentence out: ports.PassageEncoder. Raises ModelMissing, ModelError."""
        return self._judge.odds(sentence, title, told)

    def _encode(self, prefix: str, texts: Sequence[str]) -> Floats:
        rows = np.zeros((len(texts), DIMENSIONS), dtype=np.float32)
        for row, text in zip(rows, texts, strict=True):
            if readable := text.strip()[:LONGEST_TEXT]:
                row[:] = _of_length_one(self._run("meaning", prefix + readable))
        return rows

    def _run(self, output: str, text: str) -> Floats:
        file = self._network.file
        pieces = [BEGIN, *file.tokenizer.encode(text)[: LONGEST - 2], END]
        return self._network.run(output, file.inputs(pieces))


def _of_length_one(rows: Floats) -> Floats:
    scaled: Floats = rows / np.maximum(np.linalg.norm(rows, axis=-1, keepdims=True), 1e-9)
    return scaled
