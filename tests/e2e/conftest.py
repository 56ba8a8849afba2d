"""The desk as a person starts it, and a browser that looks at it."""

import json
import os
import re
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
import urllib3

from support.endpoint import MODEL, ScriptedEndpoint
from support.saved import PAGE

CHROMIUM = shutil.which("chromium") or "/usr/bin/chromium"
# Without these a browser looks for hosts of its maker's at every start.
FLAGS = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
)  # fmt: skip
FEED = (
    '<rss version="2.0"><channel><title>The Landing</title>'
    "<item><guid>1</guid><link>LINK</link><title>Foreign barges may use the Lower Tesso</title></item></channel></rss>"
)
#: Seconds in which the demo wire must stand published.
PATIENCE = 90


@contextmanager
def running(home: Path, *, editions: int = 3, **settings: str) -> Iterator[str]:
    """The address of a desk, with the demo wire unless it is told otherwise; all is read, the editions published."""
    given = {"OCTAVO_HOME": str(home), "OCTAVO_EMBEDDER": "plain", "OCTAVO_ZONE": "UTC", "PYTHONUNBUFFERED": "1"}
    log = home / "log"
    with log.open("wb") as out:
        process = subprocess.Popen(
            [sys.executable, "-m", "octavo", "run", "--port", "0"],
            env=os.environ | given | settings, stdout=out, stderr=subprocess.STDOUT,
        )  # fmt: skip
        try:
            found = _printed(log, process)
            _settled(found, editions)
            yield found
        finally:
            process.send_signal(signal.SIGINT)
            process.wait(20)


@pytest.fixture(scope="session")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a desk without a language model."""
    with running(tmp_path_factory.mktemp("home")) as found:
        yield found


@pytest.fixture(scope="session")
def model() -> Iterator[ScriptedEndpoint]:
    """The language model of the desk that has one; a test scripts what it says."""
    with ScriptedEndpoint() as made:
        yield made


class Paper(BaseHTTPRequestHandler):
    """Serves a feed of one article, and its page."""

    def do_GET(self) -> None:
        kind, body = ("application/rss+xml", FEED) if self.path == "/feed" else ("text/html", PAGE)
        self.send_response(200 if self.path in {"/feed", "/barges"} else 404)
        self.send_header("Content-Type", f"{kind}; charset=utf-8")
        self.end_headers()
        link = f"http://{self.headers['Host']}/barges"
        self.wfile.write(body.replace("LINK", link).encode())

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture(scope="session")
def paper() -> Iterator[str]:
    """The origin of such a paper."""
    with ThreadingHTTPServer(("127.0.0.1", 0), Paper) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


@pytest.fixture(scope="session")
def written_address(tmp_path_factory: pytest.TempPathFactory, model: ScriptedEndpoint, paper: str) -> Iterator[str]:
    """The address of a desk with that model and that paper; briefings, which a job has written, are off."""
    # No demo: to read it costs fifteen seconds of CPU, and what the model writes of is added by each test.
    settings = {
        "OCTAVO_DEMO": "false", "OCTAVO_ALLOW_PRIVATE": json.dumps([paper]),
        "OCTAVO_ENDPOINT_URL": model.url, "OCTAVO_ENDPOINT_MODEL": MODEL,
        "OCTAVO_FEATURES_OFF": '["briefing"]', "OCTAVO_BUDGET_FEATURE": "100000",
    }  # fmt: skip
    with running(tmp_path_factory.mktemp("home"), editions=0, **settings) as found:
        answer = urllib3.request("POST", f"{found}/api/v1/feeds", json={"url": f"{paper}/feed"})
        assert answer.status == 201, answer.data
        _settled(found, 0)
        yield found


def _printed(log: Path, process: subprocess.Popen[bytes]) -> str:
    """The address that the desk prints when it is up."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end and process.poll() is None:
        match = re.search(r"Octavo is at (http://\S+)", log.read_text(errors="replace"))
        if match:
            return match[1].rstrip("/")
        time.sleep(0.1)
    pytest.fail(f"the desk did not start: {log.read_text(errors='replace')[-2000:]}")


def _settled(address: str, editions: int) -> None:
    """Waits until so many editions stand and nothing is left to do."""
    http = urllib3.PoolManager()
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        days = http.request("GET", f"{address}/api/v1/editions").json()
        waiting = http.request("GET", f"{address}/api/v1/progress").json()["waiting"]
        if len(days) >= editions and not waiting:
            return
        time.sleep(0.25)
    pytest.fail(f"after {PATIENCE} s there are {len(days)} editions and still to do {waiting}")


@pytest.fixture(scope="session")
def chromium() -> Iterator[object]:
    """Debian's Chromium, driven by Playwright."""
    if not Path(CHROMIUM).exists():
        pytest.skip("no chromium: apt-get install chromium")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=list(FLAGS))
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def profile(chromium, address):
    """A browser's profile at the desk with these options, made once; all that pages keep in one is cookies."""
    made = {}

    def opened(**options):
        key = repr(sorted(options.items()))
        if key not in made:
            made[key] = chromium.new_context(base_url=address, **options)
        made[key].clear_cookies()
        return made[key]

    yield opened
    for each in made.values():
        each.close()


@pytest.fixture(params=["with scripts", "without scripts"])
def page(profile, request):
    """A window at the desk, with JavaScript on and off."""
    window = profile(java_script_enabled=request.param == "with scripts").new_page()
    yield window
    window.close()


@pytest.fixture
def window(profile, address):
    """A window at the desk that collects what goes wrong in it."""
    made = profile(viewport={"width": 1280, "height": 900}).new_page()
    made.wrong = []
    made.on("console", lambda message: made.wrong.append(message.text) if message.type == "error" else None)
    made.on("pageerror", lambda error: made.wrong.append(str(error)))
    made.on("request", lambda sent: None if sent.url.startswith(address) else made.wrong.append(sent.url))
    yield made
    made.close()
    assert made.wrong == []
