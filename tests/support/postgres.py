"""A PostgreSQL of our own for the run: on a free port, by the machine's programs, thrown away afterwards."""

import os
import pwd
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg
import pytest

PROGRAMS = Path("/usr/lib/postgresql")
TABLES = ("feeds", "articles", "stories", "editions", "jobs", "users", "tokens", "comments", "searches", "regroupings")
#: SQL by which a library becomes as it was when it was made: far quicker than a new one, whose sixty files are copied.
EMPTY = "".join(
    f"DELETE FROM {table}; SELECT setval(pg_get_serial_sequence('{table}', 'id'), 1, false);" for table in TABLES
) + (
    "DELETE FROM facts; DELETE FROM held_apart; DELETE FROM writings; DELETE FROM spending;"
    "UPDATE counters SET value = 0;"
    "INSERT INTO users (name, name_key, created_at) VALUES ('owner', 'owner', now());"
)


def server_programs() -> Path | None:
    """The folder of the newest server's programs."""
    found = [folder for folder in PROGRAMS.glob("*/bin") if (folder / "initdb").exists()]
    return max(found, key=lambda folder: float(folder.parent.name), default=None)


def other_user() -> dict[str, object]:
    """Subprocess arguments that drop root, as which PostgreSQL will not run."""
    if os.geteuid() != 0:
        return {}
    names = {user.pw_name: user for user in pwd.getpwall()}
    user = names.get("postgres") or names["nobody"]
    return {"user": user.pw_uid, "group": user.pw_gid, "extra_groups": []}


@contextmanager
def running() -> Iterator[str]:
    """The server's address without a database: ``postgresql://octavo@127.0.0.1:PORT``."""
    programs = server_programs()
    if programs is None:
        # tests/conftest.py makes a failure of it in CI.
        pytest.skip("PostgreSQL's server programs are not installed (apt-get install postgresql)")
    folder = Path(tempfile.mkdtemp(prefix="octavo-postgres-"))
    drop = other_user()
    if drop:
        os.chown(folder, drop["user"], drop["group"])
    try:
        server, port = start(programs, folder, drop)
        try:
            yield f"postgresql://octavo@127.0.0.1:{port}"
        finally:
            server.send_signal(signal.SIGINT)
            server.wait(timeout=20)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def start(programs: Path, folder: Path, drop: dict[str, object]) -> tuple[subprocess.Popen[bytes], int]:
    where = folder / "data"
    make = [programs / "initdb", "-D", where, "-U", "octavo", "-A", "trust", "-E", "UTF8", "--locale=C", "-N"]
    subprocess.run(make, check=True, stdout=subprocess.DEVNULL, cwd=folder, **drop)
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    careless = ("fsync=off", "full_page_writes=off", "synchronous_commit=off", "listen_addresses=127.0.0.1")
    run = [programs / "postgres", "-D", where, "-p", str(port), "-k", folder]
    for setting in careless:
        run += ["-c", setting]
    log = (folder / "log").open("wb")
    server = subprocess.Popen(run, stdout=log, stderr=log, cwd=folder, **drop)
    log.close()
    until = time.monotonic() + 20
    while True:
        try:
            psycopg.connect(f"postgresql://octavo@127.0.0.1:{port}/postgres").close()
        except psycopg.OperationalError:
            if server.poll() is not None or time.monotonic() > until:
                server.kill()
                pytest.fail(f"PostgreSQL did not start: {(folder / 'log').read_text(errors='replace')}")
            time.sleep(0.03)
        else:
            return server, port


@contextmanager
def small_disk(megabytes: int) -> Iterator[Path | None]:
    """A folder that holds so much and no more, the server's own; None where none can be mounted (that takes root)."""
    folder = Path(tempfile.mkdtemp(prefix="octavo-small-"))
    drop = other_user()
    try:
        mount = ["mount", "-t", "tmpfs", "-o", f"size={megabytes}m", "tmpfs", folder]
        if not drop or subprocess.run(mount, check=False, capture_output=True).returncode:
            yield None
            return
        try:
            os.chown(folder, drop["user"], drop["group"])
            yield folder
        finally:
            subprocess.run(["umount", "-l", folder], check=False, capture_output=True)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
