"""Learns which line answers a question, and when none does, from tests/quality/questions.

    python scripts/train_ask.py [--dry]

A conditional logit over a question's lines and "not stated" ranks the lines; a logistic model over the best of them
says whether to answer. Once the encoder has read the best lines closely, also together with the question (which other
lessons taught it, train_reader), a second conditional logit orders them, and its odds are added to those of answering.
The odds that are enough are set on questions of stories that no model has seen.
Writes src/octavo/insight/questions/model.json. The parts "judge", "held", "unseen", "blind" and "now" of the
questions are not learned from.
"""

import argparse
import json
import random
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np
from ask_examples import LEARNED, Example, examples
from bench_questions import WIRES
from logits import balanced_logit, conditional_logit
from numpy.typing import NDArray

from octavo.ai.e5 import E5Encoder
from octavo.ai.local import OnnxEmbedder
from octavo.ai.models import ENCODER
from octavo.insight.embedding import CachedEmbedder
from octavo.insight.questions.close_reading import CLOSE_COLUMNS, Encode
from octavo.insight.questions.cross_encoding import Answers, read_together
from octavo.insight.questions.features import COLUMNS
from octavo.insight.questions.model import CLOSELY, best_first, chances, log_odds, sure_features
from octavo.settings import load_settings

OUT = Path(__file__).parent.parent / "src" / "octavo" / "insight" / "questions"
Floats = NDArray[np.float64]
_PENALTY, _SURE_PENALTY = 0.005, 0.1
_FOLDS = 6
#: The share of unanswerable questions, of stories of the stream left out, that must not be answered.
_STILL = 0.9
_SHOWN = 3
#: What a question of the wires counts: they are many, of one kind and one week's prose.
_WIRES = 0.5


@dataclass
class Models:
    """The weights of lines and what none scores, before and after close reading."""

    weights: Floats
    none: float
    close_weights: Floats
    close_none: float


@dataclass
class Guess:
    """What models that have not seen an example's story say of it."""

    example: Example
    #: What says whether it is answered, and the log odds that close reading adds.
    rows: Floats
    closely: float
    #: Whether the first of the best lines answers it, and whether any of them does.
    first: bool
    any: bool
    #: Whether the first does without close reading.
    first_before: bool
    #: Log odds, before and with what close reading adds.
    odds_before: float = 0.0
    odds: float = 0.0


def main() -> None:
    """Learns all models and writes them; dry: prints only what they would do."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--dry", action="store_true", help="judge by stories left out, and write nothing")
    dry = parser.parse_args().dry
    folder = load_settings().model_dir
    embed = CachedEmbedder(OnnxEmbedder(folder / f"{OnnxEmbedder.name}.onnx").embed, most=200_000)
    encoder = E5Encoder(ENCODER.path(folder))
    queries, passages = CachedEmbedder(encoder.queries), CachedEmbedder(encoder.passages)
    answers = lru_cache(maxsize=None)(encoder.answers)
    found = examples(embed, Encode(queries, passages, answers))
    seen = left_out(found, answers)
    tell(seen)
    if not dry:
        models = fit_all(found, answers)
        (OUT / "model.json").write_text(json.dumps(learned(models, seen), indent=1) + "\n", encoding="utf-8")


def left_out(found: Sequence[Example], answers: Answers) -> list[Guess]:
    """What models say of the stories that they have not seen."""
    groups = sorted({example.group for example in found})
    random.Random(0).shuffle(groups)  # noqa: S311 -- folds, no secret
    folds = [set(groups[fold::_FOLDS]) for fold in range(_FOLDS)]
    seen: list[Guess] = []
    for out in folds:
        models = fit_all([example for example in found if example.group not in out], answers)
        seen.extend(_guess(example, models, answers) for example in found if example.group in out)
    for out in folds:
        sure, bias = fit_sure([guess for guess in seen if guess.example.group not in out])
        for guess in seen:
            if guess.example.group in out:
                guess.odds_before = float(guess.rows @ sure) + bias
                guess.odds = guess.odds_before + guess.closely
    return seen


def _enough(seen: Sequence[Guess], name: str) -> float:
    # The wires ask across languages, where without close reading no bar tells answers from near misses.
    parts = LEARNED if name == "odds" else LEARNED - {WIRES}
    still = [getattr(guess, name) for guess in seen if not guess.example.answerable and guess.example.half in parts]
    return float(np.quantile(still, _STILL))


def learned(models: Models, seen: Sequence[Guess]) -> dict[str, Any]:
    """What model.json holds."""
    sure, bias = fit_sure(seen)
    return {
        "weights": _named(models.weights, COLUMNS),
        "none": round(models.none, 4),
        "close_weights": _named(models.close_weights, (*COLUMNS, *CLOSE_COLUMNS)),
        "close_none": round(models.close_none, 4),
        "sure": [round(float(w), 4) for w in sure],
        "sure_bias": round(bias, 4),
        "enough": round(_enough(seen, "odds_before"), 3),
        "enough_closely": round(_enough(seen, "odds"), 3),
    }


def _named(weights: Floats, columns: Sequence[str]) -> dict[str, float]:
    return {name: round(float(weight), 4) for name, weight in zip(columns, weights, strict=True)}


def tell(seen: Sequence[Guess]) -> None:
    """Prints what is answered and what is not stated, by part; in brackets without close reading."""
    enough, enough_before = _enough(seen, "odds"), _enough(seen, "odds_before")
    for half in ("all", *sorted({guess.example.half for guess in seen})):
        part = [guess for guess in seen if half in {"all", guess.example.half}]
        asked = [guess for guess in part if guess.example.answerable]
        other = [guess for guess in part if not guess.example.answerable]
        print(
            f"{half:6} {len(asked)}+{len(other)}: best line right {np.mean([g.first for g in asked]):.3f} "
            f"({np.mean([g.first_before for g in asked]):.3f}), of three {np.mean([g.any for g in asked]):.3f}; "
            f"answered {np.mean([g.first and g.odds >= enough for g in asked]):.3f} "
            f"({np.mean([g.first_before and g.odds_before >= enough_before for g in asked]):.3f}), "
            f"by any of three {np.mean([g.any and g.odds >= enough for g in asked]):.3f}; "
            f"not stated {np.mean([g.odds < enough for g in other]):.3f} "
            f"({np.mean([g.odds_before < enough_before for g in other]):.3f}); "
            f"AUC {_auc(asked, other, 'odds'):.3f} ({_auc(asked, other, 'odds_before'):.3f})"
        )


def _auc(asked: Sequence[Guess], other: Sequence[Guess], name: str) -> float:
    return float(np.mean([[getattr(one, name) > getattr(two, name) for two in other] for one in asked]))


def _guess(example: Example, models: Models, answers: Answers) -> Guess:
    likely = chances(example.rows, models.weights, models.none)
    best = best_first(likely)[:CLOSELY]
    close = chances(_closely(example, best, answers), models.close_weights, models.close_none)
    right = example.right[best][best_first(close)[:_SHOWN]]
    return Guess(
        example=example,
        rows=sure_features(example.rows, likely),
        closely=log_odds(float(close.sum())),
        first=bool(right[0]),
        any=bool(right.any()),
        first_before=bool(example.right[best[0]]),
    )


def fit_all(found: Sequence[Example], answers: Answers) -> Models:
    """The weights of all lines, and then those of the best ones read closely."""
    weights, none = _fit(found, [(example.rows, example.right) for example in found])
    best = [best_first(chances(example.rows, weights, none))[:CLOSELY] for example in found]
    close_weights, close_none = _fit(
        found,
        [(_closely(example, at, answers), example.right[at]) for example, at in zip(found, best, strict=True)],
    )
    return Models(weights, none, close_weights, close_none)


def _closely(example: Example, best: NDArray[np.intp], answers: Answers) -> Floats:
    """What is known of the best lines once they are read closely, shape (lines, COLUMNS and CLOSE_COLUMNS)."""
    together = read_together(example.asked, [example.lines[at] for at in best], answers)
    return np.column_stack([example.rows[best], example.whole[best], together])


def _fit(found: Sequence[Example], choices: Sequence[tuple[Floats, NDArray[np.bool_]]]) -> tuple[Floats, float]:
    usable = [
        (rows, right, _counts(example))
        for example, (rows, right) in zip(found, choices, strict=True)
        if right.any() or not example.answerable
    ]
    rows, right, counts = zip(*usable, strict=True)
    return conditional_logit(rows, right, _PENALTY, counts)


def _counts(example: Example) -> float:
    return _WIRES if example.half == WIRES else 1.0


def fit_sure(seen: Sequence[Guess]) -> tuple[Floats, float]:
    """Weights and bias of what says whether to answer."""
    right = np.array([guess.example.answerable for guess in seen])
    counts = np.array([_counts(guess.example) for guess in seen])
    return balanced_logit(np.array([guess.rows for guess in seen]), right, _SURE_PENALTY, counts)


if __name__ == "__main__":
    main()
