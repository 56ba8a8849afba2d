"""Whether a text begins where its article does."""

from octavo.extract.main_unit import lacks_beginning

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
