"""Recordings in the home folder, each under the words it reads and the voices that read them."""

from dataclasses import asdict
from pathlib import Path
from typing import Any

from octavo.desk.file_cache import FileCache
from octavo.news.speech import Cue, Recording, Section
from octavo.settings import Settings


def cache(settings: Settings) -> FileCache:
    """Where recordings lie."""
    return FileCache(
        folder=settings.audio_dir, suffix=".mp3", most_bytes=settings.audio_mb * 2**20, days=settings.audio_days
    )


def kept(settings: Settings, key: str) -> Recording | None:
    """The recording of that key; None where it was not made, or not kept. Asking for it keeps it longer."""
    try:
        recording = _read(cache(settings).about(key) or {})
        whole = recording.key == key and sound(settings, key).stat().st_size == recording.size
    except (OSError, ValueError, KeyError, TypeError):
        return None
    return recording if whole else None


def sound(settings: Settings, key: str) -> Path:
    """Where the recording's MP3 lies."""
    return cache(settings).file(key)


def keep(settings: Settings, recording: Recording, body: bytes) -> None:
    """Saves a recording; the same one twice is no harm. Raises OSError where there is no room."""
    cache(settings).keep(recording.key, asdict(recording), body)


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
