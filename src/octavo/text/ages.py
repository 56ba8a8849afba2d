"""Relative ages as pages write them ("an hour ago", "vor 2 Stunden", "3時間前"): found, and worked out to a time.

"Reuters · 3 hours ago"  --find_age-->  (10, 21)
"3 hours ago", now       --age_before-->  a Moment, three hours before now
"""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from functools import cache
from itertools import chain

from octavo.news.moment import Moment, Precision
from octavo.text.age_words import ABOUT, DAYS, HALF, LANGUAGES, NUMBERS, PREFIXES, SHORT, AgeLanguage

#: An age is a few words; longer lines are looked at only by :func:`find_age`.
_LONGEST_AGE = 48
#: Longest line in which an age among other words is looked for.
_LONGEST_LINE = 160

_EDGE = " \t\r\n\u00a0\u2009\u200b\u200e\u200f·•∙⋅|‧・,;:()[]<>«»–—-_*●○⏱⏰🕐🕒🕓🗓/\\~"
#: Pictograms part words, too.
_SEPARATOR = re.compile(
    r"\s*[·•∙⋅|‧・●()（）\[\]\n\t\u2600-\u27bf\U0001f300-\U0001faff]\s*|\s+(?:[-–—/@~]|::)\s+|\s{2,}"
)
_LETTERS = re.compile(r"[^\W\d_]+")
#: The letters and quotes of Western Europe, a byte each.
_WESTERN = "cp1252"


def _letter_alone(code: int) -> int:
    char = bytes([code]).decode(_WESTERN, errors="replace")
    if char.isdecimal():
        return ord("0")
    return char.lower().encode(_WESTERN)[0] if char != "\ufffd" and _LETTERS.match(char) else ord(" ")


#: Small letters, a naught for every digit, and a space for all else.
_LETTERS_ALONE = bytes(map(_letter_alone, range(256)))
#: The same, with every line by itself.
_LINES_ALONE = _LETTERS_ALONE[:10] + b"\n" + _LETTERS_ALONE[11:]
_DIGIT = re.compile(r"\d")
_FOREIGN_DIGIT = re.compile(r"[^\D0-9]")
_CLOCK = (
    r"[\s,.،、]*(?:at|um|à|a\s+las|alle|às|om|o|в|kl\.?|la|klo|u|ob|у|στις|saat|lúc|pukul|a\s+les|الساعة|,|·|-)?"
    r"\s*\d{1,2}\s*[:.h時點시]\s*\d{2}分?(?:\s*(?:uhr|[ap]\.?m\.?))?"
)


class _Unit(StrEnum):
    SECOND = "s"
    MINUTE = "m"
    HOUR = "h"
    DAY = "d"
    WEEK = "w"
    MONTH = "M"
    YEAR = "y"


_SECONDS = {
    _Unit.SECOND: 1,
    _Unit.MINUTE: 60,
    _Unit.HOUR: 3600,
    _Unit.DAY: 86_400,
    _Unit.WEEK: 604_800,
    # Means of the Gregorian calendar: an age in months says no more.
    _Unit.MONTH: 2_629_746,
    _Unit.YEAR: 31_556_952,
}

#: More than so many of a unit are written out, or counted in the next.
_MOST = {
    _Unit.SECOND: 90,
    _Unit.MINUTE: 120,
    _Unit.HOUR: 99,
    _Unit.DAY: 60,
    _Unit.WEEK: 60,
    _Unit.MONTH: 24,
    _Unit.YEAR: 30,
}


@dataclass(frozen=True, slots=True)
class _Age:
    amount: float
    unit: _Unit


def is_age(text: str) -> bool:
    """Whether the text, bullets and words like "updated" aside, is a relative age and nothing else."""
    return _read(text) is not None


def age_before(text: str, now: datetime) -> Moment | None:
    """The time that an age works out to, counted back from ``now`` (aware); None where the text is no age.

    Seconds, minutes and hours keep the clock; days and weeks give a day; months and years a month.
    """
    age = _read(text)
    if age is None:
        return None
    try:
        at = now.astimezone(UTC) - timedelta(seconds=age.amount * _SECONDS[age.unit])
    except OverflowError:
        return None
    if age.unit in {_Unit.SECOND, _Unit.MINUTE, _Unit.HOUR}:
        return Moment(at=at.replace(microsecond=0))
    day = at.replace(hour=0, minute=0, second=0, microsecond=0)
    if age.unit in {_Unit.DAY, _Unit.WEEK}:
        return Moment(at=day, precision=Precision.DAY)
    return Moment(at=day.replace(day=1), precision=Precision.MONTH)


def find_age(text: str) -> tuple[int, int] | None:
    """Where a short line ("Reuters · 3 hours ago") holds an age: its start and end; None where it holds none.

    Bare spellings ("1h", "yesterday") count only where separators set them apart from the other words.
    """
    if len(text) > _LONGEST_LINE or not may_hold_age(text):
        return None
    for start, end in _parts(text):
        if is_age(text[start:end]):
            return start, end
    folded = _folded(text)
    # Folding may change the length of rare scripts; then offsets would lie.
    if len(folded) != len(text):
        return None
    for language in _languages_in(folded):
        # A unit's last word is sooner looked for than the pattern, and its absence spares compiling that.
        if not any(unit.rpartition(" ")[2] in folded for unit in LANGUAGES[language].units):
            continue
        found = _pattern(language).search(folded)
        if found:
            return found.span()
    return None


def _parts(text: str) -> list[tuple[int, int]]:
    """The stretches between separators, trimmed of bullets and brackets."""
    cuts = [0, *chain.from_iterable(match.span() for match in _SEPARATOR.finditer(text)), len(text)]
    spans = []
    for start, end in zip(cuts[::2], cuts[1::2], strict=True):
        part = text[start:end]
        left = len(part) - len(part.lstrip(_EDGE))
        right = len(part.rstrip(_EDGE))
        if left < right:
            spans.append((start + left, start + right))
    return spans


def may_hold_age(text: str) -> bool:
    """False: no stretch of the text is an age. Few lines hold one, and most are told from those by a word alone."""
    # Asked of every text of a page: bytes are split at what is no letter three times as fast.
    western = _western(text)
    if western is not None:
        letters = western.translate(_LETTERS_ALONE)
        if b"0" in letters:
            if _short_in().search(text.lower()):
                return True
            letters = letters.replace(b"0", b" ")
        return not _telling_bytes().isdisjoint(letters.split())
    folded = _folded(text)
    if not _telling().isdisjoint(_LETTERS.findall(folded)):
        return True
    if _DIGIT.search(folded) and _short_in().search(folded):
        return True
    return not _glued_firsts().isdisjoint(folded) and _glued_words().search(folded) is not None


def _western(text: str) -> bytes | None:
    """A text with a byte for each character; None where it has other letters than those of Western Europe."""
    if text.isascii():
        return text.encode("ascii")
    try:
        return text.encode(_WESTERN)
    except UnicodeEncodeError:
        return None


def aged_places(texts: Sequence[str]) -> frozenset[int]:
    """The places of the texts, a line each, that may hold an age: of all at once, for hardly any of a page's does.

    Which of the telling words are there at all is one question; only lines with one of them, or a digit, are read.
    """
    if not texts:
        return frozenset()
    plain = "\n".join([text if text.isascii() else "" for text in texts]).encode("ascii").translate(_LINES_ALONE)
    told = (*_telling_bytes().intersection(plain.replace(b"0", b" ").split()), b"0")
    lines = plain.split(b"\n")
    return frozenset(
        at
        for at, (text, line) in enumerate(zip(texts, lines, strict=True))
        # A list is quicker than a generator for so few.
        if (any([word in line for word in told]) or not text.isascii()) and may_hold_age(text)  # noqa: C419
    )


def _folded(text: str) -> str:
    """Lower case with Western digits; one character for one wherever the script allows."""
    if text.isascii():
        return text.lower()
    # The one letter whose lower case is two characters.
    text = text.replace("\u00a0", " ").replace("\u202f", " ").replace("’", "'").replace("İ", "i").lower()
    return _FOREIGN_DIGIT.sub(lambda digit: str(unicodedata.digit(digit.group())), text)


def _read(text: str) -> _Age | None:
    text = text.strip(_EDGE)
    if not text or len(text) > _LONGEST_AGE or not may_hold_age(text):
        return None
    folded = re.sub(r"\s+", " ", _folded(text)).strip(_EDGE)
    folded = _prefix().sub("", folded).strip(_EDGE)
    if folded in DAYS:
        return _age(1.0, DAYS[folded])
    if folded.startswith(_days()):
        day = next((day for day in _days() if folded.startswith(day) and _clock().fullmatch(folded, len(day))), None)
        if day:
            return _age(1.0, DAYS[day])
    short = _short().fullmatch(folded)
    if short:
        age = _age(float(short.group(1)), SHORT[short.group(2)])
        # "450W" and "3D" are no ages.
        return (
            age if short.group(1) + short.group(2) in text.replace(" ", "") and age.amount <= _MOST[age.unit] else None
        )
    for language in _languages_in(folded):
        match = _pattern(language).fullmatch(folded)
        if match:
            return _age(_number(match["number"]), LANGUAGES[language].units[re.sub(r"\s+", " ", match["unit"])])
    return None


def _age(amount: float, unit: str) -> _Age:
    """``unit`` as in ``age_words``: a factor, if any, and a letter."""
    factor = float(unit[:-1] or 1)
    return _Age(amount * factor, _Unit(unit[-1]))


def _number(number: str | None) -> float:
    number = (number or "").strip()
    if not number:
        return 1.0
    if number in HALF:
        return 0.5
    return float(NUMBERS[number]) if number in NUMBERS else float(number.replace(",", "."))


def _either(words: Iterable[str]) -> str:
    return "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in _longest_first(words))


def _longest_first(words: Iterable[str]) -> list[str]:
    """In one order in every process: the pattern of a set as it comes would be another each time."""
    return sorted(set(words), key=lambda word: (-len(word), word))


def _phrase(language: AgeLanguage) -> str:
    """The regular expression of one language's ages, with the groups ``number`` and ``unit``."""
    gap = r"\s*" if language.glued else r"\s+"
    about = rf"(?:(?:{_either(ABOUT)})\s*)?"
    number = rf"(?P<number>\d{{1,3}}(?:[.,]\d)?|(?:{_either((*NUMBERS, *HALF))})(?![a-zа-я]))"
    units = _either(language.units)
    # "1 hour 20 minutes ago", "3時間20分前": the smaller unit is passed over.
    more = rf"(?:\s*(?:,|and|und|et|y|e)?\s*\d{{1,2}}\s*(?:{units})\.?)?"
    before = rf"(?:{_either(language.before)}){gap}" if language.before else ""
    after = rf"{gap}(?:{_either(language.after)})" if language.after else ""
    # A letter alone is a unit only behind its number: there is no age in "Jerusalem's old city".
    counted = rf"(?:{number}\s*)?" if language.glued else rf"(?:{number}\s*|(?![^\W\d_](?![^\W_])))"
    return rf"{before}{about}{counted}(?P<unit>{units})\.?{more}{after}"


def _languages_in(folded: str) -> list[int]:
    """The languages, as places in ``LANGUAGES``, of whose ages the text has the fixed words.

    Looking for these few words first makes a line without an age ten times cheaper.
    """
    speakers = _speakers()
    return sorted({place for match in _fixed_words().finditer(folded) for place in speakers[match.group()]})


@cache
def _speakers() -> dict[str, tuple[int, ...]]:
    """The languages of each fixed word; "il  y a" with more than one space is not looked for."""
    words = {word for each in LANGUAGES for word in each.fixed}
    return {word: tuple(place for place, each in enumerate(LANGUAGES) if word in each.fixed) for word in words}


@cache
def _telling() -> frozenset[str]:
    """The longest run of letters of each phrase without which, glued languages and bare units aside, no age is said."""
    phrases = (*DAYS, *(word for each in LANGUAGES if not each.glued for word in each.fixed))
    return frozenset(max(_LETTERS.findall(phrase), key=len) for phrase in phrases)


@cache
def _telling_bytes() -> frozenset[bytes]:
    """Those of them that a Western European text can hold."""
    return frozenset(each for word in _telling() if (each := _western(word)) is not None)


@cache
def _glued_firsts() -> frozenset[str]:
    return frozenset(word[0] for each in LANGUAGES if each.glued for word in each.fixed)


@cache
def _glued_words() -> re.Pattern[str]:
    return re.compile(_either(word for each in LANGUAGES if each.glued for word in each.fixed))


@cache
def _short_in() -> re.Pattern[str]:
    return re.compile(rf"\d\s?(?:{_either(SHORT)})(?![^\W_])")


@cache
def _fixed_words() -> re.Pattern[str]:
    spaced = [word for each in LANGUAGES if not each.glued for word in each.fixed]
    glued = [word for each in LANGUAGES if each.glued for word in each.fixed]
    edged = "|".join(map(re.escape, _longest_first(spaced)))
    return re.compile(rf"(?<![^\W_])(?:{edged})(?![^\W_])|{'|'.join(map(re.escape, glued))}")


@cache
def _pattern(language: int) -> re.Pattern[str]:
    """One language's age, also as part of a longer line; scripts without spaces have no word edges to rely on."""
    phrase = _phrase(LANGUAGES[language])
    return re.compile(phrase if LANGUAGES[language].glued else rf"(?<![^\W_]){phrase}(?![^\W_])")


@cache
def _days() -> tuple[str, ...]:
    """The words for a day, the longest first."""
    return tuple(sorted(DAYS, key=len, reverse=True))


@cache
def _clock() -> re.Pattern[str]:
    return re.compile(_CLOCK)


@cache
def _short() -> re.Pattern[str]:
    return re.compile(rf"(\d{{1,3}})\s?({_either(SHORT)})\.?")


@cache
def _prefix() -> re.Pattern[str]:
    return re.compile(rf"^(?:{_either(PREFIXES)})(?:\s*:\s*|\s+|(?=\d))")
