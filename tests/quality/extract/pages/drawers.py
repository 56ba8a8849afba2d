"""Layouts of drawers: sections, flat headings, bold lines, grids, folds, a mail, avatars, the article last."""

from html import escape as e

from .markup import og, page, ps, words
from .told import Story


def sections_in_sections(s: Story) -> str:
    """An <article> within sections; the others are <article>s with a figure each, the comments as well."""
    follow, answer = words(s, "extra")[4], words(s, "extra")[7]
    others = "".join(
        f'<article><figure><img src="/p{at}.jpg" alt=""></figure><header><p>{e(r.source or "")} <time '
        f'datetime="{r.when}">{e(r.age or "")}</time></p><h3><a href="{r.url}">'
        f"{e(r.title)}</a></h3></header>{ps(r.paragraphs)}<footer>"
        f"<button>{follow}</button></footer></article>"
        for at, r in enumerate(s.related)
    )
    talk = "".join(
        f"<article><header><p>{e(who)} <time>{e(age)}</time></p></header><p>{e(said)}</p><footer><button>{answer}"
        "</button></footer></article>"
        for who, age, said in s.comments
    )
    asks = "".join(f"<button>{each}</button>" for each in words(s, "buttons"))
    return page(
        s,
        f'<main><section><article><header><h1>{e(s.title)}</h1><p>{e(s.source)} <time datetime="2026-05-12">'
        f"{e(s.date)}</time></p></header>{ps(s.paragraphs)}</article></section><section><h2>{s.words['hashtags']}</h2>"
        f"<ul>{''.join(f'<li>{e(tag)}</li>' for tag in s.tags)}</ul></section><section><h2>{s.words['ai']}</h2><p>"
        f"{e(s.words['intro'])}</p>{asks}</section><section><h2>{s.words['comments']}</h2>{talk}</section><section><h2>"
        f"{s.words['related']}</h2>{others}</section></main>",
        head=og(s),
    )


def flat_headings(s: Story) -> str:
    """Headings and paragraphs of one parent: a heading with each title, source and age in a line below it."""
    others = "".join(
        f"<h3>{e(r.title)}</h3><p>{e(r.source or '')} · {e(r.age or '')}</p>{ps(r.paragraphs)}" for r in s.related
    )
    return page(
        s,
        f"<h1>{e(s.title)}</h1><p>{e(s.source)} · {e(s.date)}</p>{ps(s.paragraphs)}<h2>{s.words['hashtags']}</h2><p>"
        f"{' '.join(e(tag) for tag in s.tags)}</p><h2>{s.words['ai']}</h2><p>{e(s.words['intro'])}</p><p>"
        f"{' '.join(words(s, 'buttons'))}</p><h2>{s.words['comments']}</h2><p>{e(s.words['none'])}</p><h2>"
        f"{s.words['related']}</h2>{others}",
        head=og(s),
    )


def bold_and_slanted(s: Story) -> str:
    """Paragraphs alone: a bold one with each title, a slanted one with source and age, then text; no heading at all."""
    others = "".join(
        f"<p><strong>{e(r.title)}</strong></p><p><em>{e(r.source or '')}</em>, <em>{e(r.age or '')}</em></p>"
        f"{ps(r.paragraphs)}"
        for r in s.related
    )
    return page(
        s,
        f"<div><p><strong>{e(s.title)}</strong></p><p><em>{e(s.source)}</em>, <em>{e(s.date)}</em></p>"
        f"{ps(s.paragraphs)}<p>{' '.join(e(tag) for tag in s.tags)}</p><p><strong>{s.words['ai']}</strong></p><p>"
        f"{e(s.words['intro'])}</p><p><strong>{s.words['comments']}</strong></p><p>{e(s.words['none'])}</p><p><strong>"
        f"{s.words['related']}</strong></p>{others}</div>",
        head=og(s),
    )


def grid_of_cells(s: Story) -> str:
    """A grid whose cells are all of one parent: picture, source, age, title, text, which may be empty."""
    others = "".join(
        f'<div class="x"><img src="/{at}.png" alt=""></div><div class="x">{e(r.source or "")}</div><div class="x">'
        f'{e(r.age or "")}</div><div class="x"><a href="{r.url}">{e(r.title)}</a></div><div class="x">'
        f"{'<br>'.join(e(each) for each in r.paragraphs)}</div>"
        for at, r in enumerate(s.related)
    )
    return page(
        s,
        f'<div class="g1"><div class="x">{e(s.title)}</div><div class="x">{e(s.source)}</div><div class="x">{e(s.date)}'
        f'</div><div class="x">{"<br>".join(e(each) for each in s.paragraphs)}</div></div><div class="g2">'
        f'{"".join(f"<div class=x>{e(tag)}</div>" for tag in s.tags)}</div><div class="g3"><div class="x">'
        f"{s.words['ai']}</div>{''.join(f'<div class=x>{each}</div>' for each in words(s, 'buttons'))}</div><div "
        f'class="g4"><div class="x">{s.words["comments"]}</div><div class="x">{e(s.words["none"])}</div></div><div '
        f'class="g5"><div class="x">{s.words["related"]}</div></div><div class="g6">{others}</div>',
        head=og(s),
    )


def folds(s: Story) -> str:
    """Each of the others folded below a line with source, age and title; so are the AI features and the comments."""
    others = "".join(
        f"<details><summary><span>{e(r.source or '')}</span> <span>{e(r.age or '')}</span> <span>{e(r.title)}</span>"
        f'</summary>{ps(r.paragraphs)}<a href="{r.url}">{e(s.words["more"])}</a></details>'
        for r in s.related
    )
    points = "".join(f"<li>{e(each)}</li>" for each in s.many("points"))
    return page(
        s,
        f"<div><h1>{e(s.title)}</h1><div><span>{e(s.source)}</span> <span>{e(s.date)}</span></div>{ps(s.paragraphs)}"
        f"<details><summary>{s.words['ai']}</summary><p>{e(s.words['summary'])}</p><ul>{points}</ul></details><details>"
        f"<summary>{s.words['comments']}</summary><p>{e(s.words['none'])}</p></details><h2>{s.words['related']}</h2>"
        f"{others}</div>",
        head=og(s),
    )


def mailed(s: Story) -> str:
    """A mail's tables: one cell an item, its lines parted by breaks, source and age by blanks that do not break."""
    style = "font-size:11px;color:#777"
    others = "".join(
        f'<table width="600" align="center"><tr><td style="padding:12px"><span style="{style}">{e(r.source or "")}'
        f'</span>&nbsp;&nbsp;<span style="{style}">{e(r.age or "")}</span><br><a href="{r.url}" style="font-size:18px">'
        f"<b>"
        f"{e(r.title)}</b></a>{''.join(f'<br>{e(each)}' for each in r.paragraphs)}</td></tr></table>"
        for r in s.related
    )
    name, pitch, join = words(s, "newsletter")
    return page(
        s,
        f'<table width="600" align="center"><tr><td><span style="{style}">{e(s.source)}</span>&nbsp;&nbsp;<span style='
        f'"{style}">{e(s.date)}</span><br><b style="font-size:24px">{e(s.title)}</b><br><br>'
        f"{'<br><br>'.join(e(each) for each in s.paragraphs)}</td></tr></table><table width='600' align='center'><tr>"
        f'<td><b>{s.words["related"]}</b></td></tr></table>{others}<table width="600" align="center"><tr><td>{name}<br>'
        f'{pitch}<br><a href="/join">{join}</a></td></tr></table>',
        head=og(s),
    )


def avatars(s: Story) -> str:
    """A letter before each source, a tick and "follow" behind it; counters of hearts and answers below each text."""
    follow, more = words(s, "extra")[4], e(s.words["more"])

    def head(source: str, age: str) -> str:
        return (
            f"<div><div>{e(source[:1].upper())}</div><div><div><span>{e(source)}</span><span>✓</span><span>{follow}</span>"
            f"</div><div>{e(age)}</div></div></div>"
        )

    others = "".join(
        f"<div>{head(r.source or '', r.age or '')}<div>{e(r.title)}</div>{ps(r.paragraphs, 'div')}<div>"
        f'<a href="{r.url}">{more}</a></div><div><span>♥</span><span>{at * 17 + 3}</span><span>💬</span><span>{at}'
        f"</span></div></div>"
        for at, r in enumerate(s.related)
    )
    return page(
        s,
        f"<div><div>{head(s.source, s.date)}<div>{e(s.title)}</div>{ps(s.paragraphs, 'div')}<div><span>♥</span><span>41"
        f"</span><span>💬</span><span>0</span></div></div><div><div>{s.words['hashtags']}</div>"
        f"{''.join(f'<span>{e(tag)}</span> ' for tag in s.tags)}</div><div><div>{s.words['ai']}</div><div>"
        f"{e(s.words['intro'])}</div></div><div><div>{s.words['comments']}</div><div>{e(s.words['none'])}</div></div><div>"
        f"{s.words['related']}</div>{others}</div>",
        head=og(s),
    )


def article_last(s: Story) -> str:
    """The others come first, in an <aside>; the article is the last thing on the page, its title in bold."""
    others = "".join(
        f'<li><a href="{r.url}">{e(r.title)}</a><div>{e(r.source or "")}, {e(r.age or "")}</div>{ps(r.paragraphs)}</li>'
        for r in s.related
    )
    accept, ad, one = (words(s, "boxes")[at] for at in (0, 3, 6))
    return page(
        s,
        f"<div>{accept}</div><aside><b>{s.words['related']}</b><ol>{others}</ol><div><small>{ad}</small> <a href='/ad'>"
        f"{one}</a></div></aside><div><b>{e(s.title)}</b><div>{e(s.source)}, {e(s.date)}</div>{ps(s.paragraphs)}<div>"
        f"{', '.join(e(tag) for tag in s.tags)}</div><b>{s.words['comments']}</b><div>{e(s.words['none'])}</div></div>",
        head=og(s),
    )
