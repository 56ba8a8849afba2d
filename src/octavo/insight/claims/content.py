"""How much of what a sentence says stands in the cited characters: by stem, compound and cognate."""

# ruff: noqa: E501 -- lists of words, a language or a meaning a line

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from octavo.insight.claims.claim import Cited, Passage
from octavo.insight.claims.figures import figures
from octavo.insight.claims.measures import ROUGHLY
from octavo.insight.claims.moment import blanked
from octavo.insight.claims.names import folded, is_told, named
from octavo.insight.claims.synonyms import meanings
from octavo.insight.claims.times import moments
from octavo.insight.stems import stem, words_of
from octavo.text.words import tokens

#: Words of reporting and of joining that carry no fact of their own.
_LIGHT = words_of("""
    say says said told tell according report reports reported reporting statement stated state added add spokesman
    also people person one part made make take took taken get got give gave put go went come came new people's
    while meanwhile however amid now today called according around about roughly nearly almost some more than least
    well over above under below just über unter mehr als weniger höchstens mindestens menos sobre plus moins
    sagte sagten sagt erklärte teilte mit nach angaben laut zufolge berichtet hieß gab gibt wurde wurden
    menschen person personen neue neuen rund etwa mehr fast
    dijo dijeron según informó informaron señaló explicó afirma afirmó personas persona hace nuevo nueva unos unas más casi
    dit déclaré selon indiqué annoncé affirme affirmé explique personnes personne nouveau nouvelle environ plus près
    """)
_LIGHT_STEMS = frozenset(stem(word) for word in (*_LIGHT, *ROUGHLY))
#: Taken off a share for each lost word that stands elsewhere in the article; where the first word is lost, and where
#: that one stands elsewhere too: somebody else is said to have done it.
_ELSEWHERE, _FIRST, _OTHER_FIRST = 0.08, 0.08, 0.2


@dataclass(frozen=True, slots=True)
class Cover:
    """What of the claim's content is borne out word by word."""

    #: From 0 to 1, long words counting more.
    share: float
    #: What counts against it beside: lost words that the article has in another place.
    elsewhere: float
    lost: tuple[str, ...]


def cover(claimed: Passage, evidence: Sequence[Cited]) -> Cover:
    """The content words of the claim against those of the evidence."""
    told = tuple(dict.fromkeys(word for each in evidence for word in (*each.words, *_leant_on(each))))
    context = {folded(word) for word in told} | named(evidence)
    stems = {stem(word) for word in told}
    words = telling_words(claimed)
    if not words:
        return Cover(1.0, 0.0, ())
    lost = [word for word in words if not _covered(word, told, stems, context)]
    return Cover(1 - _weight(lost) / _weight(words), _elsewhere(lost, words, evidence), tuple(lost))


def telling_words(claimed: Passage) -> list[str]:
    """The words that say something beside the figures and times, which are checked for themselves."""
    times = moments(claimed)
    spans = [*((each.start, each.end) for each in times), *((each.start, each.end) for each in figures(claimed, times))]
    rest = blanked(claimed.text, sorted(spans))
    content = set(claimed.content)
    return [
        word
        for word in dict.fromkeys(tokens(rest))
        if word in content and len(word) > 1 and not word[0].isdigit() and stem(word) not in _LIGHT_STEMS
    ]


def _elsewhere(lost: Sequence[str], words: Sequence[str], evidence: Sequence[Cited]) -> float:
    """What is taken off for lost words that the article uses of something else, and for a lost first word."""
    if not lost:
        return 0.0
    article = {stem(word) for each in evidence for word in tokens(each.article)}
    found = sum(stem(word) in article for word in lost)
    if lost[0] != words[0]:
        return _ELSEWHERE * found
    return _ELSEWHERE * found + (_OTHER_FIRST if stem(lost[0]) in article else _FIRST)


def _leant_on(each: Cited) -> list[str]:
    """The words of the lines before, where the cited ones point back to them."""
    return tokens(each.before) if each.leans else []


def _weight(words: Sequence[str]) -> float:
    return sum(min(len(word), 8) / 8 + 0.5 for word in words)


def is_covered(word: str, told: Sequence[str]) -> bool:
    """Whether one of the words told is this one in another form, a compound of it, or of its meaning."""
    return _covered(word, told, {stem(other) for other in told}, {folded(other) for other in told})


def _covered(word: str, told: Sequence[str], stems: set[str], context: set[str]) -> bool:
    mine = meanings(word)
    if mine and any(not mine.isdisjoint(meanings(other)) for other in told):
        return True
    if stem(word) in stems or folded(word) in context or (len(word) > 4 and is_told(word, context)):
        return True
    return len(word) >= 5 and any(_kin(word, other) for other in told if len(other) >= 5)


@lru_cache(maxsize=65536)
def _kin(one: str, other: str) -> bool:
    """Two forms of a word, or a word and a compound of it: "Haus" is too short, "Pumpen" is in "Hochleistungspumpen"."""
    one, other = folded(one), folded(other)
    short, long = sorted((one, other), key=len)
    if len(short) >= 6 and short[:-1] in long:
        return True
    shared = 0
    while shared < len(short) and short[shared] == long[shared]:
        shared += 1
    return shared >= 5 and shared >= 0.62 * len(long)
