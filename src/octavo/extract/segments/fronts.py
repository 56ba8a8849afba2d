"""Pages of nothing but other articles, without ages to tell them by: a paper's front, a rubric, an archive.

linked titles, each in an element of its own with a sentence or two, and next to no text outside these  -->  units
"""

from bisect import bisect_left
from collections.abc import Sequence

from octavo.extract.blocks.lines import Line, ends_sentence, weight
from octavo.extract.segments.layout import Layout
from octavo.extract.segments.listed import card_units
from octavo.extract.segments.unit import Unit

#: Fewer linked titles are no front.
_LEAST_CARDS = 4
#: So many more where the page shows no running text at all.
_LEAST_BARE = 6
_MOST_CARDS = 1000
#: A title of this length that so many links end with is a thread's.
_LEAST_TITLE, _LEAST_ANSWERS = 25, 3
#: A day and a word before it.
_WORDS_OF_A_DAY = 5
#: With more text than this in one of them, an element is no card but an article.
_LARGEST_CARD = 800
_MOST_PARAGRAPHS = 3
#: With this much text outside the cards the page has an article of its own.
_LEAST_MAIN = 120
_SMALLEST_SHARE = 0.25


def front_units(layout: Layout) -> tuple[Unit, ...]:
    """The articles that a page lists; none where it has a text of its own, or fewer than a handful."""
    # "Posted on 2 April" leads to a post of a thread.
    heads = [place for place in layout.titled if not _tells_when(layout.lines[place])]
    if len(heads) < _LEAST_CARDS:
        return ()
    if layout.home is not None:
        own, every = layout.lines[layout.home].block.text, len(heads)
        heads = [place for place in heads if not layout.lines[place].block.text.endswith(own)]
        # In a forum every answer repeats the thread's title.
        if weight(own) >= _LEAST_TITLE and every - len(heads) >= _LEAST_ANSWERS:
            return ()
    headed = [place for place in heads if layout.lines[place].block.level]
    if len(headed) >= _LEAST_CARDS:
        heads = headed
    heads = heads[:_MOST_CARDS]
    if len(heads) < _LEAST_CARDS:
        return ()
    total = layout.text(0, len(layout.lines))
    if _is_own(_least_outside(layout, heads), total) or _are_speakers(layout, heads):
        return ()
    cards = _cards(layout, heads)
    whole = [card for card in cards if card[1] - card[0] > 1]
    inside = sum(layout.text(*card) for card in cards)
    if _is_own(total - inside, total):
        return ()
    enough = 2 * len(whole) > len(heads) if inside else len(heads) >= _LEAST_BARE or _are_told(layout, heads, whole)
    return tuple(card_units(layout, cards)) if enough else ()


def _are_told(layout: Layout, heads: Sequence[int], cards: Sequence[tuple[int, int]]) -> bool:
    """Whether each head has a day or a sentence below it in its card, and the page hardly a word outside these."""
    if len(cards) < len(heads):
        return False
    inside = {place for card in cards for place in range(*card)}
    others = (line for place, line in enumerate(layout.lines) if place not in inside and not (line.aside or line.label))
    if sum(weight(line.block.text) for line in others) >= _LEAST_MAIN:
        return False
    below = (layout.lines[head + 1 : card[1]] for head, card in zip(heads, cards, strict=True))
    return all(any(line.date or line.age or ends_sentence(line.block.text) for line in lines) for lines in below)


def _tells_when(line: Line) -> bool:
    """Whether a link is hardly more than a ``<time>``."""
    return line.block.when is not None and len(line.block.text.split()) <= _WORDS_OF_A_DAY


def _are_speakers(layout: Layout, heads: Sequence[int]) -> bool:
    """Whether a third of the heads stood before over other texts: who speaks in turn, and not what was written."""
    titles = {layout.lines[place].block.text for place in heads}
    texts = {(layout.lines[place].block.text, layout.lines[place + 1].block.text) for place in heads[:-1]}
    return 3 * len(titles) <= 2 * len(heads) and len(texts) > len(titles)


def _is_own(outside: int, total: int) -> bool:
    """Whether so much text outside the cards is an article."""
    return outside >= _LEAST_MAIN or outside >= _SMALLEST_SHARE * (total + 1)


def _least_outside(layout: Layout, heads: Sequence[int]) -> int:
    """How much text no card can hold: what precedes the first head, and more than a card's behind one.

    Most pages are told from a front by this, long before their cards are found.
    """
    behind: dict[int, int] = {}
    for place in layout.prose:
        at = bisect_left(heads, place)
        behind[at] = behind.get(at, 0) + layout.text(place, place + 1)
    return sum(size if at == 0 else max(0, size - _LARGEST_CARD) for at, size in behind.items())


def _cards(layout: Layout, heads: Sequence[int]) -> list[tuple[int, int]]:
    """The element round each head with no other head, nor the page's title, in it; none so large as an article."""
    cards = []
    home = () if layout.home is None else (layout.home,)
    for at, head in enumerate(heads):
        low, high = layout.card(head, [*heads[max(0, at - 1) : at], *heads[at + 1 : at + 2], *home])
        paragraphs = sum(line.prose for line in layout.lines[low:high])
        opens = not any(line.prose for line in layout.lines[low:head])
        if opens and paragraphs <= _MOST_PARAGRAPHS and layout.text(low, high) <= _LARGEST_CARD:
            cards.append((low, high))
    return cards
