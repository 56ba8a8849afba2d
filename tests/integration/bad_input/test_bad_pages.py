"""Every bad page leaves its article in a state with a sentence and what the feed sent; the pages beside it are read."""

import gzip
import re
import time
from dataclasses import replace

import pytest

from octavo.desk.add import add_page
from octavo.errors import OverBudget, SourceError
from octavo.net.fetch import HttpFetcher
from octavo.news.article import Fill
from octavo.sandbox.pool import Sandbox

MEGABYTE = 1 << 20
HTML = {"Content_Type": "text/html; charset=utf-8"}
BOT_WALL = (
    b"<!doctype html><html><head><title>Just a moment...</title></head><body>Checking your browser.</body></html>"
)
METADATA = "169.254.169.254/latest/meta-data/"
SENT = "The feed's own words on it."

#: Path to what is answered there, and the sentence of the article.
ANSWERS = {
    "/login": ({"status": 401, "WWW_Authenticate": "Basic"}, r"a name and a password \(401\)"),
    "/forbidden": ({"status": 403, "body": b"No."}, r"refuses to show this to a program \(403\)"),
    "/bot-wall": ({"status": 403, "body": BOT_WALL, "CF_Mitigated": "challenge", **HTML}, r"to a program \(403\)"),
    "/not-there": ({"status": 404}, r"\(404\)"),
    "/empty": (HTML, "is empty"),
    "/no-article": ({"body": b"<!doctype html><html><body>Home</body></html>", **HTML}, "No article was found"),
    "/words": ({"body": b"just some words", **HTML}, "no HTML page"),
    "/picture": ({"body": b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 50, "Content_Type": "image/png"}, "not text"),
    "/50-mb": ({"body": b"<p>" + b" " * 6 * MEGABYTE, **HTML}, "larger than 5 MB"),
    "/gzip-bomb": ({"body": gzip.compress(b"<p>" + bytes(60 * MEGABYTE)), "Content_Encoding": "gzip"}, "than 5 MB"),
    "/loop": ({"status": 302, "Location": "/pool"}, "round in circles"),
    "/to-inside": ({"status": 302, "Location": "{inside}/"}, "127.0.0.1 is not an address"),
    "/to-metadata": ({"status": 301, "Location": f"http://{METADATA}"}, "169.254.169.254 is not"),
    "/to-a-file": ({"status": 302, "Location": "file:///etc/passwd"}, "is not a web address"),
    "/private/page": ({"body": b"<p>Hidden.</p>"}, "asks programs not to read this page"),
}  # fmt: skip
#: Links that are refused as they stand.
INSIDE = {
    "{inside}/": "127.0.0.1 is not an address of the public internet",
    "http://localhost:{port}/": "which is not an address of the public internet",
    f"http://{METADATA}": "169.254.169.254 is not",
}


@pytest.fixture
def bad_pages(web, inside):
    """Address to the sentence of every bad page, all served."""
    expected = {}
    for path, (answer, sentence) in ANSWERS.items():
        given = dict(answer)
        if "Location" in given:
            given["Location"] = given["Location"].format(inside=inside.origin)
        expected[web.page(path, **given)] = sentence
    web.page("/pool", status=302, Location="/loop")
    web.page("/robots.txt", body=b"User-agent: *\nDisallow: /private/\n")
    for address, sentence in INSIDE.items():
        expected[address.format(inside=inside.origin, port=inside.server.server_port)] = sentence
    return expected


def until_settled(house):
    """What may pass is tried again, five times in all."""
    for _ in range(8):
        house.work()
        house.clock.forward(minutes=30)


def test_bad_pages_leave_their_articles_with_a_sentence(house, web, inside, page, rss, item, bad_pages):
    """Each article keeps what the feed sent, says why there is no more, and has its story; the good page is read."""
    good = web.page("/good", body=page(), **HTML)
    words = f"<description>{SENT}</description>"
    house.subscribe(web.page("/feed", body=rss(*(item(url, more=words) for url in (*bad_pages, good)))))
    until_settled(house)
    found = {one.url: one for one in house.articles()}
    assert set(found) == {*bad_pages, good}
    assert {url for url, one in found.items() if one.fill is Fill.FULL} == {good}
    assert {one.fill for url, one in found.items() if url != good} == {Fill.FAILED}
    wrong = {
        url: found[url].detail for url, sentence in bad_pages.items() if not re.search(sentence, found[url].detail)
    }
    assert wrong == {}
    assert {house.text(one) for url, one in found.items() if url != good} == {SENT}
    with house.desk.store.read() as tx:
        assert all(tx.stories.placement(one.id) for one in found.values())
    assert house.failed() == 0
    assert inside.asked == []
    assert web.asked.count("/bot-wall") == web.asked.count("/forbidden") == 1


def test_a_page_that_could_not_be_read_says_whether_it_is_asked_for_again(house, web, rss, item, browse):
    """A host in trouble is asked once more by itself, and the page says when; what is gone waits for the reader."""
    gone, troubled = web.page("/a-gone", status=410), web.page("/b-troubled", status=503)
    house.subscribe(web.page("/feed", body=rss(item(gone), item(troubled))))
    until_settled(house)
    house.work()
    said = {one.url: browse(house.desk).get(f"/articles/{one.id}").text for one in house.articles()}
    assert "Octavo does not ask for the page again by itself." in said[gone]
    assert re.search(r"Octavo asks for the page again <time [^>]+>in \d+ (?:minutes|hours?)</time>\.", said[troubled])
    assert all("Read its page again" in page for page in said.values())


def test_no_bad_page_can_be_added(house, inside, bad_pages):
    """Adding one by its address is refused with one sentence and saves nothing."""
    for url in bad_pages:
        with pytest.raises(SourceError, match=r"^[^\n]+\.$"):
            add_page(house.desk, url)
    assert house.articles() == []
    assert inside.asked == []


@pytest.mark.parametrize("link", ["javascript:alert(1)", "file:///etc/passwd", "data:text/html,x", "\x07"])
def test_an_entry_that_links_nowhere_keeps_the_feeds_words(house, web, rss, item, link):
    """Such a link is no address: nothing is fetched, and the feed's words are the text."""
    house.subscribe(web.page("/feed", body=rss(item(link, more=f"<description>{SENT}</description>"))))
    house.work()
    (article,) = house.articles()
    assert (article.url, article.fill, house.text(article)) == (None, Fill.FROM_FEED, SENT)
    assert web.asked == ["/feed"]


def test_bytes_that_are_no_utf8_do_not_hide_the_page(house, web, page, rss, item):
    """A page with a few wrong bytes is read; those are replaced."""
    body = page(title="Fähre über den Fluß").replace("ß".encode(), b"\xc3\x28")
    house.subscribe(web.page("/feed", body=rss(item(web.page("/page", body=body, **HTML)))))
    house.work()
    (article,) = house.articles()
    assert article.fill is Fill.FULL
    assert "Barges under foreign flags" in house.text(article)


def test_a_page_dated_in_2099_is_not_dated(house, web, page, rss, item):
    """The page's own date lies in the future: it is none, and the article stands where it came."""
    meta = b'<meta property="article:published_time" content="2099-09-06T00:00:00Z">'
    body = page().replace(b"<title>", meta + b"<title>")
    url = web.page("/page", body=body, **HTML)
    house.subscribe(web.page("/feed", body=rss(item(url).replace("<pubDate>", "<x>").replace("</pubDate>", "</x>"))))
    house.work()
    (article,) = house.articles()
    assert article.published is None or article.published.at <= house.clock.now()
    assert article.shown_at <= house.clock.now()


def test_a_page_that_costs_too_much_is_given_up(house, web, page, rss, item):
    """A tag of 100,000 attributes ends within the sandbox's budget, the article says so, the next page is read."""
    costly = b"<!doctype html><html><body><p " + b" ".join(b"a%d=1" % n for n in range(100_000)) + b">"
    urls = [web.page(f"/{n}", body=page(), **HTML) for n in range(3)]
    web.page("/1", body=costly, **HTML)
    dates = [f"Tue, 24 Nov 2026 0{n}:00:00 GMT" for n in range(3)]
    house.subscribe(web.page("/feed", body=rss(*(item(url, date=at) for url, at in zip(urls, dates, strict=True)))))
    strict = Sandbox(1, seconds=1.5)
    house.desk = replace(house.desk, sandbox=strict)
    house.work()
    began = time.monotonic()
    # A child that knows its imports has no more than the budget.
    with pytest.raises(OverBudget):
        add_page(house.desk, web.page("/1?again", body=costly, **HTML))
    strict.close()
    assert time.monotonic() - began < 15
    found = {one.url: one for one in house.articles()}
    assert [found[url].fill for url in urls] == [Fill.FULL, Fill.FAILED, Fill.FULL]
    assert found[urls[1]].detail == "Reading it took longer than 1.5 seconds."


@pytest.mark.parametrize("head", [False, True], ids=["body", "header"])
def test_a_page_that_drips_is_given_up(house, web, page, rss, item, drip, head):
    """Each try has only so long; after five the article says why, and the other page was read meanwhile."""
    fetcher = HttpFetcher(house.guard, now=house.clock.now, connect=2, read=1, total=0.25, pause=0)
    house.desk = replace(house.desk, fetcher=fetcher)
    slow = web.serve("/slow", lambda handler: drip(handler, head=head))
    good = web.page("/good", body=page(), **HTML)
    house.subscribe(web.page("/feed", body=rss(item(slow), item(good))))
    until_settled(house)
    fetcher.close()
    found = {one.url: one for one in house.articles()}
    assert (found[slow].fill, found[good].fill) == (Fill.FAILED, Fill.FULL)
    assert "The whole answer had not come" in found[slow].detail
    assert web.asked.count("/slow") == 5


def test_a_text_once_read_outlives_its_page(house, web, page, rss, item):
    """The entry is edited and its page has gone behind a wall: the text that was read stays, with the new title."""
    url = web.page("/page", body=page(), **HTML)
    words = f"<description>{SENT}</description>"
    web.page("/feed", body=rss(item(url, more=words)))
    house.subscribe(f"{web.origin}/feed")
    house.work()
    (article,) = house.articles()
    text = house.text(article)
    for answer in ({"status": 403}, {"body": b"<!doctype html><html><body><nav>Home</nav></body></html>", **HTML}):
        web.page("/page", **answer)
        title = f"Corrected for {answer.get('status')}"
        web.page("/feed", body=rss(item(url, title=title, more=words)))
        house.clock.forward(days=2)
        house.work()
        (article,) = house.articles()
        assert (article.title, article.fill, house.text(article)) == (title, Fill.FAILED, text)
        assert article.detail
