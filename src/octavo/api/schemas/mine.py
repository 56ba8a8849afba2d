"""A user's feeds, marks and kept searches."""

from datetime import datetime

from pydantic import Field

from octavo.api.schemas.base import Id, In, Out, Time


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
    #: It is a page that lists articles, read in a feed's place.
    watched: bool


class SubscriptionOut(Out):
    """A feed as the user has it."""

    feed: FeedOut
    title: str
    folder: str | None
    unread: int


class CandidateOut(Out):
    """Another feed that a page names; not looked at."""

    url: str
    title: str | None


class SubscribedOut(Out):
    """What came of subscribing."""

    feed: FeedOut
    new: bool
    entries: int
    others: list[CandidateOut]


class ImportedOut(Out):
    """What came of an OPML file."""

    added: int
    known: int
    problems: list[str]


class SubscribeIn(In):
    """A feed's address, or that of a site which names one."""

    url: str = Field(min_length=1, max_length=4000)
    folder: str | None = Field(default=None, max_length=200)
    #: Subscribe also where the host is in trouble now or wants silence.
    anyway: bool = False
    #: A page there that names no feed, but lists articles, is watched itself.
    watch: bool = False


class SubscriptionIn(In):
    """The user's own title and folder for a feed."""

    title: str | None = Field(default=None, max_length=200)
    folder: str | None = Field(default=None, max_length=200)


class EntriesAsked(In):
    """Which of the user's articles; with nothing set, those of all subscriptions."""

    feed: Id | None = None
    folder: str | None = None
    starred: bool = False
    unread: bool = False
    after: str | None = None
    limit: int = Field(default=50, ge=1, le=200)


class MarksIn(In):
    """Articles, and the marks to set; a mark that is null stays as it is."""

    ids: list[Id] = Field(min_length=1, max_length=1000)
    read: bool | None = None
    starred: bool | None = None


class AllReadIn(In):
    """Whose articles, and up to when."""

    feed: Id | None = None
    folder: str | None = None
    before: Time


class SearchOut(Out):
    """A kept search."""

    id: int
    name: str
    query: str
    created_at: datetime


class SearchIn(In):
    """A search to keep; ``query`` is the query string of the search page."""

    name: str = Field(min_length=1, max_length=200)
    query: str = Field(min_length=1, max_length=2000)
