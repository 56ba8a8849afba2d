"""What one press did, the next one takes back."""

import re
from html import unescape


def undo(browser, path):
    """Presses "Undo" in the line that tells what was done, and says what is told then."""
    form = re.search(
        r'id="said".*?<form method="post" action="([^"]+)">(.*?)</form>', browser.get(path).text, re.DOTALL
    )
    assert form is not None
    fields = re.findall(r'name="([^"]+)" value="([^"]*)"', form[2])
    browser.post(form[1], {name: unescape(value) for name, value in fields})
    return browser.get(path).text


def test_marking_all_as_read_is_taken_back(browser):
    """What was unread is unread again and no more than that; the second time there is nothing to take back."""
    browser.post("/articles/2/marks", {"read": "1"})
    shown = browser.get("/feeds").text
    stamp = re.search(r'name="before" value="([^"]+)"', shown)
    assert stamp is not None
    browser.post("/feeds/all-read", {"before": stamp[1]})
    page = undo(browser, "/feeds")
    assert "2 articles unread again." in page
    assert "Night train" in page
    assert 'href="/articles/2?' not in page
    browser.post("/feeds/all-read/undo")
    assert "Nothing to take back." in browser.get("/feeds").text


def test_what_was_read_already_is_said_to_be(browser):
    """Where nothing was unread nothing is offered to be taken back."""
    later = {"before": "2030-01-01T00:00:00+00:00"}
    browser.post("/feeds/all-read", later)
    browser.get("/feeds")
    browser.post("/feeds/all-read", later)
    page = browser.get("/feeds").text
    assert "All of it was read already." in page
    assert "Undo" not in page


def test_a_removed_feed_comes_back_as_it_was(browser):
    """With its address, the reader's own title and its folder, without asking its host."""
    browser.post("/sources/1/change", {"title": "Landing & Co", "folder": "Water"})
    browser.post("/sources/1/remove")
    page = undo(browser, "/sources")
    assert "Landing &amp; Co is back." in page
    assert "https://landing.example/feed" in page
    assert "Water" in page


def test_a_feed_of_nobodys_has_no_page(browser):
    """A number that is none of the reader's feeds says so, and tells nothing of it."""
    browser.post("/sources/1/remove")
    browser.get("/sources")
    for answer in (browser.post("/sources/1/remove"), browser.get("/sources/1"), browser.get("/sources/99")):
        assert answer.status == 404
        assert "The Landing" not in answer.text


def test_a_forgotten_search_comes_back(browser):
    """By its name and with all its filters."""
    browser.post("/searches", {"name": "Trains", "query": "q=corran&language=en"})
    browser.get("/search")
    browser.post("/searches/1/remove")
    page = undo(browser, "/search")
    assert ">Trains</a>" in page
    assert "q=corran&amp;language=en" in page
