"""The store, and the transaction that holds its parts. The docstrings are the contract."""

from contextlib import AbstractContextManager
from typing import Protocol

from octavo.ports.archive import Articles, Editions, Feeds, Regroupings, Revisions, Search, Stories, Vectors, Views
from octavo.ports.readers import Accounts, Comments, Credentials, Readers
from octavo.ports.work import Notebook, Queue, Writings


class Tx(Protocol):
    """One transaction, grouped by noun."""

    @property
    def feeds(self) -> Feeds: ...
    @property
    def articles(self) -> Articles: ...
    @property
    def revisions(self) -> Revisions: ...
    @property
    def stories(self) -> Stories: ...
    @property
    def vectors(self) -> Vectors: ...
    @property
    def editions(self) -> Editions: ...
    @property
    def queue(self) -> Queue: ...
    @property
    def accounts(self) -> Accounts: ...
    @property
    def credentials(self) -> Credentials: ...
    @property
    def readers(self) -> Readers: ...
    @property
    def comments(self) -> Comments: ...
    @property
    def regroupings(self) -> Regroupings: ...
    @property
    def writings(self) -> Writings: ...
    @property
    def notebook(self) -> Notebook: ...
    @property
    def search(self) -> Search: ...
    @property
    def views(self) -> Views: ...

    def remove_demo(self) -> None:
        """Removes every row that came of the demo wire: feeds, articles, stories, editions, comments, jobs."""


class Store(Protocol):
    """The database. May be used from many threads at once, a transaction in one.

    Raises StoreBusy, StoreFull, StoreAway or StoreError where the database fails, NotFound where a row would refer to
    one that is gone, Conflict where another writer was quicker; then nothing of the transaction was kept.
    """

    def read(self) -> AbstractContextManager[Tx]:
        """A snapshot to read from."""

    def begin(self) -> AbstractContextManager[Tx]:
        """A write: committed at the end, rolled back by any exception. On SQLite it begins IMMEDIATE."""

    def close(self) -> None:
        """Gives all connections back."""
