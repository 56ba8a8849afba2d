"""Articles of our own making, and a window that places them."""

import json
from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from octavo.ai.plain import PlainEmbedder
from octavo.stories.mend import Mended, mend
from octavo.stories.place import place
from octavo.stories.window.window import Item, Window, item, to_embed

NOON = datetime(2026, 5, 3, 12, tzinfo=UTC)
WIRE = Path(__file__).parents[2] / "data" / "stories" / "wire.jsonl"


@pytest.fixture(scope="session")
def make() -> Callable[..., Item]:
    """An item of a title and a text, some hours after noon of 3 May 2026, in English."""
    embedder = PlainEmbedder()

    def made(key, title, text="", *, hours=0.0, vector=True, language="en", **rest):
        embedded = embedder.embed([to_embed(title, text)])[0] if vector else None
        at = NOON + timedelta(hours=hours)
        return item(id=key, title=title, text=text, at=at, language=language, vector=embedded, **rest)

    return made


@pytest.fixture(scope="session")
def wire(make) -> tuple[tuple[Item, str], ...]:
    """38 invented articles in five languages with the story each tells, in order of time."""
    rows = [json.loads(line) for line in WIRE.read_text(encoding="utf-8").splitlines()]
    return tuple(
        (
            make(
                row["id"],
                row["title"],
                row["text"],
                hours=(datetime.fromisoformat(row["published"]) - NOON) / timedelta(hours=1),
                language=row["language"],
                source=row["source"],
            ),
            row["story"],
        )
        for row in rows
    )


def _carry_out(found: Mended, window: Window) -> None:
    for merge in found.merges:
        window.merge(merge.kept, merge.gone)
    for number, split in enumerate(found.splits):
        for moved in [thing for thing in window if thing.id in split.ids]:
            window.add(moved, f"split{number}")


@pytest.fixture(scope="session")
def run() -> Callable[[Sequence[Item]], Window]:
    """Places items one after another as the stage does, with a second look at the end."""

    def placed(items):
        window = Window()
        for number, each in enumerate(items):
            decision = place(each, window)
            window.add(each, f"s{number}" if decision.story is None else decision.story)
            for kept, gone in decision.merges:
                window.merge(kept, gone)
        _carry_out(mend(window), window)
        return window

    return placed
