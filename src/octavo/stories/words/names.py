"""Names in a text: runs of capitalised words, as scripts with capitals write people, places and bodies.

"U.S. Treasury Secretary Bessent and Ryosei Akazawa of Japan"  ->  U.S. Treasury Secretary Bessent
                                                                   Ryosei Akazawa of Japan
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from octavo.text.months import MONTHS
from octavo.text.stopwords import STOP_WORDS
from octavo.text.words import tokens

_WEEKDAYS = """
    monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun
    montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag
    lundi mardi mercredi jeudi vendredi samedi dimanche
    lunes martes miércoles jueves viernes sábado domingo
    lunedì martedì mercoledì giovedì venerdì sabato domenica
    segunda-feira terça-feira quarta-feira quinta-feira sexta-feira
    maandag dinsdag woensdag donderdag vrijdag zaterdag zondag
"""
#: Weekdays, casefolded: capitalised in English, and no name in any language.
WEEKDAYS = frozenset(_WEEKDAYS.split())

# Small words that stand inside a name and never begin or end one.
_INSIDE = frozenset(
    ["of", "de", "del", "della", "di", "da", "do", "dos", "du", "van", "von", "bin", "ibn", "ben", "af", "av"]
)
_WORD = r"(?:(?:[A-Z]\.){2,}|[^\W\d_][\w’'\-]*[\w]|[^\W\d_])"
_PIECE = re.compile(_WORD)
_OPENERS = frozenset('.!?:;…"“”„«»‹›‘(—–-|•/\n')
_APOSTROPHES = re.compile(r"[’']s?\Z")
# What may be named after several: "Coopers' Bridge" is one name, "the Rangers' Smith" is two.
_PLACES_AND_BODIES = """
    bridge gate street lane row road square market hall house quarter field hill yard wharf quay union association
    federation guild league club theatre theater arms cross green court dock ferry mill island bay point day hospital
    school college church chapel tower garden park pension fund council congress party museum memorial monument
"""
_AFTER_SEVERAL = frozenset(_PLACES_AND_BODIES.split())
# Katakana write foreign names; a run of three or more is seldom anything else.
_KATAKANA = re.compile("[\u30a1-\u30fa\u30fc]{3,}(?:[・＝][\u30a1-\u30fa\u30fc]{2,})*")


class Name(NamedTuple):
    """A run of capitalised words."""

    phrase: str
    start: int
    #: It opens a sentence, where any word is capitalised.
    opens: bool


def runs(text: str) -> Iterator[Name]:
    """Every run of capitalised words and every katakana run, those first."""
    for match in _KATAKANA.finditer(text):
        yield Name(match[0], match.start(), opens=False)
    start: int | None = None
    end = last = 0
    for piece in _PIECE.finditer(text):
        # "Japan's Ministry" is two names.
        gap = text[last : piece.start()]
        beside = gap in {" ", "\u00a0"} and not _APOSTROPHES.search(text[last - 2 : last])
        beside = beside or (gap in {"' ", "’ "} and text[last - 1] == "s" and piece[0].casefold() in _AFTER_SEVERAL)
        last = piece.end()
        if start is not None and not (beside and (piece[0][0].isupper() or piece[0] in _INSIDE)):
            yield from _trimmed(text, start, text[start:end])
            start = None
        if piece[0][0].isupper():
            start = piece.start() if start is None else start
            end = last
    if start is not None:
        yield from _trimmed(text, start, text[start:end])


def title_case(title: str) -> bool:
    """True where a headline capitalises nearly every word, so that capitals tell nothing."""
    words = [piece[0] for piece in _PIECE.finditer(title) if len(piece[0]) > 3 or piece[0][0].isupper()]
    capital = sum(word[0].isupper() for word in words)
    return len(words) > 2 and capital > 0.7 * len(words)


def plain_word(word: str) -> bool:
    """True for what is capitalised by custom and names nobody: stop words, months, weekdays."""
    folded = word.casefold()
    return folded in MONTHS or folded in WEEKDAYS or folded in _stop_words()


def names(text: str) -> dict[str, str]:
    """Each word of a name, casefolded, to the longest name with it, as written.

    A single word that opens a sentence counts only where it stands inside another sentence too. Empty for scripts
    without capitals, but for katakana.
    """
    found: dict[str, str] = {}
    doubtful: list[Name] = []
    for name in runs(text):
        if name.opens and " " not in name.phrase and not name.phrase[1:2].isupper():
            doubtful.append(name)
        else:
            _note(found, name.phrase)
    for name in doubtful:
        if name.phrase.casefold() in found:
            _note(found, name.phrase)
    return found


def _note(found: dict[str, str], phrase: str) -> None:
    for word in tokens(phrase):
        if len(word) > 1 and not plain_word(word) and len(found.get(word, "")) < len(phrase):
            found[word] = phrase


def _trimmed(text: str, start: int, phrase: str) -> Iterator[Name]:
    """The phrase without stop words, months and weekdays at its ends."""
    opens = _opens(text, start)
    words = phrase.split()
    while words and plain_word(words[0]) and not (words[0] == "Jan" and len(words) > 1):
        # "Jan Morand" is a person: a month in short is followed by a number or a stop.
        start += len(words.pop(0)) + 1
        opens = False
    while words and plain_word(_APOSTROPHES.sub("", words[-1])):
        words.pop()
    cleaned = _APOSTROPHES.sub("", " ".join(words))
    if cleaned:
        yield Name(cleaned, start, opens)


def _opens(text: str, start: int) -> bool:
    before = text[max(0, start - 3) : start].rstrip(" \u00a0'’")
    return not before or before[-1] in _OPENERS


@cache
def _stop_words() -> frozenset[str]:
    kept = {"us", "it"}
    return frozenset().union(*(STOP_WORDS[code] for code in ("en", "de", "fr", "es", "it", "pt", "nl"))) - kept
