"""A reading: one revision of an article's text, with what insight needs to know of it."""

from collections.abc import Hashable
from dataclasses import dataclass
from datetime import datetime
from typing import Generic, TypeVar

from octavo.news.extracted import Kind

Id = TypeVar("Id", bound=Hashable)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading(Generic[Id]):
    """A source text, as a value. Cites point into ``text``, in Unicode code points."""

    article_id: Id
    revision: int = 1
    title: str = ""
    text: str
    #: Aware, UTC.
    published: datetime | None = None
    #: The publisher.
    source: str | None = None
    #: Articles of one origin are copies of one report; None: an origin of its own.
    origin: Hashable = None
    language: str | None = None
    kind: Kind | None = None
    #: Starts and ends of what no line is made of: orders to the program that reads the text.
    struck: tuple[tuple[int, int], ...] = ()

    def origin_key(self) -> Hashable:
        """What counts as one independent first source."""
        return ("article", self.article_id) if self.origin is None else ("origin", self.origin)
