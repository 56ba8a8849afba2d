"""The hashtags that a page shows: lines of them, links in a box called so, and what stands after a label.

"#harbour #council"   "Tags: harbour, council"   <div class="post-tags"><a>harbour</a> …</div>
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import chain

from octavo.extract.blocks.heading_words import Stop
from octavo.extract.blocks.headings import may_be_known, stop_of
from octavo.extract.blocks.lines import Line, is_tag_line
from octavo.extract.segments.regions import Region

_HASHTAG = re.compile(r"[#＃][\w\u0900-\u0dff\u200c]+")
_INLINE_TAGS = re.compile(r"^([^:：]{2,40})[:：]\s*(\S.{0,200})$")
_BEFORE_COLON = 41
#: "tags", "post-tags", "article__tags", "hashtags": a cloud of tags is the whole site's.
_TAG_BOX = re.compile(r"(?:^|\s)(?:[\w-]*[_-])?(?:hash)?tags(?:[-_](?:list|links))?(?=$|\s)", re.IGNORECASE)
_TAG_BOX_DEPTH = 3
_WHOLE = frozenset({"body", "html", "main", "article"})
_ALL_LINK = 0.8
_TAG_SEPARATOR = re.compile(r"\s*[,;·•|،、]\s*")
_LONGEST_TAG = 50


def tagged_places(lines: Sequence[Line], home: int) -> dict[int, tuple[str, ...]]:
    """The places of the lines that are hashtags, come after a label, or stand under the title in a box called so."""
    found: dict[int, tuple[str, ...]] = {}
    for place, line in enumerate(lines):
        text = line.block.text
        if line.tags:
            found[place] = tuple(_HASHTAG.findall(text))
        elif place > home and line.block.linked > _ALL_LINK and _is_in_tag_box(line):
            found[place] = tuple(link for link in line.block.links if _may_be_tag(link))
        elif (":" in text or "：" in text or "#" in text) and (inline := _inline_tags(line)):
            found[place] = inline
    return found


def _is_in_tag_box(line: Line) -> bool:
    """Whether a line of links stands in an element whose name says that it holds the article's hashtags."""
    return (
        line.short
        and not (line.aside or line.age or line.date)
        and any(map(_names_tags, line.block.names[-_TAG_BOX_DEPTH:]))
    )


def _may_be_tag(link: str) -> bool:
    return len(link) <= _LONGEST_TAG and "://" not in link and any(map(str.isalpha, link))


@lru_cache(maxsize=4096)
def _names_tags(names: str) -> bool:
    tag, _, rest = names.partition(" ")
    return tag not in _WHOLE and "tags" in rest and _TAG_BOX.search(rest) is not None


def hashtags_of(
    lines: Sequence[Line], regions: Sequence[Region], tagged: Mapping[int, tuple[str, ...]]
) -> tuple[str, ...]:
    """The hashtags that the page shows, once each, in order."""
    found = list(chain.from_iterable(tagged.values()))
    for region in regions:
        if region.stop is Stop.HASHTAGS:
            for line in lines[region.start + 1 : region.end]:
                found += _tags(line)
    return tuple(dict.fromkeys(found))


def _tags(line: Line) -> Iterable[str]:
    if line.label or line.prose or line.age:
        return ()
    text = line.block.text
    if "#" in text or "＃" in text:
        return _HASHTAG.findall(text)
    pieces = line.block.links if line.block.linked > 0.6 else tuple(_TAG_SEPARATOR.split(text))
    return tuple(piece for piece in pieces if len(piece) <= _LONGEST_TAG)


def _inline_tags(line: Line) -> tuple[str, ...]:
    """The tags of a line like "Tags: harbour, council" or "Tags #harbour #council"; none of any other line."""
    head = line.block.text[:_BEFORE_COLON]
    if ":" not in head and "：" not in head:
        label, _, tags = line.block.text.partition("#")
        is_row = len(label) < _BEFORE_COLON and stop_of(label.strip(), heading=False) is Stop.HASHTAGS
        return tuple(_HASHTAG.findall(f"#{tags}")) if is_row else ()
    found = _INLINE_TAGS.match(line.block.text)
    # Nothing but hashtags are hashtags whatever they are called.
    if found and is_tag_line(found[2]) and found[2].count("#") > 1:
        return tuple(_HASHTAG.findall(found[2]))
    if not found or not may_be_known(found[1], heading=False) or stop_of(found[1], heading=False) is not Stop.HASHTAGS:
        return ()
    if "#" in found[2]:
        return tuple(_HASHTAG.findall(found[2]))
    pieces = tuple(_TAG_SEPARATOR.split(found[2]))
    return tuple(piece for piece in pieces if len(piece) <= _LONGEST_TAG) if len(pieces) > 1 else line.block.links
