"""Tables in the text: a row is a line, and a page laid out as a table keeps its paragraphs."""

from collections.abc import Sequence

import numpy as np

from octavo.extract.blocks.blocks import page_blocks
from octavo.extract.blocks.lines import Line, lines_of
from octavo.extract.document.tree import tree_of
from octavo.extract.main_text.features import Column
from octavo.extract.main_text.rows import whole_rows
from octavo.extract.page import read_page

LEAD = "The last pair batted for forty-one minutes in a light that would have shamed a cellar, and saved the match."
END = "It was a hundred that made the declaration possible, the third of a summer that began in the second eleven."


def _page(text: str) -> str:
    return (
        f"<html><title>A draw at Calder</title><body><article><h1>A draw at Calder</h1>{text}</article></body></html>"
    )


def _odds(lines: Sequence[Line], chance: float) -> Column:
    """All lines as likely, but for the first and the last, which are sure."""
    return np.array([0.9, *[chance] * (len(lines) - 2), 0.9], dtype=np.float32)


def test_the_cells_of_a_row_are_one_line() -> None:
    """Names and figures stand together, in the order of the table, a tab between them."""
    rows = (("Penhale c Frost b Ives", "88", "140"), ("Orme lbw b Ives", "12", "31"), ("Sadler not out", "104", "211"))
    table = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in rows)
    text = read_page(_page(f"<p>{LEAD}</p><table>{table}</table><p>{END}</p>")).text
    assert text.split("\n\n") == [LEAD, *("\t".join(row) for row in rows), END]


def test_a_paragraph_alone_in_its_cell_is_the_cell() -> None:
    """As editors' tools write tables; two paragraphs in one cell are a column of a page."""
    cells = "".join(f"<td><p>{cell}</p></td>" for cell in ("Penhale", "88", "140"))
    column = f"<td><p>{LEAD}</p><p>{END}</p></td><td><p>Calder</p></td>"
    text = read_page(_page(f"<p>{LEAD[:-9]}.</p><table><tr>{cells}</tr><tr>{column}</tr></table>")).text
    assert text.split("\n\n") == [f"{LEAD[:-9]}.", "Penhale\t88\t140", LEAD, END, "Calder"]


def test_half_of_a_row_brings_the_other_half() -> None:
    """Two cells of three are the whole row, one of three is itself alone."""
    cells = ("Sow West", "unchanged", "unchanged as before")
    table = f"<table><tr>{''.join(f'<td>{cell}</td>' for cell in cells)}</tr></table>"
    lines = lines_of(page_blocks(tree_of(f"<html><body>{table}</body></html>".encode())))
    assert [line.block.text for line in lines] == list(cells)
    assert whole_rows([0, 1], lines, _odds(lines, 0)) == [0, 1, 2]
    assert whole_rows([0], lines, _odds(lines, 0)) == [0]


def test_half_of_a_table_brings_the_other_half() -> None:
    """The row that heads it comes with the rows below; of a table of which little is text nothing else is."""
    rows = (("Setting", "Meaning"), ("grace", "how long a key is valid"), ("quorum", "the share that must hold it"))
    table = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in rows)
    lines = lines_of(page_blocks(tree_of(f"<html><body><table>{table}</table></body></html>".encode())))
    assert whole_rows([2, 3, 4], lines, _odds(lines, 0)) == [0, 1, 2, 3, 4, 5]
    assert whole_rows([4, 5], lines, _odds(lines, 0)) == [4, 5]


def test_columns_of_a_page_stay_apart() -> None:
    """Two paragraphs in the cells of one row are two paragraphs."""
    long = (LEAD + " " + END, END + " " + LEAD)
    text = read_page(_page(f"<table><tr><td>{long[0]}</td><td>{long[1]}</td></tr></table>")).text
    assert text.split("\n\n") == list(long)


def _lines_round_a_table(rows: int, cell: str) -> tuple[list[int], list[Line]]:
    """The places of two texts, and the lines: a text, a table of three columns, a text."""
    table = "".join(f"<tr>{f'<td>{cell}</td>' * 3}</tr>" for _ in range(rows))
    page = f"<html><body><p>{LEAD}</p><table>{table}</table><p>{END}</p></body></html>"
    lines = list(lines_of(page_blocks(tree_of(page.encode()))))
    return [0, len(lines) - 1], lines


def test_a_likely_table_between_two_texts_is_whole() -> None:
    """Figures are less surely text than what goes round them; a notice's or a menu's cells are hardly any."""
    texts, lines = _lines_round_a_table(3, "88")
    assert whole_rows(texts, lines, _odds(lines, 0.3)) == list(range(11))
    assert whole_rows(texts, lines, _odds(lines, 0.05)) == texts
    assert whole_rows(texts[:1], lines, _odds(lines, 0.3)) == texts[:1]


def test_a_table_of_links_or_of_great_size_is_left_out() -> None:
    """The one leads elsewhere, the other is a work of reference."""
    for texts, lines in (_lines_round_a_table(3, "<a href='/a'>Orme</a>"), _lines_round_a_table(40, "88")):
        assert whole_rows(texts, lines, _odds(lines, 0.3)) == texts
