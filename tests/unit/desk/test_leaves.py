"""What a leaf of an edition says first."""

from datetime import UTC, datetime, timedelta
from typing import cast

import pytest

from octavo.desk.edition.leaves import Told, beginning, change, news, opening, title
from octavo.news.article import Article
from octavo.news.briefing import Cite, Sentence
from octavo.news.extracted import Kind
from octavo.news.ids import ArticleId, StoryId
from octavo.ports.store import Tx

NOW = datetime(2026, 11, 24, 6, tzinfo=UTC)


def article(number: int, name: str, *, hours: float = 9, language: str = "en", kind: Kind | None = None) -> Article:
    """An article of so many hours before the closing."""
    return Article(
        id=ArticleId(number), feed_id=None, key=name, url=None, source=f"Paper {number}", title=name,
        fetched_at=NOW, shown_at=NOW - timedelta(hours=hours), language=language, kind=kind,
    )  # fmt: skip


def told(*articles: Article) -> Told:
    """A story of which the articles of the last day are fresh."""
    fresh = tuple(each for each in articles if each.shown_at > NOW - timedelta(days=1))
    return Told(story_id=StoryId(1), articles=articles, placements=(), fresh=fresh)


def said(article: int, text: str) -> Sentence:
    """A sentence of that article."""
    return Sentence(text=text, cites=(Cite(article_id=ArticleId(article), revision=1, start=0, end=len(text)),))


def test_a_leaf_begins_with_what_its_headline_tells() -> None:
    """The sentence of the headline's article that says the same comes first; the others keep their order."""
    story = told(article(1, "Tram drivers settle for 4.8 per cent"))
    vote, talk, end = said(9, "The drivers voted."), said(1, "They met at noon."), said(1, "Tram drivers settle.")
    assert opening(story, (vote, talk, end)) == (end, vote, talk)


def test_what_the_first_sentence_leans_on_comes_along() -> None:
    """The best sentence is not parted from the one before it: "it" would be nobody's."""
    story = told(article(1, "Boatmen of Harn vote against a strike"))
    other = said(9, "The river was calm.")
    hall = said(1, "The hall of the guild in Harn holds 600 people.")
    vote = said(1, "On Thursday it held more, and the boatmen voted against a strike.")
    assert opening(story, (other, hall, vote)) == (hall, vote, other)


def test_no_leaf_begins_with_what_was_so_a_day_earlier() -> None:
    """It has most words of the headline, and nobody would know earlier than what."""
    story = told(article(1, "Beekeepers report loss of nearly one hive in three"))
    refused = said(1, "Ada Lund, the minister, refused the aid for which the beekeepers had asked.")
    before = said(1, "The beekeepers had reported a loss of nearly one in three a day earlier.")
    assert opening(story, (refused, before)) == (refused, before)
    # Nor where what was before it is told in another language.
    story = told(article(1, "Beekeepers report loss"), article(2, "Bees", hours=8), article(3, "Bienen", language="de"))
    german = said(3, "Jedes dritte Bienenvolk ist tot.")
    assert opening(story, (german, before, refused)) == (refused, before, german)
    assert opening(story, (german, before)) == (before, german)


def test_what_a_sentence_takes_up_is_told_before_it() -> None:
    """Before the fifth volume nobody knows which dictionary collects; no other report's sentence says it."""
    story = told(article(1, "After nineteen years the dictionary of river words arrives at M"))
    volume = said(1, "The fifth volume of the Dictionary of the Speech of the Tesso was published on Friday.")
    collects = said(1, "The dictionary collects what people say on and beside the river.")
    assert opening(story, (volume, collects)) == (volume, collects)
    other = said(9, "A dictionary sells well.")
    assert opening(story, (other, volume, collects)) == (volume, collects, other)


def test_a_leaf_keeps_the_order_where_nothing_tells_the_headline() -> None:
    """A sentence that only stands in the headline's article is no reason to begin with it."""
    story = told(article(1, "Correction: 1,240 people left homes in Brennick"))
    dam, mistake = said(9, "A dam gave way."), said(1, "Two lists were added together.")
    assert opening(story, (dam, mistake)) == (dam, mistake)


@pytest.mark.parametrize("kind", [Kind.OPINION, Kind.EXPLAINER])
def test_an_opinion_is_no_news_of_the_day(kind: Kind) -> None:
    """Where nothing else came since yesterday, the leaf begins with the story's own briefing, unread once more."""
    story = told(article(1, "Dictionary of river words arrives at M", hours=37), article(2, "No motorway", kind=kind))
    assert news(cast("Tx", object()), story) == ()


def test_the_news_of_the_day_comes_with_what_it_leans_on(monkeypatch: pytest.MonkeyPatch) -> None:
    """A leaf does not begin with the size of a hall alone where the next sentence tells what happened in it."""
    story = told(
        article(1, "Boatmen of Harn threaten a strike", hours=37), article(2, "Boatmen of Harn vote against a strike")
    )
    hall = said(2, "The hall of the guild in Harn holds 600 people.")
    vote = said(2, "On Thursday it held more, and the boatmen voted against a strike.")
    end = said(2, "The guild of Harn meets again in May.")
    monkeypatch.setattr("octavo.desk.edition.leaves.briefed", lambda _tx, _articles: (hall, vote, end))
    assert news(cast("Tx", object()), story) == (hall, vote)


def test_the_news_of_a_foreign_paper_does_not_change_the_language_of_a_leaf(monkeypatch: pytest.MonkeyPatch) -> None:
    """Under an English headline the English lines come first, though only the Spanish one is of today."""
    story = told(article(1, "Opera names conductor", hours=37), article(2, "La directora", language="es"))
    english, more = said(1, "The opera named a conductor."), said(1, "She begins in May.")
    spanish = said(2, "Nacida en la casa del faro, será la directora.")
    monkeypatch.setattr("octavo.desk.edition.leaves.briefed", lambda _tx, _articles: (spanish,))
    tx = cast("Tx", object())
    assert beginning(tx, story, (english, more, spanish), 3) == (english, more, spanish)
    # Of one language, what the day brought comes first; and a correction does in any.
    today = told(article(1, "Opera names conductor", hours=37), article(2, "Opera conductor"))
    assert beginning(tx, today, (english, more), 2) == (spanish, english)
    story = told(article(1, "Opera names conductor", hours=37), article(2, "Corrección: la directora", language="es"))
    assert beginning(tx, story, (english, more), 2) == (spanish, english)


def test_what_changed_is_told_by_a_sentence_that_stands_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """Not by the size of a hall, nor by "on Thursday it held more": by the next best; failing that by the first."""
    story = told(
        article(1, "Boatmen of Harn threaten a strike", hours=37), article(2, "Boatmen of Harn vote against a strike")
    )
    hall = said(2, "The hall of the guild in Harn holds 600 people.")
    vote = said(2, "On Thursday it held more, and the boatmen voted against a strike.")
    rules = said(2, "From May every lock keeper will hear the rules read aloud by boatmen.")
    tx = cast("Tx", object())
    monkeypatch.setattr("octavo.desk.edition.leaves.briefed", lambda _tx, _articles: (hall, vote, rules))
    assert change(tx, story) == rules
    monkeypatch.setattr("octavo.desk.edition.leaves.briefed", lambda _tx, _articles: (hall, vote))
    assert change(tx, story) == hall
    monkeypatch.setattr("octavo.desk.edition.leaves.briefed", lambda _tx, _articles: (rules,))
    assert change(tx, story) == rules
    monkeypatch.setattr("octavo.desk.edition.leaves.briefed", lambda _tx, _articles: ())
    assert change(tx, story) is None


def test_the_news_is_that_of_the_headline_s_language_where_there_is_any(monkeypatch: pytest.MonkeyPatch) -> None:
    """A German report of today has no say beside an English one, however many words of the headline it has."""
    story = told(
        article(1, "Maravel loses its bees", hours=37), article(2, "Wer zählt in Maravel die Bienen?", language="de"),
        article(3, "Ministry counts nine in ten alive"),
    )  # fmt: skip
    asked: list[tuple[Article, ...]] = []
    monkeypatch.setattr("octavo.desk.edition.leaves.briefed", lambda _tx, articles: asked.append(articles) or ())
    news(cast("Tx", object()), story)
    assert [[each.id for each in some] for some in asked] == [[3]]


def test_the_news_is_measured_by_a_headline_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    """Under yesterday's headline the line that says yesterday's news again is not the day's."""
    story = told(
        article(1, "Maravel loses one hive in three", hours=37), article(2, "Ministry counts nine bees in ten alive")
    )
    again = said(2, "The union said that one hive in three was lost.")
    counted = said(2, "Inspectors of another ministry count nine bees in ten alive.")
    monkeypatch.setattr("octavo.desk.edition.leaves.briefed", lambda _tx, _articles: (again, counted))
    assert news(cast("Tx", object()), story) == (counted,)


BEFORE = (
    article(1, "Theatre on fire at Harn, audience escapes", hours=70),
    article(2, "Fire at Harn theatre: what is known", hours=69),
    article(3, "Stagehand found dead in Harn theatre", hours=40),
)


def test_a_leaf_keeps_to_its_story_s_language_as_long_as_that_has_lines() -> None:
    """What the paper of another language says comes after all of its own, in its order."""
    story = told(article(1, "Ferries stop"), article(2, "Fähren stehen still", language="de"), article(3, "No ferries"))
    summary = [said(1, "The ferries stop."), said(2, "Die Fähren stehen still."), said(3, "Nobody knows why.")]
    assert [each.text for each in opening(story, summary)] == [
        "The ferries stop.",
        "Nobody knows why.",
        "Die Fähren stehen still.",
    ]


@pytest.mark.parametrize(
    ("new", "heading"),
    [
        (
            article(4, "Faulty dimmer set Harn theatre on fire, prosecutor says"),
            "Faulty dimmer set Harn theatre on fire",
        ),
        (article(4, "Feuer im Theater von Harn: Dimmer war defekt", language="de"), "Stagehand found dead"),
        (article(4, "Who pays for the theatre at Harn now", kind=Kind.OPINION), "Stagehand found dead"),
        (article(4, "Our week in five pictures"), "Stagehand found dead"),
    ],
)
def test_a_story_that_went_on_is_called_by_its_last_reports(new: Article, heading: str) -> None:
    """No leaf says that an audience escapes on the day on which the cause is known, nor is it called by a recap."""
    assert title(told(*BEFORE, new)).startswith(heading)


def test_a_story_told_first_today_has_its_own_headline() -> None:
    """Of a story of one day nothing is out of date yet."""
    one = article(1, "Lock at Harn shut after a barge hits its gate", hours=5)
    assert title(told(one, article(2, "Barge hits gate of Harn lock", hours=2))) in {
        "Barge hits gate of Harn lock",
        one.title,
    }
