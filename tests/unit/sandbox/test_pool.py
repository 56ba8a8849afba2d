"""The sandbox keeps its caller safe from what it runs."""

import errno
import os
import signal
import subprocess
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor

import psutil
import pytest

from octavo.errors import MachineFull, OverBudget, Retry, StatusError
from octavo.sandbox import pool
from octavo.sandbox.pool import InlineSandbox, Sandbox, SandboxClosed
from octavo.sandbox.wire import ChildTraceback


@pytest.fixture
def impatient(tasks, monkeypatch):
    monkeypatch.setattr(pool, "FIRST_IMPORTS", 5.0)
    short = Sandbox(1, seconds=0.3)
    short.run(tasks.double, 1)
    yield short
    short.close()


_others: set[int] = set()


@pytest.fixture(autouse=True)
def _children_of_others() -> None:
    # Other tests of this process may have a database server, or a sandbox of their own that stays open.
    _others.clear()
    _others.update(each.pid for each in psutil.Process().children())


def children() -> list[psutil.Process]:
    """The processes that the test has begun, also those that ended and that nobody waited for."""
    return [each for each in psutil.Process().children() if each.pid not in _others]


def test_a_function_runs_elsewhere(sandbox, tasks):
    """The answer comes back, from another process, which stays for the next call."""
    assert sandbox.run(tasks.double, number="ab" * 100_000) == "ab" * 200_000
    first = sandbox.run(tasks.whoami)
    assert first not in {os.getpid(), None}
    assert sandbox.run(tasks.whoami) == first


def test_an_endless_call_is_cut_off(impatient, tasks):
    """A loop and a sleep past the budget are killed; the next call has a fresh child."""
    before = impatient.run(tasks.whoami)
    for task in (tasks.spin, tasks.doze):
        with pytest.raises(OverBudget, match=r"longer than 0\.3 seconds"):
            impatient.run(task)
        # A fresh child's first call has time for its imports; its second has not.
        assert impatient.run(tasks.whoami) != before
    assert not psutil.pid_exists(before)


def test_a_machine_that_stands_still_for_a_while_costs_no_page(impatient, tasks):
    """What counts is the processor's time: a call that had to wait is answered, by the same child."""
    before = impatient.run(tasks.whoami)
    assert impatient.run(tasks.doze, 0.6) == "awake"
    assert impatient.run(tasks.whoami) == before


def test_a_dead_child_is_replaced(sandbox, tasks):
    """Killed, or dead by its own fault, in a call: OverBudget, and the next call works."""
    for number in (signal.SIGKILL, signal.SIGSEGV):
        with pytest.raises(OverBudget, match=f"signal {int(number)}"):
            sandbox.run(tasks.die, int(number))
        assert sandbox.run(tasks.double, 2) == 4


def test_a_child_killed_while_it_waits_costs_nothing(sandbox, tasks):
    """A child that died between two calls is replaced without an error."""
    idle = psutil.Process(sandbox.run(tasks.whoami))
    idle.kill()
    while idle.is_running() and idle.status() != psutil.STATUS_ZOMBIE:
        os.sched_yield()
    assert sandbox.run(tasks.double, 3) == 6


def test_memory_is_capped(sandbox, tasks):
    """Asking for more memory than allowed is OverBudget, in a child and in the caller alike."""
    with pytest.raises(OverBudget, match="memory"):
        sandbox.run(tasks.grow)
    assert sandbox.run(tasks.double, 2) == 4

    def full():
        raise MemoryError

    with pytest.raises(OverBudget, match="memory"):
        InlineSandbox().run(full)


def test_our_errors_come_back_as_themselves(sandbox, tasks):
    """Class, message, fields and notes of an OctavoError survive; the child's traceback is its cause."""
    with pytest.raises(StatusError, match="nothing there") as caught:
        sandbox.run(tasks.refuse)
    assert caught.value.status == 404
    assert caught.value.__notes__ == ["noted"]
    assert isinstance(caught.value.__cause__, ChildTraceback)
    assert "in refuse" in str(caught.value.__cause__)


@pytest.mark.parametrize(
    ("task", "expected", "words"),
    [("stumble", KeyError, "no such key"), ("odd", RuntimeError, "Odd"), ("leave", RuntimeError, "SystemExit")],
)
def test_a_bug_stays_visible(sandbox, tasks, task, expected, words):
    """Any other exception keeps its class where it can, never ends the caller, and shows where it was raised."""
    with pytest.raises(expected, match=words) as caught:
        sandbox.run(getattr(tasks, task))
    assert f"in {task}" in str(caught.value.__cause__)
    assert sandbox.run(tasks.double, 1) == 2


def test_many_threads_share_few_children(sandbox, tasks):
    """Every caller gets its own answer, from at most as many processes as allowed."""
    with ThreadPoolExecutor(8) as threads:
        answers = list(threads.map(lambda n: sandbox.run(tasks.double, n), range(300)))
        pids = set(threads.map(lambda _: sandbox.run(tasks.whoami), range(50)))
    assert answers == [2 * n for n in range(300)]
    assert len(pids) <= 2
    assert len(children()) <= 2


def test_a_child_outlives_the_thread_that_first_asked(sandbox, tasks):
    """Children belong to the sandbox, not to the thread whose call started them."""
    found = []
    asking = threading.Thread(target=lambda: found.append(sandbox.run(tasks.whoami)))
    asking.start()
    asking.join()
    assert sandbox.run(tasks.whoami) == found[0]


def test_children_are_renewed(tasks):
    """After so many calls a child makes room for a fresh one, so that what leaks does not pile up."""
    renewed = Sandbox(1, max_tasks=2)
    pids = [renewed.run(tasks.whoami) for _ in range(6)]
    assert len(set(pids)) == 3
    renewed.close()
    assert children() == []


def test_close_ends_everything(sandbox, tasks):
    """Busy and idle children are gone, none is left as a zombie; who still waited is told so."""
    sandbox.run(tasks.double, 1)
    with ThreadPoolExecutor(2) as threads:
        waiting = [threads.submit(sandbox.run, tasks.doze) for _ in range(2)]
        while len(children()) < 2:
            time.sleep(0)
        sandbox.close()
        for call in waiting:
            with pytest.raises(SandboxClosed):
                call.result()
    assert children() == []
    with pytest.raises(SandboxClosed):
        sandbox.run(tasks.double, 1)


def test_a_call_that_comes_while_it_closes_is_told_so(sandbox, tasks, monkeypatch):
    """Between its look whether the sandbox is open and the start of its child, the sandbox was closed."""
    monkeypatch.setattr(sandbox, "_starter", Closing(sandbox))
    with pytest.raises(SandboxClosed):
        sandbox.run(tasks.double, 1)


class Closing:
    """A starter whose sandbox is closed when it is asked for a child."""

    def __init__(self, sandbox: Sandbox) -> None:
        self._sandbox, self._starter = sandbox, sandbox._starter

    def submit(self, *asked):
        self._sandbox.close()
        return self._starter.submit(*asked)

    def shutdown(self) -> None:
        self._starter.shutdown()


def test_a_child_starts_light_and_alone(sandbox, tasks, tmp_path):
    """A child has no module that its task did not ask for, no open file of ours, and no way to our standard output."""
    with (tmp_path / "library.sqlite3").open("w"):
        assert not [name for name in sandbox.run(tasks.open_files) if "library" in name]
    assert not {"octavo.sandbox.pool", "octavo.settings", "pytest", "numpy"} & set(sandbox.run(tasks.loaded))
    assert sandbox.run(tasks.shout) == "done"


def test_a_child_knows_no_key_of_ours(tasks, monkeypatch):
    """What a hostile page might take over has no password to give away."""
    monkeypatch.setenv("OCTAVO_DATABASE", "postgresql://desk:sesame@127.0.0.1/desk")
    pool = Sandbox(1)
    assert "sesame" not in str(pool.run(tasks.environment))
    pool.close()


def test_a_machine_that_starts_no_process_is_tried_again_later(sandbox, tasks, monkeypatch):
    """That is neither the page's fault nor a bug of ours, and passes."""

    def full(*_args, **_kwargs):
        raise BlockingIOError(errno.EAGAIN, "Resource temporarily unavailable")

    with monkeypatch.context() as patch:
        patch.setattr(subprocess, "Popen", full)
        with pytest.raises(MachineFull, match="No process can be started") as caught:
            sandbox.run(tasks.whoami)
    assert caught.value.retry is Retry.LATER
    assert sandbox.run(tasks.double, 2) == 4


def test_children_die_with_their_parent(tasks, tmp_path):
    """When the parent is killed outright its children end by themselves, even in an endless loop."""
    code = (
        f"import sys, threading; sys.path.insert(0, {str(tmp_path)!r})\n"
        "from octavo.sandbox.pool import Sandbox\n"
        "import sandbox_tasks as tasks\n"
        "box = Sandbox(1)\n"
        "print(box.run(tasks.whoami), flush=True)\n"
        "box.run(tasks.spin)\n"
    )
    with subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, text=True) as parent:
        orphan = psutil.Process(int(parent.stdout.readline()))
        parent.kill()
    psutil.wait_procs([orphan], timeout=5)
    assert not orphan.is_running() or orphan.status() == psutil.STATUS_ZOMBIE


def test_signals_to_the_group_leave_children_to_the_parent(sandbox, tasks):
    """Ctrl-C and a service manager's SIGTERM reach the whole group: a child at work goes on."""
    pid = sandbox.run(tasks.whoami)
    os.kill(pid, signal.SIGINT)
    os.kill(pid, signal.SIGTERM)
    assert sandbox.run(tasks.whoami) == pid


def test_a_function_of_main_is_refused_in_words(sandbox):
    """What a child cannot import is refused before it is sent."""

    def local():
        pass

    local.__module__ = "__main__"
    with pytest.raises(TypeError, match="move it to a module"):
        sandbox.run(local)
