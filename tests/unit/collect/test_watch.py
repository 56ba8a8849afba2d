"""A page that lists articles is read as a feed; menus, tags and footers are none of them."""

from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from octavo.collect.watch import watch_page
from octavo.errors import Unreadable
from octavo.news.feed import ParsedFeed

NOW = datetime(2026, 11, 28, 9, tzinfo=UTC)
SITE = "https://harnbee.example/"
HEADLINES = (
    "Beekeepers count their hives before the frost",
    "Lock Four stays shut until the new gate comes",
    "A ferry that nobody ordered arrives in Harn",
    "Council of Corran votes to paint the bridge green",
)
MENU = "".join(f'<li><a href="/{name.lower()}">{name}</a></li>' for name in ("News", "Sport", "Town life", "About us"))
FOOTER = (
    '<footer><a href="/terms">Terms of use and other things that you should read</a>'
    '<a href="/privacy">What we do with your data, and what we never do</a>'
    '<a href="/jobs">Come and work with us in the pressroom at Harn</a></footer>'
)


def page(inner: str, head: str = "<title>The Harn Bee</title>") -> bytes:
    body = f"<body><nav><ul>{MENU}</ul></nav>{inner}{FOOTER}</body>"
    return f'<!doctype html><html lang="en"><head>{head}</head>{body}</html>'.encode()


def slug(title: str) -> str:
    return "/news/" + title.lower().replace(" ", "-")


def cards() -> str:
    return "".join(
        f'<article class="card c{number}"><a href="{slug(title)}"><img src="/{number}.jpg" alt=""></a>'
        f'<h2><a href="{slug(title)}?utm_source=front">{title}</a></h2>'
        f'<time datetime="2026-11-2{number}T08:00:00+01:00">then</time>'
        f"<p>What happened there in the town on the river, told at some length.</p>"
        f'<a href="/by/ida-brack">Ida Brack</a> <a href="{slug(title)}">Read more</a></article>'
        for number, title in enumerate(HEADLINES, 1)
    )


LAYOUTS = {
    "cards with headings": f"<main>{cards()}</main>",
    "a plain list": "<div class=list><ul>"
    + "".join(f'<li><a href="{slug(title)}">{title}</a></li>' for title in HEADLINES)
    + "</ul></div>",
    "a table": "<table>"
    + "".join(f'<tr><td>{n}.</td><td><a href="{slug(t)}">{t}</a></td></tr>' for n, t in enumerate(HEADLINES))
    + "</table>",
    "links round their headings": "<div>"
    + "".join(f'<a class="tile" href="{slug(t)}"><span>Town</span><h3>{t}</h3><p>More.</p></a>' for t in HEADLINES)
    + "</div>",
    "a lead and a list": f'<div class="lead"><h1><a href="{slug(HEADLINES[0])}">{HEADLINES[0]}</a></h1></div>'
     "<div class=more>"
    + "".join(f'<div><h4><span><a href="{slug(t)}">{t}</a></span></h4></div>' for t in HEADLINES[1:])
    + "</div>",
    "broken markup": "<main><div>"
    + "".join(f"<h2><a href='{slug(t)}'>{t}</h2></a><p>" for t in HEADLINES),
}  # fmt: skip


@pytest.mark.parametrize("inner", LAYOUTS.values(), ids=LAYOUTS)
def test_the_articles_of_a_page_are_found_and_nothing_else(inner):
    """In the page's order, each once, under its headline; no menu, author, footer, or "read more"."""
    found = watch_page(page(inner), url=SITE, now=NOW)
    assert [entry.title for entry in found.entries] == list(HEADLINES)
    assert [entry.link for entry in found.entries] == [f"https://harnbee.example{slug(title)}" for title in HEADLINES]
    assert [entry.id for entry in found.entries] == [entry.link for entry in found.entries]
    assert (found.title, found.link, found.language) == ("The Harn Bee", SITE, "en")


def test_a_date_and_an_opening_beside_a_link_are_its_own():
    """The time in the same box, and its paragraph; no other box's."""
    first, *_ = watch_page(page(LAYOUTS["cards with headings"]), url=SITE, now=NOW).entries
    assert first.published is not None
    assert first.published.iso() == "2026-11-21T07:00:00+00:00"
    assert first.summary_html == "What happened there in the town on the river, told at some length."


def test_a_day_in_an_address_is_a_date_but_not_one_to_come():
    """/2026/11/24/ is told to the day; a day of next year is none."""
    links = "".join(
        f"<li><a href='/{day}/{number}'>{title}</a></li>"
        for number, (day, title) in enumerate(
            zip(("2026/11/24", "2027/01/01", "2026/13/40", "x"), HEADLINES, strict=True)
        )
    )
    found = watch_page(page(f"<ul class=a>{links}</ul>"), url=SITE, now=NOW).entries
    assert [entry.published and entry.published.iso() for entry in found] == ["2026-11-24", None, None, None]


def test_headlines_without_spaces_count_by_their_characters():
    """Japanese, Chinese and Thai write a headline as one word."""
    titles = (
        "養蜂家たちが霜の前に巣箱を数える",
        "第四閘門は新しい扉が来るまで閉鎖",
        "誰も頼まなかった渡し船がハルンに到着",
    )
    inner = "".join(f"<li><a href='/n/{number}'>{title}</a></li>" for number, title in enumerate(titles))
    found = watch_page(page(f"<ul>{inner}</ul>"), url=SITE, now=NOW)
    assert [entry.title for entry in found.entries] == list(titles)


def test_other_sites_files_and_the_page_itself_are_no_articles():
    """Advertisers, pictures, the PDF edition, and a link to the same page stay out; a subdomain of the site is in."""
    links = [
        "https://ads.example/buy-now", "/edition.pdf", "#top", "/", "javascript:alert(1)",
        "mailto:desk@harnbee.example",
        "https://town.harnbee.example/a", "/b?utm_medium=x", "/c#comments",
    ]  # fmt: skip
    inner = "".join(f"<li><a href='{link}'>{HEADLINES[0]} {n}</a></li>" for n, link in enumerate(links))
    found = watch_page(page(f"<ul>{inner}</ul>"), url="https://www.harnbee.example/", now=NOW)
    assert [entry.link for entry in found.entries] == [
        "https://town.harnbee.example/a", "https://www.harnbee.example/b", "https://www.harnbee.example/c",
    ]  # fmt: skip


def test_markup_in_what_a_page_says_is_text():
    """A title or an opening never brings markup along."""
    inner = "".join(
        f"<article><h2><a href='/n/{n}'>{title} &lt;script&gt;alert(1)&lt;/script&gt;</a></h2>"
        f"<p>&lt;img src=x onerror=alert(1)&gt; and the rest of a long opening.</p></article>"
        for n, title in enumerate(HEADLINES)
    )
    first, *_ = watch_page(page(inner), url=SITE, now=NOW).entries
    assert first.title == f"{HEADLINES[0]} <script>alert(1)</script>"
    assert first.summary_html is not None
    assert "<" not in first.summary_html


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b'{"a": 1}',
        b"<p>Nothing here.</p>",
        page("<main><p>A page of words alone, and no list.</p></main>"),
        page(f"<h1><a href='/a'>{HEADLINES[0]}</a></h1>"),
        page("".join(f"<li><a href='/t/{n}'>Tag {n}</a></li>" for n in range(50))),
    ],
    ids=["nothing", "json", "words", "menu alone", "one headline", "tags"],
)
def test_a_page_without_a_list_is_refused(body):
    """It is told in words, for the sources page."""
    with pytest.raises(Unreadable, match=r"lists no articles|no list of articles"):
        watch_page(body, url=SITE, now=NOW)


def test_a_page_of_very_many_links_gives_the_first_hundred():
    """And takes no long time over boxes within boxes."""
    inner = "<div>" * 200 + "".join(f"<h2><a href='/n/{n}'>{HEADLINES[0]} {n}</a></h2>" for n in range(20_000))
    assert len(watch_page(page(inner), url=SITE, now=NOW).entries) == 100


PIECES = st.sampled_from(
    ["<ul>", "</ul>", "<li>", "<a href='/x/1'>", "<a href='/x/2?b'>", "<a href='http://[::1'>", "<a href=''>", "</a>",
     "<h2>", "</h2>", "<article>", "<nav>", "</nav>", "<header>", "<time datetime='2099'>", "<base href='//x'>",
     HEADLINES[0], HEADLINES[1], "\x00", "&#0;", "<svg>", "<template>", "<!--", "<table>"]
)  # fmt: skip


@settings(max_examples=200)
@given(body=st.one_of(st.binary(max_size=300), st.lists(PIECES, max_size=60).map(lambda some: "".join(some).encode())))
def test_any_bytes_are_a_list_or_refused(body):
    """Nothing else is raised, and every link is an address of the web."""
    try:
        found = watch_page(body, url=SITE, now=NOW)
    except Unreadable:
        return
    assert isinstance(found, ParsedFeed)
    assert all((entry.link or "").startswith("https://harnbee.example/") for entry in found.entries)
    assert len({entry.id for entry in found.entries}) == len(found.entries)
