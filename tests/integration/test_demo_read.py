"""The demo wire through our own readers: what a feed and a page of it say must come out right."""

from datetime import UTC, datetime

import pytest

from octavo.cli.demo.feeds import feed_document
from octavo.cli.demo.pages import article_page, blocks_of
from octavo.cli.demo.papers import PAPERS
from octavo.cli.demo.stand import open_stand
from octavo.collect.parse import parse_feed
from octavo.extract.page import read_page

CLOSING = datetime(2026, 11, 24, 5, tzinfo=UTC)
STAND = open_stand(CLOSING, UTC, {each.key: f"http://127.0.0.1:{4000 + i}" for i, each in enumerate(PAPERS)})
BY_KEY = {each.key: each for each in PAPERS}
AGENCY = "Corran Wire"


@pytest.mark.parametrize("paper", PAPERS, ids=lambda each: each.key)
def test_a_feed_is_read_as_it_was_meant(paper):
    """Titles, addresses, authors and times of every entry come out of its dialect; only one has its full text."""
    body, url = feed_document(STAND, paper).encode(), STAND.origins[paper.key] + paper.feed
    feed = parse_feed(body, url=url, content_type=paper.kind.value, now=CLOSING)
    assert (feed.title, feed.language, feed.error) == (paper.name, paper.language, None)
    for entry, report in zip(feed.entries, STAND.of(paper), strict=True):
        assert (entry.title, entry.link, entry.authors) == (report.title, STAND.url(report), report.authors)
        assert entry.published is not None
        assert entry.published.at == report.published(CLOSING)
        assert bool(entry.content_html) is report.full_in_feed


@pytest.mark.parametrize("report", STAND.reports.values(), ids=lambda each: each.key)
def test_a_page_is_read_as_it_was_meant(report):
    """Title, byline, time, kind and exactly the report's own paragraphs come out of the paper's house style."""
    page = read_page(article_page(STAND, BY_KEY[report.paper], report), url=STAND.url(report), fetched_at=CLOSING)
    assert page.title == report.title
    assert page.text.split("\n\n") == [each.text for each in blocks_of(report)]
    assert page.kind in {report.kind, None}
    assert (page.paywalled, page.truncated) == (report.paywalled, report.paywalled)
    if AGENCY not in report.authors:
        assert page.authors == report.authors
    if report.paper == "foldline":
        # Like the founding page, the aggregator tells neither author nor time of its main article.
        assert page.published is None
    else:
        assert page.published is not None
        assert page.published.at == report.published(CLOSING)


def test_the_aggregator_page_comes_apart():
    """The three related articles are told from the main one, each with its source, its age and its address."""
    report = STAND.reports["foldline-barges"]
    page = read_page(article_page(STAND, BY_KEY["foldline"], report), url=STAND.url(report), fetched_at=CLOSING)
    assert [(each.source, each.age, each.url) for each in page.related] == [
        ("Freight Week", "17 hours ago", STAND.url(STAND.reports["freight-barges"])),
        ("Harn Evening Sheet", "12 hours ago", STAND.url(STAND.reports["harn-opinion"])),
        ("Uferbote", "14 hours ago", STAND.url(STAND.reports["uferbote-nighttrain"])),
    ]
    assert page.hashtags == ("#Harn", "#Marrash", "#LowerTesso", "#Boatmen")
    assert page.comments == ()
