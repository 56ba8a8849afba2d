"""The days and hours that a sentence names, worked out from the day it was published.

"on Tuesday" (2026-03-06) -> 2026-03-03 or 2026-03-10; "early March" -> 2026-03-01 to 10; "1.25am" -> 85 minutes
"""

import re
import unicodedata
from collections.abc import Sequence
from datetime import date, timedelta
from functools import lru_cache

from octavo.insight.claims.calendar import AMBIGUOUS_MONTHS, FEASTS, NEAR, SEASONS, UNIT_DAYS, WEEKDAYS, pattern
from octavo.insight.claims.claim import Passage
from octavo.insight.claims.clock import clocks
from octavo.insight.claims.moment import Moment
from octavo.insight.claims.numerals import numeral
from octavo.text.months import MONTHS

#: "l'été", "cet été"; after anything else it is a form of "être".
_BEFORE_SUMMER = re.compile(r"(?:\bl['’]|\bd['’]|\b(?:cet|en|un|chaque|dernier|prochain|plein)\s)$", re.IGNORECASE)


# Each rule asks of every clause again, and a long cite has a hundred.
@lru_cache(maxsize=1024)
def moments(passage: Passage) -> tuple[Moment, ...]:
    """The times that a passage names, in order; a passage of unknown date gives those that need none."""
    text, today = passage.text, passage.published
    found = clocks(text, passage.language)
    for match in pattern().finditer(text):
        span = match.span()
        if any(each.start < span[1] and span[0] < each.end for each in found if each.kind != "part"):
            continue
        moment = _moment(match, text, today, passage.language)
        if moment is not None:
            found.append(moment)
    return tuple(sorted(found, key=lambda each: each.start))


def _moment(match: re.Match[str], text: str, today: date | None, code: str) -> Moment | None:
    got = match.groupdict()
    if got["m4"] and not _is_month(match, text, code):
        return None
    if got["near"] and text[slice(*match.span("near"))] == "Morgen" and match.start():
        # A noun, not tomorrow.
        return None
    if got["near"] and code in {"da", "no"} and text[slice(*match.span("near"))].casefold() == "morgen":
        # "Mandag morgen": tomorrow is "i morgen".
        return None
    if got["season"] and not _is_season(match, got, code):
        return None
    if got["n1"] or got["n2"]:
        return _ago(match, today, code)
    weekday = WEEKDAYS[got["wd"].casefold()] if got["wd"] else None
    kind, days = _dated(got, today) if weekday is None else ("weekday", _weekday(weekday, today))
    return Moment(kind, days, match.start(), match.end(), weekday=weekday)


def _dated(got: dict[str, str], today: date | None) -> tuple[str, tuple[tuple[int, int], ...]]:
    """The kind of a time that is no weekday, and the candidates for its days."""
    if got["iso"]:
        return "day", _day(int(got["iy"]), int(got["im"]), int(got["id"]))
    if got["d1"] or got["d2"]:
        month = _month(got["m1"] or got["m2"])
        return "day", _in_years(got["y1"] or got["y2"], today, month, int(got["d1"] or got["d2"]))
    if got["m3"]:
        return "third", tuple(_third(span, got["third"]) for span in _months(got["y3"], today, _month(got["m3"])))
    if got["m4"]:
        return "month", _months(got["y4"], today, _month(got["m4"]))
    if got["y5"]:
        return "year", _span(date(int(got["y5"]), 1, 1), date(int(got["y5"]), 12, 31))
    return _loosely(got, today)


def _loosely(got: dict[str, str], today: date | None) -> tuple[str, tuple[tuple[int, int], ...]]:
    """The same for "today", "last week", a season or a feast."""
    if got["near"]:
        return "near", _near(NEAR[got["near"].casefold()], today)
    if got["period"] or got["period2"]:
        step = -1 if got["last"] or got["last2"] else 1 if got["next"] or got["next2"] else 0
        return "period", _period((got["period"] or got["period2"]).casefold(), step, today)
    if got["ends"] or got["ends2"]:
        return "third", (_end_of_year(today),) if today else ()
    if got["season"]:
        return "season", _season(SEASONS[got["season"].casefold()], got["ys"], today)
    return "feast", _in_years(None, today, *FEASTS[got["feast"].casefold()])


def _is_month(match: re.Match[str], text: str, code: str) -> bool:
    """Whether a month's name without a day is meant as one: "may" and "mars" are words too."""
    name, preceded = match["m4"], bool(match["pre"])
    if match["y4"]:
        return True
    capital = text[match.start("m4")].isupper()
    if code in {"en", "de"}:
        return capital and (preceded or (match.start() > 0 and name not in AMBIGUOUS_MONTHS))
    return len(name) > 3 and (preceded or name not in AMBIGUOUS_MONTHS)


def _is_season(match: re.Match[str], got: dict[str, str], code: str) -> bool:
    """Whether a season's name is meant as one: "été" is "been" too, "estate" is land in English."""
    name = got["season"].casefold()
    if name == "été":
        before = match.string[max(0, match.start() - 8) : match.start()]
        return bool(got["ys"] or got["slast"] or got["snext"]) or _BEFORE_SUMMER.search(before) is not None
    return name != "estate" or code == "it"


def _month(name: str | None) -> int:
    folded = unicodedata.normalize("NFKD", (name or "").casefold())
    return MONTHS["".join(char for char in folded if not unicodedata.combining(char))]


def _span(first: date, last: date) -> tuple[tuple[int, int], ...]:
    return ((first.toordinal(), last.toordinal()),)


def _day(year: int, month: int, day: int) -> tuple[tuple[int, int], ...]:
    try:
        return _span(date(year, month, day), date(year, month, day))
    except ValueError:
        return ()


def _in_years(year: str | None, today: date | None, month: int, day: int) -> tuple[tuple[int, int], ...]:
    years = [int(year)] if year else _years(today)
    return tuple(span for each in years for span in _day(each, month, day))


def _years(today: date | None) -> Sequence[int]:
    # Without a day to count from, the same year for all: two bare dates then still compare.
    return (today.year - 1, today.year, today.year + 1) if today else (2000,)


def _months(year: str | None, today: date | None, month: int) -> tuple[tuple[int, int], ...]:
    def one(each: int) -> tuple[int, int]:
        after = date(each + month // 12, month % 12 + 1, 1)
        return date(each, month, 1).toordinal(), after.toordinal() - 1

    return tuple(one(each) for each in ([int(year)] if year else _years(today)))


def _third(span: tuple[int, int], word: str) -> tuple[int, int]:
    first, last = span
    word = word.casefold()
    if word.startswith(("early", "anfang", "début", "inizio")) or "begin" in word or "principios" in word:
        return first, first + 10
    if word.startswith(("mi", "metà")) or "mediados" in word or "middle" in word:
        return first + 8, first + 21
    return last - 11, last


def _weekday(weekday: int, today: date | None) -> tuple[tuple[int, int], ...]:
    if today is None:
        return ()
    back = today - timedelta(days=(today.weekday() - weekday) % 7)
    return tuple(
        (day.toordinal(), day.toordinal()) for day in (back, back + timedelta(days=7), back - timedelta(days=7))
    )


def _near(shift: tuple[int, int], today: date | None) -> tuple[tuple[int, int], ...]:
    # A night is of two days, either of which may be meant.
    return (
        tuple((today.toordinal() + day, today.toordinal() + day) for day in range(shift[0], shift[1] + 1))
        if today
        else ()
    )


def _period(name: str, step: int, today: date | None) -> tuple[tuple[int, int], ...]:
    if today is None:
        return ()
    if name.startswith(("week", "woche", "sem", "sett")):
        monday = today - timedelta(days=today.weekday()) + timedelta(days=7 * step)
        return _span(monday, monday + timedelta(days=6))
    if name.startswith(("month", "monat", "mes", "mês", "mois", "maand")):
        month = today.month - 1 + step
        return _months(str(today.year + month // 12), today, month % 12 + 1)
    return _span(date(today.year + step, 1, 1), date(today.year + step, 12, 31))


def _end_of_year(today: date) -> tuple[int, int]:
    last = date(today.year, 12, 31).toordinal()
    return last - 30, last


def _season(month: int, year: str | None, today: date | None) -> tuple[tuple[int, int], ...]:
    def one(each: int) -> tuple[int, int]:
        first = date(each, month, 1).toordinal()
        return first, first + 91

    return tuple(one(each) for each in ([int(year)] if year else _years(today)))


def _ago(match: re.Match[str], today: date | None, code: str) -> Moment | None:
    count = match["n1"] or match["n2"]
    value = int(count) if count.isdigit() else numeral([count.casefold()], code)[0]
    if not value and count.casefold() in {"a", "an"}:
        value = 1
    if not value:
        return None
    days = UNIT_DAYS[(match["u1"] or match["u2"]).casefold()]
    if today is None or value * days > 365 * 1000:
        return Moment("ago", (), match.start(), match.end())
    at = today.toordinal() - value * days
    loose = days // 2 if days > 1 else 0
    return Moment("ago", ((at - loose, at + loose),), match.start(), match.end())
