"""An article's plain text as paragraphs, with the cited characters marked."""

import re
from dataclasses import dataclass, replace

#: What parts the cells of a row (``extract.rows``).
_TAB = "\t"
_CELL = re.compile(r"[^\t]*\t|[^\t]+")
_GAP = re.compile(r"\n\n+")
#: Code points of a line that may be a heading or an item of a list.
SHORT = 80
#: What ends a sentence, in the scripts that have such marks.
_END = re.compile(r"[.!?…:;,。！？।۔؟][\"'”’»)\]]*\s*\Z")
_CITE = re.compile(r"([0-9]{1,9})-([0-9]{1,9})\Z")


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A stretch of a paragraph."""

    text: str
    marked: bool = False
    #: The first marked piece of the page: where a cite's link ends.
    first: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """A paragraph and the look of it."""

    pieces: tuple[Piece, ...]
    #: "row" of a table, its cells parted by tabs; "heading" or "item": what a short line without an end is taken for.
    #: The text does not say, so the page shows it by its look alone and a screen reader is told nothing that may be
    #: wrong.
    look: str | None = None

    @property
    def text(self) -> str:
        """All of it."""
        return "".join(piece.text for piece in self.pieces)

    @property
    def cells(self) -> tuple[tuple[Piece, ...], ...]:
        """The pieces of a row, cell by cell. A cell keeps its tab, so that all cells together are the text."""
        cells: list[list[Piece]] = [[]]
        for piece in self.pieces:
            for number, text in enumerate(_CELL.findall(piece.text)):
                cells[-1].append(replace(piece, text=text, first=piece.first and not number))
                if text.endswith(_TAB):
                    cells.append([])
        return tuple(map(tuple, cells))


def cited_span(asked: str | None, text: str) -> tuple[int, int] | None:
    """The characters that ``12-80`` names; None where that is no stretch of ``text``."""
    match = _CITE.match(asked or "")
    if not match:
        return None
    start, end = int(match[1]), int(match[2])
    return (start, end) if start < end <= len(text) else None


def paragraphs(text: str, span: tuple[int, int] | None = None) -> tuple[Paragraph, ...]:
    """The paragraphs of ``text``, exactly the code points of ``span`` marked."""
    made: list[Paragraph] = []
    seen, at = False, 0
    gaps = [(match.start(), match.end()) for match in _GAP.finditer(text)]
    for stop, next_at in [*gaps, (len(text), len(text))]:
        start, end = span or (0, 0)
        pieces = _cut(text, at, stop, max(at, start), min(stop, end), first=not seen)
        seen = seen or any(piece.marked for piece in pieces)
        if pieces:
            made.append(Paragraph(pieces=pieces))
        at = next_at
    looks = _looks([paragraph.text for paragraph in made])
    return tuple(replace(paragraph, look=look) for paragraph, look in zip(made, looks, strict=True))


def _looks(texts: list[str]) -> list[str | None]:
    """One short line before a paragraph looks like a heading; several in a row look like a list; a tab makes a row."""
    rows = [_TAB in text for text in texts]
    short = [
        len(text) <= SHORT and not _END.search(text) and "\n" not in text and not is_row
        for text, is_row in zip(texts, rows, strict=True)
    ]
    looks: list[str | None] = []
    for at, is_short in enumerate(short):
        beside = (at > 0 and short[at - 1]) or (at + 1 < len(short) and short[at + 1])
        last = at + 1 == len(short)
        looks.append(None if not is_short or (last and not beside) else "item" if beside else "heading")
    return ["row" if is_row else look for is_row, look in zip(rows, looks, strict=True)]


def _cut(text: str, at: int, stop: int, start: int, end: int, *, first: bool) -> tuple[Piece, ...]:
    if start >= end:
        return (Piece(text=text[at:stop]),) if stop > at else ()
    cut = (
        Piece(text=text[at:start]),
        Piece(text=text[start:end], marked=True, first=first),
        Piece(text=text[end:stop]),
    )
    return tuple(piece for piece in cut if piece.text)
