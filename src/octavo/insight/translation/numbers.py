"""Whether the numbers of a text stand in its translation, however each language writes them.

1,500 is 1.500; 1.5 billion is 15億; 3 p.m. is 15:00; the 21st century is XXIe siècle; May is 5月
"""

import re
import unicodedata

from octavo.insight.claims.numerals import numeral

_NUMBER = re.compile(r"(?<!\d)\d{1,3}(?: \d{3})+(?!\d)|\d+(?:[.,\u00a0\u202f\u2009'’٫٬]\d+)*")
_SCALES = {
    10**2: "hundred hundert cien ciento cento 百",
    10**3: "thousand tausend mil mille mila duizend tusen tusind тыс тысяч тысячи тысяча tys bin هزار ألف 千 천",
    10**4: "万 萬 만",
    10**5: "lakh lakhs लाख",
    10**6: (
        "million millions mln mio m millionen millón millones milione milioni milhão milhões miljoen miljoner millioner"
        " млн миллион миллиона миллионов мільйон мільйонів milion miliony milionów milyon مليون ملايين 百万 百萬"
    ),
    10**7: "crore crores करोड़",
    10**8: "億 亿 억",
    10**9: (
        "billion billions bn mrd milliarde milliarden milliard milliards miliardo miliardi miljard miljarder milliarder"
        " млрд миллиард миллиарда миллиардов мільярд мільярдів miliard miliardy miliardów milyar مليار"
        " مليارات 十億 bilhão bilhões"
    ),
    10**12: "trillion trillions billón billones billion-de bilione billionen 兆 万亿 조 трлн",
}
_SCALE_OF = {word: scale for scale, words in _SCALES.items() for word in words.split()}
#: "mil millones", "mille milliards": the words after a number, and scripts that put no space.
_AFTER = re.compile(r"[\s\u00a0-]{0,2}([^\W\d_]+)(?:[\s\u00a0]([^\W\d_]+))?")
_UNSPACED = tuple(sorted((word for word in _SCALE_OF if ord(word[0]) >= 0x3000), key=len, reverse=True))
_CLOCK = re.compile(r"(?<!\d)([0-9]{1,2}):([0-9]{2})(?!\d)")
_AFTERNOON = re.compile(r"\s?p\.?\s?m\b", re.IGNORECASE)
_ROMAN = re.compile(r"\b[IVX]{1,6}")
_MONTH = re.compile(r"[\s\u00a0]?(?:月|월)")
#: Up to here a number is as often spelled as written, and no list has the words of every language.
_SPELLED = 12
#: Up to here it may render an ordinal: "the first quarter", "1. Quartal".
_ORDINAL = 4


def missing_numbers(source: str, translated: str, *, language: str | None, to: str | None = None) -> tuple[str, ...]:
    """The numbers of ``source`` that the translation lacks, and those that it has of its own, as they are written."""
    here, there = _found(_clocked(source, translated)), _found(_clocked(translated, source))
    words = {_roman(match[0]) for match in _ROMAN.finditer(translated)} | _spelled(translated, to)
    lost = [
        written
        for written, readings, _ in here
        if not any(readings & other for _, other, _ in there)
        and not (readings & words)
        and not _is_small(written, _SPELLED)
    ]
    spelled = _spelled(source, language)
    romans = {_roman(match[0]) for match in _ROMAN.finditer(source)}
    for written, readings, after in there:
        known = any(readings & other for _, other, _ in here) or bool(readings & (romans | spelled))
        unknown_words = not spelled and language not in _COUNTED
        month = bool(_MONTH.match(after)) and _is_small(written, 12)
        small = _is_small(written, _SPELLED if unknown_words or spelled else _ORDINAL)
        if not known and not month and not small:
            lost.append(written)
    return tuple(lost)


#: Languages whose spelled numbers are read here; keep in step with octavo.insight.claims.numerals.
_COUNTED = frozenset({"en", "de", "fr", "es", "it", "pt", "nl"})


def _clocked(text: str, other: str) -> str:
    """The text, a time that the other one writes as 5:30 written so: "5.30" and "5h30" may be numbers of their own."""
    for hour, minute in _CLOCK.findall(other):
        text = re.sub(rf"(?<!\d){hour}\s?[.,hH]\s?{minute}(?!\d)", f"{hour}:{minute}", text)
    return text


def _is_small(written: str, most: int) -> bool:
    return len(written) <= 2 and written.isdecimal() and int(written) <= most


def _found(text: str) -> list[tuple[str, set[float], str]]:
    """Each number as written, what it may mean, and what stands after it."""
    plain = "".join(str(unicodedata.digit(char, char)) for char in text)
    found = []
    for match in _NUMBER.finditer(plain):
        after = plain[match.end() : match.end() + 40]
        readings = _readings(match[0])
        if _AFTERNOON.match(after):
            readings |= {value + 12 for value in readings if value < 12}
        for scale in _scales(after):
            readings |= {round(value * scale, 3) for value in readings}
        found.append((match[0], readings, after))
    return found


def _readings(written: str) -> set[float]:
    """1.500 may be 1500 or 1.5; 10 000 is 10000, or two numbers that stand together."""
    parts = re.split(r"[ .,\u00a0\u202f\u2009'’٫٬]", written)
    whole = float("".join(parts))
    if len(parts) == 1:
        return {whole}
    if " " in written:
        return {whole, *map(float, parts)}
    readings = {whole} if all(len(part) == 3 for part in parts[1:]) else set()
    if parts[-1].strip("0") or len(parts[-1]) != 3:
        readings.add(float("".join(parts[:-1]) + "." + parts[-1]))
    return readings or {whole}


def _scales(after: str) -> list[int]:
    for word in _UNSPACED:
        if after.lstrip().startswith(word):
            return [_SCALE_OF[word]]
    match = _AFTER.match(after)
    if match is None:
        return []
    first, second = (_SCALE_OF.get((word or "").casefold()) for word in match.groups())
    if first is None:
        return []
    return [first, first * second] if second else [first]


def _spelled(text: str, language: str | None) -> set[float]:
    """Numbers that are spelled out, in the languages whose numerals are known."""
    if language not in _COUNTED:
        return set()
    words = re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", text.casefold())
    values: set[float] = set()
    at = 0
    while at < len(words):
        value, used = numeral(words[at : at + 8], language or "")
        if used:
            values.add(float(value))
        at += max(1, used)
    return values


def _roman(written: str) -> float:
    values = [{"I": 1, "V": 5, "X": 10}[letter] for letter in written]
    return float(sum(-value if value < later else value for value, later in zip(values, [*values[1:], 0], strict=True)))
