"""Where a page tells how old an article is: its own age, and those round which related articles stand."""

from bisect import bisect_left
from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise

from octavo.extract.blocks.heading_words import Stop
from octavo.extract.blocks.headings import is_label
from octavo.extract.blocks.lines import Line, counts_readers, is_minutes, weight
from octavo.extract.segments.layout import Layout
from octavo.extract.segments.regions import Region, region_at

#: No page lists more articles that anybody would read; bounds the work on a page made to cost much.
_MOST_ANCHORS = 1000
_LONGEST_BYLINE = 40
#: "3 hours ago", "updated an hour ago": one age and another of the same article are not farther apart.
_MOST_AGES = 3
#: A card's own footer has no more lines: source, age, a link or two.
_MOST_IN_FOOTER = 4
#: No card has more lines, and none more above its date: source, title, text, source.
_MOST_IN_CARD, _MOST_OF_A_HEAD = 20, 5
#: Tables of data have dates in them.
_CELLS = frozenset({"td", "th"})


def own_ages(layout: Layout, regions: Sequence[Region]) -> list[int]:
    """The line near the title that tells the main article's own age; two where one tells of an update."""
    if layout.home is None:
        return []
    last = layout.lead if layout.lead is not None else min(layout.home + 6, len(layout.lines))
    ages = [
        place
        for place in range(max(layout.home - 2, 0), last)
        if layout.lines[place].age
        and not region_at(regions, place)
        # What a text parts from the title is another article's.
        and not any(line.prose for line in layout.lines[place + 1 : layout.home])
    ]
    if not ages or ages[-1] - ages[0] >= _MOST_AGES:
        return []
    # Between the article's age and its update there is no text.
    ages = [age for age in ages if not any(_is_long(line) for line in layout.lines[ages[0] + 1 : age])]
    before = ages[0] < layout.home
    between = layout.lines[ages[0] + 1 : layout.home] if before else layout.lines[layout.home + 1 : ages[0]]
    headed = any(line.block.level for line in layout.lines[layout.home + 1 : last])
    # A byline and a source may stand between, no text.
    if headed or any(map(_is_long, between)):
        return []
    return [] if _has_own_card(layout, ages) else ages


def _is_long(line: Line) -> bool:
    return weight(line.block.text) >= _LONGEST_BYLINE


def _has_own_card(layout: Layout, ages: Sequence[int]) -> bool:
    """Whether an age near the title stands in an element of its own with a title and a text: the first of a list."""
    assert layout.home is not None
    age = ages[0]
    others = [place for place, line in enumerate(layout.lines) if line.age and place not in ages]
    low, high = layout.card(age, [layout.home, *others])
    titled = any(
        line.short and (line.block.href or line.block.level) and not line.age for line in layout.lines[low:high]
    )
    return titled and bool(others) and any(line.prose for line in layout.lines[low:high])


def anchors_of(layout: Layout, regions: Sequence[Region], taken: Collection[int]) -> list[int]:
    """The places of the ages round which related articles may stand; none where all are reading times ("6 min")."""
    found: list[int] = []
    dated = _dated(layout, regions)
    for place, line in enumerate(layout.lines):
        told = place in dated or (line.age and _is_anchor(layout, place))
        if told and place not in taken and place != layout.home:
            if _tells_minutes(layout, place):
                continue
            found.append(place)
            if len(found) == _MOST_ANCHORS:
                break
    if all(is_minutes(layout.lines[anchor]) for anchor in found):
        return []
    return sorted({*found, *_dated_alike(layout, found, taken)})


def _is_anchor(layout: Layout, place: int) -> bool:
    """Whether a line with an age tells that of a related article: not where the page's own doings stand."""
    return "chrome" not in layout.lines[place].block.marks or _is_card_footer(layout, place)


def _dated(layout: Layout, regions: Sequence[Region]) -> set[int]:
    """The places of the dates in related blocks without any age.

    Without an element round the block there must be several, the first right below the heading, each with a title.
    """
    found: set[int] = set()
    for region in regions:
        inside = range(region.start + 1, region.end)
        if region.stop is not Stop.RELATED or any(layout.lines[place].age for place in inside):
            continue
        dates = [place for place in inside if _is_head_date(layout, place)]
        if region.enclosed:
            found.update(place for place in dates if layout.lines[place].block.tag not in _CELLS)
        elif (
            len(dates) > 1
            and dates[0] - region.start <= _MOST_OF_A_HEAD
            and all(_is_parted(layout, *pair) for pair in pairwise(dates))
        ):
            found.update(dates)
    return found


def _is_head_date(layout: Layout, place: int) -> bool:
    line = layout.lines[place]
    dated = line.date is not None and not line.block.level and _is_anchor(layout, place)
    # Neither a button in the same line nor a title that is a link names anybody.
    rest = [text for text in line.rest if not (counts_readers(text) or is_label(text) or text in line.block.links)]
    return dated and len(rest) < 2


def _is_parted(layout: Layout, before: int, date: int) -> bool:
    """Whether a title may stand beside or behind the first of two dates, no farther apart than those of two cards."""
    between = layout.lines[before + 1 : date]
    titled = bool(layout.lines[before].block.href) or any(line.short and not line.date for line in between)
    return len(between) <= _MOST_IN_CARD and titled


def _is_card_footer(layout: Layout, place: int) -> bool:
    """Whether the navigation or footer round an age is so small that it is a card's own."""
    names = layout.lines[place].block.names
    depth = next((at for at, name in enumerate(names) if name.split(" ", 1)[0] == "footer"), None)
    if depth is None:
        return False
    low, high = layout.extent(place, depth + 1)
    return high - low <= _MOST_IN_FOOTER


def _dated_alike(layout: Layout, ages: Sequence[int], taken: Collection[int]) -> Iterator[int]:
    """The places of the dates in the stead of ages: what is some days old has one in a card like the others'."""
    aged = [age for age in ages if layout.path(age)]
    # Above the text it is the article's own.
    own = range(max(layout.home - 2, 0), layout.lead or 0) if layout.home is not None else ()
    for place, line in enumerate(layout.lines) if aged else ():
        if line.date and place not in taken and _is_head_date(layout, place):
            at = bisect_left(aged, place)
            near = aged[max(at - 1, 0) : at + 1]
            if place in own and not _is_nearer(layout, place, near):
                continue
            if _is_length(layout, place):
                continue
            if any(_are_alike(layout, place, age) for age in near) and not _is_at_foot(layout, place, near):
                yield place


def _is_length(layout: Layout, place: int) -> bool:
    """Whether what seems a clock stands next to an age in the same element: how long it takes to hear or to see."""
    near = (other for other in (place - 1, place + 1) if 0 <= other < len(layout.lines) and layout.lines[other].age)
    return any(layout.path(other) == layout.path(place) != () for other in near)


def _is_nearer(layout: Layout, place: int, ages: Sequence[int]) -> bool:
    """Whether a date above the title has more elements in common with a card's age than with the title."""
    assert layout.home is not None
    most = max(layout.shared(place, age) for age in ages)
    return place < layout.home and most > layout.shared(place, layout.home)


def _is_at_foot(layout: Layout, place: int, ages: Sequence[int]) -> bool:
    """Whether a date closes the main article: the element beside the others' cards that it stands in has the title."""
    low, high = layout.card(place, ages)
    return layout.home is not None and low <= layout.home < high


def _are_alike(layout: Layout, one: int, other: int) -> bool:
    """Whether two places lie alike in elements side by side that are called the same, or in links of several lines."""
    block, other_block = layout.lines[one].block, layout.lines[other].block
    names, others = block.names, other_block.names
    depth = layout.shared(one, other)
    # One of them may have attributes that name nothing: <details open>.
    beside = len(names) == len(others) and depth < len(names) and names[depth].rstrip() == others[depth].rstrip()
    links = min(block.linked, other_block.linked) == 1 and block.href != other_block.href
    return len(names) == len(others) and (beside or links) and names[-1:] == others[-1:]


def _tells_minutes(layout: Layout, place: int) -> bool:
    """Whether a line between the headline and the text is the time that this takes to read ("2 min")."""
    line = layout.lines[place]
    if not is_minutes(line) or layout.home is None or layout.lead is None or not layout.home < place < layout.lead:
        return False
    linked = any(each.block.href for each in layout.lines[layout.home + 1 : layout.lead] if each.short and not each.age)
    return not line.rest and not linked
