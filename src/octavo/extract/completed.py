"""What a page's data leaves out, taken from what the page shows: title, byline, date and language of the text."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from octavo.extract.house import house_of
from octavo.extract.main_unit import head_lines
from octavo.extract.metadata import Metadata
from octavo.extract.prose import Parted
from octavo.extract.segment import Segments
from octavo.extract.shown_title import shown_title
from octavo.extract.tree import Node
from octavo.text.ages import age_before
from octavo.text.urls import host

#: A piece is withheld where it is stated to have so many times the words that are shown, and is no mere notice.
_TIMES_LONGER = 3
_LEAST_STATED = 150


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """A page as read: its segments, its text as parted, and the paragraphs that are kept."""

    segments: Segments
    parted: Parted
    paragraphs: Sequence[str]


def completed(
    metadata: Metadata, shown: Shown, *, root: Node, url: str | None, fetched_at: datetime | None
) -> Metadata:
    """``metadata`` with authors, date and language from the page's text where its data had none.

    ``fetched_at`` (aware): what an age ("an hour ago") counts back from; no date lies after it.
    """
    found = dict(metadata.provenance)
    if title := shown_title(metadata, shown.segments, shown.paragraphs, site=host(url) if url else None):
        metadata, found = replace(metadata, title=title[0]), {**found, "title": title[1]}
    if not metadata.authors:
        names, source = _authors(shown, metadata.site_name) or metadata.stand_ins or ((), "")
        metadata = replace(metadata, authors=names)
        found |= {"authors": source} if names else {}
    if metadata.published is None:
        lines = shown.segments.lines
        age = lines[shown.segments.age].when if shown.segments.age is not None else None
        if age and fetched_at:
            metadata, found = replace(metadata, published=age_before(age, fetched_at)), {**found, "published": "age"}
        if metadata.published is None and shown.paragraphs:
            # This and the next are imported late, for most pages state both.
            from octavo.extract.lastdate import searched_date

            searched = searched_date(root, url=url, now=fetched_at)
            metadata = replace(metadata, published=searched)
            found |= {"published": "text"} if searched else {}
    if metadata.language is None and shown.paragraphs:
        from octavo.extract.tongue import tongue

        language = tongue(shown.paragraphs)
        metadata = replace(metadata, language=language)
        found |= {"language": "text"} if language else {}
    kept = {field: source for field, source in found.items() if getattr(metadata, field)}
    return replace(metadata, provenance=tuple(kept.items()))


def withheld(metadata: Metadata, paragraphs: Sequence[str]) -> bool:
    """Whether the page states a text several times as long as the one it shows."""
    stated = metadata.stated.words or 0
    if stated < _LEAST_STATED or not paragraphs:
        return False
    return stated > _TIMES_LONGER * sum(len(paragraph.split()) for paragraph in paragraphs)


def _authors(shown: Shown, site: str | None) -> tuple[tuple[str, ...], str] | None:
    """The people of a byline round the text, else of a note about the author."""
    # Imported late, for most pages state who wrote them.
    from octavo.extract.signatures import signers

    heads = [line.block.text for line in head_lines(shown.segments)]
    names = signers([*heads, *filter(None, (shown.parted.byline,))], shown.paragraphs) or _noted(heads, shown)
    if names := tuple(name for name in names if not house_of(site or "").is_named(name)):
        return names, "byline"
    return ((shown.parted.author,), "note about the author") if shown.parted.author else None


def _noted(heads: Sequence[str], shown: Shown) -> tuple[str, ...]:
    """The name that stands alone under the headline, where a note outside the text begins with it too."""
    from octavo.extract.signatures import is_name

    names = [head for head in heads if is_name(head)]
    texts = {*heads, *shown.paragraphs[:-1]}
    notes = [line.block.text for line in shown.segments.lines if line.block.text not in texts] if names else []
    return tuple(name for name in names if any(note.startswith(f"{name} ") for note in notes))
