"""The directions in which the languages of the closer encoder differ: what lies in them tells nothing of an event.

usage: python scripts/train_stories/languages.py ENCODER TARGET

Texts of random words, drawn as often as wordfreq (CC-BY-SA-4.0) counts them, have a language and no subject. What
their means have of their own, language by language, spans the directions (its singular vectors). No labelled text is
looked at.
"""

import json
import random
import sys
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import wordfreq

from octavo.ai.e5 import E5Encoder

#: Words of a text, texts of a language, and words that are drawn from.
WORDS, TEXTS, KNOWN = 40, 30, 20_000


def main(encoder: Path, target: Path) -> None:
    """Writes the file: a direction a line."""
    read = E5Encoder(encoder)
    means = np.array([read.passages(list(texts(code))).mean(axis=0) for code in languages()])
    found = np.linalg.svd(means - means.mean(axis=0), full_matrices=False)[2]
    # The means lie around their own mean: one direction fewer than languages.
    lines = [json.dumps([round(float(number), 4) for number in row]) for row in found[:-1]]
    target.write_text(f'{{"{read.name}": [\n' + ",\n".join(lines) + "\n]}\n", encoding="utf-8")


def languages() -> list[str]:
    """Every language whose words are counted."""
    return sorted(wordfreq.available_languages("small"))


def texts(language: str) -> Iterator[str]:
    """Texts of random words; the same ones every time."""
    counted = wordfreq.get_frequency_dict(language, "small")
    words = sorted(counted, key=lambda word: (-counted[word], word))[:KNOWN]
    chance = random.Random(1)  # noqa: S311 -- the same draws every time
    for _ in range(TEXTS):
        yield " ".join(chance.choices(words, weights=[counted[word] for word in words], k=WORDS))


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(Path(sys.argv[1]), Path(sys.argv[2]))
