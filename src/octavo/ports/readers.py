"""The parts of the store that keep what readers have and say. The docstrings are the contract."""

from collections.abc import Collection
from datetime import datetime
from typing import Protocol

from octavo.news.feed import Subscription
from octavo.news.ids import ArticleId, CommentId, FeedId, StoryId, UserId
from octavo.news.reader import Comment, Holdings, SavedSearch, Session, Token, User


class Accounts(Protocol):
    """Who has an account."""

    def user(self, user_id: UserId) -> User:
        """Raises NotFound."""

    def by_name(self, name: str) -> User | None:
        """The account of that name, whatever its case."""

    def users(self) -> tuple[User, ...]:
        """All accounts; the owner is the first."""

    def add_user(self, name: str, password_hash: str, *, now: datetime) -> User:
        """Raises Conflict where the name is taken."""

    def save_user(self, user: User) -> None:
        """Writes every field."""

    def remove_user(self, user_id: UserId) -> None:
        """Removes it with all that hangs on it, comments too; nothing where it is gone."""

    def holdings(self, user_id: UserId) -> Holdings:
        """How much is the user's."""


class Credentials(Protocol):
    """By what an account's owner is known again: sessions of a browser, tokens of programs. Secrets come as hashes."""

    def add_session(self, session: Session) -> None:
        """Saves it."""

    def session(self, secret_hash: str, *, now: datetime) -> Session | None:
        """The session, where it has not ended."""

    def end_session(self, secret_hash: str) -> None:
        """Removes it; nothing where it is gone."""

    def end_sessions(self, user_id: UserId, *, but: str | None = None) -> None:
        """Removes the user's sessions, all but the one of that secret's hash."""

    def add_token(self, user_id: UserId, name: str, secret_hash: str, *, now: datetime) -> Token:
        """Saves it."""

    def token(self, secret_hash: str) -> Token | None:
        """The token of that hash."""

    def tokens(self, user_id: UserId) -> tuple[Token, ...]:
        """The user's tokens."""

    def end_token(self, user_id: UserId, token_id: int) -> None:
        """Removes the user's token; nothing where it is not theirs."""


class Readers(Protocol):
    """What a reader reads: subscriptions, marks, saved searches."""

    def subscribe(self, subscription: Subscription) -> None:
        """Saves or replaces it."""

    def unsubscribe(self, user_id: UserId, feed_id: FeedId) -> None:
        """Removes it; nothing where there is none."""

    def subscriptions(self, user_id: UserId) -> tuple[Subscription, ...]:
        """The user's."""

    def subscribers(self, feed_id: FeedId) -> int:
        """How many users have it."""

    def mark(
        self,
        user_id: UserId,
        article_ids: Collection[ArticleId],
        *,
        read: bool | None = None,
        starred: bool | None = None,
    ) -> None:
        """Sets the marks that are not None; unread counts follow."""

    def mark_feed_read(self, user_id: UserId, feed_id: FeedId, *, before: datetime) -> tuple[ArticleId, ...]:
        """Marks every article of the feed shown up to then as read; those that were not so before."""

    def add_search(self, user_id: UserId, name: str, query: str, *, now: datetime) -> SavedSearch:
        """Saves it."""

    def searches(self, user_id: UserId) -> tuple[SavedSearch, ...]:
        """The user's, by name."""

    def end_search(self, user_id: UserId, search_id: int) -> None:
        """Removes the user's; nothing where it is not theirs."""


class Comments(Protocol):
    """What people said under articles and stories."""

    def add(self, comment: Comment) -> CommentId:
        """Saves it (its ``id`` is ignored)."""

    def get(self, comment_id: CommentId) -> Comment:
        """Raises NotFound."""

    def save(self, comment: Comment) -> None:
        """Writes ``reported`` and ``hidden``."""

    def move(self, gone: StoryId, kept: StoryId, *, only: Collection[CommentId] | None = None) -> None:
        """Puts what was said under one story under another: all of it, or only those comments."""

    def hand_over(self, gone: UserId, kept: UserId) -> None:
        """Makes what the one said the other's to hide; its author's name stays."""

    def on_article(self, article_id: ArticleId) -> tuple[Comment, ...]:
        """Oldest first."""

    def on_story(self, story_id: StoryId) -> tuple[Comment, ...]:
        """Oldest first."""

    def reported(self) -> tuple[Comment, ...]:
        """Those that were reported and are not hidden, oldest first."""
