"""The figures of a sentence with their units: "1.2m crowns", "1 200 000 couronnes", "a third", "more than 300"."""

# ruff: noqa: E501 -- lists of words, a language or a meaning a line

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from octavo.insight.claim import Passage
from octavo.insight.claim_numerals import numeral
from octavo.insight.claim_times import Moment, blanked, masked
from octavo.insight.quantities import digits_value
from octavo.insight.stems import words_of

_SCALES = {
    "thousand": 1e3, "k": 1e3, "million": 1e6, "m": 1e6, "mn": 1e6, "billion": 1e9, "bn": 1e9, "trillion": 1e12,
    "tausend": 1e3, "tsd": 1e3, "millionen": 1e6, "mio": 1e6, "milliarde": 1e9, "milliarden": 1e9, "mrd": 1e9,
    "mil": 1e3, "millón": 1e6, "millones": 1e6, "mille": 1e3, "millions": 1e6, "milliard": 1e9, "milliards": 1e9,
    "mila": 1e3, "milione": 1e6, "milioni": 1e6, "miliardo": 1e9, "miliardi": 1e9, "milhão": 1e6, "milhões": 1e6,
    "千": 1e3, "万": 1e4, "萬": 1e4, "亿": 1e8, "億": 1e8, "천": 1e3, "만": 1e4, "억": 1e8,
    "тыс": 1e3, "тысяч": 1e3, "тысячи": 1e3, "млн": 1e6, "миллиона": 1e6, "миллионов": 1e6, "млрд": 1e9, "миллиардов": 1e9,
    "mil millones": 1e9, "duizend": 1e3, "miljoen": 1e6, "miljard": 1e9, "hundred": 1e2,
}  # fmt: skip
_UNITS = {
    "%": "% percent pct prozent procent percentage prozentig prozentige prozentiger",
    "€": "€ eur euro euros",
    "$": "$ usd dollar dollars dólar dólares dollaro dollari",
    "£": "£ gbp sterling sterlina sterline",
    "pound": "pound pounds pfund libra libras livre livres lb lbs",
    "¥": "¥ yen",
    "crown": "crown crowns krone kronen corona coronas couronne couronnes coroa coroas kroner",
    "mark": "mark marks marcos marchi",
    "franc": "franc francs franken franco francos franchi",
    "rouble": "rouble roubles ruble rubles rubel rublos roubles rubli рубль рубля рублей",
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
    "hour:1": "hour hours stunde stunden heure heures hora horas stündig stündige stündigen stündiger ore",
    "hour:24": "day days tag tage tagen jour jours día días giorni dias tägig tägige tägigen",
    "hour:168": "week weeks woche wochen semaine semaines semana semanas settimane wöchig wöchige",
    "month:1": "month months monat monate monaten mois mes meses mesi",
    "month:12": "year years jahr jahre jahren an ans année années año años anni anos jaar jährig jährige jährigen jähriger yearold",
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
_UNIT_OF = {word: unit for unit, words in _UNITS.items() for word in words.split()}
_PERCENT_WORDS = re.compile(
    r"[\s\u00a0]*(?:%|per\s?cent|percent|pct|prozent|procent|pour\scent|por\s(?:ciento|cento)|per\scento)",
    re.IGNORECASE,
)
_POINTS = re.compile(r"\s*(?:-?punkte?n?\b|\s?points?|\s?puntos?)", re.IGNORECASE)
_DIGITS = re.compile(
    # A Chinese, Japanese or Korean word may stand right before a number: "约120万".
    r"(?<![^\W\u3040-\u9fff\uac00-\ud7af])(?<![.,])(?:(?P<sign>[$€£¥])\s?)?(?P<digits>\d{1,3}(?:[\u00a0\u202f'’ ]\d{3})+(?![\d])|\d+(?:[.,]\d+)*)"
)
_WORD = re.compile(r"[千万萬亿億천만억](?=[^\W\d_])|[^\W\d_]+(?:/h)?|[%€$£¥°]")
_GAP = re.compile(r"[\s\u00a0\u202f-]*")
_OF = frozenset({"of", "de", "d", "di", "von", "van"})
#: Words that make a figure a rough one.
ROUGHLY = words_of("""about around some roughly approximately nearly almost circa approx rund etwa ungefähr gut knapp fast beinahe unos unas cerca
    alrededor aproximadamente casi environ quelque près presque autour circa quasi ongeveer bijna perto cerca so sobre
    nahezu gegen dizaine decena veintena treintena cuarentena cincuentena centenar vingtaine trentaine quarantaine
    cinquantaine centaine douzaine quinzaine millar millier soixantaine""")
_OVER = re.compile(
    r"\b(?:more\sthan|over|at\sleast|above|upwards\sof|no\sfewer\sthan|no\sless\sthan|mehr\sals|über|mindestens|wenigstens|gut"
    r"|más\sde|al\smenos|por\slo\smenos|plus\sde|plus\sd['’]|au\smoins|pelo\smenos|almeno|più\sdi|mais\sde|meer\sdan|minstens)\s+(?:an?\s|de\s|un[ae]?\s|einem?\s)?$",
    re.IGNORECASE,
)
_UNDER = re.compile(
    r"\b(?:less\sthan|fewer\sthan|under|below|up\sto|nearly|almost|close\sto|just\sunder|weniger\sals|unter|höchstens|bis\szu|knapp|fast"
    r"|beinahe|nahezu|menos\sde|hasta|casi|moins\sde|jusqu['’]à|près\sde|presque|quasi|meno\sdi|bijna|minder\sdan)\s+(?:an?\s|de\s|un[ae]?\s|einem?\s)?$",
    re.IGNORECASE,
)
_ORDINALS = {
    word: value
    for words in (
        "first second third fourth fifth sixth seventh eighth ninth tenth",
        "erste zweite dritte vierte fünfte sechste siebte achte neunte zehnte",
        "primero segundo tercero cuarto quinto sexto séptimo octavo noveno décimo",
        "premier deuxième troisième quatrième cinquième sixième septième huitième neuvième dixième",
    )
    for value, word in enumerate(words.split(), start=1)
} | {"primera": 1, "primer": 1, "segunda": 2, "tercera": 3, "tercer": 3, "cuarta": 4, "quinta": 5, "première": 1, "second": 2,
     "seconde": 2}  # fmt: skip
_HALVES = {
    "half": 1 / 2, "hälfte": 1 / 2, "mitad": 1 / 2, "moitié": 1 / 2, "metà": 1 / 2, "metade": 1 / 2,
    "third": 1 / 3, "drittel": 1 / 3, "tercio": 1 / 3, "tiers": 1 / 3, "terzo": 1 / 3, "thirds": 1 / 3, "tercios": 1 / 3,
    "cuartas": 1 / 4, "terceras": 1 / 3, "quarter": 1 / 4, "quarters": 1 / 4, "viertel": 1 / 4, "quart": 1 / 4, "quarts": 1 / 4,
    "tenth": 1 / 10, "zehntel": 1 / 10, "dixième": 1 / 10, "décimo": 1 / 10, "décima": 1 / 10, "tenths": 1 / 10,
    "fifth": 1 / 5, "fifths": 1 / 5, "fünftel": 1 / 5, "quinto": 1 / 5, "cinquième": 1 / 5,
}  # fmt: skip
_SHARE = re.compile(
    r"\b(?:(?P<count>an?|one|two|three|ein|zwei|drei|un|dos|tres|deux|trois|le|la|die|el)\s)?"
    rf"(?P<part>{'|'.join(_HALVES)})\b(?P<of>\s(?:of|der|des|de|du|the|dell)\b)?",
    re.IGNORECASE,
)
#: "by a third.", but not "a third man".
_ENDS = re.compile(r"\s*(?:[.,;:]|$)")
#: "half a mile", "una media hora": half of a unit, no share.
_HALF_A = re.compile(
    r"(?:half an?|ein(?:e[nmr]?)? halbe[rsnm]?|une? demi[ -]?e?-?|una? medi[oa]|medi[oa])[ -](?=[^\W\d_])",
    re.IGNORECASE,
)
#: "one in four", "uno de cada cuatro", "deux lignes sur trois"
_ONE_IN = re.compile(
    r"\b(?:(?P<m>one|two|three|four|nine|eine?[rs]?|zwei|drei|vier|neun|un[oae]?|dos|tres|cuatro|nueve|deux|trois|quatre|neuf|due|tre)"
    r" (?:[^\W\d_]+ )?(?:in(?: every)?|out of(?: every)?|von|de cada|sur|su)) (?P<n>[^\W\d_]+|\d+)\b",
    re.IGNORECASE,
)
_RATE = re.compile(
    r"(?:\s[^\W\d_]+){0,3}?\s(?:an?|per|each|every|pro|je|im|in\sder|al|a\sla|por|cada|par|chaque)\s"
    r"(?P<time>hour|day|week|month|year|stunde|tag|woche|monat|jahr|hora|día|semana|mes|año|heure|jour|semaine|mois|an)\b",
    re.IGNORECASE,
)
#: What adds a half: "two and a half million", "un million et demi".
_AND_A_HALF = re.compile(
    r"\s(?:and\sa\shalf|et\sdemie?|y\smedi[oa]|e\smezz[oa]|e\smei[oa]|en\seen\shalf)\b", re.IGNORECASE
)
#: "Several thousand" is no thousand.
_SEVERAL = words_of(
    "several mehrere mehreren plusieurs varios varias diversi diverse vários várias enkele verscheidene many"
)
#: "Every second boat", "jeder Dritte"
_EVERY = re.compile(
    r"\b(?:every|jede[rsnm]?|un[ae]?\sde\scada)\s(?P<nth>second|third|fourth|fifth|tenth|zweite|dritte|vierte|fünfte|zehnte)[nrsm]?\b",
    re.IGNORECASE,
)
_NTH = {
    "second": 2,
    "zweite": 2,
    "third": 3,
    "dritte": 3,
    "fourth": 4,
    "vierte": 4,
    "fifth": 5,
    "fünfte": 5,
    "tenth": 10,
    "zehnte": 10,
}


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


def figures(passage: Passage, times: Sequence[Moment] = ()) -> tuple[Figure, ...]:
    """The figures of a passage in order, its ``times`` left out: digits, words, shares and ordinals."""
    text = masked(passage.text, times)
    shares = _shares(text, passage.language)
    text = blanked(text, sorted((each.start, each.end) for each in shares))
    found = [*shares, *_digits(text, passage.language)]
    taken = [(each.start, each.end) for each in found]
    found += [
        each
        for each in _words(text, passage.language)
        if not any(each.start < end and start < each.end for start, end in taken)
    ]
    return _shared_units(sorted(found, key=lambda each: each.start), text)


def _digits(text: str, code: str) -> list[Figure]:
    found = []
    for match in _DIGITS.finditer(text):
        digits, end = match["digits"], match.end()
        if " " in digits and code == "en":
            digits = digits.split(" ")[0]
            end = match.start("digits") + len(digits)
        if len(digits) > 40:
            continue
        value = digits_value(re.sub(r"[\s\u00a0\u202f'’]", "", digits))
        ordinal = re.compile(r"(?:st|nd|rd|th|er|e|º|ª)\b").match(text, end)
        if ordinal and code in {"en", "fr", "es"}:
            found.append(Figure(value, "ordinal", match.start(), ordinal.end(), bare=value))
            continue
        found.append(_figure(text, value, match.start(), end, sign=match["sign"] or ""))
    return found


def _words(text: str, code: str) -> list[Figure]:
    words = list(re.finditer(r"[^\W\d_]+", text))
    folded = [match[0].casefold() for match in words]
    found, at = [], 0
    while at < len(words):
        # A run of words is one number only where nothing but white space or hyphens parts them.
        until = at + 1
        while until < min(len(words), at + 12) and _GAP.fullmatch(text, words[until - 1].end(), words[until].start()):
            until += 1
        value, used = numeral(folded[at:until], code)
        before = folded[at - 1] if at else ""
        if not used or (before in {"pour", "por", "per"} and folded[at] in {"cent", "ciento", "cento"}):
            times = _times(folded[at], code)
            if times:
                found.append(Figure(float(times), "", words[at].start(), words[at].end(), bare=times, weak=times == 1))
            ordinal = _ordinal(folded[at], code)
            if ordinal:
                found.append(Figure(float(ordinal), "ordinal", words[at].start(), words[at].end(), bare=ordinal))
            at += 1
            continue
        if folded[at + used - 1] in {"and", "und", "y", "et", "e", "en"}:
            used -= 1
        about = folded[at + used - 1] in ROUGHLY
        # "both", "les deux": as much an article as a number.
        article = (
            value == 2 and used == 1 and before in {"les", "los", "las", "the", "die", "i", "le", "de", "os", "as"}
        )
        start, end = words[at].start(), words[at + used - 1].end()
        figure = _figure(text, float(value), start, end, weak=value == 1 or article, about=about)
        found.append(figure)
        at += used
        while at < len(words) and words[at].start() < figure.end:
            at += 1
    return found


def _times(word: str, code: str) -> int:
    """How many times: "twice", "dreimal"."""
    if code == "en":
        return {"once": 1, "twice": 2, "thrice": 3}.get(word, 0)
    return numeral([word[:-3]], code)[0] if code == "de" and word.endswith("mal") and len(word) > 5 else 0


def _ordinal(word: str, code: str) -> int:
    if code == "de":
        word = re.sub(r"(?<=te)[nrsm]$", "", word)
    return _ORDINALS.get(word, 0)


def _figure(
    text: str, value: float, start: int, end: int, *, sign: str = "", weak: bool = False, about: bool = False
) -> Figure:
    half = _AND_A_HALF.match(text, end)
    if half:
        value, end = value + 0.5, half.end()
    bare, scaled = value, False
    word = _next(text, end)
    while word and word[0].casefold().rstrip(".") in _SCALES:
        name = word[0].casefold()
        # "9 m" is a length, "2.5m" beside money or people a million: only glued to the number.
        if name == "m" and (
            word.start() != end or re.match(r"\s*(?:high|tall|deep|wide|long|hoch|tief|breit)", text[word.end() :])
        ):
            break
        value *= _SCALES[name]
        scaled, weak, end = True, False, word.end()
        half = _AND_A_HALF.match(text, end)
        if half:
            value, end = value + 0.5 * _SCALES[name], half.end()
        if text[end : end + 1] == ".":
            end += 1
        word = _next(text, end)
    percent = _PERCENT_WORDS.match(text, end)
    if percent:
        unit = "point" if _POINTS.match(text, percent.end()) else "%"
        noun = ""
        end = percent.end()
    else:
        unit, noun = _unit(text, end)
    before = text[max(0, start - 24) : start]
    told = before.casefold().split()
    return Figure(
        value,
        _UNIT_OF.get(sign, "") or unit,
        start,
        end,
        bare=bare,
        about=about
        or any(each.strip(",;(«\"'") in ROUGHLY for each in told[-2:])
        or bool(re.match(r"\s(?:or so|oder so)\b", text[end:])),
        bound=1 if _OVER.search(before) else -1 if _UNDER.search(before) else 0,
        weak=weak or bool(told and told[-1] in _SEVERAL),
        scaled=scaled,
        noun=noun,
        rate=_rate(text, end),
    )


def _rate(text: str, at: int) -> str:
    found = _RATE.match(text, at)
    return _UNIT_OF.get(found["time"].casefold(), "") if found else ""


def _next(text: str, at: int) -> re.Match[str] | None:
    gap = _GAP.match(text, at)
    return _WORD.match(text, gap.end() if gap else at)


def _unit(text: str, at: int) -> tuple[str, str]:
    """The unit that follows, within two words: "2.5 million Danish crowns", "5 millions d'euros"; and the first word."""
    noun = ""
    for _ in range(3):
        word = _next(text, at)
        if word is None:
            break
        folded = word[0].casefold()
        if folded in _UNIT_OF and not (folded == "an" and noun):
            unit = _UNIT_OF[folded]
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
                _UNIT_OF.get(square[2], "") if square[2] else ""
            ), folded
        if not noun and folded not in _OF:
            noun = folded
        if text[word.end() : word.end() + 1] in {",", ".", ";"}:
            break
        at = word.end()
        if text[at : at + 1] in {"'", "’"}:
            at += 1
    return "", noun


def _every_nth(text: str) -> list[Figure]:
    parts = [(match, 100 / _NTH[match["nth"].casefold()]) for match in _EVERY.finditer(text)]
    return [Figure(value, "%", match.start(), match.end(), bare=value) for match, value in parts]


def _shares(text: str, code: str) -> list[Figure]:
    found = _every_nth(text)
    for match in _HALF_A.finditer(text):
        unit, noun = _unit(text, match.end())
        if unit:
            found.append(Figure(0.5, unit, match.start(), match.end(), bare=0.5, noun=noun))
    for match in _ONE_IN.finditer(text):
        number = (
            int(match["n"])
            if match["n"].isdecimal() and len(match["n"]) < 4
            else numeral([match["n"].casefold()], code)[0]
        )
        these = numeral([match["m"].casefold()], code)[0] or 1
        if these < number <= 20:
            value = 100 * these / number
            found.append(Figure(value, "%", match.start(), match.end(), bare=value))
    taken = [(each.start, each.end) for each in found]
    for match in _SHARE.finditer(text):
        if any(start < match.end() and match.start() < end for start, end in taken):
            continue
        part, count = match["part"].casefold(), (match["count"] or "").casefold()
        if text[: match.start()].endswith(" and "):
            # "two and a half million"
            continue
        # "the third", "cuarto" and "quarter" alone may be an ordinal, a room or a part of a town.
        if part in {
            "third",
            "fifth",
            "quarter",
            "quinto",
            "cinquième",
            "quart",
            "tenth",
            "dixième",
            "décimo",
            "décima",
        } and not (count in {"a", "an", "one", "un"} and (match["of"] or _ENDS.match(text, match.end()))):
            continue
        if part in {"quinto", "terzo", "thirds"} and not count:
            continue
        number = {"two": 2, "zwei": 2, "dos": 2, "deux": 2, "three": 3, "drei": 3, "tres": 3, "trois": 3}.get(count, 1)
        value = 100 * number * _HALVES[part]
        before = text[max(0, match.start() - 24) : match.start()]
        about = any(each in ROUGHLY for each in before.casefold().split()[-2:])
        bound = 1 if _OVER.search(before) else -1 if _UNDER.search(before) else 0
        found.append(
            Figure(
                value,
                "%",
                match.start(),
                match.end(),
                bare=value,
                about=about,
                bound=bound,
                scaled=part == "half" and code == "en" and not match["of"],
                weak=part == "half",
            )
        )
    return found


def _shared_units(found: Sequence[Figure], text: str) -> tuple[Figure, ...]:
    """In "8 to 12 percent" the first figure of a range has the unit of the second."""
    out = list(found)
    for at in range(len(out) - 2, -1, -1):
        between = text[out[at].end : out[at + 1].start].casefold()
        if (
            not out[at].unit
            and out[at + 1].unit not in {"", "ordinal"}
            and re.fullmatch(
                r"\s?(?:to|and|or|bis|und|oder|y|o|a|à|et|ou|e|–|-|—)\s(?:un\s|une\s)?|\s?[–—-]\s?", between
            )
        ):
            out[at] = replace(out[at], unit=out[at + 1].unit)
    return tuple(out)
