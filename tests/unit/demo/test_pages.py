import json
import re
from datetime import UTC, datetime

import pytest

from octavo.cli.demo.pages import article_page, blocks_of, home_page
from octavo.cli.demo.papers import PAPERS
from octavo.cli.demo.stand import open_stand

CLOSING = datetime(2026, 11, 24, 5, tzinfo=UTC)
BY_KEY = {each.key: each for each in PAPERS}


@pytest.fixture(scope="module")
def stand():
    return open_stand(CLOSING, UTC, {each.key: f"http://{each.key}.test" for each in PAPERS})


def page(stand, key):
    report = stand.reports[key]
    return article_page(stand, BY_KEY[report.paper], report)


def test_every_page_carries_its_whole_report_and_its_title(stand):
    """Whatever the house style, each paragraph and the headline stand on the page, escaped."""
    for report in stand.reports.values():
        html = re.sub(r"</?span[^>]*>", "", page(stand, report.key)).replace("&#39;", "'")
        for block in blocks_of(report):
            assert block.text.replace("&", "&amp;") in html, report.key
        assert report.title in html


@pytest.mark.parametrize("paper", PAPERS, ids=lambda each: each.key)
def test_a_front_page_names_its_feed_and_lists_its_reports(stand, paper):
    """A front page leads to the paper's feed and to every report of its own."""
    html = home_page(stand, paper)
    assert f'rel="alternate" type="{paper.kind.value}" title="{paper.name}" href="{paper.feed}"' in html
    assert all(f'href="{stand.paths[each.key]}"' in html for each in stand.of(paper))


def test_addresses_are_all_different(stand):
    """No two reports of a paper share a path."""
    addresses = {stand.url(each) for each in stand.reports.values()}
    assert len(addresses) == len(stand.reports)


@pytest.mark.parametrize(
    ("key", "kind"),
    [
        ("landing-barges", "NewsArticle"),
        ("harn-opinion", "OpinionNewsArticle"),
        ("harn-brennick", "LiveBlogPosting"),
        ("freight-barges", "NewsArticle"),
    ],
)
def test_linked_data_tells_the_kind_the_times_and_the_paywall(stand, key, kind):
    """The JSON-LD of a page can be read and says what schema.org has words for."""
    linked = json.loads(re.search(r'<script type="application/ld\+json">(.*?)</script>', page(stand, key))[1])
    assert linked["@type"] == kind
    assert datetime.fromisoformat(linked["datePublished"]) == stand.reports[key].published(CLOSING)
    assert linked["isAccessibleForFree"] is not stand.reports[key].paywalled


def test_the_aggregator_shows_three_articles_of_others_with_source_and_age(stand):
    """The aggregator's page has the blocks of the founding page: hashtags, AI features, comments, related."""
    html = page(stand, "foldline-barges")
    for words in ("#LowerTesso", "Try Our AI Features", "No comments yet...", "Related Articles"):
        assert words in html
    assert re.findall(r'class="source">(.*?)<', html) == ["Freight Week", "Harn Evening Sheet", "Uferbote"]
    assert re.findall(r'class="age">(.*?)<', html) == ["17 hours ago", "12 hours ago", "14 hours ago"]
