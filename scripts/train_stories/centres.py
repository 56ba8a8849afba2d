"""What all texts of the default embedder share, and of the encoder of leads: means over labelled stories.

usage: python scripts/train_stories/centres.py BENCH STREAM MODEL ENCODER [TARGET] [--without SET]

Of headlines and of full texts each. Each story counts once, and each set as much as another; ``--without`` leaves one
out, to see what placing it loses.
"""

import json
import sys
from collections import defaultdict
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from streams import sets

from octavo.ai.e5 import E5Encoder
from octavo.ai.local import OnnxEmbedder
from octavo.stories.window.window import to_embed, to_lead

_TARGET = Path(__file__).parents[2] / "src" / "octavo" / "stories" / "centres.json"

Rows = Sequence[dict[str, Any]]
#: Title and text to a vector.
Reader = Callable[[str, str], NDArray[np.float32]]


def main(bench: Path, stream: Path, model: Path, encoder: Path, target: Path, without: str | None) -> None:
    """Writes the file."""
    embedder, leads = OnnxEmbedder(model), E5Encoder(encoder)
    read = [rows for name, rows in sets(bench, stream) if name != without]
    stored = {
        embedder.name: _centres(read, lambda title, text: embedder.embed([to_embed(title, text)])[0]),
        leads.name: _centres(read, lambda title, text: leads.passages([to_lead(title, text) or title])[0]),
    }
    target.write_text(json.dumps(stored) + "\n", encoding="utf-8")


def _centres(read: Sequence[Rows], vector: Reader) -> dict[str, list[float]]:
    whole = [_mean(rows, vector) for rows in read if rows[0]["text"]]
    titles = [_mean([{**row, "text": ""} for row in rows], vector) for rows in read]
    return {"headlines": _told(titles), "texts": _told(whole)}


def _mean(rows: Rows, vector: Reader) -> NDArray[np.float32]:
    """The mean of the stories' means."""
    stories = defaultdict(list)
    for row in rows:
        stories[row["story"]].append(vector(row["title"], row["text"] or ""))
    return np.mean([np.mean(vectors, axis=0) for vectors in stories.values()], axis=0)


def _told(means: Sequence[NDArray[np.float32]]) -> list[float]:
    return [round(float(number), 4) for number in np.mean(means, axis=0)]


if __name__ == "__main__":
    arguments, left_out = sys.argv[1:], None
    if "--without" in arguments:
        at = arguments.index("--without")
        left_out = arguments[at + 1]
        del arguments[at : at + 2]
    if len(arguments) not in {4, 5}:
        sys.exit(__doc__)
    main(*map(Path, arguments[:4]), Path(arguments[4]) if len(arguments) == 5 else _TARGET, left_out)
