"""Cards: elements side by side, each with a title and more, as lists of articles have them, whatever they are called.

<div><a>..</a><p>..</p></div><div><a>..</a><p>..</p></div>  -->  the extents of both
"""

from octavo.extract.blocks.lines import Line, is_time, weight
from octavo.extract.segments.layout import Layout

_SHORTEST_TITLE = 15
_LONGEST_TITLE = 250
#: A line that is neither link nor heading is a title only from this length on.
_SHORTEST_PLAIN = 20
#: How deep cards may lie below the element that is asked for them.
_MOST_SPLITS = 12


def cards_in(layout: Layout, low: int, high: int) -> tuple[tuple[int, int], ...]:
    """The extents of the cards that fill a stretch of places: elements side by side, nearly each with title and more.

    Empty where there are fewer than two.
    """
    for _ in range(_MOST_SPLITS):
        if high - low < 2:
            break
        parts = layout.parts(low, high)
        whole = [part for part in parts if part[1] - part[0] > 1 and card_title(layout, part) is not None]
        if len(whole) > 1 and len(whole) * 3 >= len(parts) * 2:
            return tuple(whole)
        large = [part for part in parts if part[1] - part[0] > 1]
        if len(large) != 1 or large[0] == (low, high):
            break
        low, high = large[0]
    return ()


def cards_after(layout: Layout, start: int, end: int) -> tuple[tuple[int, int], ...]:
    """The extents of the cards that follow a heading without an element round both: in the next one, or one by one.

    Without that element their titles must be links, lest the article's own sections be taken for cards.
    """
    if end - start < 3:
        return ()
    depth = len(layout.path(start)) - 1
    if depth < 0 or len(layout.path(start + 1)) <= depth or layout.shared(start, start + 1) < depth:
        return ()
    low, high = layout.extent(start + 1, depth + 1)
    cards = cards_in(layout, low, min(high, end)) if low > start else ()
    if len(cards) < 2:
        cards = _leading(layout, start + 1, end, depth)
    linked = [card for card in cards if (title := card_title(layout, card)) is not None and _is_link(layout, title)]
    return cards if len(linked) > 1 and len(linked) == len(cards) else ()


def _leading(layout: Layout, low: int, end: int, depth: int) -> tuple[tuple[int, int], ...]:
    """The cards that stand one after another in the same element, from the first on."""
    found: list[tuple[int, int]] = []
    while low < end and len(layout.path(low)) > depth:
        card = low, min(layout.extent(low, depth + 1)[1], end)
        if card[1] - card[0] < 2 or card_title(layout, card) is None:
            break
        found.append(card)
        low = card[1]
    return tuple(found)


def _is_link(layout: Layout, place: int) -> bool:
    return layout.lines[place].block.href is not None


def card_title(layout: Layout, card: tuple[int, int]) -> int | None:
    """The place of a card's title: its heading, else its first link of some length, else its longest short line."""
    places = [place for place in range(*card) if _may_be_title(layout.lines[place])]
    for place in places:
        if layout.lines[place].block.level:
            return place
    for place in places:
        if layout.lines[place].block.linked > 0.7 and weight(layout.lines[place].block.text) >= _SHORTEST_TITLE:
            return place
    if not any(layout.lines[place].prose for place in range(*card)):
        return None
    longest = max(places, key=lambda place: weight(layout.lines[place].block.text), default=None)
    return longest if longest is not None and weight(layout.lines[longest].block.text) >= _SHORTEST_PLAIN else None


def _may_be_title(line: Line) -> bool:
    fits = line.short and not line.aside and not line.age and len(line.block.text) <= _LONGEST_TITLE
    return fits and not is_time(line.block.text)
