"""The development sets: their gold, and the lines that ask an extractor for their pages."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

#: When the aggregator pages were fetched, for ages to be counted from.
_FETCHED = "2026-05-12T22:00:00Z"


@dataclass(frozen=True, slots=True, kw_only=True)
class Set:
    """One set's pages; none where its folder is missing."""

    name: str
    pages: tuple[dict[str, Any], ...]

    def asked(self) -> Iterator[dict[str, Any]]:
        """The line of each page."""
        for page in self.pages:
            yield {
                "id": page["key"],
                "path": page["path"],
                "url": page.get("url"),
                "fetched_at": page.get("fetched_at"),
            }


def read_set(data: Path, name: str, most: int | None) -> Set:
    """The set in ``data/name``, drawn down to ``most`` pages; of trafilatura's, the pages with snippets."""
    gold = data / name / "gold.jsonl"
    if not gold.exists():
        return Set(name=name, pages=())
    # Not splitlines(): a text may hold a line separator (U+2028).
    pages = [json.loads(line) for line in gold.read_text(encoding="utf-8").split("\n") if line]
    for page in pages:
        page["key"] = f"{name}/{page['id']}"
        page["path"] = str(data / name / page["file"])
        if name == "aggregator_synth":
            page["fetched_at"] = _FETCHED
    return Set(name=name, pages=tuple(evenly([page for page in pages if _labelled(page)], most)))


def evenly(pages: Any, most: int | None) -> Any:
    """The pages, or ``most`` of them with equal steps between."""
    if most is None or len(pages) <= most:
        return pages
    return [pages[at * len(pages) // most] for at in range(most)]


def _labelled(page: dict[str, Any]) -> bool:
    return any(page.get(key) for key in ("body", "paragraphs", "with", "without", "date"))
