"""Learn the classifier of an article's blocks from the development pages, judge it on sites it has not seen, keep it.

usage: python scripts/train_extract FOLDER [--judge-only]

FOLDER holds the unpacked sets wcxb_dev (whole texts), trafilatura (snippets) and htmldate_default (pages alone), which
are English and German for the most part; our own labelled pages in thirty languages (tests/quality/extract) are added.
Five times, four fifths of the sites teach and the last fifth is judged; then all teach what is written to
src/octavo/extract/main_text/classifier.json, with the calibration that the judged pages showed.
"""

import json
import random
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from fit import first_look, first_odds, second_look, second_odds
from labels import Labelled, f1
from numpy.typing import NDArray
from pages import guessed, known, our_pages, pages_of

from octavo.extract.main_text.classifier import KEPT, expected_f1

_TARGET = Path(__file__).parents[2] / "src" / "octavo" / "extract" / "main_text" / "classifier.json"
_OURS = Path(__file__).parents[2] / "tests" / "quality" / "extract" / "publishers"
_FOLDS = 5
_VERSION = 2
#: As many pages stand behind each step of the calibration.
_STEP = 70
Odds = NDArray[np.float32]
Look = dict[str, Any]


def main(folder: Path, *, judge_only: bool) -> None:
    """Learns, judges, writes."""
    ours = [known(page) for page in our_pages(_OURS)]
    theirs = _labelled(folder, ours)
    pages = theirs + ours
    first = _judged(
        pages,
        lambda places: first_look([pages[place] for place in places]),
        lambda look, place: first_odds(look, pages[place]),
    )
    judged = _judged(
        pages,
        lambda places: second_look([pages[place] for place in places], [first[place] for place in places]),
        lambda look, place: second_odds(look, pages[place], first[place]),
    )
    for name, odds in (("by the first look", first), ("by both", judged)):
        sys.stdout.write(f"{name}\n")
        _tell(theirs, odds[: len(theirs)])
        score = _mean(true for _, true in _pairs(ours, odds[len(theirs) :]))
        sys.stdout.write(f"our own {len(ours)} pages: 4-gram F1 {score:.4f}\n")
    if judge_only:
        return
    counted = f"{len(theirs)} pages, and {len(ours)} of our own"
    stored = {"version": _VERSION, "learned_from": counted, "calibration": _calibration(theirs, judged[: len(theirs)])}
    _write({**stored, "first": first_look(pages), "second": second_look(pages, first)})


def _labelled(folder: Path, ours: Sequence[Labelled]) -> list[Labelled]:
    """The sets' pages whose text is known; then the others, labelled with the help of a first classifier."""
    whole = [known(page) for page in pages_of(folder / "wcxb_dev")]
    look = first_look([*whole, *ours])
    seen = set()
    others = []
    for name in ("trafilatura", "htmldate_default"):
        for page in pages_of(folder / name):
            if page.gold["id"] not in seen:
                seen.add(page.gold["id"])
                blank = Labelled(
                    id="",
                    host="",
                    segments=page.segments,
                    stated=page.stated,
                    labels=np.zeros(0, dtype=np.float32),
                    weights=np.zeros(0, dtype=np.float32),
                )
                others.append(guessed(page, first_odds(look, blank)))
    return whole + others


def _judged(
    pages: Sequence[Labelled], learn: Callable[[Sequence[int]], Look], ask: Callable[[Look, int], Odds]
) -> list[Odds]:
    """The odds of every page by a look that saw no page of its site; pages are told by their places."""
    hosts = sorted({page.host for page in pages})
    random.Random(0).shuffle(hosts)  # noqa: S311 -- a fixed order, no secret
    fold = {host: number % _FOLDS for number, host in enumerate(hosts)}
    found: dict[int, Odds] = {}
    for number in range(_FOLDS):
        look = learn([place for place, page in enumerate(pages) if fold[page.host] != number])
        found |= {place: ask(look, place) for place, page in enumerate(pages) if fold[page.host] == number}
        sys.stderr.write(f"fold {number + 1} of {_FOLDS}\n")
    return [found[place] for place in range(len(pages))]


def _text(page: Labelled, odds: Odds) -> str:
    return "\n\n".join(
        line.block.text for line, chance in zip(page.segments.lines, odds, strict=True) if chance >= KEPT
    )


def _sizes(page: Labelled) -> Odds:
    return np.array([len(line.block.text) for line in page.segments.lines], dtype=np.float32)


def _pairs(pages: Sequence[Labelled], judged: Sequence[Odds]) -> list[tuple[float, float]]:
    """Expected and true F1 of the pages whose text is known, by expectation."""
    return sorted(
        (expected_f1(_sizes(page), odds), f1(_text(page, odds), page.body))
        for page, odds in zip(pages, judged, strict=True)
        if page.body
    )


def _steps(pairs: Sequence[tuple[float, float]]) -> list[tuple[float, float]]:
    """The means of the pairs, so many at a time."""
    groups = [pairs[at : at + _STEP] for at in range(0, len(pairs) - _STEP // 2, _STEP)]
    return [(_mean(pair[0] for pair in group), _mean(pair[1] for pair in group)) for group in groups]


def _calibration(pages: Sequence[Labelled], judged: Sequence[Odds]) -> list[tuple[float, float]]:
    steps = _steps(_pairs(pages, judged))
    rising = np.maximum.accumulate([true for _, true in steps])
    return [
        (0.0, 0.0),
        *((round(seen, 4), round(float(true), 4)) for (seen, _), true in zip(steps, rising, strict=True)),
    ]


def _mean(values: Any) -> float:
    return float(np.mean(list(values)))


def _snippets(pages: Sequence[Labelled], judged: Sequence[Odds]) -> float:
    """F1 over the snippets that must, and must not, be in the texts."""
    plain: Callable[[str], str] = lambda text: " ".join(text.split())  # noqa: E731 -- used three times below
    found = over = missed = 0
    for page, odds in zip(pages, judged, strict=True):
        text = plain(_text(page, odds)) if page.wanted else ""
        had = sum(plain(each) in text for each in page.wanted)
        found += had
        missed += len(page.wanted) - had
        over += sum(plain(each) in text for each in page.unwanted) if page.wanted else 0
    return 2 * found / (2 * found + over + missed)


def _tell(pages: Sequence[Labelled], judged: Sequence[Odds]) -> None:
    pairs = _pairs(pages, judged)
    sys.stdout.write(
        f"{len(pages)} pages; 4-gram F1 on {len(pairs)} with known text: {_mean(p[1] for p in pairs):.4f}; "
    )
    sys.stdout.write(f"snippets F1: {_snippets(pages, judged):.4f}\nexpected F1  true F1\n")
    for expected, true in _steps(pairs):
        sys.stdout.write(f"{expected:11.3f}{true:9.3f}\n")


def _write(stored: dict[str, Any]) -> None:
    """One tree a line, so that a new learning is a readable change."""
    _TARGET.write_text(_object(stored) + "\n", encoding="utf-8")


def _object(stored: dict[str, Any]) -> str:
    return "{\n" + ",\n".join(f"{json.dumps(key)}: {_value(value)}" for key, value in stored.items()) + "\n}"


def _value(value: Any) -> str:
    if isinstance(value, dict) and "trees" in value:
        return _object(value)
    if isinstance(value, list) and value and isinstance(value[0], dict):
        return "[\n" + ",\n".join(map(json.dumps, value)) + "\n]"
    return json.dumps(value, ensure_ascii=False)


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    main(Path(sys.argv[1]), judge_only="--judge-only" in sys.argv)
