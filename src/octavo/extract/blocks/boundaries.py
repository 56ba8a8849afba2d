"""Where a line of its own begins beside what the names of elements tell: by style, by role, in a component's slots."""

import re
from collections.abc import Mapping

from octavo.extract.blocks.heading_words import Stop
from octavo.extract.blocks.headings import stop_of
from octavo.extract.document.tree import TEXT, Node

#: What an element is called that does what a <button> does, and one that does what an <h2> does.
PRESSED = frozenset({"button", "tab", "switch", "menuitem"})
HEADING = "heading"
_AS_BLOCK = re.compile(r"display\s*:\s*(?:block|flex|grid|table|list-item)\b", re.IGNORECASE)
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
#: What a heading's rank is where an element does not tell it, as browsers have it; none has a deeper one.
USUAL_LEVEL, _LOWEST_LEVEL = 2, 6
_LEAST_TEXT = 80
_SECTIONS = frozenset({"section", "aside", "nav", "ul", "ol"})
_SECTION_ROLES = frozenset({"feed", "region", "complementary", "list"})
#: A longer number is no rank, and may be longer than Python reads.
_RANK = re.compile(r"[0-9]{1,2}")
#: In a custom element's name, and in no other.
CUSTOM = "-"


def is_unfolded(element: Node) -> bool:
    """Whether a hidden element is what the heading before it unfolds: an answer under its question."""
    before = element.prev
    while before is not None and before.tag == TEXT:
        before = before.prev
    return (
        before is not None
        and (before.tag in _HEADINGS or before.tag == "dt")
        and before.css_first("[aria-expanded]") is not None
    )


def is_apart(tag: str, given: Mapping[str, str | None], around: str) -> bool:
    """Whether an inline element has lines of its own by its style, or is pressed or heads by what it says of itself.

    The lines of a program are one text; ``around``: the nearest block element's name.
    """
    role = given.get("role")
    if role in PRESSED or role == HEADING:
        return tag != "a"
    style = given.get("style")
    return style is not None and "display" in style and around != "pre" and _AS_BLOCK.search(style) is not None


def told_level(given: Mapping[str, str | None]) -> int:
    """The rank of a heading by role, as its ``aria-level`` tells it."""
    told = given.get("aria-level") or ""
    return min(max(int(told), 1), _LOWEST_LEVEL) if _RANK.fullmatch(told) else USUAL_LEVEL


def unseen_heading(element: Node, given: Mapping[str, str | None]) -> str | None:
    """What announces other articles or comments to who has the page read out, where no heading within does."""
    if element.tag not in _SECTIONS and given.get("role") not in _SECTION_ROLES:
        return None
    label = (given.get("aria-label") or "").strip()
    # What a script fills later announces nothing.
    if stop_of(label, heading=True) not in {Stop.RELATED, Stop.COMMENTS} or len(element.text()) < _LEAST_TEXT:
        return None
    headings = (each.text() for each in element.css("h2, h3, h4, h5, h6, [role=heading]")[:1])
    return label if all(stop_of(" ".join(text.split()), heading=True) is None for text in headings) else None


def is_slotted(element: Node) -> bool:
    """Whether a component puts an element into a place of its own."""
    around = element.parent
    return "slot" in element.attributes and around is not None and CUSTOM in (around.tag or "")


def is_box(element: Node, *, first: bool) -> bool:
    """Whether a custom element is a box: no text follows it, and it is the ``first`` of its line or a component's part.

    Of a component's parts, each stands beside another element and no text.
    """
    after = element.next
    if after is not None and after.tag == TEXT and not (after.text_content or "").isspace():
        return False
    if first:
        return True
    before = element.prev
    while before is not None and before.tag == TEXT and (before.text_content or "").isspace():
        before = before.prev
    around = element.parent
    return before is not None and before.tag != TEXT and around is not None and CUSTOM in (around.tag or "")
