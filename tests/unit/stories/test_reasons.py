"""Why an article is worth reading beside another, in words."""

import pytest

from octavo.stories.related import related
from octavo.stories.window import Window


@pytest.fixture
def why(make):
    """The reasons by which the first of some articles, each a story, lists the others."""

    def told(*articles):
        window = Window()
        for number, article in enumerate(articles):
            window.add(article, number)
        story_of = {article.id: number for number, article in enumerate(articles)}
        return {row[0]: row[3] for row in related(articles[0], window, story_of=story_of, limit=20)}

    return told


TOLL = (
    "The Supreme Court struck down the toll on barges on Monday. The judges of the Supreme Court called the toll a tax "
    "that only a law may levy."
)
LICENCE = (
    "The Supreme Court upheld the loss of a television licence on Thursday. The judges of the Supreme Court said that "
    "the toll ruling of Monday had no bearing on a licence."
)


def test_the_same_court_on_another_matter(make, why):
    """Two rulings of one court are told as that, with the court's name."""
    found = why(
        make("a", "Court strikes down toll", TOLL), make("b", "Court upholds loss of licence", LICENCE, hours=20)
    )
    assert found["b"].startswith("Same court, another matter: Supreme Court")


def test_one_kind_of_event_elsewhere(make, why):
    """Two strikes that share nobody are told by their subject."""
    trains = "Train drivers in Ahlstadt went on strike over rest periods. The strike stopped four of five trains."
    trams = "Tram drivers in Monteluz went on strike over rest periods. The strike lasted a day, and trams stood."
    found = why(
        make("a", "Strike of train drivers over rest periods", trains),
        make("b", "Tram drivers strike over rest periods", trams, hours=20),
    )
    assert found["b"].startswith("Same subject elsewhere: ")
    assert "strike" in found["b"]


def test_words_that_no_headline_has_are_no_reason(make, why):
    """Common words deep in two texts do not put them side by side."""
    one = "The bakery of the harbour sold its last loaf. A neighbour waited with an umbrella beside the lamp."
    two = "The comet will be seen in June. An astronomer waited with an umbrella beside the lamp, said a neighbour."
    assert why(make("a", "Bakery closes", one), make("b", "Comet found", two)) == {}


def test_a_name_is_said_once(make, why):
    """A reason with "Odile Marrash" does not add "Marrash" or "Mayor Odile Marrash"."""
    one = "Mayor Odile Marrash opened the lock at Harn. Marrash said the lock had cost two million."
    two = (
        "Odile Marrash wants a second lock. Marrash said that barges wait too long, and that the lock pays for itself."
    )
    found = why(make("a", "Lock opened", one), make("b", "Second lock wanted", two, hours=5))
    assert found["b"].count("Marrash") == 1


def test_a_name_that_neither_article_has_is_not_said_of_them(make):
    """A name that one other article of the story has is no reason for an article without it."""
    window = Window()
    plain = "The lock at Harn is shut. Barges wait below the lock, and the lock keepers measure the gate every hour."
    chest = "A chest with coins was raised from the lock at Harn, said the keeper Cecily Aumont. The chest is of iron."
    doubts = "Cecily Aumont doubts that the coins of the chest are silver. Aumont weighed nine coins of the chest."
    texts = (plain, f"{plain} It rains.", f"{plain} The gate leaks.", chest)
    for number, text in enumerate(texts):
        window.add(make(f"s{number}", "Lock at Harn shut", text), 1)
    window.add(make("d", "Coins of the chest doubted", doubts, hours=5), 2)
    story_of = {thing.id: window.story(thing.id) for thing in window}
    first = window.item("s0")
    rows = related(first, window, story_of=story_of, limit=20)
    assert not any("Aumont" in row[3] for row in rows)
