"""Programs of this machine are given text that a stranger wrote, and can do no harm with it."""

import subprocess
import sys
import time

import psutil
import pytest

from octavo.ai.programs import run
from octavo.errors import ProgramFailed


def python(code: str) -> list[str]:
    return [sys.executable, "-c", code]


def ask(command, text="", **caps):
    return run(command, text, **({"seconds": 20.0, "most_bytes": 1000} | caps))


HOSTILE = "--help; $(touch /tmp/x) `id` | \n\0 '\" -v en ü \ud800"


def test_the_text_goes_in_by_standard_input_alone():
    """Whatever a text holds, the program reads it as it is, and its arguments are ours."""
    code = "import sys; sys.stdout.buffer.write(repr(sys.argv[1:]).encode() + sys.stdin.buffer.read())"
    said = ask([*python(code), "--stdin"], HOSTILE)
    assert said == b"['--stdin']" + HOSTILE.encode("utf-8", "replace")


def test_a_program_that_does_not_read_is_no_error():
    """One that answers before it has read all is heard."""
    assert ask(python("print('done')"), "x" * 1_000_000) == b"done\n"


@pytest.mark.parametrize(
    ("code", "caps", "words"),
    [
        ("import time; time.sleep(60)", {"seconds": 0.3}, "longer"),
        ("while True: pass", {"seconds": 0.3}, "longer"),
        ("import os, time; os.close(1); time.sleep(60)", {"seconds": 0.3}, "longer"),
        ("import sys\nwhile True: sys.stdout.write('x' * 4096)", {"most_bytes": 10_000}, "more than"),
        ("import sys; sys.exit('no such voice')", {}, "no such voice"),
        ("import os; os.abort()", {}, "signal 6"),
        ("x = bytearray(3 * 2**30)", {"memory_mb": 512}, "MemoryError"),
    ],
)
def test_one_that_takes_too_much_or_fails_is_ended(code, caps, words):
    """Time, output, memory and a bad status end it, and the error says which."""
    begun = time.monotonic()
    with pytest.raises(ProgramFailed, match=words):
        ask(python(code), **caps)
    assert time.monotonic() - begun < 10


def test_the_caps_hold_before_its_first_instruction(monkeypatch):
    """A program that has ended before we come to look at it ran under its caps all the same."""
    start = subprocess.Popen

    def late(*args, **kwargs):
        process = start(*args, **kwargs)
        process.wait()
        return process

    monkeypatch.setattr(subprocess, "Popen", late)
    code = "import resource as r\nfor of in (r.RLIMIT_AS, r.RLIMIT_CPU, r.RLIMIT_CORE): print(r.getrlimit(of))"
    said = ask(python(code), memory_mb=700, most_cpu=9).decode().splitlines()
    assert said == [str((most, most)) for most in (700 * 2**20, 9, 0)]


def test_what_it_started_ends_with_it(tmp_path):
    """A program's own children are killed with it."""
    pid = tmp_path / "pid"
    code = (
        "import os, time\nchild = os.fork()\n"
        f"if child:\n with open({str(pid)!r}, 'w') as file: file.write(str(child))\n"
        "time.sleep(60)"
    )
    with pytest.raises(ProgramFailed):
        ask(python(code), seconds=1.0)
    try:
        child = psutil.Process(int(pid.read_text()))
    except psutil.NoSuchProcess:
        return
    # Dead, though nobody may have taken note of it yet.
    assert child.status() == psutil.STATUS_ZOMBIE or not psutil.wait_procs([child], timeout=5)[1]


def test_a_program_that_is_not_there_is_named():
    """The error names the program, not our path to it."""
    with pytest.raises(ProgramFailed, match=r"^nothing-like-it cannot be started: there is no such program"):
        ask(["/nowhere/nothing-like-it"])


def test_a_file_that_may_not_be_run_is_no_program(tmp_path):
    """The error says why."""
    (tmp_path / "notes").write_text("no program")
    with pytest.raises(ProgramFailed, match=r"^notes cannot be started: this user may not run it"):
        ask([str(tmp_path / "notes")])


def test_no_secret_goes_with_it(monkeypatch):
    """A key in our own environment is not in the program's."""
    monkeypatch.setenv("OCTAVO_ENDPOINT_KEY", "sesame")
    assert b"sesame" not in ask(python("import os; print(dict(os.environ))"), most_bytes=100_000)
