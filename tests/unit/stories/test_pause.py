"""What comes after days of silence must be near in meaning: the next phase of a matter has the same names."""

from datetime import timedelta

import numpy as np
import pytest

from octavo.stories.merge_measures import LEAD, MEASURES
from octavo.stories.pause import pause_costs
from octavo.stories.profile import Profile, Weights

DAY = timedelta(days=1)


def pairs(cosine, lead):
    """Two pairs of articles as near as that, in spreads."""
    table = np.zeros((2, len(MEASURES)), dtype=np.float32)
    table[:, MEASURES.index("cosine")], table[:, LEAD] = cosine, lead
    return table


@pytest.mark.parametrize("days", [-3, 0, 1, 2])
def test_a_night_of_silence_costs_nothing(days):
    """Nor does a pair of days, however far the article is."""
    assert pause_costs(days * DAY, pairs(0.5, 0.5)) == 0


def test_what_is_near_joins_after_any_silence():
    """The inquiry into an accident tells of the accident."""
    assert pause_costs(9 * DAY, pairs(7, 8)) == 0


def test_the_longer_the_silence_the_nearer_it_must_be():
    """A cost rises with the days and falls with the nearness, of the vectors and of the leads alike."""
    costs = [pause_costs(days * DAY, pairs(3, 3)) for days in (2, 4, 6, 8)]
    assert costs == sorted(costs)
    assert costs[0] == 0 < costs[1]
    assert pause_costs(6 * DAY, pairs(4, 3)) == pytest.approx(pause_costs(6 * DAY, pairs(3, 4)))
    assert pause_costs(6 * DAY, pairs(4, 4)) < pause_costs(6 * DAY, pairs(3, 4))


def test_without_leads_a_pause_asks_for_nothing():
    """A vector of words says what the words say, which the decision knows already."""
    assert pause_costs(6 * DAY, pairs(0.5, np.nan)) == 0
    assert pause_costs(6 * DAY, pairs(0.5, np.nan)[:0]) == 0


def test_a_story_knows_how_long_nothing_was_told(make):
    """From its newest article on, or to its oldest; what lies between them comes after no pause."""
    story = Profile("flood")
    for key, hours in ((1, 0), (2, 48)):
        story.add(make(key, "Arle floods Medlow", hours=hours), Weights(terms={}, title={}, names={}))
    noon = story.oldest
    assert story.pause(noon + 5 * DAY, noon + 6 * DAY) == 3 * DAY
    assert story.pause(noon - 4 * DAY, noon - 3 * DAY) == 3 * DAY
    assert story.pause(noon + DAY, noon + DAY) < timedelta()
