"""Stories and articles as lists show them."""

from datetime import datetime

from octavo.api.schemas.base import Out


class StoryOut(Out):
    """A story in a list."""

    id: int
    headline: str
    hashtags: list[str]
    first_at: datetime
    shown_at: datetime
    articles: int
    origins: int
    sources: int
    languages: list[str]
    #: The story that this one went into.
    merged_into: int | None
    demo: bool


class RowOut(Out):
    """An article in a list."""

    id: int
    feed_id: int | None
    title: str | None
    source: str | None
    url: str | None
    shown_at: datetime
    language: str | None
    kind: str | None
    excerpt: str
    paywalled: bool
    truncated: bool
    story_id: int | None
    duplicate_of: int | None
    #: The agency or paper that the text itself names as its origin.
    credit: str | None
    read: bool
    starred: bool


class CardOut(Out):
    """A story of the river: its lead article and its others."""

    story: StoryOut
    lead: RowOut
    others: list[RowOut]
