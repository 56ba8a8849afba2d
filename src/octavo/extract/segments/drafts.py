"""Where related articles begin and end, found by their ages.

anchors   the short lines with an age
cards     each in an element of its own: the element is the unit
flat      no such elements: a unit goes from its head to the head of the next
"""

from collections.abc import Sequence
from itertools import pairwise

from octavo.extract.blocks.heading_words import Stop
from octavo.extract.blocks.lines import Line, counts_readers, ends_sentence, weight
from octavo.extract.segments.heads import LINK, Draft, is_said, side, tokens_of
from octavo.extract.segments.layout import Layout
from octavo.extract.segments.periods import first_lines, kind_of, last_end

#: As long as this, what stands beside an age is a title rather than a name.
_LEAST_TITLE = 25
#: A card has at least a title beside its age.
_LEAST_LINES = 2
#: Of fewer pairs of ages nothing is told by their likeness.
_LEAST_PAIRS = 2


def drafts_of(layout: Layout, anchors: Sequence[int], barriers: Sequence[int]) -> list[Draft]:
    """The units round these anchors, their heads unread; ``barriers`` are places that belong to none of them."""
    anchors = _merged(layout, _told_once(layout, anchors), barriers)
    drafts = _links(layout, [anchor for anchor in anchors if layout.lines[anchor].block.linked > LINK])
    linked = {draft.anchor for draft in drafts}
    others = [anchor for anchor in anchors if anchor not in linked]
    bounds = sorted({*barriers, *linked})
    drafts += _cards(layout, others, bounds) or _flat(layout, others, bounds)
    drafts.sort(key=lambda draft: draft.anchor)
    footed = [_foots_text(layout, draft) for draft in drafts]
    # Where most have their text before the age, or none has one behind it, one too short to be told stands there too.
    most = sum(footed) * 2 > len(drafts) or (any(footed) and not any(_heads_text(layout, draft) for draft in drafts))
    for draft, foots in zip(drafts, footed, strict=True):
        draft.foots = foots or (most and not any(line.prose for line in layout.lines[draft.anchor : draft.end]))
        draft.tokens = tokens_of(layout, draft)
    return drafts


def _told_once(layout: Layout, anchors: Sequence[int]) -> Sequence[int]:
    """The anchors; every other one where each second one repeats the first's age and source.

    Cards tell them above the title for narrow screens and below the text for wide ones.
    """
    pairs = list(zip(anchors[::2], anchors[1::2], strict=False))
    if len(pairs) < _LEAST_PAIRS or len(anchors) % 2:
        return anchors
    heads = [(_head_words(layout, one), _head_words(layout, other)) for one, other in pairs]
    again = all(first and first == second for first, second in heads)
    if not again or len({first for first, _ in heads}) == 1:
        return anchors
    # Behind the second of a card stands the next one's head, no title of its own.
    ends = [layout.lines[low + 1 : high] for low, high in pairwise(anchors[1:])][::2]
    titled = any(not line.short or line.block.level or line.block.linked > LINK for end in ends for line in end)
    return anchors if titled else anchors[::2]


def _head_words(layout: Layout, anchor: int) -> tuple[str, ...]:
    """An age and the words beside it, or above it in the same element; nothing where there are none."""
    line, above = layout.lines[anchor], layout.lines[anchor - 1]
    if line.rest:
        return (line.when or "", *line.rest)
    beside = anchor > 0 and above.short and layout.shared(anchor - 1, anchor) + 1 >= len(layout.path(anchor))
    return (line.when or "", above.block.text) if beside else ()


def _merged(layout: Layout, anchors: Sequence[int], barriers: Sequence[int]) -> list[int]:
    """The anchors without those that repeat the age just before them ("3 hours ago", "updated an hour ago")."""
    kept: list[int] = []
    for anchor in anchors:
        if kept and anchor - kept[-1] <= 2 and not any(kept[-1] < barrier < anchor for barrier in barriers):
            between = layout.lines[kept[-1] + 1 : anchor]
            same = layout.lines[anchor].when == layout.lines[kept[-1]].when
            head = side(layout, kept[-1], before=True) or layout.lines[kept[-1]].rest
            titled = all(_names_title(layout.lines[place]) for place in (kept[-1], anchor))
            if (not between and not titled) or (same and not head):
                continue
        kept.append(anchor)
    return kept


def _names_title(line: Line) -> bool:
    """Whether a line with an age has a title beside it: the line is all there is of a related article."""
    return any(weight(text) >= _LEAST_TITLE for text in line.rest)


def _links(layout: Layout, anchors: Sequence[int]) -> list[Draft]:
    """The units as links that hold a whole card each; none where they are not all such."""
    drafts: list[Draft] = []
    for anchor in anchors:
        low, high = anchor, anchor + 1
        while low > 0 and _is_one_link(layout.lines[low - 1], layout.lines[anchor]):
            low -= 1
        while high < len(layout.lines) and _is_one_link(layout.lines[high], layout.lines[anchor]):
            high += 1
        if high - low < _LEAST_LINES or (drafts and low < drafts[-1].end):
            return []
        drafts.append(Draft(anchor=anchor, start=low, end=high, enclosed=True))
    # Where they hold heads alone, texts stand between them.
    torn = any(line.prose for one, other in pairwise(drafts) for line in layout.lines[one.end : other.start])
    held = any(_is_text(line) for draft in drafts for line in layout.lines[draft.start : draft.end])
    return drafts if held and not torn else []


def _is_text(line: Line) -> bool:
    return line.prose or (line.short and ends_sentence(line.block.text))


def _is_one_link(line: Line, other: Line) -> bool:
    """Whether two lines are nothing but link, and lead to the same place."""
    href = line.block.href
    return href is not None and href == other.block.href and min(line.block.linked, other.block.linked) > LINK


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
    if any(line.prose or is_said(line) for draft in drafts for line in layout.lines[draft.start : draft.end]):
        return False
    return any(_tells(layout, one.end, other.start, barriers) for one, other in pairwise(drafts))


def _tells(layout: Layout, start: int, end: int, barriers: Sequence[int]) -> bool:
    """Whether a text stands between two places, and nothing that belongs to no unit."""
    if any(start <= barrier < end for barrier in barriers):
        return False
    texts = filter(_is_text, layout.lines[start:end])
    return any(not (line.aside or line.block.level) for line in texts)


def _neighbours(place: int, barriers: Sequence[int]) -> list[int]:
    before = max((barrier for barrier in barriers if barrier < place), default=None)
    after = min((barrier for barrier in barriers if barrier > place), default=None)
    return [barrier for barrier in (before, after) if barrier is not None]


def _is_whole(layout: Layout, draft: Draft) -> bool:
    """Whether an element holds a title beside the age."""
    lines = [layout.lines[place] for place in range(draft.start, draft.end) if place != draft.anchor]
    heads = [line for line in lines if line.short and not (line.aside or counts_readers(line.block.text))]
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
    kinds = [kind_of(layout, anchor) for anchor in anchors]
    for at, anchor in enumerate([*anchors, None]):
        if run and (anchor is None or _is_other(kinds, at) or any(run[-1] < barrier < anchor for barrier in barriers)):
            drafts += _run(layout, run, barriers)
            run = []
        if anchor is not None:
            run.append(anchor)
    for one, other in pairwise(drafts):
        one.end = min(one.end, other.start)
    return drafts


def _is_other(kinds: Sequence[tuple[int, tuple[str, ...]]], at: int) -> bool:
    """Whether a row of ages of one kind ends before this one, and one of another begins: cards, and comments."""
    before, after = kinds[max(at - _LEAST_PAIRS, 0) : at], kinds[at : at + _LEAST_PAIRS]
    return len(before) == len(after) == _LEAST_PAIRS and len({*before}) == len({*after}) == 1 and before[0] != after[0]


def _run(layout: Layout, run: Sequence[int], barriers: Sequence[int]) -> list[Draft]:
    floor = max((barrier + 1 for barrier in barriers if barrier < run[0]), default=0)
    ceiling = _ceiling(layout, run, barriers)
    sides = [[place for place in side(layout, anchor, before=True) if place >= floor] for anchor in run]
    before = _common_length(layout, sides)
    heads = [side[before - 1] if before else anchor for side, anchor in zip(sides, run, strict=True)]
    ends = [*heads[1:], last_end(layout, heads, run[-1], ceiling)]
    foots = _foots(layout, run, floor, ceiling)
    if (starts := first_lines(layout, run, floor)) and starts[0] < heads[0]:
        heads, ends = starts, [*starts[1:], run[-1] + 1 if foots else last_end(layout, starts, run[-1], ceiling)]
    elif foots:
        heads, ends = [floor, *(anchor + 1 for anchor in run[:-1])], [anchor + 1 for anchor in run]
    return [
        Draft(anchor=anchor, start=head, end=end, enclosed=False)
        for anchor, head, end in zip(run, heads, ends, strict=True)
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
    opened = bool(first) and first[0].short and any(line.prose or is_said(line) for line in first)
    # Right under their heading a text before the first age can only be the first unit's.
    headed = layout.lines[floor - 1].stop is Stop.RELATED if floor else False
    return opened and not any(line.prose or (line.short and not headed) for line in layout.lines[run[-1] + 1 : ceiling])


def _foots_text(layout: Layout, draft: Draft) -> bool:
    """Whether a unit's text stands before its age."""
    return any(line.prose or is_said(line) for line in layout.lines[draft.start : draft.anchor])


def _heads_text(layout: Layout, draft: Draft) -> bool:
    """Whether a unit's text stands behind its age."""
    return any(line.prose or is_said(line) for line in layout.lines[draft.anchor + 1 : draft.end])
