"""What an article's page tells of the articles that its source listed beside it."""

from dataclasses import replace

from octavo.news.extracted import RelatedItem
from octavo.news.ids import ArticleId

LISTED = (
    RelatedItem(title="Foreign barges may use the Lower Tesso", url="https://landing.example/0"),
    RelatedItem(title="Night train to Corran returns", url="https://landing.example/2"),
    RelatedItem(title="A lock is <i>late</i>", url="https://landing.example/locks", truncated=True),
    RelatedItem(source="Foldline", age="an hour ago", title="Boatmen want a say", authors=("Satu Oll",)),
)


def test_where_all_that_a_page_lists_is_here_no_line_says_so(browser, library):
    """The same words under each of them say nothing; which of them tell the same story is said."""
    named = (("A river is not a motorway", 1), ("Night train to Corran returns", 2))
    listed = tuple(RelatedItem(title=title, url=f"https://landing.example/{at}") for title, at in named)
    with library.desk.store.begin() as tx:
        tx.articles.save(replace(tx.articles.get(ArticleId(1)), page_related=listed))
    page = browser.get("/articles/1").text
    assert "In the library too" not in page
    assert page.count("In the same story") == 1


def test_what_a_page_lists_is_told_without_blanks(browser, library):
    """The article itself is left out; of the others stands what is known, and no word on what is not."""
    with library.desk.store.begin() as tx:
        tx.articles.save(replace(tx.articles.get(ArticleId(1)), page_related=LISTED))
    page = browser.get("/articles/1").text
    listed = page[page.index("as its page lists them") : page.index("The others are not in the library")]
    assert listed.count("<li>") == 3
    assert 'href="/articles/1"' not in listed
    assert 'href="/articles/2' not in listed
    assert "In the library too" in listed
    assert "A lock is &lt;i&gt;late&lt;/i&gt;" in listed
    assert "No source named" not in listed
    assert "<bdi>Foldline</bdi><bdi>Satu Oll</bdi><span>an hour ago</span>" in listed
