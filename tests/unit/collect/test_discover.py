"""A page to the feeds that it names."""

from octavo.collect.discover import discover

URL = "https://bay.example/news/"


def find(text, **given):
    return discover(text.encode(), url=URL, content_type="text/html", **given)


def test_a_feed_is_itself():
    """RSS, Atom and JSON Feed documents need no discovery."""
    for text in (
        "<rss/>",
        '<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"/>',
        '{"version":"https://jsonfeed.org/version/1.1"}',
    ):
        assert find(text).is_feed


def test_a_page_names_its_feeds():
    """Declared feeds come in order, those of comments last, then links that look like feeds; each address once."""
    found = find(
        """<html><head><base href="/base/"><title>Bay</title>
        <link rel="stylesheet" href="a.css"><link rel="alternate" hreflang="de" href="/de">
        <link rel="alternate" type="application/json" href="/wp-json/feed/1">
        <link rel="alternate" type="application/rss+xml" title="Bay: Comments" href="/comments/feed">
        <LINK REL="Alternate" TYPE="application/rss+xml; charset=utf-8" TITLE="All &amp; more" HREF="rss.xml">
        <link rel="alternate" type="application/atom+xml" href="https://bay.example/atom">
        <link rel="alternate" type="application/feed+json" href="feed.json"></head>
        <body><a href="rss.xml">again</a> <a href="/sport/feed/">Sport <b>news</b></a> <a href="/feeding-gulls">x</a>
        <a href="https://feedly.com/i/subscription/feed">y</a> <a href="?feed=rss2">z</a>
        <a href="javascript:feed">n</a></body></html>"""
    )
    assert not found.is_feed
    assert [(each.url, each.title, each.type) for each in found.candidates] == [
        ("https://bay.example/base/rss.xml", "All & more", "rss"),
        ("https://bay.example/atom", None, "atom"),
        ("https://bay.example/base/feed.json", None, "json"),
        ("https://bay.example/comments/feed", "Bay: Comments", "rss"),
        ("https://bay.example/sport/feed/", "Sport news", None),
        ("https://bay.example/base/?feed=rss2", "z", None),
    ]


def test_what_names_no_feed_gives_none():
    """Nothing, rubbish and a page without feeds have no candidates and raise nothing."""
    for text in ("", "{}", "\x00\x01", "plain words", "<html></html>", "<a href='/feed'" * 3):
        assert not find(text).is_feed


def test_a_page_with_thousands_of_feeds_gives_twenty():
    """A hostile page cannot flood the list."""
    assert len(find("".join(f"<a href='/{n}/feed'>x</a>" for n in range(5000))).candidates) == 20
