"""Where related articles begin and end, found by their ages, and the pieces of their heads.

anchors   the short lines with an age
cards     each in an element of its own: the element is the unit
flat      no such elements: a unit goes from its head to the head of the next
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from octavo.extract.blocks.heading_words import Stop
from octavo.extract.blocks.lines import Line, bare, ends_sentence, weight
from octavo.extract.segments.layout import Layout

#: No head has more short lines than this on one side of the age.
_MOST_HEAD = 3
_LONGEST_TITLE = 250
#: As long as this, what stands beside an age is a title rather than a name.
_LEAST_TITLE = 25
#: A line that is more of a link than this is nothing else.
LINK = 0.8
#: A shorter line that is no sentence is no text at a unit's end.
LEAST_TEXT = 45
#: How a title that asks, or is cut, ends.
_NOT_SAID = ("?", "؟", "？", "!", "…", "...")

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


def drafts_of(layout: Layout, anchors: Sequence[int], barriers: Sequence[int]) -> list[Draft]:
    """The units round these anchors, their heads unread; ``barriers`` are places that belong to none of them."""
    anchors = _merged(layout, anchors, barriers)
    drafts = _cards(layout, anchors, barriers) or _flat(layout, anchors, barriers)
    footed = [_foots_text(layout, draft) for draft in drafts]
    # Where most have their text before the age, or none has one behind it, one too short to be told stands there too.
    most = sum(footed) * 2 > len(drafts) or (any(footed) and not any(_heads_text(layout, draft) for draft in drafts))
    for draft, foots in zip(drafts, footed, strict=True):
        draft.foots = foots or (most and not any(line.prose for line in layout.lines[draft.anchor : draft.end]))
        draft.tokens = _tokens(layout, draft)
    return drafts


def _merged(layout: Layout, anchors: Sequence[int], barriers: Sequence[int]) -> list[int]:
    """The anchors without those that repeat the age just before them ("3 hours ago", "updated an hour ago")."""
    kept: list[int] = []
    for anchor in anchors:
        if kept and anchor - kept[-1] <= 2 and not any(kept[-1] < barrier < anchor for barrier in barriers):
            between = layout.lines[kept[-1] + 1 : anchor]
            same = layout.lines[anchor].when == layout.lines[kept[-1]].when
            head = _side(layout, kept[-1], before=True) or layout.lines[kept[-1]].rest
            titled = all(_names_title(layout.lines[place]) for place in (kept[-1], anchor))
            if (not between and not titled) or (same and not head):
                continue
        kept.append(anchor)
    return kept


def _names_title(line: Line) -> bool:
    """Whether a line with an age has a title beside it: the line is all there is of a related article."""
    return any(weight(text) >= _LEAST_TITLE for text in line.rest)


def _side(layout: Layout, anchor: int, *, before: bool) -> list[int]:
    """The places of the short lines next to an anchor on one side, the nearest first."""
    step = -1 if before else 1
    found: list[int] = []
    place = anchor + step
    while 0 <= place < len(layout.lines) and len(found) < _MOST_HEAD:
        line = layout.lines[place]
        if line.stop or line.prose or line.age or line.tags or place == layout.home or (before and _is_said(line)):
            break
        # A card's own <footer> may hold its source and age.
        if line.short and (not line.aside or line.block.marks == layout.lines[anchor].block.marks):
            found.append(place)
        place += step
    return found


def _cards(layout: Layout, anchors: Sequence[int], barriers: Sequence[int]) -> list[Draft]:
    """The units as elements of their own; none where the markup does not enclose them."""
    drafts = []
    for at, anchor in enumerate(anchors):
        near = [*anchors[max(0, at - 1) : at], *anchors[at + 1 : at + 2], *_neighbours(anchor, barriers)]
        low, high = layout.card(anchor, near)
        drafts.append(Draft(anchor=anchor, start=low, end=high, enclosed=True))
    whole = sum(_is_whole(layout, draft) for draft in drafts)
    # What stands between elements that are whole is nobody's text.
    torn = sum(_has_content(layout, one.end, other.start, barriers) for one, other in pairwise(drafts))
    # Where they hold texts themselves, what stands between them is the article's.
    full = sum(_is_full(layout, draft) for draft in drafts)
    apart = torn == 0 or torn * 2 < len(drafts) - 1 or full * 2 > len(drafts)
    if whole * 2 > len(drafts) and _are_heads(layout, drafts, barriers):
        return _with_texts(layout, drafts, barriers)
    return drafts if whole * 2 > len(drafts) and apart else []


def _with_texts(layout: Layout, drafts: Sequence[Draft], barriers: Sequence[int]) -> list[Draft]:
    """The units whose elements hold heads alone, each up to the next one's."""
    anchors = [draft.anchor for draft in drafts]
    ends = [*(draft.start for draft in drafts[1:]), _ceiling(layout, anchors, barriers)]
    return [
        Draft(
            anchor=draft.anchor,
            start=draft.start,
            end=min((barrier for barrier in barriers if draft.anchor < barrier < end), default=end),
            enclosed=False,
        )
        for draft, end in zip(drafts, ends, strict=True)
    ]


def _ceiling(layout: Layout, run: Sequence[int], barriers: Sequence[int]) -> int:
    """Where the last of several units without elements of their own ends, at the latest."""
    ceiling = min((barrier for barrier in barriers if barrier > run[-1]), default=len(layout.lines))
    if len(run) > 1:
        depth = layout.shared(run[-2], run[-1])
        ceiling = min(ceiling, layout.extent(run[-1], depth)[1]) if depth else ceiling
    while ceiling - 1 > run[-1] and "chrome" in layout.lines[ceiling - 1].block.marks:
        ceiling -= 1
    return ceiling


def _are_heads(layout: Layout, drafts: Sequence[Draft], barriers: Sequence[int]) -> bool:
    """Whether elements hold heads alone: their texts stand between them, and the first is right below its heading.

    Without a heading that announces articles these may be the main one's own paragraphs.
    """
    above = layout.lines[drafts[0].start - 1] if drafts and drafts[0].start else None
    if above is None or above.stop is not Stop.RELATED:
        return False
    if any(line.prose or _is_said(line) for draft in drafts for line in layout.lines[draft.start : draft.end]):
        return False
    return any(_tells(layout, one.end, other.start, barriers) for one, other in pairwise(drafts))


def _tells(layout: Layout, start: int, end: int, barriers: Sequence[int]) -> bool:
    """Whether a text stands between two places, and nothing that belongs to no unit."""
    if any(start <= barrier < end for barrier in barriers):
        return False
    texts = (line for line in layout.lines[start:end] if line.prose or (line.short and ends_sentence(line.block.text)))
    return any(not (line.aside or line.block.level) for line in texts)


def _neighbours(place: int, barriers: Sequence[int]) -> list[int]:
    before = max((barrier for barrier in barriers if barrier < place), default=None)
    after = min((barrier for barrier in barriers if barrier > place), default=None)
    return [barrier for barrier in (before, after) if barrier is not None]


def _is_whole(layout: Layout, draft: Draft) -> bool:
    """Whether an element holds a title beside the age."""
    lines = [layout.lines[place] for place in range(draft.start, draft.end) if place != draft.anchor]
    heads = [line for line in lines if line.short and not line.aside]
    return (
        any(line.block.level or line.prose for line in lines) or len(heads) + len(layout.lines[draft.anchor].rest) >= 2
    )


def _is_full(layout: Layout, draft: Draft) -> bool:
    """Whether an element holds a text, and a heading, or a short line before it and another beside the age."""
    lines = [layout.lines[place] for place in range(draft.start, draft.end) if place != draft.anchor]
    text = next((at for at, line in enumerate(lines) if line.prose), None)
    if text is None:
        return False
    heads = sum(line.short and not line.aside for line in lines) + len(layout.lines[draft.anchor].rest)
    opened = any(line.short and not line.aside for line in lines[:text]) and heads >= 2
    return opened or any(line.block.level for line in lines)


def _has_content(layout: Layout, start: int, end: int, barriers: Sequence[int]) -> bool:
    if any(start <= barrier < end for barrier in barriers):
        return False
    return any(line.prose or line.block.level for line in layout.lines[start:end] if not line.aside)


def _flat(layout: Layout, anchors: Sequence[int], barriers: Sequence[int]) -> list[Draft]:
    """The units as stretches between one head and the next, run by run between barriers."""
    drafts: list[Draft] = []
    run: list[int] = []
    for anchor in [*anchors, None]:
        if run and (anchor is None or any(run[-1] < barrier < anchor for barrier in barriers)):
            drafts += _run(layout, run, barriers)
            run = []
        if anchor is not None:
            run.append(anchor)
    return drafts


def _run(layout: Layout, run: Sequence[int], barriers: Sequence[int]) -> list[Draft]:
    floor = max((barrier + 1 for barrier in barriers if barrier < run[0]), default=0)
    ceiling = _ceiling(layout, run, barriers)
    if _foots(layout, run, floor, ceiling):
        starts = [floor, *(anchor + 1 for anchor in run[:-1])]
        return [
            Draft(anchor=anchor, start=start, end=anchor + 1, enclosed=False)
            for start, anchor in zip(starts, run, strict=True)
        ]
    sides = [[place for place in _side(layout, anchor, before=True) if place >= floor] for anchor in run]
    before = _common_length(layout, sides)
    heads = [side[before - 1] if before else anchor for side, anchor in zip(sides, run, strict=True)]
    return [
        Draft(anchor=anchor, start=head, end=end, enclosed=False)
        for anchor, head, end in zip(run, heads, [*heads[1:], ceiling], strict=True)
    ]


def _common_length(layout: Layout, sides: Sequence[Sequence[int]]) -> int:
    """How many short lines before its age every unit has, the farthest of them of the same markup in all."""
    before = min(map(len, sides))
    while before and len({_shape(layout, side[before - 1]) for side in sides}) > 1:
        before -= 1
    return before


def _shape(layout: Layout, place: int) -> tuple[str, int, bool]:
    block = layout.lines[place].block
    return block.tag, block.level, block.href is not None


def _foots(layout: Layout, run: Sequence[int], floor: int, ceiling: int) -> bool:
    """Whether the age closes each unit: title and text come first, and nothing follows the last one."""
    first = layout.lines[floor : run[0]]
    opened = bool(first) and first[0].short and any(line.prose or _is_said(line) for line in first)
    # Right under their heading a text before the first age can only be the first unit's.
    headed = layout.lines[floor - 1].stop is Stop.RELATED if floor else False
    return opened and not any(line.prose or (line.short and not headed) for line in layout.lines[run[-1] + 1 : ceiling])


def _is_said(line: Line) -> bool:
    """Whether a short line is a whole sentence: the end of a text rather than a head; a title may ask, or be cut."""
    text = line.block.text
    return len(text) > LEAST_TEXT and not line.block.level and ends_sentence(text) and not text.endswith(_NOT_SAID)


def _tokens(layout: Layout, draft: Draft) -> list[Token]:
    before = [place for place in _side(layout, draft.anchor, before=True) if place >= draft.start]
    after = [place for place in _side(layout, draft.anchor, before=False) if place < draft.end]
    seats = {
        "before": [*before, *_next_prose(layout, draft, [draft.anchor, *before], -1)],
        "after": [*after, *_next_prose(layout, draft, [draft.anchor, *after], 1)],
        "opening": _opening(layout, draft),
    }
    tokens = [
        _token(layout, place, (side, number)) for side, places in seats.items() for number, place in enumerate(places)
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
    return [token for token in tokens if any(map(str.isalpha, token.text))]


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
        if not layout.lines[place].short or _is_said(layout.lines[place]) or len(opening) == _MOST_HEAD:
            break
        opening.append(place)
    return opening


def _foots_text(layout: Layout, draft: Draft) -> bool:
    """Whether a unit's text stands before its age."""
    return any(line.prose or _is_said(line) for line in layout.lines[draft.start : draft.anchor])


def _heads_text(layout: Layout, draft: Draft) -> bool:
    """Whether a unit's text stands behind its age."""
    return any(line.prose or _is_said(line) for line in layout.lines[draft.anchor + 1 : draft.end])


def _token(layout: Layout, place: int, seat: Seat) -> Token:
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
