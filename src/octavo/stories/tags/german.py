"""German names in a run of capitals, which may hold common nouns, owners and adjectives of places as well.

Regierung Castrias            ->  Regierung | Castria
Bürgermeister Holger Brandt   ->  Holger Brandt
des Versandhändlers Pakka     ->  Versandhändler | Pakka
Hohenrainer Krankenhaus       ->  Hohenrain | Krankenhaus
"""

import re
from collections.abc import Collection, Mapping, Sequence

from octavo.stories.tags.words import told
from octavo.stories.words.emptywords import is_office

#: What stands inside a name and links its parts.
LINKS = frozenset({"of", "de", "del", "della", "di", "da", "do", "dos", "du", "von", "van"})
#: What begins a name however empty it is by itself.
BEGINS = frozenset({"New", "El", "La", "Los", "Las", "Le", "Les", "The", "Sankt", "San", "Santa", "Saint", "Bad"})
_GERMAN_OFFICE = re.compile(
    r"(?:minister|präsident|chef|sprecher|direktor|trainer|kanzler|meister|[a-z]rat|anwalt|richter|forscher)(?:in)?\Z",
    re.IGNORECASE,
)
_PLACES = """
    Münchner:München Zürcher:Zürich Dresdner:Dresden Bremer:Bremen Basler:Basel Emder:Emden Gießener:Gießen
    Göttinger:Göttingen Tübinger:Tübingen Thüringer:Thüringen Hallenser:Halle Jenaer:Jena Kasseler:Kassel
    Pariser:Paris Londoner:London Genfer:Genf Brüsseler:Brüssel Moskauer:Moskau Kiewer:Kiew Kyjiwer:Kyjiw
"""
# German adjectives of places that lose more than their ending.
_IRREGULAR = dict(each.split(":") for each in _PLACES.split())
# What a plural or a doer leaves without its -er ("Gläs" of glasses, "Rechn" of a calculator), and places that end so.
_NO_PLACE = re.compile(r"(?:äu|[äöü])[^aeiouäöüy]+\Z|[^\Waeiouäöülmnry]n\Z")
_ENDS_SO = ("brück", "bühl", "mühl", "münd", "städt", "grün", "brünn", "köln", "fürth", "mölln", "plön")
#: A German noun's share of nouns by its ending from which on it is no name.
COMMON = 0.6
#: Times that a word may stand whose form without an ending stands nowhere: "Jürgens" again and again is no Jürgen's.
RARE = 2

# What stands between a noun and its owner: "Lager des Versandhändlers Pakka".
_OWNERS_ARTICLES = frozenset({"des", "eines"})
# What ends in s without being of anybody: "des Status", "des Paulus".
_NO_OWNER = re.compile(r"(?:[uio]s|ss)\Z")
# The genitive of what ends in -e ("Gebäudes"), and of what doubles its s ("Ereignisses", but no "Prozesses").
_ENDS_IN_E = re.compile(r"(?:äude|ände|eide|irge|üge|üse|inde|ee|ie)s\Z")
_ONE_S = re.compile(r"(?:nis|[bB]us|[kK]ürbis|as)ses\Z")
# Given names with the genitive's ending, before a surname that is a noun.
_GIVEN_NAMES = "Andreas Matthias Mathias Thomas Tomas Lukas Lucas Jonas Tobias Niklas Elias Nicolas"
_GIVEN = frozenset(_GIVEN_NAMES.split())


def german_names(run: list[str], words: Mapping[str, int], *, articled: bool) -> list[list[str]]:
    """The names in a run that may hold common nouns: owners, who stands before an office, last the rest."""
    found: list[list[str]] = []
    run, owners = _genitive(run, words)
    found += [run[at : at + 1] for at in owners]
    at = next((place for place, word in enumerate(run) if place and _GERMAN_OFFICE.search(word)), 0)
    if at:
        found.append([_nominative(word, words) for word in run[:at]])
        run = run[at + 1 :]
    if len(run) > 1 and not owners and run[1] not in LINKS and is_common(run[0]) and not is_common(run[1]):
        found.append(list(run))
    # "Das Krankenhaus Santa Irene" is a noun and a name, "Holger Brandt" is not.
    ruled = articled or bool(owners) or at > 0
    while len(run) > 1 and run[1] not in LINKS:
        if run[0] in _OWNERS_ARTICLES:
            run, ruled = run[1:] if len(run) > 2 else [owner(run[1], words)], True
            continue
        owns = ruled and _is_common_owner(run[0])
        if run[0] in BEGINS or not (owns or _is_noun_before(run, ruled=ruled)):
            break
        found.append([_place(run[0], words)] if is_common(run[1]) else [owner(run[0], words) if owns else run[0]])
        run, ruled = run[1:], False
        while len(run) > 1 and is_office(run[0], more=True):
            run = run[1:]
    # "Trubel des Alltags": what linked the noun to what was before it.
    while run and run[0].islower():
        run = run[1:]
    return [*found, [_nominative(word, words) for word in run]]


def _is_noun_before(run: Sequence[str], *, ruled: bool) -> bool:
    """True for a common noun before a name, or before another noun."""
    return is_common(run[0]) and (ruled or len(run) > 2 or is_common(run[1]))


def _is_common_owner(word: str) -> bool:
    """True for a common noun in the genitive: "des Versandhändlers Pakka"."""
    return word.endswith("s") and not is_common(word) and is_common(word[:-1])


def _place(word: str, words: Mapping[str, int]) -> str:
    """The place of an adjective, the word itself where it has none or is known too well: "Hühner" are of no Hühn."""
    place = place_of(word)
    return place if place and _believed(place, word, words) else word


def _believed(base: str, word: str, words: Mapping[str, int]) -> bool:
    return base in words or words.get(word, 0) <= RARE


def place_of(word: str) -> str | None:
    """The place of a German adjective before a noun: "Hohenrainer" is of Hohenrain; None for other words: "Gläser"."""
    base = word[: -1 if word.endswith("eer") else -2]
    if word in _IRREGULAR or not word.endswith("er") or len(base) < 4 or is_office(word):
        return _IRREGULAR.get(word)
    if _NO_PLACE.search(base) and not base.casefold().endswith(_ENDS_SO):
        return None
    return f"{base[:-3]}adt" if base.endswith("städt") else base


def is_common(word: str) -> bool:
    """True for what ends like a German noun."""
    return told(word.casefold(), "de").noun >= COMMON


def owner(word: str, words: Collection[str]) -> str:
    """A noun behind "des" or "eines" in its nominative: Laster of "des Lasters", Bus of "des Busses".

    As it stands elsewhere, where it does; else by its ending.
    """
    if not word.endswith("s") or len(word) < 5 or _NO_OWNER.search(word):
        return word
    forms = [word[:-1]]
    if word.endswith("es"):
        forms.append(word[:-2])
        if word.endswith("sses"):
            forms.append(word[:-3])
    known = next((form for form in reversed(forms) if form in words), None)
    if known or len(forms) == 1 or _ENDS_IN_E.search(word):
        return known or forms[0]
    return forms[-1] if _ONE_S.search(word) else forms[1]


def _genitive(run: list[str], words: Mapping[str, int]) -> tuple[list[str], list[int]]:
    """Names beside a common noun without their genitive's s ("Regierung Castrias"), and where they stand."""
    owned = [
        at
        for at, word in enumerate(run)
        if re.search(r"[^sxzßiueo]s\Z|[^aeiou]os\Z", word)
        and len(word) > 5
        and word not in _GIVEN
        and not is_common(word[:-1])
        and _believed(word[:-1], word, words)
        and any(is_common(other) for other in (*run[max(0, at - 1) : at], *run[at + 1 : at + 2]))
    ]
    return [word[:-1] if at in owned else word for at, word in enumerate(run)], owned


def _nominative(word: str, words: Mapping[str, int]) -> str:
    """A German name without the ending of its case, or of its adjective, where it stands without it elsewhere."""
    for ending in ("s", "er", "ern"):
        if word.endswith(ending) and len(word) > 5 and word[: -len(ending)] in words:
            return word[: -len(ending)]
    return word
