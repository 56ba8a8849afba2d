"""Cards that are links with nothing but spans in them, side by side in one line of text: each, and each of its pieces.

<a><span>Reuters</span><span>Ferry sails</span></a><a>…</a>  -->  [["Reuters"], ["Ferry sails"]], [["…"], …]
"""

from collections.abc import Sequence
from typing import NamedTuple

from octavo.extract.blocks.pieces import Part
from octavo.extract.document.marks import called
from octavo.extract.document.tree import TEXT, Node

#: So many links in a row, so many pieces in each, and letters in all of these together, are cards rather than words.
_LEAST_LINKS, _LEAST_PIECES, _LEAST_LETTERS = 2, 2, 25
#: One of fewer pieces than this in one line has as many texts.
LEAST_PARTS = _LEAST_LINKS * _LEAST_PIECES
#: No link is so deep round its text.
_DEEPEST = 4


class Piece(NamedTuple):
    """What stands in one element of a link: the element's name, class and id, its texts, and when that was."""

    called: str
    parts: list[Part]
    when: str | None


class LinkCard(NamedTuple):
    """A link of several pieces."""

    called: str
    href: str | None
    pieces: list[Piece]


def link_cards(parts: Sequence[Part]) -> list[LinkCard]:
    """The texts of a block as the cards they are in; empty where they are none, or one of them has another shape."""
    # Of most lines with a link in them some words are in none.
    if not all(linked or text.isspace() for text, linked, _, _ in parts):
        return []
    cards: list[LinkCard] = []
    link = piece = 0
    for part in parts:
        if part[0].isspace():
            continue
        around = _around(part[2])
        if around is None:
            return []
        outer, inner = around
        if outer.mem_id != link:
            if cards and not _is_card(cards[-1], cards[0]):
                return []
            link, piece = outer.mem_id, 0
            cards.append(LinkCard(_called(outer), outer.attributes.get("href"), []))
        if inner.mem_id != piece:
            piece = inner.mem_id
            time = part[2].parent
            when = time.attributes.get("datetime") if time is not None and time.tag == "time" else None
            cards[-1].pieces.append(Piece(_called(inner), [], when))
        cards[-1].pieces[-1].parts.append(part)
    return cards if len(cards) >= _LEAST_LINKS and _is_card(cards[-1], cards[0]) else []


def _around(text: Node) -> tuple[Node, Node] | None:
    """The link round a text, and the outermost element in it with words of its own; None where the link has some."""
    around: list[Node] = []
    outer = text.parent
    while outer is not None and outer.tag != "a" and len(around) < _DEEPEST:
        around.append(outer)
        outer = outer.parent
    if outer is None or outer.tag != "a":
        return None
    inner = next((element for element in reversed(around) if _has_words(element)), None)
    return None if inner is None or _has_words(outer) else (outer, inner)


def _has_words(element: Node) -> bool:
    """Whether words stand in an element itself, in none that it holds."""
    child = element.first_child
    while child is not None and not (child.tag == TEXT and not (child.text_content or "").isspace()):
        child = child.next
    return child is not None


def _is_card(card: LinkCard, first: LinkCard) -> bool:
    """Whether a link has pieces and letters enough for a card, and two pieces that are called as the first link's."""
    known = {piece.called for piece in first.pieces}
    alike = sum(piece.called in known for piece in card.pieces)
    return (
        alike >= _LEAST_PIECES and sum(len(part[0]) for piece in card.pieces for part in piece.parts) >= _LEAST_LETTERS
    )


def _called(element: Node) -> str:
    given = element.attributes
    return called(element.tag or "", given.get("class") or "", given.get("id") or "").names
