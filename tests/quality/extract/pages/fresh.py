"""Layouts that were written last, against a segmenter that knew none of them."""

from dataclasses import replace
from html import escape as e

from .markup import og, page, ps
from .told import Story, Told


def roles(s: Story) -> str:
    """Headings and articles by role alone, times in a title attribute beside their words."""
    cards = "".join(
        f'<div role="article" class="_a9z"><div class="_b1"><span class="_c">{e(r.source)}</span>'
        '<span aria-hidden="true"> • </span>'
        f'<abbr title="{r.when}">{e(r.age)}</abbr></div><div role="heading" aria-level="3">'
        f'<a href="{r.url}">{e(r.title)}</a></div>'
        f'<div class="_d">{ps(r.paragraphs, "div")}</div></div>'
        for r in s.related
    )
    return page(
        s,
        f'<div role="main"><div role="article"><div role="heading" aria-level="1">{e(s.title)}</div>'
        f'<div class="_b1">{e(s.source)} • '
        f'<abbr title="2026-05-12">{e(s.date)}</abbr></div><div class="_d">{ps(s.paragraphs, "div")}</div></div>'
        f'<div role="heading" aria-level="2">{s.words["related"]}</div>{cards}</div>',
        head=og(s),
    )


def own_age_too(s: Story) -> str:
    """The article has source and age just as the related ones have, in the same kind of box."""

    def box(source: str, age: str, title: str, paragraphs: list[str], level: int) -> str:
        return (
            f"<div class='post'><div class='post-meta'><span>{e(source)}</span> / <span>{e(age)}</span></div>"
            f"<h{level}>{e(title)}"
            f"</h{level}><div class='post-text'>{ps(paragraphs)}</div></div>"
        )

    cards = "".join(box(r.source or "", r.age or "", r.title, r.paragraphs, 3) for r in s.related)
    main = box(s.source, s.related[0].age or "", s.title, s.paragraphs, 1)
    return page(s, f"<div class='stream'>{main}<h4>{s.words['related']}</h4>{cards}</div>", head=og(s))


def everything_in_sections(s: Story) -> str:
    """A <section> for each block and each card; the furniture's headings are <h3>, the cards' <h4>."""
    w = s.words
    cards = "".join(
        f"<section class='s'><header><h4>{e(r.title)}</h4><p>{e(r.age)} — {e(r.source)}</p>"
        f"</header>{ps(r.paragraphs)}</section>"
        for r in s.related
    )
    buttons = " ".join(f"<a class='btn' href='#'>{e(b)}</a>" for b in s.many("buttons"))
    return page(
        s,
        f"<section><header><h1>{e(s.title)}</h1><p>{e(s.date)} — {e(s.source)}</p></header>{ps(s.paragraphs)}</section>"
        f"<section><h3>{w['ai']}</h3><p>{e(w['intro'])}</p>{buttons}</section><section><h3>{w['hashtags']}</h3>"
        f"<p>{' '.join(f'<a href=/t>{e(t)}</a>' for t in s.tags)}</p></section><section><h3>{w['comments']}</h3>"
        f"<p>{e(w['none'])}</p>"
        f"</section><section><h3>{w['related']}</h3>{cards}</section>",
        head=og(s),
    )


def numbered(s: Story) -> str:
    """A numbered list: the number in an element of its own, source and age under the title, text last."""
    items = "".join(
        f"<div class='n-row'><div class='n-no'>{n}</div><div class='n-main'>"
        f"<a class='n-t' href='{r.url}'>{e(r.title)}</a>"
        f"<div class='n-s'>{e(r.source)}<span class='n-a'>{e(r.age)}</span></div>"
        f"<div class='n-x'>{'<br>'.join(map(e, r.paragraphs))}</div>"
        "</div></div>"
        for n, r in enumerate(s.related, 1)
    )
    return page(
        s,
        f"<div class='a'><h1>{e(s.title)}</h1><div class='a-x'>{'<br><br>'.join(map(e, s.paragraphs))}</div>"
        "</div><div class='n'>"
        f"<div class='n-h'>{s.words['related']}</div>{items}</div>",
        head=og(s),
    )


def stories_in_one_text(s: Story) -> str:
    """The related articles follow in the article's own text element, each opened by a bold line."""
    items = "".join(
        f"<p><strong>{e(r.source)} ({e(r.age)}):</strong> {e(r.title)}</p>{ps(r.paragraphs)}" for r in s.related
    )
    return page(
        s,
        f"<article><h1>{e(s.title)}</h1><div class='entry'>{ps(s.paragraphs)}<h3>{s.words['related']}"
        f"</h3>{items}</div></article>",
        head=og(s),
    )


def printed(s: Story) -> str:
    """A print version: centred, rules, all in <font>."""
    items = "".join(
        f"<hr size=1><p><font size=4>{e(r.title)}</font><br>"
        f"<font size=2 color=#666666>{e(r.source)} &#8211; {e(r.age)}</font></p>"
        + "".join(f"<p><font size=3>{e(each)}</font></p>" for each in r.paragraphs)
        for r in s.related
    )
    return page(
        s,
        f"<center><p><font size=6>{e(s.title)}</font></p><p><font size=2>{e(s.byline)}<br>{e(s.date)}</font></p>"
        "</center>"
        + "".join(f"<p><font size=3>{e(each)}</font></p>" for each in s.paragraphs)
        + f"<p><font size=5>{s.words['related']}</font></p>{items}",
        head=og(s),
    )


def list_with_figures(s: Story) -> str:
    """Items with a picture on the left, and a badge beside the age."""
    items = "".join(
        f"<li class='media'><a href='{r.url}'><img src='/{n}.jpg' alt='{e(r.title)}'></a><div class='media-body'>"
        f"<span class='badge'>{e(s.many('nav')[0])}</span> <time>{e(r.age)}</time><h5>"
        f"<a href='{r.url}'>{e(r.title)}</a></h5>"
        f"<p class='by'>{e(r.source)}</p>{ps(r.paragraphs)}</div></li>"
        for n, r in enumerate(s.related)
    )
    return page(
        s,
        f"<div class='container'><div class='row'><div class='col-8'><h1>{e(s.title)}</h1>"
        f"<p class='by'>{e(s.byline)} | {e(s.date)}</p>"
        f"{ps(s.paragraphs)}</div><div class='col-4'><h4>{s.words['related']}</h4>"
        f"<ul class='list-unstyled'>{items}</ul></div></div></div>",
        head=og(s),
    )


def ages_first_of_all(s: Story) -> str:
    """One flat <div>: age, title, text, source, each in a <div> of its own, nothing round a card."""
    items = "".join(
        f"<div class=k>{e(r.age)}</div><div class=l><a href='{r.url}'>{e(r.title)}</a>"
        f"</div>{ps(r.paragraphs, 'div')}<div class=m>{e(r.source)}</div>"
        for r in s.related
    )
    return page(
        s,
        f"<div><div class=l>{e(s.title)}</div>{ps(s.paragraphs, 'div')}<div class=q>{s.words['related']}"
        f"</div>{items}</div>",
        head=og(s),
    )


def comments_after(s: Story) -> str:
    """Related articles, then comments with ages in list items of the same kind as the cards."""

    def item(top: str, body: str) -> str:
        return f"<li class='it'><div class='it-top'>{top}</div>{body}</li>"

    cards = "".join(item(f"{e(r.source)} | {e(r.age)}", f"<h4>{e(r.title)}</h4>{ps(r.paragraphs)}") for r in s.related)
    said = "".join(item(f"{e(a)} | {e(t)}", f"<p>{e(x)}</p>") for a, t, x in s.comments) or item(e(s.words["none"]), "")
    return page(
        s,
        f"<div><h1>{e(s.title)}</h1>{ps(s.paragraphs)}</div><div><h2>{s.words['related']}</h2><ul>{cards}</ul></div>"
        f"<div><h2>{s.words['comments']}</h2><ul>{said}</ul></div>",
        head=og(s),
    )


def comments_after_gold(s: Story) -> dict:
    """What should be read out of ``comments_after``."""
    return {"comments": list(s.comments)}


def standfirst(s: Story) -> str:
    """The first paragraph is a standfirst in a heading of its own; the cards open with a rubric."""
    cards = "".join(
        f"<div class='w3'><p class='rub'>{e(s.many('nav')[2])}</p><h2>{e(r.title)}</h2>{ps(r.paragraphs)}"
        "<p class='srcline'>"
        f"<b>{e(r.source)}</b> | {e(r.age)} | <a href='{r.url}'>{s.words['more']}</a></p></div>"
        for r in s.related
    )
    return page(
        s,
        f"<div class='w1'><h1>{e(s.title)}</h1><h2>{e(s.paragraphs[0])}</h2>"
        f"<p class='srcline'>{e(s.byline)} | {e(s.date)}</p>"
        f"{ps(s.paragraphs[1:])}</div><div class='w2'><h3>{s.words['related']}</h3>{cards}</div>",
        head=og(s),
    )


def long_titles(s: Story) -> str:
    """Titles that are whole sentences and longer than some paragraphs; sources with a number of other reports."""
    cards = "".join(
        f"<div class='lt'><div class='lt-t'><a href='{r.url}'>{e(r.title)}</a></div>"
        f"<div class='lt-x'>{ps(r.paragraphs)}</div>"
        f"<div class='lt-m'><span>{e(r.source)}</span><span>{e(r.age)}</span></div></div>"
        for r in _sentences(s)
    )
    return page(
        s,
        f"<div class='lt'><div class='lt-t'>{e(s.title)}</div><div class='lt-x'>{ps(s.paragraphs)}</div></div>"
        f"<div class='hd'>{s.words['related']}</div>{cards}",
        head=og(s),
    )


def _sentences(s: Story) -> list[Told]:
    return [replace(r, title=f"{r.title} – {s.title}") for r in s.related]


def long_titles_gold(s: Story) -> dict:
    """What should be read out of ``long_titles``."""
    return {"related": _sentences(s)}


def one_related(s: Story) -> str:
    """A single related article."""
    r = s.related[0]
    return page(
        s,
        f"<main><h1>{e(s.title)}</h1>{ps(s.paragraphs)}<div class='single'><h2>{s.words['related']}</h2><div>"
        f"<p>{e(r.source)} · {e(r.age)}"
        f"</p><h3><a href='{r.url}'>{e(r.title)}</a></h3>{ps(r.paragraphs)}</div></div></main>",
        head=og(s),
    )


def one_related_gold(s: Story) -> dict:
    """What should be read out of ``one_related``."""
    return {"related": s.related[:1]}
