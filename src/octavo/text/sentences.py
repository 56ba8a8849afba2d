"""A text's sentences, as offsets into it: nothing is copied, changed or lost between them but white space."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

from octavo.text.abbreviations import abbreviates


class Span(NamedTuple):
    """Code points ``start`` to ``end`` (exclusive) of a text."""

    start: int
    end: int


#: A quotation or bracket of at most this many code points is never cut; a longer one is cut like plain text.
_WHOLE_QUOTE = 300
#: Thai puts no stop: a space ends a sentence there once so many code points stand before it.
_THAI_SENTENCE = 80

_BLANK_LINE = re.compile(r"\n[^\S\n]*\n\s*|[\u2029\f]\s*")
#: Every branch begins with a character of its own, so that the search can skip to it.
#: Greek asks with a semicolon; Armenian often ends with the colon of the keyboard.
_STOP = re.compile(
    r"(?P<soft>[.!?…]+|[;\u037e](?<=[\u0370-\u03ff\u1f00-\u1fff].))|"
    r"(?P<hard>[。！？｡।॥؟۔։።။។]+[!?]*|:(?<=[\u0561-\u0587]:)(?=\s+[\u0531-\u0556]))|"
    r"(?P<line>\n\s*)|(?P<thai>[ ](?<=[\u0e00-\u0e7f] )[ ]*)"
)
_CLOSERS = re.compile(r"""(?:[ \u00a0\u202f]?»(?!\w)|«(?!\w)|[“‘](?!\w)|["'”’‹›)\]」』）】》〉]|\[\d{1,3}\])*""")
_OPENERS = re.compile(r"""[\s"'“”„‚‘’«»‹›(\[「『（【《¿¡—–\-•*·]*""")
_WORD = re.compile(r"[^\W_]+(?:['’][^\W\d_]+)?")
_LAST_WORD = re.compile(r"[^\s()\[\]“”„\"'’«»—/]+$")
_BULLET = re.compile(r"[-–—•*·▪►]\s|\d{1,2}[.)]\s")
_CJK = (("\u3040", "\u30ff"), ("\u3400", "\u9fff"), ("\uac00", "\ud7af"), ("\uff00", "\uffef"))
#: Scripts that put no spaces between words: a line there may break anywhere.
_UNSPACED = (("\u0e00", "\u0e7f"), ("\u3040", "\u30ff"), ("\u3400", "\u9fff"))
_HANGUL = re.compile("[\uac00-\ud7af]{2}\\.[\uac00-\ud7af]")
#: "end.Next", "7 to 6.The": two small letters or a number, then a word with a capital.
_GLUED = re.compile(r"(?:[^\W\d_A-Z]{2}|[^.]?\d)[.!?…]+[\"'”’»)]*[^\W\da-z_](?:[^\W\dA-Z_]+(?:['’][^\W\d_]+)?)?[ ,’]")
#: A quotation that goes on after its stop: 「…。」と述べた.
_GOES_ON = re.compile(r"(?:と|って|という|との|など|、|，|,)")
_PAIRS = re.compile(
    r"“[^“”]*”|„[^„“”]*[“”]|«[^«»]*»|»[^«»]*«|「[^「」]*」|『[^『』]*』|\([^()]*\)|（[^（）]*）",
)
_STRAIGHT = re.compile(r'"')
_NOT_SPACE = re.compile(r"\S+")
#: Who said a quotation that ends with a stop of its own, right after it.
_SPEECH = re.compile(
    r"""\s+(?:[^\s.!?"“”]+\s+){0,4}(?:said|says|asked|asks|told|wrote|writes|replied|added|adds|shouted|cried|wondered|"""
    r"""tweeted|joked|sagte|fragte|schrieb|demande|demandait|dit|preguntó|dijo|chiese|disse)\b""",
)
#: The same in scripts without capitals, where nothing else tells that the sentence goes on.
_CASELESS_SPEECH = re.compile(
    r"""\s*(?:[^\s.!?。！？।"“”«»]+\s+){0,2}[^\s.!?。！？।"“”«»]{0,6}?(?:说|說|问|問|道|喊|表示|答|말했|물었|전했|밝혔|외쳤|"""
    r"""قال|سأل|أضاف|صرخ|گفت|پرسید|افزود|אמר|שאל|צעק|הוסיף|पूछ|कहा|बोल|চিৎকার|বলল|বলেন|জিজ্ঞাসা|জানতে|አለ|ጠየቀ|"""
    r"""იკითხა|თქვა|უთხრა|հարցրեց|ասաց)"""
)
#: What stands before a report: the place, perhaps the day, and the agency in brackets.
_DATELINE = re.compile(r"[^\W\d_]{3}[^.!?\n]{0,40}[(/][^\W\d_]{2,12}[)/]")
#: A small letter that begins a sentence: "'s Avonds", "iPhone".
_SMALL_START = re.compile(r"(?<=['’‘])[snt]\s[^\W\d_]|[a-z][^\W\d_]")


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
        self._start, self._limit = span
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
        if end > stop.end() and self._goes_on(start, stop, end):
            return False
        return kind == "hard" or self._soft(start, stop, end)

    def _goes_on(self, start: int, stop: re.Match[str], end: int) -> bool:
        """Whether what a quote or bracket closed is part of a longer sentence: who said it, or more words."""
        text = self._text
        if stop.lastgroup == "hard" and _GOES_ON.match(text, end):
            return True
        if text[end - 1] in ")）" and stop.lastgroup == "hard":
            return any(start < first for first, last in self._wholes if last == end)
        if _CASELESS_SPEECH.match(text, end, min(self._limit, end + 40)):
            return True
        return stop.group() != "." and _SPEECH.match(text, end, min(self._limit, end + 80)) is not None

    def _soft(self, start: int, stop: re.Match[str], end: int) -> bool:
        text = self._text
        if not text[end].isspace():
            return _glued(text, start, stop, end)
        opened = _OPENERS.match(text, end, self._limit)
        head = opened.end() if opened else end
        if head < self._limit and _is_small(text[head]):
            small = _SMALL_START.match(text, head, self._limit)
            if small is None or not small.group()[-1].isupper():
                return False
        if stop.group() != ".":
            return True
        if start == self._start and _has_dateline(text, start, stop.start()):
            return False
        return not abbreviates(text, start, stop.start(), head)

    def _breaks(self, start: int, line: re.Match[str]) -> bool:
        """Whether a single line break is meant: the next word would have fitted, or a bullet follows."""
        text = self._text
        if _BULLET.match(text, line.end()):
            return True
        length = len(text[max(start, text.rfind("\n", 0, line.start()) + 1) : line.start()].rstrip())
        word = _NOT_SPACE.match(text, line.end(), self._limit)
        next_length = len(word.group()) if word and not _unspaced(text[line.end()]) else 1
        return length + 1 + next_length <= self._width and not _is_small(text[line.end()])


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


def _has_dateline(text: str, start: int, stop: int) -> bool:
    return text[start : start + 3].isupper() and _DATELINE.fullmatch(text, start, stop) is not None


def _is_small(char: str) -> bool:
    """Whether a letter is a small one; Georgian writes no capitals, and Unicode calls all its letters small."""
    return char.islower() and not "\u10d0" <= char <= "\u10ff"


def _unspaced(char: str) -> bool:
    return any(first <= char <= last for first, last in _UNSPACED)


def _glued(text: str, start: int, stop: re.Match[str], end: int) -> bool:
    """Whether the next sentence begins without a space: after "end.Next", or before Chinese, Japanese and Korean."""
    if any(first <= text[end : end + 1] <= last for first, last in _CJK):
        if stop.group() == ".":
            return end == stop.end() and _HANGUL.fullmatch(text, stop.start() - 2, end + 1) is not None
        return "…" not in stop.group() and not stop.group().startswith("..")
    word = _WORD.match(text, end)
    if word is None or not text[end].isupper():
        return False
    if _GLUED.fullmatch(text, max(start, stop.start() - 2), word.end() + 1) is None:
        return False
    return not (stop.group() == "." and abbreviates(text, start, stop.start(), end))


def _trimmed(text: str, start: int, end: int) -> Span:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)
