"""Names in an article, taken apart where a run of capitals holds more than one.

Krankenhaus Santa Irene       ->  Krankenhaus | Santa Irene       (German: a common noun and a name)
Santa Irene de Monteluz       ->  Santa Irene de Monteluz, and Santa Irene, Monteluz
Regierung Castrias            ->  Regierung | Castria             (a genitive, where Castria stands elsewhere)
Mayor Ilse Brandt             ->  Ilse Brandt                     (offices are no names)
Castria-Gespräche             ->  Castria-Gespräche, and Castria
"""

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from octavo.stories.emptywords import EMPTY, OFFICES
from octavo.stories.names import WEEKDAYS, Name, runs, title_case
from octavo.stories.subjectseen import POSSESSIVE, Key, Seen, key_of
from octavo.stories.tagwords import told
from octavo.text.months import MONTHS
from octavo.text.stopwords import STOP_WORDS

# A line without an end of a sentence.
_HEADING = re.compile(r"^[^\n]{3,120}[^\n.!?:;,”»\"]$", re.MULTILINE)
# What stands before a noun that is no name.
_ARTICLED = re.compile(
    r"(?:\A|\W)(?:the|an?|der|die|das|den|dem|des|eine?[rmns]?|im|am|zum|zur|vom|beim|keine?[rmns]?|"
    r"le|la|les|l[’']|une?|du|des|au|aux|el|los|las|una|del|al|il|lo|gli|dell[’']|o|os|as|do|da|dos|das|no|na|um|uma|"
    r"het|een)[  ]?\Z",
    re.IGNORECASE,
)
_LINKS = frozenset({"of", "de", "del", "della", "di", "da", "do", "dos", "du", "von", "van"})
# The article at a name's beginning, with a capital even inside a sentence.
_OWN_ARTICLE = re.compile(r"(?<![^\W_])((?:The|El|La|Los|Las|Le|Les|Il|Lo|Gli|Den|De|Het|San|New))[ \u00a0]\Z")
# "Halcón 3": a number that belongs to a name, and no amount.
_NUMBERED = re.compile(r"[ -](\d{1,3})(?=[ ,;:)»”]|\.(?:\s|\Z)|\Z)")
# "Curator Anna Kroll": what ends like an occupation before two names, given names apart that end so too.
_OCCUPATION = re.compile(r"\w{2,}(?:tor|ter|ner|ist|cian|man|woman|keeper|grapher)\Z")
# "Transportminister" Holmgaard.
_MINISTERS = ("minister", "ministern", "ministeren", "ministerin")
_GERMAN_OFFICE = re.compile(
    r"(?:minister|präsident|chef|sprecher|direktor|trainer|kanzler|meister|[a-z]rat|anwalt|richter|forscher)(?:in)?\Z",
    re.IGNORECASE,
)
_GIVEN_NAMES = """
    victor hector walter peter dieter günter günther pieter ester esther herman hartman norman roman werner reiner
    rainer conner connor wouter nestor castor truman freeman
"""
_GIVEN = frozenset(_GIVEN_NAMES.split())
_PLACES = """
    Münchner:München Zürcher:Zürich Dresdner:Dresden Bremer:Bremen Basler:Basel Emder:Emden Gießener:Gießen
    Göttinger:Göttingen Tübinger:Tübingen Thüringer:Thüringen Hallenser:Halle Jenaer:Jena Kasseler:Kassel
    Pariser:Paris Londoner:London Genfer:Genf Brüsseler:Brüssel Moskauer:Moskau Kiewer:Kiew Kyjiwer:Kyjiw
"""
# German adjectives of places that lose more than their ending.
_IRREGULAR = dict(each.split(":") for each in _PLACES.split())
# What begins a name however empty it is by itself.
_BEGINS = frozenset({"New", "El", "La", "Los", "Las", "Le", "Les", "The", "Sankt", "San", "Santa", "Saint", "Bad"})
# What stands between two runs of capitals that are one name: "Sable & Wray", "Dockers’ Union".
_BOUND = re.compile(r" & |(?<=s)[’'] ")
_LAST = re.compile(r" ([A-ZÀ-Þ][^\W\d_A-Z]+)")
# Or one of three names: "Frente de la Sierra".
_LINKED = re.compile(r" (?:de (?:la|las|los|l)|des|della|delle|dello|degli|dei|das) ")
#: A German noun's share of nouns by its ending from which on it is no name.
COMMON = 0.6
#: Endings that make people, and adjectives, of a place: Castrian of Castria.
DEMONYMS = ("n", "an", "ian", "ish", "er")


@dataclass(frozen=True, slots=True)
class _Noted:
    key: Key
    form: str
    start: int
    in_title: bool
    articled: bool


def names_of(title: str, body: str, language: str) -> dict[Key, Seen]:
    """Names by their words; a person's both as the whole name and as the surname, where that stands alone elsewhere."""
    if language != "de":
        body = _HEADING.sub(_without_capitals, body)
    noted = _noted(body, language, in_title=False)
    # German nouns have capitals in any title.
    if not (title.isupper() if language == "de" else title_case(title)):
        noted += _noted(title, language, in_title=True, known=noted, body=body)
    alone = {each.key[0] for each in noted if len(each.key) == 1}
    whole = _whole_names(noted)
    found: dict[Key, Seen] = {}
    for each in noted:
        own = [(each.key, each.form)]
        if len(each.key) > 1 and each.key[-1] in alone and not _is_linked(each.form):
            own.append((each.key[-1:], each.form.split()[-1]))
        elif each.key[0] in whole:
            own.append(whole[each.key[0]])
        for key, form in own:
            seen = found.setdefault(key, Seen())
            seen.note(form, each.start // 6, title=each.in_title)
            seen.articled += each.articled
    _merge_demonyms(found)
    folded = title.casefold()
    for key, seen in found.items():
        if not seen.in_title and all(re.search(rf"(?<!\w){re.escape(word)}", folded) for word in key):
            seen.in_title, seen.first = True, 0
    return found


def _without_capitals(line: re.Match[str]) -> str:
    """A line between paragraphs; one that writes nearly every word with a capital names nobody by it."""
    small = line[0].lower()
    return small if title_case(line[0]) and len(small) == len(line[0]) else line[0]


def _merge_demonyms(found: dict[Key, Seen]) -> None:
    """Castrian counts as Castria, where that stands too."""
    for key in [key for key in found if len(key) == 1]:
        word = key[0]
        for ending in DEMONYMS:
            base = found.get((word.removesuffix(ending),)) if word.endswith(ending) and len(word) > 5 else None
            if base is not None:
                base.more += found.pop(key).forms.total()
                break


def _whole_names(noted: Sequence[_Noted]) -> dict[str, tuple[Key, str]]:
    """Surnames to the only longer name that ends with them."""
    longer: dict[str, dict[Key, str]] = {}
    for each in noted:
        if len(each.key) > 1 and not _is_linked(each.form):
            longer.setdefault(each.key[-1], {})[each.key] = each.form
    return {last: next(iter(forms.items())) for last, forms in longer.items() if len(forms) == 1}


def _is_linked(form: str) -> bool:
    """True for "Bank of Velmora": where Velmora stands alone, the bank is not meant."""
    return any(word[0].islower() for word in form.split())


def _noted(text: str, language: str, *, in_title: bool, known: Sequence[_Noted] = (), body: str = "") -> list[_Noted]:
    """Every name of a text; a word that opens a sentence only where it is a name elsewhere as well."""
    whole = f"{text}\n{body}"
    words = Counter(re.findall(r"(?<![^\W_])[^\W\d_]{2,}", whole))
    sure: list[_Noted] = []
    doubtful: list[_Noted] = []
    for run in _bound(text, language):
        opens, phrase, start = _with_article(text, run, whole)
        first, _, rest = phrase.partition(" ")
        if opens and rest and rest[0].isupper() and _opener(first, language, words):
            opens, phrase, start = False, rest, start + len(first) + 1
        ruled = bool(_ARTICLED.search(text[max(0, start - 9) : start]))
        for place, part in enumerate(_parts(phrase, language, words, articled=ruled)):
            single = len(part) == 1 and not part[0][1:2].isupper()
            if single and words[part[0].casefold()]:
                continue
            key = tuple(key_of(word) for word in part if word != "&")
            each = _Noted(key, " ".join(part), start, in_title, ruled and not place)
            (doubtful if single and opens and not place else sure).append(each)
        number = _NUMBERED.match(text, start + len(phrase))
        if number:
            form = f"{phrase} {number[1]}"
            sure.append(_Noted(tuple(map(key_of, form.split())), form, start, in_title, articled=False))
    names = {key for each in (*sure, *known) for key in (each.key, each.key[:1], each.key[-1:])}
    return sure + [each for each in doubtful if each.key in names or (f"{each.key[0]}n",) in names]


def _bound(text: str, language: str) -> Iterator[Name]:
    """The runs of capitals, those that are one name together; beside linked ones, the whole of them."""
    held: Name | None = None
    for found in runs(text):
        run = _ended(text, found, language)
        if held is None:
            held = run
            continue
        end = held.start + len(held.phrase)
        whole = Name(text[held.start : run.start + len(run.phrase)], held.start, held.opens)
        if _BOUND.fullmatch(text, end, run.start):
            held = whole
            continue
        if _LINKED.fullmatch(text, end, run.start):
            yield whole
        yield held
        held = run
    if held:
        yield held


def _ended(text: str, run: Name, language: str) -> Name:
    """With a last word that is a small one in another language: "Kim Jong Un"."""
    last = _LAST.match(text, run.start + len(run.phrase)) if " " in run.phrase else None
    word = last[1].casefold() if last else ""
    if not last or word in STOP_WORDS.get(language, ()) or word in WEEKDAYS or word in MONTHS:
        return run
    return Name(f"{run.phrase} {last[1]}", run.start, run.opens)


def _with_article(text: str, run: Name, whole: str) -> tuple[bool, str, int]:
    """A run with the capitalised article that is part of it: "Los Angeles", "The Hague"; does it open a sentence."""
    before = _OWN_ARTICLE.search(text, max(0, run.start - 5), run.start)
    if before is None:
        return run.opens, run.phrase, run.start
    phrase = f"{before[1]} {run.phrase}"
    inside = re.search(rf"[^\W\d_A-ZÀ-Þ],? {re.escape(phrase)}(?!\w)", whole)
    return (False, phrase, before.start(1)) if inside else (run.opens, run.phrase, run.start)


def _occupied(run: Sequence[str]) -> bool:
    return len(run) == 3 and run[0].casefold() not in _GIVEN and bool(_OCCUPATION.match(run[0]))


def _opener(word: str, language: str, words: Collection[str]) -> bool:
    """True for a word that has its capital only because it opens a sentence: "Named" before a name."""
    folded = word.casefold()
    if len(word) == 1 or folded in STOP_WORDS.get(language, ()):
        return True
    return folded in words or (language != "de" and len(folded) > 3 and told(folded, language).noun < 0.25)


def _parts(phrase: str, language: str, words: Collection[str], *, articled: bool) -> Iterator[list[str]]:
    """A run of capitals as names: initials and common nouns before a name apart, offices off."""
    run = [POSSESSIVE.sub("", word) for word in phrase.split()]
    if "&" in run:
        yield run
        return
    while len(run) > 1 and re.fullmatch(r"(?:[A-Z]\.){2,}", run[0]):
        yield run[:1]
        run = run[1:]
    whole = list(run)
    while run and run[0] not in _BEGINS and _office(run[0], bool(run[1:])):
        run.pop(0)
    if language == "en" and _occupied(run):
        run = run[1:]
    if language == "de":
        *before, run = _german(run, words, articled=articled)
        yield from before
    if not run or run[0].casefold() in _LINKS | {"for"}:
        if len(whole) > 1:
            yield whole
        return
    yield run
    yield from _inner(run, language)


def _german(run: list[str], words: Collection[str], *, articled: bool) -> list[list[str]]:
    """The names in a run that may hold common nouns: owners, who stands before an office, last the rest."""
    found: list[list[str]] = []
    run, owners = _genitive(run)
    found += [run[at : at + 1] for at in owners]
    at = next((place for place, word in enumerate(run) if place and _GERMAN_OFFICE.search(word)), 0)
    if at:
        found.append([_nominative(word, words) for word in run[:at]])
        run = run[at + 1 :]
    if len(run) > 1 and not owners and run[1] not in _LINKS and _common(run[0]) and not _common(run[1]):
        found.append(list(run))
    # "Das Krankenhaus Santa Irene" is a noun and a name, "Holger Brandt" is not.
    ruled = articled or bool(owners) or at > 0
    while len(run) > 1 and _common(run[0]) and (ruled or len(run) > 2 or _common(run[1])) and run[1] not in _LINKS:
        if run[0] in _BEGINS:
            break
        found.append([place_of(run[0]) or run[0]] if _common(run[1]) else run[:1])
        run, ruled = run[1:], False
        while len(run) > 1 and _office(run[0], more=True):
            run = run[1:]
    return [*found, [_nominative(word, words) for word in run]]


def _inner(run: Sequence[str], language: str) -> Iterator[list[str]]:
    """Names inside a longer one: on both sides of a link, and before a hyphen."""
    at = next((place for place, word in enumerate(run) if word in _LINKS), 0)
    if at and len(run) > at + 1:
        yield list(run[at + 1 :])
        # "Asamblea Nacional" de Castria, but no "Bank" of Velmora; German heads are nouns.
        if at > 1 or language == "de":
            yield list(run[:at])
    if language != "de":
        return
    head, hyphen, rest = run[0].partition("-")
    # "Castria-Gespräche" is of Castria, while Nordmark-Ahl is a place.
    if hyphen and rest[:1].isupper() and _common(rest):
        yield from ([part] for part in (head, rest) if len(part) > 3)


def place_of(word: str) -> str | None:
    """The place of a German adjective before a noun: "Hohenrainer" is of Hohenrain; None for other words."""
    base = word[: -1 if word.endswith("eer") else -2]
    if word in _IRREGULAR or not word.endswith("er") or len(base) < 4 or _office(word, more=False):
        return _IRREGULAR.get(word)
    return f"{base[:-3]}adt" if base.endswith("städt") else base


def _office(word: str, more: bool) -> bool:  # noqa: FBT001 -- told by name where it is called
    folded = word.casefold().strip(".")
    last = folded.rpartition("-")[2]
    return (
        folded in OFFICES
        or last in OFFICES
        or (more and folded.endswith(_MINISTERS))
        or (more and folded in EMPTY["en"])
    )


def _common(word: str) -> bool:
    return told(word.casefold(), "de").noun >= COMMON


def _genitive(run: list[str]) -> tuple[list[str], list[int]]:
    """Names beside a common noun without their genitive's s ("Regierung Castrias"), and where they stand."""
    owned = [
        at
        for at, word in enumerate(run)
        if re.search(r"[^sxzßiueo]s\Z|[^aeiou]os\Z", word)
        and len(word) > 5
        and not _common(word[:-1])
        and any(_common(other) for other in (*run[max(0, at - 1) : at], *run[at + 1 : at + 2]))
    ]
    return [word[:-1] if at in owned else word for at, word in enumerate(run)], owned


def _nominative(word: str, words: Collection[str]) -> str:
    """A German name without the ending of its case, or of its adjective, where it stands without it elsewhere."""
    for ending in ("s", "er", "ern"):
        if word.endswith(ending) and len(word) > 5 and word[: -len(ending)] in words:
            return word[: -len(ending)]
    return word
