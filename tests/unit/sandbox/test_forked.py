"""A command's forked child keeps the command safe from what it reads."""

import errno
import json
import os
import subprocess
import sys

import pytest

#: Runs each named task in one sandbox and prints what came of it; a process of its own, for the tests' have threads.
_SCRIPT = """
import json, os, sys
import sandbox_tasks as tasks
from octavo.sandbox.forked import ForkedSandbox

sandbox = ForkedSandbox(seconds=0.4, memory_mb=600)
told = [os.getpid()]
for name, *args in json.loads(sys.argv[1]):
    try:
        told.append(sandbox.run(getattr(tasks, name), *args))
    except Exception as error:
        told.append([type(error).__name__, str(error), repr(error.__cause__)])
sandbox.close()
print(json.dumps(told))
"""

#: Asks while the system forks no process, while it opens no file, and when it does both again.
_FULL = """
import errno, json, os
from unittest import mock
import sandbox_tasks as tasks
from octavo.sandbox.forked import ForkedSandbox

sandbox, told = ForkedSandbox(), []
opened = len(os.listdir("/proc/self/fd"))
for call, number in (("os.fork", errno.EAGAIN), ("socket.socketpair", errno.EMFILE)):
    with mock.patch(call, side_effect=OSError(number, os.strerror(number))):
        try:
            sandbox.run(tasks.double, 1)
        except Exception as error:
            told.append([type(error).__name__, error.retry, str(error)])
told.append(len(os.listdir("/proc/self/fd")) - opened)
told.append(sandbox.run(tasks.double, 2))
sandbox.close()
print(json.dumps(told))
"""

#: Asks from a process that has more in its address space than one call may take.
_LARGE = """
import json, mmap
import sandbox_tasks as tasks
from octavo.sandbox.forked import ForkedSandbox

held = mmap.mmap(-1, 900 << 20)
sandbox = ForkedSandbox(memory_mb=600)
print(json.dumps(sandbox.run(tasks.double, "a" * (8 << 20)) == "a" * (16 << 20)))
sandbox.close()
"""


@pytest.fixture
def script(tasks, tmp_path):
    def run(text, *asked):
        command = [sys.executable, "-W", "error", "-c", text, json.dumps(asked)]
        environment = {**os.environ, "PYTHONPATH": str(tmp_path)}
        ended = subprocess.run(command, capture_output=True, text=True, check=True, env=environment, timeout=60)
        assert not ended.stderr
        return json.loads(ended.stdout)

    return run


@pytest.fixture
def ran(script):
    def run(*asked):
        parent, *told = script(_SCRIPT, *asked)
        return parent, told

    return run


def test_one_child_answers_call_after_call(ran):
    """Another process answers, the same one each time, and what it prints goes nowhere."""
    parent, (first, printed, doubled, last) = ran(["whoami"], ["shout"], ["double", "ab"], ["whoami"])
    assert first == last != parent
    assert (printed, doubled) == ("done", "abab")


@pytest.mark.parametrize(
    ("task", "words"),
    [
        (["spin"], "longer than 0.4 seconds"),
        (["doze"], "longer than 0.4 seconds"),
        (["grow"], "more memory"),
        (["die", 9], "signal 9"),
    ],
)
def test_a_call_past_its_budget_is_told_and_the_next_one_works(ran, task, words):
    """An endless, a greedy and a deadly call are OverBudget; a new child answers what follows."""
    _, (before, failed, after) = ran(["whoami"], task, ["whoami"])
    assert failed[0] == "OverBudget"
    assert words in failed[1]
    assert before != after


def test_a_machine_that_stands_still_for_a_while_costs_no_page(ran):
    """What counts is the processor's time: a call that had to wait is answered, by the same child."""
    _, (before, answer, after) = ran(["whoami"], ["doze", 0.8], ["whoami"])
    assert (answer, after) == ("awake", before)


def test_errors_come_back_with_their_traceback(ran):
    """Our own error and a bug keep their classes; where they were raised is told."""
    _, (ours, bug) = ran(["refuse"], ["stumble"])
    assert ours[:2] == ["StatusError", "nothing there"]
    assert bug[0] == "KeyError"
    assert "in stumble" in bug[2]


def test_a_machine_without_a_free_process_is_told_and_asked_again(script):
    """It is the machine's trouble, which passes: nothing stays open for it, and the next call works."""
    unforked, unopened, left_open, doubled = script(_FULL)
    assert unforked == ["MachineFull", "later", f"No process can be started to read it: {os.strerror(errno.EAGAIN)}."]
    assert unopened == ["MachineFull", "later", f"No process can be started to read it: {os.strerror(errno.EMFILE)}."]
    assert (left_open, doubled) == (0, 4)


def test_what_the_parent_holds_is_not_counted_to_a_call(script):
    """A parent with models in memory may hold more than one call may take; its child has as much as any other."""
    assert script(_LARGE) is True
