"""A text's sentences, as offsets into it: nothing is copied, changed or lost between them but white space."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple


class Span(NamedTuple):
    """Code points ``start`` to ``end`` (exclusive) of a text."""

    start: int
    end: int


#: A quotation or bracket of at most this many code points is never cut; a longer one is cut like plain text.
_WHOLE_QUOTE = 300
#: Thai puts no stop: a space ends a sentence there once so many code points stand before it.
_THAI_SENTENCE = 80

_BLANK_LINE = re.compile(r"\n[^\S\n]*\n\s*|[\u2029\f]\s*")
_STOP = re.compile(
    r"(?P<soft>[.!?…]+)|(?P<hard>[。！？｡।॥؟۔։።။។]+)|(?P<line>(?<!\s)\s*\n\s*)|(?P<thai>(?<=[\u0e00-\u0e7f])[ ]+)"
)
_CLOSERS = re.compile(r"""(?:[ \u00a0\u202f]?»(?!\w)|«(?!\w)|["'”’“‹›)\]」』）】》〉]|\[\d{1,3}\])*""")
_OPENERS = re.compile(r"""[\s"'“”„‚‘’«»‹›(\[「『（【《¿¡—–\-•*·]*""")
_WORD = re.compile(r"[^\W_]+(?:['’][^\W\d_]+)?")
_LAST_WORD = re.compile(r"[^\s()\[\]“”„\"'’«»—/]+$")
_BULLET = re.compile(r"[-–—•*·▪►]\s|\d{1,2}[.)]\s")
_CJK = (("\u3040", "\u30ff"), ("\u3400", "\u9fff"), ("\uac00", "\ud7af"), ("\uff00", "\uffef"))
_DOTTED = re.compile(r"(?:[^\W\d_]{1,3}\.)+[^\W\d_]{1,3}")
#: A quotation that goes on after its stop: 「…。」と述べた.
_GOES_ON = re.compile(r"(?:と|って|という|との|など|、|，|,)")
_PAIRS = re.compile(
    r"“[^“”]*”|„[^„“”]*[“”]|«[^«»]*»|»[^«»]*«|「[^「」]*」|『[^『』]*』|\([^()]*\)|（[^（）]*）",
)
_STRAIGHT = re.compile(r'"')
_NOT_SPACE = re.compile(r"\S+")


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


#: Abbreviations that a name, or the thing named, always follows.
_BEFORE_NAME = _words("""
    mr mrs ms mx dr drs prof sen rep reps sens gov gen col lt sgt cpl capt cmdr cdr adm maj rev hon pres supt det insp
    brig st mt ft messrs mme mlle mgr hr fr sra srta dña dna dott sig ing dipl e.g i.e z.b d.h u.a v vs bzw ca
    approx cf esp им тов проф т.е т.н напр
""")
#: Abbreviations that a number follows.
_BEFORE_NUMBER = _words("""
    no nos nr núm num n art vol p pp fig ch chap sec abs par pos op c s bd jan feb mar apr jun jul aug sep sept oct nov
    dec янв фев мар апр авг сен окт ноя дек ст стр рис №
""")
#: Abbreviations that may also end a sentence: they do where the next word is one that begins sentences.
_MAY_END = _words("""
    inc co corp ltd jr sr etc bros dept est al ave blvd rd jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues
    wed thu thur thurs fri sat sun calif fla mass mich minn pa va wash ariz colo conn ind mo okla ore tenn tex wis ga
    ill la univ assn usw evtl ggf inkl str vgl tel ext ed eds asst uu ee г гг тыс млн млрд руб др ул
""")
_STARTERS = _words("""
    the a an he she it they we i you this that these those in on at but and or if when while after before as for from by
    with without his her its their our my your there so then what who how why where which no not yet however meanwhile
    although though since still some many most all both one any each every other others last also according about more
    another such here now until under over because during despite among to only even just once instead earlier later
    le la les l un une des il elle ils elles en dans mais pour selon ce cette el los las una pero según esta este
    der die das er sie es ein eine im am bei aber und nach doch auch wir lo gli o os as um uma na mas em
    он она они это в на но и по как
""")
_AFTER_ORDINAL = _words("""
    januar februar märz april mai juni juli august september oktober november dezember jänner jan feb mär apr jun jul
    aug sep sept okt nov dez jahrhundert jahrhunderts jahrtausend mal platz geburtstag jahrestag stock etage liga
    bundesliga klasse runde tag spieltag minute weltkrieg weltkriegs bezirk
""")
#: German: what before a number makes it an ordinal ("der 13. Senat"), for nouns have capitals there.
_BEFORE_ORDINAL = _words(
    "der die das dem den des zum zur am im vom beim ins aufs fürs ihr sein ihrem seinem ihren seinen"
)
_SPEECH = re.compile(
    r"""\s+(?:[^\s.!?"“”]+\s+){0,4}(?:said|says|asked|asks|told|wrote|writes|replied|added|adds|shouted|cried|wondered|"""
    r"""tweeted|joked|sagte|fragte|schrieb|demande|demandait|dit|preguntó|dijo|chiese|disse)\b""",
)


def sentences(text: str) -> tuple[Span, ...]:
    """The sentences of a text in order; never over a blank line, white space trimmed, none empty.

    Abbreviations, initials, decimals and ordinals do not end one; a quotation of up to 300 characters stays
    whole; Chinese, Japanese, Arabic, Hindi and other stops count, and Thai is cut at spaces.
    """
    return tuple(span for paragraph in paragraphs(text) for span in _cut(text, paragraph))


def paragraphs(text: str) -> tuple[Span, ...]:
    """The stretches between blank lines, white space trimmed, none empty."""
    found: list[Span] = []
    start = 0
    for gap in _BLANK_LINE.finditer(text):
        found.append(Span(start, gap.start()))
        start = gap.end()
    found.append(Span(start, len(text)))
    return tuple(span for span in (_trimmed(text, *span) for span in found) if span.start < span.end)


def _cut(text: str, span: Span) -> Iterator[Span]:
    paragraph = _Paragraph(text, span)
    start = span.start
    for stop in _STOP.finditer(text, *span):
        if stop.start() < start:
            continue
        end = stop.start()
        if stop.lastgroup in {"soft", "hard"}:
            closers = _CLOSERS.match(text, stop.end(), span.end)
            end = closers.end() if closers else stop.end()
        if paragraph.holds(end) or not paragraph.ends(start, stop, end):
            continue
        sentence = _trimmed(text, start, end)
        if sentence.start < sentence.end:
            yield sentence
        start = end
    rest = _trimmed(text, start, span.end)
    if rest.start < rest.end:
        yield rest


class _Paragraph:
    """One paragraph: how wide its lines are, and which quotations in it are short enough to stay whole."""

    def __init__(self, text: str, span: Span) -> None:
        self._text = text
        self._limit = span.end
        self._width = max(map(len, text[span.start : span.end].split("\n")))
        pairs = [match.span() for match in _PAIRS.finditer(text, *span)]
        pairs += _straight_quotes(text, span)
        self._wholes = sorted(pair for pair in pairs if pair[1] - pair[0] <= _WHOLE_QUOTE)
        self._starts = [start for start, _ in self._wholes]

    def holds(self, at: int) -> bool:
        """Whether a cut at this offset would go through a quotation or a bracket."""
        before = bisect_left(self._starts, at)
        return any(start < at < end for start, end in self._wholes[max(0, before - 3) : before])

    def ends(self, start: int, stop: re.Match[str], end: int) -> bool:
        """Whether the sentence from ``start`` ends with this stop and the quotes that close after it, at ``end``."""
        if end >= self._limit:
            return True
        kind = stop.lastgroup
        if kind == "line":
            return self._breaks(start, stop)
        if kind == "thai":
            return stop.start() - start >= _THAI_SENTENCE
        if kind == "hard":
            return not (end > stop.end() and _GOES_ON.match(self._text, end))
        return self._soft(start, stop, end)

    def _soft(self, start: int, stop: re.Match[str], end: int) -> bool:
        text = self._text
        if not text[end].isspace():
            return _glued(text, stop, end)
        opened = _OPENERS.match(text, end, self._limit)
        head = opened.end() if opened else end
        if head < self._limit and text[head].islower():
            return False
        if stop.group() != ".":
            return not (end > stop.end() and _SPEECH.match(text, end, min(self._limit, end + 80)))
        return not _abbreviates(text, start, stop.start(), head)

    def _breaks(self, start: int, line: re.Match[str]) -> bool:
        """Whether a single line break is meant: the next word would have fitted, or a bullet follows."""
        text = self._text
        if _BULLET.match(text, line.end()):
            return True
        length = line.start() - max(start, text.rfind("\n", 0, line.start()) + 1)
        word = _NOT_SPACE.match(text, line.end(), self._limit)
        fits = length + 1 + (len(word.group()) if word else 0) <= self._width
        return fits and not text[line.end()].islower()


def _straight_quotes(text: str, span: Span) -> Iterator[tuple[int, int]]:
    """Quotations between straight quotes: one that opens stands after a space, one that closes after a letter or stop.

    One that was never closed (inches, a speech that runs over several paragraphs) does not upset those after it.
    """
    opened = -1
    for mark in _STRAIGHT.finditer(text, *span):
        at = mark.start()
        if at == span.start or text[at - 1].isspace() or text[at - 1] in "([—–-":
            opened = at
        elif opened >= 0:
            yield opened, at + 1
            opened = -1


def _glued(text: str, stop: re.Match[str], end: int) -> bool:
    """Whether the next sentence begins without a space: after "end.Next", or before Chinese and Japanese."""
    if any(first <= text[end : end + 1] <= last for first, last in _CJK):
        return stop.group() != "."
    before = text[max(0, stop.start() - 3) : stop.start()]
    word = _WORD.match(text, end)
    if word is None or not (len(before) == 3 and before.isalpha() and before.islower()):
        return False
    return (
        word.group()[0].isupper()
        and word.group()[1:].islower()
        and text[word.end() : word.end() + 1] in {" ", ",", "’"}
    )


def _abbreviates(text: str, start: int, stop: int, head: int) -> bool:
    """Whether a full stop belongs to the word before it and no sentence ends there."""
    last = _LAST_WORD.search(text, max(start, stop - 24), stop)
    if last is None:
        return False
    word, low = last.group(), last.group().casefold()
    if low in _BEFORE_NAME:
        return True
    following = _WORD.match(text, head)
    follower = following.group().casefold() if following else ""
    if word.isdigit() and len(word) <= 2:
        return follower in _AFTER_ORDINAL or _is_ordinal(text[start : last.start()], follower)
    if following and len(follower) == len(word) == 1 and text[following.end() : following.end() + 1] == ".":
        return True  # "z. B.", "J. A. Smith"
    if follower[:1].isdigit():
        return low in _BEFORE_NUMBER
    initial = len(word) == 1 and word.isupper()
    known = initial or low in _MAY_END or _DOTTED.fullmatch(word) is not None
    return known and bool(follower) and follower not in _STARTERS


def _is_ordinal(before: str, follower: str) -> bool:
    """Whether a number with a full stop counts something: nothing stands before it, or a German article does."""
    words = before.rsplit(None, 1)
    return not words or (words[-1].casefold() in _BEFORE_ORDINAL and bool(follower) and follower not in _STARTERS)


def _trimmed(text: str, start: int, end: int) -> Span:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)
