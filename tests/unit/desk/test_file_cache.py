"""Files that are kept as long as somebody asks for them."""

import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from octavo.desk.file_cache import FileCache


def test_one_file_kept_by_two_threads_at_once_is_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Both have written their part before either puts it in its place; neither takes the other's away."""
    both, write = threading.Barrier(2, timeout=10), Path.write_bytes

    def written(path: Path, body: bytes) -> int:
        count = write(path, body)
        both.wait()
        return count

    monkeypatch.setattr(Path, "write_bytes", written)
    cache = FileCache(folder=tmp_path, suffix=".webp", most_bytes=1000, days=1)
    with ThreadPoolExecutor(2) as threads:
        list(threads.map(lambda _: cache.keep("3f9c", {"width": 3}, b"picture"), range(2)))
    assert cache.about("3f9c") == {"width": 3}
    assert sorted(path.name for path in tmp_path.rglob("3f9c*")) == ["3f9c.json", "3f9c.webp"]
