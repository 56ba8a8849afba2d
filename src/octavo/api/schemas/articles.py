"""All there is on an article."""

from datetime import datetime

from pydantic import Field

from octavo.api.schemas.base import In, MomentText, Out, RelationText
from octavo.api.schemas.comments import CommentOut
from octavo.api.schemas.rows import RowOut, StoryOut


class RevisionOut(Out):
    """One state of an article's text; it never changes, and cites point into it."""

    number: int
    title: str | None
    text: str
    captions: list[str]
    made_at: datetime


class NoteOut(Out):
    """A remark of the extractor."""

    code: str
    sentence: str


class EnclosureOut(Out):
    """A file that an entry carries."""

    url: str
    type: str | None
    length: int | None


class ListedOut(Out):
    """An item that the article's page listed."""

    source: str | None
    age: str | None
    published: MomentText | None
    title: str
    authors: list[str]
    kind: str | None
    text: str
    captions: list[str]
    truncated: bool
    notes: list[NoteOut]
    url: str | None


class PageCommentOut(Out):
    """A comment that the article's page carries."""

    author: str | None
    age: str | None
    text: str


class ArticleOut(Out):
    """An article without its text."""

    id: int
    feed_id: int | None
    url: str | None
    source: str | None
    title: str | None
    authors: list[str]
    published: MomentText | None
    modified: MomentText | None
    fetched_at: datetime
    shown_at: datetime
    language: str | None
    section: str | None
    kind: str | None
    hashtags: list[str]
    page_hashtags: list[str]
    enclosures: list[EnclosureOut]
    thread_url: str | None
    fill: str
    detail: str | None
    paywalled: bool
    truncated: bool
    confidence: float | None
    notes: list[NoteOut]
    page_comments: list[PageCommentOut]
    page_related: list[ListedOut]
    found_on: int | None
    revision: int
    demo: bool


class RelatedRowOut(Out):
    """A related article, and why it is related."""

    article: RowOut
    why: RelationText


class ArticlePageOut(Out):
    """All there is on an article."""

    article: ArticleOut
    revision: RevisionOut | None
    #: The characters asked for with ``cite``.
    cited: str | None = None
    story: StoryOut | None
    coverage: list[RowOut]
    related: list[RelatedRowOut]
    found: list[RowOut]
    comments: list[CommentOut]
    read: bool
    starred: bool


class PageIn(In):
    """The address of an article."""

    url: str = Field(min_length=1, max_length=4000)
