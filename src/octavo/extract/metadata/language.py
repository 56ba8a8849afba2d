"""The language of a text whose page does not name it: by its script, its commonest words, or else the detector.

The detector takes a tenth of a second to start, which these two spare most runs.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from octavo.text.languages import language
from octavo.text.stopwords import STOP_WORDS

#: Scripts that (nearly) one language of the news is written in; the first that fits is taken.
_SCRIPTS = (
    ("ja", "\u3041", "\u30ff"),
    ("ko", "\uac00", "\ud7a3"),
    ("zh", "\u4e00", "\u9fff"),
    ("th", "\u0e00", "\u0e7f"),
    ("el", "\u0370", "\u03ff"),
    ("he", "\u0590", "\u05ff"),
    ("bn", "\u0980", "\u09ff"),
    ("ta", "\u0b80", "\u0bff"),
    ("te", "\u0c00", "\u0c7f"),
    ("ka", "\u10a0", "\u10ff"),
    ("hy", "\u0530", "\u058f"),
)
_FIRST_OF_SCRIPTS = min(first for _, first, _ in _SCRIPTS)
#: By what it is not: the vowel signs of Indic scripts are no letters to ``\\w``.
_WORD = re.compile(r"[^\s\d.,;:!?()«»“”„\"'’–—।-]+")
_LOOKED_AT = 3000
#: Of a text's letters, so many must be of the script.
_SHARE = 4
_LEAST = 5
#: The best language must have so much more of the common words than the next.
_MARGIN = 1.15


def tongue(paragraphs: Sequence[str]) -> str | None:
    """The ISO 639-1 code of the paragraphs' language; None where it is unsure or there is too little text."""
    return plain_tongue(paragraphs) or language(" ".join(paragraphs)[:_LOOKED_AT])


def plain_tongue(paragraphs: Sequence[str]) -> str | None:
    """The same without the detector: None where neither the script nor the common words leave no doubt."""
    text = " ".join(paragraphs)[:_LOOKED_AT]
    letters = sum(map(str.isalpha, text))
    far = [letter for letter in text if letter >= _FIRST_OF_SCRIPTS]
    if letters and len(far) * _SHARE > letters:
        for code, first, last in _SCRIPTS:
            if sum(first <= letter <= last for letter in far) * _SHARE > letters:
                return code
    return _by_words(_WORD.findall(text.casefold()))


def _by_words(words: Iterable[str]) -> str | None:
    counts = Counter(words)
    scores = sorted(
        ((sum(counts[word] for word in common if word in counts), code) for code, common in STOP_WORDS.items()),
        reverse=True,
    )
    if len(scores) < 2 or scores[0][0] < _LEAST or scores[0][0] < _MARGIN * scores[1][0]:
        return None
    return scores[0][1]
