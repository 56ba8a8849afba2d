"""Sources and ages that cards tell outside the usual line: in pictures, before texts, twice, behind commas."""

import pytest

from octavo.extract.page import read_page
from support.rows import OTHERS, TEXT, TITLE, others


@pytest.mark.parametrize(
    "logo",
    [
        '<a href="/s{at}" title="{source}"><img src="/{at}.png" alt=""></a>',
        '<span aria-label="{source}"><img src="/{at}.png"></span>',
        '<svg viewBox="0 0 9 9"><title>{source}</title><path d="M0 0"/></svg>',
    ],
)
def test_a_picture_without_words_is_named_by_what_holds_it(logo: str) -> None:
    """The name of a link round a favicon, or the title of a drawing, is the source where no other is told."""
    card = f"<div>{logo}<i>{{age}}</i><h3><a href='/r{{at}}'>{{title}}</a></h3><p>{{text}}</p></div>"
    assert others(card) == OTHERS


def test_source_and_age_at_both_ends_of_a_card_are_told_once() -> None:
    """A card that tells both above its title, for narrow screens, and again below its text is one article."""
    head = "<div><span>{source}</span><span>{age}</span></div>"
    assert others(f"<div>{head}<a href='/r{{at}}'><p>{{title}}</p></a><p>{{text}}</p>{head}</div>") == OTHERS


def test_a_text_opens_with_its_source_behind_initials() -> None:
    """Where a letter stands for a picture, the name that begins with it and opens each text is the source."""
    card = (
        "<li><div>{first}</div><div><a href='/r{at}'>{title}</a><p><span>{source}</span> — {text}</p></div>"
        "<div>{age}</div></li>"
    )
    assert others(card) == OTHERS


def test_a_place_in_capitals_is_no_source() -> None:
    """What opens each text in capitals is where it was written, and no paper."""
    cards = "".join(
        f"<li><a href='/{place}'>{title}</a><p>{place} — {text}</p><div>{age}</div></li>"
        for place, (_, age, title, text) in zip(("OSLO", "TURIN", "GHENT", "BERGEN"), OTHERS, strict=True)
    )
    page = f"<title>{TITLE}</title><h1>{TITLE}</h1><p>{TEXT * 3}</p><h2>Related articles</h2><ul>{cards}</ul>"
    assert [each.source for each in read_page(page).related] == [None] * len(OTHERS)


def test_a_link_to_more_ends_no_text() -> None:
    """What leads where the title above it leads, at a text's end, is no words of it, in whatever language."""
    card = (
        "<div><h3><a href='/r{at}'>{title}</a></h3><p>{text} <a href='/r{at}'>Irakurri gehiago</a></p>"
        "<p><em>{source}</em>, {age}</p></div>"
    )
    assert others(card) == OTHERS


@pytest.mark.parametrize("age", ["yesterday, 14:02", "ieri, 14:02", "tegnap, 14:02", "أمس، 14:02"])
def test_a_day_with_a_clock_is_one_age(age: str) -> None:
    """Between commas the source ends where the day begins, and the clock is the day's."""
    card = f"<div><small>{{source}}, {age}</small><br><a href='/r{{at}}'><b>{{title}}</b></a><br>{{text}}</div>"
    assert others(card) == [(source, age, title, text) for source, _, title, text in OTHERS]
