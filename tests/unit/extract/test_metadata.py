"""What a page says about its article, in the ways that publishers of many countries say it."""

import json
from datetime import UTC, datetime
from typing import Any

import pytest

from octavo.extract.document.tree import tree_of
from octavo.extract.metadata.metadata import Metadata, metadata_of
from octavo.extract.page import read_page

NOW = datetime(2026, 5, 12, 19, 30, tzinfo=UTC)
URL = "https://courier.example/2026/05/ferry"


def read(head: str = "", body: str = "", *, url: str = URL, stated: Any = None, lang: str = "en") -> Metadata:
    script = f'<script type="application/ld+json">{json.dumps(stated)}</script>' if stated else ""
    page = f'<!doctype html><html lang="{lang}"><head>{head}{script}</head><body>{body}</body></html>'
    return metadata_of(tree_of(page.encode()), url=url, fetched_at=NOW)


def meta(**tags: str) -> str:
    return "".join(f'<meta property="{name.replace("__", ":")}" content="{value}">' for name, value in tags.items())


@pytest.mark.parametrize(
    ("head", "heading", "title"),
    [
        ("<title>Ferry sails - Lindau Courier</title>", "Ferry sails", "Ferry sails"),
        (meta(og__title="Ferry sails | Lindau Courier", og__site_name="Lindau Courier"), "", "Ferry sails"),
        (meta(og__title="渡船は冬も動く：灯台新聞", og__site_name="灯台新聞"), "", "渡船は冬も動く"),
        (meta(og__title="渡船冬季照常航行_灯塔网", og__site_name="灯塔网"), "", "渡船冬季照常航行"),
        (meta(og__title="Паром пойдёт зимой — Маяк", og__site_name="Маяк"), "", "Паром пойдёт зимой"),
        (meta(og__title="The &lt;em&gt;Aurelia&lt;/em&gt; sails"), "", "The Aurelia sails"),
        # A kicker in the heading is no part of the headline that the page is shared by.
        (meta(og__title="Ferry sails all winter"), "<span>Harbour</span><span>Ferry sails all winter</span>", None),
        # The beginning of a headline, cut for those who share it.
        (meta(og__title="The ferry sails all winter and…"), "The ferry sails all winter and into spring", None),
    ],
)
def test_the_title_is_the_headline_without_the_site(head: str, heading: str, title: str | None) -> None:
    """The title is what the page's own names agree on: no site, no markup, not cut."""
    found = read(head, f"<h1>{heading}</h1>" if heading else "").title
    assert found == (title or {"<": "Ferry sails all winter", "T": heading}[heading[0]])


def test_a_stray_heading_is_no_title() -> None:
    """A first heading that is the site's name, as many logos are, is not taken."""
    names = meta(og__title="Ferry sails all winter", og__site_name="Lindau Courier")
    assert read(names, "<h1>Lindau Courier</h1><h1>Ferry sails all winter</h1>").title == "Ferry sails all winter"


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("Lindau Courier", "Lindau Courier"),
        ("https://www.courier.example/", "courier.example"),
        ("{$settings.site_name}", None),
        ("{{ site.title }}", None),
        ("[site:name]", None),
        ("%sitename%", None),
    ],
)
def test_an_empty_slot_of_a_template_names_no_site(said: str, name: str | None) -> None:
    """A slot that nobody filled is not shown as the source; an address is shown as people say it."""
    assert read(meta(og__site_name=said)).site_name == name


def test_a_slogan_is_no_part_of_the_sites_name() -> None:
    """Where its title or its publisher names the site without one; a dash alone parts no slogan."""
    told = meta(og__site_name="Lindau Courier - All the news of the lake")
    assert read(f"{told}<title>Ferry sails - Lindau Courier</title>").site_name == "Lindau Courier"
    stated = {"@type": "NewsArticle", "headline": "Ferry sails", "publisher": {"name": "Lindau Courier"}}
    assert read(told, stated=stated).site_name == "Lindau Courier"
    assert read(told).site_name == "Lindau Courier - All the news of the lake"


@pytest.mark.parametrize(
    ("author", "names"),
    [
        ("Mara Feldt and Ole Brandt", ("Mara Feldt", "Ole Brandt")),
        ({"@type": "Person", "name": ["Mara Feldt", "Ole Brandt"]}, ("Mara Feldt", "Ole Brandt")),
        ([{"@type": "Person", "givenName": "Mara", "familyName": "Feldt"}], ("Mara Feldt",)),
        ([{"@id": "#mara"}, {"@type": "Organization", "name": "Lindau Courier"}], ("Mara Feldt",)),
        ({"@type": "Person", "url": "https://courier.example/author/mara-feldt"}, ("Mara Feldt",)),
        ("https://courier.example/author/mara-feldt", ("Mara Feldt",)),
        ({"@type": "Person", "name": "Lindau Courier"}, ()),
        ({"@type": "Person", "name": "Staff Writer"}, ()),
        ("https://courier.example/contact", ()),
    ],
)
def test_authors_in_every_shape_of_json_ld(author: Any, names: tuple[str, ...]) -> None:
    """A string, a list, a reference, names apart, a profile's address: people come out, and nobody else."""
    article = {"@type": "NewsArticle", "headline": "Ferry sails", "author": author, "publisher": "Lindau Courier"}
    graph = {"@graph": [article, {"@type": "Person", "@id": "#mara", "name": "Mara Feldt"}]}
    assert read(stated=graph).authors == names


@pytest.mark.parametrize(
    "byline",
    [
        "<a rel='author' href='/x'>Mara Feldt</a>",
        "<span itemprop='author' itemscope><span itemprop='name'>Mara Feldt</span> Editor</span>",
        "<div class='byline'>Von <a href='/x'>Mara Feldt</a>, Lindau</div>",
        "<p class='article__author'><span>Mara Feldt</span><span>Political Editor</span></p>",
        "<a href='/autoren/mara-feldt'>Mara Feldt</a>",
    ],
)
def test_authors_that_the_page_shows(byline: str) -> None:
    """Where no data names the author, the byline does: by microdata, by class, or by the link to a profile."""
    comment = "<div class='comments'><span class='comment author'>Petra Stolz</span></div>"
    found = read(body=f"<article><h1>Ferry sails</h1>{byline}<p>Text.</p></article>{comment}")
    assert found.authors == ("Mara Feldt",)


@pytest.mark.parametrize(
    ("head", "body", "url", "day"),
    [
        (meta(article__published_time="2026-05-10T23:30:00-05:00"), "", URL, "2026-05-10T23:30:00-05:00"),
        ("", "<time datetime='2026-05-10'>10 May</time>", URL, "2026-05-10"),
        ("", "<span class='date'>10. Mai 2026, 14:30 Uhr</span>", URL, "2026-05-10T14:30:00+00:00"),
        ("", "<span class='fecha'>10 de mayo de 2026</span>", URL, "2026-05-10"),
        ("", "<span class='date'>2026年5月10日</span>", URL, "2026-05-10"),
        ("", "<span class='date'>10 พ.ค. 2569</span>", URL, "2026-05-10"),
        ("", "<span class='date'>१० मई २०२६</span>", URL, "2026-05-10"),
        ("", "", "https://courier.example/2026/05/10/ferry", "2026-05-10"),
        ("", "<span itemprop='datePublished' content='2026-05-10'>today</span>", URL, "2026-05-10"),
        # Those who index scholars ask for the month first; and a day to come is another one.
        (meta(citation_date="02/05/2026"), "", URL, "2026-02-05"),
        ("", "<span class='date'>05/12/2025</span>", URL, "2025-12-05"),
        ("", "<span class='date'>05/12/2026</span>", URL, "2026-05-12"),
        ("", "<div class='comments'><time datetime='2026-05-11'>11 May</time></div>", URL, None),
    ],
)
def test_published_by_data_or_by_sight(head: str, body: str, url: str, day: str | None) -> None:
    """A date is found in data, beside the headline in many languages, or in the address; not in a comment."""
    published = read(head, f"<h1>Ferry sails</h1>{body}", url=url).published
    assert (published.iso() if published else None) == day


@pytest.mark.parametrize(
    "stated", ["1794564000", "1794564000000", '["2026-11-13T10:00:00Z"]', '"2569-11-13T17:00:00+07:00"']
)
def test_days_in_seconds_lists_and_buddhist_years(stated: str) -> None:
    """Systems write an instant as a number, in a list, or 543 years ahead."""
    data = f'{{"@type": "NewsArticle", "headline": "Ferry sails", "datePublished": {stated}}}'
    page = (
        f'<html><head><script type="application/ld+json">{data}</script></head><body><h1>Ferry sails</h1></body></html>'
    )
    moment = metadata_of(tree_of(page.encode()), url=None, fetched_at=None).published
    assert moment is not None
    assert moment.iso()[:10] == "2026-11-13"


def test_a_day_right_above_the_headline_is_the_articles() -> None:
    """And not that of a list behind the text, though what stands below a headline mostly comes first."""
    text = "<p>The ferry sails again.</p>" * 20
    body = f"<span class='date'>10.05.2026</span><h1>Ferry sails</h1>{text}<p class='date'>09.05.2026</p>"
    published = read("", body, url=URL).published
    assert published is not None
    assert published.iso() == "2026-05-10"


def test_a_date_of_change_is_not_that_of_publication() -> None:
    """What is marked as changed is left to ``modified``; each keeps its own grain."""
    tags = meta(article__modified_time="2026-05-11T10:30:00Z")
    body = "<h1>Ferry</h1><time class='updated' datetime='2026-05-11'>11</time><time datetime='2026-05-10'>10</time>"
    found = read(tags, body)
    assert found.published is not None
    assert found.published.iso() == "2026-05-10"
    assert found.modified is not None
    assert found.modified.iso() == "2026-05-11T10:30:00+00:00"


def test_a_second_article_on_the_page_does_not_speak_for_it() -> None:
    """Of several articles in JSON-LD that one counts whose address is the page's."""
    other = {"@type": "NewsArticle", "headline": "Bees", "datePublished": "2026-05-01", "url": "https://x.example/bees"}
    own = {"@type": "NewsArticle", "headline": "Ferry", "datePublished": "2026-05-10", "url": URL}
    found = read(stated=[other, own])
    assert found.published is not None
    assert (found.title, found.published.iso()) == ("Ferry", "2026-05-10")


def test_of_articles_without_an_address_the_one_that_the_page_is_called_by_counts() -> None:
    """Some list their other articles first."""
    other = {"@type": "NewsArticle", "headline": "Bees", "datePublished": "2026-05-01"}
    own = {"@type": "NewsArticle", "headline": "Ferry sails", "datePublished": "2026-05-10"}
    found = read(meta(og__title="Ferry sails"), stated=[other, own])
    assert found.published is not None
    assert (found.title, found.published.iso()) == ("Ferry sails", "2026-05-10")


@pytest.mark.parametrize(
    ("stated", "head", "size"),
    [
        (None, meta(og__image="/a.jpg", og__image__width="1200", og__image__height="630"), (1200, 630)),
        ({"@type": "ImageObject", "url": "/a.jpg", "width": {"value": 800}, "height": "600px"}, "", (800, 600)),
        ({"@type": "ImageObject", "url": "/a.jpg", "width": 0}, "", None),
    ],
)
def test_the_lead_image_has_its_size(stated: Any, head: str, size: tuple[int, int] | None) -> None:
    """Width and height come from the tags or from JSON-LD, in any of its spellings of a number."""
    found = read(head, stated={"@type": "NewsArticle", "headline": "Ferry", "image": stated} if stated else None)
    assert (found.image, found.image_size) == ("https://courier.example/a.jpg", size)


@pytest.mark.parametrize(
    ("stated", "head", "paywalled"),
    [
        ({"isAccessibleForFree": "False"}, "", True),
        ({"hasPart": {"@type": "WebPageElement", "isAccessibleForFree": False}}, "", True),
        ({"isAccessibleForFree": True}, "", False),
        ({}, meta(article__content_tier="locked"), True),
        ({}, meta(article__content_tier="free"), False),
    ],
)
def test_a_paywall_is_told_in_many_ways(stated: dict[str, Any], head: str, *, paywalled: bool) -> None:
    """A piece is not free where it, a part of it, or its tier says so."""
    assert read(head, stated={"@type": "NewsArticle", "headline": "Ferry", **stated}).paywalled is paywalled


@pytest.mark.parametrize(
    "odd",
    [
        {"author": {"url": "http://[bad", "name": None}, "isAccessibleForFree": {}},
        {"author": [[["x"]]], "headline": ["a"], "wordCount": [], "image": {"width": {"value": {}}, "url": [None]}},
        {"author": {"@id": {}}, "@id": [], "mainEntityOfPage": [1], "url": {"a": 1}},
        {"image": {"url": "a", "width": float("nan"), "height": float("inf")}, "datePublished": {"@value": 7}},
    ],
)
def test_odd_json_ld_states_nothing(odd: dict[str, Any]) -> None:
    """Values of a shape that nobody foresaw are left out, and nothing breaks."""
    found = read('<meta property="article:author" content="http://[bad">', stated={"@type": "NewsArticle", **odd})
    assert (found.authors, found.published, found.image_size) == ((), None, None)


def test_every_value_knows_where_it_comes_from() -> None:
    """The provenance names a place for each field that has a value, and for no other."""
    article = {"@type": "NewsArticle", "author": "Mara Feldt", "datePublished": "2026-05-10"}
    found = read(meta(og__title="Ferry sails"), stated=article)
    assert dict(found.provenance) == {
        "title": "meta og:title",
        "authors": "json-ld author",
        "published": "json-ld datePublished",
        "language": "html lang",
    }


def test_a_headline_that_is_no_first_heading_has_its_day_below_it() -> None:
    """Where the page's frame tells the day of today, and no heading is of the first rank."""
    frame = "<div class='top'><div class='date-today'>Friday, 20 November 2026</div>" + "<a href='/a'>Trade</a>" * 12
    told = "<h2 class='headline'>Ferry sails all winter</h2><p>14/04/2026 Updated 09:40</p><p>The ferry sails.</p>"
    head = "<meta property='og:title' content='Ferry sails all winter'>"
    read = read_page(f"<html><head>{head}</head><body>{frame}</div>{told}</body></html>")
    assert read.published is not None
    assert read.published.iso()[:10] == "2026-04-14"
