"""The marks that a copied report carries: an agency's at either end, and the line that says who had it first.

OSMERE (Harbour Wire) - Two people died ...        【共同】川が氾濫した        ... said. dpa/afp
... to the timetable. First published by The Ledger.        Zuerst erschienen im Seebrücker Boten.
"""

import re

from octavo.stories.near_duplicates.credits import AGENCIES, credit
from octavo.stories.words.emptywords import PAPERS
from octavo.text.words import tokens

#: Characters at either end of a text in which its marks stand.
HEAD, TAIL = 240, 400

_NAMED = rf"(?:{AGENCIES})(?:[/ ,]+(?:{AGENCIES}))*"
# What stands before the mark is a place and a date, not a sentence.
_PLACE = r"(?:(?!(?-i:[a-zß-ÿ]{3}[.!?])|。)[^\n(（【\[/]){0,60}"
_HEADS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\A{_PLACE}[(（【\[/]\s*(?P<agency>{_NAMED})\s*[)）】\]/]\s*[.,]?\s*[-–—:]*\s*",
        rf"\A(?P<agency>{_NAMED})\s*(?:[-–—:]+|\n)\s*",
        # "Зареченск. 5 октября. ИНТЕРФАКС - ", "МОСКВА, 3 мая — РИА Новости. "
        rf"\A[^\n.,!?]{{2,30}}[.,] ?\d{{1,2}} \w{{3,10}}(?:\.| [-–—]) (?P<agency>{_NAMED})(?:\.| ?[-–—]+)\s*",
        # 新华社北京6月3日电（记者林晚）, （中新社北京5月3日电）
        r"\A[(（]?(?P<agency>[^\s，。、（）]{1,9}社)[^\s，。、（）]{0,12}\d{1,2}日[电電讯訊]\s*(?:[(（][^）)\n]{1,20}[)）])?[)）]?\s*",
        # دبي – وكالة الأنباء: ...
        r"\A[^\n.،:]{2,30}\s*[-–—]\s*(?P<agency>وكالة [^\n:،.]{3,30}?)\s*:\s*",
        # 【共同】, 【ロンドン時事】, 【北洋通信】: an agency's name, after a place.
        rf"\A【(?:[^】\n]{{0,10}}?)(?P<agency>{_NAMED}|[^】\n]{{2,10}}(?:通信社?|新聞社?|通讯社|通訊社))】\s*",
    )
)
# A name that we do not know: only in brackets between a place and a dash, or a full stop after a place in capitals.
_UNKNOWN = r"[^\W\d_](?:[^()\n\d]{3,38})[^\W\d_]"
_OTHER_HEAD = re.compile(
    rf"\A(?P<place>[^\n(.!?]{{0,50}})\((?P<agency>{_UNKNOWN})\)\s*(?:[.,]?\s*[-–—]+|:|(?<=\))\.(?=\s))\s*"
)
# Nor initials: only after a place in capitals, or where they stand at the end once more: "Harn (hpd) – ... hpd/mk".
_INITIALS_HEAD = re.compile(r"\A(?P<place>[^\n(.!?]{2,50})\((?P<agency>[^\W\d_]{2,4})\)\s*[.,]?\s*[-–—]+\s*")
# Nor a paper in brackets before the first sentence: "(Harbour Wire) Two people ...".
_BARE_HEAD = re.compile(rf"\A\((?P<agency>{_UNKNOWN})\)\s+(?=[^\W\d_a-zß-ÿ])")
# "4 févr.", "Sept. 3": a stop that ends no sentence.
_DAY = re.compile(r"\b(\d{1,2}\.? [^\W\d_]{2,5})\.(?=[ ,])|\b([^\W\d_]{3,5})\.(?= \d)")
_TAIL = re.compile(rf"(?<!\s)\s+(?:[(（\[—–-]\s*)?(?P<agency>{_NAMED})\s*[)）\]]?\.?\s*\Z", re.IGNORECASE)
# "... said. - Harbour Press": an agency that we do not know, behind a dash at the end.
_DASHED_TAIL = re.compile(r"(?<=[.!?”»\"]) +[-–—] ?(?P<agency>(?:[A-ZÀ-Þ][^\W\d_]+ ){1,3}[A-ZÀ-Þ][^\W\d_]+)\.?\s*\Z")
_PLACE_LINE = re.compile(r"\A[^\n.!?]{2,40}?\s+[-–—]{1,2}\s+")


def without_marks(text: str) -> str:
    """The text without an agency's mark, a place line, or a line that says who had it first."""
    text = _without_first(text.strip())
    head = _head(text)
    text = text[head.end() :] if head else text
    text = _PLACE_LINE.sub("", text, count=1)
    tail = _tail(text)
    return text[: tail.start()] if tail else text


def agency(text: str) -> str | None:
    """The agency or paper that the text itself names as its origin, as written."""
    text = text.strip()
    first = credit(text, head=HEAD, tail=TAIL)
    if first:
        return first.source
    head = _head(text)
    if head:
        return head["agency"].strip()
    tail = _tail(text)
    return tail["agency"] if tail else None


def same_source(source: str, named: str) -> bool:
    """Whether a paper's name and that in a credit line are those of one house; an ending may differ (Bote, Boten)."""
    ours, theirs = _stems(source), _stems(named)
    return bool(ours and theirs) and (ours <= theirs or theirs <= ours)


def _stems(name: str) -> set[str]:
    words = [word for word in tokens(name) if word not in _ARTICLES]
    return {word.rstrip("nsrme") or word for word in words}


_ARTICLES = frozenset(tokens("the der die das dem den le la les l el los las il lo o a de het"))


def _head(text: str) -> re.Match[str] | None:
    opening = text[:HEAD]
    found = _head_of(opening, text)
    if found is None and "(" in opening and _DAY.search(opening):
        # As long as it was, so that what is found has its place in the text.
        found = _head_of(_DAY.sub(lambda day: f"{day[1] or day[2]} ", opening), text)
    return found


def _head_of(opening: str, text: str) -> re.Match[str] | None:
    known = next((found for pattern in _HEADS if (found := pattern.match(opening))), None)
    return known or _other_head(opening) or _initials_head(opening, text) or _bare_head(opening)


def _tail(text: str) -> re.Match[str] | None:
    begin = max(0, len(text) - TAIL)
    dashed = _DASHED_TAIL.search(text, begin)
    if dashed and not PAPERS.isdisjoint(tokens(dashed["agency"])):
        return dashed
    return _TAIL.search(text, begin)


def _other_head(opening: str) -> re.Match[str] | None:
    head = _OTHER_HEAD.match(opening)
    if head is None:
        return None
    # "Ana Lobo (Partido Verde) – said": a place is a word or three, a name of five letters and more no party's.
    dashed = head[0].rstrip()[-1] in "-–—:"
    return head if (dashed and len(head["place"].split()) <= 5) or head["place"].isupper() else None


def _initials_head(opening: str, text: str) -> re.Match[str] | None:
    head = _INITIALS_HEAD.match(opening)
    if head is None:
        return None
    initials = head["agency"]
    shouted = initials.isupper() and head["place"].split(",")[0].isupper()
    return head if shouted or re.search(rf"(?<![^\W_]){initials}(?:/[^\W\d_]{{1,5}})*\.?\Z", text[-TAIL:]) else None


def _bare_head(opening: str) -> re.Match[str] | None:
    head = _BARE_HEAD.match(opening)
    return head if head and not PAPERS.isdisjoint(tokens(head["agency"])) else None


def _without_first(text: str) -> str:
    while first := credit(text, head=HEAD, tail=TAIL):
        text = (text[: first.start] + text[first.end :]).strip()
    return text
