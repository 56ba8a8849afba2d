"""An empty database for each test, on SQLite first and on PostgreSQL second."""

from collections.abc import Callable
from itertools import count
from pathlib import Path

import psycopg
import pytest
from alembic import command
from alembic.config import Config
from sqlalchemy import text

import octavo.store.migrate as migrate_room
from octavo.store.engine import connect, transaction

_number = count()


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgres)])
def empty_url(request, tmp_path) -> str:
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'octavo.sqlite3'}"
    address = request.getfixturevalue("postgres")
    name = f"empty{next(_number)}"
    with psycopg.connect(f"{address}/postgres", autocommit=True) as admin:
        admin.execute(f"CREATE DATABASE {name}")
    return f"{address}/{name}"


@pytest.fixture
def step_back() -> Callable[..., None]:
    """Takes a library's schema back to a revision; ``called``: an older one that had the same columns."""

    def step(url: str, revision: str, *, called: str | None = None) -> None:
        config = Config()
        config.set_main_option("script_location", str(Path(migrate_room.__file__).parent / "revisions"))
        engine = connect(url)
        with transaction(engine, write=True) as connection:
            config.attributes["connection"] = connection
            command.downgrade(config, revision)
            connection.execute(text("UPDATE alembic_version SET version_num = :name"), {"name": called or revision})
        engine.dispose()

    return step
