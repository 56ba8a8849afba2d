"""The sums of one story."""

from datetime import timedelta

from octavo.stories.window.profile import Profile, Weights

DAY = timedelta(days=1)


def test_a_story_knows_how_long_nothing_was_told(make):
    """From its newest article on, or to its oldest; what lies between them comes after no pause."""
    story = Profile("flood")
    for key, hours in ((1, 0), (2, 48)):
        story.add(make(key, "Arle floods Medlow", hours=hours), Weights(terms={}, title={}, names={}))
    noon = story.oldest
    assert story.pause(noon + 5 * DAY, noon + 6 * DAY) == 3 * DAY
    assert story.pause(noon - 4 * DAY, noon - 3 * DAY) == 3 * DAY
    assert story.pause(noon + DAY, noon + DAY) < timedelta()
