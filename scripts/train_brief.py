"""Learns what an editor would miss in a briefing, and what no longer holds, from our labelled stories.

    python scripts/train_brief.py

Two logistic models over the lines of the stories of the tune and learn parts of tests/quality/questions and of those of
tests/quality/insight that may be looked at: the chance that a line states one of the story's facts, and that it states
one of the wrong statements. Prints, for stories left out in turn, how well each tells their lines apart (area under the
curve), and the facts and wrong statements of their briefings. Writes the first to
src/octavo/insight/briefing/model.json; the second stays as it is, for learned from all these stories it told more wrong
statements and fewer facts of stories set aside.
"""

import json
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from unittest import mock

import bench_questions
import numpy as np
from numpy.typing import NDArray

from octavo.cli.stages.articles import read_article
from octavo.cli.stages.brief import with_origins
from octavo.cli.stages.readings import reading
from octavo.insight.brief import brief, weighed
from octavo.insight.briefing.features import COLUMNS
from octavo.insight.briefing.model import model_of
from octavo.insight.lines import Line
from octavo.insight.reading import Reading
from octavo.news.briefing import Sentence
from octavo.news.ids import ArticleId

TURNS = Path(__file__).parent.parent / "tests" / "quality" / "insight"
OUT = Path(__file__).parent.parent / "src" / "octavo" / "insight" / "briefing" / "model.json"
Floats = NDArray[np.float64]
Row = dict[str, Any]
#: The parts of tests/quality/insight/turns.jsonl that rules were made by, or that were written to learn from.
_SEEN = frozenset({"seen", "unseen", "later", "lesson"})
#: Files of later stories, half of each sealed.
_TURNS = (
    "wire.jsonl", "reports.jsonl", "early.jsonl", "fresh.jsonl", "varied.jsonl", "varied2.jsonl", "varied3.jsonl",
    "varied4.jsonl", "varied5.jsonl",
)  # fmt: skip
_PENALTY, _STEPS = 10.0, 25
_FOLDS, _DIVISIONS, _SENTENCES = 6, 3, 10
#: The powers with which both chances count, and the bounds beyond which a line is not told: set on stories left out.
_WANT, _DOUBT, _LEAST, _MOST, _MOST_OF_OLD = 1.0, 20.0, 0.1, 0.1, 0.07


@dataclass
class Example:
    """A story: its articles, and its lines' features, which of them state a fact and which a wrong statement."""

    part: str
    read: Sequence[Reading[ArticleId]]
    rows: Floats
    wanted: Floats
    stale: Floats
    #: Facts that sentences state, of all; wrong statements that verbatim ones make, of all.
    judge: Callable[[Sequence[Sentence]], tuple[int, int, int, int]]


def main() -> None:
    """Learns both models and writes them."""
    articles, stories = bench_questions.load()
    of = defaultdict(list)
    for article in articles:
        of[article["story"]].append(article)
    found = [cited(story, of[story["story"]]) for story in stories if story["half"] in {"tune", "learn"}]
    found += [worded(story, "older") for story in _lines("stories.jsonl")]
    found += [worded(story, story["half"]) for story in _lines("turns.jsonl") if story["half"] in _SEEN]
    found += [
        worded(story, story["half"]) for name in _TURNS for story in _lines(name) if "sealed" not in story["half"]
    ]
    for name in ("wanted", "stale"):
        print(
            f"{name}: area {np.mean([left_out(found, name, seed) for seed in range(_DIVISIONS)]):.3f}", file=sys.stderr
        )
    report(found)
    kept = json.loads(OUT.read_text(encoding="utf-8"))
    told = {**learn(found), **{name: kept[name] for name in ("stale", "stale_bias")}}
    OUT.write_text(json.dumps(told, indent=1) + "\n", encoding="utf-8")


def _lines(name: str) -> list[Row]:
    return [json.loads(line) for line in (TURNS / name).read_text(encoding="utf-8").splitlines()]


def worded(story: Row, part: str) -> Example:
    """A story whose facts and wrong statements are given as the words that state them."""
    ways = [way for fact in story["facts"] for way in fact]

    def judge(shown: Sequence[Sentence]) -> tuple[int, int, int, int]:
        told = "\n".join(sentence.text for sentence in shown)
        plain = "\n".join(sentence.text for sentence in shown if sentence.verbatim)
        facts = sum(any(way in told for way in fact) for fact in story["facts"])
        return facts, len(story["facts"]), sum(wrong in plain for wrong in story["wrong"]), len(story["wrong"])

    def says(line: Line, words: Sequence[str]) -> bool:
        return any(each in line.text for each in words)

    articles = [{**article, "id": at} for at, article in enumerate(story["articles"])]
    return _example(part, articles, lambda line: says(line, ways), lambda line: says(line, story["wrong"]), judge)


def cited(story: Row, articles: Sequence[Row]) -> Example:
    """A story whose facts and wrong statements are given by the sentences that state them."""

    def judge(shown: Sequence[Sentence]) -> tuple[int, int, int, int]:
        rows = [{"verbatim": each.verbatim, "cites": [_row(cite, articles) for cite in each.cites]} for each in shown]
        return (*bench_questions.covered(story, rows), *bench_questions.wrongs(story, rows))

    def says(line: Line, name: str) -> bool:
        cite = _row(line.cite(), articles)
        return any(bench_questions.holds(cite, span) for each in story[name] for span in each["said"])

    return _example(story["half"], articles, lambda x: says(x, "facts"), lambda x: says(x, "wrong"), judge)


def _row(cite: Any, articles: Sequence[Row]) -> Row:
    return {"id": articles[cite.article_id]["id"], "start": cite.start, "end": cite.end}


def _example(
    part: str,
    articles: Sequence[Row],
    wanted: Callable[[Line], bool],
    stale: Callable[[Line], bool],
    judge: Callable[[Sequence[Sentence]], tuple[int, int, int, int]],
) -> Example:
    read = [
        reading(article, ArticleId(number), origin)
        for number, (article, origin) in enumerate(with_origins([read_article(each) for each in articles]))
    ]
    found = weighed(read)
    labels = [np.array([says(line) for line in found.lines], dtype=float) for says in (wanted, stale)]
    return Example(part, read, found.rows, *labels, judge)


def learn(found: Sequence[Example]) -> Row:
    """Both models as they are written."""
    told: Row = {}
    for name in ("wanted", "stale"):
        weights, bias = fit(found, name)
        told[name] = {column: round(float(w), 4) for column, w in zip(COLUMNS, weights, strict=True)}
        told[f"{name}_bias"] = round(bias, 4)
    return {**told, "want": _WANT, "doubt": _DOUBT, "least": _LEAST, "most": _MOST, "most_of_old": _MOST_OF_OLD}


def fit(found: Sequence[Example], name: str) -> tuple[Floats, float]:
    """A logistic model by Newton's method, with a penalty on its weights."""
    rows = np.vstack([each.rows for each in found])
    right = np.concatenate([getattr(each, name) for each in found])
    mean, scale = rows.mean(axis=0), rows.std(axis=0) + 1e-6
    scaled = np.column_stack([(rows - mean) / scale, np.ones(len(rows))])
    penalty = np.diag([_PENALTY] * rows.shape[1] + [0.0])
    weights = np.zeros(scaled.shape[1])
    for _ in range(_STEPS):
        chance = 1 / (1 + np.exp(-scaled @ weights))
        curve = (scaled * (chance * (1 - chance) + 1e-6)[:, None]).T @ scaled + penalty
        weights -= np.linalg.solve(curve, scaled.T @ (chance - right) + penalty @ weights)
    return weights[:-1] / scale, float(weights[-1] - mean @ (weights[:-1] / scale))


def folds(found: Sequence[Example], seed: int) -> list[list[int]]:
    """The stories by number, in parts of about one size that differ from seed to seed."""
    order = np.random.default_rng(seed).permutation(len(found)).tolist()
    return [order[at::_FOLDS] for at in range(_FOLDS)]


def left_out(found: Sequence[Example], name: str, seed: int) -> float:
    """The area under the curve on stories left out in turn."""
    scores, right = [], []
    for out in folds(found, seed):
        weights, bias = fit([each for at, each in enumerate(found) if at not in out], name)
        scores += [found[at].rows @ weights + bias for at in out]
        right += [getattr(found[at], name) for at in out]
    return area(np.concatenate(scores), np.concatenate(right))


def report(found: Sequence[Example]) -> None:
    """Prints facts and wrong statements in the briefings on stories left out in turn, by part."""
    totals: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for seed in range(_DIVISIONS):
        for out in folds(found, seed):
            told = model_of(learn([each for at, each in enumerate(found) if at not in out]))
            with mock.patch("octavo.insight.briefing.model._model", return_value=told):
                for at in out:
                    counts = found[at].judge(brief(found[at].read, sentences=_SENTENCES).summary)
                    totals[found[at].part].update(dict(zip(("held", "facts", "said", "wrong"), counts, strict=True)))
    for part, each in {**totals, "all": sum(totals.values(), Counter())}.items():
        told_share, told_wrong = each["held"] / each["facts"], each["said"] / _DIVISIONS
        print(
            f"{part}: facts {told_share:.3f}, wrong {told_wrong:.1f} of {each['wrong'] // _DIVISIONS}", file=sys.stderr
        )


def area(scores: Floats, right: Floats) -> float:
    """The chance that a right one scores above a wrong one."""
    ranks = np.empty(len(scores))
    ranks[np.argsort(scores)] = np.arange(len(scores))
    count = right.sum()
    return float((ranks[right > 0].sum() - count * (count - 1) / 2) / (count * (len(right) - count)))


if __name__ == "__main__":
    main()
