"""Rows of cards that differ in where source, age and what a reader may do stand; a probe of the sheet ``feeds``."""

from html import escape as e

from .markup import og, page, ps
from .told import Story


def _lead(s: Story) -> str:
    return (
        f'<article><h1>{e(s.title)}</h1><div class="m"><a href="/s">{e(s.source)}</a> • <time>{e(s.date)}</time></div>'
        f"{ps(s.paragraphs)}</article>"
    )


def own_bars(s: Story) -> str:
    """The heading first, then source, age and place in one line; counts and a link to share end each card."""
    place, share = s.many("boxes")[4], s.many("extra")[2]
    cards = "".join(
        f'<div class="c"><a href="{r.url}"><h3>{e(r.title)}</h3></a><div class="m"><img src="/f.png"> '
        f"<b>{e(r.source or '')}</b> • <span>{e(r.age or '')}</span> • <span>{e(place)}</span></div>{ps(r.paragraphs)}"
        f'<div class="a"><span>👍 {at * 3}</span><span>💬 {at}</span><a>{e(share)}</a></div></div>'
        for at, r in enumerate(s.related)
    )
    return page(s, f"<main>{_lead(s)}<section><h2>{s.words['related']}</h2>{cards}</section></main>", head=og(s))


def one_line_each(s: Story) -> str:
    """Source, linked title and age in one line of a list, the text in a box below."""
    rows = "".join(
        f'<li><span class="s">{e(r.source or "")}</span> <a href="{r.url}">{e(r.title)}</a> '
        f'<span class="a">{e(r.age or "")}</span>'
        + (f'<div class="x">{e(" ".join(r.paragraphs))}</div></li>' if r.paragraphs else "</li>")
        for r in s.related
    )
    return page(s, f'<div>{_lead(s)}<div class="more"><h4>{s.words["related"]}</h4><ul>{rows}</ul></div></div>')


def leanings(s: Story) -> str:
    """A label of leaning and a count before the source, the age behind the text, beside a link to all of it."""
    names, counted = s.many("boxes")[6:9], s.many("boxes")[9]
    cards = "".join(
        f'<div class="card"><div class="top"><span class="bias">{e(names[at % 3].rsplit(" ", 1)[0])}</span>'
        f'<span class="own">{e(counted)}</span></div><div class="src"><a href="/src{at}">{e(r.source or "")}</a></div>'
        f'<a class="h" href="{r.url}"><h4>{e(r.title)}</h4></a>{ps(r.paragraphs)}<div class="ft">'
        f'<time datetime="{r.when}">{e(r.age or "")}</time><a href="{r.url}">{s.words["more"]}</a></div></div>'
        for at, r in enumerate(s.related)
    )
    return page(s, f"<main>{_lead(s)}<h2>{s.words['related']}</h2>{cards}</main>", head=og(s))


def ages_in_a_column(s: Story) -> str:
    """A table: the age in a cell of its own, title, source and text in the next."""
    rows = "".join(
        f'<tr><td class="t">{e(r.age or "")}</td><td><a href="{r.url}">{e(r.title)}</a><br>'
        f"<small>{e(r.source or '')}</small>{ps(r.paragraphs)}</td></tr>"
        for r in s.related
    )
    return page(s, f"{_lead(s)}<h3>{s.words['related']}</h3><table>{rows}</table>")


def linked_actions(s: Story) -> str:
    """Nothing but boxes with hashed names, and links to act below each text, or below the title where there is none."""
    _, _, share, save, _, fewer, more, _ = s.many("extra")
    acts = "".join(f'<a href="#">{e(each)}</a>' for each in (share, save, fewer, more))
    cards = "".join(
        f'<div class="x1 y{at}"><div class="x2"><div class="x3">{e(r.source or "")}</div><div class="x4">'
        f'{e(r.age or "")}</div></div><div class="x5"><a href="{r.url}">{e(r.title)}</a></div>'
        f'{ps(r.paragraphs, "div", " class=x6")}<div class="x7">{acts}</div></div>'
        for at, r in enumerate(s.related)
    )
    return page(
        s,
        f'<div class="r"><div class="q"><div class="x3">{e(s.source)}</div><div class="x4">{e(s.date)}</div>'
        f'<h1 class="x5">{e(s.title)}</h1>{ps(s.paragraphs, "div", " class=x6")}<div class="x7">{acts}</div></div>'
        f'<div class="q">{s.words["related"]}</div>{cards}</div>',
    )


def ages_in_brackets(s: Story) -> str:
    """Titles in a numbered list, source and age in brackets below, the text quoted, a link to all sources last."""
    rows = "".join(
        f'<li class="story"><div class="hd"><a href="{r.url}">{e(r.title)}</a></div><div class="by">'
        f'{e(r.source or "")} ({e(r.age or "")})</div>{ps(r.paragraphs, "blockquote")}<div class="ct">'
        f'<a href="/all{at}">'
        f"{e(s.many('boxes')[9])}</a></div></li>"
        for at, r in enumerate(s.related)
    )
    return page(
        s,
        f'<div class="w"><h1>{e(s.title)}</h1><div class="by">{e(s.source)} ({e(s.date)})</div>{ps(s.paragraphs)}'
        f'<div class="lbl">{s.words["related"]}</div><ol>{rows}</ol></div>',
    )


def spans_in_a_link(s: Story) -> str:
    """Source, age and title as three spans of one link without a blank between them, the text beside the link."""
    rows = "".join(
        f'<div class="e"><a href="{r.url}"><span class="p">{e(r.source or "")}</span><span class="d">{e(r.age or "")}'
        f'</span><span class="t">{e(r.title)}</span></a>'
        + (f'<div class="tx">{e(" ".join(r.paragraphs))}</div></div>' if r.paragraphs else "</div>")
        for r in s.related
    )
    return page(s, f'<div>{_lead(s)}<div class="sec"><b>{s.words["related"]}</b>{rows}</div></div>')


def talked_to(s: Story) -> str:
    """A panel with the other articles before the text, and a box to ask a machine after it."""
    cards = "".join(
        f'<div role="article" tabindex="0"><div class="k">{e(r.source or "")}<span> · {e(r.age or "")}</span></div><h3>'
        f'<a href="{r.url}">{e(r.title)}</a></h3>{ps(r.paragraphs)}</div>'
        for r in s.related
    )
    asks = "".join(f"<button>{e(each)}</button>" for each in s.many("buttons"))
    return page(
        s,
        f'<div class="shell"><aside><div role="tablist"><button role="tab">{s.words["related"]}</button>'
        f'<button role="tab">{s.words["ai"]}</button></div><div role="tabpanel"><h2>{s.words["related"]}</h2>{cards}'
        f'</div></aside><main>{_lead(s)}<div class="chat"><p>{s.words["intro"]}</p>{asks}<textarea></textarea></div>'
        f"</main></div>",
        head=og(s),
    )
