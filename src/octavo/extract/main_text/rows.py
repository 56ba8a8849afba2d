r"""The cells of a table's row as one line of the text, in the order in which they are read.

<tr><td>Penhale</td><td>88</td><td>140</td></tr>  -->  "Penhale\t88\t140"
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

import numpy as np

from octavo.extract.blocks.block import Block
from octavo.extract.blocks.lines import Line
from octavo.extract.main_text.features import Column

_CELLS = frozenset({"td", "th"})
#: How the names of cells begin ("td wide").
_NAMED_CELLS = frozenset({"td", "th", "td ", "th "})
_NAMED_TABLES = frozenset({"table", "table "})
#: A tab: blank to a reader and to a search, and yet the cells can be told apart.
_BETWEEN = "\t"
#: A cell with more is a column of a page laid out as a table.
_LONGEST_CELL = 160
#: So is one with more lines and two of running text among them, or with more than one paragraph.
_MOST_LINES = 2
#: A table with fewer cells may be one that lays out a page.
_LEAST_CELLS = 4
#: A larger one is a work of reference, of which a text may go without.
_MOST_CELLS = 100
#: Cells that are less likely, or more of a link, than this on average are a form's, a notice's or a menu's.
_LIKELY, _LINKED = 0.2, 0.5
#: The other cells of a row are no farther off.
_REACH = 40


def whole_rows(places: Sequence[int], lines: Sequence[Line], chances: Column) -> list[int]:
    """The places, and with them whole tables and rows; ``chances``: of each line to be text.

    Those that half of the cells are from, so that a table keeps the row that heads it, and likely tables between texts.
    """
    inside = _cells(places, lines)
    halves = _halves(inside, lines) if inside else []
    texts = places
    if inside:
        cells = set(inside)
        texts = [place for place in places if place not in cells]
    found = [place for held in halves for place in held] + _between(texts, lines, chances)
    return sorted({*places, *found}) if found else list(places)


def _halves(inside: Sequence[int], lines: Sequence[Line]) -> list[list[int]]:
    """The cells of the rows and of the tables that half of the cells are from."""
    found = Counter(each for place in inside for each in _holders(place, lines))
    cells: dict[int, list[int]] = {}
    for place in _cells(range(max(inside[0] - _REACH, 0), min(inside[-1] + _REACH, len(lines))), lines):
        for each in _holders(place, lines):
            cells.setdefault(each, []).append(place)
    return [
        held
        for number, held in cells.items()
        if 2 * found[number] >= len(held) and (number > 0 or len(held) >= _LEAST_CELLS)
    ]


def _between(texts: Sequence[int], lines: Sequence[Line], chances: Column) -> list[int]:
    """The cells of the likely tables between two of these places, with running text on both sides."""
    found: list[int] = []
    for last, place in pairwise(texts):
        # Most texts follow each other; else what stands between is seldom a table (it may have a caption).
        if place - last <= _LEAST_CELLS:
            continue
        if lines[last + 1].block.tag not in _CELLS and lines[last + 2].block.tag not in _CELLS:
            continue
        if np.count_nonzero(chances[last + 1 : place] >= _LIKELY) >= _LEAST_CELLS:
            for start, end in _tables(last + 1, place, lines):
                if _LEAST_CELLS <= end - start <= _MOST_CELLS and chances[start:end].mean() >= _LIKELY:
                    found += _of_data(range(start, end), lines)
    if found:
        running = [place for place in texts if lines[place].prose]
        found = [place for place in found if running[:1] < [place] < running[-1:]]
    return found


def _tables(start: int, end: int, lines: Sequence[Line]) -> Iterator[tuple[int, int]]:
    """Where each table between two places begins and ends."""
    while start < end:
        block = lines[start].block
        at = _table(block) if block.tag in _CELLS else None
        first = start
        start += 1
        if at is not None:
            number = block.path[at]
            while start < end and lines[start].block.path[at : at + 1] == (number,):
                start += 1
            yield first, start


def _of_data(places: Sequence[int], lines: Sequence[Line]) -> Sequence[int]:
    """The places of a table's lines; none of one with a page's columns, or of hardly more than links."""
    blocks = [lines[place].block for place in places]
    linked = sum(block.linked for block in blocks)
    fits = linked <= _LINKED * len(blocks) and max(len(block.text) for block in blocks) <= _LONGEST_CELL
    return places if fits else ()


def texts_of(places: Sequence[int], lines: Sequence[Line]) -> tuple[str, ...]:
    """The texts of the lines at these places, those of one row's cells together."""
    if not _cells(places, lines):
        return tuple([lines[place].block.text for place in places])
    texts: list[str] = []
    last = None
    for place in places:
        row = _row(place, lines)
        if row is not None and row == last:
            texts[-1] = f"{texts[-1]}{_BETWEEN}{lines[place].block.text}"
        else:
            texts.append(lines[place].block.text)
        last = row
    return tuple(texts)


def _cells(places: Iterable[int], lines: Sequence[Line]) -> list[int]:
    """The places of a table's cells: most pages have none, and need no more than this."""
    return [place for place in places if _depth(lines[place].block)]


def _depth(block: Block) -> int:
    """1 for a cell, 2 for a paragraph in one, else 0."""
    if block.tag in _CELLS:
        return 1
    if block.tag != "p" or len(block.names) < 2:
        return 0
    return 2 if block.names[-2][:3] in _NAMED_CELLS else 0


def _row(place: int, lines: Sequence[Line]) -> int | None:
    """The number of the row whose cell a line is; None of any other line, and of a page's column."""
    block = lines[place].block
    depth = _depth(block)
    if not depth or len(block.text) > _LONGEST_CELL or len(block.path) <= depth:
        return None
    if _is_column(place, lines, block.path[-depth], depth):
        return None
    return block.path[-depth - 1] if block.names[-depth - 1].partition(" ")[0] == "tr" else None


def _holders(place: int, lines: Sequence[Line]) -> tuple[int, ...]:
    """The number of the row that holds a cell, and that of the table below zero; none of any other line."""
    row = _row(place, lines)
    if row is None:
        return ()
    block = lines[place].block
    at = _table(block)
    return (row,) if at is None else (row, -block.path[at])


def _table(block: Block) -> int | None:
    """Which of the elements round a block is the innermost table."""
    # From the inside: a table is three elements off.
    for at in range(len(block.names) - 1, -1, -1):
        if block.names[at][:6] in _NAMED_TABLES:
            return at
    return None


def _is_column(place: int, lines: Sequence[Line], cell: int, depth: int) -> bool:
    """Whether the cell of this number, which a line stands in, has other paragraphs, or several lines of a text."""
    beside = (*lines[max(place - 1, 0) : place], *lines[place + 1 : place + 2])
    if not any(cell in each.block.path for each in beside):
        return False
    near = [each for each in lines[max(place - 2, 0) : place + 3] if cell in each.block.path]
    return depth > 1 or (len(near) > _MOST_LINES and sum(each.prose for each in near) > 1)
