"""Cards that are links: spans side by side in one line of text, and whole cards in a link."""

import pytest

from octavo.extract.blocks.blocks import page_blocks
from octavo.extract.document.tree import tree_of
from octavo.extract.segments.segment import Segments, segment

_TITLE = "Ferry will sail all winter after the council's vote"
_TEXT = "The ferry between Lindau and the outer islands will run through the winter, the board decided on Monday. " * 2
_OTHERS = (
    ("Harbour Post", "11:47", "Shipyard wins order for a new hull", "The yard will build the hull in summer."),
    ("Island Gazette", "13:05", "Four days without any bread", "Three islanders remember the great ice."),
    ("The Coast Wire", "09:30", "A bridge would cost half a billion", "It would take nine years."),
)


def _cut(cards: str) -> Segments:
    body = f"<main><h1>{_TITLE}</h1><p>{_TEXT}</p></main><section><h2>Related articles</h2>{cards}</section>"
    return segment(page_blocks(tree_of(f"<html><body>{body}</body></html>".encode())), title=_TITLE)


def _told(segments: Segments) -> list[tuple[str | None, str | None, str, str]]:
    return [
        (unit.source, unit.age, unit.title, " ".join(segments.lines[at].block.text for at in unit.body))
        for unit in segments.units
    ]


def _texts(body: str) -> list[str]:
    return [block.text for block in page_blocks(tree_of(f"<html><body>{body}</body></html>".encode()))]


@pytest.mark.parametrize(
    "card",
    [
        "<span class=s>{0}</span><span class=a>{1}</span><span class=t>{2}</span><span class=x>{3}</span>",
        "<span class=t>{2}</span><span class=m><span>{0}</span><time>{1}</time></span><span class=x>{3}</span>",
        "<span>{1}</span> <span>{2}</span> <span>{3}</span> <span>{0}</span>",
    ],
)
def test_links_of_spans_side_by_side_are_cards(card: str) -> None:
    """Links with nothing but spans in them and nothing between them are a card each, though they stand in one line."""
    cards = "".join(f"<a href='/{at}' class=card>{card.format(*each)}</a> " for at, each in enumerate(_OTHERS))
    assert _told(_cut(cards)) == list(_OTHERS)


def test_each_card_of_spans_has_its_own_time() -> None:
    """What a card's ``<time>`` says by its attribute is said of that card alone."""
    cards = "".join(
        f"<a href='/{at}'><b>{each[2]}</b><span><time datetime='2026-05-0{at + 1}T10:00Z'>{each[1]}</time></span></a>"
        for at, each in enumerate(_OTHERS)
    )
    blocks = page_blocks(tree_of(f"<html><body><div>{cards}</div></body></html>".encode()))
    assert [block.when for block in blocks] == [when for at in range(3) for when in (None, f"2026-05-0{at + 1}T10:00Z")]


@pytest.mark.parametrize(
    "line",
    [
        "<a href=/1>The <i>Tide</i> is read by all of us</a> <a href=/2>The <i>Wire</i> of the coast is by none</a>",
        "<a href=/1><b>1</b><i>Home</i></a> <a href=/2><b>2</b><i>World</i></a>",
        "Read <a href=/1><b>The Harbour Post</b> <i>of the first</i></a> <a href=/2><b>The Wire</b> <i>of both</i></a>",
        "<a href=/1><b>The Harbour Post of</b> <i>the first of May</i></a>",
    ],
    ids=["words of its own", "a menu", "a sentence", "one link"],
)
def test_other_links_side_by_side_are_one_line(line: str) -> None:
    """Links with words beside their elements, few letters or a sentence round them are a line as ever."""
    assert len(_texts(f"<p>{line}</p>")) == 1


@pytest.mark.parametrize("tag", ["h3", "div"])
def test_a_title_may_close_a_card_that_is_a_link(tag: str) -> None:
    """Where the whole card is a link, the source in its head is no title for being one."""
    cards = "".join(
        f"<a href='/{at}'><p>{source} · {at} hours ago</p><p>{text}</p><{tag}>{title}</{tag}></a>"
        for at, (source, _, title, text) in enumerate(_OTHERS, start=2)
    )
    assert [(each[0], *each[2:]) for each in _told(_cut(cards))] == [(each[0], *each[2:]) for each in _OTHERS]


def test_a_linked_title_may_close_a_card_below_a_short_text() -> None:
    """A text of one sentence, longer than the title below it, is no title."""
    texts = ("The board of the yard will build the new hull over the summer.", *(each[3] for each in _OTHERS[1:]))
    cards = "".join(
        f"<div><p>{source} · {at} hours ago</p><p>{text}</p><div><a href='/{at}'>{title}</a></div></div>"
        for at, ((source, _, title, _), text) in enumerate(zip(_OTHERS, texts, strict=True), start=2)
    )
    assert [each[2:] for each in _told(_cut(cards))] == [
        (each[2], text) for each, text in zip(_OTHERS, texts, strict=True)
    ]


def test_what_all_cards_end_with_is_no_title() -> None:
    """A row of links below the age, the same in all, is what can be done there; the title opens the card."""
    cards = "".join(
        f"<article><button>{source}</button><p class=t><a href='/{at}'>{title}</a></p><div>{text} {_TEXT}</div>"
        f"{at} hours ago<div><a href='/do'>Pass on</a> <a href='/do'>Keep</a></div></article>"
        for at, (source, _, title, text) in enumerate(_OTHERS, start=2)
    )
    assert [each[::2] for each in _told(_cut(cards))] == [(each[0], each[2]) for each in _OTHERS]


def test_a_button_may_name_the_source_above_a_card_without_an_element() -> None:
    """Where no element holds a card, the button before its first line is its own."""
    cards = "".join(
        f"<p><button>{source}</button>{age}</p><div><a href='/{at}'>{title}</a></div><p>{text} {_TEXT}</p>"
        for at, (source, age, title, text) in enumerate(_OTHERS)
    )
    assert [each[:3] for each in _told(_cut(cards))] == [each[:3] for each in _OTHERS]
