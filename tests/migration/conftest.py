"""An empty database for each test, on SQLite first and on PostgreSQL second."""

import importlib.util
from itertools import count
from pathlib import Path

import psycopg
import pytest

_spec = importlib.util.spec_from_file_location("postgres_server", Path(__file__).parents[1] / "contract" / "server.py")
server = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(server)

_number = count()


@pytest.fixture(scope="session")
def postgres():
    with server.running() as address:
        yield address


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgres)])
def empty_url(request, tmp_path) -> str:
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'octavo.sqlite3'}"
    address = request.getfixturevalue("postgres")
    name = f"empty{next(_number)}"
    with psycopg.connect(f"{address}/postgres", autocommit=True) as admin:
        admin.execute(f"CREATE DATABASE {name}")
    return f"{address}/{name}"
