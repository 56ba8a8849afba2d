"""Audio files in the home folder, named by what is read in them and by whom.

audio/3f/3f9c….mp3    the sound
audio/3f/3f9c….json   what is known of it; written last, so that a file without it was never finished
"""

import json
import os
import time
from contextlib import suppress
from dataclasses import asdict
from pathlib import Path
from typing import Any

from octavo.news.speech import Cue, Recording, Section

#: Seconds after which a file that nobody finished is nobody's work any more.
_LEFT = 3600
_DAY = 86_400


def kept(folder: Path, key: str) -> Recording | None:
    """The recording of that key; None where it was not made, or not kept. Asking for it keeps it longer."""
    about = _about(folder, key)
    try:
        recording = _read(json.loads(about.read_text(encoding="utf-8")))
        if recording.key != key or sound(folder, key).stat().st_size != recording.size:
            return None
    except (OSError, ValueError, KeyError, TypeError):
        return None
    with suppress(OSError):
        os.utime(about)
    return recording


def sound(folder: Path, key: str) -> Path:
    """Where the recording's MP3 lies."""
    return folder / key[:2] / f"{key}.mp3"


def keep(folder: Path, recording: Recording, body: bytes) -> None:
    """Saves a recording; the same one twice is no harm. Raises OSError where there is no room."""
    told = json.dumps(asdict(recording), ensure_ascii=False).encode("utf-8", "replace")
    path = sound(folder, recording.key)
    path.parent.mkdir(parents=True, exist_ok=True)
    for target, content in ((path, body), (_about(folder, recording.key), told)):
        part = target.with_suffix(f"{target.suffix}.{os.getpid()}.part")
        try:
            part.write_bytes(content)
            part.replace(target)
        finally:
            part.unlink(missing_ok=True)


def sweep(folder: Path, *, most_bytes: int, days: int) -> int:
    """Removes what nobody asked for so many days, what was never finished, and the oldest past ``most_bytes``."""
    now, removed = time.time(), 0
    finished = {path.stem for path in folder.glob("??/*.json")}
    for path in folder.glob("??/*"):
        orphan = path.suffix == ".part" or path.name.partition(".")[0] not in finished
        if orphan and _asked_at(path) < now - _LEFT:
            path.unlink(missing_ok=True)
    left = sorted(folder.glob("??/*.json"), key=_asked_at, reverse=True)
    total = 0
    for about in left:
        files = (about, about.with_suffix(".mp3"))
        total += sum(_size(path) for path in files)
        if total > most_bytes or _asked_at(about) < now - days * _DAY:
            for path in files:
                path.unlink(missing_ok=True)
            removed += 1
    return removed


def _about(folder: Path, key: str) -> Path:
    return sound(folder, key).with_suffix(".json")


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


def _read(told: dict[str, Any]) -> Recording:
    return Recording(
        key=told["key"],
        seconds=float(told["seconds"]),
        size=int(told["size"]),
        voices=tuple(told["voices"]),
        sections=tuple(Section(**each) for each in told["sections"]),
        cues=tuple(Cue(**each) for each in told["cues"]),
        left_out=tuple(told["left_out"]),
    )
