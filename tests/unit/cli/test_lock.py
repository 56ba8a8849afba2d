"""One process at a time does the work of a library."""

import errno
import fcntl
import os

import pytest

from octavo.cli.lock import WorkLock
from octavo.errors import ConfigError, Conflict


def test_one_at_a_time_has_the_lock(tmp_path):
    """Who comes second is told where the first is at work, and has it once that one gave it back."""
    first, second = WorkLock(tmp_path / "home"), WorkLock(tmp_path / "home")
    with first:
        assert not second.take()
        with pytest.raises(Conflict, match=str(tmp_path / "home")):
            second.__enter__()
    assert second.take()
    second.release()


def test_a_folder_that_knows_no_locks_is_told_with_what_helps(tmp_path, monkeypatch):
    """As on some network disks; nothing stays open."""

    def unlockable(*_):
        raise OSError(errno.ENOLCK, os.strerror(errno.ENOLCK))

    monkeypatch.setattr(fcntl, "flock", unlockable)
    with pytest.raises(ConfigError, match="OCTAVO_HOME"):
        WorkLock(tmp_path).take()
