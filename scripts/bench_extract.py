"""Measure reading pages against trafilatura alone: F1 of the text and pages per CPU-second, as a small table.

usage: python scripts/bench_extract.py FOLDER [PAGES]

FOLDER is an unpacked set: gold.jsonl with {"id", "file", "url"?, "body" or "paragraphs"} a line, and the (gzipped)
pages that it names. PAGES: read only so many of them, evenly drawn.
"""

import gzip
import json
import logging
import re
import sys
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import trafilatura

from octavo.errors import OctavoError
from octavo.extract.page import read_page

Read = Callable[[bytes, str | None], str]


def ours(body: bytes, url: str | None) -> str:
    """The text by Octavo; nothing where the page is unreadable."""
    try:
        return read_page(body, url=url).text
    except OctavoError:
        return ""


def theirs(body: bytes, url: str | None) -> str:
    """The text by trafilatura with its usual settings, comments left out."""
    return trafilatura.extract(body, url=url, include_comments=False) or ""


def grams(text: str, size: int) -> Counter[tuple[str, ...]]:
    """The runs of ``size`` words in a text, counted."""
    words = re.findall(r"\w+", text.lower())
    return Counter(tuple(words[at : at + size]) for at in range(max(len(words) - size + 1, 1)))


def f1(found: str, wanted: str, size: int) -> float:
    """0 to 1: the harmonic mean of precision and recall over runs of ``size`` words."""
    one, other = grams(found, size), grams(wanted, size)
    return 2 * sum((one & other).values()) / (sum(one.values()) + sum(other.values()))


def pages_of(folder: Path, most: int | None) -> list[dict[str, Any]]:
    """The lines of the set's gold that have a text, evenly drawn down to ``most``."""
    # Not splitlines(): a text may hold a line separator (U+2028).
    lines = (folder / "gold.jsonl").read_text(encoding="utf-8").rstrip("\n").split("\n")
    pages = [page for page in map(json.loads, lines) if page.get("body") or page.get("paragraphs")]
    return pages[:: max(len(pages) // most, 1)][:most] if most else pages


def measured(read: Read, folder: Path, pages: list[dict[str, Any]]) -> tuple[float, float, float]:
    """Mean F1 over words, mean F1 over runs of four words, and pages per CPU-second."""
    words = runs = spent = 0.0
    for page in pages:
        body = (folder / page["file"]).read_bytes()
        body = gzip.decompress(body) if page["file"].endswith(".gz") else body
        wanted = page.get("body") or "\n\n".join(page["paragraphs"])
        start = time.process_time()
        text = read(body, page.get("url"))
        spent += time.process_time() - start
        words += f1(text, wanted, 1)
        runs += f1(text, wanted, 4)
    return words / len(pages), runs / len(pages), len(pages) / spent


def main(folder: Path, most: int | None) -> None:
    """Prints the table."""
    # Warnings about odd pages would stand between its lines.
    logging.disable(logging.CRITICAL)
    pages = pages_of(folder, most)
    sys.stdout.write(f"{len(pages)} pages  word F1  4-gram F1  pages/CPU-s\n")
    for name, read in (("octavo", ours), ("trafilatura", theirs)):
        word, run, speed = measured(read, folder, pages)
        sys.stdout.write(f"{name:<12}{word:>7.4f}{run:>11.4f}{speed:>13.1f}\n")


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    main(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else None)
