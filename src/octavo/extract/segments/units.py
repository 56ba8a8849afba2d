"""Related articles told by their ages: "source + age + heading + text", again and again, in any order and markup.

drafts (drafts.py)  -> the head of each: the short lines round the age
                    -> which is the title (title_seats.py) and which the source, for all units at once -> Unit
"""

import re
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from unicodedata import category

from octavo.extract.blocks.headings import is_label
from octavo.extract.blocks.lines import Line, bare, counts_readers, ends_sentence, is_rule, is_time, name, weight
from octavo.extract.segments.drafts import drafts_of
from octavo.extract.segments.heads import LEAST_TEXT, LINK, Draft, Seat, Token, is_one_link
from octavo.extract.segments.layout import Layout
from octavo.extract.segments.sources import with_sources
from octavo.extract.segments.title_seats import (
    LEAST_ROW,
    closing_title,
    is_most,
    only_links,
    plain_closings,
    rows_of,
    title_at,
    title_seats,
)
from octavo.extract.segments.unit import Unit

_LONGEST_SOURCE = 60
#: Of fewer names nothing is told by what they have in common.
_SEVERAL = 2
#: A link of this weight inside a line may be a title.
_LEAST_LINKED = 20
#: So much of a line is link where blanks part several short ones.
_MOSTLY_LINK = 0.5
#: A longer piece beside a linked title is no name.
_LONGEST_NAME = 40
#: Where a search engine's hit leads: "https://post.example › news".
_ADDRESS = re.compile(r"^https?://|\w\.\w+ › ")
_BY = ("by ", "von ", "par ", "por ", "di ", "door ", "av ", "af ", "przez ", "автор ", "автор: ")


def units_of(layout: Layout, anchors: Sequence[int], barriers: Sequence[int]) -> tuple[Unit, ...]:
    """The units round these anchors; ``barriers`` are places that belong to none of them (stop headings, the title)."""
    drafts = drafts_of(layout, anchors, barriers)
    rows = rows_of(layout, drafts, barriers)
    seats = title_seats(rows, barriers)
    words, again, every = _words_by_seat(drafts), _common_lines(layout, drafts), _common_pieces(drafts)
    only = only_links(drafts)
    closings: dict[int, Token] = {}
    for row in rows:
        # Beside comments, or cards of another shape.
        only |= only_links(row) if is_most(row, drafts) else {}
        closings |= plain_closings(layout, row)
    read: dict[int, Unit] = {}
    for draft, seat in zip(drafts, seats, strict=True):
        title = only.get(draft.anchor) or title_at(draft, seat)
        if title is None or not (title.level or (title.linked and not is_one_link(layout, draft))):
            title = closing_title(layout, draft, title) or closings.get(draft.anchor) or title
        if title is not None:
            read[draft.anchor] = _unit(layout, draft, title, words, again, every)
    units = _without_controls(_without_common(layout, list(read.values()), again))
    told = dict(zip(read, units, strict=True))
    sourced: list[Unit] = []
    for row in _long_rows(rows):
        sourced += with_sources(layout, [told[draft.anchor] for draft in row if draft.anchor in told])
    return tuple(sorted(sourced, key=lambda unit: unit.start))


def _long_rows(rows: Sequence[Sequence[Draft]]) -> list[list[Draft]]:
    """The row that tells by itself what its units have in common, and all others as one."""
    drafts = [draft for row in rows for draft in row]
    long = [list(row) for row in rows if is_most(row, drafts)]
    return [*long, [draft for row in rows if not is_most(row, drafts) for draft in row]]


def _without_common(layout: Layout, units: Sequence[Unit], again: Collection[str]) -> Sequence[Unit]:
    """The units without the short lines, figures aside, that most of them have: what can be done there.

    "Save", "12 replies"; ``again``: some of these lines, whether they were taken for text or not.
    """
    if len(units) < LEAST_ROW:
        return units
    said = [{place: _unfigured(layout.lines[place]) for place in unit.body} for unit in units]
    told = Counter(text for lines in said for text in set(lines.values()) if text)
    common = {text for text, times in told.items() if times >= LEAST_ROW and times * 2 > len(units)}
    common.update("".join(filter(str.isalpha, text)) for text in again)
    if not common:
        return units
    return [
        replace(unit, body=tuple(place for place in unit.body if lines[place] not in common))
        for unit, lines in zip(units, said, strict=True)
    ]


def _unfigured(line: Line) -> str:
    """The letters of a short line that is no sentence."""
    text = line.block.text
    return "".join(filter(str.isalpha, text)) if line.short and not ends_sentence(text) else ""


def _without_controls(units: Sequence[Unit]) -> Sequence[Unit]:
    """The units without what follows a sign in each one's source, the same in all: "The Courier ✓ Follow"."""
    cut = {unit.source: _before_sign(unit.source) for unit in units if unit.source}
    ends = {source[len(before) :] for source, before in cut.items()}
    if len(cut) < _SEVERAL or len(ends) != 1 or "" in ends or not all(cut.values()):
        return units
    return [replace(unit, source=cut[unit.source]) if unit.source else unit for unit in units]


def _before_sign(text: str) -> str:
    """A text up to its first pictogram."""
    at = next((at for at, letter in enumerate(text) if letter > "\u2000" and category(letter) == "So"), len(text))
    return text[:at].rstrip()


def _words_by_seat(drafts: Sequence[Draft]) -> dict[Seat, list[str]]:
    """What stands in each seat, unit by unit."""
    seats: dict[Seat, list[str]] = {}
    for draft in drafts:
        for token in draft.tokens:
            seats.setdefault(token.seat, []).append(token.text)
    return {seat: texts for seat, texts in seats.items() if len(texts) == len(drafts) > 1}


def _common_pieces(drafts: Sequence[Draft]) -> set[str]:
    """The pieces that the heads of all units have: a rubric, how long each takes to read."""
    if len(drafts) < LEAST_ROW:
        return set()
    told = Counter(text for draft in drafts for text in {token.text for token in draft.tokens})
    return {text for text, times in told.items() if times == len(drafts)}


def _common_lines(layout: Layout, drafts: Sequence[Draft]) -> set[str]:
    """The short lines below the ages that most of a row have: what can be done there."""
    below = (layout.lines[draft.anchor + 1 : draft.end] for draft in drafts)
    told = Counter(text for lines in below for text in {line.block.text for line in lines if _unfigured(line)})
    return {text for text, times in told.items() if times >= LEAST_ROW and times * 2 > len(drafts)}


def _unit(
    layout: Layout,
    draft: Draft,
    title: Token,
    words: Mapping[Seat, Sequence[str]],
    again: Collection[str],
    every: Collection[str],
) -> Unit:
    others = [token for token in draft.tokens if not token.prose and not _same(token.text, title.text)]
    others = [
        token for token in others if token.text not in {*again, *every} or not _is_deed(layout, draft, token, title)
    ]
    authors = tuple(token for token in others if token.text.casefold().startswith(_BY))
    # In a seat with the same words in all units stands a rubric or a mark, and the name of nobody.
    kinds = {seat: len(set(texts)) for seat, texts in words.items()}
    unlikely = [
        token
        for token in others
        if kinds.get(token.seat) == 1
        or token.text in every
        or token.text.casefold() in layout.rubrics
        or (token.seat[0] == "after" and token.text in again)
    ]
    source = _source([token for token in others if token not in authors], unlikely, kinds)
    head_end = _head_end(draft, title, source)
    anchor = layout.lines[draft.anchor]
    told, beside = _linked_title(layout, title)
    return Unit(
        title=told,
        source=_unbracketed(source.text) if source else beside,
        age=anchor.when,
        when=anchor.block.when,
        authors=tuple(bare(token.text.split(" ", 1)[1]) for token in authors),
        href=_href(layout, draft, title),
        body=_body(layout, draft, head_end, (title, *((source,) if source else ()), *authors)),
        behind=title.behind,
        enclosed=draft.enclosed,
        start=draft.start,
        end=draft.end,
    )


def _is_deed(layout: Layout, draft: Draft, token: Token, title: Token) -> bool:
    """Whether a piece is several links ("Share Save"), or one to where the title leads ("Read more").

    Below a title without a link what closes the card as one is such, too.
    """
    block, headline = layout.lines[token.place].block, layout.lines[title.place].block
    if len(block.links) > 1:
        return block.linked > _MOSTLY_LINK
    if (block.href or "").startswith("#"):
        return True
    closes = headline.href is None and token.place == draft.end - 1 > max(title.place, draft.anchor)
    return token.linked and (closes or block.href == headline.href)


def _linked_title(layout: Layout, title: Token) -> tuple[str, str | None]:
    """A title, and the source that stands in one line with it outside the only link: "Reuters <a>Title</a>"."""
    # "★" leads to the page's own note on it.
    links = [link for link in layout.lines[title.place].block.links if any(map(str.isalnum, link))]
    if title.level or len(links) != 1 or links[0] == title.text or weight(links[0]) < _LEAST_LINKED:
        return title.text, None
    found = title.text.find(links[0])
    beside = _unbracketed(title.text[:found] + title.text[found + len(links[0]) :]) if found >= 0 else ""
    fits = 0 < len(beside) <= _LONGEST_NAME and not ends_sentence(beside) and beside.casefold() not in layout.rubrics
    return (links[0], beside) if fits else (title.text, None)


def _unbracketed(text: str) -> str:
    """A name without the signs behind it and the brackets round it: "(The Courier) ★"."""
    return name(_before_sign(text) or text)


def _same(one: str, other: str) -> bool:
    return one.casefold() == other.casefold()


def _source(tokens: Sequence[Token], unlikely: Sequence[Token], kinds: Mapping[Seat, int]) -> Token | None:
    """The source among a head's other tokens: one printed twice, else one beside the age, else the shortest.

    What is the same in all units, or a section of the site, is one only where nothing else is.
    """
    fitting = [
        token
        for token in tokens
        if len(token.text) <= _LONGEST_SOURCE
        and not ends_sentence(token.text)
        and not counts_readers(token.text)
        and not is_time(token.text)
        and not _ADDRESS.search(token.text)
    ]
    counts = Counter(token.text.casefold() for token in fitting)
    return min(
        fitting,
        key=lambda token: (
            token in unlikely,
            # "R" for Reuters stands in place of a picture.
            len(token.text) == 1,
            -counts[token.text.casefold()],
            token.seat[0] != "beside",
            # What opens a unit that its age closes is rather a rubric.
            token.seat[0] == "opening",
            # Of two that open it the name differs more from unit to unit than a label does.
            -kinds.get(token.seat, 0) if token.seat[0] == "opening" else 0,
            token.seat[1],
            len(token.text),
        ),
        default=None,
    )


def _head_end(draft: Draft, title: Token, source: Token | None) -> int:
    """The first place after the head: what follows is body."""
    names = {title.text.casefold()} | ({source.text.casefold()} if source else set())
    places = [token.place for token in draft.tokens if token.text.casefold() in names and token.seat[0] != "opening"]
    return max([draft.anchor, *places]) + 1


def _href(layout: Layout, draft: Draft, title: Token) -> str | None:
    own = layout.lines[title.place].block.href
    lines = layout.lines[draft.start : draft.end]
    return own or next((line.block.href for line in lines if line.block.href and not line.aside), None)


def _body(layout: Layout, draft: Draft, head_end: int, head: Sequence[Token]) -> tuple[int, ...]:
    """The places of a unit's text and captions: after the head, or before the age where that closes the unit."""
    places = {token.place for token in head}
    last = max(places)
    foots = draft.foots and min(places) < draft.anchor
    # Below title and age a short text may stand above the source that closes the unit.
    first = max(head[0].place, draft.anchor) if draft.anchor < last else head[0].place
    said = any(_opens_text(layout.lines[place]) for place in range(first + 1, last))
    start = first + 1 if said and not foots else min(places) + 1 if foots else head_end
    if draft.enclosed and not any(layout.lines[place].prose for place in range(start, draft.end)):
        # What an element has above its title and age is its text where it has none below.
        above = range(draft.start, last if head[0].place == last else min(*places, draft.anchor))
        start = next((place for place in above if place not in places and _opens_text(layout.lines[place])), start)
    body: list[int] = []
    for place in range(start, draft.end):
        line = layout.lines[place]
        if place > last and (0 < line.block.level <= head[0].level or is_rule(line.block.text)):
            break
        if place not in places and place != draft.anchor and not (line.label or line.stop or line.tags or line.age):
            body.append(place)
    first = 0
    while first < len(body) and _is_control(layout, body[first], draft.anchor):
        first += 1
    return _without_remainder(layout, body[first:])


def _opens_text(line: Line) -> bool:
    return not line.aside and (line.prose or (line.short and ends_sentence(line.block.text)))


def _is_control(layout: Layout, place: int, anchor: int) -> bool:
    """Whether a line at the head of a text is a time, or the rest of the line with the age ("hide", "12 comments")."""
    line = layout.lines[place]
    if not line.short or ends_sentence(line.block.text):
        return False
    return is_time(line.block.text) or (place > anchor and line.block.path == layout.lines[anchor].block.path != ())


def _without_remainder(layout: Layout, body: list[int]) -> tuple[int, ...]:
    """A unit's body without a rubric, a counter or a footer's lines at its end."""
    # What stands beside running text in an element of the same kind is text too: a list's last item, a subheading.
    kin = {layout.kind(place) for place in body if layout.lines[place].prose}
    linked = bool(body) and _is_linked_text(layout.lines[body[0]])
    # Below a picture whose caption is the whole card all is in that caption.
    beside = not all(layout.lines[place].aside for place in body)
    while body and not _is_last(layout.lines[body[-1]], linked=linked, kin=layout.kind(body[-1]) in kin, beside=beside):
        body.pop()
    return tuple(body)


def _is_linked_text(line: Line) -> bool:
    """Whether a line is a link, or pieces of one, and no row of what a reader may do ("Share", "Save")."""
    block = line.block
    return block.linked > LINK and (line.prose or not any(map(is_label, block.links)))


def _is_last(line: Line, *, linked: bool, kin: bool, beside: bool) -> bool:
    """Whether a line may end a text.

    ``linked``: the whole text is a link. ``kin``: it is like the running text. ``beside``: not all stands in captions.
    """
    if line.prose or (line.aside and beside):
        return True
    # The next one's number ("4.") ends as a sentence does; "♥ 12" counts readers.
    if not any(map(str.isalpha, line.block.text)):
        return False
    if line.block.level or (line.block.linked > LINK and not linked):
        return False
    return kin or ends_sentence(line.block.text) or weight(line.block.text) >= LEAST_TEXT
