"""Dates in the prose of the demo wire, counted from the day its latest edition closes.

The reports are told as of no fixed date, so their text holds fields:

    {day:-3}     a weekday       Tuesday     Dienstag     martes
    {date:+15}   day and month   1 May       1. Mai       1 de mayo
    {month:+2}   a month         July        Juli         julio
    {year:-40}   a year          1986
    {clock:+1.5} a time of day, hours after the report's own publication: 14:20

All but the clock are counted from the edition's day, not the report's own: two papers that write
of one event then always name one weekday for it, whatever hour the reader's edition closes at.
"""

import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta

_FIELD = re.compile(r"\{(day|date|month|year|clock):([+-]?\d+(?:\.\d+)?)\}")

_WEEKDAYS = {
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
    "de": ("Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"),
    "es": ("lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"),
}
_MONTHS = {
    "en": (
        *("January", "February", "March", "April", "May", "June"),
        *("July", "August", "September", "October", "November", "December"),
    ),
    "de": (
        *("Januar", "Februar", "März", "April", "Mai", "Juni"),
        *("Juli", "August", "September", "Oktober", "November", "Dezember"),
    ),
    "es": (
        *("enero", "febrero", "marzo", "abril", "mayo", "junio"),
        *("julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre"),
    ),
}
_DATES = {"en": "{day} {month}", "de": "{day}. {month}", "es": "{day} de {month}"}


def written_date(day: date, language: str) -> str:
    """A day and month as that language writes them: ``1 May``, ``1. Mai``, ``1 de mayo``."""
    return _DATES[language].format(day=day.day, month=_MONTHS[language][day.month - 1])


@dataclass(frozen=True, slots=True, kw_only=True)
class Calendar:
    """What the fields of one report are counted from."""

    #: The day on which the latest edition closes, in the reader's zone.
    today: date
    #: The report's own publication, in the reader's zone.
    published: datetime
    language: str

    def fill(self, text: str) -> str:
        """The text with every field written out in the report's language."""
        return _FIELD.sub(lambda found: self._written(found[1], float(found[2])), text)

    def _written(self, field: str, count: float) -> str:
        if field == "clock":
            return f"{self.published + timedelta(hours=count):%H:%M}"
        if field == "year":
            return str(self.today.year + int(count))
        if field == "month":
            return _MONTHS[self.language][(self.today.month - 1 + int(count)) % 12]
        day = self.today + timedelta(days=count)
        return _WEEKDAYS[self.language][day.weekday()] if field == "day" else written_date(day, self.language)
