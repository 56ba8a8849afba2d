"""Who wrote an article where nothing in the markup says so, or where it names who put it there."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from octavo.extract.blocks.blocks import text_blocks
from octavo.extract.blocks.lines import lines_of
from octavo.extract.byline.unmarked import candidates, unmarked_authors
from octavo.extract.page import read_page

URL = "https://courier.example/2026/05/ferry"
TEXT = (
    (
        "The ferry between Lindau and the islands sails again from Monday, the harbour master told the town council"
        " late on Tuesday, after a winter in which it lay in the dock and grew moss on its rails."
    ),
    (
        "It will leave at six in the morning and at four in the afternoon, and carry twelve cars, a bakery's van and"
        " whatever walks aboard by itself, as it has done since the bridge was taken away."
    ),
    (
        "Nobody remembers who ordered the new bell, which is twice the size of the old one and can be heard in the"
        " chapel on the other shore, where the priest has asked for a smaller one."
    ),
)


def read(
    head: str,
    *,
    data: str = "",
    title: str = "Ferry sails again from the old harbour",
    inside: str = "",
    below: str = "",
):
    paragraphs = "".join(f"<p>{each}</p>" for each in TEXT)
    return read_page(
        f"<!doctype html><html lang='en'><head><meta property='og:title' content='{title}'>{data}</head><body><main>"
        f"<h1>{title}</h1>{head}<div class='txt'>{paragraphs}{inside}</div>{below}</main></body></html>",
        url=URL,
    ).authors


@pytest.mark.parametrize(
    "head",
    [
        "<div class='ck'><p>Mara Feldt</p><p>16 May 2026, 20:11</p></div>",
        "<div class='ck'><p>16 May 2026 - Mara Feldt</p></div>",
        "<div class='credits'><a href='/redactie/mara-feldt'>Mara Feldt</a></div><time>16 May 2026</time>",
    ],
)
def test_a_name_alone_near_headline_and_day_is_the_authors(head: str) -> None:
    """Templates of utility classes mark nothing; the name, its place and the day tell."""
    assert read(head) == ("Mara Feldt",)


def test_the_names_of_a_line_of_links_are_the_authors() -> None:
    """Each link is a person, also in a script that puts no blank between words."""
    head = "<div><a href='/w/1'>佐野楓</a> <a href='/w/2'>宇都宮健児朗</a></div><div>2026年5月16日 17時00分</div>"
    assert read(head) == ("佐野楓", "宇都宮健児朗")


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("<span>三枝悠里</span>　<span>小暮拓真</span> <time>2026年5月16日</time>", ("三枝悠里", "小暮拓真")),
        ("<span>岡山県版</span> <time>2026年5月16日</time>", ()),
        ("<span>会員限定記事</span> <time>2026年5月16日</time>", ()),
    ],
)
def test_japanese_names_are_told_by_how_surnames_end(line: str, names: tuple[str, ...]) -> None:
    """No list has all surnames, but nearly all end in one of ninety characters."""
    assert read(f"<div class='Kx9'>{line}</div>") == names


@pytest.mark.parametrize(
    "head",
    [
        "<p>Reading Time: 3 minutes</p><p>16 May 2026</p>",
        "<div>Island Tales · 16 May 2026 · By the desk</div>",
        "<ul class='nav'><li><a href='/a'>Harbour Council</a></li><li><a href='/b'>Bridge Works</a></li></ul>",
        "<p>Weitere Informationen</p><p>16 May 2026</p>",
        "<p>Show Sidebar</p>",
        "<p>Harbor Ledger • 16 May 2026</p>",
        "<div><img alt=''><a href='https://beacon.example'>Morning Beacon</a> • 3 hours ago</div>",
    ],
)
def test_what_else_stands_below_a_headline_is_nobody(head: str) -> None:
    """Labels, menus and buttons are spelled as names are."""
    assert read(head) == ()


def test_two_in_lines_of_their_own_wrote_together() -> None:
    """Lines right below one another, in elements of the same names and nothing but names, are one byline."""
    both = "<div class='who'><div class='one'>Mara Feldt</div><div class='one'>Ole Brandt</div></div><p>16 May 2026</p>"
    assert read(both) == ("Mara Feldt", "Ole Brandt")
    assert read(both.replace("Ole Brandt", "The winter timetable")) == ("Mara Feldt",)


def test_a_heading_of_the_text_is_nobody() -> None:
    """In a script without capitals a heading is spelled as a name is."""
    end = (
        "<p>The board will also hear from fishermen about the new lights along the quay before it decides in April.</p>"
    )
    assert read("", inside=f"<h3>ઘડિયાળ પણ સુધરી</h3>{end}") == ()


def test_a_shown_byline_goes_before_another_person_in_the_data() -> None:
    """Whoever put a piece in, or the first of two, is stated as its author; the line below the headline has all."""
    data = (
        '<script type="application/ld+json">{"@type": "Article", "headline": "Ferry sails again from the old harbour",'
        ' "author": {"@type": "Person", "name": "Ole Brandt"}}</script>'
    )
    assert read("<p>By Mara Feldt</p>", data=data) == ("Mara Feldt",)
    assert read("<p>By Ole Brandt and Mara Feldt</p>", data=data) == ("Ole Brandt", "Mara Feldt")
    assert read("<p>By Ole Brandt | Coast and Rivers</p>", data=data) == ("Ole Brandt",)
    assert read("<p>Edited by Mara Feldt</p>", data=data) == ("Ole Brandt",)
    assert read("<p>Mara Feldt</p>", data=data) == ("Ole Brandt",)


@given(st.lists(st.text(max_size=60), max_size=12), st.integers(0, 12))
def test_any_lines_give_whole_names_or_none(texts: list[str], title: int) -> None:
    """Whatever a page's lines are, each candidate names somebody, with what is seen of it between 0 and 1."""
    lines = lines_of(text_blocks("\n".join([*texts, *TEXT])))
    place = min(title, len(lines) - 1)
    for found in candidates(lines, place, TEXT, "Lindau Courier"):
        assert found.names
        assert all(0 <= each <= 1 for each in found.seen)
    assert len(unmarked_authors(lines, place, TEXT, "Lindau Courier")) <= 20
