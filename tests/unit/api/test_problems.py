"""What cannot be done is told with the status that says whether to try again."""

from octavo.api.problems import in_words
from octavo.errors import MachineFull
from octavo.web.problems import problem_page


def test_a_machine_that_starts_no_process_asks_to_come_again():
    """It passes, so it is no fault of ours (500): the page and the API say 503, and when to try."""
    error = MachineFull("No process can be started to read it: Resource temporarily unavailable.")
    page, status = problem_page(error)
    assert (status, in_words(error)[0]) == (503, 503)
    assert "Try again" in page.sentence
    assert "Try again" in in_words(error)[2]
