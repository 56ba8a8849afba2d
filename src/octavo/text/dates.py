"""Any spelling of a date to an aware moment in UTC."""

import re
import unicodedata
from datetime import UTC, date, datetime, timedelta, timezone
from functools import partial

from octavo.news.moment import Moment, Precision
from octavo.text.months import MONTHS
from octavo.text.solar import solar_day

_EARLIEST, _LATEST = 1970, 2100
#: Thai years are counted from the death of the Buddha.
_BUDDHIST = 543
# Hours from UTC and the names of zones there, as RFC 822 and the news wires mean them: IST is India's, CST America's.
_ZONE_TABLE = """
0 z ut utc uct gmt wet; 1 bst cet mez met wat; 2 cest mesz eet cat sast; 3 eest msk eat trt;
4 gst; 5 pkt; 5.5 ist; 5.75 npt; 7 wib ict; 8 hkt sgt pht awst; 9 jst kst; 9.5 acst; 10 aest; 11 aedt; 12 nzst; 13 nzdt;
-2.5 ndt; -3 adt brt art; -3.5 nst; -4 edt ast; -5 est cdt et; -6 cst mdt; -7 mst pdt; -8 pst akdt; -9 akst; -10 hst
"""
_ZONES = {name: float(row.split()[0]) for row in _ZONE_TABLE.split(";") for name in row.split()[1:]}
_OFFSET = re.compile(r"^(?:gmt|utc|ut)?\s*([+-])\s*(\d{1,2})(?::?(\d{2}))?(?::\d{2})?\b", re.IGNORECASE)
_ZONE_AT_END = re.compile(
    r":\d{2}(?:[.,]\d+)?\s*(?:[ap]\.?m\.?)?\s*((?:gmt|utc)?\s?[+-]\d{2}(?::?\d{2})?(?::\d{2})?|\(?[A-Za-z]{3,4}\)?)$",
    re.IGNORECASE,
)
#: The place that some write behind the zone: [Europe/Berlin], (Coordinated Universal Time).
_ZONE_NAME = re.compile(r"\s*(?:\[[^\]]*\]|\([^)]* [^)]*\))$")
_TIME = re.compile(
    r"(?<![\d:.])(\d{1,2})(?::|\.(?=\d{2}\b)|h(?=\d{2}\b))(\d{2})(?::(\d{2})(?:[.,]\d+)?)?(?![\d:])\s*(am|pm|a\.m\.|p\.m\.)?",
    re.IGNORECASE,
)
_HOUR = re.compile(r"(?<![\d:])(\d{1,2})\s*(am|pm|a\.m\.|p\.m\.)(?![a-z])", re.IGNORECASE)
_HALF_BEFORE = re.compile(r"(오전|오후|上午|下午|午前|午後)\s*$")
_EAST_TIME = re.compile(
    r"(?:(오전|오후|上午|下午|午前|午後)\s*)?(\d{1,2})\s*[時时시点點]\s*(?:(\d{1,2})\s*[分분])?\s*(?:(\d{1,2})\s*[秒초])?"
)
_EAST_DATE = re.compile(r"(\d{4})\s*[年년]\s*(\d{1,2})\s*[月월](?:\s*(\d{1,2})\s*[日일号])?")
_ISO = re.compile(
    r"""(?P<year>\d{4})
    (?: -?W(?P<week>\d{2})(?:-?(?P<weekday>[1-7]))?
      | -(?P<month>\d{1,2})(?:-(?P<day>\d{1,2}))?
      | -(?P<yearday>\d{3})
      | (?P<month2>\d{2})(?P<day2>\d{2})
    )?
    (?: (?:\s*[Tt_]\s*|\s+) (?P<hour>\d{1,2}) (?: :?(?P<minute>\d{2}) (?: :?(?P<second>\d{2})(?:[.,:]\d+)? )? )? )?
    \s*(?P<zone>[A-Za-z]{1,5}|(?:UTC|GMT)?\s*[+-]\d{1,2}(?::?\d{2})?(?::\d{2})?)?
    (?:\[[\w/+-]+\])?""",
    re.VERBOSE,
)
_SLASHED = re.compile(
    r"\b(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})\b|(?<![\d:.])(\d{1,2})([/.-])\s?(\d{1,2})\5\s?(\d{4}|\d{2})(?![\d:])"
)
_MAIL = re.compile(
    r"(?:[A-Za-z]{3},?\s+)?(\d{1,2})\s+([A-Za-z]{3})\s+(\d{4})\s+(\d{2}):(\d{2}):(\d{2})\s+([+-]\d{4}|[A-Z]{1,3})",
    re.ASCII,
)
#: By what it is not: the vowel signs of Indic scripts are no letters to ``\\w``.
_WORD = re.compile(r"[^\s\d.,;:/|()\[\]«»“”\"'<>•·‧・–—_-]+|\d+")
#: Months of two words (the Levant's), and those written with stops (Thai): made one word.
_TWO_WORDS = re.compile(r"(?<=كانون|تشرين)\s+")
_THAI_STOPS = re.compile(r"(?<=[\u0e00-\u0e7f])\.")
_SOLAR_CENTURIES = ("13", "14", "۱۳", "۱۴", "١٣", "١٤")
#: Vietnam numbers its months: "12 tháng 11, 2026", "Tháng mười một 12, 2026".
_THANG = r"\bthang (\d{1,2}|muoi mot|muoi hai|[a-z]+)"
_THANGS = tuple(name for name in MONTHS if name.startswith("thang") and name != "thanggieng")
_EPOCH = re.compile(r"\d{9,10}(?:\.\d+)?|\d{13}")


def parse_moment(text: str, *, now: datetime | None = None, month_first: bool = False) -> Moment | None:
    """The time that ``text`` names, in UTC, as exactly as it names it; None where it names none.

    Reads ISO 8601 and W3C-DTF, RFC 822 and RFC 5322, asctime, Unix seconds, and dates written out in many languages.
    A time without a zone is UTC; a bare year is its first month. Day and month written as two numbers are read day
    first, unless only month first can be meant, ``month_first`` says that the text is American, or the clock says AM or
    PM. A day of Iran's calendar is read where there is no other. ``now`` (aware) lets a date without a year be read:
    the nearest such day. Years out of 1970 to 2100 are refused.
    """
    text = unicodedata.normalize("NFKC", text[:200]).strip().strip("\u200e\u200f")
    if not text:
        return None
    words, slashes = partial(_from_words, now=now), partial(_from_slashes, month_first=month_first)
    for reader in (_from_mail, _from_iso, _from_epoch, _from_east, words, slashes):
        try:
            moment = reader(text)
        except (ValueError, OverflowError):
            continue
        if moment is not None and _EARLIEST <= moment.at.year <= _LATEST:
            return moment
        if moment is not None:
            break
    # Most texts that are asked about name no day of any calendar.
    solar = solar_day(text) if any(map(text.__contains__, _SOLAR_CENTURIES)) else None
    return _with_clock(*solar) if solar else None


def not_future(moment: Moment, now: datetime) -> Moment:
    """``moment``, or ``now`` (aware) where it lies after it."""
    return Moment(at=now.astimezone(UTC)) if moment.at > now else moment


def in_its_zone(moment: Moment, text: str) -> Moment:
    """The same time in the zone that ``text`` ends with: the day on which it was published there is its date."""
    if moment.precision is not Precision.SECOND:
        return moment
    found = _ZONE_AT_END.search(_ZONE_NAME.sub("", text.strip()))
    offset = _offset(found[1]) if found else timedelta()
    return Moment(at=moment.at.astimezone(timezone(offset))) if offset else moment


def _from_mail(text: str) -> Moment | None:
    """RFC 822 as most feeds write it: the shortest way, for it is asked most."""
    match = _MAIL.fullmatch(text)
    month = MONTHS.get(match[2].lower()) if match else None
    if match is None or month is None:
        return None
    return _of_time(
        date(int(match[3]), month, int(match[1])), int(match[4]), int(match[5]), int(match[6]), _offset(match[7])
    )


def _from_iso(text: str) -> Moment | None:
    match = _ISO.fullmatch(text)
    if match is None:
        return None
    year = int(match["year"])
    if match["week"]:
        day = date.fromisocalendar(year, int(match["week"]), int(match["weekday"] or 1))
    elif match["yearday"]:
        day = date(year, 1, 1) + timedelta(days=int(match["yearday"]) - 1)
    else:
        day = date(year, int(match["month"] or match["month2"] or 1), int(match["day"] or match["day2"] or 1))
    exact = match["day"] or match["day2"] or match["yearday"] or match["week"]
    if match["hour"] is None:
        return _of_day(day) if exact else Moment(at=_midnight(day), precision=Precision.MONTH)
    offset = _offset(match["zone"] or "")
    return _of_time(day, int(match["hour"]), int(match["minute"] or 0), int(match["second"] or 0), offset)


def _from_epoch(text: str) -> Moment | None:
    if _EPOCH.fullmatch(text) is None:
        return None
    seconds = float(text) / (1000 if len(text) == 13 else 1)
    return Moment(at=datetime.fromtimestamp(int(seconds), UTC))


def _from_east(text: str) -> Moment | None:
    """Chinese, Japanese and Korean dates."""
    found = _EAST_DATE.search(text)
    if found is None:
        return None
    year, month, day = int(found[1]), int(found[2]), int(found[3] or 1)
    if found[3] is None:
        return Moment(at=_midnight(date(year, month, 1)), precision=Precision.MONTH)
    rest = text[found.end() :]
    clock = _EAST_TIME.search(rest)
    if clock is None:
        return _with_clock(date(year, month, day), rest)
    hour = _twelve(int(clock[2]), clock[1])
    return _of_time(date(year, month, day), hour, int(clock[3] or 0), int(clock[4] or 0), _offset(rest[clock.end() :]))


def _from_words(text: str, now: datetime | None) -> Moment | None:
    """A month by its name, in any order with day and year: RFC 822, asctime, "8. Juli 2025, 14:30 Uhr"."""
    clock = _TIME.search(text) or _HOUR.search(text)
    dated = text if clock is None else f"{text[: clock.start()]} {_after_zone(text[clock.end() :])}"
    tokens = [match[0] for match in _WORD.finditer(_bare_words(dated))]
    months = [index for index, token in enumerate(tokens) if token in MONTHS]
    if not months:
        return None
    at = months[0]
    month = MONTHS[tokens[at]]
    day, year = _around(tokens, at)
    if year is None:
        if day is None or now is None:
            return None
        return _with_clock(_nearest(month, day, now), text)
    if day is None:
        return Moment(at=_midnight(date(year, month, 1)), precision=Precision.MONTH)
    return _with_clock(date(year, month, day), text)


def _from_slashes(text: str, *, month_first: bool) -> Moment | None:
    # Before the common calendar's day may stand another's.
    dates = _SLASHED.finditer(text)
    found = next((each for each in dates if _EARLIEST <= _full_year(each[1] or each[7]) <= _LATEST), None)
    if found is None:
        return None
    rest = text[: found.start()] + " " + text[found.end() :]
    if found[1]:
        return _with_clock(date(int(found[1]), int(found[2]), int(found[3])), rest)
    if found[5] == "-" and len(found[7]) == 2:  # ISO 8601:2000 allowed 03-12-31
        return _with_clock(date(_full_year(found[4].zfill(2)), int(found[6]), int(found[7])), rest)
    first, second, year = int(found[4]), int(found[6]), _full_year(found[7])
    american = second > 12 or (
        found[5] == "/"
        and first <= 12
        and (month_first or re.search(r"\d\s*[ap]\.?m\b", text, re.IGNORECASE) is not None)
    )
    month, day = (first, second) if american else (second, first)
    return _with_clock(date(year, month, day), rest)


def _around(tokens: list[str], at: int) -> tuple[int | None, int | None]:
    """Day and year among the numbers that stand nearest to the month's name at ``at``."""
    before = [token for token in tokens[max(at - 3, 0) : at] if token.isdecimal()]
    after = [token for token in tokens[at + 1 : at + 4] if token.isdecimal()]
    if before and len(before[-1]) == 4:  # 2025 July 8
        return (int(after[0]) if after and len(after[0]) <= 2 else None), int(before[-1])
    if before and len(before[-1]) <= 2:  # 8 July 2025, or 8 July 25
        day = int(before[-1])
        if len(before) > 1 and len(before[-2]) == 4:  # 2025 8 July
            return day, int(before[-2])
        return day, (_full_year(after[0]) if after and len(after[0]) in {2, 4} else None)
    if after and len(after[0]) == 4:  # July 2025, or July 2025 8
        return None, int(after[0])
    if after and len(after[0]) <= 2:  # July 8, 2025; asctime has the clock between, which is cut out by now
        return int(after[0]), (_full_year(after[1]) if len(after) > 1 and len(after[1]) in {2, 4} else None)
    return None, None


def _with_clock(day: date, text: str) -> Moment:
    """``day`` with the clock's time that ``text`` holds, if any."""
    clock = _TIME.search(text)
    if clock is not None:
        half = clock[4] or _first(_HALF_BEFORE.search(text[: clock.start()]))
        hour, minute, second = _twelve(int(clock[1]), half), int(clock[2]), int(clock[3] or 0)
        return _of_time(day, hour, minute, second, _offset(text[clock.end() :]))
    clock = _HOUR.search(text)
    if clock is not None:
        return _of_time(day, _twelve(int(clock[1]), clock[2]), 0, 0, _offset(text[clock.end() :]))
    return _of_day(day)


def _offset(rest: str) -> timedelta:
    """The zone that stands at the beginning of ``rest``; none, or one that nobody knows, is UTC."""
    rest = rest.strip(" \t([,")
    match = _OFFSET.match(rest)
    if match is not None:
        hours, minutes = int(match[2]), int(match[3] or 0)
        if hours > 14 or minutes > 59:
            return timedelta()
        return timedelta(hours=hours, minutes=minutes) * (-1 if match[1] == "-" else 1)
    word = re.match(r"[A-Za-z]{1,5}", rest)
    return timedelta(hours=_ZONES.get(word[0].lower(), 0.0)) if word else timedelta()


def _after_zone(rest: str) -> str:
    """``rest`` of a date after its clock, without the zone: its digits are no year."""
    rest = rest.lstrip()
    match = _OFFSET.match(rest)
    return rest[match.end() :] if match else rest


def _of_time(day: date, hour: int, minute: int, second: int, offset: timedelta) -> Moment:
    extra = timedelta()
    if hour == 24 and minute == second == 0:
        hour, extra = 0, timedelta(days=1)
    if second == 60:  # a leap second
        second, extra = 59, extra + timedelta(seconds=1)
    return Moment(at=datetime(day.year, day.month, day.day, hour, minute, second, tzinfo=UTC) + extra - offset)


def _of_day(day: date) -> Moment:
    return Moment(at=_midnight(day), precision=Precision.DAY)


def _midnight(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, tzinfo=UTC)


def _full_year(digits: str) -> int:
    year = int(digits)
    if len(digits) == 4:
        return year - _BUDDHIST if year > _BUDDHIST + _EARLIEST - 100 else year
    return year + (1900 if year >= 70 else 2000)


def _twelve(hour: int, half: str | None) -> int:
    """``hour`` of a clock of twelve, by its half of the day in English, Korean, Chinese or Japanese."""
    if half is None or hour > 12:
        return hour
    late = half[0] in "pP" or half in {"오후", "下午", "午後"}
    return hour % 12 + (12 if late else 0)


def _nearest(month: int, day: int, now: datetime) -> date:
    """The day of that name that is nearest to ``now``; the 29th of February only where it exists."""
    today = now.astimezone(UTC).date()
    candidates: list[date] = []
    for year in (today.year - 1, today.year, today.year + 1):
        try:
            candidates.append(date(year, month, day))
        except ValueError:
            continue
    return min(candidates, key=lambda candidate: abs(candidate - today))


def _bare_words(text: str) -> str:
    """``text`` in lower case, without accents, "8th" as 8."""
    folded = "".join(char for char in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(char))
    folded = re.sub(r"(?<=\d)(?:st|nd|rd|th|er|e)\b", "", folded)
    if "thang " in folded:
        folded = re.sub(_THANG, _thang, folded)
    return folded if folded.isascii() else _THAI_STOPS.sub("", _TWO_WORDS.sub("", folded))


def _thang(month: re.Match[str]) -> str:
    """A Vietnamese month as one word."""
    number = month[1]
    if number.isdecimal() and 0 < int(number) <= len(_THANGS):
        return _THANGS[int(number) - 1]
    return f"thang{number.replace(' ', '')}"


def _first(match: re.Match[str] | None) -> str | None:
    return match[1] if match else None
