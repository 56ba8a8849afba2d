"""Comments, out and in."""

from datetime import datetime

from pydantic import Field

from octavo.api.schemas.base import Id, In, Out


class CommentOut(Out):
    """A comment; a hidden one has no text."""

    id: int
    parent_id: int | None
    author: str
    text: str
    made_at: datetime
    reported: bool
    hidden: bool


class CommentIn(In):
    """What to say."""

    text: str = Field(min_length=1, max_length=10_000)
    parent_id: Id | None = None
