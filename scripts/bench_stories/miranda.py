"""The news-clustering set of Miranda et al., "Multilingual clustering of streaming news", 2018, for whoever has it.

A JSON array, or a JSON object a line: id, title, text, date, lang, cluster (and what else is ignored).
"""

import json
from datetime import datetime
from pathlib import Path
from typing import Any

_LANGUAGES = {"eng": "en", "deu": "de", "spa": "es"}


def read(path: Path) -> list[dict[str, Any]]:
    """Its articles as the other streams have them, in order of time."""
    told = path.read_text(encoding="utf-8")
    rows = (
        json.loads(told) if told.lstrip().startswith("[") else [json.loads(line) for line in told.splitlines() if line]
    )
    return sorted((_row(row) for row in rows), key=lambda row: row["published"])


def _row(row: dict[str, Any]) -> dict[str, Any]:
    written = str(row["date"])
    at = datetime.fromisoformat(written if "+" in written or written.endswith("Z") else f"{written}+00:00")
    return {
        "id": str(row["id"]),
        "title": row.get("title") or "",
        "text": row.get("text") or row.get("body") or "",
        "published": at.isoformat(),
        "source": row.get("source") if isinstance(row.get("source"), str) else None,
        "language": _LANGUAGES.get(row["lang"], row["lang"]),
        "story": str(row["cluster"]),
    }
