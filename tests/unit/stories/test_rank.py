"""The order of an edition."""

from dataclasses import replace
from datetime import timedelta

import numpy as np
import pytest

from octavo.news.extracted import Kind
from octavo.news.ids import StoryId
from octavo.news.reason import Merit, Standing
from octavo.stories.rank import Candidate, place_tags, rank, subject, weight
from octavo.text.reasons import standing_words

from .conftest import NOON


def candidate(number, **rest):
    fields = {
        "story": StoryId(number),
        "headline": f"Story {number}",
        "at": NOON - timedelta(hours=2),
        "first_at": NOON - timedelta(hours=5),
        "origins": 1,
        "sources": 1,
        "articles": 1,
        "new_articles": 1,
    }
    return Candidate(**{**fields, **rest})


def order(*candidates, limit=8):
    return [each.story for each in rank(candidates, now=NOON, limit=limit)]


def test_growth_lifts_a_story():
    """Of two stories with as many origins the one that grew more since yesterday comes first."""
    old = {"origins": 4, "sources": 4, "articles": 4, "first_at": NOON - timedelta(days=2)}
    assert order(candidate(1, **old), candidate(2, **old, new_articles=3)) == [2, 1]


@pytest.mark.parametrize(
    "better",
    [
        {"origins": 4, "sources": 4, "articles": 4},
        {"read": True, "followed": ("#Tarn",)},
        {"at": NOON},
        {"sources": 5, "articles": 5},
    ],
)
def test_origins_growth_recency_and_reach_lift_a_story(better):
    """More independent origins, more that is new, newer news and more sources each put a story above its like."""
    assert order(candidate(1), candidate(2, **better)) == [2, 1]


def test_an_old_story_weighs_less_only_where_nothing_but_copies_came():
    """How long ago it began is no fault where an origin reports anew."""
    old = NOON - timedelta(days=3)
    new, copied = ({"origins": 2, "sources": 2, "articles": 3, "new_origins": fresh} for fresh in (1, 0))
    assert weight(candidate(1, first_at=old, **new), now=NOON) == weight(candidate(2, **new), now=NOON)
    assert weight(candidate(1, first_at=old, **copied), now=NOON) < weight(candidate(2, **copied), now=NOON)


def test_reprints_do_not_outweigh_origins():
    """One report in nine papers weighs less than four reports."""
    reprinted = candidate(1, sources=9, articles=9, new_articles=4)
    assert order(reprinted, candidate(2, origins=4, sources=4, articles=4, new_articles=4)) == [2, 1]


def test_a_story_without_news_is_out_and_opinion_stands_low():
    """What has no new article is left out; what opinion alone tells comes after what news tells."""
    opinion = candidate(1, origins=3, sources=3, articles=3, new_articles=3, kinds=(Kind.OPINION,) * 3)
    found = rank([opinion, candidate(2, new_articles=0, origins=9), candidate(3, kinds=(Kind.NEWS,))], now=NOON)
    assert [each.story for each in found] == [3, 1]
    assert Standing(merit=Merit.OPINION) in found[1].why


@pytest.mark.parametrize(
    "subject",
    [{"hashtags": ("#Tarn", "#Bridge", "#Rust")}, {"vector": np.array([1.0, 0.0], dtype=np.float32)}],
)
def test_a_second_story_on_the_leading_subject_gives_way(subject):
    """A second story on the leading one's subject gives way to one on another, though it weighs a little more."""
    first, second = (candidate(n, origins=n_origins, sources=n_origins, **subject) for n, n_origins in ((1, 6), (2, 3)))
    other = candidate(3, origins=2, sources=2, vector=np.array([0.0, 1.0], dtype=np.float32))
    assert order(first, second, other) == [1, 3, 2]


def test_one_event_in_three_languages_is_one_family():
    """No hashtag and no word crosses languages; meaning does, once what all news of the day shares is taken off."""
    rng = np.random.default_rng(5)
    news, flood = (rng.standard_normal(256) for _ in range(2))

    def told(own):
        return (1.2 * news + own + 0.7 * rng.standard_normal(256)).astype(np.float32)

    family = [
        candidate(n, origins=9 - n, sources=9 - n, new_articles=9 - n, hashtags=tags, vector=told(flood))
        for n, tags in enumerate((("#Flood", "#Tarn"), ("#Hochwasser", "#Landkreis"), ("#Crue", "#Vallée")))
    ]
    others = [candidate(10 + n, vector=told(rng.standard_normal(256))) for n in range(30)]
    found = rank([*family, *others], now=NOON, limit=8)
    assert [each.story for each in found if each.story < 10] == [0, 1]
    said = {each.story: each.why for each in found}
    assert Standing(merit=Merit.SAME_SUBJECT, count=1) in said[1]
    assert not any(why.merit is Merit.SAME_SUBJECT for each in found if each.story >= 10 for why in each.why)


def test_reasons_are_plain_words():
    """Each place is explained by origins and by what is new."""
    grown = candidate(1, origins=7, sources=9, new_articles=2, first_at=NOON - timedelta(days=2))
    single = candidate(2)
    found = {each.story: each.why for each in rank([grown, single], now=NOON)}
    assert standing_words(found[1]) == ("7 independent origins report it", "2 new reports came since yesterday")
    assert standing_words(found[2]) == ("one source reports it so far", "it is new today")


def test_at_most_limit():
    """No more stories than an edition has leaves, and none from nothing."""
    assert len(order(*(candidate(n) for n in range(12)))) == 8
    assert order() == []


def test_copies_count_as_one_origin():
    """Twelve copies of one new report weigh as the one report, and their reason says so."""
    copied = candidate(1, sources=1, articles=13, new_articles=12, new_origins=1)
    assert order(copied, candidate(2, origins=2, sources=2, articles=2, new_articles=2)) == [2, 1]
    old = NOON - timedelta(days=2)
    (only_copies,) = rank([candidate(1, first_at=old, articles=9, new_articles=3, new_origins=0)], now=NOON)
    assert Standing(merit=Merit.NEW_COPIES) in only_copies.why


def test_a_large_story_of_yesterday_that_hardly_moved_falls():
    """Twelve origins of yesterday with one new report stand below five that are new today."""
    large = candidate(1, origins=13, sources=13, articles=13, before=True, first_at=NOON - timedelta(days=2))
    fresh = candidate(2, origins=5, sources=5, articles=5, new_articles=5)
    assert order(large, fresh) == [2, 1]


def test_one_family_of_events_does_not_fill_the_edition():
    """Of many stories about one flood two are taken, however large they are; small ones on other subjects come in."""
    flood = [
        candidate(n, origins=20, sources=20, new_articles=20, hashtags=("#Tarn", "#Flood", "#Orrin")) for n in range(6)
    ]
    others = [candidate(10 + n, hashtags=(f"#Other{n}", f"#More{n}")) for n in range(4)]
    found = rank([*flood, *others], now=NOON)
    assert len([each for each in found if each.story < 10]) == 2
    assert len(found) == 6
    second = [each for each in found if each.story < 10][1]
    assert Standing(merit=Merit.SAME_SUBJECT, count=1) in second.why


def test_headlines_tell_a_family_where_hashtags_do_not():
    """Two stories whose headlines share most of their words have one subject."""
    words = subject([("Lock at Harn shut after crash", "en"), ("Crash shuts the lock at Harn", "en")])
    assert {"lock", "harn", "crash"} <= words
    first, second = (candidate(n, origins=6 - n, sources=6 - n, subject=words) for n in (1, 2))
    other = candidate(3, origins=3, sources=3, subject=frozenset({"chess", "club", "village"}))
    assert order(first, second, other) == [1, 3, 2]


def test_what_readers_follow_lifts_a_little():
    """A followed hashtag decides between stories alike, and never puts one report above four."""
    followed = candidate(2, hashtags=("#Tarn",), followed=("#Tarn",))
    assert order(candidate(1), followed) == [2, 1]
    assert order(candidate(1, origins=4, sources=4, new_articles=4), followed) == [1, 2]
    assert Standing(merit=Merit.FOLLOWED, name="#Tarn") in rank([followed], now=NOON)[0].why
    assert order(candidate(1, read=False), candidate(2)) == [2, 1]


def test_a_correction_of_yesterdays_story_is_told():
    """A story of the last edition that was corrected rises a little, and its reason says why."""
    found = rank([candidate(1), candidate(2, before=True, corrected=True)], now=NOON)
    assert found[0].story == 2
    assert Standing(merit=Merit.CORRECTED) in found[0].why


def test_a_correction_of_what_no_edition_told_lifts_nothing():
    """Nobody who read the last edition was told wrong; of stories alike the one first by its headline leads."""
    assert order(candidate(1), candidate(2, corrected=True)) == [1, 2]


def test_of_several_headlines_two_must_have_a_word_of_the_subject():
    """What one paper alone writes is its own way of telling; of a single headline every word counts."""
    one, other = ("Dam bursts above Brennick", "en"), ("Brennick flees the water", "en")
    assert subject([one, other]) == {"brenni"}
    assert subject([one]) > {"brenni"}


def test_a_subject_in_common_counts_whole_in_one_place():
    """Only where nothing but the place is shared does it speak against the likeness of two stories' meaning."""
    tags = [(f"#A{n}", f"#B{n}") for n in range(4)]
    ours, theirs = zip(*tags, strict=True)
    near = np.array([[1.0, 0.0], [0.6, 0.8]])
    city = {"places": frozenset({"#PuertoCano"})}
    fire = candidate(1, origins=6, sources=6, new_articles=6, vector=near[0], **city)
    other = candidate(2, origins=4, sources=4, new_articles=4, vector=near[1], **city)
    shared = ("#PuertoCano", "#Arson")
    alike = rank([replace(fire, hashtags=shared + ours), replace(other, hashtags=shared + theirs)], now=NOON)
    assert Standing(merit=Merit.SAME_SUBJECT, count=1) in alike[1].why
    apart = rank([replace(fire, hashtags=shared[:1] + ours), replace(other, hashtags=shared[:1] + theirs)], now=NOON)
    assert Standing(merit=Merit.SAME_SUBJECT, count=1) not in apart[1].why


def test_a_place_in_common_is_no_subject_in_common():
    """A fire and an earthquake in one city both lead, though their meaning is near by the city; two fires do not."""
    near = np.array([[1.0, 0.0, 0.0], [0.5, 0.866, 0.0]])
    city = {"hashtags": ("#PuertoCano", "#Sauveterre"), "places": frozenset({"#PuertoCano", "#Sauveterre"})}
    named = frozenset({"puerto", "cano"})
    fire = candidate(1, origins=6, sources=6, new_articles=6, subject=named | {"fire"}, vector=near[0], **city)
    quake = candidate(2, origins=4, sources=4, new_articles=4, subject=named | {"quake"}, vector=near[1], **city)
    chess = candidate(3, origins=3, sources=3, new_articles=3)
    assert order(fire, quake, chess) == [1, 2, 3]
    both = tuple(replace(each, hashtags=(*each.hashtags, "#Fire")) for each in (fire, quake))
    assert order(*both, chess) == [1, 3, 2]


@pytest.mark.parametrize(
    ("tag", "text", "found"),
    [
        ("#PuertoCano", "Nine people were held at a bank in Puerto Cano.", True),
        ("#Clairbourg", "Un fort séisme a réveillé les environs de Clairbourg.", True),
        ("#Hausrath", "Lennart Hausrath said he had lied to everyone.", False),
        ("#Budget", "The budget passed by two votes.", False),
        ("#氾濫", "川が氾濫した。", False),
    ],
)
def test_a_hashtag_names_a_place_where_its_name_stands_as_places_do(tag, text, found):
    """What stands after "in" or "near" is a place; a person or a thing is none."""
    assert place_tags((tag, "#Other"), [text]) == (frozenset({tag}) if found else frozenset())
