"""The pages of the development sets and our own, segmented, with what is known of them."""

import gzip
import json
import logging
import sys
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import numpy as np
import trafilatura
from labels import Labelled, aligned, sized, told
from numpy.typing import NDArray

from octavo.errors import Unreadable
from octavo.extract.blocks.blocks import page_blocks
from octavo.extract.document.decode import page_utf8
from octavo.extract.document.tree import tree_of
from octavo.extract.metadata.metadata import metadata_of
from octavo.extract.segments.segment import Segments, segment

sys.path.insert(0, str(Path(__file__).parents[2] / "tests"))

from support.labelled import modules

#: How much a page whose text is known counts, and one of which only snippets are.
_KNOWN = 100.0
_TOLD = 60.0
#: One of ours: more of few hands' prose and furniture teaches no more, and unlearns short last lines of others.
_OURS = 10.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Read:
    """A page, segmented, and its line of the gold."""

    gold: dict[str, Any]
    #: The site, so that no site is both learned from and judged by.
    host: str
    segments: Segments
    stated: str | None
    #: The text by trafilatura, where the gold has none.
    other: str = ""
    #: How much it counts where its text is known, and the paragraphs that may be in the text or not.
    weight: float = _KNOWN
    optional: frozenset[str] = frozenset()


def pages_of(folder: Path) -> Iterator[Read]:
    """The pages of a set that have any text."""
    logging.disable(logging.CRITICAL)
    for line in (folder / "gold.jsonl").read_text(encoding="utf-8").rstrip("\n").split("\n"):
        gold = json.loads(line)
        body = gzip.decompress((folder / gold["file"]).read_bytes())
        try:
            page = _read(body, gold, _host(gold))
        except Unreadable:
            continue
        if page.segments.lines:
            other = "" if gold.get("body") else trafilatura.extract(body, include_comments=False) or ""
            yield replace(page, other=other)


def our_pages(folder: Path) -> Iterator[Read]:
    """Our own labelled pages; those of one sheet, by one hand, count as one site."""
    with modules(folder, "labelled_for_lessons", ("cases",)) as found:
        for sheet in sorted(path.stem for path in folder.glob("*.txt")):
            for page in found["cases"].pages(sheet):
                gold = {"id": f"{sheet}/{page.name}", "url": page.url, "body": "\n\n".join(page.wanted)}
                optional = frozenset(" ".join(each.split()) for each in page.optional)
                yield replace(_read(page.html, gold, sheet), weight=_OURS, optional=optional)


def _read(body: bytes | str, gold: dict[str, Any], host: str) -> Read:
    root = tree_of(page_utf8(body, None))
    metadata = metadata_of(root, url=gold.get("url") or None, fetched_at=None)
    segments = segment(page_blocks(root), title=metadata.title)
    return Read(gold=gold, host=host, segments=segments, stated=metadata.stated.body)


def _host(gold: dict[str, Any]) -> str:
    host = urlsplit(str(gold.get("url") or "")).hostname
    return (host or ".".join(str(gold["id"]).split(".")[:2])).removeprefix("www.")


def known(page: Read) -> Labelled:
    """A page whose whole text is known."""
    shares, found = aligned(page.segments, page.gold["body"])
    trust = np.where((shares > 0.2) & (shares < 0.8), 0.3, 1.0) * (found >= 0.5)
    trust[[line.block.text in page.optional for line in page.segments.lines]] = 0.0
    return Labelled(
        id=page.gold["id"],
        host=page.host,
        segments=page.segments,
        stated=page.stated,
        labels=(shares >= 0.5).astype(np.float32),
        weights=sized(page.segments, trust, page.weight),
        body=page.gold["body"],
    )


def guessed(page: Read, odds: NDArray[np.float32]) -> Labelled:
    """A page of which only snippets are known, or nothing; ``odds``: each block's probability by a first classifier."""
    wanted, unwanted = tuple(page.gold.get("with") or ()), tuple(page.gold.get("without") or ())
    labels, trust = told(page.segments, page.other, odds, wanted, unwanted)
    blank = Labelled(
        id=page.gold["id"],
        host=page.host,
        segments=page.segments,
        stated=page.stated,
        labels=labels,
        weights=sized(page.segments, trust, _TOLD),
    )
    return replace(blank, wanted=wanted, unwanted=unwanted)
