"""Live blogs: many updates, each under its own time, beneath one headline.

h1 Storm over Lindau      14:32 "The harbour is closed." + text      14:05 "Trains stop." + text      13:40 …
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from octavo.extract.blocks.block import Block
from octavo.extract.blocks.lines import Line, is_prose, weight
from octavo.extract.segments.segment import Segments
from octavo.text.ages import is_age
from octavo.text.caseless import caseless

_CLOCK = re.compile(
    r"(?<![\d.:])([01]?\d|2[0-3])\s?(?:[:.h時时点시]|\s시)\s?([0-5]\d)(?:[:.][0-5]\d)?(?![\d.:/-])(?:\s*([ap])\.?m\b)?",
    re.IGNORECASE,
)
_DIGIT = re.compile(r"\d")
_TWELVE = re.compile(r"\b(1[0-2]|0?\d)\s*([ap])\.?\s?m\b", re.IGNORECASE)
#: Says "live" of other things too (music, a match on television): the times must fall as well.
_LIVE = caseless(
    r"\blive\b|\bticker\b|\bdirect\b *[:-]|en direct|en vivo|en directo|[uú]ltima hora|ao vivo|\bdirett?a\b"
    r"|\bdirekt\b *[:-]|na żywo|relacja|živě|naživo|online|élő\b"
    r"|în direct|на живо|uživo|онлайн|хроник[аи]|ζωντανά|canlı|مباشر"
    r"|בשידור חי|زنده|लाइव|siaran langsung|trực tiếp|直播|实时|實時|即時|ライブ|速報|実況|실시간|생중계|라이브"
)
_LIVE_BLOG = re.compile(
    r"live-? ?(?:blog|ticker|updates?|coverage)|news-?ticker|as it happened|minute by minute|minuto a minuto"
    r"|minute par minute|minuto per minuto|minuut tot minuut|minut för minut|relacja (?:na żywo|live)|percről percre"
    r"|прямая трансляция|текстовая трансляция|λεπτό προς λεπτό|dakika dakika|لحظة بلحظة|עדכונים שוטפים|لحظه به لحظه"
    r"|रिअल टाइम|图文直播|文字直播|タイムライン|실시간 중계",
    re.IGNORECASE,
)
_LIVE_PATH = re.compile(
    r"(?:^|[/_-])(?:live|liveblog|liveticker|live-?updates?|ticker|en-direct|minuto-a-minuto|en-vivo|ao-vivo|diretta|relacja"
    r"|na-zywo|canli|uzivo)(?:$|[/_.-])",
    re.IGNORECASE,
)
_LONGEST_STAMP = 45
_LONGEST_TITLE = 40
#: How far below its time an update's text begins: a headline, a byline, a label may stand between.
_REACH = 5
_LEAST_TEXT = 60
_FEWEST_NAMED = 3
_FEWEST = 5
#: Without the word "live", the updates must be most of the page.
_SHARE = 0.6
#: A longer text above the first time is an article, and the times are its comments'.
_LONGEST_SUMMARY = 1500
_ASIDE = frozenset({"caption", "credit", "chrome", "comment", "appeal", "review"})
_NO_UPDATE = frozenset({"comment", "chrome"})
_BUTTONS = frozenset({"button", "option", "label", "td", "th"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Live:
    """A live blog's updates on a page."""

    #: The place of its first text (a summary above the updates, else the first update's time), and that after its last.
    start: int
    end: int
    #: The places of the times, and what stands there: no text.
    stamps: tuple[int, ...]
    times: frozenset[str]
    #: The summary and the updates, in the page's order.
    paragraphs: tuple[str, ...]


def live_of(lines: Sequence[Line], *, title: str | None, stated: bool = False, url: str | None = None) -> Live | None:
    """The live blog that a page is; None where it is none. ``stated``: the page says so itself (LiveBlogPosting)."""
    stamps = _updates(lines)
    blocks = [line.block for line in lines]
    named = _is_named(title, url)
    if len(stamps) < (_FEWEST_NAMED if stated or named else _FEWEST):
        return None
    depth = _shared(blocks, stamps)
    first, last = stamps[0], stamps[-1]
    within = blocks[first].path[:depth]
    end = next((at for at in range(last + 1, len(blocks)) if blocks[at].path[:depth] != within), len(blocks))
    start = _summary(blocks, first, title)
    if not stated and not _is_told_live(blocks, stamps, title, named=named):
        return None
    if not stated and not named and _share(blocks, stamps[0], end) < _SHARE:
        return None
    taken = frozenset(stamps)
    paragraphs = tuple(blocks[at].text for at in range(start, end) if at not in taken and _is_text(blocks[at]))
    times = frozenset(blocks[at].text for at in stamps)
    return Live(start=start, end=end, stamps=stamps, times=times, paragraphs=paragraphs)


def freed(segments: Segments, live: Live) -> Segments:
    """The parts of the page with the updates as the main article's, which their times made look like other articles."""
    own = range(live.start, live.end)
    beside = segments.beside - frozenset(own)
    return replace(
        segments,
        main=tuple(sorted({*segments.main, *own})),
        beside=beside,
        close=None if segments.close is not None and segments.close in own else segments.close,
        units=tuple(unit for unit in segments.units if not live.start <= unit.start < live.end),
        told_apart=False,
        is_list=False,
    )


def _is_named(title: str | None, url: str | None) -> bool:
    path = re.sub(r"^\w+://[^/]*|[?#].*$", "", url or "")
    return _LIVE.search(title or "") is not None or _LIVE_PATH.search(path) is not None


def _updates(lines: Sequence[Line]) -> tuple[int, ...]:
    """The places of times with text of their own below them, in elements of one shape."""
    times = [at for at, line in enumerate(lines) if len(line.block.text) <= _LONGEST_STAMP and _is_stamp(line)]
    blocks = [line.block for line in lines]
    told = [
        at
        for at, following in zip(times, (*times[1:], len(blocks)), strict=False)
        if _has_text(blocks[at + 1 : min(following, at + 1 + _REACH)])
    ]
    shapes = [(blocks[at].tag, len(blocks[at].path)) for at in told]
    common = max(set(shapes), key=shapes.count, default=None)
    return tuple(at for at, shape in zip(told, shapes, strict=True) if shape == common)


def _is_stamp(line: Line) -> bool:
    block = line.block
    if block.tag in _BUTTONS or not block.marks.isdisjoint(_NO_UPDATE):
        return False
    # "Buses stop at 3pm" is an update's headline.
    if block.level and not block.text[0].isdigit():
        return False
    return _clock(block) is not None or (line.age is not None and is_age(block.text))


def _clock(block: Block) -> int | None:
    """The minutes since midnight that a short text gives; None where it gives no time of day."""
    if _DIGIT.search(block.text) is None:
        return None
    found = _CLOCK.search(block.text)
    if found:
        hour, minute, half = int(found[1]), int(found[2]), found[3]
    elif short := _TWELVE.search(block.text):
        hour, minute, half = int(short[1]), 0, short[2]
    else:
        return None
    if half:
        hour = hour % 12 + (12 if half.lower() == "p" else 0)
    return hour * 60 + minute


def _has_text(blocks: Sequence[Block]) -> bool:
    """Whether an update's own text is among these: not the linked headline of an article elsewhere."""
    if any(block.level and block.linked > 0.9 and not (block.href or "#").startswith("#") for block in blocks):
        return False
    return any(
        weight(block.text) >= _LEAST_TEXT and block.linked < 0.7 and block.marks.isdisjoint(_NO_UPDATE)
        for block in blocks
    )


def _shared(blocks: Sequence[Block], stamps: Sequence[int]) -> int:
    """How deep the element lies that holds all of the updates."""
    first, last = blocks[stamps[0]].path, blocks[stamps[-1]].path
    return next((at for at, pair in enumerate(zip(first, last, strict=False)) if pair[0] != pair[1]), len(first) - 1)


def _summary(blocks: Sequence[Block], first: int, title: str | None) -> int:
    """The place of the first running text between the title and the updates."""
    home = max((at for at in range(first) if blocks[at].level == 1 or blocks[at].text == title), default=None)
    if home is None:
        return first
    return next((at for at in range(home + 1, first) if is_prose(blocks[at].text) and _is_text(blocks[at])), first)


def _is_told_live(blocks: Sequence[Block], stamps: Sequence[int], title: str | None, *, named: bool) -> bool:
    """Whether the times are those of updates, newest first; a programme's rise, and comments follow an article."""
    home = max((at for at in range(stamps[0]) if blocks[at].level == 1 or blocks[at].text == title), default=0)
    above = sum(weight(block.text) for block in blocks[home : stamps[0]] if is_prose(block.text))
    if above > _LONGEST_SUMMARY:
        return False
    clocks = [clock for at in stamps if (clock := _clock(blocks[at])) is not None]
    rising = sum(one < other for one, other in pairwise(clocks))
    falling = len(clocks) == len(stamps) or named
    return _LIVE_BLOG.search(title or "") is not None or (falling and rising <= len(clocks) // 6)


def _share(blocks: Sequence[Block], start: int, end: int) -> float:
    """How much of the page's running text stands between two places."""
    prose = [(at, weight(block.text)) for at, block in enumerate(blocks) if is_prose(block.text)]
    return sum(size for at, size in prose if start <= at < end) / max(sum(size for _, size in prose), 1)


def _is_text(block: Block) -> bool:
    if not block.marks.isdisjoint(_ASIDE) or block.tag in _BUTTONS:
        return False
    if len(block.text) <= _LONGEST_STAMP and (is_age(block.text) or _clock(block) is not None):
        return False
    return block.level > 0 or (block.linked < 0.9 and (is_prose(block.text) or weight(block.text) >= _LONGEST_TITLE))
