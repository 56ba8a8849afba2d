"""Nearest articles: an exact numpy scan over vectors that are read once and kept as float32 in this process.

    vectors (half precision, numbered by put) ──new numbers──> Cache: ids, times, matrix ──one product──> best first

The counter "vector" tells a process what it has not read yet, "vectors_gone" that some were removed and all must be
read anew. Scanning half precision itself takes thirty times as long as float32.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from threading import Lock

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import Connection, Engine, select

from octavo.errors import Invalid
from octavo.news.ids import ArticleId
from octavo.store.batches import batches
from octavo.store.codec import pack, unpack
from octavo.store.counters import look, take
from octavo.store.engine import transaction
from octavo.store.tables import articles, vectors
from octavo.store.upsert import insert

#: Vectors read in one go.
_SOME = 4096
#: Rows struck out, beside as many as there are left, from which on a model's vectors are read anew.
_STRUCK = 2048


@dataclass(frozen=True, slots=True)
class Rows:
    """Vectors as they come from the database: ``packed`` at half precision, ``times`` in seconds."""

    ids: Sequence[int]
    numbers: Sequence[int]
    times: Sequence[float]
    packed: Sequence[bytes]


@dataclass(slots=True)
class Matrix:
    """One model's vectors. Rows are only ever added; a replaced one is struck out by the article number 0."""

    dimensions: int = 0
    size: int = 0
    #: The highest number read, and the count of removals at that time.
    number: int = 0
    gone: int = -1
    at: dict[int, int] = field(default_factory=dict)
    ids: NDArray[np.int64] = field(default_factory=lambda: np.zeros(0, np.int64))
    times: NDArray[np.float64] = field(default_factory=lambda: np.zeros(0, np.float64))
    rows: NDArray[np.float32] = field(default_factory=lambda: np.zeros((0, 0), np.float32))

    def extend(self, rows: Rows) -> None:
        """Adds rows, at length 1 from here on; vectors of other dimensions than the first one's are passed over."""
        if not self.dimensions:
            self.dimensions = len(rows.packed[0]) // 2
        fit = [i for i, packed in enumerate(rows.packed) if len(packed) == 2 * self.dimensions]
        self._grow(len(fit))
        new = slice(self.size, self.size + len(fit))
        joined = b"".join(rows.packed[i] for i in fit)
        self.rows[new] = units(np.frombuffer(joined, "<f2").astype(np.float32).reshape(len(fit), self.dimensions))
        self.times[new] = [rows.times[i] for i in fit]
        for place, i in enumerate(fit, start=self.size):
            article_id = rows.ids[i]
            if article_id in self.at:
                self.ids[self.at[article_id]] = 0
            self.at[article_id] = place
            self.ids[place] = article_id
        self.size += len(fit)
        self.number = max(self.number, *rows.numbers)

    @property
    def worn(self) -> bool:
        """More of it is struck out than left: pages that are edited all day put their vector again each time."""
        return self.size - len(self.at) > len(self.at) + _STRUCK

    def view(self) -> "Matrix":
        """What is there now; later additions do not touch it."""
        size = self.size
        return Matrix(
            dimensions=self.dimensions,
            size=size,
            number=self.number,
            gone=self.gone,
            ids=self.ids[:size].copy(),
            times=self.times[:size],
            rows=self.rows[:size],
        )

    def nearest(
        self, vector: NDArray[np.float32], *, limit: int, since: float | None, without: Iterable[int] = ()
    ) -> list[tuple[float, int]]:
        """(cosine, article), best first."""
        if not self.size or len(vector) != self.dimensions or limit < 1:
            return []
        # einsum runs in this thread: BLAS's own threads stall for 0.3 s where the cores are busy.
        scores = np.einsum("ij,j->i", self.rows[: self.size], units(vector.reshape(1, -1))[0])
        keep = self.ids[: self.size] > 0
        if since is not None:
            keep &= self.times[: self.size] >= since
        struck = list(without)
        if struck:
            keep &= ~np.isin(self.ids[: self.size], struck)
        places = np.flatnonzero(keep)
        if len(places) > limit:
            places = places[np.argpartition(-scores[places], limit - 1)[:limit]]
        hits = ((float(scores[i]), int(self.ids[i])) for i in places)
        return sorted(hits, key=_best_first)

    def _grow(self, more: int) -> None:
        """Makes room by doubling; earlier views keep the arrays they have."""
        if self.size + more <= len(self.ids):
            return
        room = max(1024, 2 * self.size, self.size + more)
        ids, times = np.zeros(room, np.int64), np.zeros(room, np.float64)
        rows = np.zeros((room, self.dimensions), np.float32)
        if self.size:
            ids[: self.size], times[: self.size] = self.ids[: self.size], self.times[: self.size]
            rows[: self.size] = self.rows[: self.size]
        self.ids, self.times, self.rows = ids, times, rows


class VectorCache:
    """The matrices of one store, by model, as committed. May be used from many threads at once."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._lock = Lock()
        self._models: dict[str, Matrix] = {}

    def matrix(self, connection: Connection, model: str, *, write: bool) -> Matrix:
        """The model's vectors. A write takes a snapshot beside itself: what it put may yet be undone."""
        if write:
            with transaction(self._engine, write=False) as snapshot:
                return self.matrix(snapshot, model, write=False)
        number, gone = look(connection, "vector", "vectors_gone")
        with self._lock:
            known = self._models.get(model)
            # An older snapshot than the one that was read last must not take the cache back.
            if known is None or gone > known.gone or (known.worn and number >= known.number):
                known = self._models[model] = Matrix(gone=gone)
            if number > known.number:
                for rows in _rows(connection, model, after=known.number):
                    known.extend(rows)
                known.number = number
            return known.view()


@dataclass(frozen=True, slots=True)
class SqlVectors:
    """ports.Vectors."""

    connection: Connection
    cache: VectorCache
    write: bool

    def put(self, article_id: ArticleId, model: str, vector: NDArray[np.float32]) -> None:
        """Raises Invalid for what is no row of finite numbers."""
        if vector.ndim != 1 or not vector.size or not np.isfinite(vector).all():
            raise Invalid("A vector is one row of finite numbers.")
        values = {"article_id": article_id, "model": model, "vector": pack(vector)}
        values["number"] = take(self.connection, "vector")
        made = insert(self.connection, vectors)
        changed = {"vector": made.excluded.vector, "number": made.excluded.number}
        made = made.on_conflict_do_update(index_elements=["article_id", "model"], set_=changed)
        self.connection.execute(made, values)

    def nearest(
        self, vector: NDArray[np.float32], model: str, *, limit: int, since: datetime | None = None
    ) -> tuple[tuple[ArticleId, float], ...]:
        """By cosine, best first; of equals, the older article first."""
        start = None if since is None else since.timestamp()
        known = self.cache.matrix(self.connection, model, write=self.write)
        own = Matrix()
        if self.write:
            if look(self.connection, "vectors_gone")[0] > known.gone:
                # This very transaction removed some: the others' view of things does not hold here.
                known = Matrix()
            for rows in _rows(self.connection, model, after=known.number):
                own.extend(rows)
        found = known.nearest(vector, limit=limit, since=start, without=own.at)
        found += own.nearest(vector, limit=limit, since=start)
        found.sort(key=_best_first)
        return tuple((ArticleId(article_id), score) for score, article_id in found[:limit])

    def of(self, article_ids: Collection[ArticleId], model: str) -> Mapping[ArticleId, NDArray[np.float32]]:
        """Read from the database: a few, of articles at hand."""
        found = {}
        for some in batches(article_ids):
            asked = select(vectors.c.article_id, vectors.c.vector).where(
                vectors.c.model == model, vectors.c.article_id.in_(some)
            )
            found.update({ArticleId(number): unpack(packed) for number, packed in self.connection.execute(asked)})
        return found


def _rows(connection: Connection, model: str, *, after: int) -> Iterator[Rows]:
    asked = (
        select(vectors.c.article_id, vectors.c.number, articles.c.shown_at, vectors.c.vector)
        .join(articles, articles.c.id == vectors.c.article_id)
        .where(vectors.c.model == model, vectors.c.number > after)
        .order_by(vectors.c.number)
    )
    for some in connection.execute(asked).partitions(_SOME):
        ids, numbers, times, packed = zip(*some, strict=True)
        yield Rows(ids, numbers, [time.timestamp() for time in times], packed)


def units(rows: NDArray[np.float32]) -> NDArray[np.float32]:
    """Rows of shape (n, dimensions) at length 1; a row of zeros stays one."""
    lengths = np.linalg.norm(rows, axis=1, keepdims=True)
    return (rows / np.where(lengths > 0, lengths, 1)).astype(np.float32)


def _best_first(hit: tuple[float, int]) -> tuple[float, int]:
    score, article_id = hit
    return -score, article_id
