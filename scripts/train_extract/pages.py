"""The pages of the development sets, segmented, with what is known of them."""

import gzip
import json
import logging
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
from octavo.extract.metadata import metadata_of
from octavo.extract.segment import Segments, segment

#: How much a page whose text is known counts, and one of which only snippets are.
_KNOWN = 100.0
_TOLD = 60.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Read:
    """A page, segmented, and its line of the gold."""

    gold: dict[str, Any]
    segments: Segments
    stated: str | None
    #: The text by trafilatura, where the gold has none.
    other: str

    @property
    def host(self) -> str:
        """The site, so that no site is both learned from and judged by."""
        host = urlsplit(str(self.gold.get("url") or "")).hostname
        return (host or ".".join(str(self.gold["id"]).split(".")[:2])).removeprefix("www.")


def pages_of(folder: Path) -> Iterator[Read]:
    """The pages of a set that have any text."""
    logging.disable(logging.CRITICAL)
    for line in (folder / "gold.jsonl").read_text(encoding="utf-8").rstrip("\n").split("\n"):
        gold = json.loads(line)
        body = gzip.decompress((folder / gold["file"]).read_bytes())
        try:
            root = tree_of(page_utf8(body, None))
        except Unreadable:
            continue
        metadata = metadata_of(root, url=gold.get("url") or None, fetched_at=None)
        segments = segment(page_blocks(root), title=metadata.title)
        if segments.lines:
            other = "" if gold.get("body") else trafilatura.extract(body, include_comments=False) or ""
            yield Read(gold=gold, segments=segments, stated=metadata.stated.body, other=other)


def known(page: Read) -> Labelled:
    """A page whose whole text is known."""
    shares, found = aligned(page.segments, page.gold["body"])
    trust = np.where((shares > 0.2) & (shares < 0.8), 0.3, 1.0) * (found >= 0.5)
    return Labelled(
        id=page.gold["id"],
        host=page.host,
        segments=page.segments,
        stated=page.stated,
        labels=(shares >= 0.5).astype(np.float32),
        weights=sized(page.segments, trust, _KNOWN),
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
