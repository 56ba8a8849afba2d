"""Learns how much of a sentence a person's own summary would repeat, from articles with their highlights.

    python scripts/train_summary.py ../shared/bench/cnndm.jsonl.gz

Prints ROUGE beside lead-3 on articles left out in turn: a net learned of four fifths chooses for the last fifth. Then
learns from all and writes src/octavo/insight/line_model.json.
"""

import argparse
import gzip
import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import bench_insight
import numpy as np
from numpy.typing import NDArray

from octavo.insight.coverage import Worth, best_lines, wanted_tokens, worth
from octavo.insight.line_features import COLUMNS, rows
from octavo.insight.line_model import LineModel
from octavo.insight.lines import Line, lines, stop_words_of
from octavo.insight.reading import Reading
from octavo.insight.summarise import SEEN, candidates
from octavo.news.ids import ArticleId

OUT = Path(__file__).parent.parent / "src" / "octavo" / "insight" / "line_model.json"
Floats = NDArray[np.float64]
_FOLDS, _SENTENCES = 5, 3
#: So many nets of so many hidden units answer together, each of this share of the articles: one alone depends on where
#: it began and on a few long articles.
_NETS, _UNITS, _DRAWN = 30, 6, 0.7
_EPOCHS, _BATCH, _RATE, _PENALTY = 20, 256, 0.01, 3e-3
_FAR = 4.0


@dataclass
class Example:
    """An article's lines that tell something, with features, and the two-word runs that its summary repeats of each."""

    lead: list[str]
    wanted: list[str]
    lines: Sequence[Line]
    #: Those of them that may stand in a summary.
    fit: Sequence[int]
    value: Worth
    rows: Floats
    repeated: Floats


def main() -> None:
    """Judges by folds, then learns from all."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("path", type=Path, help="a .jsonl.gz with text and highlights")
    with gzip.open(parser.parse_args().path, "rt", encoding="utf-8") as file:
        found = [example(json.loads(line)) for line in file]
    shown: list[list[str]] = [[]] * len(found)
    fold = np.random.default_rng(0).permutation(len(found)) % _FOLDS
    for out in range(_FOLDS):
        model = learn([each for each, at in zip(found, fold, strict=True) if at != out])
        for at in np.flatnonzero(fold == out).tolist():
            shown[at] = chosen(found[at], LineModel.of(model))
    print("Of articles left out:")
    for size in (1, 2):
        bench_insight.report(size, [each.wanted for each in found], [each.lead for each in found], shown)
    OUT.write_text(json.dumps(learn(found)) + "\n", encoding="utf-8")


def example(row: dict[str, Any]) -> Example:
    """What is learned from one article."""
    reading = Reading(article_id=ArticleId(0), text=row["text"], language="en")
    every = lines(reading)
    value = worth(every, stop_words_of("en"))
    seen = every[:SEEN]
    telling = [at for at, line in enumerate(seen) if line.tells]
    fit = set(map(id, candidates(seen, at_least=_SENTENCES)))
    wanted = bench_insight.words(row["highlights"])
    runs = bench_insight.grams(wanted, 2)
    repeated = [sum((bench_insight.grams(bench_insight.words(seen[at].text), 2) & runs).values()) for at in telling]
    return Example(
        lead=bench_insight.words(bench_insight.first(row["text"], _SENTENCES)),
        wanted=wanted,
        lines=[seen[at] for at in telling],
        fit=[place for place, at in enumerate(telling) if id(seen[at]) in fit],
        value=value,
        rows=rows(seen, value)[telling],
        repeated=np.array(repeated, dtype=float),
    )


def chosen(article: Example, model: LineModel) -> list[str]:
    """The words of the summary that the model has chosen."""
    wanted = wanted_tokens(_SENTENCES, "en")
    lent = model.ask(article.rows)
    fit = [article.lines[at] for at in article.fit]
    best = best_lines(fit, article.value, count=_SENTENCES, wanted=wanted, lent=lent[list(article.fit)])
    return bench_insight.words(" ".join(line.text for line in best))


def learn(found: Sequence[Example]) -> dict[str, Any]:
    """The nets' mean as one net in its stored form."""
    table, right = np.vstack([each.rows for each in found]), np.concatenate([each.repeated for each in found])
    mean, scale = table.mean(axis=0), table.std(axis=0) + 1e-6
    usual, spread = float(right.mean()), float(right.std())
    near = np.clip((table - mean) / scale, -_FAR, _FAR)
    article = np.repeat(np.arange(len(found)), [len(each.rows) for each in found])
    nets = []
    for seed in range(_NETS):
        draw = np.random.default_rng(seed)
        drawn = np.isin(article, draw.permutation(len(found))[: round(_DRAWN * len(found))])
        nets.append(fit(near[drawn], (right[drawn] - usual) / spread, draw))
    weights, shift, out, bias = (list(part) for part in zip(*nets, strict=True))
    return {
        "columns": list(COLUMNS),
        "mean": _short(mean),
        "scale": _short(scale),
        "weights": _short(np.hstack(weights)),
        "shift": _short(np.concatenate(shift)),
        "out": _short(np.concatenate(out) * spread / _NETS),
        "bias": round(usual + spread * float(np.mean(bias)), 4),
    }


def fit(table: Floats, right: Floats, draw: np.random.Generator) -> list[Floats]:
    """One net: weights, shift, out and bias, by Adam (Kingma and Ba 2015) on the squared error."""
    columns = table.shape[1]
    net = [draw.normal(0, columns**-0.5, (columns, _UNITS)), np.zeros(_UNITS), draw.normal(0, 0.1, _UNITS), np.zeros(1)]
    mean, square = [np.zeros_like(part) for part in net], [np.zeros_like(part) for part in net]
    step = 0
    for epoch in range(_EPOCHS):
        order = draw.permutation(len(table))
        rate = _RATE * (1 - epoch / _EPOCHS)
        for begin in range(0, len(table), _BATCH):
            batch = order[begin : begin + _BATCH]
            step += 1
            for at, slope in enumerate(slopes(net, table[batch], right[batch])):
                mean[at] = 0.9 * mean[at] + 0.1 * slope
                square[at] = 0.999 * square[at] + 0.001 * slope**2
                size = np.sqrt(square[at] / (1 - 0.999**step)) + 1e-8
                net[at] = net[at] - rate * mean[at] / (1 - 0.9**step) / size
    return net


def slopes(net: Sequence[Floats], table: Floats, right: Floats) -> list[Floats]:
    """How the mean squared error and the penalty change with each part of the net."""
    weights, shift, out, bias = net
    hidden = np.tanh(table @ weights + shift)
    gap = 2 * (hidden @ out + bias - right) / len(right)
    back = gap[:, None] * out * (1 - hidden**2)
    return [
        table.T @ back + _PENALTY * weights,
        back.sum(axis=0),
        hidden.T @ gap + _PENALTY * out,
        gap[:, None].sum(axis=0),
    ]


def _short(numbers: Floats) -> Any:
    return np.round(numbers, 4).tolist()


if __name__ == "__main__":
    main()
