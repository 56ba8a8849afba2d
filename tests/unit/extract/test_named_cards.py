"""Cards whose pieces stand in slots, in headings by role, in one line; and sources in marks and captions."""

import pytest

from octavo.extract.page import read_page
from support.rows import OTHERS, TEXT, TITLE, others

DAYS = ("12 May 2026", "11 May 2026", "2026-05-10", "9/5/2026")
AGELESS = [(source, None, title, text) for source, _, title, text in OTHERS]
DATED = [(source, day, title, text) for (source, _, title, text), day in zip(OTHERS, DAYS, strict=True)]


def _dated(card: str) -> list[tuple[str | None, str | None, str, str]]:
    """What is read of a page whose cards tell days instead of ages."""
    cards = "".join(
        card.format(at=at, source=source, day=day, title=title, text=text)
        for at, (source, day, title, text) in enumerate(DATED)
    )
    page = f"<title>{TITLE}</title><h1>{TITLE}</h1><p>{TEXT * 3}</p><h2>Related articles</h2>{cards}"
    return [(each.source, each.age, each.title, each.text) for each in read_page(page).related]


def test_what_a_component_puts_into_a_slot_is_a_line() -> None:
    """Spans and links with a slot of their own are pieces apart, though no element parts them by its name."""
    card = (
        "<x-card><a slot='title' href='/r{at}'>{title}</a><span slot='text'>{text}</span>"
        "<span slot='from'>{source}</span><span slot='when'>{age}</span></x-card>"
    )
    assert others(card) == OTHERS


def test_the_parts_of_a_component_are_lines() -> None:
    """Custom elements one after another in a custom one are pieces apart, also behind a link."""
    card = (
        "<x-card><a href='/r{at}'>{title}</a><x-text>{text}</x-text><x-from>{source}</x-from><x-age>{age}</x-age>"
        "</x-card>"
    )
    assert others(card) == OTHERS


def test_a_heading_by_its_role_is_one() -> None:
    """A span that says that it is a heading is a line of its own, and the title."""
    card = (
        "<div><span role='heading' aria-level='3'>{title}</span> <span>{source}</span> <time>{age}</time>"
        "<div>{text}</div></div>"
    )
    assert others(card) == OTHERS


@pytest.mark.parametrize("level", ["9" * 5000, "\u00b2", "-1", "second", ""])
def test_a_rank_that_is_no_number_of_two_digits_is_the_usual_one(level: str) -> None:
    """However a heading's rank is written, the page is read."""
    card = (
        f"<div><span role='heading' aria-level='{level}'>{{title}}</span> <span>{{source}}</span> <time>{{age}}</time>"
        "<div>{text}</div></div>"
    )
    assert others(card) == OTHERS


def test_a_label_read_out_announces_what_is_in_an_element() -> None:
    """Where no heading does, the label of a section tells that other articles stand in it, by days alone."""
    cards = "".join(
        f"<div><b>{title}</b><p>{text}</p><footer>{source} ({day})</footer></div>" for source, day, title, text in DATED
    )
    page = f"<title>{TITLE}</title><h1>{TITLE}</h1><p>{TEXT * 3}</p><section aria-label='Related'>{cards}</section>"
    read = read_page(page)
    assert [(each.source, each.age, each.title, each.text) for each in read.related] == DATED
    assert "Related" not in read.text


@pytest.mark.parametrize(
    "mark",
    [
        "<i class='m' title='{source}'></i>",
        "<span aria-label='{source}'></span>",
        "<figure><img src='/{at}.jpg'><figcaption>{source}</figcaption></figure>",
    ],
)
def test_a_mark_or_a_caption_names_the_source(mark: str) -> None:
    """What an empty element says to who hovers over it, or a picture's caption, is the source where no line is."""
    card = f"<div>{mark}<h3><a href='/r{{at}}'>{{title}}</a></h3><p>{{text}}</p><small>{{age}}</small></div>"
    assert others(card) == OTHERS


@pytest.mark.parametrize(
    "card",
    [
        "<article><h3><a href='/r{at}'>{title}</a></h3><p>{text}</p><img src='/{at}.svg' alt='{source}'></article>",
        "<article><h3><a href='/r{at}'>{title} - {source}</a></h3><p>{text}</p></article>",
    ],
    ids=["logo", "dash"],
)
def test_cards_without_ages_name_their_sources_too(card: str) -> None:
    """Below a heading that announces them, a logo or what follows each title's dash is the source."""
    cards = "".join(
        card.format(at=at, source=s, title=title, text=text) for at, (s, _, title, text) in enumerate(OTHERS)
    )
    page = f"<title>{TITLE}</title><h1>{TITLE}</h1><p>{TEXT * 3}</p><section><h2>Related articles</h2>{cards}</section>"
    assert [(each.source, each.age, each.title, each.text) for each in read_page(page).related] == AGELESS


@pytest.mark.parametrize(
    "card",
    [
        "<li><em>{source}</em> <b>{title}</b> <small>{day}</small><br>{text}</li>",
        "<li><b>{day}</b>, <cite>{source}</cite>: <a href='/r{at}'>{title}</a><br>{text}</li>",
        "<div><a href='/r{at}'><h3>{title} - {source}</h3></a><div><span>{day} — </span>{text}</div></div>",
    ],
    ids=["elements", "punctuated", "day before the text"],
)
def test_pieces_in_one_line_are_told_apart_by_their_elements(card: str) -> None:
    """A source, a title and a day in elements of their own are a head; so is a day with a dash before a text."""
    assert _dated(card) == DATED


@pytest.mark.parametrize(
    "line",
    [
        "<p><span>On</span> <b>4 July 2025</b><span>, the act was signed by the whole council, it said.</span></p>",
        "<ul><li><span>15 April 2025</span> – last day to hand in what the harbour asks of every boat.</li></ul>",
        "<p><b>15 April 2025</b> – the last day to hand in what the harbour asks of every boat.</p>",
    ],
)
def test_a_day_in_a_sentence_or_a_chronicle_parts_nothing(line: str) -> None:
    """A sentence whose words stand in elements, and an entry that a day opens, are one line each."""
    read = read_page(f"<title>{TITLE}</title><h1>{TITLE}</h1><p>{TEXT * 2}</p>{line * 4}<p>{TEXT}</p>")
    assert not {"On", "4 July 2025", "15 April 2025"} & set(read.text.split("\n"))


def test_comments_below_an_unknown_heading_are_no_articles() -> None:
    """Names with an age and sentences, and nothing like a title, are readers' beside cards that have titles."""
    talk = "<div>The gulls have their say</div>" + "".join(
        f"<div><div>gull_{at}</div><div>{at} h</div><div>I was there for {at} hours, and it rained.</div></div>"
        for at in (2, 5)
    )
    card = "<div><div>{source}</div><div>{age}</div><div>{title}</div><div>{text}</div></div>"
    cards = "".join(card.format(source=s, age=a, title=title, text=text) for s, a, title, text in OTHERS)
    read = read_page(
        f"<title>{TITLE}</title><h1>{TITLE}</h1><div>{TEXT * 3}</div>{talk}<div>Related articles</div>{cards}"
    )
    assert [(each.author, each.age) for each in read.comments] == [("gull_2", "2 h"), ("gull_5", "5 h")]
    assert [(each.source, each.age, each.title, each.text) for each in read.related] == OTHERS
    assert "gull" not in read.text


def test_a_source_in_a_phrase_is_read_out_of_it() -> None:
    """Where all links to the whole articles say the same but for a name, that name is the source."""
    card = "<div><h3>{title}</h3><i>{age}</i><p>{text}</p><a href='/r{at}'>Lire la suite sur {source}</a></div>"
    assert others(card) == OTHERS


def test_names_that_begin_alike_stay_whole() -> None:
    """Papers of one place have their first words in common, and no phrase is round them."""
    names = ("New Harbour Post", "New Harbour Times", "New Harbour Echo", "New Harbour Post")
    cards = "".join(
        f"<div><b>{who}</b> <i>{age}</i><h3><a href='/{at}'>{title}</a></h3><p>{text}</p></div>"
        for at, (who, (_, age, title, text)) in enumerate(zip(names, OTHERS, strict=True))
    )
    page = f"<title>{TITLE}</title><h1>{TITLE}</h1><p>{TEXT * 3}</p><h2>Related articles</h2>{cards}"
    assert tuple(each.source for each in read_page(page).related) == names


def test_an_address_in_steps_is_no_source() -> None:
    """What a search engine shows of where its hits lead stands nearer to the age than the name does."""
    card = (
        "<div><a href='/r{at}'><h3>{title}</h3><div>{source}</div><div>https://post{at}.example › news</div></a>"
        "<div><span>{age}</span> — <span>{text}</span></div></div>"
    )
    assert others(card) == OTHERS


def test_a_length_is_no_age() -> None:
    """Minutes and seconds beside an age are how long it takes to hear, also where no blank parts them from it."""
    card = (
        "<div><a href='/r{at}'>{title}</a><div><span>{source}</span><span>{at}:47</span><span>{age}</span></div>"
        "<div>{text}</div></div>"
    )
    assert others(card) == OTHERS


def test_a_day_in_figures_opens_a_line() -> None:
    """A day and a month in figures, a source and a linked title between bars are a head, below a known heading."""
    days = ("12.05.", "11.05.", "10.05.", "9.5.")
    cards = "".join(
        f"<p>{day} | {source} | <a href='/{day}'>{title}</a></p><p>{text}</p>"
        for day, (source, _, title, text) in zip(days, OTHERS, strict=True)
    )
    page = f"<title>{TITLE}</title><h1>{TITLE}</h1><p>{TEXT * 3}</p><h3>Related articles</h3>{cards}"
    read = [(each.source, each.age, each.title, each.text) for each in read_page(page).related]
    assert read == [(s, day, title, text) for day, (s, _, title, text) in zip(days, OTHERS, strict=True)]
