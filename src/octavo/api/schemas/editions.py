"""Editions as published."""

from datetime import date, datetime

from octavo.api.schemas.base import Out, StandingText
from octavo.api.schemas.cited import SentenceOut


class LeafOut(Out):
    """One story of an edition."""

    story_id: int
    headline: str
    briefing: list[SentenceOut]
    hashtags: list[str]
    articles: int
    origins: int
    languages: list[str]
    first_at: datetime
    why: list[StandingText]
    changed: bool


class ChangeOut(Out):
    """What changed in a story since the edition before."""

    story_id: int
    sentence: SentenceOut


class EditionOut(Out):
    """An edition as published."""

    day: date
    closed_at: datetime
    zone: str
    published_at: datetime
    leaves: list[LeafOut]
    changes: list[ChangeOut]
    articles: int
    sources: int
    demo: bool
