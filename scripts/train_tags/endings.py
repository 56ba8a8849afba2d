"""Learn how the endings of a language's words tell its nouns, and how common words with such an ending are.

usage: python scripts/train_tags/endings.py OUT (words.json beside src/octavo/stories/tags/words.py)

A word's label is made of public word lists: Brill's lexicon (English, in textblob), that of pattern (German, in
textblob-de), the lemma tables of spacy-lookups-data (MIT) and the frequencies of wordfreq, which say what weighs how
much. What is kept is a tree over the last letters of words, with a mean at every ending: statistics, not the lists.
"""

import gzip
import json
import sys
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import spacy_lookups_data
import textblob.en
import wordfreq

LANGUAGES = ("de", "en", "es", "fr", "it", "nl", "pl", "pt", "ru")
#: Words of a language that teach, the most frequent ones.
WORDS = 40_000
#: Letters of an ending, at most; "^" marks the beginning of a word.
LONGEST = 8
#: What a longer ending must explain to be kept.
WORTH = {"noun": 0.5, "zipf": 6.0}

_KINDS = ("noun", "verb", "adj", "adv")
_PLURALS = {"fr": ("s", "x"), "es": ("s", "es"), "nl": ("s", "en")}
_TABLES = Path(spacy_lookups_data.__file__).parent / "data"
# Found, not imported: the package wants modules that newer ones have not.
_PATTERN = Path(find_spec("textblob_de").origin).parent / "ext" / "_pattern" / "text" / "de" / "de-lexicon.txt"
_BRILL = Path(textblob.en.__file__).parent / "en-lexicon.txt"


@dataclass
class _Node:
    weight: float = 0.0
    sums: list[float] = field(default_factory=lambda: [0.0, 0.0])
    words: int = 0


def endings(language: str) -> dict[str, list[float]]:
    """Endings to the share of nouns among such words (0 to 1) and their mean Zipf frequency (0 to 8)."""
    label = _labeller(language)
    nodes: defaultdict[str, _Node] = defaultdict(_Node)
    for word in wordfreq.top_n_list(language, WORDS, wordlist="large"):
        if not word.isalpha() or len(word) < 2:
            continue
        zipf = wordfreq.zipf_frequency(word, language)
        noun = label(word)
        # A word that is met a thousand times as often counts about sixteen times as much.
        weight = 2.5 ** max(0.0, zipf - 3)
        for ending in _endings(word):
            node = nodes[ending]
            node.weight += weight
            node.words += 1
            node.sums[0] += weight * (0.5 if noun is None else noun)
            node.sums[1] += weight * zipf
    return _pruned(nodes)


def _endings(word: str) -> Iterator[str]:
    marked = f"^{word}"
    yield ""
    for size in range(1, min(LONGEST, len(marked)) + 1):
        yield marked[-size:]


def _pruned(nodes: Mapping[str, _Node]) -> dict[str, list[float]]:
    """The endings that say something their own shorter ending does not."""
    kept: dict[str, list[float]] = {}
    for ending in sorted(nodes, key=len):
        node = nodes[ending]
        noun, zipf = (total / node.weight for total in node.sums)
        if not ending:
            kept[ending] = [noun, zipf]
            continue
        shorter = next(ending[at:] for at in range(1, len(ending) + 1) if ending[at:] in kept)
        before = kept[shorter]
        # A whole word may be an exception; other endings are shared by several words.
        shared = node.words > 2 or ending[0] == "^"
        told = node.weight * (noun - before[0]) ** 2 > WORTH["noun"] or (
            node.weight * (zipf - before[1]) ** 2 > WORTH["zipf"] and node.words < 2000
        )
        if shared and told:
            kept[ending] = [noun, zipf]
    return {ending: [round(noun, 2), round(zipf, 1)] for ending, (noun, zipf) in kept.items()}


def _labeller(language: str) -> Callable[[str], float | None]:
    """How much of a noun a word is, 0 to 1; None where no list has it."""
    own = {"de": _german, "en": _english, "it": _italian, "pl": _polish, "pt": _portuguese, "ru": _russian}
    return own[language]() if language in own else _by_lemmas(language)


def _english() -> Callable[[str], float | None]:
    index = {kind: set(words) for kind, words in _table("en_lemma_index").items()}
    usual = dict(line.split()[:2] for line in _BRILL.read_text("utf-8").splitlines() if len(line.split()) == 2)

    def label(word: str) -> float | None:
        tag = usual.get(word) or usual.get(word.capitalize())
        stem = word.removesuffix("s")
        noun = word in index["noun"] or stem in index["noun"]
        verb = word in index["verb"] or stem in index["verb"]
        other = verb or word in index["adj"]
        if tag is None:
            return None if not (noun or other) else 0.5 * noun + 0.5 * (noun and not other)
        if tag.startswith("NNP"):
            return None if not noun else 0.7
        if not tag.startswith("NN"):
            return 0.2 * noun
        return 0.75 if other else 1.0

    return label


def _german() -> Callable[[str], float | None]:
    """German writes all nouns with capitals: what has to be told is which of them are names."""
    usual = dict(
        line.rsplit(maxsplit=1)
        for line in _PATTERN.read_text("utf-8").splitlines()
        if len(line.split()) == 2 and not line.startswith(";")
    )

    def label(word: str) -> float | None:
        tag = usual.get(word.capitalize())
        return None if tag is None else 0.0 if tag == "NE" else 1.0

    return label


def _by_lemmas(language: str) -> Callable[[str], float | None]:
    index = {kind: set(words) for kind, words in _table(f"{language}_lemma_index").items()}
    lemmas = _table(f"{language}_lemma_lookup")

    def label(word: str) -> float | None:
        found = lemmas.get(word, word)
        own = {word, *([found] if isinstance(found, str) else found)}
        # An infinitive that may be a noun as well makes none of its other forms one.
        single = {word, *(word[: -len(end)] for end in _PLURALS[language] if word.endswith(end))}
        kinds = {kind for kind, words in index.items() if (single if kind == "noun" else own) & words}
        return _share(kinds, own=word in index["noun"])

    return label


def _by_forms(forms: Mapping[str, set[str]]) -> Callable[[str], float | None]:
    return lambda word: _share({kind for kind, words in forms.items() if word in words}, own=False)


def _share(kinds: set[str], *, own: bool) -> float | None:
    """Of a word that may be of several kinds, how much of a noun it is; ``own``: a noun as it stands is more of one."""
    if not kinds:
        return None
    if "noun" not in kinds:
        return 0.0
    others = len(kinds & {"verb", "adj", "adv", "aux", "det", "adp"})
    return 1.0 if not others else (0.7 if own else 0.5) if others == 1 else 0.3


def _portuguese() -> Callable[[str], float | None]:
    lemmas = _table("pt_lemma_lookup")

    def label(word: str) -> float | None:
        lemma = lemmas.get(word)
        if lemma is None:
            return 0.9 if word.endswith(("ção", "dade", "mento", "ista", "agem", "eza")) else None
        if word.endswith(("mente", "ndo", "ou", "am", "em", "eu", "iu", "ava", "ar", "er", "ir")):
            return 0.1
        # The table knows no kinds: forms of a verb may be nouns as well, those that end like participles seldom are.
        if lemma != word and lemma.endswith(("ar", "er", "ir", "or", "ôr")):
            return 0.3 if word.rstrip("s").endswith(("ado", "ada", "ido", "ida")) else 0.55
        return 0.8

    return label


def _italian() -> Callable[[str], float | None]:
    return _by_forms({kind: set(_table(f"it_lemma_lookup_{kind}")) for kind in _KINDS})


def _polish() -> Callable[[str], float | None]:
    """A lemma is in the table by its other forms alone; what a verb makes a noun of is among the verb's."""
    tables = {kind: _table(f"pl_lemma_lookup_{kind}") for kind in _KINDS}
    by_forms = _by_forms({kind: {*table, *table.values()} for kind, table in tables.items()})
    return lambda word: 1.0 if word.endswith(("anie", "enie", "ania", "enia", "aniu", "eniu")) else by_forms(word)


def _russian() -> Callable[[str], float | None]:
    """The table knows no kinds: a lemma's own forms tell whether it is a verb, an adjective or a noun."""
    lemmas = _table("ru_lemma_lookup")
    verbs, adjectives = set(), set()
    for form, lemma in lemmas.items():
        if lemma.endswith(("ть", "ться", "ти", "тись", "чь", "чься")) and form.endswith(("л", "ла", "лся", "лась")):
            verbs.add(lemma)
        elif lemma.endswith(("ый", "ий", "ой")) and form.endswith(("ого", "его")):
            adjectives.add(lemma)
    known = {*lemmas.values()}

    def label(word: str) -> float | None:
        lemma = lemmas.get(word, word)
        if lemma not in known:
            return None
        return 0.0 if lemma in verbs else 0.1 if lemma in adjectives else 1.0

    return label


def _table(name: str) -> Any:
    with gzip.open(_TABLES / f"{name}.json.gz", "rt", encoding="utf-8") as file:
        return json.load(file)


def main(out: Path) -> None:
    """Writes a language a line, so that a new learning is a readable change."""
    lines = [f"{json.dumps(language)}: {json.dumps(endings(language), ensure_ascii=False)}" for language in LANGUAGES]
    out.write_text("{\n" + ",\n".join(lines) + "\n}\n", encoding="utf-8")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(Path(sys.argv[1]))
