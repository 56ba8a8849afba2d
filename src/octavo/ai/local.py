"""The embedder that runs on this machine: Universal Sentence Encoder multilingual v3, int8, through ONNX Runtime."""

import threading
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from octavo.errors import ModelError, ModelMissing

#: Code points of a text that are read, about 300 words: a news text says what it tells at its beginning, and cost and
#: memory grow with length.
LONGEST = 2000
#: Code points in one run at most, padding counted: longer batches cost more than they save.
_BATCH_CHARACTERS = 4000


class OnnxEmbedder:
    """Sixteen languages in one space of 512 dimensions; safe in many threads, each using one core.

    Yang et al., "Multilingual universal sentence encoder for semantic retrieval", 2019.
    The file is loaded by the first call (half a second, about 190 MB). ``batch`` texts go through the network at once:
    with 1, the default, a vector depends on its text alone; with 16 headlines are three times as fast, but the
    quantised network scales a batch as a whole and a vector moves by about .01 with its neighbours.
    """

    name = "use-multilingual-3-int8"
    dimensions = 512

    def __init__(self, path: Path, *, batch: int = 1) -> None:
        """Raises ModelMissing where the file is not there."""
        if not path.is_file():
            raise ModelMissing(f"The model file {path} is not there; `octavo models fetch` brings it.")
        self._path = path
        self._batch = batch
        self._session: Any = None
        self._loading = threading.Lock()

    def embed(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Vectors of shape (len(texts), 512); each row has length 1, or 0 for an empty text.

        Raises ModelMissing where the file has gone, ModelError where it cannot be read.
        """
        rows = np.zeros((len(texts), self.dimensions), dtype=np.float32)
        cut = [_readable(text) for text in texts]
        # Texts of like length together, so that little is padded.
        order = sorted((i for i, text in enumerate(cut) if text), key=lambda i: len(cut[i]))
        for chosen in _batches(order, cut, self._batch):
            rows[chosen] = self._run([cut[i] for i in chosen])
        return rows

    def _run(self, texts: list[str]) -> NDArray[np.float32]:
        session = self._loaded()
        vectors: NDArray[np.float32] = session.run(None, {session.get_inputs()[0].name: texts})[0]
        lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
        rows: NDArray[np.float32] = vectors / np.maximum(lengths, np.float32(1e-9))
        return rows

    def _loaded(self) -> Any:
        with self._loading:
            if self._session is None:
                self._session = _load(self._path)
            return self._session


def _readable(text: str) -> str:
    # Half a surrogate pair may come out of broken JSON and has no UTF-8.
    return text.strip()[:LONGEST].replace("\0", " ").encode("utf-8", "replace").decode()


def _batches(order: list[int], texts: list[str], most: int) -> list[list[int]]:
    """The indices, in their order, in runs of at most ``most`` texts and _BATCH_CHARACTERS code points."""
    found: list[list[int]] = []
    for i in order:
        last = found[-1] if found else None
        # In rising order the newest text is the longest: all others are padded to it.
        if last is not None and len(last) < most and len(texts[i]) * (len(last) + 1) <= _BATCH_CHARACTERS:
            last.append(i)
        else:
            found.append([i])
    return found


def _load(path: Path) -> Any:
    # Imported late: the two take half a second.
    import onnxruntime
    from onnxruntime_extensions import get_library_path

    if not path.is_file():
        raise ModelMissing(f"The model file {path} is not there; `octavo models fetch` brings it.")
    options = onnxruntime.SessionOptions()
    # One core a call: the threads are ours, and two calls at once serve more texts than one call on two cores.
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    options.log_severity_level = 3
    options.register_custom_ops_library(get_library_path())
    try:
        return onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])
    except Exception as error:  # the runtime's errors share no class below Exception
        raise ModelError(f"The model file {path} cannot be read; `octavo models verify` tells more.") from error
