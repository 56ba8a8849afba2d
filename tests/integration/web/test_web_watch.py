"""A site without a feed: its page of articles is watched in a feed's place."""

import pytest

from octavo.collect.opml import read_opml
from octavo.desk.feed_lists import export_opml
from octavo.desk.subscribe import subscribe
from octavo.errors import Blocked, NoFeed
from octavo.news.feed import FeedState
from octavo.news.ids import OWNER

SITE = "https://harnbee.example/"
TITLES = (
    "Beekeepers count their hives before the frost",
    "Lock Four stays shut until the new gate comes",
    "A ferry that nobody ordered arrives in Harn",
)
TEXT = "The hives of Harn were counted on Friday by those who keep them, and the count was lower than a year ago. " * 4


def publish(world, *titles: str) -> None:
    """The site's front page lists these, and each has its own page."""
    links = "".join(f"<h2><a href='/n/{title[:12].replace(' ', '-')}'>{title}</a></h2>" for title in titles)
    html = f"<html><head><title>The Harn Bee</title></head><body><nav><a href='/a'>News</a></nav>{links}</body></html>"
    world.net.pages[SITE] = ("text/html", html.encode())
    for title in titles:
        world.page(f"{SITE}n/{title[:12].replace(' ', '-')}", title, TEXT)


def titles_of(world) -> set[str]:
    with world.desk.store.read() as tx:
        feed = tx.feeds.by_url(SITE)
        assert feed is not None
        found = tx.views.entries(OWNER, feed_filter(feed.id), limit=50).rows
    return {row.title for row in found}


def feed_filter(feed_id):
    from octavo.news.views import EntryFilter

    return EntryFilter(feed_id=feed_id)


def test_a_page_without_a_feed_can_be_watched_by_one_press(world, empty_browser):
    """The form says what the page lists; its second button watches it, and new articles come with the next look."""
    publish(world, *TITLES)
    refused = empty_browser.post("/sources", {"address": "harnbee.example"})
    assert refused.status == 502
    for words in ("names none", "The page lists 3 articles", TITLES[1], 'name="watch"'):
        assert words in refused.text
    # Enter in the address's field presses the first button of the form, and must not watch what was typed anew.
    assert refused.text.index(">Add the feed<") < refused.text.index('name="watch"')
    assert empty_browser.post("/sources", {"address": "harnbee.example", "watch": "1"}).status == 303
    world.work()
    assert titles_of(world) == set(TITLES)
    page = empty_browser.get("/sources").text
    assert "page watched" in page
    assert "The Harn Bee" in page
    new = "The mayor of Corran resigns over a barge"
    publish(world, new, *TITLES[:2])
    world.clock.forward(days=1, minutes=1)
    world.work()
    assert titles_of(world) == {*TITLES, new}


def test_a_page_that_lists_nothing_offers_no_watching(world, empty_browser):
    """Neither a feed nor a list: only the advice to look for the feed."""
    world.net.pages[SITE] = ("text/html", b"<html><body><p>Closed until spring.</p></body></html>")
    answer = empty_browser.post("/sources", {"address": SITE, "watch": "1"})
    assert answer.status == 502
    assert 'name="watch"' not in answer.text
    with pytest.raises(NoFeed):
        subscribe(world.desk, OWNER, SITE, watch=True)


def test_robots_txt_decides_whether_a_page_is_watched(world, empty_browser):
    """A page is no feed that its site offers to programs: where robots.txt says no, it is not watched."""
    publish(world, *TITLES)
    real = world.net.fetch

    def fetch(url, *, robots=False, **how):
        if robots and url == SITE:
            raise Blocked("harnbee.example asks programs not to read this page (robots.txt).")
        return real(url, robots=robots, **how)

    world.net.fetch = fetch
    answer = empty_browser.post("/sources", {"address": SITE, "watch": "1"})
    assert "robots.txt" in answer.text
    with world.desk.store.read() as tx:
        assert tx.feeds.by_url(SITE) is None


def test_a_page_that_lists_nothing_any_more_is_in_trouble_and_loses_nothing(world):
    """A site that changed its looks is told on the sources page; its articles stay, and the next look mends it."""
    publish(world, *TITLES)
    subscribe(world.desk, OWNER, SITE, watch=True)
    world.work()
    world.net.pages[SITE] = ("text/html", b"<html><body><p>We are moving.</p></body></html>")
    world.clock.forward(days=1, minutes=1)
    world.work()
    with world.desk.store.read() as tx:
        feed = tx.feeds.by_url(SITE)
    assert feed.state is FeedState.NOT_A_FEED
    assert "lists no articles" in feed.detail
    assert titles_of(world) == set(TITLES)
    publish(world, *TITLES)
    world.clock.forward(days=1, minutes=1)
    world.work()
    with world.desk.store.read() as tx:
        assert tx.feeds.by_url(SITE).state is FeedState.FINE


def test_a_watched_page_goes_along_in_a_list_and_comes_back_from_undo(world, empty_browser):
    """OPML keeps that it is a page; so does the undo of its removal."""
    publish(world, *TITLES)
    subscribe(world.desk, OWNER, SITE, watch=True)
    assert [outline.watched for outline in read_opml(export_opml(world.desk, OWNER)).outlines] == [True]
    with world.desk.store.read() as tx:
        number = tx.feeds.by_url(SITE).id
    empty_browser.post(f"/sources/{number}/remove")
    assert 'name="watched" value="1"' in empty_browser.get("/sources").text
    empty_browser.post("/sources/restore", {"address": SITE, "name": "The Harn Bee", "watched": "1"})
    with world.desk.store.read() as tx:
        assert tx.feeds.by_url(SITE).watched


def test_programs_can_watch_a_page(world, empty_browser):
    """The JSON API takes the same word, and says what a feed is."""
    publish(world, *TITLES)
    assert empty_browser.call("POST", "/api/v1/feeds", {"url": SITE}).status == 502
    made = empty_browser.call("POST", "/api/v1/feeds", {"url": SITE, "watch": True})
    assert (made.status, made.data["feed"]["watched"], made.data["entries"]) == (201, True, 3)
