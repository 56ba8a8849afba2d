"""What stands in place of a picture: often a paper's name beside a card's age."""

from collections.abc import Mapping

from octavo.extract.blocks.paths import shared
from octavo.extract.document.tree import TEXT, Node, attribute

#: A picture's name of more letters describes what it shows.
LONGEST_NAMED = 40
#: So many boxes of its own a picture may stand in.
_BOXES = 2
_LABELLED = frozenset({"a", "span"})
#: What a style draws a mark into: nothing else stands in it.
_MARKS = frozenset({"i", "span", "b", "em"})


def picture_name(picture: Node) -> str | None:
    """What stands in place of a picture; without words of its own, what the link or span says that holds it alone."""
    attrs = picture.attributes
    if named := attrs.get("alt"):
        return named
    around = picture.parent
    if around is None or around.tag not in _LABELLED or picture.next is not None:
        return None
    return attribute(around, "title") or attribute(around, "aria-label")


def mark_name(element: Node, given: Mapping[str, str | None]) -> str | None:
    """What an empty inline element says to who hovers over it, or has it read out: a mark that a style draws."""
    if element.tag not in _MARKS or element.first_child is not None:
        return None
    named = given.get("title") or given.get("aria-label") or ""
    return named if 0 < len(named) <= LONGEST_NAMED else None


def drawing_name(drawing: Node) -> str:
    """The title that opens a drawing; nothing where it has none."""
    first = drawing.first_child
    while first is not None and first.tag == TEXT:
        first = first.next
    return (first.text() or "").strip() if first is not None and first.tag == "title" else ""


def is_nearer(around: tuple[int, ...], path: tuple[int, ...], other: tuple[int, ...]) -> bool:
    """Whether a picture in the element with the path ``around`` belongs to a block's path rather than to the other's.

    It may stand in a box or two of its own; where both are as near, it does.
    """
    near = shared(around, path)
    return near >= max(len(around) - _BOXES, 1 if around else 0) and near >= shared(around, other)
