"""Real pages that tell no event (guides, lists of the best, shops, blogs): each is a story of its own.

Reports teach which articles tell one event. They teach nothing of two pages on one matter, and a decision that has
seen none puts half of such pages into stories: "Best laptops of 2026" beside "Best tax software of 2026".
"""

import gzip
import json
import logging
import random
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from octavo.errors import Unreadable
from octavo.extract.page import read_page

#: What the set is called beside uci, ecbplus and the stream.
PAGES = "pages"
#: Code points below which a text is not worth comparing.
_SHORT = 200
_BEGIN, _SPAN = datetime(2026, 3, 1, tzinfo=UTC), timedelta(days=14)


def pages(folder: Path) -> list[dict[str, Any]]:
    """The rows of the pages that ``folder/pages.jsonl`` lists (make bench-data), one for those that are called alike.

    Their own days lie years apart, so that hardly two would meet: they are spread over two weeks by chance.
    """
    logging.disable(logging.CRITICAL)
    chance = random.Random(0)  # noqa: S311 -- a fixed order, no secret
    found = {row["title"]: row for row in _read(folder)}
    for row in found.values():
        row["published"] = (_BEGIN + chance.random() * _SPAN).isoformat()
    return sorted(found.values(), key=lambda row: row["published"])


def _read(folder: Path) -> Iterator[dict[str, Any]]:
    for line in (folder / "pages.jsonl").read_text(encoding="utf-8").splitlines():
        page = json.loads(line)
        try:
            found = read_page(gzip.decompress((folder / page["path"]).read_bytes()), url=page["url"])
        except Unreadable:
            continue
        if found.title and len(found.text) >= _SHORT:
            yield {
                "id": f"{PAGES}-{page['id']}",
                "title": found.title,
                "text": found.text,
                "source": urlsplit(page["url"]).hostname,
                "language": found.language,
                "story": f"{PAGES}-{page['id']}",
            }
