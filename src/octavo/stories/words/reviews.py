"""Headlines of articles that review a week, a month or a year, and not one event.

"The week in five stories"  "Sieben Tage in Arle: Rauch, Wasser, ein Freispruch"  "La semana en siete minutos"
"""

import re

_SPANS = (
    "week|weekend|month|year|woche|wochenende|monat|jahr|semaine|mois|année|semana|mes|mês|año|ano|settimana|mese|anno|"
    "maand|jaar|tydzień|miesiąc|rok|неделя|месяц|год"
)
_SEVEN = "seven|sieben|sept|siete|sette|sete|zeven|siedem|семь|7"
_DAYS = "days|tage|jours|días|giorni|dias|dagen|dni|дней"
#: A span of time that heads the title, a word or two before it, and is told "in" something; or its seven days.
_REVIEW = re.compile(rf"(?:\w+ |l[’']){{0,2}}(?:{_SPANS}) (?:in|en|em|w|в)\b|(?:{_SEVEN}) (?:{_DAYS})\b", re.IGNORECASE)


def reviews(title: str) -> bool:
    """True for the title of a review: it names many events and tells nothing more of any."""
    return _REVIEW.match(title.strip()) is not None
