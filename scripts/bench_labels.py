"""Score hashtags against labels: phrases that readers marked, and tags that an editor accepts.

usage: python scripts/bench_labels.py PHRASES [STREAM]

PHRASES is kpcrowd.jsonl.gz (500N-KPCrowd): F1 of ten keywords an article, of texts without a time, so that eight tags
find eight tenths of them at best. STREAM is a folder with articles.jsonl and stories.jsonl (tests/quality/stream),
whose stories list the tags that an editor accepts, by language; counted is the share of ours that is among them, but
for case and a plural's ending, of each article by itself ("accepted") and of the articles of each labelled story
("together"), and how many of a story's hashtags stay while its articles come in.
The package's models learned from both sets; what they reach on articles that they did not see is kept beside them.
"""

import argparse
import gzip
import json
import re
import statistics
import time
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib.resources import files
from itertools import pairwise
from pathlib import Path
from typing import Any

from octavo.news.story import Hashtag
from octavo.stories.hashtags import marks
from octavo.stories.tags.story import together
from octavo.stories.tags.weigh import Weighing, weigh

_WORD = re.compile(r"[\w']+")
_PLURAL = re.compile(r"(?<=\w{3})(?:es|s|n|en)\Z")
#: Keywords of an article that are scored.
KEYWORDS = 10
#: Articles of a story whose coming in is looked at.
STATES = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Labelled:
    """An article and what is wanted of its tags."""

    title: str
    text: str
    language: str
    source: str | None
    #: Its story, or its own id: what must not be in two folds.
    group: str
    #: Phrases, folded; empty for an article of the stream.
    phrases: frozenset[str] = frozenset()
    #: Tags, folded.
    tags: frozenset[str] = frozenset()

    def wants(self, tag: str, label: str) -> bool:
        """True where a tag, or its label, is among those wanted."""
        return folded(label) in self.phrases or folded_tag(tag) in self.tags


Tagged = Sequence[tuple[Labelled, tuple[Hashtag, ...]]]


def main() -> None:
    """Prints the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("phrases", type=Path)
    parser.add_argument("stream", type=Path, nargs="?", default=Path("tests/quality/stream"))
    arguments = parser.parse_args()
    started = time.process_time()
    read = [(each, marks(each.text, each.title, each.language)) for each in labelled_phrases(arguments.phrases)]
    stream = [(each, weighed(each)) for each in labelled_stream(arguments.stream)]
    spent = 1000 * (time.process_time() - started) / (len(read) + len(stream))
    kept = json.loads((files("octavo.stories.tags") / "model.json").read_text("utf-8"))["judged"]
    print(f"out of fold   {shown(kept)}")
    print(f"learned from  {shown(judged(read, stream))}; {spent:.1f} ms each")
    print(f"a story's hashtags that stay when an article comes in: {stability(stream):.3f}")


def judged(read: Tagged, stream: Sequence[tuple[Labelled, Weighing]]) -> dict[str, dict[str, float]]:
    """All measures: of texts with their marks, and of a stream."""
    return {
        "phrases": found_phrases(read),
        "accepted": accepted([(each, *together([own])) for each, own in stream]),
        "together": accepted(in_stories(stream)),
    }


def weighed(article: Labelled) -> Weighing:
    """The package's judgement of an article."""
    return weigh(article.text, article.title, article.language, source=article.source)


def in_stories(stream: Sequence[tuple[Labelled, Weighing]]) -> list[tuple[Labelled, tuple[Hashtag, ...]]]:
    """The articles with the hashtags that those of each story choose together."""
    stories: defaultdict[str, list[tuple[Labelled, Weighing]]] = defaultdict(list)
    for each in stream:
        stories[each[0].group].append(each)
    return [
        (article, tags)
        for own in stories.values()
        for (article, _), tags in zip(own, together([each for _, each in own]), strict=True)
    ]


def labelled_phrases(path: Path) -> Iterator[Labelled]:
    """The articles of a packed file whose readers marked phrases."""
    with gzip.open(path, "rt", encoding="utf-8") as file:
        for row in map(json.loads, file):
            yield Labelled(
                title=row["title"],
                text=row["text"],
                language="en",
                source=None,
                group=row["id"],
                phrases=frozenset(folded(key) for key in row["keys"]),
            )


def labelled_stream(folder: Path) -> Iterator[Labelled]:
    """The articles of a labelled stream whose stories have tags in their language, in their order."""
    stories: dict[str, Any] = {row["story"]: row for row in _lines(folder / "stories.jsonl")}
    for row in _lines(folder / "articles.jsonl"):
        wanted = stories[row["story"]]["tags"].get(row["language"])
        if wanted:
            yield Labelled(
                title=row["title"],
                text=row["text"],
                language=row["language"],
                source=row["source"],
                group=row["story"],
                tags=frozenset(map(folded_tag, wanted)),
            )


def found_phrases(tagged: Tagged) -> dict[str, float]:
    """F1 of ten against the phrases marked, and the tags an article."""
    scores = [
        2 * len(each.phrases & {folded(tag.label) for tag in own}) / (KEYWORDS + len(each.phrases))
        for each, own in tagged
    ]
    return {"F1@10": round(statistics.mean(scores), 3), "tags": _each(tagged)}


def accepted(tagged: Tagged) -> dict[str, float]:
    """The share of hashtags that an editor accepts, by language and in all, and the tags an article."""
    right: defaultdict[str, list[bool]] = defaultdict(list)
    for each, own in tagged:
        for language in (each.language, "all"):
            right[language] += [each.wants(tag.tag, tag.label) for tag in own]
    return {**{name: round(statistics.mean(own), 3) for name, own in sorted(right.items())}, "tags": _each(tagged)}


def stability(stream: Sequence[tuple[Labelled, Weighing]]) -> float:
    """Of a story's hashtags before an article came in, the share that it has after, over its first STATES articles."""
    stories: defaultdict[str, list[Weighing]] = defaultdict(list)
    for each, own in stream:
        stories[each.group].append(own)
    kept = []
    for told in stories.values():
        states = [
            {tag.tag for own in together(told[:count]) for tag in own} for count in range(1, min(STATES, len(told)) + 1)
        ]
        kept += [len(before & after) / len(before) for before, after in pairwise(states) if before]
    return statistics.mean(kept)


def shown(judged: Mapping[str, Mapping[str, float]]) -> str:
    """Both measures in a line."""
    return "; ".join(
        f"{name}: " + ", ".join(f"{part} {value:.3f}" for part, value in part_of.items())
        for name, part_of in judged.items()
    )


def folded(phrase: str) -> str:
    """The words of a phrase without case and plural."""
    return " ".join(re.sub(r"(?<=[^s]{2})s\Z", "", word) for word in _WORD.findall(phrase.casefold()))


def folded_tag(tag: str) -> str:
    """A tag without its mark, case and plural."""
    return _PLURAL.sub("", tag.casefold().lstrip("#"))


def _each(tagged: Tagged) -> float:
    return round(sum(len(own) for _, own in tagged) / len(tagged), 2)


def _lines(path: Path) -> Iterator[dict[str, Any]]:
    with path.open(encoding="utf-8") as file:
        yield from map(json.loads, file)


if __name__ == "__main__":
    main()
