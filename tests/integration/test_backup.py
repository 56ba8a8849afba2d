"""A copy of the library while it is written to."""

import sqlite3
import threading
from contextlib import closing
from pathlib import Path

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
