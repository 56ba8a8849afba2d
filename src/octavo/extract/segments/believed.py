"""Which regions are what their headings say, and no section of the article itself ("Discussion" over paragraphs)."""

from collections.abc import Sequence

from octavo.extract.blocks.heading_words import Stop
from octavo.extract.blocks.lines import is_minutes, weight
from octavo.extract.segments.layout import Layout
from octavo.extract.segments.regions import Region
from octavo.extract.segments.remarks import is_signed

#: More than this under "Newsletter" is no furniture any more.
_MOST_FURNITURE = 600
_LEAST_DAYS = 2


def believed_regions(layout: Layout, regions: Sequence[Region]) -> tuple[Region, ...]:
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
        # Days by themselves, again and again, are those of articles.
        days = sum(line.date is not None and not line.rest for line in inside)
        return days >= _LEAST_DAYS or any(line.age or line.block.href for line in inside)
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
