"""The line in which a paper says who had a report first, as papers of many languages write it.

... to the timetable. First published by The Ledger.     Dieser Text ist zuerst im Seebrücker Boten erschienen.
(本文首发于《河边周报》)                                   Материал был впервые опубликован в газете «Берег».
"""

import re
from typing import NamedTuple

from octavo.stories.words.emptywords import PAPERS

# What a paper is, before its name in small letters.
_KINDS = (
    r"(?-i:newspaper |magazine |journal |website |weekly |daily |Zeitung |Zeitschrift |Magazin |quotidien |revue |"
    r"site |hebdomadaire |diario |periódico |revista |semanario |quotidiano |giornale |rivista |settimanale |jornal |"
    r"semanário |krant |tijdschrift |weekblad |tidning(?:en)? |avis(?:en)? |газет[аеы] |журнал[ае]? |портал[ае]? )?"
)
#: News agencies by the names that stand in their marks, as alternatives of a pattern.
AGENCIES = (
    "reuters|afp|dpa|ap|apa|ansa|efe|pti|ians|ani|tass|xinhua|kyodo|jiji|yonhap|bloomberg|upi|belga|anp|lusa|ntb|tt|"
    "ritzau|stt|cna|sid|keystone-sda|sda|aap|agence france-presse|associated press|the associated press|europa press|"
    "adnkronos|askanews|lapresse|agi|anadolu|ukrinform|epd|kna|agência brasil|"
    "中新社|中央社|agencia efe|deutsche presse-agentur|共同通信|時事通信|共同|時事|新华社|新華社|연합뉴스|"
    "ロイター|أ ف ب|رويترز|рейтер|тасс|риа новости|interfax|интерфакс"
)
_NAME = r"(?-i:[^a-zß-ÿа-я\W\d])[^\n.!?。,;»”\"》」』()（）]{1,60}"
_OPEN, _CLOSE = r"[«“\"《「『„]?", r"[»”\"》」』“]?[)）]?"
# What comes before the name; in each language the verb, "first", and the preposition with its article.
_BEFORE = (
    (
        r"(?:(?:this|the) (?:story|article|report|piece|column)\s+)?(?:was |is )?(?:first |originally )"
        r"(?:appeared|published|reported)\s+(?:by|in|on|at)\s+(?-i:the )?"
    ),
    r"(?:appears by arrangement with|supplied by|republished (?:with permission )?from|courtesy of)\s+(?-i:the )?",
    r"(?:zuerst|erstmals|ursprünglich)\s+(?:erschienen|veröffentlicht)\s+(?:in|im|bei|von|auf)\s+(?-i:der |dem |den )?",
    r"(?:erschien|wurde)\s+(?:zuerst|erstmals|ursprünglich)\s+(?:in|im|bei|von|auf)\s+(?-i:der |dem |den )?",
    (
        r"(?:publiée?|parue?)\s+(?:initialement|d['’]abord|pour la première fois|à l['’]origine)\s+(?:par|dans|sur)\s+"
        r"(?-i:le |la |les |l['’])?"
    ),
    r"première publication\s*:?\s+(?:(?:par|dans|sur)\s+)?(?-i:le |la |les |l['’])?",
    (
        r"(?:publicad[oa]|aparecid[oa]|apareció|se publicó)\s+(?:originalmente|por primera vez|primero)\s+(?:en|por)\s+"
        r"(?-i:el |la |los |las )?"
    ),
    (
        r"(?:pubblicat[oa]|apparso|apparsa)\s+(?:originariamente|originalmente|per la prima volta|prima)\s+"
        r"(?:su|sul|sulla|da|dal|dalla|in|ne)\s*"
    ),
    r"(?:publicad[oa]|apareceu)\s+(?:originalmente|pela primeira vez|primeiro)\s+(?:em|no|na|por|pelo|pela)\s+",
    r"(?:eerder|eerst|oorspronkelijk)\s+(?:verschenen|gepubliceerd)\s+(?:in|op|bij|door)\s+(?-i:de |het )?",
    r"verscheen\s+(?:eerder|eerst|oorspronkelijk)\s+(?:in|op|bij)\s+(?-i:de |het )?",
    r"(?:först|først)\s+(?:publicerad|publicerades|publisert|offentliggjort|bragt)\s+(?:i|av|af|hos|på)\s+",
    r"(?:впервые|первоначально)\s+(?:был[ао]?\s+)?(?:опубликован[аоы]?|вы(?:шел|шла|шло|шли))\s+(?:в|на)\s+",
    r"(?:首发于|首發於|原载于?|原載於?|转载自|轉載自|初出[:：は]?)\s*",
    (
        r"(?:نُ?شرت?|ظهرت?)\s+(?:هذا |هذه )?(?:المقال |المقالة |التقرير |النص )?"
        r"(?:أولا\S?|أولاً|لأول مرة|للمرة الأولى|في الأصل)\s+(?:في|على)\s+"
    ),
)
# Where the verb comes last.
_AROUND = (
    (
        r"(?:zuerst|erstmals|ursprünglich)\s+(?:in|im|bei|von|auf)\s+(?-i:der |dem |den )?",
        r"\s+(?:erschienen|veröffentlicht|publiziert)\b",
    ),
    (r"(?:eerder|eerst|oorspronkelijk)\s+(?:in|op|bij|door)\s+(?-i:de |het )?", r"\s+(?:verschenen|gepubliceerd)\b"),
    (r"この(?:記事|文章|原稿)は", r"に(?:最初に|初めて)?掲載(?:された|されました)"),
)
# A line of its own at the end that is nothing but the credit.
_LABELS = (
    r"(?:sources?|quellen?|fuentes?|fonte|fonti|bron|kilde|källa|источник|来源|來源|稿源|出典|配信|المصدر)\s*[:：]\s*"
    r"|نقلا\S? عن\s+"
)
# What was first published: a novel was so too, but it is not the text at hand.
_TEXTS = (
    "story|article|report|piece|column|essay|interview|post|artikel|beitrag|text|bericht|kommentar|reportage|tribune|"
    "texte|artículo|reportaje|texto|nota|crónica|articolo|pezzo|testo|artigo|matéria|reportagem|verhaal|stuk|"
    "материал|статья|текст|本文|本报道|本報導|文章|المقال|المقالة|التقرير|النص"
)
# From the beginning of the sentence, or of the line.
_BEGINS = (
    r"(?:(?<=\n)|(?<=[.!?。…»”\"]\s)|\A|(?<=。))"
    rf"(?:[^\n.!?。]{{0,30}}?(?:{_TEXTS})[^\n.!?。]{{0,30}}?|[^\w\n]{{0,4}})"
)
_FORMS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"{_BEGINS}(?:{'|'.join(_BEFORE)}){_KINDS}{_OPEN}(?P<source>{_NAME}){_CLOSE}[.。]?\s*",
        *(
            rf"{_BEGINS}{before}{_KINDS}{_OPEN}(?P<source>{_NAME}?){_CLOSE}{after}[^\n.!?。]{{0,20}}[.。]?\s*"
            for before, after in _AROUND
        ),
        rf"\n\s*[(（]?(?:{_LABELS}){_OPEN}(?P<labelled>{_NAME}|{AGENCIES}){_CLOSE}[.。]?\s*\Z",
    )
)
# "Según informa El Faro, ...", "Wie der Bote berichtet, ...": at the very beginning, before a paper's name.
_OPENING = re.compile(
    r"\A(?:(?:as (?:first )?reported by|according to a report (?:by|in)|"
    r"según (?:informa|publica|adelanta|recoge|cuenta)|(?:selon|d['’]après|comme l['’](?:écrit|annonce|a révélé))|"
    r"come (?:riporta|scrive|riferisce)|segundo (?:informa|noticia)|conforme (?:noticiou|publicou)|"
    r"jak (?:podaje|podał|podała|informuje|pisze|donosi)|zo meldt|som (?:rapporterar|melder))\s+"
    rf"(?-i:the |el |la |le |l['’]|il |lo |o |a |de |het )?{_OPEN}(?P<opening>{_NAME}?){_CLOSE}"
    r"|wie (?-i:der |die |das )?"
    rf"{_OPEN}(?P<told>{_NAME}?){_CLOSE} (?:berichtet|meldet|schreibt|mitteilt)),\s+",
    re.IGNORECASE,
)
# "(Avec Le Messager)", "(za „Głosem Zatoki”)": at the very end, in brackets.
_CLOSING = re.compile(
    r"\s[(（](?:with(?: reporting by)?|avec|mit(?: material (?:von|der|des))?|con|com|met|med|za|z|via)\s+"
    rf"(?-i:the |el |la |le |l['’]|il |lo |o |a |de |het |der |die |das |dem )?"
    rf"(?P<quote>[«“\"《「『„])?(?P<source>{_NAME}){_CLOSE}\.?\s*\Z",
    re.IGNORECASE,
)
#: Parts of words without one of which no form is met: hardly any report has one, and looking for each is quick.
_TELLING = (
    *("first reported", "originally reported"),
    *("publi", "pubblicat", "appeared", "arrangement", "supplied", "courtesy", "zuerst", "erstmals", "ursprünglich"),
    *("paru", "aparec", "appars", "eerder", "eerst", "oorspronkelijk", "först", "først", "впервые", "первоначально"),
    *("首发", "首發", "原载", "原載", "转载", "轉載", "初出", "この", "شر", "ظهر"),
    *(
        "source",
        "quelle",
        "fuente",
        "font",
        "bron",
        "kilde",
        "källa",
        "источник",
        "来源",
        "來源",
        "稿源",
        "出典",
        "配信",
    ),
    *("المصدر", "نقلا"),
)
_FOLLOWS = re.compile(r"\s+(?:on|am|le|el|il|em|op)\s+\d.*|\s+by\s+(?-i:[A-Z]).*", re.IGNORECASE)
_PAPER = re.compile(
    rf"\A(?:{AGENCIES})\Z|(?<!\w)(?:{'|'.join(sorted(PAPERS))})(?!\w)|[报報社网網]|通信|新聞|صحيفة|جريدة|مجلة|وكالة",
    re.IGNORECASE,
)
# "First published April 1".
_MONTH = re.compile(
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december)\b", re.IGNORECASE
)


class Credit(NamedTuple):
    """A line that names whoever had the report first."""

    source: str
    #: The line's place in the text.
    start: int
    end: int


def credit(text: str, *, head: int, tail: int) -> Credit | None:
    """The first such line that begins in the first so many characters of a text, else in the last; None without one."""
    beside = _beside(text, head=head, tail=tail)
    if beside:
        return beside
    lower = text.lower()
    if not any(part in lower for part in _TELLING):
        return None
    line_end = text.find("\n", head)
    windows = ((0, line_end if line_end >= 0 else len(text), head), (max(0, len(text) - tail), len(text), len(text)))
    for begin, end, before in windows:
        for form in _FORMS:
            found = form.search(text, begin, end)
            if found and found.start() < before and (source := _source(found)):
                return Credit(source, found.start(), found.end())
    return None


def _beside(text: str, *, head: int, tail: int) -> Credit | None:
    """The paper that a first clause or a last bracket names."""
    opening = _OPENING.match(text, 0, head)
    if opening:
        name = str(opening["opening"] or opening["told"])
        if _PAPER.search(name):
            return Credit(name.strip(), opening.start(), opening.end())
    closing = _CLOSING.search(text, max(0, len(text) - tail)) if text.rstrip(". ").endswith((")", "）")) else None
    if closing and (closing["quote"] or _PAPER.search(closing["source"])):
        return Credit(closing["source"].strip(), closing.start(), closing.end())
    return None


def _source(found: re.Match[str]) -> str | None:
    """The name in a line, None where it is no paper's."""
    groups = found.groupdict()
    if (labelled := groups.get("labelled")) is not None:
        # "Source: Ministry of Health" tells where a figure comes from.
        return labelled.strip() if _PAPER.search(labelled) else None
    source = _FOLLOWS.sub("", groups["source"]).strip()
    return None if _MONTH.match(source) else source or None
