"""Rows of cards that look alike beyond a text, which neither an age nor a heading tells: each has a link and more.

<li><a><span>Source</span><span>Title</span></a></li>  ×3 or more       -->  units
<div><a>Title</a><p>Source – 2026.05.12</p><p>Text</p></div>  ×3 or more  -->  units
"""

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import pairwise

from octavo.extract.blocks.lines import Line
from octavo.extract.segments.layout import Layout
from octavo.extract.segments.listed import PIECES, card_units, paired_units
from octavo.extract.segments.regions import Region
from octavo.extract.segments.teasers import article_extent
from octavo.extract.segments.unit import Unit

Extent = tuple[int, int]

_LEAST_CARDS = 3
_MOST_HEADS = 200
#: Longer cards are sections of an article.
_MOST_LINES, _LARGEST_CARD = 12, 1500
#: A link into the page itself, or to a program.
_NO_ARTICLE = ("#", "javascript:", "mailto:", "tel:")


def alike_units(layout: Layout, remarks: Collection[int], others: Iterable[Unit | Region]) -> tuple[Unit, ...]:
    """The articles in rows of cards beyond the article's element, outside readers' ``remarks`` and the ``others``."""
    if layout.lead is None or layout.home is None:
        return ()
    titled = layout.titled[bisect_right(layout.titled, layout.lead) :][:_MOST_HEADS]
    if len(titled) < _LEAST_CARDS or not _may_be_rows(layout, layout.lead, titled):
        return ()
    taken = {place for other in others for place in range(other.start, other.end)}.union(remarks)
    heads = [place for place in titled if place not in taken and _is_head(layout.lines[place])]
    units: list[Unit] = []
    for cards in _rows(layout, heads):
        found = _dated(layout, cards) or paired_units(layout, cards)
        if found and _is_beyond(layout, layout.lead, cards):
            units += found
    return tuple(units)


def mate_units(layout: Layout, units: Sequence[Unit], remarks: Collection[int]) -> tuple[Unit, ...]:
    """The articles without an age among ``units`` that have one, in elements side by side that are called the same."""
    boxed = [unit for unit in units if unit.enclosed]
    if len(boxed) < _LEAST_CARDS - 1:
        return ()
    taken = {place for unit in units for place in range(unit.start, unit.end)}.union(remarks)
    taken.update(place for place in (layout.home, layout.lead) if place is not None)
    # An element with more titles than those have is a list of articles itself.
    most = max(1, *(_titles(layout, (unit.start, unit.end)) for unit in boxed))
    found: list[Unit] = []
    seen: set[int] = set()
    for one, other in pairwise(boxed):
        depth = layout.shared(one.start, other.start)
        path = layout.path(one.start)
        if 0 < depth < len(path) and path[depth - 1] not in seen and one.end - one.start <= _MOST_LINES:
            seen.add(path[depth - 1])
            mates = [card for card in _siblings(layout, one.start, depth) if taken.isdisjoint(range(*card))]
            titled = [
                card for card in mates if 1 < card[1] - card[0] <= _MOST_LINES and 0 < _titles(layout, card) <= most
            ]
            found += [unit for unit in card_units(layout, titled) if unit.source]
    return tuple(found)


def _siblings(layout: Layout, place: int, depth: int) -> Iterator[Extent]:
    """The elements beside the one at ``depth`` round a place, of the same name and class."""
    called = layout.lines[place].block.names[depth]
    low, high = layout.extent(place, depth)
    while low < high:
        names = layout.lines[low].block.names
        end = layout.extent(low, depth + 1)[1] if len(names) > depth else low + 1
        if len(names) > depth and names[depth] == called:
            yield low, end
        low = max(end, low + 1)


def _titles(layout: Layout, card: Extent) -> int:
    """How many titles a card has."""
    at = bisect_left(layout.titled, card[0])
    near = layout.titled[at : at + _MOST_LINES]
    return sum(place < card[1] and _is_head(layout.lines[place]) for place in near)


def _may_be_rows(layout: Layout, lead: int, heads: Sequence[int]) -> bool:
    """Whether there are days enough below the text, or links of two pieces: on most pages there is neither."""
    if sum(len(layout.lines[head].block.links) == PIECES for head in heads) >= _LEAST_CARDS:
        return True
    return sum(line.date is not None for line in layout.lines[lead:]) >= _LEAST_CARDS - 1


def _is_beyond(layout: Layout, lead: int, cards: Sequence[Extent]) -> bool:
    low, high = article_extent(layout, lead, cards)
    return all(card[0] >= high or card[1] <= low for card in cards)


def _is_head(line: Line) -> bool:
    block = line.block
    return block.linked > 0.7 and not (line.age or (block.href or "#").startswith(_NO_ARTICLE))


def _rows(layout: Layout, heads: Sequence[int]) -> Iterator[list[Extent]]:
    """The extents of the elements side by side, one for each of three heads or more."""
    row: list[int] = []
    parent = None
    for one, other in pairwise(heads):
        depth = layout.shared(one, other)
        around = layout.path(one)[depth - 1] if 0 < depth < len(layout.path(one)) else None
        if around is None or around != parent:
            yield from _row(layout, row)
            row, parent = [one], around
        row.append(other)
    yield from _row(layout, row)


def _row(layout: Layout, heads: Sequence[int]) -> Iterator[list[Extent]]:
    if len(heads) < _LEAST_CARDS:
        return
    depth = layout.shared(heads[0], heads[1])
    cards = [layout.extent(head, depth + 1) for head in heads if len(layout.path(head)) > depth]
    titles = {layout.lines[head].block.text for head in heads}
    if len(cards) == len(heads) == len(titles) and all(_is_small(layout, card) for card in cards):
        yield cards


def _is_small(layout: Layout, card: Extent) -> bool:
    return card[1] - card[0] <= _MOST_LINES and layout.text(*card) <= _LARGEST_CARD


def _dated(layout: Layout, cards: Sequence[Extent]) -> list[Unit]:
    """The cards as units where nearly each tells a day."""
    dated = sum(any(line.date for line in layout.lines[low:high]) for low, high in cards)
    return card_units(layout, cards) if 3 * dated >= 2 * len(cards) else []
