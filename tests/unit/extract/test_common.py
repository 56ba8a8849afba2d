"""What all units of a row have in common tells their titles, their texts and what is the page's."""

import pytest

from octavo.extract.blocks.blocks import page_blocks
from octavo.extract.blocks.lines import lines_of
from octavo.extract.document.tree import tree_of
from octavo.extract.page import read_page
from octavo.news.extracted import Extracted

TITLE = "Ferry will sail all winter after the council's vote"
TEXT = (
    "The ferry between Lindau and the outer islands will run through the winter, the harbour board decided on Monday. "
    "It will carry twelve passengers, the mail and one goat a day, said the master, who has sailed it since May."
)
OTHERS = (
    ("The Harbour Post", "3 hours ago", "Shipyard wins order for hull", "The yard will build it over the summer."),
    ("Coast and Country Wire", "yesterday", "Four days without bread", "Islanders remember the great ice."),
    ("The Harbour Post", "2 days ago", "A bridge would cost millions", "It would take nine years, she wrote."),
)
ALL = [(source, age, title, text) for source, age, title, text in OTHERS]


def read(rest: str, own: str = f"<p>{TEXT}</p>", below: str = "") -> Extracted:
    """A page with an article and what follows it."""
    body = f"<h1>{TITLE}</h1>{own}{below}<h2>Related articles</h2>{rest}"
    return read_page(f"<html lang=en><title>{TITLE}</title><body>{body}</body></html>", url="https://wire.example/a/1")


def told(page: Extracted) -> list[tuple[str | None, str | None, str, str]]:
    """Source, age, title and text of each related article."""
    return [(each.source, each.age, each.title, each.text) for each in page.related]


def test_a_title_does_not_come_again() -> None:
    """Sources as long as titles are told from those by coming again, wherever both stand."""
    rows = "".join(
        f"<a href='/r'><div>{source}</div><div>{age}</div><div>{title}</div><div>{text}</div></a>"
        for source, age, title, text in OTHERS
    )
    assert told(read(rows)) == ALL


def test_the_only_link_is_the_title() -> None:
    """The one link in each head is the title, in whatever order the rest stands and whatever is a heading."""
    longer = [(source, age, f"{title} after all these years", text) for source, age, title, text in OTHERS]
    rows = "".join(
        f"<div><p><a href='/r'>{title}</a></p><h4>{source} — {age}</h4><p>{text}</p></div>"
        if at % 2
        else f"<div><h4>{source} — {age}</h4><p><a href='/r'>{title}</a></p><p>{text}</p></div>"
        for at, (source, age, title, text) in enumerate(longer)
    )
    assert told(read(rows)) == longer


def test_heads_bring_the_texts_between_them() -> None:
    """Under their heading, elements that hold heads alone have their texts in what follows, be it a row of a table."""
    rows = "".join(
        f"<tr><td>{age}</td><td>{source}</td><td><b>{title}</b></td></tr><tr><td colspan=3>{text}</td></tr>"
        for source, age, title, text in OTHERS
    )
    assert told(read(f"<table>{rows}</table>")) == ALL


def test_what_all_have_is_the_page_s() -> None:
    """A tick and "follow" behind each source, and counters below each text, are none of theirs."""
    rows = "".join(
        f"<div><p><span>{source}</span><span>✓</span><span>Follow</span></p><p>{age}</p><h3>{title}</h3><p>{text}</p>"
        f"<p>Shelve it</p><p>♥ {at} 💬 2</p></div>"
        for at, (source, age, title, text) in enumerate(OTHERS)
    )
    assert told(read(rows)) == ALL


def test_texts_may_stand_above_their_titles() -> None:
    """An element's text is its unit's, above the title as well as below it."""
    rows = "".join(
        f"<div><p>{text}</p><h3>{title}</h3><i>{source}</i> <i>{age}</i></div>" for source, age, title, text in OTHERS
    )
    assert told(read(rows)) == ALL


def test_an_age_and_a_source_may_open_a_line() -> None:
    """Age and source in an element of their own are the head of a line; the dash before the text is nobody's."""
    rows = "".join(
        f"<li><small>{age}, {source}</small> <a href='/r'>{title}</a> – {text} {TEXT}</li>"
        for source, age, title, text in OTHERS
    )
    page = read(f"<ul>{rows}</ul>")
    assert told(page) == [(source, age, title, f"{text} {TEXT}") for source, age, title, text in OTHERS]


@pytest.mark.parametrize(
    "item",
    [
        "<p><b>{title}</b> ({source}, {age}). {text} {more}</p>",
        "<div><a href='/r'>{title}</a><p>🕒 {age} &nbsp; 📰 {source}</p><p>{text} {more}</p></div>",
        "<div><p>1</p><p>{title}</p><p>{text} {more}</p><p>— {source}, {age}</p></div>",
    ],
)
def test_heads_of_few_signs(item: str) -> None:
    """Brackets behind a bold title, pictograms before age and source, or a last line set a head apart."""
    rows = "".join(
        item.format(source=source, age=age, title=title, text=text, more=TEXT) for source, age, title, text in OTHERS
    )
    assert told(read(rows)) == [(source, age, title, f"{text} {TEXT}") for source, age, title, text in OTHERS]


def test_lines_as_they_are_written() -> None:
    """A list in a <pre> below the text is read line by line."""
    lines = "\n\n".join(f"{source} | {age} | {title}\n  {text} {TEXT}" for source, age, title, text in OTHERS)
    assert told(read(f"<pre>{lines}</pre>")) == [
        (source, age, title, f"{text} {TEXT}") for source, age, title, text in OTHERS
    ]


@pytest.mark.parametrize("title", ["Why did the market close ten years ago?", "What nine towns learned 3 years ago"])
def test_a_title_that_tells_of_long_ago(title: str) -> None:
    """Where ages have lines of their own, one amid the words of a title is none; nor is one that is asked after."""
    rows = "".join(
        f"<div><span>{source}</span></div><div>{age}</div><div>{title if at == 1 else name}</div><div>{text}</div>"
        for at, (source, age, name, text) in enumerate(OTHERS)
    )
    assert [each.title for each in read(rows).related] == [OTHERS[0][2], title, OTHERS[2][2]]


def test_a_row_of_hashtags_closes_an_article() -> None:
    """What stands between the hashtags and the related articles is none of the text, whatever it is called."""
    below = "<p>#ferry #winter</p><p><b>Clever helpers</b></p><p>See what they can do for you:</p>"
    rows = "".join(f"<h3>{title}</h3><p>{source} · {age}</p><p>{text}</p>" for source, age, title, text in OTHERS)
    assert read(rows, below=below).text == TEXT


def test_what_is_folded_away_is_no_text() -> None:
    """A machine's summary that a reader must unfold is none of an article that is there to see."""
    below = f"<details><summary>Clever helper</summary><p>{TEXT[:80]} in short.</p></details>"
    rows = "".join(f"<h3>{title}</h3><p>{source} · {age}</p><p>{text}</p>" for source, age, title, text in OTHERS)
    assert read(rows, below=below).text == TEXT


@pytest.mark.parametrize(
    ("inline", "lines"),
    [
        ("<span style='display: block'>One</span><span style='display:flex'>Two</span>", ["One", "Two"]),
        ("<span>One</span><span role=button>Hide</span>", ["One", "Hide"]),
        ("<span style='color: red'>One</span> <span>Two</span>", ["One Two"]),
        ("<pre><span style='display:block'>a = 1</span> <span style='display:block'>b</span></pre>", ["a = 1 b"]),
    ],
)
def test_lines_of_their_own_by_style_or_role(inline: str, lines: list[str]) -> None:
    """An element has lines of its own where its style or its role says so; the lines of a program stay together."""
    assert [block.text for block in page_blocks(tree_of(f"<body><div>{inline}</div></body>".encode()))] == lines


@pytest.mark.parametrize(
    "text", ["AI tools: Shorten / Explain", "Hashtags: harbour, trade", "Comments: No comments yet"]
)
def test_a_block_in_one_line_is_a_label(text: str) -> None:
    """A heading that ends an article and all that it announces, in one line, are no part of it."""
    (line,) = lines_of(page_blocks(tree_of(f"<body><p>{text}</p></body>".encode())))
    assert line.label
