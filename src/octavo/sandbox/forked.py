"""Runs pure functions in one forked child, for a command that has a single thread and wants its pages read apart.

    run(fn, ...)  ->  the child, forked when there is none  ->  answer
                                                                too long, dead, no memory -> killed, OverBudget

Cheaper than ``Sandbox``, whose children start an interpreter each: what the parent has imported is there, so a fork
takes a millisecond. Not for a process with threads, whose locks a fork would copy as they stand.
"""

import os
import pickle
import signal
import socket
import time
from collections.abc import Callable
from typing import ParamSpec, TypeVar

from octavo.errors import MachineFull, OverBudget
from octavo.sandbox import child
from octavo.sandbox.wire import PATIENCE, Wire, over_budget, raise_again

P = ParamSpec("P")
T = TypeVar("T")


class ForkedSandbox:
    """One child process, forked when needed.

    ``seconds`` caps a call's processor time, ``memory_mb`` what it adds to the memory that it has.
    """

    def __init__(self, *, seconds: float = 10, memory_mb: int = 1024) -> None:
        self._seconds = seconds
        self._memory_mb = memory_mb
        self._wire: Wire | None = None
        self._process = 0

    def run(self, fn: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> T:
        """What ``fn``, a pure function of a module, gives for arguments that can be pickled.

        An exception that it raises is raised here, in its own class, with the child's traceback as its cause.
        Raises OverBudget when it takes too long or too much memory or its process dies, MachineFull when the system
        forks no process for it; the next call tries again.
        """
        message = pickle.dumps((fn, args, kwargs), protocol=pickle.HIGHEST_PROTOCOL)
        wire = self._wire or self._fork()
        try:
            answer = wire.ask(message, time.monotonic() + self._seconds * PATIENCE)
        except TimeoutError as error:
            self.close()
            raise over_budget(self._seconds, None) from error
        except ConnectionError as error:
            raise over_budget(self._seconds, self.close()) from error
        except BaseException:
            # Ctrl-C while we waited: the child is still at it.
            self.close()
            raise
        if answer[0] == "memory":
            self.close()
            raise OverBudget("Reading it took more memory than one page may.")
        if answer[0] != "answer":
            raise_again(answer)
        value: T = answer[1]
        return value

    def close(self) -> int:
        """Kills the child, if there is one, and gives its exit code; the next call forks a new one."""
        if self._wire is None:
            return 0
        self._wire.close()
        self._wire = None
        os.kill(self._process, signal.SIGKILL)
        return os.waitstatus_to_exitcode(os.waitpid(self._process, 0)[1])

    def _fork(self) -> Wire:
        try:
            ours, theirs = socket.socketpair()
            with theirs:
                self._process = self._forked(ours, theirs)
        except OSError as error:
            # No fault of the page's, nor ours: it passes when others end.
            raise MachineFull(f"No process can be started to read it: {error.strerror or error}.") from error
        self._wire = Wire(ours)
        return self._wire

    def _forked(self, ours: socket.socket, theirs: socket.socket) -> int:
        try:
            process = os.fork()
        except OSError:
            ours.close()
            raise
        if not process:
            ours.close()
            self._serve(theirs)
        return process

    def _serve(self, pipe: socket.socket) -> None:
        """The child's side, which never comes back: no buffer of the parent's must be written twice."""
        try:
            # Standard output may be a pipe of JSON Lines; nothing a parser prints belongs there.
            nowhere = os.open(os.devnull, os.O_RDWR)
            os.dup2(nowhere, 0)
            os.dup2(nowhere, 1)
            child.serve(pipe.fileno(), memory_mb=self._memory_mb, seconds=self._seconds)
        finally:
            os._exit(0)
