"""Where things lie in a row of blocks: the title, the first paragraph, what the elements round a block hold."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cached_property
from itertools import accumulate

from octavo.extract.blocks.block import Block
from octavo.extract.blocks.lines import Line, weight
from octavo.extract.blocks.paths import shared

_WORD = re.compile(r"\w+")
_LONGEST_TITLE = 300
#: The same of other articles' titles, and how much of one is link.
_SHORTEST_OTHER, _LONGEST_OTHER, _LINKED = 15, 250, 0.7
#: A heading that shares so many of its words with the wanted title is rather the article's than one that does not.
_SOMEWHAT = 0.3


class Layout:
    """The lines of a page, asked for places; a place is an index into them."""

    def __init__(self, lines: Sequence[Line], title: str | None) -> None:
        self.lines = lines
        self.home = _home(lines, title)

    @cached_property
    def prose(self) -> tuple[int, ...]:
        """The places of running text that is no caption and no navigation."""
        return tuple(place for place, line in enumerate(self.lines) if line.prose and not line.aside)

    @cached_property
    def _sums(self) -> tuple[int, ...]:
        return tuple(accumulate((weight(self.lines[place].block.text) for place in self.prose), initial=0))

    def text(self, low: int, high: int) -> int:
        """How much running text (by weight) stands in a stretch of places."""
        return self._sums[bisect_left(self.prose, high)] - self._sums[bisect_left(self.prose, low)]

    def paragraphs(self, low: int, high: int) -> int:
        """How many blocks of running text stand in a stretch of places."""
        return bisect_left(self.prose, high) - bisect_left(self.prose, low)

    @cached_property
    def _aged(self) -> tuple[int, ...]:
        return tuple(place for place, line in enumerate(self.lines) if line.age is not None)

    def ages(self, low: int, high: int) -> int:
        """How many ages stand in a stretch of places."""
        return bisect_left(self._aged, high) - bisect_left(self._aged, low)

    @cached_property
    def linked(self) -> tuple[int, ...]:
        """The places of the lines with a link."""
        return tuple(place for place, line in enumerate(self.lines) if line.block.href is not None)

    @cached_property
    def titled(self) -> tuple[int, ...]:
        """The places of the lines that may be another article's title: links of its length, or headings with one."""
        return tuple(place for place in self.linked if _may_be_title(self.lines[place]))

    @cached_property
    def lead(self) -> int | None:
        """The first running text after the title; None where there is none."""
        at = bisect_left(self.prose, -1 if self.home is None else self.home)
        return self.prose[at] if at < len(self.prose) else None

    @cached_property
    def _spans(self) -> tuple[dict[int, int], dict[int, int]]:
        """The first and the last place of each element by its number: found once, asked for often."""
        first: dict[int, int] = {}
        last: dict[int, int] = {}
        # Elements are numbered as they open: what is beyond the highest number so far is new, and so is what is in it.
        highest = -1
        for place, line in enumerate(self.lines):
            path = line.block.path
            for number in reversed(path):
                if number <= highest:
                    break
                first[number] = place
            if path and path[-1] > highest:
                highest = path[-1]
        for place in range(len(self.lines) - 1, -1, -1):
            for number in reversed(self.lines[place].block.path):
                if number in last:
                    break
                last[number] = place
        return first, last

    @cached_property
    def rubrics(self) -> frozenset[str]:
        """What the page's navigation names, in lower case: sections rather than sources."""
        menus = (line.block for line in self.lines if "chrome" in line.block.marks and _is_in_menu(line.block))
        return frozenset(text.casefold() for block in menus for text in (block.text, *block.links))

    def extent(self, place: int, depth: int) -> tuple[int, int]:
        """The places (first, one past the last) of the blocks inside the element at ``depth`` round ``place``."""
        first, last = self._spans
        number = self.path(place)[depth - 1]
        return first[number], last[number] + 1

    def parts(self, low: int, high: int) -> tuple[tuple[int, int], ...]:
        """The extents of the elements, one after another, into which a stretch of places falls first of all.

        Two at least, unless the stretch cannot be divided; a block in none of them is a part by itself.
        """
        depth = min((len(self.path(place)) for place in (low, high - 1)), default=0)
        depth = min(depth, self.shared(low, high - 1)) + 1
        parts = []
        place = low
        while place < high:
            end = place + 1
            if len(self.path(place)) >= depth:
                end = min(max(self.extent(place, depth)[1], end), high)
            parts.append((place, end))
            place = end
        return tuple(parts)

    def kind(self, place: int) -> tuple[tuple[int, ...], tuple[str, ...]]:
        """The elements that a block's own stands in, and the name of its own: the same for the paragraphs of a text."""
        block = self.lines[place].block
        return block.path[:-1], block.names[-1:]

    def path(self, place: int) -> tuple[int, ...]:
        """The numbers of the elements round a place."""
        return self.lines[place].block.path

    def shared(self, first: int, second: int) -> int:
        """How many elements two places have in common."""
        return shared(self.path(first), self.path(second))

    def card(self, place: int, without: Sequence[int]) -> tuple[int, int]:
        """The extent of the largest element round ``place`` with none of the other places in it; else itself."""
        depth = 1 + max((self.shared(place, other) for other in without), default=0)
        return self.extent(place, depth) if depth <= len(self.path(place)) else (place, place + 1)

    def wrapper(self, place: int) -> tuple[int, int] | None:
        """The extent of the smallest element round ``place`` that holds more than it alone; None in plain text."""
        for depth in range(len(self.path(place)), 0, -1):
            low, high = self.extent(place, depth)
            if high - low > 1:
                return low, high
        return None


def _may_be_title(line: Line) -> bool:
    block = line.block
    if (block.linked <= _LINKED and not block.level) or len(block.text) > _LONGEST_OTHER:
        return False
    return weight(block.text) >= _SHORTEST_OTHER and line.short and not line.aside


def _is_in_menu(block: Block) -> bool:
    return any(name.startswith(("nav ", "menu ")) for name in block.names)


def _home(lines: Sequence[Line], title: str | None) -> int | None:
    """The place of the title: the block most like the one of the metadata, else the page's only first heading."""
    wanted = set(_WORD.findall(title.casefold())) if title else set()
    best, place = 0.0, None
    firsts = []
    # Texts that share half of their words are not of very different lengths.
    least, most = len(title or "") // 3, 3 * len(title or "") + 20
    for at, line in enumerate(lines):
        block = line.block
        size = len(block.text)
        if size > _LONGEST_TITLE or line.stop or "chrome" in block.marks:
            continue
        if block.level == 1:
            firsts.append(at)
        if not wanted or not least <= size <= most or _raised(1.0, block) <= best:
            continue
        score = _likeness(block, wanted)
        if score > best:
            best, place = score, at
    if place is not None:
        return place
    if len(firsts) == 1 and wanted:
        return _better(lines, wanted, firsts[0])
    return firsts[0] if firsts and not wanted else None


def _better(lines: Sequence[Line], wanted: set[str], first: int) -> int:
    """The first heading somewhat like the wanted title where the page's only ``<h1>`` is not (a promotion's)."""
    if _overlap(lines[first].block, wanted) >= _SOMEWHAT:
        return first
    return next((at for at in range(len(lines)) if at != first and _stands_in(lines, wanted, at, first)), first)


def _stands_in(lines: Sequence[Line], wanted: set[str], at: int, first: int) -> bool:
    """Whether a heading may be the title in the first heading's stead, and is no subheading below that."""
    line = lines[at]
    if not line.block.level or line.stop or line.aside or _overlap(line.block, wanted) < _SOMEWHAT:
        return False
    between = sum(other.prose for other in lines[min(at, first) : max(at, first)])
    return between > 1 if at < first else between == 0


def _overlap(block: Block, wanted: set[str]) -> float:
    words = set(_WORD.findall(block.text.casefold()))
    common = len(words & wanted)
    return common / (len(words) + len(wanted) - common) if words else 0.0


def _likeness(block: Block, wanted: set[str]) -> float:
    """0 to 1.3: how like the wanted title a block is, 0 below a half; a heading counts for more."""
    alike = _overlap(block, wanted)
    if alike < 0.5:
        return 0.0
    return _raised(alike, block)


def _raised(alike: float, block: Block) -> float:
    return alike + (0.2 if block.level else 0.0) + (0.1 if block.level == 1 else 0.0)
