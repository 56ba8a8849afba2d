"""Vectors that outlive the process: a command that is called again meets many of the same lines.

text and model -> hash -> a row of a small file in the home folder, or of the model, and then of the file

The file holds no text, and is no part of the library: whoever deletes it loses time only.
"""

import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from octavo.ports.models import Embedder, PassageEncoder

#: Vectors kept, at 1.5 or 2 KiB each; those longest there go first.
MOST = 20_000
#: Vectors asked for in one statement.
_ROWS = 500
_TABLE = """
CREATE TABLE IF NOT EXISTS vectors (
    number INTEGER PRIMARY KEY AUTOINCREMENT, key BLOB UNIQUE NOT NULL, row BLOB NOT NULL
)
"""

_Rows: TypeAlias = NDArray[np.float32]
_Embed: TypeAlias = Callable[[Sequence[str]], _Rows]


@contextmanager
def kept_vectors(file: Path) -> Iterator["KeptVectors"]:
    """Opens the file, made where there is none; where it cannot be used nothing is kept, and all goes on without."""
    try:
        database = _opened(file)
    except sqlite3.Error:
        database = _opened(":memory:")
    with closing(database):
        yield KeptVectors(database)


def _opened(file: Path | str) -> sqlite3.Connection:
    database = sqlite3.connect(file, timeout=1)
    try:
        with suppress(sqlite3.OperationalError):
            database.execute(_TABLE)
    except sqlite3.Error:
        database.close()
        raise
    return database


@dataclass(frozen=True, slots=True)
class KeptVectors:
    """The vectors of an open file. For one thread, as a command has; many processes may have the file open at once."""

    database: sqlite3.Connection
    most: int = MOST

    def embedder(self, embedder: Embedder) -> Embedder:
        """The same embedder, asked only for texts whose vectors are not kept."""
        return _Embedder(embedder.name, embedder.dimensions, self._keeping(embedder.name, embedder.embed))

    def encoder(self, encoder: PassageEncoder) -> PassageEncoder:
        """The same encoder, asked only for passages whose vectors are not kept."""
        return _Encoder(encoder, self._keeping(f"{encoder.name} passages", encoder.passages))

    def _keeping(self, space: str, embed: _Embed) -> _Embed:
        def kept(texts: Sequence[str]) -> _Rows:
            keys = [blake2b(f"{space}\0{text}".encode("utf-8", "replace"), digest_size=16).digest() for text in texts]
            rows = self._known(keys)
            new = {key: text for key, text in zip(keys, texts, strict=True) if key not in rows}
            if new or not texts:
                made = embed(list(new.values()))
                if not texts:
                    return made
                rows |= (fresh := dict(zip(new, made, strict=True)))
                self._keep(fresh)
            return np.stack([rows[key] for key in keys])

        return kept

    def _known(self, keys: Sequence[bytes]) -> dict[bytes, _Rows]:
        found: dict[bytes, _Rows] = {}
        with suppress(sqlite3.Error):
            for at in range(0, len(keys), _ROWS):
                some = keys[at : at + _ROWS]
                marks = ",".join("?" * len(some))
                asked = self.database.execute(f"SELECT key, row FROM vectors WHERE key IN ({marks})", some)  # noqa: S608 -- marks only
                found |= {key: np.frombuffer(row, np.float32) for key, row in asked}
        return found

    def _keep(self, rows: dict[bytes, _Rows]) -> None:
        with suppress(sqlite3.Error), self.database as database:
            database.executemany(
                "INSERT OR IGNORE INTO vectors (key, row) VALUES (?, ?)",
                [(key, np.asarray(row, np.float32).tobytes()) for key, row in rows.items()],
            )
            database.execute("DELETE FROM vectors WHERE number <= (SELECT max(number) FROM vectors) - ?", [self.most])


@dataclass(frozen=True, slots=True)
class _Embedder:
    name: str
    dimensions: int
    embed: _Embed


class _Encoder:
    """Passages are read again and again; a question is read once."""

    def __init__(self, encoder: PassageEncoder, passages: _Embed) -> None:
        self.name, self.dimensions = encoder.name, encoder.dimensions
        self.passages = passages
        self.queries, self.query_pieces = encoder.queries, encoder.query_pieces
        self.answers, self.borne_out = encoder.answers, encoder.borne_out
