"""Our end of a child's pipe: a question sent, its answer taken, both before a time; and what a child raised, raised."""

import pickle
import signal
import socket
import time
from typing import Any, NoReturn

from octavo.errors import OverBudget
from octavo.sandbox import child

#: So many times its processor time a call may take by the clock: a machine that is busy, or stood still for a while, is
#: no fault of the page's.
PATIENCE = 4


class ChildTraceback(Exception):
    """The traceback, as text, of an exception in a child process."""

    def __str__(self) -> str:
        return f'\n"""\n{self.args[0]}"""'


class Wire:
    """A socket to a child that serves it (``child.serve``). Only one thread at a time asks."""

    def __init__(self, ours: socket.socket) -> None:
        self._pipe = ours

    def ask(self, message: bytes, until: float) -> Any:
        """The answer. Raises TimeoutError where it is not there at ``until`` (monotonic), ConnectionError: no child."""
        self.send(message, until)
        length = child.HEADER.unpack(self._receive(child.HEADER.size, until))[0]
        return pickle.loads(self._receive(length, until))  # noqa: S301 -- written by our own process

    def send(self, body: bytes, until: float) -> None:
        """Sends a message without waiting for its answer; raises as ``ask`` does."""
        self._patience(until)
        self._pipe.sendall(child.HEADER.pack(len(body)) + body)

    def close(self) -> None:
        """Closes our end, which ends a child that waits for a message."""
        self._pipe.close()

    def _receive(self, length: int, until: float) -> bytearray:
        body = bytearray(length)
        view = memoryview(body)
        filled = 0
        while filled < length:
            self._patience(until)
            count = self._pipe.recv_into(view[filled:])
            if not count:
                raise ConnectionResetError("the child closed its pipe")
            filled += count
        return body

    def _patience(self, until: float) -> None:
        left = until - time.monotonic()
        if left <= 0:
            raise TimeoutError
        self._pipe.settimeout(left)


def over_budget(seconds: float, code: int | None) -> OverBudget:
    """What became of a call that gave no answer: its process's exit code; None where it was still at it."""
    if code is None or code == -signal.SIGPROF:
        return OverBudget(f"Reading it took longer than {seconds:g} seconds.")
    cause = f"signal {-code}" if code < 0 else f"exit status {code}"
    return OverBudget(f"The process that read it died ({cause}).")


def raise_again(answer: tuple[Any, ...]) -> NoReturn:
    """Raises what a child's answer ("raised" or "broken") says was raised, with the child's traceback as its cause."""
    kind, *parts, text = answer
    if kind == "raised":
        cls, args, state = parts
        error = cls.__new__(cls, *args)
        error.__dict__.update(state)
    else:
        name, pickled = parts
        # Not ours, so a bug: it stays what it is, and the job's rim logs it.
        error = pickle.loads(pickled) if pickled else RuntimeError(f"{name} in a child process")  # noqa: S301 -- ours too
    raise error from ChildTraceback(text)
