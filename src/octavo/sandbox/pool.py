"""Runs pure functions on hostile bytes in child processes that may be killed at any time.

    run(fn, ...)  ->  an idle child, or a new one  ->  answer                    -> the child waits for the next
                                                       too long, dead, no memory -> killed, OverBudget

A child is capped in memory and time and shares nothing with the parent but one pipe: no database, no open file, no
key of its environment. It is a guard against pages that take too much, not a wall against code that a page smuggles
in.
"""

import contextlib
import os
import pickle
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any, NoReturn, ParamSpec, TypeVar

from octavo.errors import MachineFull, OverBudget, SandboxClosed
from octavo.sandbox import child
from octavo.sandbox.wire import PATIENCE, Wire, over_budget, raise_again
from octavo.text.surroundings import surroundings

P = ParamSpec("P")
T = TypeVar("T")

#: Seconds of processor time that a child's first task has more than others: it imports what it needs.
FIRST_IMPORTS = 15.0


class InlineSandbox:
    """Runs functions where it is called: no cap, no start; for tests."""

    def run(self, fn: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> T:
        """What ``fn`` gives; raises OverBudget where the memory does not suffice."""
        try:
            return fn(*args, **kwargs)
        except MemoryError as error:
            raise OverBudget("Reading it took more memory than there is.") from error

    def close(self) -> None:
        """Nothing is to be closed."""


class Sandbox:
    """At most ``workers`` child processes, started when needed; safe in many threads.

    ``seconds`` caps one call's processor time (its child's first has 15 more); ``memory_mb`` caps a child's address
    space; a child makes room for a new one after ``max_tasks`` calls.
    """

    def __init__(self, workers: int, *, seconds: float = 20, memory_mb: int = 1024, max_tasks: int = 500) -> None:
        self._seconds = seconds
        self._max_tasks = max_tasks
        self._setting = {
            "path": sys.path,
            "parent": os.getpid(),
            "memory_mb": memory_mb,
            "seconds": seconds,
            "imports": FIRST_IMPORTS,
        }
        self._slots = threading.BoundedSemaphore(workers)
        self._lock = threading.Lock()
        self._children: set[_Child] = set()
        self._idle: list[_Child] = []
        self._closed = threading.Event()
        # The kernel takes the thread that starts a child for its parent, and kills the child when that thread ends:
        # so all are started by one thread that lives as long as the sandbox.
        self._starter = ThreadPoolExecutor(1, thread_name_prefix="sandbox-starter")

    def run(self, fn: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> T:
        """What ``fn``, a pure function of a module, gives for arguments that can be pickled.

        An exception that it raises is raised here, in its own class, with the child's traceback as its cause.
        Raises OverBudget when it takes too long or too much memory or its process dies, MachineFull when the system
        starts no process for it.
        """
        if getattr(fn, "__module__", None) == "__main__":
            raise TypeError(f"{fn!r} is of __main__, which a child process does not import; move it to a module")
        message = pickle.dumps((fn, args, kwargs), protocol=pickle.HIGHEST_PROTOCOL)
        with self._slots:
            answer = self._asked(message)
        if answer[0] != "answer":
            raise_again(answer)
        value: T = answer[1]
        return value

    def close(self) -> None:
        """Ends all children; calls that still wait for one raise SandboxClosed, and so does any later call."""
        with self._lock:
            self._closed.set()
            idle, busy = self._idle, self._children.difference(self._idle)
            self._idle, self._children = [], set()
        for worker in idle:
            worker.end()
        for worker in busy:
            # Its caller is still at the pipe, and closes it.
            worker.kill()
        self._starter.shutdown()

    def _asked(self, message: bytes) -> tuple[Any, ...]:
        worker = self._take()
        try:
            answer: tuple[Any, ...] = worker.ask(message, self._seconds)
        except (TimeoutError, ConnectionError):
            self._drop(worker)
            self._give_up(worker)
        except BaseException:
            # Ctrl-C while we waited: the child is still at it.
            self._drop(worker)
            raise
        if answer[0] == "memory":
            self._drop(worker)
            raise OverBudget("Reading it took more memory than one page may.")
        self._put_back(worker)
        return answer

    def _take(self) -> "_Child":
        with self._lock:
            while self._idle:
                worker = self._idle.pop()
                if worker.alive():
                    return worker
                self._children.discard(worker)
                worker.end()
            if self._closed.is_set():
                raise SandboxClosed("The sandbox is closed.")
        try:
            starting = self._starter.submit(_Child, self._setting)
        except RuntimeError:
            # It was closed since we looked, and its starter with it.
            raise SandboxClosed("The sandbox is closed.") from None
        try:
            worker = starting.result()
        except OSError as error:
            # No fault of the page's, nor ours: it passes when others end.
            raise MachineFull(f"No process can be started to read it: {error.strerror or error}.") from error
        with self._lock:
            if not self._closed.is_set():
                self._children.add(worker)
                return worker
        worker.end()
        raise SandboxClosed("The sandbox is closed.")

    def _put_back(self, worker: "_Child") -> None:
        with self._lock:
            if not self._closed.is_set() and worker.tasks < self._max_tasks:
                self._idle.append(worker)
                return
        self._drop(worker)

    def _drop(self, worker: "_Child") -> None:
        with self._lock:
            self._children.discard(worker)
        worker.end()

    def _give_up(self, worker: "_Child") -> NoReturn:
        if self._closed.is_set():
            raise SandboxClosed("The sandbox was closed before the answer came.")
        raise over_budget(self._seconds, None if worker.late else worker.code())


class _Child:
    """One process and our end of its pipe. Only one thread at a time asks it."""

    def __init__(self, setting: dict[str, Any]) -> None:
        ours, theirs = socket.socketpair()
        self._wire = Wire(ours)
        self.tasks = 0
        self.late = False
        with theirs:
            try:
                self._process = _begun(theirs.fileno())
            except OSError:
                self._wire.close()
                raise
        with contextlib.suppress(ConnectionError):  # it died at once: the first question will tell
            self._wire.send(pickle.dumps(setting), time.monotonic() + FIRST_IMPORTS)

    def alive(self) -> bool:
        return self._process.poll() is None

    def ask(self, message: bytes, seconds: float) -> Any:
        """The child's answer. Raises TimeoutError when it comes too late, ConnectionError when the child is gone."""
        until = time.monotonic() + PATIENCE * (seconds if self.tasks else seconds + FIRST_IMPORTS)
        self.tasks += 1
        try:
            return self._wire.ask(message, until)
        except TimeoutError:
            self.late = True
            raise

    def kill(self) -> None:
        """Kills the process, in whatever it is at, and takes its exit status; may be called twice."""
        self._process.kill()
        self._process.wait()

    def end(self) -> None:
        """Kills the process and closes our end."""
        self.kill()
        self._wire.close()

    def code(self) -> int:
        """What it died with."""
        return self._process.wait()


def _begun(pipe: int) -> subprocess.Popen[bytes]:
    return subprocess.Popen(  # noqa: S603 -- our own interpreter and file
        # -P: the module path must not begin with this folder, whose names are not meant to be imported so.
        [sys.executable, "-P", str(Path(child.__file__)), str(pipe)],
        pass_fds=[pipe],
        stdin=subprocess.DEVNULL,
        # Standard output may be a pipe of JSON Lines; nothing a parser prints belongs there.
        stdout=subprocess.DEVNULL,
        env=surroundings(os.environ),
    )
