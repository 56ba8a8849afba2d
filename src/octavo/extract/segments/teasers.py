"""Openings of other articles round a text that no heading announces: cards, each with a linked heading and a text.

<main> the article             the least element round the lead with most of the text outside cards
<div><h3><a>..</a></h3><p>..   beyond it three or more, most with a day, or few beside the text  -->  units
"""

from bisect import bisect_right
from collections.abc import Sequence

from octavo.extract.blocks.lines import Line, weight
from octavo.extract.segments.layout import Layout
from octavo.extract.segments.listed import card_units
from octavo.extract.segments.unit import Unit

_LONGEST_TITLE = 250
_LEAST_CARDS = 3
_MOST_CARDS = 200
#: With more text than this in one of them, an element is no card.
_LARGEST_CARD = 800
_MOST_PARAGRAPHS = 2
#: Without days, so much of the article's text may stand in cards.
_SMALL_SHARE = 1 / 3

Extent = tuple[int, int]


def teaser_units(layout: Layout) -> tuple[Unit, ...]:
    """The articles that cards beyond the element of the article open; none where a card may be a section of it."""
    if layout.lead is None or layout.home is None:
        return ()
    # In a forum every answer repeats the thread's title.
    title = layout.lines[layout.home].block.text
    titled = layout.titled[bisect_right(layout.titled, layout.lead) :]
    heads = [at for at in titled if _is_head(layout.lines[at], title)][:_MOST_CARDS]
    if len(heads) < _LEAST_CARDS:
        return ()
    own = (layout.home, layout.lead)
    cards = [card for at in range(len(heads)) if (card := _card(layout, heads, at, own))]
    if len(cards) < _LEAST_CARDS:
        return ()
    low, high = article_extent(layout, layout.lead, cards)
    beyond = [card for card in cards if card[0] >= high or card[1] <= low]
    return tuple(card_units(layout, beyond)) if _are_teasers(layout, beyond, layout.text(low, high)) else ()


def _is_head(line: Line, title: str) -> bool:
    block = line.block
    fits = block.level > 0 and block.linked > 0.7 and not block.text.endswith(title)
    return fits and weight(block.text) <= _LONGEST_TITLE


def _card(layout: Layout, heads: Sequence[int], at: int, own: Sequence[int]) -> Extent | None:
    """The element round a head with no other head in it, nor any place of the article's ``own``."""
    low, high = layout.card(heads[at], [*heads[max(0, at - 1) : at], *heads[at + 1 : at + 2], *own])
    fits = 1 <= layout.paragraphs(low, high) <= _MOST_PARAGRAPHS and layout.text(low, high) <= _LARGEST_CARD
    return (low, high) if fits and not layout.paragraphs(low, heads[at]) else None


def article_extent(layout: Layout, lead: int, cards: Sequence[Extent]) -> Extent:
    """The extent of the least element round the lead that holds most of the text outside the cards."""
    every = 0, len(layout.lines)
    most = _outside(layout, every, cards) / 2
    extents = (layout.extent(lead, depth) for depth in range(len(layout.path(lead)), 0, -1))
    return next((extent for extent in extents if _outside(layout, extent, cards) > most), every)


def _outside(layout: Layout, extent: Extent, cards: Sequence[Extent]) -> int:
    low, high = extent
    return layout.text(low, high) - sum(layout.text(*card) for card in cards if low <= card[0] < high)


def _are_teasers(layout: Layout, cards: Sequence[Extent], article: int) -> bool:
    if len(cards) < _LEAST_CARDS:
        return False
    dated = sum(any(line.date or line.age for line in layout.lines[low:high]) for low, high in cards)
    return 2 * dated >= len(cards) or sum(layout.text(*card) for card in cards) <= _SMALL_SHARE * article
