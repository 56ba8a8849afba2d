"""Articles of another event."""

import pytest

from octavo.insight.brief import brief
from octavo.insight.briefing.strays import bygone, strays
from support.reports import all_lines, told

STORY = [
    told(1, "A fire destroyed the depot of Quickwell at Dunmore. Nobody was inside the depot of Quickwell."),
    told(2, "The fire at Dunmore closed the motorway. Smoke from Dunmore drifted as far as Ashby.", hours=2),
    told(3, "A charger set the depot at Dunmore on fire. The damage at Dunmore is 22 million crowns.", hours=20),
]
STRAY = told(4, "A fire destroyed a paint store in Selmouth on Monday. Two workers of Halder suffered burns.", hours=4)


def test_an_article_that_names_nothing_of_the_story_is_of_another_event():
    """The other fire of the week: its words are alike, its names are others."""
    assert strays([*STORY, STRAY]) == {STRAY.article_id}


def test_an_article_that_names_one_of_the_story_is_not():
    """A follow-up that speaks of Dunmore alone."""
    follow_up = told(5, "Those whose parcels burnt at Dunmore are paid for them until the end of June.", hours=30)
    assert strays([*STORY, follow_up]) == frozenset()


def test_an_article_without_a_name_is_not():
    """Short reports name nothing that their readers know."""
    short = told(6, "The depot is a ruin. The firm keeps all who worked there. Parcels are paid for.", hours=30)
    assert strays([*STORY, short]) == frozenset()


def test_few_articles_do_not_say_what_a_story_is_about():
    """With two others there is no telling which is the stray; nor across languages, where names differ."""
    assert strays([*STORY[:2], STRAY]) == frozenset()
    abroad = told(6, "In Selmouth brannte am Montag ein Lager von Halder.", language="de")
    assert strays([*STORY, abroad]) == frozenset()


def test_a_briefing_tells_nothing_of_it():
    """Not even what no other report contradicts."""
    text = " ".join(sentence.text for sentence in brief([*STORY, STRAY]).summary)
    assert "Dunmore" in text
    assert "workers" not in text


@pytest.mark.parametrize(
    ("text", "tells"),
    [
        ("In 1987 the ferry Kestrel went down in the same strait with the loss of 43 lives.", False),
        ("La dernière grève, en 2021, avait duré onze jours et coûté 14 millions de couronnes.", False),
        ("Bei einem Brand in demselben Lager waren 2009 drei Feuerwehrleute gestorben.", False),
        ("Nel novembre di quarant'anni fa il centro di Valdara crollò.", False),
        ("Forty years ago the old depot burnt down, too.", False),
        ("It was the strongest quake in the province of Sarvan since 1958, the office said.", True),
        ("Insurance claims are put at 45 million florins, far less than in 2018.", True),
        ("The school moved there in 2024, and Dunmore paid for it.", True),
    ],
)
def test_a_line_about_an_earlier_year_is_of_another_event(text, tells):
    """Not where the year is a measure, nor where a second report tells of that year, too."""
    story = [told(1, f"Nobody was hurt in the depot at Dunmore. {text}"), told(2, "The depot was built in 2024.")]
    gone = bygone(all_lines(*story))
    assert bool(gone) != tells


def test_a_report_that_opens_with_an_earlier_year_tells_of_it():
    """The anniversary is the news."""
    assert not bygone(all_lines(told(1, "In 1996 the river took nineteen people. A bell was struck for each of them.")))
