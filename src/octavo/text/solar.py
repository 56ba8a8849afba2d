"""Days of the solar calendar of Iran and Afghanistan ("۲۲ آبان ۱۴۰۵", "1405/08/22") as days of the common one."""

import re
from datetime import date, timedelta
from functools import cache

from octavo.text.digits import PLAIN_DIGITS
from octavo.text.months import folded

#: January to December are Farvardin to Esfand, in Iran's names and in Afghanistan's.
_NAMES = """
فروردین اردیبهشت خرداد تیر مرداد شهریور مهر آبان آذر دی بهمن اسفند
حمل ثور جوزا سرطان اسد سنبله میزان عقرب قوس جدی دلو حوت
"""
#: Of these years news is dated; from 1440 on a year is rather one of the lunar calendar.
_YEARS = r"1(?:3[5-9]|4[0-3])\d"
_WRITTEN = rf"(?<!\d)(\d{{1,2}})\s+([^\W\d_]{{2,10}})(?:[\s\u200c]+ماه)?[\s،,]+({_YEARS})(?!\d)"
_FIGURES = rf"(?<!\d)({_YEARS})[/.-](\d{{1,2}})[/.-](\d{{1,2}})(?!\d)"
#: The first day of 1350 was 21 March 1971; six months of 31 days come first.
_FIRST, _FIRST_YEAR = date(1971, 3, 21), 1350
_LONG_MONTHS = 6


def solar_day(text: str) -> tuple[date, str] | None:
    """The first day of that calendar in a text, and what the text says beside it; None where it has none."""
    text = text if text.isascii() else text.translate(PLAIN_DIGITS)
    if found := _pattern(_FIGURES).search(text):
        year, month, day = map(int, found.groups())
    elif (found := _pattern(_WRITTEN).search(text)) and (named := _months().get(folded(found[2]))):
        year, month, day = int(found[3]), named, int(found[1])
    else:
        return None
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    passed = (month - 1) * 30 + min(month - 1, _LONG_MONTHS) + day - 1
    return _new_year(year) + timedelta(days=passed), f"{text[: found.start()]} {text[found.end() :]}"


@cache
def _months() -> dict[str, int]:
    return {folded(name): at % 12 + 1 for at, name in enumerate(_NAMES.split())} | {folded("امرداد"): 5}


@cache
def _pattern(source: str) -> re.Pattern[str]:
    # Most dates are of the common calendar, and nothing asks for another.
    return re.compile(source)


def _new_year(year: int) -> date:
    """The first of Farvardin; eight leap years in thirty-three."""
    return _FIRST + timedelta(days=365 * (year - _FIRST_YEAR) + _leaps(year) - _leaps(_FIRST_YEAR))


def _leaps(year: int) -> int:
    """How many leap years lie before a year: by the rule (25 * year + 11) mod 33 < 8, which holds from 1244 to 1472."""
    return (8 * year + 21) // 33
