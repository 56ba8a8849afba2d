"""Files in a folder of the home folder, named by what is in them, and cleared away when nobody asks for them.

audio/3f/3f9c….mp3    the file
audio/3f/3f9c….json   what is known of it; written last, so that a file without it was never finished
"""

import json
import os
import threading
import time
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

#: Seconds after which a file that nobody finished is nobody's work any more.
_LEFT = 3600
_DAY = 86_400


@dataclass(frozen=True, slots=True, kw_only=True)
class FileCache:
    """Files of one kind. May be used from many threads and processes at once."""

    folder: Path
    #: The end of a file's name: ".mp3".
    suffix: str
    #: How much all may take, and how many days one is kept after it was last asked for.
    most_bytes: int
    days: int

    def file(self, key: str) -> Path:
        """Where the file of that key lies, or would lie."""
        return self.folder / key[:2] / f"{key}{self.suffix}"

    def about(self, key: str) -> dict[str, Any] | None:
        """What is known of the file; None where it was not made, or not kept. Asking for it keeps it longer."""
        path = self._about(key)
        try:
            known = json.loads(path.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return None
        if not isinstance(known, dict):
            return None
        with suppress(OSError):
            os.utime(path)
        return known

    def keep(self, key: str, known: dict[str, Any], body: bytes) -> None:
        """Saves a file; the same one twice is no harm. Raises OSError where there is no room."""
        told = json.dumps(known, ensure_ascii=False).encode("utf-8", "replace")
        self.file(key).parent.mkdir(parents=True, exist_ok=True)
        for target, content in ((self.file(key), body), (self._about(key), told)):
            # Two readers may ask for one picture at once: each writes a part of its own.
            part = target.with_suffix(f"{target.suffix}.{os.getpid()}-{threading.get_ident()}.part")
            try:
                part.write_bytes(content)
                part.replace(target)
            finally:
                part.unlink(missing_ok=True)

    def sweep(self) -> int:
        """Removes what nobody asked for, what was never finished, and the oldest past the most; how many those were."""
        now, removed = time.time(), 0
        finished = {path.stem for path in self.folder.glob("??/*.json")}
        for path in self.folder.glob("??/*"):
            orphan = path.suffix == ".part" or path.name.partition(".")[0] not in finished
            if orphan and _asked_at(path) < now - _LEFT:
                path.unlink(missing_ok=True)
        total = 0
        for about in sorted(self.folder.glob("??/*.json"), key=_asked_at, reverse=True):
            files = (about, about.with_suffix(self.suffix))
            total += sum(_size(path) for path in files)
            if total > self.most_bytes or _asked_at(about) < now - self.days * _DAY:
                for path in files:
                    path.unlink(missing_ok=True)
                removed += 1
        return removed

    def _about(self, key: str) -> Path:
        return self.file(key).with_suffix(".json")


def _asked_at(path: Path) -> float:
    try:
        return path.stat().st_mtime
    except OSError:
        return 0.0


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0
