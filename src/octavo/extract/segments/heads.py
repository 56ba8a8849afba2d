"""The pieces of a related article's head: the short lines round its age, and where each stands.

"Reuters" "3 hours ago" "Ferry sails"  -->  ("before", 0), the age, ("after", 0)
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from octavo.extract.blocks.lines import Line, bare, counts_readers, ends_sentence, weight
from octavo.extract.segments.layout import Layout

#: No head has more short lines than this on one side of the age.
_MOST_HEAD = 3
_LONGEST_TITLE = 250
#: A line that is more of a link than this is nothing else.
LINK = 0.8
#: A shorter line that is no sentence is no text at a unit's end.
LEAST_TEXT = 45
#: How a title that asks, or is cut, ends.
NOT_SAID = ("?", "؟", "？", "!", "…", "...")

#: What parts a linked title from the text that follows it in its line, and what such a title has at least.
_PARTED = ("—", "–", "-")
_LEAST_LINKED = 15
#: Where a token stands in its unit's head: side of the age ("before", "beside", "after", "opening") and number, the
#: nearest first.
Seat = tuple[str, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Token:
    """A piece of a unit's head."""

    text: str
    seat: Seat
    place: int
    level: int
    #: As long as running text: a title only where the other units have theirs.
    prose: bool = False
    #: Nothing but a link.
    linked: bool = False
    #: The text that follows a title in its own line.
    behind: str = ""


@dataclass(slots=True, kw_only=True)
class Draft:
    """A unit whose head is not read yet."""

    anchor: int
    start: int
    end: int
    enclosed: bool
    #: Its text stands before its age.
    foots: bool = False
    tokens: list[Token] = field(default_factory=list)


def side(layout: Layout, anchor: int, *, before: bool) -> list[int]:
    """The places of the short lines next to an anchor on one side, the nearest first."""
    step = -1 if before else 1
    found: list[int] = []
    place = anchor + step
    while 0 <= place < len(layout.lines) and len(found) < _MOST_HEAD:
        line = layout.lines[place]
        if line.stop or line.prose or line.age or line.tags or place == layout.home or (before and is_said(line)):
            break
        # A card's own <footer> may hold its source and age.
        if line.short and (not line.aside or line.block.marks == layout.lines[anchor].block.marks):
            found.append(place)
        place += step
    return found


def is_one_link(layout: Layout, draft: Draft) -> bool:
    """Whether a unit is one link with all its lines in it: which of them are links tells nothing."""
    first = layout.lines[draft.start].block
    blocks = (line.block for line in layout.lines[draft.start : draft.end])
    return first.href is not None and all(block.linked > LINK and block.href == first.href for block in blocks)


def is_said(line: Line) -> bool:
    """Whether a short line is a whole sentence: the end of a text rather than a head; a title may ask, or be cut."""
    text = line.block.text
    return len(text) > LEAST_TEXT and not line.block.level and ends_sentence(text) and not text.endswith(NOT_SAID)


def tokens_of(layout: Layout, draft: Draft) -> list[Token]:
    """The pieces of a unit's head."""
    before = [place for place in side(layout, draft.anchor, before=True) if place >= draft.start]
    after = [place for place in side(layout, draft.anchor, before=False) if place < draft.end]
    seats = {
        "before": [*before, *_next_prose(layout, draft, [draft.anchor, *before], -1)],
        "after": [*after, *_next_prose(layout, draft, [draft.anchor, *after], 1)],
        "opening": _opening(layout, draft),
    }
    tokens = [
        token_at(layout, place, (side, number)) for side, places in seats.items() for number, place in enumerate(places)
    ]
    anchor = layout.lines[draft.anchor]
    tokens += [
        Token(
            text=text,
            seat=("beside", number),
            place=draft.anchor,
            level=anchor.block.level,
            linked=text in anchor.block.links,
        )
        for number, text in enumerate(anchor.rest)
    ]
    # "3 💬 12": what readers did is neither a name nor a title.
    return [token for token in tokens if not counts_readers(token.text)]


def _next_prose(layout: Layout, draft: Draft, head: Sequence[int], step: int) -> list[int]:
    """The place beyond a head where a title as long as running text may stand, if there is more text than that."""
    place = head[-1] + step
    if not draft.start <= place < draft.end or not layout.lines[place].prose or layout.lines[place].aside:
        return []
    if draft.enclosed or step > 0:
        title, _ = _parted(layout.lines[place])
        if title:
            return [place] if len(title) <= _LONGEST_TITLE else []
    more = any(layout.lines[other].prose for other in range(draft.start, draft.end) if other != place)
    return [place] if more and len(layout.lines[place].block.text) <= _LONGEST_TITLE else []


def _opening(layout: Layout, draft: Draft) -> list[int]:
    """The short lines that open a unit whose age stands after its text."""
    if not draft.foots:
        return []
    opening: list[int] = []
    for place in range(draft.start, draft.anchor):
        # What is pressed may name the source above the title.
        if layout.lines[place].label and not opening:
            continue
        if not layout.lines[place].short or is_said(layout.lines[place]) or len(opening) == _MOST_HEAD:
            break
        opening.append(place)
    return opening


def token_at(layout: Layout, place: int, seat: Seat) -> Token:
    """The line at a place as a piece of a head."""
    line = layout.lines[place]
    block = line.block
    title, behind = _parted(line)
    return Token(
        text=bare(title or block.text),
        seat=seat,
        place=place,
        level=block.level,
        prose=line.prose and not title,
        linked=bool(title) or block.linked > LINK,
        behind=behind,
    )


def _parted(line: Line) -> tuple[str, str]:
    """The linked title that opens a line, and the text behind it: "<a>Title</a> — text"; both empty in other lines."""
    block = line.block
    if len(block.links) != 1 or block.level:
        return "", ""
    title = " ".join(block.links[0].split())
    behind = block.text[len(title) :].lstrip()
    if weight(title) < _LEAST_LINKED or not behind.startswith(_PARTED) or not block.text.startswith(title):
        return "", ""
    behind = behind[1:].lstrip()
    # What is no text may be the source's name.
    return (title, behind) if weight(behind) >= LEAST_TEXT or ends_sentence(behind) else ("", "")
