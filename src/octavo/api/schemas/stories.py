"""All there is on a story, and how a person mends one."""

from datetime import datetime

from pydantic import Field

from octavo.api.schemas.base import Id, In, Out
from octavo.api.schemas.cited import BriefingOut
from octavo.api.schemas.comments import CommentOut
from octavo.api.schemas.rows import RowOut, StoryOut


class RelatedStoryOut(Out):
    """Another story, and why it is named."""

    story: StoryOut
    why: str


class StoryPageOut(Out):
    """All there is on a story."""

    story: StoryOut
    briefing: BriefingOut | None
    articles: list[RowOut]
    related: list[RelatedStoryOut]
    comments: list[CommentOut]


class SplitIn(In):
    """Articles of a story that belong elsewhere."""

    #: Their reprints move with them.
    articles: list[Id] = Field(min_length=1, max_length=1000)
    #: The story they belong to; null: one of their own.
    to: Id | None = None


class MergeIn(In):
    """A story that tells the same event as another."""

    #: The story whose articles and comments come over; its address leads here from then on.
    story: Id


class RegroupingOut(Out):
    """A line of the record: who moved which articles from one story to another."""

    id: int
    verb: str
    from_id: int
    to_id: int
    articles: list[int]
    comments: list[int]
    #: The account's name at the time.
    by: str
    made_at: datetime
    #: The line that took this one back.
    undone_by: int | None
