"""Terms of several words that hold a noun in small letters: a name's matter, and a noun of a noun.

the Quiroga trial, a Tarnhaven dock strike     a name and the nouns after it (English, Dutch)
la riada de Puerto Cano, vol de tableaux       a noun, its link, and a name or a noun (Romance languages)
Grubenunglück, Stadtmuseum                     German writes them in one
"""

from collections.abc import Iterator, Sequence

from octavo.stories.tags.concepts import tells
from octavo.stories.tags.reading import Reading, Word
from octavo.stories.tags.seen import Key, Seen
from octavo.stories.tags.words import told
from octavo.stories.words.emptywords import EMPTY, GENERIC, UNITS, VAGUE
from octavo.text.stopwords import STOP_WORDS

#: Share of nouns among words with such an ending from which on one may end a term.
NOUN = 0.5
#: Words after a name, at most.
AFTER = 2

_AFTER_NAME = frozenset({"en", "nl"})
_LINKS = {
    "fr": frozenset({"de", "du", "des", "d"}),
    "es": frozenset({"de", "del"}),
    "it": frozenset({"di", "del", "della", "dei", "delle", "dello", "degli", "d"}),
    "pt": frozenset({"de", "do", "da", "dos", "das"}),
}
# Nouns before the name of a place that end like none.
_LANDS = frozenset({"monte", "mont", "lac", "val", "cap", "cabo"})
_ARTICLES = frozenset({"la", "las", "le", "les", "los", "el", "l", "lo", "il"})


def compounds(reading: Reading, names: Sequence[Key], language: str) -> dict[Key, Seen]:
    """Such terms by their words; ``names``: the names of the article."""
    found: dict[Key, Seen] = {}
    starts: dict[int, int] = {}
    for key in names:
        for at in reading.places(key):
            starts[at] = max(starts.get(at, 0), len(key))
    if language in _AFTER_NAME:
        spans = _after_names(reading.words, starts, language)
    elif language in _LINKS:
        spans = _linked(reading.words, starts, language)
    else:
        return found
    for start, end in spans:
        words = reading.words[start:end]
        seen = found.setdefault(tuple(word.key for word in words), Seen())
        seen.note(_label(words), start, title=start < reading.titled)
        seen.noun += 1
    return found


def _after_names(words: Sequence[Word], starts: dict[int, int], language: str) -> Iterator[tuple[int, int]]:
    for start, size in starts.items():
        at = start + size
        for end in range(at, min(len(words), at + AFTER)):
            word = words[end]
            if not (word.joined and _noun(word, language)):
                break
            goes_on = end + 1 < len(words) and words[end + 1].joined and _noun(words[end + 1], language)
            if not goes_on:
                yield start, end + 1


def _linked(words: Sequence[Word], starts: dict[int, int], language: str) -> Iterator[tuple[int, int]]:
    links = _LINKS[language]
    ends = {start + size: start for start, size in starts.items()}
    for at, word in enumerate(words):
        if at and word.joined and at in starts and (_noun(words[at - 1], language) or words[at - 1].folded in _LANDS):
            # "monte Carrasco", "musée Saint-Aubry": a noun and its name.
            yield at - 1, at + starts[at]
        if word.folded not in links or not at or not word.joined:
            continue
        before = ends.get(at, at - 1 if _noun(words[at - 1], language) else None)
        if before is None:
            continue
        after = at + 1
        if after < len(words) and words[after].folded in _ARTICLES:
            after += 1
        if after >= len(words) or not words[after].joined:
            continue
        if after in starts:
            yield before, after + starts[after]
        elif after == at + 1 and _noun(words[after], language):
            yield before, after + 1


def _noun(word: Word, language: str) -> bool:
    """True for a noun in small letters that may name a subject beside another word."""
    folded = word.folded
    return (
        word.form[:1].islower()
        and len(folded) > 2
        and folded not in STOP_WORDS.get(language, ())
        and (word.key in VAGUE or not (word.key in EMPTY["en"] or folded in EMPTY.get(language, ())))
        and folded not in GENERIC
        and word.key not in UNITS
        and (told(folded, language).noun >= NOUN or tells(folded, language))
    )


def _label(words: Sequence[Word]) -> str:
    """As written, but for the apostrophe that may have stood behind a d or an l."""
    label = ""
    for word in words:
        label += ("" if not label or label.endswith("’") else " ") + word.form
        if word.folded in {"d", "l"}:
            label += "’"
    return label
