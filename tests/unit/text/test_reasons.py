"""Reasons in plain English."""

import pytest

from octavo.news.reason import Ground, Matter, Reason, Relation
from octavo.text.reasons import placement_words, relation_words


@pytest.mark.parametrize("ground", Ground)
def test_every_ground_has_its_sentence(ground):
    """Each names what it has to name, and ends in a full stop."""
    (said,) = placement_words((Reason(ground=ground, names=("Odile Marrash.", "The Post")),))
    assert said.endswith(".")
    assert "{" not in said


def test_reasons_are_told_in_their_order():
    """A sentence each, with what is named as it was written."""
    why = (Reason(ground=Ground.NAMES, names=("Medlow", "{Arle}")), Reason(ground=Ground.NUMBERS, names=("4.8",)))
    assert placement_words(why) == ("Same names: Medlow, {Arle}.", "Same numbers: 4.8.")
    assert placement_words(()) == ()


def test_a_copy_names_its_source_where_that_is_known():
    """The title alone, else with the source in brackets."""
    assert placement_words((Reason(ground=Ground.COPY, names=("Bees",)),)) == ("Near-duplicate of “Bees”.",)
    told = placement_words((Reason(ground=Ground.COPY, names=("Bees", "The Post")),))
    assert told == ("Near-duplicate of “Bees” (The Post).",)


def test_what_the_nearest_shares_stands_in_its_sentence():
    """A story that was not near enough is named together with what came nearest in it."""
    near = Reason(ground=Ground.NONE_NEAR, names=("Bees",))
    told = placement_words((near, Reason(ground=Ground.NAMES, names=("John F.",))))
    assert told == ("No recent story is near enough; the nearest is “Bees” (same names: John F).",)
    assert placement_words((near,)) == ("No recent story is near enough; the nearest is “Bees”.",)


@pytest.mark.parametrize(
    ("relation", "said"),
    [
        (Relation(matter=Matter.EVENT, names=("Medlow", "flood")), "Same event: Medlow, flood"),
        (Relation(matter=Matter.EVENT), "Same event"),
        (Relation(matter=Matter.PEOPLE, names=("Ash", "Brandt"), days_older=7), "Same people, last week: Ash, Brandt"),
        (Relation(matter=Matter.PERSON, names=("Marrash",), days_older=2), "Same person, two days earlier: Marrash"),
        (Relation(matter=Matter.PERSON, names=("Marrash", "barges")), "Same person and subject: Marrash, barges"),
        (
            Relation(matter=Matter.PEOPLE, names=("Ash", "Brandt", "tolls"), days_older=2),
            "Same people and subject, two days earlier: Ash, Brandt, tolls",
        ),
        (Relation(matter=Matter.BODY, names=("High Court",), body="court"), "Same court, another matter: High Court"),
        (
            Relation(matter=Matter.BODY, names=("Green Party",), body="party", days_older=3),
            "Background, three days earlier: Green Party",
        ),
        (Relation(matter=Matter.KIND, body="flood", days_older=3), "Another flood, three days earlier"),
        (Relation(matter=Matter.NAMES, names=("Tessel",), days_older=11), "Background, 11 days earlier: Tessel"),
        (Relation(matter=Matter.NAMES, names=("Tessel",), days_older=-11), "In common, 11 days later: Tessel"),
        (Relation(matter=Matter.NAMES, names=("Tessel",), days_older=60), "Background, 60 days earlier: Tessel"),
        (Relation(matter=Matter.NAMES, names=("Tessel",), days_older=333), "Background, 11 months earlier: Tessel"),
        (Relation(matter=Matter.NAMES, names=("Tessel",), days_older=-1500), "In common, four years later: Tessel"),
        (Relation(matter=Matter.SUBJECT, language="de", days_older=-7), "Same subject, in German, a week later"),
        (Relation(matter=Matter.SUBJECT, language="und", days_older=7), "Background, in another language, last week"),
        (
            Relation(matter=Matter.PLACE_AND_SUBJECT, names=("Osmere", "strike"), days_older=5),
            "Same place and subject, five days earlier: Osmere, strike",
        ),
        (Relation(matter=Matter.SUBJECT_ELSEWHERE, names=("strike",)), "Same subject elsewhere: strike"),
        (Relation(matter=Matter.TOLD, names=("Both are of Osmere",)), "Both are of Osmere"),
    ],
)  # fmt: skip
def test_a_relation_is_one_line(relation, said):
    """What it is, in which language, when, and what is shared; what is older is background, not people and places."""
    assert relation_words(relation) == said


def test_a_language_may_be_left_out():
    """Beside an English headline of a story of several languages "in German" would be of an article not shown there."""
    relation = Relation(matter=Matter.SUBJECT, language="de", days_older=2)
    assert relation_words(relation, language=False) == "Background, two days earlier"
