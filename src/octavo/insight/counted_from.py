"""Times that are counted from one told before: "… had reported a loss a day earlier", "am Vortag", "la veille"."""

import re

from octavo.insight.times import says_when

_ENDS = r"\s*(?=[.,;:!?)»”\"]|$)"
_WHEN = re.compile(
    rf"""\b(?:
    (?:an?|one|two|three|four|five|six|several|\d+)\s(?:hours?|days?|weeks?|months?|years?)\s(?:earlier|before|later|previously){_ENDS}
    |(?:on\s)?the\s(?:day|night|evening|week|month|year)\sbefore{_ENDS}
    |the\s(?:previous|next|following)\s(?:day|night|morning|evening|week|month|year){_ENDS}
    |(?:ein(?:en?|e[mr])?|zwei|drei|vier|fünf|\d+)\s(?:stunden?|tage?|wochen?|monate?|jahre?)\s(?:zuvor|davor|vorher|darauf|danach)\b
    |am\s(?:vortag|vorabend|(?:tag|abend)\s(?:zuvor|davor|darauf|danach)|(?:nächsten|folgenden)\stag)\b
    |la\sveille(?!\sd)|le\slendemain(?!\sd)
    |(?:une?|deux|trois|quatre|cinq|quelques|\d+)\s(?:heures?|jours?|semaines?|mois|ans?)\s(?:plus\st(?:ôt|ard)|auparavant){_ENDS}
    |(?:el|al)\s(?:día|mes|año)\s(?:anterior|siguiente)\b|la\svíspera(?!\sd)
    |(?:una?|dos|tres|cuatro|cinco|\d+)\s(?:horas?|días?|semanas?|mes(?:es)?|años?)\s(?:antes|después|más\starde){_ENDS}
    |il\s(?:giorno|mese)\s(?:prima|dopo|precedente|seguente|successivo){_ENDS}
    |(?:un[’']?|una|due|tre|quattro|cinque|\d+)\s?(?:or[ae]|giorn[oi]|settiman[ae]|mes[ei]|ann[oi])\s(?:prima|dopo){_ENDS}
    |na\svéspera(?!\sd)|n?o\sdia\s(?:anterior|seguinte)\b
    |(?:uma?|dois|duas|três|quatro|cinco|\d+)\s(?:horas?|dias?|semanas?|m[eê]s(?:es)?|anos?)\s(?:antes|depois|mais\starde){_ENDS}
    |(?:een|twee|drie|vier|vijf|\d+)\s(?:uur|dag(?:en)?|we(?:ek|ken)|maand(?:en)?|jaar)\s(?:eerder|later|ervoor|erna)\b(?!\sdan)
    |de\s(?:vorige|volgende)\sdag\b|de\sdag\s(?:ervoor|erna)\b
    |(?:dagen|kvällen)\s(?:före|innan|efter|därpå){_ENDS}|dagen\s(?:før|etter|efter){_ENDS}
    |(?:dzień|dwa\sdni|tydzień)\s(?:wcześniej|później)\b
    )""",
    re.IGNORECASE | re.VERBOSE,
)


def counted_from(sentence: str) -> bool:
    """Whether it says when by a time that another sentence tells; one with a day or a date of its own does not."""
    found = _WHEN.search(sentence)
    return found is not None and not says_when(sentence[: found.start()] + sentence[found.end() :])
