"""Invented aggregator pages: one story with its related articles, in many layouts of markup and several languages."""

import json
from collections.abc import Callable
from dataclasses import dataclass, replace
from html import escape
from pathlib import Path
from typing import Any

import pytest


@dataclass(frozen=True)
class Item:
    source: str
    age: str
    title: str
    paragraphs: tuple[str, ...]
    when: str = "2026-05-12T16:30:00Z"


@dataclass(frozen=True)
class Wording:
    """What a page's own furniture says."""

    lang: str
    hashtags: str = "Hashtags"
    ai: str = "AI features"
    buttons: tuple[str, ...] = ("Summarize", "Translate")
    comments: str = "Comments"
    no_comments: str = "No comments yet"
    related: str = "Related Articles"


@dataclass(frozen=True)
class Story:
    title: str
    paragraphs: tuple[str, ...]
    related: tuple[Item, ...]
    wording: Wording
    hashtags: tuple[str, ...] = ("#harbour", "#Lindau")
    #: Author, age, text.
    comments: tuple[tuple[str, str, str], ...] = ()
    source: str = "Lindau Courier"
    date: str = "12 May 2026"


def _read_story(told: dict[str, Any]) -> Story:
    return Story(
        **{
            **told,
            "paragraphs": tuple(told["paragraphs"]),
            "hashtags": tuple(told["hashtags"]),
            "comments": tuple(map(tuple, told["comments"])),
            "wording": Wording(**{**told["wording"], "buttons": tuple(told["wording"]["buttons"])}),
            "related": tuple(Item(**{**item, "paragraphs": tuple(item["paragraphs"])}) for item in told["related"]),
        }
    )


_TOLD = json.loads((Path(__file__).parents[2] / "data" / "extract" / "stories.json").read_text(encoding="utf-8"))
COMMENTED = _read_story(_TOLD["en"])
STORIES = {
    "commented": COMMENTED,
    **{name: replace(_read_story(told), comments=()) for name, told in _TOLD.items()},
}


def _p(paragraphs: tuple[str, ...], tag: str = "p") -> str:
    return "".join(f"<{tag}>{escape(each)}</{tag}>" for each in paragraphs)


def _page(story: Story, body: str, *, head: str = "") -> str:
    return (
        f'<!doctype html><html lang="{story.wording.lang}"><head><meta charset="utf-8">'
        f"<title>{escape(story.title)} | Newsfold</title>"
        f'<meta property="og:title" content="{escape(story.title)}"><meta property="og:site_name"'
        f' content="Newsfold">{head}</head>'
        f"<body><header><a href='/'>Newsfold</a><nav><a href='/w'>World</a> <a href='/l'>Local</a></nav></header>{body}"
        "<footer><a href='/about'>About</a> <a href='/privacy'>Privacy</a> © 2026 Newsfold</footer></body></html>"
    )


def _blocks(story: Story, heading: str = "h2", box: str = "div") -> dict[str, str]:
    """The furniture between article and related ones, each in an element of its own."""
    words = story.wording
    tags = " ".join(f"<a href='/t'>{escape(tag)}</a>" for tag in story.hashtags)
    buttons = "".join(f"<button>{escape(each)}</button>" for each in words.buttons)
    comments = "".join(
        f"<div class='entry'><b>{escape(author)}</b> <span>{escape(age)}</span><p>{escape(text)}</p></div>"
        for author, age, text in story.comments
    )
    comments = comments or f"<p>{escape(words.no_comments)}</p>"
    return {
        "hashtags": f"<{box}><{heading}>{words.hashtags}</{heading}>{tags}</{box}>",
        "ai": f"<{box}><{heading}>{words.ai}</{heading}>{buttons}</{box}>",
        "comments": f"<{box}><{heading}>{words.comments}</{heading}>{comments}</{box}>",
    }


def _furniture(story: Story, heading: str = "h2", box: str = "div") -> str:
    return "".join(_blocks(story, heading, box).values())


def article_cards(story: Story) -> str:
    """Cards in nested <article>s inside the main one."""
    cards = "".join(
        f"<article><header><span>{escape(item.source)}</span> <time>{escape(item.age)}</time></header><h3><a"
        f" href='/a/{number}'>"
        f"{escape(item.title)}</a></h3>{_p(item.paragraphs)}</article>"
        for number, item in enumerate(story.related)
    )
    return _page(
        story,
        f"<main><article><h1>{escape(story.title)}</h1><p class='meta'>{escape(story.source)} ·"
        f" {escape(story.date)}</p>{_p(story.paragraphs)}"
        f"{_furniture(story)}<section><h2>{story.wording.related}</h2>{cards}</section></article></main>",
    )


def div_soup(story: Story) -> str:
    """Nothing but <div>s, paragraphs too."""
    cards = "".join(
        f"<div class='x1'><div>{escape(item.source)}</div><div>{escape(item.age)}</div><div"
        f" class='t'>{escape(item.title)}</div>"
        f"<div>{_p(item.paragraphs, 'div')}</div></div>"
        for item in story.related
    )
    tags = "".join(f"<span>{escape(tag)}</span> " for tag in story.hashtags)
    words = story.wording
    return _page(
        story,
        f"<div id='root'><div><div class='t1'>{escape(story.title)}</div><div>{escape(story.source)}</div>"
        f"<div>{escape(story.date)}</div>"
        f"<div>{_p(story.paragraphs, 'div')}</div><div><div>{words.hashtags}</div><div>{tags}</div></div>"
        f"<div>{words.ai}</div>"
        f"<div>{' '.join(words.buttons)}</div><div>{words.comments}</div><div>{words.no_comments}</div>"
        f"<div>{words.related}</div>{cards}</div></div>",
    )


def only_paragraphs(story: Story) -> str:
    """Every line a <p>, no heading at all; the source twice."""
    words = story.wording
    lines = [
        story.title,
        f"{story.source} | {story.date}",
        *story.paragraphs,
        words.hashtags,
        " ".join(story.hashtags),
        words.ai,
    ]
    lines += [" · ".join(words.buttons), words.comments, words.no_comments, words.related]
    for item in story.related:
        lines += [item.source, item.age, f"- {item.source}", item.title, *item.paragraphs]
    return _page(story, f"<div>{_p(tuple(lines))}</div>")


def bullet_list(story: Story) -> str:
    """A list whose items hold everything inline but the text."""
    items = "".join(
        f"<li><a href='/a/{number}'>{escape(item.title)}</a> – <em>{escape(item.source)}</em>, "
        f"<span>{escape(item.age)}</span>"
        f"{_p(item.paragraphs)}</li>"
        for number, item in enumerate(story.related)
    )
    return _page(
        story,
        f"<h1>{escape(story.title)}</h1><p><i>{escape(story.source)}, {escape(story.date)}</i>"
        f"</p>{_p(story.paragraphs)}{_furniture(story, 'h3')}"
        f"<h3>{story.wording.related}</h3><ul>{items}</ul>",
    )


def table(story: Story) -> str:
    """A table: source and age in one cell, title and text in the other."""
    rows = "".join(
        f"<tr><td>{escape(item.source)}<br>{escape(item.age)}</td><td><a"
        f" href='/a/{number}'>{escape(item.title)}</a>{_p(item.paragraphs)}</td></tr>"
        for number, item in enumerate(story.related)
    )
    return _page(
        story,
        f"<div class='wrap'><h1>{escape(story.title)}</h1>{_p(story.paragraphs)}{_furniture(story)}"
        f"<h2>{story.wording.related}</h2>"
        f"<table><tbody>{rows}</tbody></table></div>",
    )


def definition_list(story: Story) -> str:
    """Terms and definitions."""
    items = "".join(
        f"<dt>{escape(item.title)}</dt><dd>{escape(item.source)} · {escape(item.age)}</dd>{_p(item.paragraphs, 'dd')}"
        for item in story.related
    )
    return _page(
        story,
        f"<article><h1>{escape(story.title)}</h1>{_p(story.paragraphs)}</article>{_furniture(story, box='section')}"
        f"<section><h2>{story.wording.related}</h2><dl>{items}</dl></section>",
    )


def line_breaks(story: Story) -> str:
    """One <div> of lines parted by <br>."""
    words = story.wording
    lines = [
        f"<b>{escape(story.title)}</b>",
        escape(f"{story.source} – {story.date}"),
        *map(escape, story.paragraphs),
        words.hashtags,
    ]
    lines += [
        " ".join(story.hashtags),
        words.ai,
        ", ".join(words.buttons),
        words.comments,
        words.no_comments,
        words.related,
    ]
    for item in story.related:
        lines += [escape(item.source), escape(item.age), f"<b>{escape(item.title)}</b>", *map(escape, item.paragraphs)]
    return _page(story, f"<div class='content'>{'<br><br>'.join(lines)}</div>")


def dated_times(story: Story) -> str:
    """Sources as links, ages in <time datetime>."""
    cards = "".join(
        f"<div class='card'><h4><a href='/a/{number}'>{escape(item.title)}</a></h4><div class='m'><a"
        f" href='/s/{number}'>{escape(item.source)}</a>"
        f" <time datetime='{item.when}'>{escape(item.age)}</time></div>{_p(item.paragraphs)}<a"
        f" href='/a/{number}'>Read more</a></div>"
        for number, item in enumerate(story.related)
    )
    return _page(
        story,
        f"<main><h1>{escape(story.title)}</h1><div class='by'>{escape(story.source)} <time"
        f" datetime='2026-05-12'>{escape(story.date)}</time></div>"
        f"<div class='body'>{_p(story.paragraphs)}</div>{_furniture(story)}<div class='rel'>"
        f"<h2>{story.wording.related}</h2>{cards}</div></main>",
    )


def age_first(story: Story) -> str:
    """The age before the source, in one line above a heading; no element round a unit."""
    items = "".join(
        f"<p class='m'>{escape(item.age)} | {escape(item.source)}</p><h3>{escape(item.title)}</h3>{_p(item.paragraphs)}"
        for item in story.related
    )
    return _page(
        story,
        f"<div><h1>{escape(story.title)}</h1>{_p(story.paragraphs)}{_furniture(story, box='div')}"
        f"<h2>{story.wording.related}</h2>{items}</div>",
    )


def related_first(story: Story) -> str:
    """The related articles before hashtags and comments."""
    blocks = _blocks(story, box="section")
    cards = "".join(
        f"<div><span>{escape(item.source)}</span><span>{escape(item.age)}</span><h3>{escape(item.title)}"
        f"</h3>{_p(item.paragraphs)}</div>"
        for item in story.related
    )
    return _page(
        story,
        f"<main><h1>{escape(story.title)}</h1>{_p(story.paragraphs)}<section><h2>{story.wording.related}"
        f"</h2>{cards}</section>"
        f"{blocks['ai']}{blocks['hashtags']}{blocks['comments']}</main>",
    )


def related_on_top(story: Story) -> str:
    """The related articles above the article."""
    cards = "".join(
        f"<div class='c'><div>{escape(item.source)} • {escape(item.age)}</div><h3>{escape(item.title)}"
        f"</h3>{_p(item.paragraphs)}</div>"
        for item in story.related
    )
    return _page(
        story,
        f"<div class='top'><h2>{story.wording.related}</h2>{cards}</div><div class='main'>"
        f"<h1>{escape(story.title)}</h1>{_p(story.paragraphs)}"
        f"{_furniture(story)}</div>",
    )


def sidebar(story: Story) -> str:
    """The related articles in an <aside> without any heading, in the middle of the article's element."""
    cards = "".join(
        f"<div><strong>{escape(item.title)}</strong><div>{escape(item.source)}</div><div>{escape(item.age)}"
        f"</div>{_p(item.paragraphs)}</div>"
        for item in story.related
    )
    return _page(
        story,
        f"<article><h1>{escape(story.title)}</h1>{_p(story.paragraphs[:2])}<aside>{cards}"
        f"</aside>{_p(story.paragraphs[2:])}"
        f"{_furniture(story)}</article>",
    )


def age_last(story: Story) -> str:
    """Title and text first; source and age close each card."""
    cards = "".join(
        f"<div class='k'><h3>{escape(item.title)}</h3>{_p(item.paragraphs)}<div class='f'>"
        f"<span>{escape(item.source)}</span>"
        f"<span>{escape(item.age)}</span></div></div>"
        for item in story.related
    )
    return _page(
        story,
        f"<div><h1>{escape(story.title)}</h1>{_p(story.paragraphs)}{_furniture(story)}"
        f"<h2>{story.wording.related}</h2>{cards}</div>",
    )


def inline_cards(story: Story) -> str:
    """A card is one link with nothing but <span>s in it."""
    cards = "".join(
        f"<a class='c' href='/a/{number}'><span>{escape(item.source)}</span><span>{escape(item.age)}</span>"
        f"<span>{escape(item.title)}</span>"
        + "".join(f"<span>{escape(each)}</span>" for each in item.paragraphs)
        + "</a>"
        for number, item in enumerate(story.related)
    )
    cards = "".join(f"<div>{card}</div>" for card in cards.replace("</a><a", "</a>\n<a").split("\n"))
    return _page(
        story,
        f"<div><h1>{escape(story.title)}</h1>{_p(story.paragraphs)}{_furniture(story)}"
        f"<h2>{story.wording.related}</h2>{cards}</div>",
    )


def subheads(story: Story) -> str:
    """Headings of one level for the article and the related ones, JSON-LD, and a footer of prose."""
    items = "".join(
        f"<h2>{escape(item.title)}</h2><p>{escape(item.source)} ({escape(item.age)})</p>{_p(item.paragraphs)}"
        for item in story.related
    )
    middle = f"<h2>{escape(story.title.split()[0])} – II</h2>"
    head = (
        '<script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebSite","name"'
        ':"Newsfold"},'
        f'{{"@type":"NewsArticle","headline":"{story.title}","datePublished":"2026-05-12T07:00:00+02:00"}}]}}</script>'
    )
    return _page(
        story,
        f"<div><h1>{escape(story.title)}</h1>{_p(story.paragraphs[:1])}{middle}{_p(story.paragraphs[1:])}"
        f"{_furniture(story, 'h2')}"
        f"<h2>{story.wording.related}</h2>{items}</div><div class='legal'><p>Newsfold gathers headlines from"
        f" three hundred papers. It belongs"
        " to nobody but its readers, and it shows no advertising of any kind.</p></div>",
        head=head,
    )


def repeated_source(story: Story) -> str:
    """As the founding page: source, age, source again, title, text, no element round the text."""
    items = "".join(
        f"<div class='i'><img src='/i.png'><div><b>{escape(item.source)}</b><br>{escape(item.age)}</div><div>-"
        f" {escape(item.source)}</div></div>"
        f"<h3><a href='/a'>{escape(item.title)}</a></h3><div>{escape(' '.join(item.paragraphs))}</div>"
        for item in story.related
    )
    return _page(
        replace(story),
        f"<div><h1>{escape(story.title)}</h1><div>{_p(story.paragraphs)}</div>{_furniture(story, 'h4')}"
        f"<h4>{story.wording.related}</h4>{items}</div>",
    )


def linked_titles(story: Story) -> str:
    """A line holds the linked title, the source and the age, with nothing between them but blanks."""
    items = "".join(
        f"<li><a href='/a/{number}'>{escape(item.title)}</a> {escape(item.source)} {escape(item.age)}"
        f"{_p(item.paragraphs)}</li>"
        for number, item in enumerate(story.related)
    )
    return _page(
        story,
        f"<article><h1>{escape(story.title)}</h1>{_p(story.paragraphs)}</article>{_furniture(story)}<ul>{items}</ul>",
    )


def logos(story: Story) -> str:
    """The sources are pictures: only what stands in their place names them."""
    cards = "".join(
        f"<div class='c'><img src='/l/{number}.svg' alt='{escape(item.source)}'><time>{escape(item.age)}</time>"
        f"<h3><a href='/a/{number}'>{escape(item.title)}</a></h3>{_p(item.paragraphs)}"
        "<img src='/i.svg' alt='Save'></div>"
        for number, item in enumerate(story.related)
    )
    return _page(
        story,
        f"<div><h1>{escape(story.title)}</h1>{_p(story.paragraphs)}</div>{_furniture(story)}"
        f"<h2>{story.wording.related}</h2>{cards}",
    )


def torn(story: Story) -> str:
    """No heading says so: cards stand in the middle of the article, their heads on one line with a linked title."""
    cards = [
        f"<div><em>{escape(item.source)} · {escape(item.age)}</em> <a href='/a/{number}'>{escape(item.title)}</a>"
        f"{_p(item.paragraphs)}</div>"
        for number, item in enumerate(story.related)
    ]
    return _page(
        story,
        f"<article><h1>{escape(story.title)}</h1>{_p(story.paragraphs[:1])}<section>{''.join(cards[:2])}</section>"
        f"{_p(story.paragraphs[1:])}</article>{_furniture(story)}{''.join(cards[2:])}",
    )


LAYOUTS: tuple[Callable[[Story], str], ...] = (
    *(
        article_cards,
        div_soup,
        only_paragraphs,
        bullet_list,
        table,
        definition_list,
        line_breaks,
        dated_times,
        age_first,
    ),
    *(related_first, related_on_top, sidebar, age_last, inline_cards, subheads, repeated_source),
    *(linked_titles, logos, torn),
)


@pytest.fixture(params=LAYOUTS, ids=lambda layout: layout.__name__)
def layout(request: pytest.FixtureRequest) -> Callable[[Story], str]:
    return request.param


@pytest.fixture
def stories() -> dict[str, Story]:
    return STORIES
