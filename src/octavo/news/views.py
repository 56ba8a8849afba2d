"""Read models: what a page or a program is shown, shaped for showing."""

from dataclasses import dataclass
from datetime import datetime
from typing import Generic, TypeVar

from octavo.news.article import Article, Revision, called
from octavo.news.briefing import Briefing
from octavo.news.extracted import Kind
from octavo.news.feed import Feed
from octavo.news.ids import ArticleId, FeedId, StoryId
from octavo.news.reader import Comment
from octavo.news.reason import Relation
from octavo.news.story import Placement, Story

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Key:
    """A place in a list that is ordered newest first by time and id."""

    at: datetime
    id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Slice(Generic[T]):
    """Some rows of a longer list."""

    rows: tuple[T, ...]
    #: Where the next slice begins (its rows come after this key); None at the end.
    after: Key | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleRow:
    """An article in a list. No body was read for it."""

    id: ArticleId
    feed_id: FeedId | None
    title: str | None
    source: str | None
    url: str | None
    shown_at: datetime
    language: str | None
    kind: Kind | None
    excerpt: str
    paywalled: bool
    truncated: bool
    story_id: StoryId | None
    duplicate_of: ArticleId | None
    #: The asking user's marks.
    read: bool = False
    starred: bool = False
    #: The agency or paper that the text itself names as its origin.
    credit: str | None = None
    #: The other feeds, by the user's names for them, that carry it and are not listed beside it.
    also: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """What to call it on a page."""
        return called(self.title, self.excerpt)


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryFilter:
    """Which of a user's articles: of a feed, of a folder, starred ones; with nothing set, of all subscriptions."""

    feed_id: FeedId | None = None
    folder: str | None = None
    starred: bool = False
    unread: bool = False
    #: Only those that were read.
    read: bool = False
    #: Only those fetched after and up to then, whenever they were published.
    fetched_after: datetime | None = None
    fetched_until: datetime | None = None
    #: Of an article that several feeds carry, only that of the feed which brought it first.
    once: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryCard:
    """A story in the river: its lead article, and its other sources below it."""

    story: Story
    lead: ArticleRow
    others: tuple[ArticleRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RelatedRow:
    """A related article in a list, with its reason."""

    article: ArticleRow
    why: Relation


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryView:
    """All that a story's page shows."""

    story: Story
    briefing: Briefing | None
    #: Oldest first; opinion is among them, told apart by its kind.
    articles: tuple[ArticleRow, ...]
    #: Other stories worth reading, and why.
    related: tuple[tuple[Story, Relation], ...]
    comments: tuple[Comment, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleView:
    """All that an article's page shows."""

    article: Article
    #: The text as it stands, or the revision asked for; None before there is one.
    revision: Revision | None
    story: Story | None
    placement: Placement | None
    #: The article of which it is a copy, in whichever story.
    origin: ArticleRow | None = None
    #: The story's other articles, newest first.
    coverage: tuple[ArticleRow, ...]
    related: tuple[RelatedRow, ...]
    #: Articles that this article's page listed and that have a text of their own.
    found: tuple[ArticleRow, ...]
    comments: tuple[Comment, ...]
    read: bool
    starred: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedRow:
    """A feed in the reader's list, with what is unread for the asking user."""

    feed: Feed
    title: str
    folder: str | None
    unread: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceRow:
    """A feed's health on the sources page."""

    feed: Feed
    folder: str | None
    articles: int
    newest_at: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchQuery:
    """What is searched for. Every filter that is None lets all pass."""

    text: str
    source: str | None = None
    language: str | None = None
    #: With its leading "#".
    hashtag: str | None = None
    since: datetime | None = None
    #: What came at that very time is past it: the midnight that ends a day is of the next one.
    until: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchHit:
    """An article found, with a snippet cut from its own text."""

    article: ArticleRow
    #: Pieces of the snippet in order, each with whether it is a match.
    snippet: tuple[tuple[str, bool], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class UnderWay:
    """What is being done: what is news by step, and how much of a feed's past is still to be read."""

    #: Jobs that are due or running, by step, but those of older articles and their stories.
    news: tuple[tuple[str, int], ...]
    #: Older articles that are still to be read or placed, due or not.
    older: int
    #: When the last of them is due; None where all are.
    until: datetime | None = None
    #: Those of them that are due or running.
    older_due: int = 0
    #: Jobs of older articles' stories that are due or running, by step: what follows once those are placed.
    older_stories: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """How far the work has come: what waits, by step, and what failed for good."""

    waiting: tuple[tuple[str, int], ...]
    failed: int
    articles: int
    stories: int
    feeds: int
