"""What a form did: told once, on the page that comes after it, and taken back by one press where that can be."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import quote, unquote

#: A browser keeps about 4,000 characters of a cookie.
_WORDS, _POINT, _COOKIE = 1000, 300, 3800
_OWN = re.compile(r"/[^/\\]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Undo:
    """The form that takes it back."""

    action: str
    fields: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Flash:
    """The words, and the way back where there is one."""

    words: str
    undo: Undo | None = None
    #: What is told after the words, each in a line of its own.
    points: tuple[str, ...] = ()


def as_cookie(said: Flash) -> str:
    """The value of a cookie; what is too long for one loses its last points, then is cut and has no way back."""
    words, undo = said.words[:_WORDS], said.undo
    for kept in range(len(said.points), -1, -1):
        points = [point[:_POINT] for point in said.points[:kept]]
        if kept < len(said.points):
            points.append(f"And {len(said.points) - kept} more.")
        value = _written(words, undo and [undo.action, dict(undo.fields)], points)
        if len(value) <= _COOKIE:
            return value
    return _written(words[: _WORDS // 4], None, [])


def _written(*parts: object) -> str:
    return quote(json.dumps(parts))


def from_cookie(value: str | None) -> Flash | None:
    """What ``as_cookie`` wrote; None for anything else, since a cookie is what a browser says it is."""
    try:
        words, undo, points = json.loads(unquote(value or ""))
        way_back = Undo(action=str(undo[0]), fields={str(k): str(v) for k, v in undo[1].items()}) if undo else None
        told = tuple(map(str, points))
    except (ValueError, TypeError, LookupError, AttributeError, RecursionError):
        return None
    if not isinstance(words, str) or (way_back is not None and not _OWN.match(way_back.action)):
        return None
    return Flash(words=words, undo=way_back, points=told)
