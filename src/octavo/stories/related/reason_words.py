"""Words that may be said of what two articles have in common, as the articles write them."""

import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from itertools import takewhile
from unicodedata import combining, normalize

from octavo.stories.features import Item, stems
from octavo.stories.tags.concepts import tells
from octavo.stories.words.emptywords import EMPTY, GENERIC, PAPERS, UNITS, VAGUE
from octavo.stories.words.names import title_case

#: Words of a text that are looked at, and how many of them open it: what stands after those once is said in passing.
READ, OPENING = 260, 60
#: Letters after what two words begin with alike, up to which they are forms of one: "huelga" and "huelgas", not
#: "campanario" and "campanilla".
ENDING = 3

# Who comes to any accident is not what it is about, "the fire brigade says", and no time of day tells of a clock.
SERVICES = re.compile(
    r"\b[Ff]ire (?:and rescue )?(?:brigade|department|service|crew|chief|engine|station|officer|marshal)s?\b"
    r"|\bo['’]clock\b"
)
_VERBAL = re.compile(r"(?:ed|ing|ly)\Z")
# A month or a day that two texts name says nothing of what they have in common.
_MONTHS_AND_DAYS = """
    january february march april may june july august september october november december monday tuesday wednesday
    thursday friday saturday sunday januar februar märz mai juni juli oktober dezember montag dienstag mittwoch
    donnerstag freitag samstag sonntag enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre
    diciembre lunes martes miércoles jueves viernes sábado domingo janvier février mars avril juin juillet août
    septembre octobre novembre décembre lundi mardi mercredi jeudi vendredi samedi dimanche
"""
_CALENDAR = frozenset(_MONTHS_AND_DAYS.split())
_TIMES = re.compile(
    r"\A(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|sonnabend)s?"
    r"(?:früh|morgen|vormittag|mittag|nachmittag|abend|nacht)"
)
# What reports say and count, whatever they are about.
_ANY_REPORT = """
    first second third fourth fifth half double dozen hundred thousand million percent man woman child mind whisker
    cheaper dearer black white cars person report morning afternoon evening night dawn noon midnight killed injured
    wounded dead died deaths
    zwei drei vier fünf sechs sieben acht neun zehn erste zweite dritte vierte prozent meter metern uhr angaben jähriger
    jährige kilometer stunden tote toten tod verletzungen verletzten mittag nachmittag abend hause
    hier demain ayer anoche ieri domani ontem amanhã gisteren vandaag
    deux trois quatre cinq six sept huit neuf dix quinze vingt trente premier première deuxième troisième quatrième
    cent mille nuit matin soir blessé blessés mort morts tués victimes vide anciens aube midi journée annoncé
    annoncée annoncés annoncées indiqué
    précisé
    dos tres cuatro cinco seis siete ocho nueve diez quince veinte treinta primero primera segundo segunda tercero
    tercera cien mil noche mañana tarde madrugada mediodía muerto muertos herido heridos informó anunció explicó
    declaró declarar anunciar
    confirmado confirmada confirmados confirmadas confirmación hallado hallada hallados halladas encontrado encontrada
    due tre quattro cinque sei sette otto nove dieci primo prima secondo terzo notte mattina sera morti feriti
    dois três quatro sete oito nove dez primeiro primeira segundo terceiro noite manhã mortos feridos
    två fyra fem sju åtta nio tio tolv första tredje natten morgon kväll döda skadade
    syv otte åtte første aften kveld dræbt drept skadet
    iki üç dört beş altı yedi sekiz dokuz yüz birinci ikinci üçüncü gece sabah akşam ölü yaralı kişi
    dwa dwie trzy cztery pięć sześć siedem osiem dziewięć dziesięć pierwszy druga trzeci noc rano wieczór osób
    dva dvě tři čtyři pět šest sedm osm devět deset první druhý třetí ráno večer mrtvých zraněných lidí
    два две три четыре пять шесть семь восемь девять десять первый второй третий ночь утром вечером человек
    twee drie vier vijf zes zeven acht negen tien eerste tweede derde nacht ochtend avond doden gewonden
"""
# Where a report is from, and whose council decides: towns of one district, valley or coast have no subject in common by
# that.
_WHERE = """
    district county council region province canton municipality bezirk kreis landkreis gemeinde kanton provinz
    département commune canton région province distrito provincia región comarca municipio ayuntamiento comune regione
    distretto gmina provincie gemeente
    plateau highlands lowlands hochebene hochland tiefland meseta altiplano altopiano planalto hoogvlakte laagland
    płaskowyż valley tal vallée valle vale dolina coast küste côte costa kust wybrzeże
"""
_SAY_NOTHING = GENERIC | UNITS | VAGUE | _CALENDAR | frozenset((_ANY_REPORT + _WHERE).split())
# A name of one of these alone is the beginning of another one.
_BEGINNINGS = """
    puerto santa santo san saint sankt sainte são sao st río rio new nueva nuevo nouveau nouvelle upper lower north
    south east west port porto mont monte mount villa bad fort lake lac lago the le la les el los las
"""
#: Marks of a kind of page, in capitals: two live pages have no name in common.
MARKS = frozenset({"live", "directo", "direct", "liveticker", "video"})
# Of many names: a street, a centre, a first word that any sentence may begin with.
_OF_MANY = """
    street avenue road route highway square center centre central federal national international conference emergency
    people doctors first station airport straße platz zentrum bahnhof flughafen rue avenue place gare centre calle plaza
    centro via piazza strada rua praça straat plein ulica
"""
_EMPTY_NAMES = (
    GENERIC | VAGUE | EMPTY["en"] | _CALENDAR | MARKS | frozenset((_BEGINNINGS + _OF_MANY).split()) | {"prozent", "uhr"}
)
#: Letters from which on a word by itself may be a name: "US" or "PM" is in any report.
_SHORT = 3


def telling_name(name: str) -> bool:
    """False for what names nothing by itself ("Puerto", "LIVE", "Governor", "US"), and for a paper ("Daily News")."""
    words = [word.strip(".") for word in name.casefold().split()]
    if len(words) > 1 and not PAPERS.isdisjoint(words):
        return False
    return any(
        word not in _EMPTY_NAMES and not _TIMES.match(word) and (len(word) >= _SHORT or not word.isascii())
        for word in words
    )


def kin(one: str, other: str) -> bool:
    """Whether two words that begin alike are forms of one, as far as their letters tell."""
    a, b = _bare(one), _bare(other)
    alike = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(a, b, strict=False)))
    return alike == min(len(a), len(b)) or max(len(a), len(b)) - alike <= ENDING


def _bare(word: str) -> str:
    """Without case and accents: "elección", "elecciones"."""
    return "".join(letter for letter in normalize("NFD", word.casefold()) if not combining(letter))


# Of a large story every article is asked for beside every one of its neighbours: fewer are dropped before they are
# asked for again.
@lru_cache(maxsize=1024)
def subject_words(thing: Item) -> dict[str, str]:
    """The stems of the words that could be a subject, to the word as the article first writes it."""
    found: dict[str, str] = {}
    for word, folded in _could_be_subjects(thing):
        for stem in stems(word, thing.language):
            # German writes its nouns with capitals, as all write names; what it writes small is no subject.
            found.setdefault(stem, word if thing.language == "de" or folded in thing.names else folded)
    return found


@lru_cache(maxsize=1024)
def said_in_passing(thing: Item) -> frozenset[str]:
    """Those stems that a text has once, after its opening: "nobody may leave a rehearsal to catch a train".

    None that tells an event by itself: who writes of a flood or a strike need not say so twice.
    """
    told = Counter[str](stems(" ".join(thing.text.split()[:OPENING]), thing.language))
    for word, folded in _could_be_subjects(thing):
        for stem in stems(word, thing.language):
            told[stem] += 2 if tells(folded, thing.language or "") else 1
    return frozenset(stem for stem, times in told.items() if times == 1)


def _could_be_subjects(thing: Item) -> Iterator[tuple[str, str]]:
    """The words of an article that could be a subject, each as written and casefolded."""
    empty = EMPTY["en"] | EMPTY.get(thing.language or "", frozenset()) | _SAY_NOTHING
    body_text = thing.text if title_case(thing.title) else f"{thing.title}\n{thing.text}"
    read = SERVICES.sub(" ", " ".join(body_text.split()[:READ]))
    for word in re.findall(r"[^\W\d_]+", read):
        folded = word.casefold()
        if len(folded) < _SHORT and folded.isascii():
            continue
        if folded in empty or folded.rstrip("s") in empty or _VERBAL.search(folded) or _TIMES.match(folded):
            continue
        if thing.language == "de" and word[0].islower():
            continue
        yield word, folded
