"""An article's plain text as paragraphs, with the cited characters marked."""

import re
from dataclasses import dataclass

_GAP = re.compile(r"\n\n+")
_CITE = re.compile(r"([0-9]{1,9})-([0-9]{1,9})\Z")


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A stretch of a paragraph."""

    text: str
    marked: bool = False
    #: The first marked piece of the page: where a cite's link ends.
    first: bool = False


def cited_span(asked: str | None, text: str) -> tuple[int, int] | None:
    """The characters that ``12-80`` names; None where that is no stretch of ``text``."""
    match = _CITE.match(asked or "")
    if not match:
        return None
    start, end = int(match[1]), int(match[2])
    return (start, end) if start < end <= len(text) else None


def paragraphs(text: str, span: tuple[int, int] | None = None) -> tuple[tuple[Piece, ...], ...]:
    """The paragraphs of ``text``, exactly the code points of ``span`` marked."""
    made: list[tuple[Piece, ...]] = []
    seen, at = False, 0
    gaps = [(match.start(), match.end()) for match in _GAP.finditer(text)]
    for stop, next_at in [*gaps, (len(text), len(text))]:
        start, end = span or (0, 0)
        pieces = _cut(text, at, stop, max(at, start), min(stop, end), first=not seen)
        seen = seen or any(piece.marked for piece in pieces)
        if pieces:
            made.append(pieces)
        at = next_at
    return tuple(made)


def _cut(text: str, at: int, stop: int, start: int, end: int, *, first: bool) -> tuple[Piece, ...]:
    if start >= end:
        return (Piece(text=text[at:stop]),) if stop > at else ()
    cut = (
        Piece(text=text[at:start]),
        Piece(text=text[start:end], marked=True, first=first),
        Piece(text=text[end:stop]),
    )
    return tuple(piece for piece in cut if piece.text)
