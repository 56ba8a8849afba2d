"""What a machine lacks for some tests is named in one line and skipped; with OCTAVO_CI set such a test fails."""

import os
import shutil
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path

import psycopg
import pytest
from hypothesis import HealthCheck, settings

from octavo.ai.models import MODELS, installed
from octavo.settings import load_settings
from octavo.store.sql import open_store
from support.endpoint import ScriptedEndpoint
from support.libraries import library_at
from support.postgres import EMPTY, running

SHARED = Path(__file__).resolve().parents[2] / "shared"
BROWSED = Path(__file__).with_name("e2e")
MODEL_DIR = Path(os.environ.get("OCTAVO_MODEL_DIR") or load_settings().model_dir)

# A busy machine is no fault of a test's. What stands for CI alone stays as Hypothesis has it.
settings.register_profile("any machine", settings(), deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("any machine")


def _postgres() -> bool:
    return any(Path("/usr/lib/postgresql").glob("*/bin/initdb")) or shutil.which("initdb") is not None


#: Marker to what such a test needs, whether it is here, and how to get it.
NEEDS = {
    "browser": ("Chromium", shutil.which("chromium") is not None, "apt-get install chromium"),
    "postgres": ("PostgreSQL's server programs", _postgres(), "apt-get install postgresql"),
    "espeak": ("espeak-ng", shutil.which("espeak-ng") is not None, "apt-get install espeak-ng"),
    "apertium": (
        "Apertium's English-Spanish pair",
        Path("/usr/share/apertium/modes/eng-spa.mode").exists(),
        "apt-get install apertium-eng-spa",
    ),
    "shared": ("the folder ../shared", (SHARED / "seed").is_dir(), "lay it beside the checkout"),
    "model": ("a model file", all(installed(each, MODEL_DIR) for each in MODELS), "octavo models fetch"),
}


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    # First, so that one worker has all of them and the other has enough besides: each worker that has some starts a
    # browser and a desk or two, which read the demo wire.
    items.sort(key=lambda item: not item.path.is_relative_to(BROWSED))
    for item in items:
        for marker, (name, here, remedy) in NEEDS.items():
            if item.get_closest_marker(marker) and not here:
                item.add_marker(pytest.mark.skip(reason=f"{name} is not on this machine: {remedy}"))


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    for name, here, remedy in NEEDS.values():
        if not here:
            terminalreporter.write_line(f"Some tests were skipped: {name} is not on this machine ({remedy}).")


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item, call: pytest.CallInfo[None]):
    report = yield
    if report.skipped and os.environ.get("OCTAVO_CI"):
        reason = report.longrepr[2] if isinstance(report.longrepr, tuple) else report.longrepr
        report.outcome = "failed"
        report.longrepr = f"nothing may be skipped here: {reason}"
    return report


@pytest.fixture(autouse=True)
def _own_home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """No test reads or writes the library of whoever runs it."""
    monkeypatch.setenv("OCTAVO_MODEL_DIR", str(MODEL_DIR))
    monkeypatch.setenv("OCTAVO_HOME", str(tmp_path_factory.mktemp("home")))


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of the seed page and the development sets."""
    return SHARED


@pytest.fixture(scope="session")
def postgres() -> Iterator[str]:
    """The address of a PostgreSQL of our own, without a database."""
    with running() as address:
        yield address


@pytest.fixture(scope="session", params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgres)])
def fresh_url(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Callable[[], str]:
    """Gives an empty library each time: a copy of a migrated file, or the one PostgreSQL database emptied."""
    number = count()
    if request.param == "sqlite":
        folder = tmp_path_factory.mktemp("stores")

        def copy_file() -> str:
            return library_at(folder / f"{next(number)}.sqlite3")

        return copy_file

    address = request.getfixturevalue("postgres")
    with psycopg.connect(f"{address}/postgres", autocommit=True) as admin:
        admin.execute("CREATE DATABASE model")
    open_store(f"{address}/model").close()

    def emptied() -> str:
        with psycopg.connect(f"{address}/model", autocommit=True) as admin:
            admin.execute(EMPTY)
        return f"{address}/model"

    return emptied


@pytest.fixture
def endpoint() -> Iterator[ScriptedEndpoint]:
    """A scripted OpenAI-compatible endpoint; support/endpoint.py says what it can play."""
    with ScriptedEndpoint() as server:
        yield server
