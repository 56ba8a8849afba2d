"""What a page's data leaves out, taken from what the page shows: title, byline, date and language of the text."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from octavo.extract.blocks.appeals import is_appeal
from octavo.extract.blocks.headings import is_label, stop_of
from octavo.extract.blocks.wording import words
from octavo.extract.byline.bylines import is_joined
from octavo.extract.byline.joint import is_whole
from octavo.extract.byline.newsrooms import agencies, initials, log_ins
from octavo.extract.byline.people import is_spelled_as_one, opens_byline, people, unopened
from octavo.extract.document.tree import Node, texts
from octavo.extract.main_text.main_unit import head_lines
from octavo.extract.main_text.prose import Parted
from octavo.extract.metadata.metadata import Metadata
from octavo.extract.metadata.page_dates import DOUBTED
from octavo.extract.metadata.publisher import house_of, site_label
from octavo.extract.metadata.shown_title import shown_title
from octavo.extract.segments.segment import Segments
from octavo.news.moment import Moment
from octavo.text.ages import age_before
from octavo.text.urls import host

#: A piece is withheld where it is stated to have so many times the words that are shown, and is no mere notice.
_TIMES_LONGER = 3
#: Lines below a text that may be signed.
_MOST_BELOW = 2
_LEAST_STATED = 150
_LONGEST_BYLINE = 120
#: Paragraphs, a standfirst among them, amid which a byline may stand.
_OPENING = 3
#: Letters that a second name adds to a byline, "By" and "and" with it.
_LEAST_BESIDE = 10
#: Letters of a surname that a word may have been glued to.
_LEAST_GLUED = 9
#: Signs of initials and agencies that a text is signed with.
_LONGEST_SIGN = 16
#: Who did something else, or put somebody's piece there.
_OF_SECOND = re.compile(
    r"\W*(?:edited|additional|translated|reviewed|posted|published|compiled|produced|veröffentlicht|publi[ée]|publicado)(?!\w)",
    re.IGNORECASE,
)
#: Templates call every page English. Of an English text's words one in twelve at the least is one of these.
_ENGLISH = "en"
_COMMON_ENGLISH = words("the of and to in a is that for on with was it as at by be this are from")
_ENGLISH_SHARE = 12
#: Looked at, in characters, and the fewest words that tell.
_LOOKED_AT = 1000
_LEAST_WORDS = 50


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
        told = _authors(shown, metadata, url) or metadata.stand_ins or _poster(shown) or _initialled(shown)
        names, source = told or ((), "")
        metadata = replace(metadata, authors=_unglued(names, root))
        found |= {"authors": source} if names else {}
    elif names := _shown_instead(metadata, shown, found.get("authors", "")):
        metadata, found = replace(metadata, authors=names), {**found, "authors": "byline"}
    if metadata.published is None:
        day, source = _day_told(shown, root, url, fetched_at)
        metadata, found = replace(metadata, published=day), {**found, "published": source}
    elif found.get("published") in DOUBTED and (day := _day_shown(metadata, root, url, fetched_at)):
        metadata, found = replace(metadata, published=day), {**found, "published": "text"}
    if language := _language(metadata.language, shown.paragraphs):
        metadata, found = replace(metadata, language=language), {**found, "language": "text"}
    kept = {field: source for field, source in found.items() if getattr(metadata, field)}
    return replace(metadata, provenance=tuple(kept.items()))


def _day_told(shown: Shown, root: Node, url: str | None, fetched_at: datetime | None) -> tuple[Moment | None, str]:
    """The day of a page whose data state none, by the age it tells or by its text, and which of the two it was."""
    lines = shown.segments.lines
    age = lines[shown.segments.age].when if shown.segments.age is not None else None
    by_age = age_before(age, fetched_at) if age and fetched_at else None
    if by_age or not shown.paragraphs:
        return by_age, "age"
    # Imported late, for most pages state it.
    from octavo.extract.metadata.lastdate import searched_date

    return searched_date(root, url=url, now=fetched_at), "text"


def _day_shown(metadata: Metadata, root: Node, url: str | None, fetched_at: datetime | None) -> Moment | None:
    """The day by the headline, where it is another than the doubted one of the page's data."""
    # Imported late, for most pages state theirs.
    from octavo.extract.metadata.lastdate import date_by_headline

    day, doubted = date_by_headline(root, metadata.title, url=url, now=fetched_at), metadata.published
    return day if day and doubted and day.iso()[:10] != doubted.iso()[:10] else None


def _language(stated: str | None, paragraphs: Sequence[str]) -> str | None:
    """The language of the text where the page states none, or states English and the text surely is in another."""
    if not paragraphs or (stated and (stated.partition("-")[0] != _ENGLISH or _is_english(paragraphs))):
        return None
    # Imported late, for most pages state what they are in.
    from octavo.extract.metadata.language import plain_tongue, tongue

    return plain_tongue(paragraphs) if stated else tongue(paragraphs)


def _is_english(paragraphs: Sequence[str]) -> bool:
    """Whether a text has as many of the commonest English words as any English one; a short text may be."""
    head = " ".join(paragraphs)[:_LOOKED_AT].lower().split()
    common = sum([word in _COMMON_ENGLISH for word in head])
    return len(head) < _LEAST_WORDS or common * _ENGLISH_SHARE >= len(head)


def withheld(metadata: Metadata, paragraphs: Sequence[str]) -> bool:
    """Whether the page states a text several times as long as the one it shows."""
    stated = metadata.stated.words or 0
    if stated < _LEAST_STATED or not paragraphs:
        return False
    return stated > _TIMES_LONGER * sum(len(paragraph.split()) for paragraph in paragraphs)


def _authors(shown: Shown, metadata: Metadata, url: str | None) -> tuple[tuple[str, ...], str] | None:
    """The people of a byline round the text, of a note about the author, of scripts' data, or of an unmarked line."""
    # Imported late, for most pages state who wrote them.
    from octavo.extract.byline.signatures import signers
    from octavo.extract.byline.unmarked import unmarked_authors

    site = metadata.site_name

    heads = [line.block.text for line in head_lines(shown.segments)]
    signed = [*heads, *_set_aside(shown.segments), *filter(None, (shown.parted.byline,))]
    names = signers(signed, shown.paragraphs, *_left_out(shown)) or _noted(heads, shown)
    if names := tuple(name for name in names if not (house_of(site or "").is_named(name) or _is_said(name))):
        return names, "byline"
    if shown.parted.author:
        return (shown.parted.author,), "note about the author"
    if shown.segments.is_list:
        return None
    if names := metadata.carried():
        return names, "script"
    publishers = publishers_of(metadata, url)
    names = unmarked_authors(shown.segments.lines, shown.segments.title, shown.paragraphs, publishers)
    return (names, "unmarked line") if names and not any(map(_is_said, names)) else None


def _set_aside(segments: Segments) -> list[str]:
    """The bylines right above the text that a heading over something else ("Share") took along."""
    lines, first = segments.lines, next((at for at in segments.main if segments.lines[at].prose), 0)
    told = (lines[at].block.text for at in range(max(first - _OPENING, 0), first) if at in segments.beside)
    return [text for text in told if len(text) <= _LONGEST_BYLINE and opens_byline(text)]


def _shown_instead(metadata: Metadata, shown: Shown, source: str) -> tuple[str, ...]:
    """The people of a line below the headline that opens as bylines do, where data name one person and it others.

    Whoever put a piece into the system is stated to be its author, or the first of several.
    """
    if len(metadata.authors) > 1 or not source.startswith(("json-ld", "meta")):
        return ()
    stated = set(metadata.authors[0].casefold().split())
    for line in head_lines(shown.segments):
        text = line.block.text
        if line.aside or len(text) > _LONGEST_BYLINE or _OF_SECOND.match(text) or not opens_byline(text):
            continue
        if stated.isdisjoint(text.casefold().replace(",", " ").split()):
            return _whole(text, metadata)
        return _listed_with(metadata.authors[0], text, metadata)
    return ()


def _unglued(names: tuple[str, ...], root: Node) -> tuple[str, ...]:
    """The names without what the page has right behind them in an element of its own: "Шелест<i>журналістка</i>"."""
    if all(len(name.rpartition(" ")[2]) < _LEAST_GLUED for name in names):
        return names
    told = {text for each in texts(root) if (text := each.strip())}
    return tuple(next((text for text in _beginnings(name) if text in told), name) for name in names)


def _beginnings(name: str) -> Iterator[str]:
    """A name, and what it begins with, the longest first, as far as that is whole and ends amid a word."""
    for end in range(len(name), 1, -1):
        if is_whole(name[:end]) and " " not in name[end - 1 : end + 1]:
            yield name[:end]


def _listed_with(name: str, byline: str, metadata: Metadata) -> tuple[str, ...]:
    """The people of a byline that has a name and others, where data name only the first."""
    # Behind a bar stand the day and rubrics.
    byline = byline.partition("|")[0].partition("·")[0].partition("•")[0]
    if len(byline) < len(name) + _LEAST_BESIDE:
        return ()
    names = _whole(byline, metadata)
    # Behind a comma alone may stand a place.
    return names if len(names) > 1 and name in names and is_joined(byline, names[-1]) else ()


def _whole(byline: str, metadata: Metadata) -> tuple[str, ...]:
    """The people of a byline, where all names in it are whole."""
    names = people([byline], site=publishers_of(metadata, metadata.canonical_url))
    return names if all(is_whole(name) and is_spelled_as_one(name) for name in names) else ()


def publishers_of(metadata: Metadata, url: str | None) -> str:
    """All that the page calls its publisher, a bar between."""
    return " | ".join(filter(None, (metadata.site_name, metadata.stated.site, site_label(host(url) if url else None))))


def _left_out(shown: Shown) -> tuple[list[str], list[str]]:
    """The lines that lead nowhere and are no text: amid its first paragraphs; amid its last two and right below."""
    texts = set(shown.paragraphs)
    blocks = [shown.segments.lines[place].block for place in shown.segments.main]
    kept = [at for at, block in enumerate(blocks) if block.text in texts]
    if not kept:
        return [], []
    opening, ending = blocks[kept[0] : kept[:_OPENING][-1]], blocks[kept[-2:][0] : kept[-1] + 1 + _MOST_BELOW]
    told = [[block.text for block in part if not block.links and block.text not in texts] for part in (opening, ending)]
    return told[0], told[1]


def _poster(shown: Shown) -> tuple[tuple[str, ...], str] | None:
    """Who a line below the headline says began a thread: one word, which by itself is nobody's name."""
    said = (unopened(line.block.text) for line in head_lines(shown.segments) if opens_byline(line.block.text))
    names = log_ins(each.partition(",")[0] for each in said)
    return (names, "byline") if names else None


def _initialled(shown: Shown) -> tuple[tuple[str, ...], str] | None:
    """Whose initials, or which agency, sign the text in brackets below it: "(mko/sda)"."""
    for line in (*shown.paragraphs[-1:], *_left_out(shown)[1]):
        if len(line) <= _LONGEST_SIGN and (line[0], line[-1]) == ("(", ")") and line.islower():
            told = line.strip("()").split("/")
            if names := initials(each for each in told if not agencies([each])) or agencies(told):
                return names, "byline"
    return None


def _is_said(name: str) -> bool:
    """Whether what was taken for a name is what pages say: a label, "End of message"."""
    return is_label(name) or is_appeal(name) or stop_of(name, heading=True) is not None


def _noted(heads: Sequence[str], shown: Shown) -> tuple[str, ...]:
    """The name that stands alone under the headline, where a note outside the text begins with it too."""
    from octavo.extract.byline.signatures import is_name

    names = [head for head in heads if is_name(head)]
    texts = {*heads, *shown.paragraphs[:-1]}
    notes = [line.block.text for line in shown.segments.lines if line.block.text not in texts] if names else []
    return tuple(name for name in names if any(note.startswith(f"{name} ") for note in notes))
