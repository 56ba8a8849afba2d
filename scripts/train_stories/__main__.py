"""Learn the merge decision of placement anew, judge it on stories it has not seen, keep it.

usage: python scripts/train_stories BENCH STREAM MODEL [--judge-only | --kept FILE | --learn-only]

BENCH holds uci.jsonl.gz and ecbplus.jsonl.gz, STREAM the labelled stream (articles.jsonl), MODEL is the embedder's
file. Two parts of each set are judged in turn by a decision learned from the other. A third part is looked at with
--kept alone: the decision is then learned from both other parts, and written to FILE for
the bench. Without a flag all three teach what is written to
src/octavo/stories/merge_model.json.
"""

import json
import sys
from collections import Counter
from collections.abc import Hashable, Mapping, Sequence
from pathlib import Path
from typing import Any

from collect import run
from fit import fitted
from streams import KEPT, TEACHING, Labelled, sets, streams

from octavo.ai.local import OnnxEmbedder
from octavo.stories.merge_model import Model

_TARGET = Path(__file__).parents[2] / "src" / "octavo" / "stories" / "merge_model.json"
_VERSION = 1


def main(bench: Path, stream: Path, model: Path, flags: Sequence[str]) -> None:
    """Learns, judges, writes."""
    read, embedder = sets(bench, stream), OnnxEmbedder(model)
    if "--kept" in flags:
        stored = fitted(streams(read, embedder, TEACHING))
        _write(stored, Path(flags[flags.index("--kept") + 1]))
        _tell("the part kept apart", streams(read, embedder, {KEPT}), stored)
        return
    parts = {number: streams(read, embedder, {number}) for number in TEACHING}
    for number in TEACHING if "--learn-only" not in flags else ():
        others = streams(read, embedder, set(TEACHING) - {number})
        _tell(f"part {number}, by one learned from the other", parts[number], fitted(others))
    if "--judge-only" not in flags:
        every = streams(read, embedder, {*TEACHING, KEPT})
        told = ", ".join(f"{name} {len(rows)}" for name, rows in read)
        _write({"version": _VERSION, "learned_from": told, **fitted(every)})


def _tell(title: str, judged: Mapping[str, Sequence[Labelled]], stored: dict[str, Any]) -> None:
    sys.stdout.write(f"{title}\n")
    for name, stream in judged.items():
        found = run([each.item for each in stream], Model.of(stored))
        truth = {each.item.id: each.story for each in stream}
        precision, recall = _bcubed(truth, found)
        sys.stdout.write(
            f"  {name:20} P {precision:.3f} R {recall:.3f} F1 {2 * precision * recall / (precision + recall):.3f}"
            f"  {len(set(found.values()))} stories of {len(set(truth.values()))}\n"
        )
    sys.stdout.flush()


def _bcubed(truth: Mapping[Hashable, Hashable], found: Mapping[Hashable, Hashable]) -> tuple[float, float]:
    wanted, given = Counter(truth.values()), Counter(found.values())
    shared = Counter((truth[key], found[key]) for key in truth).items()
    precision = sum(count * count / given[pair[1]] for pair, count in shared) / len(truth)
    recall = sum(count * count / wanted[pair[0]] for pair, count in shared) / len(truth)
    return precision, recall


def _write(stored: dict[str, Any], target: Path = _TARGET) -> None:
    """One tree a line, so that a new learning is a readable change."""
    lines = [f"{json.dumps(key)}: {_shown(value)}" for key, value in stored.items()]
    target.write_text("{\n" + ",\n".join(lines) + "\n}\n", encoding="utf-8")


def _shown(value: Any) -> str:
    if not isinstance(value, dict):
        return json.dumps(value)
    trees = ",\n".join(json.dumps(tree) for tree in value["trees"])
    rest = ",\n".join(f"{json.dumps(key)}: {json.dumps(other)}" for key, other in value.items() if key != "trees")
    return "{\n" + rest + ',\n"trees": [\n' + trees + "\n]}"


if __name__ == "__main__":
    if len(sys.argv) < 4:
        sys.exit(__doc__)
    main(Path(sys.argv[1]), Path(sys.argv[2]), Path(sys.argv[3]), sys.argv[4:])
