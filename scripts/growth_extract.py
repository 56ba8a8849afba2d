"""Reads pages over and over in one process and prints what memory it holds: it must level off.

usage: python scripts/growth_extract.py DATA [--pages N]

DATA holds the unpacked set wcxb_dev. Prints the resident set in MiB, pages read and CPU-seconds at every 2,000 pages.
"""

import argparse
import gzip
import json
import logging
import time
from itertools import cycle, islice
from pathlib import Path

import psutil

from octavo.errors import Unreadable
from octavo.extract.page import read_page

_STEP = 2000


def main(data: Path, most: int) -> None:
    """Prints a line a step."""
    logging.disable(logging.CRITICAL)
    lines = (data / "wcxb_dev" / "gold.jsonl").read_text(encoding="utf-8").split("\n")
    pages = [(data / "wcxb_dev" / page["file"], page["url"]) for page in map(json.loads, filter(None, lines))]
    me = psutil.Process()
    for count, (path, url) in enumerate(islice(cycle(pages), most), start=1):
        try:
            read_page(gzip.decompress(path.read_bytes()), url=url)
        except Unreadable:
            continue
        finally:
            if count % _STEP == 0 or count in {len(pages), most}:
                held = me.memory_info().rss / 1024 / 1024
                print(f"{count:>6} pages  {held:>7.1f} MiB  {time.process_time():>7.1f} CPU-s", flush=True)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--pages", type=int, default=20_000)
    asked = parser.parse_args()
    main(asked.data, asked.pages)
