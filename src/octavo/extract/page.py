"""A page's HTML read as an article: segmented first, so that what stands beside the article cannot leak into it.

bytes -> text -> tree -> metadata
                      -> blocks -> segments -> related, comments, hashtags
                              -> main text, by what was told apart or by a classifier of blocks
"""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from octavo.extract.blocks.block import Block
from octavo.extract.blocks.blocks import page_blocks, text_blocks, written
from octavo.extract.blocks.lines import weight
from octavo.extract.blocks.wording import compiled
from octavo.extract.document.amp import without_furniture
from octavo.extract.document.decode import page_utf8
from octavo.extract.document.tree import Node, tree_of
from octavo.extract.main_text.aligned import aligned
from octavo.extract.main_text.edges import within_edges
from octavo.extract.main_text.embedded import embedded_paragraphs, more_whole
from octavo.extract.main_text.main_unit import MainUnit
from octavo.extract.main_text.prose import Parted, part
from octavo.extract.main_text.reading import SECOND, reading_of
from octavo.extract.main_text.rejoined import rejoined
from octavo.extract.main_text.wrapped import unwrapped
from octavo.extract.metadata.completed import Shown, completed, withheld
from octavo.extract.metadata.gathered import Gathered
from octavo.extract.metadata.metadata import Metadata, metadata_of
from octavo.extract.metadata.shown_title import under_title
from octavo.extract.related import related_item
from octavo.extract.segments.segment import Segments, segment
from octavo.extract.state.kinds import Known
from octavo.extract.state.live import Live, freed, live_of
from octavo.extract.state.verdict import verdict_on
from octavo.extract.state.walls import is_wall
from octavo.news.extracted import Extracted, Kind

#: With less than this shown, what the page carries as data is looked at.
_LITTLE = 300
#: With less in its blocks, what a page has for browsers without scripts is looked at.
_NEXT_TO_NONE = 200
#: A page of more blocks is not one preformatted text.
_MOST_ROUND_TEXT = 20
#: Nor is one where a text has less than this of what is no link: it is an article with code in it.
_MOST_OF_PAGE = 0.75
_BLANK_LINE = r"\n[ \t\r]*\n"
#: Fewer may be what a template left between two sentences.
_LEAST_BLANK_LINES = 3
_NOSCRIPT = re.compile(rb"<(/?)noscript(?=[\s>])", re.IGNORECASE)
_AMP = re.compile(rb"<amp-")
#: A reading of a live blog with less of its updates lost some.
_MOST_OF_LIVE = 0.9


def read_page(
    body: bytes | str, *, url: str | None = None, content_type: str | None = None, fetched_at: datetime | None = None
) -> Extracted:
    """The article of a page, its metadata, and what stands beside it.

    ``url``: where it came from. ``content_type``: the header as sent. ``fetched_at`` (aware): no date lies after it,
    and ages are
    counted back from it. A page without an article gives an empty text and a note that says so.
    Unreadable: no HTML, empty, over 16 MB, or bytes of no text.
    """
    root, found, blocks = _walked(page_utf8(body, content_type))
    metadata = metadata_of(root, url=url, fetched_at=fetched_at, found=found)
    segments = segment(blocks, title=metadata.title)
    live = live_of(
        segments.lines,
        title=metadata.title,
        stated=metadata.kind is Kind.LIVE,
        url=url or metadata.canonical_url,
    )
    if live:
        segments, metadata = freed(segments, live), replace(metadata, kind=Kind.LIVE)
    reading = reading_of(root, segments, stated=metadata.stated.body)
    main = _live(live, reading.main) if live else reading.main
    if not segments.is_list:
        main = _whole(root, blocks, metadata, main)
    return _extracted(metadata, segments, main, reading.sureness, root=root, url=url, fetched_at=fetched_at)


def _walked(page: bytes) -> tuple[Node, Gathered, tuple[Block, ...]]:
    """The tree, the signs of its metadata, and its blocks, all of one walk.

    Where there is next to no text, those of what is meant for browsers without scripts.
    """
    root = tree_of(page)
    # (In so many bytes a pattern finds it sooner than ``in`` does.)
    if _AMP.search(page):
        without_furniture(root)
    found = Gathered()
    blocks = page_blocks(root, found.see)
    if sum(len(block.text) for block in blocks) < _NEXT_TO_NONE and _NOSCRIPT.search(page):
        return _walked(_NOSCRIPT.sub(rb"<\1div", page))
    return root, found, _flattened(root, blocks) if len(blocks) <= _MOST_ROUND_TEXT else blocks


def _flattened(root: Node, blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """The blocks; of a page that is one text with line's ends of its own each line of it by itself.

    They are told by ``<pre>``, or by blank lines where a style may keep them: in markup these part nothing.
    """
    said = sum(len(block.text) * (1 - block.linked) for block in blocks)
    whole = next((place for place, block in enumerate(blocks) if len(block.text) >= max(_MOST_OF_PAGE * said, 1)), None)
    if whole is None:
        return blocks
    text = written(root, whole)
    if blocks[whole].tag != "pre" and len(compiled(_BLANK_LINE).findall(text.strip())) < _LEAST_BLANK_LINES:
        return blocks
    # Where no element parts one line from another they are plain text's.
    return tuple(replace(blocks[whole], text=line.text, path=()) for line in text_blocks(text))


def _live(live: Live, main: MainUnit) -> MainUnit:
    """The updates without their times: as they were read, or as the live blog has them where some of them were not."""
    read = tuple(paragraph for paragraph in main.paragraphs if paragraph not in live.times)
    told = sum(weight(paragraph) for paragraph in live.paragraphs if paragraph in read)
    less = told < _MOST_OF_LIVE * sum(map(weight, live.paragraphs))
    return MainUnit(paragraphs=live.paragraphs if less else read, captions=main.captions)


def _spelled(text: str) -> str:
    """One spelling of each letter (UAX #15) and no soft hyphens, so that a search for a word finds it."""
    return unicodedata.normalize("NFC", text.replace("\u00ad", ""))


def _whole(root: Node, blocks: Sequence[Block], metadata: Metadata, main: MainUnit) -> MainUnit:
    """The text, or the one that the page carries as data where its markup shows a wall or far less."""
    stated = metadata.stated.body
    shown = () if is_wall(main.paragraphs) else main.paragraphs
    carried = more_whole(shown, stated) if shown else ()
    if not carried and sum(map(weight, shown)) < _LITTLE:
        found = embedded_paragraphs(root, stated, title=metadata.title)
        more = sum(map(weight, found)) > 2 * sum(map(weight, shown))
        carried = found if more else ()
    return MainUnit(paragraphs=carried or rejoined(aligned(main.paragraphs, stated), blocks), captions=main.captions)


def _extracted(
    metadata: Metadata,
    segments: Segments,
    main: MainUnit,
    sureness: float,
    *,
    root: Node,
    url: str | None,
    fetched_at: datetime | None,
) -> Extracted:
    """The page's answer: its text judged, and its metadata completed by what stands at the text's edges."""
    base = url or metadata.canonical_url
    parted = part(unwrapped(main.paragraphs))
    related = tuple(related_item(unit, segments.lines, base=base, fetched_at=fetched_at) for unit in segments.units)
    known = _known(metadata, segments, parted, url=base)
    verdict = verdict_on(root, [line.block for line in segments.lines], parted.paragraphs, known)
    shown = Shown(segments=segments, parted=parted, paragraphs=verdict.paragraphs)
    metadata = completed(metadata, shown, root=root, url=base, fetched_at=fetched_at)
    return replace(
        _described(metadata),
        text=_spelled("\n\n".join(within_edges(under_title(metadata, verdict.paragraphs), metadata))),
        captions=tuple(dict.fromkeys((*main.captions, *parted.captions))),
        hashtags=segments.hashtags,
        comments=segments.comments,
        related=related,
        paywalled=verdict.paywalled,
        truncated=verdict.truncated,
        # Where the blocks gave nothing, the text is from the page's data: no surer than a second reader's.
        confidence=(sureness or SECOND) if verdict.paragraphs else 0.0,
        notes=verdict.notes,
    )


def _known(metadata: Metadata, segments: Segments, parted: Parted, *, url: str | None) -> Known:
    """What is known of the page before its text is judged."""
    return Known(
        title=metadata.title,
        url=url,
        types=metadata.stated.types,
        related=len(segments.units),
        is_list=segments.is_list,
        is_live=metadata.kind is Kind.LIVE,
        paywalled=metadata.paywalled or withheld(metadata, parted.paragraphs),
        stated_words=metadata.stated.only_words,
    )


def _described(metadata: Metadata) -> Extracted:
    """The metadata of an article, which has no text yet."""
    return Extracted(
        title=metadata.title,
        authors=metadata.authors,
        published=metadata.published,
        modified=metadata.modified,
        language=metadata.language,
        canonical_url=metadata.canonical_url,
        site_name=metadata.site_name,
        section=metadata.section,
        kind=metadata.kind,
        image=metadata.image,
        image_size=metadata.image_size,
        provenance=metadata.provenance,
    )
