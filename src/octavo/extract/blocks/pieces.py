"""Blocks whose pieces stand in elements of their own: a card's head in one line, a day before a text.

<em>Reuters</em> <b>Ferry sails</b> <small>12 May 2026</small>  -->  three blocks
<span>12/05/2026 — </span>The boat …                            -->  two
"""

from collections.abc import Sequence

from octavo.extract.blocks.days import LONGEST_DAY, is_date, is_day
from octavo.extract.document.tree import BLOCKS, Node
from octavo.text.ages import is_age

#: A piece of a block: its text, whether it stands in a link, its text node, and whether something is before it there.
Part = tuple[str, bool, Node, bool]

#: A head in one line has a source, a title and a day, and hardly more; its title has so many letters and words.
_PIECES = range(3, 8)
_LONGEST_PIECE, _LEAST_TITLE, _WORDS_OF_A_TITLE = 200, 15, 3
#: The same in scripts without spaces, and where these begin.
_LEAST_DENSE, _DENSE = 8, "\u2e80"
#: What stands round a day, and before the text that it opens.
_EDGE = " \t\n\u00a0·•|,;:()[]–—-"
_DASHES = ("–", "—", "-", "·", "|")
#: In bold letters a day opens an entry of a chronicle.
_BOLD = frozenset({"b", "strong"})
_LEAST_TEXT = 40


def set_apart(parts: Sequence[Part]) -> list[list[Part]]:
    """The pieces of a card's head, or a day and the text that it opens, each by itself; nothing of any other block."""
    if len(parts) < 2:
        return []
    if _opens(parts):
        return [[parts[0]], [*parts[1:]]]
    return [[part] for part in parts] if _is_head(parts) else []


def _opens(parts: Sequence[Part]) -> bool:
    """Whether a text follows a day and a dash: the day of what a card tells, and no item of a chronicle."""
    text, _, node, _ = parts[0]
    dashed = text.rstrip().endswith(_DASHES) or parts[1][0].lstrip().startswith(_DASHES)
    if not dashed or len(text) > LONGEST_DAY or not is_date(text.strip(_EDGE)):
        return False
    around = node.parent
    if around is None or around.tag in BLOCKS or around.tag in _BOLD or around.parent is None:
        return False
    return around.parent.tag != "li" and sum(len(part[0]) for part in parts[1:]) >= _LEAST_TEXT


def _is_head(parts: Sequence[Part]) -> bool:
    """Whether each piece has an element of its own, one is an age or a day and one may be a title.

    Where one is a text as well, there are a source and a title beside it.
    """
    found = [(text.strip(), node) for text, _, node, _ in parts]
    apart = [(text, piece, node) for text, node in found if (piece := text.strip(_EDGE))]
    # A sentence whose words stand in elements goes on with a comma or a small letter.
    if len(apart) not in _PIECES or any(_goes_on(text) for text, _, _ in apart):
        return False
    if not all(_is_inline(node) for _, _, node in apart):
        return False
    short = [piece for _, piece, _ in apart if len(piece) <= _LONGEST_PIECE]
    if len(short) < _PIECES.start or sum(map(_tells_when, short)) != 1:
        return False
    return any(_may_be_title(piece) and not _tells_when(piece) for piece in short)


def _tells_when(text: str) -> bool:
    return is_day(text) or (len(text) <= LONGEST_DAY and is_age(text))


def _goes_on(text: str) -> bool:
    return text[0].islower() or text[0] in ",.;:"


def _may_be_title(text: str) -> bool:
    if text.isascii() or len(text.split()) >= _WORDS_OF_A_TITLE:
        return len(text) >= _LEAST_TITLE and len(text.split()) >= _WORDS_OF_A_TITLE
    return len(text) >= _LEAST_DENSE and min(text) > _DENSE


def _is_inline(text: Node) -> bool:
    around = text.parent
    return around is not None and around.tag not in BLOCKS
