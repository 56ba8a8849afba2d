"""The parts of the store that keep the news: feeds, articles, stories, editions, and ways to find them again.

The docstrings are the contract.
"""

from collections.abc import Collection, Mapping, Sequence
from datetime import date, datetime
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from octavo.news.article import Article, Revision, Sent
from octavo.news.briefing import Briefing
from octavo.news.edition import Edition
from octavo.news.feed import Feed
from octavo.news.held import Held, Regrouping
from octavo.news.ids import ArticleId, EditionId, FeedId, RegroupingId, StoryId, UserId
from octavo.news.story import Placement, Related, Story
from octavo.news.views import (
    ArticleRow,
    ArticleView,
    EntryFilter,
    FeedRow,
    Key,
    Progress,
    SearchHit,
    SearchQuery,
    Slice,
    SourceRow,
    StoryCard,
    StoryView,
    UnderWay,
)
from octavo.news.window import Placed


class Feeds(Protocol):
    """Feeds and their fetch state. One address is one feed."""

    def add(
        self, url: str, *, due_at: datetime, title: str | None = None, demo: bool = False, watched: bool = False
    ) -> Feed:
        """The feed of that address: a new one, or the one that is there already, unchanged."""

    def get(self, feed_id: FeedId) -> Feed:
        """Raises NotFound."""

    def by_url(self, url: str) -> Feed | None:
        """The feed of exactly that address."""

    def moving_to(self, url: str) -> Feed | None:
        """The feed whose host sent the last look there for good."""

    def all(self) -> tuple[Feed, ...]:
        """Every feed, by title."""

    def due(self, now: datetime, *, limit: int) -> tuple[Feed, ...]:
        """Feeds to look at, longest overdue first, none of which has a REFRESH job already."""

    def save(self, feed: Feed) -> None:
        """Writes every field. Raises NotFound; Conflict where another feed has the address."""

    def remove(self, feed_id: FeedId) -> None:
        """Removes the feed and its subscriptions; its articles stay and keep their source's name."""


class Articles(Protocol):
    """Articles, but for their texts. (feed, key) is unique; without a feed, key alone."""

    def add(self, article: Article) -> ArticleId | None:
        """Saves a new article (its ``id`` and ``revision`` are ignored); None where its key is known already."""

    def add_all(self, some: Sequence[Article]) -> tuple[ArticleId | None, ...]:
        """Saves many as ``add`` saves one, in their order: the ids of the new ones grow."""

    def get(self, article_id: ArticleId) -> Article:
        """Raises NotFound."""

    def by_key(self, feed_id: FeedId | None, key: str) -> Article | None:
        """The article of that key."""

    def by_url(self, url: str) -> Article | None:
        """The oldest article with that normal address."""

    def fingerprints(self, feed_id: FeedId, keys: Collection[str]) -> Mapping[str, str]:
        """Of these keys, those that are known, each with its fingerprint ("" where it has none)."""

    def sent_at(self, feed_id: FeedId, urls: Collection[str]) -> Mapping[str, tuple[Sent, ...]]:
        """What the feed sent at these normal addresses, the newest of each first; those without are left out."""

    def with_the_same(self, article_ids: Collection[ArticleId]) -> Sequence[ArticleId]:
        """Those of the articles that exist, and with them the same articles in other feeds: one address, one title."""

    def adopt(self, feed_id: FeedId, addresses: Mapping[str, str | None]) -> None:
        """Gives the feed the articles of removed feeds with these keys and normal addresses, the oldest of each."""

    def hand_over(self, gone: FeedId, kept: FeedId) -> None:
        """Gives the one feed's articles to the other.

        Those that it has, by their key or by address and title, stay where they are, without a feed: what is read or
        starred of either is so of the one that the feed has, and the star is there alone.
        """

    def save(self, article: Article) -> None:
        """Writes every field but ``revision`` and ``excerpt``. Raises NotFound."""

    def many(self, article_ids: Collection[ArticleId]) -> Mapping[ArticleId, Article]:
        """Those of them that exist, in order of their ids."""

    def following(self, article_id: ArticleId, *, limit: int) -> tuple[Article, ...]:
        """The next articles in order of their ids: every article is met by going on from the last one."""


class Revisions(Protocol):
    """The texts of articles, which never change: who edits one makes a new revision."""

    def add(
        self, article_id: ArticleId, *, title: str | None, text: str, captions: tuple[str, ...], now: datetime
    ) -> int:
        """The number of the revision with that text: a new one only where title or text differ from the newest.

        Sets the article's ``revision`` and ``excerpt``, and keeps the search index in step.
        """

    def of(self, article_id: ArticleId, number: int | None = None) -> Revision | None:
        """That revision, or the newest."""

    def newest(self, article_ids: Collection[ArticleId]) -> Mapping[ArticleId, Revision]:
        """The newest revision of each that has one, in order of the articles' ids."""


class Stories(Protocol):
    """Stories, placements, and what is kept beside them."""

    def add(self, story: Story) -> StoryId:
        """Saves a new story (its ``id`` is ignored)."""

    def get(self, story_id: StoryId) -> Story:
        """Raises NotFound."""

    def save(self, story: Story) -> None:
        """Writes every field. Raises NotFound."""

    def place(self, placement: Placement) -> None:
        """Puts an article into a story; an article is in one story at most, a second call moves it."""

    def placement(self, article_id: ArticleId) -> Placement | None:
        """Where the article is."""

    def placements(self, story_id: StoryId) -> tuple[Placement, ...]:
        """The story's, oldest article first."""

    def placed(
        self,
        *,
        since: datetime,
        until: datetime | None = None,
        after: int,
        model: str,
        lead_model: str | None = None,
    ) -> tuple[Placed, ...]:
        """Placed articles shown since then (and up to ``until``) with a number above ``after``, in its order.

        ``number`` grows with every placement, moved ones included, so that a reader who remembers the
        highest one has missed nothing. ``vector`` is of that model, ``lead`` of the other one, or None.
        """

    def newest(self) -> int:
        """The number that was given to a placement last, 0 where there was none."""

    def between(self, start: datetime, end: datetime) -> Mapping[StoryId, tuple[ArticleId, ...]]:
        """Stories with articles shown in (start, end], and all of their articles shown up to ``end``, oldest first."""

    def set_related(self, article_id: ArticleId, related: Sequence[Related]) -> None:
        """Replaces the article's related articles."""

    def naming(self, article_ids: Sequence[ArticleId], *, limit: int) -> tuple[ArticleId, ...]:
        """Articles whose related ones are some of these, the newest first."""

    def set_briefing(self, story_id: StoryId, briefing: Briefing) -> None:
        """Replaces the story's briefing."""

    def briefing(self, story_id: StoryId) -> Briefing | None:
        """The story's briefing, where one was made."""


class Vectors(Protocol):
    """One vector an article and model, half precision."""

    def put(self, article_id: ArticleId, model: str, vector: NDArray[np.float32]) -> None:
        """Saves or replaces it."""

    def nearest(
        self, vector: NDArray[np.float32], model: str, *, limit: int, since: datetime | None = None
    ) -> tuple[tuple[ArticleId, float], ...]:
        """The articles nearest by cosine, best first, exactly."""

    def of(self, article_ids: Collection[ArticleId], model: str) -> Mapping[ArticleId, NDArray[np.float32]]:
        """Those articles' vectors of that model, of shape (dimensions,); those that have none are left out."""


class Editions(Protocol):
    """Editions as published. A day has one; they never change."""

    def add(self, edition: Edition) -> EditionId | None:
        """Saves it (its ``id`` is ignored); None where the day has one already."""

    def of_day(self, day: date) -> Edition | None:
        """That day's edition."""

    def latest(self) -> Edition | None:
        """The newest edition."""

    def days(self, *, before: date | None = None, limit: int = 30) -> tuple[date, ...]:
        """Days that have an edition, newest first."""


class Regroupings(Protocol):
    """What people decided about stories, and the record of it."""

    def held(self, article_ids: Collection[ArticleId] | None = None) -> Held:
        """The constraints on those articles (None: on all): their groups, and all that these stand apart from."""

    def hold(self, before: Held, after: Held) -> None:
        """Puts the constraints ``after`` in place of ``before``, which ``held`` gave in the same transaction."""

    def add(self, regrouping: Regrouping) -> RegroupingId:
        """Saves it (its ``id`` is ignored)."""

    def get(self, regrouping_id: RegroupingId) -> Regrouping:
        """Raises NotFound."""

    def undone(self, regrouping_id: RegroupingId, by: RegroupingId) -> None:
        """Notes that the line ``by`` took that one back."""

    def of_story(self, story_id: StoryId, *, limit: int = 20) -> tuple[Regrouping, ...]:
        """Those from or to the story, newest first."""

    def last(self) -> RegroupingId:
        """The number of the newest line, 0 where there is none: constraints read since then are up to date."""


class Search(Protocol):
    """Full text: FTS5 or tsvector behind one call, over text cut by ``octavo.text.words.segment``."""

    def find(self, query: SearchQuery, *, user_id: UserId, limit: int = 20, offset: int = 0) -> tuple[SearchHit, ...]:
        """Best first. Words are ANDed, "quoted phrases" kept, -words left out; no query text is ever a syntax error.

        With an empty text, or one that only leaves out, the filters alone choose, newest first.
        """

    def articles(self, terms: Sequence[str], *, limit: int) -> tuple[ArticleId, ...]:
        """Articles with a text that have any of the terms, best BM25 first (ts_rank_cd on PostgreSQL)."""


class Views(Protocol):
    """Read models. No list query touches a body."""

    def river(self, *, after: Key | None = None, limit: int = 30, user_id: UserId) -> Slice[StoryCard]:
        """Stories newest first."""

    def story(self, story_id: StoryId, *, user_id: UserId) -> StoryView:
        """Raises NotFound."""

    def article(self, article_id: ArticleId, *, revision: int | None = None, user_id: UserId) -> ArticleView:
        """Raises NotFound, also for a revision that is not there."""

    def feeds(self, user_id: UserId) -> tuple[FeedRow, ...]:
        """The user's feeds by folder and title, with unread counts that are kept, not counted."""

    def entries(
        self,
        user_id: UserId,
        choice: EntryFilter,
        *,
        after: Key | None = None,
        limit: int = 50,
        oldest_first: bool = False,
    ) -> Slice[ArticleRow]:
        """The user's articles of that choice, newest first or the other way round."""

    def sources(self, user_id: UserId) -> tuple[SourceRow, ...]:
        """Every feed the user has, those in trouble first."""

    def hashtag(self, tag: str, *, after: Key | None = None, limit: int = 30, user_id: UserId) -> Slice[StoryCard]:
        """Stories with that hashtag, newest first, whatever its case."""

    def rows(self, article_ids: Collection[ArticleId], *, user_id: UserId) -> Mapping[ArticleId, ArticleRow]:
        """Those of them that exist."""

    def stories(self, story_ids: Collection[StoryId]) -> Mapping[StoryId, Story]:
        """Those of them that exist."""

    def progress(self) -> Progress:
        """What waits and what is there."""

    def under_way(self, now: datetime, *, since: datetime) -> UnderWay:
        """What is due at ``now`` or running; what is of articles published before ``since`` is older."""
