"""What kind of name a name is: somebody who speaks, a place, a body such as a court, or only a German noun.

"sagte Ilse Brandt"  -> a person        "in Puerto Cano" -> a place
"the Supreme Court"  -> a body          "der Streik"     -> a noun that German writes with a capital
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from octavo.stories.credits import credited, without_dateline
from octavo.stories.features import Item, stems
from octavo.stories.related.reason_words import MARKS
from octavo.stories.words.emptywords import OFFICES
from octavo.text.words import tokens

#: Characters of a text that are searched for how its names stand.
LOOKED_AT = 6000

_SPEAKS = (
    "said|says|told|asked|added|wrote|warned|sagte|sagt|erklärte|betonte|fragte|dijo|dice|explicó|aseguró|afirmó|añadió|"
    "a déclaré|dit|explique|selon|disse|afirmou|ha detto|zei"
)
_WHERE = "in|at|near|from|through|around|outside|across|of|bei|aus|nach|en|de|desde|hacia|à|vers|em|te|op|uit|d['’]"
# What stands before places in languages where it is another word elsewhere; Turkish has it at the end: "Demirli'de".
_WHERE_IN = {
    "sv": "i|på|vid|från|till|utanför|kring|nära",
    "da": "i|på|ved|fra|til|udenfor|omkring|nær",
    "no": "i|på|ved|fra|til|utenfor|rundt|nær",
}
# Rivers, quays and streets: "on the Tesso", "along Ropewalk".
_ALONG = "on|along|across|over|below|above|down|up|from|into|of|sur|sobre|auf|entlang|langs"
_NAME = r"[A-ZÀ-ÖØ-Þ][\w’'-]+"
_OFFICES = "|".join(sorted(f"{office[0].upper()}{office[1:]}" for office in OFFICES))
# "The Lady Marigold" is a ship, "Lady Marigold" may be one.
_SHIPS = "Lady|Lord|King|Queen|Prince|Princess"
_SPEAKERS = (
    re.compile(rf"({_NAME}),? (?:{_SPEAKS})\b"),
    re.compile(rf"\b(?:{_SPEAKS}) ({_NAME}(?: {_NAME})?)"),
    re.compile(rf"\b(?!{_SHIPS})(?:{_OFFICES})\.? ({_NAME}(?: {_NAME})?)"),
    re.compile(rf"(?<![Tt]he )\b(?:{_SHIPS}) ({_NAME}(?: {_NAME})?)"),
)
_PLACES = re.compile(rf"\b(?:{_WHERE}) ?({_NAME}(?: {_NAME})?)")
_PLACES_IN = {language: re.compile(rf"\b(?:{words}) ({_NAME}(?: {_NAME})?)") for language, words in _WHERE_IN.items()}
_PLACES_IN["tr"] = re.compile(r"([A-ZÀ-ÖØ-ÞĞİŞ][\w-]+)[’'](?:[dt][ae]n?|[dt]eki|[dt]aki)\b")
_RIVERS = re.compile(
    rf"\b(?:{_ALONG}|{_WHERE}) (?:(?:the|le|la|el|der|dem) )?((?:Lower |Upper )?{_NAME})(?! [A-ZÀ-ÖØ-Þ])"
)
_POSSESSIVE = re.compile(r"[’']s?\Z")
# In German a noun has an article, a number or an adjective before it; a name of a person or a place seldom has.
_GERMAN_NOUNS = re.compile(
    r"\b(?:der|die|das|den|dem|des|ein|eine|einen|einer|einem|eines|kein|keine|im|am|zum|zur|beim|vom|ins|ans|mehr|"
    r"viele|alle|zwei|drei|vier|fünf|\d[\d.,]*|\w+(?:en|er|es|em|e)) ([A-ZÄÖÜ][\w-]*)"
)
# A play called "The Avalanche" is of no avalanche: what a headline quotes in a few words with a capital names a work.
_WORK = re.compile(r"[«“„\"‘‚](?=\W{0,40}[A-ZÀ-ÖØ-ÞА-Я])([^«»“”„\"‘’‚]{2,40}(?:[’'][^«»“”„\"‘’‚]{2,30})?)[»”“\"’]")
_WORK_WORDS = 4
# States that are united are no club.
_STATES = frozenset({"nations", "states", "kingdom", "emirates"})
_ARTICLES = r"\b(?:[Tt]he|[Ll][eao]|[Dd]er|[Dd]ie|[Dd]as|[Ee]l|[Ii]l|[Hh]et|[Dd]e)"
# "a Castrian resort": who or what comes from a place ties no more than the place does.
_PEOPLE = re.compile(r"\w{3}(?:an|ans|ese|ish)\Z")
_BODIES = {
    "court": "court tribunal gericht gerichtshof cour corte",
    "ministry": "ministry ministerium ministère ministerio ministero",
    "bank": "bank banque banco banca",
    "parliament": "parliament parlament parlement parlamento assembly asamblea assemblée bundestag landtag",
    "university": "university universität université universidad università",
    "hospital": "hospital hôpital klinikum krankenhaus ospedale",
    "union": "union gewerkschaft syndicat sindicato sindacato",
    "party": "party partei parti partido partito",
    "council": "council gemeinderat stadtrat conseil concejo consiglio",
    "museum": "museum musée museo",
    "festival": "festival",
    "club": "fc cf sc club racing rovers athletic united deportivo",
    "agency": "agency agentur agence agencia agenzia agência survey bureau service patrol administration",
    "department": "department département departamento dipartimento",
    "commission": "commission kommission comisión commissione comissão commissie",
    "committee": "committee komitee comité comitato comitê ausschuss",
    "company": "company corporation corp inc ltd plc gmbh ag",
}
_BODY_OF = {word: body for body, words in _BODIES.items() for word in words.split()}
# German writes such a body in one word and with an article: "das Verfassungsgericht". "Nudelgericht" is a dish.
_COURTS = (
    "amts|land|landes|oberlandes|kammer|bezirks|kreis|verwaltungs|verfassungs|arbeits|sozial|finanz|kartell|bundes|"
    "handels|straf|familien|jugend|ober|höchst|kassations|appellations|schieds|patent|menschenrechts"
)
_GERMAN_BODIES = {
    "court": re.compile(rf"(?:{_COURTS})+gericht(?:shof)?\Z"),
    "ministry": re.compile(r"\w{3,}ministerium\Z"),
    "commission": re.compile(r"\w{3,}kommission\Z"),
    "committee": re.compile(r"\w{3,}ausschuss\Z"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Names:
    """The names of an article by kind, casefolded word by word; carriers of the news and offices left out."""

    words: frozenset[str]
    #: Those of them that stand where places stand.
    places: frozenset[str]
    #: The stems of all of them, and of the dateline: what is no subject.
    stems: frozenset[str]


@lru_cache(maxsize=4096)
def names_of(thing: Item) -> Names:
    """The names of an article by kind."""
    whole = thing.text.strip()
    text = without_dateline(whole)
    dateline, text = whole[: len(whole) - len(text)], text[:LOOKED_AT]
    words = set(thing.names) - OFFICES - MARKS - credited(thing)
    if thing.language == "de":
        words -= {noun for noun in map(str.casefold, _GERMAN_NOUNS.findall(text)) if _german_body(noun) is None}
    speaking = {word.casefold() for word in _standing(thing.text)[0]}
    places = {word for name in _PLACES.findall(text) for word in _words(name)} | set(tokens(dateline))
    if (own := _PLACES_IN.get(thing.language or "")) is not None:
        places |= {word for name in own.findall(text) for word in _words(name)}
    # "of Thorwold" is no river where she is "Agnes Thorwold" elsewhere.
    places |= {
        word for name in _RIVERS.findall(text) for word in _words(name) if len(thing.names.get(word, name)) <= len(name)
    }
    places = (places & words) - speaking - _BODY_OF.keys()
    places |= {word for word in words if comes_from(word) and " " not in thing.names[word]}
    folded = {stem for name in (*words, *works(thing.title, text), dateline) for stem in stems(name, thing.language)}
    return Names(words=frozenset(words), places=frozenset(places), stems=frozenset(folded))


def works(title: str, text: str) -> list[str]:
    """What headline and text quote as titles of works are quoted."""
    titled = [work for work in _WORK.findall(title) if len(work.split()) <= _WORK_WORDS]
    return titled + [work for work in _WORK.findall(text) if _titled(work)]


def _titled(quoted: str) -> bool:
    """True for what a text quotes as titles are written, unlike what somebody said: "Ridge", "The Avalanche"."""
    words = quoted.split()
    return len(words) <= _WORK_WORDS and quoted[-1].isalnum() and all(not word.islower() for word in words)


def comes_from(word: str) -> bool:
    """True for a word such as "Castrian", that says where somebody or something comes from."""
    return _PEOPLE.search(word) is not None


def person(name: str, text: str) -> bool:
    """True where the text lets it speak, or gives it an office, and never stands it where places stand.

    A body speaks, too: it is known by a word of its name, or by an article before it.
    """
    speakers, places = _standing(text)
    words = name.split()
    if words[-1] not in speakers or words[0] in places or body(name):
        return False
    return re.search(rf"{_ARTICLES} {re.escape(name)}\b", text) is None


def place(name: str, text: str) -> bool:
    """True where the name stands in the text as places stand, and says nothing: "at Intel" is none if Intel speaks."""
    speakers, places = _standing(text)
    words = name.split()
    return words[0] in places and words[-1] not in speakers


def body(name: str) -> str | None:
    """What kind of body a name names: "court", "ministry", "club"; None for any other."""
    words = name.casefold().split()
    return None if _STATES.intersection(words) else next(filter(None, map(_body_of, words)), None)


def only_a_kind(word: str) -> bool:
    """True for a word that says what kind of body it is, and of none which: "bank", not "Kartellgericht"."""
    return word in _BODY_OF


def _body_of(word: str) -> str | None:
    """What kind of body a word, casefolded, is of."""
    return _BODY_OF.get(word) or _german_body(word)


def _german_body(word: str) -> str | None:
    """The same of one that German writes in one word with what it is for."""
    return next((kind for kind, form in _GERMAN_BODIES.items() if form.match(word)), None)


@lru_cache(maxsize=1024)
def _standing(text: str) -> tuple[frozenset[str], frozenset[str]]:
    """Words that speak in a text or follow an office, and first words of what follows a preposition of place."""
    opening = text[:LOOKED_AT]
    speakers = {found for pattern in _SPEAKERS for match in pattern.findall(opening) for found in match.split()}
    places = {_POSSESSIVE.sub("", name.split(maxsplit=1)[0]) for name in _PLACES.findall(opening)}
    return frozenset(speakers), frozenset(places)


def _words(name: str) -> list[str]:
    return [_POSSESSIVE.sub("", word).casefold() for word in re.split(r"[ -]", name)]
