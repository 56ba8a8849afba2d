"""What the desk needs of the world, without naming who gives it. The docstrings are the contract."""

from collections.abc import Callable, Collection, Generator, Mapping, Sequence
from contextlib import AbstractContextManager
from datetime import date, datetime
from typing import ParamSpec, Protocol, TypeVar

import numpy as np
from numpy.typing import NDArray

from octavo.news.article import Article, Revision
from octavo.news.briefing import Briefing
from octavo.news.edition import Edition
from octavo.news.feed import Feed, Subscription, Validators
from octavo.news.fetched import Fetched
from octavo.news.held import Held, Regrouping
from octavo.news.ids import ArticleId, CommentId, EditionId, FeedId, JobId, RegroupingId, StoryId, UserId
from octavo.news.job import Job, Step
from octavo.news.reader import Comment, SavedSearch, Session, Token, User
from octavo.news.speech import Sound
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
)
from octavo.news.window import Placed
from octavo.news.writing import Feature, Order, Spent, Written

P = ParamSpec("P")
T = TypeVar("T")


class Clock(Protocol):
    """The time."""

    def now(self) -> datetime:
        """The time now, aware, in UTC."""


class Embedder(Protocol):
    """Text to vectors. May be called from many threads at once."""

    @property
    def name(self) -> str:
        """Names the vector space: vectors of different names are never compared."""

    @property
    def dimensions(self) -> int:
        """The length of a vector."""

    def embed(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Vectors of shape (len(texts), dimensions); each row has length 1, or 0 for an empty text."""


class PassageEncoder(Protocol):
    """Questions and the lines that may answer them to vectors of one space. May be called from many threads at once."""

    @property
    def name(self) -> str:
        """Names the vector space."""

    @property
    def dimensions(self) -> int:
        """The length of a vector."""

    def queries(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Vectors of what is asked, shape (len(texts), dimensions); each row has length 1, or 0 for an empty text."""

    def passages(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Vectors of what is read, of the same shape; a passage lies near the questions that it answers."""

    def query_pieces(self, text: str) -> NDArray[np.float32]:
        """What each piece of a question means where it stands, shape (pieces, dimensions); each row has length 1."""

    def passage_pieces(self, text: str) -> NDArray[np.float32]:
        """The same for the pieces of what is read."""


class Writer(Protocol):
    """A language model at an endpoint that the owner named. May be called from many threads at once."""

    @property
    def name(self) -> str:
        """The model's name, as pages show it."""

    def write(self, order: Order) -> Written:
        """The answer, valid by the order's schema.

        Raises EndpointFailed where the endpoint cannot be reached, refuses, takes too long or answers with something
        else after all tries.
        """

    def stream(self, order: Order) -> Generator[str, None, Written | None]:
        """The answer's text in pieces as they come, before anyone has looked at it: JSON where the order has a schema.

        The generator returns what the pieces come to, valid by the order's schema, or None where it cannot say.
        Raises EndpointFailed, also midway.
        """


class Voice(Protocol):
    """Reads text aloud. May be called from many threads at once."""

    def named(self, language: str | None) -> str | None:
        """What reads that language, as pages show it; None where nothing does."""

    def say(self, text: str, language: str | None) -> Sound:
        """The text as sound. Raises ProgramFailed or EndpointFailed."""


class Translator(Protocol):
    """Translates on this machine. May be called from many threads at once."""

    @property
    def name(self) -> str:
        """What translates, as pages show it."""

    def pairs(self) -> frozenset[tuple[str, str]]:
        """The languages that it can, as (from, to)."""

    def translate(self, texts: Sequence[str], *, source: str, to: str) -> tuple[str, ...]:
        """A translation for each text, in their order. Raises ProgramFailed."""


class Fetcher(Protocol):
    """Polite HTTP behind a guard. May be called from many threads at once."""

    def fetch(
        self,
        url: str,
        *,
        validators: Validators | None = None,
        accept: str = ...,
        max_bytes: int = ...,
        robots: bool = False,
    ) -> Fetched:
        """A 200 or a 304. Raises FetchFailed, in one of its kinds, for everything else.

        ``robots``: ask the host's robots.txt first; Blocked where it says no.
        """


class Sandbox(Protocol):
    """Runs a pure function on hostile bytes where it can do no harm. May be called from many threads at once."""

    def run(self, fn: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> T:
        """What ``fn`` gives; an OctavoError that it raises comes back as itself. Raises OverBudget past its budget."""


class Feeds(Protocol):
    """Feeds and their fetch state. One address is one feed."""

    def add(self, url: str, *, due_at: datetime, title: str | None = None, demo: bool = False) -> Feed:
        """The feed of that address: a new one, or the one that is there already, unchanged."""

    def get(self, feed_id: FeedId) -> Feed:
        """Raises NotFound."""

    def by_url(self, url: str) -> Feed | None:
        """The feed of exactly that address."""

    def all(self) -> tuple[Feed, ...]:
        """Every feed, by title."""

    def due(self, now: datetime, *, limit: int) -> tuple[Feed, ...]:
        """Feeds to look at, longest overdue first, none of which has a REFRESH job already."""

    def save(self, feed: Feed) -> None:
        """Writes every field. Raises NotFound; Conflict where another feed has the address."""

    def remove(self, feed_id: FeedId) -> None:
        """Removes the feed and its subscriptions; its articles stay and keep their source's name."""


class Articles(Protocol):
    """Articles and their immutable revisions. (feed, key) is unique; without a feed, key alone."""

    def add(self, article: Article) -> ArticleId | None:
        """Saves a new article (its ``id`` and ``revision`` are ignored); None where its key is known already."""

    def get(self, article_id: ArticleId) -> Article:
        """Raises NotFound."""

    def by_key(self, feed_id: FeedId | None, key: str) -> Article | None:
        """The article of that key."""

    def by_url(self, url: str) -> Article | None:
        """The oldest article with that normal address."""

    def fingerprints(self, feed_id: FeedId, keys: Collection[str]) -> Mapping[str, str]:
        """Of these keys, those that are known, each with its fingerprint ("" where it has none)."""

    def adopt(self, feed_id: FeedId, addresses: Mapping[str, str | None]) -> None:
        """Gives the feed the articles of removed feeds with these keys and normal addresses, the oldest of each."""

    def save(self, article: Article) -> None:
        """Writes every field but ``revision`` and ``excerpt``. Raises NotFound."""

    def revise(
        self, article_id: ArticleId, *, title: str | None, text: str, captions: tuple[str, ...], now: datetime
    ) -> int:
        """The number of the revision with that text: a new one only where title or text differ from the newest.

        Sets the article's ``revision`` and ``excerpt``, and keeps the search index in step.
        """

    def revision(self, article_id: ArticleId, number: int | None = None) -> Revision | None:
        """That revision, or the newest."""

    def revisions(self, article_ids: Collection[ArticleId]) -> Mapping[ArticleId, Revision]:
        """The newest revision of each that has one, in order of the articles' ids."""

    def many(self, article_ids: Collection[ArticleId]) -> Mapping[ArticleId, Article]:
        """Those of them that exist, in order of their ids."""

    def following(self, article_id: ArticleId, *, limit: int) -> tuple[Article, ...]:
        """The next articles in order of their ids: every article is met by going on from the last one."""

    def found_on(self, article_id: ArticleId) -> tuple[Article, ...]:
        """Articles that were found as related items on that article's page."""


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


class Queue(Protocol):
    """Jobs, written in the transaction that makes the work. A finished job's row is gone."""

    def put(
        self,
        step: Step,
        subject: int,
        *,
        due_at: datetime,
        lock: str | None = None,
        queueing_lock: str | None = None,
    ) -> None:
        """Adds a job; nothing where one with that ``queueing_lock`` waits already (then the earlier due time wins)."""

    def lease(self, worker: str, *, now: datetime, until: datetime, steps: Collection[Step]) -> Job | None:
        """The job that is due longest of those steps, now the worker's until then.

        Jobs whose lease ran out count as waiting. No job whose ``lock`` a leased job holds.
        ``attempts`` counts leases.
        """

    def renew(self, worker: str, job_ids: Collection[JobId], *, until: datetime) -> None:
        """Prolongs the worker's leases of those jobs; nothing for one that another has taken over."""

    def note(self, job_id: JobId, *, error: str) -> None:
        """Keeps an error with a job that goes on as it is; nothing where it is gone."""

    def release(self, worker: str) -> None:
        """Gives the worker's leased jobs back at once: it is known to be dead."""

    def workers(self) -> tuple[str, ...]:
        """Names of workers that hold a lease."""

    def running(self) -> tuple[Job, ...]:
        """Jobs that are leased, also those whose lease ran out and that no one has taken over yet."""

    def done(self, job_id: JobId) -> None:
        """Removes it."""

    def again(self, job_id: JobId, *, due_at: datetime, error: str) -> None:
        """Puts it back to wait."""

    def fail(self, job_id: JobId, *, error: str) -> None:
        """Keeps it as failed for good."""

    def failed(self, *, limit: int) -> tuple[Job, ...]:
        """Jobs that failed for good, newest first; of one step and subject the last one alone is kept."""

    def of(self, step: Step, subject: int) -> Job | None:
        """The newest job of that step and subject, in whatever state; None where there is none."""

    def next_due(self, steps: Collection[Step]) -> datetime | None:
        """When the next waiting job of those steps is due."""


class Readers(Protocol):
    """Accounts and what is theirs."""

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

    def on_article(self, article_id: ArticleId) -> tuple[Comment, ...]:
        """Oldest first."""

    def on_story(self, story_id: StoryId) -> tuple[Comment, ...]:
        """Oldest first."""

    def reported(self) -> tuple[Comment, ...]:
        """Those that were reported and are not hidden, oldest first."""


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


class Writings(Protocol):
    """What models wrote, what that used up, and which feeds are kept from them."""

    def get(self, key: str) -> Written | None:
        """What was written for that key, its ``kept`` true; None where nothing was."""

    def keep(self, key: str, written: Written, *, now: datetime) -> None:
        """Saves or replaces it, and forgets what is too old."""

    def spend(
        self,
        day: date,
        feature: Feature,
        user_id: UserId | None,
        *,
        requests: int = 0,
        tokens_in: int = 0,
        tokens_out: int = 0,
    ) -> None:
        """Adds to the day's use; numbers below 0 take back what was set aside."""

    def spent(self, day: date) -> tuple[Spent, ...]:
        """The day's use, by feature and user."""

    def spent_between(self, first: date, last: date) -> Mapping[date, tuple[Spent, ...]]:
        """The use of each of those days on which there was any."""

    def kept_out(self) -> frozenset[FeedId]:
        """Feeds of which nothing is given to a model."""

    def keep_out(self, feed_id: FeedId, *, out: bool) -> None:
        """Sets or lifts that. Raises NotFound where there is no such feed."""


class Notebook(Protocol):
    """Small facts of the library itself: when the demo began, which zone it was read in."""

    def get(self, name: str) -> str | None:
        """The fact of that name."""

    def put(self, name: str, value: str | None) -> None:
        """Writes it; None removes it."""


class Search(Protocol):
    """Full text: FTS5 or tsvector behind one call, over text cut by ``octavo.text.words.segment``."""

    def find(self, query: SearchQuery, *, user_id: UserId, limit: int = 20, offset: int = 0) -> tuple[SearchHit, ...]:
        """Best first. Words are ANDed, "quoted phrases" kept; no query text is ever a syntax error.

        With an empty text the filters alone choose, newest first.
        """

    def articles(self, terms: Sequence[str], *, limit: int) -> tuple[ArticleId, ...]:
        """Articles with any of the terms, best BM25 first (ts_rank_cd on PostgreSQL)."""


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


class Tx(Protocol):
    """One transaction, grouped by noun."""

    @property
    def feeds(self) -> Feeds: ...  # noqa: D102 -- each group has its own docstring
    @property
    def articles(self) -> Articles: ...  # noqa: D102
    @property
    def stories(self) -> Stories: ...  # noqa: D102
    @property
    def vectors(self) -> Vectors: ...  # noqa: D102
    @property
    def editions(self) -> Editions: ...  # noqa: D102
    @property
    def queue(self) -> Queue: ...  # noqa: D102
    @property
    def readers(self) -> Readers: ...  # noqa: D102
    @property
    def comments(self) -> Comments: ...  # noqa: D102
    @property
    def regroupings(self) -> Regroupings: ...  # noqa: D102
    @property
    def writings(self) -> Writings: ...  # noqa: D102
    @property
    def notebook(self) -> Notebook: ...  # noqa: D102
    @property
    def search(self) -> Search: ...  # noqa: D102
    @property
    def views(self) -> Views: ...  # noqa: D102

    def remove_demo(self) -> None:
        """Removes every row that came of the demo wire: feeds, articles, stories, editions, comments, jobs."""


class Store(Protocol):
    """The database. May be used from many threads at once, a transaction in one.

    Raises StoreBusy, StoreFull or StoreError where the database fails, NotFound where a row would refer to one that is
    gone, Conflict where another writer was quicker; then nothing of the transaction was kept.
    """

    def read(self) -> AbstractContextManager[Tx]:
        """A snapshot to read from."""

    def begin(self) -> AbstractContextManager[Tx]:
        """A write: committed at the end, rolled back by any exception. On SQLite it begins IMMEDIATE."""

    def close(self) -> None:
        """Gives all connections back."""
