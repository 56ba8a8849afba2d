"""Transactions and their errors: ports.Store."""

import re
import sqlite3
from concurrent.futures import ThreadPoolExecutor
from random import Random
from threading import Barrier

import psycopg
import pytest
from sqlalchemy import event, text

from octavo.errors import ConfigError, NotFound, Retry, StoreAway, StoreBusy, StoreError, StoreFull
from octavo.news.feed import Feed
from octavo.store import engine
from octavo.store.backup import back_up
from octavo.store.sql import open_store


def test_write_is_all_or_nothing(store, now):
    """Nothing of a transaction that ends in an exception is kept, and the exception comes through."""

    def fail_halfway() -> None:
        with store.begin() as tx:
            tx.feeds.add("http://a.test/feed", due_at=now)
            tx.feeds.get(99)

    with pytest.raises(NotFound):
        fail_halfway()
    with store.read() as tx:
        assert tx.feeds.all() == ()


def test_read_is_a_snapshot(store, now):
    """What another writes while we read is not seen, and what was read is seen again."""
    with store.begin() as tx:
        tx.notebook.put("zone", "UTC")
    with store.read() as reader:
        assert reader.notebook.get("zone") == "UTC"
        with store.begin() as writer:
            writer.notebook.put("zone", "Europe/Berlin")
        assert reader.notebook.get("zone") == "UTC"
    with store.read() as reader:
        assert reader.notebook.get("zone") == "Europe/Berlin"


def test_read_cannot_write(store):
    """A write inside read() is refused as a StoreError."""
    with pytest.raises(StoreError), store.read() as tx:
        tx.notebook.put("zone", "UTC")


def test_writers_wait_for_one_another(store):
    """Eight threads that read a fact and write it back, all at once, lose no update and fail on nothing."""
    with store.begin() as tx:
        tx.notebook.put("count", "0")
    together = Barrier(8)

    def add() -> None:
        together.wait()
        for _ in range(5):
            with store.begin() as tx:
                if tx.connection.dialect.name == "postgresql":
                    tx.connection.execute(text("SELECT value FROM facts WHERE name = 'count' FOR UPDATE"))
                tx.notebook.put("count", str(int(tx.notebook.get("count")) + 1))

    with ThreadPoolExecutor(8) as pool:
        for done in [pool.submit(add) for _ in range(8)]:
            done.result()
    with store.read() as tx:
        assert tx.notebook.get("count") == "40"


def test_busy_is_said(store, now):
    """A writer that waited in vain gets StoreBusy, and may try again at once."""
    on_sqlite = store.engine.dialect.name == "sqlite"

    @event.listens_for(store.engine, "checkout")
    def impatient(connection, _record, _proxy):
        if on_sqlite:
            connection.execute("PRAGMA busy_timeout = 20")

    def add_too() -> None:
        with store.begin() as other:
            if not on_sqlite:
                other.connection.exec_driver_sql("SET LOCAL lock_timeout = 20")
            other.feeds.add("http://a.test/feed", due_at=now)

    with store.begin() as tx:
        tx.feeds.add("http://a.test/feed", due_at=now)
        with pytest.raises(StoreBusy):
            add_too()
    with store.begin() as tx:
        assert tx.feeds.by_url("http://a.test/feed")


@pytest.mark.postgres
def test_a_server_that_goes_away_in_the_middle_is_asked_again_later(postgres, now):
    """A restart takes what was not committed with it; it fails no work for good, and the next transaction is well."""
    with psycopg.connect(f"{postgres}/postgres", autocommit=True) as admin:
        admin.execute("CREATE DATABASE restarted")
        store = open_store(f"{postgres}/restarted")

        def add_meanwhile() -> None:
            with store.begin() as tx:
                tx.feeds.add("http://a.test/feed", due_at=now)
                number = tx.connection.exec_driver_sql("SELECT pg_backend_pid()").scalar_one()
                admin.execute("SELECT pg_terminate_backend(%s)", (number,))
                tx.feeds.add("http://b.test/feed", due_at=now)

        with pytest.raises(StoreAway) as raised:
            add_meanwhile()
        assert raised.value.retry is Retry.LATER
        with store.read() as tx:
            assert tx.feeds.all() == ()
        store.close()
        admin.execute("DROP DATABASE restarted")


def test_a_server_that_is_not_there_is_asked_again_later():
    """Nobody at the port: what had to be done is done when the server is back."""
    with pytest.raises(StoreAway, match="cannot be reached") as raised:
        open_store("postgresql://ada@127.0.0.1:1/octavo")
    assert raised.value.retry is Retry.LATER


def test_full_disk_is_said_and_survived(small_store, now, make):
    """A full disk raises StoreFull, nothing of the transaction is kept, and reading goes on."""
    with small_store.begin() as tx:
        tx.notebook.put("before", "kept")
    # Text that does not compress: PostgreSQL would make little of the same words over and over.
    long = "".join(Random(8).choices("abcdefghijklmnop", k=300_000))

    def fill() -> None:
        for _ in range(100):
            with small_store.begin() as tx:
                tx.notebook.put("half", "written")
                tx.articles.add(make.article(summary_html=long))
                tx.notebook.put("half", None)

    with pytest.raises(StoreFull):
        fill()
    with small_store.read() as tx:
        assert tx.notebook.get("before") == "kept"
        assert tx.notebook.get("half") is None


def test_strange_text_is_kept(store, now, make):
    """NUL and lone surrogates, which no database keeps, become U+FFFD one for one; all else comes back as it was."""
    strange = "a\0b\ud800c \U0001f4f0 é 東京 \u202e \ufffe"
    with store.begin() as tx:
        article_id = tx.articles.add(
            make.article(key=strange, title=strange, authors=(strange,), hashtags=("#\ud800",))
        )
        tx.revisions.add(article_id, title=strange, text=strange, captions=(strange,), now=now)
    kept = strange.replace("\0", "\ufffd").replace("\ud800", "\ufffd")
    with store.read() as tx:
        revision = tx.revisions.of(article_id)
        assert (revision.title, revision.text) == (kept, kept)
        assert tx.articles.get(article_id).authors[0].replace("\0", "\ufffd") == kept
        assert tx.articles.by_key(None, strange).id == article_id


def test_addresses_that_cannot_be_used_are_named():
    """An address that is no library's gives ConfigError, and a file that is no database a StoreError."""
    for address in ("", "nonsense", "sqlite://", "mysql://localhost/octavo", "sqlite:///:memory:"):
        with pytest.raises(ConfigError):
            open_store(address)


def test_file_that_is_no_database(tmp_path):
    """A file of something else is refused and left as it is."""
    path = tmp_path / "octavo.sqlite3"
    path.write_bytes(b"Dear diary, " * 1000)
    with pytest.raises(StoreError, match="not a database"):
        open_store(f"sqlite:///{path}")
    assert path.read_bytes() == b"Dear diary, " * 1000


def test_a_damaged_library_is_told_with_what_helps(tmp_path):
    """A file that was cut off says so, and names the backup."""
    path = tmp_path / "octavo.sqlite3"
    store = open_store(f"sqlite:///{path}")
    store.close()
    whole = path.read_bytes()
    path.write_bytes(whole[: len(whole) // 3])
    with pytest.raises(StoreError, match=r"is damaged \(.+\); put your last backup in its place"):
        open_store(f"sqlite:///{path}")


def test_a_broken_address_is_told_without_its_password():
    """An "@" or ":" of a password that is not escaped is taken for another part of the address."""
    with pytest.raises(ConfigError, match="%40") as refused:
        open_store("postgresql://ann:sea@side:strand@127.0.0.1/octavo")
    assert not {"side", "strand"} & set(re.findall(r"\w+", str(refused.value)))


def test_the_short_name_of_postgresql_will_do(monkeypatch, tmp_path):
    """Hosts hand out addresses that begin with postgres://."""
    made = []
    monkeypatch.setattr(engine, "create_engine", lambda url, **_: made.append(url))
    engine.connect("postgres://ann@127.0.0.1/octavo")
    assert made[0].drivername == "postgresql+psycopg"
    with pytest.raises(ConfigError):
        back_up("nonsense", tmp_path / "copy")


def test_sqlite_is_set_up(tmp_path):
    """A new library's folder is made, and its file is in WAL mode with foreign keys on."""
    store = open_store(f"sqlite:///{tmp_path / 'new' / 'folder' / 'octavo.sqlite3'}")
    with store.read() as tx:
        assert tx.connection.exec_driver_sql("PRAGMA journal_mode").scalar() == "wal"
        assert tx.connection.exec_driver_sql("PRAGMA foreign_keys").scalar() == 1
        assert tx.connection.exec_driver_sql("PRAGMA synchronous").scalar() == 1
    store.close()


def test_full_disk_behind_an_io_error(tmp_path, monkeypatch):
    """An I/O error while the disk has no room left is a full disk, and with room left it is not."""
    store = open_store(f"sqlite:///{tmp_path / 'octavo.sqlite3'}")
    error = sqlite3.OperationalError("disk I/O error")
    error.sqlite_errorcode = sqlite3.SQLITE_IOERR_WRITE
    monkeypatch.setattr(engine, "_no_room", lambda path: True)
    assert isinstance(engine._sqlite_error(error, store.engine), StoreFull)
    monkeypatch.setattr(engine, "_no_room", lambda path: False)
    assert type(engine._sqlite_error(error, store.engine)) is StoreError
    store.close()


def test_a_folder_that_may_not_be_written_is_named(tmp_path, monkeypatch):
    """SQLite says that it cannot open the file; what is wrong, and what helps, is told of its folder."""
    (tmp_path / "octavo.sqlite3").mkdir()
    monkeypatch.setattr("octavo.store.engine.os.access", lambda path, _mode: path != tmp_path)
    with pytest.raises(StoreError, match=f"The folder {tmp_path} may not be written.* mounted read-only"):
        open_store(f"sqlite:///{tmp_path}/octavo.sqlite3")


def test_row_that_refers_to_nothing_is_not_found(store, make):
    """A comment on an article that has gone meanwhile is NotFound, not a fault of the database."""
    with pytest.raises(NotFound), store.begin() as tx:
        tx.comments.add(make.comment(article_id=99))


def test_missing_feed_is_not_found(store):
    """Whoever saves what is not there is told so."""
    with pytest.raises(NotFound), store.begin() as tx:
        tx.feeds.save(Feed(id=99, url="http://a.test/feed"))
