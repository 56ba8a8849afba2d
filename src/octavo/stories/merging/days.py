"""The days that a text speaks of: what tells the second flood from the first.

"on Thursday"                          -> the last Thursday before the article, or its own day
"4 March", "4. März", "4 de marzo"     -> that day
"""

import re
from datetime import date, datetime, timedelta

from octavo.stories.words.names import WEEKDAYS
from octavo.text.months import MONTHS

_ORDER = (
    ("monday", "montag", "lundi", "lunes", "lunedì", "segunda-feira", "maandag"),
    ("tuesday", "dienstag", "mardi", "martes", "martedì", "terça-feira", "dinsdag"),
    ("wednesday", "mittwoch", "mercredi", "miércoles", "mercoledì", "quarta-feira", "woensdag"),
    ("thursday", "donnerstag", "jeudi", "jueves", "giovedì", "quinta-feira", "donderdag"),
    ("friday", "freitag", "vendredi", "viernes", "venerdì", "sexta-feira", "vrijdag"),
    ("saturday", "samstag", "sonnabend", "samedi", "sábado", "sabato", "zaterdag"),
    ("sunday", "sonntag", "dimanche", "domingo", "domenica", "zondag"),
)
_WEEKDAY = {word: number for number, words in enumerate(_ORDER) for word in words if word in WEEKDAYS}
_DAY_MONTH = re.compile(r"\b(\d{1,2})(?:st|nd|rd|th|er|\.|º)?\s+(?:de\s+)?([^\W\d_]{3,12})\b")
_MONTH_DAY = re.compile(r"\b([^\W\d_]{3,12})\.?\s+(\d{1,2})(?:st|nd|rd|th)?\b(?![.,:]\d)")
_WORD = re.compile(r"[^\W\d_]+(?:-feira)?")
_HALF_YEAR = 183


def days_of(text: str, at: datetime) -> frozenset[int]:
    """Ordinals (``date.toordinal``) of the days named in the text of an article of that time."""
    today = at.date()
    found = set()
    for word in set(_WORD.findall(text)):
        number = _WEEKDAY.get(word.casefold())
        if number is not None:
            found.add(today.toordinal() - (today.weekday() - number) % 7)
    named = [(month, day) for day, month in _DAY_MONTH.findall(text)] + _MONTH_DAY.findall(text)
    for month, day in named:
        number = MONTHS.get(month.casefold())
        if number is not None:
            found.update(_nearest(number, int(day), today))
    return frozenset(found)


def _nearest(month: int, day: int, today: date) -> tuple[int, ...]:
    """The day of that name nearest to today; none where there is no such day."""
    for year in (today.year, today.year - 1, today.year + 1):
        try:
            named = date(year, month, day)
        except ValueError:
            return ()
        if abs(named - today) <= timedelta(days=_HALF_YEAR):
            return (named.toordinal(),)
    return ()
