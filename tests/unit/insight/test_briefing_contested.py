"""Figures that other reports give otherwise."""

from octavo.insight.briefing.contested import contested
from support.reports import all_lines, told


def test_a_later_figure_for_the_same_thing_takes_the_place_of_the_first():
    """In other words and without a word of correction; the later line stays."""
    old, new = all_lines(
        told(1, "Nineteen passengers of the ferry Marit were taken off by helicopter."),
        told(2, "Helicopters had lifted 57 passengers off the ferry Marit by noon.", hours=7),
    )
    assert contested([old, new]) == {id(old)}


def test_what_is_told_at_about_the_same_time_stands_unless_two_others_agree():
    """One against one is a difference that is shown; one against two is an error."""
    one = told(1, "The court of Wiesen sent Holger Brandt to prison for six years.")
    two = told(2, "Holger Brandt was sentenced to four years in prison by the court of Wiesen.", hours=1)
    three = told(3, "Four years in prison for Holger Brandt, the court of Wiesen decided.", hours=2)
    assert contested(all_lines(one, two)) == set()
    first, *others = all_lines(one, two, three)
    assert contested([first, *others]) == {id(first)}


def test_other_figures_of_other_things_contest_nothing():
    """Another thing counted, a price of another order, the same figure again, and lines about something else."""
    bid = "Redline buys the ferry firm Blue Keel for 340 million crowns."
    for later in (
        "Shares of Blue Keel closed at 16.20 crowns on Friday.",
        "Redline pays 340 million crowns for the ferry firm Blue Keel.",
        "Blue Keel has a fleet of 23 ships and was founded in Velmora.",
        "A house in the harbour street of Osmere was sold for 300 million crowns.",
    ):
        assert contested(all_lines(told(1, bid), told(2, later, hours=30))) == set()
