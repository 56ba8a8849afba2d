"""Measures title, authors and day beside two other extractors on our own labelled pages, and prints a table.

usage: python scripts/bench_extract/labelled.py [--peers PYTHON] [--sheets heads/first publishers/second …] [--faults]

How hard our pages are is told by how well others read them. ``--faults`` names what octavo got wrong.
"""

import argparse
import gzip
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from statistics import fmean
from tempfile import TemporaryDirectory
from typing import Any

import runs
import scores

_TESTS = Path(__file__).parents[2] / "tests"
sys.path.insert(0, str(_TESTS))

from support.labelled import modules  # noqa: E402 -- it lies beside the tests

_SETS = {"heads": "heads", "publishers": "pages"}
_FIELDS = ("title", "authors", "published")
_FETCHED = "2026-11-20T12:00:00Z"


def main(asked: argparse.Namespace) -> None:
    """Prints a row for each sheet and extractor: title, F1 of authors, all authors and nobody else, day."""
    print("| sheet | pages | extractor | title | authors, F1 | authors, all | day |\n|---|---|---|---|---|---|---|")
    every = runs.extractors(Path(sys.executable).with_name("octavo"), asked.peers)
    every = [each for each in every if each.dated and (each.name == "octavo" or runs.versions(asked.peers))]
    for sheet in asked.sheets or _sheets():
        pages = list(_pages(sheet))
        for extractor in every:
            found = _answers(extractor, pages)
            right = [_right(found[page.name], page) for page in pages]
            means = " | ".join(f"{fmean(each[at] for each in right):.3f}" for at in range(4))
            print(f"| {sheet} | {len(pages)} | {extractor.name} | {means} |")
            if asked.faults and extractor.name == "octavo":
                _tell(found, pages)


def _sheets() -> list[str]:
    quality = _TESTS / "quality" / "extract"
    return [
        f"{name}/{sheet.stem}"
        for name in _SETS
        for sheet in sorted((quality / name).glob("*.txt"))
        if sheet.stem != "prose"
    ]


def _pages(sheet: str) -> Iterator[Any]:
    name, stem = sheet.split("/")
    with modules(_TESTS / "quality" / "extract" / name, f"labelled_{name}", ("cases",)) as found:
        yield from getattr(found["cases"], _SETS[name])(stem)


def _answers(extractor: runs.Extractor, pages: list[Any]) -> dict[str, dict[str, Any]]:
    with TemporaryDirectory() as folder:
        lines = []
        for at, page in enumerate(pages):
            path = Path(folder) / f"{at}.html.gz"
            # Peers are not told what the header of an answer would say.
            path.write_bytes(gzip.compress(page.html.replace("<head>", '<head><meta charset="utf-8">', 1).encode()))
            lines.append({"id": page.name, "path": str(path), "url": page.url, "fetched_at": _FETCHED})
        return runs.answers(extractor, lines)


def _right(found: dict[str, Any], page: Any) -> tuple[float, float, float, float]:
    names = found.get("authors") or ()
    # Nobody where nobody is named is right, too.
    one = scores.authors(names, page.authors) if names or page.authors else 1.0
    return (
        scores.title(found.get("title"), page.title),
        one,
        float(one == 1.0),
        scores.date(found.get("published"), page.published),
    )


def _tell(found: dict[str, dict[str, Any]], pages: list[Any]) -> None:
    for page in pages:
        for field, score in zip(_FIELDS, (right := _right(found[page.name], page))[:2] + right[3:], strict=True):
            if score < 1:
                wanted, given = getattr(page, field), found[page.name].get(field)
                print(f"{page.name}, {field}: {json.dumps([given, wanted], ensure_ascii=False)}")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--peers", type=Path, default=Path("bench-data/venv/bin/python"))
    parser.add_argument("--sheets", nargs="*")
    parser.add_argument("--faults", action="store_true")
    main(parser.parse_args())
