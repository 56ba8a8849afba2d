"""Teaches the encoder to read a sentence and what it cites together, by our own lessons.

    python scripts/train_reader/borne_out.py ENCODER LESSONS      (make train-judge; an hour of one core)

It goes on from what was taught of questions and lines: there the network learned to look from one text to the other.
The lower layers stay as they are and are run once; the upper ones learn, all sentences about a text side by side: each
looks at itself and at the text, the text at itself alone. Writes src/octavo/ai/borne_out.npz.
"""

import argparse
import json
import random
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import torch
from network import Reader, head_of, numbers_of
from numpy.typing import NDArray
from own_words import own_words
from teaching import teach
from torch import Tensor, nn
from torch.nn import functional

from octavo.ai.e5_file import DIMENSIONS, END, E5File
from octavo.ai.e5_judge import OFFSET, sentence_pieces, told_pieces

OUT = Path(__file__).parent.parent.parent / "src" / "octavo" / "ai" / "borne_out.npz"
#: What was taught of questions, from which this goes on.
BEFORE = OUT.with_name("answers.npz")
#: Layers that stay as they are.
_LOW = 6
_BATCH, _LAST = 6, 0.02
#: Rounds over the lessons, and batches among which lessons of like length are put together.
_ROUNDS, _SORTED = 3, 20
#: One in so many lessons is left out, to look at.
_FIRST_OUT, _LEFT_OUT = 7, 16
#: Whose a piece is that is of no sentence.
_NOBODY, _TOLD = -2, -1
Floats = NDArray[Any]


class Lesson(NamedTuple):
    """A text and the sentences about it, in pieces, and which of them it bears out."""

    told: list[int]
    sentences: list[list[int]]
    right: list[bool]

    @property
    def length(self) -> int:
        """Of all its pieces."""
        return len(self.told) + sum(map(len, self.sentences))


class Batch(NamedTuple):
    """Lessons side by side, the shorter ones filled up."""

    #: Shape (lessons, longest, 384): what is read, or what the lower layers made of it.
    state: Tensor
    #: 0 for a sentence's pieces, 1 for the text's; shape (lessons, longest).
    sides: Tensor
    #: Whether a piece looks at another; shape (lessons, longest, longest).
    looks: Tensor
    #: What makes the mean over each sentence's pieces, shape (lessons, most sentences, longest); and where it begins.
    means: Tensor
    first: Tensor
    #: 1, 0, or -1 where there is no sentence; shape (lessons, most sentences).
    right: Tensor


class Judge(nn.Module):
    """Sentences and a text to log odds."""

    def __init__(self, file: E5File) -> None:
        super().__init__()
        self.reader = Reader(file)
        self.head = head_of(4 * DIMENSIONS)

    def below(self, given: Batch) -> Tensor:
        """What the layers that stay make of it."""
        state = self.reader.norm(given.state + self.reader.sides[given.sides])
        for layer in self.reader.layers[:_LOW]:
            state = layer(state, given.looks[:, None])
        return state

    def forward(self, given: Batch) -> Tensor:
        """Log odds that each sentence is borne out, shape (lessons, most sentences)."""
        state = given.state
        for layer in self.reader.layers[_LOW:]:
            state = layer(state, given.looks[:, None])
        state = state.float()
        begins = torch.gather(state, 1, given.first[..., None].expand(-1, -1, DIMENSIONS))
        highest = torch.where(given.means[..., None] > 0, state[:, None], torch.tensor(-1e4)).amax(2)
        told = (given.sides == 1).float()
        theirs = ((state * told[..., None]).sum(1) / told.sum(1, keepdim=True))[:, None].expand_as(begins)
        return self.head(torch.cat([given.means @ state, begins, highest, theirs], 2))[..., 0]

    def learned(self) -> dict[str, Any]:
        """What octavo.ai.e5_judge loads."""
        return self.reader.narrow() | numbers_of(self.head)


def main() -> None:
    """Teaches, and writes what was learned."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("encoder", type=Path)
    parser.add_argument("lessons", type=Path, help="the folder of our own")
    arguments = parser.parse_args()
    torch.manual_seed(0)
    draw = random.Random(0)  # noqa: S311 -- which lessons, no secret
    file = E5File(arguments.encoder)
    judge = Judge(file)
    judge.reader.go_on_from(BEFORE)
    for stays in (judge.reader.sides, *judge.reader.layers[:_LOW].parameters(), *judge.reader.head.parameters()):
        stays.requires_grad_(requires_grad=False)
    lessons = read(file, arguments.lessons / "claims.jsonl", draw)
    made = below(judge, file, lessons)
    left_out = range(_FIRST_OUT, len(lessons), _LEFT_OUT)
    taught = [at for at in range(len(lessons)) if at not in left_out]

    def loss_of(places: Sequence[int]) -> Tensor:
        return _loss(judge, batch_of([lessons[each] for each in places], [made[each] for each in places]))

    teach(judge, [batch for _ in range(_ROUNDS) for batch in _batches(lessons, taught, draw)], loss_of, last=_LAST)
    print(f"of lessons left out the higher odds are right in {_auc(judge, lessons, made, left_out):.3f} of all pairs")
    np.savez_compressed(OUT, **judge.learned())


def read(file: E5File, path: Path, draw: random.Random) -> list[Lesson]:
    """The lessons of a file, in pieces, with sentences in the texts' own words among them."""
    told = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    found = []
    for each in told:
        claims = [(text, sign == "+") for sign, _, text, *_ in each["claims"]] + list(own_words(each["evidence"], draw))
        found.append(
            Lesson(
                told_pieces(file.tokenizer, each["title"], each["evidence"]),
                [sentence_pieces(file.tokenizer, text) for text, _ in claims],
                [right for _, right in claims],
            )
        )
    return found


def batch_of(lessons: Sequence[Lesson], rows: Sequence[Floats]) -> Batch:
    """Lessons side by side; ``rows``: of each what stands for its pieces, text first, shape (length, 384)."""
    longest, most = max(each.length for each in lessons), max(len(each.sentences) for each in lessons)
    state = np.zeros((len(lessons), longest, DIMENSIONS), np.float32)
    owner = np.full((len(lessons), longest), _NOBODY)
    means = np.zeros((len(lessons), most, longest), np.float32)
    first = np.zeros((len(lessons), most), np.int64)
    right = np.full((len(lessons), most), -1.0, np.float32)
    for row, (lesson, made) in enumerate(zip(lessons, rows, strict=True)):
        state[row, : len(made)], at = made, len(lesson.told)
        owner[row, :at] = _TOLD
        for which, (sentence, truth) in enumerate(zip(lesson.sentences, lesson.right, strict=True)):
            end = at + len(sentence)
            owner[row, at:end], means[row, which, at:end] = which, 1 / len(sentence)
            first[row, which], right[row, which], at = at, truth, end
    whose = torch.from_numpy(owner)
    looks = (whose[:, :, None] == whose[:, None]) | ((whose[:, None] == _TOLD) & (whose[:, :, None] >= 0))
    sides = (whose == _TOLD).long()
    return Batch(torch.from_numpy(state), sides, looks, *map(torch.from_numpy, (means, first, right)))


def below(judge: Judge, file: E5File, lessons: Sequence[Lesson]) -> list[Floats]:
    """What the layers that stay make of each lesson, in 16 bits: half a gigabyte."""
    judge.eval()
    made = []
    for lesson in lessons:
        # Places count for each text from where it begins.
        text = file.inputs([END] * OFFSET + lesson.told)[OFFSET:]
        rows = np.concatenate([text, *map(file.inputs, lesson.sentences)])
        with torch.no_grad(), torch.autocast("cpu", dtype=torch.bfloat16):
            made.append(judge.below(batch_of([lesson], [rows]))[0].float().numpy().astype(np.float16))
    return made


def _loss(judge: Judge, given: Batch) -> Tensor:
    with torch.autocast("cpu", dtype=torch.bfloat16):
        odds = judge(given).float()
    there = given.right >= 0
    return functional.binary_cross_entropy_with_logits(odds[there], given.right[there])


def _batches(lessons: Sequence[Lesson], taught: Sequence[int], draw: random.Random) -> list[list[int]]:
    """The places of lessons of like length together, in an order that is drawn."""
    drawn = draw.sample(taught, len(taught))
    found = []
    for start in range(0, len(drawn), _BATCH * _SORTED):
        near = sorted(drawn[start : start + _BATCH * _SORTED], key=lambda at: lessons[at].length)
        found += draw.sample(batches := [near[at : at + _BATCH] for at in range(0, len(near), _BATCH)], len(batches))
    return found


def _auc(judge: Judge, lessons: Sequence[Lesson], made: Sequence[Floats], places: Sequence[int]) -> float:
    """Of a right and a wrong sentence, how often the right one has the higher odds."""
    odds, right = [], []
    for at in places:
        with torch.no_grad():
            odds.append(judge(batch_of([lessons[at]], [made[at]]))[0].numpy())
        right += lessons[at].right
    every, truth = np.concatenate(odds), np.array(right)
    return float((every[truth][:, None] > every[~truth]).mean())


if __name__ == "__main__":
    main()
