"""The blocks that stop headings announce: from where to where each of them goes."""

from collections.abc import Sequence
from dataclasses import dataclass

from octavo.extract.blocks.heading_words import Stop
from octavo.extract.blocks.headings import says_no_comments
from octavo.extract.blocks.lines import ends_sentence, weight
from octavo.extract.segments.cards import cards_in
from octavo.extract.segments.layout import Layout

#: More than this under "Newsletter" or "AI features" is no furniture any more.
_MOST_FURNITURE = 600
#: A list under a label that is no heading has no more lines than this.
_MOST_IN_LIST = 40
#: No block of related articles has more lines than this.
_MOST_IN_CARDS = 600
#: A line that is more of a link than this is nothing else.
_ALL_LINK = 0.9
#: Bounds the work on a page made to cost much.
_MOST_REGIONS = 400


@dataclass(frozen=True, slots=True, kw_only=True)
class Region:
    """A stop heading's block: its heading at ``start``, its last place before ``end``."""

    stop: Stop
    start: int
    end: int
    #: The markup encloses it; else its end is a guess.
    enclosed: bool


def regions_of(layout: Layout) -> tuple[Region, ...]:
    """The regions in order of their headings; they may be empty and do not overlap."""
    stops = [place for place, line in enumerate(layout.lines) if line.stop and "chrome" not in line.block.marks]
    regions: list[Region] = []
    for at, start in enumerate(stops[:_MOST_REGIONS]):
        following = stops[at + 1] if at + 1 < len(stops) else len(layout.lines)
        if layout.home is not None and start < layout.home:
            following = min(following, layout.home)
        regions.append(_region(layout, start, following))
    return tuple(regions)


def _region(layout: Layout, start: int, following: int) -> Region:
    stop = layout.lines[start].stop
    assert stop is not None
    enclosing = layout.wrapper(start)
    if enclosing and _is_own(layout, start, enclosing):
        return Region(stop=stop, start=start, end=max(start + 1, min(enclosing[1], following)), enclosed=True)
    return Region(stop=stop, start=start, end=_flat_end(layout, stop, start, following), enclosed=False)


def _is_own(layout: Layout, start: int, enclosing: tuple[int, int]) -> bool:
    """Whether the element round a stop heading is that heading's block and not the article's too."""
    low, high = enclosing
    if start - low > 1 or (layout.home is not None and low <= layout.home < high):
        return False
    near = layout.lines[low : min(high, low + _MOST_IN_CARDS)]
    if (
        layout.lines[start].block.level == 0
        and high - low > _MOST_IN_LIST
        and any(item.block.tag == "li" for item in near)
    ):
        return False
    inside = layout.paragraphs(low, high)
    if inside * 2 <= len(layout.prose) or layout.ages(low, high) > 1:
        return True
    # Without ages, only cards below a text of its own may be more than the article.
    below = layout.lead is not None and layout.home is not None and layout.home < layout.lead < low
    if not below or layout.lines[start].stop is not Stop.RELATED or high - low > _MOST_IN_CARDS:
        return False
    return len(cards_in(layout, start + 1, high)) > 1


def _flat_end(layout: Layout, stop: Stop, start: int, following: int) -> int:
    """Where a block without an element of its own ends."""
    if stop is Stop.COMMENTS and start + 1 < following and says_no_comments(layout.lines[start + 1].block.text):
        return start + 2
    if stop in {Stop.RELATED, Stop.COMMENTS}:
        return _same_rank(layout, start, following)
    heading = layout.lines[start].block
    # "Share" under a paragraph is a button, and announces nothing.
    if stop is Stop.FURNITURE and not heading.level and heading.linked > _ALL_LINK:
        return start + 1
    end, size = start + 1, 0
    while end < following and (line := layout.lines[end]).block.level == 0 and not line.prose:
        if stop is Stop.FURNITURE and _goes_on(layout, start, end):
            break
        size += weight(line.block.text)
        if size > _MOST_FURNITURE or (line.age and stop is not Stop.HASHTAGS):
            break
        end += 1
    return end


def _goes_on(layout: Layout, start: int, place: int) -> bool:
    """Whether the text goes on below a stop: in one element with running text, or in the same as that before it."""
    before, line = layout.lines[start - 1] if start else None, layout.lines[place]
    # A heading that a line break parts from its paragraph.
    if line.block.path and place + 1 < len(layout.lines):
        below = layout.lines[place + 1]
        if below.prose and below.block.path == line.block.path != layout.lines[start].block.path:
            return True
    if before is None or not before.prose or line.block.tag != "p":
        return False
    return line.block.names == before.block.names and ends_sentence(line.block.text)


def _same_rank(layout: Layout, start: int, following: int) -> int:
    """The next heading of the stop heading's own level or above ends its block."""
    level = layout.lines[start].block.level
    for place in range(start + 1, following):
        other = layout.lines[place].block.level
        if level and other and other < level:
            return place
    return following


def region_at(regions: Sequence[Region], place: int) -> Region | None:
    """The region that a place lies in."""
    return next((region for region in regions if region.start <= place < region.end), None)
