"""SqlStore: the groups under ``read()``, a snapshot, and ``begin()``, a write."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Connection, Engine

from octavo.store.accounts import SqlAccounts
from octavo.store.article_texts import SqlRevisions
from octavo.store.articles import SqlArticles
from octavo.store.comments import SqlComments
from octavo.store.credentials import SqlCredentials
from octavo.store.demo import remove_demo
from octavo.store.editions import SqlEditions
from octavo.store.engine import connect, transaction
from octavo.store.feeds import SqlFeeds
from octavo.store.migrate import migrate
from octavo.store.notebook import SqlNotebook
from octavo.store.queue import SqlQueue
from octavo.store.readers import SqlReaders
from octavo.store.regroupings import SqlRegroupings
from octavo.store.search import SqlSearch
from octavo.store.stories import SqlStories
from octavo.store.vectors import SqlVectors, VectorCache
from octavo.store.views import SqlViews
from octavo.store.writings import SqlWritings


class SqlTx:
    """ports.Tx over one connection."""

    __slots__ = (
        "accounts",
        "articles",
        "comments",
        "connection",
        "credentials",
        "editions",
        "feeds",
        "notebook",
        "queue",
        "readers",
        "regroupings",
        "revisions",
        "search",
        "stories",
        "vectors",
        "views",
        "writings",
    )

    def __init__(self, connection: Connection, cache: VectorCache, *, write: bool) -> None:
        self.connection = connection
        self.feeds = SqlFeeds(connection)
        self.articles = SqlArticles(connection)
        self.revisions = SqlRevisions(connection)
        self.stories = SqlStories(connection)
        self.vectors = SqlVectors(connection, cache, write)
        self.editions = SqlEditions(connection)
        self.queue = SqlQueue(connection)
        self.accounts = SqlAccounts(connection)
        self.credentials = SqlCredentials(connection)
        self.readers = SqlReaders(connection)
        self.comments = SqlComments(connection)
        self.regroupings = SqlRegroupings(connection)
        self.notebook = SqlNotebook(connection)
        self.search = SqlSearch(connection)
        self.views = SqlViews(connection)
        self.writings = SqlWritings(connection)

    def remove_demo(self) -> None:
        """Every row that came of the demo wire."""
        remove_demo(self.connection)


class SqlStore:
    """ports.Store on SQLite or PostgreSQL."""

    def __init__(self, engine: Engine) -> None:
        self.engine = engine
        self.cache = VectorCache(engine)

    @contextmanager
    def read(self) -> Iterator[SqlTx]:
        """A snapshot to read from."""
        with transaction(self.engine, write=False) as connection:
            yield SqlTx(connection, self.cache, write=False)

    @contextmanager
    def begin(self) -> Iterator[SqlTx]:
        """A write: all or nothing."""
        with transaction(self.engine, write=True) as connection:
            yield SqlTx(connection, self.cache, write=True)

    def close(self) -> None:
        """Gives all connections back."""
        self.engine.dispose()


def open_store(url: str) -> SqlStore:
    """The library at that SQLAlchemy URL, made or brought up to date.

    Raises ConfigError for an address that cannot be used, SchemaTooNew, StoreFull, StoreBusy, StoreError.
    """
    engine = connect(url)
    try:
        migrate(engine)
    except BaseException:
        engine.dispose()
        raise
    return SqlStore(engine)
