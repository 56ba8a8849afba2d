"""What is mended in a text: hard-wrapped lines, broken encodings, text carried as data, walls."""

import json

import pytest

from octavo.extract.document.mojibake import mended
from octavo.extract.main_text.wrapped import unwrapped
from octavo.extract.page import read_page

WRAPPED = (
    "The ferry between Lindau and the outer islands will run through the winter, the",
    "harbour board decided on Monday after a long night in which nobody, not even the",
    "pilots, would hear of another year without ships. Two of them will share the way,",
    "and the older one gets a new hull that can break ice of twenty centimetres.",
    "Tickets stay at four crowns; the council pays the difference from its own budget,",
    "which grew last year because of the new harbour dues that the tile carriers pay,",
    "as the board was told.",
)
PROSE = " ".join(WRAPPED)


def test_lines_of_print_are_one_paragraph() -> None:
    """Consecutive lines that break in mid-sentence are joined; a page shows them as <br> or as paragraphs."""
    assert unwrapped(WRAPPED) == (PROSE,)
    for body in ("<br>".join(WRAPPED), "</p><p>".join(WRAPPED)):
        page = f"<html><body><h1>Ferry will sail</h1><div><p>{body}</p></div></body></html>"
        assert read_page(page).text == PROSE


@pytest.mark.parametrize(
    "paragraphs",
    [
        ("Roses are red,", "violets are blue,", "sugar is sweet,", "and so are you."),
        ("Two eggs", "a pound of flour", "four spoons of honey from the lower meadows", "a pinch of salt"),
        ("Short sentences end here.", "This one does so as well.", "And so does this third one.", "The end comes."),
    ],
)
def test_verse_lists_and_sentences_stay(paragraphs: tuple[str, ...]) -> None:
    """Lines that are short or whole are left alone."""
    assert unwrapped(paragraphs) == paragraphs


def _misread(text: str) -> str:
    """UTF-8 read as browsers read Windows-1252: five bytes stand for themselves."""
    whole = {0x81, 0x8D, 0x8F, 0x90, 0x9D}
    return "".join(chr(byte) if byte in whole else bytes((byte,)).decode("cp1252") for byte in text.encode())


def test_text_read_in_the_wrong_encoding_is_mended() -> None:
    """UTF-8 read as Windows-1252, once or twice, comes out right; sound text and a single sign stay as they are."""
    sound = "The café’s owner – “a naïve man”, said Müller – won’t pay €20. Çok güzel."
    once = _misread(sound)
    assert mended(once) == sound
    assert mended(_misread(once)) == sound
    for text in (sound, "The sign â€™ is an apostrophe misread.", "PÃO E CIRCO, NÃO"):
        assert mended(text) == text


def test_text_carried_as_data_is_read_where_the_markup_has_none() -> None:
    """An article that only a page's JSON holds is its text, as plain paragraphs."""
    paragraphs = [PROSE, PROSE.replace("Lindau", "Karg")]
    html = "".join(f"<p>{each}</p><script>x()</script>" for each in paragraphs)
    stated = {"@type": "NewsArticle", "headline": "Ferry will sail", "articleBody": "\n\n".join(paragraphs)}
    carried = {"props": {"pageProps": {"article": {"title": "Ferry will sail", "body": html}}}}
    blocks = {"props": {"content": [{"type": "paragraph", "text": each} for each in paragraphs]}}
    for kind, value in (
        ("type='application/ld+json'", stated),
        ("id='__NEXT_DATA__'", carried),
        ("id='__NEXT_DATA__'", blocks),
    ):
        script = json.dumps(value).replace("<", "\\u003c")
        page = f"<title>Ferry</title><div id='root'></div><script {kind}>{script}</script>"
        assert read_page(page).text == "\n\n".join(paragraphs)


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (
            "Please log in to read on. Forgot your password? Create an account or sign in with your e-mail.",
            "login_wall",
        ),
        ("We use cookies on this page. By going on you agree to our privacy policy.", "consent_wall"),
    ],
)
def test_a_wall_is_no_article(words: str, code: str) -> None:
    """A notice to log in or to accept cookies gives no text and a note that says so."""
    extracted = read_page(f"<html><body><h1>Ferry will sail</h1><div><p>{words}</p></div></body></html>")
    assert extracted.text == ""
    assert [note.code for note in extracted.notes] == [code]


def test_words_are_spelled_as_a_reader_would_search_for_them() -> None:
    """Soft hyphens go, and a mark that follows its letter becomes one with it."""
    hyphened = (
        "<p>The ferry\u00adman of Lindau crossed the frozen strait on foot, and the cafe\u0301 gave him soup.</p>"
    )
    text = read_page(f"<html><body><article><h1>Ice</h1>{hyphened}{hyphened.replace('soup', 'bread')}</article>").text
    assert "ferryman" in text
    assert "caf\u00e9 gave" in text


def test_an_early_end_tag_ends_no_page() -> None:
    """What stands after </html> is read as browsers do."""
    told = "".join(
        f"<p>On day {n} the ferry crossed the strait twice, and nobody was left on the quay.</p>" for n in range(9)
    )
    text = read_page(f"<html><body><div>Menu</div></body></html><article><h1>Ice</h1>{told}</article>").text
    assert text.count("the ferry crossed") == 9


def test_a_heading_that_is_never_closed_makes_no_headings_of_paragraphs() -> None:
    """Paragraphs after it stay text."""
    told = "".join(
        f"<p>On day {n} the ferry crossed the strait twice, and nobody was left on the quay.</p>" for n in range(9)
    )
    assert read_page(f"<html><body><article><h1>Ice</h1><h2>The strait{told}</article>").text.count("crossed") == 9
