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

from pages import PAGES, pages

from octavo.ai.plain import PlainEmbedder
from octavo.ports.models import Embedder, PassageEncoder
from octavo.stories.features import Item, item, to_embed, to_lead

#: Each third is judged by what was learned from the two others.
FOLDS = (0, 1, 2)
#: Small wires, each of which is in one part. (What delta and hills taught too cost more than it gave: measurements.)
LESSONS = ("islands", "plain", "valley")
#: What teaches the judge of pairs with leads alone.
CLOSE = (*LESSONS, PAGES)
_LESSONS = Path(__file__).parents[2] / "tests" / "quality" / "stories" / "lessons"
#: How the wires name another phase of a matter; what they name else is another matter.
_PHASES = frozenset(["background", "consequence", "same dispute", "same matter"])
#: Silence from which on a new phase is a story of its own; what follows sooner may be in the one story or in two.
_PAUSE = timedelta(days=2)
_NO_DATE = datetime(2026, 3, 1, tzinfo=UTC)


class Labelled(NamedTuple):
    """An article and the story it tells."""

    item: Item
    story: str
    #: Stories that others would call the same one: together or apart, neither is wrong.
    same_matter: frozenset[str] = frozenset()


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


def lessons(folder: Path = _LESSONS) -> list[Read]:
    """The small wires; with each article the stories that tell its matter without a pause between."""
    return [Read(name, list(_lesson(name, folder / name))) for name in LESSONS]


def apart(folder: Path) -> Read:
    """The pages that tell no event; ``folder``: where make bench-data put them."""
    return Read(PAGES, pages(folder))


def _lesson(name: str, folder: Path) -> Iterator[dict[str, Any]]:
    rows, stories = _lines(folder / "articles.jsonl"), _lines(folder / "stories.jsonl")
    told = defaultdict[str, list[datetime]](list)
    for row in rows:
        told[row["story"]].append(datetime.fromisoformat(row["published"]))
    recaps = {story["story"] for story in stories if story["kind"] == "recap"}
    near = defaultdict[str, set[str]](set)
    for story in stories:
        for other, kind in story["named"].items():
            if kind in _PHASES and _pause(told[story["story"]], told[other]) < _PAUSE:
                near[story["story"]].add(other)
                near[other].add(story["story"])
    for row in rows:
        # A review of the week is of none of the stories that it tells again.
        matter = set() if row["story"] in recaps else near[row["story"]] - recaps
        yield {**row, "id": f"{name}-{row['id']}", "same_matter": matter}


def _pause(some: Sequence[datetime], others: Sequence[datetime]) -> timedelta:
    return max(min(some) - max(others), min(others) - max(some))


def part(name: str, row: dict[str, Any]) -> int:
    """0, 1 or 2: by story, by topic (ecbplus), by author (stream), by wire or by site: look-alikes stay together."""
    if name in LESSONS:
        return LESSONS.index(name) % len(FOLDS)
    if name == PAGES:
        return _number(row["source"]) % len(FOLDS)
    if name == "stream":
        return {"a": 0, "c": 1}.get(row["story"][0], 2)
    key = f"u{row['story']}" if name == "uci" else f"e{row['topic']}"
    return min(_number(key) % 8 // 3, 2)


def _number(key: str) -> int:
    """The same number for a key each time."""
    return int(hashlib.md5(key.encode(), usedforsecurity=False).hexdigest(), 16)


def streams(read: Sequence[Read], embedder: Embedder, encoder: PassageEncoder) -> dict[str, list[Labelled]]:
    """Each set in the forms that news comes in: whole, headlines alone, thin, dated or not, read closely or not."""
    made = {}
    for name, rows in read:
        if name in CLOSE:
            forms = {name: rows}
        elif name == "uci":
            forms = {"uci": rows, "uci, thin": list(_thinned(rows))}
        else:
            forms = {name: rows, f"{name}, headlines": [{**row, "text": ""} for row in rows]}
        if name == "ecbplus":
            forms["ecbplus, dated"] = list(_dated(rows))
        made |= {form: labelled(some, embedder, encoder) for form, some in forms.items()}
        # An install without the one model's file has no leads, and without the other's it has these vectors.
        if name not in {"uci", *CLOSE}:
            made[f"{name}, no leads"] = [each._replace(item=replace(each.item, lead=None)) for each in made[name]]
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
        yield Labelled(thing, row["story"], frozenset(row.get("same_matter", ())))


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
