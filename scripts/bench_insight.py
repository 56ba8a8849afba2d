"""ROUGE of summaries against lead-3, what a summary and a briefing cost, and facts and questions (bench_questions).

    python scripts/bench_insight.py ../shared/bench/cnndm.jsonl.gz

Each line of the file has ``text`` and ``highlights`` (a sentence a line). ROUGE-N is the F measure over lower-case
words, not stemmed (Lin, "ROUGE: a package for automatic evaluation of summaries", 2004). The interval is 95 %, of the
differences to lead-3 article by article. The choice of sentences was learned from cnndm.jsonl.gz: what it reaches on
articles that it has not seen is printed by train_summary.py.
"""

import argparse
import gzip
import json
import math
import re
import statistics
import time
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import bench_questions

from octavo.ai.choice import choose_encoder
from octavo.ai.local import OnnxEmbedder
from octavo.insight.brief import brief
from octavo.insight.reading import Reading
from octavo.insight.summarise import summarise
from octavo.news.ids import ArticleId
from octavo.settings import load_settings
from octavo.text.sentences import sentences

_WORD = re.compile(r"[a-z0-9]+")


def main() -> None:
    """Prints the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("path", type=Path, help="a .jsonl.gz with text and highlights")
    parser.add_argument("--sentences", type=int, default=3)
    arguments = parser.parse_args()
    with gzip.open(arguments.path, "rt", encoding="utf-8") as file:
        rows = [json.loads(line) for line in file]
    readings = [Reading(article_id=ArticleId(n), text=row["text"], language="en") for n, row in enumerate(rows)]
    wanted = [words(row["highlights"]) for row in rows]
    lead = [words(first(reading.text, arguments.sentences)) for reading in readings]
    started = time.process_time()
    summaries = [summarise(reading, sentences=arguments.sentences).summary for reading in readings]
    spent = time.process_time() - started
    ours = [words(" ".join(sentence.text for sentence in summary)) for summary in summaries]
    for size in (1, 2):
        report(size, wanted, lead, ours)
    shown, told = (statistics.mean(map(len, each)) for each in (lead, ours))
    print(f"{len(rows)} articles; {shown:.0f} words in a lead, {told:.0f} in ours")
    print(f"summary: {1000 * spent / len(rows):.1f} ms of CPU an article")
    started = time.process_time()
    stories = [readings[at : at + 20] for at in range(0, min(len(readings), 400), 20)]
    for story in stories:
        brief(story)
    print(f"briefing of 20 articles: {(time.process_time() - started) / len(stories):.2f} s of CPU")
    model = load_settings().model_dir / f"{OnnxEmbedder.name}.onnx"
    if not model.is_file():
        print("The embedder's model is not installed (octavo models fetch): answers are by words alone.")
    embedder = OnnxEmbedder(model) if model.is_file() else None
    for half in ("tune", "judge"):
        bench_questions.report(half, embedder, choose_encoder(load_settings()))


def report(size: int, wanted: Sequence[list[str]], lead: Sequence[list[str]], ours: Sequence[list[str]]) -> None:
    """Prints one measure of both."""
    by_lead = [rouge(each, of, size) for each, of in zip(lead, wanted, strict=True)]
    by_us = [rouge(each, of, size) for each, of in zip(ours, wanted, strict=True)]
    gains = [100 * (one - other) for one, other in zip(by_us, by_lead, strict=True)]
    width = 1.96 * statistics.stdev(gains) / math.sqrt(len(gains))
    print(
        f"ROUGE-{size}: lead {100 * statistics.mean(by_lead):.2f}, ours {100 * statistics.mean(by_us):.2f}, "
        f"gain {statistics.mean(gains):+.2f} ± {width:.2f}"
    )


def first(text: str, count: int) -> str:
    """The first sentences of a text."""
    return " ".join(text[start:end] for start, end in sentences(text)[:count])


def words(text: str | list[str]) -> list[str]:
    """Lower-case words and numbers of a text or of its lines."""
    return _WORD.findall((text if isinstance(text, str) else "\n".join(text)).lower())


def rouge(candidate: list[str], reference: list[str], size: int) -> float:
    """ROUGE-N, the F measure, 0 to 1."""
    ours, theirs = grams(candidate, size), grams(reference, size)
    shared = sum((ours & theirs).values())
    return 2 * shared / (sum(ours.values()) + sum(theirs.values())) if shared else 0.0


def grams(found: list[str], size: int) -> Counter[tuple[str, ...]]:
    """Runs of so many words, counted."""
    return Counter(zip(*(found[at:] for at in range(size)), strict=False))


if __name__ == "__main__":
    main()
