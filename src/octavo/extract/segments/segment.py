"""A row of blocks cut into the main article and what stands beside it: the same way for HTML and for plain text.

blocks -> lines (what each is by itself) -> layout (where the title is) -> regions (stop headings) -> units (ages)
"""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

from octavo.extract.blocks.block import Block
from octavo.extract.blocks.heading_words import Stop
from octavo.extract.blocks.lines import Line, bare, lines_of, weight
from octavo.extract.segments.alike import alike_units, mate_units
from octavo.extract.segments.anchors import anchors_of, own_ages
from octavo.extract.segments.believed import believed_regions
from octavo.extract.segments.boxes import appeal_places, pointer_units
from octavo.extract.segments.fronts import front_units
from octavo.extract.segments.layout import Layout
from octavo.extract.segments.listed import listed_units
from octavo.extract.segments.loose_days import with_loose_days
from octavo.extract.segments.regions import Region, region_at, regions_of
from octavo.extract.segments.remarks import comments_of, first_card, permalinked
from octavo.extract.segments.tagged import hashtags_of, tagged_places
from octavo.extract.segments.talk import talk_places
from octavo.extract.segments.teasers import teaser_units
from octavo.extract.segments.unit import Unit
from octavo.extract.segments.units import units_of
from octavo.news.extracted import PageComment

#: With less text than this left, and more in what was cut away, the page is no article with related ones but a list.
_LEAST_MAIN = 120
_SMALLEST_SHARE = 0.25
#: So much between the title and what closes the article is an article, however short.
_LEAST_OWN = 80
#: So many cards in a row are a list.
_LEAST_ROW = 3
#: What the lines that a card has of its own may be taken for.
_CARD_BARS = frozenset({Stop.FURNITURE, Stop.RELATED, Stop.COMMENTS})
_YEAR = re.compile(r"\d{4}|[/.-]\d\d$")
#: A title of this length is an article's and no rubric's name.
_LEAST_TITLE = 25


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
    layout = Layout(with_loose_days(lines), title)
    regions = believed_regions(layout, regions_of(layout))
    owns = own_ages(layout, regions)
    own = owns[0] if owns else None
    remarks = _remark_places(layout, regions, own)
    anchors = anchors_of(layout, regions, remarks | set(owns))
    if said := permalinked(layout, anchors):
        remarks |= said
        anchors = [anchor for anchor in anchors if anchor not in said]
    barriers = [*_bounds(layout, regions, anchors), *([layout.home] if layout.home is not None else [])]
    aged = units_of(layout, anchors, sorted(barriers)) if anchors else ()
    talk, headings = talk_places(layout, aged) if not remarks else (set[int](), set[int]())
    if talk:
        remarks |= talk
        aged = tuple(unit for unit in aged if unit.start not in talk)
    units = _units(layout, regions, aged, remarks)
    units += alike_units(layout, remarks, (*units, *regions))
    tagged = tagged_places(lines, 0 if layout.home is None else layout.home)
    beside = _beside(layout, regions, units, remarks | headings | tagged.keys())
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
    """The places of lines that say the same of what a reader may do, again and again: each ends a card, no list.

    "Share", "Read more", "Comments (3)".
    """
    said: dict[str, list[int]] = {}
    for region in regions:
        block = layout.lines[region.start].block
        if region.stop in _CARD_BARS and not block.level:
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
    row = _is_titled_row(layout, fitting)
    named = [unit for unit in fitting if row or unit in announced or _is_named(layout, unit)]
    linked = [unit for unit in named if unit.href]
    if 2 * len(linked) > len(named):
        # Beside articles with a link, what has none was said by a reader.
        named = [unit for unit in named if unit.href or unit in announced]
    return tuple(named if len(fitting) > 1 else announced)


def _is_named(layout: Layout, unit: Unit) -> bool:
    """Whether a unit that no heading announces names an article: with markup by a link, or by its source and age."""
    flat = not layout.path(unit.start)
    return flat or unit.href is not None or (unit.age is not None and unit.source is not None)


def _is_titled_row(layout: Layout, units: Sequence[Unit]) -> bool:
    """Whether all these are boxes below the text that lack links and sources, with titles too long for names."""
    if len(units) < _LEAST_ROW or layout.lead is None or any(unit.href or unit.source for unit in units):
        return False
    boxed = all(unit.enclosed and unit.start > (layout.lead or 0) for unit in units)
    return boxed and sum(weight(unit.title) for unit in units) >= _LEAST_TITLE * len(units)


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


def _is_new(age: str | None) -> bool:
    """Whether an age is a clock or a day without its year."""
    return age is not None and not _YEAR.search(age)


def _is_told_apart(layout: Layout, regions: Sequence[Region], units: Sequence[Unit]) -> bool:
    """Whether ages in words, as aggregators give them, divide the page and bound the article's end."""
    lead = layout.lead or 0
    aged = [unit for unit in units if any(line.age for line in layout.lines[unit.start : unit.end])]
    headed = {region.start + 1 for region in regions if region.stop is not Stop.FURNITURE}
    blocks = {region.stop for region in regions if region.start > lead} & {Stop.HASHTAGS, Stop.AI, Stop.COMMENTS}
    after = [unit for unit in aged if unit.start > lead]
    if blocks - {Stop.COMMENTS} and not after:
        # Clocks and days without a year of several outlets' articles tell as much beside such a block.
        after = [unit for unit in units if unit.start > lead and unit.source and _is_new(unit.age)]
        return len(after) >= _LEAST_ROW and len({unit.source for unit in after}) > 1
    return len(after) > 1 or any(unit.start in headed for unit in after) or (len(aged) > 1 and len(blocks) > 1)
