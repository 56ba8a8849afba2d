"""States, times and numbers in words."""

from datetime import UTC, date, datetime, timedelta

import pytest

from octavo.news.feed import Feed, FeedState
from octavo.news.ids import FeedId
from octavo.news.moment import Moment, Precision
from octavo.news.reason import Ground, Reason
from octavo.news.views import UnderWay
from octavo.web import words

NOW = datetime(2026, 4, 14, 16, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("seconds", "said"),
    [
        (20, "just now"),
        (60, "1 minute ago"),
        (3599, "59 minutes ago"),
        (7200, "2 hours ago"),
        (86_400 * 21, "21 days ago"),
        (86_400 * 60, "60 days ago"),
        (86_400 * 260, "8 months ago"),
        (86_400 * 494, "16 months ago"),
        (86_400 * 800, "2 years ago"),
        (-1200, "in 20 minutes"),
        (-1, "in 1 minute"),
        (-1201, "in 21 minutes"),
        (-3600, "in 1 hour"),
        (-3601, "in 61 minutes"),
        (-7201, "in 3 hours"),
        (-86_400, "in 1 day"),
        (-86_401, "in 25 hours"),
        (-86_400 * 3 - 1, "in 4 days"),
    ],
)
def test_a_time_is_told_by_its_distance(seconds, said):
    """In the largest whole unit; one that is to come is never told too near."""
    assert words.ago(NOW - timedelta(seconds=seconds), NOW) == said


def test_a_time_stands_in_the_desks_own_zone():
    """The same instant is the next day in a zone further east."""
    at = datetime(2026, 4, 14, 22, 30, tzinfo=UTC)
    assert words.at_words(at, "Europe/Berlin") == "15 April 2026, 00:30"
    assert words.full_words(at, "Europe/Berlin") == "Wednesday, 15 April 2026, 00:30 CEST"
    assert words.local_day(at, "UTC") == date(2026, 4, 14)


@pytest.mark.parametrize(
    ("precision", "said"),
    [
        (Precision.SECOND, "14 April 2026, 16:30"),
        (Precision.DAY, "14 April 2026"),
        (Precision.MONTH, "April 2026"),
    ],
)
def test_a_sources_time_is_no_more_exact_than_the_source(precision, said):
    """A day is no midnight, a month no first day."""
    assert words.moment_words(Moment(at=NOW, precision=precision), "UTC") == said


@pytest.mark.parametrize("state", list(FeedState))
def test_every_state_of_a_feed_has_its_sentence(state):
    """No feed is shown with a code."""
    feed = Feed(id=FeedId(1), url="https://a.example/f", state=state, checked_at=NOW, failures=3)
    said = words.feed_words(feed, NOW)
    assert said.startswith(words.FEED_WORDS[state])
    assert "3 times running" in said
    assert "does not look again by itself" in said


def test_the_next_look_is_told():
    """When a feed was looked at, and when it is looked at next."""
    feed = Feed(
        id=FeedId(1), url="https://a.example/f", state=FeedState.FINE,
        checked_at=NOW - timedelta(minutes=12), due_at=NOW + timedelta(hours=1),
    )  # fmt: skip
    assert words.feed_words(feed, NOW) == "Fine. Last looked 12 minutes ago; next look in 1 hour."


def test_numbers_agree_with_their_nouns():
    """One article, two articles, a thousand with a comma."""
    assert words.plural(1, "article") == "1 article"
    assert words.plural(2, "story", "stories") == "2 stories"
    assert words.plural(1204, "article") == "1,204 articles"
    assert (words.small(8), words.small(42)) == ("eight", "42")
    assert words.step_words(1, "fill") == "1 page to read"
    assert words.step_words(3, "unheard of") == "3 unheard of"


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("Barges", "ltr"),
        ("12 مراكب", "rtl"),
        ("«נהר» is Hebrew", "rtl"),
        ("“Ja”, مراكب", "ltr"),
        ("1986", "ltr"),
        ("", "ltr"),
    ],
)
def test_a_paragraph_begins_on_the_side_of_its_first_letter(text, side):
    """Digits and marks have none of their own."""
    assert words.side(text) == side


@pytest.mark.parametrize(
    ("older", "until", "said"),
    [
        (1, None, "1 older article is still to be read, one after another."),
        (3, NOW, "3 older articles are still to be read, one after another."),
        (
            4800,
            NOW + timedelta(hours=13),
            "4,800 older articles are still to be read, one after another, the last in about 13 hours.",
        ),
    ],
)
def test_a_feeds_past_is_told_with_the_time_it_takes(older, until, said):
    """How many, and when the last of them is read, where that is known."""
    told = words.older_words(UnderWay(news=(), older=older, until=until), NOW)
    assert told == f"{said} No edition waits for {'it' if older == 1 else 'them'}."


def test_who_began_a_story_is_not_told_what_it_is_not():
    """Beside a flood stands no column on bees that came nearest to its first report."""
    live = Reason(ground=Ground.WORDS, names=("live",))
    said = words.place_words((Reason(ground=Ground.NONE_NEAR, names=("Bees",)), live))
    assert said == ("The story began with it: nothing that came before was near enough.",)
    assert words.place_words((Reason(ground=Ground.NOTHING_LIKE),)) == said
    assert words.place_words((live,)) == ("Same words: live.",)
