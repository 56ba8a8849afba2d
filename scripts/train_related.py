"""Learns how much each kind of tie says that one story belongs beside another: the numbers of related_bond.py.

    python scripts/train_related.py BENCH [tests/quality/stream] --model FILE --encoder FILE

Rows are the pairs of stories, as labelled and as placed, of two sets: our stream, where a story names its background
and what looks alike, and the full articles (ecbplus), where two events are of one topic. Both classes weigh the same in
``logits.balanced_logit``. Printed: the weights for the default embedder with leads and for the plain one, learned from
both sets; and of stories left out in turn (thirds by writer and by topic) the share of a story's own that is among the
first as many.
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
from octavo.stories.related import means
from octavo.stories.related_bond import Bond, bond
from octavo.stories.related_common import Side, side, weightiest
from octavo.stories.window import Window

Floats = NDArray[np.float64]
KINDS = ("meaning", "words", "names", "lead")
PENALTY = 1e-3


class Pairs(NamedTuple):
    """A set's ordered pairs of stories."""

    #: (pairs, KINDS)
    rows: Floats
    right: NDArray[np.bool_]
    #: The first story of each pair, and the third that it lies in.
    asking: NDArray[np.str_]
    third: NDArray[np.int_]


def main() -> None:
    """Prints the weights."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("bench", type=Path)
    parser.add_argument("stream", type=Path, nargs="?", default=Path("tests/quality/stream"))
    parser.add_argument("--model", type=Path, required=True)
    parser.add_argument("--encoder", type=Path, required=True)
    arguments = parser.parse_args()
    rows = {each.name: each.rows for each in sets(arguments.bench, arguments.stream)}
    wanted = {"stream": relations(read(arguments.stream / "stories.jsonl")), "ecbplus": by_topic(rows["ecbplus"])}
    dated = {"stream": rows["stream"], "ecbplus": list(with_times(rows["ecbplus"]))}
    close = Reading(OnnxEmbedder(arguments.model), E5Encoder(arguments.encoder))
    for name, reading, kinds in (("CLOSE", close, KINDS), ("PLAIN", Reading(PlainEmbedder()), KINDS[:3])):
        found = {
            f"{of}, {'placed' if placed else 'labelled'}": pairs(
                of, some, wanted[of], filled(some, reading, placed=placed), columns=len(kinds)
            )
            for of, some in dated.items()
            for placed in (False, True)
        }
        weights, bias = learned(list(found.values()))
        told = ", ".join(f"{kind} {weight:.3f}" for kind, weight in zip(kinds, weights, strict=True))
        print(f"{name}: {told}, bias {bias:.3f}; left out: {left_out(found)}")


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


def pairs(name: str, rows: Sequence[Row], wanted: dict[str, set[str]], window: Window, *, columns: int) -> Pairs:
    """The bonds of all pairs of a window's stories; a story is the labelled one that most of its articles tell."""
    thirds = {row["story"]: part(name, row) for row in rows}
    labels = {row["id"]: row["story"] for row in rows}
    sides, tells = {}, {}
    for profile in window.profiles():
        sides[profile.story] = (profile.number, side(profile, window))
        tells[profile.story] = Counter(labels[str(key)] for key in profile.articles).most_common(1)[0][0]
    found = [
        (tells[one], tells[other], tie)
        for one in sides
        for other, tie in _bonds(one, sides, window)
        if (columns < len(KINDS) or tie.lead is not None) and tells[one] != tells[other]
    ]
    return Pairs(
        rows=np.array([(tie.meaning, tie.words, tie.names, tie.lead)[:columns] for _, _, tie in found], dtype=float),
        right=np.array([other in wanted.get(one, set()) for one, other, _ in found]),
        asking=np.array([one for one, _, _ in found]),
        third=np.array([thirds[one] for one, _, _ in found]),
    )


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
    counts = np.zeros(len(some.right))
    for story in set(some.asking):
        for right in (True, False):
            mine = (some.asking == story) & (some.right == right)
            counts[mine] = 1 / max(1, mine.sum())
    return counts


def left_out(found: dict[str, Pairs]) -> str:
    """For each set, of a story's own the share that is among its first as many, by what other thirds taught."""
    shares: defaultdict[str, list[float]] = defaultdict(list)
    for third in range(3):
        kept = [Pairs(*(column[each.third != third] for column in each)) for each in found.values()]
        weights, bias = learned(kept)
        for name, each in found.items():
            for story in sorted(set(each.asking[each.third == third])):
                mine = each.asking == story
                scores, right = each.rows[mine] @ weights + bias, each.right[mine]
                if right.any():
                    first = np.argsort(-scores, kind="stable")[: right.sum()]
                    shares[name].append(float(right[first].mean()))
    return ", ".join(f"{name} {np.mean(of):.3f}" for name, of in shares.items())


if __name__ == "__main__":
    main()
