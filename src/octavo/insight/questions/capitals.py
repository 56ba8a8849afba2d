"""A question typed without capitals, with those that the articles give its words: "bram calloway" to "Bram Calloway".

Names are known by their capitals, and an encoder that has read "Calloway" a thousand times has hardly met "calloway".
"""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import pairwise

from octavo.insight.lines import language_of, lines, stop_words_of
from octavo.insight.questions.question import ASKING_WORDS, Question, plan
from octavo.insight.reading import Reading
from octavo.news.ids import ArticleId

_WORD = re.compile(r"[^\W\d_]{3,}")
#: Languages that write every noun large: there a capital tells of no name.
_LARGE_NOUNS = frozenset({"de", "lb"})


def with_capitals(question: Question, readings: Sequence[Reading[ArticleId]]) -> Question:
    """The question, its words written as the articles write them where it has no capitals of its own, or no others."""
    text = question.text
    if not _tells_nothing_by_capitals(text):
        return question
    small = text if not text.isupper() else text.lower()
    wanted = {word.casefold() for word in _WORD.findall(small)} - stop_words_of(question.language) - ASKING_WORDS
    forms = _forms(wanted, readings, nouns=question.language in _LARGE_NOUNS)
    if text[:1].isupper() and not text.isupper():
        # It begins as it should, or a telephone saw to that: then one word may be meant as it stands, "the long wait".
        forms = _in_a_row(small, forms)
    written = _WORD.sub(lambda match: forms.get(match.group().casefold(), match.group()), small)
    return plan(written) if written != text else question


def _tells_nothing_by_capitals(text: str) -> bool:
    """Whether none of its letters is large, or none but the first, or all are."""
    return text[1:] == text[1:].lower() or (text.isupper() and len(text.split()) > 1)


def _in_a_row(text: str, forms: Mapping[str, str]) -> dict[str, str]:
    """Those of the words that stand beside another one of them, as first and last names do."""
    words = [word.casefold().strip("?!.,;:'’\"") for word in text.split()]
    pairs = [pair for pair in pairwise(words) if all(word in forms for word in pair)]
    return {word: forms[word] for pair in pairs for word in pair}


def _forms(wanted: set[str], readings: Sequence[Reading[ArticleId]], *, nouns: bool) -> dict[str, str]:
    """The words that the articles write large wherever a small letter could stand, and how."""
    large: dict[str, Counter[str]] = {}
    small: set[str] = set()
    for reading in readings:
        if language_of(reading) in _LARGE_NOUNS and not nouns:
            continue
        for folded, word in _words_inside(reading):
            if folded not in wanted:
                continue
            if word[0].isupper():
                large.setdefault(folded, Counter())[word] += 1
            else:
                small.add(folded)
    return {folded: forms.most_common(1)[0][0] for folded, forms in large.items() if folded not in small}


@lru_cache(maxsize=512)
def _words_inside(reading: Reading[ArticleId]) -> tuple[tuple[str, str], ...]:
    """The words of an article's lines, as compared and as written, but for each line's first one."""
    found = {word for line in lines(reading) for word in _WORD.findall(line.text)[1:]}
    return tuple((word.casefold(), word) for word in sorted(found))
