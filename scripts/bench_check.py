"""Precision and recall of ``octavo check`` by kind, on labelled pairs of sentences and cited characters.

    python scripts/bench_check.py [--held] [--plain] [--wrong]

Tuned on the stories whose number is no multiple of three; ``--held`` measures on the others. Intervals are Wilson's,
95 %.
"""

import argparse
import json
import math
import time
from collections import defaultdict
from pathlib import Path
from typing import Any

from octavo.bootstrap import choose_embedder
from octavo.cli.stages.check import checker
from octavo.settings import load_settings

_ROOT = Path(__file__).parent.parent / "tests" / "quality"


def main() -> None:
    """Prints the tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--held", action="store_true", help="the stories kept aside")
    parser.add_argument("--plain", action="store_true", help="without the model of meanings")
    parser.add_argument("--wrong", action="store_true", help="list what was answered wrongly")
    arguments = parser.parse_args()
    pairs = [pair for pair in load("claims/pairs.jsonl") if (int(pair["story"][2:]) % 3 == 0) == arguments.held]
    articles = {article["id"]: article for article in load("stream/articles.jsonl")}
    embedder = None if arguments.plain else choose_embedder(load_settings())
    answer = checker(embedder)
    started = time.process_time()
    answers = [answer(asked(pair, articles), Path()) for pair in pairs]
    spent = time.process_time() - started
    name = embedder.name if embedder else "none"
    print(f"embedder: {name}; {1000 * spent / max(1, len(pairs)):.1f} ms of CPU a sentence")
    report(pairs, answers)
    if arguments.wrong:
        for pair, found in zip(pairs, answers, strict=True):
            if found["supported"] != pair["supported"]:
                print(pair["kind"], pair["id"], found["failed"], pair["text"])
                for cite in pair["cites"]:
                    print("      <", articles[cite["id"]]["text"][cite["start"] : cite["end"]])


def load(name: str) -> list[dict[str, Any]]:
    """The lines of a labelled file."""
    return [json.loads(line) for line in (_ROOT / name).read_text(encoding="utf-8").splitlines()]


def asked(pair: dict[str, Any], articles: dict[str, dict[str, Any]]) -> dict[str, Any]:
    """The pair as ``octavo check`` is given it."""
    names = dict.fromkeys(cite["id"] for cite in pair["cites"])
    return {**pair, "articles": [articles[name] for name in names]}


def report(pairs: list[dict[str, Any]], answers: list[dict[str, Any]]) -> None:
    """Prints what was let through and refused, by the kind of the label; then how right each reason was."""
    groups: dict[str, list[bool]] = defaultdict(list)
    reasons: dict[str, list[bool]] = defaultdict(list)
    found: dict[str, list[bool]] = defaultdict(list)
    for pair, answer in zip(pairs, answers, strict=True):
        wrong = answer["supported"] != pair["supported"]
        for name in ("supported" if pair["supported"] else "unsupported", pair["kind"]):
            groups[name].append(wrong)
        for reason in answer["failed"]:
            reasons[reason].append(not pair["supported"])
        if not pair["supported"]:
            found[pair["kind"]].append(pair["kind"] in answer["failed"])
    print("answered wrongly (supported: refused; unsupported: let through)")
    for name in sorted(groups, key=lambda name: (name not in {"supported", "unsupported"}, name)):
        print(f"  {name:12} {share(groups[name])}")
    print("reasons given: sentences that were indeed unsupported")
    for name, right in sorted(reasons.items()):
        print(f"  {name:12} {share(right)}")
    print("unsupported sentences refused for the very reason of their label")
    for name, right in sorted(found.items()):
        if name != "merged":
            print(f"  {name:12} {share(right)}")


def share(flags: list[bool]) -> str:
    """A share with Wilson's interval, in percent."""
    n, p, z = len(flags), sum(flags) / len(flags), 1.96
    middle = (p + z * z / (2 * n)) / (1 + z * z / n)
    width = z * math.sqrt(p * (1 - p) / n + z * z / (4 * n * n)) / (1 + z * z / n)
    return (
        f"{100 * p:5.1f} % [{max(0, 100 * (middle - width)):4.1f}, {100 * (middle + width):5.1f}]  {sum(flags)} of {n}"
    )


if __name__ == "__main__":
    main()
