"""A related unit of a page as a record: its text taken apart, its age worked out, what is cut off said so."""

import re
from datetime import datetime

from octavo.extract.blocks.lines import Line
from octavo.extract.main_text.prose import Parted, part
from octavo.extract.metadata.opinion import argues, kind_of_label, kind_of_title
from octavo.extract.segments.unit import Unit
from octavo.news.extracted import Kind, Note, RelatedItem
from octavo.news.moment import Moment
from octavo.text.ages import age_before
from octavo.text.dates import not_future, parse_moment
from octavo.text.sentences import sentences
from octavo.text.urls import absolute

#: A whole article is seldom shorter than this; what an aggregator shows of one often is.
_TEASER_LENGTH = 1200
_CUT_OFF = re.compile(r"(?:\.\.\.|…|\[…\]|\[\.\.\.\])\s*$")
_DATELINE = re.compile(r"^[A-ZÀ-Þ][A-ZÀ-Þ.,'’ /-]{2,40}(?:\s\([\w\s.]+\))?\s*(?:--|—|–|-)\s")
_SHORTEST_STANDFIRST = 40


def related_item(unit: Unit, lines: tuple[Line, ...], *, base: str | None, fetched_at: datetime | None) -> RelatedItem:
    """The unit as a related article. ``base``: the page's address, to make links absolute against."""
    aside = set() if _is_told_in_caption(unit, lines) else {place for place in unit.body if lines[place].aside}
    paragraphs = [unit.behind] if unit.behind else []
    paragraphs += [lines[place].block.text for place in unit.body if place not in aside]
    captions = tuple(
        lines[place].block.text for place in unit.body if place in aside and "chrome" not in lines[place].block.marks
    )
    parted = part(paragraphs)
    text = "\n\n".join(parted.paragraphs)
    authors = tuple(dict.fromkeys((*unit.authors, *((parted.author,) if parted.author else ()))))
    truncated, notes = _completeness(text)
    return RelatedItem(
        source=unit.source,
        age=unit.age,
        published=_published(unit, fetched_at),
        title=unit.title,
        authors=authors,
        kind=_kind(unit, parted, text),
        text=text,
        captions=(*captions, *parted.captions),
        truncated=truncated,
        notes=(*notes, *_notes(parted)),
        url=_address(unit.href, base),
    )


def _is_told_in_caption(unit: Unit, lines: tuple[Line, ...]) -> bool:
    """Whether a card is a picture whose caption has title and text: no body stands outside a caption."""
    if not unit.body or any("caption" not in lines[place].block.marks for place in unit.body):
        return False
    heads = (lines[place].block for place in range(unit.start, unit.body[0]))
    return any("caption" in block.marks and unit.title in block.text for block in heads)


def _address(href: str | None, base: str | None) -> str | None:
    if href is None:
        return None
    return absolute(base or "", href)


def _published(unit: Unit, fetched_at: datetime | None) -> Moment | None:
    """The time of a unit: its ``<time>`` as given, a date as written, or its age counted back from the fetch."""
    stated = parse_moment(unit.when) if unit.when else None
    if stated is None and unit.age:
        stated = age_before(unit.age, fetched_at) if fetched_at else None
        stated = stated or parse_moment(unit.age, now=fetched_at)
    return not_future(stated, fetched_at) if stated and fetched_at else stated


def _completeness(text: str) -> tuple[bool, tuple[Note, ...]]:
    if not text:
        return True, (Note(code="headline_only", sentence="The page shows only this article's headline."),)
    if _CUT_OFF.search(text):
        return True, (Note(code="cut_off", sentence="The text breaks off; the whole article is at its source."),)
    if len(text) < _TEASER_LENGTH:
        return True, (Note(code="teaser", sentence="The text is short and likely only the beginning of the article."),)
    return False, ()


def _notes(parted: Parted) -> tuple[Note, ...]:
    notes = []
    if parted.author_note:
        notes.append(Note(code="author_note", sentence=parted.author_note))
    if parted.byline:
        notes.append(Note(code="byline", sentence=parted.byline))
    if _repeats(parted):
        notes.append(
            Note(
                code="standfirst_repeats",
                sentence="The text opens with a standfirst that repeats a sentence of the body.",
            )
        )
    return tuple(notes)


def _repeats(parted: Parted) -> bool:
    """Whether a sentence of the opening stands again further on."""
    text = "\n\n".join(parted.paragraphs)
    opening = parted.standfirst or (parted.paragraphs[0] if len(parted.paragraphs) > 1 else "")
    for span in sentences(opening):
        sentence = opening[span.start : span.end]
        if len(sentence) >= _SHORTEST_STANDFIRST and text.count(sentence) > 1:
            return True
    return False


def _kind(unit: Unit, parted: Parted, text: str) -> Kind | None:
    marked = kind_of_title(unit.title) or kind_of_label(unit.source)
    if marked:
        return marked
    if parted.author_note and parted.author:
        # Staff need no introduction: who is introduced writes as a guest.
        return Kind.OPINION
    if _DATELINE.match(text) or parted.byline:
        return Kind.NEWS
    return Kind.OPINION if _repeats(parted) and argues(text) else None
