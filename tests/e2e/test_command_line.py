"""Octavo as a person starts and stops it: real processes, one clear line for what goes wrong, no traceback ever."""

import os
import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
import urllib3

from support.saved import PAGE, opml_of


class Started:
    """A running Octavo whose output is read from a file."""

    def __init__(self, env: dict[str, str], log: Path, *words: str) -> None:
        self._log = log
        with log.open("wb") as out:
            command = [sys.executable, "-m", "octavo", *words]
            self.process = subprocess.Popen(command, env=env, stdout=out, stderr=subprocess.STDOUT)

    @property
    def said(self) -> str:
        return self._log.read_text(errors="replace")

    def printed(self, pattern: str, *, seconds: float = 40) -> re.Match[str]:
        """Waits for words in the output."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            found = re.search(pattern, self.said)
            if found:
                return found
            assert self.process.poll() is None, self.said
            time.sleep(0.05)
        raise AssertionError(f"{pattern!r} was not printed: {self.said}")

    def address(self) -> str:
        return self.printed(r"Octavo is at (http://\S+)")[1]

    def stop(self, how: signal.Signals) -> tuple[int, float]:
        """Its exit status, and how many seconds it took to end."""
        began = time.monotonic()
        self.process.send_signal(how)
        return self.process.wait(30), time.monotonic() - began


class Octavo:
    """Octavo on a home of its own."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.home = folder / "home"
        given = {"OCTAVO_HOME": str(self.home), "OCTAVO_EMBEDDER": "plain", "OCTAVO_ZONE": "UTC"}
        self.env = os.environ | given | {"PYTHONUNBUFFERED": "1"}
        self.started: list[Started] = []

    def start(self, *words: str, **env: str) -> Started:
        started = Started(self.env | env, self.folder / f"log-{len(self.started)}", *words)
        self.started.append(started)
        return started

    def run(self, *words: str, status: int = 0, given: str | None = None, **env: str) -> str:
        """What a command prints, both ways; its exit status is checked, and that no traceback shows."""
        command = [sys.executable, "-m", "octavo", *words]
        done = subprocess.run(
            command, env=self.env | env, input=given, capture_output=True, text=True, timeout=60, check=False
        )
        said = done.stdout + done.stderr
        assert "Traceback" not in said, said
        assert done.returncode == status, said
        return said


@pytest.fixture
def octavo(tmp_path: Path) -> Iterator[Octavo]:
    made = Octavo(tmp_path)
    yield made
    for each in made.started:
        if each.process.poll() is None:
            each.process.kill()
        each.process.wait(10)


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A saved page with an article."""
    made = tmp_path_factory.mktemp("pages") / "page.html"
    made.write_text(PAGE)
    return made


def shown(address: str, words: bytes) -> None:
    """Waits until the river shows something."""
    http = urllib3.PoolManager()
    end = time.monotonic() + 30
    while time.monotonic() < end:
        if words in http.request("GET", f"{address}/river", retries=False).data:
            return
        time.sleep(0.1)
    pytest.fail(f"{words!r} did not come")


def test_run_ends_cleanly_while_the_demo_is_being_read(octavo: Octavo) -> None:
    """Stopped by SIGTERM in its first busy seconds it says so, ends within ten, and shows no traceback."""
    desk = octavo.start("run", "--port", "0")
    desk.address()
    status, seconds = desk.stop(signal.SIGTERM)
    assert desk.said.endswith("Octavo has stopped.\n")
    assert status == 0
    assert seconds < 10
    assert "Traceback" not in desk.said


def test_two_do_not_run_one_library_but_a_page_can_be_added_beside(octavo: Octavo, page: Path) -> None:
    """A second run is refused in one line; what `octavo add` takes in is placed; Ctrl+C ends it."""
    desk = octavo.start("run", "--port", "0", "--no-demo")
    address = desk.address()
    refused = octavo.run("run", "--port", "0", status=1)
    assert refused.startswith("octavo: Another Octavo is at work")
    assert len(refused.splitlines()) == 1
    assert "Foreign barges" in octavo.run("add", str(page))
    shown(address, b"Foreign barges")
    status, seconds = desk.stop(signal.SIGINT)
    assert status == 0
    assert seconds < 10
    assert desk.said.endswith("Octavo has stopped.\n")


def test_serve_and_work_share_one_file(octavo: Octavo, page: Path) -> None:
    """Pages in one process, on the next free port and IPv6, and work in another: what is added is placed and shown."""
    with socket.create_server(("::1", 0), family=socket.AF_INET6) as taken:
        port = taken.getsockname()[1]
        serve = octavo.start("serve", "--host", "::1", "--port", str(port))
        work = octavo.start("work")
        address = serve.address()
    assert not address.endswith(f":{port}")
    work.printed("at work")
    octavo.run("add", str(page))
    shown(address, b"Foreign barges")
    for each in (serve, work):
        assert each.stop(signal.SIGTERM)[0] == 0
        assert each.said.endswith("Octavo has stopped.\n")
        assert "Traceback" not in each.said


def test_a_stop_does_not_wait_for_a_host_that_hangs(octavo: Octavo) -> None:
    """A fetch that hangs is left: the worker ends within ten seconds, and the feed waits for the next start."""
    opml = octavo.folder / "feeds.opml"
    with socket.create_server(("127.0.0.1", 0)) as silent:
        silent.settimeout(30)
        origin = f"http://127.0.0.1:{silent.getsockname()[1]}"
        opml.write_text(opml_of(origin))
        work = octavo.start("work", OCTAVO_ALLOW_PRIVATE=f'["{origin}"]')
        work.printed("at work")
        octavo.run("import", str(opml))
        asked, _ = silent.accept()
        with asked:
            status, seconds = work.stop(signal.SIGTERM)
    assert status == 0
    assert seconds < 10
    assert "Traceback" not in work.said


@pytest.mark.parametrize("words", [["--help"], ["--version"], ["extract"], ["parse"]], ids=" ".join)
def test_what_needs_little_loads_little_and_touches_nothing(octavo: Octavo, words: list[str]) -> None:
    """Asking what there is makes no folder and imports none of the heavy packages; a filter no database or server."""
    heavy = {"sqlalchemy", "onnxruntime", "fastapi", "urllib3"}
    if words[0].startswith("--"):
        heavy |= {"numpy", "lxml", "trafilatura", "pydantic"}
    code = (
        f"import sys\nfrom octavo.cli.main import cli\ntry:\n    cli({words!r})\n"
        "except SystemExit as end:\n    assert not end.code\nprint('loaded', *sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], env=octavo.env, input="", capture_output=True, text=True, check=True
    )
    assert not heavy & set(done.stdout.rpartition("loaded")[2].split())
    assert not octavo.home.exists()
