"""What stands alone at the end, in windows of large stories and of small ones."""

import numpy as np
import pytest

from octavo.news.held import Held
from octavo.stories.leftovers import taken_in
from octavo.stories.place import BAR

WHO = ["mayor", "farmers", "army", "baker", "pupils", "insurers", "ferry crew", "vicar", "engineers", "nurses"]
FLOOD = ["flee the Arle flood", "count what the Arle took", "fill sandbags on the Arle", "wait for boats"]
STRIKE = ["back harbour strike", "count the cost of idle cranes", "urge dockers to talk", "see ships turn away"]


@pytest.fixture
def window(make, run):
    """Forty headlines of a flood, forty of a strike, and three that stand alone; the last is of neither."""
    found = run([])
    for story, town, what in (("flood", "Medlow", FLOOD), ("strike", "Port Sallow", STRIKE)):
        for number in range(40):
            title = f"{town}: {WHO[number % 10]} {what[number // 10]}"
            found.add(make(f"{story} {number}", title, hours=number / 2), story)
    found.add(make("one", "Medlow: baker and nurses flee the Arle flood", hours=21), "one")
    found.add(make("two", "Port Sallow: nurses and pupils back harbour strike", hours=21), "two")
    found.add(make("three", "Tilda Vorn wins Quillan chess open", hours=21), "three")
    return found


def merges(found):
    return {(each.kept, each.gone) for each in found}


def test_what_stands_alone_comes_to_the_story_it_is_nearest_to(window):
    """Two left over headlines come to their stories, and one of another matter stays by itself."""
    assert merges(taken_in(window)) == {("flood", "one"), ("strike", "two")}


def test_where_stories_are_small_nothing_is_taken_in(make, window):
    """Beside thirty single articles a single one is what is to be expected."""
    for number in range(30):
        window.add(make(f"single {number}", f"Item {number} of a quiet day", hours=22), f"single {number}")
    assert taken_in(window) == ()


def test_what_a_person_parted_is_not_taken_in(window):
    """An article that was put apart from one of the story stays out of it; the other one is taken in."""
    held = Held(groups={"one": 1, "flood 3": 2}, apart=frozenset({(1, 2)}))
    assert merges(taken_in(window, held)) == {("strike", "two")}


def test_only_the_stories_asked_about_are_taken_in(window):
    """What is not among them stays where it is."""
    assert merges(taken_in(window, among={"two", "three"})) == {("strike", "two")}


def test_looking_changes_nothing(window):
    """What should change is told, and the window is as before."""
    before = {thing.id: window.story(thing.id) for thing in window}
    assert taken_in(window) == taken_in(window)
    assert {thing.id: window.story(thing.id) for thing in window} == before


class Says:
    """A model by which everything is as near to everything."""

    def __init__(self, level):
        self.level = level

    def odds(self, table):
        return np.full(len(table), self.level)


def test_no_story_is_taken_in_twice(window):
    """Where two large stories are as near, one of them has it, and the other does not count its articles."""
    gone = [each.gone for each in taken_in(window, by=Says(9.0))]
    assert sorted(gone) == sorted(set(gone))
    assert {"one", "two"} <= set(gone)


def test_the_larger_stories_are_the_less_must_speak_for_joining_one(window):
    """What would be too little for two single articles is enough where one article in forty opens a story."""
    assert taken_in(window, by=Says(BAR - 0.1))
    assert not taken_in(window, by=Says(BAR - 9.0))
