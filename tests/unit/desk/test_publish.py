"""What a leaf of an edition says first."""

from datetime import UTC, datetime, timedelta

from octavo.desk.publish import Told, opening, origins
from octavo.news.article import Article
from octavo.news.briefing import Cite, Sentence
from octavo.news.ids import ArticleId, StoryId
from octavo.news.story import Placement

NOW = datetime(2026, 11, 24, 6, tzinfo=UTC)


def told(*titles: str) -> Told:
    """A story of one article a title, the newest last."""
    articles = tuple(
        Article(
            id=ArticleId(number), feed_id=None, key=title, url=None, source="The Landing", title=title,
            fetched_at=NOW, shown_at=NOW - timedelta(hours=9 - number), language="en",
        )
        for number, title in enumerate(titles, 1)
    )  # fmt: skip
    return Told(story_id=StoryId(1), articles=articles, placements=(), fresh=articles[-1:])


def said(article: int, text: str) -> Sentence:
    """A sentence of that article."""
    return Sentence(text=text, cites=(Cite(article_id=ArticleId(article), revision=1, start=0, end=len(text)),))


def test_a_leaf_begins_with_what_its_headline_tells() -> None:
    """The sentence of the headline's article that says the same comes first; the others keep their order."""
    story = told("Tram drivers settle for 4.8 per cent")
    vote, talk, end = said(9, "The drivers voted."), said(1, "They met at noon."), said(1, "Tram drivers settle.")
    assert opening(story, (vote, talk, end), 2) == (end, vote)


def test_a_leaf_keeps_the_order_where_nothing_tells_the_headline() -> None:
    """A sentence that only stands in the headline's article is no reason to begin with it."""
    story = told("Correction: 1,240 people left homes in Brennick")
    dam, mistake = said(9, "A dam gave way."), said(1, "Two lists were added together.")
    assert opening(story, (dam, mistake), 2) == (dam, mistake)


def placed(article: int, copy_of: int | None = None) -> Placement:
    """An article's place, as a copy of another or by itself."""
    return Placement(
        article_id=ArticleId(article), story_id=StoryId(1), score=1.0, placed_at=NOW,
        duplicate_of=None if copy_of is None else ArticleId(copy_of),
    )  # fmt: skip


def test_copies_are_one_origin_even_where_theirs_is_not_among_them() -> None:
    """Two copies of a report that lies before the window, and a report of its own, are two origins."""
    assert origins([placed(2, copy_of=1), placed(3, copy_of=1), placed(4)]) == {1, 4}
