"""Pages that show a notice instead of an article, in many languages, and articles that only look like one."""

import json
from html import escape
from pathlib import Path
from typing import Any

import pytest

from octavo.extract.page import read_page
from octavo.extract.plain import read_plain
from octavo.extract.state.notes import NO_TEXT

_NOTICES = json.loads((Path(__file__).parents[2] / "data" / "extract" / "notices.json").read_text(encoding="utf-8"))


def _page(told: dict[str, Any]) -> str:
    stated = '<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2026-05-11"}</script>'
    head = f"<title>{escape(told['title'])}</title>{stated if told.get('article') else ''}"
    form = "<form><input name='user'><input type='password' name='word'></form>" if told.get("password") else ""
    banner = f"<div class='notice'><p>{escape(told['banner'])}</p></div>" if told.get("banner") else ""
    noscript = f"<noscript>{escape(told['noscript'])}</noscript>" if told.get("noscript") else ""
    hollow = "<div id='root'></div><script src='/app.js'></script>" if told.get("hollow") else ""
    heading = f"<h1>{escape(told['h1'])}</h1>" if told["h1"] else ""
    texts = "".join(f"<p>{escape(each)}</p>" for each in told["texts"])
    buttons = "".join(f"<button>{escape(each)}</button>" for each in told["buttons"])
    return (
        f"<!doctype html><html lang='{told['lang']}'><head><meta charset='utf-8'>{head}</head><body>{noscript}{form}"
        f"{banner}<main>{heading}{texts}</main><div class='choices'>{buttons}</div>{hollow}</body></html>"
    )


@pytest.mark.parametrize("told", _NOTICES, ids=lambda told: told["name"])
def test_a_page_says_what_it_shows_instead_of_an_article(told: dict[str, Any]) -> None:
    """A wall has no text and the note of its sort; an article about such things, or beside one, keeps its text."""
    extracted = read_page(_page(told))
    codes = [note.code for note in extracted.notes]
    if told["code"] is None:
        assert not NO_TEXT & set(codes)
        assert all(text in extracted.text for text in told["texts"])
    else:
        assert codes == [told["code"]]
        assert extracted.text == ""
        assert extracted.confidence == 0.0


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Log in\nE-mail\nPassword\nForgot your password?\nCreate an account", "login_wall"),
        ("Seite nicht gefunden\nDer Artikel wurde vielleicht gelöscht.", "not_found"),
        ("Verifying that you are not a robot\nThis takes a few seconds. You will be sent on to Tern.", "bot_wall"),
        ("Just a moment...\nVerify you are human by completing the action below.", "bot_wall"),
        ("Lindau Courier\nPlease enable JavaScript to read this page.", "needs_script"),
    ],
)
def test_a_page_flattened_to_text_says_so_too(text: str, code: str) -> None:
    """Without markup the words alone tell."""
    extracted = read_plain(text)
    assert extracted.text == ""
    assert [note.code for note in extracted.notes] == [code]
