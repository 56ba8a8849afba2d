"""Rows of other articles without elements of their own, within links, beside comments, with their titles last."""

from octavo.extract.page import read_page
from support.rows import OTHERS, TEXT, TITLE, others


def test_what_closes_one_opens_no_other() -> None:
    """Without elements round them each begins with the line whose like comes once for each age, whatever closes it."""
    card = "<div>{source}</div><h4>{title}</h4><p>{text}</p><div>{age}</div><div>♥ {at}2</div>"
    assert others(card, before="<h2>Elsewhere on the coast</h2>") == OTHERS


def test_the_last_one_ends_before_what_none_of_the_others_has() -> None:
    """A box on cookies below the last of them is no text of it."""
    card = "<h4>{title}</h4><span>{source} · {age}</span><div>{text}</div>"
    assert others(card, after=f"<section><p>This site keeps small files. {TEXT}</p></section>") == OTHERS


def test_a_link_may_be_a_card() -> None:
    """Links side by side that hold all lines of a card each are cards, though comments with ages stand above them."""
    talk = "".join(f"<div><b>Reader {at}</b> <i>{at} hours ago</i><p>I was there.</p></div>" for at in (2, 5, 7))
    card = "<a href='/r{at}'><div>{title}</div><p>{text}</p><div>{age}</div><div>{source}</div></a>"
    assert others(card, before=f"<h3>Voices of the coast</h3>{talk}<h3>Elsewhere</h3>") == OTHERS


def test_a_title_may_stand_below_its_text() -> None:
    """A post has a link of a title's length below its words; what can be done with it is no title."""
    card = (
        "<li><p>{source}</p><p>{age}</p><p>{text}</p><div><a href='/r{at}'>{title}</a></div>"
        "<div><a href='#'>Pass it on</a> <a href='#'>Put it on my shelf</a></div></li>"
    )
    assert others(f"<ul>{card}</ul>") == OTHERS


def test_links_to_act_are_no_source() -> None:
    """The row of links that each card ends with names nobody, where its source stands in a picture alone."""
    card = (
        "<div><div><img src='/{at}.png' alt='{source}'></div><h3><a href='/r{at}'>{title}</a></h3><p>{text}</p>"
        "<i>{age}</i><div><a href='#'>Share</a> <a href='#'>Save</a></div></div>"
    )
    assert others(card) == OTHERS


def test_the_last_card_above_the_title_has_its_own_day() -> None:
    """A day in the last card right above the article's title is that card's, like the ages of the others."""
    cards = "".join(
        f"<li><h3>{title}</h3><p>{text}</p><p>{source}</p><p>{age}</p></li>" for source, age, title, text in OTHERS
    )
    page = f"<title>{TITLE}</title><h2>The coast elsewhere</h2><ul>{cards}</ul><h1>{TITLE}</h1><p>{TEXT * 3}</p>"
    read = read_page(page)
    assert [(each.source, each.age, each.title, each.text) for each in read.related] == OTHERS
    assert read.text == TEXT * 3
