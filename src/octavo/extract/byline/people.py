"""Authors as people: bylines taken apart, newsrooms and notes about the author left out."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from octavo.extract.blocks.wording import compiled
from octavo.extract.byline.credits import of_writers
from octavo.extract.byline.greek import in_nominative
from octavo.extract.byline.joint import is_whole, pieces
from octavo.extract.byline.newsrooms import is_newsroom
from octavo.extract.byline.words import OPENING, ROLE_AHEAD, ROLE_BEHIND
from octavo.extract.metadata.publisher import house_of
from octavo.text.caseless import caseless
from octavo.text.letters import is_eastern, is_small
from octavo.text.months import MONTHS

#: For texts in lower case: in any case it takes six times as long to find nothing.
_BY = re.compile(OPENING)
#: Romanian and Italian: "de Ruxandra Bălțatu"; surnames begin so too, but with a capital.
#: Swahili, Albanian, Afrikaans, Maltese and Hausa: so do names of two words.
#: Welsh, Filipino, Catalan and Luxembourgish: written large, these are people's first names ("Ni Luh Putu").
_OF = re.compile(r"(?:de|Na|Nga|NGA|Deur|Minn|Daga|gan|ni|per|vun) (?=[A-ZÀ-ÞȘȚ][\w'’-]+ [A-ZÀ-ÞȘȚ])")
#: What links to an author's other pieces say.
_MORE = re.compile(
    r"^\W*(?:(?:view|see|read|zeige|zeig|alle|ver|voir|show)\s)?(?:all|more|alle|todos|tous|altri"
    r"|mehr|weitere)?\s?(?:las|los|les)?\s?"
    r"(?:posts?|articles?|stories|beiträge|artikel|entradas|artículos|articoli|archives?|recipes?"
    r"|recipe)\s(?:by|from|von|de|di|para)\s+|^\W*(?:all|more|alles|mehr)\s(?:by|from|von)\s+",
    re.IGNORECASE,
)
#: Roles that follow a name.
_ROLE_AFTER = re.compile(
    r"\s*(?:(?:\s[가-힣]{2,4}\s?)?(?:선임|인턴|수습|전문|객원|주재)?기자|특파원|논설위원|앵커"
    r"|記者|记者|特派員|編集委員|論説委員|報道|氏|さん|報導|撰)(?:\s*=?)$"
)
#: The same behind a whole name, in the alphabets that part words: "Maeve Tolland Senior Political Correspondent".
_ROLE_BEHIND = re.compile(ROLE_BEHIND, re.IGNORECASE)
#: Who only saw to a piece that others wrote, and who reported from where: "Edited by: Roshan Pinto", "／台北報導".
_OTHER = re.compile(
    r"^\W*(?:摄影|攝影|实习生|實習生|通讯员|通訊員|编辑|編輯|責編|责编)\s*(?=\w)"
    r"|^\W*(?:[Ee]dited [Bb]y|[Ee]ditor|[Ee]ditado por|[Ee]diting by|[Tt]ranslated by|[Pp]roduced by)(?!\w)"
    r"|^\S{2,4}報[導道]$"
)
#: Where the name of a paper or programme opens and closes: "Тарас Гнатів, «Степовий вісник»".
_OPENED, _CLOSED = "«„“", frozenset("»“”")
_OPENING_QUOTE = "«"
_BRACKETS = frozenset("[(（【")
_WHOLLY_IN_BRACKETS = re.compile(r"^\s*[\[(（【]([^\])）】]*)[\])）】]\s*$")
#: For whom a reporter writes, before the word for one: "東海日報 記者林語晴".
_REPORTER_OF = (
    r"^[\w\s]{2,16}?\s*(?:記者|记者)\s*(?=[\u3400-\u9fff]{2})|^[^=]{2,16}=\s*(?=[가-힣]{2,4}\s*기자$)"
    # "社会部 早瀬ひかり"
    r"|^[\u3400-\u9fff]{1,5}[部局]\s+(?=\S)"
)
#: What a person is called behind the name in scripts where no comma need stand between.
_CALLED = r"(?<=\w)\s+(?:ผู้สื่อข่าว|প্রতিনিধি|প্রতিবেদক|संवाददाता|செய்தியாளர்|مراسل|مراسلة|خبرنگار|نامہ نگار)(?!\w).*$"
#: Reporters of a Korean paper, named in a row before what they are.
_REPORTERS_BEHIND = re.compile(r"(?<!온라인)\s(?:기자|특파원)\s*=?\s*$")
#: An office of a broadcaster or agency: "CNN Indonesia".
_OUTFIT = re.compile(r"^[A-Z]{3,5}\s[A-Z][a-z]")
#: Who holds the rights wrote nothing.
_RIGHTS = caseless(r"\W*copyright\b|.*\brights reserved\b")
#: What stands after a name and is none; the same in Chinese.
_AFTER_EASTERN = r"[=＝][\u3400-\u9fff]{2,4}$|[\u3400-\u9fff]{2}\d{1,2}日[電电]?.*$"
_AFTER = re.compile(
    r"\s+(?:the\s)?associated press$|\sle\s\d.*$"
    r"|\s+(?:for|in|at|am|im|um|vom|vor|of the|on behalf|from|em|aus|à|pour|para|bei|per|pentru|dla|für"
    r"|via)\s.*$|\s+(?:on\s)?\d.*$"
    r"|\s+\u200b?(?:ថ្ងៃ|ວັນ|วันที่).*$|(?<=[\u0590-\u1fff])\s+(?:mon|tue|wed|thu|fri|sat|sun)\b.*$"
    r"|\s+\W?(?:published|updated|posted|veröffentlicht|publié|publicado|publicerad|publisert|opublikowano"
    r"|especial para|reporting|aktualisiert|publiziert|pubblicato|is a|is an"
    r"|is the|ist|est un|es un"
    r"|stand|(?:mon|tues|wednes|thurs|fri|satur|sun)day|fotos?|photos?|bilder|images?|beeld|kuvat?|zdjęcia"
    r"|illustrations?|videos?|with)\b.*$",
    re.IGNORECASE,
)
_IN_BRACKETS = re.compile(r"[(（\[【<][^)）\]】>]*[)）\]】>]")
_PICTURES = (
    r"(?:fotos?|foto['’]s|photos?|photograph(?:y|s|er)?|photographies?|fotogra\w*|fotoğraf(?:lar)?|pictures?|images?|beeld"
    r"|bild(?:er)?|foto en video|fotó|zdjęcia|kuvat?|kamera|camera|v[ií]deos?|illustrations?|imagens|imágenes|фото"
    r"|φωτογραφίες|写真|撮影|摄影|攝影|사진|تصوير)"
)
#: Who took the pictures, not who wrote: "Nora Frei (Fotos)", "Kamera: Can Öz".
_PICTURED = re.compile(rf"[(\[（]{_PICTURES}[)\]）]", re.IGNORECASE)
_TEXT_IN = re.compile(r"[(\[（](?:texte?|texto|testo|tekst|words)[)\]）]", re.IGNORECASE)
_PICTURED_BY = re.compile(
    rf"(?<!\w){_PICTURES}(?:\s*[:：/／・]|\s(?:by|von|de|di|par|por)\s)"
    r".*?(?=(?<!\w)(?:texte?|texto|testo|tekst|words|story|(?:additional )?reporting)(?!\w)|$)",
    re.IGNORECASE,
)
_PICTURED_NEXT = re.compile(rf"(?<!\w){_PICTURES}(?:\s*[:：/／]|\s(?:by|von|de|di|par|por))?$", re.IGNORECASE)
#: The same without a word between: "Beeld Mara Feldt".
_PICTURES_OF = re.compile(rf"\W*(?i:{_PICTURES})\s+[A-ZÀ-ÞŁŚŻ]")
#: The same behind the name: "Regula Amstutz Text, Iris Zbinden Fotos".
_PICTURES_BY = re.compile(rf"[^\W\d_]\s(?i:{_PICTURES})\W*$")
_TEXT_BY = re.compile(r"(?<=[^\W\d_])\s(?:[Tt]exte?|[Tt]exto|[Tt]esto|[Tt]ekst)\W*$")
#: Behind it stands where somebody wrote, or for whom: "Thaís Quadros, TV Vale — Serra Alta".
_DASH = " — "
_PICTURED_MARK = "\0"
_ADDRESS = re.compile(r"\S+@\S+|(?:https?:|www\.)\S+|@\w+")
_NOT_A_NAME = re.compile(
    r"[@#<>{}\[\]=_?!:©]|https?:|www\.|\d|\w{2}[.!?]\s+\S{3}|\b(?:is|was|the|for|our|your|about|this"
    r"|with|from|by|written|posted|edited|courtesy|edition|über|wird|sind)\b"
    r"|\brss\b|об авторе|o autor(?:ze|ovi|ce|u)\b"
    r"|关于作者|關於作者|を書いた人|عن الكاتب|sull['’]autore|hakkında$|tác giả$|^tentang\s"
    r"|के बारे|درباره|^à propos|보기$"
    r"|^(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?$|\w{3}\.[a-z]{2,3}$",
    re.IGNORECASE,
)
#: What begins a name that stands in a list by itself: "et Hugo Fabre".
_AND = re.compile(r"^(?:and|und|et|y|og|och)\s+")
_TITLES = re.compile(r"^(?:mr|mrs|ms|sir)\.?\s+(?=\S+\s+\S)", re.IGNORECASE)
#: Learned titles are kept as the page writes them.
_LEARNED = re.compile(
    r"^(?:(?:dr|prof|univ|priv|doz|mag|dipl|ing|med|jur|phil|rev|st|lt|col|gen|sgt"
    r"|hon)\.?[\s-]*)+"
    # "Mohd. Arif Baig", "Chr. Feldt"
    r"|^(?!fot\.)[^\W\d_]{2,4}\.\s(?=\w+$|\w+\s\w+$)",
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
        *("de", "da", "di", "do", "dos", "das", "del", "della", "dei", "degli", "la", "le", "les", "lo", "los"),
        *("du", "des", "den", "der", "van", "von", "vom", "zu", "zur", "zum", "ten", "ter", "te", "y", "e", "i"),
        *("al", "el", "bin", "ibn", "ben", "abu", "af", "av", "op", "bint", "binti", "bte", "wa", "ole", "arap"),
        # Those of the Faroes name a farm: "Beinta á Lofti".
        *("ap", "dels", "dal", "dalla", "'t", "’t", "á", "í"),
    }
)
#: The same before a hyphen or an apostrophe: "Omar al-Masri", "Luce d'Aubigny", "Ibrahim ul-Haq".
_BOUND_PARTICLES = ("al", "el", "ul", "ur", "as", "ad", "ar", "an", "az", "ash", "d", "dell", "dall", "bin", "ben")
#: How papers' names begin that have these too: "La Voix d'Orve".
_ARTICLES = ("Le ", "La ", "Les ")
#: Irish has one that other languages have as a word: "Mac an Rí".
_IRISH = "mac an "
#: Between a person and an office; between two people only whole names tell it.
_JOINING_OFFICES = frozenset({"y", "e", "i", "a", "com", "con", "na", "o", "s"})
#: Where somebody writes from, in two words or more as people's names are.
_CITIES = frozenset(
    {
        *("New York", "New Delhi", "Los Angeles", "San Francisco", "San Diego", "San Antonio", "Las Vegas"),
        *("New Orleans", "St. Louis", "Hong Kong", "Kuala Lumpur", "Ho Chi Minh City", "Phnom Penh", "Abu Dhabi"),
        *("Tel Aviv", "Cape Town", "Addis Ababa", "Dar es Salaam", "Port Louis", "Buenos Aires", "São Paulo"),
        *("Rio de Janeiro", "Belo Horizonte", "Porto Alegre", "Mexico City", "Ciudad de México", "San José"),
        *("San Salvador", "Santo Domingo", "San Juan", "Den Haag", "The Hague", "Washington DC", "Washington D.C"),
        *("West Bengal", "Uttar Pradesh", "Nueva York", "नई दिल्ली", "نئی دہلی"),
    }
)
_MOST_WORDS = 6
#: So many words in capitals are a name, and no sign.
_LOUD_WORDS = 2
#: Words of a name and a role behind it.
_MOST_WITH_ROLE = 9
_LONGEST = 60
_LONGEST_BYLINE = 400
_MOST_AUTHORS = 20


def people(bylines: Iterable[str], *, site: str | None = None) -> tuple[str, ...]:
    """The people whom these bylines name, each once, in order; no newsroom, agency, address or biography.

    ``site``: a name that is nobody's; several with a bar between.
    """
    found: dict[str, str] = {}
    house = house_of(site or "")
    for byline in bylines:
        if site and house.is_called(byline):
            continue
        for name in map(house.unsigned, _of_byline(byline[:_LONGEST_BYLINE])):
            if not house.is_named(name):
                found.setdefault(name.casefold(), name)
    return tuple(found.values())[:_MOST_AUTHORS]


def is_spelled_as_one(name: str) -> bool:
    """Whether a name is spelled as people's are: every word of it with a capital, but for particles, no month's.

    Of scripts without capitals every name is.
    """
    words = name.split()
    # "Hoàng Khả Di" ends with a name.
    if words[-1] in _PARTICLES or name.casefold() in MONTHS:
        return False
    return all(not is_small(word[0]) or _is_particle(word, name) for word in words)


def _is_particle(word: str, name: str) -> bool:
    """Whether a small word of a name is one of those that names have, alone or bound to a capital."""
    if word.casefold() in _PARTICLES:
        return True
    bound, _, rest = word.replace("’", "'").replace("-", "'").partition("'")
    capital = rest[:1].isupper() and not name.startswith(_ARTICLES)
    return (bound in _BOUND_PARTICLES and capital) or (word == "an" and _IRISH in name.casefold())


def opens_byline(text: str) -> bool:
    """Whether a line begins as bylines do: "By Mara Feldt", "Автор: …"."""
    return unopened(text) != text


def announces_others(text: str) -> bool:
    """Whether a text ends with what stands before the name of who took the pictures: "Photography by"."""
    return _PICTURED_NEXT.search(text.rstrip()) is not None


def names_others(byline: str) -> bool:
    """Whether a byline names those who took the pictures, too."""
    return any(pattern.search(byline) for pattern in (_PICTURED_BY, _PICTURES_BY, _PICTURED))


@lru_cache(maxsize=256)
def _of_byline(byline: str) -> tuple[str, ...]:
    """The names in one byline: a page states it in several places, and each is asked."""
    return tuple(_told(byline))


def _told(byline: str) -> Iterator[str]:
    """The same: single words beside whole names are places and roles ("Mara Feldt, Lindau")."""
    if _RIGHTS.match(byline):
        return
    bare = of_writers(byline if byline.isascii() else in_nominative(byline))
    if bare[:1] in _BRACKETS:
        bare = _WHOLLY_IN_BRACKETS.sub(r"\1", bare)
    text = _ADDRESS.sub(
        " ", _IN_BRACKETS.sub(" ", _TEXT_IN.sub(" | ", _PICTURED.sub(f"{_PICTURED_MARK} | ", bare)))
    ).strip()
    if not text.isascii():
        # Where it closes no quote, it parts a forum's poster from the day: "» Mara Feldt » 18 Nov 2026".
        text = text if _OPENING_QUOTE in text else text.replace("»", "|").strip(" |")
        text = _REPORTERS_BEHIND.sub("", _without_outlet(text))
    named = _PICTURED_BY.sub(" | ", unopened(_MORE.sub("", text)))
    ahead, dash, _ = named.partition(_DASH)
    if dash and any(map(is_whole, _of_byline(ahead))):
        named = ahead
    parts = [piece for piece in pieces(named) if _PICTURED_MARK not in piece]
    parts = [_TEXT_BY.sub("", piece) for piece in parts if not _PICTURES_BY.search(piece)]
    wrote = [piece for piece in parts if not (_OTHER.match(piece) or _PICTURES_OF.match(piece) or _is_titled(piece))]
    names = [name for piece in wrote or parts if (name := _name(piece))]
    whole = [name for name in names if is_whole(name)]
    whole = without_outfits(whole)
    # "Игорь Смелов, обозреватель «Вестника»": beside a name what begins small is a role.
    whole = [name for name in whole if not name[0].islower() or is_spelled_as_one(name)] or whole
    if len(names) == 2 and not whole and _TURNED.match(text):
        yield f"{names[1]} {names[0]}"  # "Feldt, Mara"
    else:
        single = [name for name in names if name.casefold() not in MONTHS] or names
        yield from whole or (single if len(single) == 1 or "," not in text else ())


def _is_titled(piece: str) -> bool:
    """Whether the title of a paper or programme in quotes ends a piece: "rubrique « Planète »"."""
    return piece.rstrip()[-1:] in _CLOSED and any(sign in piece for sign in _OPENED)


def without_outfits(names: list[str]) -> list[str]:
    """The names without a broadcaster's offices beside people: "Jana Dorn", "ARD Rom"."""
    return [name for name in names if not _OUTFIT.match(name)] or names


def unopened(text: str) -> str:
    """A byline without the words that open it: "By Mara Feldt"."""
    lower = text.lower()
    # Of some letters the small one is two ("İ"), and then the places differ.
    found = _BY.match(lower if len(lower) == len(text) else text) or _OF.match(text)
    return text[found.end() :] if found else text


def _without_outlet(text: str) -> str:
    """A byline without the outlet or desk that comes before the reporter: "社会部 早瀬ひかり"."""
    return compiled(_REPORTER_OF).sub("", text) if is_eastern(text) else text


def _name(piece: str) -> str | None:
    name = unopened(_AND.sub("", " ".join(piece.split())))
    if not name.isascii():
        name = _without_outlet(name)
        name = ahead if is_whole(ahead := compiled(_CALLED).sub("", name)) else name
        if is_eastern(name):
            name = compiled(_AFTER_EASTERN).sub("", name)
    whole = _ROLE_AFTER.sub("", _AFTER.sub("", name))
    name = whole.strip(" .,:;-–—'\"*“”„|‘’©・•∙·+([")
    if (name[-2:-1] == " " or name.endswith((" Jr", " Sr", " e.V"))) and whole.endswith(f"{name}."):
        name += "."  # the last initial's
    if 1 < name.count(" ") < _MOST_WITH_ROLE:
        name = _ROLE_BEHIND.sub(r"\1", name)
    words = name.split()
    if len(words) > _LOUD_WORDS and _is_loud(words[:_LOUD_WORDS]) and not any(map(str.isupper, words[-1:])):
        # "MARLYS TVEDT Ledger": behind a name in capitals stands for whom.
        words = words[: next(at for at, word in enumerate(words) if not word.isupper())]
        name = " ".join(words)
    if _is_no_name(name, words) or (is_newsroom(name) and not (name := _without_office(name))):
        return None
    if _DEGREES.match(name) or (len(words) == 1 and _is_short(name)):
        return None
    if name.isupper() and len(name) > 4:
        name = _in_small(name)
    return _TITLES.sub("", name)


def _is_no_name(name: str, words: Sequence[str]) -> bool:
    """Whether a piece of a byline cannot be a name by its size and signs, or is a city's."""
    if len(words) > _MOST_WORDS or (len(words) > 1 and all(len(word) == 1 for word in words)):
        return True
    if not 3 <= len(name) <= _LONGEST and not (len(name) == 2 and not name.isascii()):
        return True
    if not any(char.isalpha() for char in name) or name in _CITIES:
        return True
    return _NOT_A_NAME.search(_LEARNED.sub("", name)) is not None


def _without_office(name: str) -> str:
    """The person before a short "and" that joins an agency or desk ("Ana Rey y agencias"), or behind a role."""
    ahead, _, office = name.rpartition(" ")
    person, _, joint = ahead.rpartition(" ")
    named = joint in _JOINING_OFFICES and is_newsroom(office) and " " in person
    if not named and (behind := compiled(ROLE_AHEAD).match(name)) and behind[1] not in _CITIES:
        named, person = True, behind[1]
    return person if named and not is_newsroom(person) and is_spelled_as_one(person) else ""


def _in_small(name: str) -> str:
    """A name in capitals as names are written; Turkish has two letters for "i"."""
    if "İ" not in name:
        return name.title()
    return " ".join(word[:1] + word[1:].replace("I", "ı").replace("İ", "i").lower() for word in name.split())


def _is_loud(words: Iterable[str]) -> bool:
    return all(word.isupper() and sum(map(str.isalpha, word)) > 1 for word in words)


def _is_short(word: str) -> bool:
    """Whether a single word is a log-in's or an abbreviation ("mko", "ADK"), and no name that stands alone."""
    return word.isupper() or (word.isascii() and word.islower())
