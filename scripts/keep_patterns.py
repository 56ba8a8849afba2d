"""Keeps what ``re`` makes of the patterns of the stage commands: those of their modules, and of the demo's pages.

    .venv/bin/python scripts/keep_patterns.py

``make setup`` runs it where a module has changed. It says how many there are.
"""

import importlib
import pkgutil
from pathlib import Path

import octavo.cli.stages
from octavo.text.kept_patterns import keep, kept_at, recorded


def main() -> None:
    """Imports every stage, reads every page of the demo, and writes what was compiled meanwhile."""
    with recorded() as made:
        importlib.import_module("octavo.cli.filters")
        for stage in pkgutil.iter_modules(octavo.cli.stages.__path__):
            importlib.import_module(f"octavo.cli.stages.{stage.name}")
        _read_demo()
    keep(made, kept_at())
    print(f"{len(made)} patterns are compiled once for all.")


def _read_demo() -> None:
    # What these import is to be recorded, too.
    from datetime import UTC, datetime

    from octavo.cli.demo.pages import article_page
    from octavo.cli.demo.papers import PAPERS
    from octavo.cli.demo.stand import open_stand
    from octavo.cli.stages.extract import answer

    stand = open_stand(datetime(2026, 11, 29, 6, tzinfo=UTC), UTC, {each.key: "https://example.org" for each in PAPERS})
    for paper in PAPERS:
        for report in stand.of(paper):
            answer({"id": report.key, "html": article_page(stand, paper, report)}, Path())


if __name__ == "__main__":
    main()
