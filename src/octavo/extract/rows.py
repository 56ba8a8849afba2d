r"""The cells of a table's row as one line of the text, in the order in which they are read.

<tr><td>Penhale</td><td>88</td><td>140</td></tr>  -->  "Penhale\t88\t140"
"""

from collections.abc import Iterable, Sequence

from octavo.extract.lines import Line

_CELLS = frozenset({"td", "th"})
#: A tab: blank to a reader and to a search, and yet the cells can be told apart.
_BETWEEN = "\t"
#: A cell with more is a column of a page laid out as a table.
_LONGEST_CELL = 160


def texts_of(places: Iterable[int], lines: Sequence[Line]) -> tuple[str, ...]:
    """The texts of the lines at these places, those of one row's cells together."""
    texts: list[str] = []
    last = None
    for place in places:
        block = lines[place].block
        row = _row(block.path, block.names) if block.tag in _CELLS and len(block.text) <= _LONGEST_CELL else None
        if row is not None and row == last:
            texts[-1] = f"{texts[-1]}{_BETWEEN}{block.text}"
        else:
            texts.append(block.text)
        last = row
    return tuple(texts)


def _row(path: Sequence[int], names: Sequence[str]) -> int | None:
    """The number of the row whose cell a block is."""
    return path[-2] if len(path) > 1 and names[-2][:3] in {"tr", "tr "} else None
