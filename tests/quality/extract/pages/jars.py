"""Layouts of jars: small lists of source and age, drawn logos, linked names, rows before cards, numbered sources."""

from dataclasses import replace
from html import escape as e
from typing import Any

from .markup import age, og, page, ps, source, words
from .told import Story


def metas_as_lists(s: Story) -> str:
    """A blog system's river without a border: heading, source and age as a small list, text, a link to read on."""
    more = s.words["more"]
    flow = "".join(
        f'<h4 class="entry-title"><a href="{r.url}" rel="bookmark">{e(r.title)}</a></h4><ul class="entry-meta"><li '
        f'class="cat"><a href="/from/{at}">{source(r)}</a></li><li class="posted-on">{age(r)}</li></ul><div '
        f'class="entry-summary">{ps(r.paragraphs)}</div><p class="link-more"><a href="{r.url}">{more} <span '
        f'class="screen-reader-text">"{e(r.title)}"</span></a></p>'
        for at, r in enumerate(s.related)
    )
    tags = "".join(f'<li><a href="/tag/{at}" rel="tag">{e(tag)}</a></li>' for at, tag in enumerate(s.tags))
    return page(
        s,
        f'<div id="primary"><h1 class="entry-title">{e(s.title)}</h1><ul class="entry-meta"><li class="cat"><a '
        f'href="/from/m">{e(s.source)}</a></li><li class="posted-on">{e(s.date)}</li></ul><div class="entry-content">'
        f'{ps(s.paragraphs)}</div><ul class="post-tags">{tags}</ul><h3 class="widget-title">{s.words["related"]}</h3>'
        f"{flow}</div>",
        head=og(s),
    )


def drawn_logos(s: Story) -> str:
    """The source is the title of a drawing; the age stands in a corner, text and heading in a link of blocks."""
    cards = "".join(
        f'<div class="tile"><div class="tile__top"><svg viewBox="0 0 60 12" role="img"><title>{source(r)}</title>'
        f"<path "
        f'd="M0 0h60v12H0z"/></svg><span class="tile__age">{age(r)}</span></div><a class="tile__link" '
        f'href="{r.url}"><div '
        f'class="tile__head">{e(r.title)}</div>{ps(r.paragraphs, "div", " class=tile__text")}</a></div>'
        for r in s.related
    )
    extra = words(s, "extra")
    return page(
        s,
        f'<main class="reader"><div class="tile__top"><svg viewBox="0 0 60 12" role="img"><title>{e(s.source)}</title>'
        f'<path d="M0 0h60v12H0z"/></svg><span class="tile__age">{e(s.date)}</span></div><h1>{e(s.title)}</h1><div '
        f'class="reader__bar"><button><svg viewBox="0 0 9 9"><title>{extra[0]}</title></svg></button><button>{extra[2]}'
        f'</button></div>{ps(s.paragraphs)}</main><section class="tiles"><h2>{s.words["related"]}</h2>'
        f"{cards}</section>",
        head=og(s),
    )


def linked_names(s: Story) -> str:
    """Words of the texts are linked to subjects, those of the others too; age and source close each card."""

    def linked(text: str) -> str:
        words = text.split(" ")
        at = len(words) // 2
        if len(words) < 4:
            return e(text)
        name = f'<a class="ent" href="/topic/{len(text)}">{e(words[at])}</a>'
        return " ".join([e(" ".join(words[:at])), name, e(" ".join(words[at + 1 :]))])

    cards = "".join(
        f'<div class="k-item"><div class="k-t"><a href="{r.url}">{e(r.title)}</a></div>'
        + "".join(f'<div class="k-x">{linked(each)}</div>' for each in r.paragraphs)
        + f'<div class="k-f"><span>{age(r)}</span><span class="k-dot"></span><span>{source(r)}</span></div></div>'
        for r in s.related
    )
    text = "".join(f'<div class="k-x">{linked(each)}</div>' for each in s.paragraphs)
    return page(
        s,
        f'<div class="k-page"><div class="k-main"><div class="k-h" role="heading" aria-level="1">{e(s.title)}</div>'
        f"<div "
        f'class="k-f"><span>{e(s.date)}</span><span class="k-dot"></span><span>{e(s.source)}</span></div>'
        f"{text}</div><div "
        f'class="k-side"><div class="k-sh">{s.words["related"]}</div>{cards}</div></div>',
        head=og(s),
    )


def asked_and_answered(s: Story) -> str:
    """A machine's box with a summary folded away and a field to ask; talk; then sections without a link or a class."""
    extra, buttons = words(s, "extra"), words(s, "buttons")
    points = "".join(f"<li>{each}</li>" for each in words(s, "points"))
    talk = "".join(
        f"<div><p><b>{e(who)}</b> <small>{e(age)}</small></p><p>{e(said)}</p><p><a href=#r>{extra[7]}</a> <a href=#x>"
        f"{extra[8]}</a></p></div>"
        for who, age, said in s.comments
    )
    cards = "".join(
        f"<section><p><b>{source(r)}</b> <small>{age(r)}</small></p><h3>{e(r.title)}</h3>{ps(r.paragraphs)}</section>"
        for r in s.related
    )
    return page(
        s,
        f"<article><h1>{e(s.title)}</h1><p><b>{e(s.source)}</b> <small>{e(s.date)}</small></p>"
        f"{ps(s.paragraphs)}</article>"
        f"<div><h2>{s.words['ai']}</h2><p>{s.words['intro']}</p><details><summary>{buttons[0]}</summary><p>"
        f"{s.words['summary']}</p></details><details><summary>{buttons[1]}</summary><ul>{points}</ul></details>"
        f"<form><input "
        f'placeholder="…"><button>{buttons[2]}</button></form></div><div><h2>{s.words["comments"]} '
        f"({len(s.comments)})</h2>"
        f"{talk}</div><div><h2>{s.words['related']}</h2>{cards}</div>",
        head=og(s),
    )


def rows_then_cards(s: Story) -> str:
    """Two headlines in a list of links first, each with source and age; then cards with texts below another heading."""
    boxes = words(s, "boxes")
    rows = "".join(
        f'<li class="hl-row"><a href="{r.url}">{e(r.title)}</a> <span class="hl-src">{source(r)}</span> <time>'
        f"{age(r)}"
        "</time></li>"
        for r in s.related[:2]
    )
    cards = "".join(
        f'<div class="big-card"><div class="big-card-img" style="background-image:url(/b{at}.webp)"></div><p '
        f'class="big-card-src">{source(r)} <time>{age(r)}</time></p><p class="big-card-hl"><a href="{r.url}">'
        f"{e(r.title)}</a></p>{ps(r.paragraphs, 'p', ' class=big-card-dek')}</div>"
        for at, r in enumerate(s.related[2:])
    )
    return page(
        s,
        f'<div class="story"><p class="story-src">{e(s.source)} <time>{e(s.date)}</time></p><h1>{e(s.title)}</h1>'
        f'{ps(s.paragraphs)}</div><div class="pub-more"><p class="lbl">{boxes[7]}</p><ul>{rows}</ul></div><div '
        f'class="pub-rel"><p class="lbl">{s.words["related"]}</p>{cards}</div>',
        head=og(s),
    )


def rows_then_cards_gold(s: Story) -> dict[str, Any]:
    """What should be read out of ``rows_then_cards``."""
    return {"related": [replace(r, paragraphs=[]) if at < 2 else r for at, r in enumerate(s.related)]}


def numbered_sources(s: Story) -> str:
    """An answering machine's page: numbered sources in a strip before the text, each a box that a script opens."""
    extra, boxes = words(s, "extra"), words(s, "boxes")
    strip = "".join(
        f'<div class="src-box" role="link" tabindex="0"><div class="src-hd"><span class="src-no">{at}</span><img '
        f'alt="" '
        f'src="/f/{at}"><span class="src-nm">{source(r)}</span><span class="src-ag">{age(r)}</span></div><div '
        f'class="src-ti">{e(r.title)}</div>{ps(r.paragraphs, "div", " class=src-sn")}</div>'
        for at, r in enumerate(s.related, start=1)
    )
    return page(
        s,
        f'<div class="thread"><div class="q">{e(s.title)}</div><div class="strip"><div class="lab">{s.words["related"]}'
        f'</div>{strip}</div><div class="answer"><div class="by">{e(s.source)} · {e(s.date)}</div>'
        f'{ps(s.paragraphs, "div", " class=pg")}</div><div class="acts"><button>{extra[2]}</button><button>{extra[3]}'
        f'</button></div><div class="off">{boxes[8]}</div></div>',
        head=og(s),
    )
