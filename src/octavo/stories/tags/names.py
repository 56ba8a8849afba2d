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

from octavo.stories.tags.german import owner
from octavo.stories.tags.parts import parts
from octavo.stories.tags.seen import Key, Seen, key_of
from octavo.stories.tags.words import told
from octavo.stories.words.emptywords import EMPTY
from octavo.stories.words.names import WEEKDAYS, Name, runs, title_case
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
# What stands in German before an owner.
_OWNER = re.compile(r"(?<!\w)(?:des|eines)[ \u00a0]\Z")
# The article at a name's beginning, with a capital even inside a sentence.
_OWN_ARTICLE = re.compile(r"(?<![^\W_])((?:The|El|La|Los|Las|Le|Les|Il|Lo|Gli|Den|De|Het|San|New))[ \u00a0]\Z")
# "Halcón 3": a number that belongs to a name, and no amount, no hour and no score.
_NUMBERED = re.compile(r"[ -](\d{1,3})(?! ?[-–:] ?\d)(?=[ ,;:)»”]|\.(?:\s|\Z)|\Z)")
# What stands between two runs of capitals that are one name: "Sable & Wray", "Dockers’ Union".
_BOUND = re.compile(r" & |(?<=s)[’'] ")
_LAST = re.compile(r" ([A-ZÀ-Þ][^\W\d_A-Z]+)")
# Or one of three names: "Frente de la Sierra".
_LINKED = re.compile(r" (?:de (?:la|las|los|l)|des|della|delle|dello|degli|dei|das) ")
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
        for place, part in enumerate(parts(phrase, language, words, articled=ruled)):
            single = len(part) == 1 and not part[0][1:2].isupper()
            if single and words[part[0].casefold()]:
                continue
            owned = language == "de" and single and not place and _OWNER.search(text, max(0, start - 8), start)
            form = owner(part[0], words) if owned else " ".join(part)
            key = tuple(key_of(word) for word in form.split() if word != "&")
            each = _Noted(key, form, start, in_title, ruled and not place)
            (doubtful if single and opens and not place else sure).append(each)
        number = _NUMBERED.match(text, start + len(phrase))
        if number:
            form = f"{phrase} {number[1]}"
            # "Driverless 14 bus sets off": a capital at a beginning makes no name of it.
            opening = opens and " " not in phrase
            each = _Noted(tuple(map(key_of, form.split())), form, start, in_title, articled=False)
            (doubtful if opening else sure).append(each)
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


def _opener(word: str, language: str, words: Collection[str]) -> bool:
    """True for a word that has its capital only because it opens a sentence: "Named" before a name."""
    folded = word.casefold()
    if len(word) == 1 or folded in STOP_WORDS.get(language, ()):
        return True
    if language == "de" and folded in EMPTY["de"]:
        # "Neunzig Buden": in a language whose nouns have capitals.
        return True
    return folded in words or (language != "de" and len(folded) > 3 and told(folded, language).noun < 0.25)
