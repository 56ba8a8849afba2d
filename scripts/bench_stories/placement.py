"""One table: TF-IDF, the hybrid and Octavo on each stream, with intervals, numbers of stories and speed."""

import json
import sys
import time
from collections.abc import Callable, Hashable, Sequence
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

from baselines import best_bar, grouped, nearest
from collect import Crossed, run
from miranda import read as read_miranda
from scores import Score, score
from streams import FOLDS, Labelled, Read, folds, labelled, lessons, sets

from octavo.ports.models import Embedder, PassageEncoder
from octavo.stories.merging.merge_model import Model, model

_HEAD = (
    f"{'stream':22}{'system':22}{'P':>6}{'R':>7}{'F1':>7}  {'95 %':13}{'stories':>9}{'true':>6}{'articles/CPU-s':>16}"
)


class Readers(NamedTuple):
    """What articles are read with."""

    embedder: Embedder
    encoder: PassageEncoder | None


def measure(bench: Path, stream: Path, *, readers: Readers, learned: Path | None, miranda: Path | None) -> None:
    """Prints the table: all systems on each whole stream, each article placed by what other stories taught.

    ``learned``: decisions that have not seen the stories of one part each (``train_stories --folds FILE``); without
    it the package's own decides, which has seen them. The baselines' bars are chosen on the other parts, too.
    """
    readers.embedder.embed(["Loaded before the clock starts."])
    if readers.encoder:
        readers.encoder.passages(["Loaded, too."])
    read = [*sets(bench, stream), *lessons()]
    fold = folds(read)
    if learned is None:
        sys.stdout.write("Octavo's own decision has learned from these very stories: give --folds for others.\n")
        models = dict.fromkeys(FOLDS, model())
    else:
        stored = json.loads(learned.read_text(encoding="utf-8"))
        models = {int(number): Model.of(each) for number, each in stored.items()}
    if miranda:
        # Nothing has learned from it, and the bars of the baselines are the best it allows.
        read.append(Read("miranda", read_miranda(miranda)))
        fold |= {row["id"]: FOLDS[0] for row in read[-1].rows}
        models[FOLDS[0]] = model() if learned is None else models[FOLDS[0]]
    sys.stdout.write(f"{_HEAD}\n")
    for name, rows in read:
        _measure(name, rows, readers, Crossed(models, fold))


def _measure(name: str, rows: Sequence[dict[str, Any]], readers: Readers, by: Crossed) -> None:
    started = time.process_time()
    items = labelled(rows, *readers)
    reading = (time.process_time() - started) / len(items)
    ours = f"octavo, {readers.embedder.name[:5]}{', leads' if readers.encoder else ''}"
    for system, share in (("TF-IDF", 0.0), ("TF-IDF and vectors", 0.5)):
        bars = {number: best_bar(_others(items, number, by), share=share) for number in FOLDS}
        plain = partial(_plain, share=share, bars={key: bars[number] for key, number in by.fold.items()})
        _judge(name, system, items, reading, plain)
    _judge(name, ours, items, reading, partial(_ours, by=by))
    for code, part in _by_language(items).items():
        _judge(f"{name}, {code} alone", ours, part, reading, partial(_ours, by=by))


def _others(items: Sequence[Labelled], number: int, by: Crossed) -> Sequence[Labelled]:
    """Those of the other parts; all where there is but one part."""
    return [each for each in items if by.fold[each.item.id] != number] or items


def _by_language(items: Sequence[Labelled]) -> dict[str, list[Labelled]]:
    """The articles of each language, where there are several."""
    codes = sorted({each.item.language or "?" for each in items})
    return {code: [each for each in items if each.item.language == code] for code in codes} if len(codes) > 1 else {}


def _plain(items: Sequence[Labelled], *, share: float, bars: dict[Hashable, float]) -> dict[Hashable, Hashable]:
    return grouped(nearest(items, share=share), bars)


def _ours(items: Sequence[Labelled], *, by: Crossed) -> dict[Hashable, Hashable]:
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
