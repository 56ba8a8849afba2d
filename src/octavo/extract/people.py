"""Authors as people: bylines taken apart, newsrooms and notes about the author left out."""

import re
from collections.abc import Iterable, Iterator

from octavo.extract.newsrooms import is_newsroom
from octavo.text.letters import letters
from octavo.text.months import MONTHS

_BY = re.compile(
    r"^\W*(?:(?:(?:written|posted|published|reported|edited|text|words|story|analysis|opinion"
    r"|review|interview|article"
    r"|ein\s\w+|kommentar|gastbeitrag|kolumne)\s+)?"
    r"(?:by|von|par|por|di|door|av|af|przez|oleh|de la|geschrieben von|veröffentlicht von|ecrit par"
    r"|écrit par|escrito por"
    r"|vom|publicado por|scritto da|a cura di|propos recueillis par|geschreven door|skrevet av"
    r"|skriven av|napisał|napisała"
    r"|ditulis oleh|bởi|γράφει [οη]|του|της|schrijver|autorzy|autor(?:[ií]n|en|es|ka|ři|a)?"
    r"|auteurs?|autore|autori|forfatter"
    r"|författare|szerző|írta|kirjoittaja|teksti?|texte?o?|testo|yazan|yazar|penulis|reporter"
    r"|автор(?:ы|ка)?|текст|журналист|บทความโดย"
    r"|โดย|द्वारा|लेखक|لیکھک|بقلم|كتب(?:ت)?|نویسنده|מאת|written by)\s*[:：]?\s+"
    r"|(?:by|author|authors|autor|auteur|text|texte|texto|text und fotos?|interview|autorin"
    r"|redaktion|автор|текст|作者|撰文|文|責任編集"
    r"|责任编辑|编辑|編輯|執筆"
    r"|取材・文|記者|记者|本報記者|글|취재|كتب|بقلم|מאת)\s*[:：/／|｜]\s*|(?:本报|本報)?(?:記者|记者)\s*)",
    re.IGNORECASE,
)
#: What links to an author's other pieces say.
_MORE = re.compile(
    r"^\W*(?:(?:view|see|read|zeige|zeig|alle|ver|voir|show)\s)?(?:all|more|alle|todos|tous|altri"
    r"|mehr|weitere)?\s?(?:las|los|les)?\s?"
    r"(?:posts?|articles?|stories|beiträge|artikel|entradas|artículos|articoli|archives?|recipes?"
    r"|recipe)\s(?:by|from|von|de|di|para)\s+",
    re.IGNORECASE,
)
#: Roles that follow a name.
_ROLE_AFTER = re.compile(
    r"\s*(?:(?:선임|인턴|수습|전문|객원)?기자|특파원|논설위원|앵커|記者|记者|特派員|編集委員|論説委員|報道|氏|さん|報導|撰)(?:\s*=?)$"
)
#: Lower case only: "E." and "Y." are initials.
_JOINT = re.compile(
    r"\s*(?:,|;|\||/|·|•|&|、|，|；|／|｜|\n|\s[-–—]\s|\s(?:and|AND|And|und|UND|et|och|og|ja|és|și|şi|și"
    r"|και|ve|un|ir|dan"
    r"|и|та|і|και|و|اور|और|এবং|ও|และ|with|mit|avec|con)\s)\s*"
    # "Mara Feldt May 12": a date ends a name.
    r"|\s+(?=(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? \d)"
)
#: One letter may be an initial or a part of a name ("Ortega y Gasset"): it joins only two whole names.
_SHORT_JOINT = re.compile(r"(?<=\S)\s+(?:y|e|i|a|en|og|o)\s+(?=\S)")
#: What stands after a name and is none.
_AFTER = re.compile(
    r"\s+(?:for|in|at|am|im|um|vom|vor|of the|on behalf|from|aus|à|pour|para|bei|per|pentru|dla|für"
    r"|via)\s.*$|\s+(?:on\s)?\d.*$"
    r"|\s+\W?(?:published|updated|posted|veröffentlicht|publié|publicado|aktualisiert|is a|is an"
    r"|is the|ist|est un|es un"
    r"|stand|(?:mon|tues|wednes|thurs|fri|satur|sun)day|fotos?|photos?|bilder|images?"
    r"|illustrations?|videos?|with)\b.*$",
    re.IGNORECASE,
)
_IN_BRACKETS = re.compile(r"[(（\[【<][^)）\]】>]*[)）\]】>]")
_ADDRESS = re.compile(r"\S+@\S+|(?:https?:|www\.)\S+|@\w+")
_NOT_A_NAME = re.compile(
    r"[@#<>{}\[\]=_?!:]|https?:|www\.|\d|\w{2}[.!?]\s+\S{3}|\b(?:is|was|the|for|our|your|about|this"
    r"|with|from|by|written|posted|edited|courtesy|edition|über|wird|sind)\b"
    r"|^(?:mon|tues|wednes|thurs|fri|satur|sun)day$",
    re.IGNORECASE,
)
_TITLES = re.compile(r"^(?:mr|mrs|ms|sir)\.?\s+(?=\S+\s+\S)", re.IGNORECASE)
#: Learned titles are kept as the page writes them.
_LEARNED = re.compile(
    r"^(?:(?:dr|prof|univ|priv|doz|mag|dipl|ing|med|jur|phil|rev|st|lt|col|gen|sgt"
    r"|hon)\.?[\s-]*)+",
    re.IGNORECASE,
)
_DEGREES = re.compile(
    r"^(?:jr|sr|ii|iii|ph\.?\s?d|m\.?d|d\.?o|r\.?n|r\.?d|rdn|esq|mba|m\.?a|m\.?s|b\.?a|b\.?sc"
    r"|m\.?sc|cpa|cfp®?|cfa|ll\.?m|j\.?d"
    r"|dvm|msw|lcsw|mph|dds|facs|bsn|pe|ma|ba)\.?$",
    re.IGNORECASE,
)
_TURNED = re.compile(r"^[^\W\d_][\w'’-]+, [^\W\d_][\w'’.-]+$")
#: Parts of names that are written small.
_PARTICLES = frozenset(
    {
        *("de", "da", "di", "do", "dos", "das", "del", "della", "dei", "degli", "la", "le", "les", "lo", "los", "du"),
        *("des", "den", "der", "van", "von", "vom", "zu", "zur", "zum", "ten", "ter", "te", "y", "e", "i", "al", "el"),
        *("bin", "ibn", "ben", "abu", "af", "av", "op"),
    }
)
_MOST_WORDS = 6
_LONGEST = 60
_LONGEST_BYLINE = 400
_MOST_AUTHORS = 20


def people(bylines: Iterable[str], *, site: str | None = None) -> tuple[str, ...]:
    """The people whom these bylines name, each once, in order; no newsroom, agency, address or biography.

    ``site``: a name that is nobody's; several with a bar between.
    """
    found: dict[str, str] = {}
    nobody = {letters(each) for each in (site or "").split("|")}
    for byline in bylines:
        if site and letters(byline) in nobody:
            continue
        for name in _of_byline(byline[:_LONGEST_BYLINE]):
            if letters(name) not in nobody:
                found.setdefault(name.casefold(), name)
    return tuple(found.values())[:_MOST_AUTHORS]


def is_spelled_as_one(name: str) -> bool:
    """Whether a name is spelled as people's are: every word of it with a capital, but for particles, no month's.

    Of scripts without capitals every name is.
    """
    words = name.split()
    if words[-1].casefold() in _PARTICLES or name.casefold() in MONTHS:
        return False
    return all(word.casefold() in _PARTICLES or not word[0].islower() for word in words)


def _of_byline(byline: str) -> Iterator[str]:
    """The names in one byline: single words beside whole names are places and roles ("Mara Feldt, Lindau")."""
    text = _ADDRESS.sub(" ", _IN_BRACKETS.sub(" ", byline)).strip()
    pieces = [piece for part in _JOINT.split(_BY.sub("", _MORE.sub("", text))) for piece in _apart(part)]
    names = [name for piece in pieces if (name := _name(piece))]
    whole = [name for name in names if " " in name or not name.isascii()]
    if len(names) == 2 and not whole and _TURNED.match(text):
        yield f"{names[1]} {names[0]}"  # "Feldt, Mara"
    else:
        yield from whole or [name for name in names if name.casefold() not in MONTHS] or names


def _apart(piece: str) -> list[str]:
    parts = _SHORT_JOINT.split(piece)
    return parts if len(parts) > 1 and all(" " in part.strip() for part in parts) else [piece]


def _name(piece: str) -> str | None:
    name = _BY.sub("", " ".join(piece.split()))
    name = _ROLE_AFTER.sub("", _AFTER.sub("", name)).strip(" .,:;-–—'\"*“”„|‘’")
    words = name.split()
    if not 3 <= len(name) <= _LONGEST and not (len(name) == 2 and not name.isascii()):
        return None
    if (
        len(words) > _MOST_WORDS
        or not any(char.isalpha() for char in name)
        or _NOT_A_NAME.search(_LEARNED.sub("", name))
    ):
        return None
    if is_newsroom(name) or _DEGREES.match(name) or (len(words) == 1 and _is_short(name)):
        return None
    if name.isupper() and len(name) > 4:
        name = name.title()
    return _TITLES.sub("", name)


def _is_short(word: str) -> bool:
    """Whether a single word is a log-in's or an abbreviation ("mko", "ADK"), and no name that stands alone."""
    return word.isascii() and (word.islower() or word.isupper())
