"""Precision and recall of ``octavo check`` by kind and by language, on labelled pairs of sentence and evidence.

    python scripts/bench_check.py [--aside] [--set NAME] [--plain | --alone] [--wrong]

``stream``: of the articles of tests/quality/stream; the stories whose number is a multiple of three are kept aside.
``varied``: with articles of their own; the even stories are kept aside.
``summaries``: as a model sums up; the stories from 200 on are kept aside. ``retold``: the same, with every kind of
fault alike often; the even stories below 100 are kept aside. ``ordinary``: news as papers write it; ``fresh``: the
same, in nine languages; ``brief``: reports of three short sentences in twelve; of all three the even stories are kept
aside. ``digest``: as a model sums up news; all of it is kept aside. ``--aside`` measures on what is kept aside.
All but ``digest`` teach what decides (scripts/train_check.py): of the others these are figures of what it was taught.
Intervals are Wilson's, 95 %.
"""

import argparse
import json
import math
import time
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from octavo.ai.choice import choose_embedder, choose_encoder
from octavo.cli.stages.check import checker
from octavo.settings import load_settings

_ROOT = Path(__file__).parent.parent / "tests" / "quality"
#: The pairs and articles of a set, and which of its stories are kept aside, by their number.
SETS: dict[str, tuple[str, str, Callable[[int], bool]]] = {
    "stream": ("claims/pairs.jsonl", "stream/articles.jsonl", lambda story: story % 3 == 0),
    "varied": ("claims/varied.jsonl", "claims/varied-articles.jsonl", lambda story: story % 2 == 0),
    "summaries": ("claims/summaries.jsonl", "claims/summaries-articles.jsonl", lambda story: story >= 200),
    "retold": ("claims/retold.jsonl", "claims/retold-articles.jsonl", lambda story: story < 100 and story % 2 == 0),
    "ordinary": ("claims/ordinary.jsonl", "claims/ordinary-articles.jsonl", lambda story: story % 2 == 0),
    "fresh": ("claims/fresh.jsonl", "claims/fresh-articles.jsonl", lambda story: story % 2 == 0),
    "brief": ("claims/brief.jsonl", "claims/brief-articles.jsonl", lambda story: story % 2 == 0),
    "digest": ("claims/digest.jsonl", "claims/digest-articles.jsonl", lambda _: True),
}
Pair = dict[str, Any]
Articles = Mapping[str, dict[str, Any]]


def main() -> None:
    """Prints the tables, one set after the other."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--aside", action="store_true", help="the stories kept aside")
    parser.add_argument("--set", choices=sorted(SETS), help="one set; both if not given")
    parser.add_argument("--plain", action="store_true", help="without the model of meanings")
    parser.add_argument("--alone", action="store_true", help="with the embedder, without the encoder beside it")
    parser.add_argument("--wrong", action="store_true", help="list what was answered wrongly")
    arguments = parser.parse_args()
    embedder = None if arguments.plain else choose_embedder(load_settings())
    encoder = None if arguments.plain or arguments.alone else choose_encoder(load_settings())
    answer = checker(embedder, encoder)
    for name in [arguments.set] if arguments.set else SETS:
        found = list(pairs(aside=arguments.aside, only=name))
        started = time.process_time()
        answers = [answer(asked(pair, articles), Path()) for pair, articles in found]
        spent = time.process_time() - started
        known = " and ".join(each.name for each in (embedder, encoder) if each) or "words alone"
        print(f"== {name}; by {known}; {1000 * spent / max(1, len(found)):.1f} ms of CPU a sentence")
        report([pair for pair, _ in found], answers, {pair["id"]: way(pair, articles) for pair, articles in found})
        if arguments.wrong:
            _tell_wrong(found, answers)


def pairs(*, aside: bool, only: str | None = None) -> list[tuple[Pair, Articles]]:
    """The labelled pairs with their articles by id: those kept aside, or the others; of both sets, or ``only`` one."""
    found: list[tuple[Pair, Articles]] = []
    for name, (told, written, is_aside) in SETS.items():
        if only in (None, name):
            articles = {article["id"]: article for article in load(written)}
            found += [(pair, articles) for pair in load(told) if is_aside(int(pair["story"][2:])) == aside]
    return found


def way(pair: Pair, articles: Articles) -> str:
    """The languages of the evidence, and the sentence's where it is a translation."""
    codes = "+".join(sorted({articles[cite["id"]]["language"] for cite in pair["cites"]}))
    return f"{codes} > other" if pair["kind"] == "translated" else codes


def _tell_wrong(found: Sequence[tuple[Pair, Articles]], answers: Sequence[dict[str, Any]]) -> None:
    for (pair, articles), answer in zip(found, answers, strict=True):
        if answer["supported"] != pair["supported"]:
            print(pair["kind"], pair["id"], answer["failed"], pair["text"])
            for cite in pair["cites"]:
                print("      <", articles[cite["id"]]["text"][cite["start"] : cite["end"]])


def load(name: str) -> list[dict[str, Any]]:
    """The lines of a labelled file."""
    return [json.loads(line) for line in (_ROOT / name).read_text(encoding="utf-8").splitlines()]


def asked(pair: dict[str, Any], articles: dict[str, dict[str, Any]]) -> dict[str, Any]:
    """The pair as ``octavo check`` is given it."""
    names = dict.fromkeys(cite["id"] for cite in pair["cites"])
    return {**pair, "articles": [articles[name] for name in names]}


def report(told: Sequence[Pair], answers: Sequence[dict[str, Any]], ways: Mapping[str, str]) -> None:
    """Prints what was let through and refused, by kind and by language; then how right each reason was."""
    each = list(zip(told, answers, strict=True))
    print("answered wrongly (supported: refused; unsupported: let through)")
    _table(each, lambda pair: "supported" if pair["supported"] else "unsupported")
    _table(each, lambda pair: f"{pair['kind']} {'+' if pair['supported'] else '-'}")
    _table(each, lambda pair: f"{ways[pair['id']]} {'+' if pair['supported'] else '-'}")
    reasons: dict[str, list[bool]] = defaultdict(list)
    found: dict[str, list[bool]] = defaultdict(list)
    for pair, answer in each:
        for reason in answer["failed"]:
            reasons[reason].append(not pair["supported"])
        if not pair["supported"] and pair["kind"] in _REASONS:
            found[pair["kind"]].append(pair["kind"] in answer["failed"])
    print("precision: sentences refused for a reason that were indeed unsupported")
    _print(reasons)
    print("recall: unsupported sentences refused for the very reason of their label")
    _print(found)


#: Labels that name a reason; "merged", "role" and "translated" name how a sentence came about.
_REASONS = frozenset({"number", "unit", "date", "name", "quote", "negation", "modality", "content"})


def _table(each: Sequence[tuple[Pair, dict[str, Any]]], group: Callable[[Pair], str]) -> None:
    wrong: dict[str, list[bool]] = defaultdict(list)
    for pair, answer in each:
        wrong[group(pair)].append(answer["supported"] != pair["supported"])
    _print(wrong)


def _print(groups: Mapping[str, Sequence[bool]]) -> None:
    for name, flags in sorted(groups.items()):
        print(f"  {name:16} {share(flags)}")


def share(flags: Sequence[bool]) -> str:
    """A share with Wilson's interval, in percent."""
    n, p, z = len(flags), sum(flags) / len(flags), 1.96
    middle = (p + z * z / (2 * n)) / (1 + z * z / n)
    width = z * math.sqrt(p * (1 - p) / n + z * z / (4 * n * n)) / (1 + z * z / n)
    return (
        f"{100 * p:5.1f} % [{max(0, 100 * (middle - width)):4.1f}, {100 * (middle + width):5.1f}]  {sum(flags)} of {n}"
    )


if __name__ == "__main__":
    main()
