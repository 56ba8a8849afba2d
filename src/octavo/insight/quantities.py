"""Numbers in a sentence and what they count: enough to see that two sentences give two figures for one thing."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from octavo.insight.claims.numerals import numerals_of
from octavo.text.caseless import caseless
from octavo.text.words import tokens

_NUMBER_WORDS = {
    word: value
    for words in (
        "two three four five six seven eight nine ten eleven twelve",
        "zwei drei vier fünf sechs sieben acht neun zehn elf zwölf",
        "deux trois quatre cinq six sept huit neuf dix onze douze",
        "dos tres cuatro cinco seis siete ocho nueve diez once doce",
    )
    for value, word in enumerate(words.split(), start=2)
} | {
    "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19,
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}  # fmt: skip
_MAGNITUDES = {
    "thousand": 1e3, "million": 1e6, "millions": 1e6, "billion": 1e9, "trillion": 1e12, "mn": 1e6, "bn": 1e9, "m": 1e6,
    "tausend": 1e3, "millionen": 1e6, "mio": 1e6, "milliarde": 1e9, "milliarden": 1e9, "mrd": 1e9, "mille": 1e3,
    "milliard": 1e9, "milliards": 1e9, "mil": 1e3, "millón": 1e6, "millones": 1e6, "milhões": 1e6, "milioni": 1e6,
    "miljoen": 1e6, "miljard": 1e9, "duizend": 1e3, "tusen": 1e3, "miljon": 1e6, "miljoner": 1e6, "miljarder": 1e9,
    "millioner": 1e6, "milliarder": 1e9, "tys": 1e3, "tysięcy": 1e3, "tysiące": 1e3, "mln": 1e6, "mld": 1e9,
    "miliony": 1e6, "milionów": 1e6, "miliardy": 1e9, "miliardów": 1e9,
    "万": 1e4, "億": 1e8, "亿": 1e8, "만": 1e4, "억": 1e8,
}  # fmt: skip
_PERCENT = frozenset({"percent", "per cent", "pct", "prozent", "percentage", "cent"})
_QUANTITY = caseless(
    # French, Swedish and Polish set a space between thousands: "214 000 euros".
    r"(?P<sign>[$€£¥])?\s?(?P<digits>(?<![\d.,])[1-9]\d{0,2}(?:[ \xa0\u202f]\d{3})+(?!\d)|\d+(?:[.,]\d+)*)"
    r"(?P<percent>\s?%)?"
    rf"|\b(?P<word>{'|'.join(sorted(_NUMBER_WORDS))})\b"
)
#: Words and letters that Spanish has not: beside them "dos" is the article of Portuguese, "a greve dos metroviários".
_PORTUGUESE = caseless(r"\b(?:do|das|aos?|uma?|em|não|são|foi|com|pel[oa]s?)\b|[ãõç]")
_NEXT = re.compile(r"[\s-]*(?P<word>[^\W\d_]+)")


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number and its unit: ``%``, a currency sign, or the word after it; with the offsets of the number."""

    value: float
    unit: str
    start: int
    end: int


def quantities(text: str) -> tuple[Quantity, ...]:
    """The numbers of a text in order: digits, and small ones in words of four languages; never ``one``."""
    found = list(_QUANTITY.finditer(text))
    if any(_is_dos(match["word"]) for match in found) and _PORTUGUESE.search(text) is not None:
        found = [match for match in found if not _is_dos(match["word"])]
    return tuple(_quantity(text, match) for match in found)


def _quantity(text: str, match: re.Match[str]) -> Quantity:
    word = match["word"]
    value = float(_NUMBER_WORDS[word.casefold()]) if word else digits_value(match["digits"])
    start, end = match.start(next(name for name in ("word", "sign", "digits") if match[name])), match.end()
    following = _NEXT.match(text, end)
    if following and following["word"].casefold() in _MAGNITUDES:
        value *= _MAGNITUDES[following["word"].casefold()]
        end = following.end()
        # "1,4 millones de euros"
        following = _NEXT.match(text, end)
        if following and following["word"].casefold() in {"de", "of", "di"}:
            following = _NEXT.match(text, following.end())
    if match["percent"]:
        return Quantity(value, "%", start, end)
    if match["sign"]:
        return Quantity(value, match["sign"], start, end)
    unit = following["word"].casefold() if following else ""
    return Quantity(value, "%" if unit in _PERCENT or unit == "per" else unit.rstrip("s"), start, end)


def _is_dos(word: str | None) -> bool:
    return word is not None and word.casefold() == "dos"


def digits_value(digits: str) -> float:
    """The number as written in English or on the continent: 10,000, 10.000 and 10 000 are ten thousand, 3,5 is not."""
    parts = re.split(r"[.,\s]", digits)
    if len(parts) > 1 and all(len(part) == 3 for part in parts[1:]) and parts[0] != "0":
        return float("".join(parts))
    return float("".join(parts[:-1]) + "." + parts[-1]) if len(parts) > 1 else float(parts[0])


def number_tokens(text: str) -> frozenset[str]:
    """The tokens of a text that are numbers, in digits or words."""
    return numbers_of(tokens(text))


def numbers_of(words: Iterable[str], code: str | None = None) -> frozenset[str]:
    """The tokens that are numbers, in digits or words of four languages and of ``code``; no "one"."""
    told, known = tuple(words), numerals_of(code)
    found = frozenset(word for word in told if word[:1].isdigit() or word in _NUMBER_WORDS or known.get(word, 1) > 1)
    is_article = "dos" in found and _PORTUGUESE.search(" ".join(told)) is not None
    return found - {"dos"} if is_article else found
