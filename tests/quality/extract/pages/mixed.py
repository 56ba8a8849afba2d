"""More layouts: columns, timelines, sliders, blocks in another order."""

from dataclasses import replace
from html import escape as e

from .markup import og, page, ps
from .told import Story


def bare_sidebar(s: Story) -> str:
    """An <aside> without a heading, before the article in the markup, titles in <strong>."""
    cards = "".join(
        f"<div class='sb'><strong><a href='{r.url}'>{e(r.title)}</a></strong><div class='sb-s'>{e(r.source)}</div>"
        f"<div class='sb-t'>{e(r.age)}</div>{ps(r.paragraphs)}</div>"
        for r in s.related
    )
    return page(
        s,
        f"<div class='row'><aside>{cards}</aside><div class='content'><h1>{e(s.title)}</h1>"
        f"<div class='by'>{e(s.byline)}</div>"
        f"<div class='by'>{e(s.date)}</div>{ps(s.paragraphs)}</div></div>",
        head=og(s),
    )


def timeline(s: Story) -> str:
    """Ages in a column of their own on the left, the source named last."""
    rows = "".join(
        f"<div class='tl'><div class='tl-l'>{e(r.age)}</div><div class='tl-r'><h4>{e(r.title)}</h4>{ps(r.paragraphs)}"
        f"<div class='via'>{e(r.source)}</div></div></div>"
        for r in s.related
    )
    return page(
        s,
        f"<div id='a'><h1>{e(s.title)}</h1>{ps(s.paragraphs)}</div><div id='b'><h3>{s.words['related']}"
        f"</h3>{rows}</div>",
        head=og(s),
    )


def spans_as_blocks(s: Story) -> str:
    """Items whose parts are <span>s, made blocks by a style sheet."""
    items = "".join(
        f"<li><span class='b s'>{e(r.source)}</span> <span class='b a'>{e(r.age)}</span> <span class='b t'>"
        f"<a href='{r.url}'>"
        f"{e(r.title)}</a></span> <span class='b x'>{e(' '.join(r.paragraphs))}</span></li>"
        for r in s.related
    )
    return page(
        s,
        f"<div><h1>{e(s.title)}</h1><span class='b d'>{e(s.date)}</span>{ps(s.paragraphs)}</div><div>"
        f"<h2>{s.words['related']}</h2>"
        f"<ul>{items}</ul></div>",
        head=og(s),
    )


def pictures_with_captions(s: Story) -> str:
    """Each card opens with a picture, whose caption names a photographer."""
    cards = "".join(
        "<div class='p'><figure><img src='/p.jpg' alt=''><figcaption>Photo: Nils Orre</figcaption></figure>"
        "<div class='p-h'>"
        f"<span>{e(r.age)}</span> | <span>{e(r.source)}</span></div><h3><a href='{r.url}'>{e(r.title)}</a></h3>"
        f"<div>{ps(r.paragraphs)}</div></div>"
        for r in s.related
    )
    return page(
        s,
        "<div><figure><img src='/l.jpg'><figcaption>The scene on Sunday. Photo: Nils Orre</figcaption></figure>"
        f"<h1>{e(s.title)}</h1>"
        f"{ps(s.paragraphs)}</div><section><h2>{s.words['related']}</h2>{cards}</section>",
        head=og(s),
    )


def twice(s: Story) -> str:
    """The same cards once for small screens and once for large ones."""
    cards = "".join(
        f"<div class='crd'><span>{e(r.source)}</span><time>{e(r.age)}</time><h3><a href='{r.url}'>{e(r.title)}</a></h3>"
        f"{ps(r.paragraphs)}</div>"
        for r in s.related
    )
    return page(
        s,
        f"<div class='g'><div class='m'><h1>{e(s.title)}</h1>{ps(s.paragraphs)}<div class='only-mobile'>"
        f"<h2>{s.words['related']}</h2>"
        f"{cards}</div></div><div class='side only-desktop'><h2>{s.words['related']}</h2>{cards}</div></div>",
        head=og(s),
    )


def related_then_tools(s: Story) -> str:
    """Related articles first, then AI tools, hashtags and comments, all in <section>s."""
    w = s.words
    cards = "".join(
        f"<li><p><b>{e(r.source)}</b>, {e(r.age)}</p><h4>{e(r.title)}</h4>{ps(r.paragraphs)}</li>" for r in s.related
    )
    buttons = "".join(f"<li><a href='#'>{e(b)}</a></li>" for b in s.many("buttons"))
    tags = " ".join(f"<a href='/t'>{e(t)}</a>" for t in s.tags)
    said = (
        "".join(f"<li><b>{e(a)}</b><i>{e(t)}</i><p>{e(x)}</p></li>" for a, t, x in s.comments)
        or f"<li>{e(w['none'])}</li>"
    )
    return page(
        s,
        f"<main><section><h1>{e(s.title)}</h1><p>{e(s.byline)}</p>{ps(s.paragraphs)}</section><section>"
        f"<h2>{w['related']}</h2>"
        f"<ul>{cards}</ul></section><section><h2>{w['ai']}</h2><p>{e(w['intro'])}</p><ul>{buttons}</ul>"
        "</section><section>"
        f"<h2>{w['hashtags']}</h2>{tags}</section><section><h2>{w['comments']}</h2><ul>{said}</ul></section></main>",
        head=og(s),
    )


def headlines_only(s: Story) -> str:
    """Related articles of which the page shows no text."""
    items = "".join(
        f"<div class='o'><a href='{r.url}'>{e(r.title)}</a><div><span>{e(r.source)}</span> • <span>{e(r.age)}"
        "</span></div></div>"
        for r in s.related
    )
    return page(
        s,
        f"<div class='n'><h1>{e(s.title)}</h1><div><span>{e(s.source)}</span> • <span>{e(s.date)}</span>"
        f"</div>{ps(s.paragraphs)}"
        f"<div class='os'><h2>{s.words['related']}</h2>{items}</div></div>",
        head=og(s),
    )


def headlines_gold(s: Story) -> dict:
    """What should be read out of ``headlines_only``."""
    return {"related": [replace(r, paragraphs=[]) for r in s.related]}


def no_text_of_its_own(s: Story) -> str:
    """The article is a headline with a link; the related ones have their texts."""
    cards = "".join(
        f"<article><div><span>{e(r.source)}</span> · <span>{e(r.age)}</span></div><h3>"
        f"<a href='{r.url}'>{e(r.title)}</a></h3>"
        f"{ps(r.paragraphs)}</article>"
        for r in s.related
    )
    return page(
        s,
        f"<main><h1>{e(s.title)}</h1><p><a href='/out'>{e(s.source)}</a> · {e(s.date)}</p>"
        f"<h2>{s.words['comments']}</h2>"
        f"<p>{e(s.words['none'])}</p><h2>{s.words['related']}</h2>{cards}</main>",
        head=og(s),
    )


def no_text_gold(_: Story) -> dict:
    """What should be read out of ``no_text_of_its_own``."""
    return {"paragraphs": []}


def subheadings(s: Story) -> str:
    """The article has subheadings of the related titles' own level, and a second heading for another list."""
    cards = "".join(
        f"<h2>{e(r.title)}</h2><p class='src'>{e(r.source)} – {e(r.age)}</p>{ps(r.paragraphs)}" for r in s.related
    )
    tops = "".join(
        f"<p><a href='/m/{n}'>{e(t)}</a></p>" for n, t in enumerate(("One for the road", "Two for the show"))
    )
    return page(
        s,
        f"<div class='art'><h1>{e(s.title)}</h1>{ps(s.paragraphs[:2])}<h2>{e(s.source)}</h2>{ps(s.paragraphs[2:])}"
        f"<h2>{s.words['related']}</h2>{cards}<h2>{s.words['mostread']}</h2>{tops}</div>",
        head=og(s),
    )


def subheadings_gold(s: Story) -> dict:
    """What should be read out of ``subheadings``."""
    return {"paragraphs": [*s.paragraphs[:2], s.source, *s.paragraphs[2:]]}
