"""What is measured of two articles."""

import math

import numpy as np
import pytest

from octavo.stories.features import EMBEDDED, to_embed
from octavo.stories.merging.evidence import compared, gather
from octavo.stories.merging.measures import MEASURES
from octavo.stories.words.frequent import users

FLOOD = "The river Arle burst its banks on Tuesday and about 3,000 people had to leave their homes in Medlow."


def told(row):
    return dict(zip(MEASURES, row.tolist(), strict=True))


def test_a_pair_is_measured_alike_from_both_sides(make, run):
    """Which of two articles is asked for changes nothing: newer and older are told by time."""
    window = run([make(1, "Arle floods Medlow", FLOOD), make(2, "Medlow under water", FLOOD[:70], hours=5)])
    assert np.allclose(compared(1, [2], window), compared(2, [1], window), atol=1e-5, equal_nan=True)
    assert told(compared(1, [2], window)[0])["hours"] == pytest.approx(5)
    with pytest.raises(KeyError):
        compared(3, [1], window)


def test_a_newcomer_falls_short_of_nobody_where_it_is_the_nearest(make, run):
    """The nearest article that either ever met is the other: nothing is missing to it."""
    window = run([make(1, "Arle floods Medlow", FLOOD)])
    thing = make(2, "Medlow under water", FLOOD[:70], hours=5)
    (found,) = gather(thing, window.rarity.weigh(thing), window)
    values = told(found.table[0])
    assert values["nearest_newer"] == pytest.approx(0, abs=1e-5)
    assert values["nearest_older"] == pytest.approx(0, abs=1e-5)


def test_without_a_vector_meaning_says_nothing(make, run):
    """No cosine is made up: words, names and numbers are measured alone."""
    window = run([make(1, "Arle floods Medlow", FLOOD, vector=False)])
    thing = make(2, "Medlow under water as 3,000 flee", FLOOD[:70], hours=5, vector=False)
    (found,) = gather(thing, window.rarity.weigh(thing), window)
    values = told(found.table[0])
    assert not any(math.isnan(value) for name, value in values.items() if not name.startswith("lead"))
    assert values["nearest_newer"] == values["fifth_older"] == 0
    assert values["words"] > 0


def test_what_is_common_in_the_language_is_not_rare_in_an_empty_window(make, run):
    """A president weighs less than a river before any article came."""
    window, thing = run([]), make(1, "President speaks at Wendle", "The president spoke at the Wendle.")
    terms = window.rarity.weigh(thing).terms
    assert users("presid") > 50 > users("wendle") == 0
    assert terms["presid"] < terms["wendle"]


def test_an_article_is_embedded_by_its_title_and_opening():
    """However long it is, so many words of it are read."""
    text = " ".join(f"word{number}" for number in range(500))
    assert len(to_embed("Title", text).split()) == 1 + EMBEDDED
    assert to_embed("Title", "a few words") == "Title. a few words"


def test_years_clash_where_both_state_one(make, run):
    """A flood of 2019 and one of 2024; a report without a year says nothing."""
    window = run([make(1, "Arle floods Medlow", "In 2019 the Arle flooded 40 homes in Medlow.")])
    window.add(make(2, "Arle floods Medlow again", "In 2024 the Arle flooded 40 homes in Medlow.", hours=5), "s2")
    window.add(make(3, "Arle floods Medlow", "The Arle flooded 40 homes in Medlow.", hours=6), "s3")
    assert [told(row)["years_clash"] for row in compared(1, [2, 3], window)] == [1, 0]
