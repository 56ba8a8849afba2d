"""Running text with what got glued into it taken apart: picture captions, credits, bylines, an author's note.

"A port is seen on July 8. © Reuters Ann Lee, a former banker, is the author of “Ports”. Trade fell …"
  -->  caption "A port is seen on July 8. © Reuters"   note "Ann Lee, … “Ports”."   text "Trade fell …"
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from octavo.extract.blocks.appeals import is_appeal, is_disclosure, is_notice
from octavo.extract.blocks.wording import compiled
from octavo.text.sentences import sentences

_MONTHS = r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?"
_WEEKDAYS = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
#: Agencies whose names follow a copyright sign; longest first.
_AGENCIES = (
    "The Associated Press|Associated Press|Agence France-Presse|Getty Images|Kyodo News|Kyodo|Reuters|AFP|AP"
    " Photo|AP|EPA-EFE|EPA|EFE"
    "|ANSA|DPA|dpa|Xinhua|TASS|Bloomberg|Yonhap|Jiji|PA Media|PA|NurPhoto|Anadolu Agency|Anadolu|Shutterstock"
    "|iStock|Alamy|Unsplash"
    "|Nikkei|imago|picture alliance|Keystone|APA|NTB|TT|Ritzau|Lehtikuva|PAP|CTK|ČTK|MTI|Belga|ANP|Lusa|ZUMA Press|SIPA"
)
_CREDIT = re.compile(
    rf"(?:©|\(c\)|Photo by|Photo:|Image:)\s*(?:\d{{4}}\s+)?(?:{_AGENCIES})\b(?:\s*/\s*[A-Z][\w.-]*(?: [A-Z][\w.-]*)?)*"
)
_BRACKET_CREDIT = re.compile(
    r"[(\[](?:(?:AP Photo|Photo(?:graph)?|Image|Picture|Foto|Bild|Credits?|Crédits?|Reuters|AFP|Getty)\b"
    r"|(?:photo|foto|bild)\s(?:by |di |de |von |par )?[A-ZÀ-Þ])[^()\[\]]{0,90}[)\]]"
)
_GOES_ON = re.compile(r"\s*(?:[-–—,;]|[a-zà-ÿ])")
#: A credit by a name nobody lists: one word after the sign, and the sentence before it is a caption.
_BARE_CREDIT = re.compile(r"©\s*\S{2,30}")
_CREDIT_LINE = re.compile(
    r"^(?:©|\(c\)\s|(?:photo(?:graph|s)?|images?|pictures?|video|illustrations?|foto|fotos|bild|bilder|fotografías?"
    r"|imagen|fotografia|immagine"
    r"|imagem|crédits?(?: photo)?|credits?(?: photo)?|photo credit|image credit|beeld|zdjęci[ea]|fot\."
    r"|(?:πηγή )?φωτογραφί\w+|фото(?:графи[ия])?|фотографії|foto['’]s|kuvat?|fotoğraf"
    r"|(?:címlap|borító|nyitó)?(?:kép|fotó)|写真|图|圖|图片|사진|صورة)"
    r"(?:\s+(?:by|von|de|par|di))?\s*[:：©|/])",
    re.IGNORECASE,
)
#: The same behind a caption: "A tram in Lindau. Foto: Mara Feldt".
_CREDIT_BEHIND = re.compile(
    r"(?:^|[\s.。/|(（।։።])(?:photo(?:graph)?s?|image|picture|foto(?:graf)?s?|fotografía|imagen|fotografia|immagine|imagem"
    r"|crédits?|credits?|beeld|zdjęcie|fot\.|fotó|kép|kuva|фото|φωτογραφία|fotoğraf|ảnh|ภาพ|写真|撮影|提供|出典|画像|圖|图|攝影|摄影|사진|تصوير|صورة|צילום|फोटो|ছবি|فوٹو|تصویر|عکس|படம்|снимка|nuotr\.|fot[oō]grāfija|լուսանկարը?|ფოტო|ፎቶ|ഫോട്ടോ|ඡායාරූප|ဓာတ်ပုံ|រូបថត|ఫొటో|ಚಿತ್ರ|ફોટો)"
    r"\s*[:：=՝]\s*(?:[^\s.:：=]{1,3}\.)?[^\s.:：=]+(?: [^\s.:：=]+){0,3}[)）]?$",
    re.IGNORECASE,
)
#: What every such credit ends with, or one of these.
_NAME_BEHIND = re.compile(r"[:：=՝]\s*(?:[^\s.:：=]{1,3}\.)?[^\s.:：=]+(?: [^\s.:：=]+){0,3}$")
#: The same by a verb, and what ends so.
_TAKEN = (
    r"[（(](?:記者|记者)?\S{2,4}(?:攝|摄|撮影)[）)]$"
    r"|[。\s](?:[\u3400-\u9fff]{2,10}(?:記者|记者)\s?)?[\u3400-\u9fff]{2,4}\s?[攝摄]$"
)
_TAKEN_BY = ("攝", "摄", "攝）", "攝)", "摄）", "摄)", "撮影）", "撮影)")
_LONGEST_CREDITED, _LONGEST_CREDIT = 240, 70
#: What a picture's caption says in the present tense while its date lies behind.
_CAPTION_VERB = re.compile(
    r"\b(?:(?:is|are) (?:seen|pictured|shown|displayed|parked|on display|\w+ing)|speaks?|talks?|poses?|attends?"
    r"|arrives?|walks?|waves?|holds?"
    r"|looks?|stands?|sits?|meets?|greets?|shakes?|addresses|listens?|leaves?|gestures?|delivers?|watch(?:es)?"
    r"|works?|carry|carries|rides?"
    r"|protests?|march(?:es)?|gather|gathers|pass(?:es)?|cheers?|celebrates?|smiles?|hugs?|signs?|unveils?|reacts?)\b"
)
_CAPTION_DATE = re.compile(
    rf",?\s(?:on\s)?(?:{_WEEKDAYS},\s{_MONTHS}\s\d{{1,2}}|{_MONTHS}\s\d{{1,2}},\s\d{{4}}|in this .{{3,40}} photo)"
)
#: The words before their edge: a pattern that begins with letters is tried only where one of these stands.
_SEEN = re.compile(rf"(?:is(?<!\wis)|are(?<!\ware)) (?:seen|pictured|shown)\b.{{0,60}}\b{_MONTHS}\s\d{{1,2}}\b")
_STAFF = re.compile(
    r"^(?:[A-Z][\w&.'-]+ ){1,4}(?:staff|senior|chief|political|economics?) (?:writers?|reporters?|correspondents?)\s+"
)
_NAME = r"[A-ZÀ-ÞŁŚŻ][\w.'’-]+(?: (?:[A-ZÀ-ÞŁŚŻ][\w.'’-]*|de|da|del|van|von|der|den|al|bin|la|le)){1,4}"
_ROLE = (
    r"(?:author|professor|fellow|columnist|economist|director|lecturer|analyst|founder|chair(?:man|woman)?"
    r"|president|writer|journalist"
    r"|researcher|historian|lawyer|editor|minister|ambassador|adviser|advisor|scholar|associate|partner|member"
    r"|CEO|executive)"
)
_AUTHOR_NOTE = re.compile(
    rf"^(?P<name>{_NAME})(?:, (?:an?|the) [^.]{{3,120}},)? (?:is|was) (?:an?|the|currently|now"
    rf"|also)?\s?(?:[\w,&'’-]+ ){{0,5}}{_ROLE}\b"
)
_WRITER_NOTE = re.compile(
    r"^(?:The (?:writer|author)s? (?:is|are|was)\b|The views expressed\b|This article (?:was|is) (?:first"
    r"|originally)\b)"
)
#: What every such note has in it.
_NOTED = re.compile(rf"\b{_ROLE}\b|\b(?:The (?:writer|author)|The views expressed|This article)")
_BYLINE = re.compile(
    r"^(?i:(?:eine?\s\w+\s)?(?:by|von)|par|por|di|da|door|av|af|przez|автор:?|текст:?|text:?)\s+"
    rf"(?:{_NAME}|[A-ZÀ-ÞА-Я][\w.'’-]+)(?:\s*(?:,|and|und|et|y|e|en|och|i|&|\|)\s*{_NAME})*(?:\s*[,|·•-]\s*.{{0,60}})?$"
    # As the BBC's services in forty languages do.
    r"|^(?:Author|Autore?|Auteur|Автор|Yazan|लेखक|作者|نویسنده|الكاتب|ผู้เขียน|Penulis|Tác giả)[,،] \S.{2,60}$"
)
#: A credit without a colon: "Photographs by Mara Feldt".
_MADE_BY = re.compile(
    r"^(?i:photo(?:graph|graphie)?s?|photography|pictures|images|illustrations?|artwork|fotos|fotografías"
    r"|fotografien?|bilder|zdjęcia|beeld)\s(?:(?i:by|von|de|par|di|door|av)\s)?"
    rf"{_NAME}(?:(?: for|,|\s?[/|])\s.{{2,40}})?$"
)
#: The letters with which it begins.
_MAKERS = frozenset("pPiIaAfFbBzZ")
_OF_PICTURE = re.compile(r"ⓒ|©|사진|제공|모습")
_LONGEST_SIGNATURE = 60
#: Of the last paragraphs one may tell whose they all are.
_AT_END = 3
#: How far into a text a glued caption may reach.
_CAPTION_REACH = 700


@dataclass(frozen=True, slots=True, kw_only=True)
class Parted:
    """A text and what was taken out of it."""

    paragraphs: tuple[str, ...]
    captions: tuple[str, ...] = ()
    #: "Nikkei staff writers".
    byline: str | None = None
    #: A sentence about the author, and the name in it.
    author_note: str | None = None
    author: str | None = None
    #: What stands before a caption in the middle of a paragraph: a teaser of the text.
    standfirst: str | None = None


def is_credit_line(text: str) -> bool:
    """Whether a paragraph is nothing but a picture's credit, or a caption that ends in one."""
    if len(text) <= 160 and (_is_labelled(text) or (text[:1] in _MAKERS and _MADE_BY.match(text))):
        return True
    # As Korean papers open a caption; a list has several.
    if text[0] in "▲△▼▶◀" and len(text) <= 160 and text.count(text[0]) == 1 and _OF_PICTURE.search(text):
        return True
    if len(text) <= _LONGEST_CREDITED:
        start = max(len(text) - _LONGEST_CREDIT, 0)
        end = text[start:]
        labelled = ":" in end or "：" in end or "=" in end or "՝" in end
        if labelled and _NAME_BEHIND.search(end) and _CREDIT_BEHIND.search(text, start):
            return True
        if end.endswith(_TAKEN_BY) and compiled(_TAKEN).search(text, start):
            return True
    signed = "©" in text or "(c)" in text or "Photo" in text or "Image:" in text
    if len(text) > 400 or not (signed or text.rstrip(" .").endswith((")", "]"))):
        return False
    credit = _CREDIT.search(text) or _BRACKET_CREDIT.search(text)
    return credit is not None and not text[credit.end() :].strip(" .")


def _is_labelled(text: str) -> bool:
    """Whether a paragraph opens with the word or the sign for a credit."""
    # "(c) the place for which it was licensed" is an item of a law.
    if text[:1] == "(" and text[4:5].islower():
        return False
    # The signs without which the pattern fits nothing are sooner looked for, one by one.
    signed = ":" in text or "©" in text or "(" in text or "：" in text or "|" in text or "/" in text
    return signed and _CREDIT_LINE.match(text) is not None


def is_byline(text: str) -> bool:
    """Whether a paragraph only names who wrote it."""
    return (
        len(text) <= 120
        and not text.endswith((".", "!", "?"))
        and (_BYLINE.match(text) is not None or _STAFF.fullmatch(f"{text} ") is not None)
    )


def _is_signature(text: str) -> bool:
    """Whether a line is a Korean reporter's name and address: "김하늘 기자 sky@courier.example"."""
    return len(text) <= _LONGEST_SIGNATURE and "기자 " in text and "@" in text


def part(paragraphs: Sequence[str]) -> Parted:
    """Paragraphs with captions, credits, bylines and notes about the author taken out."""
    captions: list[str] = []
    kept: list[str] = []
    byline = note = author = standfirst = None
    for at, paragraph in enumerate(paragraphs):
        if is_credit_line(paragraph):
            captions.append(paragraph)
            continue
        if is_appeal(paragraph) or is_disclosure(paragraph):
            continue
        if at >= len(paragraphs) - _AT_END and is_notice(paragraph):
            continue
        if (at <= 1 and is_byline(paragraph)) or _is_signature(paragraph):
            byline = byline or paragraph
            continue
        rest = paragraph
        if at <= 1:
            teaser, caption, rest = _without_caption(paragraph)
            captions += [caption] if caption else []
            standfirst = standfirst or teaser
            found, rest = _without_staff(rest)
            byline = byline or found
        if (at <= 1 and rest != paragraph) or at == len(paragraphs) - 1:
            found_note, found_author, rest = _without_note(
                rest, last=at == len(paragraphs) - 1, headed=rest != paragraph
            )
            note, author = note or found_note, author or found_author
        kept += [piece for piece in (standfirst if at <= 1 and standfirst not in kept else None, rest) if piece]
    return Parted(
        paragraphs=tuple(kept),
        captions=tuple(captions),
        byline=byline,
        author_note=note,
        author=author,
        standfirst=standfirst,
    )


def _without_caption(text: str) -> tuple[str | None, str | None, str]:
    """A teaser, a caption and the text after them; the first two None where no caption is glued to the text."""
    head = text[:_CAPTION_REACH]
    bracket = _BRACKET_CREDIT.search(head)
    # A dateline ("LOS ANGELES (Reuters) - ") and a name's paper go on after the bracket, a credit does not.
    if bracket and _GOES_ON.match(text, bracket.end()):
        bracket = None
    credit = _CREDIT.search(head) or bracket or _BARE_CREDIT.search(head)
    if credit:
        return _before_credit(text, credit)
    spans = sentences(head) if _CAPTION_DATE.search(head) or _SEEN.search(head) else ()
    for at, span in enumerate(spans[:4]):
        sentence = head[span.start : span.end]
        if len(spans) > at + 1 and _is_caption(sentence):
            return head[: span.start].strip() or None, sentence, text[span.end :].strip()
    return None, None, text


def _before_credit(text: str, credit: re.Match[str]) -> tuple[str | None, str | None, str]:
    before = text[: credit.start()].rstrip()
    rest = text[credit.end() :].lstrip(" .")
    spans = sentences(before)
    # A caption has one sentence, or two; what stands before it tells the story.
    first = len(spans) - 1 if len(spans) > 2 or (spans and _is_caption(before[spans[-1].start : spans[-1].end])) else 0
    start = spans[first].start if spans else 0
    return before[:start].strip() or None, text[start : credit.end()].strip(), rest


def _is_caption(sentence: str) -> bool:
    dated = _CAPTION_DATE.search(sentence) is not None and _CAPTION_VERB.search(sentence) is not None
    return len(sentence) <= 400 and (dated or _SEEN.search(sentence) is not None)


def _without_staff(text: str) -> tuple[str | None, str]:
    found = _STAFF.match(text)
    return (found.group().strip(), text[found.end() :]) if found else (None, text)


def _without_note(text: str, *, last: bool, headed: bool) -> tuple[str | None, str | None, str]:
    """The sentence about the author, the author's name, and the text without it.

    It is looked for after a caption or a byline, where it opens, and at the very end; elsewhere such a sentence is
    the text's own.
    """
    if not _NOTED.search(text):
        return None, None, text
    spans = sentences(text)
    places = ([0] if headed else []) + ([len(spans) - 1] if last and len(spans) != 1 else [])
    if last and len(spans) == 1 and not headed:
        places = [0]
    for at in places:
        if not spans:
            break
        sentence = text[spans[at].start : spans[at].end]
        found = _AUTHOR_NOTE.match(sentence)
        if (found or _WRITER_NOTE.match(sentence)) and len(sentence) <= 400:
            rest = f"{text[: spans[at].start].rstrip()} {text[spans[at].end :].lstrip()}".strip()
            return sentence, found["name"] if found else None, rest
    return None, None, text
