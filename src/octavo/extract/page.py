"""A page's HTML read as an article: segmented first, so that what stands beside the article cannot leak into it.

bytes -> text -> tree -> metadata
                      -> blocks -> segments -> related, comments, hashtags
                              -> main text: the segmenter's own, settled with the engine's on the cut tree
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from lxml import etree

from octavo.errors import Unreadable
from octavo.extract.aligned import aligned
from octavo.extract.blocks import Block, cut, page_blocks
from octavo.extract.body import engine_paragraphs
from octavo.extract.decode import page_text
from octavo.extract.embedded import embedded_paragraphs, more_whole
from octavo.extract.judge import confidence
from octavo.extract.kinds import Known
from octavo.extract.lastdate import searched_date
from octavo.extract.lines import is_prose, weight
from octavo.extract.live import Live, freed, live_of
from octavo.extract.main_unit import MainUnit, head_lines, main_unit
from octavo.extract.metadata import Metadata, metadata_of
from octavo.extract.people import people
from octavo.extract.prose import Parted, is_byline, part
from octavo.extract.rejoined import rejoined
from octavo.extract.related import related_item
from octavo.extract.segment import Segments, segment
from octavo.extract.settle import agreement, misled, settled
from octavo.extract.verdict import verdict_on
from octavo.extract.walls import is_wall
from octavo.extract.wrapped import unwrapped
from octavo.news.article import Extracted, Kind
from octavo.text.ages import age_before

#: Looked at for signs of markup.
_HEAD = 4096
_LEAST = 80
#: With less than this shown, what the page carries as data is looked at.
_LITTLE = 300
#: The engine's second opinions take time that grows with the square of the number of blocks.
_LARGE = 4000
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
    root = _tree(page_text(body, content_type))
    metadata = metadata_of(root, url=url, fetched_at=fetched_at)
    blocks = page_blocks(root)
    segments = segment(blocks, title=metadata.title)
    live = live_of(blocks, title=metadata.title, stated=metadata.kind is Kind.LIVE, url=url or metadata.canonical_url)
    if live:
        segments, metadata = freed(segments, live), replace(metadata, kind=Kind.LIVE)
    main, agreed = _main(root, blocks, segments)
    main = _live(live, main) if live else main
    if not segments.is_list:
        main = _whole(root, metadata, main)
    return _extracted(metadata, segments, main, agreed, root=root, url=url, fetched_at=fetched_at)


def _tree(text: str) -> etree._Element:
    """The parsed page. Unreadable: it has no markup, or none that can be parsed."""
    if "<" not in text[:_HEAD]:
        raise Unreadable("This is no HTML page: it has no markup.")
    parser = etree.HTMLParser(encoding="utf-8", huge_tree=False, remove_pis=True)
    try:
        root = etree.fromstring(text.encode("utf-8", errors="replace"), parser)
    except (etree.LxmlError, ValueError, AssertionError) as error:
        raise Unreadable("The page's markup cannot be parsed.") from error
    if root is None or len(root) == 0:
        raise Unreadable("This is no HTML page: it has no markup.")
    return root


def _main(root: etree._Element, blocks: Sequence[Block], segments: Segments) -> tuple[MainUnit, float | None]:
    if segments.is_list:
        return MainUnit(paragraphs=()), None
    own = main_unit(segments)
    cut(root, segments.beside)
    title = segments.lines[segments.title].block.text if segments.title is not None else None
    found = tuple(each for each in engine_paragraphs(root, fast=len(blocks) > _LARGE) if each != title)
    if segments.told_apart and own.paragraphs and not misled(own.paragraphs, found):
        return own, None
    paragraphs = settled(own.paragraphs, found)
    # A few words (a form's labels, a cookie notice's buttons) are no article.
    if sum(map(weight, paragraphs)) < _LEAST and not any(is_prose(paragraph) for paragraph in paragraphs):
        return MainUnit(paragraphs=()), None
    return MainUnit(paragraphs=paragraphs, captions=own.captions), agreement(own.paragraphs, found)


def _live(live: Live, main: MainUnit) -> MainUnit:
    """The updates without their times: as they were read, or as the live blog has them where that is far less."""
    read = tuple(paragraph for paragraph in main.paragraphs if paragraph not in live.times)
    less = sum(map(weight, read)) < _MOST_OF_LIVE * sum(map(weight, live.paragraphs))
    return MainUnit(paragraphs=live.paragraphs if less else read, captions=main.captions)


def _whole(root: etree._Element, metadata: Metadata, main: MainUnit) -> MainUnit:
    """The text, or the one that the page carries as data where its markup shows a wall or far less."""
    stated = metadata.stated.body
    shown = () if is_wall(main.paragraphs) else main.paragraphs
    carried = more_whole(shown, stated) if shown else ()
    # The engine gives a text that it found in JSON-LD as one paragraph.
    if not carried and (len(shown) <= 1 or sum(map(weight, shown)) < _LITTLE):
        found = embedded_paragraphs(root, stated, title=metadata.title)
        more = sum(map(weight, found)) > 2 * sum(map(weight, shown))
        carried = found if more or " ".join(found) == " ".join(shown) else ()
    return MainUnit(paragraphs=carried or rejoined(aligned(main.paragraphs, stated)), captions=main.captions)


def _extracted(
    metadata: Metadata,
    segments: Segments,
    main: MainUnit,
    agreed: float | None,
    *,
    root: etree._Element,
    url: str | None,
    fetched_at: datetime | None,
) -> Extracted:
    base = url or metadata.canonical_url
    parted = part(unwrapped(main.paragraphs))
    related = tuple(related_item(unit, segments.lines, base=base, fetched_at=fetched_at) for unit in segments.units)
    captions = tuple(dict.fromkeys((*main.captions, *parted.captions)))
    known = Known(
        title=metadata.title,
        url=base,
        types=metadata.stated.types,
        related=len(related),
        is_list=segments.is_list,
        is_live=metadata.kind is Kind.LIVE,
        paywalled=metadata.paywalled,
    )
    verdict = verdict_on(root, [line.block for line in segments.lines], parted.paragraphs, known)
    age = segments.lines[segments.age].when if segments.age is not None else None
    published = metadata.published or (age_before(age, fetched_at) if age and fetched_at else None)
    return Extracted(
        title=metadata.title,
        authors=metadata.authors or _shown_authors(segments, parted),
        published=published or (searched_date(root, url=base, now=fetched_at) if verdict.paragraphs else None),
        modified=metadata.modified,
        language=metadata.language,
        canonical_url=metadata.canonical_url,
        site_name=metadata.site_name,
        section=metadata.section,
        kind=metadata.kind,
        image=metadata.image,
        text="\n\n".join(verdict.paragraphs),
        captions=captions,
        hashtags=segments.hashtags,
        comments=segments.comments,
        related=related,
        paywalled=verdict.paywalled,
        truncated=verdict.truncated,
        confidence=confidence(
            verdict.paragraphs,
            title=metadata.title,
            told_apart=segments.told_apart,
            notes=verdict.notes,
            agreement=agreed,
        ),
        notes=verdict.notes,
    )


def _shown_authors(segments: Segments, parted: Parted) -> tuple[str, ...]:
    """The people of a byline above the text, else of a note about the author."""
    bylines = [line.block.text for line in head_lines(segments) if is_byline(line.block.text)]
    return people([*bylines, *filter(None, (parted.byline,))]) or ((parted.author,) if parted.author else ())
