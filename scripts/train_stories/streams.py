"""The streams that the merge decision is learned from, in three parts that share no story and no topic."""

import gzip
import hashlib
import json
import random
from collections import Counter, defaultdict
from collections.abc import Hashable, Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, NamedTuple

from octavo.ai.plain import PlainEmbedder
from octavo.ports.models import Embedder, PassageEncoder
from octavo.stories.features import Item, item, to_embed, to_lead

#: Each third is judged by what was learned from the two others.
FOLDS = (0, 1, 2)
_NO_DATE = datetime(2026, 3, 1, tzinfo=UTC)


class Labelled(NamedTuple):
    """An article and the story it tells."""

    item: Item
    story: str


class Read(NamedTuple):
    """The rows of one set."""

    name: str
    rows: Sequence[dict[str, Any]]


def sets(bench: Path, stream: Path) -> list[Read]:
    """The development sets, and the labelled stream where it is."""
    found = [Read(name, _lines(bench / f"{name}.jsonl.gz")) for name in ("uci", "ecbplus")]
    # articles.jsonl in the folder itself, or one in each folder of it.
    files = sorted(stream.glob("articles.jsonl")) or sorted(stream.glob("*/articles.jsonl"))
    if files:
        found.append(
            Read("stream", sorted((row for file in files for row in _lines(file)), key=lambda r: r["published"]))
        )
    return found


def part(name: str, row: dict[str, Any]) -> int:
    """0, 1 or 2: by story, by topic (ecbplus), or by who wrote it (stream), so that look-alikes stay in one part."""
    if name == "stream":
        return {"a": 0, "c": 1}.get(row["story"][0], 2)
    key = f"u{row['story']}" if name == "uci" else f"e{row['topic']}"
    eighth = int(hashlib.md5(key.encode(), usedforsecurity=False).hexdigest(), 16) % 8
    return min(eighth // 3, 2)


def streams(read: Sequence[Read], embedder: Embedder, encoder: PassageEncoder) -> dict[str, list[Labelled]]:
    """Each set in the forms that news comes in: whole, headlines alone, thin, dated or not, read closely or not."""
    made = {}
    for name, rows in read:
        if name == "uci":
            forms = {"uci": rows, "uci, thin": list(_thinned(rows))}
        else:
            forms = {name: rows, f"{name}, headlines": [{**row, "text": ""} for row in rows]}
        if name == "ecbplus":
            forms["ecbplus, dated"] = list(_dated(rows))
        made |= {form: labelled(some, embedder, encoder) for form, some in forms.items()}
        # An install without the one model's file has no leads, and without the other's it has these vectors.
        if name != "uci":
            made[f"{name}, no leads"] = [Labelled(replace(each.item, lead=None), each.story) for each in made[name]]
            made[f"{name}, plain"] = labelled(rows, PlainEmbedder())
    return made


def _lines(path: Path) -> list[dict[str, Any]]:
    told = path.read_bytes()
    lines = (gzip.decompress(told) if path.suffix == ".gz" else told).decode().splitlines()
    return [json.loads(line) for line in lines if line.strip()]


def labelled(
    rows: Sequence[dict[str, Any]], embedder: Embedder, encoder: PassageEncoder | None = None
) -> list[Labelled]:
    """The rows with their features, in order of time."""
    return sorted(_labelled(rows, embedder, encoder), key=lambda each: each.item.at)


def folds(read: Sequence[Read]) -> dict[Hashable, int]:
    """Each article's part."""
    return {row["id"]: part(name, row) for name, rows in read for row in rows}


def _labelled(rows: Sequence[dict[str, Any]], embedder: Embedder, encoder: PassageEncoder | None) -> Iterator[Labelled]:
    for row in rows:
        lead = to_lead(row["title"], row["text"] or "")
        at = datetime.fromisoformat(row["published"]) if row["published"] else _NO_DATE
        thing = item(
            id=row["id"],
            title=row["title"],
            text=row["text"] or "",
            at=at,
            source=row["source"],
            language=row["language"],
            vector=embedder.embed([to_embed(row["title"], row["text"] or "")])[0],
            model=embedder.name,
            lead=encoder.passages([lead])[0] if encoder and lead else None,
            lead_model=encoder.name if encoder else None,
        )
        yield Labelled(thing, row["story"])


def _thinned(rows: Sequence[dict[str, Any]], *, most: int = 10) -> Iterator[dict[str, Any]]:
    """At most so many articles of a story, with gaps between them: a small desk's day."""
    chance, seen = random.Random(0), Counter[str]()  # noqa: S311 -- a fixed order, no secret
    for row in rows:
        if chance.random() > 0.5 and seen[row["story"]] < most:
            seen[row["story"]] += 1
            yield row


def _dated(rows: Sequence[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """Times made up for articles without one: stories begin on different days, and most of each comes in one."""
    chance = random.Random(0)  # noqa: S311 -- a fixed order, no secret
    begins: defaultdict[str, float] = defaultdict(lambda: chance.uniform(0, 144))
    for row in rows:
        at = _NO_DATE + timedelta(hours=begins[row["story"]] + chance.expovariate(1 / 14))
        yield {**row, "published": at.isoformat()}
