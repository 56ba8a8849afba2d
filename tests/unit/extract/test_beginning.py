"""Whether a text begins where its article does."""

import pytest

from octavo.extract.main_text.main_unit import lacks_beginning
from octavo.extract.page import read_page

_LATER = "The agreement was reached at the third attempt, after a night of talks at the mill."


def test_a_beginning_that_tells_the_headline_in_other_words_is_one():
    """An agreement needs no "agree" before it where the first paragraph tells what was agreed."""
    title = "Union and ministry agree to count the bees together"
    first = "The union and the ministry will count the country's bees together, they said on Thursday."
    assert not lacks_beginning(title, (first, _LATER))


def test_an_event_that_only_the_headline_tells_lacks_its_paragraph():
    """A text that begins beside the matter and then takes the event up has lost its first paragraph."""
    title = "Union and ministry agree to count the bees together"
    assert lacks_beginning(title, ("Honey is sold at the mill until October.", _LATER))


_MORE = "The board of the ferry company will decide on the third night boat before the winter timetable is printed."


@pytest.mark.parametrize(
    "first",
    [
        "iFerry will sail twice a night from Monday, the company that builds the boat's engine said in Tarn today.",
        "tarnferry.example: You have sailed this line for twenty years. What has become of its boats since then?",
        "harbour post: You have sailed this line for twenty years. What has become of its boats since then?",
        "400 grams of flour, a pinch of salt and a little patience are all that a harbour loaf needs on a cold day.",
        "flour, salt, water",
    ],
)
def test_a_small_letter_alone_is_no_lost_paragraph(first):
    """A name that is written small, a speaker before an interview and a list begin as they should."""
    assert not lacks_beginning("Tarn sails twice a night", (first, _MORE))


def test_who_writes_no_capitals_has_lost_nothing():
    """A text all in small letters begins as its other paragraphs do."""
    first = "about a month ago a couple of friends and i went looking for the ferry of tarn, and found it in a shed."
    assert not lacks_beginning("The ferry of Tarn", (first, _MORE.lower()))
    assert lacks_beginning("The ferry of Tarn", (first, _MORE))


@pytest.mark.parametrize(
    ("markup", "opening"),
    [
        ("<div class='large'>T</div><p>arn will have a second ferry at night", "Tarn will have"),
        ("<span class='large'>T</span><p><a href='/tarn'>arn</a> will have a second ferry at night", "Tarn will have"),
        ("<div class='large'>A</div><p> second ferry at night is what Tarn will have", "A second ferry"),
        ("<div class='large'>I</div><p>n Tarn a second ferry will sail at night", "In Tarn"),
    ],
)
def test_a_letter_that_is_set_large_begins_its_word(markup, opening):
    """Where a page sets a text's first letter in an element of its own, the text begins with it, and lacks nothing."""
    more = " from Monday on, the board of the company said after a night of talks at the mill.</p>"
    page = f"<html><body><article><h1>Second ferry for Tarn</h1>{markup}{more}<p>{_MORE}</p></article></body></html>"
    read = read_page(page.encode())
    assert read.text.startswith(opening)
    assert not read.notes


def test_a_letter_over_a_list_stays_a_heading():
    """The "T" of a glossary begins no word."""
    items = f"<h2>T</h2><p>tarn, the town, has had a ferry since the mill was built. {_MORE}</p>"
    page = f"<html><body><article><h1>Words of the coast</h1><p>{_MORE}</p>{items}</article></body></html>"
    assert "Ttarn" not in read_page(page.encode()).text
