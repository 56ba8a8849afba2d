"""How many of 1,000 articles use a common stem, by the word frequencies of wordfreq (CC-BY-SA-4.0).

usage: python scripts/train_stories/frequent.py TARGET

An article is taken to have WORDS words. A stem that several languages write alike counts as in the one that uses it
most.
Each line of the file is a number and the stems that so many articles use, about.
"""

import math
import sys
from collections import defaultdict
from pathlib import Path

import wordfreq

from octavo.stories.features import stems

LANGUAGES = ("ar", "de", "en", "es", "fr", "it", "nl", "pl", "pt", "ru", "tr")
#: Words of an article, and words of a language that are looked at, the most frequent ones.
WORDS, LOOKED_AT = 200, 30_000
#: Of 1,000 articles, so many must use a stem for it to be kept.
FEWEST = 4.0
#: Steps between two numbers of the file: each is so many times the one before.
STEP = 1.2


def main(target: Path) -> None:
    """Writes the file."""
    lines = defaultdict(list)
    for stem, users in sorted(users_of_stems().items()):
        lines[round(FEWEST * STEP ** round(math.log(users / FEWEST, STEP)))].append(stem)
    target.write_text("".join(f"{users} {' '.join(lines[users])}\n" for users in sorted(lines)), encoding="utf-8")


def users_of_stems() -> dict[str, float]:
    """Stems to how many of 1,000 articles use them."""
    found: dict[str, float] = {}
    for language in LANGUAGES:
        frequency: defaultdict[str, float] = defaultdict(float)
        for word in wordfreq.top_n_list(language, LOOKED_AT):
            if not any(letter.isdigit() for letter in word):
                for stem in set(stems(word, language)):
                    frequency[stem] += wordfreq.word_frequency(word, language)
        for stem, often in frequency.items():
            users = 1000 * (1 - math.exp(-WORDS * often))
            if users >= FEWEST:
                found[stem] = max(found.get(stem, 0.0), users)
    return found


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(Path(sys.argv[1]))
