"""Reads pages over and over in one process and prints what memory it holds, which must level off, and the slowest page.

usage: python scripts/growth_extract.py DATA [--pages N]

DATA holds the unpacked sets wcxb_dev, trafilatura and htmldate_default: 2,500 pages. Prints the resident set in MiB,
pages read and CPU-seconds at every 2,000 pages.
"""

import argparse
import gzip
import json
import logging
import time
from contextlib import suppress
from itertools import cycle, islice
from pathlib import Path

import psutil

from octavo.errors import Unreadable
from octavo.extract.page import read_page

_STEP = 2000
_SETS = ("wcxb_dev", "trafilatura", "htmldate_default")


def main(data: Path, most: int) -> None:
    """Prints a line a step, then the slowest page."""
    logging.disable(logging.CRITICAL)
    pages = [page for name in _SETS for page in _pages(data / name)]
    me = psutil.Process()
    slowest = (0.0, "")
    for count, (path, url) in enumerate(islice(cycle(pages), most), start=1):
        spent = _read(path, url)
        slowest = max(slowest, (spent, path.name))
        if count % _STEP == 0 or count in {len(pages), most}:
            held = me.memory_info().rss / 1024 / 1024
            print(f"{count:>6} pages  {held:>7.1f} MiB  {time.process_time():>7.1f} CPU-s", flush=True)
    print(f"slowest page: {slowest[0]:.2f} CPU-s ({slowest[1]})")


def _pages(folder: Path) -> list[tuple[Path, str | None]]:
    lines = (folder / "gold.jsonl").read_text(encoding="utf-8").split("\n")
    return [(folder / page["file"], page.get("url")) for page in map(json.loads, filter(None, lines))]


def _read(path: Path, url: str | None) -> float:
    """CPU-seconds that reading the page took."""
    body = gzip.decompress(path.read_bytes())
    start = time.process_time()
    with suppress(Unreadable):
        read_page(body, url=url)
    return time.process_time() - start


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--pages", type=int, default=20_000)
    asked = parser.parse_args()
    main(asked.data, asked.pages)
