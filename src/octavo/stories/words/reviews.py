"""Headlines of articles that review a week, a month or a year, and not one event.

"The week in five stories"  "Sieben Tage in Arle: Rauch, Wasser, ein Freispruch"  "La semana en siete minutos"
"The week abroad: a mine, a coach, three cups"  "Five things that happened this week"  "Rückblick auf die Woche"
"""

import re

_WEEK = "week|woche|semaine|semana|settimana|tydzień|неделя"
_SPANS = (
    rf"{_WEEK}|weekend|month|year|wochenende|monat|jahr|mois|année|mes|mês|año|ano|mese|anno|"
    "maand|jaar|miesiąc|rok|месяц|год"
)
_SEVEN = "seven|sieben|sept|siete|sette|sete|zeven|siedem|семь|7"
_DAYS = "days|tage|jours|días|giorni|dias|dagen|dni|дней"
#: A span of time that heads the title, a word or two before it, and is told "in" something; or its seven days.
_TOLD_IN = rf"(?:\w+ |l[’']){{0,2}}(?:{_SPANS}) (?:in|en|em|w|в)\b|(?:{_SEVEN}) (?:{_DAYS})\b"
#: This week and, behind a colon, what it was; a week "of" something is of that alone.
_LISTED = (
    rf"(?:the|this|die|diese|la|cette|esta|questa|a|de|deze) (?:{_WEEK})"
    r"(?: (?!(?:of|de|der|des|del|di|da|van)\b)\w+){0,3}\s?[:\N{EN DASH}\N{EM DASH}]"
)
#: What is counted or looked back on.
_NEWS = (
    "stories|things|moments|pictures|headlines|geschichten|dinge|bilder|nachrichten|nouvelles|choses|images|infos|"
    "noticias|cosas|imágenes|notizie|cose|notícias|coisas|dingen|wydarzeń|событий|новостей"
)
_BACK = (
    r"review|recap|look back|\w*rückblick|retour|résumé|resumen|repaso|riassunto|resumo|terugblik|przegląd|итоги|обзор"
)
_OF_WEEK = rf"(?:\w+ ){{0,2}}(?:{_NEWS}|{_BACK})\b.{{1,24}}\b(?:{_WEEK}|tygodnia|недели)\b"
_REVIEW = re.compile(f"{_TOLD_IN}|{_LISTED}|{_OF_WEEK}", re.IGNORECASE)


def reviews(title: str) -> bool:
    """True for the title of a review: it names many events and tells nothing more of any."""
    return _REVIEW.match(title.strip()) is not None
