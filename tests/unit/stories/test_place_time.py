"""Time in placement: what comes days later, weeks later, or late."""

import pytest

from octavo.stories.place import place

FLOOD = (
    "The river Arle burst its banks on Tuesday and about 3,000 people had to leave their homes in Medlow. "
    "Mayor Ines Corvaldo opened two schools as shelters and asked the army for boats. "
    "Trains to Sorrent stood still all day."
)
LATER = (
    "Mayor Ines Corvaldo of Medlow has asked a judge to find out why the levee broke as the Arle flooded the town. "
    "Of the 3,000 people who fled to the schools all but sixty are home; trains to Sorrent run again."
)


@pytest.fixture
def flooded(make, run):
    """A window with one flood."""
    window = run([])
    window.add(make(1, "Arle floods Medlow", FLOOD), "flood")
    return window


@pytest.mark.parametrize("days", [1, 3, 5, 9])
def test_a_follow_up_after_days_of_silence_joins(make, flooded, days):
    """Names, a number and the matter in common bridge a gap of days."""
    assert place(make(2, "Medlow mayor asks judge about levee", LATER, hours=24 * days), flooded).story == "flood"


@pytest.mark.parametrize("days", [11, 30])
def test_what_comes_after_the_window_opens_a_story(make, flooded, days):
    """Eleven days after the last word nothing joins by likeness, be it the same in every word."""
    for text in (LATER, FLOOD):
        decision = place(make(2, "Arle floods Medlow", text, hours=24 * days), flooded)
        assert (decision.story, decision.duplicate_of) == (None, None)


@pytest.mark.parametrize("days", [1, 3])
def test_an_earlier_report_that_arrives_late_joins(make, run, days):
    """A report of days ago that is read today finds the story of what came after it."""
    window = run([])
    window.add(make(1, "Medlow mayor asks judge about levee", LATER), "flood")
    assert place(make(2, "Arle floods Medlow", FLOOD, hours=-24 * days), window).story == "flood"


def test_a_story_may_last_longer_than_the_window(make, flooded):
    """Each word keeps it alive: a report that is near its last article joins though its first is long past."""
    for number, days in enumerate((3, 6, 9, 12), 2):
        thing = make(
            number, "Medlow inquiry: judge hears mayor on levee", f"{LATER} Day {days} of hearings.", hours=24 * days
        )
        assert place(thing, flooded).story == "flood"
        flooded.add(thing, "flood")


def test_no_time_is_no_fault(make, flooded):
    """Articles of one moment are placed as any."""
    assert place(make(2, "Medlow mayor asks judge about levee", LATER), flooded).story == "flood"
