"""Layouts of vats: cards opened by script, a ticker, a board, saved pages, badges."""

from html import escape as e

from .markup import age, og, page, ps, source, words
from .told import Story


def opened_by_script(s: Story) -> str:
    """An app's page: no link anywhere, each card a box with a tabindex; age and source in one line below the title."""
    extra = words(s, "extra")
    cards = "".join(
        f'<div class="css-175oi2r" tabindex="0" data-focusable="true"><div class="css-146c3p1 r-b88u0q">{e(r.title)}'
        f'</div><div class="css-175oi2r r-18u37iz"><div class="css-146c3p1">{source(r)}</div><div class="css-146c3p1">'
        f"·</div><div class=css-146c3p1>{age(r)}</div></div>{ps(r.paragraphs, 'div', ' class=css-146c3p1')}<div "
        f'class="css-175oi2r" role="button"><div>{extra[3]}</div></div></div>'
        for r in s.related
    )
    return page(
        s,
        f'<div id="root"><div class="css-175oi2r"><div class="css-146c3p1 r-1jkjb">{e(s.title)}</div><div '
        f'class="css-175oi2r"><div class="css-146c3p1">{e(s.source)}</div><div class="css-146c3p1">{e(s.date)}</div>'
        f"</div>{ps(s.paragraphs, 'div', ' class=css-146c3p1')}</div><div class=css-175oi2r><div class=css-146c3p1>"
        f"{s.words['related']}</div>{cards}</div></div>",
        head=og(s),
    )


def ticker(s: Story) -> str:
    """A ticker below the article: the age and a kicker of the source in capitals, then title and text in a box."""
    items = "".join(
        f'<div class="tk-item" data-ts="{r.when}"><div class="tk-time"><b>{age(r)}</b></div><div class="tk-main"><div '
        f'class="tk-kick" style="text-transform:uppercase">{source(r)}</div><h4 class="tk-h" onclick="go({at})">'
        f"{e(r.title)}</h4>{ps(r.paragraphs)}</div></div>"
        for at, r in enumerate(s.related)
    )
    return page(
        s,
        f'<div class="art"><div class="tk-kick">{e(s.source)}</div><h1>{e(s.title)}</h1><div class="dt">{e(s.date)}'
        f"</div>{ps(s.paragraphs)}<p class=kw>{' '.join(e(tag) for tag in s.tags)}</p></div>"
        f'<div class="tk"><div class="tk-head"><span>{s.words["related"]}</span></div>{items}<div class="tk-more">'
        f"{words(s, 'extra')[6]}</div></div>",
        head=og(s),
    )


def board(s: Story) -> str:
    """A board of links with votes: number, arrow, title and domain-like source in a line; age and comments below."""
    rows = "".join(
        f'<tr class="athing"><td class="rank">{at}.</td><td class="vote"><a href="/v?{at}">▲</a></td><td><span '
        f'class="titleline"><a href="{r.url}">{e(r.title)}</a><span class="sitebit"> ({source(r)})</span></span></td>'
        f'</tr><tr><td colspan="2"></td><td class="subtext"><span>{age(r)}</span> | <a href="/i/{at}">'
        f"{s.words['comments']} ({at * 3})</a></td></tr>"
        f"<tr><td colspan=2></td><td class=ex>{'<br>'.join(e(each) for each in r.paragraphs)}</td></tr>"
        for at, r in enumerate(s.related, start=1)
    )
    return page(
        s,
        f"<div class=item><h1>{e(s.title)}</h1><p class=sub>{e(s.source)} | {e(s.date)}</p>{ps(s.paragraphs)}</div>"
        f'<h3>{s.words["related"]}</h3><table border="0" class="itemlist"><tbody>{rows}</tbody></table>',
        head=og(s),
    )


def saved_for_later(s: Story) -> str:
    """A read-it-later page: each saved one a <section> with host and age in its footer, a picture first."""
    extra = words(s, "extra")
    saved = "".join(
        f'<section class="saved"><div class="thumb"><img loading="lazy" src="/s{at}.jpg" alt=""></div><div class="mid">'
        f'<a class="t" href="{r.url}"><span>{e(r.title)}</span></a>{ps(r.paragraphs, "p", " class=ex")}</div><footer '
        f'class="f"><cite>{source(r)}</cite> <span>· {age(r)}</span></footer><div class="h"><button>{extra[3]}'
        f"</button><button>{extra[2]}</button></div></section>"
        for at, r in enumerate(s.related)
    )
    return page(
        s,
        f'<main class="reader"><header><cite>{e(s.source)}</cite><h1>{e(s.title)}</h1><p>{e(s.date)} · {extra[1]}</p>'
        f'</header><div class="txt">{ps(s.paragraphs)}</div></main><div class="recs"><h2>{s.words["related"]}</h2>'
        f"{saved}</div>",
        head=og(s),
    )


def badges(s: Story) -> str:
    """Cards of a grid: source and age as badges over the picture, the title a link in a paragraph, the text below."""
    cards = "".join(
        f'<div class="grid-cell"><div class="ph" style="background:url(/g{at}.jpg)"><span class="badge l">{source(r)}'
        f'</span><span class="badge r">{age(r)}</span></div><p class="tt"><a href="{r.url}">{e(r.title)}</a></p><div '
        f'class="lead">{ps(r.paragraphs, "p")}</div><p class="go"><a href="{r.url}">{s.words["more"]} »</a></p></div>'
        for at, r in enumerate(s.related)
    )
    boxes = words(s, "boxes")
    return page(
        s,
        f'<div class="cookie"><p>{boxes[0]}</p><button>{boxes[1]}</button><button>{boxes[2]}</button></div><article>'
        f'<h1>{e(s.title)}</h1><span class="badge l">{e(s.source)}</span><span class="badge r">{e(s.date)}</span>'
        f'{ps(s.paragraphs)}</article><div class="grid">{cards}</div><div class="hot"><h3>{s.words["mostread"]}</h3>'
        f"{''.join(f'<p><a href=/h{at}>{each}</a></p>' for at, each in enumerate(boxes[4:7]))}</div>",
        head=og(s),
    )
