"""The days and hours that a sentence names, worked out from the day it was published.

"on Tuesday" (2026-03-06) -> 2026-03-03 or 2026-03-10; "early March" -> 2026-03-01 to 10; "1.25am" -> 85 minutes
"""

# ruff: noqa: E501 -- lists of words, a language or a meaning a line

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from octavo.insight.claim import Passage
from octavo.insight.claim_numerals import numeral
from octavo.insight.stems import words_of
from octavo.text.months import MONTHS

_WEEKDAYS = {
    "monday": 0, "tuesday": 1, "wednesday": 2, "thursday": 3, "friday": 4, "saturday": 5, "sunday": 6,
    "montag": 0, "dienstag": 1, "mittwoch": 2, "donnerstag": 3, "freitag": 4, "samstag": 5, "sonnabend": 5, "sonntag": 6,
    "lundi": 0, "mardi": 1, "mercredi": 2, "jeudi": 3, "vendredi": 4, "samedi": 5, "dimanche": 6,
    "lunes": 0, "martes": 1, "miércoles": 2, "jueves": 3, "viernes": 4, "sábado": 5, "domingo": 6,
    "lunedì": 0, "martedì": 1, "mercoledì": 2, "giovedì": 3, "venerdì": 4, "sabato": 5, "domenica": 6,
    "segunda-feira": 0, "terça-feira": 1, "quarta-feira": 2, "quinta-feira": 3, "sexta-feira": 4,
    "maandag": 0, "dinsdag": 1, "woensdag": 2, "donderdag": 3, "vrijdag": 4, "zaterdag": 5, "zondag": 6,
}  # fmt: skip
#: Words for a day by its distance from today, first and last.
_NEAR = {
    **dict.fromkeys(
        words_of("today heute hoy oggi hoje vandaag aujourd’hui aujourd'hui tonight vanavond stasera"), (0, 0)
    ),
    **dict.fromkeys(
        ("this morning", "this afternoon", "this evening", "heute früh", "ce matin", "esta mañana"), (0, 0)
    ),
    **dict.fromkeys(("esta tarde", "esta noche", "cet après-midi", "ce soir", "esta madrugada"), (-1, 0)),
    **dict.fromkeys(
        ("overnight", "last night", "anoche", "cette nuit", "la nuit dernière", "vergangene nacht"), (-1, 0)
    ),
    **dict.fromkeys(
        (
            "vortag",
            "the day before",
            "the previous day",
            "the night before",
            "la veille",
            "la víspera",
            "el día anterior",
            "il giorno prima",
            "na véspera",
            "no dia anterior",
            "de dag ervoor",
            "un día antes",
            "tags zuvor",
            "am tag zuvor",
        ),
        (-2, -1),
    ),
    **dict.fromkeys(
        (
            "the next day",
            "the following day",
            "the day after",
            "am nächsten tag",
            "am folgenden tag",
            "tags darauf",
            "am tag darauf",
            "am tag danach",
            "le lendemain",
            "al día siguiente",
            "il giorno dopo",
            "no dia seguinte",
            "de volgende dag",
        ),
        (-1, 1),
    ),
    **dict.fromkeys(words_of("yesterday gestern ayer hier ieri ontem gisteren"), (-1, -1)),
    **dict.fromkeys(("vorgestern", "anteayer", "avant-hier", "the day before yesterday"), (-2, -2)),
    **dict.fromkeys(words_of("tomorrow morgen mañana demain domani amanhã"), (1, 1)),
    **dict.fromkeys(("übermorgen", "pasado mañana", "après-demain", "the day after tomorrow"), (2, 2)),
}
_FEASTS = {
    "christmas": (12, 25), "weihnachten": (12, 25), "noël": (12, 25), "navidad": (12, 25), "natale": (12, 25),
    "natal": (12, 25), "kerst": (12, 25), "new year": (1, 1), "neujahr": (1, 1), "nouvel an": (1, 1), "año nuevo": (1, 1),
}  # fmt: skip
_SEASONS = {
    "spring": 3, "frühjahr": 3, "frühling": 3, "printemps": 3, "primavera": 3, "lente": 3,
    "summer": 6, "sommer": 6, "été": 6, "verano": 6, "estate": 6, "verão": 6, "zomer": 6,
    "autumn": 9, "herbst": 9, "automne": 9, "otoño": 9, "autunno": 9, "outono": 9, "herfst": 9,
    "winter": 12, "hiver": 12, "invierno": 12, "inverno": 12,
}  # fmt: skip
_PARTS = {
    "morning": "m", "morgen": "m", "früh": "m", "vormittag": "m", "matin": "m", "matinée": "m", "mañana": "m", "mattina": "m",
    "manhã": "m", "dawn": "nm", "morgengrauen": "nm", "aube": "nm", "madrugada": "nm", "amanecer": "nm",
    "noon": "ma", "midday": "ma", "mittag": "ma", "midi": "ma", "mediodía": "ma",
    "afternoon": "a", "nachmittag": "a", "après-midi": "a", "tarde": "ae", "pomeriggio": "a",
    "evening": "e", "abend": "e", "soir": "e", "soirée": "e", "sera": "e", "avond": "e", "tonight": "en",
    "night": "ne", "nacht": "n", "nuit": "n", "noche": "ne", "anoche": "ne", "notte": "n", "noite": "ne", "overnight": "n",
    "nachts": "n", "midnight": "n", "mitternacht": "n", "minuit": "n", "medianoche": "n",
}  # fmt: skip
_UNIT_DAYS = {
    "day": 1, "days": 1, "tag": 1, "tage": 1, "tagen": 1, "jour": 1, "jours": 1, "día": 1, "días": 1, "giorni": 1,
    "week": 7, "weeks": 7, "woche": 7, "wochen": 7, "semaine": 7, "semaines": 7, "semana": 7, "semanas": 7,
    "month": 30, "months": 30, "monat": 30, "monate": 30, "monaten": 30, "mois": 30, "mes": 30, "meses": 30,
    "year": 365, "years": 365, "jahr": 365, "jahre": 365, "jahren": 365, "an": 365, "ans": 365, "année": 365,
    "año": 365, "años": 365, "anni": 365, "anos": 365,
}  # fmt: skip
_YEAR = r"(?:1[5-9]|20)\d\d"
_LAST = r"last|past|previous|letzte[nrms]?|vergangene[nrms]?|vorige[nrms]?"
_NEXT = r"next|coming|following|nächste[nrms]?|kommende[nrms]?"
_THIS = r"this|diese[nrms]?|esta?|ce|cette"
_PERIOD = r"week|month|year|woche|monats?|jahr(?:es)?|semana|mes|año|semaine|mois|an(?:née)?"


@dataclass(frozen=True, slots=True)
class Moment:
    """One time that is named: candidates for its days (ordinals, first to last), or minutes past twelve o'clock."""

    kind: str
    days: tuple[tuple[int, int], ...]
    start: int
    end: int
    minutes: int | None = None
    weekday: int | None = None


@cache
def _pattern() -> re.Pattern[str]:
    # A month's other spellings (accents gone) come with its folded form; those with accents are added here.
    names = {name for name in MONTHS if len(name) > 3 or name in _SHORT_MONTHS}
    names |= {"märz", "jänner", "février", "août", "décembre", "março"}
    months = "|".join(sorted((name for name in names if len(name) > 2 and name.isalpha()), key=len, reverse=True))
    days = "|".join(sorted(_WEEKDAYS, key=len, reverse=True))
    near = "|".join(re.escape(word) for word in sorted(_NEAR, key=len, reverse=True))
    feasts = "|".join(_FEASTS)
    seasons = "|".join(_SEASONS)
    return re.compile(
        rf"""
        \b(?P<iso>(?P<iy>{_YEAR})-(?P<im>\d\d)-(?P<id>\d\d))\b
        | \b(?P<d1>\d{{1,2}})(?:st|nd|rd|th|er|º|ª|\.)?\s?(?:of\s|de\s|d['’])?(?P<m1>{months})\b\.?(?:,?\s(?:de\s|del\s)?(?P<y1>{_YEAR}))?
        | \b(?P<m2>{months})\.?\s(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?\b(?![.,]?\d)(?:,?\s(?P<y2>{_YEAR}))?
        | \b(?P<third>early|mid|late|(?:the\s)?(?:beginning|middle|end)\sof|anfang|mitte|ende|(?:a\s)?principios\sde|(?:a\s)?mediados\sde
            |(?:a\s)?finales\sde|début|mi|fin|inizio|metà|fine)[\s-](?P<m3>{months})\b(?:\s(?:de\s)?(?P<y3>{_YEAR}))?
        | (?P<pre>\b(?:in|im|en|since|seit|desde|depuis|until|till|bis|hasta|by|from|last|next|of|during|this|du\smois\sde|em|a|di)\s)?
          \b(?P<m4>{months})\b(?:,?\s(?:de\s|del\s)?(?P<y4>{_YEAR}))?
        | (?<![\w.,$€£])(?P<y5>{_YEAR})(?![\w]|[.,]\d|\s?(?:%|people|euros?|dollars?|met))
        | \b(?P<wd>{days})(?P<wdpart>s|morgen|früh|vormittag|mittag|nachmittag|abend|nacht)?\b
        | \b(?P<near>{near})\b
        | \b(?:(?P<last>{_LAST})|(?P<next>{_NEXT})|(?P<this>{_THIS}))\s(?P<period>{_PERIOD})\b
        | \b(?P<period2>semana|mes|año|semaine|mois|an|année)\s(?:(?P<last2>pasad[oa]|dernière?|passée?)|(?P<next2>próxim[oa]|prochaine?|que\sviene))\b
        | \b(?P<n1>\d+|\w+)\s(?P<u1>{"|".join(_UNIT_DAYS)})\s(?P<ago>ago|earlier|zuvor|auparavant|antes)\b
        | \b(?:vor|hace|il\sy\sa)\s(?P<n2>\d+|\w+)\s(?P<u2>{"|".join(_UNIT_DAYS)})\b
        | \b(?:(?P<slast>{_LAST})\s|(?P<snext>{_NEXT})\s)?(?P<season>{seasons})s?\b(?:\s(?P<ys>{_YEAR}))?
        | \b(?P<feast>{feasts})\b
        """,
        re.IGNORECASE | re.VERBOSE,
    )


_CLOCK = re.compile(
    r"""
    \b(?P<h1>\d{1,2})(?:[:.](?P<m1>\d\d))?\s?(?P<half>[ap])\.?m\b\.?
    | \b(?P<h2>\d{1,2}):(?P<m2>\d\d)\b(?:\s?(?:uhr|h)\b)?
    | \b(?P<h3>\d{1,2})(?:[.](?P<m3>\d\d))?\s?(?:uhr|o['’]clock)\b
    | \b(?P<h4>\d{1,2})\s?h(?:eures?)?(?:\s?(?P<m4>\d\d))?\b
    | \b(?P<h5>\w+)\s(?:uhr|o['’]clock|heures)\b(?:\s(?P<y5>et\sdemie|et\squart))?
    | \b(?:half\spast|(?P<y8>a\squarter\spast|quarter\spast|viertel\snach))\s(?P<h8>\w+)\b
    | \b(?P<y9>halb|viertel\svor|(?:a\s)?quarter\sto)\s(?P<h9>\w+)\b(?=[.,;]|$|\s(?:uhr|on|am|a\.m|p\.m|in|this|yesterday|heute|gestern))
    | \b(?:a|sobre|hacia|desde)\slas?\s(?P<h6>\w+)(?![:.]\d)(?:\s(?P<y6>y\smedia|y\scuarto))?\b(?!\s(?:por|personas|\w+os)\b)
    | \b(?:at|by|until|before|after)\s(?P<h7>[^\W\d_]+|\d{1,2}(?![.,]\d))\b(?=\s(?:this|in\sthe|on|yesterday)\s|[.,;]|$|\sp\.m)
    | \b(?P<noon>noon|midday|mittags?|midi|mediodía|mezzogiorno)\b
    | \b(?P<midnight>midnight|mitternacht|minuit|medianoche|mezzanotte)\b
    """,
    re.IGNORECASE | re.VERBOSE,
)
_SHORT_MONTHS = words_of("jan feb mar apr may mai mei mag jun jul aug sep oct okt nov dec dez déc ene abr ago dic")
_AMBIGUOUS_MONTHS = frozenset(
    {"may", "march", "mars", "mar", "mayo", "maio", "set", "sept", "out", "dec", "jan", "august"}
)
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)?")


def moments(passage: Passage) -> tuple[Moment, ...]:
    """The times that a passage names, in order; a passage of unknown date gives those that need none."""
    text, today = passage.text, passage.published
    found = [clock for match in _CLOCK.finditer(text) if (clock := _clock(match, passage.language)) is not None]
    for match in _pattern().finditer(text):
        span = match.span()
        if any(each.start < span[1] and span[0] < each.end for each in found if each.kind != "part"):
            continue
        moment = _moment(match, today, passage.language)
        if moment is not None:
            found.append(moment)
    return tuple(sorted(found, key=lambda each: each.start))


def day_parts(text: str) -> frozenset[str]:
    """The parts of the day that a text names: m(orning), a(fternoon), e(vening), n(ight)."""
    found: set[str] = set()
    for match in _WORD.finditer(text.casefold()):
        word = match[0]
        for day in _WEEKDAYS:
            if word.startswith(day) and len(word) > len(day) + 3:
                word = word[len(day) :]
                break
        found.update(_PARTS.get(word, ""))
    return frozenset(found)


def _clock(match: re.Match[str], code: str) -> Moment | None:
    got = match.groupdict()
    if got["noon"] or got["midnight"]:
        return Moment("clock", (), match.start(), match.end(), minutes=0)
    hour = next(got[f"h{at}"] for at in range(1, 10) if got[f"h{at}"])
    value = int(hour) if hour.isdigit() else numeral([hour.casefold()], code)[0]
    if not 0 < value <= 24 and hour not in {"0", "00"}:
        return None
    minutes = int(next((got[name] for name in ("m1", "m2", "m3", "m4") if got[name]), "0"))
    minutes = _past(got) or minutes
    return Moment("clock", (), match.start(), match.end(), minutes=(value * 60 + minutes) % 720)


def _past(got: dict[str, str]) -> int:
    """Minutes past the hour that words name: "half past five", "halb sechs" (30 before it), "y cuarto"."""
    if got["h8"]:
        return 15 if got["y8"] else 30
    if got["h9"]:
        return -30 if got["y9"].casefold() == "halb" else -15
    words = (got["y5"] or got["y6"] or "").casefold()
    return 0 if not words else 15 if "uart" in words else 30


def _moment(match: re.Match[str], today: date | None, code: str) -> Moment | None:
    got = match.groupdict()
    if got["m4"] and not _is_month(match, got, code):
        return None
    if got["near"] and got["near"] == "Morgen" and match.start():
        # A noun, not tomorrow.
        return None
    if got["n1"] or got["n2"]:
        return _ago(match, today, code)
    weekday = _WEEKDAYS[got["wd"].casefold()] if got["wd"] else None
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
        return "near", _near(_NEAR[got["near"].casefold()], today)
    if got["period"] or got["period2"]:
        step = -1 if got["last"] or got["last2"] else 1 if got["next"] or got["next2"] else 0
        return "period", _period((got["period"] or got["period2"]).casefold(), step, today)
    if got["season"]:
        return "season", _season(_SEASONS[got["season"].casefold()], got["ys"], today)
    return "feast", _in_years(None, today, *_FEASTS[got["feast"].casefold()])


def _is_month(match: re.Match[str], got: dict[str, str], code: str) -> bool:
    """Whether a month's name without a day is meant as one: "may" and "mars" are words too."""
    name, preceded = got["m4"], bool(got["pre"])
    if got["y4"]:
        return True
    capital = name[0].isupper()
    if code in {"en", "de"}:
        return capital and (preceded or (match.start() > 0 and name.casefold() not in _AMBIGUOUS_MONTHS))
    return len(name) > 3 and (preceded or name.casefold() not in _AMBIGUOUS_MONTHS)


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
    if name.startswith(("week", "woche", "sem")):
        monday = today - timedelta(days=today.weekday()) + timedelta(days=7 * step)
        return _span(monday, monday + timedelta(days=6))
    if name.startswith(("month", "monat", "mes", "mois")):
        month = today.month - 1 + step
        return _months(str(today.year + month // 12), today, month % 12 + 1)
    return _span(date(today.year + step, 1, 1), date(today.year + step, 12, 31))


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
    days = _UNIT_DAYS[(match["u1"] or match["u2"]).casefold()]
    if today is None or value * days > 365 * 1000:
        return Moment("ago", (), match.start(), match.end())
    at = today.toordinal() - value * days
    loose = days // 2 if days > 1 else 0
    return Moment("ago", ((at - loose, at + loose),), match.start(), match.end())


def supports(claimed: Moment, told: Sequence[Moment], published: date | None) -> bool:
    """Whether one of the times told is the one claimed, or lies within it."""
    if claimed.kind == "clock":
        return any(each.kind == "clock" and each.minutes == claimed.minutes for each in told)
    dated = [each for each in told if each.kind != "clock"]
    if any(_same(claimed, each) for each in dated):
        return True
    # News that names no day tells of the day it is published.
    return (
        claimed.kind in {"day", "weekday", "near", "period"}
        and not any(each.days for each in dated)
        and any(published is not None and low <= published.toordinal() <= high for low, high in claimed.days)
    )


def _same(claimed: Moment, told: Moment) -> bool:
    if claimed.weekday is not None and told.weekday is not None:
        return claimed.weekday == told.weekday
    if not claimed.days or not told.days:
        return claimed.kind == told.kind
    return any(low <= at and until <= high for low, high in claimed.days for at, until in told.days)


def away(days: float, published: date | None, *, loosely: bool = False) -> tuple[Moment, ...]:
    """The two times that lie so many days before and after the day of publication; ``loosely``: give or take a tenth."""
    if published is None or not 0 < days < 365 * 100:
        return ()
    slack = round(days / 10) if loosely else 0
    return tuple(
        Moment("ago", ((at - slack, at + slack),), 0, 0)
        for at in (published.toordinal() - round(days), published.toordinal() + round(days))
    )


def masked(text: str, times: Sequence[Moment]) -> str:
    """The text with the times blanked out, so that their numbers are not read as counts."""
    return blanked(text, [(each.start, each.end) for each in times])


def blanked(text: str, spans: Sequence[tuple[int, int]]) -> str:
    """The text with these spans, in order, blanked out; every other character stays at its place."""
    return "".join(_blanked(text, spans))


def _blanked(text: str, spans: Sequence[tuple[int, int]]) -> Iterator[str]:
    at = 0
    for start, end in spans:
        if start >= at:
            yield text[at:start]
            yield "\x00" * (end - start)
            at = end
    yield text[at:]
