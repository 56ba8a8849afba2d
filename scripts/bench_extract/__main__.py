"""Measures extraction beside the other extractors in one run; the figures stand in docs/explanation/measurements.

usage: python scripts/bench_extract DATA [--peers PYTHON] [--pages N] [--timed N] [--rounds N]

DATA holds the unpacked sets wcxb_dev, trafilatura, htmldate_default and aggregator_synth. PYTHON is the interpreter of
an environment with the other extractors (requirements/bench.txt). ``--pages`` draws so many of each set, evenly.

    octavo extract  <- the same lines of pages ->  peer.py NAME        each as a whole process
        answers -> scores against the gold; CPU-seconds of some pages, by turns -> one table
"""

import argparse
import os
import platform
import sys
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from pathlib import Path

import runs
import table
from sets import Set, read_set

SETS = ("wcxb_dev", "trafilatura", "htmldate_default", "aggregator_synth")
#: Processes that answer at once; the timed runs are alone.
_AT_ONCE = 2


def main(asked: argparse.Namespace) -> None:
    """Prints the table, and below it why a cell is empty."""
    sets = {name: read_set(asked.data, name, asked.pages) for name in SETS}
    versions = runs.versions(asked.peers)
    every = runs.extractors(Path(sys.executable).with_name("octavo"), asked.peers)
    every = [each for each in every if each.name == "octavo" or versions]
    with ThreadPoolExecutor(_AT_ONCE) as pool:
        # The slowest first, so that none is waited for alone at the end.
        waiting = {each.name: pool.submit(_read, each, sets) for each in reversed(every)}
    found = {each.name: waiting[each.name].result() for each in every}
    clocked = read_set(asked.data, "wcxb_dev", asked.timed)
    spent = runs.timed(every, clocked.asked(), rounds=asked.rounds)
    print(_head(versions), "", sep="\n")
    print(
        table.markdown(
            [each.name for each in every], (*table.quality(found, sets), *table.speed(spent, len(clocked.pages)))
        )
    )
    print("", *_reasons(found, sets, versions), sep="\n")


def _read(extractor: runs.Extractor, sets: dict[str, Set]) -> dict[str, dict[str, object]]:
    lines = [line for each in sets.values() if extractor.dated or "date" not in each.name for line in each.asked()]
    return runs.answers(extractor, lines)


def _head(versions: dict[str, str]) -> str:
    named = ", ".join(f"{name} {version}" for name, version in sorted(versions.items()))
    when = datetime.now(UTC).date()
    return f"{when}, Python {platform.python_version()}, {os.cpu_count()} cores; {named or 'no other extractor'}."


def _reasons(found: table.Answers, sets: dict[str, Set], versions: dict[str, str]) -> list[str]:
    told = [f"- {name}: its folder is missing, so its rows are empty." for name, each in sets.items() if not each.pages]
    if not versions:
        told.append("- No other extractor: name an interpreter that has them with --peers (make bench-extract does).")
    told.append("- A dash: the extractor does not give this at all (resiliparse, readability-lxml and the fast mode).")
    for name, answers in found.items():
        failed = sum(bool(answer.get("error")) for answer in answers.values())
        if failed:
            told.append(f"- {name} failed on {failed} of {len(answers)} pages; they count as read without a text.")
    return told


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--peers", type=Path, default=Path("bench-data/venv/bin/python"))
    parser.add_argument("--pages", type=int)
    parser.add_argument("--timed", type=int, default=160)
    parser.add_argument("--rounds", type=int, default=3)
    main(parser.parse_args())
