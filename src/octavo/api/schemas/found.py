"""What is searched and asked for, and what is found."""

from pydantic import Field

from octavo.api.schemas.base import In, Out, Time
from octavo.api.schemas.cited import ComposedOut, SentenceOut
from octavo.api.schemas.rows import RowOut


class SearchAsked(In):
    """Words and filters of a search."""

    q: str = Field(default="", max_length=500, description="words, “quoted phrases”, and -words to leave out")
    source: str | None = None
    language: str | None = None
    hashtag: str | None = None
    since: Time | None = None
    until: Time | None = None
    limit: int = Field(default=20, ge=1, le=100)
    offset: int = Field(default=0, ge=0, le=1000)


class PieceOut(Out):
    """A piece of a snippet."""

    text: str
    match: bool


class HitOut(Out):
    """An article found."""

    article: RowOut
    snippet: list[PieceOut]


class PassageOut(Out):
    """A stretch of an article that may bear on the question."""

    article_id: int
    revision: int
    start: int
    end: int
    score: float


class AnswerOut(ComposedOut):
    """An answer, cited; or not stated."""

    answer: list[SentenceOut]
    not_stated: bool
    passages: list[PassageOut]
    #: The articles that the cites and passages point into.
    articles: list[RowOut]


class BackgroundOut(ComposedOut):
    """What happened before a story, cited."""

    sentences: list[SentenceOut]
    #: The articles that the cites point into.
    articles: list[RowOut]


class WaitingOut(Out):
    """How much waits for one step."""

    step: str
    count: int


class ProgressOut(Out):
    """How far the work has come."""

    waiting: list[WaitingOut]
    failed: int
    articles: int
    stories: int
    feeds: int
