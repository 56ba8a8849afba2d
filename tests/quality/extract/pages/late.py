"""Layouts with absolute dates, ask boxes, posts and comments among the cards; none was known when they were written."""

from collections.abc import Sequence
from dataclasses import replace
from html import escape as e

from .markup import og, page, ps
from .told import Labelled, Story, Told


def _dated(s: Story) -> list[Told]:
    """The related articles with a date, as the story's own is written, for an age."""
    return [replace(r, age=s.date.replace("14", day)) for r, day in zip(s.related, ("13", "12", "11"), strict=True)]


def dates_gold(s: Story) -> dict:
    """What should be read out of the layouts with dates."""
    return {"related": _dated(s)}


def one_cell_gold(s: Story) -> dict:
    """What should be read out of ``table_of_dates``, which runs paragraphs together."""
    return {"related": [replace(r, paragraphs=[" ".join(r.paragraphs)]) for r in _dated(s)]}


def _ask(s: Story) -> str:
    chips = "".join(f'<button type="button" class="chip">{e(b)}</button>' for b in s.many("buttons"))
    return (
        f'<section class="qa"><h2>{e(s.words["ai"])}</h2><form><input placeholder="…"><button>→</button></form>'
        f"{chips}<small>{e(s.words['intro'])}</small></section>"
    )


def _letter(s: Story) -> str:
    name, promise, button = s.many("newsletter")
    form = f'<form><input type="email"><button>{e(button)}</button></form>'
    return f'<div class="nl"><h3>{e(name)}</h3><p>{e(promise)}</p>{form}</div>'


def table_of_dates(s: Story) -> str:
    """A table with a column for the date, one for the source, one for title and text; the article stands in a cell."""
    rows = "".join(
        f'<tr><td nowrap>{e(r.age or "")}</td><td>{e(r.source or "")}</td><td><a href="{r.url}">'
        f"<b>{e(r.title)}</b></a>"
        f"<br>{'<br>'.join(map(e, r.paragraphs))}</td></tr>"
        for r in _dated(s)
    )
    return page(
        s,
        f'<table width="900"><tr><td><h1>{e(s.title)}</h1>'
        f"<i>{e(s.byline)}, {e(s.date)}</i>{ps(s.paragraphs)}</td></tr>"
        f'<tr><td><h3>{s.words["related"]}</h3><table border="1">{rows}</table></td></tr></table>',
        head=og(s),
    )


def definition_list(s: Story) -> str:
    """A definition list: title, then age and source in one entry, each paragraph in another."""
    items = "".join(
        f'<dt><a href="{r.url}">{e(r.title)}</a></dt><dd class="m">{e(r.age or "")} | {e(r.source or "")}</dd>'
        f"{ps(r.paragraphs, 'dd')}"
        for r in s.related
    )
    return page(
        s,
        f'<div class="doc"><h1>{e(s.title)}</h1><dl><dt>{e(s.source)}</dt><dd>{e(s.date)}</dd></dl>{ps(s.paragraphs)}'
        f'<h2>{s.words["related"]}</h2><dl class="more">{items}</dl></div>',
        head=og(s),
    )


def inline_styles(s: Story) -> str:
    """No class, no heading: sizes and weights by style alone, the age before the source."""
    small, big = "font-size:12px;color:#777", "font-size:20px;font-weight:700"
    cards = "".join(
        f'<div style="padding:12px 0;border-top:1px solid #ddd"><div style="{small}">{e(r.age or "")} — '
        f'<span style="color:#06c">{e(r.source or "")}</span></div>'
        f'<div style="{big}"><a href="{r.url}" style="color:#111">{e(r.title)}</a></div>'
        f'<div style="line-height:1.5">{ps(r.paragraphs, "div")}</div></div>'
        for r in s.related
    )
    own = ps(s.paragraphs, "div", ' style="margin-bottom:16px"')
    return page(
        s,
        f'<div style="width:680px;margin:auto"><div style="font-size:34px;font-weight:800">{e(s.title)}</div>'
        f'<div style="{small}">{e(s.source)} — {e(s.date)}</div>{own}'
        f'<div style="{big};margin-top:40px">{s.words["related"]}</div>{cards}</div>',
        head=og(s),
    )


def deep_divs(s: Story) -> str:
    """Empty-named divs, six deep, round every line."""

    def deep(inner: str) -> str:
        return f"<div><div><div><div><div><div>{inner}</div></div></div></div></div></div>"

    cards = "".join(
        deep(
            f"<div><div>{e(r.age or '')}</div></div><div><div>{e(r.source or '')}</div></div>"
            f'<div><div><a href="{r.url}"><div>{e(r.title)}</div></a></div></div>'
            f"<div>{ps(r.paragraphs, 'div')}</div>"
        )
        for r in s.related
    )
    own = deep(
        f"<div><div>{e(s.title)}</div></div><div><div>{e(s.date)}</div></div><div>{ps(s.paragraphs, 'div')}</div>"
    )
    return page(s, deep(own + deep(f"<div>{s.words['related']}</div>") + deep(cards)), head=og(s))


def related_first(s: Story) -> str:
    """Cards with summaries and dates first of all, then the article in <main>."""
    cards = "".join(
        f'<div class="css-1k2d card"><a href="{r.url}" class="css-9a"><h3>{e(r.title)}</h3></a>'
        f'<div class="css-7b">'
        f'<span>{e(r.source or "")}</span> <time datetime="{r.when}">{e(r.age or "")}</time></div>'
        f'<div class="summary">{ps(r.paragraphs)}</div></div>'
        for r in _dated(s)
    )
    return page(
        s,
        f'<section class="css-rail"><h2>{s.words["related"]}</h2>{cards}</section><main><h1>{e(s.title)}</h1>'
        f'<div class="css-meta">{e(s.source)} <time datetime="2026-05-14T08:00:00Z">{e(s.date)}</time></div>'
        f"{ps(s.paragraphs)}{_ask(s)}</main>",
        head=og(s),
    )


def in_the_middle(s: Story) -> str:
    """A stream of like boxes: one of another source, the article, a box to ask, the others."""
    boxes = [
        f"<li><article><header><b>{e(r.source or '')}</b> <i>{e(r.age or '')}</i></header>"
        f'<h2><a href="{r.url}">{e(r.title)}</a></h2>{ps(r.paragraphs)}</article></li>'
        for r in s.related
    ]
    main = (
        f"<li><article><header><b>{e(s.source)}</b> <i>{e(s.date)}</i></header><h1>{e(s.title)}</h1>"
        f"{ps(s.paragraphs)}</article></li>"
    )
    return page(s, f"<ul>{boxes[0]}{main}<li>{_ask(s)}</li>{''.join(boxes[1:])}</ul>", head=og(s))


def asked_before(s: Story) -> str:
    """A box to ask between title and text, a letter in the middle of it, hashtags and comments, then cards."""
    w = s.words
    half = len(s.paragraphs) // 2
    tags = "".join(f'<li><a href="/t">{e(t)}</a></li>' for t in s.tags)
    cards = "".join(
        f'<li class="c"><div class="c-h"><span>{e(r.age or "")}</span><span>{e(r.source or "")}</span></div>'
        f'<h3><a href="{r.url}">{e(r.title)}</a>'
        f'</h3>{ps(r.paragraphs)}<a class="go" href="{r.url}">{e(w["more"])}</a></li>'
        for r in s.related
    )
    return page(
        s,
        f'<main><h1>{e(s.title)}</h1><p class="m">{e(s.source)} / {e(s.date)}</p>{_ask(s)}'
        f"<div class=t>{ps(s.paragraphs[:half])}{_letter(s)}{ps(s.paragraphs[half:])}</div>"
        f"<section><h2>{w['hashtags']}</h2><ul>{tags}</ul></section>"
        f"<section><h2>{w['comments']}</h2><p>{e(w['none'])}</p></section>"
        f"<section><h2>{w['related']}</h2><ul>{cards}</ul></section></main>",
        head=og(s),
    )


def in_a_letter(s: Story) -> str:
    """Tables in tables, as letters are laid out: the article, then items with the source after the text."""
    cell = '<table role="presentation" width="100%" cellpadding="0"><tr><td style="padding:8px">{}</td></tr></table>'
    items = "".join(
        cell.format(
            f'<span style="font:bold 18px serif"><a href="{r.url}">{e(r.title)}</a></span><br>'
            + "<br>".join(map(e, r.paragraphs))
            + f'<br><span style="color:#888">{e(r.source or "")}, {e(r.age or "")}</span>'
        )
        for r in s.related
    )
    own = cell.format(
        f"<h1>{e(s.title)}</h1>" + "".join(f'<p style="margin:0 0 12px">{e(p)}</p>' for p in s.paragraphs)
    )
    head = cell.format(f"<b>{s.words['related']}</b>")
    return page(s, f'<table align="center" width="600"><tr><td>{own}{head}{items}</td></tr></table>', head=og(s))


def posts(s: Story) -> str:
    """A network's page: names, signs and counts round each post, hashtags in a line of the text."""

    def bar(n: int) -> str:
        return f'<div class="acts"><button>♡ {n}</button><button>⟲ {n // 3}</button><button>💬 {n // 7}</button></div>'

    cards = "".join(
        f'<article class="post"><div class="who">'
        f'<a href="/u{n}">{e(r.source or "")}</a> <span>· {e(r.age or "")}</span></div>'
        f'<a href="{r.url}" class="ttl">{e(r.title)}</a>'
        f'<div class="txt">{ps(r.paragraphs, "div")}</div>{bar(21 * n)}</article>'
        for n, r in enumerate(s.related, 3)
    )
    tags = " ".join(f'<a href="/h">{e(t)}</a>' for t in s.tags)
    return page(
        s,
        f'<div class="thread"><article class="post lead"><div class="who">'
        f'<a href="/u">{e(s.source)}</a> <span>{e(s.date)}</span></div>'
        f'<h1>{e(s.title)}</h1><div class="txt">{ps(s.paragraphs, "div")}<div>{tags}</div></div>{bar(412)}</article>'
        f"<h4>{s.words['related']}</h4>{cards}</div>",
        head=og(s),
    )


def talked_about(s: Story) -> str:
    """Comments with ages and answers before the cards, in elements of the same kind."""
    said = (
        "".join(
            f'<li class="row"><div class="row-t"><strong>{e(a)}</strong> <span>{e(t)}</span></div><p>{e(x)}</p></li>'
            for a, t, x in s.comments
        )
        or f'<li class="row"><p>{e(s.words["none"])}</p></li>'
    )
    cards = "".join(
        f'<li class="row"><div class="row-t"><strong>{e(r.source or "")}</strong> <span>{e(r.age or "")}</span></div>'
        f'<a href="{r.url}">{e(r.title)}</a>{ps(r.paragraphs)}</li>'
        for r in s.related
    )
    return page(
        s,
        f'<h1>{e(s.title)}</h1><div class="body">{ps(s.paragraphs)}</div>'
        f'<h3>{s.words["comments"]}</h3><ul class="rows">{said}</ul><h3>{s.words["related"]}</h3>'
        f'<ul class="rows">{cards}</ul>',
        head=og(s),
    )


def comments_gold(s: Story) -> dict:
    """What should be read out of ``talked_about``."""
    return {"comments": list(s.comments)}


def bullet_digest(s: Story) -> str:
    """Related articles as a list of single lines: the age, the source in bold, the title, the text, all inline."""
    items = "".join(
        f'<li><em>{e(r.age or "")}</em> <b>{e(r.source or "")}</b>: <a href="{r.url}">{e(r.title)}</a>'
        f"<div>{' '.join(map(e, r.paragraphs))}</div></li>"
        for r in s.related
    )
    return page(
        s,
        f'<div id="x1"><h1>{e(s.title)}</h1><div id="x2">{ps(s.paragraphs)}</div>'
        f'<div id="x3">{s.words["related"]}</div>'
        f"<ul>{items}</ul></div>",
        head=og(s),
    )


def one_paragraph_gold(s: Story) -> dict:
    """What should be read out of the layouts that run paragraphs together."""
    return {"related": [replace(r, paragraphs=[" ".join(r.paragraphs)]) for r in s.related]}


def credited(s: Story) -> str:
    """Each card closes with a line of source, date and a link, the article with one like it."""

    def foot(source: str, when: str, url: str) -> str:
        return f'<p class="f"><cite>{e(source)}</cite>, {e(when)}. <a href="{url}">{e(s.words["more"])}</a></p>'

    cards = "".join(
        f'<div class="i"><h3><a href="{r.url}">{e(r.title)}</a>'
        f"</h3>{ps(r.paragraphs)}{foot(r.source or '', r.age or '', r.url or '')}</div>"
        for r in _dated(s)
    )
    return page(
        s,
        f'<div class="i"><h1>{e(s.title)}</h1>{ps(s.paragraphs)}{foot(s.source, s.date, "/o")}</div>'
        f"<h2>{s.words['related']}</h2>{cards}",
        head=og(s),
    )


def slides(s: Story) -> str:
    """A slider of list items whose labels, sources and ages only pictures and attributes repeat."""
    cards = "".join(
        f'<li aria-label="{n} / {len(s.related)}" class="swiper-slide"><a href="{r.url}" aria-label="{e(r.title)}">'
        f'<img src="/{n}.webp" alt=""></a><div><p class="kick">{e(s.many("nav")[1])}</p><h4>'
        f'<a href="{r.url}">{e(r.title)}</a></h4>'
        f"{ps(r.paragraphs)}<footer><span>{e(r.age or '')}</span><span>{e(r.source or '')}</span></footer></div></li>"
        for n, r in enumerate(s.related, 1)
    )
    return page(
        s,
        f"<article><h1>{e(s.title)}</h1><p>{e(s.byline)}</p>{ps(s.paragraphs)}</article>"
        f'<div class="swiper"><div class="hd"><h2>{s.words["related"]}</h2><button>‹</button><button>›</button></div>'
        f'<ul class="swiper-wrapper">{cards}</ul></div>{_letter(s)}',
        head=og(s),
    )


def grouped(s: Story) -> str:
    """Two groups of cards under headings of their own, the most read without a text between them."""

    def card(r: Told) -> str:
        return (
            f'<div class="g"><h4><a href="{r.url}">{e(r.title)}</a></h4>'
            f"<div>{e(r.source or '')} ({e(r.age or '')})</div>"
            f"{ps(r.paragraphs)}</div>"
        )

    return page(
        s,
        f'<div class="l"><h1>{e(s.title)}</h1>{ps(s.paragraphs)}</div><div class="r"><h2>{s.words["related"]}</h2>'
        f"{card(s.related[0])}{card(s.related[1])}<h2>{s.words['mostread']}</h2>{card(s.related[2])}</div>{_ask(s)}",
        head=og(s),
    )


def found(told: Sequence[Story]) -> Labelled:
    """Results of a search: title, source and date in one line, a snippet."""
    items = [r for s in told[:3] for r in _dated(s)]
    html = "".join(
        f'<div class="g-res"><a href="{r.url}"><span class="q">{e(r.title)}</span></a>'
        f'<div class="w">{e(r.source or "")} · '
        f'{e(r.age or "")}</div><div class="v">{e(r.paragraphs[0])}</div></div>'
        for r in items
    )
    body = f'<form><input name="q" value="quay"></form><div class="n">9</div>{html}<div><a href="?p=2">›</a></div>'
    gold = [replace(r, paragraphs=r.paragraphs[:1]) for r in items]
    return Labelled(
        name="found",
        html=page(told[0], body, title="quay - Newsfold"),
        title=None,
        paragraphs=[],
        related=gold,
        is_list=True,
    )


def archive(told: Sequence[Story]) -> Labelled:
    """A month of an archive: a table of dates, sources and titles, no texts."""
    items = [replace(r, paragraphs=[]) for s in told[:4] for r in _dated(s)]
    rows = "".join(
        f'<tr><td>{e(r.age or "")}</td><td><a href="{r.url}">{e(r.title)}</a></td><td>{e(r.source or "")}</td></tr>'
        for r in items
    )
    body = f"<h1>May 2026</h1><table><tr><th>Date</th><th>Title</th><th>Source</th></tr>{rows}</table>"
    return Labelled(
        name="archive",
        html=page(told[0], body, title="May 2026 - Newsfold"),
        title=None,
        paragraphs=[],
        related=items,
        is_list=True,
    )


ODD = (found, archive)
