"""A module of tasks that a child process can import, and a sandbox that is closed again."""

import sys

import pytest

from octavo.sandbox.pool import Sandbox

TASKS = """
import os, signal, subprocess, sys, time

from octavo.errors import StatusError, Unreadable


def double(number):
    return number * 2


def whoami():
    return os.getpid()


def spin():
    while True:
        pass


def doze(seconds=1000):
    time.sleep(seconds)
    return "awake"


def grow():
    return len(bytearray(3 << 30))


def die(number):
    os.kill(os.getpid(), number)


def shout():
    print("this is not JSON")
    return "done"


def refuse():
    error = StatusError("nothing there", status=404)
    error.add_note("noted")
    raise error


def stumble():
    return {}["no such key"]


def leave():
    raise SystemExit(3)


class Odd(Exception):
    def __init__(self, one, two):
        super().__init__("odd")


def odd():
    raise Odd(1, 2)


def open_files():
    found = []
    for name in os.listdir("/proc/self/fd"):
        try:
            found.append(os.readlink(f"/proc/self/fd/{name}"))
        except OSError:
            pass
    return found


def environment():
    return dict(os.environ)


def loaded():
    return sorted(sys.modules)
"""


@pytest.fixture
def tasks(tmp_path, monkeypatch):
    (tmp_path / "sandbox_tasks.py").write_text(TASKS)
    monkeypatch.syspath_prepend(tmp_path)
    import sandbox_tasks

    yield sandbox_tasks
    sys.modules.pop("sandbox_tasks", None)


@pytest.fixture
def sandbox(tasks):
    pool = Sandbox(2, seconds=10, memory_mb=600)
    yield pool
    pool.close()
