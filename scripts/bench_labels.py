"""Hashtags beside the phrases that readers marked and the tags that an editor accepts.

    python scripts/bench_labels.py ../shared/bench/kpcrowd.jsonl.gz [tests/quality/stream]

A line of the first file has ``title``, ``text`` and ``keys``; F1@10 counts a tag's label as found where a key has the
same words but for case and a plural's s, out of ten. The stream's ``stories.jsonl`` lists the tags that an editor
accepts of a story, by language; counted is the share of ours that is among them, but for case and a plural's ending.
Each set has two parts: what ``make train-tags`` learned from, and what it never saw.
"""

import argparse
import gzip
import json
import re
import statistics
import time
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from zlib import crc32

from octavo.stories.hashtags import hashtags

_WORD = re.compile(r"[\w']+")
_PLURAL = re.compile(r"(?<=\w{3})(?:es|s|n|en)\Z")


@dataclass(frozen=True, slots=True, kw_only=True)
class Labelled:
    """An article and what is wanted of its tags."""

    title: str
    text: str
    language: str
    source: str | None
    #: It is of the part that the models learn from.
    teaches: bool
    #: Phrases, folded; empty for an article of the stream.
    phrases: frozenset[str] = frozenset()
    #: Tags, folded.
    tags: frozenset[str] = frozenset()

    def wants(self, tag: str, label: str) -> bool:
        """True where a tag, or its label, is among those wanted."""
        return folded(label) in self.phrases or folded_tag(tag) in self.tags


def main() -> None:
    """Prints the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("phrases", type=Path)
    parser.add_argument("stream", type=Path, nargs="?", default=Path("tests/quality/stream"))
    arguments = parser.parse_args()
    for teaches in (True, False):
        part = "learned from" if teaches else "never seen  "
        phrases(part, [each for each in labelled_phrases(arguments.phrases) if each.teaches == teaches])
        stream(part, [each for each in labelled_stream(arguments.stream) if each.teaches == teaches])


def labelled_phrases(path: Path) -> Iterator[Labelled]:
    """The articles of a packed file whose readers marked phrases; two thirds of them teach."""
    with gzip.open(path, "rt", encoding="utf-8") as file:
        for row in map(json.loads, file):
            yield Labelled(
                title=row["title"],
                text=row["text"],
                language="en",
                source=None,
                teaches=bool(crc32(row["id"].encode()) % 3),
                phrases=frozenset(folded(key) for key in row["keys"]),
            )


def labelled_stream(folder: Path) -> Iterator[Labelled]:
    """The articles of a labelled stream whose stories have tags in their language; the stories of even number teach."""
    stories: dict[str, Any] = {row["story"]: row for row in _lines(folder / "stories.jsonl")}
    for row in _lines(folder / "articles.jsonl"):
        wanted = stories[row["story"]]["tags"].get(row["language"])
        if wanted:
            yield Labelled(
                title=row["title"],
                text=row["text"],
                language=row["language"],
                source=row["source"],
                teaches=int(row["story"].rpartition("-")[2]) % 2 == 0,
                tags=frozenset(map(folded_tag, wanted)),
            )


def phrases(part: str, articles: Sequence[Labelled]) -> None:
    """Hashtags against the phrases marked."""
    started = time.process_time()
    found = [hashtags(each.text, each.title, each.language) for each in articles]
    spent = 1000 * (time.process_time() - started) / len(articles)
    scores = [
        2 * len(each.phrases & {folded(tag.label) for tag in own}) / (10 + len(each.phrases))
        for each, own in zip(articles, found, strict=True)
    ]
    print(f"{part}  phrases: F1@10 {statistics.mean(scores):.3f} ({len(articles)} articles, {spent:.1f} ms each)")


def stream(part: str, articles: Sequence[Labelled]) -> None:
    """The share of hashtags that an editor accepts, by language."""
    right: defaultdict[str, list[bool]] = defaultdict(list)
    for each in articles:
        own = [
            each.wants(tag.tag, tag.label) for tag in hashtags(each.text, each.title, each.language, source=each.source)
        ]
        right[each.language] += own
        right["all"] += own
    told = ", ".join(f"{language} {statistics.mean(own):.3f}" for language, own in sorted(right.items()))
    print(f"{part}  accepted: {told} ({len(right['all']) / len(articles):.1f} tags an article)")


def folded(phrase: str) -> str:
    """The words of a phrase without case and plural."""
    return " ".join(re.sub(r"(?<=[^s]{2})s\Z", "", word) for word in _WORD.findall(phrase.casefold()))


def folded_tag(tag: str) -> str:
    """A tag without its mark, case and plural."""
    return _PLURAL.sub("", tag.casefold().lstrip("#"))


def _lines(path: Path) -> Iterator[dict[str, Any]]:
    with path.open(encoding="utf-8") as file:
        yield from map(json.loads, file)


if __name__ == "__main__":
    main()
