"""Singular and plural of a word, by its ending alone, so that a search for the one finds the other.

No dictionary and no language: a form that no text has finds nothing. Only what is asked is widened, so an index of
words as they are written needs nothing of this.

    ferry   ferrys ferries          Fähren   fährens fähre
"""

import unicodedata

#: Ending of one, ending of many: English, German, French, Spanish. ("ferry", "Fähre", "Frau", "Zeitung", "journal")
_ENDINGS = (
    ("", "s"),
    ("y", "ies"),
    ("s", "ses"),
    ("x", "xes"),
    ("z", "zes"),
    ("ch", "ches"),
    ("sh", "shes"),
    ("e", "en"),
    ("au", "auen"),
    ("ei", "eien"),
    ("ion", "ionen"),
    ("ung", "ungen"),
    ("heit", "heiten"),
    ("keit", "keiten"),
    ("schaft", "schaften"),
    ("tät", "täten"),
    ("al", "aux"),
    ("eau", "eaux"),
    ("ión", "iones"),
    ("dad", "dades"),
    ("or", "ores"),
)
#: Letters of a word that has other forms, and of each form.
_SHORTEST = 3
#: The letters of these languages come before it.
_NOT_LATIN = "\u0250"


def other_forms(word: str) -> tuple[str, ...]:
    """The small-letter forms that the word may have in the other number; none of what is not one Latin word."""
    word = unicodedata.normalize("NFKC", word).lower()
    if len(word) < _SHORTEST or not word.isalpha() or max(word) >= _NOT_LATIN:
        return ()
    found = [form for one, many in _ENDINGS for form in (*_turned(word, one, many), *_turned(word, many, one))]
    return tuple(dict.fromkeys(form for form in found if len(form) >= _SHORTEST))


def _turned(word: str, ending: str, other: str) -> tuple[str, ...]:
    # "glass" is not many of "glas", and has no "glasss".
    plain_s = (ending, other) in {("", "s"), ("s", "")}
    if not word.endswith(ending) or (plain_s and word.endswith("s" if other else "ss")):
        return ()
    return (word[: len(word) - len(ending)] + other,)
