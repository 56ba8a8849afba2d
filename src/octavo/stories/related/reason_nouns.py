"""Which words could be a subject at all: those that stand where nouns do, or end as nouns do.

"la huelga", "de barcos"     somewhere an article or a preposition stands before it   -> may be said
"el tren vuelve a Osmere"    nowhere                                                  -> a verb, and no subject

No tagger of parts of speech is asked. Endings alone do not tell: "vuelve" ends as "nieve" does.
"""

import math
import re
from collections.abc import Iterable
from functools import lru_cache

from octavo.stories.features import Item, stem_of
from octavo.stories.tags.concepts import tells
from octavo.stories.tags.forms import no_noun
from octavo.stories.tags.nouns import BEFORE, NOUN_FIRST
from octavo.stories.tags.words import told

#: Share of nouns among the words with a word's ending, from which on it may be one: by itself, and where it stands as
#: nouns do.
NOUN, STANDING = 0.3, 0.15
#: The same in languages whose adjectives follow, by itself; French verbs end as its nouns do: "revient", "annonce".
SURE = {"es": 0.85, "it": 0.85}
#: Words of a text that are looked at.
READ = 260
_BEFORE = {language: frozenset(words.split()) for language, words in BEFORE.items()}
# Behind these an infinitive may stand: "de volver", "al cerrar", "di partire".
_PREPOSITIONS = frozenset({"de", "d", "di", "al"})
_INFINITIVE = re.compile(r"(?:[aeiíoô]r|re)\Z")
_WORD = re.compile(r"[^\W\d_]+")
# What parts a sentence, a title or a quotation from what stands before it.
_OPENS = re.compile(r"[.!?:;\n«»“”„\"‚‘(\[–—-]")


def could_be_noun(word: str, language: str | None, articles: Iterable[Item]) -> bool:
    """False for a word that in none of those of the articles that are in its language is seen to be a noun.

    Where adjectives follow their noun, and in German, it must stand as nouns do; in other languages endings tell, too.
    """
    folded, spoken = word.casefold(), language or ""
    if tells(folded, spoken):
        return True
    ending = told(folded, spoken).noun
    if spoken != "de" and spoken not in BEFORE:
        return ending >= NOUN and not no_noun([folded], spoken)
    stem = stem_of(folded)
    stands = any(stem in _standing(each) for each in articles if each.language == language)
    if spoken == "de" or spoken in NOUN_FIRST:
        return stands or ending >= SURE.get(spoken, math.inf)
    return ending >= (STANDING if stands else NOUN)


@lru_cache(maxsize=256)
def _standing(thing: Item) -> frozenset[str]:
    """The stems of the words that stand somewhere in an article as nouns do.

    In German with a capital amid a sentence, else behind an article, a possessive or a preposition.
    """
    text = f"{thing.title}\n{' '.join(thing.text.split(maxsplit=READ)[:READ])}"
    before = _BEFORE.get(thing.language or "", frozenset())
    found, previous, last = set[str](), "", 0
    for match in _WORD.finditer(text):
        word = match[0]
        folded = word.casefold()
        if thing.language == "de":
            stands = word[0].isupper() and previous and not _OPENS.search(text, last, match.start())
        else:
            stands = previous in before and not (previous in _PREPOSITIONS and _INFINITIVE.search(folded))
        if stands:
            found.add(stem_of(folded))
        previous, last = folded, match.end()
    return frozenset(found)
