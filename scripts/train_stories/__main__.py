"""Learn the merge decision of placement anew, judge it on stories it has not seen, keep it.

usage: python scripts/train_stories BENCH STREAM MODEL ENCODER [--folds FILE] [--judge-only]

BENCH holds uci.jsonl.gz and ecbplus.jsonl.gz, STREAM the labelled stream (articles.jsonl), MODEL is the embedder's
file, ENCODER that of what reads leads. Each third of the stories (the topics of ecbplus, the authors of the stream) is
judged by a decision that was learned from the others, on the whole stream: what lies beside a story is there, too.
So is each of three small wires (tests/quality/stories/lessons), by what all but its own part taught, and so are the
real pages in bench-data, each of which is a story of its own, in parts that share no site.
Those three decisions are written to FILE, for the bench. Then all stories teach what is written to
src/octavo/stories/merging/merge_model.json.
"""

import json
import sys
from collections import Counter
from collections.abc import Hashable, Mapping, Sequence
from pathlib import Path
from typing import Any

from collect import Crossed, run
from fit import learned
from streams import Labelled, apart, folds, lessons, sets, streams

from octavo.ai.e5 import E5Encoder
from octavo.ai.local import OnnxEmbedder
from octavo.stories.merging.merge_model import Model

_TARGET = Path(__file__).parents[2] / "src" / "octavo" / "stories" / "merging" / "merge_model.json"
_PAGES = Path(__file__).parents[2] / "bench-data"
_VERSION = 3


def main(bench: Path, stream: Path, model: Path, encoder: Path, flags: Sequence[str]) -> None:
    """Learns, judges, writes."""
    read = [*sets(bench, stream), *lessons(), apart(_PAGES)]
    fold, made = folds(read), streams(read, OnnxEmbedder(model), E5Encoder(encoder))
    crossed, whole = learned(made, fold)
    if "--folds" in flags:
        told = json.dumps({str(number): stored for number, stored in crossed.items()})
        Path(flags[flags.index("--folds") + 1]).write_text(told, encoding="utf-8")
    by = Crossed({number: Model.of(stored) for number, stored in crossed.items()}, fold)
    for name, stream_of in made.items():
        _tell(name, stream_of, by)
    if "--judge-only" not in flags:
        told = ", ".join(f"{name} {len(rows)}" for name, rows in read)
        _write({"version": _VERSION, "learned_from": told, **whole})


def _tell(name: str, stream: Sequence[Labelled], by: Crossed) -> None:
    """Prints how a stream is placed."""
    truth = {each.item.id: each.story for each in stream}
    found = run([each.item for each in stream], by)
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


def _write(stored: dict[str, Any]) -> None:
    """One tree a line, so that a new learning is a readable change."""
    lines = [f"{json.dumps(key)}: {_shown(value)}" for key, value in stored.items()]
    _TARGET.write_text("{\n" + ",\n".join(lines) + "\n}\n", encoding="utf-8")


def _shown(value: Any) -> str:
    if isinstance(value, dict) and "trees" in value:
        return "{\n" + ",\n".join(f"{json.dumps(key)}: {_shown(each)}" for key, each in value.items()) + "\n}"
    if isinstance(value, list) and isinstance(value[0], dict):
        return "[\n" + ",\n".join(json.dumps(tree) for tree in value) + "\n]"
    return json.dumps(value)


if __name__ == "__main__":
    if len(sys.argv) < 5:
        sys.exit(__doc__)
    main(*map(Path, sys.argv[1:5]), sys.argv[5:])
