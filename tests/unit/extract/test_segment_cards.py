"""What a page is cut into: cards with and without ages, their sources, pages that are lists."""

import time

import pytest

from octavo.extract.blocks.blocks import page_blocks
from octavo.extract.document.tree import tree_of
from octavo.extract.page import read_page
from octavo.extract.segments.segment import Segments, segment

TITLE = "Ferry will sail all winter after the council's vote"
TEXT = (
    "The ferry between Lindau and the outer islands will run through the winter, the harbour board decided on Monday."
)
OTHERS = (
    (
        "Harbour Post",
        "3 hours ago",
        "Shipyard wins order for a new hull",
        "The yard will build the hull over the summer.",
    ),
    (
        "Island Gazette",
        "yesterday",
        "Four days without any bread",
        "Three islanders remember the winter of the great ice.",
    ),
    (
        "The Coast Wire",
        "2 days ago",
        "A bridge would cost half a billion",
        "It would take nine years, two engineers wrote.",
    ),
)


def cut(body: str, title: str | None = TITLE) -> Segments:
    """The segments of a page with this body."""
    return segment(page_blocks(tree_of(f"<html><body>{body}</body></html>".encode())), title=title)


def article(rest: str, own: str = TEXT * 3) -> str:
    """The article's title and text, and what follows it."""
    return f"<main><h1>{TITLE}</h1><p>{own}</p></main><div><h2>Related articles</h2>{rest}</div>"


def heads(segments: Segments) -> list[tuple[str | None, str | None, str]]:
    """Source, age and title of each unit."""
    return [(unit.source, unit.age, unit.title) for unit in segments.units]


def test_cards_need_no_age() -> None:
    """Under a heading that announces them, elements side by side with source, title and text are articles."""
    cards = "".join(
        f"<div><span>{source}</span><h3><a href='/a'>{title}</a></h3><p>{text}</p><a href='/a'>Read more</a></div>"
        for source, _, title, text in OTHERS
    )
    segments = cut(article(f"<div>{cards}</div>"))
    assert heads(segments) == [(source, None, title) for source, _, title, _ in OTHERS]
    assert segments.lines[segments.main[-1]].block.text == TEXT * 3


def test_a_rubric_is_no_source() -> None:
    """A section that stands beside every age is passed over for the name below the title."""
    cards = "".join(
        f"<li><b>Local</b> <i>{age}</i><h4>{title}</h4><p>{source}</p><p>{text * 2}</p></li>"
        for source, age, title, text in OTHERS
    )
    assert heads(cut(article(f"<ul>{cards}</ul>"))) == [each[:3] for each in OTHERS]


def test_a_name_behind_the_text_is_the_source() -> None:
    """Where no card names a source in its head, the name that closes it is one."""
    cards = "".join(
        f"<div><div>{age}</div><h4>{title}</h4><p>{text * 2}</p><div>{source}</div></div>"
        for source, age, title, text in OTHERS
    )
    assert heads(cut(article(cards))) == [each[:3] for each in OTHERS]


def test_an_article_shown_twice_is_listed_once() -> None:
    """The same cards for small and for large screens are one list, and neither is text."""
    cards = "".join(f"<div><p>{s} | {a}</p><h3>{t}</h3><p>{x * 2}</p></div>" for s, a, t, x in OTHERS)
    segments = cut(article(cards) + f"<div><h2>Related articles</h2>{cards}</div>")
    assert heads(segments) == [each[:3] for each in OTHERS]
    assert not [place for place in segments.main if segments.lines[place].block.text in {t for _, _, t, _ in OTHERS}]


def test_cards_strewn_over_a_text_leave_it_whole() -> None:
    """What stands between cards that are complete is the article's."""
    boxes = [
        f"<div><b>{s}</b><a href='/a'>{t}</a><p>{x * 2}</p><div>{a} · 12 likes</div></div>" for s, a, t, x in OTHERS
    ]
    segments = cut(f"<main><h1>{TITLE}</h1>{''.join(f'<h2>Part</h2><p>{TEXT}</p>{box}' for box in boxes)}</main>")
    assert len(segments.units) == len(OTHERS)
    assert sum(segments.lines[place].block.text == TEXT for place in segments.main) == len(OTHERS)


def test_a_front_page_is_a_list() -> None:
    """Linked titles with a sentence each and no text beside them are a list; with a text, they are no list."""
    cards = "".join(f"<div><h3><a href='/{at}'>{OTHERS[0][2]} {at}</a></h3><p>{TEXT}</p></div>" for at in range(6))
    assert cut(f"<div>{cards}</div>", title="Lindau Courier").is_list
    assert not cut(f"<h1>{TITLE}</h1><p>{TEXT * 3}</p><div>{cards}</div>").is_list


def test_sections_with_linked_headings_are_no_list() -> None:
    """An article whose subheadings are links keeps its text."""
    sections = "".join(f"<h2><a href='/{at}'>{OTHERS[0][2]} {at}</a></h2>{f'<p>{TEXT}</p>' * 4}" for at in range(6))
    segments = cut(f"<article><h1>{TITLE}</h1>{sections}</article>")
    assert not segments.is_list
    assert not segments.beside


def test_time_grows_with_the_page_and_no_faster() -> None:
    """Thousands of stop headings in elements that nobody closed do not take minutes."""
    rest = "<div><h3>Related articles</h3><p><a href='/a'>Title of another article</a></p>" * 120
    started = time.process_time()
    cut(article(rest + f"<p>{TEXT}</p>" * 10_000))
    assert time.process_time() - started < 5


def test_a_box_called_tags_holds_hashtags() -> None:
    """Links in an element called so under the article are its hashtags; those over the title are the site's."""
    site = "<div class='tags'><a href='/t'>Storms</a> <a href='/t'>Harbours</a></div>"
    own = "<div class='entry-tags'><a href='/t'>Lindau</a>, <a href='/t'>Winter ferry</a></div>"
    segments = cut(f"{site}<main><h1>{TITLE}</h1><p>{TEXT * 3}</p>{own}</main>")
    assert segments.hashtags == ("Lindau", "Winter ferry")


def test_cards_below_the_comments_are_no_comments() -> None:
    """Without a heading of their own, cards with headline, source and age end the comments; those have a name only."""
    said = "".join(
        f"<div><div>{name}</div><div>{age}</div><div>I have lived on Karg for forty years, so it is time.</div></div>"
        for name, age in (("Berit", "2 hours ago"), ("Old Sailor", "yesterday"))
    )
    cards = "".join(
        f"<div><div>{title}</div><div>{source}</div><div>{age}</div><div>{TEXT}</div></div>"
        for source, age, title, _ in OTHERS
    )
    found = cut(f"<main><h1>{TITLE}</h1><p>{TEXT * 3}</p><div>Comments</div>{said}{cards}</main>")
    assert heads(found) == [each[:3] for each in OTHERS]
    assert [comment.author for comment in found.comments] == ["Berit", "Old Sailor"]


def test_comments_without_an_age_are_known_by_their_names() -> None:
    """A name and a text, again and again under a heading that says so, are not the article's."""
    said = "".join(f"<div><b>{name}</b><p>{TEXT} So I said.</p></div>" for name in ("Berit", "Old Sailor"))
    found = cut(f"<main><h1>{TITLE}</h1>{f'<p>{TEXT}</p>' * 6}<h3>Comments</h3>{said}</main>")
    assert [comment.author for comment in found.comments] == ["Berit", "Old Sailor"]
    assert not any("So I said" in found.lines[place].block.text for place in found.main)


def test_dates_tell_cards_apart_where_no_ages_do() -> None:
    """Under a heading that says so, and without an element round them, dates with their clocks serve as ages do."""
    dates = ("11 May 2026 18:30", "10.05.2026, 09:00 Uhr", "Fri, 8 May 2026")
    lines = "".join(
        f"<div>{source} · <span>{date}</span></div><div><a href=/a>{title}</a></div><div>{TEXT}</div>"
        for (source, _, title, _), date in zip(OTHERS, dates, strict=True)
    )
    found = cut(f"<div><div>{TITLE}</div><div>{TEXT * 3}</div><div>{TEXT * 2}</div><div>Related</div>{lines}</div>")
    assert heads(found) == [(source, date, title) for (source, _, title, _), date in zip(OTHERS, dates, strict=True)]


def test_a_title_and_its_day_are_two_things_in_one_line() -> None:
    """A list's link with a date beside it is a title, however long; the next line's title is no source of it."""
    titles = ("A bridge would cost half a billion", "Shipyard wins order for a new hull " * 2 + "and a crane")
    items = "".join(
        f"<li><a href='/{at}'>{title.strip()}</a> <span>{at + 3} May 2026, 16:18</span></li>"
        for at, title in enumerate(titles * 2)
    )
    found = cut(f"<main><h1>{TITLE}</h1><p>{TEXT * 3}</p><section><h2>Related</h2><ul>{items}</ul></section></main>")
    assert heads(found) == [
        (None, "3 May 2026, 16:18", titles[0]),
        (None, "4 May 2026, 16:18", titles[1]),
    ]


@pytest.mark.parametrize(
    "head",
    [
        "<b>{name}</b><span>{day}</span>",
        "<p><b>{name}</b>, {day}</p>",
        "<div>{name}</div><div>{day}</div>",
        "<span>{name}</span> · <time>{day}</time>",
    ],
)
def test_a_comment_s_day_is_no_part_of_its_author(head: str) -> None:
    """A date beside a name heads a comment as an age does; a day that is told in one is its text."""
    days = {
        "Berit": "11 May 2026, 18:30",
        "old_sailor": "10.05.2026, 09:00 Uhr",
        "Jo van Karg": "May 8, 2026 at 9:05 am",
    }
    said = "".join(
        f"<div>{head.format(name=name, day=day)}<p>I left Karg on 3 May 2024</p></div>" for name, day in days.items()
    )
    found = cut(f"<main><h1>{TITLE}</h1>{f'<p>{TEXT}</p>' * 6}<section><h3>Comments</h3>{said}</section></main>")
    assert [(comment.author, comment.age) for comment in found.comments] == list(days.items())
    assert {comment.text for comment in found.comments} == {"I left Karg on 3 May 2024"}


def test_openings_beyond_the_text_need_no_heading() -> None:
    """Cards with a day outside the article's element are other articles, though nothing announces them."""
    cards = "".join(
        f"<div><span>10 May 2026</span><h3><a href='/{at}'>{title}</a></h3><p>{TEXT}</p></div>"
        for at, (_, _, title, _) in enumerate(OTHERS)
    )
    found = cut(f"<main><h1>{TITLE}</h1>{f'<p>{TEXT}</p>' * 3}</main><div>{cards}</div>")
    assert [unit.title for unit in found.units] == [title for _, _, title, _ in OTHERS]
    within = cut(f"<main><h1>{TITLE}</h1>{f'<p>{TEXT}</p>' * 3}<div>{cards}</div>{f'<p>{TEXT}</p>' * 6}</main>")
    assert not within.beside


def test_a_line_with_a_day_heads_no_comments() -> None:
    """What counts comments beside the day, below the headline, is no heading over all that follows."""
    latest = "".join(
        f"<li>06.11.2026 - 13:{at} by Berit<a href='/{at}'>{OTHERS[0][2]}</a></li>" for at in range(10, 30)
    )
    meta = "<div>06/11/2026 <a href='#c'>0 comments</a></div>"
    found = cut(f"<div><h1>{TITLE}</h1>{meta}{f'<p>{TEXT}</p>' * 5}</div><ul>{latest}</ul>")
    assert not found.is_list
    assert sum(found.lines[place].block.text == TEXT for place in found.main) == 5


def test_a_box_amid_the_text_ends_where_it_closes() -> None:
    """One other article with its day, in an element with its heading, takes nothing of the text below it along."""
    box = f"<div class=also><p>Read more</p><a href='/a'>{OTHERS[0][2]}</a><span>10 May 2026</span></div>"
    text = f"<div class=text><p>{TEXT}</p></div>"
    found = cut(f"<main><h1>{TITLE}</h1>{text * 2}{box}{text * 2}</main>")
    assert sum(found.lines[place].block.text == TEXT for place in found.main) == 4
    assert [unit.title for unit in found.units] == [OTHERS[0][2]]


def test_a_card_may_be_a_picture_with_all_in_its_caption() -> None:
    """Title, source, age and text below a picture are the card's, its buttons are nobody's; a true caption is none."""
    cards = "".join(
        f"<figure><img><figcaption><strong><a href='/a'>{title}</a></strong><em>{source} — {age}</em><p>{text}</p>"
        f"<span><a>Save</a> <a>Hide this story</a></span></figcaption></figure>"
        for source, age, title, text in OTHERS
    )
    page = f"<title>{TITLE}</title>{article(cards)}"
    found = read_page(page).related
    assert [(each.source, each.age, each.title, each.text, each.captions) for each in found] == [
        (*other, ()) for other in OTHERS
    ]


def test_a_table_of_votes_names_the_source_alone() -> None:
    """Points, arrows, "hide" beside the age and the next one's number are no part of a name or a text."""
    rows = "".join(
        f"<tr><td>{at}.</td><td><a href='/{at}'>{title}</a></td></tr><tr><td></td><td><span>{at}7</span> ▲ · {source} "
        f"· <span>{age}</span> · <a>Hide</a></td></tr><tr><td></td><td>{text} {TEXT}</td></tr>"
        for at, (source, age, title, text) in enumerate(OTHERS, 1)
    )
    page = f"<title>{TITLE}</title><h1>{TITLE}</h1><p>{TEXT * 3}</p><b>Full coverage</b><table>{rows}</table>"
    assert [(each.source, each.age, each.title, each.text) for each in read_page(page).related] == [
        (source, age, title, f"{text} {TEXT}") for source, age, title, text in OTHERS
    ]


@pytest.mark.parametrize("heading", ["KI-Überblick", "Synthèse par IA", "Обзор от ИИ", "Resumen con IA", "AI overview"])
def test_what_a_machine_made_of_an_article_is_none_of_it(heading: str) -> None:
    """A box within the text that says so, with sentences of its own, is left out in any language."""
    box = f"<div><h3>{heading}</h3><p>The boats go on sailing, says a machine that has read all of it.</p></div>"
    found = cut(f"<main><h1>{TITLE}</h1><div><p>{TEXT}</p>{box}<p>{TEXT}</p></div></main>")
    assert [found.lines[place].block.text for place in found.main if found.lines[place].prose] == [TEXT, TEXT]


def test_a_source_may_stand_in_one_line_with_the_linked_title() -> None:
    """Without a blank between them, too; what counts hearts is no source."""
    cards = "".join(
        f"<li><time>{age}</time><div><cite>{source}</cite><a href='/{at}'>{title}</a><p>{text} {TEXT}</p>"
        f"<ul><li><a>♥ 12</a></li></ul></div></li>"
        for at, (source, age, title, text) in enumerate(OTHERS)
    )
    assert heads(cut(article(f"<ol>{cards}</ol>"))) == [(source, age, title) for source, age, title, _ in OTHERS]


def test_a_linked_title_may_open_the_line_of_its_text() -> None:
    """Behind a dash the text goes on in the title's own line, as old clusters of links have it."""
    cards = "".join(
        f"<div><cite>{source}:</cite> <span>{age}</span><br><div><b><a href='/a'>{title}</a></b> &nbsp;&mdash;&nbsp; "
        f"{text} {TEXT}</div></div>"
        for source, age, title, text in OTHERS
    )
    found = read_page(f"<title>{TITLE}</title>{article(cards)}").related
    assert [(each.source, each.age, each.title, each.text) for each in found] == [
        (source, age, title, f"{text} {TEXT}") for source, age, title, text in OTHERS
    ]


def test_what_can_be_done_with_a_card_is_no_name() -> None:
    """A menu behind a card's age, by its role, belongs neither to that card nor to the next one."""
    menu = "<ul role=menu><li>Save</li><li>Fewer stories like this</li></ul>"
    cards = "".join(
        f"<div><div>{source}</div><a href='/a'>{title}</a><div>{text}</div><time>{age}</time>{menu}</div>"
        for source, age, title, text in OTHERS
    )
    found = read_page(f"<title>{TITLE}</title>{article(cards)}").related
    assert [(each.source, each.age, each.title, each.text) for each in found] == list(OTHERS)


@pytest.mark.parametrize(
    ("inline", "text"),
    [
        ("<span>It was late.</span><span>Nobody had gone home.</span>", "It was late. Nobody had gone home."),
        ("<span>for x in socket.</span><b>AF_INET</b>", "for x in socket.AF_INET"),
        ("<i>Signed by J.</i><i>R. Marsh</i>", "Signed by J.R. Marsh"),
    ],
)
def test_sentences_of_two_elements_do_not_run_into_each_other(inline: str, text: str) -> None:
    """A blank stands between two sentences whose elements have none; code and initials stay as they are."""
    (block,) = page_blocks(tree_of(f"<html><body><p>{inline}</p></body></html>".encode()))
    assert block.text == text


def test_a_bar_in_each_card_ends_no_list() -> None:
    """Counts and "Share" below each text, the same words again and again, part no card from the next one."""
    cards = "".join(
        f"<div><a href='/a'><h3>{title}</h3></a><div><b>{source}</b> • <span>{age}</span> • <i>Lindau</i></div>"
        f"<p>{text}</p><div><span>👍 {at}</span><span>💬 {at}</span><a>Share</a></div></div>"
        for at, (source, age, title, text) in enumerate(OTHERS)
    )
    found = read_page(f"<title>{TITLE}</title>{article(cards)}").related
    assert [(each.source, each.age, each.title, each.text) for each in found] == list(OTHERS)


def test_a_label_before_the_source_is_no_source() -> None:
    """Of two short lines that open every card the one with more different words names the source."""
    labels = ("Left", "Centre", "Left")
    cards = "".join(
        f"<div><div>{label}</div><div><a href='/s'>{source}</a></div><a href='/a'><h4>{title}</h4></a><p>{text}</p>"
        f"<p>{TEXT}</p><div><time>{age}</time><a href='/a'>Read full story</a></div></div>"
        for label, (source, age, title, text) in zip(labels, OTHERS, strict=True)
    )
    found = read_page(f"<title>{TITLE}</title>{article(cards)}").related
    assert [(each.source, each.age, each.title) for each in found] == [other[:3] for other in OTHERS]


def test_links_to_act_are_no_text() -> None:
    """A card without a text has none because "Share" and "Save" are links in one line below its title."""
    cards = "".join(
        f"<div><div><div>{source}</div><div>{age}</div></div><div><a href='/a'>{title}</a></div>"
        f"<div><a href='#'>Share</a> <a href='#'>Save</a> <a href='#'>Fewer stories of this kind</a></div></div>"
        for source, age, title, _ in OTHERS
    )
    found = read_page(f"<title>{TITLE}</title>{article(cards)}").related
    assert [(each.source, each.age, each.title, each.text) for each in found] == [(*other[:3], "") for other in OTHERS]


def test_a_list_whose_items_are_paragraphs_is_text() -> None:
    """As editors write them; a page with related articles is told apart by its own markup, where no item is long."""
    items = ("A hull of steel", "Two engines", "One cook")
    listed = "".join(f"<li><p>{item}</p></li>" for item in items)
    cards = "".join(
        f"<div><b>{name}</b> <i>{age}</i><h3>{title}</h3><p>{text}</p></div>" for name, age, title, text in OTHERS
    )
    body = f"<main><h1>{TITLE}</h1><p>{TEXT}</p><ol>{listed}</ol><p>{TEXT.upper()}</p></main>"
    page = f"<html><body>{body}<div><h2>Related articles</h2>{cards}</div></body></html>"
    read = read_page(page)
    assert len(read.related) == len(OTHERS)
    assert read.text.split("\n\n") == [TEXT, *items, TEXT.upper()]
