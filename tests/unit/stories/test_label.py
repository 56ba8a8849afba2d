"""Headlines and hashtags."""

from dataclasses import replace
from datetime import timedelta

import pytest

from octavo.news.article import Article
from octavo.news.extracted import Kind
from octavo.news.ids import ArticleId
from octavo.stories.hashtags import hashtags
from octavo.stories.label import headline, story_hashtags
from octavo.stories.tags.choice import camel_case

from .conftest import NOON

BRIDGE = """\
TARN (Vale News) — The bridge over the Orrin at Tarn will stay closed until spring, Mayor Ilse Brandt said on Monday.

Engineers found rust in both towers of the bridge. Brandt said that repairs would cost 4 million crowns, and that
the town could pay for half of them. “The bridge is the town,” said Brandt. “We will not let the river have it.”

Ferry owners in Tarn welcomed the closure. The ferry carried 900 people on Monday, and the ferry company hopes to
carry more. Night trains over the Orrin will stop at Vessel, and the night trains to Kolm will not run at all."""


def article(title, *, hours=0.0, **rest):
    at = NOON + timedelta(hours=hours)
    made = Article(
        id=ArticleId(1), feed_id=None, key=title, url=None, source=None, title=title, fetched_at=at, shown_at=at
    )
    return replace(made, **rest)


def tags(text, title, language="en", **rest):
    return [each.tag for each in hashtags(text, title, language, **rest)]


def test_hashtags_of_a_short_report_are_its_three_subjects():
    """A brief of a hundred words has three tags, its place and its subject among them."""
    found = hashtags(BRIDGE, "Bridge at Tarn stays shut until spring", "en")
    named = {each.tag for each in found}
    assert len(named) == 3
    assert "#Tarn" in named
    assert named & {"#Bridge", "#Infrastructure"}
    assert found[0].score == 1.0
    assert [each.score for each in found] == sorted((each.score for each in found), reverse=True)


def test_hashtags_leave_out_what_is_no_subject():
    """Weekdays, offices, agencies in the dateline, the paper's own name, numbers and stop words are no tags."""
    named = {each.casefold() for each in tags(BRIDGE, "Bridge at Tarn stays shut until spring", source="Orrin Post")}
    assert not named & {"#monday", "#mayor", "#valenews", "#said", "#they", "#4", "#million", "#orrinpost"}
    assert "#orrinpost" not in {
        each.casefold() for each in tags("The Orrin Post met. Orrin Post.", "Orrin Post", source="Orrin Post")
    }


def test_german_hashtags_are_its_nouns_in_one_form_each():
    """German tags are nouns as written, and Schiff and Schiffe are one of them."""
    text = (
        "Die Schiffe auf der Orrin müssen warten. Das Schiff der Reederei Brandt lag am Montag vor der Schleuse. "
        "Die Schleuse ist seit Mai geschlossen, sagte Brandt. Kein Schiff kommt durch, und die Reederei klagt."
    )
    named = tags(text, "Die Schleuse hält die Schiffe auf", "de")
    assert "#Schleuse" in named
    assert len({"#Schiff", "#Schiffe"} & set(named)) == 1
    assert not {"#Montag", "#Mai", "#Die"} & set(named)


def test_japanese_hashtags_are_runs_of_one_script():
    """Text without spaces gives the runs that come again."""
    text = (
        "日本政府は関税について協議した。関税は八月に上がる。トランプ大統領は関税の書簡を送った。トランプ氏は述べた。"
    )
    assert {"#関税", "#トランプ"} <= set(tags(text, "関税で日本政府が協議", "ja"))


@pytest.mark.parametrize(
    ("label", "tag"),
    [
        ("trade talks", "#TradeTalks"),
        ("U.S.", "#US"),
        ("Kerrin’s bakery", "#KerrinsBakery"),
        ("century-old", "#CenturyOld"),
        ("2025", ""),
        ("—", ""),
    ],
)
def test_a_tag_is_letters_and_digits_each_word_with_a_capital(label, tag):
    """A tag is letters and digits only, each word with a capital, and never a number alone."""
    assert camel_case(label) == tag


@pytest.mark.parametrize(("text", "title"), [("", ""), ("", "They said so"), ("…!", "12 %")])
def test_nothing_to_say_gives_no_hashtags(text, title):
    """An article that is about nothing has no tags, and does no harm."""
    assert hashtags(text, title, None) == ()


def test_headline_is_shared_by_the_others():
    """The title whose words the others use too says what the story is."""
    titles = (
        "A long day on the river",
        "Tarn bridge closed over rusty towers",
        "Rusty towers close the bridge at Tarn",
    )
    assert headline([article(title) for title in titles]) != titles[0]


@pytest.mark.parametrize(
    ("bad", "rest"),
    [
        ("Tarn bridge closed: should we care about rust?", {}),
        ("LIVE: TARN BRIDGE CLOSED OVER RUST", {}),
        ("Here’s why the Tarn bridge closed over rust", {}),
        ("Tarn bridge closed over rust by fools", {"kind": Kind.OPINION}),
        ("Brücke in Tarn wegen Rost gesperrt", {"language": "de"}),
    ],
)
def test_headline_is_no_question_bait_opinion_or_stranger(bad, rest):
    """Questions, live pages, bait, opinion and titles in another language come last, even where they come later."""
    good = [
        article("Tarn bridge closed over rust", language="en"),
        article("Rust closes the Tarn bridge", language="en"),
    ]
    assert headline([*good, article(bad, hours=9, **{"language": "en", **rest})]) != bad


def test_headline_follows_the_story():
    """A later title of the same paper, and a correction, take the place of what they correct."""
    early = article("Tarn bridge closed, 900 people stranded", source="Vale News")
    late = article("Correction: 90 people stranded by Tarn bridge, not 900", source="Vale News", hours=20)
    assert headline([early, late]) == "90 people stranded by Tarn bridge, not 900"
    first, second = "Tarn bridge closed over rust", "Rust closes Tarn bridge again"
    assert headline([article(first), article(second, hours=9)]) == second
    # What comes within three hours is the same news.
    assert headline([article(first), article(second, hours=2)]) == first


def test_a_headline_keeps_the_word_correction_where_it_tells_of_one():
    """Only a mark is taken off: news of a prison's officers or of prices is not a correction of anything."""
    for title in ("Correction officers walk out at Harn prison", "Corrected figures show less rain over Tarn"):
        assert headline([article(title)]) == title


def test_a_report_gives_way_to_no_opinion_and_to_no_correction_of_another_matter():
    """Only what tells the same anew takes a title's place."""
    first = article("Tarn bridge closed over rust", source="Vale News", language="en")
    beside = article("Tarn bridge closed over rusty towers", hours=1, source="The Ledger", language="en")
    opinion = article("Tarn bridge closed, minds closed", hours=2, source="Vale News", kind=Kind.OPINION, language="en")
    assert headline([first, beside, opinion]) == first.title
    other = article("Correction: The mayor of Kolm is Ilse Brandt", hours=2, source="The Ledger", language="en")
    assert headline([first, beside, other]) == first.title


def test_headline_is_in_the_language_of_most_reports():
    """A title in another language is passed over, though it is the newest and has words of all the others."""
    reports = [
        article("Mayor Brandt shuts the crossing", language="en"),
        article("Council closes Tarn crossing after storm", language="en"),
    ]
    assert headline([*reports, article("Brandt sperrt Brücke in Tarn", language="de", hours=9)]) == reports[0].title


def test_headline_drops_the_papers_name_and_is_empty_without_titles():
    """A paper's name at the end is no part of a headline; articles without titles give none."""
    assert (
        headline([article("Tarn bridge closed over rust - Vale News", source="Vale News")])
        == "Tarn bridge closed over rust"
    )
    assert headline([article(None), article(" ")]) == ""


def test_story_hashtags_are_those_most_articles_have():
    """A story's tags are its articles' common ones, near-same ones as one, at most six."""
    own = [
        ("#Tarn", "#Bridge", "#Rust"),
        ("#Bridges", "#Tarn", "#Brandt"),
        ("#Bridge", "#IlseBrandt", "#Orrin"),
        ("#Tarn", "#Lunch", "#A", "#B", "#C", "#D", "#E", "#F"),
    ]
    found = story_hashtags(own)
    assert set(found[:2]) == {"#Tarn", "#Bridge"}
    assert "#Bridges" not in found
    assert len({"#Brandt", "#IlseBrandt"} & set(found)) == 1
    assert len(found) <= 6
    assert story_hashtags([]) == ()
    assert story_hashtags([("#Ferries",), ("#Ferry", "#Lock"), ("#Ferry",)]) == ("#Ferry", "#Lock")


def test_an_article_that_agrees_with_the_others_speaks_for_the_story():
    """Of tags that one article has each, those of one that shares a subject with others come first."""
    assert story_hashtags([("#Chess", "#Quillan"), ("#Tarn", "#Rust"), ("#Tarn",)]) == ("#Tarn", "#Chess", "#Rust")


@pytest.mark.parametrize(
    ("language", "title", "text", "wanted"),
    [
        ("ko", "중앙은행, 금리 동결", "중앙은행은 금리를 동결했다고 밝혔다. 금리는 시장의 예상과 같다.", "#금리"),
        ("zh", "央行宣布下调利率", "央行周一宣布下调利率。经济学家表示，下调利率符合预期。", "#央行"),
        ("ar", "البنك يخفض سعر الفائدة", "أعلن البنك خفض سعر الفائدة. سعر الفائدة هو الأدنى.", "#سعر_الفائدة"),
        ("hi", "बैंक ने ब्याज दर घटाई", "बैंक ने सोमवार को ब्याज दर घटाई। ब्याज दर अब कम है।", "#ब्याज_दर"),
    ],
)
def test_hashtags_of_scripts_without_capitals(language, title, text, wanted):
    """Terms that come again are found where no capitals show names, whole, and without their particles."""
    assert wanted in tags(text, title, language)


def test_half_a_sentence_is_no_hashtag():
    """A contraction is never a topic, whichever apostrophe it has; a name with one may be."""
    text = "I’m here and they're here. It doesn’t rain. Ann O’Dell planted oaks. Ann O’Dell says I’m late for the oaks."
    found = {tag.tag for tag in hashtags(text, "They’re planting: I’m late and it doesn't rain", "en")}
    assert not found & {"#Im", "#Theyre", "#Doesnt", "#TheyrePlanting"}
    assert "#AnnODell" in found


def test_an_endless_run_of_names_is_no_error():
    """Thousands of capitalised words in a row give at most eight hashtags, not an overflow."""
    assert len(hashtags("Tesso Harn Pell " * 3000, "Tesso Harn Pell", "en")) <= 8


def test_a_title_is_read_as_often_in_a_long_story_as_in_a_short_one(monkeypatch):
    """A story of hundreds of articles has its headline at once: each title is taken to its stems once."""
    read = []
    monkeypatch.setattr("octavo.stories.label.stems", lambda text, language: read.append(text) or tuple(text.split()))
    reports = [article(f"Ferry {n} stays in the harbour", hours=n / 10, excerpt="") for n in range(200)]
    assert headline(reports)
    assert len(read) == 2 * len(reports)
