"""The marks that a copied report carries: an agency's at either end, and the line that says who had it first.

OSMERE (Harbour Wire) - Two people died ...        【共同】川が氾濫した        ... said. dpa/afp
... to the timetable. First published by The Ledger.        Zuerst erschienen im Seebrücker Boten.
"""

import re

from octavo.text.words import tokens

#: Characters at either end of a text in which its marks stand.
HEAD, TAIL = 240, 400

_AGENCIES = (
    "reuters|afp|dpa|ap|apa|ansa|efe|pti|ians|ani|tass|xinhua|kyodo|jiji|yonhap|bloomberg|upi|belga|anp|lusa|ntb|tt|"
    "ritzau|stt|cna|sid|keystone-sda|sda|aap|agence france-presse|associated press|the associated press|europa press|"
    "agencia efe|deutsche presse-agentur|共同通信|時事通信|共同|時事|新华社|新華社|연합뉴스|"
    "ロイター|أ ف ب|رويترز|рейтер|тасс|риа новости|interfax|интерфакс"
)
_NAMED = rf"(?:{_AGENCIES})(?:[/ ,]+(?:{_AGENCIES}))*"
# What stands before the mark is a place and a date, not a sentence.
_PLACE = r"(?:(?!(?-i:[a-zß-ÿ]{3}[.!?])|。)[^\n(（【\[/]){0,60}"
_HEAD = re.compile(
    rf"\A{_PLACE}[(（【\[/]\s*(?P<agency>{_NAMED})\s*[)）】\]/]\s*[.,]?\s*[-–—:]*\s*"
    rf"|\A(?P<bare>{_NAMED})\s*(?:[-–—:]+|\n)\s*",
    re.IGNORECASE,
)
# A name that we do not know: only in brackets between a place and a dash, or a full stop after a place in capitals.
_UNKNOWN = r"[^\W\d_](?:[^()\n\d]{3,38})[^\W\d_]"
_OTHER_HEAD = re.compile(
    rf"\A(?P<place>[^\n(.!?]{{0,50}})\((?P<agency>{_UNKNOWN})\)\s*(?:[.,]?\s*[-–—]+|:|(?<=\))\.(?=\s))\s*"
)
_TAIL = re.compile(rf"(?:\s+[(（\[—–-]?\s*|\n+\s*)(?P<agency>{_NAMED})\s*[)）\]]?\.?\s*\Z", re.IGNORECASE)
_PLACE_LINE = re.compile(r"\A[^\n.!?]{2,40}?\s+[-–—]{1,2}\s+")

# "First published by", as papers write it: a phrase, and the name up to the end of the sentence.
_PHRASES = (
    (
        r"(?:(?:this|the) (?:story|article|report|piece|column)\s+)?(?:was |is )?(?:first |originally )"
        r"(?:appeared|published)\s+(?:by|in|on|at)\s+(?-i:the )?"
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
    r"(?:först|først)\s+(?:publicerad|publicerades|publisert|offentliggjort|bragt)\s+(?:i|av|af|hos|på)\s+",
    r"(?:впервые|первоначально)\s+(?:был[ао]?\s+)?опубликован[аоы]?\s+(?:в|на)\s+",
    r"(?:首发于|首發於|原载于?|原載於?|转载自|轉載自|初出[:：は]?)\s*",
)
_FIRST = re.compile(
    rf"(?P<line>(?:(?<=\n)|(?<=[.!?。…»”\"]\s)|\A|(?<=。))[^\n.!?。]{{0,60}}?(?:{'|'.join(_PHRASES)})"
    r"[«“\"《「『„]?(?P<source>(?-i:[^a-zß-ÿа-я\W])[^\n.!?。,;»”\"》」』()]{1,60})[»”\"》」』]?[.。]?\s*)",
    re.IGNORECASE,
)
_FOLLOWS = re.compile(r"\s+(?:on|am|le|el|il|em|op)\s+\d.*|\s+by\s+(?-i:[A-Z]).*", re.IGNORECASE)


def without_marks(text: str) -> str:
    """The text without an agency's mark, a place line, or a line that says who had it first."""
    text = _without_first(text.strip())
    head = _HEAD.match(text) or _other_head(text)
    text = text[head.end() :] if head else text
    text = _PLACE_LINE.sub("", text, count=1)
    return _TAIL.sub("", text, count=1)


def agency(text: str) -> str | None:
    """The agency or paper that the text itself names as its origin, as written."""
    text = text.strip()
    first = _FIRST.search(text[:HEAD]) or _FIRST.search(text[-TAIL:])
    if first:
        return _FOLLOWS.sub("", first["source"]).strip() or None
    head = _HEAD.match(text)
    if head:
        return head["agency"] or head["bare"]
    other = _other_head(text)
    if other:
        return other["agency"].strip()
    tail = _TAIL.search(text[-200:])
    return tail["agency"] if tail else None


def same_source(source: str, named: str) -> bool:
    """Whether a paper's name and that in a credit line are those of one house; an ending may differ (Bote, Boten)."""
    ours, theirs = _stems(source), _stems(named)
    return bool(ours and theirs) and (ours <= theirs or theirs <= ours)


def _stems(name: str) -> set[str]:
    words = [word for word in tokens(name) if word not in _ARTICLES]
    return {word.rstrip("nsrme") or word for word in words}


_ARTICLES = frozenset(tokens("the der die das dem den le la les l el los las il lo o a de het"))


def _other_head(text: str) -> re.Match[str] | None:
    head = _OTHER_HEAD.match(text[:HEAD])
    if head is None:
        return None
    # "Ana Lobo (Partido Verde) – said": a place is a word or three, a name of five letters and more no party's.
    dashed = head[0].rstrip()[-1] in "-–—:"
    return head if (dashed and len(head["place"].split()) <= 5) or head["place"].isupper() else None


def _without_first(text: str) -> str:
    for begin, end in ((0, HEAD), (max(0, len(text) - TAIL), len(text))):
        found = _FIRST.search(text[begin:end])
        if found:
            text = (text[: begin + found.start()] + text[begin + found.end() :]).strip()
    return text
