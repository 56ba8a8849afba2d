"""A text cut where the article's text as the page states it (schema.org's articleBody) begins and ends.

found    byline, A, B, C, "Follow us"      stated   "A B C"
aligned  A, B, C
"""

import re
from collections.abc import Sequence
from html import unescape

from octavo.extract.blocks.lines import is_prose
from octavo.text.letters import letters

_TAG = re.compile(r"<[^<>]{1,500}>")
#: Letters that tell one place in a text from every other.
_TELLING = 24
#: A stated text with less is a description.
_LEAST = 400
#: So much of the found text must stand in the stated one, and the other way round; else one of the two is another text.
_COVERED = 0.7
#: More than this is never cut off: then it is likelier that the stated text lacks a part (questions at its end, a box).
_MOST_CUT = 0.1
#: So many letters may go from any text: a line on its author.
_ALWAYS_CUT = 120


def aligned(paragraphs: Sequence[str], stated: str | None) -> tuple[str, ...]:
    """The paragraphs from the one where ``stated`` begins to the one where it ends; all where it says too little.

    It says too little where it is a description, is cut, or is another text than ours: it must hold seven tenths of
    the found letters, and its own first or last ones must stand in what was found. Blanks, markup and escapes in it
    do not matter. Nothing between its two ends is ever dropped, nor the one paragraph before it: a standfirst is the
    article's, and publishers state it apart.
    """
    found = tuple(paragraphs)
    if not found or not stated or len(stated) < _LEAST:
        return found
    told = letters(_TAG.sub(" ", unescape(unescape(stated))))
    pieces = [letters(paragraph) for paragraph in found]
    held = [_is_held(piece, told) for piece in pieces]
    total = sum(map(len, pieces))
    covered = sum(len(piece) for piece, inside in zip(pieces, held, strict=True) if inside)
    if len(told) < _COVERED * _LEAST or covered < _COVERED * total or len(told) < _COVERED * covered:
        return found
    first, last = _beginning(found, pieces, held, told), _end(pieces, held, told)
    cut = total - sum(map(len, pieces[first:last]))
    return found[first:last] if cut <= max(_MOST_CUT * total, _ALWAYS_CUT) else found


def _is_held(piece: str, told: str) -> bool:
    """Whether a paragraph stands in the stated text; one of a few letters may stand there by chance."""
    return len(piece) >= _TELLING and (piece[:_TELLING] in told or piece[-_TELLING:] in told)


def _beginning(found: Sequence[str], pieces: Sequence[str], held: Sequence[bool], told: str) -> int:
    """The place of the stated text's first paragraph or of the standfirst before it; 0 where it is not found."""
    at = next((at for at, inside in enumerate(held) if inside), 0)
    if told[:_TELLING] not in pieces[at]:
        return 0
    return next((before for before in range(at - 1, max(at - 3, -1), -1) if is_prose(found[before])), at)


def _end(pieces: Sequence[str], held: Sequence[bool], told: str) -> int:
    """The place after the last paragraph of the stated text; after all where its last letters are not found there."""
    at = next((at for at in range(len(held) - 1, -1, -1) if held[at]), len(held) - 1)
    # A text may end in paragraphs too short to tell ("He won.").
    while at + 1 < len(pieces) and pieces[at + 1] and len(pieces[at + 1]) < _TELLING and told.endswith(pieces[at + 1]):
        at += 1
    return at + 1 if told[-_TELLING:] in "".join(pieces[max(at - 1, 0) : at + 1]) else len(pieces)
