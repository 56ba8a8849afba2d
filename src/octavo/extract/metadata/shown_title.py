"""A title as the page shows it, where what the page calls itself is no title or has the site's name behind it."""

import re
from collections.abc import Sequence

from octavo.extract.blocks.lines import Line, weight
from octavo.extract.metadata.metadata import Metadata
from octavo.extract.metadata.publisher import house_of, site_label
from octavo.extract.segments.segment import Segments

#: What parts a headline from its site's name.
_BEHIND = re.compile(r"\s+[|·•«»–—-]\s+\S|\s*[|｜_]\s*\S")
_AHEAD = re.compile(r"\S(?:\s+[|·•–—-]|\s*[|｜])\s+$")
#: Words of a site's name, at the most: a rubric stands ahead of it ("Lexikon - Rowers of Lindau").
_MOST_OF_A_SITE = 4
_HEADING = "heading"
_SHORTEST = 10
_LONGEST = 300
#: Levels of a headline, and the lines between it and the text: kicker, standfirst, byline, date.
_HIGH = (1, 2)
_MOST_BETWEEN = 6


def shown_title(
    metadata: Metadata, segments: Segments, paragraphs: Sequence[str], *, site: str | None
) -> tuple[str, str] | None:
    """The better title and where it stands; None where that of the metadata is as good.

    ``paragraphs``: the article's text; ``site``: the host that the page comes from.
    """
    source = dict(metadata.provenance).get("title")
    if source == "title" and (title := _without_site(metadata.title, segments)):
        return title, source
    over = _over(metadata, segments, paragraphs, site)
    return (over, _HEADING) if over else None


def under_title(metadata: Metadata, paragraphs: Sequence[str]) -> Sequence[str]:
    """The text without a headline that it opens with, and the kicker above it, where only the page showed the title."""
    opening = list(paragraphs[:_MOST_BETWEEN])
    if dict(metadata.provenance).get("title") != _HEADING or metadata.title not in opening[:-1]:
        return paragraphs
    return paragraphs[opening.index(metadata.title) + 1 :]


def _without_site(title: str | None, segments: Segments) -> str | None:
    """The headline that a page shows, where its ``<title>`` has a site's name behind or ahead of it, and a bar."""
    if title is None or segments.title is None:
        return None
    line = segments.lines[segments.title].block.text
    if len(line) < _SHORTEST:
        return None
    behind = title.startswith(line) and _BEHIND.match(title[len(line) :])
    told = len(line.split()) > _MOST_OF_A_SITE and title.endswith(line)
    return line if behind or (told and _AHEAD.search(title[: -len(line)])) else None


def _over(metadata: Metadata, segments: Segments, paragraphs: Sequence[str], site: str | None) -> str | None:
    """The heading over the text, where all that a page calls itself is its site's name, a word ("News"), or nothing.

    Of the headings near it those of the higher rank, and of these the last: the first may be a kicker.
    """
    house = house_of(" | ".join(filter(None, (metadata.site_name, site_label(site)))))
    title = metadata.title or ""
    # A short name that the page is shared by is one all the same.
    word = weight(title) < _SHORTEST and dict(metadata.provenance).get("title") in {None, "title"}
    if not word and not (house.is_called(title) and "|" not in (metadata.site_name or "")):
        return None
    lines = segments.lines
    texts = set(paragraphs)
    first = next((at for at, line in enumerate(lines) if line.prose and line.block.text in texts), 0)
    over = [line.block for line in lines[max(first - _MOST_BETWEEN, 0) : first] if _may_be_title(line)]
    over = [block for block in over if not house.is_called(block.text)]
    highest = min((block.level for block in over), default=0)
    return next((block.text for block in reversed(over) if block.level == highest), None)


def _may_be_title(line: Line) -> bool:
    block = line.block
    if block.level not in _HIGH or line.stop or line.label or line.aside or line.date or "chrome" in block.marks:
        return False
    return weight(block.text) >= _SHORTEST and len(block.text) <= _LONGEST
