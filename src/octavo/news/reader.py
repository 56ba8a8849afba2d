"""The people of a desk: accounts, marks, comments, saved searches."""

from dataclasses import dataclass
from datetime import datetime

from octavo.news.ids import ArticleId, CommentId, StoryId, UserId


@dataclass(frozen=True, slots=True, kw_only=True)
class User:
    """An account. The owner exists from the start and has no password until one is set."""

    id: UserId
    name: str
    password_hash: str | None = None
    created_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Holdings:
    """How much an account has of each."""

    comments: int
    starred: int
    read: int
    feeds: int
    #: Feeds among these that nobody else has.
    alone: int
    searches: int
    tokens: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """A signed-in browser. Only the hash of its secret is kept."""

    user_id: UserId
    secret_hash: str
    created_at: datetime
    expires_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Token:
    """A key for a program. Only its hash is kept."""

    id: int
    user_id: UserId
    name: str
    secret_hash: str
    created_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Comment:
    """What a person said under an article or a story: exactly one of the two ids is set."""

    id: CommentId
    article_id: ArticleId | None
    story_id: StoryId | None
    parent_id: CommentId | None
    user_id: UserId
    #: The user's name when it was written.
    author: str
    text: str
    made_at: datetime
    reported: bool = False
    hidden: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class SavedSearch:
    """A search a user keeps; each has a feed of its own."""

    id: int
    user_id: UserId
    name: str
    #: The query string of the search page.
    query: str
    created_at: datetime
