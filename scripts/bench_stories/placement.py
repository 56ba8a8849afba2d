"""One table: TF-IDF, the hybrid and Octavo on each stream, with intervals, numbers of stories and speed."""

import json
import sys
import time
from collections.abc import Callable, Hashable, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from baselines import best_bar, grouped, nearest
from collect import run
from miranda import read as read_miranda
from scores import Score, score
from streams import KEPT, TEACHING, Labelled, Read, labelled, part, sets

from octavo.ports import Embedder
from octavo.stories.merge_model import Model, model

_HEAD = (
    f"{'stream':22}{'system':22}{'P':>6}{'R':>7}{'F1':>7}  {'95 %':13}{'stories':>9}{'true':>6}{'articles/CPU-s':>16}"
)


def measure(bench: Path, stream: Path, *, embedder: Embedder, decision: Path | None, miranda: Path | None) -> None:
    """Prints the table: all systems on the stories that do not teach, ours on each whole stream too.

    The bars of the two baselines are chosen on the stories that teach. ``decision``: a merge decision that has not
    learned from the judged ones (``train_stories --kept FILE``); without it the package's own, which has.
    """
    by = Model.of(json.loads(decision.read_text(encoding="utf-8"))) if decision else model()
    if decision is None:
        sys.stdout.write("Octavo's own decision has learned from these very stories: give --decision for another.\n")
    sys.stdout.write(f"{_HEAD}\n")
    embedder.embed(["Loaded before the clock starts."])
    read = [*sets(bench, stream), *([Read("miranda", read_miranda(miranda))] if miranda else [])]
    for name, rows in read:
        _measure(name, rows, embedder, by)


def _measure(name: str, rows: Sequence[dict[str, Any]], embedder: Embedder, by: Model) -> None:
    whole = name == "miranda"
    tuned = labelled([row for row in rows if whole or part(name, row) in TEACHING], embedder)
    started = time.process_time()
    kept = labelled([row for row in rows if whole or part(name, row) == KEPT], embedder)
    reading = (time.process_time() - started) / len(kept)
    for system, share in (("TF-IDF", 0.0), ("TF-IDF and vectors", 0.5)):
        bar = best_bar(tuned, share=share)
        _judge(f"{name}, kept part", system, kept, reading, partial(_plain, share=share, bar=bar))
    ours = partial(_ours, by=by)
    _judge(f"{name}, kept part", f"octavo, {embedder.name}"[:21], kept, reading, ours)
    _judge(f"{name}, all", f"octavo, {embedder.name}"[:21], labelled(rows, embedder), reading, ours)


def _plain(items: Sequence[Labelled], *, share: float, bar: float) -> dict[Hashable, Hashable]:
    return grouped(nearest(items, share=share), bar)


def _ours(items: Sequence[Labelled], *, by: Model) -> dict[Hashable, Hashable]:
    return run([each.item for each in items], by)


def _judge(
    name: str,
    system: str,
    items: Sequence[Labelled],
    reading: float,
    place: Callable[[Sequence[Labelled]], dict[Hashable, Hashable]],
) -> None:
    """``reading``: seconds that an article's features and vector take."""
    started = time.process_time()
    found = place(items)
    spent = time.process_time() - started + reading * len(items)
    _tell(name, system, score({each.item.id: each.story for each in items}, found), len(items) / spent)


def _tell(name: str, system: str, told: Score, speed: float) -> None:
    sys.stdout.write(
        f"{name:22}{system:22}{told.precision:6.3f}{told.recall:7.3f}{told.f1:7.3f}  {told.low:.3f}-{told.high:.3f}  "
        f"{told.stories:9}{told.true_stories:6}{speed:16.0f}\n"
    )
    sys.stdout.flush()
