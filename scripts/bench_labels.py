"""F1 of hashtags against the phrases that readers chose, and how many related articles are of one topic.

    python scripts/bench_labels.py ../shared/bench/kpcrowd.jsonl.gz ../shared/bench/ecbplus.jsonl.gz

A line of the first file has ``title``, ``text`` and ``keys``; F1@10 counts a tag's label as found where a key has the
same words but for case and a plural's s, out of ten. A line of the second has ``title``, ``text``, ``story`` and
``topic``; the stories are taken as given, so that only what is listed beside them is judged.
"""

import argparse
import gzip
import json
import re
import statistics
import time
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from octavo.ai.local import OnnxEmbedder
from octavo.ai.plain import PlainEmbedder
from octavo.ports import Embedder
from octavo.stories.label import hashtags
from octavo.stories.related import related
from octavo.stories.window import Window, item

_WORD = re.compile(r"[\w']+")


def main() -> None:
    """Prints the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("phrases", type=Path)
    parser.add_argument("topics", type=Path)
    parser.add_argument("--model", type=Path, help="the embedder's file; without it the plain one is used")
    arguments = parser.parse_args()
    tags(rows_of(arguments.phrases))
    embedder: Embedder = OnnxEmbedder(arguments.model) if arguments.model else PlainEmbedder()
    topics(rows_of(arguments.topics), embedder)


def rows_of(path: Path) -> list[dict[str, Any]]:
    """The lines of a packed file."""
    with gzip.open(path, "rt", encoding="utf-8") as file:
        return [json.loads(line) for line in file]


def tags(rows: list[dict[str, Any]]) -> None:
    """Hashtags against the phrases chosen."""
    started = time.process_time()
    found = [hashtags(row["text"], row["title"], "en") for row in rows]
    spent = time.process_time() - started
    scores = []
    for row, own in zip(rows, found, strict=True):
        wanted = {folded(key) for key in row["keys"]}
        scores.append(2 * len(wanted & {folded(tag.label) for tag in own}) / (10 + len(wanted)))
    print(f"hashtags: F1@10 {statistics.mean(scores):.3f}, {1000 * spent / len(rows):.1f} ms an article")


def folded(phrase: str) -> str:
    """The words of a phrase without case and plural."""
    return " ".join(re.sub(r"(?<=[^s]{2})s\Z", "", word) for word in _WORD.findall(phrase.casefold()))


def topics(rows: list[dict[str, Any]], embedder: Embedder) -> None:
    """Related articles of other stories: how many there are, and how many have the article's topic."""
    window = Window()
    at = datetime(2026, 1, 1, tzinfo=UTC)
    openings = [f"{row['title']}. {' '.join(row['text'].split()[:60])}" for row in rows]
    vectors = embedder.embed(openings)
    for number, (row, vector) in enumerate(zip(rows, vectors, strict=True)):
        thing = item(id=number, title=row["title"], text=row["text"], at=at, language=row["language"], vector=vector)
        window.add(thing, row["story"])
    story_of = {number: row["story"] for number, row in enumerate(rows)}
    started = time.process_time()
    right = listed = 0
    for thing in window:
        others = [key for key, _, same, _ in related(thing, window, story_of=story_of, limit=20) if not same]
        listed += len(others)
        right += sum(rows[key]["topic"] == rows[thing.id]["topic"] for key in others)
    spent = time.process_time() - started
    same = right / max(1, listed)
    print(f"related ({embedder.name}): {listed / len(rows):.1f} an article of other stories, {same:.3f} of its topic")
    print(f"         {1000 * spent / len(rows):.1f} ms an article")


if __name__ == "__main__":
    main()
