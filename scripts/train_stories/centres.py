"""What all texts of the default embedder share: the mean of headlines and that of full texts, over labelled stories.

usage: python scripts/train_stories/centres.py BENCH STREAM MODEL [TARGET] [--without SET]

Each story counts once, and each set as much as another; ``--without`` leaves one out, to see what placing it loses.
"""

import json
import sys
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from streams import sets

from octavo.ai.local import OnnxEmbedder
from octavo.ports import Embedder
from octavo.stories.window import as_one, to_embed

_TARGET = Path(__file__).parents[2] / "src" / "octavo" / "stories" / "centres.json"


def main(bench: Path, stream: Path, model: Path, target: Path, without: str | None) -> None:
    """Writes the file."""
    embedder = OnnxEmbedder(model)
    read = [(name, rows) for name, rows in sets(bench, stream) if name != without]
    whole = [_mean(rows, embedder) for _, rows in read if rows[0]["text"]]
    titles = [_mean([{**row, "text": ""} for row in rows], embedder) for _, rows in read]
    stored = {embedder.name: {"headlines": _told(titles), "texts": _told(whole)}}
    target.write_text(json.dumps(stored) + "\n", encoding="utf-8")


def _mean(rows: Sequence[dict[str, Any]], embedder: Embedder) -> NDArray[np.float32]:
    """The mean of the stories' means."""
    stories = defaultdict(list)
    for row in rows:
        stories[row["story"]].append(as_one(embedder.embed(to_embed(row["title"], row["text"] or ""))))
    return np.mean([np.mean(vectors, axis=0) for vectors in stories.values()], axis=0)


def _told(means: Sequence[NDArray[np.float32]]) -> list[float]:
    return [round(float(number), 4) for number in np.mean(means, axis=0)]


if __name__ == "__main__":
    arguments, left_out = sys.argv[1:], None
    if "--without" in arguments:
        at = arguments.index("--without")
        left_out = arguments[at + 1]
        del arguments[at : at + 2]
    if len(arguments) not in {3, 4}:
        sys.exit(__doc__)
    main(*map(Path, arguments[:3]), Path(arguments[3]) if len(arguments) == 4 else _TARGET, left_out)
