"""What each block of a page is by itself: a stop heading, an age, prose, a label, or a short line."""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import lru_cache
from unicodedata import category

from octavo.extract.blocks.block import Block
from octavo.extract.blocks.days import DATE, DATED
from octavo.extract.blocks.heading_words import Stop
from octavo.extract.blocks.headings import is_block_in_line, is_copyright, is_label, may_be_known, stop_of
from octavo.extract.blocks.wording import words as words_of
from octavo.text.ages import aged_places, find_age, is_age
from octavo.text.dates import parse_moment

_DENSE = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]+")
_THAI = re.compile("[\u0e00-\u0e7f]+")
#: Text that has none of these has no letter of either; a set told by what it lacks is compiled quickly.
_FAR_ON = re.compile("[^\0-\u0dff\u1e00-\u2fff]")
#: Where „quotes“ and »quotes« open low or inwards, others close than in English.
_CLOSERS = "\"'”’“‘»«›‹)]）」』》】"
_ASKS = ("!", "?", "！", "？", "؟")
#: Also in Hindi, Urdu, Armenian, Amharic, Burmese, Khmer and Tibetan.
_SENTENCE_ENDS = (*_ASKS, ".", "…", "。", "।", "۔", "։", "።", "။", "។", "།")
_STOP = re.compile(r"\w{3}[.।؟]\s|。")
_SEPARATOR = re.compile(r"\s*[·•∙⋅|‧・●\n]\s*|\s+(?:[-–—/@~]|::)\s+|,\s+(?=\d)|\s{2,}")
_EDGE = " \t·•∙|‧・●,;:-–—_*/→➔➜~\u00a0"
_MINUTE = r"(?:min|mn|分|분|мин|хв|dk|मिनट|دق|דק)"
_MINUTES = re.compile(r"^\d{1,3}\s*(?:min|mins|mn|m|dk|мин|хв|分|분|मिनट)\.?$", re.IGNORECASE)
_READING_TIME = re.compile(
    rf"^\D{{0,3}}\d+[\s-]*{_MINUTE}"
    r"|^(?:reading|read|lesezeit|lesedauer|(?:temps de )?lecture|tempo di lettura|lettura|leestijd"
    r"|(?:tiempo de )?lectura|(?:tempo de )?leitura|lästid|læsetid|lesetid|czas czytania"
    rf"|время (?:на )?чтения|読了|阅读|閱讀)\D{{0,12}}\d+\s*{_MINUTE}",
    re.IGNORECASE,
)
#: How long it takes to hear or to see, behind a source: "4:12".
_LENGTH = re.compile(r"\s\d{1,3}:\d\d$")
_BRACKETS = frozenset({("(", ")"), ("[", "]"), ("（", "）")})
#: What announces a source.
_VIA = re.compile(
    r"^(?:via\s*:?|(?:source|from|quelle|von|fuente|fonte|bron|källa|kilde|lähde|źródło|zdroj|источник|джерело|kaynak"
    r"|来源|來源|出典|출처|المصدر)\s*[:：])\s*(?=\S)",
    re.IGNORECASE,
)
#: Any day serves to read a date without its year.
_SOME_DAY = datetime(2026, 1, 1, tzinfo=UTC)
#: What is written for thousands and millions behind a number.
_THOUSANDS = words_of("K k M m тыс млн mil mln Mio Tsd bin mn 万 萬 億 亿 만 천 千")
_TAG_LINE = re.compile(r"^(?:[#＃][\w\u0900-\u0dff\u200c]+[\s,;·|]*)+$")
_TAG_SIGNS = frozenset("#＃")
_BUTTONS = frozenset({"button", "option", "label"})
#: Pictograms, and what joins and colours them.
_SIGNS = frozenset({"So", "Sk", "Mn", "Cf"})
#: A text of this weight is running text, of that one only where it ends as a sentence does.
_LONG, _SOME = 140, 60
#: No letter weighs more.
_MOST_WEIGHT = 3
#: Fewer signs in a line are three stars between two parts of a text.
_LEAST_RULE = 4
#: Longest line that can be the head of a card.
_LONGEST_HEAD = 160
_LONGEST_DATED = 80
#: So much of a text that is a link is nothing else.
_LINK = 0.9
#: A link of this weight inside a line may be a card's title.
_LEAST_LINKED = 20
#: What is pressed says no more than this of what it does.
_LEAST_PRESSED = 16
#: So far below a card's title its text ends.
_BELOW = range(1, 9)
#: "the day before yesterday"
_MOST_AGE_WORDS = 4
#: Words of a script without spaces are about so long.
_DENSE_WORD, _THAI_WORD = 2, 3
#: The most words beside an age in a card's head, and in a head that ends as a sentence does.
_MOST_WORDS, _MOST_SAID = 12, 4
#: The same where a bullet, a dash or a bracket sets the age apart, or a link the title.
_MOST_APART = 24
_MARKS = frozenset("·•∙⋅|‧・●–—()（）[]")
#: What sets an age apart from the words beside it, a line's end among them.
_APART = _MARKS | frozenset(",،、:-/\n")
#: So many ages with a line of their own tell how a page has them, to lines so near; a title has so many words.
_LEAST_ALONE, _NEAR, _LEAST_WORDS = 2, 3, 4
#: "Reuters, yesterday": the longest age after, or before, a comma.
_LONGEST_AFTER_COMMA = 24


_Span = tuple[int, int]
#: What a text says by itself: a line's fields but the first.
_Marks = tuple[Stop | None, _Span | None, _Span | None, bool, bool, bool]


@dataclass(slots=True)
class Line:
    """A block and what it is by itself; at most one of the marks is set. Nobody changes one, as with a block."""

    block: Block
    stop: Stop | None = None
    #: Start and end of an age in the text.
    age: tuple[int, int] | None = None
    #: The same for an absolute date.
    date: tuple[int, int] | None = None
    prose: bool = False
    label: bool = False
    #: Nothing but hashtags.
    tags: bool = False

    @property
    def short(self) -> bool:
        """Neither prose nor a stop, a label or a row of hashtags: a title, a source, a byline."""
        return not (self.prose or self.label or self.stop or self.tags)

    @property
    def aside(self) -> bool:
        """Beside any text by its markup: a caption, a credit, navigation."""
        return not self.block.marks.isdisjoint(("caption", "credit", "chrome"))

    @property
    def rest(self) -> tuple[str, ...]:
        """What a line with an age says beside it: usually the source."""
        span = self.age or self.date
        if span is None:
            return ()
        text = _told_apart(self.block) if self.age else self.block.text
        before, after = text[: span[0]], text[span[1] :]
        # "The Courier, 12 May 2026. Read it there": a sentence of its own leads on.
        if before and after.startswith(". ") and after[2:] == "".join(self.block.links[-1:]):
            after = ""
        pieces = [*_SEPARATOR.split(_parted(before)), *_SEPARATOR.split(after)]
        trimmed = (bare(_LENGTH.sub("", piece) if ":" in piece else piece) for piece in pieces)
        return tuple(piece for piece in trimmed if piece and not is_time(piece))

    @property
    def when(self) -> str | None:
        """The words of its age or date."""
        if self.age:
            return bare(_told_apart(self.block)[self.age[0] : self.age[1]])
        return bare(self.block.text[self.date[0] : self.date[1]]) if self.date else None


def lines_of(blocks: Sequence[Block]) -> tuple[Line, ...]:
    """Each block with what it is."""
    aged = aged_places([block.text if len(block.text) <= _LONGEST_HEAD else "" for block in blocks])
    lines = [_line(block, place in aged) for place, block in enumerate(blocks)]
    for place in aged:
        if is_minutes(lines[place]) and not lines[place].rest and _is_beside_age(lines, place):
            lines[place] = Line(block=lines[place].block)
    for place in _told_in(lines, aged):
        lines[place] = _line(lines[place].block, aged=False)
    for place, block in _led_on(blocks) if aged else ():
        lines[place] = _line(block, place in aged)
    return tuple(lines)


def _led_on(blocks: Sequence[Block]) -> Iterator[tuple[int, Block]]:
    """The blocks whose text ends with a link that leads where the title above leads ("… Read more"), without that."""
    titles: dict[str, int] = {}
    for place, block in enumerate(blocks):
        if not block.href:
            continue
        if block.linked > _LINK:
            titles[block.href] = place
        elif len(block.links) == 1 and place - titles.get(block.href, place) in _BELOW:
            text = block.text.removesuffix(block.links[0]).rstrip()
            if len(block.links[0]) < len(text) < len(block.text) and ends_sentence(text):
                yield place, replace(block, text=text, linked=0.0, links=())


def _told_in(lines: Sequence[Line], aged: Collection[int]) -> list[int]:
    """The places of ages that a title tells of ("What I learned 3 years ago"): near by, cards have theirs alone."""
    found = [place for place in aged if lines[place].age]
    alone = {place for place in found if not lines[place].rest}
    if len(alone) < _LEAST_ALONE:
        return []
    return [
        place
        for place in found
        if place not in alone
        and not alone.isdisjoint(range(place - _NEAR, place + _NEAR + 1))
        and _is_in_words(lines[place])
    ]


def _is_in_words(line: Line) -> bool:
    """Whether nothing sets an age apart from the words beside it, and these are a title's."""
    assert line.age is not None
    text = _told_apart(line.block)
    before, after = text[: line.age[0]].rstrip(" ")[-1:], text[line.age[1] :].lstrip(" ")[:1]
    if before in _APART or (after in _APART and after) or len(line.rest) != 1:
        return False
    return line.block.level > 0 or line.block.linked > _LINK or len(line.rest[0].split()) >= _LEAST_WORDS


def _is_beside_age(lines: Sequence[Line], place: int) -> bool:
    """Whether an age that is no number of minutes stands next to a place: the minutes there are the time to read."""
    near = (*lines[max(place - 1, 0) : place], *lines[place + 1 : place + 2])
    return any(line.age and not is_minutes(line) for line in near)


def is_minutes(line: Line) -> bool:
    """Whether a line's age is a bare number of minutes ("6 min")."""
    return line.age is not None and _MINUTES.match(line.when or "") is not None


def is_prose(text: str) -> bool:
    """Whether a text is running text: long, or of some length and a whole sentence; a lone question may be a title."""
    length = len(text)
    if length < _SOME and (length * _MOST_WEIGHT < _SOME or text.isascii()):
        return False
    if length >= _LONG or (length := weight(text)) >= _LONG:
        return True
    if length < _SOME or not ends_sentence(text):
        return False
    return not _last_sign(text).endswith(_ASKS) or _STOP.search(text[:-1]) is not None


def weight(text: str) -> int:
    """The length of a text in letters of an alphabet: a Chinese, Japanese or Korean one counts for three.

    A Thai one for one and a half: there are no spaces between words.
    """
    return len(text) if text.isascii() else _weight(text)


@lru_cache(maxsize=1024)
def _weight(text: str) -> int:
    """The same, of a text that is more than ASCII: asked again and again of the same lines."""
    if not _FAR_ON.search(text):
        return len(text)
    return len(text) + 2 * _letters_of(_DENSE, text) + _letters_of(_THAI, text) // 2


def _letters_of(script: re.Pattern[str], text: str) -> int:
    return sum(map(len, script.findall(text)))


def ends_sentence(text: str) -> bool:
    """Whether the text ends as a sentence does."""
    return _last_sign(text).endswith(_SENTENCE_ENDS)


def _last_sign(text: str) -> str:
    """The text without the quotes and brackets that close it."""
    return text.removesuffix("\n").rstrip(_CLOSERS)


def bare(text: str) -> str:
    """A name without the bullets, dashes and single brackets that a card puts round it."""
    text = text.strip(_EDGE)
    for opened, closed in ("()", "[]"):
        while text.count(opened) != text.count(closed) and (
            text[:1] in {opened, closed} or text[-1:] in {opened, closed}
        ):
            text = (text[1:] if text[:1] in {opened, closed} else text[:-1]).strip(_EDGE)
    return text if any(char.isalnum() for char in text) else ""


def name(text: str) -> str:
    """A source's name without the bullets, brackets, pictograms ("📰 Reuters") and words that a card puts before it."""
    text = bare(_VIA.sub("", bare(text)))
    if (text[:1], text[-1:]) in _BRACKETS and text.count(text[0]) == 1:
        text = text[1:-1].strip(_EDGE)
    # "Reuters @" stands before an age.
    text = text.removesuffix(" @").rstrip()
    while text[:1] > "\u2000" and category(text[0]) in _SIGNS:
        text = text[1:].lstrip(_EDGE)
    return text


def _parted(before: str) -> str:
    """What precedes an age, with a line's end where a bracket opens round it: "Title (Reuters, 3 hours ago)"."""
    depth = 0
    for at in range(len(before) - 1, -1, -1):
        depth += (before[at] in ")]") - (before[at] in "([")
        if depth < 0:
            return f"{before[:at]}\n{before[at + 1 :]}"
    return before


def is_time(text: str) -> bool:
    """Whether a short text is a reading time or a date: the name of nobody."""
    if _READING_TIME.match(text):
        return True
    dated = len(text) <= _LONGEST_DATED and any(char.isdigit() for char in text)
    return dated and parse_moment(text, now=_SOME_DAY) is not None


def counts_readers(text: str) -> bool:
    """Whether a text is a number of readers, or of what they did, and no name: "♥ 12", "1.3K"."""
    letters = "".join(filter(str.isalpha, text))
    return not letters or (letters in _THOUSANDS and any(map(str.isdigit, text)))


def is_tag_line(text: str) -> bool:
    """Whether a text is nothing but hashtags."""
    return text[0] in _TAG_SIGNS and _TAG_LINE.match(text) is not None


def is_rule(text: str) -> bool:
    """Whether a line of plain text is a rule between two parts ("------")."""
    return not text[0].isalnum() and len(set(text)) == 1 and len(text) >= _LEAST_RULE


def _line(block: Block, aged: bool) -> Line:  # noqa: FBT001 -- a call a block
    # A heading that opens and closes its section is a heading first.
    if block.tag in _BUTTONS and not block.level and not _is_pressed_title(block):
        return _button(block)
    text = block.text
    if not block.path and is_rule(text):
        return Line(block=block, label=True)
    if len(text) > _LONGEST_HEAD:
        # As long as that, it is nothing but running text or a row of hashtags.
        tags = text[0] in _TAG_SIGNS and is_tag_line(text)
        return Line(block, None, None, None, not tags and not block.level, False, tags)
    marks = _short_text(_told_apart(block) if aged else text, block.level, aged)
    # "Read more" as a link is a card's last word and announces nothing.
    if marks[0] is Stop.RELATED and not block.level and block.linked > _LINK and is_label(text):
        return Line(block=block, label=True)
    if len(text) > _LONGEST_DATED and len(block.links) == 1 and (day := _day_beside(block)):
        return Line(block=block, date=day)
    return Line(block, *marks)


def _day_beside(block: Block) -> _Span | None:
    """Where the date stands that is all a line says beside a link of a title's length, however long the title is."""
    link = block.links[0]
    start = block.text.find(link)
    if start < 0 or weight(link) < _LEAST_LINKED or block.level:
        return None
    beside = block.text[:start] + " " * len(link) + block.text[start + len(link) :]
    found = DATE.search(beside) if DATED.search(beside) else None
    return found.span() if found and not bare(beside[: found.start()] + beside[found.end() :]) else None


def _told_apart(block: Block) -> str:
    """The text with a line's end round each link that is a title's length: "<a>Title</a> Source".

    It takes the place of a blank; where a sign ends the title and the markup leaves no blank, it is one letter more.
    """
    text = block.text
    if block.linked > _LINK:
        return text
    for link in block.links:
        start = text.find(link) if weight(link) >= _LEAST_LINKED else -1
        if start > 0 and text[start - 1] == " ":
            text = f"{text[: start - 1]}\n{text[start:]}"
        end = start + len(link)
        if start >= 0 and text[end : end + 1] == " ":
            text = f"{text[:end]}\n{text[end + 1 :]}"
        elif start >= 0 and text[end : end + 1].isalnum() and not link[-1].isalnum():
            text = f"{text[:end]}\n{text[end:]}"
    return text


def _is_pressed_title(block: Block) -> bool:
    """Whether what is pressed is as long as a title, and a button by its role alone: a card that a script opens."""
    text = block.text
    pressed = len(text) * _MOST_WEIGHT >= _LEAST_PRESSED and not block.names[-1].startswith(tuple(_BUTTONS))
    return pressed and weight(text) >= _LEAST_PRESSED and not (is_label(text) or stop_of(text, heading=False))


def _button(block: Block) -> Line:
    if block.text[0] in _TAG_SIGNS and is_tag_line(block.text):
        return Line(block=block, tags=True)
    stop = stop_of(block.text, heading=False)
    # A button "Share" is itself the furniture that it would announce, "Read more" a card's last word.
    itself = stop is Stop.FURNITURE or (stop is Stop.RELATED and is_label(block.text))
    return Line(block=block, stop=None if itself else stop, label=True)


@lru_cache(maxsize=4096)
def _short_text(text: str, level: int, aged: bool) -> _Marks:  # noqa: FBT001 -- a call a block
    """The marks of a short line that is no button; a site's pages repeat half of theirs, and so do many sites'.

    ``aged``: it may hold an age.
    """
    heading = level > 0
    known = may_be_known(text, heading=heading)
    stop = stop_of(text, heading=heading) if known else None
    if stop:
        return stop, None, None, False, False, False
    if text[:1] in _TAG_SIGNS and _TAG_LINE.match(text):
        return None, None, None, False, False, True
    age, date = _times(text, aged)
    if age or date:
        return None, age, date, False, False, False
    label = is_label(text) or is_block_in_line(text) if known else is_copyright(text)
    return None, None, None, not heading and not label and is_prose(text), label, False


def _times(text: str, aged: bool) -> tuple[_Span | None, _Span | None]:  # noqa: FBT001 -- as above
    """The age or the date in a short text; never both."""
    age = (find_age(text) or _after_comma(text) or _beside_title(text)) if aged else None
    if age and _is_head(text, age):
        return age, None
    dated = len(text) <= _LONGEST_DATED and DATED.search(text)
    date = DATE.search(text) if dated else None
    return None, date.span() if date else None


def _after_comma(text: str) -> tuple[int, int] | None:
    """Where an age without words of its own ("yesterday, 14:02") ends a line behind a comma, or stands before one."""
    cut = text.rfind(", ")
    if cut < 0:
        return None
    for start in (cut + 2, text.rfind(", ", 0, cut) + 2):
        last = text[start:].rstrip(_EDGE + ")]）")
        if start > 1 and len(last) <= _LONGEST_AFTER_COMMA and is_age(last):
            return start, start + len(last)
    first = text[: text.find(", ")]
    if len(first) <= _LONGEST_AFTER_COMMA and is_age(first):
        return 0, len(first)
    return None


def _beside_title(text: str) -> tuple[int, int] | None:
    """Where an age of few words ends what stands beside a linked title: "Title", and on a line "Reuters yesterday"."""
    start = 0
    for piece in text.split("\n") if "\n" in text else ():
        words = piece.split(" ")
        for count in range(1, min(len(words), _MOST_AGE_WORDS + 1)):
            age = " ".join(words[-count:])
            if is_age(age):
                return start + len(piece) - len(age), start + len(piece)
        start += len(piece) + 1
    return None


def _is_head(text: str, span: tuple[int, int]) -> bool:
    """Whether a line with an age is a card's head and no sentence that tells of something long ago."""
    # "… a hundred years ago?": nobody asks after an age.
    if text[span[1] :].strip(_CLOSERS + " ") in _ASKS:
        return False
    # "三年前に": in scripts without spaces a letter that follows makes the age part of a sentence.
    if span[1] < len(text) and (_DENSE.match(text[span[1]]) or _THAI.match(text[span[1]])):
        return False
    beside = bare(f"{text[: span[0]]} {text[span[1] :]}")
    words = len(beside.split()) + _letters_of(_DENSE, beside) // _DENSE_WORD + _letters_of(_THAI, beside) // _THAI_WORD
    before, after = text[: span[0]].rstrip()[-1:], text[span[1] :].lstrip()[:1]
    # A line's end stands at a linked title's edge.
    apart = before in _MARKS or after in _MARKS or (before == "," and not after) or "\n" in text
    if words > (_MOST_APART if apart else _MOST_WORDS):
        return False
    # A title behind the age may ask; the point of "vor 2 Std." ends no sentence.
    said = ends_sentence(text) and text[span[1] :].strip(_EDGE + "()[]") != ""
    return words <= _MOST_SAID or not said or (apart and _last_sign(text).endswith(_ASKS))
