"""Throws mutated pages at extraction for some time: any bytes must give an article or Unreadable, and soon.

usage: python scripts/fuzz_extract.py [SECONDS]

Run with atheris (requirements/fuzz.txt) in the interpreter's path; `make fuzz-extract` does. A finding is written to
bench-data/findings, and ends the run with its traceback.
"""

import json
import logging
import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["octavo"]):
    from octavo.errors import Unreadable
    from octavo.extract.page import read_page
    from octavo.extract.plain import read_plain

_FETCHED = datetime(2026, 5, 12, 22, tzinfo=UTC)
_TEXT = "The pier of Lindau will be long, and nobody in the town knows what it is for. It was voted on in May."
_STATED = {"@type": "NewsArticle", "headline": "A pier", "author": [{"name": "Mara Feldt"}], "articleBody": _TEXT}
_CARDS = f"""<html><head><title>A pier | Post</title><meta charset=utf-8><meta property=og:title content="A pier">
<body><nav><a href=/>Home</a></nav><article><h1>A pier</h1><p>By Mara Feldt<p><time datetime=2026-05-12>12 May</time>
<p>{_TEXT}<p>{_TEXT}<figure><img src=/a.png><figcaption>© Reuters</figcaption></figure></article><h2>Related</h2>
<div><a href=/b>Tide · 3 hours ago</a><p>{_TEXT}</div><h2>Comments</h2><p>No comments yet"""
_JAPANESE = (
    "<html lang=ja><h1>桟橋</h1><p>ロイター・3時間前<p>町は桟橋を作る。町は桟橋を作る。<h2>関連記事</h2><ul><li>潮 昨日"
)
_DATA = f"<script type='application/ld+json'>{json.dumps(_STATED)}</script><div id=__next></div>"
_TABLE = f"<table><td><font>{_TEXT}<br><br>{_TEXT}</font><td><b>More</b><ul><li><a href=x>vor 2 Stunden</a></table>"
_PLAIN = f"A pier\nReuters\n3 hours ago\n{_TEXT}\nRelated\nHarbour Post\nan hour ago\nTide\n{_TEXT}\n#pier"
_SEEDS = (_CARDS, _JAPANESE, _DATA, _TABLE, _PLAIN)
#: What the fuzzer may put in as a whole.
_WORDS = (
    *("<div>", "</div>", "<p>", "<article>", "<section>", "<li>", "<ul>", "<table><tr><td>", "<br>", "<h1>", "<h2>"),
    *("<a href='/x'>", "</a>", "<time datetime='2026-05-12'>", "<span>", "<!--", "-->", "<script>", "</script>"),
    *("<meta name='author' content='", "<meta property='article:published_time' content='", "<template>", "<svg>"),
    *("application/ld+json", "@graph", "articleBody", "hidden", "class='related'", "3 hours ago", "Related", "#a"),
    *("&#x110000;", "&nbsp;", "<base href='//['>", "http://[", "9999-99-99", "charset=utf-16"),
)


def one(rubbish: bytes) -> None:
    """Reads one input: its first byte chooses how."""
    how, body = rubbish[:1], rubbish[1:]
    try:
        if how < b"\x40":
            read_plain(body.decode("utf-8", errors="surrogateescape"), fetched_at=_FETCHED)
        elif how < b"\x80":
            read_page(
                body.decode("utf-8", errors="surrogateescape"), url="https://a.example/2026/b", fetched_at=_FETCHED
            )
        else:
            found = read_page(body, content_type="text/html", fetched_at=_FETCHED)
            assert 0 <= found.confidence <= 1
    except Unreadable:
        return


def main(seconds: int) -> None:
    """Runs until the time is up or something is found."""
    logging.disable(logging.CRITICAL)
    found = Path("bench-data/findings")
    found.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        corpus = Path(folder, "corpus")
        corpus.mkdir()
        for at, seed in enumerate(_SEEDS):
            for how in (b"\x10", b"\x50", b"\xff"):
                (corpus / f"{at}-{how.hex()}").write_bytes(how + seed.encode())
        words = Path(folder, "words")
        words.write_text("".join(f'"{_quoted(word)}"\n' for word in _WORDS), encoding="ascii")
        options = [f"-max_total_time={seconds}", "-max_len=6000", "-timeout=5", f"-artifact_prefix={found}/"]
        atheris.Setup([sys.argv[0], str(corpus), f"-dict={words}", *options, "-print_final_stats=1"], one)
        atheris.Fuzz()


def _quoted(word: str) -> str:
    return word.replace("\\", "\\\\").replace('"', '\\"')


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 600)
