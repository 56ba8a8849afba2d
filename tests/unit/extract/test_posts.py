"""Cards as posts and messages have them: days without a year, titles below the text, names on buttons, counts."""

import pytest

from octavo.extract.blocks.blocks import page_blocks
from octavo.extract.blocks.lines import counts_readers, lines_of
from octavo.extract.document.tree import tree_of
from octavo.extract.page import read_page
from octavo.extract.segments.loose_days import with_loose_days
from octavo.extract.segments.segment import Segments, segment

_TITLE = "Ferry will sail all winter after the council's vote"
_TEXT = "The ferry between Lindau and the outer islands will run through the winter, the board decided on Monday. " * 2
_OTHERS = (
    ("Harbour Post", "11:47", "Shipyard wins order for a new hull", "The yard will build the hull in summer."),
    ("Island Gazette", "May 11", "Four days without any bread", "Three islanders remember the great ice."),
    ("The Coast Wire", "10 May", "A bridge would cost half a billion", "It would take nine years."),
)


def _cut(cards: str, heading: str = "Related articles") -> Segments:
    body = f"<main><h1>{_TITLE}</h1><p>{_TEXT}</p></main><section><h2>{heading}</h2>{cards}</section>"
    return segment(page_blocks(tree_of(f"<html><body>{body}</body></html>".encode())), title=_TITLE)


def _heads(segments: Segments) -> list[tuple[str | None, str | None, str]]:
    return [(unit.source, unit.age, unit.title) for unit in segments.units]


@pytest.mark.parametrize(
    "head",
    ["<p>{0} | {1}</p>", "<p><b>{0}</b> <i>{1}</i></p>", "<p><b>{0}</b><time>{1}</time></p>", "<p>{0} @ {1} (41)</p>"],
)
def test_days_without_a_year_and_clocks_are_ages(head: str) -> None:
    """Below a heading that announces articles, where several stand alike, behind a bar, a blank or nothing."""
    cards = "".join(
        f"<div>{head.format(source, age)}<h3>{title}</h3><p>{text}</p></div>" for source, age, title, text in _OTHERS
    )
    assert _heads(_cut(cards)) == [each[:3] for each in _OTHERS]


def test_days_and_clocks_that_stand_alone_are_words() -> None:
    """One day in a row tells no age, nor do clocks where no heading announces articles and no other age stands."""
    row = "<p>Opens May 11</p><p>Opens on a Monday</p><p>Opens when it rains</p>"
    for body in (f"<h2>Related articles</h2>{row}", "<p>08:15</p><p>Oats</p><p>12:30</p><p>Rye</p>"):
        lines = lines_of(page_blocks(tree_of(f"<html><body>{body}</body></html>".encode())))
        assert with_loose_days(lines) is lines or not any(line.date for line in with_loose_days(lines))


def test_a_title_may_close_a_post() -> None:
    """A post's preview stands below its words: a row of them has its titles there, without links or headings."""
    cards = "".join(
        f"<div><div><b>{source}</b><time>{age}</time></div><p>{text}</p><div class='preview'>{title}</div></div>"
        for source, age, title, text in _OTHERS
    )
    segments = _cut(cards)
    assert _heads(segments) == [each[:3] for each in _OTHERS]
    assert [[segments.lines[at].block.text for at in unit.body] for unit in segments.units] == [
        [each[3]] for each in _OTHERS
    ]


def test_what_is_pressed_may_be_a_name_or_a_title() -> None:
    """A card's source is a button that differs from card to card, its title an element that a script opens."""
    cards = "".join(
        f"<article><button>{source}</button><button>Follow</button><i>{at} hours ago</i><div role='button'>{title}"
        f"</div><p>{text}</p></article>"
        for at, (source, _, title, text) in enumerate(_OTHERS, start=2)
    )
    assert [each[::2] for each in _heads(_cut(cards))] == [(each[0], each[2]) for each in _OTHERS]


def test_signs_round_titles_and_sources_are_nobodys() -> None:
    """An arrow behind a title and brackets round a source are no part of either."""
    cards = "".join(
        f"<p><b>{at} hours ago</b> <a href='/{at}'>{title} →</a> <i>({source})</i></p><p>{text}</p>"
        for at, (source, _, title, text) in enumerate(_OTHERS, start=2)
    )
    assert [each[::2] for each in _heads(_cut(cards))] == [(each[0], each[2]) for each in _OTHERS]


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("♥ 12", True),
        ("1.3K", True),
        ("2 тыс.", True),
        ("7 ▲ · 2 💬", True),
        ("R", False),
        ("M", False),
        ("4 Paws", False),
    ],
)
def test_a_count_is_no_name(text: str, counts: bool) -> None:
    """A number of readers, with or without its thousands, names nobody; a letter alone may."""
    assert counts_readers(text) is counts


def test_a_short_list_is_one_where_each_title_has_a_day_or_a_sentence() -> None:
    """Four titles are a list where the page says nothing else; beside lines of its own they are what else there is."""
    cards = "".join(
        f"<li><a href='/{title[:4]}'>{title}</a><br><small>2026-05-11</small></li>" for _, _, title, _ in _OTHERS
    )
    cards += "<li><a href='/x'>The last of the lamplighters retires</a><br><small>2026-05-10</small></li>"
    page = "<html><head><title>Rye bread</title></head><body><h1>Rye bread</h1>{}<ul>" + cards + "</ul></body></html>"
    assert [note.code for note in read_page(page.format("")).notes] == ["list"]
    lines = "".join(f"<p>{at} spoons of rye, sieved twice</p>" for at in range(9))
    assert "list" not in [note.code for note in read_page(page.format(lines)).notes]


@pytest.mark.parametrize("rubric", ["<div>Islands</div>", "<div>4 minute read</div>"])
def test_what_stands_over_every_card_is_a_rubric(rubric: str) -> None:
    """What the heads of all cards have in common is neither title nor source, where their titles end with one."""
    cards = "".join(
        f"<div>{rubric}<h3>{title} - {source}</h3><p>{at} hours ago</p><p>{text}</p></div>"
        for at, (source, _, title, text) in enumerate(_OTHERS, start=2)
    )
    assert [each[::2] for each in _heads(_cut(cards))] == [(each[0], each[2]) for each in _OTHERS]


def test_what_closes_cards_without_linked_titles_names_nobody() -> None:
    """The only link of each card, the same in all and its last line, leads to the article and is no source."""
    cards = "".join(
        f"<div><h3>{title}</h3><p>{at} hours ago</p><p>{text}</p><p><a href='/{at}'>View it there</a></p></div>"
        for at, (_, _, title, text) in enumerate(_OTHERS, start=2)
    )
    assert [each[0] for each in _heads(_cut(cards))] == [None] * 3
