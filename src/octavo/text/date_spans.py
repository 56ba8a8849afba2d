"""The dates that stand somewhere in a text, each with its place."""

import re
from collections.abc import Iterator
from functools import cache

from octavo.news.moment import Moment, Precision
from octavo.text.caseless import Caseless, caseless
from octavo.text.dates import parse_moment
from octavo.text.digits import PLAIN_DIGITS

_YEAR = r"(?:19[7-9]\d|20\d\d|25[5-7]\d)"
_LETTERS = r"[^\s\d.,;:/|()<>«»“”\"'•·–—_-]"
#: Where figures are Persia's, of its calendar too.
_YEAR_OR_SOLAR = rf"(?:{_YEAR}|1(?:3[5-9]|4[0-3])\d)"
_DIGITS = re.compile(r"\d")
#: What follows a date may be its clock.
_CLOCK = 24
_MOST_IN_A_TEXT = 8


def dates_in(text: str, *, month_first: bool = False) -> Iterator[tuple[int, int, Moment]]:
    """The dates in a text with at least a day: where each begins and ends, and its time, in UTC where it names no zone.

    At most eight. ``month_first``: 7/8/2025 is the eighth of July.
    """
    if not _DIGITS.search(text):
        return
    plain = text if text.isascii() else text.translate(PLAIN_DIGITS)
    pattern = _dates(_YEAR if plain == text else _YEAR_OR_SOLAR)
    for count, found in enumerate(pattern.finditer(plain)):
        if count >= _MOST_IN_A_TEXT:
            return
        moment = parse_moment(plain[found.start() : found.end()], month_first=month_first)
        if moment is None or moment.precision is Precision.MONTH:
            continue
        exact = parse_moment(plain[found.start() : found.end() + _CLOCK], month_first=month_first)
        # The clock is taken where what follows the date does not change the day.
        yield found.start(), found.end(), exact if exact and exact.at.date() == moment.at.date() else moment


@cache
def _dates(years: str) -> Caseless:
    # Most places are told from a date's first by one question: whether a digit stands there, or a word begins.
    return caseless(
        r"(?=\d)(?:"
        # 2025-07-08, 2025/7/8, 2025.07.08
        rf"(?<![\d/.-]){years}\s?([-/.])\s?[01]?\d\s?\1\s?[0-3]?\d(?!\d)"
        # 2025年7月8日, 2025년 7월 8일
        rf"|(?<!\d){years}\s*[年년]\s*[01]?\d\s*[月월]\s*[0-3]?\d\s*[日일号]?"
        # 08.07.2025, 8/7/2025, 8. 7. 2025, 08.07.25
        rf"|(?<![\d/.,-])[0-3]?\d([./-])\s?[0-3]?\d\2\s?(?:{years}|[0-3]\d(?=$|[^\d.,/%-]))(?!\d)"
        # 8 July 2025, 8. Juli 2025, 8 de julio de 2025, 8-Jul-2025, 8th of July, 2025, 1er juillet 2025
        rf"|(?<![\d.,:])[0-3]?\d(?:st|nd|rd|th|er|º|°|\.|ª)?[\s,-]*(?:(?:de|of|del|d')\s*)?{_LETTERS}{{2,14}}"
        rf"(?:\s{_LETTERS}{{3,8}})?[.,/-]?\s*(?:(?:de|del)\s+)?'?{years}(?!\d)"
        # 8 ก.ค. 2568
        rf"|(?<!\d)[0-3]?\d\s*(?:[\u0e00-\u0e7f]{{1,3}}\.\s?){{2}}\s*{years}(?!\d)"
        # 2025 July 8, 2025ko uztailaren 8a
        rf"|(?<!\d){years}(?:ko)?[.,\s-]+{_LETTERS}{{3,14}}\.?[\s-]+[0-3]?\d(?!\d))"
        # July 8, 2025; Jul. 8th 2025
        rf"|(?<!{_LETTERS}){_LETTERS}{{3,12}}\.?[\s-]*[0-3]?\d(?:st|nd|rd|th|\.)?\s?[,.\s-]\s*{years}(?!\d)"
    )
