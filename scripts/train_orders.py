"""Learns which sentences are orders to the program that reads them, and judges it by wordings left out.

    python scripts/train_orders.py ../shared/bench/wcxb_dev.tar.gz [--blind] [--out FILE]

Lessons: tests/quality/orders/lessons.jsonl, and as ordinary sentences those of our own articles (tests/quality/stream
and questions) and of half of the web pages. A kernel machine with squared hinges, by Newton's method in the primal
(Chapelle, 2007). Translations of one wording are left out together, and the limit is set a little above where three of
2,000 ordinary sentences would be refused by a model that had not seen them. Told of: the other half of the pages, and
with --blind the sentences of blind.jsonl. Writes src/octavo/insight/injections/judge.npz. Deterministic; takes three
minutes of a free processor.
"""

import argparse
import hashlib
import json
import tarfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from octavo.ai.choice import choose_encoder
from octavo.insight.injections.addressed import plain
from octavo.insight.injections.judge import Model, by_words, kernel, points, scores
from octavo.settings import load_settings
from octavo.text.sentences import sentences

ROOT = Path(__file__).parent.parent
OUT = ROOT / "src" / "octavo" / "insight" / "injections" / "judge.npz"
ORDERS = ROOT / "tests" / "quality" / "orders"
ARTICLES = [ROOT / "tests" / "quality" / name / "articles.jsonl" for name in ("stream", "questions")]
#: Sentences of the web pages that are learned from, and those that are told of.
LEARNED, TOLD = 4000, 4000
#: Directions kept, what a sign counts beside them, the kernel's width, and what a sentence on the wrong side costs.
DIMENSIONS, SCALE, GAMMA, COST = 256, 0.15, 4.0, 5.0
#: Share of the ordinary sentences that are refused at the limit, and how much higher it is then set: reports tell of
#: wars and disasters, as the lessons' orders do, which web pages do not. Decided on one half of cnndm's sentences.
REFUSED, MARGIN = 0.0015, 0.1
FOLDS, STEPS = 4, 12
Floats = NDArray[np.float64]


@dataclass(frozen=True)
class Lessons:
    """Sentences, their vectors, whether each is an order, and the fold in which each is left out."""

    texts: list[str]
    vectors: NDArray[np.float32]
    order: NDArray[np.bool_]
    prose: NDArray[np.bool_]
    fold: NDArray[np.int64]

    def part(self, kept: NDArray[np.bool_]) -> "Lessons":
        """Those of them."""
        texts = [text for text, keep in zip(self.texts, kept, strict=True) if keep]
        return Lessons(texts, self.vectors[kept], self.order[kept], self.prose[kept], self.fold[kept])


def main() -> None:
    """Learn, tell, write."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("pages", type=Path)
    parser.add_argument("--blind", action="store_true")
    parser.add_argument("--out", type=Path, default=OUT)
    given = parser.parse_args()
    unseen = of_pages(given.pages, half=1, most=TOLD)
    lessons = collected(of_pages(given.pages, half=0, most=LEARNED))
    limit = judged(lessons)
    model = rounded(learn(lessons, limit), given.out)
    print(f"{len(model.points)} sentences kept, {given.out.stat().st_size:,} bytes")
    refused = np.flatnonzero(scores(unseen, vectors_of(unseen), model) > 0)
    print(f"pages unseen: {len(refused)} of {len(unseen)} refused; by words {sum(by_words(unseen))}")
    for at in refused:
        print("   ", unseen[at][:150].replace("\n", " "))
    if given.blind:
        told_of(rows(ORDERS / "blind.jsonl"), model)


def collected(pages: Sequence[str]) -> Lessons:
    """All lessons."""
    labelled = rows(ORDERS / "lessons.jsonl")
    prose = list(dict.fromkeys([*own_articles(), *pages]))
    texts = [*(row["text"] for row in labelled), *prose]
    # Translations of one wording fall into one fold.
    keys = [*(f"{row['order']}{row['wording']}" for row in labelled), *prose]
    order = np.array([*(row["order"] for row in labelled), *(False for _ in prose)])
    fold = np.array([number(key) % FOLDS for key in keys])
    return Lessons(texts, vectors_of(texts), order, np.arange(len(texts)) >= len(labelled), fold)


def judged(lessons: Lessons) -> float:
    """The limit, from sentences left out in turn; tells what they come to."""
    sums = np.zeros(len(lessons.texts))
    for fold in range(FOLDS):
        out = lessons.fold == fold
        left = lessons.part(out)
        sums[out] = scores(left.texts, left.vectors, learn(lessons.part(~out), 0.0))
    limit = float(np.quantile(sums[lessons.prose], 1 - REFUSED)) + MARGIN
    hard = ~lessons.order & ~lessons.prose
    for name, kind in (("orders", lessons.order), ("hard ordinary", hard), ("ordinary", lessons.prose)):
        print(f"{name}: {(sums[kind] > limit).sum()} of {kind.sum()} refused, wordings left out")
    return limit


def learn(lessons: Lessons, limit: float) -> Model:
    """A model of the lessons."""
    ordinary = lessons.vectors[lessons.prose].astype(np.float64)
    mean = ordinary.mean(axis=0)
    own = lessons.vectors[~lessons.prose].astype(np.float64) - mean
    basis = np.linalg.svd(own, full_matrices=False)[2][:DIMENSIONS].T
    every = points(lessons.texts, lessons.vectors, mean, basis, SCALE)
    kept, weights, bias = machine(every, np.where(lessons.order, 1.0, -1.0))
    return Model(
        mean=mean, basis=basis, scale=SCALE, points=every[kept], weights=weights, gamma=GAMMA, limit=limit - bias
    )


def machine(every: Floats, side: Floats) -> tuple[NDArray[np.int64], Floats, float]:
    """The points that lie within the margin, their weights, and the bias."""
    kept = np.flatnonzero(side > 0)
    kept = np.sort(np.concatenate([kept, np.flatnonzero(side < 0)[: 2 * len(kept)]]))
    weights, bias = np.zeros(0), 0.0
    for _ in range(STEPS):
        weights, bias = solved(kernel(every[kept], every[kept], GAMMA), side[kept])
        sums = kernel(every, every[kept], GAMMA) @ weights + bias
        within = np.flatnonzero(side * sums < 1)
        if np.array_equal(within, kept):
            break
        kept = within
    weights, bias = solved(kernel(every[kept], every[kept], GAMMA), side[kept])
    return kept, weights, bias


def solved(alike: Floats, side: Floats) -> tuple[Floats, float]:
    """Weights and bias with the least squared distance from the margin, and least norm."""
    count = len(side)
    system = np.zeros((count + 1, count + 1))
    system[:count, :count] = alike + np.eye(count) / COST
    system[:count, count] = system[count, :count] = 1
    found = np.linalg.solve(system, np.append(side, 0.0))
    return found[:count], float(found[count])


def rounded(model: Model, out: Path) -> Model:
    """Writes the model, points and directions in bytes; what was written."""
    basis_step = np.abs(model.basis).max() / 127
    points_step = np.abs(model.points).max(axis=0) / 127 + 1e-12
    told = {
        "mean": model.mean.astype(np.float32),
        "basis": np.round(model.basis / basis_step).astype(np.int8),
        "basis_step": np.float64(basis_step),
        "scale": np.float64(model.scale),
        "points": np.round(model.points / points_step).astype(np.int8),
        "points_step": points_step.astype(np.float32),
        "weights": model.weights.astype(np.float32),
        "gamma": np.float64(model.gamma),
        "limit": np.float64(model.limit),
    }
    np.savez_compressed(out, **told)
    return Model(
        mean=told["mean"].astype(np.float64),
        basis=told["basis"] * basis_step,
        scale=model.scale,
        points=told["points"] * told["points_step"].astype(np.float64),
        weights=told["weights"].astype(np.float64),
        gamma=model.gamma,
        limit=model.limit,
    )


def told_of(labelled: Sequence[dict], model: Model) -> None:
    """What becomes of labelled sentences, by meaning and by words."""
    texts = [row["text"] for row in labelled]
    meaning = scores(texts, vectors_of(texts), model) > 0
    for name, found in (("meaning", meaning), ("words", np.array(by_words(texts)))):
        for wanted in (True, False):
            kind = np.array([row["order"] is wanted for row in labelled])
            print(f"blind, by {name}: {found[kind].sum()} of {kind.sum()} {'orders' if wanted else 'ordinary'} refused")
    for row, found in zip(labelled, meaning, strict=True):
        if found != row["order"]:
            print("   ", "missed " if row["order"] else "refused", row["language"], row["text"])


def vectors_of(texts: Sequence[str]) -> NDArray[np.float32]:
    """Vectors of queries. Raises SystemExit where the encoder's file is not here."""
    encoder = choose_encoder(load_settings())
    if encoder is None:
        raise SystemExit("The encoder's file is not here; `octavo models fetch` brings it.")
    return encoder.queries([plain(text) for text in texts])


def rows(path: Path) -> list[dict]:
    """The lines of a JSON lines file."""
    return [json.loads(row) for row in path.read_text(encoding="utf-8").splitlines()]


def own_articles() -> Iterator[str]:
    """The sentences of our own articles."""
    for path in ARTICLES:
        for row in rows(path):
            yield from of_text(row["text"])


def of_pages(path: Path, *, half: int, most: int) -> list[str]:
    """So many sentences of one half of the pages, as if drawn by lot."""
    with tarfile.open(path) as packed:
        name = next(name for name in packed.getnames() if name.endswith("gold.jsonl"))
        gold = packed.extractfile(name)
        assert gold is not None
        pages = [json.loads(row) for row in gold]
    found = {text for page in pages if number(page["id"]) % 2 == half for text in of_text(page["body"] or "")}
    return sorted(found, key=number)[:most]


def of_text(text: str) -> Iterator[str]:
    """Its sentences, without the shortest."""
    return (text[start:end] for start, end in sentences(text) if end - start >= 20)


def number(key: str) -> int:
    """The same for the same key, whatever the machine."""
    return int(hashlib.sha256(key.encode()).hexdigest()[:8], 16)


if __name__ == "__main__":
    main()
