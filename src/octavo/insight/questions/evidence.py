"""Whether a sentence can answer a kind of question at all: a date for "when", a figure for "how many"."""

import re
from collections.abc import Callable, Sequence
from datetime import datetime

from octavo.insight.quantities import Quantity, quantities
from octavo.insight.questions.kinds import QuestionKind
from octavo.insight.questions.question import Question, speaks_of_money
from octavo.insight.stems import stem, stems, words_of
from octavo.insight.times import tells_how_long, times
from octavo.text.stopwords import STOP_WORDS
from octavo.text.words import tokens

_CAUSE = re.compile(
    r"""
    \b(?:because|due\ to|owing\ to|after|since|as|caused|causes?|reasons?|blamed?|purpose|led\ to|result(?:ed|s)?
      |so\ that|in\ order\ to
      |to\ (?:avoid|protect|save|prevent|make|give|help|reduce|allow|keep|stop|meet|cut|raise)|over|amid|triggered
        |sparked
      |prompted|thanks\ to|explained|needed|started\ the|for\ fear|following|too\ (?:few|many|much|little|high|low
        |late))\b
    | \b(?:weil|wegen|grund|gründe|aufgrund|da|damit|um|durch|nach|infolge|ursache|auslöser)\b
    | \b(?:parce|car|cause|raison|raisons|afin|pour|suite|après|faute|grâce)\b
    | \b(?:porque|debido|causa|motivo|razón|para|tras|por)\b | \b(?:perché|causa|motivo|per|dopo)\b
    | \b(?:omdat|doordat|wegens|vanwege|oorzaak|zodat|devido|após|graças|eftersom|därför|orsak\w*|fordi|årsag\w*)\b
    | \b(?:bo|ponieważ|powod\w+|przyczyn\w+|przez|wskutek|dlatego|żeby|aby|po)\b
    | \b(?:çünkü|nedeniyle|yüzünden|için|sonra|neden\w*|sebe\w+)\b
    | \b(?:protože|kvůli|aby|důvod\w*|po|způsobi\w+|koska|vuoksi|takia|syy|syynä|jotta|jälkeen|johtu\w+|aiheut\w+)\b
    | \b(?:mert|miatt|hogy|oka|után|okoz\w+|deoarece|fiindcă|pentru|cauz\w+|motiv\w*|după|întrucât)\b
    | \b(?:через|бо|оскільки|тому|внаслідок|щоб|після|επειδή|λόγω|αιτία|για|μετά|εξαιτίας|προκάλεσ\w+)\b
    | příčin | لأن|بسبب|سبب|بعد|نتيجة|إثر
    | потому|из-за|причин | ため|から|理由|原因|因为|由于|때문
    """,
    re.IGNORECASE | re.VERBOSE,
)
_REASON = re.compile(
    r"""
    \b(?:because|due\ to|owing\ to|caused|causes?|reasons?|blamed?|purpose|so\ that|in\ order\ to|triggered|sparked
      |prompted|thanks\ to
      |needed|started\ the|explained)\b
    | \b(?:weil|wegen|grund|gründe|aufgrund|damit|infolge|ursache|auslöser)\b
    | \b(?:parce|cause|raison|raisons|afin|faute)\b | \b(?:porque|debido|causa|motivo|razón)\b | \b(?:perché|causa
      |motivo)\b
    | \b(?:omdat|doordat|wegens|vanwege|oorzaak|devido|graças|eftersom|därför|orsak\w*|fordi|årsag\w*)\b
    | \b(?:bo|ponieważ|powod\w+|przyczyn\w+|wskutek|dlatego|żeby)\b
    | \b(?:çünkü|nedeniyle|yüzünden|neden\w*|sebe\w+)\b
    | \b(?:protože|kvůli|důvod\w*|způsobi\w+|koska|vuoksi|takia|syynä|johtu\w+|aiheut\w+|mert|miatt|oka|okoz\w+
      |deoarece|fiindcă|cauz\w+|motiv\w*|întrucât|бо|оскільки|внаслідок|επειδή|λόγω|αιτία|εξαιτίας|προκάλεσ\w+)\b
    | příčin | لأن|بسبب|سبب
    | потому|из-за|причин | ため|理由|原因|因为|由于|때문
    """,
    re.IGNORECASE | re.VERBOSE,
)
_SPEECH = re.compile(
    r"""[“”"«»„「』]|\b(?:said|says|told|added|argued?s?|argues|warned|warns|called|calls|recommends?|demands?|asked
    |sagte?|sagt|erklärte?|fordert|kritisiert|meint|nannte|warnte?|dit|déclar\w+|estim\w+|dénonc\w+|demand\w+
    |conseill\w+|selon|dijo|dice|aconsej\w+|exig\w+|advirti\w+|advierte|pidi\w+|afirm\w+|según
    |promis(?:ed|es)?|den(?:ied|ies)|announced|admitted|insist(?:s|ed)|claim(?:s|ed)|replied|answered|apologi[sz]ed
    |versprach|verspricht|kündigte|nennt|spricht|sprach|bittet|räumte|laut|zufolge|promet\w*|réclam\w+|assur\w+
    |prometi\w+|critic\w+|niega|negó|admiti\w+|consider[aó]|detto|dicono|sostien\w+|chied\w+|promesso|promett\w+|secondo
    |disse|diz|dizem|pede|pediu|segundo|acus\w+|lembr\w+|zei|zegt|zeggen|noem[td]\w*|spreekt|eist|eisen|vindt|meld\w+
    |beloof\w+|belooft|volgens|waarschuw\w*|powiedzia\w+|mówi\w*|twierdz\w+|tłumacz\w+|zapowi\w+|prosi|proszą|żąda\w*
    |według|zdaniem|obieca\w+|сказал\w*|говор\w+|заявил\w*|требу\w+|назвал\w*|счита\w+|обеща\w+|пообещал\w*|признал\w*
    |призна\w+|объясн\w+|söyle\w+|dedi|anlattı|açıkla\w+|belirtti|bildir\w+|göre|säger|sade|enligt|siger|sagde|ifølge|sier
    |řek\w+|říká|uved\w+|podle|tvrdí|sano[oi]\w*|kerto\w+|mukaan|vaati\w*|mond\w+|szerint|közöl\w+|állít\w*|spus|spune
    |declarat|potrivit|afirm\w+|είπε|λέει|δήλωσ\w+|σύμφωνα|ζήτησ\w+|τόνισ\w+|сказа\w+|каже|кажуть|заяви\w+|словами
    |повідоми\w+|вимага\w+|قال\w*|أعلن\w*|أكد\w*|صرح\w*|أضاف\w*|يقول)\b""",
    re.IGNORECASE | re.VERBOSE,
)
_PLACE = re.compile(
    r"\b(?:in|at|near|from|to|on|off|outside|into|between|of|im|am|bei|aus|nach|von|an|à|au|aux|en|dans|près|vers|"
    r"de|du|a|"
    r"sur|cerca|hacia|nel|nella|vicino|da|em|no|na|perto|te|naar|op)\s(?:the\s|der\s|dem\s|la\s|le\s|l['’]|el\s|"
    r"un\s|una\s|"
    r"einem\s|einer\s|a\s|an\s)?\w"
    r"|\b(?:w|we|pod|koło|przy|nad|obok|в|во|на|под|у|около|близ|над|возле|på|vid|ved|från|fra)\s\w|['’](?:[dt][ae]n?|[yn]?[ae])\b",
    re.IGNORECASE,
)
_AGE = re.compile(
    r"\baged?\b|\byears?[- ]old\b|,\s\d{1,3},|\(\d{1,3}\)|\bjahre\s(?:alt|alte)\b|-jährig|\b\d{1,3}\s(?:ans|años|"
    r"anni|anos|jaar|lat|lata|лет|года|років|роки|år|let|éves|ani|ετών|χρονών|عام\w*|سنة)\b|-vuoti|\byaşında|歳|岁",
    re.IGNORECASE,
)
_VAGUE_NUMBER = re.compile(
    r"\b(?:half|third|thirds|quarter|quarters|dozens?|hundreds?|thousands?|millions?|nobody|none|no one|one|once|"
    r"twice|double|"
    r"tripled?|hälfte|drittel|viertel|dutzend|hunderte|tausende|niemand|moitié|tiers|quart|dizaines?|centaines?|"
    r"milliers|"
    r"personne|mitad|tercio|cuarto|decenas|cientos|miles|nadie|metà|terzo|metade|doppel\w+|doppio|doble|dobro|dubbele?"
    r"|nessuno|decine|centinaia|migliaia|ninguém|nenhum|dezenas|centenas|milhares|terço|helft|derde|kwart|tientallen"
    r"|honderden|duizenden|połow\w+|dziesiątk\w+|setk\w+|tysiąc\w*|nikt|никто|половин\w+|десятк\w+|сотн\w+|тысяч\w*"
    r"|вдвое|yarısı|onlarca|yüzlerce|binlerce|kimse|hälften|halvparten|halvdelen|dussintals|hundratals|hundrevis"
    r"|tusentals|tusenvis)\b",
    re.IGNORECASE,
)
_KANJI_NUMBER = re.compile(
    "[一二三四五六七八九十百千万億亿両两]+(?:円|元|人|名|台|件|個|个|位|倍|割|％|%|万|億|亿|克朗|美元|欧元|ドル|ユーロ|メートル|公里|吨)"
)
_NAME = re.compile(r"(?<![\w’'])[A-ZÀ-ÞА-Я][\w’'.-]*")
_IN_PLACE = re.compile(r"\b(?:in|at|near|from|on|of|im|aus|bei|von|à|en|de|du|del|di|nella|em)\s$", re.IGNORECASE)
_ASKS_NAME = re.compile(r"what|wie|cómo|comment", re.IGNORECASE)
_ROLE = re.compile(
    r"\b(?:president|minister|mayor|police|officials?|government|council|court|spokes\w+|director|chief|company|"
    r"officer|"
    r"firefighters?|workers?|residents?|investigators?|authorities|judge|committee|union|commission|agency|ministry)\b",
    re.IGNORECASE,
)
_LENGTH = words_of("""
    m km cm mm metre meter metern mètre metro kilometre kilometer kilometern kilomètre kilómetro mile foot feet inch
    inche yard hectare acre tonne ton kg litre liter degree
""")
_HOW_OFTEN = re.compile(
    r"how often|how many times|wie oft|wie häufig|wie viele male|à quelle fréquence|combien de fois|veces|frecuencia"
    r"|hoe vaak|hoeveel keer|quante volte|quantas vezes|ile razy|jak często|сколько раз|как часто|kaç (?:kez|kere|defa)"
    r"|hur ofta|hvor ofte|hur många gånger|hvor mange gange",
    re.IGNORECASE,
)
#: "It is the fourth attack since March."
_ORDINAL = re.compile(
    r"\b(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+(?:st|nd|rd|th|e|er|ème)"
    r"|(?:zweit|dritt|viert|fünft|sechst|siebt|acht|neunt|zehnt)e[nrs]?|deuxième|troisième|\w{3,8}ième"
    r"|segund[oa]|tercer[oa]?|cuart[oa]|quint[oa]|sext[oa]|second[oa]|terz[oa]|quart[oa]|sest[oa]|settim[oa]|terceir[oa]"
    r"|tweede|derde|vierde|vijfde|zesde|zevende|drugi|trzeci|czwarty|piąty|втор\w{2}|трет\w{2,3}|четв[её]рт\w{2}|пят\w{2}"
    r"|ikinci|üçüncü|dördüncü|beşinci|andra|tredje|fjärde|fjerde|femte)\b|\d[ºª]",
    re.IGNORECASE,
)
_OFTEN = re.compile(
    r"\b(?:every|each|daily|weekly|monthly|yearly|hourly|once|twice|times|jede[nrs]?|täglich|wöchentlich|monatlich|mal|chaque|"
    r"fois|tous les|toutes les|cada|veces|vez|volt[ae]|vezes|keer|elke?|iedere?|dagelijks|razy|co dzień"
    r"|раз(?:а|у)?|kez|kere|gånger|gange|ganger|hver|varje|ogni|diari[oa]|semanal)\b",
    re.IGNORECASE,
)
_HEIGHT = re.compile(r"\b(?:high|tall|deep|wide|hoch|tief|breit)\b", re.IGNORECASE)
_SIGNS = frozenset("$€£¥%")
_CURRENCIES = (
    "euro", "dollar", "pound", "pfund", "crown", "krone", "corona", "couronne", "franc", "frank", "yen", "yuan", "peso",
    "rubl", "roubl", "rupee", "real", "lira", "zloty", "dinar", "cent",
)  # fmt: skip
_TIME_UNITS = stems(
    words_of("""
    second seconds minute minutes hour hours day days week weeks month months year years decade decades night nights
    winter winters stunde stunden tag tage tagen woche wochen monat monate monaten jahr jahre jahren heure heures jour
    jours semaine semaines mois an ans année années hora horas día días semana semanas mes meses año años
    """)
)
_PERSON = stems(words_of("person people menschen personen leute personnes personas persone pessoas"))
_PERSONS = _PERSON | stems(
    words_of("""
    workers residents men women children villagers students pupils soldiers passengers tourists officers employees
    members civilians families dead injured others adults girls boys migrants refugees demonstrators protesters
    einwohner tote verletzte arbeiter habitants blessés morts ouvriers habitantes heridos muertos trabajadores
    """)
)
#: Between a figure and a time: the time belongs to another figure, the one it is compared with.
_COMPARES = re.compile(
    r"\b(?:from|than|compared|against|versus|vs|since|drop|down|up|fewer|lower|higher|before|gegenüber|als|nach|"
    r"statt|que|contre|"
    r"frente|desde|rispetto)\b",
    re.IGNORECASE,
)


def can_answer(question: Question, sentence: str, published: datetime | None = None) -> bool:
    """Whether the sentence, published then, has what the kind of question asks for."""
    if question.kind is QuestionKind.WHEN and question.future and _only_past(sentence, published):
        return False
    check = _CHECKS.get(question.kind)
    return check is None or check(question, sentence)


def speaks(sentence: str) -> bool:
    """Whether the sentence reports words: a quotation, or a verb of saying."""
    return _SPEECH.search(sentence) is not None


def explains(sentence: str) -> bool:
    """Whether the sentence gives a reason in so many words."""
    return _REASON.search(sentence) is not None


def _only_past(sentence: str, published: datetime | None) -> bool:
    """Whether all the times of the sentence are years before its publication."""
    found = [sentence[start:end] for start, end in times(sentence)]
    years = [int(year[0]) for each in found if (year := re.search(r"(?:1[5-9]|20)\d\d", each))]
    return published is not None and len(years) == len(found) and all(year < published.year for year in years)


def figures(sentence: str) -> list[Quantity]:
    """The numbers of a sentence that are no part of a date or a clock time."""
    dates = times(sentence)
    return [each for each in quantities(sentence) if not any(start <= each.start < end for start, end in dates)]


def _has_figure(question: Question, sentence: str) -> bool:
    if _HOW_OFTEN.search(question.text) and (_OFTEN.search(sentence) or _ORDINAL.search(sentence)):
        return True
    found = [each for each in figures(sentence) if _digits(sentence, each) not in question.fixed]
    if question.counted not in _TIME_UNITS:
        # "eleven years" is no number of berths.
        found = [each for each in found if stem(each.unit) not in _TIME_UNITS]
    counted = bool(found) or _KANJI_NUMBER.search(sentence) is not None
    if question.money:
        return any(_is_money(each.unit) for each in found) or (counted and speaks_of_money(sentence))
    if _HEIGHT.search(question.text):
        found = [each for each in found if each.unit == "%" or each.unit in _LENGTH or _is_money(each.unit)]
    elif not found:
        return counted or _VAGUE_NUMBER.search(sentence) is not None
    return bool(found) and _time_agrees(question, sentence, found)


def fits(question: Question, sentence: str) -> bool:
    """Whether the sentence has just what is asked for: "214 berths" for "how many berths", a name for "who"."""
    if question.kind is QuestionKind.WHO:
        return _has_new_name(question, sentence)
    if question.counted is None:
        return False
    for each in figures(sentence):
        after = stems(tokens(sentence[each.end : each.end + 40])[:3])
        if question.counted in after or (question.counted in _PERSON and after & _PERSONS):
            return True
    return False


def _is_money(unit: str) -> bool:
    return unit in _SIGNS or unit.startswith(_CURRENCIES)


def _digits(sentence: str, figure: Quantity) -> str:
    found = tokens(sentence[figure.start : figure.end])
    return found[0] if found else ""


def _time_agrees(question: Question, sentence: str, found: Sequence[Quantity]) -> bool:
    """Whether one of the figures is of the time that the question fixes, not of another that it is compared with.

    "22 percent trusted it, a sharp drop from polling in 2024" gives no figure for 2024.
    """
    asked = [
        match.start()
        for token in question.fixed
        for match in re.finditer(rf"(?<!\d){re.escape(token)}(?!\d)", sentence)
    ]
    if not asked:
        return True
    for at in asked:
        for figure in found:
            low, high = sorted((figure.end, at))
            between = sentence[low:high]
            clause = re.split(r"[,;:—]\s", between)
            if len(clause) == 1 and not _COMPARES.search(between):
                return True
            if (
                len(clause) == 1
                and figure.start < at
                and re.search(r"\b(?:from|than|als|que)\b", sentence[: figure.start])
            ):
                return True
            # "In 2023, sales rose to 5 million": a time that opens the sentence holds for all of it.
            if at < 12 and figure.start > at:
                return True
    return False


def _has_somebody(question: Question, sentence: str) -> bool:
    """Whether a name or an office stands in it that the question did not name itself."""
    if _has_new_name(question, sentence) or not _NAME.search(sentence):
        return True  # a script without capitals has names that cannot be seen
    if _ASKS_NAME.match(question.text):
        return False
    asked = set(question.terms)
    return any(stem(tokens(match.group())[0]) not in asked for match in _ROLE.finditer(sentence))


def _has_new_name(question: Question, sentence: str) -> bool:
    asked = {part for name in question.names for part in name} | set(question.terms)
    stop = STOP_WORDS["en"] | STOP_WORDS.get(question.language or "en", frozenset())
    for match in _NAME.finditer(sentence):
        words = tokens(match.group())
        if not words or words[0] in stop or times(match.group()) or stem(words[0]) in asked:
            continue
        if _IN_PLACE.search(sentence, max(0, match.start() - 8), match.start()):
            continue
        if match.start() > 2 or _NAME.match(sentence, match.end() + 1):
            return True
    return False


_CHECKS: dict[QuestionKind, Callable[[Question, str], bool]] = {
    QuestionKind.WHEN: lambda _, sentence: bool(times(sentence)),
    QuestionKind.HOW_LONG: lambda _, sentence: tells_how_long(sentence),
    QuestionKind.HOW_OLD: lambda _, sentence: _AGE.search(sentence) is not None and bool(quantities(sentence)),
    QuestionKind.HOW_MANY: _has_figure,
    QuestionKind.WHO: _has_somebody,
    QuestionKind.WHERE: lambda _, sentence: _PLACE.search(sentence) is not None or not sentence.isascii(),
    QuestionKind.WHY: lambda _, sentence: _CAUSE.search(sentence) is not None,
}
