"""A copied report's page says where it comes from."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

from octavo.news.ids import ArticleId


def copied(desk: Any, number: int, *, of: int | None, credit: str | None = None, later: float = 0.0) -> None:
    """Makes an article a copy of another, that came so many hours later."""
    with desk.store.begin() as tx:
        placement = tx.stories.placement(ArticleId(number))
        tx.stories.place(replace(placement, duplicate_of=ArticleId(of) if of else None, credit=credit))
        article = tx.articles.get(ArticleId(number))
        tx.articles.save(replace(article, shown_at=article.shown_at + timedelta(hours=later)))


def paper(desk: Any, number: int) -> str:
    """The source of an article."""
    with desk.store.read() as tx:
        return tx.articles.get(ArticleId(number)).source


def test_a_copy_names_who_published_it_first(browser):
    """With a link to that article and the agency that the text names; the origin's own page lists its reprint."""
    copied(browser.desk, 2, of=1, credit="Harbour Wire", later=48)
    page = browser.get("/articles/2").text
    assert f'First published by <a href="/articles/1" dir="auto">{paper(browser.desk, 1)}</a>' in page
    assert 'its text names <strong dir="auto">Harbour Wire</strong> as its origin.' in page
    origin = browser.get("/articles/1").text
    assert "First published by" not in origin
    assert "1 reprint of this article" in origin


def test_an_origin_that_came_late_is_not_called_the_first(browser):
    """An agency's own article may be read after a paper's copy of it."""
    copied(browser.desk, 2, of=1, later=-200)
    page = browser.get("/articles/2").text
    assert 'A copy of the report by <a href="/articles/1"' in page
    assert "First published by" not in page


def test_a_credit_is_told_without_a_copy(browser):
    """An article that names an agency says so, unless the agency is its own paper or the origin's."""
    copied(browser.desk, 2, of=None, credit="Harbour Wire")
    assert 'Its text names <strong dir="auto">Harbour Wire</strong> as its origin.' in browser.get("/articles/2").text
    copied(browser.desk, 2, of=None, credit=paper(browser.desk, 2))
    assert "as its origin" not in browser.get("/articles/2").text
    copied(browser.desk, 2, of=1, credit=paper(browser.desk, 1))
    assert "as its origin" not in browser.get("/articles/2").text


def test_a_copy_in_another_story_still_names_its_origin(browser):
    """A person may have parted a copy from its origin: the line leads across stories."""
    copied(browser.desk, 3, of=1, later=48)
    assert 'First published by <a href="/articles/1"' in browser.get("/articles/3").text
