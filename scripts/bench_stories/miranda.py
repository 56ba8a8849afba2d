"""The news-clustering set of Miranda et al., "Multilingual clustering of streaming news", 2018, for whoever has it.

A JSON array, or a JSON object a line: id, title, text, date, lang, cluster (and what else is ignored).
"""

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

_LANGUAGES = {"eng": "en", "deu": "de", "spa": "es"}
_NEEDED = ("id", "date", "lang", "cluster")


class MalformedSetError(ValueError):
    """The file is not in the set's form; says where, what is wrong, and what was looked for."""


def read(path: Path) -> list[dict[str, Any]]:
    """Its articles as the other streams have them, in order of time; raises MalformedSetError."""
    try:
        told = path.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        raise MalformedSetError(f"{path.name} is not UTF-8 text: unpack it first if it is compressed.") from error
    rows = [_row(where, row) for where, row in _parsed(path.name, told)]
    if not rows:
        raise MalformedSetError(f"{path.name} holds no article.")
    first: dict[str, str] = {}
    for where, row in rows:
        if first.setdefault(row["id"], where) != where:
            raise MalformedSetError(f"{where}: the id {row['id']} is also that of {first[row['id']]}.")
    return sorted((row for _, row in rows), key=lambda row: row["published"])


def _parsed(name: str, told: str) -> Iterator[tuple[str, Any]]:
    """Each article with where it stands: "file, article 3" of an array, "file, line 3" of lines."""
    if told.lstrip().startswith("["):
        for number, row in enumerate(_json(name, told), 1):
            yield f"{name}, article {number}", row
        return
    for number, line in enumerate(told.splitlines(), 1):
        if line.strip():
            yield f"{name}, line {number}", _json(f"{name}, line {number}", line)


def _json(where: str, told: str) -> Any:
    try:
        return json.loads(told)
    except json.JSONDecodeError as error:
        raise MalformedSetError(f"{where} is not JSON: {error}.") from error


def _row(where: str, row: Any) -> tuple[str, dict[str, Any]]:
    if not isinstance(row, dict):
        raise MalformedSetError(f"{where} is not a JSON object but {type(row).__name__}.")
    missing = [key for key in _NEEDED if row.get(key) in {None, ""}]
    title, text = row.get("title") or "", row.get("text") or row.get("body") or ""
    if missing or not (title or text):
        lacks = ", ".join(missing) or "title or text"
        raise MalformedSetError(f"{where} lacks {lacks}. An article has id, date, lang, cluster, and title or text.")
    return where, {
        "id": str(row["id"]),
        "title": title,
        "text": text,
        "published": _time(where, str(row["date"])).isoformat(),
        "source": row.get("source") if isinstance(row.get("source"), str) else None,
        "language": _LANGUAGES.get(row["lang"], row["lang"]),
        "story": str(row["cluster"]),
    }


def _time(where: str, written: str) -> datetime:
    """The moment in UTC; one without a zone is taken to be."""
    try:
        at = datetime.fromisoformat(written)
    except ValueError as error:
        raise MalformedSetError(f"{where}: the date {written!r} is not ISO 8601.") from error
    return (at if at.tzinfo else at.replace(tzinfo=UTC)).astimezone(UTC)
