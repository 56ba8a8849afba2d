"""A point in time that remembers how exactly it is known."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Precision(StrEnum):
    """How much of a time the source gave."""

    SECOND = "second"
    DAY = "day"
    MONTH = "month"


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """A time as a source gave it: aware, with its precision.

    Its own offset is kept as long as it is read from the source; the store keeps UTC. A day or a month is kept as its
    first instant in UTC.
    """

    at: datetime
    precision: Precision = Precision.SECOND

    def __post_init__(self) -> None:
        if self.at.tzinfo is None:
            raise ValueError("a Moment needs an aware time")

    def iso(self) -> str:
        """ISO 8601: ``2025-07-07T10:20:00+00:00``, or just ``2025-07-07`` or ``2025-07``."""
        if self.precision is Precision.MONTH:
            return self.at.strftime("%Y-%m")
        if self.precision is Precision.DAY:
            return self.at.strftime("%Y-%m-%d")
        return self.at.isoformat(timespec="seconds")
