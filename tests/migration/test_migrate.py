"""The steps make the schema of tables.py, on both databases, once and from many processes."""

import subprocess
import sys
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import inspect, text

import octavo.store.migrate as migrate_room
from octavo.errors import SchemaTooNew
from octavo.store.engine import connect, transaction
from octavo.store.migrate import HEAD, KNOWN, ours
from octavo.store.sql import open_store
from octavo.store.tables import metadata

OPEN = "import sys; from octavo.store.sql import open_store; open_store(sys.argv[1]).close()"


def version(store) -> str:
    with store.read() as tx:
        return tx.connection.scalar(text("SELECT version_num FROM alembic_version"))


def test_steps_make_the_schema(empty_url):
    """Alembic finds no difference between the migrated database and tables.py."""
    store = open_store(empty_url)
    with store.read() as tx:
        options = {"include_object": ours, "compare_type": True, "compare_server_default": True}
        assert compare_metadata(MigrationContext.configure(tx.connection, opts=options), metadata) == []
        checked = inspect(tx.connection)
        there = set(checked.get_table_names())
    wanted = {
        name
        for name, table in metadata.tables.items()
        if table.info.get("only", store.engine.name) == store.engine.name
    }
    assert wanted <= there
    store.close()


def test_autoincrement_is_kept(tmp_path):
    """On SQLite no id is ever given twice, though its row is gone."""
    store = open_store(f"sqlite:///{tmp_path / 'octavo.sqlite3'}")
    with store.read() as tx:
        made = dict(tx.connection.execute(text("SELECT name, sql FROM sqlite_master WHERE type = 'table'")).all())
    numbered = [name for name, table in metadata.tables.items() if "id" in table.primary_key.columns]
    assert len(numbered) == 10
    assert all("AUTOINCREMENT" in made[name] for name in numbered)
    store.close()


def test_known_revisions_are_those_of_the_files():
    """HEAD and KNOWN name exactly the revision files."""
    config = Config()
    config.set_main_option("script_location", str(Path(migrate_room.__file__).parent / "revisions"))
    scripts = ScriptDirectory.from_config(config)
    assert scripts.get_current_head() == HEAD
    assert tuple(script.revision for script in scripts.walk_revisions())[::-1] == KNOWN


def test_migrating_twice_is_harmless(empty_url, monkeypatch):
    """Opening again runs no step and loses nothing."""
    store = open_store(empty_url)
    with store.begin() as tx:
        tx.notebook.put("zone", "UTC")
    store.close()
    monkeypatch.setattr(migrate_room, "_upgrade", lambda connection: pytest.fail("ran a step again"))
    again = open_store(empty_url)
    with again.read() as tx:
        assert tx.notebook.get("zone") == "UTC"
    assert version(again) == HEAD
    again.close()


def test_newer_schema_is_refused(empty_url):
    """A library of a newer Octavo is refused and left as it is."""
    store = open_store(empty_url)
    with store.begin() as tx:
        tx.connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(SchemaTooNew, match="9999"):
        open_store(empty_url)
    assert version(store) == "9999"
    store.close()


def test_failed_step_leaves_nothing(empty_url, monkeypatch):
    """A step that fails half-way leaves the database empty, and the next try succeeds."""
    engine = connect(empty_url)

    def fail_afterwards() -> None:
        with transaction(engine, write=True) as connection:
            migrate_room._upgrade(connection)
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        fail_afterwards()
    with transaction(engine, write=False) as connection:
        assert inspect(connection).get_table_names() == []
    engine.dispose()
    store = open_store(empty_url)
    assert version(store) == HEAD
    store.close()


def test_processes_may_migrate_at_once(empty_url):
    """Two processes that open an empty database at the same time all succeed, and its one account is there once."""
    opening = [subprocess.Popen([sys.executable, "-c", OPEN, empty_url], stderr=subprocess.PIPE) for _ in range(2)]
    said = [process.communicate(timeout=60)[1] for process in opening]
    assert [process.returncode for process in opening] == [0, 0], said
    store = open_store(empty_url)
    with store.read() as tx:
        assert len(tx.accounts.users()) == 1
    store.close()
