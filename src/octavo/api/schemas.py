"""The shapes that programs send and get. Nouns come out as they are; what is the desk's own business stays inside."""

from datetime import date, datetime
from typing import Annotated, Any, Generic, TypeVar

from pydantic import AwareDatetime, BaseModel, BeforeValidator, ConfigDict, Field

from octavo.news.moment import Moment

T = TypeVar("T")


def _iso(value: object) -> object:
    return value.iso() if isinstance(value, Moment) else value


#: ISO 8601, no more exact than the source was: ``2025-07-07T10:20:00+00:00``, ``2025-07-07`` or ``2025-07``.
MomentText = Annotated[str, BeforeValidator(_iso)]


#: The number of something that comes in.
Id = Annotated[int, Field(ge=1, le=2**63 - 1)]


class Out(BaseModel):
    """Something that goes out: read from a noun's own fields."""

    model_config = ConfigDict(from_attributes=True, frozen=True)


class In(BaseModel):
    """Something that comes in: a field we do not know is a mistake worth telling."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Page(Out, Generic[T]):
    """Some rows of a longer list; send ``next`` back as ``after`` for those that follow."""

    rows: list[T]
    next: str | None = None


class CiteOut(Out):
    """Code points ``start`` to ``end`` of one revision of an article's text."""

    article_id: int
    revision: int
    start: int
    end: int


class SentenceOut(Out):
    """A sentence with what it rests on."""

    text: str
    cites: list[CiteOut]
    verbatim: bool


class ComposedOut(Out):
    """How a text came about."""

    #: "extractive", or the name of the language model that wrote it.
    model: str
    #: Sentences of the model's in whose place the sources' own stand.
    replaced: int
    #: Why no model wrote it, or not all of it, where one was to.
    why: str | None


class BriefingOut(ComposedOut):
    """The cited text on a story or an article."""

    headline: str | None
    summary: list[SentenceOut]
    key_points: list[SentenceOut]
    sources: int
    origins: int


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
    why: list[str]
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


class CommentOut(Out):
    """A comment; a hidden one has no text."""

    id: int
    parent_id: int | None
    author: str
    text: str
    made_at: datetime
    reported: bool
    hidden: bool


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
    why: str


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


class FeedOut(Out):
    """A feed with its state."""

    id: int
    url: str
    title: str | None
    site_url: str | None
    description: str | None
    language: str | None
    state: str
    detail: str | None
    failures: int
    checked_at: datetime | None
    succeeded_at: datetime | None
    due_at: datetime | None
    demo: bool


class SubscriptionOut(Out):
    """A feed as the user has it."""

    feed: FeedOut
    title: str
    folder: str | None
    unread: int


class SubscribedOut(Out):
    """What came of subscribing."""

    feed: FeedOut
    new: bool
    entries: int


class ImportedOut(Out):
    """What came of an OPML file."""

    added: int
    known: int
    problems: list[str]


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


class SearchOut(Out):
    """A kept search."""

    id: int
    name: str
    query: str
    created_at: datetime


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


class IdOut(Out):
    """The number of what was made."""

    id: int


class SubscribeIn(In):
    """A feed's address, or that of a site which names one."""

    url: str = Field(min_length=1, max_length=4000)
    folder: str | None = Field(default=None, max_length=200)


class SubscriptionIn(In):
    """The user's own title and folder for a feed."""

    title: str | None = Field(default=None, max_length=200)
    folder: str | None = Field(default=None, max_length=200)


class MarksIn(In):
    """Articles, and the marks to set; a mark that is null stays as it is."""

    ids: list[Annotated[int, Field(ge=1, le=2**63 - 1)]] = Field(min_length=1, max_length=1000)
    read: bool | None = None
    starred: bool | None = None


class AllReadIn(In):
    """Whose articles, and up to when."""

    feed: int | None = Field(default=None, ge=1, le=2**63 - 1)
    folder: str | None = None
    before: AwareDatetime


class CommentIn(In):
    """What to say."""

    text: str = Field(min_length=1, max_length=10_000)
    parent_id: int | None = Field(default=None, ge=1, le=2**63 - 1)


class PageIn(In):
    """The address of an article."""

    url: str = Field(min_length=1, max_length=4000)


class EntriesAsked(In):
    """Which of the user's articles; with nothing set, those of all subscriptions."""

    feed: int | None = Field(default=None, ge=1, le=2**63 - 1)
    folder: str | None = None
    starred: bool = False
    unread: bool = False
    after: str | None = None
    limit: int = Field(default=50, ge=1, le=200)


class SearchAsked(In):
    """Words and filters of a search."""

    q: str = Field(default="", max_length=500)
    source: str | None = None
    language: str | None = None
    hashtag: str | None = None
    since: AwareDatetime | None = None
    until: AwareDatetime | None = None
    limit: int = Field(default=20, ge=1, le=100)
    offset: int = Field(default=0, ge=0, le=1000)


class SearchIn(In):
    """A search to keep; ``query`` is the query string of the search page."""

    name: str = Field(min_length=1, max_length=200)
    query: str = Field(min_length=1, max_length=2000)


def problem_schema() -> dict[int | str, dict[str, Any]]:
    """The answer of every endpoint that goes wrong, for OpenAPI (RFC 9457)."""
    shape = {
        "type": "object",
        "required": ["title", "status", "detail"],
        "properties": {
            "type": {"type": "string"},
            "title": {"type": "string"},
            "status": {"type": "integer"},
            "detail": {"type": "string"},
        },
    }
    content = {"application/problem+json": {"schema": shape}}
    return {"default": {"description": "What went wrong, in plain English", "content": content}}
