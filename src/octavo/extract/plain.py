"""A page flattened to plain text, read as an article: the same segmenter, no markup to help it."""

from datetime import datetime

from octavo.errors import Unreadable
from octavo.extract.blocks.blocks import text_blocks
from octavo.extract.blocks.lines import Line
from octavo.extract.byline.people import people
from octavo.extract.main_text.main_unit import head_lines, main_unit
from octavo.extract.main_text.prose import is_byline, part
from octavo.extract.main_text.wrapped import unwrapped
from octavo.extract.metadata.opinion import kind_of_title
from octavo.extract.related import related_item
from octavo.extract.segments.segment import Segments, segment
from octavo.extract.state.judge import confidence
from octavo.extract.state.kinds import Known
from octavo.extract.state.live import freed, live_of
from octavo.extract.state.verdict import verdict_on
from octavo.news.extracted import Extracted, Kind
from octavo.news.moment import Moment
from octavo.text.ages import age_before
from octavo.text.dates import not_future, parse_moment

_LONGEST_TITLE = 250


def read_plain(text: str, *, fetched_at: datetime | None = None) -> Extracted:
    """The article of a page that was flattened to plain text, one block a line; its first line is the title.

    Unreadable: there is no text. A page without an article gives an empty text and a note that says so.
    """
    blocks = text_blocks(text)
    if not blocks:
        raise Unreadable("There is no text to read.")
    first = blocks[0].text
    title = first if len(first) <= _LONGEST_TITLE else None
    segments = segment(blocks, title=title)
    live = live_of(segments.lines, title=title)
    segments = freed(segments, live) if live else segments
    main = main_unit(segments)
    parted = part(unwrapped(live.paragraphs if live else main.paragraphs))
    heads = head_lines(segments)
    related = tuple(related_item(unit, segments.lines, base=None, fetched_at=fetched_at) for unit in segments.units)
    known = Known(title=title, related=len(related), is_list=segments.is_list, is_live=live is not None)
    verdict = verdict_on(None, blocks, parted.paragraphs, known)
    authors = people(
        [line.block.text for line in heads if is_byline(line.block.text)] + ([parted.author] if parted.author else [])
    )
    return Extracted(
        title=title,
        authors=authors,
        published=_published(segments, heads, fetched_at),
        kind=Kind.LIVE if live else kind_of_title(title),
        text="\n\n".join(verdict.paragraphs),
        captions=(*main.captions, *parted.captions),
        hashtags=segments.hashtags,
        comments=segments.comments,
        related=related,
        paywalled=verdict.paywalled,
        truncated=verdict.truncated,
        confidence=confidence(verdict.paragraphs, title=title, told_apart=segments.told_apart, notes=verdict.notes),
        notes=verdict.notes,
    )


def _published(segments: Segments, heads: list[Line], fetched_at: datetime | None) -> Moment | None:
    age = segments.lines[segments.age].when if segments.age is not None else None
    if age:
        return age_before(age, fetched_at) if fetched_at else None
    dated = next((line for line in heads if line.date), None)
    moment = parse_moment(dated.block.text[slice(*dated.date)]) if dated and dated.date else None
    return not_future(moment, fetched_at) if moment and fetched_at else moment
