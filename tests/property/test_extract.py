"""Whatever comes in, an article or a clear error comes out."""

from datetime import UTC, datetime

from hypothesis import given, settings
from hypothesis import strategies as st

from octavo.errors import Unreadable
from octavo.extract.page import read_page
from octavo.extract.plain import read_plain
from octavo.text.ages import age_before, find_age, is_age

NOW = datetime(2026, 5, 12, 19, 30, tzinfo=UTC)
SENTENCE = "The pier will be long, and nobody in the town of Lindau knows what it is for."
LABELS = (
    "Related",
    "Comments",
    "No comments yet",
    "関連記事",
    "#tag",
    "Reuters",
    "© Reuters",
    "By Mara Feldt",
    "Read more",
)
AGES = ("3 hours ago", "· vor 2 Stunden", "yesterday", "12 May 2026")
WORDS = st.sampled_from((*LABELS, *AGES, SENTENCE, "", " ", "\x00", "\u202e"))
PLAIN_TAGS = ("div", "p", "h1", "h2", "article", "li", "ul", "table", "td", "span", "br", "section", "b")
TAGS = st.sampled_from((*PLAIN_TAGS, "a href='/x'", "time datetime='9999-99-99'"))


def _element(tag: str, inner: list[str]) -> str:
    return f"<{tag}>{''.join(inner)}</{tag.split(maxsplit=1)[0]}>"


MARKUP = st.recursive(WORDS, lambda inner: st.builds(_element, TAGS, st.lists(inner, max_size=5)), max_leaves=25)
BODIES = st.one_of(st.binary(max_size=400), st.binary(max_size=200).map(lambda body: b"<html><p>" + body))


@given(BODIES, st.sampled_from([None, "text/html; charset=x", "utf-16"]))
@settings(max_examples=60)
def test_any_bytes_are_read_or_unreadable(body: bytes, content_type: str | None) -> None:
    """Any bytes give an article or Unreadable."""
    try:
        extracted = read_page(body, content_type=content_type, fetched_at=NOW)
    except Unreadable:
        return
    assert 0.0 <= extracted.confidence <= 1.0


#: Pieces of real pages, each by itself in order, together in none.
ODD = st.sampled_from(
    (
        *("<!--", "-->", "<![CDATA[", "]]>", "<script>", "</script>", "<style>", "<template>", "<noscript>", "<svg>"),
        *("<table><tr>", "<td>", "<select><option>", "<textarea>", "<iframe>", "<base href='//['>", "<br/><hr>"),
        *(
            "<nav>",
            "</nav>",
            "<aside hidden>",
            "<article>",
            "</article>",
            "<x-card>",
            "<p",
            "<a href='",
            "&#x110000;",
            "&",
        ),
        *(
            "<div class='related comments caption'>",
            "<section id=disqus>",
            "<li itemprop=author>",
            "<form role=dialog>",
        ),
        *("<meta name=author content='Mara Feldt, '>", "<meta property='article:published_time' content='2026-99'>"),
        *(
            "<meta charset=utf-16>",
            "<meta property='og:title' content=''>",
            "<link rel=canonical href=:>",
        ),
        *("<title>A | B | ", "<h1>A title", "<h2>Related</h2>", "<time datetime='9999-12-31T23:59:60+99'>", "<dl><dt>"),
        '<script type=\'application/ld+json\'>{"@graph": [{"@type": ["NewsArticle", null], "author": [[{}], 3]}, ',
        '<script type=\'application/ld+json\'>{"@type": "Article", "articleBody": [1], "datePublished": {}}</script>',
        '<script id=__NEXT_DATA__ type=\'application/json\'>{"props": {"body": ["a", {}]}}</script>',
    )
)
RUBBISH = st.lists(st.one_of(ODD, WORDS, st.text(max_size=12)), max_size=40).map("".join)


@given(RUBBISH, st.sampled_from([None, "https://a.example/2026/05/12/b", "//[", "x"]), st.booleans())
@settings(max_examples=120)
def test_rubbish_made_of_real_markup_is_read_or_unreadable(page: str, url: str | None, known: bool) -> None:
    """Any order of a page's pieces gives an article whose date is not in the future, or Unreadable."""
    fetched_at = NOW if known else None
    try:
        extracted = read_page(page, url=url, fetched_at=fetched_at)
    except Unreadable:
        return
    assert 0.0 <= extracted.confidence <= 1.0
    assert all(extracted.authors)
    if known and extracted.published:
        assert extracted.published.at <= NOW


@given(st.lists(MARKUP, max_size=8))
@settings(max_examples=60)
def test_any_markup_is_read(parts: list[str]) -> None:
    """Any nesting of cards, ages and headings gives an article whose dates do not lie in the future."""
    page = "<html><body><h1>A title</h1>" + "".join(parts)
    extracted = read_page(page, url="https://a.example/", fetched_at=NOW)
    for item in extracted.related:
        assert item.title
        assert item.published is None or item.published.at <= NOW
    assert "\n\n\n" not in extracted.text


@given(st.one_of(st.text(max_size=400), st.lists(WORDS, max_size=25).map("\n".join)))
@settings(max_examples=120)
def test_any_text_is_read_or_unreadable(text: str) -> None:
    """Any plain text gives an article or Unreadable, and the main text holds only words of the input."""
    try:
        extracted = read_plain(text, fetched_at=NOW)
    except Unreadable:
        return
    assert set(extracted.text.split()) <= set(text.split())


@given(st.one_of(st.text(max_size=60), st.lists(WORDS, max_size=4).map(" ".join)))
@settings(max_examples=150)
def test_ages_lie_within_their_line(text: str) -> None:
    """An age that is found lies within the line, and one that is an age works out to a time not after now."""
    span = find_age(text)
    assert span is None or 0 <= span[0] < span[1] <= len(text)
    moment = age_before(text, NOW)
    assert moment is None or (is_age(text) and moment.at <= NOW)
