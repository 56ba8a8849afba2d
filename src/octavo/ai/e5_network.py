"""The network of multilingual-e5-small in ONNX Runtime, with the file's weights, or with these and what was learned.

weights of the file (+ what a task adds to a matrix) -> whole numbers of 8 bits -> the graph
"""

import threading
from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache
from importlib.resources import files
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from octavo.ai.e5_file import DIMENSIONS, INNER, LAYERS, E5File
from octavo.errors import ModelError, ModelMissing

#: The graph's names for the pieces after ten layers, and after all of them.
WITHIN, LAST = "layer9.norm.out", "layer11.norm.out"
#: The graphs: every piece looks at all; it is told who looks at whom.
PLAIN, APART = "e5.onnx", "e5_apart.onnx"
#: A matrix's name in the file, "l0.q", to what is added to its weights.
Added = Mapping[str, NDArray[np.float32]]

#: Weights become whole numbers from -63 to 63: processors without dot products of bytes add pairs of them in 16 bits.
_REACH = 63
#: What is added where a piece does not look at another.
_NOT = np.float32(-1e4)


class E5Network:
    """The network, made by its first run; safe in many threads, each using one core."""

    def __init__(self, path: Path, added: Callable[[], Added] = dict, graph: str = PLAIN) -> None:
        """``added``: what is added to the file's weights. Raises ModelMissing where the file is not there."""
        _found(path)
        self._path, self._added, self._graph = path, added, graph
        self._session: Any = None
        self._loading = threading.Lock()

    @property
    def file(self) -> E5File:
        """The file, read once for all that use it. Raises ModelMissing, ModelError."""
        return _read(self._path)

    def run(
        self, output: str, pieces: NDArray[np.float32], apart: NDArray[np.bool_] | None = None
    ) -> NDArray[np.float32]:
        """An output by its name, for pieces of shape (pieces, 384). Raises ModelMissing, ModelError.

        ``apart`` is for that graph: where a piece (a row) does not look at another.
        """
        with self._loading:
            if self._session is None:
                self._session = _session(self.file, self._added(), self._graph)
        # One text at a time: activations are scaled as a whole, so neighbours would move a text's vector.
        given = {"pieces": pieces[None]}
        if apart is not None:
            given["apart"] = np.where(apart, _NOT, np.float32(0))[None, None]
        made: NDArray[np.float32] = self._session.run([output], given)[0][0]
        return made


def _found(path: Path) -> None:
    if not path.is_file():
        raise ModelMissing(f"The model file {path} is not there; `octavo models fetch` brings it.")


@lru_cache(maxsize=1)
def _read(path: Path) -> E5File:
    _found(path)
    return E5File(path)


def _session(file: E5File, added: Added, name: str) -> Any:
    # Imported late: it takes a third of a second.
    import onnxruntime

    options = onnxruntime.SessionOptions()
    # One core a call, as the other embedder has it.
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    options.log_severity_level = 3
    graph = files("octavo.ai").joinpath(name).read_bytes()
    try:
        given = {name: onnxruntime.OrtValue.ortvalue_from_numpy(array) for name, array in _arrays(file, added)}
        options.add_external_initializers(list(given), list(given.values()))
        return onnxruntime.InferenceSession(graph, options, providers=["CPUExecutionProvider"])
    except Exception as error:  # the runtime's errors share no class below Exception
        raise ModelError("The model cannot be loaded; `octavo models verify` tells more.") from error


def _arrays(file: E5File, added: Added) -> Iterator[tuple[str, NDArray[Any]]]:
    """What the graph takes, by the names that scripts/make_e5_graph.py gives it."""
    yield "norm.weight", file.vector("emb.ln.w")
    yield "norm.bias", file.vector("emb.ln.b")
    for number in range(LAYERS):
        here, layer = f"l{number}.", f"layer{number}."
        attention = np.concatenate([_matrix(file, f"{here}{part}", DIMENSIONS, added) for part in "qkv"])
        yield from _quantized(f"{layer}attention", attention)
        yield f"{layer}attention.bias", np.concatenate([file.vector(f"{here}{part}.b") for part in "qkv"])
        for ours, theirs, rows in (("joined", "ao", DIMENSIONS), ("wide", "fi", INNER), ("narrow", "fo", DIMENSIONS)):
            yield from _quantized(f"{layer}{ours}", _matrix(file, f"{here}{theirs}", rows, added))
            yield f"{layer}{ours}.bias", file.vector(f"{here}{theirs}.b")
        for ours, theirs in (("attention.norm", "aln"), ("norm", "oln")):
            yield f"{layer}{ours}.weight", file.vector(f"{here}{theirs}.w")
            yield f"{layer}{ours}.bias", file.vector(f"{here}{theirs}.b")


def _matrix(file: E5File, name: str, rows: int, added: Added) -> NDArray[np.float32]:
    matrix = file.matrix(f"{name}.w", rows)
    return matrix + added[name] if name in added else matrix


def _quantized(name: str, matrix: NDArray[np.float32]) -> Iterator[tuple[str, NDArray[Any]]]:
    scale = np.maximum(np.abs(matrix).max(axis=1) / _REACH, 1e-12).astype(np.float32)
    yield f"{name}.weight", np.ascontiguousarray(np.round(matrix / scale[:, None]).astype(np.int8).T)
    yield f"{name}.scale", scale
    yield f"{name}.zero", np.zeros(len(scale), dtype=np.int8)
