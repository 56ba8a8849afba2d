"""Pages of one article: their metadata, their text, and what is no page at all."""

from datetime import UTC, datetime

import pytest

from octavo.errors import Unreadable
from octavo.extract.page import read_page
from octavo.news.extracted import Kind

NOW = datetime(2026, 5, 12, 19, 30, tzinfo=UTC)

PARAGRAPHS = (
    "The ferry between Lindau and the outer islands will run through the winter, the harbour board decided on Monday.",
    "Two ships will share the route, and the older one gets a new hull that can break ice of twenty centimetres.",
    "Tickets stay at four crowns; the council pays the difference from its own budget, which grew last year.",
    "Sailing begins on the first of November, and nobody on Karg doubts that the first ship will be full.",
)
STATED = (
    '{"@context":"https://schema.org","@type":"%s","headline":"Ferry will sail all winter","author":[{"@type":"P'
    'erson","name":'
    '"Mara Feldt"},{"@type":"Organization","name":"Lindau Courier"}],"datePublished":"2026-05-11T08:00:00+02:00"'
    ',"dateModified":'
    '"2026-05-11T10:30:00+02:00","articleSection":"%s","isAccessibleForFree":%s,"image":{"url":"/ferry.jpg"}}'
)


def page(*, head: str = "", body: str = "", lang: str = ' lang="en-GB"') -> str:
    text = "".join(f"<p>{each}</p>" for each in PARAGRAPHS)
    return (
        f"<!doctype html><html{lang}><head><title>Ferry will sail all winter - Lindau Courier</title>{head}"
        f"</head><body><nav><a href='/'>"
        f"Home</a></nav><article><h1>Ferry will sail all winter</h1>{body}{text}</article><footer>Lindau"
        f" Courier</footer></body></html>"
    )


def test_metadata_by_json_ld() -> None:
    """JSON-LD gives people, times in their own zone, section, picture and site; the title has no site's name."""
    head = (
        f'<script type="application/ld+json">{STATED % ("NewsArticle", "Harbour", "true")}</script>'
        '<link rel="canonical" href="/ferry"><meta property="og:site_name" content="Lindau Courier">'
    )
    extracted = read_page(page(head=head), url="https://courier.example/x?utm_source=a", fetched_at=NOW)
    assert extracted.title == "Ferry will sail all winter"
    assert extracted.authors == ("Mara Feldt",)
    assert extracted.published is not None
    assert extracted.published.iso() == "2026-05-11T08:00:00+02:00"
    assert extracted.modified is not None
    assert extracted.modified.iso() == "2026-05-11T10:30:00+02:00"
    assert (extracted.section, extracted.site_name, extracted.language) == ("Harbour", "Lindau Courier", "en")
    assert extracted.canonical_url == "https://courier.example/ferry"
    assert extracted.image == "https://courier.example/ferry.jpg"
    assert extracted.kind is Kind.NEWS
    assert not extracted.paywalled


@pytest.mark.parametrize(
    ("type_", "section", "kind"),
    [
        ("LiveBlogPosting", "Harbour", Kind.LIVE),
        ("OpinionNewsArticle", "Harbour", Kind.OPINION),
        ("Article", "Meinung", Kind.OPINION),
    ],
)
def test_kind_by_type_or_section(type_: str, section: str, kind: Kind) -> None:
    """A live blog and an opinion piece are known by what the page states."""
    head = f'<script type="application/ld+json">{STATED % (type_, section, "true")}</script>'
    assert read_page(page(head=head)).kind is kind


def test_a_paywall_is_told() -> None:
    """A page that says it is not free is paywalled, maybe cut, and has a note."""
    head = f'<script type="application/ld+json">{STATED % ("NewsArticle", "Harbour", "false")}</script>'
    extracted = read_page(page(head=head))
    assert extracted.paywalled
    assert extracted.truncated
    assert [note.code for note in extracted.notes] == ["paywalled"]


def test_a_day_stays_a_day_and_the_future_is_refused() -> None:
    """A date without a clock keeps its grain; one after the fetch becomes the time of fetching."""
    stated = '<meta property="article:published_time" content="%s">'
    day = read_page(page(head=stated % "2026-05-10"), fetched_at=NOW).published
    assert day is not None
    assert day.iso() == "2026-05-10"
    future = read_page(page(head=stated % "2099-01-01T00:00:00Z"), fetched_at=NOW).published
    assert future is not None
    assert future.at == NOW


_RESTATED = '{"@type":"BlogPosting","headline":"Ferry","datePublished":"May 11, 2026","dateModified":"May 11, 2026"}'


@pytest.mark.parametrize(
    ("head", "body", "day"),
    [
        ('<meta name="date" content="2026-05-11">', "<p>10 May 2026</p>", "2026-05-10"),
        ('<meta name="date" content="2026-05-11">', "", "2026-05-11"),
        ('<meta property="article:published_time" content="2026-05-11">', "<p>10 May 2026</p>", "2026-05-11"),
        (f'<script type="application/ld+json">{_RESTATED}</script>', "<p>Published 2 May 2026</p>", "2026-05-02"),
        ("", f"<p>10 May 2026</p>{'<p></p>' * 40}<i class='date'>4 May 2026</i>", "2026-05-10"),
        ("", f"{'<p></p>' * 40}<i class='date'>4 May 2026</i>", "2026-05-04"),
    ],
)
def test_a_day_by_the_headline_is_believed_before_a_doubted_one(head: str, body: str, day: str) -> None:
    """What data say of no certain event or of each change, or a class far off, gives way to a day by the headline."""
    published = read_page(page(head=head, body=body), fetched_at=NOW).published
    assert published is not None
    assert published.iso() == day


def test_text_is_paragraphs_without_captions_and_bylines() -> None:
    """The text is the paragraphs joined by blank lines; a caption is listed apart, a byline is in neither."""
    body = "<p class='byline'>By Mara Feldt</p><figure><img src='a.jpg'>"
    body += "<figcaption>The ferry Aurelia in the ice. Photo: Ole Brandt</figcaption></figure>"
    extracted = read_page(page(body=body))
    assert extracted.text == "\n\n".join(PARAGRAPHS)
    assert extracted.captions == ("The ferry Aurelia in the ice. Photo: Ole Brandt",)
    assert extracted.authors == ("Mara Feldt",)


def test_headings_lists_and_tables_stay_in_order() -> None:
    """Subheadings, list items and table rows are in the text, in the order of the page."""
    body = "<p>" + PARAGRAPHS[0] + "</p><h2>What it costs</h2>"
    body += "<ul><li>Four crowns for grown-ups</li><li>One crown for children</li></ul>"
    text = read_page(page(body=body)).text
    places = [text.index(each) for each in ("What it costs", "Four crowns", "One crown", "Two ships will")]
    assert places == sorted(places)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "iso-8859-1", "cp1251", "shift_jis"])
def test_the_encoding_is_found_by_mark_header_or_markup(encoding: str) -> None:
    """The encoding is found by byte order mark, header or markup."""
    word = {"cp1251": "Паром", "shift_jis": "フェリー"}.get(encoding, "Fähre")
    html = page(head=f'<meta charset="{encoding}">', body=f"<p>{word} {PARAGRAPHS[0]}</p>")
    assert word in read_page(html.encode(encoding)).text
    unsaid = html.replace(f'<meta charset="{encoding}">', "").encode(encoding)
    assert word in read_page(unsaid, content_type=f"text/html; charset={encoding}").text


def test_bytes_that_fit_no_encoding_are_read_all_the_same() -> None:
    """A few broken bytes in UTF-8 do not lose the page."""
    body = page(head='<meta charset="utf-8">').encode().replace(b"Two ships", b"Two \xff ships")
    assert "ships will share" in read_page(body).text


@pytest.mark.parametrize(
    "body",
    [b"", b"   ", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00", b"just words", "\x00\x01", b"<!-- nothing -->"],
)
def test_what_is_no_page_is_unreadable(body: bytes | str) -> None:
    """Empty bytes, a picture and text without markup are told, not guessed at."""
    with pytest.raises(Unreadable):
        read_page(body)


def test_a_page_too_large_is_unreadable() -> None:
    """More than 16 MB is refused before anything is parsed."""
    with pytest.raises(Unreadable, match="16 MB"):
        read_page(b"<p>" + b"a" * (16 * 1024 * 1024))


def test_a_page_without_an_article_says_so() -> None:
    """A page of buttons gives an empty text, a note and no confidence."""
    form = "<form><input name='term'><button>Find</button></form>"
    extracted = read_page(f"<html><body><h1>Timetables</h1>{form}</body></html>")
    assert extracted.text == ""
    assert [note.code for note in extracted.notes] == ["no_article"]
    assert extracted.confidence == 0.0


def test_a_list_of_articles_is_no_article() -> None:
    """A front page gives its articles as related ones and says that it is a list."""
    cards = "".join(
        f"<div><h3><a href='/{n}'>Headline number {n} of the day</a></h3><p>Island Post · {n} hours ago</p>"
        f"<p>{PARAGRAPHS[n % 4]}</p></div>"
        for n in range(2, 7)
    )
    front = f"<html><head><title>Lindau Courier</title></head><body>{cards}</body></html>"
    extracted = read_page(front, url="https://courier.example/")
    assert extracted.text == ""
    assert [note.code for note in extracted.notes] == ["list"]
    assert len(extracted.related) == 5
    assert extracted.related[0].url == "https://courier.example/2"


@pytest.mark.parametrize("inside", ["<div>" * 20_000, "<b>" * 20_000, "<table><tr><td>" * 3_000, "<ul><li>" * 5_000])
def test_a_deep_page_does_no_harm(inside: str) -> None:
    """Tens of thousands of elements in one another give an article or an error, and no crash."""
    extracted = read_page(page(body=inside))
    assert extracted.title == "Ferry will sail all winter"


def test_hostile_json_ld_is_passed_over() -> None:
    """JSON-LD that is broken, endless or of the wrong types does not stop the page."""
    odd = '{"@type":"NewsArticle","author":{"name":{"name":[]}},"image":[[]],"datePublished":[1]}'
    scripts = ("[" * 50_000, '{"@type":7}', odd, "\ud800", "null")
    for script in scripts:
        extracted = read_page(page(head=f'<script type="application/ld+json">{script}</script>'))
        assert extracted.title == "Ferry will sail all winter"


def test_listed_links_under_a_heading_are_related() -> None:
    """Links under "Read also" without any age come out as related articles and leave the text."""
    listed = "<section><h2>Read also</h2><ul><li><a href='/a'>Shop owners on Karg hope for guests</a></li>"
    listed += "<li><a href='/b'>Ice came late this year</a></li></ul></section>"
    extracted = read_page(page().replace("</article>", f"{listed}</article>"), url="https://courier.example/1")
    assert extracted.text == "\n\n".join(PARAGRAPHS)
    assert [(item.title, item.url) for item in extracted.related] == [
        ("Shop owners on Karg hope for guests", "https://courier.example/a"),
        ("Ice came late this year", "https://courier.example/b"),
    ]


@pytest.mark.parametrize("where", ["title", "og:title", "author", "date", "description", "h1"])
def test_a_name_with_twenty_thousand_blanks_is_read_as_with_one(where):
    """What stands in the page's head is folded before any pattern sees it."""
    texts = dict.fromkeys(["title", "og:title", "author", "date", "description", "h1"], "Anna Holm")
    texts[where] = f"Anna{' ' * 20_000}Holm"
    metas = "".join(f'<meta name="{name}" content="{texts[name]}">' for name in ("og:title", "author", "date"))
    page = read_page(
        f"<title>{texts['title']}</title>{metas}<h1>{texts['h1']}</h1><p>The bridge cost 4 million crowns.</p>".encode()
    )
    assert (page.title, page.authors) == ("Anna Holm", ("Anna Holm",))


def test_a_heading_goes_without_the_link_to_itself() -> None:
    """Documentation puts a sign behind each; a heading that ends in such a sign keeps it."""
    said = "The ferry between Lindau and the outer islands will run all winter, the harbour board decided on Monday."
    read = read_page(
        "<title>Drain a node - Sluice</title><main><h1>Drain a node<a class=headerlink href='#a'>¶</a></h1>"
        f"<p>{said}</p><h2>Before you begin <a href='#b'>#</a></h2><p>{said}</p><h2><a href='/c'>Learn C#</a></h2>"
        f"<p>{said} And so it was.</p></main>"
    )
    assert read.title == "Drain a node"
    assert read.text.split("\n\n")[1::2] == ["Before you begin", "Learn C#"]
