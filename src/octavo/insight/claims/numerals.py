"""Numbers in words, in fifteen languages: "twenty-three", "zweihundertfünfzig", "quatre-vingt-dix-sept", "dos mil"."""

# ruff: noqa: E501 -- lists of words, a language or a meaning a line

from collections.abc import Mapping, Sequence
from functools import lru_cache

_UNDER_TWENTY = {
    "en": "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen",
    "de": "ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn",
    "es": "un dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve",
    "fr": "un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize",
    "it": "un due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici diciassette diciotto diciannove",
    "pt": "um dois três quatro cinco seis sete oito nove dez onze doze treze quatorze quinze dezesseis dezessete dezoito dezenove",
    "nl": "een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien",
    "sv": "en två tre fyra fem sex sju åtta nio tio elva tolv tretton fjorton femton sexton sjutton arton nitton",
    "pl": "jeden dwa trzy cztery pięć sześć siedem osiem dziewięć dziesięć jedenaście dwanaście trzynaście czternaście piętnaście szesnaście siedemnaście osiemnaście dziewiętnaście",
    "ru": "один два три четыре пять шесть семь восемь девять десять одиннадцать двенадцать тринадцать четырнадцать пятнадцать шестнадцать семнадцать восемнадцать девятнадцать",
    "tr": "bir iki üç dört beş altı yedi sekiz dokuz on",
    "da": "en to tre fire fem seks syv otte ni ti elleve tolv tretten fjorten femten seksten sytten atten nitten",
    "no": "en to tre fire fem seks sju åtte ni ti elleve tolv tretten fjorten femten seksten sytten atten nitten",
    "cs": "jeden dva tři čtyři pět šest sedm osm devět deset jedenáct dvanáct třináct čtrnáct patnáct šestnáct sedmnáct osmnáct devatenáct",
    "fi": "yksi kaksi kolme neljä viisi kuusi seitsemän kahdeksan yhdeksän kymmenen yksitoista kaksitoista kolmetoista neljätoista viisitoista kuusitoista seitsemäntoista kahdeksantoista yhdeksäntoista",
}
_TENS = {
    "en": "twenty thirty forty fifty sixty seventy eighty ninety",
    "de": "zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig",
    "es": "veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa",
    "fr": "vingt trente quarante cinquante soixante septante octante nonante",
    "it": "venti trenta quaranta cinquanta sessanta settanta ottanta novanta",
    "pt": "vinte trinta quarenta cinquenta sessenta setenta oitenta noventa",
    "nl": "twintig dertig veertig vijftig zestig zeventig tachtig negentig",
    "sv": "tjugo trettio fyrtio femtio sextio sjuttio åttio nittio",
    "pl": "dwadzieścia trzydzieści czterdzieści pięćdziesiąt sześćdziesiąt siedemdziesiąt osiemdziesiąt dziewięćdziesiąt",
    "ru": "двадцать тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто",
    "tr": "yirmi otuz kırk elli altmış yetmiş seksen doksan",
    "da": "tyve tredive fyrre halvtreds tres halvfjerds firs halvfems",
    "no": "tjue tretti førti femti seksti sytti åtti nitti",
    "cs": "dvacet třicet čtyřicet padesát šedesát sedmdesát osmdesát devadesát",
    "fi": "kaksikymmentä kolmekymmentä neljäkymmentä viisikymmentä kuusikymmentä seitsemänkymmentä kahdeksankymmentä yhdeksänkymmentä",
}


def _finnish() -> dict[str, int]:
    """The cases of the numbers up to ten: "kahden", "kahdessa", "kahteen"."""
    weak = ["n", "ssa", "sta", "lla", "lta", "lle", "ksi", "na"]
    stems = {
        2: ("kahde", "kahta kahteen"), 3: ("kolme", "kolmea kolmeen"), 4: ("neljä", "neljää neljään"),
        5: ("viide", "viittä viiteen"), 6: ("kuude", "kuutta kuuteen"), 7: ("seitsemä", "seitsemää seitsemään"),
        8: ("kahdeksa", "kahdeksaa kahdeksaan"), 9: ("yhdeksä", "yhdeksää yhdeksään"),
        10: ("kymmene", "kymmentä kymmeneen"),
    }  # fmt: skip
    found = {"sata": 100, "sadan": 100, "sataa": 100, "tuhat": 1000, "tuhannen": 1000, "tuhatta": 1000}
    for value, (stem, others) in stems.items():
        front = value in {4, 5, 7, 9, 10}
        cases = [stem + (each.replace("a", "ä") if front else each) for each in weak]
        found |= dict.fromkeys([*cases, *others.split()], value)
    return found


_MORE = {
    "en": {
        "hundred": 100, "thousand": 1000, "dozen": 12, "twenties": 20, "thirties": 30, "forties": 40, "fifties": 50,
        "sixties": 60, "seventies": 70, "eighties": 80, "nineties": 90,
    },
    "de": {
        "eins": 1, "eine": 1, "einen": 1, "einem": 1, "einer": 1, "zwo": 2, "dreissig": 30, "hundert": 100,
        "tausend": 1000, "dutzend": 12,
    },
    "es": {
        "uno": 1, "una": 1, "veintiún": 21, "veintiuno": 21, "veintiuna": 21, "veintidós": 22, "veintitrés": 23,
        "veinticuatro": 24, "veinticinco": 25, "veintiséis": 26, "veintisiete": 27, "veintiocho": 28, "veintinueve": 29,
        "cien": 100, "ciento": 100, "doscientos": 200, "doscientas": 200, "trescientos": 300, "trescientas": 300,
        "cuatrocientos": 400, "cuatrocientas": 400, "quinientos": 500, "quinientas": 500, "seiscientos": 600,
        "seiscientas": 600, "setecientos": 700, "setecientas": 700, "ochocientos": 800, "ochocientas": 800,
        "novecientos": 900, "novecientas": 900, "mil": 1000, "docena": 12, "decena": 10, "veintena": 20, "treintena": 30,
        "cuarentena": 40, "cincuentena": 50, "centenar": 100, "millar": 1000,
    },
    "fr": {
        "une": 1, "vingts": 20, "cent": 100, "cents": 100, "mille": 1000, "dizaine": 10, "douzaine": 12, "quinzaine": 15,
        "vingtaine": 20, "trentaine": 30, "quarantaine": 40, "cinquantaine": 50, "soixantaine": 60, "centaine": 100,
        "millier": 1000,
    },
    "it": {
        "uno": 1, "una": 1, "tré": 3, "vent": 20, "trent": 30, "quarant": 40, "cinquant": 50, "sessant": 60, "settant": 70,
        "ottant": 80, "novant": 90, "cento": 100, "mille": 1000, "mila": 1000, "dozzina": 12, "decina": 10, "ventina": 20,
        "centinaio": 100, "migliaio": 1000,
    },
    "pt": {
        "uma": 1, "duas": 2, "catorze": 14, "dezasseis": 16, "dezassete": 17, "dezanove": 19, "cem": 100, "cento": 100,
        "duzentos": 200, "duzentas": 200, "trezentos": 300, "trezentas": 300, "quatrocentos": 400, "quinhentos": 500,
        "quinhentas": 500, "seiscentos": 600, "setecentos": 700, "oitocentos": 800, "novecentos": 900, "mil": 1000,
        "dúzia": 12, "dezena": 10, "centena": 100, "milhar": 1000,
    },
    "nl": {"één": 1, "honderd": 100, "duizend": 1000, "dozijn": 12, "tiental": 10, "honderdtal": 100},
    "sv": {"ett": 1, "hundra": 100, "tusen": 1000},
    "pl": {
        "jedna": 1, "jedno": 1, "dwie": 2, "dwóch": 2, "dwoje": 2, "trzech": 3, "troje": 3, "czterech": 4, "pięciu": 5,
        "sześciu": 6, "siedmiu": 7, "ośmiu": 8, "dziewięciu": 9, "dziesięciu": 10, "sto": 100, "stu": 100, "dwieście": 200,
        "trzysta": 300,
    },
    "ru": {
        "одна": 1, "одно": 1, "одного": 1, "одной": 1, "две": 2, "двух": 2, "двое": 2, "трёх": 3, "трех": 3, "трое": 3,
        "четырёх": 4, "четырех": 4, "четверо": 4, "пяти": 5, "пятеро": 5, "шести": 6, "семи": 7, "восьми": 8, "девяти": 9,
        "десяти": 10, "сто": 100, "ста": 100, "двести": 200, "триста": 300,
    },
    "tr": {"yüz": 100, "bin": 1000},
    "da": {"et": 1, "én": 1, "hundrede": 100, "tusind": 1000},
    "no": {"et": 1, "ett": 1, "én": 1, "syv": 7, "tyve": 20, "tredve": 30, "hundre": 100, "tusen": 1000},
    "cs": {
        "jedna": 1, "jedno": 1, "dvě": 2, "dvou": 2, "dvěma": 2, "tří": 3, "třech": 3, "třem": 3, "čtyř": 4, "čtyřech": 4,
        "čtyřem": 4, "pěti": 5, "šesti": 6, "sedmi": 7, "osmi": 8, "devíti": 9, "deseti": 10, "sto": 100, "tisíc": 1000,
        "tisíce": 1000,
    },
    "fi": _finnish(),
}  # fmt: skip
#: What joins the parts: "one hundred and five", "fünfundzwanzig", "treinta y uno".
_JOINS: Mapping[str, set[str]] = {
    "en": {"and"},
    "de": {"und"},
    "es": {"y"},
    "fr": {"et"},
    "it": {"e"},
    "pt": {"e"},
    "nl": {"en", "ën"},
    "sv": set(),
    "da": {"og"},
    "no": {"og"},
    "cs": {"a"},
    "fi": set(),
}
#: Languages that write a number as one word.
_GLUED = frozenset({"de", "it", "nl", "sv", "da", "no", "fi"})
#: What is added to ten: "dix-huit", "on iki".
_AFTER_TEN = frozenset(["sept", "huit", "neuf", "bir", "iki", "üç", "dört", "beş", "altı", "yedi", "sekiz", "dokuz"])
_LONGEST_WORD = 60


def _words(code: str) -> Mapping[str, int]:
    found = {word: value for value, word in enumerate(_UNDER_TWENTY[code].split(), start=1)}
    found |= {word: value for value, word in zip(range(20, 100, 10), _TENS[code].split(), strict=True)}
    return found | _MORE[code]


_NUMERALS = {code: _words(code) for code in _TENS}


def numerals_of(code: str | None) -> Mapping[str, int]:
    """The words that are numbers by themselves in a language, casefolded; none of a language that is not known."""
    return _NUMERALS.get(code or "", {})


def numeral(words: Sequence[str], code: str) -> tuple[int, int]:
    """The number that the casefolded words begin with, and how many of them spell it; (0, 0) where none does."""
    known, joins = _NUMERALS.get(code, _NUMERALS["en"]), _JOINS.get(code, _JOINS["en"])
    total = current = used = 0
    joined = False
    for at, word in enumerate(words):
        if word in joins and used:
            joined = True
            continue
        parts = _parts(word, code if code in _NUMERALS else "en")
        if not parts:
            break
        after = _add(total, current, parts, known, joined=joined, joins=joins)
        if after is None:
            break
        (total, current), used, joined = after, at + 1, False
    return total + current, used


def is_numeral(word: str, code: str) -> bool:
    """Whether a number can begin with the casefolded word."""
    return bool(_parts(word, code if code in _NUMERALS else "en"))


def _add(
    total: int, current: int, parts: Sequence[str], known: Mapping[str, int], *, joined: bool, joins: set[str]
) -> tuple[int, int] | None:
    """The number so far with these parts added; None where they begin another number."""
    for part in parts:
        if part in joins:
            joined = True
            continue
        value = known[part]
        if value == 1000:
            if total:
                return None
            total, current = 1000 * max(current, 1), 0
        elif value == 100:
            if current > 9:
                return None
            current = 100 * max(current, 1)
        elif value == 20 and current % 100 == 4 and part in {"vingt", "vingts"}:
            current += 76
        elif (current % 100 == 10 and part in _AFTER_TEN) or _fits(current, value, joined=joined):
            current += value
        else:
            return None
        joined = False
    return total, current


def _fits(current: int, value: int, *, joined: bool) -> bool:
    below = current % 100
    if value >= 100:
        return current == 0
    if below == 0:
        return True
    if below < 10:
        return joined and value >= 20
    if below in {60, 80} and value < 20:
        return True
    return below >= 20 and below % 10 == 0 and value < 10


@lru_cache(maxsize=4096)
def _parts(word: str, code: str) -> tuple[str, ...]:
    """A word as the numerals it is made of; empty where it is no number."""
    if word in _NUMERALS[code]:
        return (word,)
    if code not in _GLUED or len(word) > _LONGEST_WORD:
        return ()
    lexemes = sorted({*_NUMERALS[code], *_JOINS[code]}, key=len, reverse=True)

    def split(rest: str) -> tuple[str, ...] | None:
        if not rest:
            return ()
        for lexeme in lexemes:
            if rest.startswith(lexeme) and (tail := split(rest[len(lexeme) :])) is not None:
                return (lexeme, *tail)
        return None

    found = split(word)
    return found if found and found[-1] not in _JOINS[code] and found[0] not in _JOINS[code] else ()
