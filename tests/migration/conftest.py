"""An empty database for each test, on SQLite first and on PostgreSQL second."""

from itertools import count

import psycopg
import pytest

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
