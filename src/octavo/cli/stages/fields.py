"""The values of a line: strings, times and files, read with a plain word on what is wrong with them; and written."""

from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from octavo.errors import Invalid, Unreadable
from octavo.news.moment import Moment


def text_of(line: Mapping[str, Any], key: str) -> str | None:
    """The string under that key, None where there is none. Invalid: it is something else."""
    value = line.get(key)
    if value is None or isinstance(value, str):
        return value
    raise Invalid(f'"{key}" must be a string.')


def fetched_at_of(line: Mapping[str, Any]) -> datetime | None:
    """When a page was fetched, aware, UTC where the line names no zone. Invalid: it is no time."""
    value = line.get("fetched_at")
    if value is None:
        return None
    try:
        moment = datetime.fromisoformat(value)
    except (TypeError, ValueError) as error:
        raise Invalid('"fetched_at" must be a time as in 2026-05-12T19:30:00Z.') from error
    return moment.replace(tzinfo=moment.tzinfo or UTC)


def unreadable(path: str | Path, error: Exception) -> Unreadable:
    """What is said of a line's file that cannot be opened or unpacked."""
    return Unreadable(f"The file {path} cannot be read: {getattr(error, 'strerror', None) or error}")


def iso(moment: Moment | None) -> str | None:
    """A moment as an answer tells it: to its own grain, in its own zone."""
    return moment.iso() if moment else None
