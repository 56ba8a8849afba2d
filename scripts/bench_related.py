"""How well related articles are those that an editor would put beside an article, beside TF-IDF.

    python scripts/bench_related.py [tests/quality/stream] [--model FILE [--encoder FILE]] [--stories b,c] [--placed]

Wanted beside an article: those of the stories that its story names as background or is hard to tell from, and of those
that name it so. Printed: the share of them among the first as many that are listed, and how many of the first five
are of a story that is in no such relation. The story's own articles and copies are left out. ``--stories``: the first
letters of the stories asked about (all are in the window); related/bond.py was tuned on a. Stories are the labelled
ones, or with ``--placed`` as Octavo places them.
"""

import argparse
import json
import math
import statistics
import time
from collections import Counter, defaultdict
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from octavo.ai.e5 import E5Encoder
from octavo.ai.local import OnnxEmbedder
from octavo.ai.plain import PlainEmbedder
from octavo.cli.stages.articles import read_article
from octavo.cli.stages.placing import Placing, Reading
from octavo.ports.models import Embedder, PassageEncoder
from octavo.stories.place import place
from octavo.stories.related.related import beside, related
from octavo.stories.window.window import Item, Window
from octavo.text.reasons import relation_words
from octavo.text.words import content_words

Row = dict[str, Any]
Listed = dict[str, list[tuple[str, str]]]


def main() -> None:
    """Prints the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, nargs="?", default=Path("tests/quality/stream"))
    parser.add_argument("--model", type=Path, help="the default embedder's file")
    parser.add_argument("--encoder", type=Path, help="the file of the encoder that reads leads")
    parser.add_argument("--stories", default="b,c")
    parser.add_argument("--placed", action="store_true")
    parser.add_argument("--page", action="store_true", help="the short list of an article's page")
    parser.add_argument("--show", action="store_true", help="print every list")
    arguments = parser.parse_args()
    rows, stories = (read(arguments.folder / f"{name}.jsonl") for name in ("articles", "stories"))
    rows.sort(key=lambda row: row["published"])
    wanted = relations(stories)
    asked = [
        row for row in rows if row["copy_of"] is None and row["story"].startswith(tuple(arguments.stories.split(",")))
    ]
    report("TF-IDF", asked, rows, wanted, by_tfidf(asked, rows))
    readers: list[tuple[Embedder, PassageEncoder | None]] = [(PlainEmbedder(), None)]
    if arguments.model:
        readers.append((OnnxEmbedder(arguments.model), E5Encoder(arguments.encoder) if arguments.encoder else None))
    for embedder, encoder in readers:
        started = time.process_time()
        window = filled(rows, Reading(embedder, encoder), placed=arguments.placed)
        middle = time.process_time()
        lists = by_octavo(asked, rows, window, page=arguments.page)
        spent = (time.process_time() - middle) / len(asked) * 1000
        report(f"Octavo, {embedder.name}", asked, rows, wanted, lists)
        print(f"{'':34} {spent:.1f} ms an article, after {middle - started:.1f} s of placing")
        if arguments.show:
            show(asked, rows, wanted, lists)


def read(path: Path) -> list[Row]:
    """The lines of a file."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def relations(stories: Sequence[Row]) -> dict[str, set[str]]:
    """Each story's background and look-alikes, both ways."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for story in stories:
        for other in (*story["background"], *story["hard_with"]):
            found[story["story"]].add(other)
            found[other].add(story["story"])
    return found


def by_tfidf(asked: Sequence[Row], rows: Sequence[Row]) -> Listed:
    """The twenty nearest of other stories by the cosine of TF-IDF."""
    counts = {row["id"]: Counter(content_words(f"{row['title']} {row['text']}", row["language"])) for row in rows}
    holders = Counter(word for counter in counts.values() for word in counter)
    vectors = {}
    for key, counter in counts.items():
        weights = {word: (1 + math.log(n)) * math.log(len(rows) / holders[word]) for word, n in counter.items()}
        length = math.sqrt(sum(weight * weight for weight in weights.values())) or 1.0
        vectors[key] = {word: weight / length for word, weight in weights.items()}

    def nearest(row: Row) -> list[tuple[str, str]]:
        own = vectors[row["id"]]
        others = [other for other in rows if other["story"] != row["story"] and other["copy_of"] is None]

        def likeness(other: Row) -> float:
            theirs = vectors[other["id"]]
            return sum(weight * theirs.get(word, 0.0) for word, weight in own.items())

        return [(other["id"], "") for other in sorted(others, key=likeness, reverse=True)[:20]]

    return {row["id"]: nearest(row) for row in asked}


def filled(rows: Sequence[Row], reading: Reading, *, placed: bool) -> Window:
    """All articles in order of time, in the labelled stories or as the stage places and mends them."""
    if placed:
        placing = Placing(forgets=False)
        placing.window = Window(days=30)
        for row in rows:
            placing.add(read_item(row, reading))
        list(placing.last_look())
        return placing.window
    window = Window(days=30)
    for row in rows:
        thing = read_item(row, reading)
        # Placement also learns how alike unrelated articles are.
        place(thing, window)
        window.add(thing, row["story"])
    return window


def read_item(row: Row, reading: Reading) -> Item:
    """The article with its features."""
    article = read_article(row)
    assert article.published
    return reading.item(article, at=article.published, key=article.id)


def by_octavo(
    asked: Sequence[Row], rows: Sequence[Row], window: Window, *, page: bool = False, coverage: bool = False
) -> Listed:
    """What the stage lists, or the desk on a page, without articles of the labelled story.

    ``coverage``: with those that were placed in the article's own story all the same.
    """
    story = {row["id"]: row["story"] for row in rows}
    story_of = {key: window.story(key) for key in story}
    lists: Listed = {}
    for row in asked:
        thing = window.item(row["id"])
        assert thing is not None
        found = (
            beside(thing, window, story_of=story_of) if page else related(thing, window, story_of=story_of, limit=20)
        )
        lists[row["id"]] = [
            (key, relation_words(why))
            for key, _, same, why in found
            if (coverage or not same) and story[key] != row["story"]
        ]
    return lists


def report(name: str, asked: Sequence[Row], rows: Sequence[Row], relations: dict[str, set[str]], lists: Listed) -> None:
    """Prints one line."""
    story = {row["id"]: row["story"] for row in rows}
    shares, strangers = [], 0
    for row in asked:
        near = relations[row["story"]]
        wanted = {each["id"] for each in rows if each["story"] in near and each["copy_of"] is None}
        found = [key for key, _ in lists[row["id"]]]
        strangers += sum(story[key] not in near for key in found[:5])
        if wanted:
            shares.append(len(wanted.intersection(found[: len(wanted)])) / len(wanted))
    print(
        f"{name:34} wanted among the first as many {statistics.mean(shares):.3f} ({len(shares)} articles); "
        f"unlabelled in the first five {strangers / len(asked):.2f} an article"
    )


def show(asked: Sequence[Row], rows: Sequence[Row], relations: dict[str, set[str]], lists: Listed) -> None:
    """Prints every list with its reasons."""
    by_id = {row["id"]: row for row in rows}
    for row in asked:
        print(f"{row['id']} {row['title']}")
        for key, why in lists[row["id"]][:6]:
            mark = "+" if by_id[key]["story"] in relations[row["story"]] else "-"
            print(f"    {mark} {key:8} {by_id[key]['title'][:60]}  [{why}]")


if __name__ == "__main__":
    main()
