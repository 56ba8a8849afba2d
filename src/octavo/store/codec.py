"""How values are written in columns: times, texts, names and nested values, the same on SQLite and PostgreSQL."""

import json
from datetime import UTC, date, datetime
from enum import StrEnum
from functools import cache
from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray
from pydantic import TypeAdapter
from sqlalchemy import BigInteger, DateTime, Dialect, Integer, Text
from sqlalchemy.types import TypeDecorator

from octavo.news.moment import Moment, Precision

#: SQLite gives numbers of its own only to a column that is an INTEGER to the letter.
BigId = BigInteger().with_variant(Integer(), "sqlite")

E = TypeVar("E", bound=StrEnum)


def storable(text: str) -> str:
    """The text, with what no database can keep (NUL, lone surrogates) replaced by U+FFFD, one for one.

    The length in code points stays, so that no cite moves.
    """
    if "\0" in text:
        text = text.replace("\0", "\ufffd")
    if text.isascii():
        return text
    try:
        text.encode()
    except UnicodeEncodeError:
        return "".join("\ufffd" if "\ud800" <= char <= "\udfff" else char for char in text)
    return text


class Words(TypeDecorator[str]):
    """Text of any origin."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:
        """What can be kept of it."""
        return None if value is None else storable(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> str | None:
        """As it stands."""
        return value


class Utc(TypeDecorator[datetime]):
    """An aware time in UTC. SQLite keeps it as text of one width, which sorts in order of time."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Raises ValueError for a naive time."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError(f"{value!r} has no zone; the store keeps aware times only")
        value = value.astimezone(UTC)
        return value.replace(tzinfo=None) if dialect.name == "sqlite" else value

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Aware, in UTC."""
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if dialect.name == "sqlite" else value.astimezone(UTC)


class Moments(TypeDecorator[Moment]):
    """A Moment as text whose length tells its precision: ``2025-07``, ``2025-07-07``, or a whole time."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Moment | None, dialect: Dialect) -> str | None:
        """Microseconds are kept."""
        if value is None:
            return None
        if value.precision is Precision.SECOND:
            return value.at.astimezone(UTC).isoformat()
        return value.iso()

    def process_result_value(self, value: str | None, dialect: Dialect) -> Moment | None:
        """In UTC."""
        if value is None:
            return None
        if len(value) == len("2025-07"):
            first = date.fromisoformat(f"{value}-01")
            return Moment(at=datetime(first.year, first.month, 1, tzinfo=UTC), precision=Precision.MONTH)
        if len(value) == len("2025-07-07"):
            day = date.fromisoformat(value)
            return Moment(at=datetime(day.year, day.month, day.day, tzinfo=UTC), precision=Precision.DAY)
        return Moment(at=datetime.fromisoformat(value))


class Named(TypeDecorator[StrEnum]):
    """A member of a StrEnum, by its value."""

    impl = Text
    cache_ok = True

    def __init__(self, names: type[StrEnum]) -> None:
        super().__init__()
        self.names = names

    def process_bind_param(self, value: StrEnum | None, dialect: Dialect) -> str | None:
        """Its value."""
        return None if value is None else str(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> StrEnum | None:
        """The member."""
        return None if value is None else self.names(value)


@cache
def _adapter(shape: Any) -> TypeAdapter[Any]:
    return TypeAdapter(shape)


class Nested(TypeDecorator[Any]):
    """Values inside values (tuples of strings, of dataclasses) as JSON text; ``shape`` is what comes back."""

    impl = Text
    cache_ok = True

    def __init__(self, shape: Any) -> None:
        super().__init__()
        self.shape = shape

    def process_bind_param(self, value: Any, dialect: Dialect) -> str | None:
        """Compact JSON."""
        if value is None:
            return None
        if value == ():
            return "[]"
        plain = _adapter(self.shape).dump_python(value, mode="json")
        return storable(json.dumps(plain, ensure_ascii=False, separators=(",", ":")))

    def process_result_value(self, value: str | None, dialect: Dialect) -> Any:
        """The values of that shape; fields that came later take their defaults."""
        if value is None:
            return None
        if value == "[]":
            return ()
        return _adapter(self.shape).validate_json(value)


def pack(vector: NDArray[np.float32]) -> bytes:
    """A vector as bytes, half precision, little-endian."""
    return vector.astype("<f2").tobytes()


def unpack(packed: bytes) -> NDArray[np.float32]:
    """The vector of shape (dimensions,), float32."""
    return np.frombuffer(packed, dtype="<f2").astype(np.float32)
