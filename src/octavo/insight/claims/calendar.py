"""The words for days, months and seasons, in nineteen languages, and where they stand in a text."""

# ruff: noqa: E501 -- lists of words, a language or a meaning a line

import re
from functools import cache

from octavo.insight.stems import words_of
from octavo.text.caseless import Caseless, caseless
from octavo.text.months import MONTHS

WEEKDAYS = {
    "monday": 0, "tuesday": 1, "wednesday": 2, "thursday": 3, "friday": 4, "saturday": 5, "sunday": 6,
    "montag": 0, "dienstag": 1, "mittwoch": 2, "donnerstag": 3, "freitag": 4, "samstag": 5, "sonnabend": 5, "sonntag": 6,
    "lundi": 0, "mardi": 1, "mercredi": 2, "jeudi": 3, "vendredi": 4, "samedi": 5, "dimanche": 6,
    "lunes": 0, "martes": 1, "miércoles": 2, "jueves": 3, "viernes": 4, "sábado": 5, "domingo": 6,
    "lunedì": 0, "martedì": 1, "mercoledì": 2, "giovedì": 3, "venerdì": 4, "sabato": 5, "domenica": 6,
    "segunda-feira": 0, "terça-feira": 1, "quarta-feira": 2, "quinta-feira": 3, "sexta-feira": 4,
    "maandag": 0, "dinsdag": 1, "woensdag": 2, "donderdag": 3, "vrijdag": 4, "zaterdag": 5, "zondag": 6,
    "måndag": 0, "tisdag": 1, "onsdag": 2, "torsdag": 3, "fredag": 4, "lördag": 5, "söndag": 6,
    "mandag": 0, "tirsdag": 1, "lørdag": 5, "søndag": 6,
    "poniedziałek": 0, "wtorek": 1, "środa": 2, "czwartek": 3, "piątek": 4, "sobota": 5, "niedziela": 6,
    "poniedziałku": 0, "wtorku": 1, "środę": 2, "środy": 2, "czwartku": 3, "piątku": 4, "sobotę": 5, "soboty": 5,
    "niedzielę": 6, "niedzieli": 6,
    "pondělí": 0, "úterý": 1, "středa": 2, "středu": 2, "čtvrtek": 3, "pátek": 4, "sobotu": 5, "neděle": 6, "neděli": 6,
    "понедельник": 0, "понедельника": 0, "вторник": 1, "вторника": 1, "среду": 2, "четверг": 3, "четверга": 3,
    "пятница": 4, "пятницу": 4, "пятницы": 4, "суббота": 5, "субботу": 5, "субботы": 5, "воскресенье": 6,
    "понеділок": 0, "вівторок": 1, "середу": 2, "четвер": 3, "суботу": 5, "неділю": 6,
    "pazartesi": 0, "sali": 1, "çarşamba": 2, "perşembe": 3, "cuma": 4, "cumartesi": 5,
    # No Monday of Romanian, which is "months", and no Tuesday of Greek, which is "third".
    "marți": 1, "marţi": 1, "miercuri": 2, "joi": 3, "vineri": 4, "sâmbătă": 5, "duminică": 6,
    "δευτέρα": 0, "τετάρτη": 2, "πέμπτη": 3, "παρασκευή": 4, "σάββατο": 5, "κυριακή": 6,
    **{
        f"{day}{ending}": at
        for at, day in enumerate(["maanantai", "tiistai", "keskiviikko", "torstai", "perjantai", "lauantai", "sunnuntai"])
        for ending in ("", "n", "na", "ksi", "sta", "hin")
    },
    "keskiviikosta": 2, "keskiviikoksi": 2, "keskiviikon": 2, "keskiviikkoon": 2,
    **{
        f"{day}{ending}": at
        for at, day in enumerate(["hétfő", "kedd", "szerda", "csütörtök", "péntek", "szombat", "vasárnap"])
        for ending in ("", "n", "ig", "en", "on", "ön", "re", "ra", "től", "tól")
    },
    "szerdán": 2, "szerdáig": 2, "szerdára": 2, "szerdától": 2,
}  # fmt: skip
#: Words for a day by its distance from today, first and last.
NEAR = {
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
    **dict.fromkeys(
        words_of("yesterday gestern ayer hier ieri ontem gisteren igår wczoraj včera вчера вчора dün χθες tegnap"),
        (-1, -1),
    ),
    **dict.fromkeys(("i går",), (-1, -1)),
    **dict.fromkeys(("vorgestern", "anteayer", "avant-hier", "the day before yesterday"), (-2, -2)),
    **dict.fromkeys(
        words_of(
            "tomorrow morgen mañana demain domani amanhã imorgon jutro zítra завтра yarin αύριο holnap huomenna mâine"
        ),
        (1, 1),
    ),
    **dict.fromkeys(("i morgon", "i morgen"), (1, 1)),
    **dict.fromkeys(("übermorgen", "pasado mañana", "après-demain", "the day after tomorrow"), (2, 2)),
}
FEASTS = {
    "christmas": (12, 25), "weihnachten": (12, 25), "noël": (12, 25), "navidad": (12, 25), "natale": (12, 25),
    "natal": (12, 25), "kerst": (12, 25), "new year": (1, 1), "neujahr": (1, 1), "nouvel an": (1, 1), "año nuevo": (1, 1),
}  # fmt: skip
SEASONS = {
    "spring": 3, "frühjahr": 3, "frühling": 3, "printemps": 3, "primavera": 3, "lente": 3,
    "summer": 6, "sommer": 6, "été": 6, "verano": 6, "estate": 6, "verão": 6, "zomer": 6,
    "autumn": 9, "herbst": 9, "automne": 9, "otoño": 9, "autunno": 9, "outono": 9, "herfst": 9,
    "winter": 12, "hiver": 12, "invierno": 12, "inverno": 12,
    "våren": 3, "foråret": 3, "wiosną": 3, "wiosny": 3, "wiosna": 3, "jaře": 3, "jara": 3, "primăvară": 3, "primăvara": 3,
    "tavasz": 3, "tavasszal": 3, "tavaszi": 3, "kevät": 3, "keväällä": 3, "kevään": 3, "весной": 3, "весны": 3, "άνοιξη": 3,
    "sommaren": 6, "sommeren": 6, "latem": 6, "létě": 6, "léta": 6, "vară": 6, "vara": 6, "nyár": 6, "nyáron": 6, "nyári": 6,
    "kesä": 6, "kesällä": 6, "kesän": 6, "летом": 6, "καλοκαίρι": 6,
    "hösten": 9, "efteråret": 9, "høsten": 9, "jesienią": 9, "jesieni": 9, "podzim": 9, "podzimu": 9, "toamnă": 9,
    "toamna": 9, "ősz": 9, "ősszel": 9, "őszi": 9, "syksy": 9, "syksyllä": 9, "syksyn": 9, "осенью": 9, "φθινόπωρο": 9,
    "vintern": 12, "vinteren": 12, "zimą": 12, "zimy": 12, "zimě": 12, "iarnă": 12, "iarna": 12, "tél": 12, "télen": 12,
    "téli": 12, "talvi": 12, "talvella": 12, "talven": 12, "зимой": 12, "χειμώνα": 12,
}  # fmt: skip
UNIT_DAYS = {
    "day": 1, "days": 1, "tag": 1, "tage": 1, "tagen": 1, "jour": 1, "jours": 1, "día": 1, "días": 1, "giorni": 1,
    "week": 7, "weeks": 7, "woche": 7, "wochen": 7, "semaine": 7, "semaines": 7, "semana": 7, "semanas": 7,
    "month": 30, "months": 30, "monat": 30, "monate": 30, "monaten": 30, "mois": 30, "mes": 30, "meses": 30,
    "year": 365, "years": 365, "jahr": 365, "jahre": 365, "jahren": 365, "an": 365, "ans": 365, "année": 365,
    "año": 365, "años": 365, "anni": 365, "anos": 365,
}  # fmt: skip
_YEAR = r"(?:1[5-9]|20)\d\d"
_LAST = (
    r"last|past|letzte[nrms]?|vergangene[nrms]?|vorige?[nrms]?|afgelopen|pasad[oa]|passad[oa]|scors[oa]|derni[eè]re?"
)
_NEXT = r"next|coming|nächste[nrms]?|kommende?[nrms]?|volgende?|próxim[oa]|prossim[oa]|prochaine?"
_THIS = r"this|diese[nrms]?|esta?|est[ae]|ce|cette|quest['’oa]|dit|deze"
_PERIOD = r"week|month|year|woche|monats?|jahr(?:es)?|semana|mes|mês|año|ano|semaine|mois|an(?:née)?|settimana|mese|anno|maand|jaar"
_PERIOD_BEFORE = r"semana|mes|mês|año|ano|semaine|mois|an|année|settimana|mese|anno"
_SHORT_MONTHS = words_of("jan feb mar apr may mai mei mag jun jul aug sep oct okt nov dec dez déc ene abr ago dic")
AMBIGUOUS_MONTHS = frozenset(
    {"may", "march", "mars", "mar", "mayo", "maio", "set", "sept", "out", "dec", "jan", "august"}
)


@cache
def pattern() -> Caseless:
    """Finds days, months, years and seasons; its groups say which, and ``octavo.insight.claims.times`` reads them."""
    # A month's other spellings (accents gone) come with its folded form; those with accents are added here.
    names = {name for name in MONTHS if len(name) > 3 or name in _SHORT_MONTHS}
    names |= {"märz", "jänner", "février", "août", "décembre", "março"}
    months = "|".join(sorted((name for name in names if len(name) > 2 and name.isalpha()), key=len, reverse=True))
    days = "|".join(sorted(WEEKDAYS, key=len, reverse=True))
    near = "|".join(re.escape(word) for word in sorted(NEAR, key=len, reverse=True))
    feasts = "|".join(FEASTS)
    seasons = "|".join(SEASONS)
    return caseless(
        rf"""
        \b(?:(?P<iso>(?P<iy>{_YEAR})-(?P<im>\d\d)-(?P<id>\d\d))\b
          | (?P<d1>\d{{1,2}})(?:st|nd|rd|th|er|º|ª|\.)?\s?(?:of\s|de\s|d['’])?(?P<m1>{months})\b\.?(?:,?\s(?:de\s|del\s)?(?P<y1>{_YEAR}))?
          | (?P<m2>{months})\.?\s(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?\b(?![.,]?\d)(?:,?\s(?P<y2>{_YEAR}))?
          | (?P<third>early|mid|late|(?:the\s)?(?:beginning|middle|end)\sof|anfang|mitte|ende|(?:a\s)?principios\sde|(?:a\s)?mediados\sde
              |(?:a\s)?finales\sde|début|mi|fin|inizio|metà|fine)[\s-](?P<m3>{months})\b(?:\s(?:de\s)?(?P<y3>{_YEAR}))?
          | (?P<pre>(?:in|im|en|since|seit|desde|depuis|until|till|bis|hasta|by|from|last|next|of|during|this|du\smois\sde|em|a|di)\s)?
            (?P<m4>{months})\b(?:,?\s(?:de\s|del\s)?(?P<y4>{_YEAR}))?
          | (?<![\w.,$€£])(?P<y5>{_YEAR})(?![\w]|[.,]\d|\s?(?:%|people|euros?|dollars?|met))
          | (?P<wd>{days})(?P<wdpart>s|en|morgen|früh|vormittag|mittag|nachmittag|abend|nacht)?\b
          | (?P<near>{near})\b
          | (?:(?P<last>{_LAST})|(?P<next>{_NEXT})|(?P<this>{_THIS}))\s(?P<period>{_PERIOD})\b
          | (?P<period2>{_PERIOD_BEFORE})\s(?:(?P<last2>pasad[oa]|passad[oa]|scors[oa]|derni[eè]re?|passée?)|(?P<next2>próxim[oa]|prochaine?|prossim[oa]|que\s(?:viene|vem)))\b
          | (?:(?:the\s)?end\sof\sthe|ende\sdes|fin(?:al(?:es)?)?\sdel?|(?:la\s)?fin\sde\sl['’]|fine\s(?:dell['’]|del\s)|(?:o\s)?final\sdo|eind\svan\shet)\s?(?P<ends>year|jahres|año|année|anno|ano|jaar)\b
          | (?P<ends2>jahresende|year['’]?s?[\s-]end)\b
          | (?P<n1>\d+|\w+)\s(?P<u1>{"|".join(UNIT_DAYS)})\s(?P<ago>ago|earlier|zuvor|auparavant|antes)\b
          | (?:vor|hace|il\sy\sa)\s(?P<n2>\d+|\w+)\s(?P<u2>{"|".join(UNIT_DAYS)})\b
          | (?:(?P<slast>{_LAST})\s|(?P<snext>{_NEXT})\s)?(?P<season>{seasons})s?\b(?:\s(?P<ys>{_YEAR}))?
          | (?P<feast>{feasts})\b)
        """,
        re.VERBOSE,
    )
