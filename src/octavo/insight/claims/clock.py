"""The hours that a sentence names, in minutes past twelve o'clock, and the parts of the day: "1.25am", "halb sechs"."""

# ruff: noqa: E501 -- lists of words, a language or a meaning a line

import re

from octavo.insight.claims.calendar import WEEKDAYS
from octavo.insight.claims.moment import Moment
from octavo.insight.claims.numerals import numeral
from octavo.text.caseless import caseless

_PARTS = {
    "morning": "m", "morgen": "m", "früh": "m", "vormittag": "m", "matin": "m", "matinée": "m", "mañana": "m", "mattina": "m",
    "manhã": "m", "dawn": "nm", "morgengrauen": "nm", "aube": "nm", "madrugada": "nm", "amanecer": "nm",
    "noon": "ma", "midday": "ma", "mittag": "ma", "midi": "ma", "mediodía": "ma",
    "afternoon": "a", "nachmittag": "a", "après-midi": "a", "tarde": "ae", "pomeriggio": "a",
    "evening": "e", "abend": "e", "soir": "e", "soirée": "e", "sera": "e", "avond": "e", "tonight": "en",
    "night": "ne", "nacht": "n", "nuit": "n", "noche": "ne", "anoche": "ne", "notte": "n", "noite": "ne", "overnight": "n",
    "nachts": "n", "midnight": "n", "mitternacht": "n", "minuit": "n", "medianoche": "n",
}  # fmt: skip
#: A day that begins a word: "dienstagabend".
_DAY = re.compile(rf"(?:{'|'.join(WEEKDAYS)})(?=.{{4}})", re.DOTALL)
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)?")
_CLOCK = caseless(
    r"""
    \b(?:(?P<h1>\d{1,2})(?:[:.](?P<m1>\d\d))?\s?(?P<half>[ap])\.?m\b\.?
      | (?P<h2>\d{1,2}):(?P<m2>\d\d)\b(?:\s?(?:uhr|h)\b)?
      | (?P<h3>\d{1,2})(?:[.](?P<m3>\d\d))?\s?(?:uhr|o['’]clock)\b
      | (?P<h4>\d{1,2})\s?h(?:eures?)?(?:\s?(?P<m4>\d\d))?\b
      | (?P<h5>\w+)\s(?:uhr|o['’]clock|heures)\b(?:\s(?P<y5>et\sdemie|et\squart))?
      | (?:half\spast|(?P<y8>a\squarter\spast|quarter\spast|viertel\snach))\s(?P<h8>\w+)\b
      | (?P<y9>halb|viertel\svor|(?:a\s)?quarter\sto)\s(?P<h9>\w+)\b(?=[.,;]|$|\s(?:uhr|on|am|a\.m|p\.m|in|this|yesterday|heute|gestern))
      | (?:a|sobre|hacia|desde)\slas?\s(?P<h6>\w+)(?![:.]\d)(?:\s(?P<y6>y\smedia|y\scuarto))?\b(?!\s(?:por|personas|\w+os)\b)
      # "The toll stands at five" counts.
      | (?<!stands\s)(?<!stood\s)(?:at|by|until|before|after)\s(?P<h7>[^\W\d_]+|\d{1,2}(?![.,]\d))\b(?=\s(?:this|in\sthe|on|yesterday)\s|[.,;]|$|\sp\.m)
      | (?P<noon>noon|midday|mittags?|midi|mediodía|mezzogiorno)\b
      | (?P<midnight>midnight|mitternacht|minuit|medianoche|mezzanotte)\b)
    """,
    re.VERBOSE,
)


def clocks(text: str, code: str) -> list[Moment]:
    """The times of the clock in a text of the language ``code``."""
    return [clock for match in _CLOCK.finditer(text) if (clock := _clock(match, code)) is not None]


def day_parts(text: str) -> frozenset[str]:
    """The parts of the day that a text names: m(orning), a(fternoon), e(vening), n(ight)."""
    found: set[str] = set()
    for match in _WORD.finditer(text.casefold()):
        word = match[0]
        day = _DAY.match(word)
        found.update(_PARTS.get(word[day.end() :] if day else word, ""))
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
