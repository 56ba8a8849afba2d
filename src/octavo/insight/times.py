"""Words that say when: years, months, weekdays, clock times, "last week", in the languages of the larger papers."""

import re
from bisect import bisect_right
from collections.abc import Iterator

from octavo.text.caseless import caseless

_MONTHS = r"""
    january february march april may june july august september october november december jan feb mar apr jun jul
    aug sept sep oct nov dec januar jänner februar märz mai juni juli oktober dezember janvier février mars avril
    juin juillet août septembre octobre novembre décembre enero febrero marzo abril mayo junio julio agosto
    septiembre octubre noviembre diciembre gennaio febbraio aprile maggio giugno luglio settembre ottobre novembre
    dicembre janeiro fevereiro março maio junho julho setembro outubro novembro dezembro januari februari maart mei
    augustus января февраля марта апреля мая июня июля августа сентября октября ноября декабря marts augusti
    stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia ledna února
    března dubna května června července srpna září října listopadu prosince ocak şubat mart nisan mayis haziran
    temmuz ağustos eylül kasim aralik tammikuu\w* helmikuu\w* maaliskuu\w* huhtikuu\w* toukokuu\w* kesäkuu\w*
    heinäkuu\w* elokuu\w* syyskuu\w* lokakuu\w* marraskuu\w* joulukuu\w* ianuarie februarie martie aprilie iunie
    iulie septembrie octombrie noiembrie decembrie január\w* február\w* március\w* április\w* május\w* június\w*
    július\w* augusztus\w* szeptember\w* október\w* novemberben decemberben ιανουαρίου φεβρουαρίου μαρτίου απριλίου
    μαΐου ιουνίου ιουλίου αυγούστου σεπτεμβρίου οκτωβρίου νοεμβρίου δεκεμβρίου
"""
_DAYS = r"""
    monday tuesday wednesday thursday friday saturday sunday montag dienstag mittwoch donnerstag freitag samstag
    sonnabend sonntag lundi mardi mercredi jeudi vendredi samedi dimanche lunes martes miércoles jueves viernes
    sábado domingo lunedì martedì mercoledì giovedì venerdì sabato domenica maandag dinsdag woensdag donderdag
    vrijdag zaterdag zondag segunda-feira terça-feira quarta-feira quinta-feira sexta-feira måndag tisdag onsdag
    torsdag fredag lördag söndag mandag tirsdag lørdag søndag poniedziałek poniedziałku wtorek wtorku środę środa
    środy czwartek czwartku piątek piątku sobotę sobota soboty niedzielę niedziela niedzieli
    понедельник вторник среду четверг пятницу субботу воскресенье pondělí úterý středu čtvrtek pátek sobotu neděli
    pazartesi sali çarşamba perşembe cuma cumartesi maanantai\w* tiistai\w* keskiviik\w+ torstai\w* perjantai\w*
    lauantai\w* sunnuntai\w* luni marți miercuri joi vineri sâmbătă duminică hétfő\w* kedd\w* szerd[aá]\w*
    csütörtök\w* péntek\w* szombat\w* vasárnap\w* δευτέρα τετάρτη πέμπτη παρασκευή σάββατο κυριακή الاثنين الإثنين
    الثلاثاء الأربعاء الخميس الجمعة السبت الأحد
"""
_NEAR = """
    today yesterday tomorrow tonight midnight noon dawn heute gestern morgen mitternacht aujourd’hui hier demain
    minuit hoy ayer mañana medianoche oggi ieri domani hoje ontem amanhã vandaag gisteren spring summer autumn
    winter frühjahr sommer herbst printemps été automne hiver primavera verano otoño invierno estate autunno inverno
"""
_COUNT = (
    r"(?:\d+(?:[.,]\d+)?|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|few|some|"
    r"ein(?:e[mnr]?)?|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|"
    r"une?|deux|trois|quatre|cinq|sept|huit|neuf|dix|onze|douze|"
    r"una?|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|due|tre|quattro|cinque|sei|sette|otto|nove|dieci)"
)
_UNIT = (
    r"(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|winters?|summers?|nights?|seasons?|decades?|century|centuries|minuten?|stunden?|tagen?|"
    r"wochen?|"
    r"monaten?|jahren?|heures?|jours?|semaines?|mois|ans?|années?|horas?|días?|semanas?|mes(?:es)?|años?|ore|giorni|"
    r"settimane|mesi|anni|dias|meses|anos|uur|dagen|weken|maanden|jaar)"
)
_MONTH = "|".join(sorted(_MONTHS.split(), key=len, reverse=True))
_YEAR = r"(?:1[5-9]|20)\d\d"
_HOUR = (
    "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|"
    "zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf"
)
_TIME = caseless(
    rf"""
    \b(?:(?:\d{{1,2}}(?:st|nd|rd|th|er|º)?\.?\s(?:de\s)?)?(?:{_MONTH})\b(?!\s?['’]s)\.?
        (?:\s(?:de\s)?\d{{1,2}}(?:st|nd|rd|th)?\b(?![.,]\d))?(?:,?\s(?:de\s)?{_YEAR}\b)?
      | (?:{"|".join((_DAYS + _NEAR).split())})s?\b
      | (?<![\d.,$€£]){_YEAR}(?:s|er)?\b(?![.,]?\d)(?!\s?(?:%|people|euros?|dollars?|metres|meters|workers|miles))
      | \d{{1,2}}(?:[:.]\d\d)?\s?(?:[ap]\.?m\b\.?|uhr\b|o['’]clock|h\b(?:\s?\d\d\b)?) | \d{{1,2}}:\d\d\b
      | (?:at|um|by|until)\s(?:{_HOUR}|halb\s\w+)\b(?!\s(?:[a-z]+s\b|per|of|points|hundred|thousand|million|billion))
      | (?:last|next|this|past|coming|previous|following|each|every|nächste\w?|letzte\w?|vorige\w?|kommende\w?
         |prochaine?|dernière?|próxim[oa]|pasad[oa])\s(?:week|month|year|night|season|decade|woche|monat|jahr|semana|año)\b
      | (?:semaine|mois|année|an|mes|año|semana)\s(?:prochaine?|dernière?|passée?|pasad[oa]|próxim[oa]|que\sviene)\b
      | (?:in|within|after|before|for|since|vor|seit|nach|binnen|il\sy\sa|dans|depuis|hace|en|dentro\sde|tra|fra|há)\s
         (?:about\s|around\s)?{_COUNT}\s{_UNIT}\b
      | {_COUNT}\s{_UNIT}\s(?:ago|later|earlier|before|after|später|zuvor|plus\stard|auparavant|después|antes)\b)
    | \d{{1,4}}\s?年(?:\d{{1,2}}\s?月)?(?:\d{{1,2}}\s?日)? | \d{{1,2}}\s?月(?:\d{{1,2}}\s?日)? | \d{{1,2}}\s?[日时時]
    | [月火水木金土日]曜 | 周[一二三四五六日] | 星期[一二三四五六日天]
    | [今昨明]年|[今昨明]日|[今昨明]天|来週|先週|下周|上周
    """,
    re.VERBOSE,
)
#: "May" is a month only with a day, a year or a preposition of time.
_MAY_MONTH = caseless(
    r"(?:\b(?:in|since|until|till|by|from|of|last|next|late|early|mid|on|im|bis|seit)\s|-|\d\s)may\b|\bmay\s\d"
)
_DURATION = caseless(
    rf"\b{_COUNT}(?:\s|-)(?:\w+\s)?{_UNIT}\b|\bun(?:til|befristet)\b"
    r"|[\d一二三四五六七八九十百半两]+(?:週間|[かヶカケ]月|年間|日間|時間|分間|周|个月|天|小时|分钟|年|주|개월|시간)"
)


def times(text: str) -> tuple[tuple[int, int], ...]:
    """The spans of a text that say when."""
    return tuple(_times(text))


def says_when(text: str) -> bool:
    """Whether the text says when."""
    return next(_times(text), None) is not None


def _times(text: str) -> Iterator[tuple[int, int]]:
    months: list[int] | None = None
    for match in _TIME.finditer(text):
        start, end = match.span()
        if match[0] == "may":
            # Looked for once, and where there is a "may" at all.
            months = months if months is not None else [month.end() for month in _MAY_MONTH.finditer(text)]
            at = bisect_right(months, start)
            if at == len(months) or months[at] > end + 4:
                continue
        yield start, end


def tells_how_long(text: str) -> bool:
    """Whether the text gives a stretch of time: "six weeks", "40 Minuten"."""
    return _DURATION.search(text) is not None
