"""Where articles in a row begin that no element encloses: with a line whose like comes once for each age.

title text age | title text age | title age  -->  each begins with its title
"""

from collections.abc import Sequence
from itertools import pairwise

from octavo.extract.segments.heads import LINK, is_said
from octavo.extract.segments.layout import Layout

#: So many lines above its age a card begins at most; of fewer cards nothing is told by what comes again.
_MOST_ABOVE, _LEAST_ROW = 8, 3

_FULL_STOPS = (".", "。", "।", "۔")

_Markup = tuple[str, tuple[str, ...], int, bool, int]


def kind_of(layout: Layout, anchor: int) -> tuple[int, tuple[str, ...]]:
    """How deep an age stands, and in what."""
    return len(layout.path(anchor)), layout.lines[anchor].block.names[-1:]


def first_lines(layout: Layout, ages: Sequence[int], floor: int) -> list[int]:
    """The first line of each article, from ``floor`` on: a short one of a shape that comes once for each age."""
    if len(ages) < _LEAST_ROW:
        return []
    for place in range(max(floor, ages[0] - _MOST_ABOVE), ages[0]):
        line = layout.lines[place]
        if not line.short or line.aside or is_said(line) or place == layout.home:
            continue
        shape = _shape(layout, place)
        rows = [range(place, ages[0] + 1), *(range(low + 1, high + 1) for low, high in pairwise(ages))]
        # "♥ 12" names nothing.
        named = [[each for each in row if any(map(str.isalpha, layout.lines[each].block.text))] for row in rows]
        alike = [[each for each in row if _shape(layout, each) == shape] for row in named]
        if all(len(each) == 1 for each in alike):
            return [each[0] for each in alike]
    return []


def last_end(layout: Layout, starts: Sequence[int], age: int, ceiling: int) -> int:
    """Where the last of these articles ends: before the first line below its age that none of the others has."""
    # Cards within cards are ever deeper.
    if len(starts) < _LEAST_ROW or len({len(layout.path(start)) for start in starts}) > 1:
        return ceiling
    known = {_markup(layout, place) for place in range(starts[0], starts[-1])}
    below = range(age + 1, ceiling)
    return next((place for place in below if _markup(layout, place) not in known), ceiling)


def _shape(layout: Layout, place: int) -> tuple[_Markup, bool, bool]:
    """What the markup says of a line, whether it is a text, and whether it tells a time."""
    line = layout.lines[place]
    said = line.prose or (not (line.block.level or line.block.href) and line.block.text.endswith(_FULL_STOPS))
    return _markup(layout, place), said, bool(line.age or line.date)


def _markup(layout: Layout, place: int) -> _Markup:
    block = layout.lines[place].block
    return block.tag, block.names[-1:], block.level, block.linked > LINK, len(block.path)
