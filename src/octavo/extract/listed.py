"""Related articles without an age: links with a title, one after another under a heading that announces them."""

from collections.abc import Sequence

from octavo.extract.headings import Stop
from octavo.extract.layout import Layout
from octavo.extract.lines import Line, ends_sentence, is_time, weight
from octavo.extract.regions import Region
from octavo.extract.units import Unit

_SHORTEST_TITLE = 15
_LONGEST_SOURCE = 40


def listed_units(layout: Layout, regions: Sequence[Region], units: Sequence[Unit]) -> tuple[Unit, ...]:
    """A unit for each titled link in the related blocks that have no units by age."""
    found: list[Unit] = []
    for region in regions:
        taken = any(region.start <= unit.start < region.end for unit in units)
        if region.stop is Stop.RELATED and not taken:
            found += _region_units(layout, region)
    return tuple(found)


def _region_units(layout: Layout, region: Region) -> list[Unit]:
    heads = [place for place in range(region.start + 1, region.end) if _is_head(layout.lines[place])]
    headed = [place for place in heads if layout.lines[place].block.level]
    heads = headed or heads
    if heads and not region.enclosed:
        heads = _adjoining(layout, region, heads)
    units = []
    for at, head in enumerate(heads):
        end = heads[at + 1] if at + 1 < len(heads) else _end(layout, region, head)
        units.append(_unit(layout, head, _before_heading(layout, head, end)))
    return units


def _is_head(line: Line) -> bool:
    block = line.block
    titled = block.level > 0 or block.linked > 0.7
    return titled and block.href is not None and not line.label and weight(block.text) >= _SHORTEST_TITLE


def _adjoining(layout: Layout, region: Region, heads: Sequence[int]) -> list[int]:
    """Without an element round them, only the links that follow the heading and one another closely are listed."""
    kept: list[int] = []
    last = region.start
    for head in heads:
        prose = sum(layout.lines[place].prose for place in range(last + 1, head))
        if prose > (1 if kept and layout.lines[head].block.level else 0):
            break
        kept.append(head)
        last = head
    return kept


def _before_heading(layout: Layout, head: int, end: int) -> int:
    """Where a sidebar's next heading ends a unit before that."""
    level = layout.lines[head].block.level or 6
    return next((place for place in range(head + 1, end) if 0 < layout.lines[place].block.level <= level), end)


def _end(layout: Layout, region: Region, head: int) -> int:
    """Where the last unit ends: with its region, or, without an element, after the text that goes with its title."""
    if region.enclosed:
        return region.end
    headed = layout.lines[head].block.level > 0
    follows = headed and head + 1 < region.end and layout.lines[head + 1].prose
    return head + (2 if follows else 1)


def _unit(layout: Layout, head: int, end: int) -> Unit:
    block = layout.lines[head].block
    inside = range(head + 1, end)
    body = tuple(place for place in inside if layout.lines[place].prose)
    source = next((place for place in inside if _is_source(layout.lines[place]) and place not in body), None)
    return Unit(
        title=block.text,
        source=layout.lines[source].block.text if source is not None else None,
        age=None,
        when=None,
        authors=(),
        href=block.href,
        body=body,
        enclosed=False,
        start=head,
        end=end,
    )


def _is_source(line: Line) -> bool:
    text = line.block.text
    named = line.short and not line.aside and not line.block.level and not is_time(text)
    return named and not (line.age or line.date) and len(text) <= _LONGEST_SOURCE and not ends_sentence(text)
