"""A saved file is read as what it is: a web page, or text."""

import pytest

from octavo.desk.add import read_file

TEXT = "<p>The lock keeper of Harn counted forty barges before noon, and wrote each of them into a book.</p>" * 4
PAGE = f"<html lang='en'><head><title>Barges counted</title></head><body><article><h1>Barges counted</h1>{TEXT}"
STYLE = "<style>\n" + ".barge { box-shadow: 0 1em 0 0 red, 1em 0 0 0 red; }\n" * 200 + "</style>"


@pytest.mark.parametrize("name", ["page.html", "Page.HTM", "page"])
def test_a_page_that_begins_with_its_style_is_a_page(name):
    """However much stands before the first element that holds text."""
    read = read_file(f"{STYLE}{PAGE}".encode(), name, url=None, fetched_at=None)
    assert read.title == "Barges counted"
    assert "box-shadow" not in read.text


def test_a_page_in_another_encoding_is_a_page():
    """What is called a page need not have markup that can be seen in its bytes."""
    read = read_file(PAGE.encode("utf-16"), "page.html", url=None, fetched_at=None)
    assert read.title == "Barges counted"


def test_text_that_speaks_of_markup_is_text():
    """A name ending in .txt decides."""
    read = read_file(b"Markup for all\n\nA <p> opens a paragraph, and a </p> closes it again.", "page.txt", url=None,
                     fetched_at=None)  # fmt: skip
    assert read.title == "Markup for all"
