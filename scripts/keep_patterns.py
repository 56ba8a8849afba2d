"""Keeps what ``re`` makes of the patterns that reading pages needs: those of the modules, and of the demo's pages.

    .venv/bin/python scripts/keep_patterns.py

``make setup`` runs it where a module has changed. It says how many there are.
"""

from pathlib import Path

from octavo.text.kept_patterns import keep, kept_at, recorded


def main() -> None:
    """Reads every page of the demo, and writes what was compiled for it."""
    with recorded() as made:
        _read_demo()
    keep(made, kept_at())
    print(f"{len(made)} patterns are compiled once for all.")


def _read_demo() -> None:
    # What these import is what is to be recorded.
    from datetime import UTC, datetime

    import octavo.cli.filters  # noqa: F401
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
