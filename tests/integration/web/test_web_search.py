"""What stands beside an answer on the search page, and beside a field that is refused."""

import re
from html import unescape

import pytest

from octavo.web import search

_CITE = re.compile(r"href=\"(/articles/\d+\?[^\"#]*#cite)\"")


def test_a_last_day_before_the_first_is_told_beside_its_field(browser):
    """Two days in the wrong order are no search that finds nothing."""
    answer = browser.get("/search?q=barges&since=2026-12-01&until=2026-11-01")
    assert answer.status == 422
    assert "The last day, 2026-11-01, is before the first, 2026-12-01" in answer.text
    assert 'name="until" type="text" aria-invalid="true"' in answer.text


@pytest.mark.parametrize("field", ["since", "until"])
def test_a_day_that_is_none_is_told_beside_its_field(browser, field):
    """What was typed stays, with what is wrong and how a day is written; nothing is looked for, no page is lost."""
    answer = browser.get(f"/search?q=barges&{field}=31-31&source=The+Landing")
    assert answer.status == 422
    assert "31-31 is not a date. Write it as 2026-11-24." in answer.text
    assert re.search(f'name="{field}" type="text" aria-invalid="true" aria-describedby="day-refused"', answer.text)
    for typed in ('value="barges"', 'value="31-31"', 'value="The Landing"'):
        assert typed in answer.text
    assert "Articles found" not in answer.text


def test_the_hits_of_a_question_do_not_wait_for_its_answer(browser, monkeypatch):
    """The page has its articles and a link to the answer, which is looked for when that or the script asks."""
    asked = []
    answer = search.ask_library
    monkeypatch.setattr(search, "ask_library", lambda *given, **how: asked.append(given) or answer(*given, **how))
    address = "/search?q=Who+may+use+the+Lower+Tesso%3F"
    page = browser.get(address).text
    assert not asked
    assert page.count("<li data-row") >= 1
    assert 'id="answer" tabindex="-1" data-late=' in page
    link = re.search(r'href="(/search\?q=Who[^"]+&amp;answer=chosen)#answer"', page)
    for answered in (browser.get(unescape(link[1])), browser.get(address, x_octavo_fragment="answer")):
        assert _CITE.search(answered.text)
        assert "data-late" not in answered.text


@pytest.mark.parametrize(("typed", "offered"), [("%23Tesso", True), ("%23جسر", True), ("Tesso", False), ("%23", False)])
def test_a_hashtag_that_is_typed_leads_to_its_stories(browser, typed, offered):
    """Who types one means the stories that have it, not the articles in which the word stands; both are shown."""
    page = browser.get(f"/search?q={typed}").text
    assert ("Stories with the hashtag" in page) is offered
    link = re.search(r'href="(/hashtags/[^"]+)">Stories with', page)
    assert link is None or browser.get(unescape(link[1])).status == 200


def test_a_search_for_words_has_no_place_for_an_answer(browser):
    """Only who asks something is offered one."""
    page = browser.get("/search?q=Tesso").text
    assert "data-late" not in page
    assert "answer=chosen" not in page


def test_a_question_whose_words_no_article_has_all_of_still_shows_its_articles(browser):
    """Whoever reads an answer sees the article it is from, not that nothing was found."""
    page = browser.get("/search?q=When+does+the+night+train+to+Corran+leave+again+after+years%3F&answer=chosen").text
    assert "returns after eleven years" in page
    assert "Articles that bear on it; none has all of its words" in page
    assert "No article has all of these words" not in page
    assert page.count("<li data-row") >= 1


@pytest.mark.parametrize(
    ("given", "said", "more"),
    [
        ({"q": "submarine"}, "No article has this word.", ""),
        ({"q": "blue submarine"}, "No article has all of these words.", "Fewer words find more."),
        (
            {"q": "submarine", "language": "de"},
            "No article has this word and fits the filters.",
            "Fewer filters find more.",
        ),
        ({"language": "th"}, "No article fits the filters.", "Fewer filters find more."),
        ({"q": '""  -'}, "That has no word to look for in it.", ""),
    ],
)
def test_what_finds_nothing_is_told_by_what_was_asked(given, said, more):
    """One word is not "all of these words", and where nothing can be left out nothing is advised."""
    asking = search.Asking(**given)
    assert (asking.none_found(), asking.finds_more) == (said, more)


def test_past_the_last_article_there_are_no_more(browser):
    """A page past the end does not say that no article has the words, nor advises to ask for less."""
    page = browser.get("/search?q=river&page=9").text
    assert "There are no more articles." in page
    assert "No article has" not in page
    assert 'rel="prev"' in page


@pytest.mark.parametrize("page", ["0", "51", "1" * 30, "000001" + "9" * 30, "-1", "two"])
def test_a_page_that_cannot_be_is_refused(browser, page):
    """However its number is written, nobody pages through the whole library."""
    answer = browser.get(f"/search?q=river&page={page}")
    assert answer.status == 422
    assert "at most 50 pages" in answer.text


def test_where_nothing_answers_nothing_is_listed_for_it(browser):
    """What comes nearest to an unanswered question is no find."""
    page = browser.get("/search?q=Who+won+the+chess+cup+in+Lower+Sill%3F&answer=chosen").text
    assert "Not stated in this library." in page
    assert "No article has all of these words. Fewer words find more." in page


def test_an_answer_says_that_filters_are_not_for_it(browser):
    """The filters narrow the articles alone, and the page says so."""
    page = browser.get("/search?q=Who+may+use+the+Lower+Tesso%3F&language=de&answer=chosen").text
    assert "The answer is looked for in the whole library" in page
    assert "and fits the filters. Fewer words, or fewer filters, find more." in page
