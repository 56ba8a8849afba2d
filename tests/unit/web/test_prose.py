"""Cited characters are marked exactly."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from octavo.web.prose import cited_span, paragraphs
from octavo.web.render import render

from .conftest import article_page, shell

TEXTS = st.lists(st.text(alphabet="ab \n😀é", max_size=12), max_size=5).map("\n\n".join)


@given(text=TEXTS, start=st.integers(0, 80), size=st.integers(1, 40))
@settings(max_examples=200)
def test_exactly_the_cited_code_points_are_marked(text, start, size):
    """All that is marked is cited, all that is cited but the gaps is marked, and no text is lost."""
    span = cited_span(f"{start}-{start + size}", text)
    made = paragraphs(text, span)
    pieces = [piece for paragraph in made for piece in paragraph.pieces]
    assert "".join(piece.text for piece in pieces).replace("\n", "") == text.replace("\n", "")
    marked = "".join(piece.text for piece in pieces if piece.marked)
    assert marked.replace("\n", "") == (text[span[0] : span[1]] if span else "").replace("\n", "")
    assert sum(piece.first for piece in pieces) == (1 if marked else 0)


def test_a_cite_may_cross_paragraphs():
    """Each part is marked in its own paragraph, and the first is where the link ends."""
    made = paragraphs("One two.\n\nThree four.", (4, 15))
    assert [[(p.text, p.marked, p.first) for p in one.pieces] for one in made] == [
        [("One ", False, False), ("two.", True, True)],
        [("Three", True, False), (" four.", False, False)],
    ]


@pytest.mark.parametrize("asked", [None, "", "5", "9-5", "3-3", "0-99", "-1-4", "a-b", "1-2-3", "٣-٤"])
def test_what_names_no_characters_marks_none(asked):
    """A broken or foreign address opens the article, unmarked."""
    assert cited_span(asked, "Ten chars.") is None


def test_short_lines_look_like_what_they_are_taken_for():
    """A short line before a paragraph looks like a heading, several in a row like a list, sentences like neither."""
    text = (
        "It began early.\n\nWhat was lost\n\nThe hives were counted.\n\nBees\n\nWax\n\nHoney\n\nSo it ended.\n\nThe end"
    )
    looks = [paragraph.look for paragraph in paragraphs(text)]
    assert looks == [None, "heading", None, "item", "item", "item", None, None]


def test_a_row_is_cut_into_its_cells():
    """Each cell has its marks, the link ends in the first one alone, and no character is lost."""
    (row,) = paragraphs("Torrin\t12\t\t7", (3, 9))
    assert [[(p.text, p.marked, p.first) for p in cell] for cell in row.cells] == [
        [("Tor", False, False), ("rin\t", True, True)],
        [("12", True, False), ("\t", False, False)],
        [("\t", False, False)],
        [("7", False, False)],
    ]
    assert "".join(piece.text for cell in row.cells for piece in cell) == row.text


def test_cells_with_tabs_look_like_a_row():
    """The lines of a table are no list and no heading."""
    text = "A sentence before the table.\n\nPlace\tHeld\n\nTorrin\t12\n\nAnd a sentence after it."
    assert [paragraph.look for paragraph in paragraphs(text)] == [None, "row", "row", None]


def test_rows_that_follow_each_other_are_one_table():
    """Lines of cells are a table, each with its own text to the letter, so that it can be read aloud by its places."""
    text = "Before it.\n\nPlace\tHeld\n\nTorrin\t12\n\nBetween two tables.\n\nLone\trow"
    html = render(article_page(prose=paragraphs(text, (24, 33))), shell()).body.decode()
    shown = html[html.index('id="text"') : html.index("Picture captions")]
    assert shown.count("<table") == shown.count("</table>") == 2
    rows = re.findall(r"<tr>(.*?)</tr>", shown)
    assert [re.sub(r"<[^>]+>", "", row) for row in rows] == ["Place\tHeld", "Torrin\t12", "Lone\trow"]
    assert '<td><mark id="cite">Torrin\t</mark></td><td><mark>12</mark></td>' in shown
