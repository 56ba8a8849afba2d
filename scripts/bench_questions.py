"""Briefings and answers against the labelled stories of tests/quality/questions, beside what needs no thought.

    python scripts/bench_questions.py judge

``wires`` and ``now`` have a library of their own, the five wires of tests/quality/stories/lessons, and questions alone;
so have ``isthmus-open`` and ``isthmus-sealed``, of which the wire of that name is the library.

A fact is covered where a sentence shown cites at least half of a sentence that states it; a wrong statement is made
where a verbatim one cites it. A question is answered where the first sentence shown cites one that answers it. All
articles of the library are there to answer from. Intervals: 95 %, bootstrap over stories.
"""

import argparse
import json
import math
import random
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from octavo.ai.choice import choose_encoder
from octavo.ai.local import OnnxEmbedder
from octavo.cli.stages.articles import read_article
from octavo.cli.stages.ask import answerer
from octavo.cli.stages.brief import answer_all
from octavo.insight.stems import stem
from octavo.ports.models import Embedder, PassageEncoder
from octavo.settings import load_settings
from octavo.text.sentences import sentences
from octavo.text.words import tokens

HERE = Path(__file__).parent.parent / "tests" / "quality"
Row = dict[str, Any]
#: A story's count of hits and of tries.
Score = tuple[int, int]
#: The parts with a library of their own.
WIRES, NOW = "wires", "now"
#: A wire that asks of itself, in two halves.
ISTHMUS = ("isthmus-open", "isthmus-sealed")
_DRAWS = 2000
#: A cite need hold this share of a labelled sentence.
_SHARE = 0.5


def load(half: str | None = None) -> tuple[list[Row], list[Row]]:
    """The articles to answer from, and the labelled stories (of one half): those of the stream and later ones."""
    if half in {WIRES, NOW}:
        wires = sorted((HERE / "stories" / "lessons").glob("*/articles.jsonl"))
        return [article for wire in wires for article in _lines(wire)], [
            story for story in _lines(HERE / "questions" / "wires.jsonl") if story["half"] == half
        ]
    if half in ISTHMUS:
        own = HERE / "stories" / "isthmus"
        return _lines(own / "articles.jsonl"), [
            story for story in _lines(own / "questions.jsonl") if story["half"] == half
        ]
    articles = [*_lines(HERE / "stream" / "articles.jsonl"), *_lines(HERE / "questions" / "articles.jsonl")]
    stories = _lines(HERE / "questions" / "stories.jsonl")
    return articles, [story for story in stories if half in {None, story["half"]}]


def main() -> None:
    """Prints one part's scores."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parts = ("tune", "learn", "judge", "asked", "held", "fresh", "unseen", "natural", "blind", WIRES, NOW, *ISTHMUS)
    parser.add_argument("half", choices=parts, help="which part of the stories")
    half = parser.parse_args().half
    settings = load_settings()
    report(half, OnnxEmbedder(settings.model_dir / f"{OnnxEmbedder.name}.onnx"), choose_encoder(settings))


def report(half: str, embedder: Embedder | None, encoder: PassageEncoder | None = None) -> None:
    """Prints the tables of one half."""
    articles, stories = load(half)
    print(f"\n{half}: {len(stories)} stories")
    if any(story["facts"] for story in stories):
        _report_briefings(articles, stories, embedder)
    _report_answers(articles, stories, embedder, encoder)


def _report_briefings(articles: Sequence[Row], stories: Sequence[Row], embedder: Embedder | None) -> None:
    of = defaultdict(list)
    for article in articles:
        of[article["story"]].append(article)
    briefings = {story["story"]: _briefing(of[story["story"]], embedder) for story in stories}
    leads = {story["story"]: _lead(of[story["story"]]) for story in stories}
    for name, shown in (("lead-3", leads), ("briefing", briefings)):
        _tell(f"facts covered, {name}", [covered(story, shown[story["story"]]) for story in stories])
        _tell(f"wrong statements, {name}", [wrongs(story, shown[story["story"]]) for story in stories])
    print(f"most sentences in a briefing: {max(map(len, briefings.values()))}")


def _report_answers(
    articles: Sequence[Row], stories: Sequence[Row], embedder: Embedder | None, encoder: PassageEncoder | None
) -> None:
    ask, best = answerer(list(map(read_article, articles)), embedder, encoder), _bm25(articles)
    for name, answers in (("BM25", best), ("ask", lambda line: ask(line, HERE)["answer"])):
        found = {q["id"]: answers(q) for story in stories for q in story["questions"]}
        _tell(f"answered, {name}", [answered(story, found) for story in stories])
        _tell(f"answered by any sentence shown, {name}", [answered(story, found, first=False) for story in stories])
        _tell(f"not stated, {name}", [silent(story, found) for story in stories])
        told = {article["id"]: article["story"] for article in articles}
        _tell(f"answers from another story, {name}", [strayed(story, found, told) for story in stories])
    for field in ("language", "asks"):
        for value in sorted({q[field] for story in stories for q in story["questions"]}):
            only = [{**s, "questions": [q for q in s["questions"] if q[field] == value]} for s in stories]
            right, still = [answered(s, found, first=False) for s in only], [silent(s, found) for s in only]
            print(f"    {value}: answered by any {_fraction(right)}, not stated {_fraction(still)}")


def covered(story: Row, shown: Sequence[Row]) -> Score:
    """Facts that the sentences shown state, of all."""
    return sum(_states(shown, fact["said"]) for fact in story["facts"]), len(story["facts"])


def wrongs(story: Row, shown: Sequence[Row]) -> Score:
    """Wrong statements made, of all listed. What is shown as a disagreement is none."""
    plain = [sentence for sentence in shown if sentence.get("verbatim", True)]
    return sum(_states(plain, wrong["said"]) for wrong in story["wrong"]), len(story["wrong"])


def answered(story: Row, found: Mapping[str, Sequence[Row]], *, first: bool = True) -> Score:
    """Questions answered by an acceptable sentence, of those that the articles answer."""
    asked = [q for q in story["questions"] if q["answered_by"]]
    return sum(_states(found[q["id"]][: 1 if first else None], q["answered_by"]) for q in asked), len(asked)


def silent(story: Row, found: Mapping[str, Sequence[Row]]) -> Score:
    """Questions rightly not answered, of those that no article answers."""
    asked = [q for q in story["questions"] if not q["answered_by"]]
    return sum(not found[q["id"]] for q in asked), len(asked)


def strayed(story: Row, found: Mapping[str, Sequence[Row]], told: Mapping[str, str]) -> Score:
    """Questions answered from an article that tells another story, of all."""
    asked, own = story["questions"], story["story"]
    return sum(any(told[c["id"]] != own for s in found[q["id"]] for c in s["cites"]) for q in asked), len(asked)


def _states(shown: Iterable[Row], said: Sequence[Row]) -> bool:
    return any(holds(cite, span) for sentence in shown for cite in sentence["cites"] for span in said)


def holds(cite: Row, span: Row) -> bool:
    """Whether a cite holds at least half of a labelled sentence."""
    both = min(cite["end"], span["end"]) - max(cite["start"], span["start"])
    return bool(cite["id"] == span["id"] and both >= _SHARE * (span["end"] - span["start"]))


def _briefing(articles: Sequence[Row], embedder: Embedder | None) -> list[Row]:
    summary: list[Row] = next(iter(answer_all(articles, embedder=embedder)))["summary"]
    return summary


def _lead(articles: Sequence[Row]) -> list[Row]:
    """The first three sentences of the first article."""
    first = min(articles, key=lambda article: article["published"])
    return [_shown(first, start, end) for start, end in sentences(first["text"])[:3]]


def _shown(article: Row, start: int, end: int) -> Row:
    cite = {"id": article["id"], "start": start, "end": end}
    return {"text": article["text"][start:end], "cites": [cite]}


def _bm25(articles: Sequence[Row]) -> Callable[[Row], list[Row]]:
    """The best sentence by BM25, always."""
    every = [_shown(article, *span) for article in articles for span in sentences(article["text"])]
    counts = [Counter(stem(word) for word in tokens(sentence["text"])) for sentence in every]
    spread = Counter(word for count in counts for word in count)
    mean = sum(map(len, counts)) / len(counts)

    def best(line: Row) -> list[Row]:
        asked = {stem(word) for word in tokens(line["question"])}
        weights = {w: math.log(1 + (len(every) - spread[w] + 0.5) / (spread[w] + 0.5)) for w in asked}

        def score(at: int) -> float:
            count = counts[at]
            norm = 1.2 * (0.25 + 0.75 * len(count) / mean)
            return sum(weights[w] * count[w] * 2.2 / (count[w] + norm) for w in asked if w in count)

        return [every[max(range(len(every)), key=score)]]

    return best


def _tell(name: str, scores: Sequence[Score]) -> None:
    low, high = _interval(scores)
    print(f"  {name:<40} {_fraction(scores)}  [{100 * low:.0f}, {100 * high:.0f}]")


def _fraction(scores: Iterable[Score]) -> str:
    hits, tries = (sum(column) for column in zip(*scores, strict=True))
    return f"{hits}/{tries} = {100 * hits / max(1, tries):.1f} %"


def _interval(scores: Sequence[Score]) -> tuple[float, float]:
    draw = random.Random(0)  # noqa: S311 -- a bootstrap, no secret
    means = []
    for _ in range(_DRAWS):
        drawn = draw.choices(scores, k=len(scores))
        means.append(sum(hits for hits, _ in drawn) / max(1, sum(tries for _, tries in drawn)))
    means.sort()
    return means[_DRAWS * 25 // 1000], means[_DRAWS * 975 // 1000]


def _lines(path: Path) -> list[Row]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


if __name__ == "__main__":
    main()
