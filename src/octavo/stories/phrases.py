"""Phrases that a text is about: its words and names, weighed by how often, how early and how prominently they stand.

The features are those of YAKE (Campos et al., "YAKE! Keyword extraction from single documents", 2020): frequency,
position, capitals, the title; and the company that a word keeps, so that "San" brings "San Lorenzo" while a surname
that is also used alone stands for its bearer.
"""

import math
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from octavo.stories.names import plain_word, runs, title_case
from octavo.stories.newswords import COMMON, TITLES
from octavo.text.words import STOP_WORDS

#: Share of a word's occurrences in one phrase from which on the phrase stands for the word.
COMPANY = 0.6
#: Words in a phrase at most.
LONGEST = 3
#: What a common word keeps of its weight that is said only once.
ONCE = 0.6
#: What standing in the title multiplies a weight by, what a name gains, and what standing first gains.
TITLE, NAME, FIRST = 1.5, 0.4, 0.4

_WORD = re.compile(r"(?:[A-Z]\.){2,}|[^\W\d_][\w’'\-]*")
_POSSESSIVE = re.compile(r"[’']s?\Z")
# A Japanese run of characters of one kind is near a word; a Chinese one is cut at its commonest function words.
_UNSPACED = re.compile("[\u3400-\u4dbf\u4e00-\u9fff々]{2,}|[\u30a1-\u30fa\u30fc]{3,}")
_EAST = re.compile("[\u3041-\u30ff\u3400-\u4dbf\u4e00-\u9fff]")
_FUNCTION = re.compile(
    "[的了在是和与與及或也都就而将將被把对對从從为為不有这這那上下中内内外前後后者人们們说說称稱]"
    "|[一二三四五六七八九十百千万萬億亿]+[年月日時时分名人件个個]?|今天|昨天|今年|表示|年|月|日|曜"
)
_LATIN = re.compile("[a-zß-ÿœ]")
# Endings that verbs have and few nouns. German writes its nouns with a capital: all else is none.
_VERBS: defaultdict[str | None, re.Pattern[str]] = defaultdict(
    lambda: re.compile(r"(?:ly|ed|ing)\Z"),
    {
        "de": re.compile(""),
        "fr": re.compile(r"(?:ée?s?|er|ez|ait|aient|ment|ra|ront)\Z"),
        "es": re.compile(r"(?:ó|aron|ieron|aba|aban|ará|erá|irá|ando|iendo|mente|ad[oa]s?|id[oa]s?|[aei]r)\Z"),
        "pt": re.compile(r"(?:ou|aram|eram|ava|ará|erá|ando|endo|mente|ad[oa]s?|id[oa]s?|[aei]r)\Z"),
        "it": re.compile(r"(?:at[oaie]|ut[oaie]|it[oaie]|ando|endo|mente|[aei]re|erà|arà)\Z"),
        "nl": re.compile(r"(?:en|lijk)\Z"),
    },
)
_PARTICLES = re.compile("(?:에서는|에서|으로|에게|까지|부터|은|는|이|가|을|를|의|에|로|와|과|도|만)\\Z")


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase:
    """A phrase with what it weighs."""

    text: str
    score: float
    #: Written as a name.
    name: bool
    count: int


@dataclass(slots=True)
class _Word:
    """What is known of one word of the text."""

    first: int
    forms: Counter[str] = field(default_factory=Counter)
    names: int = 0
    in_title: bool = False
    phrases: Counter[str] = field(default_factory=Counter)

    @property
    def count(self) -> int:
        return sum(self.forms.values())


def phrases(
    title: str, text: str, language: str | None, *, rarity: Callable[[str], float] | None = None
) -> list[Phrase]:
    """Phrases that do not share a word, weightiest first.

    ``rarity``: a factor about 1 for a casefolded word, less for one that all articles have.
    """
    words = _words(title, text, language)
    weighed = sorted(((_weight(key, word, language, rarity), key) for key, word in words.items()), reverse=True)
    taken: set[str] = set()
    found = []
    for score, key in weighed:
        if key in taken or _derived(key, taken):
            continue
        word = words[key]
        label = _label(word)
        parts = {_key(part) for part in _WORD.findall(label)}
        if parts & taken:
            continue
        taken |= parts | {key}
        found.append(Phrase(text=label, score=score, name=word.names * 2 > word.count, count=word.count))
    return found


def _words(title: str, text: str, language: str | None) -> dict[str, _Word]:
    whole = f"{title}\n\n{text}"
    words: dict[str, _Word] = {}
    unusable = _unusable(language)
    pairs: Counter[tuple[str, str]] = Counter()
    before: tuple[str, int] | None = None
    for position, (form, start) in enumerate(_forms(whole)):
        key = _key(form)
        if len(key) < 2 or key in unusable or form.casefold() in unusable:
            before = None
            continue
        word = words.setdefault(key, _Word(first=position))
        word.forms[form] += 1
        word.in_title |= start < len(title)
        if before is not None and form.islower() and whole[before[1] : start] == " ":
            pairs[before[0], form] += 1
        # A pair may open a sentence: "Central bank".
        before = (form.casefold(), start + len(form))
    _mark_names(words, whole, len(title) if title_case(title) else 0, language)
    _mark_pairs(words, pairs)
    return words


def _mark_pairs(words: dict[str, _Word], pairs: Counter[tuple[str, str]]) -> None:
    """Notes which two common words keep company: "central bank"."""
    for (one, other), times in pairs.items():
        both = words[_key(one)], words[_key(other)]
        if times > 1 and all(word.forms[form] for word, form in zip(both, (one, other), strict=True)):
            for word in both:
                word.phrases[f"{one} {other}"] += times


def _forms(text: str) -> Iterator[tuple[str, int]]:
    """Every word of a text as written, with where it stands."""
    for match in _WORD.finditer(text):
        form = _POSSESSIVE.sub("", match[0])
        if not _EAST.search(form):
            yield _PARTICLES.sub("", form) if "\uac00" <= form[0] <= "\ud7a3" and len(form) > 2 else form, match.start()
    for match in _UNSPACED.finditer(text):
        for piece in _FUNCTION.split(match[0]):
            if 2 <= len(piece) <= 8:
                yield piece, match.start()


def _mark_names(words: dict[str, _Word], text: str, skipped: int, language: str | None) -> None:
    """Notes which words stand in names; before ``skipped`` capitals tell nothing."""
    for name in runs(text):
        if name.start < skipped:
            continue
        parts = _bare(_WORD.findall(name.phrase), language)
        phrase = name.phrase[name.phrase.index(parts[0]) :] if parts else name.phrase
        for part in parts:
            word = words.get(_key(part))
            if word is not None:
                word.names += not (name.opens and len(parts) == 1)
                if 1 < len(parts):
                    word.phrases[phrase] += 1


def _bare(parts: list[str], language: str | None) -> list[str]:
    """A name's words without office and other words before it."""
    common = COMMON.get(language or "en", frozenset())
    while len(parts) > 1 and (parts[0].casefold() in TITLES or parts[0].casefold() in common):
        parts = parts[1:]
    # German capitalises what stands before a name too: "ihr Gegner Georg Malzer".
    if language == "de" and len(parts) == 3:
        return parts[-2:] if parts[1][0].isupper() else parts[-1:]
    return parts


def _weight(key: str, word: _Word, language: str | None, rarity: Callable[[str], float] | None) -> float:
    share = min(1.0, word.names / word.count)
    weight = math.log1p(word.count) ** 1.2 * (1 + NAME * share)
    weight *= TITLE if word.in_title else 1.0
    weight *= 1 + FIRST / (1 + word.first / 40)
    if share < 0.5 and _LATIN.match(key):
        # Of common words the long ones are the subject; verbs tell it badly, and so does what is said only once.
        weight *= min(1.3, 0.6 + len(key) / 14) * (0.6 if len(key) < 5 else 1.0)
        weight *= 0.4 if _VERBS[language].search(key) else 1.0
        weight *= ONCE if word.count == 1 else 1.0
    return weight * (rarity(key) if rarity else 1.0)


def _label(word: _Word) -> str:
    """The phrase that the word mostly stands in, or the word as mostly written."""
    best, most = "", COMPANY * word.count
    for phrase in word.phrases:
        times = sum(count for other, count in word.phrases.items() if f" {phrase} " in f" {other} ")
        if len(phrase.split()) <= LONGEST and times >= most and (times > most or len(phrase) > len(best)):
            best, most = phrase, times
    return best or word.forms.most_common(1)[0][0]


def _derived(key: str, taken: set[str]) -> bool:
    """Japanese beside Japan, Norvian beside Norvia: one subject."""
    return any(
        min(len(key), len(other)) >= 4
        and abs(len(key) - len(other)) <= 4
        and (key.startswith(other[:-1]) or other.startswith(key[:-1]))
        for other in taken
    )


def _key(form: str) -> str:
    folded = _POSSESSIVE.sub("", form).casefold().replace(".", "")
    if len(folded) > 3 and folded[-1] == "s" and folded[-2] not in "si":
        return folded[:-1]
    return folded


def _unusable(language: str | None) -> frozenset[str]:
    codes = (language,) if language in STOP_WORDS else ("en",)
    stop = frozenset().union(*(STOP_WORDS[code] for code in codes))
    common = frozenset().union(*(COMMON.get(code, frozenset()) for code in codes))
    return stop | common | TITLES


__all__ = ["Phrase", "phrases", "plain_word"]
