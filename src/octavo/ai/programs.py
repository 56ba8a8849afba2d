"""Runs a program of this machine on text from a stranger: text in, bytes out.

The text goes in by standard input alone: never through a shell, never as an argument. The program has a cap on its
time, memory and output, a process group of its own that is killed past them, and none of our secrets. One whose
starter was killed ends by itself: its pipes are closed.

    run(command, text)  ->  sh caps itself  ->  and becomes the program: no instruction of it runs without the caps
"""

import contextlib
import os
import selectors
import signal
import subprocess
import tempfile
import threading
import time
from collections.abc import Sequence
from typing import IO

from octavo.errors import ProgramFailed
from octavo.text.surroundings import surroundings

#: Caps core files, processor seconds and memory (KiB); where the system knows no such cap, those on time and output
#: hold all the same. A shell starts in a millisecond, and what we start in threads must not run Python before exec.
_CAPPED = 'for cap in "-c 0" "-t $1" "-v $2"; do ulimit $cap 2>/dev/null; done; shift 2; exec "$@"'
#: What the shell says of a command that it could not become (POSIX, 2.8.2).
_NOT_BEGUN = {126: "this user may not run it", 127: "there is no such program"}
_CHUNK = 65536


def run(
    command: Sequence[str], text: str, *, seconds: float, most_bytes: int, memory_mb: int = 1024, most_cpu: int = 300
) -> bytes:
    """What the program writes to its standard output for ``text`` on its standard input.

    Raises ProgramFailed where it is not there, says more than ``most_bytes``, takes longer than ``seconds``, or ends
    with another status than 0.
    """
    name = os.path.basename(command[0])  # noqa: PTH119 -- a command's word, no file of ours
    with tempfile.TemporaryFile() as told:
        capped = ["/bin/sh", "-c", _CAPPED, name, str(most_cpu), str(memory_mb * 1024), *command]
        process = _started(capped, told, name)
        try:
            said = _talk(process, text.encode("utf-8", "replace"), time.monotonic() + seconds, most_bytes, name)
            status = process.wait(max(0.1, seconds))
        except subprocess.TimeoutExpired as error:
            raise ProgramFailed(f"{name} took longer than {seconds:g} seconds.") from error
        finally:
            _end(process)
        if status in _NOT_BEGUN:
            raise ProgramFailed(f"{name} cannot be started: {_NOT_BEGUN[status]}.")
        if status != 0:
            raise ProgramFailed(f"{name} failed ({_cause(status)}): {_last_words(told)}".rstrip(": "))
        return said


def _started(command: Sequence[str], told: IO[bytes], name: str) -> subprocess.Popen[bytes]:
    try:
        return subprocess.Popen(  # noqa: S603 -- a list of arguments, none of which a stranger wrote
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=told,
            env=surroundings(os.environ),
            cwd=tempfile.gettempdir(),
            start_new_session=True,
        )
    except OSError as error:
        raise ProgramFailed(f"{name} cannot be started: {error.strerror or error}.") from error


def _talk(process: subprocess.Popen[bytes], text: bytes, until: float, most_bytes: int, name: str) -> bytes:
    assert process.stdin is not None
    assert process.stdout is not None
    # A program that reads slowly must not hold us up at the pipe, and one that does not read at all is not an error.
    feeder = threading.Thread(target=_feed, args=(process.stdin, text), daemon=True)
    feeder.start()
    said = bytearray()
    with selectors.DefaultSelector() as ready:
        ready.register(process.stdout, selectors.EVENT_READ)
        while True:
            left = until - time.monotonic()
            if left <= 0 or not ready.select(left):
                raise ProgramFailed(f"{name} took longer than it may.")
            chunk = os.read(process.stdout.fileno(), _CHUNK)
            if not chunk:
                return bytes(said)
            said += chunk
            if len(said) > most_bytes:
                raise ProgramFailed(f"{name} gave more than {most_bytes // 2**20} MB.")


def _feed(pipe: IO[bytes], text: bytes) -> None:
    with contextlib.suppress(OSError, ValueError), pipe:
        pipe.write(text)


def _end(process: subprocess.Popen[bytes]) -> None:
    """Kills whatever is left of the program and of what it started."""
    with contextlib.suppress(ProcessLookupError, PermissionError):
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()
    for pipe in (process.stdin, process.stdout):
        if pipe is not None:
            with contextlib.suppress(OSError):
                pipe.close()


def _cause(status: int) -> str:
    return f"signal {-status}" if status < 0 else f"exit status {status}"


def _last_words(told: IO[bytes]) -> str:
    told.seek(0, os.SEEK_END)
    told.seek(max(0, told.tell() - 400))
    lines = told.read().decode("utf-8", "replace").strip().splitlines()
    return lines[-1][:200] if lines else ""
