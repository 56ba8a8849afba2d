"""Learns how much each kind of tie says that one story belongs beside another: the numbers of related/bond.py.

    python scripts/train_related.py BENCH [tests/quality/stream] --model FILE --encoder FILE [--lessons FOLDER]

Rows are the pairs of stories of our stream, where a story names its background and what looks alike, and of the full
articles (ecbplus), where two events are of one topic, both as labelled and as placed; and of three small wires as
labelled (tests/quality/stories/lessons), where what must never stand beside a story is named, too. Both classes weigh
the same in ``logits.balanced_logit``. Printed: the weights for the default embedder with leads and for the plain one,
learned from all of them; and of stories left out in turn (thirds by writer and by topic, a wire with each) the share
of a story's own that is among the first as many, and how many that must never be come before the bar.
"""

import argparse
import random
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import NamedTuple

import numpy as np
from bench_related import Row, filled, read, relations
from logits import balanced_logit
from numpy.typing import NDArray
from streams import part, sets

from octavo.ai.e5 import E5Encoder
from octavo.ai.local import OnnxEmbedder
from octavo.ai.plain import PlainEmbedder
from octavo.cli.stages.placing import Reading
from octavo.stories.related.bond import Bond, bond
from octavo.stories.related.common import Side, side, weightiest
from octavo.stories.related.related import BAR, means
from octavo.stories.window.window import Window

Floats = NDArray[np.float64]
KINDS = ("meaning", "words", "names", "namesakes", "lead")
PENALTY = 1e-3
#: How much what must never stand beside a story counts among all that does not belong there.
NEVER = 4.0


class Pairs(NamedTuple):
    """A set's ordered pairs of stories."""

    #: (pairs, KINDS)
    rows: Floats
    right: NDArray[np.bool_]
    #: What must never stand beside the first story.
    never: NDArray[np.bool_]
    #: The first story of each pair, and the third that it lies in.
    asking: NDArray[np.str_]
    third: NDArray[np.int_]


class Taught(NamedTuple):
    """A set that teaches."""

    name: str
    rows: Sequence[Row]
    #: Each story to those that belong beside it, and to those that must never stand there.
    named: dict[str, set[str]]
    never: dict[str, set[str]]


def main() -> None:
    """Prints the weights."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("bench", type=Path)
    parser.add_argument("stream", type=Path, nargs="?", default=Path("tests/quality/stream"))
    parser.add_argument("--model", type=Path, required=True)
    parser.add_argument("--encoder", type=Path, required=True)
    parser.add_argument("--lessons", type=Path, default=Path("tests/quality/stories/lessons"))
    arguments = parser.parse_args()
    rows = {each.name: each.rows for each in sets(arguments.bench, arguments.stream)}
    taught = [
        Taught("stream", rows["stream"], relations(read(arguments.stream / "stories.jsonl")), {}),
        Taught("ecbplus", list(with_times(rows["ecbplus"])), by_topic(rows["ecbplus"]), {}),
        *(lesson(folder) for folder in sorted(arguments.lessons.iterdir()) if folder.is_dir()),
    ]
    close = Reading(OnnxEmbedder(arguments.model), E5Encoder(arguments.encoder))
    for name, reading, kinds in (("CLOSE", close, KINDS), ("PLAIN", Reading(PlainEmbedder()), KINDS[:-1])):
        found = {
            f"{each.name}, {'placed' if placed else 'labelled'}": pairs(
                each, reading, number, placed=placed, columns=len(kinds)
            )
            for number, each in enumerate(taught)
            # Stories of a lesson are phases of one matter, which placement may take for one.
            for placed in ((False,) if each.never else (False, True))
        }
        weights, bias = learned(list(found.values()))
        told = ", ".join(f"{kind} {weight:.3f}" for kind, weight in zip(kinds, weights, strict=True))
        print(f"{name}: {told}, bias {bias:.3f}; left out: {left_out(found)}")


def lesson(folder: Path) -> Taught:
    """A wire of the lessons."""
    stories = read(folder / "stories.jsonl")
    named, never = ({row["story"]: set(row[of]) for row in stories} for of in ("named", "never"))
    return Taught(folder.name, read(folder / "articles.jsonl"), named, never)


def by_topic(rows: Sequence[Row]) -> dict[str, set[str]]:
    """Each story to the others of its topic."""
    topics: defaultdict[str, set[str]] = defaultdict(set)
    for row in rows:
        topics[row["topic"]].add(row["story"])
    return {story: stories - {story} for stories in topics.values() for story in stories}


def with_times(rows: Sequence[Row]) -> Iterator[Row]:
    """The rows of a set without dates, each story at some time of nine days, its articles within hours."""
    draw = random.Random(1)  # noqa: S311 -- times of day, the same every time
    begins = {
        story: datetime(2026, 3, 1, tzinfo=UTC) + timedelta(hours=draw.uniform(0, 216))
        for story in sorted({row["story"] for row in rows})
    }
    timed = [(begins[row["story"]] + timedelta(hours=draw.expovariate(1 / 14)), row) for row in rows]
    for at, row in sorted(timed, key=lambda pair: pair[0]):
        yield {**row, "published": at.isoformat()}


def pairs(of: Taught, reading: Reading, number: int, *, placed: bool, columns: int) -> Pairs:
    """The bonds of all pairs of a set's stories; a story is the labelled one that most of its articles tell."""
    window = filled(of.rows, reading, placed=placed)
    thirds = {row["story"]: number % 3 if of.never else part(of.name, row) for row in of.rows}
    labels = {row["id"]: row["story"] for row in of.rows}
    sides, tells = {}, {}
    for profile in window.stories.profiles():
        sides[profile.story] = (profile.number, side(profile, window))
        tells[profile.story] = Counter(labels[str(key)] for key in profile.articles).most_common(1)[0][0]
    found = [
        (tells[one], tells[other], tie)
        for one in sides
        for other, tie in _bonds(one, sides, window)
        if (columns < len(KINDS) or tie.lead is not None) and tells[one] != tells[other]
    ]
    return Pairs(
        rows=np.array([_columns(tie)[:columns] for _, _, tie in found], dtype=float),
        right=np.array([other in of.named.get(one, set()) for one, other, _ in found]),
        never=np.array([other in of.never.get(one, set()) for one, other, _ in found]),
        asking=np.array([one for one, _, _ in found]),
        third=np.array([thirds[one] for one, _, _ in found]),
    )


def _columns(tie: Bond) -> tuple[float | None, ...]:
    return tie.meaning, tie.words, tie.names, tie.namesakes, tie.lead


def _bonds(one: object, sides: dict[object, tuple[int, Side]], window: Window) -> Iterator[tuple[object, Bond]]:
    own = weightiest(sides[one][1])
    alike = means(own, window)
    for other, (number, there) in sides.items():
        if other != one:
            yield other, bond(own, there, alike.of(number), window)


def learned(some: Sequence[Pairs]) -> tuple[Floats, float]:
    """A weight for each column, and the bias."""
    rows, right = np.vstack([each.rows for each in some]), np.concatenate([each.right for each in some])
    return balanced_logit(rows, right, PENALTY, np.concatenate([_counts(each) for each in some]))


def _counts(some: Pairs) -> Floats:
    """Each story counts the same in either class, whether one belongs beside it or seven."""
    counts = np.where(some.never, NEVER, 1.0)
    for story in set(some.asking):
        for right in (True, False):
            mine = (some.asking == story) & (some.right == right)
            counts[mine] /= max(1.0, counts[mine].sum())
    return counts


def left_out(found: dict[str, Pairs]) -> str:
    """By what other thirds taught: each set's share of a story's own among its first as many, and its must-nots."""
    shares: defaultdict[str, list[float]] = defaultdict(list)
    wrong: Counter[str] = Counter()
    for third in range(3):
        kept = [Pairs(*(column[each.third != third] for column in each)) for each in found.values()]
        weights, bias = learned([each for each in kept if len(each.right)])
        for name, each in found.items():
            scores = each.rows @ weights + bias
            wrong[name] += int((each.never & (each.third == third) & (scores >= BAR)).sum())
            for story in sorted(set(each.asking[each.third == third])):
                mine = each.asking == story
                if (right := each.right[mine]).any():
                    first = np.argsort(-scores[mine], kind="stable")[: right.sum()]
                    shares[name].append(float(right[first].mean()))
    return ", ".join(f"{name} {np.mean(of):.3f} ({wrong[name]})" for name, of in shares.items())


if __name__ == "__main__":
    main()
