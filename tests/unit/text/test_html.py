"""HTML of strangers."""

import re
import time

import pytest

from octavo.text.html import plain, sanitise

BASE = "https://example.org/news/today.html"


@pytest.mark.parametrize(
    "hostile",
    [
        "<script>alert(1)</script>",
        "<p onclick=alert(1)>x</p>",
        "<a href='javascript:alert(1)'>x</a>",
        "<a href='java&#10;script:alert(1)'>x</a>",
        "<svg><script>alert(1)</script></svg>",
        "<img src=x onerror=alert(1)>",
        "<iframe src=https://evil.example></iframe>",
        "<style>*{background:url(https://evil.example)}</style>",
        "<form action=https://evil.example><input name=q></form>",
        "<math><mi><style><img src=x onerror=alert(1)>",
        "<p style='background:url(https://evil.example)'>x</p>",
        "<base href=https://evil.example>",
    ],
)
def test_nothing_runs_and_nothing_loads(hostile):
    """Scripts, handlers, frames, styles and pictures of a source do not survive."""
    clean = sanitise(hostile, BASE).lower()
    for bad in (
        "script",
        "onclick",
        "onerror",
        "<img",
        "<iframe",
        "style",
        "<form",
        "<input",
        "<base",
        'evil.example"',
    ):
        assert bad not in clean


def test_links_are_absolute_and_pass_nothing_on():
    """A relative link is completed and gives no referrer away."""
    clean = sanitise('<a href="../x?a=1&b=2">x</a>', BASE)
    assert clean == '<a href="https://example.org/x?a=1&amp;b=2" rel="noopener noreferrer nofollow">x</a>'


def test_a_relative_link_without_a_base_goes():
    """Without a base its text stays, its address goes."""
    assert "href" not in sanitise('<a href="x">x</a>', None)


def test_a_picture_is_kept_as_a_link():
    """What it showed can be opened; nothing is loaded by itself."""
    clean = sanitise('<img src="/a.png" alt="A <b>boat</b>">', BASE)
    assert clean.startswith('<a href="https://example.org/a.png"')
    assert clean.endswith(">A &lt;b&gt;boat&lt;/b&gt;</a>")


def test_a_picture_inside_a_link_is_its_words():
    """A link never holds a link: one leads to the picture, and a second one where the picture led."""
    clean = sanitise('<a href="/x"><img src="/a.png" alt="Boat"></a>', BASE)
    rel = 'rel="noopener noreferrer nofollow"'
    assert clean == (
        f'<a href="https://example.org/a.png" title="Picture" {rel}>Boat</a> '
        f'<a href="https://example.org/x" title="Behind the picture" {rel}>Where the picture leads</a>'
    )
    assert plain(f"<p>A</p>{clean}<p>B</p>") == "A\n\nB"


def test_a_picture_that_leads_to_itself_is_one_link():
    """The larger one behind it is the picture."""
    clean = sanitise('<a href="/large.jpg"><img src="/small.jpg" alt="Boat"></a>', BASE)
    assert (
        clean == '<a href="https://example.org/large.jpg" title="Picture" rel="noopener noreferrer nofollow">Boat</a>'
    )


def test_a_tracking_pixel_goes():
    """One dot wide or high is no picture."""
    assert sanitise('<p>x<img src="https://t.example/p" width="1" height="1"></p>', BASE) == "<p>x</p>"


def test_plain_text_keeps_paragraphs_and_breaks():
    """Blocks are parted by a blank line, a break by a line, and white space is folded."""
    html = "<h1>Flood</h1><p>One  river<br>rose &amp; fell.</p>\n<ul><li>a</li><li>b &lt;i&gt;</li></ul>"
    text = plain(f"{html}<script>no()</script>")
    assert text == "Flood\n\nOne river\nrose & fell.\n\na\n\nb <i>"


def test_plain_text_without_markup_passes_through():
    """Text is text."""
    assert plain("  Rain\tand  wind ") == "Rain and wind"


@pytest.mark.parametrize(
    "piece", ["<div>", "<b>", "<table><tr><td>", "<div></b>", "<b></b><div></x>", "& x ", '<div><br b="</div>">', "<!"]
)
def test_markup_without_measure_is_cheap(piece):
    """Deep nesting and endless escapes cost the parser the square of their number; they never reach it."""
    began = time.perf_counter()
    sanitise(piece * 100_000, BASE)
    plain(piece * 100_000)
    assert time.perf_counter() - began < 5


@pytest.mark.parametrize(
    "html",
    [
        '<p><img src="/boat.png">The first boat left.</p>',
        '<figure><img src="/boat.png" alt="A boat"></figure><p>The first boat left.</p>',
        '<p><a href="/large.png"><img src="/boat.png" alt="A boat"></a>The first boat left.</p>',
    ],
)
def test_a_pictures_words_are_no_text(html):
    """Feeds that send whole articles put pictures between their words; what leads to them stays out of the text."""
    shown = sanitise(html, "https://landing.example/")
    assert re.search(r'href="https://landing.example/(boat|large).png" title="Picture"', shown)
    assert sanitise(shown, "https://landing.example/") == shown
    assert plain(shown) == "The first boat left."
