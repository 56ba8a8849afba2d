"""Empty libraries of SQLite. To bring a schema up to date takes a sixth of a second of CPU; to copy one, nothing."""

from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from octavo.store.sql import open_store


@cache
def _model() -> bytes:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "model"
        open_store(f"sqlite:///{path}").close()
        return path.read_bytes()


def library_at(path: Path) -> str:
    """The address of the library at ``path``; an empty one where there is none."""
    if not path.exists():
        path.write_bytes(_model())
    return f"sqlite:///{path}"
