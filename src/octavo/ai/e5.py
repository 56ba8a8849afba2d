"""The encoder that reads closely: multilingual-e5-small on this machine, through ONNX Runtime.

text -> pieces -> their vectors -> e5.onnx, twelve layers -> the mean over the pieces -> length 1
"""

import threading
from collections.abc import Iterator, Sequence
from importlib.resources import files
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from octavo.ai.e5_file import BEGIN, DIMENSIONS, END, INNER, LAYERS, LONGEST, E5File
from octavo.errors import ModelError, ModelMissing

#: Code points of a text that are read: a line with its headline is far shorter.
LONGEST_TEXT = 2000
#: Weights become whole numbers from -63 to 63: processors without dot products of bytes add pairs of them in 16 bits.
_REACH = 63
#: The graph's name for the pieces after ten layers: of words in their places these two layers below the last tell most.
WITHIN = "layer9.norm.out"


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
        _found(path)
        self._path = path
        self._file: E5File | None = None
        self._session: Any = None
        self._loading = threading.Lock()

    def queries(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Vectors of questions: ports.PassageEncoder. Raises ModelMissing, ModelError."""
        return self._encode("query: ", texts)

    def passages(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Vectors of what may answer them: ports.PassageEncoder. Raises ModelMissing, ModelError."""
        return self._encode("passage: ", texts)

    def query_pieces(self, text: str) -> NDArray[np.float32]:
        """The pieces of a question in their places: ports.PassageEncoder. Raises ModelMissing, ModelError."""
        return self._pieces("query: ", text)

    def passage_pieces(self, text: str) -> NDArray[np.float32]:
        """The pieces of what may answer it: ports.PassageEncoder. Raises ModelMissing, ModelError."""
        return self._pieces("passage: ", text)

    def _encode(self, prefix: str, texts: Sequence[str]) -> NDArray[np.float32]:
        rows = np.zeros((len(texts), DIMENSIONS), dtype=np.float32)
        for row, text in zip(rows, texts, strict=True):
            if readable := text.strip()[:LONGEST_TEXT]:
                row[:] = _of_length_one(self._run("meaning", prefix + readable))
        return rows

    def _pieces(self, prefix: str, text: str) -> NDArray[np.float32]:
        if not (readable := text.strip()[:LONGEST_TEXT]):
            return np.zeros((0, DIMENSIONS), dtype=np.float32)
        before = len(self._loaded()[0].tokenizer.encode(prefix))
        return _of_length_one(self._run(WITHIN, prefix + readable)[1 + before : -1])

    def _run(self, output: str, text: str) -> NDArray[np.float32]:
        file, session = self._loaded()
        pieces = [BEGIN, *file.tokenizer.encode(text)[: LONGEST - 2], END]
        # One text at a time: activations are scaled as a whole, so neighbours would move a text's vector.
        found: NDArray[np.float32] = session.run([output], {"pieces": file.inputs(pieces)[None]})[0][0]
        return found

    def _loaded(self) -> tuple[E5File, Any]:
        with self._loading:
            if self._file is None:
                _found(self._path)
                file = E5File(self._path)
                self._session = _session(file)
                self._file = file
            return self._file, self._session


def _of_length_one(rows: NDArray[np.float32]) -> NDArray[np.float32]:
    scaled: NDArray[np.float32] = rows / np.maximum(np.linalg.norm(rows, axis=-1, keepdims=True), 1e-9)
    return scaled


def _found(path: Path) -> None:
    if not path.is_file():
        raise ModelMissing(f"The model file {path} is not there; `octavo models fetch` brings it.")


def _session(file: E5File) -> Any:
    # Imported late: it takes a third of a second.
    import onnxruntime

    options = onnxruntime.SessionOptions()
    # One core a call, as the other embedder has it.
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    options.log_severity_level = 3
    graph = files("octavo.ai").joinpath("e5.onnx").read_bytes()
    try:
        given = {name: onnxruntime.OrtValue.ortvalue_from_numpy(array) for name, array in _arrays(file)}
        options.add_external_initializers(list(given), list(given.values()))
        return onnxruntime.InferenceSession(graph, options, providers=["CPUExecutionProvider"])
    except Exception as error:  # the runtime's errors share no class below Exception
        raise ModelError("The model cannot be loaded; `octavo models verify` tells more.") from error


def _arrays(file: E5File) -> Iterator[tuple[str, NDArray[Any]]]:
    """What the graph takes from the file, by the names that scripts/make_e5_graph.py gives it."""
    yield "norm.weight", file.vector("emb.ln.w")
    yield "norm.bias", file.vector("emb.ln.b")
    for number in range(LAYERS):
        here, layer = f"l{number}.", f"layer{number}."
        attention = np.concatenate([file.matrix(f"{here}{part}.w", DIMENSIONS) for part in "qkv"])
        yield from _quantized(f"{layer}attention", attention)
        yield f"{layer}attention.bias", np.concatenate([file.vector(f"{here}{part}.b") for part in "qkv"])
        for ours, theirs, rows in (("joined", "ao", DIMENSIONS), ("wide", "fi", INNER), ("narrow", "fo", DIMENSIONS)):
            yield from _quantized(f"{layer}{ours}", file.matrix(f"{here}{theirs}.w", rows))
            yield f"{layer}{ours}.bias", file.vector(f"{here}{theirs}.b")
        for ours, theirs in (("attention.norm", "aln"), ("norm", "oln")):
            yield f"{layer}{ours}.weight", file.vector(f"{here}{theirs}.w")
            yield f"{layer}{ours}.bias", file.vector(f"{here}{theirs}.b")


def _quantized(name: str, matrix: NDArray[np.float32]) -> Iterator[tuple[str, NDArray[Any]]]:
    scale = np.maximum(np.abs(matrix).max(axis=1) / _REACH, 1e-12).astype(np.float32)
    yield f"{name}.weight", np.ascontiguousarray(np.round(matrix / scale[:, None]).astype(np.int8).T)
    yield f"{name}.scale", scale
    yield f"{name}.zero", np.zeros(len(scale), dtype=np.int8)
