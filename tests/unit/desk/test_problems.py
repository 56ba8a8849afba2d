"""What cannot be done is told with the status that says whether to try again."""

import pytest

from octavo.desk.problems import problem_of
from octavo.errors import MachineFull, NoFeed, SchemaTooNew, StoreBusy, StoreFull


def test_a_machine_that_starts_no_process_asks_to_come_again():
    """It passes, so it is no fault of ours (500): 503, and when to try."""
    told = problem_of(MachineFull("No process can be started to read it: Resource temporarily unavailable."))
    assert told.status == 503
    assert "Try again" in told.sentence


def test_the_nearest_class_tells():
    """A class has its family's status unless it has one of its own; its own words say more than the family's."""
    statuses = {kind: problem_of(kind("Why.")).status for kind in (StoreBusy, StoreFull, SchemaTooNew)}
    assert statuses == {StoreBusy: 503, StoreFull: 507, SchemaTooNew: 503}
    assert problem_of(NoFeed("It names none.", page="https://landing.example/")).sentence == "It names none."


@pytest.mark.parametrize("error", [KeyError("secret"), ValueError("/home/ada/octavo.sqlite3")])
def test_what_nobody_foresaw_tells_nothing_of_the_inside(error):
    """A path or a value of ours is for the log."""
    told = problem_of(error)
    assert told.status == 500
    assert str(error) not in told.sentence
