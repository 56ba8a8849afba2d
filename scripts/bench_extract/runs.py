"""Extractors run as whole processes: what they answer, and the processor time that they take, start-up included."""

import json
import resource
import subprocess
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Any

_PEER = Path(__file__).with_name("peer.py")
#: Seconds for one run; the slowest needs five minutes for all sets.
_PATIENCE = 1500


@dataclass(frozen=True, slots=True, kw_only=True)
class Extractor:
    """A command that reads pages as JSON Lines and writes articles so."""

    name: str
    command: tuple[str, ...]
    #: Whether it gives dates and authors at all.
    dated: bool = True


def extractors(octavo: Path, python: Path) -> list[Extractor]:
    """Octavo first, then the others, run by the ``python`` of their environment."""

    def peer(name: str, *, dated: bool) -> Extractor:
        return Extractor(name=name, command=(str(python), str(_PEER), name), dated=dated)

    return [
        Extractor(name="octavo", command=(str(octavo), "extract")),
        peer("trafilatura", dated=True),
        peer("trafilatura fast", dated=False),
        peer("resiliparse", dated=False),
        peer("readability-lxml", dated=False),
        peer("newspaper4k", dated=True),
    ]


def versions(python: Path) -> dict[str, str]:
    """Package to version in the others' environment; empty where there is none."""
    try:
        told = subprocess.run([python, _PEER, "versions"], capture_output=True, check=True)
    except (OSError, subprocess.CalledProcessError):
        return {}
    return dict(json.loads(told.stdout))


def answers(extractor: Extractor, asked: Iterable[dict[str, Any]]) -> dict[str, dict[str, Any]]:
    """Its answer to each line by id; an empty one stands for a page that it failed on."""
    lines = list(asked)
    # The exit status tells only that some line was answered with an error.
    ran = subprocess.run(
        extractor.command, input=_jsonl(lines), stdout=subprocess.PIPE, check=False, timeout=_PATIENCE,
        stderr=subprocess.DEVNULL,
    )  # fmt: skip
    found = {answer["id"]: answer for answer in map(json.loads, ran.stdout.decode().split("\n")[:-1])}
    return {line["id"]: found.get(line["id"], {"error": "none"}) for line in lines}


def timed(every: list[Extractor], asked: Iterable[dict[str, Any]], *, rounds: int) -> dict[str, float]:
    """CPU-seconds of each on the same lines, the median of several runs taken by turns."""
    lines, spent = _jsonl(asked), {extractor.name: list[float]() for extractor in every}
    for _ in range(rounds):
        for extractor in every:
            before = _children()
            subprocess.run(
                extractor.command, input=lines, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False,
                timeout=_PATIENCE,
            )  # fmt: skip
            spent[extractor.name].append(_children() - before)
    return {name: median(each) for name, each in spent.items()}


def _children() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _jsonl(lines: Iterable[dict[str, Any]]) -> bytes:
    return "".join(json.dumps(line) + "\n" for line in lines).encode()
