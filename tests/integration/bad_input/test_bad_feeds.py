"""Every bad feed ends in a state with a sentence; nothing of it runs, and the feeds beside it are read."""

import gzip
import re
from datetime import timedelta
from html import escape

import brotli
import pytest

from octavo.desk.subscribe import subscribe
from octavo.errors import SourceError
from octavo.news.article import Fill
from octavo.news.feed import FeedState
from octavo.news.ids import OWNER

MEGABYTE = 1 << 20
HTML = {"Content_Type": "text/html; charset=utf-8"}
RSS = {"Content_Type": "application/rss+xml"}
BOT_WALL = b"<!doctype html><html><head><title>Just a moment...</title></head><body>Checking your browser</body></html>"
LOOKS_LIKE_RSS = b"<rss version='2.0'><channel><title>Much</title>"
METADATA = "169.254.169.254/latest/meta-data/"
PACKED = gzip.compress(LOOKS_LIKE_RSS + bytes(100 * MEGABYTE), compresslevel=6)

NOT_A_FEED, REFUSED, TOO_LARGE = FeedState.NOT_A_FEED, FeedState.ADDRESS_REFUSED, FeedState.TOO_LARGE
UNREACHABLE, EMPTY, FORBIDDEN = FeedState.UNREACHABLE, FeedState.EMPTY, FeedState.FORBIDDEN

#: Path to what is answered there, the feed's state, and what its sentence says.
ANSWERS = {
    "/page": ({"body": b"<!doctype html><html><body><h1>News</h1></body></html>", **HTML}, NOT_A_FEED, "a web page"),
    "/page-called-rss": ({"body": BOT_WALL, **RSS}, NOT_A_FEED, "a web page, not to a feed"),
    "/empty": (RSS, EMPTY, "was empty"),
    "/blank": ({"body": b"\xef\xbb\xbf \n\t \n", **RSS}, EMPTY, "was empty"),
    "/binary": ({"body": bytes(range(256)) * 400, **RSS}, NOT_A_FEED, "is not a feed"),
    "/other-xml": ({"body": b"<?xml version='1.0'?><fleet><boat/></fleet>", **RSS}, NOT_A_FEED, "is not a feed"),
    "/other-json": ({"body": b'{"items": 5, "version": {"a": []}}'}, NOT_A_FEED, "no JSON Feed"),
    "/deep-json": ({"body": b'{"items": ' + b"[" * 200_000}, NOT_A_FEED, "cannot be read as JSON"),
    "/deep-xml": ({"body": LOOKS_LIKE_RSS + b"<item>" * 20_000}, FeedState.FINE, "not well-formed"),
    "/gzip-bomb": ({"body": PACKED, "Content_Encoding": "gzip"}, TOO_LARGE, "larger than 10 MB"),
    "/gzip-in-gzip": ({"body": gzip.compress(PACKED), "Content_Encoding": "gzip, gzip"}, TOO_LARGE, "than 10 MB"),
    "/brotli-bomb": (
        {"body": brotli.compress(LOOKS_LIKE_RSS + bytes(50 * MEGABYTE), quality=2), "Content_Encoding": "br"},
        TOO_LARGE,
        "larger than 10 MB",
    ),
    "/torn-gzip": ({"body": PACKED[:-20000], "Content_Encoding": "gzip"}, TOO_LARGE, "larger than 10 MB"),
    "/no-gzip": ({"body": b"\x1f\x8b\x00" * 9, "Content_Encoding": "gzip"}, UNREACHABLE, "packed in another way"),
    "/zstd": ({"body": b"\x28\xb5\x2f\xfd", "Content_Encoding": "zstd"}, UNREACHABLE, "packed as zstd"),
    "/loop": ({"status": 302, "Location": "/pool"}, FeedState.REDIRECT_LOOP, "round in circles"),
    "/to-itself": ({"status": 301, "Location": "/to-itself"}, FeedState.REDIRECT_LOOP, "round in circles"),
    "/0": ({"status": 302, "Location": "/1"}, FeedState.REDIRECT_LOOP, "round in circles"),
    "/to-inside": ({"status": 301, "Location": "{inside}/feed"}, REFUSED, "127.0.0.1 is not an addr"),
    "/to-hex": ({"status": 302, "Location": "http://0x7f.1:{port}/feed"}, REFUSED, "leads to 127.0.0.1"),
    "/to-metadata": ({"status": 302, "Location": f"http://{METADATA}"}, REFUSED, "169.254.169.254 is not"),
    "/to-mapped": ({"status": 307, "Location": "http://[::ffff:a9fe:a9fe]/latest/"}, REFUSED, "not an address of the"),
    "/to-a-file": ({"status": 302, "Location": "file:///etc/passwd"}, REFUSED, "which is not a web address"),
    "/login": ({"status": 401, "WWW_Authenticate": "Basic"}, FeedState.NEEDS_LOGIN, r"a name and a password \(401\)"),
    "/forbidden": ({"status": 403, "body": b"No."}, FORBIDDEN, r"refuses to show this to a program \(403\)"),
    "/bot-wall": (
        {"status": 403, "body": BOT_WALL, "CF_Mitigated": "challenge", **HTML}, FORBIDDEN, r"to a program \(403\)"
    ),
    "/gone": ({"status": 410}, FeedState.GONE, "gone for good"),
}  # fmt: skip
#: Addresses that are refused as they stand.
INSIDE = {
    "{inside}/feed": "127.0.0.1 is not an address of the public internet",
    "http://localhost:{port}/feed": "which is not an address of the public internet",
    "http://2130706433:{port}/feed": "127.0.0.1, which is not",
    "http://[::1]:{port}/feed": "::1 is not",
    f"http://{METADATA}": "169.254.169.254 is not",
}


def pour(handler, *, named):
    """50 MB of a feed that is otherwise in order."""
    handler.send_response_only(200)
    handler.send_header("Content-Length" if named else "X-Length", str(50 * MEGABYTE))
    handler.send_header("Connection", "close")
    handler.end_headers()
    handler.close_connection = True
    handler.wfile.write(LOOKS_LIKE_RSS)
    for _ in range(50):
        handler.wfile.write(b" " * MEGABYTE)
        handler.server.asked.append("a megabyte sent")


@pytest.fixture
def bad_feeds(web, inside):
    """Address to state and sentence of every bad feed, all served."""
    expected = {}
    for path, (answer, state, sentence) in ANSWERS.items():
        given = dict(answer)
        if "Location" in given:
            given["Location"] = given["Location"].format(inside=inside.origin, port=inside.server.server_port)
        expected[web.page(path, **given)] = (state, sentence)
    web.page("/pool", status=302, Location="/loop")
    for number in range(1, 40):
        web.page(f"/{number}", status=302, Location=f"/{number + 1}")
    for address, sentence in INSIDE.items():
        url = address.format(inside=inside.origin, port=inside.server.server_port)
        expected[url] = (REFUSED, sentence)
    expected[web.serve("/50-mb", lambda handler: pour(handler, named=True))] = (TOO_LARGE, "larger than 10 MB")
    expected[web.serve("/endless", lambda handler: pour(handler, named=False))] = (TOO_LARGE, "larger than 10 MB")
    expected[web.serve("/no-http", lambda handler: handler.wfile.write(b"\xff\x00 ready\r\n\r\n"))] = (
        UNREACHABLE,
        "closed the connection",
    )
    return expected


def test_bad_feeds_end_in_states_with_sentences(house, web, inside, good, bad_feeds):
    """Each feed of a list full of bad ones says what is wrong; none is hammered; the good one among them is read."""
    house.subscribe(*bad_feeds, good)
    house.work()
    feeds = {url: house.feed(url) for url in bad_feeds}
    assert {url: feed.state for url, feed in feeds.items()} == {url: state for url, (state, _) in bad_feeds.items()}
    wrong = {url: feed.detail for url, feed in feeds.items() if not re.search(bad_feeds[url][1], feed.detail)}
    assert wrong == {}
    assert all(feed.detail.endswith(".") and "Traceback" not in feed.detail for feed in feeds.values())
    soon = house.clock.now() + timedelta(minutes=55)
    assert [url for url, feed in feeds.items() if feed.due_at and feed.due_at < soon] == []
    (article,) = house.articles()
    assert (article.feed_id, article.fill) == (house.feed(good).id, Fill.FULL)
    assert house.failed() == 0
    assert inside.asked == []
    assert web.asked.count("a megabyte sent") < 2 * 16


def test_no_bad_feed_can_be_added(house, inside, browse, bad_feeds):
    """Subscribing to one is refused with a sentence, by the desk and by the form, and saves nothing."""
    browser = browse(house.desk)
    for url, (state, _) in bad_feeds.items():
        if state is not FeedState.FINE:
            with pytest.raises(SourceError, match=r"^[^\n]+\.$") as refused:
                subscribe(house.desk, OWNER, url)
            answer = browser.post("/sources", {"address": url})
            assert answer.status == 502, url
            assert escape(str(refused.value)) in answer.text
    assert inside.asked == []
    with house.desk.store.read() as tx:
        assert tx.feeds.all() == ()
