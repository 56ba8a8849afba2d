"""The figures of a sentence with their units: "1.2m crowns", "1 200 000 couronnes", "a third", "more than 300"."""

# ruff: noqa: E501 -- lists of words, a language or a meaning a line

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from octavo.insight.claims.claim import Passage
from octavo.insight.claims.measures import (
    GAP,
    ROUGHLY,
    SCALES,
    UNIT_OF,
    Figure,
    exactness,
    is_age,
    next_word,
    rate_after,
    unit_after,
)
from octavo.insight.claims.moment import Moment, blanked, masked
from octavo.insight.claims.numerals import is_numeral, numeral
from octavo.insight.claims.shares import shares
from octavo.insight.quantities import digits_value
from octavo.insight.stems import words_of

__all__ = ["Figure", "figures"]

_PERCENT_WORDS = re.compile(
    r"[\s\u00a0]*(?:%|per\s?cent|percent|pct|prozent|procent|prosent(?:tia|in|illa)?|процент(?:а|ов|ам|ами|ах)?\b|százalék\w*"
    r"|pour\scent|por\s(?:ciento|cento)|per\scento)",
    re.IGNORECASE,
)
#: What follows a word for percent where it is points of it: "percentage points", "Prozentpunkte", "procentenheter".
_POINTS = re.compile(
    r"\s*(?:-?punkte?n?\b|(?:age)?[\s-]?points?|\s?puntos?|punt(?:en)?\b|enhet\w*|poäng\w*|poeng|point\b|owy\w*\spunkt\w*)",
    re.IGNORECASE,
)
#: The same where the points come first: "puntos porcentuales", "punti percentuali", "процентных пункта".
_POINTS_OF_PERCENT = re.compile(
    r"[\s\u00a0]*(?:points?\sde\spourcentage|puntos?\sporcentual\w*|punt[oi]\spercentual\w*|pontos?\spercentua\w*"
    r"|punkt\w*\sprocentow\w*|процентн\w+\sпункт\w*|prosenttiyksikkö\w*|puncte?\sprocentual\w*|yüzde\spuan\w*)",
    re.IGNORECASE,
)
_DIGITS = re.compile(
    # A Chinese, Japanese or Korean word may stand right before a number: "约120万".
    r"(?<![^\W\u3040-\u9fff\uac00-\ud7af])(?<![.,])(?:(?P<sign>[$€£¥]|%|\b[yY]üzde(?=\s))\s?)?(?P<digits>\d{1,3}(?:[\u00a0\u202f'’ ]\d{3})+(?![\d])|\d+(?:[.,]\d+)*)"
)
_ORDINAL_ENDING = re.compile(r"(?:st|nd|rd|th|er|e|º|ª)\b")
_WORD = re.compile(r"[^\W\d_]+")
_TIMES = {"once": 1, "twice": 2, "thrice": 3}
_ORDINALS = {
    word: value
    for words in (
        "first second third fourth fifth sixth seventh eighth ninth tenth",
        "erste zweite dritte vierte fünfte sechste siebte achte neunte zehnte",
        "primero segundo tercero cuarto quinto sexto séptimo octavo noveno décimo",
        "premier deuxième troisième quatrième cinquième sixième septième huitième neuvième dixième",
    )
    for value, word in enumerate(words.split(), start=1)
} | {"primera": 1, "primer": 1, "segunda": 2, "tercera": 3, "tercer": 3, "cuarta": 4, "quinta": 5, "première": 1, "second": 2,
     "seconde": 2}  # fmt: skip
#: Before the number "segundo" of Portuguese.
_BEFORE_SECOND = words_of("o no do ao pelo um num este neste esse nesse seu em de como por cada")
#: What adds a half: "two and a half million", "un million et demi".
_AND_A_HALF = re.compile(
    r"\s(?:and\sa\shalf|et\sdemie?|y\smedi[oa]|e\smezz[oa]|e\smei[oa]|en\seen\shalf)\b", re.IGNORECASE
)
#: What stands between the ends of a range; below this a figure before "to 12 million" counts millions as well.
_RANGE = re.compile(
    r"\s?(?:to|and|or|bis|auf|und|oder|y|o|a|à|et|ou|e|til|till|do|до|–|-|—)\s(?:un\s|une\s)?|\s?[–—-]\s?",
    re.IGNORECASE,
)
_UNSCALED = 1000
#: "Several thousand" is no thousand.
_SEVERAL = words_of(
    "several mehrere mehreren plusieurs varios varias diversi diverse vários várias enkele verscheidene many"
)


# Asked as often as ``moments`` is, with what that gave.
@lru_cache(maxsize=1024)
def figures(passage: Passage, times: tuple[Moment, ...] = ()) -> tuple[Figure, ...]:
    """The figures of a passage in order, its ``times`` left out: digits, words, shares and ordinals."""
    text = masked(passage.text, times)
    parts = shares(text, passage.language)
    text = blanked(text, sorted((each.start, each.end) for each in parts))
    found = [*parts, *_digits(text, passage.language)]
    taken = [(each.start, each.end) for each in found]
    found += [
        each
        for each in _words(text, passage.language)
        if not any(each.start < end and start < each.end for start, end in taken)
    ]
    return _shared_units(sorted(found, key=lambda each: each.start), text)


def _digits(text: str, code: str) -> list[Figure]:
    found = []
    for match in _DIGITS.finditer(text):
        digits, end = match["digits"], match.end()
        if " " in digits and code == "en":
            digits = digits.split(" ")[0]
            end = match.start("digits") + len(digits)
        if len(digits) > 40:
            continue
        value = digits_value(re.sub(r"[\s\u00a0\u202f'’]", "", digits))
        ordinal = _ORDINAL_ENDING.match(text, end)
        if ordinal and code in {"en", "fr", "es"}:
            found.append(Figure(value, "ordinal", match.start(), ordinal.end(), bare=value))
            continue
        found.append(_figure(text, value, match.start(), end, sign=match["sign"] or ""))
    return found


def _words(text: str, code: str) -> list[Figure]:
    words = list(_WORD.finditer(text))
    folded = [match[0].casefold() for match in words]
    found, at = [], 0
    while at < len(words):
        value, used = numeral(folded[at : _run(text, words, at)], code) if is_numeral(folded[at], code) else (0, 0)
        before = folded[at - 1] if at else ""
        if not used or (before in {"pour", "por", "per"} and folded[at] in {"cent", "ciento", "cento"}):
            times = _times(folded[at], code)
            if times:
                start, end = words[at].span()
                rate = rate_after(text, end)
                found.append(Figure(float(times), "", start, end, bare=times, weak=times == 1, rate=rate))
            ordinal = 0 if _is_according_to(folded, at, code) else _ordinal(folded[at], code)
            if ordinal:
                start, end = words[at].span()
                # "In the first place", "first instance": as much a phrase as a number.
                found.append(Figure(float(ordinal), "ordinal", start, end, bare=ordinal, weak=ordinal == 1))
            at += 1
            continue
        # A last "and" is of what follows; alone "en" is Swedish for one.
        if used > 1 and folded[at + used - 1] in {"and", "und", "y", "et", "e", "en"}:
            used -= 1
        about = folded[at + used - 1] in ROUGHLY
        # "both", "les deux": as much an article as a number.
        article = (
            value == 2 and used == 1 and before in {"les", "los", "las", "the", "die", "i", "le", "de", "os", "as"}
        )
        start, end = words[at].start(), words[at + used - 1].end()
        figure = _figure(text, float(value), start, end, weak=value == 1 or article, about=about)
        found.append(figure)
        at += used
        while at < len(words) and words[at].start() < figure.end:
            at += 1
    return found


def _run(text: str, words: Sequence[re.Match[str]], at: int) -> int:
    """Up to where the words are one number, if they are: nothing but white space or hyphens parts them."""
    until = at + 1
    while until < min(len(words), at + 12) and GAP.fullmatch(text, words[until - 1].end(), words[until].start()):
        until += 1
    return until


def _times(word: str, code: str) -> int:
    """How many times: "twice", "dreimal"."""
    if code == "en":
        return _TIMES.get(word, 0)
    return numeral([word[:-3]], code)[0] if code == "de" and word.endswith("mal") and len(word) > 5 else 0


def _ordinal(word: str, code: str) -> int:
    if code == "de":
        word = re.sub(r"(?<=te)[nrsm]$", "", word)
    return _ORDINALS.get(word, 0)


def _is_according_to(words: Sequence[str], at: int, code: str) -> bool:
    """Whether "segundo" of Portuguese is "according to": "the second" has an article, a preposition or the like."""
    return code == "pt" and words[at] == "segundo" and (words[at - 1] if at else "") not in _BEFORE_SECOND


def _figure(
    text: str, value: float, start: int, end: int, *, sign: str = "", weak: bool = False, about: bool = False
) -> Figure:
    half = _AND_A_HALF.match(text, end)
    if half:
        value, end = value + 0.5, half.end()
    bare = value
    value, after = _scaled(text, value, end)
    scaled = after > end
    unit, noun, end = _measured(text, after)
    before = text[max(0, start - 24) : start]
    told = before.casefold().split()
    roughly, bound = exactness(before)
    return Figure(
        value,
        UNIT_OF.get(sign.casefold(), "") or unit,
        start,
        end,
        bare=bare,
        about=about or roughly or bool(re.match(r"\s(?:or so|oder so)\b", text[end:])),
        bound=bound,
        weak=(weak and not scaled) or bool(told and told[-1] in _SEVERAL),
        scaled=scaled,
        noun=noun,
        rate=rate_after(text, end),
        age=is_age(text, start, end),
    )


def _scaled(text: str, value: float, end: int) -> tuple[float, int]:
    """The number with the words of scale after it, "3 thousand", "2 million and a half", and where these end."""
    word = next_word(text, end)
    while word and word[0].casefold().rstrip(".") in SCALES:
        name = word[0].casefold()
        # "9 m" is a length, "2.5m" beside money or people a million: only glued to the number.
        if name == "m" and (
            word.start() != end or re.match(r"\s*(?:high|tall|deep|wide|long|hoch|tief|breit)", text[word.end() :])
        ):
            break
        value, end = value * SCALES[name], word.end()
        half = _AND_A_HALF.match(text, end)
        if half:
            value, end = value + 0.5 * SCALES[name], half.end()
        if text[end : end + 1] == ".":
            end += 1
        word = next_word(text, end)
    return value, end


def _measured(text: str, end: int) -> tuple[str, str, int]:
    """The unit after a number, the noun counted, and where the number ends: a word for percent is part of it."""
    points = _POINTS_OF_PERCENT.match(text, end)
    if points:
        return "point", "", points.end()
    percent = _PERCENT_WORDS.match(text, end)
    if percent:
        return "point" if _POINTS.match(text, percent.end()) else "%", "", percent.end()
    return *unit_after(text, end), end


def _shared_units(found: Sequence[Figure], text: str) -> tuple[Figure, ...]:
    """In "8 to 12 percent" the first figure of a range has the unit of the second, and its scale in "8 to 12 million"."""
    out = list(found)
    for at in range(len(out) - 2, -1, -1):
        one, after = out[at], out[at + 1]
        if after.unit == "ordinal" or not _RANGE.fullmatch(text, one.end, after.start):
            continue
        if not one.unit:
            one = replace(one, unit=after.unit)
        if after.scaled and not one.scaled and one.unit == after.unit and one.value < _UNSCALED:
            one = replace(one, value=one.value * after.value / after.bare, scaled=True)
        out[at] = one
    return tuple(out)
