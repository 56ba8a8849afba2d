"""A copy of the library while it is written to."""

import sqlite3
import threading
from contextlib import closing
from pathlib import Path

import pytest

from octavo.errors import StoreError
from octavo.store.backup import back_up


def test_a_copy_comes_to_an_end_however_much_is_written_meanwhile(tmp_path: Path) -> None:
    """A desk that writes without a pause does not make the copy begin anew each time."""
    source, target = tmp_path / "library.sqlite3", tmp_path / "copy.sqlite3"
    with closing(sqlite3.connect(source)) as library:
        # Small pages: many of them.
        library.execute("PRAGMA page_size = 512")
        library.execute("PRAGMA journal_mode = WAL")
        library.execute("CREATE TABLE written (body)")
        library.executemany("INSERT INTO written VALUES (randomblob(1000000))", [()] * 20)
        library.commit()
    copied, began = threading.Event(), threading.Event()

    def write() -> None:
        with closing(sqlite3.connect(source, timeout=10)) as desk:
            while not copied.is_set():
                desk.execute("INSERT INTO written VALUES (1)")
                desk.commit()
                began.set()

    def copy() -> None:
        began.wait()
        back_up(f"sqlite:///{source}", target)

    desk, copier = threading.Thread(target=write), threading.Thread(target=copy)
    desk.start()
    copier.start()
    copier.join(20)
    ended = not copier.is_alive()
    copied.set()
    desk.join()
    copier.join()
    assert ended
    with closing(sqlite3.connect(target)) as copy_of:
        assert copy_of.execute("SELECT count(*) FROM written WHERE length(body) = 1000000").fetchone() == (20,)


def test_a_copy_is_no_more_open_to_others_than_the_library(tmp_path: Path) -> None:
    """It holds what the library holds: accounts, and addresses with passwords."""
    source, target = tmp_path / "library.sqlite3", tmp_path / "copy.sqlite3"
    with closing(sqlite3.connect(source)) as library:
        library.execute("CREATE TABLE written (body)")
    source.chmod(0o600)
    back_up(f"sqlite:///{source}", target)
    assert target.stat().st_mode & 0o777 == 0o600


def test_a_library_that_may_only_be_read_is_copied_to_one_that_its_owner_may_write(tmp_path: Path) -> None:
    """It would not open as a library otherwise, and could not be written even while it is made."""
    source, target = tmp_path / "library.sqlite3", tmp_path / "copy.sqlite3"
    with closing(sqlite3.connect(source)) as library:
        library.execute("CREATE TABLE written (body)")
    source.chmod(0o444)
    back_up(f"sqlite:///{source}", target)
    assert target.stat().st_mode & 0o600 == 0o600


def test_a_folder_that_is_not_there_is_told_in_plain_words(tmp_path: Path) -> None:
    """The file that was asked for and why, without the numbers of the system's errors or the names of our own."""
    source, target = tmp_path / "library.sqlite3", tmp_path / "none" / "copy.sqlite3"
    with closing(sqlite3.connect(source)) as library:
        library.execute("CREATE TABLE written (body)")
    with pytest.raises(StoreError) as told:
        back_up(f"sqlite:///{source}", target)
    assert str(told.value) == f"The library cannot be copied to {target}: No such file or directory."
