"""The other side of the sandbox: a small process that runs one function after another, until its pipe closes.

The parent runs this file itself, not as part of the package, so that a child starts with nothing but the standard
library. What it needs (the parent's module path and its limits) comes as the first message.

    <- {"path", "parent", "memory_mb", "seconds", "imports"}
    <- (fn, args, kwargs)    -> ("answer", value)  or  ("raised", class, args, state, traceback)
                                or ("broken", class, pickled, traceback)  or  ("memory", None)
"""

import contextlib
import gc
import os
import pickle
import resource
import signal
import struct
import sys
import traceback

HEADER = struct.Struct("!Q")


def main(pipe: int) -> None:
    """Serves the pipe to its end, once the parent has said who it is and what a call may take."""
    _deaf()
    first = _read(pipe)
    if first is None:
        return
    setting = pickle.loads(first)  # noqa: S301 -- the parent is who starts us
    _die_with(setting["parent"])
    sys.path[:] = setting["path"]
    serve(pipe, memory_mb=setting["memory_mb"], seconds=setting["seconds"], imports=setting["imports"])


def serve(pipe: int, *, memory_mb: int, seconds: float, imports: float = 0) -> None:
    """Answers one message after another, under limits, until the pipe closes.

    ``seconds``: processor time that a call may take; its process dies of SIGPROF where it takes more. ``imports``:
    what the first call may take besides.
    """
    _deaf()
    # A page's objects go with the page: looking for cycles among every 700 of them takes 3% of the time.
    gc.set_threshold(50_000, 10, 10)
    frozen = False
    # What a fork inherits is not of the call's using: a parent with models in memory may have more than one call may.
    _limit(resource.RLIMIT_AS, _mapped() + (memory_mb << 20))
    # A core file of a hostile page helps nobody.
    _limit(resource.RLIMIT_CORE, 0)
    while (message := _read(pipe)) is not None:
        # Counted by the kernel, which ends a call in whatever it is at, whether or not the parent still looks.
        signal.setitimer(signal.ITIMER_PROF, seconds if frozen else seconds + imports)
        answer = _answer(message)
        signal.setitimer(signal.ITIMER_PROF, 0)
        if not frozen:
            # What the first call imported and learned stays: it is no garbage to look through.
            gc.freeze()
            frozen = True
        del message
        _write(pipe, answer)


def _deaf() -> None:
    # Ctrl-C and a service manager's SIGTERM go to the whole group: the parent decides when a child ends.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    signal.signal(signal.SIGPROF, signal.SIG_DFL)


def _answer(message: bytes) -> bytes:
    """The answer to one message, pickled; whatever is raised is an answer, too."""
    try:
        fn, args, kwargs = pickle.loads(message)  # noqa: S301 -- written by the parent
        return pickle.dumps(("answer", fn(*args, **kwargs)), protocol=pickle.HIGHEST_PROTOCOL)
    except MemoryError:
        # The traceback holds what filled the memory; the parent replaces this process anyway.
        return pickle.dumps(("memory", None))
    except BaseException as error:  # noqa: BLE001 -- the rim of this process: the parent raises it again
        return _told(error)


def _told(error: BaseException) -> bytes:
    text = "".join(traceback.format_exception(error))
    # Ours may have keyword-only fields, which pickle does not rebuild: class, args and fields go apart.
    if any(base.__module__ == "octavo.errors" for base in type(error).__mro__):
        with contextlib.suppress(Exception):
            return pickle.dumps(("raised", type(error), error.args, dict(vars(error)), text))
    try:
        pickled = pickle.dumps(error)
        pickle.loads(pickled)  # noqa: S301 -- our own bytes: does it come back?
    except Exception:  # noqa: BLE001 -- any class may refuse, in any way
        pickled = b""
    return pickle.dumps(("broken", type(error).__name__, pickled if isinstance(error, Exception) else b"", text))


def _die_with(parent: int) -> None:
    """Linux kills this process when the parent's thread that started it ends; elsewhere the pipe's end does."""
    if sys.platform == "linux":
        import ctypes

        pr_set_pdeathsig = 1
        ctypes.CDLL(None).prctl(pr_set_pdeathsig, signal.SIGKILL, 0, 0, 0)
    if os.getppid() != parent:
        os._exit(1)


def _mapped() -> int:
    """The bytes of this process's address space; 0 where the system does not say (it does on Linux)."""
    try:
        with open("/proc/self/statm", "rb") as told:  # noqa: PTH123 -- pathlib would be imported for this alone
            return int(told.read().split()[0]) * resource.getpagesize()
    except OSError:
        return 0


def _limit(what: int, most: int) -> None:
    hard = resource.getrlimit(what)[1]
    if hard != resource.RLIM_INFINITY:
        most = min(most, hard)
    # macOS refuses to limit the address space.
    with contextlib.suppress(ValueError, OSError):
        resource.setrlimit(what, (most, hard))


def _read(pipe: int) -> bytes | None:
    header = _exactly(pipe, HEADER.size)
    return None if header is None else _exactly(pipe, HEADER.unpack(header)[0])


def _exactly(pipe: int, length: int) -> bytes | None:
    body = bytearray(length)
    view = memoryview(body)
    filled = 0
    while filled < length:
        count = os.readv(pipe, [view[filled:]])
        if not count:
            return None
        filled += count
    return bytes(body)


def _write(pipe: int, body: bytes) -> None:
    view = memoryview(HEADER.pack(len(body)) + body)
    while view:
        view = view[os.write(pipe, view) :]


if __name__ == "__main__":
    with contextlib.suppress(BrokenPipeError, ConnectionResetError):
        main(int(sys.argv[1]))
    # No farewell: what the functions left in memory need not be tidied.
    os._exit(0)
