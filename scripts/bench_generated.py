"""What of a language model's briefings the sources bear out: stories of the labelled stream, sentence by sentence.

    .venv/bin/python scripts/bench_generated.py http://127.0.0.1:8091/v1 MODEL --stories 20

Each sentence the model wrote is printed with what became of it: whoever reads those that were kept, with their sources,
knows what got through.
"""

import argparse
import json
from collections import defaultdict
from datetime import datetime
from pathlib import Path

from octavo.ai.endpoint.writer import EndpointWriter
from octavo.errors import EndpointFailed
from octavo.insight.generation.material import Material, material
from octavo.insight.generation.orders import LIMITS, order
from octavo.insight.generation.pieces import Generated, generated
from octavo.insight.ground import Grounding, Tally
from octavo.insight.reading import Reading
from octavo.news.ids import ArticleId
from octavo.news.writing import Feature
from octavo.settings import Settings

STREAM = Path(__file__).parents[1] / "tests" / "quality" / "stream" / "articles.jsonl"
#: Articles of one story that are given, and tokens of their sentences: a small model reads slowly.
MOST, TOKENS = 4, 900


def stories(language: str, count: int) -> list[list[Reading[ArticleId]]]:
    """The first stories of the stream in that language, each as readings of its first articles."""
    told: dict[str, list[Reading[ArticleId]]] = defaultdict(list)
    for number, line in enumerate(STREAM.open(encoding="utf-8"), 1):
        row = json.loads(line)
        if row["language"] == language and row["copy_of"] is None and len(told[row["story"]]) < MOST:
            told[row["story"]].append(
                Reading(
                    article_id=ArticleId(number),
                    title=row["title"],
                    text=row["text"],
                    published=datetime.fromisoformat(row["published"]),
                    source=row["source"],
                    language=language,
                )
            )
    return [readings for readings in told.values() if len(readings) > 1][:count]


def briefing(writer: EndpointWriter, readings: list[Reading[ArticleId]], language: str) -> Tally:
    """Has the model write one briefing, grounds it, and prints each sentence with what became of it."""
    given = material(readings, most=TOKENS)
    written = writer.write(order(Feature.BRIEFING, given, language=language))
    grounding = Grounding(material=given, language=language, limit=LIMITS[Feature.BRIEFING])
    for one in generated(written.value):
        before = grounding.tally.kept
        shown = grounding.take(one)
        _tell(given, one, kept=grounding.tally.kept > before, shown=bool(shown))
    return grounding.tally


def _tell(given: Material, one: Generated, *, kept: bool, shown: bool) -> None:
    print(f"{'KEPT' if kept else 'REPLACED' if shown else 'DROPPED'}  {one.text}")
    if kept:
        for number in one.cites:
            line = given.line(number)
            print(f"      [{number}] {line.text if line else 'no such sentence'}")


def main() -> None:
    """Prints the sentences, then how many were kept, replaced, dropped or repeated."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("url")
    parser.add_argument("model")
    parser.add_argument("--stories", type=int, default=20)
    parser.add_argument("--language", default="en")
    given = parser.parse_args()
    settings = Settings(endpoint_url=given.url, endpoint_model=given.model, endpoint_timeout=600)
    writer, whole, failed = EndpointWriter(settings), Tally(), 0
    for readings in stories(given.language, given.stories):
        print(f"\n{readings[0].title}", flush=True)
        try:
            tally = briefing(writer, readings, given.language)
        except EndpointFailed as error:
            failed += 1
            print(f"FAILED  {error}")
            continue
        for name in ("kept", "replaced", "dropped", "repeated"):
            setattr(whole, name, getattr(whole, name) + getattr(tally, name))
    print(f"\n{whole.read} sentences: {whole}; {failed} stories failed")


if __name__ == "__main__":
    main()
