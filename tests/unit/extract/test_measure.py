"""Pages without measure: cut where no article goes on, and read in time that grows with their size alone."""

from octavo.extract.document.decode import page_utf8
from octavo.extract.page import read_page

PROSE = "The ferry between Lindau and the outer islands will run through the winter, the harbour board decided."


def test_a_page_is_cut_after_200_000_tags() -> None:
    """What follows so many tags is not parsed; what stands before them is."""
    page = f"<html><body><h1>Ferry will sail</h1><p>{PROSE}</p>{'<p>' * 200_000}<p>Behind"
    text = page_utf8(page, None).decode()
    assert text.count("<") == 200_000
    assert PROSE in text
    assert "Behind" not in text


def test_a_title_without_end_is_no_trouble() -> None:
    """A hundred thousand separators in a title neither take minutes nor exhaust the stack."""
    page = f"<html><head><title>{'Pier | ' * 100_000}</title></head><body><h1>Ferry</h1><p>{PROSE}</p></body></html>"
    assert len(read_page(page).title or "") <= 1000
