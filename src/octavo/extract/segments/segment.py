"""A row of blocks cut into the main article and what stands beside it: the same way for HTML and for plain text.

blocks -> lines (what each is by itself) -> layout (where the title is) -> regions (stop headings) -> units (ages)
"""

from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from octavo.extract.blocks.blocks import Block
from octavo.extract.blocks.heading_words import Stop
from octavo.extract.blocks.lines import Line, bare, is_minutes, lines_of, weight
from octavo.extract.segments.alike import alike_units, mate_units
from octavo.extract.segments.boxes import appeal_places, pointer_units
from octavo.extract.segments.fronts import front_units
from octavo.extract.segments.layout import Layout
from octavo.extract.segments.listed import listed_units
from octavo.extract.segments.regions import Region, region_at, regions_of
from octavo.extract.segments.remarks import comments_of, first_card, is_signed, permalinked
from octavo.extract.segments.tagged import hashtags_of, tagged_places
from octavo.extract.segments.teasers import teaser_units
from octavo.extract.segments.units import Unit, units_of
from octavo.news.extracted import PageComment

#: No page lists more articles that anybody would read; bounds the work on a page made to cost much.
_MOST_ANCHORS = 1000
#: With less text than this left, and more in what was cut away, the page is no article with related ones but a list.
_LEAST_MAIN = 120
_SMALLEST_SHARE = 0.25
_LONGEST_BYLINE = 40
#: "3 hours ago", "updated an hour ago": one age and another of the same article are not farther apart.
_MOST_AGES = 3
#: So much between the title and what closes the article is an article, however short.
_LEAST_OWN = 80
#: A card's own footer has no more lines: source, age, a link or two.
_MOST_IN_FOOTER = 4
#: No card has more lines, and none more above its date: source, title, text, source.
_MOST_IN_CARD, _MOST_OF_A_HEAD = 20, 5
#: Tables of data have dates in them.
_CELLS = frozenset({"td", "th"})
#: So many cards in a row are a list.
_LEAST_ROW = 3
#: A title of this length is an article's and no rubric's name.
_LEAST_TITLE = 25
#: More than this under "Newsletter" is no furniture any more.
_MOST_FURNITURE = 600


@dataclass(frozen=True, slots=True, kw_only=True)
class Segments:
    """A page in its parts; places are indexes into its blocks."""

    lines: tuple[Line, ...]
    #: The article's title.
    title: int | None
    #: What may be the main article's: everything that is no other part's.
    main: tuple[int, ...]
    #: Everything else, to be cut out of the tree.
    beside: frozenset[int]
    #: The first related article, or block of hashtags, comments or AI features, after the beginning of the text.
    close: int | None
    #: The place of a line that tells the main article's own age.
    age: int | None
    hashtags: tuple[str, ...]
    comments: tuple[PageComment, ...]
    units: tuple[Unit, ...]
    #: What asks a reader for something, of ``beside``.
    appeals: frozenset[int]
    #: The page is an aggregator's: its parts were told apart by its own ages and headings.
    told_apart: bool
    #: Nothing but other articles: an index, a list of search results.
    is_list: bool


def segment(blocks: Sequence[Block], *, title: str | None = None) -> Segments:
    """The blocks in their parts; ``title`` is the article's as its metadata give it, to find it among the headings."""
    lines = lines_of(blocks)
    layout = Layout(lines, title)
    regions = _without_false(layout, regions_of(layout))
    owns = _own_ages(layout, regions)
    own = owns[0] if owns else None
    remarks = _remark_places(layout, regions, own)
    anchors = _anchors(layout, regions, remarks | set(owns))
    if said := permalinked(layout, anchors):
        remarks |= said
        anchors = [anchor for anchor in anchors if anchor not in said]
    barriers = [*_bounds(layout, regions, anchors), *([layout.home] if layout.home is not None else [])]
    aged = units_of(layout, anchors, sorted(barriers)) if anchors else ()
    units = _units(layout, regions, aged, remarks)
    units += alike_units(layout, remarks, (*units, *regions))
    tagged = tagged_places(lines, 0 if layout.home is None else layout.home)
    beside = _beside(layout, regions, units, remarks | tagged.keys())
    close = _close(layout, regions, units)
    is_list = bool(units) and _is_list(layout, beside, close) and not _only_lacks_text(layout, regions, units)
    told_apart = _is_told_apart(layout, regions, units)
    pointers = pointer_units(layout, beside)
    beside.update(unit.start for unit in pointers)
    appeals = appeal_places(layout, beside)
    beside |= appeals
    beside.update(place for unit in aged if _is_praise(layout, unit) for place in range(unit.start, unit.end))
    beside.discard(-1 if layout.home is None else layout.home)
    main = tuple(place for place in range(len(lines)) if place not in beside)
    return Segments(
        lines=lines,
        title=layout.home,
        main=main,
        beside=frozenset(beside),
        close=close,
        age=own,
        hashtags=hashtags_of(lines, regions, tagged),
        comments=comments_of(layout, sorted(remarks)),
        appeals=frozenset(appeals),
        units=_once(sorted((*units, *pointers), key=lambda unit: unit.start)),
        told_apart=told_apart,
        is_list=is_list,
    )


def _units(
    layout: Layout, regions: Sequence[Region], aged: tuple[Unit, ...], remarks: Collection[int]
) -> tuple[Unit, ...]:
    """Other articles, by what tells them: an age (``aged``), a list's heading, a front page's shape, a teaser's."""
    units = _believed(layout, regions, aged)
    units += mate_units(layout, units, remarks)
    units += listed_units(layout, regions, units)
    # Comments stand in the shape of a front page, too.
    units += _beyond(front_units(layout) if not remarks else (), units)
    return units + _beyond(teaser_units(layout), units)


def _bounds(layout: Layout, regions: Sequence[Region], anchors: Sequence[int]) -> Iterator[int]:
    """The headings of the regions, and the first place beyond an element that has both heading and ages in it.

    A box of one related article in the middle of a text ends before the text goes on.
    """
    bars = _bars(layout, regions)
    for region in regions:
        if region.start not in bars:
            yield region.start
        closed = region.enclosed and region.end < len(layout.lines) and region.end not in bars
        if closed and any(region.start < anchor < region.end for anchor in anchors):
            yield region.end


def _bars(layout: Layout, regions: Sequence[Region]) -> set[int]:
    """The places of lines that say the same of what a reader may do, again and again: each ends a card, no list."""
    said: dict[str, list[int]] = {}
    for region in regions:
        block = layout.lines[region.start].block
        if region.stop is Stop.FURNITURE and not block.level:
            said.setdefault("".join(filter(str.isalpha, block.text)), []).append(region.start)
    return {place for places in said.values() if len(places) >= _LEAST_ROW for place in places}


def _once(units: Iterable[Unit]) -> tuple[Unit, ...]:
    """The units without those that a page shows again, for another size of screen, or in another of its boxes."""
    kept: dict[str, Unit] = {}
    for unit in units:
        known = kept.setdefault(unit.title.casefold(), unit)
        if known is not unit and not known.body and unit.body:
            kept[unit.title.casefold()] = unit
    return tuple(kept.values())


def _without_false(layout: Layout, regions: Sequence[Region]) -> tuple[Region, ...]:
    """The regions without those that are a section of the article itself ("Discussion" over three paragraphs)."""
    return tuple(region for region in regions if _is_beside(layout, region) and not _is_section(layout, region))


def _is_beside(layout: Layout, region: Region) -> bool:
    """Whether a region is what its heading says and not the article going on under a heading that could be its own."""
    inside = layout.lines[region.start + 1 : region.end]
    prose = sum(line.prose for line in inside)
    if not prose:
        return True
    # "3 min" is how long the article takes, to read or to hear.
    ages = sum(line.age is not None and not is_minutes(line) for line in inside)
    if region.stop is Stop.FURNITURE and sum(weight(line.block.text) for line in inside) > _MOST_FURNITURE:
        return False
    if region.enclosed:
        return region.stop is not Stop.RELATED or any(line.age or line.date or line.block.href for line in inside)
    if region.stop is Stop.RELATED:
        return any(line.age or line.block.href for line in inside)
    # "31 comments" under a title is a link to them, not their heading; so is a byline's "6 Nov 2023, no comments".
    heading = layout.lines[region.start]
    link = heading.block.linked > 0.9 or heading.date is not None or (not ages and _counts(layout, region))
    most = prose * 2 > len(layout.prose) and ages < 2
    if region.stop is not Stop.COMMENTS or link or most:
        return False
    return ages > 0 or any(line.label for line in inside[:3]) or is_signed(layout, region.start + 1, region.end)


def _is_section(layout: Layout, region: Region) -> bool:
    """Whether a heading over texts that nobody signed is a section's, as papers of science have it: "4. Discussion"."""
    heading = layout.lines[region.start].block
    if region.stop is not Stop.COMMENTS or not heading.level:
        return False
    number = heading.text.lstrip("0123456789")
    if number[:1] == "." and number != heading.text:
        return True
    inside = layout.lines[region.start + 1 : region.end]
    signed = any(line.age or line.date or line.label or "comment" in line.block.marks for line in inside)
    if signed or sum(line.prose for line in inside) < 2:
        return False
    return not is_signed(layout, region.start + 1, region.end)


def _counts(layout: Layout, region: Region) -> bool:
    """Whether a line between the headline and the first paragraph tells how many comments there are."""
    if layout.home is None or layout.lead is None or not layout.home < region.start < layout.lead < region.end:
        return False
    block = layout.lines[region.start].block
    return not block.level and any(letter.isdigit() for letter in block.text)


def _own_ages(layout: Layout, regions: Sequence[Region]) -> list[int]:
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
    titled = any(line.short and line.block.href and not line.age for line in layout.lines[low:high])
    return titled and bool(others) and any(line.prose for line in layout.lines[low:high])


def _is_anchor(layout: Layout, place: int) -> bool:
    """Whether a line tells the age of a related article."""
    line = layout.lines[place]
    if not line.age or place == layout.home:
        return False
    return "chrome" not in line.block.marks or _is_card_footer(layout, place)


def _dated(layout: Layout, regions: Sequence[Region]) -> set[int]:
    """The places of the dates in related blocks without any age.

    Without an element round the block there must be several, the first right below the heading, each with a title.
    """
    found: set[int] = set()
    for region in regions:
        inside = range(region.start + 1, region.end)
        if region.stop is not Stop.RELATED or any(layout.lines[place].age for place in inside):
            continue
        dates = [place for place in inside if _is_head_date(layout.lines[place])]
        if region.enclosed:
            found.update(place for place in dates if layout.lines[place].block.tag not in _CELLS)
        elif (
            len(dates) > 1
            and dates[0] - region.start <= _MOST_OF_A_HEAD
            and all(_is_parted(layout, *pair) for pair in pairwise(dates))
        ):
            found.update(dates)
    return found


def _is_head_date(line: Line) -> bool:
    dated = line.date is not None and not line.block.level and "chrome" not in line.block.marks
    return dated and len(line.rest) < 2


def _is_parted(layout: Layout, before: int, date: int) -> bool:
    """Whether a title may stand between two dates that are no farther apart than those of two cards."""
    between = layout.lines[before + 1 : date]
    return len(between) <= _MOST_IN_CARD and any(line.short and not line.date for line in between)


def _is_card_footer(layout: Layout, place: int) -> bool:
    """Whether the navigation or footer round an age is so small that it is a card's own."""
    names = layout.lines[place].block.names
    depth = next((at for at, name in enumerate(names) if name.split(" ", 1)[0] == "footer"), None)
    if depth is None:
        return False
    low, high = layout.extent(place, depth + 1)
    return high - low <= _MOST_IN_FOOTER


def _anchors(layout: Layout, regions: Sequence[Region], taken: set[int]) -> list[int]:
    """The places of the ages round which related articles may stand; none where all are reading times ("6 min")."""
    found: list[int] = []
    dated = _dated(layout, regions)
    for place in range(len(layout.lines)):
        if (place in dated or _is_anchor(layout, place)) and place not in taken and place != layout.home:
            if _tells_minutes(layout, place):
                continue
            found.append(place)
            if len(found) == _MOST_ANCHORS:
                break
    if all(is_minutes(layout.lines[anchor]) for anchor in found):
        return []
    return sorted({*found, *_dated_alike(layout, found, taken)})


def _dated_alike(layout: Layout, ages: Sequence[int], taken: set[int]) -> Iterator[int]:
    """The places of the dates in the stead of ages: what is some days old has one in a card like the others'."""
    aged = [age for age in ages if layout.path(age)]
    # Above the text it is the article's own.
    own = range(max(layout.home - 2, 0), layout.lead or 0) if layout.home is not None else ()
    for place, line in enumerate(layout.lines) if aged else ():
        if line.date and place not in taken and place not in own and _is_head_date(line):
            at = bisect_left(aged, place)
            near = aged[max(at - 1, 0) : at + 1]
            if any(_are_alike(layout, place, age) for age in near) and not _is_at_foot(layout, place, near):
                yield place


def _is_at_foot(layout: Layout, place: int, ages: Sequence[int]) -> bool:
    """Whether a date closes the main article: the element beside the others' cards that it stands in has the title."""
    low, high = layout.card(place, ages)
    return layout.home is not None and low <= layout.home < high


def _are_alike(layout: Layout, one: int, other: int) -> bool:
    """Whether two places lie alike in elements side by side that are called the same."""
    names, others = layout.lines[one].block.names, layout.lines[other].block.names
    depth = layout.shared(one, other)
    return depth < len(names) == len(others) and names[depth] == others[depth] and names[-1] == others[-1]


def _tells_minutes(layout: Layout, place: int) -> bool:
    """Whether a line between the headline and the text is the time that this takes to read ("2 min")."""
    line = layout.lines[place]
    if not is_minutes(line) or layout.home is None or layout.lead is None or not layout.home < place < layout.lead:
        return False
    linked = any(each.block.href for each in layout.lines[layout.home + 1 : layout.lead] if each.short and not each.age)
    return not line.rest and not linked


def _remark_places(layout: Layout, regions: Sequence[Region], own: int | None) -> set[int]:
    """The places of readers' comments: under their heading, up to a card with a headline, or so marked."""
    places: set[int] = {
        place for place, line in enumerate(layout.lines) if "comment" in line.block.marks and place != own
    }
    for region in regions:
        if region.stop is Stop.COMMENTS:
            end = region.end
            if not region.enclosed:
                end = first_card(layout, region.start + 1, _first_headline(layout, region))
            places.update(range(region.start, end))
    if layout.home in places or (layout.lead in places and layout.lead is not None):
        # An element that holds the article too is no block of comments, whatever it is called.
        return set()
    return places


def _first_headline(layout: Layout, region: Region) -> int:
    """Where, below a comments heading without an element of its own, the first card with a headline begins."""
    for place in range(region.start + 1, region.end):
        if layout.lines[place].block.level and not layout.lines[place].stop:
            start = place
            while start - 1 > region.start and layout.lines[start - 1].short:
                start -= 1
            return start
    return region.end


def _believed(layout: Layout, regions: Sequence[Region], units: tuple[Unit, ...]) -> tuple[Unit, ...]:
    """The units that are related articles: under a heading that says so, or one after another."""
    home = layout.lines[layout.home].block.text.casefold() if layout.home is not None else ""
    fitting = [
        unit
        for unit in units
        if unit.title.casefold() != home
        and len(unit.title) >= 4
        and not _holds_lead(layout, regions, units, unit)
        and not _is_praise(layout, unit)
        and not (layout.home is not None and unit.start <= layout.home < unit.end)
    ]
    announced = [unit for unit in fitting if (at := region_at(regions, unit.start)) and at.stop is Stop.RELATED]
    named = [unit for unit in fitting if unit in announced or _is_named(layout, unit)]
    linked = [unit for unit in named if unit.href]
    if 2 * len(linked) > len(named):
        # Beside articles with a link, what has none was said by a reader.
        named = [unit for unit in named if unit.href or unit in announced]
    return tuple(named if len(fitting) > 1 else announced)


def _is_named(layout: Layout, unit: Unit) -> bool:
    """Whether a unit that no heading announces names an article: with markup by a link, or by its source and age."""
    flat = not layout.path(unit.start)
    return flat or unit.href is not None or (unit.age is not None and unit.source is not None)


def _is_praise(layout: Layout, unit: Unit) -> bool:
    """Whether a unit is a customer's review of a firm."""
    return any("review" in line.block.marks for line in layout.lines[unit.start : unit.end])


def _holds_lead(layout: Layout, regions: Sequence[Region], units: Sequence[Unit], unit: Unit) -> bool:
    """Whether a unit took the article's first paragraph.

    On a page without a title an enclosed unit may hold the page's first running text; so may any unit after a block
    that closes the article, which then had none; and the first of a list.
    """
    if layout.lead is None or not unit.start <= layout.lead < unit.end:
        return False
    if layout.home is None:
        return not unit.enclosed
    if any(layout.home < region.start < unit.start for region in regions if region.stop is not Stop.FURNITURE):
        return False
    return not (_is_row(layout, units) and _is_titled(layout, unit))


def _is_row(layout: Layout, units: Sequence[Unit]) -> bool:
    """Whether units in elements of their own hold nearly all the text of the page."""
    if len(units) < _LEAST_ROW or not all(unit.enclosed for unit in units):
        return False
    inside = {place for unit in units for place in range(unit.start, unit.end)}
    return sum(weight(layout.lines[place].block.text) for place in layout.prose if place not in inside) < _LEAST_MAIN


def _is_titled(layout: Layout, unit: Unit) -> bool:
    """Whether a unit's title is a heading or a link: an article's own first line is neither."""
    heads = layout.lines[unit.start : layout.lead]
    return any(line.block.level or line.block.linked > 0.7 for line in heads if bare(line.block.text) == unit.title)


def _beside(layout: Layout, regions: Sequence[Region], units: Sequence[Unit], others: set[int]) -> set[int]:
    """Every place that is no part of the main article; ``others`` are those of comments and hashtags."""
    places = set(others)
    for unit in units:
        places.update(range(unit.start, unit.end))
    for region in regions:
        related = region.stop is Stop.RELATED
        end = region.end if region.enclosed or not related else _listed_end(region, units)
        places.update(range(region.start, end))
    places.discard(-1 if layout.home is None else layout.home)
    return places


def _listed_end(region: Region, units: Sequence[Unit]) -> int:
    """Where a related block without an element of its own ends: after its last unit, or with its heading."""
    inside = [unit.end for unit in units if region.start <= unit.start < region.end]
    return max(inside, default=region.start + 1)


def _is_list(layout: Layout, beside: set[int], close: int | None) -> bool:
    """Whether what is left is so little beside what was cut away that the page has no article of its own."""
    if layout.home is not None and close is not None:
        between = (layout.lines[place] for place in range(layout.home + 1, close) if place not in beside)
        if sum(weight(line.block.text) for line in between if not (line.age or line.date or line.label)) >= _LEAST_OWN:
            return False
    left = sum(weight(layout.lines[place].block.text) for place in layout.prose if place not in beside)
    cut = sum(weight(layout.lines[place].block.text) for place in layout.prose if place in beside)
    return left < _LEAST_MAIN and left < _SMALLEST_SHARE * (left + cut + 1)


def _only_lacks_text(layout: Layout, regions: Sequence[Region], units: Sequence[Unit]) -> bool:
    """Whether the page has an article's title and calls everything else related to it: no list, but without a text."""
    if layout.home is None or weight(layout.lines[layout.home].block.text) < _LEAST_TITLE:
        return False
    stops = [region_at(regions, unit.start) for unit in units]
    return all(at is not None and at.stop is Stop.RELATED and at.start > layout.home for at in stops)


def _beyond(front: Sequence[Unit], units: Sequence[Unit]) -> tuple[Unit, ...]:
    """The units of a front that are not told by an age or a heading already."""
    taken = {place for unit in units for place in range(unit.start, unit.end)}
    return tuple(unit for unit in front if taken.isdisjoint(range(unit.start, unit.end)))


def _close(layout: Layout, regions: Sequence[Region], units: Sequence[Unit]) -> int | None:
    starts = [unit.start for unit in units] + [region.start for region in regions if region.stop is not Stop.FURNITURE]
    begin = (
        layout.home
        if layout.lead is None or any(unit.start <= layout.lead < unit.end for unit in units)
        else layout.lead
    )
    return min((start for start in starts if begin is not None and start > begin), default=None)


def _is_told_apart(layout: Layout, regions: Sequence[Region], units: Sequence[Unit]) -> bool:
    """Whether ages in words, as aggregators give them, divide the page and bound the article's end."""
    lead = layout.lead or 0
    aged = [unit for unit in units if any(line.age for line in layout.lines[unit.start : unit.end])]
    headed = {region.start + 1 for region in regions if region.stop is not Stop.FURNITURE}
    blocks = {region.stop for region in regions if region.start > lead} & {Stop.HASHTAGS, Stop.AI, Stop.COMMENTS}
    after = [unit for unit in aged if unit.start > lead]
    return len(after) > 1 or any(unit.start in headed for unit in after) or (len(aged) > 1 and len(blocks) > 1)
