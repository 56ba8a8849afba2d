"""How well what stands beside an article fits an editor's list, with TF-IDF and the embedder's plain cosine beside it.

    python scripts/bench_beside.py tests/quality/stories/beside --model FILE [--encoder FILE] [--half open] [--show]

The folder's ``related.jsonl`` names for some articles the stories an editor lists beside them, and those that must
never stand there. Printed for each half: the share of the named articles that are among the first as many of the list
(of all named, and the mean over articles), how often what must never stand there is among the first five, and lists
with nothing in them. The labelled story's own articles are left out of every list, and where not told otherwise what
Octavo placed with the article, which it marks as coverage. ``--show`` prints the lists of one half.
"""

import argparse
import statistics
import sys
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from bench_related import Listed, Row, by_octavo, by_tfidf, filled, read

from octavo.ai.e5 import E5Encoder
from octavo.ai.local import OnnxEmbedder
from octavo.cli.stages.placing import Reading

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

from support.stream import met, named_beside, share_met


def main() -> None:
    """Prints the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--model", type=Path, required=True, help="the default embedder's file")
    parser.add_argument("--encoder", type=Path, help="the file of the encoder that reads leads")
    parser.add_argument("--half", default="open,sealed")
    parser.add_argument("--show", action="store_true", help="print the lists of the half, the open one alone")
    arguments = parser.parse_args()
    rows, asked = (read(arguments.folder / f"{name}.jsonl") for name in ("articles", "related"))
    embedder = OnnxEmbedder(arguments.model)
    encoder = E5Encoder(arguments.encoder) if arguments.encoder else None
    by_id = {row["id"]: row for row in rows}
    reading = Reading(embedder, encoder)
    window = filled(rows, reading, placed=True)
    about = [by_id[each["id"]] for each in asked]
    ours = by_octavo(about, rows, window)
    lists = {
        "TF-IDF": by_tfidf(about, rows),
        "cosine of the embedder": by_cosine(rows, embedder),
        "Octavo": ours,
        "Octavo, on a page": by_octavo(about, rows, window, page=True),
        "Octavo, coverage counted": by_octavo(about, rows, window, coverage=True),
        "Octavo, stories as labelled": by_octavo(about, rows, filled(rows, reading, placed=False)),
    }
    for half in arguments.half.split(","):
        part = [each for each in asked if by_id[each["id"]]["half"] == half]
        for name, listed in lists.items():
            print(f"{half:7} {name:28} {score(part, by_id, listed)}")
    if arguments.show and arguments.half == "open":
        show([each for each in asked if by_id[each["id"]]["half"] == "open"], by_id, ours)


def by_cosine(rows: Sequence[Row], embedder: OnnxEmbedder) -> Listed:
    """The twenty nearest of other stories by the cosine of the embedder's vectors of title and text."""
    vectors = np.array([embedder.embed([f"{row['title']}\n{row['text']}"])[0] for row in rows])
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    likeness = vectors @ vectors.T
    return {
        row["id"]: [
            (rows[n]["id"], "")
            for n in np.argsort(-likeness[i])
            if rows[n]["story"] != row["story"] and rows[n]["copy_of"] is None
        ][:20]
        for i, row in enumerate(rows)
    }


def score(asked: Sequence[Row], by_id: dict[str, Row], lists: Listed) -> str:
    """One line's figures."""
    listed = {each["id"]: [key for key, _ in lists[each["id"]]] for each in asked}
    named = named_beside(by_id.values(), asked)
    met_of = met(named, listed)
    wrong = sum(by_id[key]["story"] in each["never"] for each in asked for key in listed[each["id"]][:5])
    return (
        f"named among the first as many {share_met(named, listed):.3f} of {sum(of for _, of in met_of.values())}, "
        f"mean {statistics.mean(found / of for found, of in met_of.values()):.3f} of {len(met_of)} articles; "
        f"never among the first five {wrong}; empty {sum(not listed[key] for key in met_of)}"
    )


def show(asked: Sequence[Row], by_id: dict[str, Row], lists: Listed) -> None:
    """Prints the first six of every list with their reasons."""
    for each in asked:
        row = by_id[each["id"]]
        print(f"{row['id']} {row['title']} <- {', '.join(each['named'])}")
        for key, why in lists[each["id"]][:6]:
            other = by_id[key]
            mark = "+" if other["story"] in each["named"] else "X" if other["story"] in each["never"] else "-"
            print(f"    {mark} {key:5} {other['title'][:60]}  [{why}]")


if __name__ == "__main__":
    main()
