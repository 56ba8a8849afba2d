"""Learns which line of a page is a byline that nothing marks, or that none is.

    PYTHONPATH=scripts python scripts/train_bylines.py bench-data [--dry]

Learned from all pages of the development sets and of our own sheets that tell who wrote them, also where markup says
it: a line does not know whether a class or JSON-LD names its people, too. A conditional logit over a page's lines and
"none"; folds of hosts tell what it is worth on pages whose markup names nobody.
Writes src/octavo/extract/byline/unmarked.json.
"""

import argparse
import gzip
import json
import re
import sys
import zlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from unittest.mock import patch

import numpy as np
from logits import conditional_logit
from numpy.typing import NDArray

from octavo.errors import Unreadable
from octavo.extract.byline.unmarked import COLUMNS, FILE, MARGIN, Candidate, candidates
from octavo.extract.metadata.completed import Shown, completed, publishers_of
from octavo.extract.metadata.metadata import Metadata
from octavo.extract.page import read_page
from octavo.text.urls import host

_TESTS = Path(__file__).parents[1] / "tests"
sys.path.insert(0, str(_TESTS))

from support.labelled import modules  # noqa: E402 -- it lies beside the tests

_SETS = ("wcxb_dev", "trafilatura")
_OWN = {"heads": "heads", "publishers": "pages"}
#: Sheets without authors, and one that is only judged by.
_LEFT_OUT = ("prose", "varied", "varied_later", "varied_third", "varied_fourth", "varied_fifth", "sixteenth")
_BETWEEN = re.compile(r"\s*[,;&|/]\s*|\s+(?:and|und|et|y|e|og|och|en)\s+")
_FOLDS, _PENALTY = 5, 0.003
Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A page's candidates, and who wrote it."""

    host: str
    #: Nothing else names anybody, so that a line would be believed.
    asked: bool
    candidates: tuple[Candidate, ...]
    #: Which of them name the authors, and nobody else.
    right: NDArray[np.bool_]

    @property
    def seen(self) -> Floats:
        """A row for each candidate."""
        return np.array([each.seen for each in self.candidates])

    @property
    def fold(self) -> int:
        """Where the host's pages are judged."""
        return zlib.crc32(self.host.encode()) % _FOLDS


def main(asked: argparse.Namespace) -> None:
    """Learns, tells what it is worth by folds, and writes the weights."""
    pages = list(_pages(asked.data))
    folds = [_learned([page for page in pages if page.fold != fold]) for fold in range(_FOLDS)]
    for margin in (0.0, MARGIN, 2 * MARGIN):
        told = [right for page in pages if page.asked for right in _told(page, margin, *folds[page.fold])]
        print(f"margin {margin}: {sum(told)} right of {len(told)} lines believed")
    weights, none = _learned(pages)
    learned = {column: round(float(weight), 3) for column, weight in zip(COLUMNS, weights, strict=True)}
    learned["none"] = round(none, 3)
    print(learned)
    if not asked.dry:
        FILE.write_text(json.dumps(learned, indent=1) + "\n", encoding="utf-8")


def _learned(pages: Sequence[Page]) -> tuple[Floats, float]:
    return conditional_logit([page.seen for page in pages], [page.right for page in pages], _PENALTY)


def _told(page: Page, margin: float, weights: Floats, none: float) -> Iterator[bool]:
    """Whether the likeliest line is right, where it is believed."""
    odds = page.seen @ weights
    if odds.max() > none + margin:
        yield bool(page.right[odds.argmax()])


def _pages(data: Path) -> Iterator[Page]:
    for body, url, authors in (*_of_sets(data), *_of_sheets()):
        read: list[tuple[Metadata, Shown]] = []

        def look(metadata: Metadata, shown: Shown, **more: Any) -> Metadata:
            read.append((metadata, shown))  # noqa: B023 -- called before the next page
            return completed(metadata, shown, **more)

        try:
            with patch("octavo.extract.page.completed", look):
                source = dict(read_page(body, url=url).provenance).get("authors")
        except Unreadable:
            continue
        metadata, shown = read[0]
        publishers = publishers_of(metadata, url or metadata.canonical_url)
        found = tuple(candidates(shown.segments.lines, shown.segments.title, shown.paragraphs, publishers))
        wanted = set(map(_plain, authors))
        right = np.array([wanted.issuperset(map(_plain, each.names)) for each in found])
        if found:
            asked = not metadata.authors and (source in {None, "unmarked line"} or metadata.stand_ins is not None)
            yield Page(host=host(url) or "" if url else "", asked=asked, candidates=found, right=right)


def _of_sets(data: Path) -> Iterator[tuple[bytes | str, str | None, Iterable[str]]]:
    for name in _SETS:
        for line in (data / name / "gold.jsonl").read_text(encoding="utf-8").rstrip("\n").split("\n"):
            gold = json.loads(line)
            authors = gold.get("author") or gold.get("authors") or ""
            # A page of the first set without authors has none; one of the other, where it says so.
            if authors or name == _SETS[0] or "author" in gold:
                names = _BETWEEN.split(authors) if isinstance(authors, str) else authors
                yield gzip.decompress((data / name / gold["file"]).read_bytes()), gold.get("url") or None, names


def _of_sheets() -> Iterator[tuple[bytes | str, str | None, Iterable[str]]]:
    for folder, reader in _OWN.items():
        sheets = sorted((_TESTS / "quality" / "extract" / folder).glob("*.txt"))
        with modules(_TESTS / "quality" / "extract" / folder, f"labelled_{folder}", ("cases",)) as found:
            for sheet in (each.stem for each in sheets if each.stem not in _LEFT_OUT):
                yield from ((page.html, page.url, page.authors) for page in getattr(found["cases"], reader)(sheet))


def _plain(name: str) -> str:
    return " ".join(re.findall(r"\w+", name.casefold()))


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path, help="the folder of the development sets")
    parser.add_argument("--dry", action="store_true", help="only tell, write nothing")
    main(parser.parse_args())
