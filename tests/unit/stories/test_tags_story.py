"""The hashtags that the articles of a story choose together."""

import pytest

from octavo.stories.hashtags import hashtags
from octavo.stories.tags.seen import Phrase
from octavo.stories.tags.story import together
from octavo.stories.tags.weigh import Weighing, weigh

REPORTS = (
    (
        "Flood cuts Osterley off",
        "The river Lenne flooded Osterley on Tuesday. In Osterley 400 people left their homes, Castrian soldiers said.",
        "en",
        "Vale News",
    ),
    (
        "Osterley counts the cost of the flood",
        "Two days after the flood the Lenne has left Osterley. Castria will pay, mayor Dora Finch said in Osterley.",
        "en",
        "The Castria Post",
    ),
    (
        "Hochwasser: Osterley von der Außenwelt abgeschnitten",
        "Das Hochwasser der Lenne hat Osterley überflutet. In Osterley verließen 400 Menschen ihre Häuser.",
        "de",
        "Nordblatt",
    ),
)


def tags(found):
    return [each.tag for each in found]


@pytest.fixture
def told():
    return [weigh(text, title, language, source=source) for title, text, language, source in REPORTS]


def test_the_articles_of_one_language_have_the_same(told):
    """The English reports share their hashtags, the German one has the same place and its own word for the event."""
    first, second, german = map(tags, together(told))
    assert first == second
    assert {"#Osterley", "#Flood"} <= set(first)
    assert {"#Osterley", "#Hochwasser"} <= set(german)


def test_the_order_of_the_articles_is_no_matter(told):
    """Whichever came first, each article has the same hashtags."""
    assert [tags(each) for each in together(told[::-1])][::-1] == [tags(each) for each in together(told)]


def test_an_article_alone_keeps_its_own(told):
    """A story of one article has that article's hashtags."""
    title, text, language, source = REPORTS[0]
    assert together(told[:1]) == [hashtags(text, title, language, source=source)]


def test_no_teller_of_the_story_is_its_hashtag():
    """What one report says of another's publisher names no subject of the story."""
    title, text, language, _ = REPORTS[0]
    quoted = weigh(f"{text} Vale News said so. Vale News asked twice.", title, language, source="The Castria Post")
    own = weigh(text, title, language, source="Vale News")
    assert all("Vale" not in tag for each in together([quoted, own]) for tag in tags(each))


def test_a_people_and_its_country_are_one(told):
    """Castrian in one report and Castria in another are #Castria, if anything."""
    found = {tag for each in together(told) for tag in tags(each)}
    assert "#Castrian" not in found


def test_a_name_of_other_stories_too_comes_first(told):
    """The more stories tell a name, all of its words, the higher it stands; other words stay as they are."""
    (found,) = together(told[:1], lambda stem: 10**60 * (stem == "lenne"))
    assert found[0].tag == "#Lenne"
    for stem in ("flood", "vale"):
        assert together(told[:1], lambda word, stem=stem: 10**60 * (word == stem)) == together(told[:1])


def test_a_name_that_one_language_takes_apart_is_whole_where_another_has_it_whole():
    """German capitals make two nouns of a band's name; the story's other report knows that it is one."""
    english = weigh("Goat Parade will play at Tarn in May. Fans of Goat Parade had waited.", "Goat Parade return", "en")
    german = weigh("Nach Jahren spielt Goat Parade im Mai in Tarn.", "Goat Parade spielen in Tarn", "de")
    worn = tags(together([english, german])[1])
    assert "#GoatParade" in worn
    assert {"#Goat", "#Parade"}.isdisjoint(worn)


def test_a_first_name_is_told_with_the_rest_of_the_name():
    """Who is Odette in a headline and Odette Fabre in the text has the whole name."""
    cook = weigh("Odette Fabre ouvre son carnet. Prenez des orties.", "La table d'Odette : la soupe", "fr")
    worn = tags(together([cook])[0])
    assert "#OdetteFabre" in worn
    assert "#Odette" not in worn


@pytest.mark.parametrize(("rest", "times"), [("hollow", 3), ("street", 1)])
def test_a_town_is_not_what_is_named_after_it(rest, times):
    """Tarn, told again and again, is no Tarn Hollow, and no word of every day makes a person of it: Tarn Street."""
    known = {"in_title": True, "first": 0, "name": True, "nounness": 1.0}
    town = Phrase(key=("tarn",), label="Tarn", count=times, **known)
    other = Phrase(key=("tarn", rest), label=f"Tarn {rest.title()}", count=1, **known)
    voice = Weighing(heard=((0.8, town), (0.6, other)), language="en", source=frozenset())
    assert tags(together([voice])[0])[0] == "#Tarn"
