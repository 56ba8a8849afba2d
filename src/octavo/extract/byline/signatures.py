"""Who signed a text within it: lines between headline and text, the opening of a report, its last line.

"Nell Ashby, Coast Correspondent"      "〔記者林佳蓉／青石報導〕鎮議會…"      "김하늘 기자 sky@courier.example"
"""

import re
from collections.abc import Iterator, Sequence
from itertools import chain, pairwise

from octavo.extract.blocks.wording import compiled
from octavo.extract.byline.credits import is_label, names_writers
from octavo.extract.byline.joint import is_whole
from octavo.extract.byline.people import is_spelled_as_one, opens_byline, people
from octavo.text.caseless import caseless
from octavo.text.date_spans import dates_in
from octavo.text.letters import is_eastern

_LONGEST = 120
_MOST_WORDS = 4
_LONGEST_NAME, _LONGEST_NAMES = 30, 70
#: What ends a sentence is no byline.
_STOPS = frozenset(".!?:…。")
#: Lines at a text's end that may be signed.
_FROM_LAST = 2
#: Lines at its beginning that may be: a standfirst may be the first.
_FROM_FIRST = 3
#: Lines of labels and names above a text.
_MOST_CREDITS = 6
_TITLE_CASE = (" the ", " of ", " und ", " der ", " die ", " das ")
_MOST_WORDS_OF_A_PLACE = 3
#: Scripts of India have signs for vowels, which are no letters.
_NO_PLACE = frozenset("0123456789.,:;!?()[]/|@&+\"'’“”«»…–—_#*")
#: What a signature may be set in.
_DASHES = "–—-"
_AROUND_NAME = f" ()[]*,{_DASHES}"
#: Between names of people who sign together.
_TOGETHER = r"\s*(?:[-–—/,;&+]|\b(?:và|dan|y|e|et|i|și|og|och|ja|ve|и|та|και)\b)\s*"
#: What a person is called behind the name, in the words of bylines.
_ROLE = caseless(
    r"(?<!\w)(?:correspondent|reporter|columnist|writer|editor|korrespondent(?:in)?|redakteur(?:in)?|reporterin|kolumnist(?:in)?"
    r"|correspondante?|journaliste|chroniqueu(?:r|se)|envoyée?|corresponsal|periodista|redactora?|columnista|repórter"
    r"|jornalista|correspondente|colunista|giornalista|corrispondente|inviat[oa]|verslaggever|verslaggeefster|redacteur"
    r"|correspondent|columnist|journalist|toimittaja|kirjeenvaihtaja|dziennikarka?|publicystka?|redaktorka?|redaktor"
    r"|újságíró|szerkesztő|ziarist|jurnalist[aă]?|muhabiri?|yazarı?|журналистк?а?|корреспондент|обозреватель"
    r"|журналіст(?:ка)?|кореспондент(?:ка)?|репортер|wartawan|jurnalis"
    r"|tayyorladi|hazırladı|hazırlayıb|дайындады|тайёрлади|специально для|спеціально для|especial para"
    r"|special (?:to|for)|speciale per|speciaal voor|specjalnie dla)(?!\w)"
)
#: How a line ends that tells what the person named below it is.
_EASTERN_ROLES = ("記者", "记者", "기자", "特派員", "論説委員", "編集委員")
#: What parts a name from what stands behind it.
_BEHIND = re.compile(r"\s*(?:[,|•·(]|\s[–—-]\s)\s*")
#: As French papers print names: "Maëlle KERVRAN".
_LOUD_SURNAME = re.compile(
    r"(?<!\w)([A-ZÀ-Þ][a-zà-ÿ]+(?:-[A-ZÀ-Þ][a-zà-ÿ]+)? (?:(?:de|du|de la|van|von|Le|La) )?[A-ZÀ-Þ][A-ZÀ-Þ'’-]{3,})"
    r"(?=[.,]?\s|$)"
)
_LAST_CYRILLIC = "\u04ff"
_AFTER_CLOCK = r"^[\d:.,\s|•·/–—-]*(?:Uhr|h|[AaPp]\.?[Mm]\.?)?[\s|•·/–—-]*"
_LABELLED = (
    r"(?:作者|记者|記者|撰文|文)\s*[:：/／|｜]\s*([\u3400-\u9fff]{2,4}(?:[、\s][\u3400-\u9fff]{2,4}(?![:：\u3400-\u9fff])){0,3})"
    r"|(?:글(?:[·ㆍ]사진)?|취재)\s*[:：]?\s*([가-힣]{2,4})\s?기자"
    r"|^글(?:[·ㆍ,/]\s?사진)?\s*[:：=|]?\s*([가-힣]{2,4})(?=\s*(?:[·ㆍ|/,]?\s*사진|$|\s작가))"
    r"|기자(?:명)?\s*[:：]?\s*([가-힣]{2,4})(?:\s?기자)?(?=\s|$)"
)
_OPENING = (
    r"^[^（(]{0,25}[（(]\s*(?:本报|本報|新华社)?(?:記者|记者)\s*"
    r"(?P<wired>[\u3400-\u9fff]{2,4}(?:[、\s][\u3400-\u9fff]{2,4}){0,3})(?<![攝摄])[）)]"
    r"|^[〔（(【\[]?\s*(?:本報|本报)?\s*(?:記者|记者)\s*(?P<han>[\u3400-\u9fff]{2,4}(?:[、\s][\u3400-\u9fff]{2,4}){0,3})\s*[／/╱]"
    r"|^(?:[(\[][^)\]]{2,20}[)\]]\s*)?(?P<hangul>[가-힣]{2,4}(?:[\s·,]+[가-힣]{2,4}){0,3})\s*(?:인턴|선임|수습)?기자\s*="
)
#: Behind the last sentence, as Japan's regional papers do; what else stands so tells of the piece, or of an agency.
_BEHIND_LAST = r"[。」][（(](?!敬称略|おわり|つづく|続く|共同|時事)([\u3400-\u9fff\u3040-\u30ff]{3,6})[)）]$"
#: The same in alphabets: "… bleibt spannend. (Christian P. Stadt) +++".
_IN_BRACKETS = re.compile(r"(?:^|[.!?…\"”“»)])\s*\(([^()\d]{5,40})\)[\s+.]*$")
#: As Arab papers open a report: "مصراتة – هناء الترهوني".
_FROM_CITY = r"^[\u0620-\u064a]{2,12}(?: [\u0620-\u064a]{2,12})?\s*[-–—:/ـ]+\s*([\u0620-\u064a ]{5,40})$"
#: How wires open a report: "MOKHOTLONG – ", "SUVA, Fiji (AP) — ".
_DATELINE = re.compile(r"[A-ZÀ-Þ][A-ZÀ-Þ'’. -]{2,30}(?:, [^–—(]{3,30})?\s?(?:\([^()]{2,20}\)\s?)?[–—-]{1,2}\s")
_CLOSING = (
    r"^[/(\[=]*\s*(?P<hangul>[가-힣]{2,4}(?:[\s·,]+[가-힣]{2,4}){0,3})\s*(?:인턴|선임|수습)?\s?(?:기자|특파원)[)\]]?[\s/|(<]*(?:\S+@[\w.-]+)?\s*[)\]>]?$"
    r"|^【(?P<set>[\u3400-\u9fff\u3040-\u30ff]{3,6}(?:、[\u3400-\u9fff\u3040-\u30ff]{3,6}){0,3})】$"
    # Before the word for a reporter may stand whose he is: "潮阳新闻记者 王晓梅".
    r"|^(?:[（(]\s*(?:記者|记者|文|撰文)?[:：/／・＝=]?|(?:[\u3400-\u9fff]{2,10}?(?=[記记]))?(?:記者|记者|撰文|作者)\s*[:：/／|｜]?"
    r"|文\s*[:：/／|｜])"
    r"\s*(?P<han>[\u3400-\u9fff\u3040-\u30ff]{2,5}(?:[、\s][\u3400-\u9fff]{2,4}){0,2})(?:、写真[・:：＝=/／]\S{2,8})?[)）]?$"
)


def signers(
    heads: Sequence[str], paragraphs: Sequence[str], opening: Sequence[str] = (), tails: Sequence[str] = ()
) -> tuple[str, ...]:
    """The people who signed: by a line of ``heads`` (between title and text), else in a paragraph, first or last.

    ``opening``: the lines left out of the text amid its first paragraphs. ``tails``: those amid its last and right
    below. A line of ``heads`` may be a name alone where a role stands below it, or with the role behind it.
    """
    for line in heads:
        if names := _of_line(line):
            return names
    for name, below in pairwise(heads):
        if _is_role(below) and is_name(name):
            return (name,)
    # "Text" and the name may stand in lines of their own.
    for label, name in chain(*map(pairwise, (heads, paragraphs[:_MOST_CREDITS], opening, tails))):
        if is_label(label, writers=True) and is_name(name):
            return (name,)
    for name in map(_before_role, heads):
        if is_name(name):
            return (name,)
    # A line of names may have been kept in the text, or left out of it.
    alone = _loud(opening) or _alone((*paragraphs, *tails[:1]))
    return (
        people(_of_text(paragraphs))
        or next(filter(None, map(_of_line, opening)), ())
        or people(_of_text(tails))
        or _by_role((*paragraphs[-1:], *tails))
        or people(alone)
        or _of_town((*paragraphs, *(tail for tail in tails[:1] if tail[0] in _DASHES)))
        or _over_dateline(heads[-1:], paragraphs)
    )


def _by_role(lines: Sequence[str]) -> tuple[str, ...]:
    """The name that one of these lines has with what its bearer did or is, right before it or in the line below."""
    for line in lines:
        name, *behind = _BEHIND.split(line, maxsplit=1)
        if behind and not _ROLE.match(behind[0]):
            continue
        if is_name(name := name if behind else _before_role(line.rstrip("."))):
            return (name,)
    for role, name in pairwise(lines):
        if len(role) <= _LONGEST_NAME and role.endswith(_EASTERN_ROLES) and is_name(name):
            return (name,)
    return ()


def _before_role(line: str) -> str:
    """What stands before a role that ends a line: "Alva Söderkvist Reporter"."""
    role = _ROLE.search(line) if len(line) <= _LONGEST else None
    if role is None or role.end() < len(line):
        return ""
    # "Mara Feldt Health editor": where the field of a role is known it is no name's.
    named, ahead = people([line]), line[: role.start()].rstrip()
    return named[0] if len(named) == 1 and ahead.startswith(named[0]) else ahead


def _is_role(line: str) -> bool:
    """Whether a line is nothing but what a person of the paper is called: "redaktorka"."""
    return len(line) <= _LONGEST_NAME and _ROLE.match(line) is not None


def _of_line(line: str) -> tuple[str, ...]:
    if len(line) > _LONGEST:
        return ()
    if is_eastern(line):
        if labelled := compiled(_LABELLED).search(line):
            return people(filter(None, labelled.groups()))
        if signed := compiled(_CLOSING).search(line):
            return people(filter(None, signed.groupdict().values()))
    days = [(start, end) for start, end, _ in dates_in(line)]
    dated, end = days[0] if days else (None, 0)
    # Some write the day and its clock first: "18.11.2026, 11:22 Uhr | Von Mara Feldt".
    behind = "" if dated is None else compiled(_AFTER_CLOCK).sub("", line[end:])
    # Or that of its change as well: "Giriş: 9.6.2026 - 14:22 Güncelleme: 9.6.2026 - 16:01 Haber: Defne Karaoğlu".
    last = compiled(_AFTER_CLOCK).sub("", line[days[-1][1] :]) if len(days) > 1 else ""
    text = line[:dated] if dated else behind or line
    # Others call the day what it is: "Published 18.11.2026 - 11:22, by Mara Feldt".
    first, *others = _BEHIND.split(text)
    # Who looked it over may stand before who wrote it: "Reviewed by Ada Lund, MD — Written by Mara Feldt".
    for told in filter(_tells_who, (text, behind, last, *others)):
        return _whole(people([told]))
    if any(map(_ROLE.search, others)):
        return _whole(people([first]))
    # Elsewhere what stands in capitals is an abbreviation.
    return _whole(people(_LOUD_SURNAME.findall(text))) if dated and not text.isupper() else ()


def _tells_who(line: str) -> bool:
    """Whether a line begins as bylines do, or has a label of those who wrote."""
    return opens_byline(line) or names_writers(line)


def is_name(line: str) -> bool:
    """Whether a line is somebody's whole name and nothing else."""
    return 0 < len(line) <= _LONGEST_NAME and _whole(people([line])) == (line,)


def _are_names(line: str) -> bool:
    """Whether a line is nothing but several whole names."""
    names = _whole(people([line]))
    return len(names) > 1 and tuple(compiled(_TOGETHER).split(line)) == names


def _whole(names: Sequence[str]) -> tuple[str, ...]:
    return tuple(name for name in names if is_whole(name) and is_spelled_as_one(name) and name.count(" ") < _MOST_WORDS)


def _of_text(paragraphs: Sequence[str]) -> Iterator[str]:
    # A caption may stand before the opening, a notice after the closing line.
    for pattern, near in ((_OPENING, paragraphs[:2]), (_CLOSING, paragraphs[: -1 - _FROM_LAST : -1])):
        for text in near:
            if is_eastern(text) and (found := compiled(pattern).search(text)):
                yield next(filter(None, found.groupdict().values()))
                return
    for text in paragraphs[-1:]:
        if text[-1] in ")）" and is_eastern(text) and (signed := compiled(_BEHIND_LAST).search(text)):
            yield signed[1]
            return
    for text in (*paragraphs[:_FROM_FIRST], *paragraphs[: -1 - _FROM_LAST : -1]):
        if len(text) <= _LONGEST and text[-1:] not in _STOPS and _tells_who(text):
            names = _whole(people([text]))
            yield from names
            if names:
                return
    yield from _loud(paragraphs[:_FROM_FIRST]) or _alone(paragraphs) or _enclosed(paragraphs)


def _enclosed(paragraphs: Sequence[str]) -> Sequence[str]:
    """The name in brackets behind the last sentence, or behind the city that a report in Arabic opens with."""
    first, last = paragraphs[:1], paragraphs[-1:]
    city = (
        compiled(_FROM_CITY).match(text) for text in first if text[0] > _LAST_CYRILLIC and len(text) <= _LONGEST_NAMES
    )
    for found in filter(None, (*city, *(_IN_BRACKETS.search(text[-_LONGEST:]) for text in last))):
        name = found[1].strip()
        if is_name(name) and not any(name in text for text in paragraphs[1:-1]):
            return (name,)
    return ()


def _loud(paragraphs: Sequence[str]) -> Sequence[str]:
    """The names of the line that is nothing but names whose surnames are in capitals: "Hilal TOKMAK / Can ÖZ".

    One alone may be a heading: "Learn HTML".
    """
    for text in paragraphs:
        if len(text) <= _LONGEST_NAMES and text[-1:].isupper() and not text.isupper() and _are_names(text):
            names = people([text])
            if all(name.rsplit(None, 1)[1].isupper() for name in names):
                return names
    return ()


def _of_town(paragraphs: Sequence[str]) -> tuple[str, ...]:
    """The name with a place behind it that ends a letter, below its last sentence: "Wilhelmina Oakes, Calder Bay"."""
    for at in range(len(paragraphs) - 1, max(len(paragraphs) - 1 - _FROM_LAST, 0), -1):
        line = paragraphs[at].strip(_AROUND_NAME)
        name, _, place = line.partition(", ")
        if len(line) > _LONGEST_NAMES or _STOPS.isdisjoint(paragraphs[at - 1][-2:]) or not is_name(name):
            continue
        # A firm's kind and somebody's degree are in capitals, or end with a stop.
        town = len(place.split()) <= _MOST_WORDS_OF_A_PLACE and _NO_PLACE.isdisjoint(place) and place != ""
        if (
            town
            and (place.istitle() or place.upper() == place.lower())
            and not any(name.split()[-1] in text for text in paragraphs[:at])
        ):
            return (name,)
    return ()


def _over_dateline(heads: Sequence[str], paragraphs: Sequence[str]) -> tuple[str, ...]:
    """The name that stands alone right above the place, in capitals, that a report opens with."""
    for name, text in pairwise((*heads, *paragraphs[:2])):
        if _DATELINE.match(text) and is_name(name):
            return (name,)
    return ()


def _alone(paragraphs: Sequence[str]) -> Sequence[str]:
    """The name, or the names, that stand by themselves below the last sentence, and nowhere above it.

    English writes its headings and German its nouns as others write names alone.
    """
    last = len(paragraphs) - 1
    if last < 1 or any(word in text for text in paragraphs for word in _TITLE_CASE):
        return ()
    for place in range(last, max(last - _FROM_LAST, 0), -1):
        name = paragraphs[place].strip(_AROUND_NAME)
        # In a script without blanks any short line might be one.
        if len(name) > _LONGEST_NAMES or " " not in name or _STOPS.isdisjoint(paragraphs[place - 1][-2:]):
            continue
        if is_name(name) and not any(name.split()[-1] in text for text in paragraphs[:place]):
            return (name,)
        # A caption may have one of two before.
        if _are_names(name) and not any(all(map(text.__contains__, people([name]))) for text in paragraphs[:place]):
            return people([name])
    return ()
