"""What a figure is, and what is read after and before its number: the unit, the rate, and how exact it means to be."""

# ruff: noqa: E501 -- lists of words, a language or a meaning a line

import re
from dataclasses import dataclass

from octavo.insight.stems import words_of
from octavo.text.caseless import caseless

SCALES = {
    "thousand": 1e3, "k": 1e3, "million": 1e6, "m": 1e6, "mn": 1e6, "billion": 1e9, "bn": 1e9, "trillion": 1e12,
    "tausend": 1e3, "tsd": 1e3, "millionen": 1e6, "mio": 1e6, "milliarde": 1e9, "milliarden": 1e9, "mrd": 1e9,
    "mil": 1e3, "millón": 1e6, "millones": 1e6, "mille": 1e3, "millions": 1e6, "milliard": 1e9, "milliards": 1e9,
    "mila": 1e3, "milione": 1e6, "milioni": 1e6, "miliardo": 1e9, "miliardi": 1e9, "milhão": 1e6, "milhões": 1e6,
    "千": 1e3, "万": 1e4, "萬": 1e4, "亿": 1e8, "億": 1e8, "천": 1e3, "만": 1e4, "억": 1e8,
    "тыс": 1e3, "тысяч": 1e3, "тысячи": 1e3, "млн": 1e6, "миллиона": 1e6, "миллионов": 1e6, "млрд": 1e9, "миллиардов": 1e9,
    "mil millones": 1e9, "duizend": 1e3, "miljoen": 1e6, "miljard": 1e9, "hundred": 1e2,
    "миллион": 1e6, "миллиард": 1e9, "миллиарда": 1e9, "tysiąc": 1e3, "tysiące": 1e3, "tysięcy": 1e3, "milion": 1e6, "miliony": 1e6,
    "milionów": 1e6, "miliona": 1e6, "miliard": 1e9, "miliardy": 1e9, "miliardów": 1e9, "miliarda": 1e9, "tusen": 1e3,
    "miljoner": 1e6, "miljarder": 1e9, "milyon": 1e6, "milyar": 1e9,
}  # fmt: skip
_UNITS = {
    "%": "% percent pct prozent procent percentage prozentig prozentige prozentiger yüzde",
    "€": "€ eur euro euros",
    "$": "$ usd dollar dollars dólar dólares dollaro dollari",
    "£": "£ gbp sterling sterlina sterline",
    "pound": "pound pounds pfund libra libras livre livres lb lbs",
    "¥": "¥ yen",
    "crown": "crown crowns krone kronen corona coronas couronne couronnes coroa coroas kroner kronor",
    "mark": "mark marks marcos marchi",
    "franc": "franc francs franken franco francos franchi",
    "rouble": "rouble roubles ruble rubles rubel rublos roubles rubli рубль рубля рублей",
    "zloty": "zloty zlotys złoty złote złotych zł",
    "lira": "lira liras lire liraya",
    "yuan": "yuan",
    "peso": "peso pesos",
    "cent": "cents centimes céntimos centavos",
    "length:0.001": "mm millimetre millimetres millimeter millimeters millimètre millimètres milímetro milímetros",
    "length:0.01": "cm centimetre centimetres centimeter centimeters zentimeter zentimetern centimètre centimètres centímetro centímetros",
    "length:1": "m metre metres meter meters metern mètre mètres metro metros metri",
    "length:1000": "km kilometre kilometres kilometer kilometers kilometern kilomètre kilomètres kilómetro kilómetros chilometri quilómetros",
    "length:1609": "mile miles meile meilen milla millas miglia",
    "length:0.3048": "foot feet ft fuß pies pied pieds piedi",
    "length:0.0254": "inch inches zoll pulgada pulgadas pouce pouces",
    "area:1": "hectare hectares hektar hectárea hectáreas ha ettari",
    "area:0.4047": "acre acres morgen",
    "mass:1000": "tonne tonnes ton tons tonnen tonelada toneladas tonnellate t",
    "mass:1": "kg kilo kilos kilogram kilograms kilogramm kilogramme kilogrammes kilogramo kilogramos",
    "mass:0.001": "gram grams gramm gramme grammes gramo gramos",
    "litre": "litre litres liter liters litern litro litros litri",
    "hour:0.000278": "second seconds sekunde sekunden seconde secondes segundo segundos",
    "hour:0.016667": "minute minutes minuten minuto minutos minuti",
    "hour:1": "hour hours stunde stunden heure heures hora horas ora uur stündig stündige stündigen stündiger ore",
    "hour:24": "day days tag tage tagen jour jours día días giorno giorni dia dias dag dagen dni tägig tägige tägigen",
    "hour:168": "week weeks woche wochen semaine semaines semana semanas settimana settimane weken wöchig wöchige",
    "month:1": "month months monat monate monaten mois mes meses mese mesi mês maand maanden",
    "month:12": "year years jahr jahre jahren an ans année années año años anno anni ano anos jaar jährig jährige jährigen jähriger yearold",
    "month:120": "decade decades jahrzehnt jahrzehnte décennie décennies década décadas",
    "month:1200": "century centuries jahrhundert siècle siècles siglo siglos",
    "night": "night nights nacht nächte nuit nuits noche noches",
    "degree": "° degree degrees grad degré degrés grado grados",
    "watt": "watt watts vatios",
    "horse": "horsepower chevaux ps caballos",
    "speed:1": "km/h kmh kph stundenkilometer",
    "speed:1.609": "mph",
    "knot": "knot knots knoten nœuds nudos",
    "volt": "volt volts voltios",
}  # fmt: skip
UNIT_OF = {word: unit for unit, words in _UNITS.items() for word in words.split()}
_WORD = re.compile(r"[千万萬亿億천만억](?=[^\W\d_])|[^\W\d_]+(?:/h)?|[%€$£¥°]")
GAP = re.compile(r"[\s\u00a0\u202f-]*")
_OF = frozenset({"of", "de", "d", "di", "von", "van"})
#: What parts a thing that is counted from the time in which it is: "18 crossings a day" are no days.
_PER = words_of("a an per each every pro je im am al alla ao à por par cada chaque")
#: Words that make a figure a rough one.
ROUGHLY = words_of("""about around some roughly approximately nearly almost circa approx rund etwa ungefähr gut knapp fast beinahe unos unas cerca quase
    alrededor aproximadamente casi environ quelque près presque autour circa quasi ongeveer bijna perto cerca so sobre
    nahezu gegen dizaine decena veintena treintena cuarentena cincuentena centenar vingtaine trentaine quarantaine
    cinquantaine centaine douzaine quinzaine millar millier soixantaine około около почти omkring cirka ungefär nästan prawie""")
_OVER = caseless(
    r"\b(?:more\sthan|over|at\sleast|above|upwards\sof|no\sfewer\sthan|no\sless\sthan|mehr\sals|über|mindestens|wenigstens|gut"
    r"|más\sde|al\smenos|por\slo\smenos|plus\sde?|au\smoins|pelo\smenos|almeno|più\sdi|oltre|ponad|więcej\sniż|более|свыше|över|mer\sän|ruim|mais\sde|meer\sdan|minstens)(?:\s+|['’])(?:an?\s|de\s|un[ae]?\s|einem?\s)?$"
)
_UNDER = caseless(
    r"\b(?:less\sthan|fewer\sthan|under|below|up\sto|nearly|almost|close\sto|just\sunder|weniger\sals|unter|höchstens|bis\szu|knapp|fast"
    r"|beinahe|nahezu|menos\sde|hasta|casi|quase|moins\sde|jusqu['’]à|près\sde|presque|quasi|meno\sdi|bijna|minder\sdan)\s+(?:an?\s|de\s|un[ae]?\s|einem?\s)?$"
)
_RATE = caseless(
    r"(?:\s[^\W\d_]+){0,3}?\s(?:an?|per|each|every|pro|je|im|in\sder|am|al|alla|all['’]|a|à|ao|a\sla|por|cada|par|chaque)\s"
    r"(?P<time>hour|day|week|month|year|stunde|tag|woche|monat|jahr|hora|día|semana|mes|año|heure|jour|semaine|mois|an|ora|giorno|settimana|mese|anno|dia|mês|ano|dag|maand|jaar)\b"
)


#: What stands before an age, and how many code points of it are looked at.
_AFTER_NAME, _AGED = re.compile(r"[^\W\d],\s$"), 20
_AT_AGE = re.compile(r"\b(?:aged|im\sAlter\svon|âgée?s?\sde|de\sedad|di\setà)\s$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure: its value and unit (canonical, "" when it only counts things), and how exact it means to be."""

    value: float
    unit: str
    start: int
    end: int
    #: The number without its scale: "2.5" of "2.5 million".
    bare: float = 0.0
    about: bool = False
    #: 1: at least so much; -1: at most.
    bound: int = 0
    #: "one", which is mostly an article, says nothing when it is missing.
    weak: bool = False
    scaled: bool = False
    #: The word after it.
    noun: str = ""
    #: The time for each of which it counts: "a year", "im Monat".
    rate: str = ""
    #: It tells how old somebody is.
    age: bool = False


def exactness(before: str) -> tuple[bool, int]:
    """Whether the words before a number make it a rough one, and whether it is at least (1) or at most (-1) so much."""
    about = any(each.strip(",;(«\"'") in ROUGHLY for each in before.casefold().split()[-2:])
    return about, 1 if _OVER.search(before) else -1 if _UNDER.search(before) else 0


def is_age(text: str, start: int, end: int) -> bool:
    """Whether the figure at ``start`` to ``end`` tells how old somebody is: "Ada Lund, 66, was", "(66)", "in her 60s"."""
    before, after = text[max(0, start - _AGED) : start], text[end : end + 1]
    return (
        (after == "," and _AFTER_NAME.search(before) is not None)
        or (after == ")" and before.endswith("("))
        or after == "s"
        or _AT_AGE.search(before) is not None
    )


def rate_after(text: str, at: int) -> str:
    """The time for each of which a figure that ends there counts, as a unit: "a year"; empty where none follows."""
    found = _RATE.match(text, at)
    return UNIT_OF.get(found["time"].casefold(), "") if found else ""


def next_word(text: str, at: int) -> re.Match[str] | None:
    """The word that follows, if only white space or hyphens part it."""
    gap = GAP.match(text, at)
    return _WORD.match(text, gap.end() if gap else at)


def unit_after(text: str, at: int) -> tuple[str, str]:
    """The unit that follows, within two words: "2.5 million Danish crowns", "5 millions d'euros"; and the first word."""
    noun = ""
    for _ in range(3):
        word = next_word(text, at)
        if word is None:
            break
        folded = word[0].casefold()
        if folded in _PER and (noun or folded not in UNIT_OF):
            break
        if folded in UNIT_OF:
            unit = UNIT_OF[folded]
            after = text[word.end() : word.end() + 14].casefold()
            if unit.startswith("length") and re.match(r"\s?(?:/\s?h|per hour|an hour|por hora|par heure|à l)", after):
                unit = (
                    "speed:1.609"
                    if unit == "length:1609"
                    else "speed:" + str(float(unit.split(":")[1]) / 1000).rstrip("0").rstrip(".")
                )
            return unit, noun or folded
        square = re.fullmatch(r"(quadrat|kubik|square|cubic)(.*)", folded)
        if square:
            return square[1][:5].replace("kubik", "cubic") + ":" + (
                UNIT_OF.get(square[2], "") if square[2] else ""
            ), folded
        if not noun and folded not in _OF:
            noun = folded
        if text[word.end() : word.end() + 1] in {",", ".", ";"}:
            break
        at = word.end()
        if text[at : at + 1] in {"'", "’"}:
            at += 1
    return "", noun
