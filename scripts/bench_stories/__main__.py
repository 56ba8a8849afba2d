"""How well and how fast articles come into their stories.

    PYTHONPATH=scripts/train_stories python scripts/bench_stories ../shared/bench [--model FILE] [--encoder FILE]

The folder holds uci.jsonl.gz and ecbplus.jsonl.gz: articles in order of arrival, each with its ``story``.
Without --model the plain embedder alone is measured. Copies are made from ecbplus itself: cut, sentences dropped,
words changed, an agency's mark put on.
"""

import argparse
import gzip
import json
import random
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from miranda import MalformedSetError
from placement import Readers, measure

from octavo.ai.e5 import E5Encoder
from octavo.ai.local import OnnxEmbedder
from octavo.ai.plain import PlainEmbedder
from octavo.stories.near_duplicates.duplicates import Copies, signature


def main() -> None:
    """Prints the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--model", type=Path, help="the default embedder's file")
    parser.add_argument("--encoder", type=Path, help="the file of the encoder that reads leads")
    parser.add_argument(
        "--stream", type=Path, default=Path("tests/quality/stream"), help="the labelled stream's folder"
    )
    parser.add_argument("--folds", type=Path, help="merge decisions that the judged stories did not teach")
    parser.add_argument("--miranda", type=Path, help="the set of Miranda et al. (2018), as JSON")
    arguments = parser.parse_args()
    try:
        measure(
            arguments.folder,
            arguments.stream,
            readers=Readers(
                OnnxEmbedder(arguments.model) if arguments.model else PlainEmbedder(),
                E5Encoder(arguments.encoder) if arguments.encoder else None,
            ),
            learned=arguments.folds,
            miranda=arguments.miranda,
        )
    except MalformedSetError as error:
        parser.error(str(error))
    measure_copies(read(arguments.folder / "ecbplus.jsonl.gz"))


def read(path: Path) -> list[dict[str, Any]]:
    """The lines of a file."""
    with gzip.open(path, "rt", encoding="utf-8") as file:
        return [json.loads(line) for line in file]


def measure_copies(rows: Sequence[dict[str, Any]]) -> None:
    """Prints how many copies of each kind are found, and how many pairs of different stories are called copies."""
    chance = random.Random(3)  # noqa: S311 -- the same copies every time
    long = [row for row in rows if len(row["text"].split()) >= 40]
    index = Copies()
    for row in long:
        index.add(row["id"], signature(row["title"], row["text"]))
    kinds: dict[str, Callable[[str], str]] = {
        "cut by 30 %": lambda text: " ".join(text.split()[: int(0.7 * len(text.split()))]),
        "cut by 50 %": lambda text: " ".join(text.split()[: int(0.5 * len(text.split()))]),
        "5 % of words changed": lambda text: changed(text, 0.05, chance),
        "10 % of words changed": lambda text: changed(text, 0.1, chance),
        "agency mark, 4 % changed": lambda text: f"LONDON (AP) - {changed(text, 0.04, chance)} (dpa)",
    }
    for name, make in kinds.items():
        hits = 0
        for row in long:
            found = index.find(signature("A title of its own", make(row["text"])))
            hits += row["id"] in {key for key, _ in found}
        print(f"copies   {name:24} found {hits / len(long):.3f}")
    story = {row["id"]: row["story"] for row in long}
    pairs = [(row["id"], key) for row in long for key, _ in index.find(signature(row["title"], row["text"]))]
    wrong = sum(story[one] != story[other] for one, other in pairs)
    print(f"copies   among the originals: {wrong} of {(len(pairs) - len(long)) // 2} pairs are of different stories")


def changed(text: str, share: float, chance: random.Random) -> str:
    """The text with some of its words changed."""
    return " ".join(f"{word}x" if chance.random() < share else word for word in text.split())


if __name__ == "__main__":
    main()
